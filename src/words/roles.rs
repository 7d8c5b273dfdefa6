//! What a table has a row of, and what a party does in a measure: words that phrases guard on.

use crate::words::fact::tags;

tags! {
    /// What a table has a row of.
    Rows {
        Milestones = "milestones",
        Measures = "measures",
        Indicators = "indicators",
        StrategyIndicators = "strategy-indicators",
    }

    /// What a party does in a measure that others answer for.
    Does {
        Coordinates = "coordinates",
        Contributes = "contributes",
        Assists = "assists",
        IsConsulted = "consulted",
        Receives = "recipient",
    }
}
