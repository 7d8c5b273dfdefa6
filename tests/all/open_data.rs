//! What a report prints of figures stands in its open data, and what is withheld does not.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::case;
use crate::pages::built::chapters;
use crate::project::Project;

type Row = BTreeMap<String, String>;

/// The rows of a file, each by its columns.
fn rows(project: &Project, path: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(project.0.path().join(path)).unwrap();
    let headings = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| {
        let cells = headings.iter().zip(record.iter());
        cells.map(|(h, it)| (h.to_owned(), it.to_owned())).collect()
    };
    let records = reader.records().map(Result::unwrap);
    records.map(row).collect()
}

fn find<'r>(rows: &'r [Row], indicator: &str, year: &str, category: &str) -> &'r Row {
    let is_it = |it: &&Row| {
        it["indicator"] == indicator && it["year"] == year && it["category"] == category
    };
    let found = rows.iter().find(is_it);
    found.unwrap_or_else(|| panic!("no {indicator} {year} {category:?}: {rows:#?}"))
}

/// The repository's own plans and files.
fn own() -> Project {
    let folders = ["plans", "submissions", "templates"];
    Project::of(&folders.map(|it| (it, it)))
}

/// Every table of a report, those of figures too.
fn tables<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    if value.get("rows").is_some() && value.get("columns").is_some() {
        found.push(value);
    }
    let inner: Vec<&Value> = match value {
        Value::Array(all) => all.iter().collect(),
        Value::Object(all) => all.values().collect(),
        _ => Vec::new(),
    };
    for it in inner {
        tables(it, found);
    }
}

/// What runs read as.
fn read(value: &Value) -> String {
    match value {
        Value::Array(all) => all.iter().map(read).collect(),
        Value::Object(all) => {
            let inner = all.get("text").or_else(|| all.get("runs"));
            inner.map_or(String::new(), read)
        }
        Value::String(text) => text.clone(),
        _ => String::new(),
    }
}

/// Each figure that a table shows: the indicator of its row, or of the whole table, and the value,
/// with the year that its column is of.
fn printed(table: &Value, ids: &BTreeSet<&str>) -> Vec<[String; 3]> {
    let id = table["id"].as_str().unwrap().trim_start_matches("tabell-");
    let is_of = |own: &&&str| id.starts_with(&format!("{}-", own.to_lowercase()));
    let of_table = ids.iter().filter(is_of).max_by_key(|it| it.len());
    let years = table["columns"].as_array().unwrap().iter();
    let years: Vec<String> = years.map(|it| read(&it["title"])).collect();
    let mut found = Vec::new();
    for row in table["rows"].as_array().unwrap() {
        let cells = row["cells"].as_array().unwrap();
        let lead = read(&cells[0]);
        let first = lead.split(' ').next().unwrap();
        let of_row = ids.get(first).or(of_table);
        for (cell, year) in cells.iter().zip(&years) {
            if let (Some(indicator), Some(value)) = (of_row, cell["value"].as_str()) {
                found.push([*indicator, year.as_str(), value].map(str::to_owned));
            }
        }
    }
    found
}

/// The text that parties have written, a line each.
fn written(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|it| written(it, found)),
        Value::Object(all) => {
            let id = all.get("id").and_then(Value::as_str).unwrap_or("");
            if id.starts_with("text-") {
                for block in all["blocks"].as_array().unwrap() {
                    found.extend(block.get("runs").map(read));
                }
            }
            all.values().for_each(|it| written(it, found));
        }
        _ => {}
    }
}

/// How many figures and lines of text of one report stand in its data, which is all of them.
fn everything_stands_in_the_data(project: &Project, folder: &str, language: &str) -> usize {
    let content: Value =
        serde_json::from_str(&project.read(&format!("{folder}/content.{language}.json"))).unwrap();
    let [year, years] = match language {
        "sv" => ["observationer", "tidsserier"],
        _ => ["observations", "series"],
    };
    let mut data = rows(project, &format!("{folder}/data/{year}.csv"));
    data.extend(rows(project, &format!("{folder}/data/{years}.csv")));
    let ids: BTreeSet<&str> = data.iter().map(|it| it["indicator"].as_str()).collect();
    let mut n = 0;
    let mut found = Vec::new();
    let chapters = chapters(&content);
    tables(&chapters, &mut found);
    for [indicator, year, value] in found.iter().flat_map(|it| printed(it, &ids)) {
        let value = match value.as_str() {
            "true" => "yes",
            "false" => "no",
            value => value,
        };
        let is_year = |it: &Row| year.parse::<u16>().is_err() || it["year"] == year;
        let stands = data.iter().any(|it| {
            it["indicator"] == indicator
                && is_year(it)
                && [&it["value"], &it["answer"]].contains(&&value.to_owned())
        });
        assert!(stands, "{folder} {language}: {indicator} {year}: {value}");
        n += 1;
    }
    let mut texts = Vec::new();
    written(&chapters, &mut texts);
    for text in texts {
        // Above a text may stand what the tool says of it.
        let stands = data.iter().any(|it| it["answer"].contains(&text));
        let is_said = ["lägesnotering", "interim note"]
            .iter()
            .any(|it| text.contains(it));
        assert!(stands || is_said, "{folder} {language}: {text}");
        n += 1;
    }
    n
}

#[test]
fn every_figure_that_is_printed_stands_in_the_data() {
    let project = own();
    for (plan, year, languages, at_least) in [
        ("stockholm-2024-2027", "2024", &["sv"][..], 200),
        ("stockholm-2024-2027", "2025", &["sv", "en"], 300),
        ("stockholm-strategi-2020-2026", "2022", &["sv"], 80),
        ("stockholm-strategi-2020-2026", "2023", &["sv"], 80),
        ("vastmanland-2017-2020", "2018", &["sv"], 30),
    ] {
        project.done(&format!("build {year}"));
        for language in languages {
            let folder = format!("build/{plan}/{year}");
            let n = everything_stands_in_the_data(&project, &folder, language);
            assert!(n >= at_least, "{folder} {language}: {n}");
        }
    }
}

const SUMS: &str = "title: Plan
area: Exempellänet
publisher: Länsstyrelsen
period: {from: 2024, to: 2027}
agencies:
  - {id: kommunerna, name: kommunerna, kind: group, members: [alfa, beta, gamma]}
  - {id: alfa, name: Alfa, kind: municipality}
  - {id: beta, name: Beta, kind: municipality}
  - {id: gamma, name: Gamma, kind: municipality, last_year: 2024, replaced_by: [beta]}
  - {id: polisen, name: Polisen, kind: authority}
  - {id: regionen, name: Regionen, kind: region}
goals:
  - id: 1
    title: Våld förebyggs
    measures:
      - id: \"1.1\"
        text: Arbeta.
        responsible: [kommunerna]
        frequency: annual
        indicators:
          - {id: 1.1a, name: Antal placeringar, type: count, unit: {one: placering, many: placeringar, gender: en}, combine: sum}
          - {id: 1.1b, name: Andel nöjda, type: share, base: placerade barn, combine: each}
      - id: \"1.2\"
        text: Utreda.
        responsible: [polisen, regionen]
        frequency: annual
        indicators:
          - {id: 1.2a, name: Antal kurser, type: count, unit: {one: kurs, many: kurser, gender: en}, combine: sum}
        milestones:
          - {id: 1.2b, date: 2025-11-01, text: Rutinen beslutad, agency: polisen, form: oral, kind: part}
";

/// A group whose members answer together, of which two have become one, and two parties that do.
fn with_sums() -> Project {
    let project = Project::of(&[]);
    for folder in ["plans", "submissions/p/2024", "submissions/p/2025/text"] {
        std::fs::create_dir_all(project.0.path().join(folder)).unwrap();
    }
    project.write("plans/p.yaml", SUMS.as_bytes());
    for year in [2024, 2025] {
        let next = year + 1;
        let edition = format!(
            "title: Lägesrapport\ndata: collected\nas_of: {next}-04-15\ndue: {{default: {next}-02-28}}\nlanguages: [sv, en]\nkey_figures: [1.1a, 1.2a]\n"
        );
        project.write(
            &format!("submissions/p/{year}/edition.yaml"),
            edition.as_bytes(),
        );
    }
    let columns = "indikator;värde;täljare;nämnare;datum\n";
    for (file, lines) in [
        ("2024/alfa", "1.1a;140;;;\n1.1b;;30;40;\n"),
        ("2024/beta", "1.1a;230;;;\n1.1b;;10;40;\n"),
        ("2024/gamma", "1.1a;331;;;\n1.1b;;14;40;\n"),
        ("2024/polisen", "1.2a;17;;;\n"),
        ("2024/regionen", "1.2a;25;;;\n"),
        ("2025/alfa", "1.1a;145;;;\n1.1b;;31;40;\n"),
        ("2025/beta", "1.1a;577;;;\n1.1b;;63;90;\n"),
        ("2025/polisen", "1.2a;18;;;\n1.2b;ja;;;2025-10-20\n"),
        ("2025/regionen", "1.2a;29;;;\n"),
    ] {
        project.write(
            &format!("submissions/p/{file}.csv"),
            format!("{columns}{lines}").as_bytes(),
        );
    }
    let text = "Antalet placeringar {{ change(\"1.1a\") }}, och kurserna {{ change(\"1.2a\") }}. Andelen i Beta {{ change(\"1.1b\", agency=\"beta\") }}.\n";
    project.write("submissions/p/2025/text/sammanfattning.md", text.as_bytes());
    project.done("build 2025");
    project
}

/// The numbers of a sentence, without days, years, ids and what is counted of answers.
fn numbers(sentence: &str) -> Vec<String> {
    let sentence = sentence.replace(['\u{202f}', '\u{a0}'], "");
    let words = sentence
        .split(|c: char| !c.is_alphanumeric() && c != ',' && c != '.' && c != '+' && c != '−');
    let words = words.map(|it| it.trim_end_matches(['.', ',', ')']).replace(',', "."));
    words
        .filter(|it| it.parse::<f64>().is_ok() && !["2024", "2025"].contains(&it.as_str()))
        .collect()
}

#[test]
fn every_number_of_a_sentence_about_a_figure_stands_in_the_data() {
    let project = with_sums();
    everything_stands_in_the_data(&project, "build/p/2025", "sv");
    let data = rows(&project, "build/p/2025/data/observationer.csv");
    let all = rows(&project, "build/p/2025/data/tidsserier.csv");
    let known: BTreeSet<String> = data
        .iter()
        .chain(&all)
        .flat_map(|it| ["value", "numerator", "denominator"].map(|column| &it[column]))
        .filter(|it| !it.is_empty())
        .cloned()
        .collect();
    let report = project.pages("build/p/2025/lagesrapport.md");
    let is_told = |it: &&str| {
        let begins = ["**1.1", "**1.2", "Antalet placeringar", "- **Antal"];
        begins.iter().any(|own| it.starts_with(own))
    };
    let mut n = 0;
    for line in report.lines().filter(is_told) {
        let line = line.trim_start_matches(|c: char| c != ' ');
        for number in numbers(line) {
            // How far two figures lie apart follows from them.
            let is_difference = line
                .replace('\u{a0}', " ")
                .contains(&format!("med {number} procent"));
            assert!(
                is_difference || known.contains(&number),
                "{number}: {line}\n{known:?}"
            );
            n += 1;
        }
    }
    assert!(n > 25, "{n}\n{report}");
    let sums: Vec<_> = data.iter().filter(|it| it["state"] == "summed").collect();
    let columns = [
        "indicator",
        "agency",
        "year",
        "value",
        "numerator",
        "denominator",
        "marks",
        "source",
        "origin",
        "edition",
    ];
    let said: Vec<String> = sums
        .iter()
        .map(|it| columns.map(|column| it[column].as_str()).join(";"))
        .collect();
    assert_eq!(
        said,
        [
            "1.1a;Kommunerna;2025;722;;;sammanlagt, två av två har svarat;Kommunerna;plan;2025",
            "1.1a;Kommunerna;2024;701;;;sammanlagt, tre av tre har svarat;Kommunerna;plan;2025",
            "1.2a;Polisen och Regionen;2025;47;;;sammanlagt, två av två har svarat;Polisen och Regionen;plan;2025",
            "1.2a;Polisen och Regionen;2024;42;;;sammanlagt, två av två har svarat;Polisen och Regionen;plan;2025",
            "1.1a;Beta och Gamma;2024;561;;;sammanlagt, två av två har svarat;Beta och Gamma;plan;2025",
            "1.1b;Beta och Gamma;2024;30;24;80;sammanlagt, två av två har svarat;Beta och Gamma;plan;2025",
        ]
    );
    assert_eq!(
        find(&data, "1.1b", "2025", "")["unit"],
        "procent av placerade barn"
    );
    let of_all = all
        .iter()
        .filter(|it| it["state"] == "summed" && it["current"] == "yes");
    assert_eq!(of_all.count(), sums.len());
}

#[test]
fn a_strategys_figures_stand_in_the_data_the_annex_and_among_the_sources() {
    let project = own();
    project.done("build 2025");
    let folder = "build/stockholm-2024-2027/2025";
    for name in ["observationer", "tidsserier"] {
        let data = rows(&project, &format!("{folder}/data/{name}.csv"));
        let found = find(&data, "M2a", "2019", "");
        let said = ["plan", "origin", "value", "precision", "unit"].map(|it| found[it].as_str());
        let strategy = "stockholm-strategi-2020-2026";
        let unit = "procent av de kommuner och stadsdelar som besvarat frågan";
        assert_eq!(said, [strategy, "strategy", "60", "cirka", unit]);
        assert_eq!(find(&data, "1.1a", "2025", "")["origin"], "plan");
        assert_eq!(find(&data, "1.7a", "2025", "")["answer"], "yes");
        assert!(
            data.iter()
                .all(|it| it["value"].is_empty() || it["value"].parse::<f64>().is_ok())
        );
    }
    let report = project.pages(&format!("{folder}/lagesrapport.md"));
    for line in [
        "| M2a | Andel kommuner och stadsdelar som erbjuder våldsutövare stödsamtal med biståndsbeslut | totalt | 2019 |",
        "Skydda och stödja (Socialstyrelsens öppna jämförelser) | M4a | 2019 |",
    ] {
        let report = report.replace('\u{a0}', " ");
        assert!(report.contains(line), "{line}");
    }
}

#[test]
fn what_is_no_number_is_an_answer() {
    let project = Project::base();
    project.write(
        "submissions/exempel/2025/regionen.2.6c.md",
        "Rutinerna *används*.\n\n- Natt\n- Dag\n".as_bytes(),
    );
    let file = "submissions/exempel/2025/regionen.csv";
    project.replace(file, "2.6c;;Rutinerna används.;;;;;;;;\n", "");
    project.replace(file, "1.2c;;38;;;;;;;;", "1.2c;;38;;;;;;cirka;;");
    project.done("build 2025");
    for name in ["observationer", "tidsserier"] {
        let data = rows(&project, &format!("build/exempel/2025/data/{name}.csv"));
        for (indicator, column, text) in [
            ("1.2a", "value", "63.461538461538"),
            ("1.2a", "numerator", "66"),
            ("1.2a", "denominator", "104"),
            ("1.2a", "asked", "120"),
            ("1.2a", "answer", ""),
            ("1.2b", "value", ""),
            ("1.2b", "answer", "yes"),
            ("1.2b", "date", "2025-05-14"),
            ("1.2c", "value", "38"),
            ("1.2c", "precision", "cirka"),
            ("2.6a", "value", ""),
            ("2.6a", "answer", "G"),
            ("2.6c", "value", ""),
            ("2.6c", "answer", "Rutinerna används.\n- Natt\n- Dag"),
        ] {
            let found = &find(&data, indicator, "2025", "")[column];
            assert_eq!(found, text, "{name}: {indicator} {column}");
        }
    }
}

#[test]
fn what_is_withheld_is_in_no_data() {
    let project = Project::base();
    let file = "submissions/exempel/2025/regionen.csv";
    project.replace(
        file,
        "1.2a;;;66;104;120;;;;;",
        "1.2a;;;;;;;skyddad;;;Bara 77771 har svarat.",
    );
    project.replace(
        file,
        "1.2b;;ja;;;;2025-05-14;;;;",
        "1.2b;;ja;;;;2025-05-14;;;;Rutin 77772 beslutades.",
    );
    project.replace(
        file,
        "2.6c;;Rutinerna används.",
        "2.6c;;Alla 77773 rutiner används.",
    );
    let edition = "submissions/exempel/2025/edition.yaml";
    project.add(
        edition,
        "decisions:\n  - {indicator: 1.2b, hold: yes, reason: Frågan utreds., \
         date: 2026-04-01}\n  - {indicator: 2.6c, hold: yes, \
         reason: Frågan utreds., date: 2026-04-01}\n",
    );
    project.done("build 2025");
    for (path, bytes) in project.tree("build") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for withheld in ["77771", "77772", "77773", "14 maj 2025", "2025-05-14"] {
            let is_told = text.contains(withheld) && !case::is_manifest(&path);
            assert!(!is_told, "{path}: {withheld}");
        }
    }
    let data = rows(&project, "build/exempel/2025/data/observationer.csv");
    let state = |indicator| find(&data, indicator, "2025", "")["state"].as_str();
    assert_eq!(
        ["1.2a", "1.2b", "2.6c"].map(state),
        ["protected", "held", "held"]
    );
}
