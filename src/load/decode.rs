//! The bytes of a file become text, with how they were read.

use crate::language::foreign::without_marks;
use crate::source::Encoding;
use crate::source::Undecodable;

/// Bytes as agencies' programs save them, to text.
///
/// A byte order mark decides; else what is UTF-8 is UTF-8; else it is Windows-1252, unless it
/// holds what no Swedish text in Windows-1252 would.
pub fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), Undecodable> {
    if bytes.starts_with(b"PK\x03\x04") {
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

fn windows_1252(bytes: &[u8]) -> Result<(String, Encoding), Undecodable> {
    if bytes.contains(&0) {
        return Err(Undecodable::Binary);
    }
    if holds_utf8(bytes) || bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(Undecodable::Mixed);
    }
    if is_old_encoding(bytes) {
        return Err(Undecodable::OldEncoding);
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
fn is_old_encoding(bytes: &[u8]) -> bool {
    if bytes
        .iter()
        .any(|b| matches!(b, 0xE5 | 0xE4 | 0xF6 | 0xC5 | 0xC4 | 0xD6))
    {
        return false;
    }
    let letter = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphabetic);
    (0..bytes.len()).any(|at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let after = letter(bytes.get(at + 1));
        match bytes[at] {
            0x86 | 0x84 | 0x8C | 0x8A => after,
            0x94 | 0x9A => after && letter(before),
            _ => false,
        }
    })
}

fn without_controls(text: String, encoding: Encoding) -> Result<(String, Encoding), Undecodable> {
    let bytes = text.as_bytes();
    // C1 controls are U+0080–U+009F, in UTF-8 the bytes C2 80–C2 9F.
    let is_control = |at: usize| matches!(bytes.get(at + 1), Some(0x80..=0x9F));
    let binary =
        memchr::memchr(0, bytes).is_some() || memchr::memchr_iter(0xC2, bytes).any(is_control);
    if binary {
        Err(Undecodable::Binary)
    } else if memchr::memmem::find(bytes, b"\xEF\xB7").is_some() {
        // Where the marks of another language begin, which are the report's own.
        Ok((without_marks(&text), encoding))
    } else {
        Ok((text, encoding))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<(String, Encoding), Undecodable> {
        decode(bytes.to_vec())
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
        assert_eq!(decoded(b"a\0b"), Err(Undecodable::Binary));
        assert_eq!(decoded(b"\xE5\xC3\xA4"), Err(Undecodable::Mixed));
        assert_eq!(decoded(b"\xE5 8\xE2\x80\x9310"), Err(Undecodable::Mixed));
        assert_eq!(decoded(b"v\x84rde;\x86r\n"), Err(Undecodable::OldEncoding));
        assert_eq!(decoded(b"v\x8Arde;\x8Cr\n"), Err(Undecodable::OldEncoding));
        assert_eq!(decoded(b"\xFF\xFEa\x00b"), Err(Undecodable::BrokenUtf16));
        assert_eq!(decoded("a\u{85}b".as_bytes()), Err(Undecodable::Binary));
    }

    #[test]
    fn curly_quotes_do_not_make_a_file_old() {
        assert!(decoded(b"\x93stod\x94 f\xF6r\n").is_ok());
        assert!(decoded(b"kvinnor \x94citat\x94; x\xE5\n").is_ok());
    }
}
