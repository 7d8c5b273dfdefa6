//! The columns of every table of figures that agencies or the tool itself write: submissions, forms and
//! `published.csv`. A line for each.

/// A column that every plan's files may have. A plan's breakdowns have columns of their own beside these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Indicator,
    Part,
    Year,
    Period,
    Value,
    Numerator,
    Denominator,
    Asked,
    Moment,
    Area,
    Status,
    Precision,
    Source,
    Trend,
    Comment,
    /// For the analyst's eyes: shown by `check`, never published.
    Message,
    Measure,
    Name,
    Unit,
    Instruction,
    YearBefore,
    Release,
    Parts,
    Sent,
}

/// What a column's cells are read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// A word of a list: an id, a category, a status, a year.
    Word,
    /// A number, or an answer of another kind.
    Value,
    /// Words of the sender's own, for readers.
    Text,
    /// Words of the sender's own, for the analyst.
    Message,
    /// Nothing: it stands in a form for the sender's sake.
    Nothing,
}

/// In the order of [`Column`]: the heading in Swedish, which messages name, and in English, which `published.csv` has
/// not.
const COLUMNS: [(Column, &str, &str, Reads); 24] = [
    (Column::Indicator, "indikator", "indicator", Reads::Word),
    (Column::Part, "part", "agency", Reads::Word),
    (Column::Year, "år", "year", Reads::Word),
    (Column::Period, "period", "period", Reads::Word),
    (Column::Value, "värde", "value", Reads::Value),
    (Column::Numerator, "täljare", "numerator", Reads::Value),
    (Column::Denominator, "nämnare", "denominator", Reads::Value),
    (Column::Asked, "tillfrågade", "asked", Reads::Value),
    (Column::Moment, "datum", "date", Reads::Word),
    (Column::Area, "område", "area", Reads::Text),
    (Column::Status, "status", "status", Reads::Word),
    (Column::Precision, "precision", "precision", Reads::Word),
    (Column::Source, "källa", "source", Reads::Text),
    (Column::Trend, "trend", "trend", Reads::Word),
    (Column::Comment, "kommentar", "comment", Reads::Text),
    (Column::Message, "meddelande", "message", Reads::Message),
    (Column::Measure, "åtgärd", "measure", Reads::Nothing),
    (Column::Name, "namn", "name", Reads::Nothing),
    (Column::Unit, "enhet", "unit", Reads::Nothing),
    (
        Column::Instruction,
        "anvisning",
        "instruction",
        Reads::Nothing,
    ),
    (
        Column::YearBefore,
        "föregående år",
        "previous year",
        Reads::Nothing,
    ),
    (Column::Release, "utgåva", "", Reads::Word),
    (Column::Parts, "uppdelning", "", Reads::Word),
    (Column::Sent, "lämnat", "", Reads::Value),
];

impl Column {
    /// How many there are.
    pub const N: usize = COLUMNS.len();

    /// The columns of a form, in its order; the breakdowns' stand after [`Column::Part`].
    pub const FORM: [Column; 21] = [
        Column::Indicator,
        Column::Measure,
        Column::Name,
        Column::Unit,
        Column::Instruction,
        Column::YearBefore,
        Column::Part,
        Column::Year,
        Column::Period,
        Column::Value,
        Column::Numerator,
        Column::Denominator,
        Column::Asked,
        Column::Moment,
        Column::Area,
        Column::Status,
        Column::Precision,
        Column::Source,
        Column::Trend,
        Column::Comment,
        Column::Message,
    ];

    /// The columns of `published.csv`, in this order and no other.
    pub const PUBLISHED: [Column; 18] = [
        Column::Release,
        Column::Indicator,
        Column::Part,
        Column::Year,
        Column::Period,
        Column::Parts,
        Column::Value,
        Column::Numerator,
        Column::Denominator,
        Column::Status,
        Column::Precision,
        Column::Trend,
        Column::Asked,
        Column::Moment,
        Column::Area,
        Column::Source,
        Column::Comment,
        Column::Sent,
    ];

    /// Every column of a submission, those that are read first.
    pub fn all() -> impl Iterator<Item = Column> {
        let all = COLUMNS.iter().map(|(column, ..)| *column);
        all.filter(|it| Column::FORM.contains(it))
    }

    /// The column of a submission that a heading names, in Swedish or English.
    pub fn find(heading: &str) -> Option<Column> {
        Column::all().find(|it| {
            let (_, sv, en, _) = COLUMNS[*it as usize];
            heading == sv || heading == en
        })
    }

    /// The heading in Swedish.
    pub fn name(self) -> &'static str {
        COLUMNS[self as usize].1
    }

    pub fn reads(self) -> Reads {
        COLUMNS[self as usize].3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_stands_at_its_place_and_every_table_has_its_columns() {
        for (at, (column, ..)) in COLUMNS.iter().enumerate() {
            assert_eq!(*column as usize, at, "{column:?}");
            let tables = [&Column::FORM[..], &Column::PUBLISHED];
            assert!(tables.iter().any(|it| it.contains(column)), "{column:?}");
        }
    }
}
