//! All that has been said becomes series: a table in the order of what the rows are about, in which each figure, each
//! cell's years and each indicator is a slice.

use rustc_hash::FxHashMap;

use crate::model::{AgencyIx, CellId, Edition, EditionIx, IndicatorIx, Observation, PlanIx};
use crate::value::{Period, Year};

/// One party's series of one indicator and cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesKey {
    pub plan: PlanIx,
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
    pub cell: CellId,
    pub year: Year,
    pub period: Period,
}

impl SeriesKey {
    fn line(self) -> Line {
        Line {
            plan: self.plan,
            indicator: self.indicator,
            party: self.party,
        }
    }
}

/// What a party has said of an indicator, of all cells and years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Line {
    plan: PlanIx,
    indicator: IndicatorIx,
    party: AgencyIx,
}

/// What an edition has said of a key. Compared by what it is about, then by the edition, then by the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement {
    /// Into [`Series::lines`].
    line: u32,
    pub cell: CellId,
    pub year: Year,
    pub period: Period,
    pub edition: EditionIx,
    place: u32,
}

impl Statement {
    /// Into [`Model::observations`](crate::model::Model::observations).
    pub fn at(&self) -> usize {
        self.place as usize
    }

    fn is_of_cell(&self, other: &Statement) -> bool {
        (self.line, self.cell) == (other.line, other.cell)
    }

    fn is_of_key(&self, other: &Statement) -> bool {
        self.is_of_cell(other) && (self.year, self.period) == (other.year, other.period)
    }
}

/// All that has been said, in the order of the keys and of one key the earliest edition first: an indicator's stands
/// together, and in it the years of one party's cell.
#[derive(Debug, Clone, Default)]
pub struct Series {
    lines: Vec<Line>,
    /// Where each line begins in `said`, and where the last one ends.
    begins: Vec<usize>,
    said: Vec<Statement>,
}

impl Series {
    pub fn of(observations: &[Observation<'_>], editions: &[Edition<'_>]) -> Series {
        let mut known: FxHashMap<Line, u32> = FxHashMap::default();
        let mut lines: Vec<(Line, usize)> = Vec::new();
        let mut numbers: Vec<u32> = Vec::with_capacity(observations.len());
        for it in observations {
            let line = Line {
                plan: editions[it.edition.get()].plan,
                indicator: it.indicator,
                party: it.party,
            };
            // Rows below one another often say something of the same.
            let last = numbers.last().filter(|it| lines[**it as usize].0 == line);
            let number = last.copied().unwrap_or_else(|| {
                *known.entry(line).or_insert_with(|| {
                    lines.push((line, 0));
                    u32::try_from(lines.len() - 1).unwrap_or(u32::MAX)
                })
            });
            lines[number as usize].1 += 1;
            numbers.push(number);
        }
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_unstable_by_key(|number| lines[*number].0);
        let mut begins = Vec::with_capacity(lines.len() + 1);
        let mut next = vec![(0, 0); lines.len()];
        let mut from = 0;
        for (line, number) in (0..).zip(&order) {
            begins.push(from);
            next[*number] = (line, from);
            from += lines[*number].1;
        }
        begins.push(from);
        let nothing = Statement {
            line: 0,
            cell: CellId::TOTAL,
            year: Year::FIRST,
            period: Period::Year,
            edition: EditionIx::new(0),
            place: 0,
        };
        let mut said = vec![nothing; observations.len()];
        for ((place, it), number) in (0..).zip(observations).zip(numbers) {
            let (line, at) = &mut next[number as usize];
            said[*at] = Statement {
                line: *line,
                cell: it.cell,
                year: it.year,
                period: it.period,
                edition: it.edition,
                place,
            };
            *at += 1;
        }
        for own in begins.windows(2) {
            said[own[0]..own[1]].sort_unstable();
        }
        Series {
            lines: order.into_iter().map(|number| lines[number].0).collect(),
            begins,
            said,
        }
    }

    /// What a statement is about.
    pub fn key(&self, it: &Statement) -> SeriesKey {
        let line = self.lines[it.line as usize];
        SeriesKey {
            plan: line.plan,
            indicator: line.indicator,
            party: line.party,
            cell: it.cell,
            year: it.year,
            period: it.period,
        }
    }

    /// What has been said of one key.
    pub fn of_key(&self, key: SeriesKey) -> &[Statement] {
        let all = self.of_line(key.line());
        let about = |it: &Statement| (it.cell, it.year, it.period);
        let own = (key.cell, key.year, key.period);
        within(all, |it| about(it) < own, |it| about(it) == own)
    }

    /// Of all years of a party's cell.
    pub fn of_cell(&self, key: SeriesKey) -> &[Statement] {
        let all = self.of_line(key.line());
        within(all, |it| it.cell < key.cell, |it| it.cell == key.cell)
    }

    /// Of all years of an indicator.
    pub fn of_indicator(&self, plan: PlanIx, indicator: IndicatorIx) -> &[Statement] {
        let own = |it: &Line| (it.plan, it.indicator);
        let from = self.lines.partition_point(|it| own(it) < (plan, indicator));
        let until = self
            .lines
            .partition_point(|it| own(it) <= (plan, indicator));
        match self.begins.get(from).zip(self.begins.get(until)) {
            Some((from, until)) => &self.said[*from..*until],
            None => &[],
        }
    }

    /// Of all cells and years of an indicator and party.
    pub fn of_party(&self, plan: PlanIx, indicator: IndicatorIx, party: AgencyIx) -> &[Statement] {
        self.of_line(Line {
            plan,
            indicator,
            party,
        })
    }

    fn of_line(&self, line: Line) -> &[Statement] {
        match self.lines.binary_search(&line) {
            Ok(at) => &self.said[self.begins[at]..self.begins[at + 1]],
            Err(_) => &[],
        }
    }

    /// Of all cells and years of an indicator and party, those of one after another.
    pub fn by_party(&self) -> impl Iterator<Item = &[Statement]> {
        let own = self.begins.windows(2);
        own.map(|own| &self.said[own[0]..own[1]])
    }

    /// Of all years of a party's cell, those of one after another.
    pub fn by_cell(&self) -> impl Iterator<Item = &[Statement]> {
        self.said.chunk_by(Statement::is_of_cell)
    }

    /// What each edition has said of each key: one statement, if none contradicts another.
    pub fn by_edition(&self) -> impl Iterator<Item = &[Statement]> {
        self.said
            .chunk_by(|a, b| a.is_of_key(b) && a.edition == b.edition)
    }

    /// Each key with what has been said of it.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = (SeriesKey, &[Statement])> {
        self.by_key(&self.said)
    }

    /// Each key of a part of the series with what has been said of it.
    pub fn by_key<'a>(
        &'a self,
        said: &'a [Statement],
    ) -> impl DoubleEndedIterator<Item = (SeriesKey, &'a [Statement])> + use<'a> {
        let keys = said.chunk_by(Statement::is_of_key);
        keys.map(|own| (self.key(&own[0]), own))
    }
}

/// The statements from the first that is not before, as long as they are within.
fn within(
    all: &[Statement],
    is_before: impl Fn(&Statement) -> bool,
    is_within: impl Fn(&Statement) -> bool,
) -> &[Statement] {
    let rest = &all[all.partition_point(is_before)..];
    // Most ranges are short.
    let n = rest.iter().position(|it| !is_within(it));
    &rest[..n.unwrap_or(rest.len())]
}
