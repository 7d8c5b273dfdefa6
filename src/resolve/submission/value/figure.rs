//! The cells of a figure become a number, or numerator and denominator, in the indicator's range.

use rust_decimal::Decimal;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::model::{Answer, Indicator, IndicatorIx, Kind};
use crate::resolve::submission::reader::{Reader, Row};
use crate::resolve::submission::value::text::hint_words;
use crate::schema::Column;
use crate::source::Word;
use crate::value::dressed::{Meaning, meaning};
use crate::value::number::rounded;
use crate::value::{Number, NumberFault, Sort};

impl<'s> Reader<'_, 's> {
    /// The figure of a row that has a value, or anything of a fraction where one means something.
    pub(super) fn figure(
        &mut self,
        row: &Row<'_, 's>,
        indicator: IndicatorIx,
        asked: Option<Number>,
    ) -> Option<Answer<'s>> {
        let kind = self.plan.indicator(indicator).kind;
        let sort = self.plan.indicator(indicator).sort();
        let cell = self.cell(row, Column::Value);
        let value = cell.and_then(|cell| self.number(row, Column::Value, cell, sort));
        let fraction = if kind.is_ratio() {
            self.fraction(row, kind, asked)?
        } else {
            None
        };
        if let Some((numerator, denominator)) = fraction {
            if let Some(value) = value {
                self.agrees(row, value, kind.quotient(numerator, denominator));
            }
            return Some(Answer::Fraction {
                numerator,
                denominator,
            });
        }
        let value = value?;
        if self.plan.indicator(indicator).needs_fraction {
            let id = self.plan.indicator(indicator).id.text.to_string();
            let bare = self.tell(Code::S063, row, Column::Value).fact("id", id);
            self.diagnostics.push(bare.fact("given", value.get()));
        } else if kind == Kind::Share && is_share_of_one(value, &cell?.text) {
            self.tell_share_of_one(row, value, cell?.text.trim());
        }
        self.in_range(row, indicator, value);
        Some(Answer::Number(value))
    }

    /// A number of its sort in a cell. Tells what else stands there.
    pub(super) fn number(
        &mut self,
        row: &Row<'_, 's>,
        column: Column,
        cell: &Word<'s>,
        sort: Sort,
    ) -> Option<Number> {
        let given = cell.text.trim();
        match Number::read(given, sort) {
            Ok(number) => Some(number),
            Err(fault) => {
                let unit = row.indicator.filter(|_| column == Column::Value);
                let unit = unit.map_or(vec![PIECES], |ix| self.plan.indicator(ix).unit_words());
                let told = |code| self.tell(code, row, column).fact("given", given);
                let told = facts(fault, given, sort, &unit, told);
                self.diagnostics.push(told);
                None
            }
        }
    }

    /// Numerator and denominator. Outer `None`: told; inner `None`: the row has none.
    #[expect(clippy::option_option, reason = "told, none, or both")]
    fn fraction(
        &mut self,
        row: &Row<'_, 's>,
        kind: Kind,
        asked: Option<Number>,
    ) -> Option<Option<(Number, Number)>> {
        let cells = (
            self.cell(row, Column::Numerator),
            self.cell(row, Column::Denominator),
        );
        let (numerator, denominator) = match cells {
            (None, None) => return Some(None),
            (Some(numerator), Some(denominator)) => (numerator, denominator),
            (Some(_), None) => return self.half(row, Column::Numerator, Column::Denominator),
            (None, Some(_)) => return self.half(row, Column::Denominator, Column::Numerator),
        };
        let sort = fraction_sort(kind);
        let numerator = self.number(row, Column::Numerator, numerator, sort);
        let denominator = self.number(row, Column::Denominator, denominator, sort);
        let (numerator, denominator) = (numerator?, denominator?);
        match unfit(kind, numerator, denominator) {
            None => {}
            Some(Unfit::Negative) => {
                self.tell_negative(row, Column::Numerator, numerator);
                self.tell_negative(row, Column::Denominator, denominator);
                return None;
            }
            Some(Unfit::OfNone) => {
                let zero = self.tell(Code::S066, row, Column::Denominator);
                self.diagnostics.push(zero.fact("given", denominator.get()));
                return None;
            }
            Some(Unfit::MoreThanAll) => {
                let above = self
                    .tell(Code::S065, row, Column::Numerator)
                    .fact("given", numerator.get());
                self.diagnostics
                    .push(above.fact("denominator", denominator.get()));
                return None;
            }
        }
        if let Some(asked) = asked.filter(|asked| *asked < denominator) {
            let more = self
                .tell(Code::S071, row, Column::Asked)
                .fact("given", asked.get());
            self.diagnostics
                .push(more.fact("denominator", denominator.get()));
        }
        Some(Some((numerator, denominator)))
    }

    /// Tells a fraction of which only one half is there.
    #[expect(clippy::option_option, reason = "what `fraction` returns")]
    fn half(
        &mut self,
        row: &Row<'_, 's>,
        has: Column,
        lacks: Column,
    ) -> Option<Option<(Number, Number)>> {
        if self.columns.at(lacks).is_none() {
            self.lacks(lacks);
            return None;
        }
        let half = self.tell(Code::S064, row, lacks).fact("has", has.name());
        self.diagnostics.push(half.fact("lacks", lacks.name()));
        None
    }

    fn tell_negative(&mut self, row: &Row<'_, 's>, column: Column, number: Number) {
        if is_below_zero(number) {
            let told = self
                .tell(Code::S060, row, column)
                .fact("given", number.get());
            self.diagnostics.push(told);
        }
    }

    fn in_range(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx, value: Number) {
        let Some(outside) = outside(self.plan.indicator(indicator), value) else {
            return;
        };
        let tell = |code| {
            let told = self.tell(code, row, Column::Value);
            told.fact("given", value.get())
        };
        let told = match outside {
            Outside::Negative => tell(Code::S060),
            Outside::Above(of) => tell(Code::S062).fact("of", Decimal::from(of)),
            Outside::NoShare => tell(Code::S061),
            Outside::Beyond { from, to } => {
                let told = tell(Code::S069).fact("from", from.get());
                told.fact("to", to.get())
            }
        };
        self.diagnostics.push(told);
    }

    fn tell_share_of_one(&mut self, row: &Row<'_, 's>, value: Number, given: &str) {
        let percent = value.get().checked_mul(Decimal::ONE_HUNDRED);
        let percent = percent.map(|it| it.normalize().to_string().replace('.', ","));
        let told = self
            .tell(Code::S068, row, Column::Value)
            .fact("given", given);
        self.diagnostics.push(told.maybe("suggestion", percent));
    }

    /// The written value may differ from the exact one by its own rounding and no more.
    fn agrees(&mut self, row: &Row<'_, 's>, value: Number, exact: Decimal) {
        if is_off(value, exact) {
            let shown = rounded(exact, value.decimals().max(1)).normalize();
            let differs = self
                .tell(Code::S067, row, Column::Value)
                .fact("given", value.get());
            self.diagnostics.push(differs.fact("expected", shown));
        }
    }
}

/// The answer of a row with these cells, some of them empty, if there is nothing to tell of it; of an indicator with
/// an answer in the same of its cells, of which nothing was told.
pub(in crate::resolve::submission) fn plain(
    indicator: &Indicator<'_>,
    value: &str,
    numerator: &str,
    denominator: &str,
) -> Option<Answer<'static>> {
    let kind = indicator.kind;
    let number = |text: &str, sort| Number::read(text, sort).ok();
    let written = if value.is_empty() {
        None
    } else {
        Some(number(value, indicator.sort())?)
    };
    if numerator.is_empty() && denominator.is_empty() {
        let number = written?;
        let is_odd = kind == Kind::Share && is_share_of_one(number, value)
            || outside(indicator, number).is_some();
        return (!is_odd).then_some(Answer::Number(number));
    }
    let numerator = number(numerator, fraction_sort(kind))?;
    let denominator = number(denominator, fraction_sort(kind))?;
    if !kind.is_ratio() || unfit(kind, numerator, denominator).is_some() {
        return None;
    }
    if let Some(value) = written
        && is_off(value, kind.quotient(numerator, denominator))
    {
        return None;
    }
    Some(Answer::Fraction {
        numerator,
        denominator,
    })
}

/// What a numerator and a denominator are of.
fn fraction_sort(kind: Kind) -> Sort {
    if kind == Kind::Share {
        Sort::Whole
    } else {
        Sort::Amount
    }
}

/// Why a fraction is none.
enum Unfit {
    Negative,
    OfNone,
    MoreThanAll,
}

fn unfit(kind: Kind, numerator: Number, denominator: Number) -> Option<Unfit> {
    if is_below_zero(numerator) || is_below_zero(denominator) {
        Some(Unfit::Negative)
    } else if denominator.get() < Decimal::ONE {
        Some(Unfit::OfNone)
    } else if kind == Kind::Share && numerator > denominator {
        Some(Unfit::MoreThanAll)
    } else {
        None
    }
}

/// Why a number can't be an indicator's.
enum Outside {
    Negative,
    Above(u32),
    NoShare,
    Beyond { from: Number, to: Number },
}

fn outside(indicator: &Indicator<'_>, value: Number) -> Option<Outside> {
    match indicator.kind {
        Kind::Count | Kind::Rate { .. } => {
            if is_below_zero(value) {
                return Some(Outside::Negative);
            }
            let of = indicator.of?;
            (value.get() > Decimal::from(of)).then_some(Outside::Above(of))
        }
        Kind::Share => {
            let is_share = !is_below_zero(value) && value.get() <= Decimal::ONE_HUNDRED;
            (!is_share).then_some(Outside::NoShare)
        }
        Kind::Mean { from, to } => {
            (value < from || value > to).then_some(Outside::Beyond { from, to })
        }
        _ => None,
    }
}

fn is_below_zero(number: Number) -> bool {
    number.get().is_sign_negative() && !number.get().is_zero()
}

/// Whether a written value is another than the exact one, by more than its own rounding.
fn is_off(value: Number, exact: Decimal) -> bool {
    let half_unit = Decimal::new(5, value.decimals().saturating_add(1));
    let off = value.get().checked_sub(exact);
    off.is_none_or(|it| it.abs() > half_unit)
}

/// A share of one percent or less, with decimals, is most often a share of one. A percent sign says
/// that it is not.
fn is_share_of_one(value: Number, written: &str) -> bool {
    let small = value.get() > Decimal::ZERO && value.get() <= Decimal::ONE;
    small && value.decimals() > 0 && !written.contains('%')
}

/// The unit of a numerator, a denominator and those asked: so many of them.
const PIECES: &str = "stycken";

/// Why a cell holds no number, as a finding with its facts.
fn facts(
    fault: NumberFault,
    given: &str,
    sort: Sort,
    unit: &[&str],
    told: impl FnOnce(Code) -> Diagnostic,
) -> Diagnostic {
    match fault {
        NumberFault::Ambiguous { many, few } => {
            told(Code::S051).fact("many", many).fact("few", few)
        }
        NumberFault::Broken { whole } => told(Code::S054).maybe("suggestion", whole),
        NumberFault::Sign => told(Code::S052).fact("sign", given).fact("zero", "0"),
        NumberFault::Range => told(Code::S053).tag("kind", "range"),
        NumberFault::Approximate { precision, number } => told(Code::S053)
            .tag("kind", "approximate")
            .fact("number", number)
            .fact("precision", precision),
        NumberFault::Below => told(Code::S053).tag("kind", "below"),
        NumberFault::Fraction {
            numerator,
            denominator,
        } => told(Code::S053)
            .tag("kind", "fraction")
            .fact("numerator", numerator)
            .fact("denominator", denominator),
        NumberFault::Marked { number } => {
            told(Code::S053).tag("kind", "mark").fact("number", number)
        }
        NumberFault::Status { status, number } => told(Code::S053)
            .tag("kind", "status")
            .fact("number", number)
            .fact("word", status),
        NumberFault::Worded { number, word } => match meaning(number, &word, sort, unit) {
            Meaning::One(plain) => told(Code::S055).fact("suggestion", plain),
            Meaning::Two(many, few) => told(Code::S051).fact("many", many).fact("few", few),
            Meaning::Unknown => told(Code::S053).tag("kind", "word").fact("word", word),
        },
        NumberFault::Unusual { plain } => told(Code::S055).fact("suggestion", plain),
        NumberFault::Shortened => told(Code::S055).fact("short", given),
        NumberFault::TooLong => told(Code::S055).fact("long", given),
        NumberFault::Formula => told(Code::S056),
        NumberFault::Hashes => told(Code::S057).tag("kind", "narrow"),
        NumberFault::SheetError => told(Code::S057).tag("kind", "failed"),
        NumberFault::Percent => told(Code::S058),
        NumberFault::Appendix | NumberFault::Words => told(Code::S050),
        NumberFault::Reason(hint) => told(Code::S059).tag("hint", hint_words(hint)),
    }
}
