//! What becomes of YAML of every kind.

use super::*;
use crate::source::{Encoding, Origin, Source, Sources};
use crate::words::terms::UNREADABLE;

fn check(text: &str, look: impl Fn(Option<Node<'_>>, &[Fault<'_>], &Sources)) {
    let mut sources = Sources::default();
    let id = sources.add(Source::new(
        "p.yaml".into(),
        Origin::Stray,
        text.into(),
        Ok(Encoding::Utf8),
    ));
    let mut faults = Vec::new();
    let node = read(id, &sources.get(id).text, Limits::default(), &mut faults);
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

/// However many there are.
#[test]
fn each_duplicate_of_many_keys_points_at_the_first() {
    let keys: Vec<String> = (0..100).map(|n| format!("k{n}: x\n")).collect();
    let text = keys.concat() + "k0: y\nk99: y\nk99: z\n";
    check(&text, |node, faults, _| {
        assert!(matches!(node, Some(Node::Map(entries, _)) if entries.len() == 100));
        let told = faults.iter().map(|it| match it {
            Fault::DuplicateKey { first, key } => (first.start as usize, &*key.text),
            other => panic!("{other:?}"),
        });
        let last = text.find("k99").unwrap();
        assert_eq!(
            told.collect::<Vec<_>>(),
            [(0, "k0"), (last, "k99"), (last, "k99")]
        );
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
    check(&deep, |_, faults, _| {
        let [Fault::TooMuch { limit, .. }] = faults else {
            panic!("{faults:?}")
        };
        assert_eq!(*limit, Limit::Depth);
    });
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
        ("a: [b,, c]\n", "empty-place", 6),
        ("a: [,b]\n", "empty-place", 4),
        ("a: {b: 1,, c: 2}\n", "empty-place", 9),
        ("a: \"C:\\Planer\\mapp\"\n", "backslash", 3),
        ("a: \"\\xZZ\"\n", "backslash", 3),
        ("a: \"\\ud800\"\n", "backslash", 3),
        ("a: \"\\udc00\"\n", "backslash", 3),
        ("a: \"\\U00110000\"\n", "backslash", 3),
        ("a: [b]#c\n", "comment-not-apart", 6),
        ("a: \"b\"#c\n", "comment-not-apart", 6),
        ("a: b # c\n  d\n", "comment-in-text", 5),
        ("a: b\n  # c\n  d\n", "comment-in-text", 13),
        ("a: - b\n", "hyphen", 3),
        ("a: [- b]\n", "hyphen", 4),
        ("a: [-]\n", "hyphen", 4),
        ("a: |0\n  b\n", "block", 3),
        ("a: | b\n", "block", 3),
        ("a: >b\n", "block", 3),
        ("a: b\n\u{feff}c: d\n", "invisible", 5),
        ("a: b\u{1}c\n", "invisible", 4),
        ("%YAML 3.0\n---\na: b\n", "document", 0),
        ("a: b\n%c: d\n", "document", 5),
        ("a: b\n... c\n", "document", 9),
        ("%YAML 1.2\na: b\n", "document", 10),
        ("a: @b\n", "character", 3),
        ("a: `b`\n", "character", 3),
        ("a: %b\n", "character", 3),
        ("a: !<b c\n", "character", 3),
        ("a: !x!y z\n", "character", 3),
        ("a: * b\n", "character", 3),
        ("a: & b\n", "character", 3),
        ("a: [b\nc: d\n", "bracket", 7),
        ("a: {b: c\n", "bracket", 3),
        ("a: [b}\n", "bracket", 3),
        ("a: ]\n", "bracket", 3),
        ("a: {b:[c]}\n", "no-space", 5),
        ("a: [b] c\n", "text-after-bracket", 7),
        ("a: {b} c\n", "text-after-bracket", 7),
        ("a: b: c\n", "colon", 4),
        ("a: b\nc\n", "key-without-colon", 5),
        ("a:\n   b: c\n  d: e\n", "indent", 13),
        ("a: b\n- c\n", "indent", 7),
        ("a:\n  - b: c\n  \u{a0} d: e\n", "space", 14),
        ("a:\n  - b: c\n \u{a0}  d: e\n    f: g\n", "space", 13),
        ("a: b\n<<<<<<< HEAD\nc: d\n", "conflict", 5),
        ("a: \"b\nc\"\n", "quote-goes-on", 6),
        ("a: 'b\nc: d\n", "quote-goes-on", 6),
        ("a: \"b", "unclosed-quote", 3),
        ("a: 'b' c\n", "text-after-quote", 7),
        ("a:\n\tb: c\n", "tab", 3),
        ("a: b\n\t c: d\n", "tab", 5),
        ("a: |\n\tb\n", "tab", 5),
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
            assert!(UNREADABLE.contains(why), "{why} has no words");
        });
    }
}
