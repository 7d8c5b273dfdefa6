//! What becomes of YAML of every kind.

use super::*;
use crate::source::{Encoding, Origin, Source, Sources};

fn check(text: &str, look: impl Fn(Option<Node<'_>>, &[Fault<'_>], &Sources)) {
    let mut sources = Sources::default();
    let id = sources.add(Source::new(
        "p.yaml".into(),
        Origin::Stray,
        text.into(),
        Ok(Encoding::Utf8),
    ));
    let mut faults = Vec::new();
    let node = read(id, &sources.get(id).text, &mut faults);
    look(node, &faults, &sources);
}

fn is_unsupported(text: &str, expected: Unsupported) {
    check(text, |_, faults, _| {
        let found: Vec<Unsupported> = faults
            .iter()
            .filter_map(|fault| match fault {
                Fault::Unsupported { what, .. } => Some(*what),
                _ => None,
            })
            .collect();
        assert_eq!(found, [expected], "{text:?}");
    });
}

#[test]
fn words_stay_as_written_with_their_places() {
    check("å: no\nb: [007, \"x y\"]\n", |node, faults, sources| {
        assert!(faults.is_empty());
        let Some(Node::Map(entries, _)) = node else {
            panic!("no map")
        };
        let Node::Word(no) = &entries[0].1 else {
            panic!("no word")
        };
        assert_eq!(no.text, "no");
        assert_eq!(sources.slice(no.at), "no");
        let Node::List(items, _) = &entries[1].1 else {
            panic!("no list")
        };
        let Node::Word(quoted) = &items[1] else {
            panic!("no word")
        };
        assert_eq!(
            (&*quoted.text, sources.slice(quoted.at)),
            ("x y", "\"x y\"")
        );
    });
}

#[test]
fn a_duplicate_key_is_told_and_reading_goes_on() {
    check("a: 1\na: 2\nb: 3\nb: 4\n", |node, faults, _| {
        assert_eq!(faults.len(), 2);
        assert!(matches!(node, Some(Node::Map(entries, _)) if entries.len() == 2));
    });
}

#[test]
fn what_plans_have_no_use_for_is_refused() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    is_unsupported("a: &x 1\n", Unsupported::Anchor);
    is_unsupported("a: *x\n", Unsupported::Alias);
    is_unsupported("a: !!int 1\n", Unsupported::Tag);
    is_unsupported("<<: {a: 1}\n", Unsupported::MergeKey);
    is_unsupported("a: 1\n---\nb: 2\n", Unsupported::SecondDocument);
    is_unsupported(&deep, Unsupported::TooDeep);
}

#[test]
fn a_malformed_file_says_where() {
    check("a: 1\n\tb: 2\n", |node, faults, _| {
        assert!(node.is_none());
        assert!(matches!(faults, [Fault::Malformed { .. }]));
    });
}

/// Every kind of fault that a person can make, with the words that tell it and where.
#[test]
fn what_stops_the_reading_is_told_at_its_place() {
    for (text, reason, at) in [
        ("a: [b,, c]\n", "yaml:empty-place", 6),
        ("a: [,b]\n", "yaml:empty-place", 4),
        ("a: {b: 1,, c: 2}\n", "yaml:empty-place", 9),
        ("a: \"C:\\Planer\\mapp\"\n", "yaml:backslash", 3),
        ("a: \"\\xZZ\"\n", "yaml:backslash", 3),
        ("a: \"\\ud800\"\n", "yaml:backslash", 3),
        ("a: \"\\udc00\"\n", "yaml:backslash", 3),
        ("a: \"\\U00110000\"\n", "yaml:backslash", 3),
        ("a: [b]#c\n", "yaml:comment-not-apart", 6),
        ("a: \"b\"#c\n", "yaml:comment-not-apart", 6),
        ("a: b # c\n  d\n", "yaml:comment-in-text", 5),
        ("a: b\n  # c\n  d\n", "yaml:comment-in-text", 13),
        ("a: - b\n", "yaml:hyphen", 3),
        ("a: [- b]\n", "yaml:hyphen", 4),
        ("a: [-]\n", "yaml:hyphen", 4),
        ("a: |0\n  b\n", "yaml:block", 3),
        ("a: | b\n", "yaml:block", 3),
        ("a: >b\n", "yaml:block", 3),
        ("a: b\n\u{feff}c: d\n", "yaml:invisible", 5),
        ("a: b\u{1}c\n", "yaml:invisible", 4),
        ("%YAML 3.0\n---\na: b\n", "yaml:document", 0),
        ("a: b\n%c: d\n", "yaml:document", 5),
        ("a: b\n... c\n", "yaml:document", 9),
        ("%YAML 1.2\na: b\n", "yaml:document", 10),
        ("a: @b\n", "yaml:character", 3),
        ("a: `b`\n", "yaml:character", 3),
        ("a: %b\n", "yaml:character", 3),
        ("a: !<b c\n", "yaml:character", 3),
        ("a: !x!y z\n", "yaml:character", 3),
        ("a: * b\n", "yaml:character", 3),
        ("a: & b\n", "yaml:character", 3),
        ("a: [b\nc: d\n", "yaml:bracket", 7),
        ("a: {b: c\n", "yaml:bracket", 3),
        ("a: [b}\n", "yaml:bracket", 3),
        ("a: ]\n", "yaml:bracket", 3),
        ("a: {b:[c]}\n", "yaml:no-space", 5),
        ("a: [b] c\n", "yaml:text-after-bracket", 7),
        ("a: {b} c\n", "yaml:text-after-bracket", 7),
        ("a: b: c\n", "yaml:colon", 4),
        ("a: b\nc\n", "yaml:key-without-colon", 5),
        ("a:\n   b: c\n  d: e\n", "yaml:indent", 13),
        ("a: b\n- c\n", "yaml:indent", 7),
        ("a:\n  - b: c\n  \u{a0} d: e\n", "yaml:space", 14),
        ("a:\n  - b: c\n \u{a0}  d: e\n    f: g\n", "yaml:space", 13),
        ("a: b\n<<<<<<< HEAD\nc: d\n", "yaml:conflict", 5),
        ("a: \"b\nc\"\n", "yaml:quote-goes-on", 6),
        ("a: 'b\nc: d\n", "yaml:quote-goes-on", 6),
        ("a: \"b", "yaml:unclosed-quote", 3),
        ("a: 'b' c\n", "yaml:text-after-quote", 7),
        ("a:\n\tb: c\n", "yaml:tab", 3),
        ("a: b\n\t c: d\n", "yaml:tab", 5),
        ("a: |\n\tb\n", "yaml:tab", 5),
    ] {
        check(text, |_, faults, _| {
            let Some(Fault::Malformed {
                at: found,
                reason: why,
            }) = faults.first()
            else {
                panic!("{text:?} is read")
            };
            assert_eq!((*why, found.start), (reason, at), "{text:?}");
            let term = |language| crate::language::terms::term(&format!("mend-{why}"), language);
            assert!(
                term(crate::language::Language::Swedish).is_some(),
                "{why} has no words"
            );
        });
    }
}
