//! An indicator's targets and its figures become sentences: what the plan wants, and whether it is reached.

use rust_decimal::Decimal;

use crate::content::Block;
use crate::derive::change::exact;
use crate::derive::sum::sum;
use crate::derive::target::{is_reached, reaches};
use crate::evaluate::blocks::{in_italics, led};
use crate::evaluate::context::Context;
use crate::evaluate::level::{in_unit, level};
use crate::evaluate::people::Texts;
use crate::evaluate::{figure, summed};
use crate::model::{
    AgencyIx, AgencyKind, Aim, Answer, Bound, Combine, Frequency, Indicator, IndicatorIx, Level,
    Observation, Plan, Reason, Target,
};
use crate::text::Said;
use crate::value::number::rounded;
use crate::value::{Period, Year};
use crate::words::figures::Threshold;
use crate::words::{Word, list as phrase};

/// Whether an answer reaches the target of its year. Nothing if no target is of that year or before.
pub(super) fn judged(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let indicator = context.indicator(it.indicator);
    let target = indicator.target_in(it.year)?;
    let Aim::Level(bound, level) = target.aim else {
        return None;
    };
    if !is_one_figure(context.plan, indicator, it.period) || is_irrelevant(it) {
        return None;
    }
    let wanted = wanted(context, it.indicator, target)?;
    if matches!(it.answer, Answer::NoValue(_)) || figure::is_held(context, it) {
        return Some(wanted.with_unknown(it.year));
    }
    let Some(is_reached) = is_reached(context.plan, it, bound, level) else {
        let why = match it.answer {
            Answer::Grade(_) => Word::GradeOutsideOrder,
            _ => Word::TargetUndecided,
        };
        let why = context.say(&why);
        return Some(wanted.said().then(why));
    };
    let sentence = wanted.judged(is_reached, it.year);
    let exactly = before_rounding(context, it, level).filter(|_| !is_reached);
    Some(match exactly {
        Some(value) => sentence.then(context.say(&phrase::BeforeRounding { value })),
        None => sentence,
    })
}

/// What is said of the target where nothing came in.
pub(super) fn unknown(context: Context<'_, '_>, ix: IndicatorIx) -> Option<Said> {
    let indicator = context.indicator(ix);
    let target = indicator.target_in(context.year)?;
    let wanted = wanted(context, ix, target)?;
    is_one_figure(context.plan, indicator, period(indicator))
        .then(|| wanted.with_unknown(context.year))
}

/// What is said once, however many have answered: the target of a later year, and the baseline.
pub(super) fn facts(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> Option<Said> {
    let indicator = context.indicator(ix);
    let mut said = Vec::new();
    let now = indicator.target_in(year);
    let all = summed::of_all(context, ix);
    let sum = sum(context.model, context.figures, context.ix, &all);
    let sum = sum.filter(|_| year == context.year);
    said.extend(sum.as_ref().and_then(|_| summed::sentence(context, &all)));
    let reached = sum.as_ref().zip(now).and_then(|(sum, it)| match it.aim {
        Aim::Level(bound, level) => reaches(sum.value, bound, level),
        Aim::Words(_) => None,
    });
    let now = now.and_then(|it| wanted(context, ix, it));
    let is_path = now.is_some();
    if let Some((now, is_reached)) = now.as_ref().zip(reached) {
        said.push(now.judged(is_reached, year));
    }
    let now = now.filter(|_| reached.is_none());
    if let Some(now) = now.filter(|_| !is_one_figure(context.plan, indicator, period(indicator))) {
        let of = if is_of_all(context.plan, indicator) {
            Word::TargetNotOfEach
        } else {
            Word::TargetNotOfParts
        };
        said.extend([now.said(), context.say(&of)]);
    }
    let ahead = indicator.target_after(year);
    let ahead = ahead.and_then(|it| wanted(context, ix, it));
    said.extend(ahead.map(|it| if is_path { it.said() } else { it.only_ahead() }));
    said.extend(indicator.baseline.as_ref().map(|it| {
        let value = level(context, ix, it.level, true);
        context.say(&phrase::Baseline {
            value,
            year: it.year.map(Year::get),
        })
    }));
    (!said.is_empty()).then(|| Said::join(said, " "))
}

/// The levels that a chart marks: those of the years it shows, the one that holds, and the next to
/// come; each with its year and the word of its threshold.
pub(super) fn marks(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    span: &[Year],
) -> Vec<(Option<Year>, Option<Threshold>, Decimal)> {
    let indicator = context.indicator(ix);
    if !is_one_figure(context.plan, indicator, period(indicator)) {
        return Vec::new();
    }
    let edges = [
        indicator.target_in(context.year),
        indicator.target_after(context.year),
    ];
    let is_edge = |it: &Target<'_>| edges.iter().flatten().any(|edge| std::ptr::eq(*edge, it));
    let is_within = |it: &Target<'_>| it.year.is_some_and(|year| span.contains(&year));
    let shown = indicator
        .targets
        .iter()
        .filter(|it| is_edge(it) || is_within(it));
    let level = |it: &Target<'_>| match it.aim {
        Aim::Level(bound, Level::Number(number)) => {
            let number = figure::beside(context, ix, number.get());
            Some((it.year, threshold(bound), number))
        }
        _ => None,
    };
    shown.filter_map(level).collect()
}

/// Which way is good enough, where a target is written as a threshold.
fn threshold(bound: Bound) -> Option<Threshold> {
    match bound {
        Bound::AtLeast => Some(Threshold::AtLeast),
        Bound::AtMost => Some(Threshold::AtMost),
        Bound::Upwards | Bound::Downwards | Bound::Exactly => None,
    }
}

/// Targets in words, one a paragraph: nobody judges them. `called`: what the indicator is called there.
pub(super) fn words(context: Context<'_, '_>, ix: IndicatorIx, called: &Said) -> Vec<Block> {
    let indicator = context.indicator(ix);
    let in_words = indicator.targets.iter().filter_map(|it| match &it.aim {
        Aim::Words(text) => Some((it.year.map(Year::get), text)),
        Aim::Level(..) => None,
    });
    in_words
        .map(|(year, text)| {
            let lead = in_italics(context.say(&phrase::TargetInWords { year }));
            led(called.strong(), lead.then(context.prose(text)))
        })
        .collect()
}

/// Whether one answer is what the target is about, and not a part of it.
fn is_one_figure(plan: &Plan<'_>, indicator: &Indicator<'_>, period: Period) -> bool {
    period == Period::Year && !is_of_all(plan, indicator)
}

/// Whether the plan wants something of several parties together, and nothing of each. A grade, or yes
/// or no, is each member's own.
fn is_of_all(plan: &Plan<'_>, indicator: &Indicator<'_>) -> bool {
    let reporters = &indicator.reporters;
    let is_group = |it: &AgencyIx| plan.agency(*it).kind == AgencyKind::Group;
    indicator.kind.is_numeric()
        && (indicator.combine == Combine::Sum && reporters.len() > 1
            || reporters.iter().any(is_group))
}

/// The parts of a year that the indicator is answered for.
fn period(indicator: &Indicator<'_>) -> Period {
    match indicator.frequency {
        Frequency::HalfYearly => Period::Half(1),
        Frequency::Quarterly => Period::Quarter(1),
        _ => Period::Year,
    }
}

fn is_irrelevant(it: &Observation<'_>) -> bool {
    it.answer == Answer::NoValue(Reason::Irrelevant)
}

/// What a target says: a value, or a threshold with its word.
struct Wanted<'t> {
    texts: &'t Texts<'t>,
    /// *80 procent*, *två insatser*
    value: Said,
    threshold: Option<Threshold>,
    year: Option<Year>,
}

impl Wanted<'_> {
    fn target(&self) -> phrase::Target {
        phrase::Target {
            value: self.value.clone(),
            threshold: self.threshold,
            own: self.year.map(Year::get),
            year: None,
            is_reached: false,
        }
    }

    fn said(&self) -> Said {
        self.texts.say(&self.target())
    }

    fn only_ahead(&self) -> Said {
        self.texts.part(&self.target(), "ahead")
    }

    /// `year`: that of the figure that is held against it.
    fn judged(&self, is_reached: bool, year: Year) -> Said {
        self.texts.say(&phrase::Target {
            year: Some(year.get()),
            is_reached,
            ..self.target()
        })
    }

    fn with_unknown(&self, year: Year) -> Said {
        self.said()
            .then(self.texts.say(&phrase::OutcomeUnknown { year: year.get() }))
    }
}

fn wanted<'a>(
    context: Context<'a, '_>,
    ix: IndicatorIx,
    target: &Target<'_>,
) -> Option<Wanted<'a>> {
    let Aim::Level(bound, wanted) = target.aim else {
        return None;
    };
    let threshold = threshold(bound);
    Some(Wanted {
        texts: context.texts,
        value: level(context, ix, wanted, threshold.is_none()),
        threshold,
        year: target.year,
    })
}

/// The value with as many decimals as tell it from the target that it looks like when printed.
fn before_rounding(context: Context<'_, '_>, it: &Observation<'_>, level: Level) -> Option<Said> {
    let Level::Number(wanted) = level else {
        return None;
    };
    let indicator = context.indicator(it.indicator);
    let value = exact(&it.answer, indicator.kind)?.value;
    let looks_like = |number: Decimal| number == wanted.get();
    let printed = figure::printed(context, it).filter(|it| looks_like(*it));
    if printed.is_none() || figure::few(context, it).is_some() {
        return None;
    }
    let decimals = figure::decimals(context, it.indicator);
    let mut finer = (decimals..decimals + 6).map(|it| rounded(value, it));
    let enough = finer.find(|it| !looks_like(*it))?;
    Some(in_unit(&context, indicator, enough))
}
