//! Submissions in their dresses become what the project makes of them: a report's files, and findings.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use report::check::Checked;
use report::codes::Code;
use report::derive::published::{differing, said};
use report::diagnostic::{Diagnostic, Diagnostics, Place};
use report::limits::Limits;
use report::load::Years;
use report::model::{Edition, EditionIx};
use report::protect::protect;
use report::render::Artifact;
use report::render::published::{Printing, published};
use report::render::templates::Templates;
use report::source::Sources;
use report::value::Year;
use report::{check, derive, load, parse, render, resolve};

use crate::dresses::file::File;
use crate::project::Project;

const PLAN: &str = "stockholm-2024-2027";
const FOLDER: &str = "submissions/stockholm-2024-2027/2025/";
const YEAR: u16 = 2025;

/// Garments by their names, with blanks between, and codes.
pub(crate) type Dress = (&'static str, &'static [Code]);

/// What is told, by the file where it is told and the indicator it is about. Which of several parties a note names
/// first is theirs who stand first.
type Told = BTreeMap<(String, Code, Option<String>), usize>;

/// A submission in a dress.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Worn<'w> {
    pub(crate) submission: &'w str,
    pub(crate) dress: &'w str,
    pub(crate) told: &'w [Code],
    pub(crate) seed: u64,
}

/// What a project makes.
pub(crate) struct Made {
    /// Empty where nothing may be written.
    files: BTreeMap<String, Vec<u8>>,
    told: Told,
}

/// The project with its submissions of the year, which are dressed again and again.
pub(crate) struct Wardrobe {
    project: Project,
    /// By their names, in their order.
    pub(crate) submissions: BTreeMap<String, String>,
    plain: Made,
}

impl Wardrobe {
    pub(crate) fn new() -> Wardrobe {
        let project = Project::of(&[("plans", "plans"), ("submissions", "submissions")]);
        let files = project.tree(FOLDER).into_iter();
        let files = files.filter(|(name, _)| !name.contains('/') && name != "edition.yaml");
        let text = |(name, bytes)| (name, String::from_utf8(bytes).unwrap());
        let submissions: BTreeMap<String, String> = files.map(text).collect();
        let plain = made(project.0.path(), &BTreeMap::new(), true);
        assert!(!plain.files.is_empty());
        Wardrobe {
            project,
            submissions,
            plain,
        }
    }

    fn dressed(&self, submission: &str, dress: &str, seed: u64) -> File {
        let mut file = File::read(submission, &self.submissions[submission], seed);
        file.wear(dress);
        file
    }

    /// Whether a dress is another than the file's own.
    fn suits(&self, submission: &str, dress: &str) -> bool {
        let file = self.dressed(submission, dress, 0);
        file.name != submission || file.saved() != self.submissions[submission].as_bytes()
    }

    /// What every submission wears in every round: each dress is worn by one, or `DRESSES` times by each that it suits.
    pub(crate) fn rounds(&self, dresses: &[Dress]) -> Vec<Vec<Worn<'_>>> {
        let names: Vec<&str> = self.submissions.keys().map(String::as_str).collect();
        let mut queues: Vec<Vec<Worn<'_>>> = vec![Vec::new(); names.len()];
        for (at, (dress, told)) in dresses.iter().enumerate() {
            let all = (0..names.len()).map(|it| (at + it) % names.len());
            let suited: Vec<usize> = all.filter(|it| self.suits(names[*it], dress)).collect();
            assert!(!suited.is_empty(), "{dress} suits nobody");
            let wearers = times().map_or(1, |_| suited.len());
            for time in 0..times().unwrap_or(1) {
                for wearer in &suited[..wearers] {
                    let seed = time * 1000 + u64::try_from(at).unwrap();
                    let submission = names[*wearer];
                    queues[*wearer].push(Worn {
                        submission,
                        dress,
                        told,
                        seed,
                    });
                }
            }
        }
        // No two wear the same in a round.
        for (at, own) in queues.iter_mut().enumerate() {
            let by = own.len() * at / names.len();
            own.rotate_left(by);
        }
        let n = queues.iter().map(Vec::len).max().unwrap();
        let round = |n: usize| {
            queues
                .iter()
                .filter_map(|own| own.get(n).copied())
                .collect()
        };
        (0..n).map(round).collect()
    }

    /// What comes of a round, in which some submissions wear a dress each and the rest their own clothes.
    pub(crate) fn made(&self, round: &[Worn<'_>], is_printed: bool) -> Made {
        let folder = self.project.0.path().join(FOLDER);
        let dressed = round
            .iter()
            .map(|it| self.dressed(it.submission, it.dress, it.seed));
        let dressed: Vec<File> = dressed.collect();
        for (worn, file) in round.iter().zip(&dressed) {
            fs::remove_file(folder.join(worn.submission)).unwrap();
            fs::write(folder.join(&file.name), file.saved()).unwrap();
        }
        let own = dressed.iter().zip(round);
        let names = own
            .map(|(file, worn)| (file.name.as_str(), worn.submission))
            .collect();
        let made = made(self.project.0.path(), &names, is_printed);
        for (worn, file) in round.iter().zip(&dressed) {
            fs::remove_file(folder.join(&file.name)).unwrap();
            fs::write(
                folder.join(worn.submission),
                &self.submissions[worn.submission],
            )
            .unwrap();
        }
        made
    }

    /// What is told of a submission and not in its own clothes, and what is told in those only.
    pub(crate) fn told_otherwise(
        &self,
        submission: &str,
        made: &Made,
    ) -> (BTreeSet<Code>, BTreeSet<Code>) {
        let more = |one: &Told, other: &Told| {
            let own = one.iter().filter(|((file, ..), _)| file == submission);
            let more = own.filter(|(key, n)| other.get(*key).is_none_or(|it| it < n));
            more.map(|((_, code, _), _)| *code).collect()
        };
        let (plain, made) = (&self.plain.told, &made.told);
        (more(made, plain), more(plain, made))
    }

    /// Who makes another report than in their own clothes, in a round and then alone.
    pub(crate) fn makes_another(&self, round: &[Worn<'_>], made: &Made) -> Vec<String> {
        if made.files == self.plain.files {
            return Vec::new();
        }
        let alone = round
            .iter()
            .filter(|it| self.made(&[**it], true).files != self.plain.files);
        let told = |it: &Worn<'_>| format!("{}: {} makes another report", it.submission, it.dress);
        let found: Vec<String> = alone.map(told).collect();
        if found.is_empty() {
            vec![format!("{round:?} together make another report")]
        } else {
            found
        }
    }
}

/// How often everybody wears everything, if that is asked.
pub(crate) fn times() -> Option<u64> {
    std::env::var("DRESSES").ok().map(|it| it.parse().unwrap())
}

/// What a project makes, without writing it; `names` are those of its submissions in their own clothes.
fn made(root: &Path, names: &BTreeMap<&str, &str>, is_printed: bool) -> Made {
    let root = load::root(root).unwrap().unwrap();
    let sources = load::load(
        &root,
        Years::UpTo(Year::new(YEAR).unwrap()),
        Limits::default(),
    )
    .unwrap();
    let mut diagnostics = Diagnostics::apart();
    let model =
        resolve::resolve(parse::parse(&sources, &mut diagnostics), &mut diagnostics).unwrap();
    let ledger = derive::derive(&model);
    let checked = check::check(model, ledger, &mut diagnostics);
    let files = if is_printed && checked.stands() {
        printed(&checked, &sources, &mut diagnostics)
    } else {
        BTreeMap::new()
    };
    let mut told = Told::new();
    for it in diagnostics.iter() {
        let key = (
            place(it, &sources, names),
            it.code,
            it.subject.indicator.clone(),
        );
        *told.entry(key).or_default() += 1;
    }
    Made { files, told }
}

/// The report's files, and what is published of it.
fn printed(
    checked: &Checked<'_>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Vec<u8>> {
    let model = checked.model();
    let is_it = |it: &Edition<'_>| it.year.get() == YEAR && model.plan(it.plan, it.year).id == PLAN;
    let ix = EditionIx::new(model.editions.iter().position(is_it).unwrap());
    let templates = Templates::new(sources, diagnostics).unwrap();
    let public = protect(checked, ix);
    let mut files = BTreeMap::new();
    for language in &public.edition.languages {
        let content = report::report::content(&public, *language);
        let mut hand_on = |it: Artifact| drop(files.insert(it.path, it.bytes));
        render::render(content, &templates, diagnostics, &mut hand_on).unwrap();
    }
    let now = said(*public);
    let now = now.iter().map(|(key, said)| (*key, said)).collect();
    let figures = differing(&BTreeMap::new(), &now);
    let printing = Printing {
        number: 1,
        year: public.edition.year,
        date: None,
        reason: "",
        figures: figures.iter().map(|it| (it.key, it.now.as_ref())).collect(),
    };
    let bytes = published(None, &printing, model, model.plan_of(ix)).unwrap();
    files.insert("published.csv".to_owned(), bytes);
    files
}

fn place(found: &Diagnostic, sources: &Sources, names: &BTreeMap<&str, &str>) -> String {
    let path = match &found.place {
        Place::Word(span) => &sources.get(span.source).path,
        Place::File(source) => &sources.get(*source).path,
        Place::Absent { path, .. } | Place::Path(path) => path,
    };
    let name = path.strip_prefix(FOLDER).unwrap_or(path);
    names.get(name).copied().unwrap_or(name).to_owned()
}
