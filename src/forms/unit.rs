//! An indicator becomes what a form says of it: its measure, its name with what may be answered instead, its unit.

use rust_decimal::Decimal;

use crate::forms::round::Round;
use crate::ledger::Obligation;
use crate::model::{Base, Grade, Home, Indicator, IndicatorIx, Kind, Type};
use crate::resolve::named::{self, on_one_line};
use crate::value::fold;
use crate::words::numbers::number;
use crate::words::{self, Language, Say, list as phrase, text};

/// What a form says: in Swedish.
pub(super) fn said(phrase: &dyn Say<'_>) -> String {
    words::text(Language::SWEDISH, phrase)
}

/// *Antal insatser (hela landet; lämna 2.2a eller 2.2b)*
pub(super) fn beside(own: &str, remarks: &[String]) -> String {
    let remarks = remarks.join("; ");
    said(&phrase::FormBeside {
        said: own,
        beside: Some(remarks.as_str()).filter(|it| !it.is_empty()),
    })
}

/// A number as a spreadsheet takes it and a Windows code page holds it: no groups, a plain minus.
pub(super) fn written(number: Decimal) -> String {
    number.to_string().replace('.', ",")
}

impl Round<'_, '_> {
    /// *2.10 Genomföra behandlingsprogram*, *Mål 1: Våld förebyggs*
    pub(super) fn home(&self, indicator: IndicatorIx) -> String {
        match self.plan.indicator(indicator).home {
            Home::Goal(ix) => {
                let goal = self.plan.goal(ix);
                let title = goal.short_title.as_ref().unwrap_or(&goal.title);
                said(&phrase::GoalTitle {
                    number: &goal.number,
                    title: on_one_line(&title.text).into(),
                })
            }
            Home::Measure(ix) => named::measure(self.plan.measure(ix)),
        }
    }

    /// The name, with what it covers where that is not the plan's area, and what else will do.
    pub(super) fn name(&self, indicator: IndicatorIx, owed: &Obligation) -> String {
        let found = self.plan.indicator(indicator);
        let mut remarks = Vec::new();
        let dated = found.milestone.as_ref();
        remarks.extend(dated.map(|it| {
            let day = it.date;
            text(Language::SWEDISH, &phrase::MilestoneOn { day })
        }));
        let own_area = found.area.as_ref();
        let area = own_area.filter(|it| fold(&it.text) != fold(&self.plan.area.text));
        remarks.extend(area.map(|it| on_one_line(&it.text)));
        if owed.indicators.len() > 1 {
            let ids = owed.indicators.iter();
            let ids = ids.map(|it| &*self.plan.indicator(*it).id.text).collect();
            remarks.push(said(&phrase::FormAnyIndicator { ids }));
        }
        if owed.parties.len() > 1 {
            let names = owed.parties.iter();
            let names = names.map(|it| &*self.plan.agency(*it).name.text).collect();
            remarks.push(said(&phrase::FormAnyParty { names }));
        }
        beside(&on_one_line(&found.name.text), &remarks)
    }

    /// What the plan says to whoever fills the row in.
    pub(super) fn instruction(&self, indicator: IndicatorIx) -> String {
        let found = self.plan.indicator(indicator).instruction.as_ref();
        found.map_or(String::new(), |it| on_one_line(&it.text))
    }

    /// What is to be filled in: *kontaktförbud*, *procent av sökta kontaktförbud*, *ja eller nej*.
    pub(super) fn unit(&self, indicator: IndicatorIx) -> String {
        let found = self.plan.indicator(indicator);
        let unit = self.unit_of(found);
        if found.needs_fraction {
            said(&phrase::FormAsFraction { unit: &unit })
        } else {
            unit
        }
    }

    fn unit_of(&self, found: &Indicator<'_>) -> String {
        let kind = |kind| said(&phrase::KindOfFigure { kind, few: false });
        match found.kind {
            Kind::Share => said(&phrase::FormShare {
                base: self.base(found).as_deref(),
            }),
            Kind::Rate { per } => said(&phrase::PerUnit {
                per: Some(&grouped(per.get())),
                of: None,
            }),
            Kind::Mean { from, to } => said(&phrase::MeanUnit {
                from: &written(from.get()),
                to: &written(to.get()),
                named: false,
            }),
            Kind::YesNo => kind(Type::YesNo),
            Kind::Grade(scale) => {
                let scale = &self.plan.scales[scale.get()];
                let grades: Vec<String> = scale.grades.iter().map(grade).collect();
                said(&phrase::FormGrades {
                    grades: grades.iter().map(String::as_str).collect(),
                    has_trend: scale.has_trend,
                })
            }
            Kind::Text | Kind::Undefined => kind(Type::Text),
            Kind::Count | Kind::Amount => {
                let unit = match &found.unit {
                    Some(unit) => unit.many.text.to_string(),
                    None => kind(Type::Count),
                };
                match found.of.map(|of| of.to_string()) {
                    Some(of) => said(&phrase::FormAtMost {
                        unit: &unit,
                        of: &of,
                    }),
                    None => unit,
                }
            }
        }
    }

    fn base(&self, indicator: &Indicator<'_>) -> Option<String> {
        Some(match indicator.base.as_ref()? {
            Base::Words(base) => on_one_line(&base.text),
            Base::Indicator(ix) => self.plan.indicator(*ix).id.text.to_string(),
        })
    }

    /// Whether a share counts those who answered: then how many were asked belongs to it.
    pub(super) fn counts_answers(&self, indicator: IndicatorIx) -> bool {
        let found = self.plan.indicator(indicator);
        let counts = |word: &str| {
            let word = fold(word);
            word.starts_with("svara") || word.starts_with("besvara")
        };
        match &found.base {
            Some(Base::Words(base)) => {
                found.kind.is_ratio() && base.text.split_whitespace().any(counts)
            }
            _ => false,
        }
    }
}

/// *G (genomförd)*
fn grade(it: &Grade<'_>) -> String {
    let (code, word) = (&*it.code.text, &*it.word.text);
    said(&phrase::FormBeside {
        said: code,
        beside: Some(word).filter(|it| *it != code),
    })
}

/// Groups of three as a Windows code page holds them.
fn grouped(value: Decimal) -> String {
    number(value, crate::words::Language::SWEDISH).replace('\u{202f}', "\u{a0}")
}
