//! Plan and edition become obligations: who owes what, when, and whether it has come.

use std::collections::BTreeSet;

use crate::derive::milestones;
use crate::ledger::{Early, Ledger, Member, Obligation, State};
use crate::model::{
    AgencyIx, Answer, Combine, DataKind, Edition, EditionIx, Fault, Frequency, IndicatorIx, Late,
    Model, Observation, Plan, Reason, Statement,
};
use crate::value::{Date, Moment, Period, Year, fold};

/// Adds every edition's obligations and early answers.
pub(super) fn obligations(model: &Model<'_>, ledger: &mut Ledger) {
    let carried = milestones::carried(model, ledger);
    for (ix, edition) in (0..).map(EditionIx::new).zip(&model.editions) {
        let plan = model.plan(edition.plan, edition.year);
        let round = Round {
            model,
            plan,
            edition,
            ix,
            carried: &carried[ix.get()],
            faults: model.faults.iter().filter(|it| it.edition == ix).collect(),
            late: model.late.iter().filter(|it| it.edition == ix).collect(),
        };
        for indicator in (0..plan.indicators.len()).map(IndicatorIx::new) {
            if !plan.is_due(indicator, edition.year) {
                // What is reported before its date is reported.
                if plan.indicator(indicator).milestone.is_none() {
                    ledger.early.extend(round.early(indicator));
                }
                continue;
            }
            // Alternatives are one obligation, told at the one that the others name.
            if plan
                .indicator(indicator)
                .alternative_to
                .is_some_and(|it| plan.is_due(it, edition.year))
            {
                continue;
            }
            let indicators = with_alternatives(plan, indicator, edition.year);
            for parties in owing(plan, indicator, edition.year) {
                for period in periods(plan.indicator(indicator).frequency) {
                    ledger
                        .obligations
                        .push(round.obligation(&indicators, &parties, *period));
                }
            }
        }
    }
}

fn with_alternatives(plan: &Plan<'_>, indicator: IndicatorIx, year: Year) -> Vec<IndicatorIx> {
    let others = (0..plan.indicators.len()).map(IndicatorIx::new);
    let others = others.filter(|it| {
        plan.indicator(*it).alternative_to == Some(indicator) && plan.is_due(*it, year)
    });
    std::iter::once(indicator).chain(others).collect()
}

/// Who owes: each reporter for itself, or all together where the first answer is enough.
fn owing(plan: &Plan<'_>, indicator: IndicatorIx, year: Year) -> Vec<Vec<AgencyIx>> {
    let found = plan.indicator(indicator);
    let owes = |party: &AgencyIx| {
        let agency = plan.agency(*party);
        let is_empty = !agency.members.is_empty() && plan.members(*party, year).is_empty();
        agency.lifetime.holds(year) && !is_empty
    };
    let reporters: Vec<AgencyIx> = found.reporters.iter().copied().filter(owes).collect();
    match found.combine {
        _ if reporters.is_empty() => Vec::new(),
        Combine::OneOf => vec![reporters],
        Combine::Each | Combine::Sum => reporters.into_iter().map(|it| vec![it]).collect(),
    }
}

/// The parts of a year that are owed one by one.
fn periods(frequency: Frequency) -> &'static [Period] {
    match frequency {
        Frequency::HalfYearly => &[Period::Half(1), Period::Half(2)],
        Frequency::Quarterly => &[
            Period::Quarter(1),
            Period::Quarter(2),
            Period::Quarter(3),
            Period::Quarter(4),
        ],
        _ => &[Period::Year],
    }
}

/// One edition, and the answers to it.
struct Round<'a, 's> {
    model: &'a Model<'s>,
    plan: &'a Plan<'s>,
    edition: &'a Edition<'s>,
    ix: EditionIx,
    /// Answers of earlier editions that stand.
    carried: &'a [&'a Observation<'s>],
    /// In the order of the indicators.
    faults: Vec<&'a Fault>,
    late: Vec<&'a Late>,
}

/// What one obligation, or one member's part of it, asks for.
#[derive(Clone, Copy)]
struct Asked<'a> {
    indicators: &'a [IndicatorIx],
    period: Period,
}

impl<'a, 's> Round<'a, 's> {
    /// What has been said in this edition and about its own year.
    fn own(&self, said: &'a [Statement]) -> impl Iterator<Item = &'a Statement> + use<'a, 's> {
        let (ix, year) = (self.ix, self.edition.year);
        said.iter()
            .filter(move |it| it.edition == ix && it.year == year)
    }

    /// A party's answers to what is asked, in the order they came.
    fn answers(&self, asked: Asked<'_>, party: AgencyIx) -> Vec<&'a Observation<'s>> {
        let mut found = Vec::new();
        for indicator in asked.indicators {
            let series = &self.model.series;
            let said = series.of_party(self.edition.plan, *indicator, party);
            let own = self.own(said).filter(|it| it.period == asked.period);
            let mut places: Vec<usize> = own.map(Statement::at).collect();
            places.sort_unstable();
            found.extend(places.into_iter().map(|at| &self.model.observations[at]));
            let about = |it: &&Observation<'_>| (it.indicator, it.party);
            let from = self
                .carried
                .partition_point(|it| about(it) < (*indicator, party));
            let carried = self.carried[from..].iter();
            let carried = carried.take_while(|it| about(it) == (*indicator, party));
            found.extend(carried.filter(|it| it.period == asked.period));
        }
        found
    }

    /// Answers before their time. That there is nothing to say yet is no answer.
    fn early(&self, indicator: IndicatorIx) -> Vec<Early> {
        let series = &self.model.series;
        let own = self.own(series.of_indicator(self.edition.plan, indicator));
        let own = own.map(|it| &self.model.observations[it.at()]);
        let valued = own.filter(|it| it.has_value());
        let parties: BTreeSet<AgencyIx> = valued.map(|it| it.party).collect();
        parties
            .into_iter()
            .map(|party| Early {
                edition: self.ix,
                indicator,
                party,
            })
            .collect()
    }

    fn obligation(
        &self,
        indicators: &[IndicatorIx],
        parties: &[AgencyIx],
        period: Period,
    ) -> Obligation {
        let asked = Asked { indicators, period };
        let able: Vec<AgencyIx> = parties
            .iter()
            .flat_map(|it| std::iter::once(*it).chain(self.plan.members(*it, self.edition.year)))
            .collect();
        let answers = able.iter().flat_map(|it| self.answers(asked, *it));
        let answers: Vec<&Observation<'_>> = answers.collect();
        let members: Vec<Member> = match parties {
            [party] => self.members(*party, asked),
            // Of several, any one may answer, and any one member of a group among them.
            _ => Vec::new(),
        };
        let is_cancelled = |it: &AgencyIx| self.edition.cancellation(indicators, *it).is_some();
        let is_asked = !parties.iter().all(is_cancelled);
        let state = match self.answered(&answers) {
            Some(state) => of_members(&members).unwrap_or(state),
            None if is_asked => self.unanswered(asked, &able),
            None => State::Cancelled,
        };
        let days = parties.iter().map(|it| self.days(asked, *it)).max();
        let default = (self.edition.due.default, self.edition.due.default);
        let (due, last) = days.unwrap_or(default);
        let received = if members.is_empty() {
            self.received(asked, &able, &answers, state)
        } else {
            // A group's answer is whole when the last of them is there, if all days are known.
            let days: Option<Vec<Date>> = members.iter().map(|it| it.received).collect();
            days.and_then(|it| it.into_iter().max())
        };
        Obligation {
            edition: self.ix,
            indicators: indicators.to_vec(),
            period,
            parties: parties.to_vec(),
            due,
            last,
            state,
            members,
            received,
        }
    }

    /// When a party's answer is due, and the last day on which it is not late. A milestone has a day
    /// of its own, without grace; one that is moved is not late before its new day.
    fn days(&self, asked: Asked<'_>, party: AgencyIx) -> (Date, Date) {
        let indicator = asked.indicators[0];
        if let Some(own) = self.plan.indicator(indicator).milestone {
            let last = self.model.plans[self.edition.plan.get()].last();
            let moved = last.indicator(indicator).milestone;
            let date = moved.map_or(own.date, |it| own.date.max(it.date));
            return (date, date);
        }
        let due = self.edition.due_of(self.plan, party).0;
        (due, due.plus_days(self.edition.grace_days))
    }

    /// The members of a group that are asked, each with its own answer and date.
    fn members(&self, group: AgencyIx, asked: Asked<'_>) -> Vec<Member> {
        let members = self.plan.members(group, self.edition.year);
        let is_asked = |it: &AgencyIx| self.edition.cancellation(asked.indicators, *it).is_none();
        members
            .into_iter()
            .filter(is_asked)
            .map(|party| {
                let own = self.answers(asked, party);
                let state = self
                    .answered(&own)
                    .unwrap_or_else(|| self.unanswered(asked, &[party]));
                let (due, last) = self.days(asked, party);
                Member {
                    party,
                    due,
                    last,
                    state,
                    received: self.received(asked, &[party], &own, state),
                }
            })
            .collect()
    }

    /// Of several answers, the one that says most; `None` without any.
    fn answered(&self, answers: &[&Observation<'_>]) -> Option<State> {
        answers
            .iter()
            .map(|it| self.state(it))
            .max_by_key(|it| weight(*it))
    }

    /// Why there is no answer of any who may give it.
    fn unanswered(&self, asked: Asked<'_>, able: &[AgencyIx]) -> State {
        let closed = self.edition.closed;
        let mut faults = self.faults_of(asked, able);
        // After closing, what came counts as late whether or not it could be read.
        let is_in_time =
            |day: Option<Date>| day.is_none_or(|day| closed.is_none_or(|closed| day <= closed));
        let is_broken = |it: &IndicatorIx| {
            let id = &self.plan.indicator(*it).id.text;
            self.plan.broken.distrusts(&fold(id))
        };
        let mut days = faults.by_ref().peekable();
        if days.peek().is_some() {
            return if days.any(is_in_time) {
                State::Faulty
            } else {
                State::TooLate
            };
        }
        if self.late_of(asked, able).next().is_some() {
            State::TooLate
        } else if asked.indicators.iter().any(is_broken) {
            State::Held
        } else if self.edition.data == DataKind::Compiled {
            State::NotInSource
        } else {
            State::NotSubmitted
        }
    }

    /// The days on which something came of any who may answer that could not be used.
    fn faults_of(&self, asked: Asked<'_>, able: &[AgencyIx]) -> impl Iterator<Item = Option<Date>> {
        let is_theirs = move |it: &&&Fault| {
            let sent = |party: &AgencyIx| {
                it.party == *party
                    || it.party == self.plan.sender(*party)
                    || it.party == self.edition.sender(self.plan, *party)
            };
            able.iter().any(sent)
        };
        let of = |ix: &IndicatorIx| {
            let from = self.faults.partition_point(|it| it.indicator < *ix);
            let all = &self.faults[from..];
            &all[..all.partition_point(|it| it.indicator == *ix)]
        };
        let faults = asked.indicators.iter().flat_map(of).filter(is_theirs);
        faults.map(|it| self.model.received(self.ix, it.file, it.party))
    }

    /// The days on which answers of any who may give them came after closing.
    fn late_of(&self, asked: Asked<'_>, able: &[AgencyIx]) -> impl Iterator<Item = Date> {
        let is_theirs = move |it: &&&Late| {
            asked.indicators.contains(&it.indicator)
                && asked.period == it.period
                && able.contains(&it.party)
        };
        self.late.iter().filter(is_theirs).map(|it| it.received)
    }

    fn state(&self, it: &Observation<'_>) -> State {
        let is_milestone = self.plan.indicator(it.indicator).milestone.is_some();
        match &it.answer {
            _ if self.edition.holds_back(it.indicator, it.party) => State::Held,
            Answer::NoValue(Reason::Held) => State::Held,
            Answer::NoValue(reason) => State::Reasoned(*reason),
            Answer::YesNo(false) if is_milestone => State::NotDone,
            _ => State::Followed,
        }
    }

    /// The day of the first answer, where somebody wrote it down.
    fn received(
        &self,
        asked: Asked<'_>,
        able: &[AgencyIx],
        answers: &[&Observation<'_>],
        state: State,
    ) -> Option<Date> {
        // A milestone may have been reported with an earlier edition: it came when that came.
        let is_dated = self.plan.indicator(asked.indicators[0]).milestone.is_some();
        let day = |it: &&Observation<'_>| match it.details.as_ref().and_then(|it| it.moment) {
            // It is reported on a day of its own, and told of in the year's file.
            Some(Moment::Day(day)) if is_dated && it.answer == Answer::YesNo(true) => Some(day),
            _ if is_dated => None,
            _ => self.model.received(it.edition, it.at.source, it.party),
        };
        match state {
            State::Faulty => self.faults_of(asked, able).flatten().min(),
            State::TooLate => {
                let faults = self.faults_of(asked, able).flatten();
                self.late_of(asked, able).chain(faults).min()
            }
            _ => answers.iter().filter_map(day).min(),
        }
    }
}

/// What the answers of a group's members come to where that is another thing than the one that says
/// most: not all have answered, or not all with a figure.
fn of_members(members: &[Member]) -> Option<State> {
    if !members.iter().all(Member::has_answered) {
        return Some(State::SomeMembers);
    }
    let has_any = members.iter().any(|it| it.state.is_followed());
    let lacks_any = members.iter().any(|it| it.state.is_missing());
    (has_any && lacks_any).then_some(State::SomeFollowed)
}

/// Of several answers to one obligation, the one that says most counts.
fn weight(state: State) -> u8 {
    match state {
        State::Followed => 5,
        State::Held => 4,
        State::Reasoned(Reason::Nothing | Reason::Protected) => 3,
        State::Reasoned(Reason::Irrelevant) => 1,
        State::Reasoned(_) | State::NotDone => 2,
        _ => 0,
    }
}
