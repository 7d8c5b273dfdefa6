//! When a milestone is owed, what meets it, and what is said of a measure that has some.

use report::figures::CorrectionKind;
use report::figures::MeasureState;
use report::figures::State;
use report::figures::Timing;

use crate::PLAN;
use crate::Project;
use crate::year;

/// The base with a measure 2.7 of Polisen, followed up by these milestones alone.
pub(crate) fn with(milestones: &[&str]) -> Project {
    let keys = [
        "      - id: \"2.7\"",
        "        text: Kartlägga.",
        "        responsible: [polisen]",
        "        frequency: milestones",
        "        milestones:\n",
    ];
    let entries = ('a'..).zip(milestones).map(|(letter, rest)| {
        format!(
            "          - id: 2.7{letter}\n            text: Delmoment\n            form: oral\n            kind: part\n            {rest}\n"
        )
    });
    let measure = keys.join("\n") + &entries.collect::<String>();
    Project::base().replace(
        PLAN,
        "      - id: \"2.10\"\n",
        &format!("{measure}      - id: \"2.10\"\n"),
    )
}

/// A row of Polisen's file of 2024 or 2025.
pub(crate) fn row(project: Project, year: u16, id: &str, value: &str, day: &str) -> Project {
    let file = format!("submissions/exempel/{year}/polisen.delmoment.csv");
    project.file(
        &file,
        &format!("indikator;värde;datum\n{id};{value};{day}\n"),
    )
}

#[test]
fn a_milestone_is_owed_in_the_year_of_its_date() {
    let dates = ["date: 2024-05-01", "date: 2025-05-01", "date: 2026-05-01"];
    with(&dates).derive(|it| {
        assert!(it.owed("2.7a").is_empty() && it.owed("2.7c").is_empty());
        assert_eq!(it.one("2.7b").state, State::NotSubmitted);
        assert_eq!(*it.measure("2.7"), MeasureState::NotReported);
    });
    row(with(&dates), 2025, "2.7b", "ja", "2025-05-14").derive(|it| {
        assert_eq!(it.one("2.7b").state, State::Followed);
        assert_eq!(*it.measure("2.7"), MeasureState::Reported);
    });
}

#[test]
fn a_measure_with_no_milestone_this_year_waits_or_is_past() {
    with(&["date: 2024-05-01", "date: 2026-05-01"]).derive(|it| {
        assert_eq!(*it.measure("2.7"), MeasureState::Later(Some(year(2026))));
    });
    with(&["date: 2024-05-01"]).derive(|it| {
        assert_eq!(*it.measure("2.7"), MeasureState::NothingAsked);
    });
}

#[test]
fn what_was_reported_before_its_date_is_reported() {
    row(
        with(&["date: 2025-05-01"]),
        2024,
        "2.7a",
        "ja",
        "2024-12-01",
    )
    .derive(|it| {
        assert_eq!(it.one("2.7a").state, State::Followed);
        assert_eq!(it.one("2.7a").timing(), Some(Timing::InTime));
        assert!(it.figures.early.is_empty());
    });
    // That it was not done yet says nothing of the year that asks.
    row(with(&["date: 2025-05-01"]), 2024, "2.7a", "nej", "")
        .derive(|it| assert_eq!(it.one("2.7a").state, State::NotSubmitted));
}

#[test]
fn what_is_reported_after_its_year_completes_it() {
    let late = || {
        row(
            with(&["date: 2024-05-01"]),
            2025,
            "2.7a",
            "ja",
            "2025-02-01",
        )
    };
    late().derive(|it| {
        assert!(it.owed("2.7a").is_empty() && it.figures.early.is_empty());
        assert_eq!(
            it.correction("2.7a"),
            Some((CorrectionKind::Addition, false))
        );
    });
    row(late(), 2024, "2.7a", "nej", "").derive(|it| {
        assert_eq!(
            it.correction("2.7a"),
            Some((CorrectionKind::Completer, false))
        );
    });
}

#[test]
fn a_replaced_date_is_never_late() {
    let moved = |from: u16| {
        format!(
            "date: 2025-05-01\n            changes:\n              - {{from: {from}, reason: Dröjer, date: 2026-05-01}}"
        )
    };
    with(&[&moved(2025)]).derive(|it| {
        assert!(it.owed("2.7a").is_empty());
        assert_eq!(*it.measure("2.7"), MeasureState::Later(Some(year(2026))));
    });
    // Moved only later, it was owed by its first date.
    with(&[&moved(2026)]).derive(|it| assert_eq!(it.one("2.7a").state, State::NotSubmitted));
}
