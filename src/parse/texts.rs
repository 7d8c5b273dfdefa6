//! The words of a tree, looked at as they stand in the file: what a `#` cuts off, signs that nobody
//! sees, letters that were decoded wrongly, quotation marks that are no quotation marks of YAML, and
//! what Markdown would not show of a text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::{Limit, Limits};
use crate::parse::english::{CHANGES, EN};
use crate::parse::yaml::line;
use crate::prose;
use crate::prose::What;
use crate::schema::{Codes, Entity, Map, Node, Shape as Keys, Written};
use crate::source::{Span, Word, until};
use crate::value::{garbled, is_invisible};

const ALIASES: &str = "aliases";
const CATEGORIES: &str = "categories";
/// What rows name by all of its words: no Markdown, and shown as it is written.
const AS_WRITTEN: &[&str] = &[ALIASES, CATEGORIES, "area", "source"];
/// Free texts that may be an id, a number or a closed word as well: several words are a text.
const MAYBE_TEXTS: &[&str] = &["base", "replace"];
/// What makes an entry one whose text is a document, that text, and one that always is.
const TITLE: &str = "title";
const TEXT: &str = "text";
const MANDATE: &str = "mandate";
/// A closed word among the texts of a unit.
const GENDER: &str = "gender";
/// What word processors make of quotation marks.
const TYPOGRAPHIC: [char; 8] = ['”', '“', '„', '»', '«', '’', '‘', '‚'];

/// What a word is for, by its key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Text,
    Name,
    /// An id, a date, a number, a closed word: a comment behind it is one.
    Plain,
}

impl Use {
    fn of(shape: Keys) -> Use {
        let named = match shape.map {
            Some(Map::Named(it)) => it.word,
            _ => None,
        };
        match shape.word.or(shape.item().word).or(named) {
            Some(Written::Text) => Use::Text,
            Some(Written::Name) => Use::Name,
            _ => Use::Plain,
        }
    }
}

/// How a page shows a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Paragraphs, lists, tables: the text of the plan or of a goal, which have titles.
    Document,
    Line,
    /// As it is written: rows name it by all of it.
    Name,
}

/// Looks at every word of a tree. What can only have been meant one way is put in its place, so
/// that nothing is told twice.
pub(super) fn texts<'s>(
    node: &mut Node<'s>,
    text: &'s str,
    (of, codes): (Keys, Codes),
    limits: Limits,
    diagnostics: &mut Diagnostics,
) {
    let entities = of.entity().map_or(Vec::new(), Entity::all);
    let keys = entities.into_iter().flat_map(Entity::keys);
    let uses = keys.map(|it| (it.name, Use::of(it.shape)));
    let mut looking = Looking {
        text,
        codes,
        limits,
        uses: uses.chain([("reason", Use::Text)]).collect(),
        diagnostics,
    };
    looking.node(node, Use::Plain, "", Shape::Line);
}

struct Looking<'d, 's> {
    text: &'s str,
    codes: Codes,
    limits: Limits,
    /// What the words at a key are for.
    uses: BTreeMap<&'static str, Use>,
    diagnostics: &'d mut Diagnostics,
}

impl<'s> Looking<'_, 's> {
    fn node(&mut self, node: &mut Node<'s>, of: Use, key: &str, above: Shape) {
        match node {
            Node::Word(word) => self.word(word, of, key, above),
            Node::List(items, at) => {
                let is_flow = self.starts(*at, '[');
                for item in items {
                    if let (Node::Word(word), false) = (&mut *item, is_flow || of == Use::Plain) {
                        self.cut_item(word);
                    }
                    self.node(item, of, key, above);
                }
            }
            Node::Map(entries, at) => {
                let is_flow = self.starts(*at, '{');
                if is_flow {
                    self.commas(entries);
                }
                let shape = match key {
                    EN | CHANGES => above,
                    CATEGORIES => Shape::Name,
                    _ if entries.iter().any(|(name, _)| name.text == TITLE) => Shape::Document,
                    _ => Shape::Line,
                };
                for (name, value) in entries {
                    self.signs(name);
                    let own = self.uses.get(&*name.text).copied().unwrap_or(Use::Plain);
                    let own = if own == Use::Plain && *name.text != *GENDER {
                        of
                    } else {
                        own
                    };
                    if let (Node::Word(word), false) = (&mut *value, is_flow || own == Use::Plain) {
                        self.cut_value(name, word);
                    }
                    self.node(value, own, &name.text, shape);
                }
            }
        }
    }

    fn word(&mut self, word: &mut Word<'s>, of: Use, key: &str, above: Shape) {
        self.signs(word);
        if of != Use::Text {
            self.quotes(word);
        }
        let is_text = of != Use::Plain && (!MAYBE_TEXTS.contains(&key) || word.contains(' '));
        let after = self.after(word.at);
        if is_text && after.starts_with([' ', '\t']) && !self.is_closed(word) {
            self.cut(word, after);
        }
        let is_name = above == Shape::Name || AS_WRITTEN.contains(&key);
        if is_text && is_name {
            self.comment_in_name(word);
        }
        if is_text && !is_name {
            let is_document = key == MANDATE || key == TEXT && above == Shape::Document;
            self.unshown(word, is_document);
        }
    }

    /// A comment in what is printed as it stands would be printed too.
    fn comment_in_name(&mut self, word: &Word<'s>) {
        if word.text.contains("<!--") {
            let told = Diagnostic::at(self.codes.part, self.within(word.at, "<!--"));
            self.diagnostics.push(told.tag("what", "comment-in-name"));
        }
    }

    /// Tells what no page would show of a text, and takes its comments away: they are printed nowhere.
    fn unshown(&mut self, word: &mut Word<'s>, is_document: bool) {
        let found = if is_document {
            prose::faults(&word.text, self.limits.most(Limit::Nesting))
        } else if word.text.contains(['<', '[', '|']) {
            prose::line_faults(&word.text)
        } else {
            return;
        };
        let mut comments = Vec::new();
        for fault in found {
            let stretch = word.text.get(fault.range.clone()).unwrap_or_default();
            let at = self.within(word.at, stretch.trim());
            let part = |what: &'static str| Diagnostic::at(self.codes.part, at).tag("what", what);
            let told = match fault.what {
                What::Comment => {
                    comments.push(fault.range);
                    Diagnostic::at(self.codes.comment, at)
                }
                What::Nested => Diagnostic::too_much(Place::Word(at), Limit::Nesting, self.limits),
                What::OpenComment => part("open-comment"),
                What::Cells { n, of } => part("cells").fact("n", n).fact("of", of),
                What::Definition(name) => part("definition").fact("given", name),
                What::Title(title) => part("title").fact("given", title),
                // Shown as it is written, or told as a note.
                What::Footnote(_)
                | What::Tag(_)
                | What::Link(_)
                | What::Picture(_)
                | What::Note(_)
                | What::Conflict => continue,
            };
            self.diagnostics.push(told);
        }
        for (name, line) in prose::own_notes(&word.text) {
            let stretch = word.text.get(line).unwrap_or_default();
            let at = self.within(word.at, stretch.trim());
            let own = Diagnostic::at(self.codes.part, at).tag("what", "footnote");
            self.diagnostics.push(own.fact("given", name));
        }
        for range in comments.into_iter().rev() {
            word.text = Cow::Owned(without(&word.text, range));
        }
    }

    /// The value of a key that stands behind a comment, or is nothing else.
    fn cut_value(&mut self, key: &Word<'s>, word: &mut Word<'s>) {
        let Some(behind) = self.after(key.at).strip_prefix(':') else {
            return;
        };
        let is_below = until(behind, self.from(word.at)).contains(['\n', '\r']);
        if is_below && !self.is_closed(word) || word.text.is_empty() {
            self.cut(word, behind);
        }
        self.cut_below(word, self.column(key.at.start as usize));
    }

    /// An item of a list that is a comment.
    fn cut_item(&mut self, word: &mut Word<'s>) {
        let before = self.text.get(..word.at.start as usize).unwrap_or_default();
        let dash = before.trim_end_matches(|c| c != '-');
        if dash.is_empty() || !word.text.is_empty() {
            let indent = line_back(before).find(|c| c != ' ').unwrap_or(0);
            return self.cut_below(word, indent);
        }
        self.cut(word, self.text.get(dash.len()..).unwrap_or_default());
    }

    /// A comment in the line below a text and further in than what the text belongs to: the text's
    /// next line, as a reader sees it.
    fn cut_below(&mut self, word: &mut Word<'s>, indent: usize) {
        if word.text.is_empty() || self.is_closed(word) {
            return;
        }
        let behind = self.after(word.at);
        let Some(below) = behind
            .trim_start_matches([' ', '\t'])
            .strip_prefix(['\n', '\r'])
        else {
            return;
        };
        let below = below.strip_prefix('\n').unwrap_or(below);
        let depth = below.find(|c| c != ' ').unwrap_or(below.len());
        if depth > indent {
            self.cut(word, below);
        }
    }

    /// Tells a comment that begins at a place, behind blanks at most. A text of nothing else is read
    /// as it.
    fn cut(&mut self, word: &mut Word<'s>, place: &'s str) {
        let comment = line(place).trim();
        if !comment.starts_with('#') {
            return;
        }
        let start = until(self.text, place.trim_start()).len();
        let at = Span::of(word.at.source, start, comment);
        let whole = [&*word.text, comment].join(" ");
        let whole = whole.trim().to_owned();
        let quote = if whole.contains('"') { "'" } else { "\"" };
        self.diagnostics.push(
            Diagnostic::at(self.codes.cut_text, at)
                .fact("given", comment)
                .fact("quote", quote)
                .fact("whole", whole),
        );
        if word.text.is_empty() {
            *word = Word::new(comment, at);
        }
    }

    /// Tells the first sign of a word that nobody sees, and takes all such away: they tell two names
    /// apart that are one. Tells letters that were decoded wrongly.
    fn signs(&mut self, word: &mut Word<'s>) {
        let is_hidden = |c: char| match c {
            '\n' | '\t' => false,
            '\u{2028}' | '\u{2029}' => true,
            c => is_invisible(c) || c.is_control(),
        };
        if let Some(c) = word.text.chars().find(|c| is_hidden(*c)) {
            let given = format!("U+{:04X}", u32::from(c));
            let at = self.within(word.at, c.encode_utf8(&mut [0; 4]));
            let hidden = Diagnostic::at(self.codes.invisible, at);
            self.diagnostics.push(hidden.fact("given", given));
            word.text = word.text.chars().filter(|c| !is_hidden(*c)).collect();
        }
        if let Some(given) = garbled(&word.text) {
            let wrong = Diagnostic::at(self.codes.garbled, self.within(word.at, given));
            self.diagnostics.push(wrong.fact("given", given));
        }
    }

    /// Tells quotation marks that became part of an id or a name, and takes them away.
    fn quotes(&mut self, word: &mut Word<'s>) {
        let bare = word.text.trim_matches(TYPOGRAPHIC).trim();
        let is_quoted = word.text.starts_with(TYPOGRAPHIC) && word.text.ends_with(TYPOGRAPHIC);
        if is_quoted && !bare.is_empty() {
            let bare = bare.to_owned();
            let quoted = Diagnostic::at(self.codes.quotes, word.at);
            let quoted = quoted.fact("given", &*word.text);
            self.diagnostics
                .push(quoted.fact("suggestion", bare.as_str()));
            word.text = Cow::Owned(bare);
        }
    }

    /// Tells numbers that a decimal comma has made two entries of, and makes them one again.
    fn commas(&mut self, entries: &mut Vec<(Word<'s>, Node<'s>)>) {
        let mut read: Vec<(Word<'s>, Node<'s>)> = Vec::with_capacity(entries.len());
        for (rest, value) in entries.drain(..) {
            match (read.last_mut(), &value) {
                (Some((_, Node::Word(whole))), Node::Word(none))
                    if none.text.is_empty() && self.is_parted(whole, &rest) =>
                {
                    *whole = self.joined(whole, &rest);
                }
                _ => read.push((rest, value)),
            }
        }
        *entries = read;
    }

    /// Whether digits stand right behind a whole number and a comma.
    fn is_parted(&self, whole: &Word<'s>, rest: &Word<'s>) -> bool {
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        is_digits(&rest.text)
            && is_digits(whole.text.trim_start_matches(['-', '−']))
            && until(self.after(whole.at), self.from(rest.at)) == ","
    }

    /// The number whose comma has parted it, which is told.
    fn joined(&mut self, whole: &Word<'s>, rest: &Word<'s>) -> Word<'s> {
        let number = Word::new(
            format!("{},{}", whole.text, rest.text),
            whole.at.to(rest.at),
        );
        let comma = Diagnostic::at(self.codes.comma, number.at).fact("given", &*number.text);
        let is_thousand = rest.text.len() == 3 && &*whole.text != "0";
        self.diagnostics.push(if is_thousand {
            comma.fact("whole", format!("{}{}", whole.text, rest.text))
        } else {
            comma.fact("point", format!("{}.{}", whole.text, rest.text))
        });
        number
    }

    /// Where a stretch of a word stands in the file; an escape stands nowhere as what it writes.
    fn within(&self, at: Span, stretch: &str) -> Span {
        let (start, end) = (at.start as usize, at.end as usize);
        let written = self.text.get(start..end).unwrap_or_default();
        let found = written.find(stretch);
        found.map_or(at, |from| at.part(from, stretch.len()))
    }

    /// Whether a word ends with its quotation mark, or by its indent: no comment can be its end.
    fn is_closed(&self, word: &Word<'s>) -> bool {
        ['"', '\'', '|', '>']
            .iter()
            .any(|c| self.starts(word.at, *c))
    }

    fn starts(&self, at: Span, c: char) -> bool {
        self.from(at).starts_with(c)
    }

    fn from(&self, at: Span) -> &'s str {
        self.text.get(at.start as usize..).unwrap_or_default()
    }

    fn after(&self, at: Span) -> &'s str {
        self.text.get(at.end as usize..).unwrap_or_default()
    }

    /// How many characters stand before a place in its line.
    fn column(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        line_back(before).chars().count()
    }
}

/// A text without a stretch of it, and without the second of the blanks that then stand together.
fn without(text: &str, range: Range<usize>) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    let after = if is_apart {
        after.trim_start_matches(' ')
    } else {
        after
    };
    [before, after].concat().trim().to_owned()
}

fn line_back(text: &str) -> &str {
    text.rsplit(['\n', '\r']).next().unwrap_or_default()
}
