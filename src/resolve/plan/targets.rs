//! The words of targets become what an indicator shall reach, and where it started.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Aim, Baseline, Better, Bound, Kind, Level, Plan, ScaleIx, Target};
use crate::resolve::plan::values;
use crate::schema;
use crate::source::Word;
use crate::value::{Number, fold};

/// What a target's words are measured in.
pub(super) struct Measure<'a, 's> {
    /// None of a tombstone.
    pub(super) kind: Option<Kind>,
    pub(super) decimals: Option<u32>,
    pub(super) better: Better,
    pub(super) of: Option<u32>,
    pub(super) plan: &'a Plan<'s>,
}

impl Measure<'_, '_> {
    /// The targets by year, the earliest first. Of two for one year the first counts.
    pub(super) fn targets<'s>(
        &self,
        written: &[schema::Target<'s>],
        diagnostics: &mut Diagnostics,
    ) -> Vec<Target<'s>> {
        let mut targets: Vec<Target<'s>> = Vec::new();
        for it in written {
            let year = it.year.as_ref();
            let own = year.and_then(|word| values::year(word, Code::P008, diagnostics));
            let is_taken = targets.iter().any(|other| other.year == own);
            if let Some(word) = year.filter(|_| own.is_some() && is_taken) {
                diagnostics.push(Diagnostic::at(Code::P040, word.at).fact("year", &*word.text));
                continue;
            }
            let Some(aim) = self.aim(it, diagnostics) else {
                continue;
            };
            // A year that can't be read has been told, and no figure is held against it.
            if year.is_none() || own.is_some() {
                let at = year.map(|word| word.at);
                targets.push(Target { year: own, at, aim });
            }
        }
        targets.sort_by_key(|it| it.year);
        targets
    }

    fn aim<'s>(
        &self,
        written: &schema::Target<'s>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Aim<'s>> {
        let value = written.value.as_ref().map(|word| (None, word));
        let at_least = written.at_least.as_ref();
        let at_least = at_least.map(|word| (Some(Bound::AtLeast), word));
        let at_most = written.at_most.as_ref();
        let at_most = at_most.map(|word| (Some(Bound::AtMost), word));
        let levels = || [value, at_least, at_most].into_iter().flatten();
        let text = written.text.as_ref();
        let again = levels().map(|(_, word)| word).chain(text).nth(1);
        if let Some(again) = again {
            diagnostics.push(Diagnostic::at(Code::P040, again.at).fact("given", &*again.text));
        }
        let Some((bound, word)) = levels().next() else {
            return text.map(|text| Aim::Words(text.clone()));
        };
        let level = self.level(word, diagnostics)?;
        let bound = bound.or_else(|| self.bound(level));
        if bound.is_none() {
            diagnostics.push(Diagnostic::at(Code::P038, word.at).fact("given", &*word.text));
        }
        bound.map(|bound| Aim::Level(bound, level))
    }

    /// Which side of a plain value meets it. More of a grade is further; numbers need to be told.
    fn bound(&self, level: Level) -> Option<Bound> {
        match (level, self.better) {
            (Level::YesNo(_), _) => Some(Bound::Exactly),
            (_, Better::Lower) => Some(Bound::Downwards),
            (_, Better::Higher) | (Level::Grade(_), _) => Some(Bound::Upwards),
            (Level::Number(_), Better::Neither) => None,
        }
    }

    fn level(&self, word: &Word<'_>, diagnostics: &mut Diagnostics) -> Option<Level> {
        let hundred = Number::new(100.into());
        let zero = Number::new(0.into());
        let kind = self.kind?;
        let range = match kind {
            Kind::Share => Some((zero, Some(hundred))),
            Kind::Mean { from, to } => Some((from, Some(to))),
            Kind::Count => Some((zero, self.of.map(|of| Number::new(of.into())))),
            Kind::Rate { .. } => Some((zero, None)),
            Kind::Amount => None,
            Kind::YesNo => {
                return values::choice(word, Code::P009, diagnostics).map(Level::YesNo);
            }
            Kind::Grade(scale) => return self.grade(scale, word, diagnostics),
            Kind::Text | Kind::Undefined => {
                diagnostics.push(Diagnostic::at(Code::P042, word.at).fact("given", &*word.text));
                return None;
            }
        };
        let number = values::number(word, kind.sort(self.decimals), Code::P008, diagnostics)?;
        let is_outside = |(from, to): &(Number, Option<Number>)| {
            number < *from || to.is_some_and(|to| number > to)
        };
        if let Some((from, to)) = range.filter(is_outside) {
            let outside = Diagnostic::at(Code::P027, word.at).fact("given", &*word.text);
            let outside = outside.fact("from", from.get());
            diagnostics.push(outside.maybe("to", to.map(Number::get)));
        }
        Some(Level::Number(number))
    }

    /// A grade with a rank: one outside the order is nothing that can be reached.
    fn grade(
        &self,
        scale: ScaleIx,
        word: &Word<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Level> {
        let grades = &self.plan.scale(scale).grades;
        let given = fold(&word.text);
        let found = grades
            .iter()
            .position(|it| it.rank.is_some() && fold(&it.code.text) == given);
        if found.is_none() {
            let ranked = grades.iter().filter(|it| it.rank.is_some());
            let known: Vec<String> = ranked.map(|it| it.code.text.to_string()).collect();
            let unknown = Diagnostic::at(Code::P009, word.at).fact("given", &*word.text);
            diagnostics.push(unknown.fact("known", known));
        }
        found.map(Level::Grade)
    }

    pub(super) fn baseline(
        &self,
        written: &schema::Baseline<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Baseline> {
        let year = written.year.as_ref();
        Some(Baseline {
            level: self.level(written.value.as_ref()?, diagnostics)?,
            year: year.and_then(|word| values::year(word, Code::P008, diagnostics)),
        })
    }
}
