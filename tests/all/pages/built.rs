//! Every edition of the repository's plans becomes its pages, in Swedish and in English, read as a browser reads them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use report::content::{PageName, page_file};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::case;
use crate::project::{Project, files};

/// A page of one report in one language, in its two formats, as it was written.
#[derive(Clone)]
pub(crate) struct Built {
    pub(crate) plan: String,
    /// What the plan is about, as the plan says it in the language: *Stockholms län*.
    pub(crate) area: String,
    pub(crate) year: String,
    /// `sv`, `en`
    pub(crate) language: &'static str,
    /// The page's file without its ending: `lagesrapport`.
    pub(crate) file: String,
    pub(crate) html: String,
    pub(crate) markdown: String,
    /// Every file of the folder, also those of the other language.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// A page as a browser reads it, beside what it was read from.
pub(crate) struct Page<'b> {
    pub(crate) built: &'b Built,
    pub(crate) tree: Html,
}

impl Built {
    pub(crate) fn name(&self) -> String {
        format!("{}/{}/{}", self.plan, self.year, self.file)
    }

    /// Whether it is the report itself.
    pub(crate) fn is_report(&self) -> bool {
        format!("{}.html", self.file) == page_file(&PageName::Report, self.language, "html")
    }

    /// Whether it is long enough to have a list of its chapters.
    pub(crate) fn has_contents(&self) -> bool {
        let annexes = page_file(&PageName::Annexes, self.language, "html");
        self.is_report() || format!("{}.html", self.file) == annexes
    }

    pub(crate) fn content(&self) -> Value {
        let name = report::content::files(self.language).content;
        serde_json::from_slice(&self.files[&name]).unwrap()
    }

    pub(crate) fn page(&self) -> Page<'_> {
        Page {
            built: self,
            tree: Html::parse_document(&self.html),
        }
    }
}

impl Page<'_> {
    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.tree.select(&css(selector)).collect()
    }

    pub(crate) fn style(&self) -> String {
        self.all("head > style").iter().map(text).collect()
    }
}

/// A selector, read once a thread: the rules ask with a few of them at every element.
pub(crate) fn css(selector: &str) -> Selector {
    thread_local! {
        static READ: RefCell<BTreeMap<String, Selector>> = const { RefCell::new(BTreeMap::new()) };
    }
    READ.with_borrow_mut(|all| {
        if let Some(known) = all.get(selector) {
            return known.clone();
        }
        let read = Selector::parse(selector);
        let read = read.unwrap_or_else(|error| panic!("{selector}: {error:?}"));
        all.insert(selector.to_owned(), read.clone());
        read
    })
}

/// The text of an element, with white space as it reads.
pub(crate) fn text(element: &ElementRef<'_>) -> String {
    words(&element.text().collect::<String>())
}

/// Text whose line breaks and repeated spaces are one space, and whose unbreakable ones are kept.
pub(crate) fn words(text: &str) -> String {
    text.split(|c: char| c.is_ascii_whitespace() || matches!(c, '\u{2028}' | '\u{2029}'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What an element is, for a message that must name it.
pub(crate) fn tag(element: &ElementRef<'_>) -> String {
    let attributes = element.value().attrs();
    let attributes: Vec<String> = attributes
        .map(|(name, value)| format!(" {name}=\"{value}\""))
        .collect();
    let attributes = attributes.concat();
    let text: String = text(element).chars().take(60).collect();
    format!("<{}{attributes}>{text}", element.value().name())
}

/// All pages, built once for all tests.
pub(crate) fn built() -> &'static [Built] {
    static BUILT: OnceLock<Vec<Built>> = OnceLock::new();
    BUILT.get_or_init(|| {
        let project = Project::of(&[
            ("plans", "plans"),
            ("submissions", "submissions"),
            ("templates", "templates"),
        ]);
        let root = project.0.path();
        for (plan, year) in editions(&root.join("submissions")) {
            let path = format!("submissions/{plan}/{year}/edition.yaml");
            let edition = project.read(&path);
            if !edition.contains("\nlanguages:") {
                project.write(&path, format!("languages: [sv, en]\n{edition}").as_bytes());
            }
            build(root, &plan, &year);
        }
        let folders = editions(&root.join("build")).into_iter();
        folders
            .flat_map(|(plan, year)| reports(root, &plan, &year))
            .collect()
    })
}

/// The reports of each case that keeps something of one, as they lie there when its commands have run.
pub(crate) fn cases() -> &'static [(String, Vec<Built>)] {
    static CASES: OnceLock<Vec<(String, Vec<Built>)>> = OnceLock::new();
    CASES.get_or_init(|| {
        let all = fs::read_dir("tests/cases").unwrap();
        let all = all.map(|it| it.unwrap().path());
        let mut all: Vec<PathBuf> = all.filter(|it| it.join("keeps").exists()).collect();
        all.sort();
        let built = |case: &PathBuf| {
            let ran = case::run(case).unwrap();
            let root = ran.project.path();
            let folders = editions(&root.join("build")).into_iter();
            let reports = folders.flat_map(|(plan, year)| reports(root, &plan, &year));
            (case.to_str().unwrap().to_owned(), reports.collect())
        };
        all.iter().map(built).collect()
    })
}

fn build(root: &Path, plan: &str, year: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .current_dir(root)
        .args(["build", year, "--plan", plan])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{plan} {year}: {told}");
}

/// The plan and year of each folder two levels down.
fn editions(folder: &Path) -> Vec<(String, String)> {
    let names = |folder: &Path| {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(Result::unwrap)
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let plans = names(folder).into_iter();
    plans
        .flat_map(|plan| {
            let years = names(&folder.join(&plan)).into_iter();
            years.map(|year| (plan.clone(), year)).collect::<Vec<_>>()
        })
        .collect()
}

pub(crate) fn reports(root: &Path, plan: &str, year: &str) -> Vec<Built> {
    let mut written = BTreeMap::new();
    files(&root.join("build").join(plan).join(year), "", &mut written);
    let text = |name: &str| String::from_utf8(written[name].clone()).unwrap();
    let pages = written.keys().filter_map(|it| it.strip_suffix(".html"));
    // The report itself first, in Swedish first.
    let mut pages: Vec<Built> = pages
        .map(|file| {
            let html = text(&format!("{file}.html"));
            let is_english = html.contains("\n<html lang=\"en\">");
            let language = if is_english { "en" } else { "sv" };
            Built {
                plan: plan.to_owned(),
                area: area(root, plan, language),
                year: year.to_owned(),
                language,
                file: file.to_owned(),
                html,
                markdown: text(&format!("{file}.md")),
                files: written.clone(),
            }
        })
        .collect();
    pages.sort_by_key(|it| (it.language != "sv", !it.is_report()));
    pages
}

fn area(root: &Path, plan: &str, language: &str) -> String {
    let plan = fs::read_to_string(root.join("plans").join(format!("{plan}.yaml")));
    let plan = plan.unwrap_or_default();
    let find = |key: &str| plan.lines().find_map(|line| line.strip_prefix(key));
    let english = find("  area: ").filter(|_| language == "en");
    english
        .or_else(|| find("area: "))
        .unwrap_or_default()
        .to_owned()
}

/// The chapters of a `content.*.json`, on whichever page.
pub(crate) fn chapters(content: &Value) -> Value {
    let pages = content["pages"].as_array().into_iter().flatten();
    let chapters = pages.filter_map(|it| it["sections"].as_array()).flatten();
    chapters.cloned().collect()
}
