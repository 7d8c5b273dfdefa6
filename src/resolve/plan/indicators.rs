//! Raw indicators become indicators; a `ref` becomes a second place where one stands.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::AgencyIx;
use crate::model::Base;
use crate::model::Better;
use crate::model::Break;
use crate::model::BreakdownIx;
use crate::model::Class;
use crate::model::Combine;
use crate::model::Counts;
use crate::model::Frequency;
use crate::model::Gender;
use crate::model::Home;
use crate::model::Indicator;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Plan;
use crate::model::Target;
use crate::model::Unit;
use crate::model::Use;
use crate::raw;
use crate::resolve::plan::agencies::agency;
use crate::resolve::plan::breakdowns;
use crate::resolve::plan::claim;
use crate::resolve::plan::unknown;
use crate::resolve::plan::words;
use crate::source::Word;
use crate::value::Number;
use crate::value::fold;

/// An indicator where it stands, with the frequency it takes over if it says none.
pub(super) struct Standing<'s> {
    pub(super) home: Home,
    pub(super) raw: raw::Indicator<'s>,
    pub(super) frequency: Frequency,
}

/// Resolves all indicators in two rounds: ids, so that references may point forward, then the rest.
pub(super) fn indicators<'s>(
    standing: Vec<Standing<'s>>,
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) {
    let mut taken = BTreeMap::new();
    let mut own = Vec::new();
    let mut refs = Vec::new();
    for Standing { home, raw, frequency } in standing {
        match raw {
            raw::Indicator::Ref { to, frequency: own } => {
                let stated = own.as_ref().and_then(|raw| words::frequency(raw, diagnostics));
                refs.push((home, to, stated.unwrap_or(frequency)));
            }
            raw::Indicator::Own(raw) => match &raw.id {
                Some(id) if !claim(&mut taken, id, diagnostics) => {}
                Some(id) if raw.name.is_none() => {
                    plan.broken.insert(fold(&id.text));
                }
                Some(id) => {
                    let ix = IndicatorIx::new(own.len());
                    plan.indicator_ids.insert(fold(&id.text), ix);
                    own.push((home, raw, frequency));
                }
                None => {}
            },
        }
    }
    let mut alternatives = Vec::new();
    for (home, raw, inherited) in own {
        let ix = IndicatorIx::new(plan.indicators.len());
        alternatives.push((ix, raw.alternative_to.clone(), raw.base.clone()));
        let found = indicator(*raw, home, inherited, plan, diagnostics);
        let standing = Use { indicator: ix, frequency: found.frequency, is_ref: false };
        plan.indicators.push(found);
        stand(home, standing, plan);
    }
    for (ix, alternative, base) in alternatives {
        if let Some(word) = alternative {
            plan.indicators[ix.get()].alternative_to = other(&word, ix, plan, diagnostics);
        }
        let base_ix = base.as_ref().and_then(|base| plan.indicator_ids.get(&fold(&base.text)).copied());
        if let Some(base_ix) = base_ix {
            plan.indicators[ix.get()].base = Some(Base::Indicator(base_ix));
        }
    }
    for (home, to, frequency) in refs {
        match plan.indicator_ids.get(&fold(&to.text)).copied() {
            Some(ix) if plan.indicator(ix).home == home => {
                diagnostics.push(Diagnostic::at(Code::P018, to.at).fact("given", &*to.text));
            }
            Some(indicator) => stand(home, Use { indicator, frequency, is_ref: true }, plan),
            None => unknown(Code::P012, &to, &plan.broken, ids(plan), diagnostics),
        }
    }
}

fn stand(home: Home, standing: Use, plan: &mut Plan<'_>) {
    match home {
        Home::Measure(ix) => plan.measures[ix.get()].uses.push(standing),
        Home::Goal(ix) => plan.goals[ix.get()].uses.push(standing),
    }
}

fn ids<'a>(plan: &'a Plan<'_>) -> impl Iterator<Item = &'a str> {
    plan.indicators.iter().map(|it| &*it.id.text)
}

/// The indicator a word names, which must not be the one that names it.
fn other(
    word: &Word<'_>,
    own: IndicatorIx,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<IndicatorIx> {
    match plan.indicator_ids.get(&fold(&word.text)).copied() {
        Some(ix) if ix == own => {
            diagnostics.push(Diagnostic::at(Code::P018, word.at).fact("given", &*word.text));
            None
        }
        None => {
            unknown(Code::P012, word, &plan.broken, ids(plan), diagnostics);
            None
        }
        found => found,
    }
}

fn indicator<'s>(
    mut raw: raw::OwnIndicator<'s>,
    home: Home,
    inherited: Frequency,
    plan: &Plan<'s>,
    diagnostics: &mut Diagnostics,
) -> Indicator<'s> {
    let id = raw.id.take().unwrap_or_else(|| Word::new("", raw.at));
    let kind = kind(&raw, &id, plan, diagnostics);
    let unit = raw.unit.take().and_then(|unit| self::unit(unit, diagnostics));
    if matches!(kind, Some(Kind::Count | Kind::Amount)) && unit.is_none() {
        diagnostics.push(Diagnostic::at(Code::P028, id.at).fact("given", &*id.text));
    }
    let base = raw.base.take();
    if kind == Some(Kind::Share) && base.is_none() {
        diagnostics.push(Diagnostic::at(Code::P022, id.at).fact("given", &*id.text));
    }
    let reporters = reporters(&raw.reported_by, home, &id, plan, diagnostics);
    let combine = combine(&raw, kind, &reporters, &id, diagnostics);
    let stated = raw.frequency.as_ref().and_then(|frequency| words::frequency(frequency, diagnostics));
    let target = raw.target.as_ref().and_then(|it| target(it, kind, diagnostics));
    let baseline = raw.baseline.as_ref().and_then(|it| target_value(it, diagnostics));
    let breakdowns = breakdowns(&raw.breakdowns, plan, diagnostics);
    let choose = |word: &Option<Word<'_>>, diagnostics: &mut Diagnostics| {
        let list = [("within_year", Counts::WithinYear), ("cumulative", Counts::Cumulative), ("stock", Counts::Stock)];
        word.as_ref().and_then(|word| words::choice(word, &list, Code::P009, diagnostics))
    };
    let counts = choose(&raw.counts, diagnostics).unwrap_or(Counts::WithinYear);
    let better = raw.better.as_ref().and_then(|word| {
        let list = [("higher", Better::Higher), ("lower", Better::Lower), ("neither", Better::Neither)];
        words::choice(word, &list, Code::P009, diagnostics)
    });
    let class = raw.class.as_ref().and_then(|word| {
        let list = [("in_use", Class::InUse), ("under_development", Class::UnderDevelopment), ("discontinued", Class::Discontinued)];
        words::choice(word, &list, Code::P009, diagnostics)
    });
    let needs_fraction = raw.fraction.as_ref().is_some_and(|word| {
        let list = [("required", true), ("optional", false)];
        words::choice(word, &list, Code::P009, diagnostics) == Some(true)
    });
    Indicator {
        name: raw.name.take().unwrap_or_else(|| id.clone()),
        id,
        in_text: raw.in_text,
        kind: kind.unwrap_or(Kind::Undefined),
        unit,
        of: raw.of.as_ref().and_then(|word| words::whole(word, Code::P008, diagnostics)),
        area: raw.area,
        decimals: raw.decimals.as_ref().and_then(|word| words::whole(word, Code::P008, diagnostics)),
        definition: raw.definition,
        base: base.map(Base::Words),
        needs_fraction,
        counts,
        breakdowns,
        better: better.unwrap_or(Better::Neither),
        reporters,
        combine,
        alternative_to: None,
        target,
        baseline,
        source: raw.source,
        class: class.unwrap_or(Class::InUse),
        breaks: raw.breaks.iter().filter_map(|it| series_break(it, diagnostics)).collect(),
        home,
        frequency: stated.unwrap_or(inherited),
        lifetime: words::lifetime(raw.lifetime, diagnostics),
    }
}

fn kind<'s>(
    raw: &raw::OwnIndicator<'s>,
    id: &Word<'s>,
    plan: &Plan<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Kind> {
    let Some(word) = &raw.kind else {
        diagnostics.push(Diagnostic::at(Code::P021, id.at).fact("given", &*id.text));
        return None;
    };
    let hundred = Number::new(100.into());
    let zero = Number::new(0.into());
    let list = [
        ("count", Kind::Count),
        ("share", Kind::Share),
        ("rate", Kind::Rate { per: hundred }),
        ("mean", Kind::Mean { from: zero, to: hundred }),
        ("amount", Kind::Amount),
        ("yes_no", Kind::YesNo),
        ("grade", Kind::Grade(crate::model::ScaleIx::new(0))),
        ("text", Kind::Text),
        ("undefined", Kind::Undefined),
    ];
    let missing = |key: &str, diagnostics: &mut Diagnostics| {
        diagnostics.push(Diagnostic::at(Code::P004, id.at).fact("key", key));
        None
    };
    match words::choice(word, &list, Code::P009, diagnostics)? {
        Kind::Rate { .. } => match &raw.per {
            Some(per) => words::number(per, Code::P008, diagnostics).map(|per| Kind::Rate { per }),
            None => missing("per", diagnostics),
        },
        Kind::Mean { .. } => match &raw.scale {
            Some(raw::ScaleUse::Ends { from, to }) => {
                let from = words::number(from.as_ref()?, Code::P008, diagnostics)?;
                let to = words::number(to.as_ref()?, Code::P008, diagnostics)?;
                Some(Kind::Mean { from, to })
            }
            _ => missing("scale", diagnostics),
        },
        Kind::Grade(_) => match &raw.scale {
            Some(raw::ScaleUse::Named(name)) => {
                breakdowns::scale(name, plan, diagnostics).map(Kind::Grade)
            }
            _ => missing("scale", diagnostics),
        },
        kind => Some(kind),
    }
}

fn unit<'s>(raw: raw::Unit<'s>, diagnostics: &mut Diagnostics) -> Option<Unit<'s>> {
    let list = [("en", Gender::Common), ("ett", Gender::Neuter)];
    let gender = words::choice(raw.gender.as_ref()?, &list, Code::P009, diagnostics);
    Some(Unit { one: raw.one?, many: raw.many?, gender: gender.unwrap_or(Gender::Common) })
}

fn reporters(
    reported_by: &[Word<'_>],
    home: Home,
    id: &Word<'_>,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<AgencyIx> {
    let stated: Vec<AgencyIx> =
        reported_by.iter().filter_map(|name| agency(name, Code::P010, plan, diagnostics)).collect();
    if !reported_by.is_empty() {
        return stated;
    }
    let measure = match home {
        Home::Measure(ix) => Some(plan.measure(ix)),
        Home::Goal(_) => None,
    };
    let known = measure.is_some_and(|it| !it.responsible.is_empty() || plan.broken.contains(&fold(&it.id.text)));
    if !known {
        diagnostics.push(Diagnostic::at(Code::P025, id.at).fact("given", &*id.text));
    }
    measure.map(|it| it.responsible.clone()).unwrap_or_default()
}

fn combine(
    raw: &raw::OwnIndicator<'_>,
    kind: Option<Kind>,
    reporters: &[AgencyIx],
    id: &Word<'_>,
    diagnostics: &mut Diagnostics,
) -> Combine {
    let list = [("each", Combine::Each), ("sum", Combine::Sum), ("one_of", Combine::OneOf)];
    match &raw.combine {
        Some(word) => words::choice(word, &list, Code::P009, diagnostics).unwrap_or(Combine::Each),
        None => {
            if kind.is_some_and(Kind::is_numeric) && reporters.len() > 1 {
                let undecided = Diagnostic::at(Code::P024, id.at).fact("given", &*id.text);
                diagnostics.push(undecided.fact("n", reporters.len()));
            }
            Combine::Each
        }
    }
}

fn target(raw: &raw::Target<'_>, kind: Option<Kind>, diagnostics: &mut Diagnostics) -> Option<Target> {
    let target = target_value(raw, diagnostics)?;
    let (from, to) = match kind? {
        Kind::Share => (Number::new(0.into()), Number::new(100.into())),
        Kind::Mean { from, to } => (from, to),
        Kind::Count | Kind::Rate { .. } | Kind::Amount => return Some(target),
        Kind::YesNo | Kind::Grade(_) | Kind::Text | Kind::Undefined => return None,
    };
    if let Some(word) = raw.value.as_ref().filter(|_| target.value < from || target.value > to) {
        let outside = Diagnostic::at(Code::P027, word.at).fact("given", &*word.text);
        diagnostics.push(outside.fact("from", from.get()).fact("to", to.get()));
    }
    Some(target)
}

fn target_value(raw: &raw::Target<'_>, diagnostics: &mut Diagnostics) -> Option<Target> {
    let value = words::number(raw.value.as_ref()?, Code::P008, diagnostics)?;
    let year = raw.year.as_ref().and_then(|year| words::year(year, Code::P008, diagnostics));
    Some(Target { value, year })
}

fn series_break<'s>(raw: &raw::Break<'s>, diagnostics: &mut Diagnostics) -> Option<Break<'s>> {
    let year = words::year(raw.year.as_ref()?, Code::P008, diagnostics)?;
    Some(Break { year, reason: raw.reason.clone()? })
}

/// The indicator's tables of categories. Two breakdowns that share a column can't both be told
/// from a row, so an indicator may have only one of them.
fn breakdowns(
    raw: &[Vec<Word<'_>>],
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Vec<BreakdownIx>> {
    let mut columns: Vec<(BreakdownIx, &str)> = Vec::new();
    let mut tables = Vec::new();
    for crossed in raw {
        let mut table = Vec::new();
        for word in crossed {
            let Some(ix) = breakdowns::breakdown(word, plan, diagnostics) else { continue };
            let column = plan.breakdown(ix).column.as_str();
            match columns.iter().find(|(other, same)| *same == column && *other != ix) {
                Some(_) => {
                    let shared = Diagnostic::at(Code::P029, word.at).fact("given", &*word.text);
                    diagnostics.push(shared.fact("column", column));
                }
                None => {
                    columns.push((ix, column));
                    table.push(ix);
                }
            }
        }
        table.sort_unstable();
        tables.push(table);
    }
    tables
}
