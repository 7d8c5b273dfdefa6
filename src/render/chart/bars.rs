//! Categories become bars from the left: this year's, and above it an earlier year's with a pattern.

use rust_decimal::Decimal;

use crate::content::{Chart, Point};
use crate::render::chart::sheet::{Mark, SIZE, SMALL, Sheet, WIDTH};
use crate::render::chart::{Drawing, Tenths, scale, text};

/// As little as is left for the longest bar, however long the values are.
const LEAST_ROOM: Tenths = Tenths(1200);

const BETWEEN: Tenths = Tenths(60);
const BAR: Tenths = Tenths(160);
const BETWEEN_ROWS: Tenths = Tenths(100);

pub(super) fn bars(chart: &Chart) -> Drawing {
    let points = || chart.rows.iter().flat_map(|it| &it.points);
    let years = chart.rows.iter().map(|it| it.points.len()).max();
    let has_years = years.is_some_and(|it| it > 1);
    let widest = |size, text: &dyn Fn(&Point) -> String| {
        let widths = points().map(|it| text::heavy(&text(it), size));
        widths.max().unwrap_or_default()
    };
    let start = if has_years {
        widest(SMALL, &|it| it.at.clone()) + BETWEEN
    } else {
        Tenths(0)
    };
    let room_beside = |text: &dyn Fn(&Point) -> String| {
        let is_value = |it: &Point| {
            if it.value.is_some() {
                text(it)
            } else {
                String::new()
            }
        };
        WIDTH - start - BETWEEN - widest(SIZE, &is_value)
    };
    // Marks that leave no room for the bars are the table's alone.
    let has_marks = room_beside(&with_marks) >= LEAST_ROOM;
    let value = |it: &Point| {
        if has_marks {
            with_marks(it)
        } else {
            it.text.clone()
        }
    };
    let room = room_beside(&value).max(LEAST_ROOM);
    let most = points().filter_map(|it| scale::exact(it.value.as_deref()?));
    let most = most.max().unwrap_or(Decimal::ONE);
    let mut sheet = Sheet::new();
    for row in &chart.rows {
        sheet.label(row.label.runs());
        for (n, point) in row.points.iter().enumerate() {
            if has_years {
                let y = sheet.y + Tenths::whole(13);
                sheet.write("year", Tenths(0), y, "start", &point.at);
            }
            let fill = row.points.len() - n;
            bar(&mut sheet, point, start, fill, &value(point), |value| {
                scale::length(value, most, room)
            });
        }
        sheet.y = sheet.y + BETWEEN_ROWS;
    }
    let fills = if has_years { &[1, 2][..] } else { &[1] };
    sheet.finish(fills, Tenths(0) - BETWEEN_ROWS)
}

/// One bar with its value at its end, or words where there is none.
fn bar(
    sheet: &mut Sheet,
    point: &Point,
    x: Tenths,
    fill: usize,
    text: &str,
    length: impl Fn(Decimal) -> Tenths,
) {
    let top = sheet.y + Tenths::whole(1);
    let baseline = sheet.y + Tenths::whole(13);
    let Some(value) = point.value.as_deref().and_then(scale::exact) else {
        let mut lines = text::wrapped(text, SMALL, WIDTH - x - BETWEEN).into_iter();
        let first = lines.next().unwrap_or_default();
        sheet.write("gap", x + BETWEEN, baseline, "start", &first);
        sheet.y = sheet.y + BAR + Tenths::whole(2);
        for line in lines {
            let y = sheet.y + Tenths::whole(13);
            sheet.write("gap", x + BETWEEN, y, "start", &line);
            sheet.y = sheet.y + BAR + Tenths::whole(2);
        }
        return;
    };
    let width = length(value);
    if width > Tenths(0) {
        sheet.marks.push(Mark::Bar {
            x,
            y: top,
            width,
            height: BAR - Tenths::whole(2),
            fill,
        });
    }
    sheet.line("axis", (x, sheet.y), (x, sheet.y + BAR));
    sheet.write("value", x + width + BETWEEN, baseline, "start", text);
    sheet.y = sheet.y + BAR + Tenths::whole(2);
}

fn with_marks(point: &Point) -> String {
    if point.marks.is_empty() {
        point.text.clone()
    } else {
        format!("{} ({})", point.text, point.marks)
    }
}
