//! How a built report says its numbers: one number of decimals an indicator, shares of few, and
//! differences that are never nothing.

use crate::project::{Project, named};

const PLAN: &str = "plans/exempel.yaml";
const REPORT: &str = "build/exempel/2025/lagesrapport.md";

/// Rows of the region's, this year's and last year's, in the place of those that it has of an
/// indicator: each from the column of the value to that of the denominator.
struct Rows<'t> {
    indicator: &'t str,
    before: &'t str,
    now: &'t str,
}

/// The base project with an indicator written otherwise: a line of the plan, and its rows.
fn project(change: (&str, &str), rows: &[Rows<'_>]) -> Project {
    let project = Project::base();
    if !change.0.is_empty() {
        project.replace(PLAN, change.0, change.1);
    }
    for rows in rows {
        for (year, row) in [("2024", rows.before), ("2025", rows.now)] {
            let path = format!("submissions/exempel/{year}/regionen.csv");
            let text = project.read(&path);
            let begins = format!("{};", rows.indicator);
            let mut lines: Vec<String> = text
                .lines()
                .filter(|it| !it.starts_with(&begins))
                .map(str::to_owned)
                .collect();
            // As many columns as the heading has.
            let blank = ";".repeat(8_usize.saturating_sub(row.matches(';').count()));
            lines.extend((!row.is_empty()).then(|| format!("{begins};{row}{blank}")));
            project.write(&path, (lines.join("\n") + "\n").as_bytes());
        }
    }
    project
}

/// The built report, with spaces that break and what it says of small numbers by its name.
fn built(project: &Project) -> String {
    project.done("build 2025");
    let report = project.pages(REPORT).replace(['\u{202f}', '\u{a0}'], " ");
    named(&report, "SmallNumbers")
}

fn says(report: &str, expected: &[&str]) {
    for it in expected {
        assert!(report.contains(it), "{it:?} stands in\n{report}");
    }
}

fn says_not(report: &str, unexpected: &[&str]) {
    for it in unexpected {
        assert!(!report.contains(it), "{it:?} stands in\n{report}");
    }
}

/// A share of the region's, as numerator and denominator or as a number, in two years.
fn share(plan: &str, before: &str, now: &str) -> String {
    let base = "            base: enheter i länet\n";
    let rows = Rows {
        indicator: "1.2c",
        before,
        now,
    };
    built(&project((base, &format!("{base}{plan}")), &[rows]))
}

#[test]
fn an_indicator_has_one_number_of_decimals() {
    for (plan, before, now, expected) in [
        // From n and N: the fewest at which the difference is that of the printed figures.
        (
            "",
            ";55;200",
            ";25;95",
            "minskade mellan 2024 och 2025, från 27,5 till 26,3 procent (−1,2 procentenheter).",
        ),
        (
            "",
            ";44;100",
            ";45;100",
            "ökade mellan 2024 och 2025, från 44 till 45 procent (+1 procentenhet).",
        ),
        // The plan's own number, where every figure bears it.
        (
            "            decimals: 2\n",
            ";44;100",
            ";45;100",
            "från 44,00 till 45,00 procent (+1,00 procentenheter).",
        ),
        (
            "            decimals: 1\n",
            "35,25;;",
            "38;;",
            "från 35 till 38 procent (+3 procentenheter).",
        ),
        // Written: the fewest that any is written with.
        (
            "",
            "12,500;;",
            "22,5;;",
            "från 12,5 till 22,5 procent (+10,0 procentenheter).",
        ),
        (
            "",
            "12,5;;",
            "22,500;;",
            "från 12,5 till 22,5 procent (+10,0 procentenheter).",
        ),
        ("", "12,55;;", "22;;", "från 13 till 22 procent ("),
        ("", ";55;200", "22;;", "från 28 till 22 procent ("),
    ] {
        let report = share(plan, before, now);
        says(&report, &[expected]);
    }
}

#[test]
fn what_is_withdrawn_leaves_no_trace_in_the_decimals() {
    let rows = Rows {
        indicator: "1.2c",
        before: "35;;",
        now: "22,5;;",
    };
    let project = project(("", ""), &[rows]);
    let withdrawn = "1.2c;2024;;;;;;skyddad;;;\n";
    project.add("submissions/exempel/2025/regionen.csv", withdrawn);
    says(&built(&project), &["var 22,5 procent 2025"]);
}

#[test]
fn an_amount_is_never_cut() {
    let amount = "            type: amount\n            unit: {one: krona, many: kronor, gender: en}\n            reported_by: [lansstyrelsen, polisen, regionen]\n            combine: sum\n";
    let project = Project::base();
    project.replace(
        PLAN,
        "            name: Antal fullföljda insatser\n            type: count\n            unit: {one: insats, many: insatser, gender: en}\n",
        &format!("            name: Beviljade medel\n{amount}            decimals: 0\n            target: {{at_least: 500, year: 2025}}\n"),
    );
    project.replace(
        "submissions/exempel/2024/lansstyrelsen.csv",
        "1.1b;;;;2",
        "1.1b;;;;300",
    );
    project.replace(
        "submissions/exempel/2025/lansstyrelsen.csv",
        "1.1b;;;;3",
        "1.1b;;;;100,5",
    );
    project.add("submissions/exempel/2025/polisen.csv", "1.1b;;;;200;;;;;\n");
    project.add(
        "submissions/exempel/2025/regionen.csv",
        "1.1b;;300;;;;;;;;\n",
    );
    let report = built(&project);
    says(
        &report,
        &[
            "100,5 kronor",
            "200,0 kronor",
            "300,0 kronor",
            "600,5 kronor",
            "500,0 kronor",
        ],
    );
}

#[test]
fn a_difference_is_never_nothing() {
    let less = share("", ";3001;10000", ";3000;10000");
    says(
        &less,
        &[
            "var 30 procent båda åren. Före avrundning är skillnaden −0,01 procentenheter.",
            "| −0,01 procentenheter |",
        ],
    );
    let least = share("", ";300001;1000000", ";300000;1000000");
    says(
        &least,
        &[
            "Före avrundning är skillnaden mindre än 0,01 procentenheter.",
            "| mindre än 0,01 procentenheter |",
        ],
    );
    says_not(&(less + &least), &["0,0 procentenheter", "+0,0"]);
}

#[test]
fn nought_and_a_hundred_are_exact() {
    let report = share("", ";998;1000", ";999;1000");
    says(
        &report,
        &["från 99,8 till 99,9 procent (+0,1 procentenheter)."],
    );
    let report = share("", "", ";1;1000");
    says(&report, &["var 0,1 procent 2025"]);
    let report = share("", "", ";99999;100000");
    says(
        &report,
        &["var mer än 99,99 procent 2025", "| mer än 99,99 % |"],
    );
    let report = share("", "", ";1;100000");
    says(&report, &["var mindre än 0,01 procent 2025"]);
    // Where others are written in whole numbers.
    let report = share("", "40;;", "99,8;;");
    says(
        &report,
        &["från 40 till mer än 99 procent (+60 procentenheter)."],
    );
    let report = share("            decimals: 0\n", "", ";1000;1000");
    says(&report, &["var 100 procent 2025"]);
}

#[test]
fn a_share_of_few_is_told_by_its_counts() {
    let report = share("", ";3;8", ";2;9");
    says(
        &report,
        &[
            "var två av nio under 2025 och tre av åtta under 2024. {SmallNumbers}",
            "Andel 2025 (procent) | Antal | Av",
            ") Andel enheter med handledning | 2 av 9 | 2 | 9 |",
            "1.2c: 2 av 9 (2024: 3 av 8) |",
            "| 3 av 8 | 2 av 9 |",
        ],
    );
    says_not(&report, &["22 %", "22,2", "38 %", "37,5", "2 av 9 (2 av 9"]);
    // The first year, an equal share of others, and a year of many beside one of few.
    says(&share("", "", ";2;9"), &["var två av nio under 2025."]);
    says(
        &share("", ";2;9", ";2;9"),
        &["var oförändrad: två av nio båda åren."],
    );
    says(
        &share("", ";1;5", ";2;10"),
        &["var två av tio under 2025 och en av fem under 2024."],
    );
    says(
        &share("", "45;;", ";2;9"),
        &["var två av nio under 2025 och 45 procent 2024."],
    );
    says(
        &share("", ";2;9", ";;;;;kan inte tas fram;;;Går inte."),
        &["Uppgiften för 2024 var två av nio."],
    );
}

/// The plan with the lines that give its limit of small numbers, and a share of the region's.
fn limited(limit: &str, before: &str, now: &str) -> Project {
    let rows = Rows {
        indicator: "1.2c",
        before,
        now,
    };
    let goals = "goals:\n";
    let project = project((goals, &format!("{limit}{goals}")), &[rows]);
    let edition = "submissions/exempel/2025/edition.yaml";
    project.add(edition, "key_figures: [1.2c]\n");
    std::fs::create_dir_all(project.0.path().join("submissions/exempel/2025/text")).unwrap();
    project.write(
        "submissions/exempel/2025/text/slutsatser.md",
        b"Det var {{ value(\"1.2c\") }}. Andelen {{ change(\"1.2c\") }}.\n",
    );
    project
}

#[test]
fn the_plan_says_below_what_numbers_are_small() {
    let many = [
        // The key figure, the call, the goal's table, that of shares, the sentence, and all years.
        "[**Andel enheter med handledning**](#f-1.2c-2025): 12 av 40 enheter i länet. ",
        "Det var 12 av 40.",
        "1.2c: 12 av 40 (2024: 9 av 36) |",
        ") Andel enheter med handledning | 12 av 40 | 12 | 40 |",
        "var 12 av 40 under 2025 och 9 av 36 under 2024. {SmallNumbers}",
        "| 9 av 36 | 12 av 40 |",
        // Counts as well.
        "från 40 till 44. {SmallNumbers}",
    ];
    let project = limited("small_base: 50\n", ";9;36", ";12;40");
    let report = built(&project);
    says(&report, &many);
    // Nothing is drawn of small numbers: 2.10a is 44 at most.
    says(&built(&limited("", "", "")), &["\nFigur 2.10a:1."]);
    says_not(
        &report,
        &["30 %", "30 procent", "25 %", "25 procent", "Figur 2.10a."],
    );
    // The form and the findings quote it so, too.
    project.done("forms 2025 --agency regionen");
    let form = project.read("forms/exempel/2025/regionen.csv");
    says(&form.replace(['\u{202f}', '\u{a0}'], " "), &["9 av 36"]);
    let jumped = limited("small_base: 300\n", ";70;200", ";105;200");
    let found = jumped.done("check 2025 --format short");
    says(&found, &["1.2c är 105/200, mot 70/200 för 2024: "]);
    // From a year on: the report of the year before goes by what held then.
    let changes = "changes: [{from: 2025, reason: Få svarar., small_base: 50}]\n";
    let project = limited(changes, ";9;36", ";12;40");
    says(&built(&project), &many);
    project.done("build 2024");
    let before = project.pages("build/exempel/2024/lagesrapport.md");
    says(
        &before.replace(['\u{202f}', '\u{a0}'], " "),
        &["1.2c: 25 %"],
    );
    let diff = project.done("plan diff exempel 2024 2025");
    says(
        &diff,
        &["Planen: gränsen för små tal ändras från 20 till 50."],
    );
    // A lower one than usual.
    let project = limited("small_base: 9\n", ";4;12", ";2;8");
    says(
        &built(&project),
        &[
            "[**Andel enheter med handledning**](#f-1.2c-2025): 2 av 8 enheter i länet. ",
            "var två av åtta under 2025 och 33 procent 2024. {SmallNumbers}",
        ],
    );
    let report = built(&limited("small_base: 9\n", ";3;12", ";3;10"));
    says(
        &report,
        &["[**Andel enheter med handledning**](#f-1.2c-2025): 30 %, 3 av 10 enheter i länet. "],
    );
}

/// The key figures of a report.
fn key_figures(plan: (&str, &str), rows: &[Rows<'_>], named: &str) -> String {
    let project = project(plan, rows);
    let edition = "submissions/exempel/2025/edition.yaml";
    project.add(edition, &format!("key_figures: [{named}]\n"));
    let report = built(&project);
    let (_, after) = report.split_once("Nyckeltal\n").unwrap();
    after.split_once("###").unwrap().0.to_owned()
}

#[test]
fn a_key_figure_names_its_population() {
    for (before, now, named, expected) in [
        // The base of another indicator is what that one counts.
        ("", "38;;", "2.10c", "24 %, 50 av 210 som fått frågan. "),
        ("", ";42;200", "1.2c", "21 %, 42 av 200 enheter i länet. "),
        ("", ";2;9", "1.2c", "2 av 9 enheter i länet. "),
        (
            "",
            "38;;",
            "1.2c",
            "38 % av enheter i länet, underlag ej redovisat. ",
        ),
        (
            "",
            "38;;",
            "1.2a",
            "63 %, 66 av 104 enheter som svarat, 104 av 120 svarade. ",
        ),
    ] {
        let rows = Rows {
            indicator: "1.2c",
            before,
            now,
        };
        says(&key_figures(("", ""), &[rows], named), &[expected]);
    }
}

#[test]
fn a_rate_says_what_it_is_of_unless_its_name_does() {
    let rate = |name: &str, more: &str| {
        (
            "            name: Andel enheter med handledning\n            type: share\n            base: enheter i länet\n".to_owned(),
            format!("            name: {name}\n            type: rate\n            per: 100000\n{more}"),
        )
    };
    let built_rate = |name: &str, more: &str| {
        let (from, to) = rate(name, more);
        let rows = Rows {
            indicator: "1.2c",
            before: "281,5;;",
            now: "280,5;;",
        };
        let project = project((&from, &to), &[rows]);
        project.add(
            "submissions/exempel/2025/edition.yaml",
            "key_figures: [1.2c]\n",
        );
        built(&project)
    };
    let report = built_rate("Anmälda brott", "");
    says(
        &report,
        &[
            "Anmälda brott minskade mellan 2024 och 2025, från 281,5 till 280,5 per 100 000 invånare.",
            "- [**Anmälda brott**](#f-1.2c-2025): 280,5 per 100 000 invånare. ",
            "1.2c: 280,5 per 100 000 invånare (−1,0 per 100 000 invånare, avrundade värden) |",
            "| 280,5 | per 100 000 invånare |",
        ],
    );
    let report = built_rate("Anmälda brott per 100 000 invånare", "");
    says(
        &report,
        &[
            "från 281,5 till 280,5. ",
            "1.2c: 280,5 (−1,0, avrundade värden) |",
            ": 280,5. För 2024",
        ],
    );
    let report = built_rate("Anmälda brott", "            base: elever\n");
    says(&report, &["till 280,5 per 100 000 elever."]);
}

#[test]
fn findings_quote_figures_as_they_were_written() {
    let rows = |indicator, before, now| Rows {
        indicator,
        before,
        now,
    };
    for (rows, expected) in [
        (
            rows("2.6b", "6,4;;", "3,05;;"),
            "2.6b är 3,05, mot 6,4 för 2024: ",
        ),
        (
            rows("1.2c", ";70;200", ";105;200"),
            "1.2c är 52,5 (105/200), mot 35 (70/200) för 2024: ",
        ),
        (
            rows("1.2c", ";3;9", ";8;9"),
            "1.2c är 8/9, mot 3/9 för 2024: ",
        ),
        (
            rows("1.2c", "35,25;;", "61,125;;"),
            "1.2c är 61,125, mot 35,25 för 2024: ",
        ),
    ] {
        let found = project(("", ""), &[rows]).done("check 2025 --format short");
        says(&found, &[expected]);
    }
    // With the groups and the decimals of their language.
    let parts = project(("", ""), &[]);
    let path = "submissions/exempel/2025/polisen.csv";
    for (from, to) in [
        ("2.10a;totalt;totalt;;44", "2.10a;totalt;totalt;;9000"),
        ("relation;totalt;;24", "relation;totalt;;6000"),
        ("förtryck;totalt;;12", "förtryck;totalt;;1500"),
    ] {
        parts.replace(path, from, to);
    }
    for (language, expected) in [
        (
            "sv",
            "relation 6 000, hedersrelaterat våld och förtryck 1 500 och sexualbrott 8",
        ),
        (
            "en",
            "relation 6,000, hedersrelaterat våld och förtryck 1,500 and sexualbrott 8",
        ),
    ] {
        says(&parts.run_in(language, "check 2025").1, &[expected]);
    }
}

/// A file of the built report.
fn data(project: &Project, name: &str) -> String {
    project.read(&format!("build/exempel/2025/data/{name}"))
}

#[test]
fn a_figure_and_its_file_are_made_of_figures() {
    let indicators = "    indicators:\n      - id: M1a\n        name: Antal 5 \\* 3 samtal \\*nya\\*\n        type: count\n        unit: {one: samtal, many: samtal, gender: ett}\n        reported_by: [regionen]\n        frequency: annual\n      - id: M1b\n        name: Läge\n        type: grade\n        scale: genomförande\n        reported_by: [regionen]\n        frequency: annual\n";
    let goal = "    short_title: Förebygga\n";
    let project = project((goal, &format!("{goal}{indicators}")), &[]);
    let rows = "M1a;2022;40;;;;;;;;\nM1a;2023;42;;;;;;;;\nM1a;;47;;;;;preliminär;;;\nM1b;2022;G;;;;;;;;\nM1b;;P;;;;;;;;\n";
    project.add("submissions/exempel/2025/regionen.csv", rows);
    project.add(
        "submissions/exempel/2024/regionen.csv",
        "M1a;;45;;;;;;;;\nM1b;;G;;;;;;;;\n",
    );
    let report = built(&project);
    // Asterisks that were escaped stay signs, in the table, the caption and what is drawn.
    says(
        &report,
        &[
            "\n\nFigur med indikatorer för mål 1. M1a Antal 5 \\* 3 samtal \\*nya\\*, Exempellänet 2022–2025.\n",
            "![M1a Antal 5 \\* 3 samtal \\*nya\\*, Exempellänet 2022–2025. Uppgiften för 2022 var 40, och uppgiften för 2025 var 47 (preliminär).]",
            "| M1b Läge | bedömning | genomförd (G) |",
        ],
    );
    let file = data(&project, "figur-mal-1-indikatorer.csv");
    says(
        &file,
        &[
            "Indikator,år,värde,svar,enhet,status\n",
            "M1a Antal 5 * 3 samtal *nya*,2025,47,,samtal,preliminär\n",
            "M1b Läge,2022,,G,bedömning,\n",
            "M1b Läge,2023,,,bedömning,uppgift saknas\n",
            "M1b Läge,2025,,P,bedömning,\n",
        ],
    );
}

#[test]
fn a_cell_that_has_nothing_says_why() {
    let share = |now| Rows {
        indicator: "1.2c",
        before: "",
        now,
    };
    let plan = ("", "");
    // Those asked are known, and how many of them answered is not.
    let report = built(&project(plan, &[share("38;;;120")]));
    says(
        &report,
        &["| ej redovisat | ej redovisat | ej redovisat av 120 |"],
    );
    says(&report, &["| 38 % | procent |"]);
    // Why there is no share is why there are no parts of it; what is not shown has no comment to show.
    let project = project(plan, &[share(";;;;;skyddad;;;Bara två hushåll berörs.")]);
    let report = built(&project);
    says(
        &report,
        &[
            "| visas inte | procent | Regionen | 10 mars 2026 | Regionen | visas inte | visas inte |",
        ],
    );
    says_not(&report, &["hushåll"]);
    let path = "submissions/exempel/2025/regionen.csv";
    project.replace(path, "skyddad", "kan inte tas fram");
    let report = built(&project);
    says(&report, &["| kan inte tas fram | procent |"]);
}
