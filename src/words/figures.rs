//! The closed lists of words that sentences about figures are guarded by.

use crate::words::fact::tags;

tags! {
    /// What is told of two years' figures.
    ChangeIs {
        Up = "up",
        Down = "down",
        Same = "same",
        // As far as rounded values tell.
        AboutSame = "about",
        // In what is printed, though not before it was rounded.
        SameAsPrinted = "printed",
        // Both, and nothing of their difference.
        Each = "each",
        // Shares of few.
        OfFew = "few",
        // The later one only.
        Alone = "alone",
    }
    /// What kind of number a figure is.
    Shape {
        Count = "count",
        Share = "share",
        Other = "other",
    }
    /// What of a year a figure is a figure of.
    Counts {
        // What happened in it.
        Within = "within",
        // The state on its last day.
        Stock = "stock",
        // What had happened by its end, since the plan began.
        Cumulative = "cumulative",
    }
    /// Why several parties' figures are not added up.
    NotAdded {
        Missing = "missing",
        Kind = "kind",
        // The same of a yes or no, and of a grade.
        Words = "words",
        Shared = "shared",
        Uncertain = "uncertain",
        Quotient = "quotient",
    }
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
