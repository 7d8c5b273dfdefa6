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
    /// How exact a figure is, where it is not.
    Precision {
        About = "about",
        AtLeast = "least",
        AtMost = "most",
        LessThan = "less",
        MoreThan = "more",
    }
    /// What stands in brackets after a value.
    Mark {
        Preliminary = "preliminary",
        Partial = "partial",
        // By a decision of the edition.
        Replaced = "replaced",
        Corrected = "corrected",
        Final = "final",
        Revised = "revised",
        Added = "added",
        // Before its time.
        Early = "early",
    }
    /// How a figure of an earlier year has become another.
    Correction {
        Wrong = "correction",
        Final = "final",
        Revised = "revised",
        Addition = "addition",
        Completer = "completer",
        Withdrawn = "withdrawn",
        Preciser = "preciser",
    }
    /// What a revised edition says otherwise than the edition before it.
    Revision {
        Changed = "changed",
        Added = "added",
        Lost = "lost",
        Withdrawn = "withdrawn",
    }
    /// Which of a year's halves or quarters.
    Ordinal {
        First = "first",
        Second = "second",
        Third = "third",
        Fourth = "fourth",
    }
}
