//! What follows from plan and answers in numbers: obligations, states, corrections and changes, counted in small projects and in the real one.

mod change;
mod classes;
mod corrections;
mod coverage;
mod due;
mod measures;
mod milestones;
mod obligations;
mod stockholm;
mod successors;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use report::derive::change::compared;
use report::derive::derive;
use report::diagnostic::Diagnostics;
use report::ledger::{Compared, CorrectionKind, Direction, Ledger, MeasureState, Obligation, Seen};
use report::limits::Limits;
use report::load::{Years, load};
use report::model::{CellId, EditionIx, IndicatorIx, MeasureIx, Model, PlanIx, Which};
use report::parse::parse;
use report::resolve::resolve;
use report::value::Year;

const PLAN: &str = "plans/exempel.yaml";

/// `tests/base/` with changes to its files.
struct Project(BTreeMap<String, String>);

impl Project {
    fn base() -> Project {
        let mut project = Project(BTreeMap::new());
        project.add(Path::new("tests/base"), "");
        project
    }

    fn add(&mut self, folder: &Path, prefix: &str) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                self.add(&path, &format!("{name}/"));
            } else {
                self.0.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }

    fn replace(mut self, file: &str, from: &str, to: &str) -> Project {
        let text = self.0.get_mut(file).unwrap();
        assert!(text.contains(from), "{from:?} stands in {file}");
        *text = text.replacen(from, to, 1);
        self
    }

    /// The same in the submissions of 2025, which the base's agencies have one file each of.
    fn row(self, agency: &str, from: &str, to: &str) -> Project {
        self.replace(&format!("submissions/exempel/2025/{agency}.csv"), from, to)
    }

    fn row_2024(self, agency: &str, from: &str, to: &str) -> Project {
        self.replace(&format!("submissions/exempel/2024/{agency}.csv"), from, to)
    }

    fn file(mut self, path: &str, text: &str) -> Project {
        self.0.insert(path.to_owned(), text.to_owned());
        self
    }

    fn rename(mut self, from: &str, to: &str) -> Project {
        let text = self.0.remove(from).unwrap();
        self.0.insert(to.to_owned(), text);
        self
    }

    fn without(mut self, path: &str) -> Project {
        assert!(self.0.remove(path).is_some(), "{path} is there");
        self
    }

    fn derive(self, look: impl FnOnce(Derived<'_, '_>)) {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in self.0 {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        derived(folder.path(), "exempel", 2025, look);
    }
}

fn derived(root: &Path, plan: &str, year: u16, look: impl FnOnce(Derived<'_, '_>)) {
    let sources = load(root, Years::All, Limits::default()).unwrap();
    let mut diagnostics = Diagnostics::default();
    let model = resolve(parse(&sources, &mut diagnostics), &mut diagnostics).unwrap();
    assert!(!diagnostics.has_errors(), "{:?}", diagnostics.iter().next());
    let ledger = derive(&model);
    let plan = PlanIx::new(
        model
            .plans
            .iter()
            .position(|it| it.first().id == plan)
            .unwrap(),
    );
    let edition = model.find_edition(plan, Year::new(year).unwrap()).unwrap();
    look(Derived {
        seen: ledger.seen_from(&model, edition),
        model: &model,
        ledger: &ledger,
        plan,
        edition,
    });
}

/// The edition that a test looks at, and all that follows from it.
#[derive(Clone, Copy)]
struct Derived<'a, 's> {
    seen: Seen<'a, 's>,
    model: &'a Model<'s>,
    ledger: &'a Ledger,
    plan: PlanIx,
    edition: EditionIx,
}

impl<'a> Derived<'a, '_> {
    fn indicator(self, id: &str) -> IndicatorIx {
        let indicators = &self.model.plan_of(self.edition).indicators;
        IndicatorIx::new(indicators.iter().position(|it| it.id.text == id).unwrap())
    }

    fn owed(self, id: &str) -> Vec<&'a Obligation> {
        let indicator = self.indicator(id);
        self.ledger
            .owed(self.edition)
            .iter()
            .filter(|it| it.indicators.contains(&indicator))
            .collect()
    }

    fn one(self, id: &str) -> &'a Obligation {
        let [owed] = self.owed(id)[..] else {
            panic!("one obligation for {id}")
        };
        owed
    }

    fn measure(self, id: &str) -> &'a MeasureState {
        let measures = &self.model.plan_of(self.edition).measures;
        let ix = measures.iter().position(|it| it.id.text == id).unwrap();
        self.seen.measure(MeasureIx::new(ix))
    }

    /// An indicator's total of the edition's year, of all that are asked for it.
    fn total(self, id: &str) -> Which {
        let plan = self.model.plan_of(self.edition);
        let indicator = self.indicator(id);
        Which {
            indicator,
            year: self.model.edition(self.edition).year,
            party: None,
            cell: CellId::TOTAL,
            period: None,
            at: plan.indicator(indicator).id.at,
        }
    }

    fn compared(self, id: &str) -> Option<Compared> {
        let indicator = self.indicator(id);
        let party = self
            .model
            .plan_of(self.edition)
            .indicator(indicator)
            .reporters[0];
        let year = self.model.edition(self.edition).year;
        let key = self.seen.key(indicator, party, CellId::TOTAL, year);
        compared(self.seen, key)
    }

    fn direction(self, id: &str) -> Direction {
        match self.compared(id) {
            Some(Compared::Change(change)) => change.direction,
            other => panic!("{id} has a change: {other:?}"),
        }
    }

    /// The one correction of an indicator, and whether it turns the change that was told.
    fn correction(self, id: &str) -> Option<(CorrectionKind, bool)> {
        let indicator = self.indicator(id);
        let about = |now: usize| self.model.observations[now].indicator == indicator;
        let found: Vec<_> = self
            .ledger
            .corrections
            .iter()
            .filter(|it| about(it.now))
            .collect();
        assert!(found.len() <= 1, "{found:?}");
        found.first().map(|it| (it.kind, it.turns))
    }
}

fn year(year: u16) -> Year {
    Year::new(year).unwrap()
}
