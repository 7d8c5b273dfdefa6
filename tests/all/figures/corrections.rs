//! What an edition says anew about an earlier year.

use report::ledger::CorrectionKind;

use crate::figures::Project;

/// 2.10b about 2024, as the edition of 2024 has it and as that of 2025 has it.
fn corrected(before: &str, now: &str) -> Project {
    let kept = "2.10b;;;;200;;;;;\n";
    let before = if before.is_empty() {
        String::new()
    } else {
        format!("2.10b;;;;{before}\n")
    };
    Project::base().row_2024("polisen", kept, &before).row(
        "polisen",
        "2.10b;;;;210;;;;;\n",
        &format!("2.10b;;;;210;;;;;\n2.10b;;;2024;{now}\n"),
    )
}

#[test]
fn there_are_seven_kinds() {
    use CorrectionKind::*;
    for (before, now, expected) in [
        ("200;;;;;", "190;;;;;Dubbelräknat.", Some(Correction)),
        ("200;;;preliminär;;", "190;;;;;", Some(Final)),
        (
            "200;;;preliminär, delvis;;Två av tre.",
            "190;;;;;",
            Some(Final),
        ),
        (
            "200;;;preliminär;;",
            "190;;;preliminär;;Omräknat.",
            Some(Correction),
        ),
        ("", "190;;;;;", Some(Addition)),
        (";;;ej tillgänglig;;", "190;;;;;", Some(Addition)),
        ("200;;;delvis;;18 av 26.", "210;;;;;", Some(Completer)),
        (
            "200;;;delvis;;18 av 26.",
            "210;;;delvis;;24 av 26.",
            Some(Completer),
        ),
        (
            "200;;;;;",
            ";;;kan inte tas fram;;Fel i registret.",
            Some(Withdrawn),
        ),
        ("200;;;;;", "200;;;;;", None),
        (
            ";;;ej tillgänglig;;",
            ";;;kan inte tas fram;;Går inte.",
            None,
        ),
    ] {
        corrected(before, now).derive(|it| {
            assert_eq!(
                it.correction("2.10b").map(|it| it.0),
                expected,
                "{before} → {now}"
            );
        });
    }
}

#[test]
fn a_source_revises_and_more_decimals_correct_nothing() {
    let share = |before: &str, now: &str| {
        Project::base()
            .row_2024("regionen", "1.2c;;35;", &format!("1.2c;;{before};"))
            .row(
                "regionen",
                "1.2c;;38;;;;;;;;\n",
                &format!("1.2c;;38;;;;;;;;\n1.2c;2024;{now};;;;;;;;\n"),
            )
    };
    share("35", "34,6").derive(|it| {
        assert_eq!(
            it.correction("1.2c"),
            Some((CorrectionKind::Preciser, false))
        );
    });
    share("35", "34,4").derive(|it| {
        assert_eq!(
            it.correction("1.2c"),
            Some((CorrectionKind::Correction, false))
        );
    });
    share("35", "36")
        .replace(
            "submissions/exempel/2025/edition.yaml",
            "data: collected",
            "data: compiled",
        )
        .derive(|it| {
            assert_eq!(
                it.correction("1.2c"),
                Some((CorrectionKind::Revised, false))
            );
        });
}

#[test]
fn history_without_an_edition_of_its_own_is_no_news() {
    Project::base()
        .row(
            "polisen",
            "2.10b;;;;210;;;;;\n",
            "2.10b;;;;210;;;;;\n2.10b;;;2023;190;;;;;\n",
        )
        .derive(|it| assert_eq!(it.correction("2.10b"), None));
}

#[test]
fn a_correction_may_turn_what_was_told() {
    let history = |row: &str| {
        corrected("200;;;;;", row).row_2024(
            "polisen",
            "2.10b;;;;200;;;;;\n",
            "2.10b;;;;200;;;;;\n2.10b;;;2023;195;;;;;\n",
        )
    };
    history("190;;;;;Dubbelräknat.").derive(|it| {
        assert_eq!(
            it.correction("2.10b"),
            Some((CorrectionKind::Correction, true))
        );
    });
    history("198;;;;;Dubbelräknat.").derive(|it| {
        assert_eq!(
            it.correction("2.10b"),
            Some((CorrectionKind::Correction, false))
        );
    });
}
