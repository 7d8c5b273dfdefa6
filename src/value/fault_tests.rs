//! What is no number is told apart, each kind with the way out.

use crate::value::fault::sheet_fault;
use crate::value::number::{Number, Sort};
use crate::value::{NumberFault, ReasonHint};

fn refuses(text: &str, matches: fn(&NumberFault) -> bool) {
    let fault = Number::read(text, Sort::Decimal).unwrap_err();
    assert!(matches(&fault), "{text}: {fault:?}");
}

#[test]
fn what_can_be_read_in_two_ways_is_refused() {
    for (text, many, few) in [
        ("1.250", "1 250", "1,25"),
        ("-1.250", "-1 250", "-1,25"),
        ("12.000", "12 000", "12,0"),
    ] {
        let expected = NumberFault::Ambiguous {
            many: many.to_owned(),
            few: few.to_owned(),
        };
        assert_eq!(Number::read(text, Sort::Decimal), Err(expected));
    }
    refuses("28 %", |f| matches!(f, NumberFault::Percent));
    // Of a share it is the number that can be read in two ways; of another, the sign is what is wrong.
    let of_a_share = Number::read("1.250 %", Sort::Share);
    assert!(matches!(of_a_share, Err(NumberFault::Ambiguous { .. })));
    refuses("1.250 %", |f| matches!(f, NumberFault::Percent));
    for text in ["-", "–", "..", ".", "x", "X", "−"] {
        refuses(text, |f| matches!(f, NumberFault::Sign));
    }
}

#[test]
fn what_a_spreadsheet_failed_to_do_is_told_from_a_text() {
    for (text, expected) in [
        ("#REF!", Some("failed")),
        (" #SAKNAS! ", Some("failed")),
        ("#NAMN?", Some("failed")),
        ("#N/A", Some("failed")),
        ("Err:502", Some("failed")),
        ("Fel:502", Some("failed")),
        ("#####", Some("narrow")),
        ("#", None),
        ("#METOO", None),
        ("#Metoo!", None),
        ("# NY RUTIN!", None),
        ("Err:okänt", None),
        ("Ett svar!", None),
        ("NAMN?", None),
    ] {
        assert_eq!(sheet_fault(text), expected, "{text}");
    }
}

#[test]
fn what_belongs_in_another_column_is_refused() {
    refuses("8–10", |f| matches!(f, NumberFault::Range));
    refuses("8-10", |f| matches!(f, NumberFault::Range));
    refuses("8 till 10 %", |f| matches!(f, NumberFault::Range));
    refuses("ca 60", |f| {
        matches!(
            f,
            NumberFault::Approximate {
                precision: "cirka",
                ..
            }
        )
    });
    refuses("minst 53", |f| {
        matches!(
            f,
            NumberFault::Approximate {
                precision: "minst",
                ..
            }
        )
    });
    refuses("≤5", |f| {
        matches!(
            f,
            NumberFault::Approximate {
                precision: "högst",
                ..
            }
        )
    });
    for text in ["≈1205", "ungefär 1205", "1205 ca.", "1205 ca"] {
        refuses(
            text,
            |f| matches!(f, NumberFault::Approximate { precision: "cirka", number } if number == "1205"),
        );
    }
    for text in ["1 205 enheter", "12 dussin"] {
        refuses(text, |f| matches!(f, NumberFault::Worded { .. }));
    }
    refuses("<5", |f| matches!(f, NumberFault::Below));
    refuses("2 av 3", |f| matches!(f, NumberFault::Fraction { .. }));
    refuses("se bilaga 2", |f| matches!(f, NumberFault::Appendix));
}

#[test]
fn a_reason_is_known_for_what_it_is() {
    refuses("saknas", |f| {
        matches!(f, NumberFault::Reason(ReasonHint::Missing))
    });
    refuses("Kommer senare.", |f| {
        matches!(f, NumberFault::Reason(ReasonHint::Later))
    });
    refuses("finns ej", |f| {
        matches!(f, NumberFault::Reason(ReasonHint::Impossible))
    });
    refuses("Sekretess", |f| {
        matches!(f, NumberFault::Reason(ReasonHint::Hidden))
    });
    refuses("Ej tillgänglig", |f| {
        matches!(f, NumberFault::Reason(ReasonHint::Status))
    });
}

#[test]
fn unusual_ways_of_writing_are_refused_with_the_plain_one() {
    for (text, expected) in [
        ("1.250,5", "1 250,5"),
        ("1,250.5", "1 250,5"),
        ("1.250.000", "1 250 000"),
        ("1e3", "1000"),
        ("1,23E+05", "123000"),
        ("5e-2", "0,05"),
        (".5", "0,5"),
        ("007", "7"),
        ("-007,50", "-7,50"),
        ("00", "0"),
        ("+5", "5"),
        ("- 5", "-5"),
        ("–5", "-5"),
        ("(5)", "-5"),
        ("1O", "10"),
        ("2o5,5", "205,5"),
    ] {
        let fault = Number::read(text, Sort::Decimal).unwrap_err();
        assert_eq!(
            fault,
            NumberFault::Unusual {
                plain: expected.to_owned()
            },
            "{text}"
        );
    }
}

#[test]
fn what_a_spreadsheet_has_shortened_is_known_for_it() {
    refuses("1,23E+12", |f| matches!(f, NumberFault::Shortened));
    refuses("1,23457E+15", |f| matches!(f, NumberFault::Shortened));
}

#[test]
fn no_figure_has_so_many_digits() {
    refuses("1000000000000", |f| matches!(f, NumberFault::TooLong));
    refuses("99999999999999999999999999999999", |f| {
        matches!(f, NumberFault::TooLong)
    });
    refuses("0,3333333333333333333333333333", |f| {
        matches!(f, NumberFault::TooLong)
    });
    assert!(Number::read("999999999999", Sort::Decimal).is_ok());
}

#[test]
fn what_a_spreadsheet_left_behind_is_refused() {
    refuses("########", |f| matches!(f, NumberFault::Hashes));
    for text in [
        "#SAKNAS!",
        "#DIVISION/0!",
        "#N/A",
        "#NAMN?",
        "Err:502",
        "Fel:502",
    ] {
        refuses(text, |f| matches!(f, NumberFault::SheetError));
    }
    for text in ["=SUM(A1:A3)", "@A1", "+CMD", "-A1"] {
        refuses(text, |f| matches!(f, NumberFault::Formula));
    }
    refuses("tolv", |f| matches!(f, NumberFault::Words));
}
