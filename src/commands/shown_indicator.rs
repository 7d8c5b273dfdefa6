//! An indicator becomes what `plan show` says of it: its type, its targets, what it stands beside.

use std::fmt::Write;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::content::plain;
use crate::model::{Aim, Bound, Class, Frequency, Indicator, Kind, Level, Plan, Use};
use crate::prose;
use crate::value::{Choice, Year};
use crate::words as say;
use crate::words::kinds::Limit;
use crate::words::list::{self as phrase, Word};
use crate::words::{Language, numbers};

#[derive(Debug, Serialize)]
pub(super) struct ShownIndicator {
    id: String,
    name: String,
    r#type: &'static str,
    frequency: String,
    /// Shown here, defined elsewhere.
    is_ref: bool,
    reported_by: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    targets: Vec<ShownTarget>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<ShownTarget>,
    /// The id of the indicator that it stands beside.
    #[serde(skip_serializing_if = "Option::is_none")]
    reference_for: Option<String>,
    /// To whoever fills in the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    instruction: Option<String>,
    #[serde(serialize_with = "as_written")]
    class: Class,
    /// The first year of the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<u16>,
    /// Its own, or that of the measure or a goal above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

/// A level or words, as the plan writes them: numbers with a decimal point, grades by their code.
#[derive(Debug, Serialize)]
struct ShownTarget {
    /// `at_least`, `at_most`, `exactly`, or `text` for words.
    kind: &'static str,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
}

pub(super) fn indicator(plan: &Plan<'_>, standing: &Use) -> ShownIndicator {
    let it = plan.indicator(standing.indicator);
    ShownIndicator {
        id: it.id.text.to_string(),
        name: words(&it.name),
        r#type: it.kind.of_type().word(),
        frequency: frequency(standing.frequency),
        is_ref: standing.is_ref,
        reported_by: it
            .reporters
            .iter()
            .map(|ix| plan.agency(*ix).id.text.to_string())
            .collect(),
        targets: targets(plan, it),
        baseline: it.baseline.as_ref().map(|own| ShownTarget {
            kind: "exactly",
            value: level(plan, it, own.level),
            year: own.year.map(Year::get),
        }),
        reference_for: it
            .reference_for
            .map(|ix| plan.indicator(ix).id.text.to_string()),
        instruction: it.instruction.as_ref().map(|it| words(it)),
        class: it.class,
        since: it.since.map(Year::get),
        source: it.source.as_ref().map(|it| it.text.to_string()),
    }
}

fn targets(plan: &Plan<'_>, indicator: &Indicator<'_>) -> Vec<ShownTarget> {
    let shown = |aim: &Aim<'_>| match aim {
        Aim::Words(text) => ("text", words(text)),
        Aim::Level(bound, own) => {
            let kind = match bound {
                Bound::AtLeast | Bound::Upwards => "at_least",
                Bound::AtMost | Bound::Downwards => "at_most",
                Bound::Exactly => "exactly",
            };
            (kind, level(plan, indicator, *own))
        }
    };
    let targets = indicator.targets.iter().map(|it| {
        let (kind, value) = shown(&it.aim);
        let year = it.year.map(Year::get);
        ShownTarget { kind, value, year }
    });
    targets.collect()
}

fn level(plan: &Plan<'_>, indicator: &Indicator<'_>, level: Level) -> String {
    match (level, indicator.kind) {
        (Level::Number(number), _) => number.get().to_string(),
        (Level::YesNo(yes), _) => if yes { "yes" } else { "no" }.to_owned(),
        (Level::Grade(at), Kind::Grade(scale)) => {
            plan.scales[scale.get()].grades[at].code.text.to_string()
        }
        (Level::Grade(_), _) => String::new(),
    }
}

/// One line a person reads: the name, the type, and what else the plan says.
pub(super) fn line(
    indicator: &ShownIndicator,
    depth: usize,
    language: Language,
    text: &mut String,
) {
    let arrow = if indicator.is_ref { "→ " } else { "" };
    let mut facts = vec![indicator.r#type.to_owned()];
    facts.extend(indicator.targets.iter().map(|it| target(it, language)));
    facts.extend(indicator.baseline.as_ref().map(|it| {
        let (year, value) = (it.year, &said(&it.value, language)[..]);
        say::text(language, &phrase::PlanBaseline { year, value })
    }));
    let reference = indicator.reference_for.as_ref();
    facts.extend(reference.map(|id| say::text(language, &phrase::PlanReference { id })));
    facts.extend(class_words(indicator, language));
    let _ = writeln!(
        text,
        "{}{arrow}{} {} ({})",
        "  ".repeat(depth),
        indicator.id,
        indicator.name,
        facts.join("; ")
    );
    if let Some(instruction) = &indicator.instruction {
        let label = say::text(language, &Word::PlanInstruction);
        let _ = writeln!(text, "{}{label}: {instruction}", "  ".repeat(depth + 1));
    }
}

fn target(target: &ShownTarget, language: Language) -> String {
    let bound = match target.kind {
        "at_least" => Limit::Least,
        "at_most" => Limit::Most,
        _ => Limit::Exactly,
    };
    let target = phrase::PlanTarget {
        bound,
        year: target.year,
        value: &said(&target.value, language),
    };
    say::text(language, &target)
}

/// A number with the language's own sign before its decimals; anything else as it is.
fn said(value: &str, language: Language) -> String {
    let number = value.parse::<Decimal>();
    number.map_or_else(|_| value.to_owned(), |it| numbers::number(it, language))
}

fn class_words(indicator: &ShownIndicator, language: Language) -> Option<String> {
    let class = Some(indicator.class).filter(|it| *it != Class::InUse)?;
    let since = indicator.since;
    Some(say::text(language, &phrase::PlanClass { class, since }))
}

pub(super) fn words(text: &str) -> String {
    plain(&prose::runs(text))
}

pub(super) fn frequency(frequency: Frequency) -> String {
    match frequency {
        Frequency::Every(years) => format!("every {years}"),
        Frequency::Once(date, _) => format!("once {date}"),
        one => one.word().to_owned(),
    }
}

fn as_written<S: Serializer>(it: &impl Choice, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(it.word())
}
