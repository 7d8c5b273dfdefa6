//! What stopped the parser becomes the key of the words that tell why, and the place they are about.

use granit_parser::ErrorKind;

/// Why, and from which byte to the end of its line.
pub(super) fn reason(kind: &ErrorKind, text: &str, at: usize) -> (&'static str, usize) {
    let (before, behind) = text.split_at_checked(at).unwrap_or((text, ""));
    let above = above(before);
    let start = above.len();
    let line = line(text.get(start..).unwrap_or_default());
    if ["<<<<<<<", "=======", ">>>>>>>"]
        .iter()
        .any(|it| line.starts_with(it))
    {
        return ("conflict", start);
    }
    match of(kind) {
        // The parser stops behind the tabs, or where the text began that goes on with one.
        "tab" => {
            let first = before.trim_end_matches('\t').len();
            let next = at.saturating_add(behind.find('\t').unwrap_or(0));
            ("tab", if first < at { first } else { next })
        }
        "indent" if before.trim_end().ends_with([']', '}']) => ("text-after-bracket", at),
        own @ ("indent" | "colon" | "key-without-colon") => {
            if let Some(odd) = odd_indent(text, start) {
                ("space", odd)
            } else if own != "colon" && goes_on(above, line) {
                ("comment-in-text", at)
            } else {
                (own, at)
            }
        }
        "character" => match behind.match_indices(char::is_control).next() {
            Some((found, sign)) if !matches!(sign, "\n" | "\r" | "\t") => {
                ("invisible", at.saturating_add(found))
            }
            _ => ("character", at),
        },
        reason => (reason, at),
    }
}

/// Where the line that begins at a place, or the one above it, is indented with something that only
/// looks like a space.
fn odd_indent(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start).unwrap_or_default();
    let above = above(before.trim_end_matches(['\n', '\r'])).len();
    [start, above].into_iter().find_map(|start| {
        let mut signs = line(text.get(start..).unwrap_or_default()).char_indices();
        let (odd, c) = signs.find(|(_, c)| !c.is_ascii() || !c.is_whitespace())?;
        c.is_whitespace().then_some(start.saturating_add(odd))
    })
}

/// Whether a line without key or hyphen stands below a comment: a text that the comment has broken.
fn goes_on(above: &str, line: &str) -> bool {
    let is_text =
        !line.contains(": ") && !line.ends_with(':') && !line.trim_start().starts_with('-');
    let last = above.trim_end().rsplit(['\n', '\r']).next();
    is_text && last.is_some_and(|last| last.trim_start().starts_with('#'))
}

/// No kind is told in the parser's own words.
fn of(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar => "tab",
        ErrorKind::UnclosedQuotedScalar => "unclosed-quote",
        ErrorKind::DocumentIndicatorInQuotedScalar | ErrorKind::InvalidQuotedScalarIndent => {
            "quote-goes-on"
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => "text-after-quote",
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => "backslash",
        ErrorKind::UnexpectedEofImplicitFlowMapping => "empty-place",
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidFlowScalarIndent => "bracket",
        ErrorKind::FlowMappingValueAdjacentCollection
        | ErrorKind::InvalidMappingValueWhitespace => "no-space",
        ErrorKind::MappingValueNotAllowed | ErrorKind::MappingKeyNotAllowed => "colon",
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => "key-without-colon",
        ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::PlainScalarStartsWithDashFlowIndicator
        | ErrorKind::InvalidBlockEntryWhitespace => "hyphen",
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::ExpectedNodeContent
        | ErrorKind::InvalidBlockScalarIndent => "indent",
        ErrorKind::CommentInterceptedScalar => "comment-in-text",
        ErrorKind::CommentNotSeparated => "comment-not-apart",
        ErrorKind::ZeroBlockScalarIndent | ErrorKind::InvalidBlockScalarHeader => "block",
        // An exclamation mark, a star and an ampersand begin what plans have no use for.
        ErrorKind::UnexpectedCharacter { .. }
        | ErrorKind::ExpectedWhitespace
        | ErrorKind::UnexpectedEndOfPlainScalar
        | ErrorKind::UndeclaredTagHandle
        | ErrorKind::ExpectedTagBang
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape
        | ErrorKind::InvalidTagUtf8LeadingByte
        | ErrorKind::InvalidTagUtf8TrailingByte
        | ErrorKind::InvalidTagUtf8
        | ErrorKind::UnknownAnchor
        | ErrorKind::MissingAnchorOrAliasName => "character",
        ErrorKind::BomInsideDocument => "invisible",
        ErrorKind::DuplicateVersionDirective
        | ErrorKind::UnsupportedYamlMajorVersion
        | ErrorKind::DuplicateTagDirective
        | ErrorKind::MissingDocumentEndBeforeDirective
        | ErrorKind::InvalidDirectiveTerminator
        | ErrorKind::DirectiveDisallowed
        | ErrorKind::MissingYamlVersionSeparator
        | ErrorKind::MissingDirectiveName
        | ErrorKind::InvalidDirectiveName
        | ErrorKind::DirectiveByteLimitExceeded { .. }
        | ErrorKind::TooManyReservedDirectiveParams { .. }
        | ErrorKind::YamlVersionTooLong
        | ErrorKind::MissingYamlVersion
        | ErrorKind::ExpectedTagDirectiveBang
        | ErrorKind::InvalidTagDirectiveTerminator
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::InvalidDocumentEnd => "document",
        // What only a parser that is used in another way can say.
        _ => "other",
    }
}

/// A text up to where its last line begins.
fn above(text: &str) -> &str {
    text.trim_end_matches(|c| !is_line_break(c))
}

/// The first line of a text, without its end.
pub(in crate::parse) fn line(text: &str) -> &str {
    text.split(is_line_break).next().unwrap_or_default()
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r')
}
