//! Who owes what, and whether it has come.

use report::derive::sum::sum;
use report::ledger::{MeasureState, State, Timing};
use report::value::Period;

use crate::figures::{PLAN, Project};

#[test]
fn an_alternative_meets_the_duty_once() {
    Project::base().derive(|it| {
        let owed = it.one("2.2a");
        assert_eq!(
            owed.indicators,
            [it.indicator("2.2a"), it.indicator("2.2b")]
        );
        assert_eq!(owed.state, State::Followed);
        assert_eq!(*it.measure("2.2"), MeasureState::Reported);
    });
}

#[test]
fn a_ref_is_owed_once_and_shown_at_both_places() {
    Project::base().derive(|it| {
        assert_eq!(it.one("1.1a").state, State::Followed);
        assert_eq!(*it.measure("2.3"), MeasureState::Reported);
    });
}

const GROUP: (&str, &str) = (
    "frequency: end_of_plan\n        indicators:\n          - id: 2.1a",
    "frequency: annual\n        indicators:\n          - id: 2.1a",
);

#[test]
fn a_group_owes_an_answer_of_each_member_in_force() {
    let answers =
        "indikator;part;värde\n2.1a;Almby;Ett samråd hölls.\n2.1a;Berga;Inget nytt samråd.\n";
    let project = || {
        Project::base()
            .replace(PLAN, GROUP.0, GROUP.1)
            .file("submissions/exempel/2025/kommunerna.csv", answers)
    };
    project().derive(|it| {
        let [police, group] = it.owed("2.1a")[..] else {
            panic!("two reporters")
        };
        assert_eq!((police.state, police.n_of()), (State::NotSubmitted, None));
        assert_eq!(
            (group.state, group.n_of()),
            (State::SomeMembers, Some((2, 3)))
        );
        assert_eq!(
            *it.measure("2.1"),
            MeasureState::Partly { followed: 0, of: 2 }
        );
    });
    let later = (
        "name: Östby\n    kind: municipality",
        "name: Östby\n    kind: municipality\n    first_year: 2026",
    );
    project().replace(PLAN, later.0, later.1).derive(|it| {
        let group = it.owed("2.1a")[1];
        assert_eq!((group.state, group.n_of()), (State::Followed, Some((2, 2))));
    });
}

#[test]
fn a_group_without_members_in_force_owes_nothing() {
    let mut project = Project::base().replace(PLAN, GROUP.0, GROUP.1);
    for name in ["Almby", "Berga", "Östby"] {
        let kind = format!("name: {name}\n    kind: municipality");
        project = project.replace(PLAN, &kind, &format!("{kind}\n    first_year: 2026"));
    }
    project.derive(|it| assert_eq!(it.owed("2.1a").len(), 1));
}

#[test]
fn one_of_several_is_enough() {
    let both = "            name: Antal fullföljda insatser\n            type: count\n";
    let one_of = format!(
        "{both}            reported_by: [regionen, lansstyrelsen]\n            combine: one_of\n"
    );
    Project::base().replace(PLAN, both, &one_of).derive(|it| {
        let owed = it.one("1.1b");
        assert_eq!((owed.parties.len(), owed.state), (2, State::Followed));
        // The file that the answer stands in came on 20 February, not the region's on 10 March.
        assert_eq!(owed.timing(), Some(Timing::InTime));
    });
}

#[test]
fn halves_are_owed_one_by_one() {
    let annual = "follow_up: Antal besök.\n        frequency: annual";
    let halves = "follow_up: Antal besök.\n        frequency: half_yearly";
    Project::base()
        .replace(PLAN, annual, halves)
        .row_2024("lansstyrelsen", "1.3a;Nätverket;;;1 200;;;\n", "")
        .row(
            "lansstyrelsen",
            "indikator;part;stödlinje;år;värde",
            "indikator;part;stödlinje;period;värde",
        )
        .row(
            "lansstyrelsen",
            "1.3a;Nätverket;;;1 450",
            "1.3a;Nätverket;;H1;1 450",
        )
        .derive(|it| {
            let owed: Vec<_> = it
                .owed("1.3a")
                .iter()
                .map(|it| (it.period, it.state))
                .collect();
            assert_eq!(
                owed,
                [
                    (Period::Half(1), State::Followed),
                    (Period::Half(2), State::NotSubmitted)
                ]
            );
            assert_eq!(
                *it.measure("1.3"),
                MeasureState::Partly { followed: 1, of: 2 }
            );
        });
}

#[test]
fn what_is_cancelled_or_lacks_a_source_is_nobodys_debt() {
    let edition = "submissions/exempel/2025/edition.yaml";
    let cancelled = "publication:\n  date: 2026-06-01\ncancelled:\n  - agency: regionen\n    reason: Omorganisation.\n";
    Project::base()
        .replace(edition, "publication:\n  date: 2026-06-01\n", cancelled)
        .without("submissions/exempel/2025/regionen.csv")
        .derive(|it| {
            assert_eq!(it.one("1.2a").state, State::Cancelled);
            assert_eq!(*it.measure("1.2"), MeasureState::NothingAsked);
        });
    Project::base()
        .replace(edition, "data: collected", "data: compiled")
        .without("submissions/exempel/2025/regionen.csv")
        .derive(|it| assert_eq!(it.one("1.2a").state, State::NotInSource));
}

#[test]
fn the_longest_time_given_holds() {
    let edition = "submissions/exempel/2025/edition.yaml";
    let dates = "  default: 2026-02-28\n  regionen: 2026-03-05\nextensions:\n  - agency: regionen\n    until: 2026-03-15\n    reason: Sent underlag.\n";
    Project::base()
        .replace(edition, "  default: 2026-02-28\n", dates)
        .derive(|it| {
            assert_eq!(it.one("1.2a").due.to_string(), "2026-03-15");
            assert_eq!(it.one("1.2a").timing(), Some(Timing::InTime));
            assert_eq!(it.one("2.10b").due.to_string(), "2026-02-28");
        });
    Project::base().derive(|it| assert_eq!(it.one("1.2a").timing(), Some(Timing::Later)));
}

#[test]
fn a_reason_is_an_answer_and_two_of_them_are_followed_up() {
    for (status, answered, followed) in [
        ("ej tillgänglig", true, false),
        ("kan inte tas fram", true, false),
        ("inget att redovisa", true, true),
        ("lämnas inte", true, false),
        ("nedlagd", true, false),
        ("ej relevant", true, false),
        ("skyddad", true, true),
    ] {
        let row = format!("2.10b;;;;;;;{status};;Skälet anges här.");
        Project::base()
            .row("polisen", "2.10b;;;;210;;;;;", &row)
            .derive(|it| {
                let state = it.one("2.10b").state;
                assert_eq!(
                    (state.is_answered(), state.is_followed()),
                    (answered, followed),
                    "{status}"
                );
            });
    }
}

#[test]
fn a_reason_before_its_time_is_no_early_answer() {
    let early = |row: &str| {
        let file = format!("indikator;värde;status\n{row}\n");
        Project::base().file("submissions/exempel/2025/polisen.maj.csv", &file)
    };
    early("2.1a;;ej tillgänglig")
        .derive(|it| assert!(matches!(it.measure("2.1"), MeasureState::Later(_))));
    early("2.1a;Ett första samråd.;").derive(|it| {
        assert_eq!(*it.measure("2.1"), MeasureState::EarlyAnswer);
        assert!(it.owed("2.1a").is_empty());
    });
}

#[test]
fn a_sum_is_told_only_where_the_plan_asks_for_it_and_all_have_answered() {
    let responsible = "text: Nå alla kommuner.\n        responsible: [lansstyrelsen]\n";
    let both = "text: Nå alla kommuner.\n        responsible: [lansstyrelsen, regionen]\n";
    let kind = "            name: Antal anslutna kommuner\n";
    let added = |combine: &str| {
        Project::base()
            .replace(PLAN, responsible, both)
            .replace(
                PLAN,
                kind,
                &format!("{kind}            combine: {combine}\n"),
            )
            .replace(
                PLAN,
                "            counts: cumulative\n            of: 3\n",
                "",
            )
    };
    let answered = |project: Project, row: &str| {
        project.row(
            "regionen",
            "1.2c;;38;;;;;;;;\n",
            &format!("1.2c;;38;;;;;;;;\n{row}"),
        )
    };
    let summed = |project: Project, wanted: Option<(i64, usize)>| {
        project.derive(|it| {
            let found = sum(it.seen, &it.total("1.4a"));
            let found = found.map(|it| (it.value, it.parties.len()));
            assert_eq!(found, wanted.map(|(value, n)| (value.into(), n)));
        });
    };
    summed(answered(added("sum"), "1.4a;;5;;;;;;;;\n"), Some((7, 2)));
    summed(answered(added("each"), "1.4a;;5;;;;;;;;\n"), None);
    summed(answered(added("sum"), ""), None);
    summed(
        answered(added("sum"), "1.4a;;5;;;;;delvis;;;Ett distrikt saknas.\n"),
        None,
    );
    summed(answered(added("sum"), "1.4a;;5;;;;;;minst;;\n"), None);
}
