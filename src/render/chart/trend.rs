//! A key figure's years become a line of which the first and the last year are named, open where the large one is.

use crate::content::{Chart, Point};
use crate::render::chart::line::{Plot, band, joined, most, placed};
use crate::render::chart::sheet::{Mark, SMALL, Sheet};
use crate::render::chart::{Drawing, Tenths, text};

const WIDTH: Tenths = Tenths(1900);
const HEIGHT: Tenths = Tenths(320);
/// Above the highest point, which has a size.
const TOP: Tenths = Tenths(50);
const BELOW: Tenths = Tenths(180);

pub(super) fn trend(chart: &Chart) -> Drawing {
    let points = chart.rows.first().map_or(&[][..], |it| &it.points);
    let plot = Plot {
        left: Tenths(0),
        top: TOP,
        bottom: TOP + HEIGHT,
        band: band(WIDTH, points.len()),
        most: most(chart),
    };
    let mut sheet = Sheet::of(WIDTH);
    sheet.line("axis", (Tenths(0), plot.bottom), (WIDTH, plot.bottom));
    let placed = placed(points, &plot);
    for (from, to) in joined(chart, points, &placed) {
        sheet.line("series", from, to);
    }
    let dots = placed.iter().flatten();
    sheet
        .marks
        .extend(dots.map(|(x, y)| Mark::Point { x: *x, y: *y }));
    ends(&mut sheet, points, plot.bottom + BELOW);
    sheet.y = plot.bottom;
    sheet.finish(&[], BELOW + Tenths::whole(4))
}

/// *2021: 31* at the left edge and *2025: 44* at the right; the years alone where there is no room for more.
fn ends(sheet: &mut Sheet, points: &[Point], y: Tenths) {
    let known = || points.iter().filter(|it| it.value.is_some());
    let (Some(first), Some(last)) = (known().next(), known().next_back()) else {
        return;
    };
    let whole = [first, last].map(|it| format!("{}: {}", it.at, it.text));
    let width = whole.iter().map(|it| text::width(it, SMALL).0).sum();
    let said = if Tenths(width) < WIDTH {
        whole
    } else {
        [first, last].map(|it| it.at.clone())
    };
    let [first, last] = said;
    sheet.write("tick", Tenths(0), y, "start", &first);
    sheet.write("tick", WIDTH, y, "end", &last);
}
