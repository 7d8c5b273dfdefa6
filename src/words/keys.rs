//! A language of keys: each phrase says its name and its facts. A report in it has no other word of
//! ours, so another language needs nothing but its row and its file.

use std::fmt::Write;
use std::sync::LazyLock;

use crate::words::book::{Book, catalog};
use crate::words::fact::{Kind, Signature};
use crate::words::language::Language;

pub(super) fn book() -> &'static Book {
    static BOOK: LazyLock<Book> = LazyLock::new(|| {
        let (swedish, _) = Book::read(Language::SWEDISH.row().phrases);
        let mut file = String::new();
        for (at, signature) in catalog().enumerate() {
            let swedish = swedish.read_whole(at, &mut Vec::new());
            let parts = swedish.map(|it| it.parts).unwrap_or_default();
            file += &phrase(signature, parts.iter().map(|it| it.name.as_str()));
        }
        Book::read(file.leak()).0
    });
    &BOOK
}

/// A phrase of the file: `⟦Name⟧ fact` and a line for each of its parts.
fn phrase<'p>(signature: &Signature, parts: impl Iterator<Item = &'p str>) -> String {
    let names: Vec<&str> = signature.facts.iter().map(|it| it.name).collect();
    let name = signature.name;
    let mut said = format!("{name}({})\n  | ⟦{name}⟧", names.join(", "));
    for fact in signature.facts {
        if !matches!(fact.kind, Kind::Flag | Kind::Tag(_)) {
            let _ = write!(said, "[ {{{}}}]", fact.name);
        }
    }
    for part in parts.filter(|it| !it.is_empty()) {
        let _ = write!(said, "\n  .{part}\n    | ⟦{name}.{part}⟧");
    }
    said + "\n\n"
}
