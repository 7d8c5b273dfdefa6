//! What every chapter looks at, and the questions that all of them ask of it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Deref;

use crate::derive::change::compared;
use crate::derive::earlier::{earlier, earlier_answer};
use crate::ledger::{Compared, Ledger, Obligation, Seen};
use crate::model::{
    Agency, AgencyIx, Asks, CellId, Class, Combine, DataKind, Edition, EditionIx, Goal, GoalIx,
    Indicator, IndicatorIx, Model, Narrative, Observation, Plan, PlanIx, SeriesKey, Statement, Use,
};
use crate::protect::Public;
use crate::tell::people::Texts;
use crate::text::Said;
use crate::value::Year;
use crate::words::grammar::listed;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{Language, list as phrase};

/// What every chapter looks at.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a, 's> {
    /// The report's language, and people's texts in it.
    pub(crate) texts: &'a Texts<'s>,
    pub(crate) model: &'a Model<'s>,
    pub(crate) ledger: &'a Ledger,
    pub(crate) plan: &'a Plan<'s>,
    pub(crate) edition: &'a Edition<'s>,
    pub(crate) ix: EditionIx,
    pub(crate) year: Year,
    /// The plan that the report is of; `plan` may be the strategy behind it.
    pub(crate) report: PlanIx,
    /// Whether the input has errors, so that every page says UTKAST.
    pub(crate) is_draft: bool,
}

impl<'s> Deref for Context<'_, 's> {
    type Target = Texts<'s>;

    fn deref(&self) -> &Texts<'s> {
        self.texts
    }
}

impl<'a, 's> Context<'a, 's> {
    pub(crate) fn of(public: &Public<'a, 's>, texts: &'a Texts<'s>) -> Context<'a, 's> {
        let Seen {
            model,
            ledger,
            ix,
            edition,
            plan,
            year,
        } = **public;
        Context {
            texts,
            model,
            ledger,
            plan,
            edition,
            ix,
            year,
            report: edition.plan,
            is_draft: public.is_draft(),
        }
    }

    /// A plan as it holds in a year.
    pub(crate) fn plan_in(&self, ix: PlanIx, year: Year) -> &'a Plan<'s> {
        self.model.plan(ix, year)
    }

    /// The plan of an edition, as it holds in the edition's year.
    pub(crate) fn plan_of(&self, ix: EditionIx) -> &'a Plan<'s> {
        self.model.plan_of(ix)
    }

    /// The ledger as the edition sees it.
    pub(crate) fn seen(&self) -> Seen<'a, 's> {
        Seen {
            model: self.model,
            ledger: self.ledger,
            ix: self.ix,
            edition: self.edition,
            plan: self.plan,
            year: self.year,
        }
    }

    /// The same report's look at another edition.
    pub(crate) fn in_edition(self, ix: EditionIx) -> Context<'a, 's> {
        let edition = self.model.edition(ix);
        Context {
            plan: self.plan_of(ix),
            edition,
            ix,
            year: edition.year,
            ..self
        }
    }

    /// What looks at the plan that this one follows, in its latest edition so far.
    pub(crate) fn strategy(self) -> Option<Context<'a, 's>> {
        let plan = self.plan.follows?;
        let editions = (0..).map(EditionIx::new).zip(&self.model.editions);
        let own = editions.filter(|(_, it)| it.plan == plan && it.year <= self.year);
        let (latest, _) = own.last()?;
        Some(Context {
            plan: self.plan_in(plan, self.year),
            ..self.in_edition(latest)
        })
    }

    /// The strategy's goal of the same id, with its indicators.
    pub(crate) fn strategy_at(self, goal: GoalIx) -> Option<(Context<'a, 's>, GoalIx, &'a [Use])> {
        let strategy = self.strategy()?;
        let id = &self.plan.goal(goal).id.text;
        let goals = &strategy.plan.goals;
        let at = goals.iter().position(|it| it.id.text == *id)?;
        Some((strategy, GoalIx::new(at), &goals[at].uses))
    }

    /// The indicators of the strategy that the chapters of the plan's goals show.
    pub(crate) fn shown_of(&self, strategy: Context<'_, '_>) -> BTreeSet<IndicatorIx> {
        let is_shown = |it: &&Goal<'_>| {
            let mut own = self.plan.goals.iter();
            own.any(|own| own.id.text == it.id.text && own.lifetime.holds(self.year))
        };
        let shown = strategy.plan.goals.iter().filter(is_shown);
        shown
            .flat_map(|it| &it.uses)
            .map(|it| it.indicator)
            .collect()
    }

    /// An indicator as the plan has it in the edition's year.
    pub(crate) fn indicator(&self, ix: IndicatorIx) -> &'a Indicator<'s> {
        self.plan.indicator(ix)
    }

    /// What is owed in this edition.
    pub(crate) fn owed(&self) -> impl Iterator<Item = &'a Obligation> + use<'a> {
        self.seen().owed()
    }

    /// What is owed of an indicator, or of the one that it may be answered instead of.
    pub(crate) fn owed_of(
        &self,
        indicator: IndicatorIx,
    ) -> impl Iterator<Item = &'a Obligation> + use<'a, 's> {
        self.seen().owed_of(indicator)
    }

    /// The series of a figure.
    pub(crate) fn series_of(&self, it: &Observation<'_>) -> SeriesKey {
        SeriesKey::of(it, self.model)
    }

    /// What is known of a series in this edition.
    pub(crate) fn at(&self, key: SeriesKey) -> Option<&'a Observation<'s>> {
        self.seen().at(key)
    }

    /// The same of what has been said of one key.
    pub(crate) fn latest(&self, said: &[Statement]) -> Option<&'a Observation<'s>> {
        self.seen().latest(said)
    }

    /// How a number compares with the latest one before it.
    pub(crate) fn compared(&self, it: &Observation<'_>) -> Option<Compared> {
        compared(self.seen(), self.series_of(it))
    }

    /// The latest number before an observation in its series, and its year.
    pub(crate) fn before(&self, it: &Observation<'_>) -> Option<(Year, Cow<'a, Observation<'s>>)> {
        earlier(self.seen(), self.series_of(it))
    }

    /// The same of an answer of any kind.
    pub(crate) fn answer_before(
        &self,
        it: &Observation<'_>,
    ) -> Option<(Year, Cow<'a, Observation<'s>>)> {
        earlier_answer(self.seen(), self.series_of(it))
    }

    /// What the agency says of its answer, as a sentence.
    pub(crate) fn remark(&self, it: &Observation<'_>) -> Option<Said> {
        it.comment().map(|it| closed(self.swedish(it)))
    }

    /// What an analyst has written under a name.
    pub(crate) fn written(&self, name: &str, language: Language) -> Option<&'a Narrative<'s>> {
        let mut texts = self.model.narratives.iter();
        texts.find(|it| it.edition == self.ix && it.name == name && it.language == language)
    }

    /// Whether a text asks for something itself.
    pub(crate) fn calls(&self, name: &str, is_it: impl Fn(&Asks) -> bool) -> bool {
        self.written(name, self.language)
            .is_some_and(|it| it.calls.iter().any(|call| is_it(&call.asks)))
    }

    pub(crate) fn key(
        &self,
        indicator: IndicatorIx,
        party: AgencyIx,
        cell: CellId,
        year: Year,
    ) -> SeriesKey {
        self.seen().key(indicator, party, cell, year)
    }

    /// What each party has said of an indicator's total about a year, as known in this edition.
    pub(crate) fn answers(&self, indicator: IndicatorIx, year: Year) -> Vec<&'a Observation<'s>> {
        let mut cells = self.cells(indicator, year);
        cells.retain(|it| it.cell == CellId::TOTAL);
        cells
    }

    /// The same, but of answers that any one of several parties may give, all the same, the first.
    pub(crate) fn answers_once(
        &self,
        indicator: IndicatorIx,
        year: Year,
    ) -> Vec<&'a Observation<'s>> {
        let mut found = self.answers(indicator, year);
        if self.indicator(indicator).combine == Combine::OneOf {
            let mut values = found.iter().filter(|it| it.has_value());
            if let Some(party) = values.next().map(|it| it.party) {
                found.retain(|it| it.party == party);
            }
        }
        found
    }

    /// The answers with every combination of categories.
    pub(crate) fn cells(&self, indicator: IndicatorIx, year: Year) -> Vec<&'a Observation<'s>> {
        let known = self.of_all_years(indicator);
        let this_year = known.filter(|(key, _)| key.year == year);
        this_year.map(|(_, it)| it).collect()
    }

    /// What is known of an indicator, of every party and year.
    pub(crate) fn of_all_years(
        &self,
        indicator: IndicatorIx,
    ) -> impl Iterator<Item = (SeriesKey, &'a Observation<'s>)> + use<'a, 's> {
        let said = self.model.series.of_indicator(self.edition.plan, indicator);
        self.seen().known(said)
    }

    /// The plan that a figure was sent for.
    pub(crate) fn edition_plan(&self, it: &Observation<'_>) -> PlanIx {
        self.model.edition(it.edition).plan
    }

    /// An agency's name as a sentence has it.
    pub(crate) fn party(&self, ix: AgencyIx) -> Said {
        self.word(&self.plan.agency(ix).name)
    }

    /// The same as it stands alone: with a capital.
    pub(crate) fn agency(&self, ix: AgencyIx) -> Said {
        self.party(ix).capital()
    }

    /// Names as a sentence lists them.
    pub(crate) fn listed(&self, names: impl IntoIterator<Item = Said>) -> Said {
        listed(names.into_iter().collect(), self.language)
    }

    /// Parties as a sentence lists them.
    pub(crate) fn parties(&self, parties: impl IntoIterator<Item = AgencyIx>) -> Said {
        self.listed(parties.into_iter().map(|it| self.party(it)))
    }

    /// The plan's agencies.
    pub(crate) fn agencies(
        &self,
    ) -> impl Iterator<Item = (AgencyIx, &'a Agency<'s>)> + use<'a, 's> {
        (0..).map(AgencyIx::new).zip(&self.plan.agencies)
    }

    /// The plan's goals, and those within them.
    pub(crate) fn goals(&self) -> impl Iterator<Item = (GoalIx, &'a Goal<'s>)> + use<'a, 's> {
        (0..).map(GoalIx::new).zip(&self.plan.goals)
    }

    /// The plan's area.
    pub(crate) fn area(&self) -> Said {
        self.word(&self.plan.area)
    }

    /// Why there is no figure, in a word or two.
    pub(crate) fn why_in_cell(&self, why: Why) -> Said {
        self.say(&phrase::WhyInCell { why })
    }

    /// Whether an indicator's source has dropped it.
    pub(crate) fn is_discontinued(&self, indicator: IndicatorIx) -> bool {
        self.indicator(indicator).class_in(self.year) == Class::Discontinued
    }

    /// What is said of an answer that came in after the edition was closed.
    pub(crate) fn too_late(&self) -> Said {
        let closed = self.edition.closed;
        self.say(&phrase::TooLate { closed })
    }

    /// What the report's tables are of, where they say nothing else.
    pub(crate) fn is_compiled(&self) -> bool {
        self.edition.data == DataKind::Compiled
    }
}
