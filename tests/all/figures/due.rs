//! How an obligation stands on a day, and what came when.

use report::ledger::{Compared, CorrectionKind, MeasureState, Standing, State, Timing};
use report::value::Date;

use crate::figures::{PLAN, Project, year};

const EDITION: &str = "submissions/exempel/2025/edition.yaml";
const DUE: &str = "  default: 2026-02-28\n";
const ANNUAL_GROUP: (&str, &str) = (
    "frequency: end_of_plan\n        indicators:\n          - id: 2.1a",
    "frequency: annual\n        indicators:\n          - id: 2.1a",
);

fn day(text: &str) -> Date {
    Date::read(text).unwrap()
}

/// The police have left out 2.10b; some days of grace.
fn without_an_answer(grace: u16) -> Project {
    Project::base()
        .row("polisen", "2.10b;;;;210;;;;;\n", "")
        .row("polisen", "2.10c;;;;;50;210;;;\n", "")
        .replace(EDITION, "closed:", &format!("grace_days: {grace}\nclosed:"))
}

#[test]
fn late_is_what_is_past_its_day_and_grace() {
    for (grace, on, expected) in [
        (0, "2026-02-27", Standing::Open),
        (0, "2026-02-28", Standing::Open),
        (0, "2026-03-01", Standing::Late { days: 1 }),
        (5, "2026-02-28", Standing::Open),
        (5, "2026-03-01", Standing::Grace),
        (5, "2026-03-05", Standing::Grace),
        (5, "2026-03-06", Standing::Late { days: 6 }),
        (5, "2027-02-28", Standing::Late { days: 365 }),
    ] {
        without_an_answer(grace).derive(|it| {
            assert_eq!(it.one("2.10b").standing(day(on)), expected, "{grace} {on}");
        });
    }
}

#[test]
fn what_was_replaced_is_never_late() {
    let extended =
        format!("{DUE}extensions:\n  - {{agency: polisen, until: 2026-03-20, reason: Sjukdom.}}\n");
    without_an_answer(0)
        .replace(EDITION, DUE, &extended)
        .derive(|it| {
            let owed = it.one("2.10b");
            assert_eq!(owed.standing(day("2026-03-20")), Standing::Open);
            assert_eq!(owed.standing(day("2026-03-21")), Standing::Late { days: 1 });
        });
}

#[test]
fn a_file_has_its_own_day() {
    let files = "  polisen:\n    - {file: polisen.csv, date: 2026-02-27}\n    - {file: polisen.mars.csv, date: 2026-03-12}\n";
    let project = |files: &str| {
        without_an_answer(5)
            .file(
                "submissions/exempel/2025/polisen.mars.csv",
                "indikator;värde\n2.10b;210\n",
            )
            .replace(EDITION, "  polisen: 2026-02-27\n", files)
    };
    project(files).derive(|it| {
        let owed = it.one("2.10b");
        assert_eq!(owed.received, Some(day("2026-03-12")));
        assert_eq!(owed.timing(), Some(Timing::Later));
        assert_eq!(
            owed.standing(day("2026-04-15")),
            Standing::Answered { late: 12 }
        );
        assert_eq!(it.one("2.10a").timing(), Some(Timing::InTime));
    });
    // Without names, the first day is that of all.
    project("  polisen: [{date: 2026-03-12}, {date: 2026-02-27}]\n")
        .derive(|it| assert_eq!(it.one("2.10b").received, Some(day("2026-02-27"))));
}

#[test]
fn each_member_has_its_own_time() {
    let dates = format!(
        "{DUE}  kommunerna: 2026-03-31\n  berga: 2026-04-30\nextensions:\n  - {{agency: ostby, until: 2026-04-10, reason: Val.}}\ncancelled:\n  - {{agency: almby, reason: Har ny nämnd.}}\n"
    );
    let project = || {
        Project::base()
            .replace(PLAN, ANNUAL_GROUP.0, ANNUAL_GROUP.1)
            .replace(EDITION, DUE, &dates)
            .replace(EDITION, "closed: 2026-04-15", "closed: 2026-04-30")
    };
    project().derive(|it| {
        let group = it.owed("2.1a")[1];
        assert_eq!(group.n_of(), Some((0, 2)));
        assert_eq!(group.standing(day("2026-04-10")), Standing::Open);
        assert_eq!(
            group.standing(day("2026-04-11")),
            Standing::Late { days: 1 }
        );
    });
    project()
        .file(
            "submissions/exempel/2025/ostby.csv",
            "indikator;värde\n2.1a;Ett samråd.\n",
        )
        .derive(|it| {
            let group = it.owed("2.1a")[1];
            assert_eq!(group.state, State::SomeMembers);
            assert_eq!(group.standing(day("2026-04-30")), Standing::Open);
            assert_eq!(
                group.standing(day("2026-05-01")),
                Standing::Late { days: 1 }
            );
        });
}

#[test]
fn what_comes_after_closing_is_no_answer_of_the_year() {
    Project::base()
        .replace(EDITION, "regionen: 2026-03-10", "regionen: 2026-04-16")
        .derive(|it| {
            let owed = it.one("1.2a");
            assert_eq!(
                (owed.state, owed.received),
                (State::TooLate, Some(day("2026-04-16")))
            );
            assert!(!owed.state.is_answered() && !owed.state.is_followed());
            assert_eq!(
                owed.standing(day("2026-04-20")),
                Standing::AfterClosing { late: 47 }
            );
            assert_eq!(*it.measure("1.2"), MeasureState::NotReported);
            let answers = it.seen.answers(None);
            assert_eq!((answers.owed, answers.answered), (15, 9));
        });
}

#[test]
fn what_came_too_late_is_in_the_next_edition() {
    let edition = "submissions/exempel/2024/edition.yaml";
    let late = || Project::base().replace(edition, "polisen: 2025-02-27", "polisen: 2025-04-16");
    late().derive(|it| {
        assert_eq!(it.correction("2.10b"), None);
        assert_eq!(it.compared("2.10b"), Some(Compared::Missing(year(2024))));
    });
    late()
        .row(
            "polisen",
            "2.10b;;;;210;;;;;\n",
            "2.10b;;;;210;;;;;\n2.10b;;;2024;200;;;;;\n",
        )
        .derive(|it| {
            let added = Some((CorrectionKind::Addition, false));
            assert_eq!(it.correction("2.10b"), added);
        });
}

#[test]
fn a_prolonged_plan_moves_what_is_due_at_its_end() {
    let prolonged = "period:\n  from: 2024\n  to: 2025\nchanges:\n  - from: 2025\n    reason: Planen förlängdes.\n    period: {from: 2024, to: 2027}\n";
    let ends = "period:\n  from: 2024\n  to: 2025\n";
    let period = "period:\n  from: 2024\n  to: 2027\n";
    Project::base().replace(PLAN, period, ends).derive(|it| {
        assert_eq!(it.owed("2.1a").len(), 2);
        assert!(it.owed("2.1a")[0].standing(day("2026-03-01")).is_late());
    });
    Project::base()
        .replace(PLAN, period, prolonged)
        .derive(|it| {
            assert!(it.owed("2.1a").is_empty());
            assert!(matches!(it.measure("2.1"), MeasureState::Later(Some(_))));
        });
}

#[test]
fn an_obligation_is_counted_at_one_goal() {
    Project::base().derive(|it| {
        let goals = [0, 1].map(report::model::GoalIx::new);
        let counts = goals.map(|goal| it.seen.answers_at(goal).owed);
        // 1.1a is shown at both.
        assert_eq!(counts, [7, 8]);
        assert_eq!(it.seen.answers(None).owed, 15);
    });
}
