//! Whose a figure is, what it is compared with, and why it is not: small projects, built and read.
#![expect(clippy::disallowed_methods, reason = "a test reads and writes files")]
#![expect(clippy::unwrap_used, reason = "what is missing fails the test")]

mod project;

use std::fs;

use project::Project;

/// The years that the small projects have editions of.
const YEARS: [u16; 2] = [2024, 2025];

/// The police, the region and a group of three, with the measure that a test is about.
fn plan(agencies: &str, measure: &str) -> String {
    format!(
        "title: Plan
area: Exempellänet
publisher: Länsstyrelsen
period: {{from: 2024, to: 2027}}
agencies:
  - {{id: polisen, name: Polisen, kind: authority}}
  - {{id: regionen, name: Regionen, kind: region}}
{agencies}breakdowns:
  - {{id: kön, name: kön, categories: [kvinnor, män]}}
  - {{id: linje, name: stödlinje, open: yes, overlapping: yes, total: none}}
scales:
  - id: steg
    name: Steg
    grades:
      - {{code: G, word: genomförd, rank: 2}}
      - {{code: P, word: påbörjad, rank: 1}}
goals:
  - id: 1
    title: Våld förebyggs
{measure}"
    )
}

const GROUP: &str =
    "  - {id: kommunerna, name: kommunerna, kind: group, members: [alfa, beta, gamma]}
  - {id: alfa, name: Alfa, kind: municipality}
  - {id: beta, name: Beta, kind: municipality}
  - {id: gamma, name: Gamma, kind: municipality}
";

/// A measure of one party or several with one indicator.
fn measure(responsible: &str, indicator: &str) -> String {
    format!(
        "    measures:
      - id: \"1.1\"
        text: Arbeta.
        responsible: [{responsible}]
        frequency: annual
        indicators:
          - {{id: 1.1a, {indicator}}}
"
    )
}

const PLACED: &str =
    "name: Antal placeringar, type: count, unit: {one: placering, many: placeringar, gender: en}";
const SATISFIED: &str = "name: Andel nöjda, type: share, base: svarande";

/// A project of a plan, and of files of an edition: `2025/alfa`, and its lines.
fn project(plan: &str, files: &[(&str, &str)]) -> Project {
    let project = Project::of(&[]);
    let folder = |path: &str| fs::create_dir_all(project.0.path().join(path)).unwrap();
    folder("plans");
    project.write("plans/p.yaml", plan.as_bytes());
    for year in YEARS {
        folder(&format!("submissions/p/{year}/text"));
        let next = year + 1;
        let edition = format!(
            "title: Lägesrapport {year}\ndata: collected\nas_of: {next}-04-15\ndue: {{default: {next}-02-28}}\nlanguages: [sv, en]\nkey_figures: [1.1a]\n"
        );
        let path = format!("submissions/p/{year}/edition.yaml");
        project.write(&path, edition.as_bytes());
    }
    for (file, lines) in files {
        let ending = if file.contains("/text/") { "md" } else { "csv" };
        let path = format!("submissions/p/{file}.{ending}");
        project.write(&path, lines.as_bytes());
    }
    project
}

/// The rows of a file of values alone: *1.1a 40* a line.
fn rows(lines: &[&str]) -> String {
    let rows = lines
        .iter()
        .map(|it| format!("{}\n", it.replacen(' ', ";", 1)));
    std::iter::once("indikator;värde\n".to_owned())
        .chain(rows)
        .collect()
}

/// The report of 2025 in Swedish, and in English.
fn reports(project: &Project) -> [String; 2] {
    project.done("build 2025");
    ["lagesrapport.md", "status-report.md"].map(|name| {
        let text = project.read(&format!("build/p/2025/{name}"));
        text.replace(['\u{202f}', '\u{a0}'], " ")
    })
}

fn report(project: &Project) -> String {
    let [swedish, _] = reports(project);
    swedish
}

#[track_caller]
fn says(report: &str, all: &[&str]) {
    for it in all {
        assert!(report.contains(it), "{it:?} stands in\n{report}");
    }
}

#[track_caller]
fn never_says(report: &str, all: &[&str]) {
    for it in all {
        assert!(!report.contains(it), "{it:?} stands in\n{report}");
    }
}

/// Three members answered in 2024, and one in 2025.
fn one_of_three(indicator: &str, before: [&str; 3], now: &str) -> Project {
    let files = [
        ("2024/alfa", rows(&[before[0]])),
        ("2024/beta", rows(&[before[1]])),
        ("2024/gamma", rows(&[before[2]])),
        ("2025/alfa", rows(&[now])),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (*at, &**it)).collect();
    project(&plan(GROUP, &measure("kommunerna", indicator)), &files)
}

#[test]
fn a_member_is_always_named() {
    let placed = format!("{PLACED}, combine: sum");
    let [swedish, english] = reports(&one_of_three(
        &placed,
        ["1.1a 40", "1.1a 30", "1.1a 30"],
        "1.1a 45",
    ));
    says(
        &swedish,
        &[
            "**1.1a Alfa** Antalet placeringar ökade mellan 2024 och 2025, från 40 till 45.",
            "1.1a: +5 (Alfa)",
        ],
    );
    never_says(
        &swedish,
        &["**1.1a** Antalet placeringar ökade", "1.1a: +5 |"],
    );
    says(&english, &["**1.1a Alfa**", "1.1a: +5 (Alfa)"]);
    for (indicator, before, now, said) in [
        (
            "name: Det finns en rutin, type: yes_no",
            "nej",
            "ja",
            "**1.1a Alfa** Det finns en rutin: ja.",
        ),
        (
            "name: Läge, type: grade, scale: steg",
            "P",
            "G",
            "**1.1a Alfa** Läge: påbörjad (P) 2024, genomförd (G) 2025.",
        ),
        (SATISFIED, "40", "50", "| 1.1a Andel nöjda, Alfa | 50 |"),
    ] {
        let before = format!("1.1a {before}");
        let before = [before.as_str(); 3];
        let report = report(&one_of_three(indicator, before, &format!("1.1a {now}")));
        says(&report, &[said]);
    }
}

/// Both years' answers of all three members, and a text that calls for them.
fn all_of_three(before: [&str; 3], now: &[&str], text: &str) -> Project {
    let names = ["alfa", "beta", "gamma"];
    let of = |year: u16, name: &str, value: &str| {
        (format!("{year}/{name}"), rows(&[&format!("1.1a {value}")]))
    };
    let before = names
        .iter()
        .zip(before)
        .map(|(name, it)| of(2024, name, it));
    let now = names.iter().zip(now).map(|(name, it)| of(2025, name, it));
    let mut files: Vec<(String, String)> = before.chain(now).collect();
    files.push(("2025/text/sammanfattning".to_owned(), text.to_owned()));
    let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (&**at, &**it)).collect();
    let indicator = format!("{PLACED}, combine: sum");
    project(&plan(GROUP, &measure("kommunerna", &indicator)), &files)
}

const CALLS: &str = "Värdet är {{ value(\"1.1a\") }} och antalet {{ change(\"1.1a\") }}.

Gruppen: {{ value(\"1.1a\", agency=\"kommunerna\") }}. Året innan: {{ value(\"1.1a\", year=2024) }}.
";

#[test]
fn a_groups_years_are_compared_where_the_same_members_answered_both() {
    let all = all_of_three(["40", "30", "30"], &["45", "30", "35"], CALLS);
    let [swedish, english] = reports(&all);
    says(
        &swedish,
        &[
            "Värdet är 110 placeringar och antalet ökade från 100 till 110.",
            "Gruppen: 110 placeringar. Året innan: 100 placeringar.",
            "**1.1a** Alla tre parter har svarat. Summan är 110 placeringar. Den ökade mellan 2024 och 2025, från 100 till 110.",
            "| 1.1a: +10 |",
        ],
    );
    says(
        &english,
        &["The sum is 110 placeringar. It rose between 2024 and 2025, from 100 to 110."],
    );
    let one = all_of_three(["40", "30", "30"], &["45"], CALLS);
    says(
        &report(&one),
        &[
            "Värdet är (en av tre har svarat) och antalet (en av tre har svarat).",
            "Gruppen: (en av tre har svarat). Året innan: 100 placeringar.",
        ],
    );
    let others = all_of_three(
        ["40", "30", ""],
        &["45", "30", "35"],
        "Antalet {{ change(\"1.1a\") }}.\n",
    );
    others.write(
        "submissions/p/2024/gamma.csv",
        b"indikator;status\n1.1a;ej tillg\xc3\xa4nglig\n",
    );
    says(
        &report(&others),
        &[
            "Summan är 110 placeringar. År 2024 svarade inte samma parter. Någon jämförelse kan därför inte göras.",
            "Antalet var 110 under 2025 (kan inte jämföras med tidigare år).",
            "| 1.1a: kan inte jämföras |",
        ],
    );
}

#[test]
fn one_of_two_reporters_is_named_too() {
    let files = [
        ("2024/polisen", rows(&["1.1a 6"])),
        ("2024/regionen", rows(&["1.1a 5"])),
        ("2025/polisen", rows(&["1.1a 9"])),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (*at, &**it)).collect();
    let indicator = format!("{PLACED}, combine: each");
    let report = report(&project(
        &plan("", &measure("polisen, regionen", &indicator)),
        &files,
    ));
    says(
        &report,
        &[
            "| 1.1a: 9 (Polisen) | 1.1a: +3 (Polisen) |",
            "**1.1a Polisen** Antalet placeringar ökade mellan 2024 och 2025, från sex till nio.",
            "- **Polisen: Antal placeringar**: 9 placeringar.",
        ],
    );
}

#[test]
fn every_party_of_a_goals_indicator_has_its_sentence() {
    let of_goal = "    indicators:
      - {id: M1a, name: Antal ärenden, type: count, unit: {one: ärende, many: ärenden, gender: ett}, reported_by: [kommunerna], combine: sum, frequency: annual}
";
    let files = [
        ("2024/alfa", rows(&["M1a 40", "1.1a 1"])),
        ("2024/beta", rows(&["M1a 30", "1.1a 1"])),
        ("2025/alfa", rows(&["M1a 45", "1.1a 1"])),
        ("2025/beta", rows(&["M1a 35", "1.1a 1"])),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (*at, &**it)).collect();
    let measure = measure("kommunerna", &format!("{PLACED}, combine: sum"));
    let plan = plan(GROUP, &format!("{of_goal}{measure}"));
    let report = report(&project(&plan, &files));
    says(
        &report,
        &[
            "**M1a Alfa** Antalet ärenden ökade mellan 2024 och 2025, från 40 till 45.",
            "**M1a Beta** Antalet ärenden ökade mellan 2024 och 2025, från 30 till 35.",
            "| M1a Antal ärenden, Alfa |",
        ],
    );
}

#[test]
fn a_corrected_figure_of_a_member_is_named() {
    let corrected = "indikator;år;värde;kommentar\n1.1a;;45;\n1.1a;2024;42;Fel räknat.\n";
    let project = one_of_three(
        &format!("{PLACED}, combine: sum"),
        ["1.1a 40", "1.1a 30", "1.1a 30"],
        "1.1a 45",
    );
    project.write("submissions/p/2025/alfa.csv", corrected.as_bytes());
    says(
        &report(&project),
        &[
            "| 1.1a | Antal placeringar, Alfa | 2024 | 40 | 42 |",
            "**1.1a Alfa** Uppgiften för 2024 har rättats från 40 till 42. Fel räknat.",
        ],
    );
}

#[test]
fn a_word_about_a_sum_is_compared_with_it() {
    let text = "Antalet placeringar minskade: {{ change(\"1.1a\") }}.\n";
    let project = all_of_three(["40", "30", "30"], &["45", "30", "35"], text);
    let (_, said) = project.run("check 2025 --format short");
    says(&said, &["N011"]);
}
