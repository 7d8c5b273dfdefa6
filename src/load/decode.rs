//! The bytes of a file become text, with how they were read.

use unicode_normalization::UnicodeNormalization;

use crate::source::{Encoding, Undecodable};
use crate::value::{sha256, without_noncharacters};

/// Bytes as agencies' programs save them, to text; and their SHA-256 where they are not those of the text.
///
/// A byte order mark decides; else what is UTF-8 is UTF-8; else it is Windows-1252, unless it
/// holds what no Swedish text in Windows-1252 would.
pub fn decode(bytes: Vec<u8>) -> (Result<(String, Encoding), Undecodable>, Option<String>) {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if is_as_it_stands(&text) => return (Ok((text, Encoding::Utf8)), None),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    let sha256 = sha256(&bytes);
    (unusual(bytes), Some(sha256))
}

/// Whether a text has nothing in it that is taken for anything else, or taken away.
fn is_as_it_stands(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Marks after their letter, a byte order mark and what Unicode keeps for a program's own use begin so.
    let is_rare = memchr::memchr3(0xCC, 0xCD, 0xEF, bytes).is_some();
    !is_rare && !bytes.starts_with(ZIP) && control(bytes).is_none()
}

/// Where a text has NUL or a C1 control, U+0080–U+009F, in UTF-8 the bytes C2 80–C2 9F.
fn control(bytes: &[u8]) -> Option<usize> {
    let is_control = |at: usize| matches!(bytes.get(at + 1), Some(0x80..=0x9F));
    memchr::memchr(0, bytes).or_else(|| memchr::memchr_iter(0xC2, bytes).find(|at| is_control(*at)))
}

const ZIP: &[u8] = b"PK\x03\x04";

fn unusual(bytes: Vec<u8>) -> Result<(String, Encoding), Undecodable> {
    if bytes.starts_with(ZIP) {
        return Err(Undecodable::Spreadsheet);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Undecodable::OldSpreadsheet);
    }
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(&bytes)
        && encoding != encoding_rs::UTF_8
    {
        return match encoding.decode_without_bom_handling_and_without_replacement(&bytes[2..]) {
            Some(text) => without_controls(text.into_owned(), Encoding::Utf16),
            None => Err(Undecodable::BrokenUtf16),
        };
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
                without_controls(text, Encoding::Utf8Bom)
            } else {
                without_controls(text, Encoding::Utf8)
            }
        }
        Err(error) => windows_1252(error.as_bytes()),
    }
}

/// The line of a byte, from 1.
fn line(bytes: &[u8], at: usize) -> usize {
    let before = &bytes[..at];
    let second_half = |at: usize| before[at] == b'\n' && at > 0 && before[at - 1] == b'\r';
    memchr::memchr2_iter(b'\n', b'\r', before)
        .filter(|at| !second_half(*at))
        .count()
        + 1
}

/// Of lines in UTF-8 and lines that are not, the first of the fewer: that is the odd one.
fn odd_line(bytes: &[u8]) -> usize {
    let mut utf8 = (0, 0);
    let mut other = (0, 0);
    for (number, text) in (1..).zip(bytes.split(|b| *b == b'\n')) {
        let kind = match std::str::from_utf8(text) {
            _ if text.is_ascii() => continue,
            Ok(_) => &mut utf8,
            Err(_) => &mut other,
        };
        *kind = (kind.0 + 1, if kind.0 == 0 { number } else { kind.1 });
    }
    match (utf8, other) {
        // All stands on one line, or only the mark at the beginning is UTF-8.
        ((0, _), (_, first)) => first,
        ((ours, first), (others, _)) if ours < others => first,
        (_, (_, first)) => first,
    }
}

fn windows_1252(bytes: &[u8]) -> Result<(String, Encoding), Undecodable> {
    if let Some(at) = memchr::memchr(0, bytes) {
        return Err(Undecodable::Binary {
            line: line(bytes, at),
        });
    }
    if holds_utf8(bytes) || bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(Undecodable::Mixed {
            line: odd_line(bytes),
        });
    }
    if let Some(at) = old_letter(bytes) {
        return Err(Undecodable::OldEncoding {
            line: line(bytes, at),
        });
    }
    let text = encoding_rs::WINDOWS_1252
        .decode_without_bom_handling(bytes)
        .0
        .into_owned();
    without_controls(text, Encoding::Windows1252)
}

/// Letters such as å and é, hard spaces and dashes as UTF-8 has them: in Windows-1252 they are
/// pairs such as Ã¥ and â€“, which stand in no Swedish text.
fn holds_utf8(bytes: &[u8]) -> bool {
    let follows = |b: &u8| (0x80..=0xBF).contains(b);
    memchr::memchr3_iter(0xC2, 0xC3, 0xE2, bytes).any(|at| match bytes[at..] {
        [0xC2 | 0xC3, ref second, ..] => follows(second),
        [0xE2, ref second, ref third, ..] => follows(second) && follows(third),
        _ => false,
    })
}

/// å ä ö in CP850 (86 84 94) and in Mac Roman (8C 8A 9A) are signs that stand inside no word in
/// Windows-1252. Where they do, and no letter of Windows-1252 is there, the file is an old one.
fn old_letter(bytes: &[u8]) -> Option<usize> {
    if bytes
        .iter()
        .any(|b| matches!(b, 0xE5 | 0xE4 | 0xF6 | 0xC5 | 0xC4 | 0xD6))
    {
        return None;
    }
    let letter = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphabetic);
    (0..bytes.len()).find(|&at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let after = letter(bytes.get(at + 1));
        match bytes[at] {
            0x86 | 0x84 | 0x8C | 0x8A => after,
            0x94 | 0x9A => after && letter(before),
            _ => false,
        }
    })
}

/// Letters and their marks as one character each, as programs other than a Mac's write them: the
/// same text is the same bytes, wherever it was written.
fn composed(text: String) -> String {
    // A mark that stands after its letter is U+0300–U+036F, in UTF-8 CC 80–CD AF.
    let has_marks = memchr::memchr2(0xCC, 0xCD, text.as_bytes()).is_some();
    if has_marks {
        text.nfc().collect()
    } else {
        text
    }
}

fn without_controls(text: String, encoding: Encoding) -> Result<(String, Encoding), Undecodable> {
    let bytes = text.as_bytes();
    if let Some(at) = control(bytes) {
        Err(Undecodable::Binary {
            line: line(bytes, at),
        })
    } else if memchr::memmem::find(bytes, b"\xEF\xB7").is_some() {
        // Where those begin that Unicode keeps for a program's own use.
        Ok((composed(without_noncharacters(&text)), encoding))
    } else {
        Ok((composed(text), encoding))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<(String, Encoding), Undecodable> {
        decode(bytes.to_vec()).0
    }

    #[test]
    fn the_hash_is_of_the_bytes_as_they_lie_on_the_disk() {
        for (bytes, is_text) in [
            ("år;1\r\n".as_bytes(), true),
            (b"a\xE5", false),
            ("\u{feff}a".as_bytes(), false),
            ("a\u{30a}".as_bytes(), false),
            (b"PK\x03\x04", false),
            (b"a\0", false),
        ] {
            let (_, original) = decode(bytes.to_vec());
            let own = (!is_text).then(|| sha256(bytes));
            assert_eq!(original, own, "{bytes:?}");
        }
    }

    #[test]
    fn swedish_text_in_the_encodings_that_programs_save() {
        let text = "värde;år\n12;åäö\n".to_owned();
        let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
        let mut little = vec![0xFF, 0xFE];
        little.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let mut big = vec![0xFE, 0xFF];
        big.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        assert_eq!(decoded(text.as_bytes()), Ok((text.clone(), Encoding::Utf8)));
        assert_eq!(
            decoded(format!("\u{feff}{text}").as_bytes()),
            Ok((text.clone(), Encoding::Utf8Bom))
        );
        assert_eq!(decoded(&windows), Ok((text.clone(), Encoding::Windows1252)));
        assert_eq!(decoded(&little), Ok((text.clone(), Encoding::Utf16)));
        assert_eq!(decoded(&big), Ok((text, Encoding::Utf16)));
    }

    #[test]
    fn what_is_no_text_says_why() {
        assert_eq!(decoded(b"PK\x03\x04rest"), Err(Undecodable::Spreadsheet));
        assert_eq!(
            decoded(b"\xD0\xCF\x11\xE0rest"),
            Err(Undecodable::OldSpreadsheet)
        );
        assert_eq!(decoded(b"a\0b"), Err(Undecodable::Binary { line: 1 }));
        assert_eq!(
            decoded(b"\xE5\xC3\xA4"),
            Err(Undecodable::Mixed { line: 1 })
        );
        assert_eq!(
            decoded(b"\xE5 8\xE2\x80\x9310"),
            Err(Undecodable::Mixed { line: 1 })
        );
        assert_eq!(
            decoded(b"v\x84rde;\x86r\n"),
            Err(Undecodable::OldEncoding { line: 1 })
        );
        assert_eq!(
            decoded(b"v\x8Arde;\x8Cr\n"),
            Err(Undecodable::OldEncoding { line: 1 })
        );
        assert_eq!(decoded(b"\xFF\xFEa\x00b"), Err(Undecodable::BrokenUtf16));
        assert_eq!(
            decoded("a\u{85}b".as_bytes()),
            Err(Undecodable::Binary { line: 1 })
        );
    }

    #[test]
    fn the_odd_line_is_the_one_of_the_fewer() {
        for (bytes, line) in [
            (&b"v\xC3\xA4rde\n\xC3\xA5\n1\n\xE5tg\xE4rd\n"[..], 4),
            (b"v\xE4rde\r\n\xE5\r\n1\r\n\xC3\xA5\r\n", 4),
            (b"\xEF\xBB\xBFv\xC3\xA4rde\n\xE5\n", 2),
            (b"1\n2\n\xE5\xC3\xA4\n", 3),
        ] {
            assert_eq!(decoded(bytes), Err(Undecodable::Mixed { line }));
        }
        assert_eq!(
            decoded(b"a\rb\r\nc\0"),
            Err(Undecodable::Binary { line: 3 })
        );
    }

    #[test]
    fn a_letter_and_its_mark_are_one_character() {
        let (text, _) = decoded("A\u{30a}tga\u{308}rd".as_bytes()).unwrap();
        assert_eq!(text, "Åtgärd");
    }

    #[test]
    fn curly_quotes_do_not_make_a_file_old() {
        assert!(decoded(b"\x93stod\x94 f\xF6r\n").is_ok());
        assert!(decoded(b"kvinnor \x94citat\x94; x\xE5\n").is_ok());
    }
}
