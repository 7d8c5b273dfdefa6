//! The closed lists that phrases of the terminal, the forms and the letters ask for in their guards.

use crate::words::fact::{Tag, tags};

/// What a finding means for the file it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The row or the file cannot be used.
    Error,
    /// It can be used, but a person must look.
    Warning,
    /// What was assumed.
    Note,
    /// What could be better; shown with `--advice`.
    Advice,
}

impl Tag for Severity {
    const WORDS: &'static [&'static str] = &["error", "warning", "note", "advice"];
    fn word(&self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
            Severity::Advice => "advice",
        }
    }
}

tags! {
    pub,
    /// What state an indicator is in.
    Class {
        InUse = "in_use",
        UnderDevelopment = "under_development",
        Discontinued = "discontinued",
    }

    /// What kind of figure an indicator is.
    Type {
        Count = "count",
        Share = "share",
        Rate = "rate",
        Mean = "mean",
        Amount = "amount",
        YesNo = "yes_no",
        Grade = "grade",
        Text = "text",
        Undefined = "undefined",
    }
}

tags! {
    /// Which side of a number a target lies on.
    Limit {
        Least = "least",
        Most = "most",
        Exactly = "exactly",
    }

    /// How an answer stands on a day: `to_mend` came in with a fault, `after_closing` too late for the
    /// report; `open` is not due, `grace` due but not late yet.
    Standing {
        NotAsked = "not_asked",
        Answered = "answered",
        AfterClosing = "after_closing",
        ToMend = "to_mend",
        Open = "open",
        Grace = "grace",
        Late = "late",
    }

    /// What a letter begins with: to one who has sent something, who is late, who has time left.
    Greeting {
        Thanks = "thanks",
        Nothing = "nothing",
        Begin = "begin",
    }

    /// What a change of a plan is about.
    Entry {
        Plan = "plan",
        Agency = "agency",
        Goal = "goal",
        Measure = "measure",
        Indicator = "indicator",
        Milestone = "milestone",
    }

    /// How a report differs from another, from what must be seen first.
    Difference {
        GapOpened = "gap_opened",
        GapClosed = "gap_closed",
        Corrected = "corrected",
        State = "state",
        Answer = "answer",
        Year = "year",
        Added = "added",
        Removed = "removed",
        Beside = "beside",
        Sum = "sum",
        Asked = "asked",
        NotAsked = "not_asked",
        Renamed = "renamed",
        Unit = "unit",
        Goal = "goal",
        Written = "written",
        Wording = "wording",
    }

    /// How a file is not as it was.
    Touch {
        Changed = "changed",
        Gone = "gone",
        Added = "added",
    }

    /// How often something is followed up.
    Often {
        Every = "every",
        End = "end",
        HalfYearly = "half_yearly",
        Quarterly = "quarterly",
        Continuously = "continuously",
        Once = "once",
        Milestones = "milestones",
    }
}

/// Words that others have for their own: of one that is found, guards can ask.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident [$($word:literal)*])*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) struct $name(&'static str);

        impl $name {
            pub(crate) fn of(word: &str) -> Option<$name> {
                let found = <$name as Tag>::WORDS.iter().find(|it| **it == word);
                found.map(|it| $name(it))
            }
        }

        impl Tag for $name {
            const WORDS: &'static [&'static str] = &[$($word),*];
            fn word(&self) -> &'static str {
                self.0
            }
        }
    )*};
}

words! {
    /// The name of a built-in template's file.
    TemplateFile [
        "report.html.jinja"
        "macros.html.jinja"
        "own.html.jinja"
        "own.md.jinja"
        "logo.html.jinja"
        "chart.svg.jinja"
        "drawing.svg.jinja"
        "report.md.jinja"
        "macros.md.jinja"
        "tokens.css"
        "text.css"
        "page.css"
        "tables.css"
        "charts.css"
        "print.css"
    ]

    /// A key of a plan that can change.
    PlanKey [
        "title"
        "short_title"
        "text"
        "area"
        "publisher"
        "period"
        "small_base"
        "publication"
        "follows"
        "name"
        "aliases"
        "heading"
        "mandate"
        "signed_by"
        "members"
        "answer_through"
        "number"
        "requires"
        "areas"
        "responsible"
        "roles"
        "follow_up"
        "frequency"
        "in_text"
        "type"
        "unit"
        "per"
        "scale"
        "of"
        "decimals"
        "definition"
        "instruction"
        "base"
        "fraction"
        "counts"
        "breakdowns"
        "better"
        "reported_by"
        "combine"
        "alternative_to"
        "target"
        "baseline"
        "source"
        "class"
        "since"
        "reference_for"
        "date"
        "agency"
        "form"
        "kind"
        "recipient"
    ]

    /// How a milestone is reported, and as what, in the plan's own words.
    MilestoneWord ["written" "oral" "part" "final"]

    /// Who does what beside those responsible, in the plan's own words.
    RoleWord ["coordinates" "contributes" "assists" "consulted" "recipient"]
}
