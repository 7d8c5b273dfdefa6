//! What is known of earlier years becomes the text that stands beside a form's cell.

use std::borrow::Cow;

use crate::derive::change::exact;
use crate::derive::earlier::{earlier_answer, several};
use crate::forms::Asked;
use crate::forms::cells::{Part, Parts};
use crate::forms::round::Round;
use crate::forms::unit::{beside, said, written};
use crate::ledger::State;
use crate::model::{
    AgencyIx, Answer, BreakdownIx, CategoryIx, Kind, Observation, Precision, SeriesKey,
};
use crate::resolve::answer_words;
use crate::resolve::named::on_one_line;
use crate::text::Said;
use crate::value::Year;
use crate::value::number::rounded;
use crate::words::figures::{self, Mark};
use crate::words::states::Why;
use crate::words::{Language, list as phrase, text};

/// An answer, its year, and whose it is together where it is of several parties.
type Latest<'a, 's> = (Year, Cow<'a, Observation<'s>>, Option<String>);

impl Round<'_, '_> {
    /// Last year's answer as it is known now, else the latest before it with its year; that none
    /// came in, where one was owed last year; else nothing.
    pub(super) fn before(&self, asked: &Asked<'_>, parts: &Parts) -> String {
        let last = self.edition.year.previous();
        match self.latest(asked, parts) {
            Some((year, it, of)) if year == last => self.shown(&it, of),
            _ if self.was_owed(asked) => text(
                Language::SWEDISH,
                &phrase::WhyInCell {
                    why: Why::NotSubmitted,
                },
            ),
            Some((year, it, of)) => said(&phrase::FormFromYear {
                value: &self.shown(&it, of),
                year,
            }),
            None => String::new(),
        }
    }

    /// The latest answer of the same series, or of those that it carries on, and whose it is
    /// together where it is of several.
    fn latest(&self, asked: &Asked<'_>, parts: &Parts) -> Option<Latest<'_, '_>> {
        let mut key: Vec<(BreakdownIx, CategoryIx)> = Vec::new();
        for (breakdown, part) in parts {
            match part {
                Part::Total => {}
                Part::Category(category) => key.push((*breakdown, *category)),
                Part::Blank => return None,
            }
        }
        key.sort_unstable();
        let cell = self.model.cells.find(&key)?;
        let key = SeriesKey {
            period: asked.period,
            ..self.key(asked.indicator, asked.party, cell, self.year)
        };
        let (year, it) = earlier_answer(self.0, key)?;
        let added = matches!(it, Cow::Owned(_))
            .then(|| self.whose(key))
            .flatten();
        Some((year, it, added))
    }

    /// The parties whose figures are one party's now.
    fn whose(&self, key: SeriesKey) -> Option<String> {
        let several = several(self.0, key)?;
        let parties = several.parts.iter();
        let parties = parties.map(|(party, _)| &*self.plan.agency(*party).name.text);
        Some(said(&phrase::FormTogether {
            parties: parties.collect(),
        }))
    }

    /// Whether the party owed the same last year and nobody answered.
    fn was_owed(&self, asked: &Asked<'_>) -> bool {
        let last = self.edition.year.previous();
        let Some(before) = self.model.find_edition(self.edition.plan, last) else {
            return false;
        };
        let owes = |party: &AgencyIx| {
            *party == asked.party || self.plan.members(*party, last).contains(&asked.party)
        };
        self.ledger
            .seen_from(self.model, before)
            .owed_of(asked.indicator)
            .any(|it| {
                it.period == asked.period
                    && it.parties.iter().any(owes)
                    && matches!(it.state, State::NotSubmitted | State::SomeMembers)
            })
    }

    fn shown(&self, it: &Observation<'_>, of: Option<String>) -> String {
        let indicator = self.plan.indicator(it.indicator);
        let unit = |value: String| match indicator.kind {
            Kind::Share => said(&phrase::PercentSign { value: &value }),
            _ => value,
        };
        let value = match &it.answer {
            Answer::Number(number) => unit(written(number.get())),
            Answer::Fraction {
                numerator,
                denominator,
            } if self.model.is_of_few(it, self.plan) => {
                let [n, of] = [numerator, denominator].map(|it| written(it.get()));
                said(&phrase::PartOf {
                    n: &n,
                    of: &of,
                    what: Said::default(),
                })
            }
            Answer::Fraction {
                numerator,
                denominator,
            } => {
                let decimals = self.ledger.printed_decimals(self.ix, it.indicator);
                let value = exact(&it.answer, indicator.kind)
                    .map_or(String::new(), |it| written(rounded(it.value, decimals)));
                let (numerator, denominator) = (numerator.get(), denominator.get());
                said(&phrase::FormFraction {
                    value: &unit(value),
                    numerator: &written(numerator),
                    denominator: &written(denominator),
                })
            }
            Answer::Text(text) => on_one_line(text),
            answer => answer_words::words(answer, indicator, self.plan).unwrap_or_default(),
        };
        let precision = it.precision().map(|it| match it {
            Precision::About => figures::Precision::About,
            Precision::AtLeast => figures::Precision::AtLeast,
            Precision::AtMost => figures::Precision::AtMost,
        });
        let value = said(&phrase::Precise {
            precision,
            value: value.into(),
        });
        let marks: Vec<String> = of.into_iter().chain(marks(it)).collect();
        beside(&value, &marks)
    }
}

/// What the party has said of its own value.
fn marks(it: &Observation<'_>) -> Vec<String> {
    let Some(details) = &it.details else {
        return Vec::new();
    };
    [
        (details.preliminary, Mark::Preliminary),
        (details.partial, Mark::Partial),
    ]
    .into_iter()
    .filter(|(is_set, _)| *is_set)
    .map(|(_, mark)| said(&phrase::MarkWord { mark }))
    .collect()
}
