//! A grade and the one before it become a sentence.

use crate::evaluate::context::Context;
use crate::evaluate::{figure, told};
use crate::model::{Answer, Observation};
use crate::text::{Said, said};
use crate::words::list as phrase;
use crate::words::names::closed;

/// A grade and that of the year before, if there was one.
pub(super) fn grades(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let is_grade = |it: &Observation<'_>| matches!(it.answer, Answer::Grade(_));
    let before = told::earlier_of_any_kind(context, it);
    let (year, before) = before.filter(|(_, before)| is_grade(it) && is_grade(before))?;
    let now = figure::shown(context, it).text;
    let was = figure::shown(context, &before).text;
    let (this, then) = (told::when(it.year, it.period), told::when(year, it.period));
    Some(context.say(&phrase::Grades {
        was: (was != now).then_some(was),
        then,
        now,
        this,
    }))
}

/// The grade, the trend beside it, and why.
pub(super) fn sentence(context: Context<'_, '_>, it: &Observation<'_>, name: Said) -> Said {
    let found = grades(context, it);
    let now = found.unwrap_or_else(|| figure::shown(context, it).text);
    let details = it.details.as_ref();
    let trend = details.and_then(|it| it.trend).map(figure::trend_word);
    let trend = trend.map(|trend| context.say(&phrase::Trend { trend }));
    let comment = it.comment().map(|it| closed(context.swedish(it)));
    let said = said![name, ": ", now, "."];
    said.then(trend.unwrap_or_default())
        .then(comment.unwrap_or_default())
}
