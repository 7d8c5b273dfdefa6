//! Nothing that a file says or is called begins a line of output or moves on it, in any format.

use crate::project::Project;

const SENT: &str = "submissions/exempel/2025";
const FORMATS: [&str; 7] = [
    "full",
    "short",
    "json",
    "sarif",
    "junit",
    "github",
    "codequality",
];

/// What a run of each format prints, of a project changed so.
fn printed(change: impl Fn(&Project)) -> Vec<String> {
    let project = Project::base();
    change(&project);
    FORMATS
        .map(|format| {
            project
                .run(&format!("check 2025 --color never --format {format}"))
                .1
        })
        .to_vec()
}

fn is_steady(text: &str) -> bool {
    let moves = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{200b}' | '\u{202e}');
    // What the program itself says of a place to the service that runs it.
    let is_ours = |line: &str| {
        let levels = ["::error ", "::warning ", "::notice "];
        let found = levels.iter().find_map(|it| line.strip_prefix(it));
        let own = found.and_then(|it| it.split_once("::"));
        own.is_some_and(|(properties, _)| properties.starts_with("file=submissions/"))
    };
    let mut commands = text.lines().filter(|line| line.starts_with("::"));
    !text.chars().any(moves) && commands.all(is_ours)
}

#[test]
fn what_a_cell_says() {
    for cell in [
        "\u{1b}[2J12",
        "\"12\n::error::x\"",
        "\"12\r::error::x\"",
        "\"12\r\n::error::x\"",
        "1\u{8}\u{7}\u{c}\u{7f}2",
        "12\u{202e}",
    ] {
        let rows = format!("indikator;värde\n1.1a;7\n{cell};5\n1.1b;{cell}\n");
        let texts =
            printed(|project| project.write(&format!("{SENT}/lansstyrelsen.csv"), rows.as_bytes()));
        for (format, text) in FORMATS.iter().zip(texts) {
            assert!(text.contains("S0"), "{cell:?} {format}: {text}");
            assert!(is_steady(&text), "{cell:?} {format}: {text:?}");
        }
    }
}

#[test]
fn what_a_file_is_called() {
    for name in [
        "a\u{1b}[2J.csv",
        "a\n::error::x.csv",
        "a\rb.xlsx",
        "polisen\u{200b}.csv",
        "polisen.1.1a\u{7}.md",
        "text/b\u{1b}c.md",
    ] {
        let texts = printed(|project| {
            std::fs::create_dir_all(project.0.path().join(SENT).join("text")).unwrap();
            project.write(&format!("{SENT}/{name}"), b"indikator;v\n1.1a;1\n");
        });
        for (format, text) in FORMATS.iter().zip(texts) {
            assert!(!text.is_empty(), "{name:?} {format}");
            assert!(is_steady(&text), "{name:?} {format}: {text:?}");
        }
    }
}

#[test]
fn a_character_that_is_not_seen_in_a_name_is_told() {
    let project = Project::base();
    project.write(
        &format!("{SENT}/polisen\u{200b}.csv"),
        b"indikator;v\xc3\xa4rde\n2.2b;1\n",
    );
    let (_, text) = project.run("check 2025 --format short");
    assert!(
        text.contains("polisen⟨U+200B⟩.csv: fel[S001]: Filen är döpt efter \"polisen⟨U+200B⟩\""),
        "{text}"
    );
}

#[test]
fn what_a_plan_is_called() {
    let project = Project::base();
    let plan = project.read("plans/exempel.yaml");
    project.write("plans/a\n::error::\u{1b}[2J.yaml", plan.as_bytes());
    for command in [
        "build 2025",
        "due 2025",
        "plan show x",
        "forms 2025",
        "build 2031 --plan x",
    ] {
        let (_, text) = project.run(command);
        assert!(is_steady(&text), "{command}: {text:?}");
    }
}
