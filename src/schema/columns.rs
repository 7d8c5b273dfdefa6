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

/// In whose files a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Submissions,
    Published,
    Both,
}

use Of::{Both, Published, Submissions};

/// In the order of [`Column`]: the heading in Swedish, which messages name, and in English.
const COLUMNS: [(Column, &str, &str, Reads, Of); 24] = [
    (
        Column::Indicator,
        "indikator",
        "indicator",
        Reads::Word,
        Both,
    ),
    (Column::Part, "part", "agency", Reads::Word, Both),
    (Column::Year, "år", "year", Reads::Word, Both),
    (Column::Period, "period", "period", Reads::Word, Both),
    (Column::Value, "värde", "value", Reads::Value, Both),
    (
        Column::Numerator,
        "täljare",
        "numerator",
        Reads::Value,
        Both,
    ),
    (
        Column::Denominator,
        "nämnare",
        "denominator",
        Reads::Value,
        Both,
    ),
    (Column::Asked, "tillfrågade", "asked", Reads::Value, Both),
    (Column::Moment, "datum", "date", Reads::Word, Both),
    (Column::Area, "område", "area", Reads::Text, Both),
    (Column::Status, "status", "status", Reads::Word, Both),
    (
        Column::Precision,
        "precision",
        "precision",
        Reads::Word,
        Both,
    ),
    (Column::Source, "källa", "source", Reads::Text, Both),
    (Column::Trend, "trend", "trend", Reads::Word, Both),
    (Column::Comment, "kommentar", "comment", Reads::Text, Both),
    (
        Column::Message,
        "meddelande",
        "message",
        Reads::Message,
        Submissions,
    ),
    (
        Column::Measure,
        "åtgärd",
        "measure",
        Reads::Nothing,
        Submissions,
    ),
    (Column::Name, "namn", "name", Reads::Nothing, Submissions),
    (Column::Unit, "enhet", "unit", Reads::Nothing, Submissions),
    (
        Column::Instruction,
        "anvisning",
        "instruction",
        Reads::Nothing,
        Submissions,
    ),
    (
        Column::YearBefore,
        "föregående år",
        "previous year",
        Reads::Nothing,
        Submissions,
    ),
    (Column::Release, "utgåva", "release", Reads::Word, Published),
    (
        Column::Parts,
        "uppdelning",
        "breakdown",
        Reads::Word,
        Published,
    ),
    (Column::Sent, "lämnat", "sent", Reads::Value, Published),
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

    /// Every column of a submission.
    pub fn all() -> impl Iterator<Item = Column> {
        let of_submissions = COLUMNS.iter().filter(|(.., of)| *of != Published);
        of_submissions.map(|(column, ..)| *column)
    }

    /// The column of a submission that a heading names, in Swedish or English.
    pub fn find(heading: &str) -> Option<Column> {
        Column::all().find(|it| {
            let (_, sv, en, ..) = COLUMNS[*it as usize];
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
        for (at, (column, .., of)) in COLUMNS.iter().enumerate() {
            assert_eq!(*column as usize, at, "{column:?}");
            assert_eq!(
                Column::FORM.contains(column),
                *of != Published,
                "{column:?}"
            );
            assert_eq!(
                Column::PUBLISHED.contains(column),
                *of != Submissions,
                "{column:?}"
            );
        }
    }
}
