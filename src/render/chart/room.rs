//! Places that a text could have become the first that covers nothing laid down before.

use crate::render::chart::sheet::{SIZE, WIDTH};
use crate::render::chart::{Tenths, text};

/// What is taken up: rectangles from their upper left to their lower right corner.
#[derive(Default)]
pub(super) struct Room {
    taken: Vec<(Tenths, Tenths, Tenths, Tenths)>,
}

/// Where a text could stand: the middle of its line, and its baseline.
pub(super) type Place = (Tenths, Tenths);

impl Room {
    /// Keeps clear of a line from one point to another.
    pub(super) fn take(&mut self, from: Place, to: Place) {
        let edge = Tenths::whole(5);
        self.taken.push((
            from.0.min(to.0) - edge,
            from.1.min(to.1) - edge,
            from.0.max(to.0) + edge,
            from.1.max(to.1) + edge,
        ));
    }

    /// The first place where a text covers nothing, within the drawing. It is taken from then on.
    pub(super) fn find(&mut self, text: &str, places: &[Place]) -> Option<Place> {
        let half = text::heavy(text, SIZE).half();
        let own = |(x, y): Place| {
            let x = x.min(WIDTH - half);
            let (top, bottom) = (y - Tenths::whole(12), y + Tenths::whole(3));
            ((x, y), (x - half, top, x + half, bottom))
        };
        let covers = |a: &(Tenths, Tenths, Tenths, Tenths)| {
            self.taken
                .iter()
                .any(|b| a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3)
        };
        let found = places.iter().map(|it| own(*it)).find(|(_, it)| !covers(it));
        let (place, taken) = found?;
        self.taken.push(taken);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_the_first_free_place() {
        let mut room = Room::default();
        let at = |x, y| (Tenths::whole(x), Tenths::whole(y));
        room.take(at(0, 50), at(100, 50));
        assert_eq!(room.find("12", &[at(50, 55), at(50, 40)]), Some(at(50, 40)));
        assert_eq!(room.find("12", &[at(52, 40), at(90, 40)]), Some(at(90, 40)));
        assert_eq!(room.find("12", &[at(52, 40)]), None);
        let (x, _) = room.find("1250", &[at(360, 200)]).unwrap();
        assert!(x < Tenths::whole(350));
    }
}
