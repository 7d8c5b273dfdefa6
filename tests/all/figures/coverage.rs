//! What the report says of what has come in: of each figure what it is, and nothing that is not so.

use std::fs;
use std::process::Command;

use report::ledger::{MeasureState, State};

use crate::figures::milestones::with;
use crate::figures::{PLAN, Project};
use crate::project::pages;

const EDITION: &str = "submissions/exempel/2025/edition.yaml";

impl Project {
    /// The lines of the report of 2025, and what `report due` says, with ordinary spaces.
    fn said(self) -> String {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in self.0 {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let run = |args: &[&str]| {
            let output = Command::new(env!("CARGO_BIN_EXE_report"))
                .env_clear()
                .current_dir(folder.path())
                .args(args)
                .args(["--lang", "sv"])
                .output()
                .unwrap();
            let told = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.success(), "{told}");
            String::from_utf8(output.stdout).unwrap()
        };
        run(&["build", "2025"]);
        let report = folder.path().join("build/exempel/2025/lagesrapport.md");
        let report = pages(&report);
        format!("{report}\n{}", run(&["due", "2025"])).replace(['\u{a0}', '\u{202f}'], " ")
    }
}

/// Each stands in the report.
fn holds(said: &str, all: &[&str]) {
    for it in all {
        assert!(said.contains(it), "{it:?} is said in\n{said}");
    }
}

/// None stands in it.
fn lacks(said: &str, all: &[&str]) {
    for it in all {
        assert!(!said.contains(it), "{it:?} is not said in\n{said}");
    }
}

/// The base with a round that was not held in a year, for all or for a part.
fn cancelled(year: u16, what: &str) -> Project {
    let edition = format!("submissions/exempel/{year}/edition.yaml");
    let entry = format!("cancelled: [{{{what}, reason: Enkäten ställdes in}}]\ndue:\n");
    Project::base().replace(&edition, "due:\n", &entry)
}

/// The base where the municipalities owe a text and a number, and the police nothing of it.
fn group(answers: &str) -> Project {
    let measure = "responsible: [polisen, kommunerna]\n        follow_up: Beskrivning av genomfört arbete.\n        frequency: end_of_plan";
    let annual = "responsible: [kommunerna]\n        follow_up: Beskrivning av genomfört arbete.\n        frequency: annual";
    let text = "            name: Beskrivning av genomfört arbete\n            type: text\n            counts: cumulative\n";
    let number = "          - id: 2.1b\n            name: Antal placeringar\n            type: count\n            unit: {one: placering, many: placeringar, gender: en}\n            combine: sum\n";
    let file = format!("indikator;part;värde;status;kommentar\n{answers}");
    Project::base()
        .replace(PLAN, measure, annual)
        .replace(PLAN, text, &format!("{text}{number}"))
        .replace(
            EDITION,
            "received:\n",
            "key_figures: [2.1b]\nreceived:\n  kommunerna: 2026-02-20\n",
        )
        .file("submissions/exempel/2025/kommunerna.csv", &file)
}

#[test]
fn a_group_that_has_begun_is_told_apart_from_one_that_has_not() {
    let answers = "2.1a;Almby;Ett samråd hölls.;;\n2.1b;Almby;3;;\n2.1a;Berga;Ett möte hölls.;;\n";
    group(answers).derive(|it| {
        assert_eq!(it.one("2.1a").state, State::SomeMembers);
        assert_eq!(
            *it.measure("2.1"),
            MeasureState::Partly { followed: 0, of: 2 }
        );
    });
    let sentence = "En av länets tre kommuner har svarat på båda uppgifterna, en på en och en på ingen. Svar saknas från Berga (2.1b) och Östby.";
    let said = group(answers).said();
    assert_eq!(said.matches(sentence).count(), 2, "{said}");
    holds(
        &said,
        &[
            "För ytterligare två uppgifter har en del av dem som ska svara gjort det.",
            "- [**Antal placeringar**](#f-2.1b-2025): en av tre har svarat. Svaren står i rapporten.",
            "| Delvis redovisad |",
            "](parter/kommunerna.md#part-kommunerna) | 2 | 0 | 0 | 0 | 2 |",
            "**Uppgifter som saknas, Exempellänet 2025: svar från några i gruppen.**",
            "| [2.1b](#mal-2) | Antal placeringar | Kommunerna | Svar saknas från Berga och Östby. |",
            "Kommunerna: 0 av 2 har kommit in",
            "En av länets tre kommuner har svarat på båda uppgifterna, en på en och en på\ningen.",
        ],
    );
}

#[test]
fn a_figure_that_measures_of_two_goals_show_is_missing_of_both() {
    let line = "1.1a;;;;7;;;\n";
    let own = "submissions/exempel/2025/lansstyrelsen.csv";
    let said = Project::base().replace(own, line, "").said();
    let goals: Vec<&str> = said.split("\n## ").collect();
    for goal in ["Mål 1: ", "Mål 2: "] {
        let own = goals.iter().find(|it| it.contains(&format!("></a>{goal}")));
        let own = own.unwrap_or_else(|| panic!("{goal} in {said}"));
        holds(
            own,
            &["antal pågående insatser (1.1a, Länsstyrelsen: ej inkommen)"],
        );
    }
}

#[test]
fn a_key_figure_of_a_whole_group_is_the_sum() {
    let answers = "2.1b;Almby;40;;\n2.1b;Berga;30;;\n2.1b;Östby;30;;\n";
    let text =
        "{{ value(\"2.1b\") }}. Kommunerna gjorde {{ value(\"2.1b\", agency=\"kommunerna\") }}.\n";
    let said = group(answers)
        .file("submissions/exempel/2025/text/slutsatser.md", text)
        .said();
    holds(
        &said,
        &[
            "- [**Antal placeringar**](#f-2.1b-2025): 100 placeringar. Alla tre parter har svarat. Summan är 100 placeringar.",
            "Kommunerna gjorde 100 placeringar.",
            "2.1b: 100 (svar från 3 av 3, 2024 saknas)",
        ],
    );
    lacks(&said, &["**Antal placeringar**: 3 av 3"]);
}

#[test]
fn a_member_that_gives_no_figure_is_no_complete_group() {
    let others = "2.1b;Almby;40;;\n2.1b;Östby;30;;\n2.1a;Almby;Ett samråd.;;\n2.1a;Östby;Ett möte.;;\n2.1a;Berga;Ett råd.;;\n";
    for (answer, expected, state) in [
        (
            "2.1b;Berga;;lämnas inte;Ingen tid.\n",
            State::SomeFollowed,
            MeasureState::Partly { followed: 1, of: 2 },
        ),
        (
            "2.1b;Berga;;skyddad;\n",
            State::Followed,
            MeasureState::Reported,
        ),
        (
            "2.1b;Berga;;ej relevant;Har inga.\n",
            State::Followed,
            MeasureState::Reported,
        ),
    ] {
        group(&format!("{others}{answer}")).derive(|it| {
            assert_eq!(it.one("2.1b").state, expected, "{answer}");
            assert_eq!(*it.measure("2.1"), state, "{answer}");
        });
    }
    let said = group(&format!("{others}2.1b;Berga;;lämnas inte;Ingen tid.\n")).said();
    holds(
        &said,
        &[
            "Svar har kommit in för alla 17 uppgifter. Av dem innehåller 16 ett värde eller en beskrivning, och för 1 saknas uppgift från någon i gruppen.",
            "**Uppgifter som saknas, Exempellänet 2025: uppgift från några i gruppen.**",
            "| [2.1b](#mal-2) | Antal placeringar | Kommunerna | Alla i gruppen har svarat, men utan uppgift från Berga (lämnas inte). | inget datum angivet |",
        ],
    );
    lacks(
        &said,
        &[
            "Alla svar innehåller",
            "Inga uppgifter saknas.",
            "har svarat på båda",
        ],
    );
}

#[test]
fn what_is_followed_up_without_a_figure_is_no_gap_and_no_value() {
    let said = Project::base()
        .row("regionen", "2.6b;;6,8;;;;;;;;", "2.6b;;;;;;;skyddad;;;")
        .row(
            "regionen",
            "2.6c;;Rutinerna används.;;;;;;;;",
            "2.6c;;;;;;;inget att redovisa;;;",
        )
        .said();
    holds(
        &said,
        &[
            "Av dem innehåller 13 ett värde eller en beskrivning, för 1 finns inget att redovisa och 1 visas inte.",
            "Inga uppgifter saknas.",
        ],
    );
    let said = Project::base()
        .row(
            "regionen",
            "2.6a;;G;;;;;;;;",
            "2.6a;;;;;;;kan inte tas fram;;;Ny metod.",
        )
        .row(
            "regionen",
            "2.6b;;6,8;;;;;;;;",
            "2.6b;;;;;;;ej relevant;;;Ingen enkät.",
        )
        .row(
            "regionen",
            "2.6c;;Rutinerna används.;;;;;;;;",
            "2.6c;;;;;;;inget att redovisa;;;",
        )
        .said();
    holds(
        &said,
        &[
            "Av de nio åtgärder som skulle följas upp 2025 har åtta redovisats. För en åtgärd har parten svarat att uppgiften inte kan lämnas. För ytterligare en uppgift vid åtgärden finns inget att redovisa.",
            "| Uppgift kan inte lämnas |",
            "Regionen har svarat att uppgiften 2.6a inte kan lämnas. Uppgiften 2.6b är inte relevant och för uppgiften 2.6c finns inget att redovisa.",
            "12 ett värde eller en beskrivning, för 1 finns inget att redovisa, 1 är inte relevant och 1 kan inte tas fram.",
            "En av uppgifterna att lämna är inte relevant för 2025. Den räknas som ett inkommet svar men inte som uppföljd.",
            "**Uppgifter som saknas, Exempellänet 2025: kan inte tas fram.**",
        ],
    );
    lacks(
        &said,
        &[
            "**Uppgifter som saknas, Exempellänet 2025: inget att redovisa",
            "**Uppgifter som saknas, Exempellänet 2025: ej relevant",
        ],
    );
}

#[test]
fn a_measure_of_which_only_reasons_came_says_each() {
    let said = Project::base()
        .row(
            "regionen",
            "2.6a;;G;;;;;;;;",
            "2.6a;;;;;;;inget att redovisa;;;",
        )
        .row(
            "regionen",
            "2.6b;;6,8;;;;;;;;",
            "2.6b;;;;;;;kan inte tas fram;;;Ny metod.",
        )
        .row("regionen", "2.6c;;Rutinerna används.;;;;;;;;\n", "")
        .said();
    holds(
        &said,
        &[
            "| Delvis redovisad |",
            "För uppgiften 2.6a finns inget att redovisa, uppgiften 2.6b kan inte tas fram och uppgiften 2.6c hade inte kommit in.",
        ],
    );
    lacks(&said, &["En av tre uppgifter har lämnats."]);
}

#[test]
fn a_milestone_that_is_not_reported_is_not_followed_up() {
    let answered = |milestones: &[&str], rows: &str| {
        let file = format!("indikator;värde;datum;kommentar\n{rows}");
        with(milestones).file("submissions/exempel/2025/polisen.delmoment.csv", &file)
    };
    let no = "2.7a;nej;;Beslutet dröjer.\n";
    answered(&["date: 2025-05-01"], no).derive(|it| {
        assert_eq!(it.one("2.7a").state, State::NotDone);
        assert!(it.one("2.7a").state.is_answered() && !it.one("2.7a").state.is_followed());
        assert_eq!(*it.measure("2.7"), MeasureState::MilestoneNotReported);
    });
    let two = ["date: 2025-05-01", "date: 2025-09-01"];
    answered(&two, &format!("{no}2.7b;ja;2025-09-01;\n")).derive(|it| {
        assert_eq!(
            *it.measure("2.7"),
            MeasureState::Partly { followed: 1, of: 2 }
        );
    });
    let said = answered(&two, no).said();
    holds(
        &said,
        &[
            "Av de tio åtgärder som skulle följas upp 2025 har nio redovisats och en inte redovisats.",
            "| Delmoment inte redovisat |",
            "Polisen har svarat att delmoment 2.7a inte är redovisat. Beslutet dröjer. Uppgiften 2.7b hade inte kommit in.",
            "**Uppgifter som saknas, Exempellänet 2025: delmoment som inte är redovisade.**",
            "inte är redovisat. Beslutet dröjer. | inget datum angivet |",
            "- **Delmoment inte redovisat, inte redovisat**: Delmomentets dag har passerat, och parten har svarat nej.",
        ],
    );
    lacks(&said, &["Alla svar innehåller"]);
}

#[test]
fn why_there_was_no_figure_last_year_is_told() {
    let then = |status: &str| {
        let row = format!("1.4a;;;;;{status}\n");
        let said = Project::base()
            .row_2024("lansstyrelsen", "1.4a;;;;1;;;\n", &row)
            .said();
        said.lines()
            .find(|it| it.starts_with("**1.4a**"))
            .unwrap()
            .to_owned()
    };
    for (status, expected) in [
        (
            "kan inte tas fram;;Registret låg nere",
            "Uppgiften för 2024 kunde inte tas fram. Registret låg nere. Någon jämförelse kan därför inte göras.",
        ),
        (
            "lämnas inte;;Ingen tid.",
            "Uppgiften för 2024 lämnades inte. Ingen tid. Någon jämförelse kan därför inte göras.",
        ),
        (
            "skyddad;;",
            "Uppgiften för 2024 visas inte, av hänsyn till enskilda. Någon jämförelse kan därför inte göras.",
        ),
    ] {
        let said = then(status);
        assert!(said.contains(expected), "{said}");
        assert!(!said.contains("saknas"), "{said}");
    }
    let said = Project::base()
        .row_2024("lansstyrelsen", "1.4a;;;;1;;;\n", "")
        .said();
    holds(
        &said,
        &["Uppgift för 2024 saknas. Någon jämförelse kan därför inte göras."],
    );
}

#[test]
fn a_round_that_was_not_held_is_told_this_year_and_the_year_after() {
    let said = cancelled(2025, "agency: regionen")
        .without("submissions/exempel/2025/regionen.csv")
        .said();
    holds(
        &said,
        &["Ingen insamling gjordes 2025. Enkäten ställdes in."],
    );
    lacks(
        &said,
        &["**Uppgifter som saknas, Exempellänet 2025: ingen insamling"],
    );
    let said = cancelled(2024, "agency: regionen")
        .without("submissions/exempel/2024/regionen.csv")
        .said();
    holds(
        &said,
        &[
            "Ingen insamling gjordes 2024. Enkäten ställdes in. Någon jämförelse kan därför inte göras.",
            "ingen insamling 2024",
        ],
    );
    lacks(&said, &["Uppgift för 2024 saknas", "2024 saknas"]);
}

#[test]
fn a_round_that_was_not_held_for_anybody() {
    let files = ["lansstyrelsen", "polisen", "regionen"];
    let without = |project: Project, year: u16| {
        files.iter().fold(project, |it, file| {
            it.without(&format!("submissions/exempel/{year}/{file}.csv"))
        })
    };
    let said = without(cancelled(2025, "all: yes"), 2025).said();
    holds(
        &said,
        &[
            "- Ingen insamling gjordes 2025. Enkäten ställdes in.",
            "Inga uppgifter saknas.",
        ],
    );
    let said = without(cancelled(2024, "all: yes"), 2024).said();
    holds(&said, &["- Ingen insamling gjordes 2024.\n"]);
    lacks(&said, &["Uppgift för 2024 saknas", "2024 saknas"]);
}
