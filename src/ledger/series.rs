//! What an observation is about becomes a key, and all that has been said a table in the order of the keys.

use crate::model::{AgencyIx, CellId, IndicatorIx, Model, Observation, PlanIx};
use crate::value::{Period, Year};

/// One party's series of one indicator and cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesKey {
    pub plan: PlanIx,
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
    pub cell: CellId,
    pub year: Year,
    pub period: Period,
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

/// What an edition has said of a key.
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    pub key: SeriesKey,
    /// Into [`Model::observations`].
    pub at: usize,
}

/// All that has been said, in the order of the keys and of one key the earliest edition first: an
/// indicator's stands together, and in it the years of one party's cell.
#[derive(Debug, Default)]
pub struct Series(Vec<Statement>);

impl Series {
    pub fn of(model: &Model<'_>) -> Series {
        let all = model.in_order().into_iter();
        let all = all.map(|(.., at)| Statement {
            key: SeriesKey::of(&model.observations[at], model),
            at,
        });
        Series(all.collect())
    }

    /// What has been said of one key.
    pub fn of_key(&self, key: SeriesKey) -> &[Statement] {
        self.range(key, |it| *it == key)
    }

    /// Of all years of an indicator.
    pub fn of_indicator(&self, plan: PlanIx, indicator: IndicatorIx) -> &[Statement] {
        let first = SeriesKey {
            plan,
            indicator,
            party: AgencyIx::new(0),
            cell: CellId::TOTAL,
            year: Year::FIRST,
            period: Period::Year,
        };
        self.range(first, |it| (it.plan, it.indicator) == (plan, indicator))
    }

    /// Of all years of a party's cell.
    pub fn of_cell(&self, key: SeriesKey) -> &[Statement] {
        let whose = |it: &SeriesKey| (it.plan, it.indicator, it.party, it.cell);
        let first = SeriesKey {
            year: Year::FIRST,
            period: Period::Year,
            ..key
        };
        self.range(first, |it| whose(it) == whose(&key))
    }

    /// Each key with what has been said of it.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = (SeriesKey, &[Statement])> {
        by_key(&self.0)
    }

    /// Of all cells and years of an indicator and party, those of one after another.
    pub fn by_party(&self) -> impl Iterator<Item = &[Statement]> {
        let whose = |it: &Statement| (it.key.plan, it.key.indicator, it.key.party);
        self.0.chunk_by(move |a, b| whose(a) == whose(b))
    }

    /// By place in [`Model::observations`]: whether anything else has been said of the party's cell, in any year.
    pub fn has_others(&self) -> Vec<bool> {
        let whose = |it: &Statement| (it.key.plan, it.key.indicator, it.key.party, it.key.cell);
        let mut found = vec![false; self.0.len()];
        let cells = self.0.chunk_by(|a, b| whose(a) == whose(b));
        for it in cells.filter(|all| all.len() > 1).flatten() {
            found[it.at] = true;
        }
        found
    }

    fn range(&self, first: SeriesKey, is_within: impl Fn(&SeriesKey) -> bool) -> &[Statement] {
        let from = self.0.partition_point(|it| it.key < first);
        let rest = &self.0[from..];
        // Most ranges are short.
        let n = rest.iter().position(|it| !is_within(&it.key));
        &rest[..n.unwrap_or(rest.len())]
    }
}

/// Each key of a part of the series with what has been said of it.
pub fn by_key(told: &[Statement]) -> impl DoubleEndedIterator<Item = (SeriesKey, &[Statement])> {
    told.chunk_by(|a, b| a.key == b.key)
        .filter_map(|all| Some((all.first()?.key, all)))
}
