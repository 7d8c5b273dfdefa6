//! The ledger as one edition sees it: the latest word on each figure up to its year, in the wording of
//! its plan.

use crate::ledger::{AnswerCount, Correction, Early, Ledger, Obligation};
use crate::model::{
    AgencyIx, Answer, CellId, DataKind, Edition, EditionIx, GoalIx, Indicator, IndicatorIx, Model,
    Observation, Plan, Reason, SeriesKey, Statement,
};
use crate::value::{Period, Year};

/// What one edition sees.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a, 's> {
    pub model: &'a Model<'s>,
    pub ledger: &'a Ledger,
    pub ix: EditionIx,
    pub edition: &'a Edition<'s>,
    /// The edition's plan as it holds in its year.
    pub plan: &'a Plan<'s>,
    pub year: Year,
}

impl Ledger {
    /// The ledger as an edition sees it.
    pub fn seen_from<'a, 's>(&'a self, model: &'a Model<'s>, ix: EditionIx) -> Seen<'a, 's> {
        let edition = model.edition(ix);
        Seen {
            model,
            ledger: self,
            ix,
            edition,
            plan: model.plan_of(ix),
            year: edition.year,
        }
    }
}

impl<'a, 's> Seen<'a, 's> {
    /// An indicator as the plan has it in the edition's year.
    pub fn indicator(&self, ix: IndicatorIx) -> &'a Indicator<'s> {
        self.plan.indicator(ix)
    }

    /// The whole year's key of a party's cell.
    pub fn key(
        &self,
        indicator: IndicatorIx,
        party: AgencyIx,
        cell: CellId,
        year: Year,
    ) -> SeriesKey {
        SeriesKey {
            plan: self.edition.plan,
            indicator,
            party,
            cell,
            year,
            period: Period::Year,
        }
    }

    /// What is known about one year: the latest word on it. Nothing where a successor withdraws it.
    pub fn at(&self, key: SeriesKey) -> Option<&'a Observation<'s>> {
        self.latest(self.model.series.of_key(key))
    }

    /// The same of what has been said of one key.
    pub fn latest<'b>(
        &self,
        said: impl IntoIterator<Item = &'b Statement, IntoIter: DoubleEndedIterator>,
    ) -> Option<&'a Observation<'s>> {
        let is_said = |it: &&Statement| self.model.edition(it.edition).year <= self.year;
        let found = said.into_iter().rev().find(is_said)?.at();
        let is_silent = self.ledger.is_withdrawn(found, self.year);
        (!is_silent).then(|| &self.model.observations[found])
    }

    /// Whether the edition of an earlier year had a figure or a description of an indicator, shown or not.
    pub fn was_told_before(self, indicator: IndicatorIx) -> bool {
        let said = self.model.series.of_indicator(self.edition.plan, indicator);
        let mut told = said.iter().map(|it| &self.model.observations[it.at()]);
        told.any(|it| {
            let is_there = it.has_value() || it.answer == Answer::NoValue(Reason::Protected);
            is_there && self.model.edition(it.edition).year < self.year
        })
    }

    /// What is known of each key of a part of the series.
    pub fn known(
        self,
        said: &'a [Statement],
    ) -> impl DoubleEndedIterator<Item = (SeriesKey, &'a Observation<'s>)> + use<'a, 's> {
        let keys = self.model.series.by_key(said);
        keys.filter_map(move |(key, all)| Some((key, self.latest(all)?)))
    }

    /// What is owed in this edition.
    pub fn owed(&self) -> impl Iterator<Item = &'a Obligation> + use<'a, 's> {
        self.ledger.owed(self.ix).iter()
    }

    /// What is owed of an indicator, or of the one that it may be answered instead of.
    pub fn owed_of(
        &self,
        indicator: IndicatorIx,
    ) -> impl Iterator<Item = &'a Obligation> + use<'a, 's> {
        let main = self.indicator(indicator).alternative_to;
        let [first, second] = match main {
            Some(main) => [Some(main.min(indicator)), Some(main.max(indicator))],
            None => [Some(indicator), None],
        };
        let all = self.ledger.owed(self.ix);
        let places = [first, second].into_iter().flatten();
        let owed = places.flat_map(move |ix| {
            let own = &all[all.partition_point(|it| it.indicators[0] < ix)..];
            own.iter().take_while(move |it| it.indicators[0] == ix)
        });
        owed.filter(move |it| it.indicators.contains(&indicator))
    }

    /// How many decimals the edition prints an indicator's figures with.
    pub fn decimals(&self, indicator: IndicatorIx) -> u32 {
        self.ledger.printed_decimals(self.ix, indicator)
    }

    /// The answers of all parties or of one.
    pub fn answers(&self, party: Option<AgencyIx>) -> AnswerCount {
        let owed = self.owed();
        AnswerCount::of(owed.filter(|it| party.is_none_or(|party| it.parties.contains(&party))))
    }

    /// The answers at a goal of the plan and the goals within it. Each is counted at one goal: where
    /// its indicator has its own place.
    pub fn answers_at(&self, goal: GoalIx) -> AnswerCount {
        let owed = self.owed();
        AnswerCount::of(owed.filter(|it| self.plan.top_goal(it.indicators[0]) == goal))
    }

    /// What the edition says anew of earlier years.
    pub fn corrections(&self) -> impl Iterator<Item = &'a Correction> + use<'a, 's> {
        let (all, ix) = (self.ledger.corrections.iter(), self.ix);
        all.filter(move |it| it.edition == ix)
    }

    /// What it says anew of the years of a party's cell.
    pub fn corrections_of(
        &self,
        key: SeriesKey,
    ) -> impl Iterator<Item = &'a Correction> + use<'a, 's> {
        let cell = |it: SeriesKey| (it.plan, it.indicator, it.party, it.cell);
        let all = &self.ledger.corrections;
        let from = all.partition_point(|it| cell(it.key) < cell(key));
        let (own, ix) = (all[from..].iter(), self.ix);
        own.take_while(move |it| cell(it.key) == cell(key))
            .filter(move |it| it.edition == ix)
    }

    /// The correction that a figure is, where it is one.
    pub fn correction(&self, it: &Observation<'_>) -> Option<&'a Correction> {
        let key = SeriesKey::of(it, self.model);
        self.corrections_of(key)
            .find(|own| std::ptr::eq(&raw const self.model.observations[own.now], it))
    }

    /// What agencies have sent for the edition, in the order of files and rows.
    pub fn sent(&self) -> impl Iterator<Item = &'a Observation<'s>> + use<'a, 's> {
        let (model, ix) = (self.model, self.ix);
        model.observations.iter().filter(move |it| it.edition == ix)
    }

    /// Everything that has been told of the plan up to the edition's year, each with whether it is the latest
    /// word: all editions' words on one figure after one another.
    pub fn told(
        self,
    ) -> impl Iterator<Item = (SeriesKey, &'a Observation<'s>, bool)> + use<'a, 's> {
        let keys = self.model.series.keys();
        let own = keys.filter(move |(key, _)| key.plan == self.edition.plan);
        own.flat_map(move |(key, said)| {
            let latest = self.latest(said);
            said.iter().map(Statement::at).filter_map(move |at| {
                let it = &self.model.observations[at];
                let is_later = self.model.edition(it.edition).year > self.year;
                let is_told = !is_later && !self.ledger.is_withdrawn(at, self.year);
                let is_latest = latest.is_some_and(|latest| std::ptr::eq(latest, it));
                is_told.then_some((key, it, is_latest))
            })
        })
    }

    /// A correction's figures: as it is, and as an earlier edition had it, if it had it.
    pub fn corrected(&self, it: &Correction) -> (&'a Observation<'s>, Option<&'a Observation<'s>>) {
        let all = &self.model.observations;
        (&all[it.now], it.before.map(|at| &all[at]))
    }

    /// Whether a figure of this year came before its time. What is taken from sources was never due.
    pub fn is_early(&self, it: &Observation<'_>) -> bool {
        let early = Early {
            edition: self.ix,
            indicator: it.indicator,
            party: it.party,
        };
        it.year == self.year
            && self.edition.data != DataKind::Compiled
            && self.ledger.early.binary_search(&early).is_ok()
    }
}
