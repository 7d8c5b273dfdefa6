//! What a share is made of, and what it is a share of, in words.

use crate::model::{Answer, Base, Indicator, IndicatorIx, Kind, Observation};
use crate::tell::context::Context;
use crate::text::Said;
use crate::value::Number;
use crate::words::{list as phrase, numbers, reading};

/// *104 av 120*, of so many answered of so many asked.
pub(crate) fn part_of(context: Context<'_, '_>, n: &str, of: Number) -> Said {
    let of = &numbers::number(of.get(), context.language);
    let what = Said::default();
    context.say(&phrase::PartOf { n, of, what })
}

/// What a share is of, in the words of the plan: its base, or what that indicator counts.
pub(crate) fn base(context: Context<'_, '_>, indicator: &Indicator<'_>) -> Said {
    match &indicator.base {
        Some(Base::Words(words)) => reading::base(context.bare(words)),
        Some(Base::Indicator(ix)) => {
            let name = &context.indicator(*ix).name;
            reading::what_is_counted(context.bare(name))
        }
        None => Said::default(),
    }
}

/// *av enheter i länet*, where nobody has said how many.
pub(crate) fn of_base(context: Context<'_, '_>, indicator: &Indicator<'_>) -> Said {
    let base = reading::those(base(context, indicator));
    context.say(&phrase::OfBase { base })
}

/// What a share is of, and that nobody has said of how many where nobody has: *Andel av utredda brott,
/// underlag ej redovisat.* Nothing of what is no share.
pub(crate) fn of_what(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    figures: &[&Observation<'_>],
) -> Option<Said> {
    let indicator = context.indicator(ix);
    let is_shown = |it: &&&Observation<'_>| it.is_number() && !it.is_withheld();
    let mut shown = figures.iter().filter(is_shown).peekable();
    if shown.peek().is_none() || indicator.kind != Kind::Share {
        return None;
    }
    let said = context.say(&phrase::ShareOf {
        base: reading::those(base(context, indicator)),
        complete: shown.all(|it| matches!(it.answer, Answer::Fraction { .. })),
    });
    (!said.is_empty()).then_some(said)
}
