//! The closed lists of words that sentences about figures are guarded by.

use crate::words::fact::tags;

tags! {
    /// How a figure that was given before has become another.
    How {
        Rewritten = "rewritten",
        Corrected = "corrected",
        Final = "final",
        Revised = "revised",
        Added = "added",
        Completed = "completed",
        Hidden = "hidden",
        Withdrawn = "withdrawn",
    }
    /// What has changed where a value has not.
    Beside {
        Text = "text",
        Marks = "marks",
        Sent = "sent",
        Asked = "asked",
        Date = "date",
        Area = "area",
        Source = "source",
        Comment = "comment",
    }
    /// Which way from a value that the plan writes is good enough.
    Threshold {
        AtLeast = "least",
        AtMost = "most",
    }
    /// What an agency has said of which way things go, in the column `trend`.
    TrendWord {
        Positive = "positive",
        Neutral = "neutral",
        Negative = "negative",
        Unclear = "unclear",
    }
}
