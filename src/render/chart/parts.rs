//! Wholes become bars of parts side by side, on one scale, with a key to the parts above them.

use rust_decimal::Decimal;

use crate::content::{Chart, ChartRow, Point};
use crate::render::chart::sheet::{LINE, Mark, SIZE, Sheet, WIDTH};
use crate::render::chart::{Drawing, Tenths, scale, text};

const SAMPLE: Tenths = Tenths(120);
const BETWEEN: Tenths = Tenths(60);
const BAR: Tenths = Tenths(200);
const BETWEEN_ROWS: Tenths = Tenths(90);

pub(super) fn parts(chart: &Chart) -> Drawing {
    let mut sheet = Sheet::new();
    let fills = fills(chart);
    key(&mut sheet, chart, &fills);
    let most = chart.rows.iter().map(whole).max().unwrap_or(Decimal::ONE);
    for row in &chart.rows {
        sheet.label(row.label.runs());
        stack(&mut sheet, row, most);
        sheet.y = sheet.y + BETWEEN_ROWS;
    }
    sheet.finish(&fills, Tenths(0) - BETWEEN_ROWS)
}

fn whole(row: &ChartRow) -> Decimal {
    row.points.iter().filter_map(value).sum()
}

fn value(point: &Point) -> Option<Decimal> {
    let value = scale::exact(point.value.as_deref()?)?;
    (value > Decimal::ZERO).then_some(value)
}

/// The patterns of the parts that any whole has, from 1 in the order of the parts.
fn fills(chart: &Chart) -> Vec<usize> {
    let n = chart.rows.first().map_or(0, |it| it.points.len());
    let is_used = |at: &usize| {
        let mut points = chart.rows.iter().filter_map(|it| it.points.get(*at));
        points.any(|it| value(it).is_some())
    };
    (0..n).filter(is_used).map(|at| at + 1).collect()
}

fn key(sheet: &mut Sheet, chart: &Chart, fills: &[usize]) {
    let names = chart.rows.first().map_or(&[][..], |it| &it.points);
    let mut x = Tenths(0);
    sheet.y = LINE;
    for (fill, point) in (1..).zip(names).filter(|(fill, _)| fills.contains(fill)) {
        let width = SAMPLE + BETWEEN + text::width(&point.at, SIZE);
        if x > Tenths(0) && x + width > WIDTH {
            x = Tenths(0);
            sheet.y = sheet.y + LINE;
        }
        sheet.marks.push(Mark::Bar {
            x,
            y: sheet.y - Tenths::whole(15),
            width: SAMPLE,
            height: SAMPLE,
            fill,
        });
        let y = sheet.y - Tenths::whole(4);
        sheet.write("label", x + SAMPLE + BETWEEN, y, "start", &point.at);
        x = x + width + BETWEEN + BETWEEN;
    }
    sheet.y = sheet.y + Tenths::whole(6);
}

/// One bar. A number that its part has no room for stands under the bar with all the others.
fn stack(sheet: &mut Sheet, row: &ChartRow, most: Decimal) {
    let parts = (1..).zip(&row.points);
    let parts = parts.filter_map(|(fill, it)| Some((fill, it, value(it)?)));
    let mut reached = Decimal::ZERO;
    let mut x = Tenths(0);
    let mut numbers: Vec<(Tenths, Tenths, usize, &str)> = Vec::new();
    for (fill, point, value) in parts {
        reached += value;
        // Each ends where the sum ends, so that rounding never adds up.
        let end = scale::length(reached, most, WIDTH);
        sheet.marks.push(Mark::Bar {
            x,
            y: sheet.y,
            width: end - x,
            height: BAR,
            fill,
        });
        numbers.push((x, end, fill, &point.text));
        x = end;
    }
    let fits = |(from, to, _, text): &(Tenths, Tenths, usize, &str)| {
        text::heavy(text, SIZE) + BETWEEN <= *to - *from
    };
    if numbers.iter().all(fits) {
        for (from, to, fill, text) in numbers {
            let class = if fill == 1 { "value inside" } else { "value" };
            let y = sheet.y + Tenths::whole(15);
            sheet.write(class, from + (to - from).half(), y, "middle", text);
        }
    } else {
        let all: Vec<&str> = numbers.iter().map(|it| it.3).collect();
        sheet.y = sheet.y + LINE;
        let y = sheet.y + Tenths::whole(15);
        sheet.write("value", Tenths(0), y, "start", &all.join(" · "));
    }
    sheet.y = sheet.y + BAR;
}
