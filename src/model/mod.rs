//! Plans, editions and observations, every name resolved. Words keep their places.

mod anchors;
mod asked;
mod edition;
mod english;
mod history;
mod ids;
mod indicator;
mod milestone;
mod narrative;
mod observation;
mod plan;
mod published;
mod receipts;
mod series;
mod target;
mod time;
pub mod written;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::source::SourceId;
use crate::value::{Date, Period, Year};

pub use crate::model::anchors::Anchors;
pub use crate::model::edition::{
    Action, Cancelled, DataKind, Decision, Due, Edition, Extension, Revision,
};
pub use crate::model::english::English;
pub use crate::model::history::{History, Wanted};
pub use crate::model::ids::{
    AgencyIx, BreakdownIx, CategoryIx, EditionIx, GoalIx, IndicatorIx, MeasureIx, PlanIx, ScaleIx,
};
pub use crate::model::indicator::{
    Base, Better, Break, Combine, Counts, Fraction, Gender, Home, Indicator, Kind, Unit,
};
pub use crate::model::milestone::{Form, Milestone, Role, Stage};
pub use crate::model::narrative::{Asks, Call, FINDINGS, Narrative, SUMMARY, Which};
pub use crate::model::observation::{
    Answer, CellId, Cells, Details, Mark, Observation, Precision, Reason, Trend, Unfilled,
    YearBefore,
};
pub use crate::model::plan::{
    Agency, AgencyKind, Area, Breakdown, Broken, Categories, Category, Goal, Grade, Measure,
    Motivation, Plan, Publication, SMALL_BASE, Scale, Support, Total, Use, is_undistributed,
};
pub use crate::model::published::{
    DOCUMENT, FigureKey, GONE, NOT_SUBMITTED, PUBLISHED, Published, PublishedRow, Release, Said,
    is_written_as,
};
pub use crate::model::receipts::Receipts;
pub use crate::model::series::{Series, SeriesKey, Statement};
pub use crate::model::target::{Aim, Baseline, Bound, Level, Target};
pub use crate::model::time::{Change, Frequency, Lifetime};
pub use crate::words::kinds::{Class, Type};

#[derive(Debug, Clone, Default)]
pub struct Model<'s> {
    pub plans: Vec<History<'s>>,
    /// Sorted by plan and year.
    pub editions: Vec<Edition<'s>>,
    /// In the order of files and rows.
    pub observations: Vec<Observation<'s>>,
    /// The same in the order of what they are about.
    pub series: Series,
    /// In the order of files and rows. They are neither answers nor faults.
    pub unfilled: Vec<Unfilled>,
    /// In the order of files and rows: what stands in the form's column of the year before.
    pub years_before: Vec<YearBefore<'s>>,
    pub cells: Cells,
    pub narratives: Vec<Narrative<'s>>,
    /// What the editions that are judged as themselves were published with, if they are.
    pub published: Vec<Published<'s>>,
    /// Indicators with a row at fault, by edition: what hangs on the row stays silent.
    pub tombstones: BTreeSet<(EditionIx, IndicatorIx)>,
    /// The same by whose answers they may be: a party, or who sends for it.
    pub faults: BTreeSet<Fault>,
    /// Files with a row of which nobody can say what it is about: it may be what others seem to lack.
    pub unplaced: BTreeSet<SourceId>,
    /// What came in after its edition was closed, of the edition's own year.
    pub late: Vec<Late>,
}

/// An answer that can't be used: it came in, and is not missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub edition: EditionIx,
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
    pub file: SourceId,
}

/// An answer that came in after its edition was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late {
    pub edition: EditionIx,
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
    pub period: Period,
    pub received: Date,
}

impl<'s> Model<'s> {
    /// A plan as it holds in a year.
    pub fn plan(&self, ix: PlanIx, year: Year) -> &Plan<'s> {
        self.plans[ix.get()].as_of(year)
    }

    /// The plan of an edition, as it holds in the edition's year.
    pub fn plan_of(&self, ix: EditionIx) -> &Plan<'s> {
        let edition = self.edition(ix);
        self.plan(edition.plan, edition.year)
    }

    /// A plan in all its wordings.
    pub fn history_mut(&mut self, ix: PlanIx) -> &mut History<'s> {
        &mut self.plans[ix.get()]
    }

    pub fn edition(&self, ix: EditionIx) -> &Edition<'s> {
        &self.editions[ix.get()]
    }

    pub fn edition_mut(&mut self, ix: EditionIx) -> &mut Edition<'s> {
        &mut self.editions[ix.get()]
    }

    /// What a statement of [`Model::series`] says.
    pub fn said(&self, it: &Statement) -> &Observation<'s> {
        &self.observations[it.at()]
    }

    /// What an edition was published with, if it is judged as itself and has been published.
    pub fn published(&self, ix: EditionIx) -> Option<&Published<'s>> {
        self.published.iter().find(|it| it.edition == ix)
    }

    /// The observations that are judged: those of editions that are not only looked back at.
    pub fn judged(&self) -> impl Iterator<Item = &Observation<'s>> {
        self.observations
            .iter()
            .filter(|it| !self.edition(it.edition).settled)
    }

    /// The day an answer in a file came in, where somebody wrote it down.
    pub fn received(&self, edition: EditionIx, file: SourceId, party: AgencyIx) -> Option<Date> {
        let found = self.edition(edition);
        let sender = || self.plan_of(edition).sender(party);
        found.received.day(file, party, sender)
    }

    /// Forgets what came in to an edition after a day.
    pub fn forget_after(&mut self, edition: EditionIx, day: Date) {
        if !self.edition(edition).received.has_after(day) {
            return;
        }
        let mut observations = std::mem::take(&mut self.observations);
        let mut faults = std::mem::take(&mut self.faults);
        let is_known = |it: EditionIx, file: SourceId, party: AgencyIx| {
            it != edition
                || self
                    .received(it, file, party)
                    .is_none_or(|received| received <= day)
        };
        observations.retain(|it| is_known(it.edition, it.at.source, it.party));
        faults.retain(|it| is_known(it.edition, it.file, it.party));
        self.late
            .retain(|it| it.edition != edition || it.received <= day);
        self.series = Series::of(&observations, &self.editions);
        self.observations = observations;
        self.faults = faults;
    }

    /// Whether a figure is a share of so few that percentages say nothing: it is told as *n av N*. By
    /// the limit of the plan that is told of, whenever the figure was sent.
    pub fn is_of_few(&self, it: &Observation<'_>, told: &Plan<'_>) -> bool {
        let plan = self.plan_of(it.edition);
        let limit = Decimal::from(told.small_base);
        let is_share = plan.indicator(it.indicator).kind == Kind::Share;
        is_share
            && matches!(&it.answer, Answer::Fraction { denominator, .. } if denominator.get() < limit)
    }

    pub fn find_edition(&self, plan: PlanIx, year: Year) -> Option<EditionIx> {
        let found = |it: &Edition<'_>| it.plan == plan && it.year == year;
        self.editions.iter().position(found).map(EditionIx::new)
    }
}

impl SeriesKey {
    /// What an observation is about.
    pub fn of(it: &Observation<'_>, model: &Model<'_>) -> Self {
        SeriesKey {
            plan: model.edition(it.edition).plan,
            indicator: it.indicator,
            party: it.party,
            cell: it.cell,
            year: it.year,
            period: it.period,
        }
    }

    /// The figure's name, the same in every report and language: `2.10a.2025.kriminalvarden`, then a part
    /// of the year and what it is divided by, `2.10a.2025.polisen.h1.kon.kvinnor`.
    pub fn id(self, model: &Model<'_>) -> String {
        let plan = model.plan(self.plan, self.year);
        let indicator = plan.indicator_anchor(self.indicator);
        let party = plan.agency_anchor(self.party);
        let mut id = format!("{indicator}.{}.{party}", self.year);
        let period = self.period.to_string().to_lowercase();
        let period = Some(&*period).filter(|it| !it.is_empty());
        let cell = model.cells.get(self.cell).iter();
        let cell =
            cell.flat_map(|(of, it)| [plan.breakdown_anchor(*of), plan.category_anchor(*of, *it)]);
        for part in period.into_iter().chain(cell) {
            id.push('.');
            id.push_str(part);
        }
        id
    }
}
