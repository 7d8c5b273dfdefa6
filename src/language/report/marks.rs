//! The words in brackets after a value.

use crate::language::{Both, both};

/// What stands in brackets after a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Preliminary,
    Partial,
    /// By a decision of the edition.
    Replaced,
    Corrected,
    Final,
    Revised,
    Added,
    /// Before its time.
    Early,
}

impl Mark {
    /// *preliminär*
    pub const fn word(self) -> Both {
        match self {
            Mark::Preliminary => both("preliminär", "preliminary"),
            Mark::Partial => both("ofullständig", "incomplete"),
            Mark::Replaced => both("ersatt efter granskning", "replaced after review"),
            Mark::Corrected => both("rättad", "corrected"),
            Mark::Final => both("slutlig", "final"),
            Mark::Revised => both("reviderad", "revised"),
            Mark::Added => both("kompletterad", "supplemented"),
            Mark::Early => both("lägesnotering", "interim note"),
        }
    }
}
