//! What an edition's report says of every figure becomes the rows of its `published.csv`.

use std::borrow::Cow;

use crate::model::written::{defused, parts};
use crate::model::{
    Answer, DOCUMENT, Details, FigureKey, GONE, Mark, Model, NOT_SUBMITTED, PUBLISHED, Plan,
    Precision, Said, Trend,
};
use crate::resolve::answer_words::words;
use crate::schema::Column;
use crate::value::{Choice, Date, Number, Year};

/// A row of as many cells as there are columns.
type Cells = [String; Column::PUBLISHED.len()];

/// One printing of an edition, with the figures that it adds, changes, or (`None`) no longer has.
pub struct Printing<'a, 's> {
    pub number: u16,
    pub year: Year,
    pub date: Option<Date>,
    pub reason: &'a str,
    pub figures: Vec<(FigureKey, Option<&'a Said<'s>>)>,
}

/// The text of `published.csv`: what it held before, or its headings, and below that a printing.
/// UTF-8, semicolons, LF; the same input gives the same bytes.
pub fn published(
    before: Option<&str>,
    printing: &Printing<'_, '_>,
    model: &Model<'_>,
    plan: &Plan<'_>,
) -> Result<Vec<u8>, String> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    let mut write = |cells: &Cells| writer.write_record(cells).map_err(|it| it.to_string());
    if before.is_none() {
        write(&Column::PUBLISHED.map(|it| it.name().to_owned()))?;
    }
    write(&announced(printing))?;
    for (key, said) in &printing.figures {
        write(&row(printing.number, *key, *said, model, plan))?;
    }
    let rows = writer.into_inner().map_err(|it| it.to_string())?;
    let mut text = before.unwrap_or("").to_owned().into_bytes();
    if !text.is_empty() && !text.ends_with(b"\n") {
        text.push(b'\n');
    }
    text.extend(rows);
    Ok(text)
}

fn announced(printing: &Printing<'_, '_>) -> Cells {
    Column::PUBLISHED.map(|column| match column {
        Column::Release => printing.number.to_string(),
        Column::Year => printing.year.to_string(),
        Column::Status => PUBLISHED.to_owned(),
        Column::Moment => printing.date.map_or(String::new(), |it| it.to_string()),
        Column::Comment => defused(printing.reason),
        _ => String::new(),
    })
}

fn row(
    number: u16,
    key: FigureKey,
    said: Option<&Said<'_>>,
    model: &Model<'_>,
    plan: &Plan<'_>,
) -> Cells {
    let indicator = plan.indicator(key.indicator);
    let none = Details::default();
    let (answer, details) = match said {
        Some(Said::Answer(answer, details)) => (Some(answer), details.as_deref().unwrap_or(&none)),
        Some(Said::NotSubmitted) | None => (None, &none),
    };
    let fraction = match answer {
        Some(Answer::Fraction {
            numerator,
            denominator,
        }) => Some((numerator, denominator)),
        _ => None,
    };
    let whole = |answer: &Answer<'_>| match answer {
        Answer::Text(text) => defused(text),
        other => words(other, indicator, plan).unwrap_or_default(),
    };
    let parts = || {
        let pairs = model.cells.get(key.cell).iter().map(|(own, category)| {
            let id = &*plan.breakdown(*own).id.text;
            (id, plan.category_name(*own, *category))
        });
        parts(pairs)
    };
    let written = |text: &Option<Cow<'_, str>>| text.as_deref().map_or(String::new(), defused);
    Column::PUBLISHED.map(|column| match column {
        Column::Release => number.to_string(),
        Column::Indicator => indicator.id.text.to_string(),
        Column::Part => plan.agency(key.party).id.text.to_string(),
        Column::Year => key.year.to_string(),
        Column::Period => key.period.to_string(),
        Column::Parts => defused(&parts()),
        Column::Value => match answer {
            None | Some(Answer::Fraction { .. } | Answer::NoValue(_)) => String::new(),
            Some(answer) => whole(answer),
        },
        Column::Numerator => fraction.map_or(String::new(), |(it, _)| plain(*it)),
        Column::Denominator => fraction.map_or(String::new(), |(_, it)| plain(*it)),
        Column::Status => status(said, details),
        Column::Precision => details.precision.map_or("", Precision::word).to_owned(),
        Column::Trend => details.trend.map_or("", Trend::word).to_owned(),
        Column::Asked => details.asked.map_or(String::new(), plain),
        Column::Moment => details.moment.map_or(String::new(), |it| it.to_string()),
        Column::Area => written(&details.area),
        Column::Source => written(&details.source),
        Column::Comment => written(&details.comment),
        Column::Sent => details.replaced.as_ref().map_or(String::new(), whole),
        // No column of this table.
        _ => String::new(),
    })
}

/// The reason why there is no value, or the marks on it.
fn status(said: Option<&Said<'_>>, details: &Details<'_>) -> String {
    match said {
        None => GONE.to_owned(),
        Some(Said::NotSubmitted) => NOT_SUBMITTED.to_owned(),
        Some(Said::Answer(Answer::NoValue(reason), _)) => reason.word().to_owned(),
        Some(Said::Answer(..)) => {
            let marks = details.marks().map(Mark::word);
            let document = details.document.then_some(DOCUMENT);
            marks.chain(document).collect::<Vec<_>>().join(", ")
        }
    }
}

/// As it was written, with a comma: `0,280`.
fn plain(number: Number) -> String {
    number.to_string().replace('.', ",")
}
