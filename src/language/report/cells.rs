//! What stands in a table's cell about a change: a word or two, or a signed number.

use rust_decimal::Decimal;

use super::change::percentage_points;
use super::figure;
use super::is_neuter;

pub const FIRST: &str = "första året";
pub const CANNOT: &str = "kan inte jämföras";
pub const NONE: &str = "beräknas inte";
pub const SMALL: &str = "små tal";

pub fn about_same(definite: &str) -> String {
    format!("ungefär {} (avrundade värden)", same(definite))
}

pub fn missing(year: u16) -> String {
    format!("{year} saknas")
}

pub fn same(definite: &str) -> &'static str {
    if is_neuter(definite) {
        "oförändrat"
    } else {
        "oförändrad"
    }
}

pub fn moved(difference: Decimal, share: bool, is_rounded: bool) -> String {
    let sign = if difference.is_sign_negative() {
        "−"
    } else {
        "+"
    };
    let size = difference.abs();
    let size = if share {
        percentage_points(size)
    } else {
        figure(size)
    };
    let rounded = if is_rounded {
        " (avrundade värden)"
    } else {
        ""
    };
    format!("{sign}{size}{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Unbreakable spaces as plain ones, so that the sentences can be read here.
    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn signed_and_in_points() {
        assert_eq!(plain(&moved(9.into(), true, false)), "+9 procentenheter");
        assert_eq!(moved((-3).into(), false, false), "−3");
        assert_eq!(
            plain(&moved("1.0".parse().unwrap(), true, false)),
            "+1,0 procentenheter"
        );
    }
}
