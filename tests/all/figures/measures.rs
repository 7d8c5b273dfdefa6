//! What is said of a measure, by the first state that holds.

use report::ledger::{MeasureState, State};
use report::model::{MeasureIx, Reason};

use crate::figures::{PLAN, Project, year};

#[test]
fn the_years_of_a_measure_come_first() {
    let lifetime = |keys: &str| {
        let to = format!("text: Nå alla kommuner.\n{keys}");
        Project::base()
            .replace(PLAN, "text: Nå alla kommuner.\n", &to)
            .row("lansstyrelsen", "1.4a;;;;2;;;\n", "")
            .row_2024("lansstyrelsen", "1.4a;;;;1;;;\n", "")
    };
    lifetime("        first_year: 2026\n")
        .derive(|it| assert_eq!(*it.measure("1.4"), MeasureState::NotYet(year(2026))));
    lifetime("        last_year: 2024\n")
        .derive(|it| assert_eq!(*it.measure("1.4"), MeasureState::Ended(year(2024))));
    lifetime("        last_year: 2024\n        replaced_by: [\"2.6\"]\n").derive(|it| {
        assert_eq!(
            *it.measure("1.4"),
            MeasureState::Replaced(vec!["2.6".to_owned()])
        );
    });
}

#[test]
fn what_is_not_due_says_when_it_is() {
    Project::base().derive(|it| {
        assert_eq!(*it.measure("2.4"), MeasureState::UnderDevelopment);
        assert_eq!(*it.measure("2.1"), MeasureState::Later(Some(year(2027))));
    });
}

#[test]
fn a_ref_that_is_not_due_here_is_told_where_it_is() {
    let annual = "follow_up: Antal pågående insatser.\n        frequency: annual";
    let end = "follow_up: Antal pågående insatser.\n        frequency: end_of_plan";
    Project::base().replace(PLAN, annual, end).derive(|it| {
        let measures = &it.model.plan_of(it.edition).measures;
        let home = measures.iter().position(|it| it.id.text == "1.1").unwrap();
        assert_eq!(
            *it.measure("2.3"),
            MeasureState::ShownAt(vec![MeasureIx::new(home)])
        );
    });
}

#[test]
fn later_is_when_something_is_due_here() {
    // 2.6 has its own indicators at the end of the plan and shows 1.1a, due each year elsewhere.
    let own = "frequency: annual\n        indicators:\n          - id: 2.6a";
    let end =
        "frequency: end_of_plan\n        indicators:\n          - ref: 1.1a\n          - id: 2.6a";
    Project::base()
        .replace(PLAN, own, end)
        .without("submissions/exempel/2025/regionen.csv")
        .derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::Later(Some(year(2027)))));
}

#[test]
fn answers_decide_what_is_reported() {
    let status = |row: &str, status: &str| format!("{row};;;;;;;{status};;;Skälet anges här.");
    let region = |a: &str, b: &str, c: &str| {
        Project::base()
            .row("regionen", "2.6a;;G;;;;;;;;", a)
            .row("regionen", "2.6b;;6,8;;;;;;;;", b)
            .row("regionen", "2.6c;;Rutinerna används.;;;;;;;;", c)
    };
    let all = |word: &str| {
        region(
            &status("2.6a", word),
            &status("2.6b", word),
            &status("2.6c", word),
        )
    };
    all("ej relevant").derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::Irrelevant));
    all("kan inte tas fram")
        .derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::CannotBeGiven));
    all("ej tillgänglig").derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::Awaited));
    all("skyddad").derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::Reported));
    all("inget att redovisa")
        .derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::NothingToReport));
    for (words, expected) in [
        (
            ["ej tillgänglig", "kan inte tas fram", "ej relevant"],
            MeasureState::Awaited,
        ),
        (
            ["inget att redovisa", "kan inte tas fram", "ej tillgänglig"],
            MeasureState::Awaited,
        ),
        (
            ["inget att redovisa", "kan inte tas fram", "ej relevant"],
            MeasureState::CannotBeGiven,
        ),
        (
            ["inget att redovisa", "inget att redovisa", "ej relevant"],
            MeasureState::NothingToReport,
        ),
        (
            ["inget att redovisa", "skyddad", "ej relevant"],
            MeasureState::Reported,
        ),
        (
            ["lämnas inte", "kan inte tas fram", "nedlagd"],
            MeasureState::CannotBeGiven,
        ),
    ] {
        let [a, b, c] = words;
        region(&status("2.6a", a), &status("2.6b", b), &status("2.6c", c))
            .derive(|it| assert_eq!(*it.measure("2.6"), expected, "{words:?}"));
    }
    region(&status("2.6a", "ej tillgänglig"), "", "")
        .derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::Awaited));
    region(&status("2.6a", "inget att redovisa"), "", "").derive(|it| {
        assert_eq!(
            *it.measure("2.6"),
            MeasureState::Partly { followed: 1, of: 3 }
        );
    });
    region("", "", "").derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::NotReported));
    region(
        "2.6a;;G;;;;;;;;",
        &status("2.6b", "ej relevant"),
        &status("2.6c", "lämnas inte"),
    )
    .derive(|it| {
        assert_eq!(
            *it.measure("2.6"),
            MeasureState::Partly { followed: 1, of: 2 }
        );
    });
    region(
        "2.6a;;G;;;;;;;;",
        &status("2.6b", "ej relevant"),
        &status("2.6c", "ej relevant"),
    )
    .derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::Reported));
    region("", &status("2.6b", "lämnas inte"), "")
        .derive(|it| assert_eq!(*it.measure("2.6"), MeasureState::NotReported));
}

#[test]
fn the_state_of_an_irrelevant_answer_is_known() {
    let row = "2.10b;;;;;;;ej relevant;;Frågan ställs inte.";
    Project::base()
        .row("polisen", "2.10b;;;;210;;;;;", row)
        .derive(|it| assert_eq!(it.one("2.10b").state, State::Reasoned(Reason::Irrelevant)));
}

#[test]
fn with_a_goal_ends_all_that_is_in_it() {
    let goal = "    short_title: Förebygga\n";
    let ended = format!("{goal}    last_year: 2024\n");
    Project::base()
        .replace(PLAN, goal, &ended)
        .row(
            "lansstyrelsen",
            "1.1a;;;;7;;;\n1.1b;;;;3;;;\n1.3a;Nätverket;;;1 450;;;\n1.4a;;;;2;;;\n",
            "",
        )
        .row(
            "regionen",
            "1.2a;;;66;104;120;;;;;\n1.2b;;ja;;;;2025-05-14;;;;\n1.2c;;38;;;;;;;;\n",
            "",
        )
        .derive(|it| {
            assert_eq!(*it.measure("1.1"), MeasureState::Ended(year(2024)));
            assert!(it.owed("1.2a").is_empty());
            // What stood there and is shown elsewhere has ended too.
            assert!(it.owed("1.1a").is_empty());
        });
}
