//! What is published stands: built again it is the same, later years read it, and a revision tells all it changes.

use std::fs;

use crate::project::Project;

/// Leaves of an edition only what it says of itself, and files that nobody could read.
fn forget(project: &Project, edition: &str) {
    let folder = project.0.path().join("submissions").join(edition);
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else if !["edition.yaml", "published.csv"].contains(&name.as_str()) {
            fs::remove_file(path).unwrap();
        }
    }
    fs::write(folder.join("polisen.csv"), b"PK\x03\x04").unwrap();
    fs::write(folder.join("polisen.2.1a.md"), b"\0").unwrap();
    fs::write(folder.join("Kopia av alla svar.xlsx"), b"x").unwrap();
}

/// Figures of 2024 of every shape, and in 2025 what is said of them anew: a correction of each kind.
fn corrected() -> Project {
    let project = Project::base();
    let [police, region, board] = ["polisen", "regionen", "lansstyrelsen"];
    let then = |agency: &str| format!("submissions/exempel/2024/{agency}.csv");
    let now = |agency: &str| format!("submissions/exempel/2025/{agency}.csv");
    project.replace(
        &then(police),
        "2.10b;;;;200;;;;;",
        "2.10b;;;;200;;;preliminär;;-2 återstår",
    );
    project.replace(
        &then(region),
        "1.2b;;nej;;;;;;;;",
        "1.2b;;;;;;2025-06;ej tillgänglig;;;Väntas \"snart\";\n",
    );
    let text = "\"Arbetet har påbörjats.\n\n- Det finns en = rutin.\n\"";
    project.replace(&then(region), "Arbetet har påbörjats.", text);
    project.replace(
        &then(region),
        "1.2c;;35;;;;;;;;",
        "1.2c;;35,0;;;;;delvis;cirka;'Enkäten;",
    );
    project.replace(
        &then(board),
        "2.5a;;Exempellinjen;;310;;",
        "2.5a;;Linje|1=a\\b;;310;;",
    );
    project.replace(&then(board), "1.3a;Nätverket;;;1 200;;;\n", "");
    project.add(
        &now(police),
        "2.10b;;;2024;204;;;;;\n2.2b;;;2024;;45;100;;;Ett ärende saknades.\n",
    );
    project.add(
        &now(region),
        "1.2b;2024;nej;;;;;;;;\n1.2c;2024;36;;;;;;;;\n2.6b;2024;6,41;;;;;;;;\n",
    );
    project.add(
        &now(board),
        "1.1b;;;2024;;nedlagd;;Räknades fel.\n1.3a;Nätverket;;2024;1 210;;;\n",
    );
    project
}

#[test]
fn later_years_read_what_was_published_and_nothing_else() {
    let project = corrected();
    project.done("build 2025");
    let before = project.reports("build");
    let report = project.pages("build/exempel/2025/lagesrapport.md");
    for kind in [
        "Rättelse",
        "Slutlig uppgift",
        "Komplettering",
        "Mer fullständig",
        "Tillbakadragen",
    ] {
        assert!(report.contains(&format!("| {kind} |")), "{kind}\n{report}");
    }
    project.publish("2024");
    project.done("build 2025");
    assert_eq!(project.reports("build"), before);
    forget(&project, "exempel/2024");
    project.done("build 2025");
    assert_eq!(project.reports("build"), before);
}

#[test]
fn what_sources_have_revised_is_read_from_what_was_published() {
    let project = corrected();
    for year in ["2024", "2025"] {
        let edition = format!("submissions/exempel/{year}/edition.yaml");
        project.replace(&edition, "data: collected", "data: compiled");
    }
    project.done("build 2025");
    let before = project.reports("build");
    let report = project.pages("build/exempel/2025/lagesrapport.md");
    assert!(report.contains("| Reviderad av källan |"), "{report}");
    project.publish("2024");
    forget(&project, "exempel/2024");
    project.done("build 2025");
    assert_eq!(project.reports("build"), before);
}

#[test]
fn the_example_is_the_same_from_what_was_published() {
    let folders = ["plans", "submissions"].map(|it| (it, it));
    let project = Project::of(&folders);
    project.done("build 2025");
    let before = project.reports("build");
    let plan = "stockholm-2024-2027";
    project.publish(&format!("2024 --plan {plan}"));
    forget(&project, &format!("{plan}/2024"));
    let strategy = "stockholm-strategi-2020-2026";
    for year in ["2021", "2022", "2023"] {
        project.publish(&format!("{year} --plan {strategy}"));
        forget(&project, &format!("{strategy}/{year}"));
    }
    project.done("build 2025");
    assert_eq!(project.reports("build"), before);
}

#[test]
fn a_published_edition_is_built_again_to_the_same_bytes() {
    let project = corrected();
    project.done("build 2025");
    let before = project.reports("build");
    let text = project.publish("2025");
    assert!(text.contains("Utgåva 1 är publicerad"), "{text}");
    let published = project.read("submissions/exempel/2025/published.csv");
    project.done("build 2025");
    assert_eq!(project.reports("build"), before);
    let text = project.publish("2025");
    assert_eq!(
        text,
        "Inget har ändrats i submissions/exempel/2025/published.csv\n"
    );
    assert_eq!(
        project.read("submissions/exempel/2025/published.csv"),
        published
    );
    // As a checkout on Windows has it.
    let windows = published.replace('\n', "\r\n");
    project.write("submissions/exempel/2025/published.csv", windows.as_bytes());
    project.done("build 2025");
    assert_eq!(project.reports("build"), before);
}

const EDITION: &str = "submissions/exempel/2025/edition.yaml";
const POLICE: &str = "submissions/exempel/2025/polisen.csv";

#[test]
fn a_revision_tells_all_it_changes_and_is_built_again_to_the_same_bytes() {
    let project = corrected();
    project.done("build 2025");
    project.publish("2025");
    let first = project.read("submissions/exempel/2025/published.csv");
    project.replace(
        POLICE,
        "2.10b;;;;210;;;;;",
        "2.10b;;;;1218;;;;;Ett ärende dubblerades.",
    );
    project.replace(POLICE, "2.10c;;;;;50;210;;;", "2.10c;;;;;50;1218;;;");
    project.replace(POLICE, "2.2b;;;;;52;104;;;\n", "");
    let good = project.reports("build");
    let (code, text) = project.run("build 2025 --format short");
    assert_eq!(code, 1);
    assert!(
        text.contains("2.10b för 2025 publicerades som 210, men är nu 1 218."),
        "{text}"
    );
    assert_eq!(project.run("publish 2025").0, 1);
    assert_eq!(project.reports("build"), good);
    project.add(
        EDITION,
        "revision:\n  number: 2\n  date: 2026-06-12\n  reason: Polisen hade räknat fel.\n",
    );
    project.done("build 2025");
    let revised = project.reports("build");
    let report = project.pages("build/exempel/2025/lagesrapport.md");
    for line in [
        "Reviderad utgåva 2, den 12 juni 2026.",
        "Utgåva 2, den 12 juni 2026: Polisen hade räknat fel.",
        "| [2.10b](#mal-2) | Antal som fått frågan | Polisen | 2025 | 210 | 1 218 | Ändrad |",
        "| 50 %, 52 av 104 | finns inte med | Borttagen |",
    ] {
        let found = report.replace(['\u{202f}', '\u{a0}'], " ");
        assert!(found.contains(line), "{line}\n{found}");
    }
    let text = project.publish("2025");
    assert!(
        text.contains("Utgåva 2 är publicerad, med 3 ändrade uppgifter"),
        "{text}"
    );
    let both = project.read("submissions/exempel/2025/published.csv");
    assert!(both.starts_with(&first));
    assert_eq!(both[first.len()..].lines().count(), 5);
    project.done("build 2025");
    assert_eq!(project.reports("build"), revised);
    let text = project.publish("2025");
    assert!(text.contains("Inget har ändrats"), "{text}");
    project.replace(POLICE, "1218;;;;;", "1217;;;;;");
    assert_eq!(project.run("build 2025").0, 1);
}

#[test]
fn later_years_read_the_last_release() {
    let project = Project::base();
    let file = "submissions/exempel/2024/polisen.csv";
    project.publish("2024");
    project.replace(file, "2.10b;;;;200;;;;;", "2.10b;;;;195;;;;;");
    project.replace(file, "2.10c;;;;;40;200;;;", "2.10c;;;;;40;195;;;");
    let revision = "revision:\n  number: 2\n  date: 2025-06-12\n  reason: Polisen räknade fel.\n";
    project.add("submissions/exempel/2024/edition.yaml", revision);
    project.publish("2024");
    forget(&project, "exempel/2024");
    project.done("build 2025");
    let data = project.pages("build/exempel/2025/lagesrapport.md");
    assert!(data.contains("från 195 till 210"), "{data}");
    let (code, text) = project.run("check");
    assert_eq!(
        code, 1,
        "the files that are no files are told where all years are judged\n{text}"
    );
    for name in ["polisen.csv", "polisen.2.1a.md", "Kopia av alla svar.xlsx"] {
        fs::remove_file(project.0.path().join("submissions/exempel/2024").join(name)).unwrap();
    }
    assert_eq!(project.done("check"), "Inga anmärkningar.\n");
}

#[test]
fn a_figure_held_back_is_published_without_its_value() {
    let project = Project::base();
    project.add(
        "submissions/exempel/2024/edition.yaml",
        "decisions:\n  - indicator: 2.10b\n    hold: yes\n    reason: Polisen kontrollerar.\n    date: 2025-03-20\n  - indicator: 1.2c\n    replace: 33\n    reason: Räknades om.\n    date: 2025-03-20\n",
    );
    project.publish("2024");
    let published = project.read("submissions/exempel/2024/published.csv");
    assert!(
        published.contains("1;2.10b;polisen;2024;;;;;;granskas;;;;;;;;\n"),
        "{published}"
    );
    assert!(
        published.contains("1;1.2c;regionen;2024;;;33;;;;;;;;;;;35\n"),
        "{published}"
    );
    assert!(project.publish("2024").contains("Inget har ändrats"));
    forget(&project, "exempel/2024");
    project.add(
        "submissions/exempel/2025/polisen.csv",
        "2.10b;;;2024;200;;;;;\n",
    );
    project.done("build 2025");
    let report = project.pages("build/exempel/2025/lagesrapport.md");
    assert!(
        report.contains("| 2024 | granskas | 200 | jämförs inte | Komplettering |"),
        "{report}"
    );
    assert!(report.contains("från 33 till 38"), "{report}");
}

#[test]
fn what_is_published_is_what_was_built_and_read() {
    let project = Project::base();
    let published = "submissions/exempel/2025/published.csv";
    // Where no report stands, it is built first.
    let text = project.done("publish 2025 --out ut");
    assert!(
        text.starts_with("Rapporten ligger i ut/exempel/2025\nUtgåva 1 är publicerad"),
        "{text}"
    );
    let built = project.tree("ut");
    fs::remove_file(project.0.path().join(published)).unwrap();
    let file = "submissions/exempel/2025/polisen.csv";
    project.replace(file, "2.10b;;;;210;;;;;", "2.10b;;;;1218;;;;;");
    project.replace(file, "2.10c;;;;;50;210;;;", "2.10c;;;;;50;1218;;;");
    let text = refused(&project);
    for line in [
        "Rapporten i ut/exempel/2025 är en annan än den som skulle publiceras.\n",
        "  2 uppgifter har andra värden\n",
        " (Polisen, 2025): 210 → 1 218 ",
        " (Polisen, 2025): 50 av 210 → 50 av 1 218\n",
        "Inget är publicerat. Bygg rapporten med report build 2025, läs den, och publicera sedan.\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert_eq!(project.tree("ut"), built);

    // A figure that is not to be shown is not shown here either.
    project.replace(file, "2.10b;;;;1218;;;;;", "2.10b;;;;;;;skyddad;;");
    project.replace(file, "2.10c;;;;;50;1218;;;", "2.10c;;;;;;;skyddad;;");
    let text = refused(&project);
    assert!(text.contains(" (Polisen, 2025): visas inte\n"), "{text}");
    assert!(!text.contains("210"), "{text}");

    // Nor is a text published that nobody has read.
    project.replace(file, "2.10b;;;;;;;skyddad;;", "2.10b;;;;210;;;;;");
    project.replace(file, "2.10c;;;;;;;skyddad;;", "2.10c;;;;;50;210;;;");
    fs::create_dir_all(project.0.path().join("submissions/exempel/2025/text")).unwrap();
    project.write(
        "submissions/exempel/2025/text/forord.md",
        b"Nu med ett ord till.\n",
    );
    let text = refused(&project);
    assert!(
        text.contains("Förord: nytt: ”Nu med ett ord till.”"),
        "{text}"
    );

    project.done("build 2025 --out ut");
    project.done("publish 2025 --out ut");
    // What is published already needs no report beside it.
    fs::remove_dir_all(project.0.path().join("ut")).unwrap();
    let text = project.done("publish 2025 --out ut");
    assert!(text.contains("Inget har ändrats"), "{text}");
}

/// What `publish` says where it publishes nothing.
fn refused(project: &Project) -> String {
    let (code, text) = project.run("publish 2025 --out ut --format short");
    assert_eq!(code, 1, "{text}");
    let published = project
        .0
        .path()
        .join("submissions/exempel/2025/published.csv");
    assert!(!published.exists(), "{text}");
    text
}
