//! The marks around Swedish texts in an English report become runs in a language.

use crate::content::{Content, Run};
use crate::evaluate::walk::{walk_charts, walk_report, walk_texts};
use crate::words::Language;
use crate::words::foreign::{OPEN, inside, is_mark, without_marks};

/// Tells everything in another language than the report's from the rest. What can only be plain
/// text loses its marks.
pub(super) fn tell_apart(content: &mut Content, language: Language) {
    let mut visit = |runs: &mut Vec<Run>| *runs = told_apart(std::mem::take(runs), language);
    walk_report(content, &mut visit);
    for section in &mut content.sections {
        walk_charts(section, &mut visit);
        walk_texts(section, &mut plainly);
    }
    let titles = content.banners.iter_mut().map(|it| &mut it.title);
    let rows = content.data.iter_mut().chain(&mut content.series);
    let texts = [&mut content.title, &mut content.description].into_iter();
    let all = texts.chain(titles).chain(rows.flatten());
    all.for_each(plainly);
}

fn plainly(text: &mut String) {
    if text.contains(is_mark) {
        *text = without_marks(text);
    }
}

/// A line on its way: what is told, and what stands between marks that are still open.
#[derive(Default)]
struct Line {
    runs: Vec<Run>,
    foreign: Option<Vec<Run>>,
}

impl Line {
    fn push(&mut self, run: Run) {
        self.foreign.as_mut().unwrap_or(&mut self.runs).push(run);
    }

    fn open(&mut self) {
        self.foreign.get_or_insert_default();
    }

    fn close(&mut self) {
        let runs = self.foreign.take().unwrap_or_default();
        if !runs.is_empty() {
            self.runs.push(swedish(runs));
        }
    }
}

fn swedish(runs: Vec<Run>) -> Run {
    let language = Language::Swedish.tag().to_owned();
    Run::Foreign { runs, language }
}

fn told_apart(runs: Vec<Run>, language: Language) -> Vec<Run> {
    let mut line = Line::default();
    for run in runs {
        match run {
            Run::Text { text } => read(&text, Run::text, &mut line),
            Run::Emphasis { text } => read(&text, |text| Run::Emphasis { text }, &mut line),
            Run::Strong { text } => read(&text, |text| Run::Strong { text }, &mut line),
            Run::Link { text, url } => match inside(&text) {
                Some(inner) if line.foreign.is_none() => {
                    let text = inner.to_owned();
                    line.push(swedish(vec![Run::Link { text, url }]));
                }
                _ => line.push(Run::Link {
                    text: without_marks(&text),
                    url: without_marks(&url),
                }),
            },
            Run::Code { text } => line.push(Run::Code {
                text: without_marks(&text),
            }),
            // A note's mark is the report's own.
            run @ (Run::Note { .. } | Run::Cite { .. }) => {
                let is_open = line.foreign.is_some();
                line.close();
                line.push(run);
                line.foreign = is_open.then(Vec::new);
            }
            run @ Run::Foreign { .. } => line.push(run),
        }
    }
    line.close();
    match language {
        Language::English => line.runs,
        // In a Swedish report, Swedish is no other language.
        Language::Swedish => line.runs.into_iter().flat_map(within).collect(),
    }
}

fn within(run: Run) -> Vec<Run> {
    match run {
        Run::Foreign { runs, .. } => runs,
        run => vec![run],
    }
}

fn read(text: &str, kind: impl Fn(String) -> Run, line: &mut Line) {
    let mut rest = text;
    while let Some((at, mark)) = rest.char_indices().find(|(_, c)| is_mark(*c)) {
        if at > 0 {
            line.push(kind(rest[..at].to_owned()));
        }
        if mark == OPEN {
            line.open();
        } else {
            line.close();
        }
        rest = &rest[at + mark.len_utf8()..];
    }
    if !rest.is_empty() {
        line.push(kind(rest.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose;
    use crate::words::foreign::foreign;

    #[test]
    fn emphasis_and_notes_stay_what_they_are() {
        let title = foreign("Arbetet i *skolan*[^a] ökar");
        let runs = prose::runs(&format!("Measure 1.1: {title}"));
        let swedish = |runs| Run::Foreign {
            runs,
            language: "sv".to_owned(),
        };
        let emphasis = Run::Emphasis {
            text: "skolan".to_owned(),
        };
        assert_eq!(
            told_apart(runs, Language::English),
            [
                Run::text("Measure 1.1: "),
                swedish(vec![Run::text("Arbetet i "), emphasis]),
                Run::Cite {
                    note: "a".to_owned()
                },
                swedish(vec![Run::text(" ökar")]),
            ]
        );
    }

    #[test]
    fn every_paragraph_of_a_text_is_told_apart() {
        let blocks = prose::blocks(&foreign("# Ett\n\n- _två_\n- tre\n"), "x");
        let json = serde_json::to_string(&blocks).unwrap_or_default();
        assert_eq!(json.matches(OPEN).count(), 3, "{json}");
        assert!(json.contains("\"emphasis\""), "{json}");
    }

    #[test]
    fn a_swedish_report_has_no_other_language() {
        let runs = vec![Run::text(foreign("Ekerö"))];
        assert_eq!(told_apart(runs, Language::Swedish), [Run::text("Ekerö")]);
    }
}
