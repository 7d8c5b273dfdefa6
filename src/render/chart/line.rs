//! A series becomes a line of points, open where a year is missing or can't be compared.

use rust_decimal::Decimal;

use crate::content::{Chart, Point, TargetMark};
use crate::render::chart::room::{Place, Room};
use crate::render::chart::sheet::{Mark, SIZE, SMALL, Sheet, WIDTH};
use crate::render::chart::{Drawing, Tenths, scale, text};

const HEIGHT: Tenths = Tenths(1600);
const BETWEEN: Tenths = Tenths(60);
/// From a point to the lower edge of the value above it, and to that of the value below it.
const ABOVE: Tenths = Tenths(90);
const BELOW: Tenths = Tenths(200);

pub(super) fn line(chart: &Chart) -> Drawing {
    let points = chart.rows.first().map_or(&[][..], |it| &it.points);
    let plot = Plot::new(chart, points);
    let mut sheet = Sheet::new();
    ticks(&mut sheet, chart, &plot);
    years(&mut sheet, points, &plot);
    gaps(&mut sheet, chart, points, &plot);
    breaks(&mut sheet, chart, points, &plot);
    let placed = placed(points, &plot);
    let joined = joined(chart, points, &placed);
    let mut room = Room::default();
    let lines = targets(&mut sheet, chart, points, &plot);
    for (from, to) in &joined {
        sheet.line("series", *from, *to);
    }
    let dots = placed.iter().flatten();
    sheet
        .marks
        .extend(dots.map(|(x, y)| Mark::Point { x: *x, y: *y }));
    values(&mut sheet, points, &placed, &joined, &plot, &mut room);
    // A value may stand on a line that is not its own; the words of a target on none.
    for (from, to) in joined
        .iter()
        .copied()
        .chain(placed.iter().flatten().map(|it| (*it, *it)))
    {
        room.take(from, to);
    }
    notes(&mut sheet, chart, &lines, &mut room);
    sheet.y = plot.bottom;
    sheet.finish(&[], Tenths::whole(22))
}

/// Where the years and the scale are.
pub(super) struct Plot {
    pub(super) left: Tenths,
    pub(super) top: Tenths,
    pub(super) bottom: Tenths,
    /// The room of one year.
    pub(super) band: Tenths,
    pub(super) most: Decimal,
}

impl Plot {
    fn new(chart: &Chart, points: &[Point]) -> Plot {
        let widest = chart.ticks.iter().map(|it| text::width(&it.text, SMALL));
        let left = widest.max().unwrap_or_default() + BETWEEN;
        let top = Tenths::whole(if chart.breaks.is_empty() { 26 } else { 44 });
        Plot {
            left,
            top,
            bottom: top + HEIGHT,
            band: band(WIDTH - left, points.len()),
            most: most(chart),
        }
    }

    /// The edge before a year, counted from 0.
    fn edge(&self, at: usize) -> Tenths {
        let at = i64::try_from(at).unwrap_or(0);
        Tenths(self.left.0 + self.band.0 * at)
    }

    fn middle(&self, at: usize) -> Tenths {
        self.edge(at) + self.band.half()
    }

    fn y(&self, value: Decimal) -> Tenths {
        self.bottom - scale::length(value, self.most, self.bottom - self.top)
    }
}

/// The room of each of some years.
pub(super) fn band(room: Tenths, years: usize) -> Tenths {
    Tenths(room.0 / i64::try_from(years.max(1)).unwrap_or(1))
}

/// Where the scale ends.
pub(super) fn most(chart: &Chart) -> Decimal {
    let most = chart.ticks.last().and_then(|it| scale::exact(&it.value));
    most.unwrap_or(Decimal::ONE)
}

fn ticks(sheet: &mut Sheet, chart: &Chart, plot: &Plot) {
    for tick in &chart.ticks {
        let Some(value) = scale::exact(&tick.value) else {
            continue;
        };
        let y = plot.y(value);
        let class = if value.is_zero() { "axis" } else { "grid" };
        sheet.line(class, (plot.left, y), (WIDTH, y));
        let x = plot.left - BETWEEN;
        sheet.write("tick", x, y + Tenths::whole(5), "end", &tick.text);
    }
}

/// As many years as there is room for, the last always.
fn years(sheet: &mut Sheet, points: &[Point], plot: &Plot) {
    let widths = points.iter().map(|it| text::width(&it.at, SMALL));
    let widest = widths.max().unwrap_or_default() + BETWEEN;
    let every = (1..=points.len()).find(|n| plot.edge(*n) - plot.edge(0) >= widest);
    let every = every.unwrap_or(1);
    for (at, point) in points.iter().enumerate() {
        if (points.len() - 1 - at).is_multiple_of(every) {
            let y = plot.bottom + Tenths::whole(17);
            let half = text::width(&point.at, SMALL).half();
            let x = plot.middle(at).min(WIDTH - half);
            sheet.write("tick", x, y, "middle", &point.at);
        }
    }
}

/// A word where years in a row are missing, if they have room for it.
fn gaps(sheet: &mut Sheet, chart: &Chart, points: &[Point], plot: &Plot) {
    let mut at = 0;
    while at < points.len() {
        let missing = points[at..].iter().take_while(|it| it.value.is_none());
        let n = missing.count();
        let room = plot.edge(n) - plot.edge(0);
        // The estimate is a wide one, and a word may come near its neighbours.
        if n > 0 && text::width(&chart.gap, SMALL).0 * 9 <= room.0 * 10 {
            let x = plot.edge(at) + room.half();
            let y = plot.bottom - Tenths::whole(8);
            sheet.write("gap", x, y, "middle", &chart.gap);
        }
        at += n.max(1);
    }
}

fn breaks(sheet: &mut Sheet, chart: &Chart, points: &[Point], plot: &Plot) {
    for found in &chart.breaks {
        let Some(at) = points.iter().position(|it| it.at == found.year.to_string()) else {
            continue;
        };
        let x = plot.edge(at);
        let top = plot.top - Tenths::whole(26);
        sheet.line("break", (x, top), (x, plot.bottom));
        let half = text::width(&found.text, SMALL).half();
        let middle = x.max(half).min(WIDTH - half);
        sheet.write("note", middle, top - BETWEEN, "middle", &found.text);
    }
}

/// Where each year's value is.
pub(super) fn placed(points: &[Point], plot: &Plot) -> Vec<Option<Place>> {
    let place = |(at, it): (usize, &Point)| {
        let value = scale::exact(it.value.as_deref()?)?;
        Some((plot.middle(at), plot.y(value)))
    };
    points.iter().enumerate().map(place).collect()
}

/// The lines between years in a row that can be compared.
pub(super) fn joined(
    chart: &Chart,
    points: &[Point],
    placed: &[Option<Place>],
) -> Vec<(Place, Place)> {
    let is_broken = |it: &Point| {
        let mut years = chart.breaks.iter().map(|found| found.year.to_string());
        years.any(|year| year == it.at)
    };
    let pairs = placed.windows(2).zip(points.iter().skip(1));
    let joined = pairs.filter_map(|(pair, point)| match pair {
        [Some(from), Some(to)] if !is_broken(point) => Some((*from, *to)),
        _ => None,
    });
    joined.collect()
}

/// A level across the years, or at its own year; where each was drawn.
fn targets(sheet: &mut Sheet, chart: &Chart, points: &[Point], plot: &Plot) -> Vec<(Place, Place)> {
    let of_year = |mark: &TargetMark| {
        let year = mark.year?.to_string();
        points.iter().position(|it| it.at == year)
    };
    let mut lines = Vec::new();
    for mark in &chart.targets {
        let y = plot.y(scale::exact(&mark.value).unwrap_or_default());
        let (from, to) = match of_year(mark) {
            Some(at) => (plot.edge(at), plot.edge(at + 1)),
            None => (plot.left, WIDTH),
        };
        sheet.line("target", (from, y), (to, y));
        lines.push(((from, y), (to, y)));
    }
    lines
}

/// The words of the targets, above their lines or below, at an end of them, where there is room.
fn notes(sheet: &mut Sheet, chart: &Chart, lines: &[(Place, Place)], room: &mut Room) {
    for (mark, ((from, y), (to, _))) in chart.targets.iter().zip(lines) {
        let half = text::heavy(&mark.text, SIZE).half();
        let (above, below) = (*y - Tenths::whole(5), *y + Tenths::whole(16));
        let xs = [
            *from + half,
            (*to - half).max(half),
            (*from + *to).half().max(half),
        ];
        let places = [above, below].map(|y| xs.map(|x| (x, y))).concat();
        let place = room.find(&mark.text, &places);
        let (x, y) = place.unwrap_or((xs[0].min(WIDTH - half), above));
        sheet.write("note", x, y, "middle", &mark.text);
    }
}

/// The values beside their points, the last first: one that would cover another is the table's.
fn values(
    sheet: &mut Sheet,
    points: &[Point],
    placed: &[Option<Place>],
    joined: &[(Place, Place)],
    plot: &Plot,
    room: &mut Room,
) {
    for (point, place) in points.iter().zip(placed).rev() {
        let Some((x, y)) = *place else { continue };
        let others = joined.iter().filter_map(|(from, to)| match (x, y) {
            own if own == *from => Some(to.1.0),
            own if own == *to => Some(from.1.0),
            _ => None,
        });
        let others: Vec<i64> = others.collect();
        let n = i64::try_from(others.len()).unwrap_or(1);
        // On the side that the lines leave free.
        let is_above = y.0 * n <= others.iter().sum::<i64>();
        let (above, below) = ((x, y - ABOVE), (x, y + BELOW));
        let mut beside = if is_above {
            vec![above, below]
        } else {
            vec![below, above]
        };
        beside.retain(|(_, y)| *y + BETWEEN <= plot.bottom);
        if let Some((x, y)) = room.find(&point.text, &beside) {
            sheet.write("value", x, y, "middle", &point.text);
        }
    }
}
