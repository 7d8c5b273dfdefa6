//! The value cells of a row become an answer of the indicator's type, or the reason why they can't.

use rust_decimal::Decimal;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::model::Answer;
use crate::model::Details;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Precision;
use crate::model::ScaleIx;
use crate::resolve::submission::Reader;
use crate::resolve::submission::Row;
use crate::resolve::submission::columns::Column;
use crate::resolve::submission::trimmed;
use crate::source::Span;
use crate::source::Word;
use crate::value::Number;
use crate::value::fold;
use crate::value::number::NumberFault;
use crate::value::number::ReasonHint;
use crate::value::number::is_appendix;
use crate::value::number::reason;

/// The longest text answer, in characters as readers see them.
pub const MAX_TEXT: usize = 4000;

type Answered<'s> = (Answer<'s>, Details<'s>, Span);

impl<'s> Reader<'_, 's> {
    /// The row's answer, the marks on it, and where it stands. `None` if anything is told.
    pub(super) fn answer(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Answered<'s>> {
        let before = self.errors();
        let status = self.status(row);
        let value = self.cell(row, Column::Value);
        let fraction = self.cell(row, Column::Numerator).or(self.cell(row, Column::Denominator));
        let kind = self.plan.indicator(indicator).kind;
        let precision = self.precision(row);
        let asked = self.asked(row, indicator);
        let status = status?;
        if let Some(reason) = status.reason {
            let details = &status.details;
            let marks = details.partial || details.preliminary || details.not_comparable;
            if let Some(cell) = value.or(fraction) {
                let column = if value.is_some() { Column::Value } else { Column::Numerator };
                let both = self.tell(Code::S038, row, column).fact("given", cell.text.trim());
                let status = self.cell(row, Column::Status).map_or("", |cell| cell.text.trim()).to_owned();
                self.diagnostics.push(both.fact("status", status));
            } else if marks {
                let both = self.tell(Code::S038, row, Column::Status);
                let status = self.cell(row, Column::Status).map_or("", |cell| cell.text.trim()).to_owned();
                self.diagnostics.push(both.fact("marks", status.clone()).fact("given", status));
            }
            let at = self.cell(row, Column::Status)?.at;
            return (self.errors() == before).then(|| (Answer::NoValue(reason), status.details, at));
        }
        let mut details = status.details;
        details.precision = precision;
        details.asked = asked;
        let Some(first) = value.or(fraction) else {
            self.tell_empty(row, kind);
            return None;
        };
        let answer = match kind {
            Kind::Count | Kind::Amount | Kind::Share | Kind::Rate { .. } | Kind::Mean { .. } => {
                self.figure(row, indicator, kind, details.asked)
            }
            Kind::YesNo => value.and_then(|cell| self.yes_no(row, cell)),
            Kind::Grade(scale) => value.and_then(|cell| self.grade(row, cell, scale)),
            Kind::Text | Kind::Undefined => value.and_then(|cell| self.text(row, cell)),
        };
        if !kind.is_ratio() {
            for column in [Column::Numerator, Column::Denominator] {
                if self.cell(row, column).is_some() {
                    self.not_used(row, column, indicator);
                }
            }
        }
        let answer = answer?;
        (self.errors() == before).then(|| (answer, details, first.at))
    }

    fn errors(&self) -> usize {
        self.diagnostics.count(crate::codes::Severity::Error)
    }

    fn tell_empty(&mut self, row: &Row<'_, 's>, kind: Kind) {
        let takes_fraction = kind.is_ratio() && self.columns.at(Column::Numerator).is_some();
        let column = match self.columns.at(Column::Value) {
            Some(_) => Column::Value,
            None if takes_fraction => Column::Numerator,
            None => return self.lacks(Column::Value),
        };
        let empty = self.tell(Code::S037, row, column).maybe("id", self.id(row));
        self.diagnostics.push(empty.maybe("zero", kind.is_numeric().then_some("0")));
    }

    fn precision(&mut self, row: &Row<'_, 's>) -> Option<Precision> {
        let cell = self.cell(row, Column::Precision)?;
        let found = match fold(&cell.text).as_str() {
            "cirka" | "ca" => Some(Precision::About),
            "minst" => Some(Precision::AtLeast),
            "hogst" => Some(Precision::AtMost),
            _ => None,
        };
        if found.is_none() {
            let unknown = self.tell(Code::S040, row, Column::Precision).fact("given", cell.text.trim());
            self.diagnostics.push(unknown);
        }
        found
    }

    fn asked(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<Number> {
        let cell = self.cell(row, Column::Asked)?;
        if !self.plan.indicator(indicator).kind.is_ratio() {
            self.not_used(row, Column::Asked, indicator);
            return None;
        }
        self.number(row, Column::Asked, cell, false, true)
    }

    /// A number in a cell; `whole` refuses decimals. Tells what else stands there.
    fn number(
        &mut self,
        row: &Row<'_, 's>,
        column: Column,
        cell: &Word<'s>,
        percent: bool,
        whole: bool,
    ) -> Option<Number> {
        let given = cell.text.trim();
        let number = match Number::read(given, percent) {
            Ok(number) => number,
            Err(fault) => {
                let told = self.number_fault(row, column, given, fault);
                self.diagnostics.push(told);
                return None;
            }
        };
        if whole && !number.is_whole() {
            // 1,250 in a count: the comma of thousands in English.
            let grouped = given.split_once(',').filter(|(head, tail)| head.len() <= 3 && tail.len() == 3);
            let suggestion = grouped.map(|(head, tail)| format!("{head} {tail}"));
            let broken = self.tell(Code::S054, row, column).fact("given", given);
            self.diagnostics.push(broken.maybe("suggestion", suggestion));
            return None;
        }
        Some(number)
    }

    fn number_fault(&mut self, row: &Row<'_, 's>, column: Column, given: &str, fault: NumberFault) -> Diagnostic {
        let told = |reader: &mut Self, code| reader.tell(code, row, column).fact("given", given);
        match fault {
            NumberFault::Ambiguous { thousands, decimal } => {
                told(self, Code::S051).fact("thousands", thousands).fact("decimal", decimal)
            }
            NumberFault::Sign => told(self, Code::S052),
            NumberFault::Range => told(self, Code::S053).fact("kind", "more:range"),
            NumberFault::Approximate { precision, number } => {
                told(self, Code::S053).fact("kind", "more:approximate").fact("number", number).fact("precision", precision)
            }
            NumberFault::Below => told(self, Code::S053).fact("kind", "more:below"),
            NumberFault::Fraction { numerator, denominator } => told(self, Code::S053)
                .fact("kind", "more:fraction")
                .fact("numerator", numerator)
                .fact("denominator", denominator),
            NumberFault::Unusual { plain } => told(self, Code::S055).fact("suggestion", plain),
            NumberFault::Formula => told(self, Code::S056),
            NumberFault::Hashes => told(self, Code::S057).fact("kind", "sheet:narrow"),
            NumberFault::SheetError => told(self, Code::S057).fact("kind", "sheet:failed"),
            NumberFault::Percent { plain } => told(self, Code::S058).fact("suggestion", plain),
            NumberFault::Appendix => told(self, Code::S050),
            NumberFault::Reason(hint) => told(self, Code::S059).fact("hint", hint_words(hint)),
            NumberFault::Words => told(self, Code::S050),
        }
    }

    fn figure(
        &mut self,
        row: &Row<'_, 's>,
        indicator: IndicatorIx,
        kind: Kind,
        asked: Option<Number>,
    ) -> Option<Answer<'s>> {
        let whole = kind == Kind::Count;
        let percent = kind == Kind::Share;
        let value_cell = self.cell(row, Column::Value);
        let value = value_cell.and_then(|cell| self.number(row, Column::Value, cell, percent, whole));
        let fraction = if kind.is_ratio() { self.fraction(row, kind, asked)? } else { None };
        match fraction {
            Some((numerator, denominator)) => {
                let exact = kind.quotient(numerator, denominator);
                if let Some(value) = value {
                    self.agrees(row, value, exact);
                }
                Some(Answer::Fraction { numerator, denominator })
            }
            None => {
                let value = value?;
                self.in_range(row, indicator, kind, value);
                if self.plan.indicator(indicator).needs_fraction {
                    let id = self.plan.indicator(indicator).id.text.to_string();
                    let bare = self.tell(Code::S063, row, Column::Value).fact("id", id);
                    self.diagnostics.push(bare.fact("given", value.get()));
                }
                Some(Answer::Number(value))
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
        let cells = (self.cell(row, Column::Numerator), self.cell(row, Column::Denominator));
        let (numerator, denominator) = match cells {
            (None, None) => return Some(None),
            (Some(numerator), Some(denominator)) => (numerator, denominator),
            (given, _) => {
                let (has, lacks) = if given.is_some() { ("täljare", "nämnare") } else { ("nämnare", "täljare") };
                let column = if given.is_some() { Column::Denominator } else { Column::Numerator };
                let half = self.tell(Code::S064, row, column).fact("has", has);
                self.diagnostics.push(half.fact("lacks", lacks));
                return None;
            }
        };
        let whole = kind == Kind::Share;
        let numerator = self.number(row, Column::Numerator, numerator, false, whole);
        let denominator = self.number(row, Column::Denominator, denominator, false, whole);
        let (numerator, denominator) = (numerator?, denominator?);
        if self.is_negative(row, Column::Numerator, numerator) || self.is_negative(row, Column::Denominator, denominator) {
            return None;
        }
        if denominator.get().is_zero() {
            let zero = self.tell(Code::S066, row, Column::Denominator);
            self.diagnostics.push(zero.fact("given", denominator.get()));
            return None;
        }
        if kind == Kind::Share && numerator > denominator {
            let above = self.tell(Code::S065, row, Column::Numerator).fact("given", numerator.get());
            self.diagnostics.push(above.fact("denominator", denominator.get()));
            return None;
        }
        if let Some(asked) = asked.filter(|asked| *asked < denominator) {
            let more = self.tell(Code::S071, row, Column::Asked).fact("given", asked.get());
            self.diagnostics.push(more.fact("denominator", denominator.get()));
        }
        Some(Some((numerator, denominator)))
    }

    fn is_negative(&mut self, row: &Row<'_, 's>, column: Column, number: Number) -> bool {
        let negative = number.get().is_sign_negative() && !number.get().is_zero();
        if negative {
            let told = self.tell(Code::S060, row, column).fact("given", number.get());
            self.diagnostics.push(told);
        }
        negative
    }

    fn in_range(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx, kind: Kind, value: Number) {
        let hundred = Decimal::ONE_HUNDRED;
        match kind {
            Kind::Count | Kind::Rate { .. } => {
                if self.is_negative(row, Column::Value, value) {
                    return;
                }
                if let Some(of) = self.plan.indicator(indicator).of.filter(|of| value.get() > Decimal::from(*of)) {
                    let above = self.tell(Code::S062, row, Column::Value).fact("given", value.get());
                    self.diagnostics.push(above.fact("of", Decimal::from(of)));
                }
            }
            Kind::Share if value.get() < Decimal::ZERO || value.get() > hundred => {
                let outside = self.tell(Code::S061, row, Column::Value).fact("given", value.get());
                self.diagnostics.push(outside);
            }
            // A share of one percent or less, with decimals, is most often a share of one.
            Kind::Share if value.get() > Decimal::ZERO && value.get() <= Decimal::ONE && value.decimals() > 0 => {
                let percent = (value.get() * hundred).normalize();
                let suggestion = percent.to_string().replace('.', ",");
                let written = self.cell(row, Column::Value).map_or("", |cell| cell.text.trim()).to_owned();
                let decimal = self.tell(Code::S068, row, Column::Value).fact("given", written);
                self.diagnostics.push(decimal.fact("suggestion", suggestion));
            }
            Kind::Mean { from, to } if value < from || value > to => {
                let outside = self.tell(Code::S069, row, Column::Value).fact("given", value.get());
                self.diagnostics.push(outside.fact("from", from.get()).fact("to", to.get()));
            }
            _ => {}
        }
    }

    /// The written value may differ from the exact one by its own rounding and no more.
    fn agrees(&mut self, row: &Row<'_, 's>, value: Number, exact: Decimal) {
        let half_unit = Decimal::new(5, value.decimals() + 1);
        if (value.get() - exact).abs() > half_unit {
            let shown = exact.round_dp_with_strategy(
                value.decimals().max(1),
                rust_decimal::RoundingStrategy::MidpointAwayFromZero,
            );
            let differs = self.tell(Code::S067, row, Column::Value).fact("given", value.get());
            self.diagnostics.push(differs.fact("expected", shown.normalize()));
        }
    }

    fn yes_no(&mut self, row: &Row<'_, 's>, cell: &Word<'s>) -> Option<Answer<'s>> {
        match fold(&cell.text).as_str() {
            "ja" | "yes" => Some(Answer::YesNo(true)),
            "nej" | "no" => Some(Answer::YesNo(false)),
            _ => {
                let told = self.tell(Code::S072, row, Column::Value).fact("given", cell.text.trim());
                self.diagnostics.push(told);
                None
            }
        }
    }

    fn grade(&mut self, row: &Row<'_, 's>, cell: &Word<'s>, scale: ScaleIx) -> Option<Answer<'s>> {
        let grades = &self.plan.scales[scale.get()].grades;
        let folded = fold(&cell.text);
        let found = grades.iter().position(|it| fold(&it.code.text) == folded || fold(&it.word.text) == folded);
        if found.is_none() {
            let known: Vec<String> = grades.iter().map(|it| format!("{} ({})", it.code.text, it.word.text)).collect();
            let told = self.tell(Code::S073, row, Column::Value).fact("given", cell.text.trim());
            self.diagnostics.push(told.fact("known", known));
        }
        found.map(Answer::Grade)
    }

    fn text(&mut self, row: &Row<'_, 's>, cell: &Word<'s>) -> Option<Answer<'s>> {
        match text(&cell.text) {
            Ok(()) => Some(Answer::Text(trimmed(&cell.text))),
            Err(fault) => {
                let told = self.tell(fault.code(), row, Column::Value);
                self.diagnostics.push(fault.facts(told, cell.text.trim()));
                None
            }
        }
    }
}

/// Why a text is no answer that can be published.
pub(crate) enum TextFault {
    TooLong(usize),
    Appendix,
    Formula,
    Sign,
    Reason(ReasonHint),
}

impl TextFault {
    pub(crate) fn code(&self) -> Code {
        match self {
            TextFault::TooLong(_) => Code::S074,
            TextFault::Appendix => Code::S075,
            TextFault::Formula => Code::S056,
            TextFault::Sign => Code::S052,
            TextFault::Reason(_) => Code::S059,
        }
    }

    pub(crate) fn facts(&self, told: Diagnostic, given: &str) -> Diagnostic {
        match self {
            TextFault::TooLong(n) => told.fact("n", *n).fact("limit", MAX_TEXT),
            TextFault::Reason(hint) => told.fact("given", given).fact("hint", hint_words(*hint)),
            _ => told.fact("given", given.chars().take(60).collect::<String>()),
        }
    }
}

/// Whether a text can stand as a published answer.
pub(crate) fn text(text: &str) -> Result<(), TextFault> {
    let text = text.trim();
    let length = text.chars().count();
    if length > MAX_TEXT {
        Err(TextFault::TooLong(length))
    } else if is_appendix(text) {
        Err(TextFault::Appendix)
    } else if text.starts_with(['=', '@']) {
        Err(TextFault::Formula)
    } else if matches!(text, "-" | "–" | "—" | ".." | "." | "x" | "X") {
        Err(TextFault::Sign)
    } else if let Some(hint) = reason(&text.to_lowercase()) {
        Err(TextFault::Reason(hint))
    } else {
        Ok(())
    }
}

fn hint_words(hint: ReasonHint) -> &'static str {
    match hint {
        ReasonHint::Later => "hint:later",
        ReasonHint::Impossible => "hint:impossible",
        ReasonHint::Missing => "hint:missing",
    }
}
