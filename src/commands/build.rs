//! `report build`: the whole pipeline, and all its files written or none.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::thread;

use anyhow::bail;

use crate::check::Checked;
use crate::commands::against::Against;
use crate::commands::common::{
    Asked, Common, DONE, INPUT_HAS_ERRORS, load, no_such_plan, print, read, tell,
};
use crate::commands::due;
use crate::commands::editions::{
    no_edition, nothing_to_build, reports, without_edition, without_next_edition,
};
use crate::diagnostic::Diagnostics;
use crate::emit::Format;
use crate::model::EditionIx;
use crate::protect::{Public, protect};
use crate::render::Artifact;
use crate::render::templates::{Templates, has_own};
use crate::source::Sources;
use crate::value::Year;
use crate::words::Language;
use crate::words::list as phrase;
use crate::write::{Built, Edited, Inputs, Options, Outcome, Report, Stranger, Strangers};
use crate::{check, derive, render, report, resolve, value, words};

/// What `report build` was asked.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) year: Year,
    pub(super) plan: Option<String>,
    /// Where to write, from where the user stands; `build` in the project's folder if not said.
    pub(super) out: Option<PathBuf>,
    pub(super) draft: bool,
    /// What others have put into the folder, or changed there, goes.
    pub(super) force: bool,
    /// Nothing is written: what stands there is compared with what would be.
    pub(super) check: bool,
    pub(super) format: Format,
}

/// Where a report's files go.
pub(super) enum To {
    Folder(Report),
    /// To what stands there.
    Comparison(Against),
    /// Nowhere: they stand there already.
    Same,
    /// Nowhere: there is no report to compare with.
    Nothing,
}

impl To {
    /// Whether nothing need be laid out.
    pub(super) fn stands(&self) -> bool {
        match self {
            To::Folder(report) => report.stands(),
            To::Comparison(_) => false,
            To::Same | To::Nothing => true,
        }
    }

    pub(super) fn add(&mut self, file: Artifact) {
        match self {
            To::Folder(report) => report.add(&file),
            To::Comparison(against) => against.add(file),
            To::Same | To::Nothing => {}
        }
    }
}

pub(super) fn build(request: &Request, common: &Common) -> anyhow::Result<u8> {
    let root = common.root()?;
    let year = Some(request.year);
    let sources = load(&root, year, common)?;
    let mut diagnostics = common.diagnostics();
    let plan = request.plan.as_deref();
    let (checked, ahead) = beside_templates(&sources, &mut diagnostics, |diagnostics| {
        judge(&sources, plan, common, diagnostics)
    });
    let Some(checked) = checked? else {
        common.keep(&mut diagnostics, &sources, year);
        common.tell(&diagnostics, &sources, &Asked::of(request.format))?;
        return Ok(INPUT_HAS_ERRORS);
    };
    let editions = reports(checked.model(), year, plan);
    if editions.is_empty() && checked.stands() {
        let skipped = without_edition(checked.model(), request.year);
        bail!(nothing_to_build(
            request.year,
            plan,
            &skipped,
            common.language
        ));
    }
    let place = Place::new(request.out.as_deref(), &root, request.year, common);
    let strangers = if request.force {
        Strangers::Go
    } else {
        Strangers::Stay
    };
    let to = |ix: EditionIx| {
        let to = if request.check {
            place.against(&checked, ix, &sources, common.language)?
        } else {
            To::Folder(place.report(&checked, ix, &sources, strangers))
        };
        Ok((ix, to))
    };
    let reports: anyhow::Result<Vec<(EditionIx, To)>> = editions.into_iter().map(to).collect();
    let reports = reports?;
    let is_new = reports.iter().any(|(_, it)| !it.stands());
    let templates = templates(is_new, &sources, ahead, &mut diagnostics);
    common.keep(&mut diagnostics, &sources, year);
    let is_kept_back =
        |found: &Diagnostics| unreadable(found) || common.stops(found) && !request.draft;
    let is_stopped = is_kept_back(&diagnostics);
    let mut finished = Vec::new();
    let mut is_whole = true;
    for (ix, mut report) in reports {
        if !report.stands() {
            let mut hand_on = |file| {
                if !is_stopped {
                    report.add(file);
                }
            };
            let templates = templates.as_ref();
            let laid_out =
                templates.and_then(|it| compile(&checked, ix, it, &mut diagnostics, &mut hand_on));
            if laid_out.is_none() {
                is_whole = false;
                continue;
            }
        }
        finished.push((ix, report));
    }
    let (format, year) = (request.format, Some(request.year));
    let owed = &due::test_cases(format, Some(&checked), year, plan, common.language);
    common.tell(&diagnostics, &sources, &Asked { format, owed })?;
    // What fails in a template stops a draft too.
    if is_kept_back(&diagnostics) || !is_whole {
        return Ok(INPUT_HAS_ERRORS);
    }
    if !finish(finished, &place, &checked, common)? {
        return Ok(INPUT_HAS_ERRORS);
    }
    let missed = without_next_edition(checked.model(), request.year);
    for plan in missed
        .iter()
        .filter(|_| request.plan.is_none() && !common.quiet)
    {
        tell(&no_edition(plan, request.year, common.language))?;
    }
    Ok(DONE)
}

/// Puts the reports where they go; whether each that is compared is as it would be built.
fn finish(
    reports: Vec<(EditionIx, To)>,
    place: &Place,
    checked: &Checked<'_>,
    common: &Common,
) -> anyhow::Result<bool> {
    // What one can't be written for keeps all from being written.
    let ready = reports.into_iter().map(|(ix, it)| {
        let to = match it {
            To::Folder(report) => To::Folder(report.ready()?),
            it => it,
        };
        Ok((ix, to))
    });
    let ready: anyhow::Result<Vec<_>> = ready.collect();
    let mut is_same = true;
    for (ix, to) in ready.map_err(|it| explained(it, common.language))? {
        let plan = &checked.model().plan_of(ix).id;
        match to {
            To::Folder(report) => place.finish(report, plan, common)?,
            To::Comparison(against) => is_same &= place.compare(against, plan, common)?,
            To::Same => {}
            To::Nothing => {
                let folder = &place.shown(plan);
                let said = words::text(common.language, &phrase::NoReportToCompare { folder });
                print(&(said + "\n"))?;
                is_same = false;
            }
        }
    }
    Ok(is_same)
}

/// Where the reports of a year are written, and what that is called.
pub(super) struct Place {
    out: PathBuf,
    shown: PathBuf,
    pub(super) year: Year,
}

impl Place {
    /// A folder from where the user stands, else `build` in the project's.
    pub(super) fn new(out: Option<&Path>, root: &Path, year: Year, common: &Common) -> Place {
        Place {
            out: out.map_or_else(|| root.join("build"), |it| common.directory.join(it)),
            shown: out.unwrap_or(Path::new("build")).to_owned(),
            year,
        }
    }

    /// The folder of a plan's report.
    pub(super) fn shown(&self, plan: &str) -> String {
        let folder = self.shown.join(plan).join(self.year.to_string());
        value::shown(&folder.display().to_string()).into_owned()
    }

    /// What stands there of a plan; `None` where it is nothing of ours.
    fn built(&self, plan: &str) -> anyhow::Result<Option<Built>> {
        let folder = self.out.join(plan).join(self.year.to_string());
        let built = Built::of(folder)?;
        Ok(built.filter(|it| !it.is_absent()))
    }

    /// What an edition's report is held against.
    pub(super) fn against(
        &self,
        checked: &Checked<'_>,
        edition: EditionIx,
        sources: &Sources,
        language: Language,
    ) -> anyhow::Result<To> {
        let plan = &checked.model().plan_of(edition).id;
        let Some(built) = self.built(plan)? else {
            return Ok(To::Nothing);
        };
        let inputs = self.inputs(checked, edition, sources);
        Ok(if built.is_made_of(&inputs) {
            To::Same
        } else {
            To::Comparison(Against::new(built, language))
        })
    }

    /// Whether the report there is the one that would be built; what differs is told.
    fn compare(&self, against: Against, plan: &str, common: &Common) -> anyhow::Result<bool> {
        let language = common.language;
        let folder = &self.shown(plan);
        let Some(told) = against.told(language)? else {
            return Ok(true);
        };
        let head = words::text(language, &phrase::NotTheReport { folder });
        print(&format!("{head}\n{told}\n"))?;
        Ok(false)
    }

    /// An edition's report on its way there.
    pub(super) fn report(
        &self,
        checked: &Checked<'_>,
        edition: EditionIx,
        sources: &Sources,
        strangers: Strangers,
    ) -> Report {
        let inputs = self.inputs(checked, edition, sources);
        Report::new(&self.out, inputs, strangers)
    }

    /// What an edition's report is made of: what was read of its plan and of those it follows.
    pub(super) fn inputs(
        &self,
        checked: &Checked<'_>,
        edition: EditionIx,
        sources: &Sources,
    ) -> Inputs {
        let model = checked.model();
        // Those that it or they follow in any year.
        let mut plans = vec![model.edition(edition).plan];
        let mut at = 0;
        while let Some(plan) = plans.get(at) {
            let wordings = model.plans[plan.get()].wordings();
            for next in wordings.filter_map(|it| it.follows) {
                if !plans.contains(&next) {
                    plans.push(next);
                }
            }
            at += 1;
        }
        let ids = plans
            .iter()
            .map(|ix| model.plan(*ix, self.year).id.as_str());
        let ids: Vec<&str> = ids.collect();
        let draft = !checked.stands();
        Inputs::of(sources, &ids, self.year.get(), Options { draft })
    }

    /// Puts a report there, and says so.
    pub(super) fn finish(&self, report: Report, plan: &str, common: &Common) -> anyhow::Result<()> {
        let finished = report.finish();
        let language = common.language;
        let (outcome, told) = finished.map_err(|it| explained(it, language))?;
        if let Err(error) = told {
            let why = &format!("{error:#}");
            // The report stands, whatever can't be said of it.
            let _ = tell(&(words::text(language, &phrase::InputsNotTold { why }) + "\n"));
        }
        if let Outcome::WrittenOver(files) = &outcome {
            for file in files {
                let path = &file.display().to_string();
                let _ = tell(&(words::text(language, &phrase::WrittenOver { path }) + "\n"));
            }
        }
        if !common.quiet {
            common.done(&wrote(&outcome, &self.shown(plan), language));
        }
        Ok(())
    }
}

/// Reads and judges the project, of one plan and those it follows if one is asked for.
pub(super) fn judge<'s>(
    sources: &'s Sources,
    plan: Option<&str>,
    common: &Common,
    diagnostics: &mut Diagnostics,
) -> anyhow::Result<Option<Checked<'s>>> {
    if let Some(id) = plan
        && !sources
            .iter()
            .any(|(_, it)| matches!(&it.origin, crate::source::Origin::Plan { plan } if plan == id))
    {
        return Err(no_such_plan(id, sources, common.language));
    }
    let project = read(sources, plan, diagnostics);
    let model = resolve::resolve(project, diagnostics);
    Ok(model.map(|model| {
        let ledger = derive::derive(&model);
        check::check(model, ledger, diagnostics)
    }))
}

/// Says one report in each of its languages, side by side, and lays it out; its files are handed on as they are
/// made, those of the languages among one another. `None` if a template fails.
pub(super) fn compile(
    checked: &Checked<'_>,
    ix: EditionIx,
    templates: &Templates<'_>,
    diagnostics: &mut Diagnostics,
    hand_on: &mut dyn FnMut(Artifact),
) -> Option<()> {
    let public = protect(checked, ix);
    hand_on(render::content_schema());
    let (made, files) = mpsc::channel();
    let laid_out = thread::scope(|scope| {
        let languages = public.edition.languages.iter();
        let threads = languages.map(|language| {
            let of_language = || {
                let (told, made) = (diagnostics.beside(), made.clone());
                move || lay_out(public, *language, templates, told, &made)
            };
            let thread = thread::Builder::new().stack_size(STACK);
            let thread = thread.spawn_scoped(scope, of_language());
            // Where there is no room for one more, it is done here.
            thread.map_err(|_| Box::new(of_language()()))
        });
        let threads: Vec<_> = threads.collect();
        drop(made);
        files.into_iter().for_each(&mut *hand_on);
        let laid_out = threads.into_iter().map(|thread| match thread {
            Ok(thread) => thread.join().unwrap_or_else(|it| resume_unwind(it)),
            Err(laid_out) => *laid_out,
        });
        laid_out.collect::<Vec<_>>()
    });
    // What fails in one language fails in the next, and is told once.
    laid_out.into_iter().try_for_each(|(laid_out, told)| {
        diagnostics.extend(told);
        laid_out
    })
}

/// As much as the program itself has: people's texts may lie deep within one another.
const STACK: usize = 8 << 20;

/// One language of a report, and what is to be told of it.
fn lay_out(
    public: Public<'_, '_>,
    language: Language,
    templates: &Templates<'_>,
    mut diagnostics: Diagnostics,
    made: &Sender<Artifact>,
) -> (Option<()>, Diagnostics) {
    let content = report::content(&public, language);
    let mut hand_on = |file| {
        // Whoever takes them is there until all are done.
        let _ = made.send(file);
    };
    let laid_out = render::render(content, templates, &mut diagnostics, &mut hand_on);
    (laid_out, diagnostics)
}

/// Templates that were read before it was known whether they are needed, and what is to be told of them.
pub(super) type Ahead<'s> = Option<(Option<Templates<'s>>, Diagnostics)>;

/// Does some work while the templates are read, where there is room for a thread.
fn beside_templates<'s, T>(
    sources: &'s Sources,
    diagnostics: &mut Diagnostics,
    work: impl FnOnce(&mut Diagnostics) -> T,
) -> (T, Ahead<'s>) {
    thread::scope(|scope| {
        let mut told = diagnostics.beside();
        let read = move || (Templates::new(sources, &mut told), told);
        let thread = thread::Builder::new().stack_size(STACK);
        let thread = thread.spawn_scoped(scope, read).ok();
        let done = work(diagnostics);
        let ahead = thread.map(|it| it.join().unwrap_or_else(|it| resume_unwind(it)));
        (done, ahead)
    })
}

/// What reports are laid out with. Tests prove the built-in templates; the project's own are looked at also where
/// no report is new.
pub(super) fn templates<'s>(
    is_new: bool,
    sources: &'s Sources,
    ahead: Ahead<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Templates<'s>> {
    if !is_new && !has_own(sources) {
        return None;
    }
    let Some((templates, told)) = ahead else {
        return Templates::new(sources, diagnostics);
    };
    diagnostics.extend(told);
    templates
}

/// A plan or an edition that can't be read stops a draft too: nothing can be said of what it holds.
fn unreadable(diagnostics: &Diagnostics) -> bool {
    use crate::codes::Code;
    diagnostics.iter().any(|it| {
        matches!(
            it.code,
            Code::P001
                | Code::P002
                | Code::E001
                | Code::E002
                | Code::E030
                | Code::E031
                | Code::T001
                | Code::T002
                | Code::T003
        )
    })
}

pub(super) fn explained(error: anyhow::Error, language: Language) -> anyhow::Error {
    let shown = |path: &Path| path.display().to_string();
    if let Some(Stranger(path)) = error.downcast_ref() {
        let path = &shown(path);
        let force = Some("--force");
        let not_ours = phrase::NotOurs { path, force };
        return anyhow::Error::msg(words::text(language, &not_ours));
    }
    if let Some(Edited(path)) = error.downcast_ref() {
        let path = &shown(path);
        return anyhow::Error::msg(words::text(language, &phrase::ReportIsEdited { path }));
    }
    error
}

fn wrote(outcome: &Outcome, folder: &str, language: Language) -> String {
    let said = match outcome {
        Outcome::Written | Outcome::WrittenOver(_) => {
            words::text(language, &phrase::ReportIsIn { folder })
        }
        Outcome::Unchanged => words::text(language, &phrase::Unchanged { place: folder }),
    };
    said + "\n"
}
