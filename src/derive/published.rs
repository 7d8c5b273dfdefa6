//! An edition's figures become what its report says of each, and what that differs from as published.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use crate::ledger::{Beside, Difference, Obligation, Seen, State};
use crate::model::{
    AgencyIx, Answer, CellId, Details, FigureKey, IndicatorIx, Observation, Plan, Reason, Said,
    is_written_as,
};
use crate::value::{Period, Year};

/// What an edition's own report says of every figure, in the order of the plan: what the agencies
/// sent for it, about its year and about earlier ones, and what had not come in.
pub fn said<'s>(seen: Seen<'_, 's>) -> BTreeMap<FigureKey, Said<'s>> {
    let mut said: BTreeMap<FigureKey, Said<'s>> = seen
        .sent()
        .map(|it| {
            let said = if it.is_held {
                held(it)
            } else {
                Said::Answer(it.answer.clone(), told_beside(it))
            };
            (FigureKey::of(it), said)
        })
        .collect();
    let gaps = missing(seen).into_iter();
    said.extend(gaps.map(|key| (key, Said::NotSubmitted)));
    said
}

/// What is owed of the edition's year and has not come in: a figure for each who has not answered. Of a group its members
/// one by one; where any of several may answer, the first.
pub fn missing(seen: Seen<'_, '_>) -> Vec<FigureKey> {
    let is_open = |it: &&Obligation| {
        let open = [State::NotSubmitted, State::SomeMembers, State::TooLate];
        open.contains(&it.state)
    };
    let mut open = seen.owed().filter(is_open).peekable();
    let year = seen.edition.year;
    let sent = open.peek().map(|_| {
        let sent = seen.sent().filter(|it| it.year == year);
        sent.map(|it| (it.indicator, it.party, it.period)).collect()
    });
    let sent: FxHashSet<(IndicatorIx, AgencyIx, Period)> = sent.unwrap_or_default();
    let mut missing = Vec::new();
    for owed in open {
        let members = owed.members.iter().map(|it| it.party);
        let parties = owed.parties.iter().copied().take(1);
        let parties = parties.filter(|_| owed.members.is_empty());
        for party in members.chain(parties) {
            let mut indicators = owed.indicators.iter();
            if !indicators.any(|it| sent.contains(&(*it, party, owed.period))) {
                missing.push(FigureKey {
                    indicator: owed.indicators[0],
                    party,
                    year,
                    period: owed.period,
                    cell: CellId::TOTAL,
                });
            }
        }
    }
    missing
}

/// All but a comment that is not told.
fn told_beside<'s>(it: &Observation<'s>) -> Option<Box<Details<'s>>> {
    let mut beside = it.details.clone()?;
    if it.comment().is_none() {
        beside.comment = None;
    }
    Some(beside).filter(|it| !it.is_empty())
}

/// A reader is told that it came in, and what the agency says beside it, but no value.
fn held<'s>(it: &Observation<'s>) -> Said<'s> {
    let beside = it.details.as_deref().map(|it| Details {
        source: it.source.clone(),
        comment: it.comment.clone(),
        ..Details::default()
    });
    let beside = beside.filter(|it| !it.is_empty()).map(Box::new);
    Said::Answer(Answer::NoValue(Reason::Held), beside)
}

/// Every figure of which one state of an edition says otherwise than another, in the order of the plan.
pub fn differing<'s>(
    before: &BTreeMap<FigureKey, &Said<'s>>,
    now: &BTreeMap<FigureKey, &Said<'s>>,
) -> Vec<Difference<'s>> {
    let keys: BTreeSet<FigureKey> = before.keys().chain(now.keys()).copied().collect();
    let pairs = keys
        .into_iter()
        .map(|key| (key, before.get(&key).copied(), now.get(&key).copied()));
    pairs
        .filter(|(_, before, now)| match (before, now) {
            (Some(before), Some(now)) => !before.is_same(now),
            _ => true,
        })
        .map(|(key, before, now)| {
            let is_withdrawn = before.is_some_and(has_value) && now.is_some_and(is_protected);
            Difference {
                key,
                is_withdrawn,
                before: if is_withdrawn { now } else { before }.cloned(),
                now: now.cloned(),
            }
        })
        .collect()
}

fn has_value(said: &Said<'_>) -> bool {
    matches!(said, Said::Answer(answer, _) if !matches!(answer, Answer::NoValue(_)))
}

fn is_protected(said: &Said<'_>) -> bool {
    matches!(said, Said::Answer(Answer::NoValue(Reason::Protected), _))
}

/// The same as a reader is told: that nobody had answered goes without saying where somebody has.
pub fn differences<'s>(
    plan: &Plan<'s>,
    before: &BTreeMap<FigureKey, &Said<'s>>,
    now: &BTreeMap<FigureKey, &Said<'s>>,
) -> Vec<Difference<'s>> {
    let all = differing(before, now);
    let answered = duties(plan, &all, |it| !is_silent(it.now.as_ref()));
    let silenced = duties(plan, &all, |it| !is_silent(it.before.as_ref()));
    // An answer by another who may answer, or by another of two indicators, meets the same duty.
    let is_told_elsewhere = |it: &Difference<'_>| {
        let duty = duty(plan, it);
        let was_silent = matches!(it.before, Some(Said::NotSubmitted)) && it.now.is_none();
        let is_silent = matches!(it.now, Some(Said::NotSubmitted)) && it.before.is_none();
        was_silent && answered.contains(&duty) || is_silent && silenced.contains(&duty)
    };
    let told: Vec<bool> = all.iter().map(is_told_elsewhere).collect();
    let differences = all.into_iter().zip(told);
    differences
        .filter(|(_, told)| !told)
        .map(|(it, _)| it)
        .collect()
}

fn is_silent(said: Option<&Said<'_>>) -> bool {
    matches!(said, None | Some(Said::NotSubmitted))
}

type Duty = (IndicatorIx, Year, Period);

/// The duty that a figure meets: its indicator's, or that of the one it is an alternative to.
fn duty(plan: &Plan<'_>, it: &Difference<'_>) -> Duty {
    let own = it.key.indicator;
    let main = plan.indicator(own).alternative_to.unwrap_or(own);
    (main, it.key.year, it.key.period)
}

fn duties(
    plan: &Plan<'_>,
    all: &[Difference<'_>],
    is_one: impl Fn(&Difference<'_>) -> bool,
) -> BTreeSet<Duty> {
    let those = all.iter().filter(|it| is_one(it));
    those.map(|it| duty(plan, it)).collect()
}

/// What differs that is no value: one text for another, or what stands beside a value. Nothing where
/// the values differ, or only one of the two has an answer.
pub fn beside(it: &Difference<'_>) -> Vec<Beside> {
    let (Some(Said::Answer(then, before)), Some(Said::Answer(answer, now))) = (&it.before, &it.now)
    else {
        return Vec::new();
    };
    if it.is_withdrawn {
        return Vec::new();
    }
    if !is_written_as(then, answer) {
        let is_text = matches!((then, answer), (Answer::Text(_), Answer::Text(_)));
        return is_text.then_some(Beside::Text).into_iter().collect();
    }
    let none = Details::default();
    let before = before.as_deref().unwrap_or(&none);
    let now = now.as_deref().unwrap_or(&none);
    let marks = |it: &Details<'_>| {
        let (partial, preliminary) = (it.partial, it.preliminary);
        (
            partial,
            preliminary,
            it.not_comparable,
            it.precision,
            it.trend,
        )
    };
    let differs = [
        (marks(before) != marks(now), Beside::Marks),
        (before.replaced != now.replaced, Beside::Sent),
        (before.asked != now.asked, Beside::Asked),
        (before.moment != now.moment, Beside::Moment),
        (before.area != now.area, Beside::Area),
        (before.source != now.source, Beside::Source),
        (before.comment != now.comment, Beside::Comment),
    ];
    let differing = differs.into_iter().filter(|(differs, _)| *differs);
    differing.map(|(_, what)| what).collect()
}

/// What each release of an edition changed, with its number: as they were published, and last what
/// the edition says now if its revision is not published yet. Nothing for a first release.
pub fn revisions<'s>(seen: Seen<'_, 's>) -> Vec<(u16, Vec<Difference<'s>>)> {
    let Some(published) = seen.model.published(seen.ix) else {
        return Vec::new();
    };
    let plan = seen.plan;
    let mut steps = Vec::new();
    for pair in published.releases.windows(2) {
        if let [before, now] = pair {
            let [before, after] = [before, now].map(|it| published.says(it.number));
            steps.push((now.number, differences(plan, &before, &after)));
        }
    }
    let revision = seen.edition.revision.as_ref();
    if let Some(revision) = revision.filter(|it| it.number > published.latest()) {
        let now = said(seen);
        let now = now.iter().map(|(key, said)| (*key, said)).collect();
        let before = published.says(published.latest());
        steps.push((revision.number, differences(plan, &before, &now)));
    }
    hide_withdrawn(&mut steps);
    steps
}

/// What a release withdraws is not told of the releases before it either.
fn hide_withdrawn(steps: &mut [(u16, Vec<Difference<'_>>)]) {
    let mut withdrawn: BTreeSet<FigureKey> = BTreeSet::new();
    for (_, differences) in steps.iter_mut().rev() {
        for it in differences.iter_mut() {
            if withdrawn.contains(&it.key) {
                for said in [&mut it.before, &mut it.now] {
                    let hidden = Said::Answer(Answer::NoValue(Reason::Protected), None);
                    *said = said
                        .take()
                        .map(|it| if has_value(&it) { hidden } else { it });
                }
            } else if it.is_withdrawn {
                withdrawn.insert(it.key);
            }
        }
    }
}
