//! Indicators get their ids and all that hangs on them; a `ref` becomes a second place where one stands.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    Base, Better, Break, BreakdownIx, Class, Counts, Fraction, Frequency, Home, Indicator,
    IndicatorIx, Kind, Milestone, Plan, Use,
};
use crate::resolve::plan::ids::{claim, unknown};
use crate::resolve::plan::pointers::{Pointers, ids, point};
use crate::resolve::plan::reporters::{Reporters, combine, reporters};
use crate::resolve::plan::targets::Measure;
use crate::resolve::plan::{kinds, values};
use crate::schema;
use crate::source::{Span, Word};
use crate::value::{Year, fold};

/// An indicator where it stands, with what it takes over if it does not say it itself.
pub(super) struct Standing<'s> {
    pub(super) home: Home,
    pub(super) written: schema::Indicator<'s>,
    pub(super) frequency: Frequency,
    pub(super) reporters: Reporters,
    pub(super) source: Option<Word<'s>>,
    /// What it is besides, where it stands for a milestone.
    pub(super) milestone: Option<Milestone>,
}

/// An indicator that is defined where it stands.
struct Own<'s> {
    home: Home,
    written: schema::Indicator<'s>,
    frequency: Frequency,
    reporters: Reporters,
    source: Option<Word<'s>>,
    kind: Option<Kind>,
    breakdowns: Option<Vec<Vec<BreakdownIx>>>,
    milestone: Option<Milestone>,
    /// None for a tombstone: its faults are told, but it becomes no part of the plan.
    ix: Option<IndicatorIx>,
}

/// Which ids the indicators of a measure have is not known: none that it may have is told as unknown.
pub(super) fn lose(home: Home, plan: &mut Plan<'_>) {
    match home {
        Home::Goal(_) => plan.broken.lose_any(),
        // Without an id, its indicators' ids can't be told either.
        Home::Measure(ix) if plan.measure(ix).id.text.is_empty() => plan.broken.lose_any(),
        Home::Measure(ix) => {
            let id = fold(&plan.measure(ix).id.text);
            ('a'..='z').for_each(|letter| plan.broken.lose(format!("{id}{letter}")));
        }
    }
}

/// Resolves all indicators in two rounds: ids, so that references may point forward, then the rest.
/// `suffixes`: the places of those that end ids of their own; they have been looked at.
pub(super) fn indicators<'s>(
    standing: Vec<Standing<'s>>,
    suffixes: &[Span],
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) {
    let mut own = Vec::new();
    let mut refs = Vec::new();
    for Standing {
        home,
        written,
        frequency,
        reporters,
        source,
        milestone,
    } in standing
    {
        if let Some(to) = written.to {
            let stated = written.own.frequency.as_ref();
            let stated = stated.and_then(|written| values::frequency(written, diagnostics));
            refs.push((home, to, stated.unwrap_or(frequency)));
            continue;
        }
        let kind = kinds::kind(&written, plan, diagnostics);
        let breakdowns = kinds::breakdowns(&written.own.breakdowns, plan, diagnostics);
        own.push(Own {
            home,
            written,
            frequency,
            reporters,
            source,
            kind,
            breakdowns,
            milestone,
            ix: None,
        });
    }
    for id in own.iter().filter_map(|it| it.written.id.as_ref()) {
        if !suffixes.contains(&id.at) {
            ends_in_letter(id, diagnostics);
        }
    }
    claim_ids(&mut own, plan, diagnostics);
    let mut pointers = Vec::new();
    for mut it in own {
        let (home, ix) = (it.home, it.ix);
        pointers.push(Pointers {
            id: it.written.id.clone(),
            ix,
            alternative_to: it.written.own.alternative_to.take(),
            base: it.written.own.base.clone(),
            reference_for: it.written.own.reference_for.take(),
        });
        let found = indicator(it, plan, diagnostics);
        if let Some(ix) = ix {
            stand(
                home,
                Use {
                    indicator: ix,
                    frequency: found.frequency,
                    is_ref: false,
                },
                plan,
            );
            plan.indicators.push(found);
        }
    }
    for pointers in pointers {
        point(pointers, plan, diagnostics);
    }
    for (home, to, frequency) in refs {
        match plan.indicator_ids.get(&fold(&to.text)).copied() {
            Some(ix) if plan.indicator(ix).home == home => {
                diagnostics.push(
                    Diagnostic::at(Code::P018, to.at)
                        .fact("given", &*to.text)
                        .fact("key", "ref"),
                );
            }
            Some(indicator) => stand(
                home,
                Use {
                    indicator,
                    frequency,
                    is_ref: true,
                },
                plan,
            ),
            None => {
                unknown(Code::P012, &to, &plan.broken, ids(plan), diagnostics);
            }
        }
    }
}

/// Tells an id that a spreadsheet may take for a number or a date.
fn ends_in_letter(id: &Word<'_>, diagnostics: &mut Diagnostics) {
    if !id.text.ends_with(char::is_alphabetic) {
        diagnostics.push(Diagnostic::at(Code::P057, id.at).fact("given", &*id.text));
    }
}

/// Gives each sound indicator the id it claims and its place; the others become tombstones.
fn claim_ids(own: &mut [Own<'_>], plan: &mut Plan<'_>, diagnostics: &mut Diagnostics) {
    let mut taken = BTreeMap::new();
    for it in own {
        let Some(id) = &it.written.id else { continue };
        // What every measure owes is there twice only where a measure's id is, which has been told.
        let is_told = taken.get(&fold(&id.text)) == Some(&id.at);
        if is_told || !claim(&mut taken, id, diagnostics) {
            lose(it.home, plan);
            continue;
        }
        if it.kind.is_none() || it.breakdowns.is_none() {
            plan.broken.lose(fold(&id.text));
            // A breakdown that is not known may have a column of its own in the submissions.
            it.written
                .own
                .breakdowns
                .iter()
                .flatten()
                .for_each(|word| plan.broken.lose(fold(&word.text)));
            continue;
        }
        let ix = IndicatorIx::new(plan.indicator_ids.len());
        plan.indicator_ids.insert(fold(&id.text), ix);
        it.ix = Some(ix);
    }
}

fn stand(home: Home, standing: Use, plan: &mut Plan<'_>) {
    match home {
        Home::Measure(ix) => plan.measure_mut(ix).uses.push(standing),
        Home::Goal(ix) => plan.goal_mut(ix).uses.push(standing),
    }
}

fn indicator<'s>(own: Own<'s>, plan: &Plan<'s>, diagnostics: &mut Diagnostics) -> Indicator<'s> {
    let Own {
        home,
        mut written,
        frequency: inherited,
        reporters: inherited_reporters,
        source,
        kind,
        ..
    } = own;
    let id = written
        .id
        .take()
        .unwrap_or_else(|| Word::new("", written.at));
    let lifetime = written.lifetime;
    let mut written = written.own;
    if matches!(kind, Some(Kind::Count | Kind::Amount)) && written.unit.is_none() {
        diagnostics.push(Diagnostic::at(Code::P028, id.at).fact("given", &*id.text));
    }
    let unit = written
        .unit
        .take()
        .and_then(|unit| kinds::unit(unit, diagnostics));
    let base = written.base.take();
    if kind == Some(Kind::Share) && base.is_none() {
        diagnostics.push(Diagnostic::at(Code::P022, id.at).fact("given", &*id.text));
    }
    let combine = combine(&written, kind, &inherited_reporters, &id, diagnostics);
    let reporters = reporters(
        &written.reported_by,
        inherited_reporters,
        &id,
        plan,
        diagnostics,
    );
    let stated = written
        .frequency
        .as_ref()
        .and_then(|frequency| values::frequency(frequency, diagnostics));
    let code = Code::P009;
    let counts = written.counts.as_ref();
    let counts = counts.and_then(|word| values::choice(word, code, diagnostics));
    let better = written.better.as_ref();
    let better = better.and_then(|word| values::choice(word, code, diagnostics));
    let class = written.class.as_ref();
    let class = class.and_then(|word| values::choice(word, code, diagnostics));
    let class = class.unwrap_or(Class::InUse);
    let since = since(&written, class, diagnostics);
    let better = better.unwrap_or(Better::Neither);
    let of = written.of.as_ref();
    let of = of.and_then(|word| values::whole(word, Code::P008, diagnostics));
    let decimals = written.decimals.as_ref();
    let decimals = decimals.and_then(|word| values::whole(word, Code::P008, diagnostics));
    let measure = Measure {
        kind,
        decimals,
        better,
        of,
        plan,
    };
    let targets = measure.targets(&written.target, diagnostics);
    let baseline = written.baseline.as_ref();
    let baseline = baseline.and_then(|it| measure.baseline(it, diagnostics));
    let fraction = written.fraction.as_ref();
    let fraction = fraction.and_then(|word| values::choice(word, code, diagnostics));
    Indicator {
        name: written.name.take().unwrap_or_else(|| id.clone()),
        id,
        in_text: written.in_text,
        // Only a tombstone has none.
        kind: kind.unwrap_or(Kind::Undefined),
        unit,
        of,
        area: written.area,
        decimals,
        definition: written.definition,
        instruction: written.instruction,
        base: base.map(Base::Words),
        needs_fraction: fraction == Some(Fraction::Required),
        counts: counts.unwrap_or(Counts::WithinYear),
        breakdowns: own.breakdowns.unwrap_or_default(),
        better,
        reporters,
        combine,
        alternative_to: None,
        reference_for: None,
        targets,
        baseline,
        source: written.source.or(source),
        class,
        since,
        breaks: written
            .breaks
            .iter()
            .filter_map(|it| series_break(it, diagnostics))
            .collect(),
        home,
        frequency: stated.unwrap_or(inherited),
        milestone: own.milestone,
        lifetime: values::lifetime(lifetime, diagnostics),
    }
}

/// Since when a source has dropped an indicator. Only that has a first year.
fn since(written: &schema::Own<'_>, class: Class, diagnostics: &mut Diagnostics) -> Option<Year> {
    let word = written.since.as_ref()?;
    if class != Class::Discontinued {
        diagnostics.push(Diagnostic::at(Code::P041, word.at).fact("given", &*word.text));
        return None;
    }
    values::year(word, Code::P008, diagnostics)
}

fn series_break<'s>(
    written: &schema::Break<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Break<'s>> {
    let year = values::year(written.year.as_ref()?, Code::P008, diagnostics)?;
    Some(Break {
        year,
        reason: written.reason.clone()?,
    })
}
