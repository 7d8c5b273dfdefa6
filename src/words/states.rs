//! What a measure, a figure that is not there, and what a figure is compared with can be: the words
//! that phrases guard on, which are also the keys of what `content` says.

use crate::words::fact::tags;

tags! {
    /// Why there is no figure.
    Why {
        NotYet = "not_yet",
        Impossible = "impossible",
        Nothing = "nothing",
        Withheld = "withheld",
        Discontinued = "discontinued",
        Irrelevant = "irrelevant",
        Protected = "protected",
        Held = "held",
        NotSubmitted = "not_submitted",
        TooLate = "too_late",
        SomeMembers = "some_members",
        SomeFollowed = "some_followed",
        NotDone = "not_done",
        NotInSource = "not_in_source",
        Cancelled = "cancelled",
        UnderDevelopment = "under_development",
        NothingAsked = "nothing_asked",
    }

    /// What has been reported of a measure.
    Standing {
        NotYet = "not_yet",
        Ended = "ended",
        Replaced = "replaced",
        UnderDevelopment = "under_development",
        Discontinued = "discontinued",
        ShownElsewhere = "shown_elsewhere",
        EarlyAnswer = "early_answer",
        Later = "later",
        Irrelevant = "irrelevant",
        Reported = "reported",
        PartlyReported = "partly_reported",
        Awaited = "awaited",
        CannotBeGiven = "cannot_be_given",
        Nothing = "nothing",
        MilestoneNotReported = "milestone_not_reported",
        Held = "held",
        NotReported = "not_reported",
        NothingAsked = "nothing_asked",
        NoFollowUp = "no_follow_up",
    }

    /// What a figure is called once its whole name has been said.
    Noun {
        Number = "number",
        Share = "share",
        Mean = "mean",
        Amount = "amount",
        Answer = "answer",
        Grade = "grade",
        Value = "value",
    }
}
