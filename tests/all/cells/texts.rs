//! Texts that tell a reader nothing, as answers and as reasons.

use super::{SUBMISSION, project, refused, told};

#[test]
fn what_only_points_away_is_no_description() {
    refused(&[
        ("1.1i;;Se ovan;;;;;;;", "S075", "\"Se ovan\""),
        (
            "1.1i;;Se förra årets text.;;;;;;;",
            "S075",
            "förra årets text",
        ),
        ("1.1i;;Samma som 2024;;;;;;;", "S075", "Samma som"),
        (
            "1.1i;;https://example.org/rapport;;;;;;;",
            "S075",
            "inte i stället för den",
        ),
        (
            "1.1i;;[Rapporten](https://example.org);;;;;;;",
            "S075",
            "Rapporten",
        ),
        ("1.1i;;See above;;;;;;;", "S075", "See above"),
        ("1.1i;;Återkommer;;;;;;;", "S059", "\"ej tillgänglig\""),
        (
            "1.1i;;Vi återkommer i mars.;;;;;;;",
            "S059",
            "\"ej tillgänglig\"",
        ),
        ("1.1i;;TBD;;;;;;;", "S059", "\"ej tillgänglig\""),
    ]);
}

#[test]
fn nor_in_a_document() {
    for (text, code) in [
        ("Se ovan\n", "S075"),
        ("# 1.1i\n\nSe bilaga 2.\n", "S075"),
        ("<https://example.org/rapport>\n", "S075"),
        ("**Återkommer**\n", "S059"),
        ("See last year's report\n", "S075"),
    ] {
        let project = project(&[]);
        let file = "submissions/p/2025/polisen.1.1i.md";
        project.write(file, text.as_bytes());
        let found = told(&project, file);
        assert!(
            found.iter().any(|(_, own, _)| own == code),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn nor_a_reason() {
    refused(&[
        ("1.1a;;;;;;;kan inte tas fram;;-", "S046", "saknar ett skäl"),
        ("1.1b;;;;;;;lämnas inte;;Se ovan", "S046", "saknar ett skäl"),
        ("1.1c;;;;;;;ej relevant;;.", "S046", "saknar ett skäl"),
    ]);
}

#[test]
fn a_description_may_begin_as_a_pointer_does() {
    let rows = ["1.1i;;Se över rutiner för skyddat boende tillsammans med kommunerna;;;;;;;"];
    let found = told(&project(&rows), SUBMISSION);
    assert!(found.is_empty(), "{found:?}");
}
