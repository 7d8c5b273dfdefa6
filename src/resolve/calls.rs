//! The calls of a text become what they ask for: names become things, or are told.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    AgencyIx, Asks, BreakdownIx, Call, CategoryIx, CellId, Cells, GoalIx, Indicator, IndicatorIx,
    Kind, Plan, Which,
};
use crate::parse;
use crate::source::Word;
use crate::value::{Period, Year, fold, nearest};

const OF_FIGURES: &[&str] = &["year", "agency", "category", "period"];
const OF_VALUES: &[&str] = &["year", "agency", "category", "period", "unit"];
const OF_GOALS: &[&str] = &["goal"];

/// Every call that there is, and the options it takes.
const CALLS: [(&str, &[&str]); 5] = [
    ("value", OF_VALUES),
    ("change", OF_FIGURES),
    ("share", OF_FIGURES),
    ("coverage", OF_GOALS),
    ("missing", OF_GOALS),
];

/// Resolves the calls of one text. What names nothing is told and left as it stands.
pub(super) fn calls(
    written: &[parse::Call<'_>],
    year: Year,
    plan: &Plan<'_>,
    cells: &mut Cells,
    diagnostics: &mut Diagnostics,
) -> Vec<Call> {
    let mut reader = Reader {
        plan,
        year,
        cells,
        diagnostics,
    };
    written
        .iter()
        .filter_map(|call| reader.call(call))
        .collect()
}

struct Reader<'a, 's> {
    plan: &'a Plan<'s>,
    year: Year,
    cells: &'a mut Cells,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_, '_> {
    fn call(&mut self, written: &parse::Call<'_>) -> Option<Call> {
        let name = &*written.name.text;
        let Some((_, options)) = CALLS.iter().find(|(own, _)| *own == name) else {
            let names = CALLS.iter().map(|(own, _)| *own);
            let unknown = Diagnostic::at(Code::N002, written.name.at).fact("given", name);
            self.diagnostics
                .push(unknown.maybe("suggestion", nearest(name, names)));
            return None;
        };
        self.options(written, options)?;
        let asks = match name {
            "coverage" => self.of_goal(written, Asks::Coverage)?,
            "missing" => self.of_goal(written, Asks::Missing)?,
            "value" if self.is_bare(written)? => Asks::Number(self.which(written)?),
            "change" => Asks::Change(self.which(written)?),
            // Of a share its value.
            _ => Asks::Value(self.which(written)?),
        };
        Some(Call {
            at: written.at,
            asks,
        })
    }

    /// Whether the unit is left out: `unit=no`.
    fn is_bare(&mut self, written: &parse::Call<'_>) -> Option<bool> {
        let Some((_, word)) = written.options.iter().find(|(name, _)| name.text == "unit") else {
            return Some(false);
        };
        if word.text != "no" {
            self.unknown("unit", word, &["no"]);
            return None;
        }
        Some(true)
    }

    /// Tells an option that the call does not take, or takes once.
    fn options(&mut self, written: &parse::Call<'_>, options: &[&str]) -> Option<()> {
        for (n, (name, _)) in written.options.iter().enumerate() {
            if !options.contains(&&*name.text) {
                let unknown = Diagnostic::at(Code::N005, name.at)
                    .fact("given", &*name.text)
                    .fact("call", &*written.name.text)
                    .fact("options", owned(options));
                let near = nearest(&name.text, options.iter().copied());
                self.diagnostics.push(unknown.maybe("suggestion", near));
                return None;
            }
            let is_again = written
                .options
                .iter()
                .take(n)
                .any(|(other, _)| other.text == name.text);
            if is_again && name.text != "category" {
                self.unreadable("twice", name);
                return None;
            }
        }
        Some(())
    }

    fn unreadable(&mut self, what: &'static str, at: &Word<'_>) {
        let told = Diagnostic::at(Code::N003, at.at).tag("what", what);
        self.diagnostics.push(told.fact("given", &*at.text));
    }

    /// What is asked of the goal that is meant, or of the whole plan.
    fn of_goal(
        &mut self,
        written: &parse::Call<'_>,
        asks: impl Fn(Option<GoalIx>) -> Asks,
    ) -> Option<Asks> {
        if let Some(extra) = written.given.first() {
            self.unreadable("goal-without-name", extra);
            return None;
        }
        let Some((_, word)) = written.options.first() else {
            return Some(asks(None));
        };
        let goals = &self.plan.goals;
        let is_meant = |text: &str| fold(text) == fold(&word.text);
        let found = goals.iter().position(|it| is_meant(&it.id.text));
        let found = found.or_else(|| goals.iter().position(|it| is_meant(&it.number)));
        if found.is_none() {
            let ids: Vec<&str> = goals.iter().map(|it| &*it.id.text).collect();
            self.unknown("goal", word, &ids);
        }
        Some(asks(Some(GoalIx::new(found?))))
    }

    /// Tells a name that is nobody's, unless the plan has lost whom it names.
    fn unknown(&mut self, what: &'static str, word: &Word<'_>, names: &[&str]) {
        if self.plan.broken.has_lost(&fold(&word.text)) {
            return;
        }
        let told = Diagnostic::at(Code::N007, word.at)
            .tag("what", what)
            .fact("given", &*word.text);
        let near = nearest(&word.text, names.iter().copied());
        let list = (near.is_none() && !names.is_empty()).then(|| owned(names));
        self.diagnostics
            .push(told.maybe("suggestion", near).maybe("names", list));
    }

    fn which(&mut self, written: &parse::Call<'_>) -> Option<Which> {
        let Some(word) = written.given.first() else {
            self.unreadable("no-indicator", &written.name);
            return None;
        };
        if let Some(extra) = written.given.get(1) {
            self.unreadable("two-indicators", extra);
            return None;
        }
        let indicator = self.indicator(word)?;
        self.judge(written, word, indicator)?;
        let mut which = Which {
            indicator,
            year: self.year,
            party: None,
            cell: CellId::TOTAL,
            period: None,
            at: word.at,
        };
        let mut categories = Vec::new();
        for (name, value) in &written.options {
            match &*name.text {
                "year" => {
                    which.year = self.year(value)?;
                    which.at = value.at;
                }
                "agency" => which.party = Some(self.agency(value)?),
                "period" => which.period = Some(self.period(value)?),
                "category" => categories.push(value),
                _ => {}
            }
        }
        which.cell = self.cell(indicator, &categories)?;
        Some(which)
    }

    fn indicator(&mut self, word: &Word<'_>) -> Option<IndicatorIx> {
        let found = self.plan.indicator_ids.get(&fold(&word.text)).copied();
        if found.is_none() && !self.plan.broken.has_lost(&fold(&word.text)) {
            let ids = self.plan.indicators.iter().map(|it| &*it.id.text);
            let unknown = Diagnostic::at(Code::N006, word.at).fact("given", &*word.text);
            self.diagnostics
                .push(unknown.maybe("suggestion", nearest(&word.text, ids)));
        }
        found
    }

    /// Tells a call that an indicator of its kind has no answer to.
    fn judge(&mut self, written: &parse::Call<'_>, word: &Word<'_>, ix: IndicatorIx) -> Option<()> {
        let kind = self.plan.indicator(ix).kind;
        let what = match (&*written.name.text, kind) {
            (_, Kind::Text | Kind::Undefined) => "on-text",
            ("share", kind) if kind != Kind::Share => "no-share",
            _ => return Some(()),
        };
        let told = Diagnostic::at(Code::N010, written.name.at).tag("what", what);
        self.diagnostics.push(told.fact("id", &*word.text));
        None
    }

    fn year(&mut self, word: &Word<'_>) -> Option<Year> {
        let found = Year::read(&word.text);
        if found.is_none() {
            self.unknown("year", word, &[]);
        }
        found
    }

    fn agency(&mut self, word: &Word<'_>) -> Option<AgencyIx> {
        let found = self.plan.agency_names.get(&fold(&word.text)).copied();
        if found.is_none() {
            let ids: Vec<&str> = self.plan.agencies.iter().map(|it| &*it.id.text).collect();
            self.unknown("agency", word, &ids);
        }
        found
    }

    fn period(&mut self, word: &Word<'_>) -> Option<Period> {
        let found = Period::read(&word.text).filter(|it| *it != Period::Year);
        if found.is_none() {
            self.unknown("period", word, &["H1", "H2", "K1", "K2", "K3", "K4"]);
        }
        found
    }

    /// The cell of one category, or of one of each breakdown of a crossed table.
    fn cell(&mut self, ix: IndicatorIx, words: &[&Word<'_>]) -> Option<CellId> {
        if words.is_empty() {
            return Some(CellId::TOTAL);
        }
        let indicator = self.plan.indicator(ix);
        let mut tables = indicator.breakdowns.iter();
        let key = tables.find_map(|table| self.key(table, words));
        if let Some(key) = key {
            return Some(self.cells.intern(&key));
        }
        let names = self.categories(indicator);
        let stranger = words.iter().find(|it| {
            let own = indicator.breakdowns.iter().flatten();
            !own.into_iter()
                .any(|ix| self.plan.breakdown(*ix).category(&it.text).is_some())
        });
        let what = match (names.is_empty(), stranger) {
            (true, _) => "no-category",
            (_, Some(_)) => "category",
            (_, None) => "crossed",
        };
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let word = stranger.or(words.last())?;
        self.unknown(what, word, &names);
        None
    }

    /// The categories of a table that words name, each of a breakdown of its own.
    fn key(
        &self,
        table: &[BreakdownIx],
        words: &[&Word<'_>],
    ) -> Option<Vec<(BreakdownIx, CategoryIx)>> {
        let mut key: Vec<(BreakdownIx, CategoryIx)> = Vec::new();
        for word in words {
            let mut free = table
                .iter()
                .filter(|ix| key.iter().all(|(own, _)| own != *ix));
            let found =
                free.find_map(|ix| Some((*ix, self.plan.breakdown(*ix).category(&word.text)?)));
            key.push(found?);
        }
        key.sort_unstable();
        Some(key)
    }

    fn categories(&self, indicator: &Indicator<'_>) -> Vec<String> {
        let own = indicator.breakdowns.iter().flatten();
        let names = own.flat_map(|ix| self.plan.breakdown(*ix).categories.iter());
        names.map(|it| it.name.to_string()).collect()
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|it| (*it).to_owned()).collect()
}
