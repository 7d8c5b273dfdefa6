//! The built report as a user meets it: its files, what stands at the top, and what a failed run leaves.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::project::{Project, copy, files, pages};

const EXAMPLE: &str = "Exempeluppgifter. Inte verkliga siffror.";

fn report(project: &Path, arguments: &[&str], surroundings: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .envs(surroundings.iter().copied())
        .current_dir(project)
        .args(arguments)
        .output()
        .unwrap()
}

fn build(out: &Path, year: &str) -> Output {
    let out = out.to_str().unwrap();
    report(Path::new("."), &["build", year, "--out", out], &[])
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    files(folder, "", &mut found);
    found
}

const FILES: [&str; 14] = [
    ".gitattributes",
    "SHA256SUMS",
    "bilagor.html",
    "bilagor.md",
    "content.schema.json",
    "content.sv.json",
    "data/observationer.csv",
    "data/tidsserier.csv",
    "lagesrapport.html",
    "lagesrapport.md",
    "manifest.json",
    "oversikt.html",
    "oversikt.md",
    "pressmeddelande.md",
];

const ENGLISH_FILES: [&str; 10] = [
    "annexes.html",
    "annexes.md",
    "content.en.json",
    "data/observations.csv",
    "data/series.csv",
    "overview.html",
    "overview.md",
    "press-release.md",
    "status-report.html",
    "status-report.md",
];

#[test]
fn both_reports_have_all_their_files() {
    let out = tempfile::tempdir().unwrap();
    let both: Vec<&str> = FILES.into_iter().chain(ENGLISH_FILES).collect();
    for (year, plan, mut expected) in [
        ("2025", "stockholm-2024-2027", both),
        ("2022", "stockholm-strategi-2020-2026", FILES.to_vec()),
    ] {
        assert_eq!(build(out.path(), year).status.code(), Some(0));
        let files = tree(&out.path().join(plan).join(year));
        let is_drawn = |name: &&str| {
            let of_parties = ["parter/", "parties/", "diagram/", "data/figur-"];
            of_parties.iter().any(|it| name.starts_with(it))
        };
        let (drawn, names): (Vec<&str>, Vec<&str>) =
            files.keys().map(String::as_str).partition(is_drawn);
        expected.sort_unstable();
        assert_eq!(names, expected);
        assert!(drawn.len() > 10, "{drawn:?}");
    }
}

/// Both a report's folder and one of forms.
#[test]
fn a_manifest_names_every_other_file_as_it_is() {
    let project = Project::base();
    project.done("build 2025");
    project.done("forms 2025");
    for folder in ["build/exempel/2025", "forms/exempel/2025"] {
        let mut files = project.tree(folder);
        let sums = files.remove("SHA256SUMS");
        let manifest: Value =
            serde_json::from_slice(&files.remove("manifest.json").unwrap()).unwrap();
        assert_eq!(manifest["plan"], "exempel");
        assert_eq!(manifest["year"], 2025);
        let told = manifest["files"].as_array().unwrap().iter();
        let told: Vec<(&str, u64, &str)> = told
            .map(|it| {
                let text = |key: &str| it[key].as_str().unwrap();
                (text("path"), it["size"].as_u64().unwrap(), text("sha256"))
            })
            .collect();
        let hash = |bytes: &[u8]| {
            let bytes = Sha256::digest(bytes);
            bytes
                .iter()
                .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
        };
        let own = files
            .iter()
            .map(|(name, bytes)| (name, bytes.len(), hash(bytes)));
        let own: Vec<(&String, usize, String)> = own.collect();
        let own: Vec<(&str, u64, &str)> = own
            .iter()
            .map(|(name, size, hash)| (name.as_str(), *size as u64, hash.as_str()))
            .collect();
        assert_eq!(told, own, "{folder}");
        // `sha256sum -c` finds all of a report as it is.
        if let Some(sums) = sums {
            let manifest = project.read(&format!("{folder}/manifest.json"));
            let manifest = (hash(manifest.as_bytes()), "manifest.json");
            let own = own
                .iter()
                .map(|(name, _, hash)| ((*hash).to_owned(), *name));
            let mut lines: Vec<_> = own.chain([manifest]).collect();
            lines.sort_by_key(|it| it.1);
            let lines = lines.iter().map(|(hash, name)| format!("{hash}  {name}\n"));
            assert_eq!(String::from_utf8(sums).unwrap(), lines.collect::<String>());
        }
    }
}

/// Of what was read nothing stands in the folder, where whoever has it could try what a sum comes of.
#[test]
fn what_a_report_is_made_of_is_told_beside_it_alone() {
    let project = Project::base();
    project.done("build 2025");
    let beside = project.read("build/exempel/2025.inputs.json");
    let told: Value = serde_json::from_str(&beside).unwrap();
    let mut hashes = Vec::new();
    for it in told["files"].as_array().unwrap() {
        let [path, hash] = ["path", "sha256"].map(|key| it[key].as_str().unwrap());
        let own = Sha256::digest(fs::read(project.0.path().join(path)).unwrap());
        let own = own
            .iter()
            .fold(String::new(), |text, it| text + &format!("{it:02x}"));
        assert_eq!(hash, own, "{path}");
        hashes.push(own);
    }
    assert!(hashes.len() > 3);
    for (name, bytes) in project.tree("build/exempel/2025") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!hashes.iter().any(|it| text.contains(it)), "{name}");
    }
}

#[test]
fn an_english_page_tells_its_swedish_apart() {
    let out = tempfile::tempdir().unwrap();
    assert!(build(out.path(), "2025").status.success());
    let folder = out.path().join("stockholm-2024-2027/2025");
    for (name, bytes) in tree(&folder) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            !text.contains(['\u{fdd0}', '\u{fdd1}']),
            "{name} shows a mark"
        );
    }
    let page = fs::read_to_string(folder.join("status-report.html")).unwrap();
    assert!(page.contains("<html lang=\"en\">"));
    let (_, body) = page.split_once("<body class=\"report\">").unwrap();
    let is_told = |line: &&str| !(line.starts_with("<text ") && line.contains(" lang=\"sv\">"));
    let body: Vec<&str> = body.lines().filter(is_told).collect();
    let body = body.join("\n");
    // A letter of Swedish stands in what is marked as Swedish, or in a source's address.
    let mut rest = body.as_str();
    let mut stray = Vec::new();
    while let Some((english, after)) = rest.split_once("<span lang=\"sv\">") {
        stray.extend(swedish_words(english));
        rest = after.split_once("</span>").unwrap().1;
    }
    stray.extend(swedish_words(rest));
    assert_eq!(stray, Vec::<String>::new());
}

/// The words of a page's text that only Swedish has the letters for.
fn swedish_words(html: &str) -> Vec<String> {
    let texts = html.split('<').filter_map(|it| it.split_once('>'));
    let texts = texts.map(|(_, text)| text);
    let words = texts.flat_map(|text| text.split_whitespace().map(str::to_owned));
    words
        .filter(|word| word.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']))
        .collect()
}

#[test]
fn only_a_plan_that_a_report_is_expected_of_is_told_as_skipped() {
    let out = tempfile::tempdir().unwrap();
    let told = |year| String::from_utf8(build(out.path(), year).stderr).unwrap();
    // Its latest report is the year before's.
    assert!(told("2024").contains("stockholm-strategi-2020-2026 has no edition for 2024"));
    // Its latest is older; two others ask nobody for anything.
    assert!(!told("2025").contains("has no edition"));
}

#[test]
fn example_figures_say_so_at_the_top_of_every_page() {
    let out = tempfile::tempdir().unwrap();
    for year in ["2024", "2025"] {
        assert!(build(out.path(), year).status.success());
        let folder = out.path().join("stockholm-2024-2027").join(year);
        for name in ["lagesrapport.md", "lagesrapport.html"] {
            let text = fs::read_to_string(folder.join(name)).unwrap();
            let at = text
                .find(EXAMPLE)
                .unwrap_or_else(|| panic!("{name} of {year} does not say it"));
            let first_chapter = text.find("Sammanfattning").unwrap();
            assert!(at < first_chapter, "{name} of {year} says it too late");
        }
    }
}

#[test]
fn published_figures_name_their_source() {
    let out = tempfile::tempdir().unwrap();
    assert!(build(out.path(), "2022").status.success());
    let folder = out.path().join("stockholm-strategi-2020-2026/2022");
    let text = fs::read_to_string(folder.join("lagesrapport.md")).unwrap();
    assert!(!text.contains(EXAMPLE));
    assert!(text.contains("operationkvinnofrid.se"));
    let mut data = csv::Reader::from_path(folder.join("data/observationer.csv")).unwrap();
    let source = data
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "source")
        .unwrap();
    let mut rows = 0;
    for record in data.records() {
        assert!(!record.unwrap()[source].is_empty());
        rows += 1;
    }
    assert!(rows > 20);
}

#[test]
fn what_the_example_owes_is_counted() {
    let out = tempfile::tempdir().unwrap();
    assert!(build(out.path(), "2025").status.success());
    let text =
        fs::read_to_string(out.path().join("stockholm-2024-2027/2025/lagesrapport.md")).unwrap();
    for sentence in [
        "Svar har kommit in för 70 av 74 uppgifter. Av dem innehåller 69 ett värde eller en beskrivning, och 1 är ännu inte tillgänglig.",
        "Av de 39 åtgärder som skulle följas upp 2025 har 35 redovisats, 1 delvis redovisats och 1 inte redovisats.",
        "För två åtgärder väntas uppgiften i september 2026. Det är en och samma uppgift, som visas vid båda.",
        "Ytterligare tolv åtgärder följs upp vid planens slut, för tre utvecklas indikatorn och en redovisas under åtgärd 2.4.",
    ] {
        assert!(text.contains(sentence), "{sentence}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let surroundings: [&[(&str, &str)]; 2] = [
        &[("LANG", "sv_SE.UTF-8"), ("TZ", "Europe/Stockholm")],
        &[
            ("LANG", "tr_TR.UTF-8"),
            ("TZ", "Pacific/Kiritimati"),
            ("LC_ALL", "C"),
        ],
    ];
    for (project, surroundings) in [one.path(), two.path()].into_iter().zip(surroundings) {
        for folder in ["plans", "submissions", "templates"] {
            copy(Path::new(folder), &project.join(folder));
        }
        for year in ["2022", "2025"] {
            assert!(
                report(project, &["build", year], surroundings)
                    .status
                    .success()
            );
        }
    }
    assert_eq!(
        tree(&one.path().join("build")),
        tree(&two.path().join("build"))
    );
}

#[test]
fn a_strangers_file_is_not_touched() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().join("stockholm-2024-2027/2025");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("anteckningar.txt"), "min").unwrap();
    let output = build(out.path(), "2025");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("anteckningar.txt"));
    assert_eq!(
        tree(out.path()).into_keys().collect::<Vec<_>>(),
        ["stockholm-2024-2027/2025/anteckningar.txt"]
    );
}

#[test]
fn a_failed_run_leaves_the_last_good_report() {
    let project = tempfile::tempdir().unwrap();
    copy(Path::new("tests/base"), project.path());
    assert!(
        report(project.path(), &["build", "2025"], &[])
            .status
            .success()
    );
    let before = tree(&project.path().join("build"));
    let file = project.path().join("submissions/exempel/2025/polisen.csv");
    let text = fs::read_to_string(&file)
        .unwrap()
        .replace(";210;", ";tjugo;");
    fs::write(&file, text).unwrap();
    assert_eq!(
        report(project.path(), &["build", "2025"], &[])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(tree(&project.path().join("build")), before);
    let draft = report(project.path(), &["build", "2025", "--draft"], &[]);
    assert_eq!(draft.status.code(), Some(0));
    for name in ["lagesrapport.md", "lagesrapport.html"] {
        let text =
            fs::read_to_string(project.path().join("build/exempel/2025").join(name)).unwrap();
        assert!(
            text.contains("UTKAST."),
            "{name} does not say that it is a draft"
        );
    }
}

/// When each file of a folder, the folder itself and those in it were written.
fn written(folder: &Path) -> Vec<impl PartialEq + std::fmt::Debug + use<>> {
    let paths = tree(folder).into_keys().map(|it| folder.join(it));
    let folders = ["", "data", "diagram"].map(|it| folder.join(it));
    let folders = folders.into_iter().filter(|it| it.is_dir());
    let changed = |file| fs::metadata(file).unwrap().modified().unwrap();
    paths.chain(folders).map(changed).collect()
}

#[test]
fn what_a_report_is_made_of_decides_whether_it_is_built_again() {
    let project = Project::base();
    let folder = project.0.path().join("build/exempel/2025");
    let own = project.0.path().join("templates/html");
    fs::create_dir_all(&own).unwrap();
    let run = || project.done("build 2025 --advice");
    let is_built_once = |what: &str| {
        let built = run();
        assert!(built.contains("Rapporten ligger i"), "{what}: {built}");
        let before = written(&folder);
        let again = run();
        assert_eq!(written(&folder), before, "{what}");
        assert!(again.contains("Inget har ändrats"), "{what}: {again}");
        // What is found is told all the same.
        let found = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|it| !it.contains("build/exempel/2025"));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(found(&again), found(&built), "{what}");
    };
    is_built_once("a first report");
    let first = tree(&folder);
    project.write("templates/html/own.css", b"p {}");
    is_built_once("a template");
    project.write("templates/html/own.css", b"p { }");
    project.write("templates/html/unused.html.jinja", b"");
    is_built_once("a byte of a template");
    assert!(run().contains("unused.html.jinja"));
    fs::remove_dir_all(&own).unwrap();
    is_built_once("no template");
    // What somebody has changed by hand goes only if they say so.
    project.replace("build/exempel/2025/lagesrapport.md", "e", "f");
    let (code, told) = project.run("build 2025");
    assert_eq!(code, 2, "{told}");
    assert!(told.contains("2025/lagesrapport.md har ändrats"), "{told}");
    let told = project.done("build 2025 --force");
    assert!(told.contains("överskriven: "), "{told}");
    assert!(told.contains("2025/lagesrapport.md"), "{told}");
    fs::remove_file(folder.join("content.sv.json")).unwrap();
    is_built_once("a file of the report that is gone");
    assert_eq!(tree(&folder), first);
    project.replace("submissions/exempel/2025/polisen.csv", ";16;", ";15;");
    is_built_once("a byte of a submission");
}

/// What makes no difference to what is said is known only from then on.
#[test]
fn what_makes_no_difference_is_told_beside_the_report_alone() {
    let project = Project::base();
    project.done("build 2025");
    let folder = project.0.path().join("build/exempel/2025");
    let (before, first) = (written(&folder), tree(&folder));
    let beside = project.read("build/exempel/2025.inputs.json");
    project.add("plans/exempel.yaml", "# A remark.\n");
    let told = project.done("build 2025");
    assert!(told.contains("Inget har ändrats"), "{told}");
    assert_eq!((written(&folder), tree(&folder)), (before, first));
    let told = project.read("build/exempel/2025.inputs.json");
    assert_ne!(told, beside);
    project.done("build 2025");
    assert_eq!(project.read("build/exempel/2025.inputs.json"), told);
}

/// Another plan's files are no part of what a report is made of.
#[test]
fn what_another_plan_is_made_of_decides_nothing() {
    let project = Project::of(&[("plans", "plans"), ("submissions", "submissions")]);
    project.done("build 2024");
    let plans = ["stockholm-2024-2027", "kronoberg-2024-2026"];
    let shelves = plans.map(|it| project.0.path().join("build").join(it));
    let before = shelves.each_ref().map(|it| written(it));
    project.add("plans/kronoberg-2024-2026.yaml", "# A remark.\n");
    project.done("build 2024");
    let after = shelves.each_ref().map(|it| written(it));
    assert_eq!(after[0], before[0]);
    assert_ne!(after[1], before[1]);
    project.done("build 2024 --plan stockholm-2024-2027");
    assert_eq!(written(&shelves[0]), before[0]);
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_failure() {
    use std::process::Stdio;
    let mut child = Command::new(env!("CARGO_BIN_EXE_report"))
        .args(["explain"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success());
}

#[test]
fn five_of_something_are_never_compared_with_five_per_cent() {
    let project = Project::base();
    project.replace(
        "plans/exempel.yaml",
        "            counts: stock\n          - id: 1.1b\n",
        "            counts: stock\n            changes:\n              - from: 2025\n                \
         reason: Räknas nu som andel.\n                type: share\n                base: insatser\n          - id: 1.1b\n",
    );
    project.done("build 2025");
    let report = project.pages("build/exempel/2025/lagesrapport.md");
    let report = report.replace('\u{a0}', " ");
    for line in [
        "Uppgiften kan inte jämföras med tidigare år. Från 2025: Räknas nu som andel.",
        "| Länsstyrelsen | procent | 6 insatser | 7 % |",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
    let series = project.read("build/exempel/2025/data/tidsserier.csv");
    let then =
        "2024,yes,exempel,plan,1.1a,Antal pågående insatser,Länsstyrelsen,2024,,,6,,,,insatser,";
    assert!(series.contains(then), "{series}");
}

#[test]
fn how_the_lines_of_a_template_end_changes_no_report() {
    let project = Project::base();
    for name in project.done("templates list").lines() {
        let name = name.split_whitespace().next().unwrap();
        project.done(&format!("templates eject {name}"));
    }
    project.done("build 2025");
    let before = project.reports("build");
    for (name, text) in project.tree("templates") {
        let text = String::from_utf8(text).unwrap().replace('\n', "\r\n");
        project.write(&format!("templates/{name}"), text.as_bytes());
    }
    project.done("build 2025");
    for (name, bytes) in project.reports("build") {
        assert!(before[&name] == bytes, "{name} differs");
    }
}

/// What the tables and the figures of a page are called: *Tabell 2.10a*.
fn names(markdown: &str) -> Vec<&str> {
    let captions = markdown.lines().filter_map(|line| {
        let rest = line.strip_prefix("<a id=\"tabell-");
        let rest = rest.or(line.strip_prefix("<a id=\"figur-"))?;
        rest.split_once("</a>**")
    });
    captions
        .map(|(_, caption)| caption.split_once(". ").map_or(caption, |(name, _)| name))
        .collect()
}

#[test]
fn no_two_tables_or_figures_have_one_name() {
    let out = tempfile::tempdir().unwrap();
    for year in ["2013", "2018", "2022", "2024", "2025"] {
        assert!(build(out.path(), year).status.success());
    }
    let built = tree(out.path()).into_iter();
    let mut pages: Vec<(String, String)> = built
        .filter(|(name, _)| Path::new(name).extension().is_some_and(|it| it == "md"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
        .collect();
    // Two breakdowns, two parties, a measure without a number that has shares and milestones.
    let project = Project::base();
    project.replace(
        "plans/exempel.yaml",
        "      - id: \"2.10\"\n",
        "      - id: \"2.10\"\n        number: none\n",
    );
    project.replace(
        "plans/exempel.yaml",
        "            unit: {one: behandlingsprogram, many: behandlingsprogram, gender: ett}\n",
        "            unit: {one: behandlingsprogram, many: behandlingsprogram, gender: ett}\n            reported_by: [polisen, regionen]\n            combine: each\n",
    );
    let rows = "indikator;våldstyp;målgrupp;värde\n2.10a;totalt;totalt;30\n2.10a;sexualbrott;totalt;30\n2.10a;totalt;barn;12\n";
    project.write(
        "submissions/exempel/2025/regionen.program.csv",
        rows.as_bytes(),
    );
    project.done("build 2025");
    let own = project.read("build/exempel/2025/lagesrapport.md");
    assert!(
        own.contains("**Tabell för åtgärden ”Genomföra behandlingsprogram”, fördelning 1:4."),
        "{own}"
    );
    pages.push(("exempel".to_owned(), own));
    let mut n = 0;
    for (page, text) in &pages {
        let mut names = names(text);
        n += names.len();
        names.sort_unstable();
        let twice: Vec<&[&str]> = names.windows(2).filter(|it| it[0] == it[1]).collect();
        assert!(twice.is_empty(), "{page}: {twice:?}");
    }
    assert!(n > 200, "{n} names");
}

#[test]
fn units_marks_titles_and_words_stand_where_they_are_needed() {
    let out = tempfile::tempdir().unwrap();
    let stockholm = "stockholm-2024-2027";
    let strategy = "stockholm-strategi-2020-2026";
    for (year, plan, expected) in [
        (
            "2025",
            stockholm,
            vec![
                "*Handlingsplan till strategi för att förebygga och bekämpa våld i Stockholms län* gäller 2024–2027 för Stockholms län.",
                "efter årskurs och kön, skala 0–10, Stockholms län 2022 och 2023.**",
                "| procent | 65 % (3 900 av 6 000, hela landet) |",
                "| antal av alla | 3 av 14 | 2 av 9 |",
                "Andelar av färre än 20 skrivs med två tal, till exempel 2 av 9.",
                "Samma kursledare kan höra till flera kategorier.",
                "- **Kvinnofridslinjen:** Nationell stödtelefon",
                " Telefon: [020-50 50 50](tel:020505050). Webbplats: [https://kvinnofridslinjen.se](https://kvinnofridslinjen.se).",
                "- **Personuppklaringsprocent**: De personuppklarade brottens andel",
            ],
        ),
        (
            "2024",
            stockholm,
            vec!["Åtgärdens uppgift är inte relevant för 2024."],
        ),
        (
            "2022",
            strategy,
            vec![
                "Planen gäller 2020–2026 för Stockholms län.",
                "Källan har reviderat uppgiften för 2021 från 13 till 14 procent.",
            ],
        ),
    ] {
        assert!(build(out.path(), year).status.success());
        let page = out.path().join(plan).join(year).join("lagesrapport.md");
        let text = pages(&page).replace(['\u{202f}', '\u{a0}'], " ");
        for it in expected {
            assert!(text.contains(it), "{year}: {it}");
        }
    }
    let page = out.path().join(stockholm).join("2025/lagesrapport.md");
    let text = fs::read_to_string(page).unwrap();
    let order = ["\"text-6.3b-lansstyrelsen\"", "\"svar-6.4a\""];
    let [first, next] = order.map(|it| text.find(it).unwrap());
    assert!(first < next);
}

/// A second plan of one year, with one indicator that jumps as another's of the same id does not.
const SECOND: &str = "title: Länsstrategi
area: Exempellänet
publisher: Länsstyrelsen i Exempellänet
period: {from: 2024, to: 2027}
agencies:
  - id: polisen
    name: Polisen
    kind: authority
goals:
  - id: 1
    title: Våld förebyggs
    measures:
      - id: \"2.10\"
        text: Utreda våld.
        responsible: [polisen]
        frequency: annual
        indicators:
          - id: 2.10b
            name: Antal anmälningar
            type: count
            unit: {one: anmälan, many: anmälningar, gender: en}
";

fn with_second() -> Project {
    let project = Project::base();
    project.write("plans/strategi.yaml", SECOND.as_bytes());
    for (year, value) in [(2024, 20), (2025, 400)] {
        let folder = format!("submissions/strategi/{year}");
        fs::create_dir_all(project.0.path().join(&folder)).unwrap();
        let edition = project.read(&format!("submissions/exempel/{year}/edition.yaml"));
        let of_polisen = |it: &&str| {
            !["  lansstyrelsen:", "  regionen:"]
                .iter()
                .any(|own| it.starts_with(own))
        };
        let edition: Vec<&str> = edition.lines().filter(of_polisen).collect();
        project.write(
            &format!("{folder}/edition.yaml"),
            (edition.join("\n") + "\n").as_bytes(),
        );
        let rows = format!("indikator;värde\n2.10b;{value}\n");
        project.write(&format!("{folder}/polisen.csv"), rows.as_bytes());
    }
    project
}

/// Another plan may have an indicator of the same id.
#[test]
fn a_decision_settles_its_own_plans_finding() {
    let project = with_second();
    let jump = "strategi/2025/polisen.csv:2:7: varning[S087]";
    let (_, told) = project.run("check 2025 --format short");
    assert!(told.contains(jump), "{told}");
    let decision = "decisions:
  - indicator: 2.10b
    finding: S087
    confirm: yes
    reason: Polisen bekräftar talet.
    date: 2026-03-20
";
    let own = "submissions/exempel/2025/edition.yaml";
    let before = project.read(own);
    project.add(own, decision);
    let (_, told) = project.run("check 2025 --format short");
    assert!(told.contains(jump) && told.contains("fel[E015]"), "{told}");
    project.write(own, before.as_bytes());
    project.add("submissions/strategi/2025/edition.yaml", decision);
    let (_, told) = project.run("check 2025 --format short");
    assert!(!told.contains("S087") && !told.contains("E015"), "{told}");
}

#[test]
fn a_report_that_cannot_be_written_keeps_the_others_unwritten() {
    let project = with_second();
    fs::create_dir_all(project.0.path().join("build/strategi/2025")).unwrap();
    project.write("build/strategi/2025/egen.txt", b"mine");
    let (code, told) = project.run("build 2025");
    assert_eq!(code, 2, "{told}");
    assert!(told.contains("egen.txt"), "{told}");
    assert!(!project.0.path().join("build/exempel").exists());
}

#[test]
fn a_plan_that_is_followed_from_a_later_year_is_read_with_its_follower() {
    let project = with_second();
    let from = "changes:\n  - {from: 2025, reason: Ny strategi., follows: strategi}\narea:";
    project.replace("plans/exempel.yaml", "area:", from);
    let all = project.run("check 2025 --format short");
    let one = project.run("check 2025 --plan exempel --format short");
    assert_eq!(one.1.matches("P016").count(), 0, "{}", one.1);
    assert_eq!(all, one);
}
