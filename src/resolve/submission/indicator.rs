//! The word in the column `indikator` becomes an indicator, or the reason why it is none.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::model::{AgencyIx, Home, IndicatorIx, Measure, Plan};
use crate::resolve::submission::mangled;
use crate::resolve::submission::parties::answers_for;
use crate::resolve::submission::reader::{Reader, Row, Run, Strange};
use crate::schema::Column;
use crate::source::Word;
use crate::value::{fold, nearest, undefused};

impl<'s> Reader<'_, 's> {
    /// Whether the row has no indicator, or nothing but a text; it is then part of a run.
    pub(super) fn joins(&mut self, row: &Row<'_, 's>, run: &mut Run) -> bool {
        let cell = self.cell(row, Column::Indicator);
        let code = if self.is_text_alone(row) && cell.is_none_or(|cell| self.find(cell).is_none()) {
            Code::S026
        } else if cell.is_some() {
            self.end(run);
            return false;
        } else if run.above.is_some() {
            Code::S023
        } else {
            Code::S024
        };
        match &mut run.open {
            Some((found, _, last)) if found.code == code => *last = row.number,
            _ => {
                self.end(run);
                let found = self.first_of_run(code, row, run.above.filter(|_| code == Code::S023));
                run.open = Some((found, row.number, row.number));
            }
        }
        true
    }

    fn first_of_run(
        &mut self,
        code: Code,
        row: &Row<'_, 's>,
        above: Option<(IndicatorIx, u32)>,
    ) -> Diagnostic {
        let words = row
            .filled()
            .next()
            .filter(|_| code == Code::S026)
            .map(|(at, _)| at);
        let found = self.tell_at(
            code,
            row,
            words.or(self.columns.at(Column::Indicator)).unwrap_or(0),
        );
        self.has_unplaced |= code != Code::S026;
        let Some((ix, above)) = above else {
            return found;
        };
        self.bury([ix]);
        found
            .fact("suggestion", &*self.plan.indicator(ix).id.text)
            .fact("above", above as usize)
    }

    /// Tells the run, if there is one.
    pub(super) fn end(&mut self, run: &mut Run) {
        let Some((found, first, last)) = run.open.take() else {
            return;
        };
        self.diagnostics.push(if first == last {
            found.fact("row", first as usize)
        } else {
            found.fact("rows", format!("{first}–{last}"))
        });
    }

    /// Words in one cell, in the first column or the indicator's, and nothing beside them.
    pub(super) fn is_text_alone(&self, row: &Row<'_, 's>) -> bool {
        let mut filled = row.filled();
        let (Some((at, cell)), None) = (filled.next(), filled.next()) else {
            return false;
        };
        let text = cell.text.trim();
        (at == 0 || Some(at) == self.columns.at(Column::Indicator))
            && (text.contains(char::is_whitespace) || !text.contains(|c: char| c.is_ascii_digit()))
    }

    /// The row's indicator; tells why there is none.
    pub(super) fn indicator(&mut self, row: &Row<'_, 's>) -> Option<IndicatorIx> {
        let cell = self.cell(row, Column::Indicator)?;
        let found = self.find(cell);
        if found.is_none() {
            self.tell_unknown(row, cell);
        }
        found
    }

    /// The indicator that a word names; each word is looked up once a file.
    pub(super) fn find(&mut self, cell: &Word<'s>) -> Option<IndicatorIx> {
        if let Some(ix) = self.known.indicators.get(&cell.text) {
            return Some(*ix);
        }
        let id = fold(undefused(&cell.text));
        let ix = self.plan.indicator_ids.get(&id).copied()?;
        self.known.indicators.insert(cell.text.clone(), ix);
        Some(ix)
    }

    /// Tells why a word names no indicator. What it may have been is buried: it is not missing.
    fn tell_unknown(&mut self, row: &Row<'_, 's>, cell: &Word<'s>) {
        let given = cell.text.trim();
        let folded = fold(given);
        if self.plan.broken.has_lost(&folded) {
            return;
        }
        // A file of another plan, or of none: nobody reads what each word may have been.
        if self.diagnostics.only_counts(Code::S002, self.file) {
            self.has_unplaced = true;
            let finding = self.tell_code(Code::S002, row).fact("given", given);
            self.diagnostics.push(finding);
            return;
        }
        let key = (None, given.to_owned());
        let known = self.known.strange.get(&key).cloned();
        let strange = known.unwrap_or_else(|| self.strange(row, given, &folded));
        self.known.strange.insert(key, strange.clone());
        self.has_unplaced |= strange.is_unplaced;
        self.bury(strange.meant);
        let told = self.tell_code(strange.code, row);
        let facts = strange.facts;
        self.diagnostics.push(Diagnostic { facts, ..told });
    }

    fn strange(&self, row: &Row<'_, 's>, given: &str, folded: &str) -> Strange {
        let found = self.own_first(&candidates(self.plan, self.sender, given));
        let own = found.iter().copied().filter(|ix| self.is_own(*ix));
        let own: Vec<IndicatorIx> = own.collect();
        let mut is_unplaced = false;
        let (finding, meant) = if is_sum(folded) {
            // It is about no indicator, and nothing is missing for it.
            return Strange {
                code: Code::S025,
                facts: self.tell_code(Code::S025, row).fact("given", given).facts,
                meant: Vec::new(),
                is_unplaced,
            };
        } else if let Some(ix) = shown_elsewhere(self.plan, self.sender, given) {
            (
                self.tell_code(Code::S022, row)
                    .fact("suggestion", self.id_of(ix)),
                vec![ix],
            )
        } else if let Some(measure) = measure(self.plan, self.sender, given) {
            let measures: Vec<IndicatorIx> = measure.uses.iter().map(|it| it.indicator).collect();
            if measures.iter().any(|ix| own.contains(ix)) {
                (self.measure(row, &own), own)
            } else if own.is_empty() {
                (self.measure(row, &measures), measures)
            } else {
                // 2.1 where the sender owes nothing of 2.1 but all of 2.10.
                (self.mangled(row, given, &found, &own), own)
            }
        } else if mangled::is_date(given) || !mangled::numbers(given).is_empty() {
            (self.mangled(row, given, &found, &own), own)
        } else {
            is_unplaced = true;
            let near = nearest_indicator(self.plan, given, |ix| self.is_own(ix));
            let suggestion = near.map(|ix| self.plan.indicator(ix).id.text.to_string());
            (
                self.tell_code(Code::S002, row)
                    .maybe("suggestion", suggestion),
                near.into_iter().collect(),
            )
        };
        Strange {
            code: finding.code,
            facts: finding.fact("given", given).facts,
            is_unplaced: is_unplaced || meant.is_empty(),
            meant,
        }
    }

    fn tell_code(&self, code: Code, row: &Row<'_, 's>) -> Diagnostic {
        self.tell_at(code, row, self.columns.at(Column::Indicator).unwrap_or(0))
    }

    /// A measure's number: which of its indicators?
    fn measure(&self, row: &Row<'_, 's>, indicators: &[IndicatorIx]) -> Diagnostic {
        let ids = self.ids(indicators);
        self.tell_code(Code::S020, row)
            .maybe("ids", (!ids.is_empty()).then_some(ids))
            .maybe("suggestion", self.only(indicators))
    }

    /// A number that lost its letter or its last nought, or became a date: which may be meant?
    fn mangled(
        &self,
        row: &Row<'_, 's>,
        given: &str,
        found: &[IndicatorIx],
        own: &[IndicatorIx],
    ) -> Diagnostic {
        let kind = if mangled::is_date(given) {
            "date"
        } else {
            "number"
        };
        self.tell_code(Code::S021, row)
            .tag("kind", kind)
            .maybe("ids", (!found.is_empty()).then(|| self.ids(found)))
            .maybe("suggestion", self.only(own))
            .fact(
                "agency",
                self.plan.agency(self.sender).name.text.to_string(),
            )
    }

    fn ids(&self, indicators: &[IndicatorIx]) -> Vec<String> {
        indicators.iter().map(|ix| self.id_of(*ix)).collect()
    }

    /// The id of an indicator that is the only one.
    fn only(&self, indicators: &[IndicatorIx]) -> Option<String> {
        match indicators {
            [ix] => Some(self.id_of(*ix)),
            _ => None,
        }
    }

    fn id_of(&self, ix: IndicatorIx) -> String {
        self.plan.indicator(ix).id.text.to_string()
    }

    fn own_first(&self, found: &[IndicatorIx]) -> Vec<IndicatorIx> {
        let (own, others): (Vec<_>, Vec<_>) =
            found.iter().copied().partition(|ix| self.is_own(*ix));
        own.into_iter().chain(others).collect()
    }

    fn is_own(&self, ix: IndicatorIx) -> bool {
        answers_for(self.plan, self.sender, ix)
    }
}

/// The indicator most like a word; of those equally like it a likely one, and the one as long.
pub(crate) fn nearest_indicator(
    plan: &Plan<'_>,
    given: &str,
    is_likely: impl Fn(IndicatorIx) -> bool,
) -> Option<IndicatorIx> {
    let mut indicators: Vec<IndicatorIx> =
        (0..plan.indicators.len()).map(IndicatorIx::new).collect();
    let id = |ix: IndicatorIx| &*plan.indicator(ix).id.text;
    indicators.sort_by_key(|ix| (!is_likely(*ix), id(*ix).len().abs_diff(given.len())));
    let near = nearest(given, indicators.iter().map(|ix| id(*ix)))?;
    indicators.into_iter().find(|ix| id(*ix) == near)
}

fn is_sum(folded: &str) -> bool {
    let word = folded.trim_end_matches(':');
    matches!(
        word,
        "summa" | "totalt" | "total" | "sum" | "summa-totalt" | "totalsumma"
    )
}

/// The indicators of the measures that a mangled number may name.
fn candidates(plan: &Plan<'_>, sender: AgencyIx, given: &str) -> Vec<IndicatorIx> {
    let numbers = mangled::numbers(given);
    let measures = numbers
        .iter()
        .filter_map(|number| measure(plan, sender, number));
    measures
        .flat_map(|it| it.uses.iter().map(|standing| standing.indicator))
        .collect()
}

/// The measure of an id or a printed number. A number may be several agencies' own: then the one of
/// which the sender owes anything.
fn measure<'a, 's>(plan: &'a Plan<'s>, sender: AgencyIx, text: &str) -> Option<&'a Measure<'s>> {
    let text = fold(text);
    let is_own = |it: &&Measure<'_>| {
        let mut uses = it.uses.iter();
        uses.any(|standing| answers_for(plan, sender, standing.indicator))
    };
    let mut by_id = plan.measures.iter().filter(|it| fold(&it.id.text) == text);
    let by_number = || plan.measures.iter().filter(|it| fold(&it.number) == text);
    by_id
        .next()
        .or_else(|| by_number().find(is_own))
        .or_else(|| by_number().next())
}

/// `7.5`, `7.5a`, `6.2b`: the place where another measure's indicator is shown. The letter counts
/// the measure's indicators.
fn shown_elsewhere(plan: &Plan<'_>, sender: AgencyIx, given: &str) -> Option<IndicatorIx> {
    let given = given.to_ascii_lowercase();
    let letter = ('a'..='z').position(|letter| given.ends_with(letter));
    let number = given.strip_suffix(|c: char| c.is_ascii_lowercase());
    let number = number.unwrap_or(&given);
    let uses = measure(plan, sender, number)?.uses.iter();
    let uses: Vec<_> = uses
        .filter(|it| plan.indicator(it.indicator).milestone.is_none())
        .collect();
    let standing = match letter {
        Some(letter) => uses.get(letter)?,
        None if uses.len() == 1 => uses.first()?,
        None => return None,
    };
    let at_measure = matches!(plan.indicator(standing.indicator).home, Home::Measure(_));
    (standing.is_ref && at_measure).then_some(standing.indicator)
}
