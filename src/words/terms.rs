//! The words that facts hold as tags and that several findings say: phrases of the book that are said
//! through a fact.

use crate::words::fact::{Field, Kind, Signature};

macro_rules! terms {
    ($($(#[$doc:meta])* $list:ident $name:literal [$($word:literal)*] ($($fact:ident: $kind:ident),*))*) => {
        $($(#[$doc])* pub const $list: &[&str] = &[$($word),*];)*

        /// Every one, with what else it is given of the facts beside it.
        pub const TERMS: &[Signature] = &[$(Signature {
            name: $name,
            facts: &[
                Field { name: "word", kind: Kind::Tag($list), is_optional: false },
                $(Field { name: stringify!($fact), kind: Kind::$kind, is_optional: true }),*
            ],
        }),*];
    };
}

terms! {
    /// Why a file is no text, or no YAML.
    UNREADABLE "Unreadable" [
        "empty" "tab" "unclosed-quote" "text-after-quote" "bracket" "colon" "key-without-colon"
        "indent" "character" "quote-goes-on" "backslash" "empty-place" "no-space" "hyphen"
        "space" "text-after-bracket" "comment-in-text" "comment-not-apart" "block" "invisible"
        "conflict" "document" "other" "spreadsheet" "old-spreadsheet" "binary" "mixed"
        "old-encoding" "broken-utf16"
    ] (line: Count)
    /// What of YAML is not read.
    UNREAD_YAML "UnreadYaml" [
        "alias" "anchor" "tag" "merge-key" "second-document" "key-no-word"
    ] ()
    /// What a node of YAML is.
    NODE_KIND "NodeKind" ["word" "list" "map"] ()
    /// What a value in YAML shall be.
    VALUE_FORM "ValueForm" ["year" "address" "date" "number" "whole" "from" "above"] (from: Number)
    /// What of a text would not be shown as it is written.
    DOCUMENT_FAULT "DocumentFault" [
        "open-comment" "comment-in-name" "conflict" "cells" "definition" "footnote" "note" "link"
        "title" "picture"
    ] (given: Written, n: Count, of: Count)
    /// How a submission was read.
    READ_AS "ReadAs" ["comma" "tab" "windows-1252" "utf-16"] ()
    /// What a report may lack.
    LACKS "Lacks" ["contact" "reach" "next" "licence" "accessibility" "support"] ()
    /// What of a figure has changed beside its value.
    BESIDE "Beside" [
        "text" "marks" "sent" "asked" "date" "area" "source" "comment"
    ] ()
    /// What stands in the place of a value that is not told.
    SAID_AS "SaidAs" ["text" "value" "total"] ()
    /// How exact a figure is, where it is not.
    PRECISION "Precision" ["about" "least" "most" "less" "more"] ()
    /// Which of several.
    ORDINAL "Ordinal" ["first" "second" "third" "fourth"] ()
    /// Why a template stops.
    TEMPLATE_FAULT "TemplateFault" [
        "endless" "argument-missing" "arguments-too-many" "tag-ends" "ends"
        "end-without-start" "operation" "other" "statement" "character" "syntax"
    ] (given: Written, engine: Written)
}
