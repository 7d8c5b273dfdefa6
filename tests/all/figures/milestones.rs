//! When a milestone is owed, what meets it, and what is said of a measure that has some.

use report::ledger::{CorrectionKind, MeasureState, Standing, State, Timing};
use report::value::Date;

use crate::figures::{PLAN, Project, year};

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
        assert!(it.ledger.early.is_empty());
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
        assert!(it.owed("2.7a").is_empty() && it.ledger.early.is_empty());
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

#[test]
fn a_milestone_is_due_on_its_own_day_without_grace() {
    let edition = "submissions/exempel/2025/edition.yaml";
    let grace = |project: Project| {
        project.replace(edition, "closed:", "grace_days: 7\nclosed:").replace(
            edition,
            "  default: 2026-02-28\n",
            "  default: 2026-02-28\nextensions:\n  - {agency: polisen, until: 2026-03-20, reason: Sjukdom.}\n",
        )
    };
    let day = |text: &str| Date::read(text).unwrap();
    let own = "date: 2025-03-13";
    let moved =
        "date: 2025-03-13\n            changes: [{from: 2025, reason: Flyttat., date: 2025-06-01}]";
    let moved_on =
        "date: 2025-03-13\n            changes: [{from: 2026, reason: Flyttat., date: 2026-06-01}]";
    for (date, on, expected) in [
        (own, "2025-03-13", Standing::Open),
        (own, "2025-03-14", Standing::Late { days: 1 }),
        (own, "2025-06-01", Standing::Late { days: 80 }),
        (moved, "2025-06-01", Standing::Open),
        (moved, "2025-06-02", Standing::Late { days: 1 }),
        (moved_on, "2026-04-15", Standing::Open),
        (moved_on, "2026-06-02", Standing::Late { days: 1 }),
    ] {
        grace(with(&[date])).derive(|it| {
            assert_eq!(it.one("2.7a").standing(day(on)), expected, "{date} {on}");
        });
    }
    for (reported, late) in [("2025-03-13", 0), ("2025-05-14", 62)] {
        row(grace(with(&[own])), 2025, "2.7a", "ja", reported).derive(|it| {
            let owed = it.one("2.7a");
            assert_eq!(
                owed.standing(day("2026-04-15")),
                Standing::Answered { late }
            );
            let timing = if late == 0 {
                Timing::InTime
            } else {
                Timing::Later
            };
            assert_eq!(owed.timing(), Some(timing));
        });
    }
}
