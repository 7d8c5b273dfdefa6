//! The words for how a figure was corrected, completed or withdrawn.

use crate::language::{Both, both};

// The words of the column *Typ*.
pub const CORRECTION: Both = both("Rättelse", "Correction");
pub const FINAL: Both = both("Slutlig uppgift", "Final figure");
pub const REVISED: Both = both("Reviderad av källan", "Revised by the source");
pub const ADDITION: Both = both("Komplettering", "Addition");
pub const COMPLETER: Both = both("Mer fullständig", "More complete");
pub const WITHDRAWN: Both = both("Tillbakadragen", "Withdrawn");
pub const PRECISER: Both = both("Noggrannare", "More precise");
