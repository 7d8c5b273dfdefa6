//! An answer becomes what a finding shows of it.

use crate::diagnostic::Fact;
use crate::model::{Answer, Indicator, Kind, Plan};
use crate::value::{Choice, Number};

/// A number, *66/104*, *ja*, a grade's code, or a reason as it is written in the column `status`.
/// `None` for a text: it is too long to repeat.
pub(crate) fn told(
    answer: &Answer<'_>,
    indicator: &Indicator<'_>,
    plan: &Plan<'_>,
) -> Option<Fact> {
    match answer {
        Answer::Number(number) => Some(number.get().into()),
        Answer::Fraction {
            numerator,
            denominator,
        } => Some(Fact::Fraction([numerator.get(), denominator.get()])),
        Answer::Text(_) => None,
        answer => words(answer, indicator, plan).map(Fact::Text),
    }
}

/// The same as plain words, a number among them.
pub(crate) fn words(
    answer: &Answer<'_>,
    indicator: &Indicator<'_>,
    plan: &Plan<'_>,
) -> Option<String> {
    let written = |number: &Number| number.get().to_string().replace('.', ",");
    match (answer, indicator.kind) {
        (Answer::Number(number), _) => Some(written(number)),
        (
            Answer::Fraction {
                numerator,
                denominator,
            },
            _,
        ) => Some(format!("{}/{}", written(numerator), written(denominator))),
        (Answer::YesNo(yes), _) => Some(if *yes { "ja" } else { "nej" }.to_owned()),
        (Answer::Grade(at), Kind::Grade(scale)) => {
            let grade = plan.scale(scale).grades.get(*at)?;
            Some(grade.code.text.to_string())
        }
        (Answer::NoValue(reason), _) => Some(reason.word().to_owned()),
        (Answer::Grade(_) | Answer::Text(_), _) => None,
    }
}
