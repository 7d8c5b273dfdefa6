//! What an edition's report says of every figure becomes the rows of its `published.csv`.

use crate::model::written::{defused, parts};
use crate::model::{
    Answer, DOCUMENT, Details, FigureKey, GONE, Mark, Model, NOT_SUBMITTED, PUBLISHED,
    PUBLISHED_COLUMNS, Plan, Said,
};
use crate::resolve::answer_words::words;
use crate::value::{Choice, Date, Number, Year};

/// A row of as many cells as there are headings.
type Cells = [String; PUBLISHED_COLUMNS.len()];

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
        write(&PUBLISHED_COLUMNS.map(str::to_owned))?;
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
    let date = printing.date.map_or(String::new(), |it| it.to_string());
    let mut cells = Cells::default();
    let [
        number,
        _,
        _,
        year,
        _,
        _,
        _,
        _,
        _,
        status,
        _,
        _,
        _,
        moment,
        _,
        _,
        comment,
        _,
    ] = &mut cells;
    *number = printing.number.to_string();
    *year = printing.year.to_string();
    PUBLISHED.clone_into(status);
    *moment = date;
    *comment = defused(printing.reason);
    cells
}

fn row(
    number: u16,
    key: FigureKey,
    said: Option<&Said<'_>>,
    model: &Model<'_>,
    plan: &Plan<'_>,
) -> Cells {
    let pairs = model.cells.get(key.cell).iter().map(|(own, category)| {
        let id = &*plan.breakdown(*own).id.text;
        (id, plan.category_name(*own, *category))
    });
    let none = Details::default();
    let details = match said {
        Some(Said::Answer(_, details)) => details.as_deref().unwrap_or(&none),
        _ => &none,
    };
    let answer = |answer: &Answer<'_>| match answer {
        Answer::Text(text) => defused(text),
        other => words(other, plan.indicator(key.indicator), plan).unwrap_or_default(),
    };
    let [value, numerator, denominator] = match said {
        Some(Said::Answer(
            Answer::Fraction {
                numerator,
                denominator,
            },
            _,
        )) => [String::new(), plain(*numerator), plain(*denominator)],
        Some(Said::Answer(Answer::NoValue(_), _) | Said::NotSubmitted) | None => {
            [const { String::new() }; 3]
        }
        Some(Said::Answer(it, _)) => [answer(it), String::new(), String::new()],
    };
    let written =
        |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map_or(String::new(), defused);
    [
        number.to_string(),
        plan.indicator(key.indicator).id.text.to_string(),
        plan.agency(key.party).id.text.to_string(),
        key.year.to_string(),
        key.period.to_string(),
        defused(&parts(pairs)),
        value,
        numerator,
        denominator,
        status(said, details),
        details
            .precision
            .map_or("", crate::model::Precision::word)
            .to_owned(),
        details
            .trend
            .map_or("", crate::model::Trend::word)
            .to_owned(),
        details.asked.map_or(String::new(), plain),
        details.moment.map_or(String::new(), |it| it.to_string()),
        written(&details.area),
        written(&details.source),
        written(&details.comment),
        details.replaced.as_ref().map_or(String::new(), answer),
    ]
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
