//! A text between the marks of another language becomes runs between the same marks, each paragraph
//! by itself.

use crate::content::{Block, Item, Run};
use crate::text::push;
use crate::words::foreign::{CLOSE, OPEN, stretches};

/// The runs of a line, each stretch read by itself: a mark beside a sign of Markdown would keep it
/// from being one.
pub(super) fn line(markdown: &str, read: impl Fn(&str) -> Vec<Run>) -> Vec<Run> {
    let mut runs = Vec::new();
    let found = stretches(markdown);
    let last = found.len().saturating_sub(1);
    for (at, (is_foreign, text)) in found.into_iter().enumerate() {
        let (is_first, is_last) = (at == 0, at == last);
        let before = if !is_first && text.starts_with(char::is_whitespace) {
            " "
        } else {
            ""
        };
        let after = if !is_last && text.ends_with(char::is_whitespace) {
            " "
        } else {
            ""
        };
        let mut own = read(text);
        if text.trim().is_empty() && !is_first && !is_last {
            own.push(Run::text(" "));
        } else if is_foreign {
            own = between(own);
        } else {
            own.insert(0, Run::text(before));
            own.push(Run::text(after));
        }
        let own = own.into_iter();
        let own = own.filter(|run| !matches!(run, Run::Text { text } if text.is_empty()));
        own.for_each(|run| push(&mut runs, run));
    }
    runs
}

/// Runs between marks; none stay none.
fn between(runs: Vec<Run>) -> Vec<Run> {
    if runs.is_empty() {
        return runs;
    }
    let mut marked = vec![Run::text(OPEN)];
    let inner = runs.into_iter().chain([Run::text(CLOSE)]);
    inner.for_each(|run| push(&mut marked, run));
    marked
}

/// Puts every paragraph, item, term, cell and heading of a whole text between marks.
pub(super) fn all_between(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Paragraph { runs } => mark(runs),
            Block::List { items, .. } => {
                for Item { runs, blocks } in items {
                    mark(runs);
                    all_between(blocks);
                }
            }
            Block::Quote { blocks } => all_between(blocks),
            Block::Terms { terms } => {
                for term in terms {
                    mark(&mut term.term);
                    mark(&mut term.runs);
                }
            }
            Block::Table(table) => {
                let titles = table.columns.iter_mut().map(|it| &mut it.title);
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                titles.chain(cells.map(|it| &mut it.runs)).for_each(mark);
            }
            // Nobody writes these.
            Block::KeyFigures { .. } | Block::Figure(_) => {}
        }
    }
}

fn mark(runs: &mut Vec<Run>) {
    *runs = between(std::mem::take(runs));
}
