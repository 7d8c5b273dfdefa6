//! Whose a figure is, what it is compared with, and why it is not: small projects, built and read.

use std::fs;

use crate::case;
use crate::project::{Project, named};

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

/// The report of 2025 in Swedish, and in English, where what is said of small numbers has its name.
fn reports(project: &Project) -> [String; 2] {
    project.done("build 2025");
    ["lagesrapport.md", "status-report.md"].map(|name| {
        let text = project.pages(&format!("build/p/2025/{name}"));
        named(&text.replace(['\u{202f}', '\u{a0}'], " "), "SmallNumbers")
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
            "1.1a: svar från 1 av 3 |",
        ],
    );
    never_says(&swedish, &["**1.1a** Antalet placeringar ökade", "(+5)"]);
    says(&english, &["**1.1a Alfa**"]);
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
        (
            SATISFIED,
            "40",
            "50",
            "| [1.1a](#uppgift-1.1a.2025.alfa) Andel nöjda, Alfa | 50 |",
        ),
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
    files.push(("2025/text/slutsatser".to_owned(), text.to_owned()));
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
            "| 1.1a: 110 (svar från 3 av 3, +10) |",
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
            "| 1.1a: 110 (svar från 3 av 3, kan inte jämföras) |",
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
            "| 1.1a: 9 (Polisen, +3) |",
            "**1.1a Polisen** Antalet placeringar ökade mellan 2024 och 2025, från sex till nio.",
            "- **Polisen:** [**Antal placeringar**](#f-1.1a-2025): 9 placeringar.",
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
            "| [1.1a](#mal-1) | Antal placeringar, Alfa | 2024 | 40 | 42 |",
            "| [1.1a](#mal-1) | Antal placeringar, Alfa | 2024 | 40 | 42 | +2 | Rättelse | Fel räknat. |",
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

/// Beta and Gamma until 2024, and Beta for both from 2025; Alfa beside them.
const MERGED: &str = "  - {id: alfa, name: Alfa, kind: municipality}
  - {id: beta, name: Beta, kind: municipality}
  - {id: gamma, name: Gamma, kind: municipality, last_year: 2024, replaced_by: [beta]}
";

const EACH: &str = "combine: each";

/// A measure of the two, with what each sent in 2024 and what Beta sent in 2025.
fn merged(indicator: &str, before: [&str; 2], now: &str, text: &str) -> Project {
    let plan = plan(MERGED, &measure("beta, gamma", indicator));
    let files = [
        ("2024/beta", before[0]),
        ("2024/gamma", before[1]),
        ("2025/beta", now),
        ("2025/text/slutsatser", text),
    ];
    let files = files.map(|(at, it)| {
        let lines = match it.strip_prefix("1.1a;") {
            Some(cells) => {
                format!("indikator;värde;täljare;nämnare;status;precision\n1.1a;{cells}\n")
            }
            None if at.contains("text") || it.is_empty() => it.to_owned(),
            None => rows(&[it]),
        };
        (at, lines)
    });
    let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (*at, &**it)).collect();
    let files: Vec<_> = files.into_iter().filter(|(_, it)| !it.is_empty()).collect();
    project(&plan, &files)
}

#[test]
fn what_parties_gave_that_have_become_one_is_added_up_and_said() {
    let text = "Antalet {{ change(\"1.1a\") }}.\n";
    let placed = format!("{PLACED}, {EACH}");
    let [swedish, english] = reports(&merged(&placed, ["1.1a 6", "1.1a 3"], "1.1a 12", text));
    says(
        &swedish,
        &[
            "**1.1a** Antalet placeringar ökade mellan 2024 och 2025, från nio till tolv. {SmallNumbers} Uppgiften för 2024 är summan av Betas och Gammas: sex och tre.",
            "| 1.1a: 12 (+3) |",
            "Antalet ökade från nio till tolv (uppgiften för 2024 är summan av Betas och Gammas, talen är små).",
        ],
    );
    never_says(&swedish, &["från sex", "läggs inte ihop"]);
    says(
        &english,
        &[
            "from nine to twelve. {SmallNumbers} The figure for 2024 is the sum of those of Beta and Gamma: six and three.",
        ],
    );
    let cost = format!(
        "name: Kostnad, type: amount, unit: {{one: krona, many: kronor, gender: en}}, {EACH}"
    );
    says(
        &report(&merged(&cost, ["1.1a 600,5", "1.1a 300"], "1.1a 1000", "")),
        &[
            "Kostnaden ökade mellan 2024 och 2025, från 900,5 till 1 000,0 kronor. Uppgiften för 2024 är summan av Betas och Gammas: 600,5 kronor och 300,0 kronor.",
        ],
    );
    let shares = ["1.1a;;12;20;;", "1.1a;;4;20;;"];
    says(
        &report(&merged(
            &format!("{SATISFIED}, {EACH}"),
            shares,
            "1.1a;;30;50;;",
            "",
        )),
        &[
            "Andelen nöjda ökade mellan 2024 och 2025, från 40 till 60 procent (+20 procentenheter). Uppgiften för 2024 är räknad på Betas och Gammas tillsammans: 12 av 20 och 4 av 20.",
        ],
    );
    // Nobody has answered: the last that there was is the sum.
    let missing = merged(&placed, ["1.1a 6", "1.1a 3"], "", "");
    says(
        &report(&missing),
        &[
            "Uppgiften för 2024 var nio. Uppgiften för 2024 är summan av Betas och Gammas: sex och tre.",
        ],
    );
}

#[test]
fn what_cannot_be_added_up_is_not_compared_and_says_why() {
    let placed = format!("{PLACED}, {EACH}");
    let cannot = "någon jämförelse kan därför inte göras.";
    let apart = |of: &str| format!("År 2024 lämnades uppgiften av {of}, var för sig.");
    let missing = |of: &str| {
        format!(
            "År 2024 skulle uppgiften lämnas av Beta (6) och Gamma ({of}), var för sig. Från Gamma finns inget tal att räkna med, och {cannot}"
        )
    };
    for (indicator, before, now, why) in [
        (
            &*placed,
            ["1.1a 6", ""],
            "1.1a 12",
            missing("uppgift saknas"),
        ),
        (
            &placed,
            ["1.1a 6", "1.1a;;;;skyddad;"],
            "1.1a 12",
            missing("visas inte"),
        ),
        (
            &placed,
            ["1.1a 6", "1.1a;3;;;preliminär;"],
            "1.1a 12",
            format!(
                "{} De är inte alla exakta, fullständiga och slutliga",
                apart("Beta (6) och Gamma (3, preliminär)")
            ),
        ),
        (
            &placed,
            ["1.1a 6", "1.1a;3;;;;minst"],
            "1.1a 12",
            format!(
                "{} De är inte alla exakta, fullständiga och slutliga",
                apart("Beta (6) och Gamma (minst 3)")
            ),
        ),
        (
            &format!("{placed}, of: 26"),
            ["1.1a 6", "1.1a 3"],
            "1.1a 12",
            format!(
                "{} De kan ha räknat samma",
                apart("Beta (6 av 26) och Gamma (3 av 26)")
            ),
        ),
        (
            &format!("{SATISFIED}, {EACH}"),
            ["1.1a 60", "1.1a;;4;20;;"],
            "1.1a;;30;50;;",
            format!(
                "{} Utan täljare och nämnare från alla",
                apart("Beta (60 %) och Gamma (20 %)")
            ),
        ),
        (
            &format!("name: Medelvärde, type: mean, scale: {{from: 1, to: 5}}, {EACH}"),
            ["1.1a 3,5", "1.1a 4,5"],
            "1.1a 4,0",
            format!(
                "{} Sådana tal läggs inte ihop",
                apart("Beta (3,5) och Gamma (4,5)")
            ),
        ),
        (
            "name: Det finns en rutin, type: yes_no",
            ["1.1a ja", "1.1a nej"],
            "1.1a ja",
            format!(
                "{} Sådana svar läggs inte ihop",
                apart("Beta (ja) och Gamma (nej)")
            ),
        ),
    ] {
        let report = report(&merged(
            indicator,
            before,
            now,
            "Uppgiften {{ change(\"1.1a\") }}.\n",
        ));
        says(&report, &[&why, cannot]);
        says(&report, &["kan inte jämföras) |"]);
        never_says(&report, &["ökade", "minskade", "summan", "(+"]);
    }
}

#[test]
fn a_merger_of_mergers_and_a_split_are_told() {
    let agencies = "  - {id: a, name: Alfa, kind: municipality, last_year: 2023, replaced_by: [c]}
  - {id: b, name: Beta, kind: municipality, last_year: 2023, replaced_by: [c]}
  - {id: c, name: Cesium, kind: municipality, first_year: 2024, last_year: 2024, replaced_by: [e]}
  - {id: d, name: Delta, kind: municipality, last_year: 2024, replaced_by: [e]}
  - {id: e, name: Epsilon, kind: municipality, first_year: 2025}
";
    let placed = format!("{PLACED}, {EACH}");
    let of_agencies = |agencies: &str| {
        let plan = plan(agencies, &measure("a, b, c, d, e", &placed));
        plan.replace("from: 2024", "from: 2023")
    };
    let plan = of_agencies(agencies);
    let of = |files: &[(&str, &str)]| {
        let files: Vec<(&str, String)> = files.iter().map(|(at, it)| (*at, rows(&[it]))).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (*at, &**it)).collect();
        project(&plan, &files)
    };
    let all = of(&[
        ("2024/c", "1.1a 8"),
        ("2024/d", "1.1a 5"),
        ("2025/e", "1.1a 20"),
    ]);
    says(
        &report(&all),
        &[
            "från 13 till 20.",
            "Uppgiften för 2024 är summan av Cesiums och Deltas: åtta och fem.",
        ],
    );
    let one = of(&[("2024/d", "1.1a 5"), ("2025/e", "1.1a 20")]);
    says(
        &report(&one),
        &["År 2024 skulle uppgiften lämnas av Cesium (uppgift saknas) och Delta (5), var för sig."],
    );
    let split = agencies
        .replace(
            "last_year: 2024, replaced_by: [e]}\n  - {id: d",
            "last_year: 2024, replaced_by: [d, e]}\n  - {id: d",
        )
        .replace(
            "Delta, kind: municipality, last_year: 2024, replaced_by: [e]",
            "Delta, kind: municipality, first_year: 2025",
        );
    let split = project(
        &of_agencies(&split),
        &[
            ("2024/c", &rows(&["1.1a 8"])),
            ("2025/d", &rows(&["1.1a 5"])),
            ("2025/e", &rows(&["1.1a 20"])),
        ],
    );
    never_says(&report(&split), &["ökade", "minskade", "summan"]);
}

#[test]
fn a_groups_sum_is_compared_though_two_of_its_members_are_one_now() {
    let group = format!(
        "  - {{id: kommunerna, name: kommunerna, kind: group, members: [alfa, beta, gamma]}}\n{MERGED}"
    );
    let placed = format!("{PLACED}, combine: sum");
    let files = [
        ("2024/alfa", "1.1a 40"),
        ("2024/beta", "1.1a 30"),
        ("2024/gamma", "1.1a 30"),
        ("2025/alfa", "1.1a 45"),
        ("2025/beta", "1.1a 65"),
    ];
    let files = files.map(|(at, it)| (at, rows(&[it])));
    let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (*at, &**it)).collect();
    let project = project(&plan(&group, &measure("kommunerna", &placed)), &files);
    let [swedish, english] = reports(&project);
    says(
        &swedish,
        &[
            "Båda parterna har svarat. Summan är 110 placeringar. Den ökade mellan 2024 och 2025, från 100 till 110. Gamma räknas 2025 med i Beta.",
            "**1.1a Beta** Antalet placeringar ökade mellan 2024 och 2025, från 60 till 65. Uppgiften för 2024 är summan av Betas och Gammas: 30 och 30.",
        ],
    );
    says(
        &english,
        &["from 100 to 110. In 2025, Gamma is counted in Beta."],
    );
}

#[test]
fn a_jump_is_judged_and_a_form_filled_by_the_sum_of_those_that_are_one_now() {
    let placed = format!("{PLACED}, {EACH}");
    let said = |now: &str| {
        let project = merged(&placed, ["1.1a 30", "1.1a 30"], now, "");
        let (_, said) = project.run("check 2025 --format short");
        said.contains("S087").then_some(said)
    };
    assert_eq!(said("1.1a 65"), None);
    says(
        &said("1.1a 130").unwrap(),
        &["1.1a är 130, mot 60 för 2024: ett stort hopp."],
    );
    let project = merged(&placed, ["1.1a 6", "1.1a 3"], "", "");
    project.done("forms 2025");
    says(
        &project.read("forms/p/2025/beta.csv"),
        &[";9 (Beta och Gamma tillsammans);"],
    );
}

#[test]
fn each_category_is_compared_with_those_of_the_parties_that_are_one_now() {
    let placed = format!("{PLACED}, {EACH}, breakdowns: [kön]");
    let plan = plan(MERGED, &measure("beta, gamma", &placed));
    let of = |cells: [&str; 3]| {
        let rows = ["totalt", "kvinnor", "män"].iter().zip(cells);
        let rows = rows.map(|(part, it)| match it {
            "skyddad" => format!("1.1a;{part};;skyddad\n"),
            it => format!("1.1a;{part};{it};\n"),
        });
        format!("indikator;kön;värde;status\n{}", rows.collect::<String>())
    };
    let files = [
        ("2024/beta", of(["60", "40", "20"])),
        ("2024/gamma", of(["30", "skyddad", "skyddad"])),
        ("2025/beta", of(["100", "70", "30"])),
    ];
    let report = |files: &[(&str, String)]| {
        let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (*at, &**it)).collect();
        report(&project(&plan, &files))
    };
    let hidden = report(&files);
    let remark = "Förändringen räknas från Betas och Gammas uppgifter för 2024 tillsammans.";
    says(
        &hidden,
        &[
            "| Kvinnor | 40 | 70 | kan inte jämföras |",
            "| **Totalt** | **60** | **100** | **+10** |",
            remark,
        ],
    );
    let [before, _, now] = files;
    let all = report(&[before, ("2024/gamma", of(["30", "15", "15"])), now]);
    says(
        &all,
        &[
            "| Kvinnor | 40 | 70 | +15 |",
            "| Män | 20 | 30 | −5 |",
            remark,
        ],
    );
}

#[test]
fn what_is_withdrawn_is_in_no_sum() {
    let placed = format!("{PLACED}, {EACH}");
    let text = "Antalet {{ change(\"1.1a\") }}.\n";
    let project = merged(&placed, ["1.1a 6111", "1.1a 3222"], "", text);
    let now = "indikator;år;värde;status\n1.1a;;12000;\n1.1a;2024;;skyddad\n";
    project.write("submissions/p/2025/beta.csv", now.as_bytes());
    project.done("build 2025");
    for (path, bytes) in project.tree("build/p/2025") {
        let text = String::from_utf8_lossy(&bytes).replace(['\u{202f}', '\u{a0}', ' '], "");
        for value in ["6111", "3222", "9333", "2667"] {
            let is_told = text.contains(value) && !case::is_manifest(&path);
            assert!(!is_told, "{path}: {value}");
        }
    }
}

#[test]
fn a_sum_after_a_year_without_a_round_says_why_it_is_not_compared() {
    let placed = format!("{PLACED}, combine: sum");
    let text = "Antalet {{ change(\"1.1a\") }}.";
    let files = [
        ("2025/alfa", rows(&["1.1a 45"])),
        ("2025/beta", rows(&["1.1a 30"])),
        ("2025/gamma", rows(&["1.1a 25"])),
        ("2025/text/slutsatser", text.to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(at, it)| (*at, &**it)).collect();
    let project = project(&plan(GROUP, &measure("kommunerna", &placed)), &files);
    let cancelled = "cancelled: [{all: yes, reason: Enkäten gjordes inte.}]\n";
    project.add("submissions/p/2024/edition.yaml", cancelled);
    let report = report(&project);
    says(
        &report,
        &[
            "Summan är 100 placeringar. Ingen insamling gjordes 2024. Enkäten gjordes inte. Någon jämförelse kan därför inte göras.",
            "ingen insamling 2024",
            "ingen insamling gjordes för 2024",
        ],
    );
    never_says(&report, &["2024 saknas", "för 2024 saknas"]);
}

#[test]
fn a_table_that_is_too_long_to_be_read_is_a_file() {
    let indicator =
        "name: Antal samtal, type: count, unit: {one: samtal, many: samtal, gender: ett}";
    let plan = plan(
        "",
        &measure("polisen", &format!("{indicator}, breakdowns: [linje]")),
    );
    let sent = |n: usize| {
        let lines = (1..=n).map(|it| format!("1.1a;Linje {it};{it}\n"));
        format!("indikator;linje;värde\n{}", lines.collect::<String>())
    };
    let [swedish, english] = reports(&project(&plan, &[("2025/polisen", &sent(500))]));
    says(
        &swedish,
        &[
            "| Linje 500 | 500 |",
            "| 1.1a | Antal samtal | Linje 500 | 2025 | 500 |",
        ],
    );
    never_says(&swedish, &["skrivs därför inte ut"]);
    never_says(&english, &["not printed here"]);
    let project = project(
        &plan,
        &[("2024/polisen", &sent(501)), ("2025/polisen", &sent(501))],
    );
    let [swedish, english] = reports(&project);
    never_says(&swedish, &["| Linje 500 |"]);
    // The year's figures are in one file, those of several years in another.
    for (file, n) in [("observationer", 501), ("tidsserier", 1002)] {
        let rows = project.read(&format!("build/p/2025/data/{file}.csv"));
        assert_eq!(rows.matches(",Linje ").count(), n);
        let size = rows.len().div_ceil(1000);
        let told = format!(
            "Tabellen har 501 rader och skrivs därför inte ut här. Uppgifterna finns i [data/{file}.csv (CSV, {size} kB)](data/{file}.csv)."
        );
        assert_eq!(swedish.matches(&told).count(), 1, "{swedish}");
    }
    for file in ["observations", "series"] {
        let size = project.read(&format!("build/p/2025/data/{file}.csv")).len();
        let size = size.div_ceil(1000);
        let told = format!(
            "The table has 501 rows and is therefore not printed here. The figures are in [data/{file}.csv (CSV, {size} kB)](data/{file}.csv)."
        );
        assert_eq!(english.matches(&told).count(), 1, "{english}");
    }
    // What is said under the table is said without it too.
    says(&swedish, &["Källa: Polisen."]);
}

#[test]
fn categories_that_are_written_alike_have_figures_of_names_of_their_own() {
    let indicator =
        "name: Antal samtal, type: count, unit: {one: samtal, many: samtal, gender: ett}";
    let plan = plan(
        "",
        &measure("polisen", &format!("{indicator}, breakdowns: [ålder]")),
    );
    let ages = "breakdowns:\n  - {id: ålder, name: ålder, categories: [\"<18 år\", 18 år]}\n";
    let plan = plan.replacen("breakdowns:\n", ages, 1);
    let rows = "indikator;ålder;värde\n1.1a;totalt;5\n1.1a;<18 år;3\n1.1a;18 år;2\n";
    let project = project(&plan, &[("2025/polisen", rows)]);
    project.done("build 2025");
    let content = project.read("build/p/2025/content.sv.json");
    for name in ["", ".alder.18-ar", ".alder.18-ar-2"] {
        let figure = format!("\"figure\":\"1.1a.2025.polisen{name}\"");
        assert!(content.contains(&figure), "{figure} stands in {content}");
    }
}
