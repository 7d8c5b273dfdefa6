//! The table of every finding's code. A code never changes its meaning and its number is never reused.
//!
//! A code is four things that `tests/tidy.rs` holds together: a line here, a page in Swedish and
//! in English beside this file, a place that reports it, and a case that shows it.

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

macro_rules! codes {
    ($($id:ident $name:literal $severity:ident)*) => {
        /// A finding's code. The letter says who must act: `P` the plan's author, `E` the edition's
        /// analyst, `S` the sender of a submission, `N` the narrative's author, `T` the template's.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($id),* }

        impl Code {
            pub const ALL: &[Code] = &[$(Code::$id),*];

            /// `S002`
            pub fn id(self) -> &'static str {
                match self { $(Code::$id => stringify!($id)),* }
            }

            /// `unknown-indicator`
            pub fn name(self) -> &'static str {
                match self { $(Code::$id => $name),* }
            }

            pub fn severity(self) -> Severity {
                match self { $(Code::$id => Severity::$severity),* }
            }

            /// The page that `report explain` prints, in Swedish.
            pub fn page_sv(self) -> &'static str {
                match self { $(Code::$id => include_str!(concat!(stringify!($id), ".sv.md"))),* }
            }

            /// The page that `report explain` prints, in English.
            pub fn page_en(self) -> &'static str {
                match self { $(Code::$id => include_str!(concat!(stringify!($id), ".en.md"))),* }
            }
        }
    };
}

codes! {
    P001 "malformed-plan" Error
    P002 "unsupported-yaml" Error
    P003 "unknown-key" Error
    P004 "missing-key" Error
    P005 "wrong-kind" Error
    P006 "duplicate-key" Error
    P007 "duplicate-id" Error
    P008 "malformed-value" Error
    P009 "unknown-choice" Error
    P010 "unknown-agency" Error
    P011 "unknown-breakdown" Error
    P012 "unknown-indicator-in-plan" Error
    P013 "unknown-goal" Error
    P014 "unknown-scale" Error
    P015 "unknown-note" Error
    P016 "unknown-plan" Error
    P017 "unknown-measure" Error
    P018 "points-at-itself" Error
    P019 "period-upside-down" Error
    P020 "unknown-frequency" Error
    P021 "indicator-without-type" Error
    P022 "share-without-base" Error
    P023 "breakdown-without-categories" Error
    P024 "undecided-reporters" Error
    P025 "nobody-reports" Error
    P026 "wrong-check-digit" Error
    P027 "target-outside-scale" Error
    P028 "count-without-unit" Error
    P029 "shared-column" Error
    P030 "platform-without-reporter" Error
    P031 "no-goals" Error
    P032 "change-outside-period" Error
    P033 "reported-id-gone" Error
    P034 "milestone-never-asked" Error
    P035 "no-milestones" Error
    P036 "whose-milestone" Error
    P037 "indicator-without-frequency" Error
    P038 "target-without-direction" Error
    P039 "reference-of-another-kind" Error
    P040 "target-says-two-things" Error
    P041 "since-without-class" Error
    P042 "target-on-text" Error
    P044 "suffix-without-letter" Error
    P047 "goal-without-follow-up" Advice
    P048 "indicator-never-reported" Advice
    P049 "indicator-used-nowhere" Advice
    P050 "english-of-nothing" Warning
    P051 "english-left-behind" Warning
    P052 "swedish-in-english-report" Advice
    P053 "text-cut-off" Error
    P054 "invisible-character-in-plan" Error
    P055 "garbled-letters-in-plan" Error
    P056 "typographic-quotes" Error
    P057 "id-without-letter" Error
    P058 "day-never-asked" Error
    P059 "target-out-of-reach" Error
    P060 "reserved-word" Error
    P061 "decimal-comma-in-braces" Error
    P062 "comment-in-plan" Note
    P063 "part-of-plan-not-shown" Error
    P070 "name-without-definite-form" Advice

    E001 "malformed-edition" Error
    E002 "unsupported-yaml-in-edition" Error
    E003 "unknown-edition-key" Error
    E004 "missing-edition-key" Error
    E005 "wrong-kind-in-edition" Error
    E006 "duplicate-edition-key" Error
    E007 "malformed-edition-value" Error
    E008 "unknown-edition-choice" Error
    E009 "missing-edition" Error
    E010 "unknown-agency-in-edition" Error
    E011 "unknown-indicator-in-edition" Error
    E012 "date-outside-round" Error
    E013 "published-before-deadline" Error
    E014 "unread-file" Warning
    E015 "decision-without-finding" Error
    E016 "wrong-check-digit-in-edition" Error
    E017 "stray-folder" Warning
    E018 "year-outside-plan" Error
    E019 "unknown-file-in-edition" Error
    E020 "received-after-as-of" Warning
    E021 "extension-not-longer" Warning
    E022 "due-after-closing" Error
    E025 "published-figure-changed" Error
    E026 "published-figure-added" Error
    E027 "published-figure-lost" Error
    E028 "revision-out-of-order" Error
    E029 "malformed-published" Error
    E036 "report-tells-too-little" Advice
    E040 "report-without-swedish" Error
    E041 "english-of-nothing-in-edition" Warning
    E042 "text-cut-off-in-edition" Error
    E043 "invisible-character-in-edition" Error
    E044 "garbled-letters-in-edition" Error
    E045 "typographic-quotes-in-edition" Error
    E046 "decimal-comma-in-braces-in-edition" Error
    E047 "comment-in-edition" Note
    E048 "part-of-edition-not-shown" Error

    S001 "unknown-sender" Error
    S002 "unknown-indicator" Error
    S003 "undecodable" Error
    S004 "unclosed-quote" Error
    S005 "text-after-quote" Error
    S006 "unknown-column" Error
    S007 "duplicate-column" Error
    S008 "missing-column" Error
    S009 "wrong-number-of-cells" Error
    S010 "empty-file" Error
    S011 "title-above-headings" Error
    S012 "read-as" Note
    S013 "files-contradict" Error
    S014 "invisible-character" Error
    S015 "column-without-heading" Error
    S016 "garbled-letters" Error
    S017 "cells-run-together" Error
    S018 "number-parted" Error
    S019 "look-alike-letter" Error

    S020 "measure-instead-of-indicator" Error
    S021 "mangled-id" Error
    S022 "shown-elsewhere" Error
    S023 "merged-cells" Error
    S024 "blank-indicator" Error
    S025 "sum-row" Error
    S026 "text-under-table" Error
    S027 "another-agencys-indicator" Error
    S028 "part-not-allowed" Error
    S029 "part-assumed" Note
    S030 "not-in-force" Error
    S031 "under-development" Note
    S032 "not-due" Note
    S033 "unknown-category" Error
    S034 "blank-category" Error
    S035 "breakdown-not-declared" Error
    S036 "total-missing" Warning
    S037 "neither-value-nor-status" Error
    S038 "value-and-status" Error
    S039 "unknown-status" Error
    S040 "unknown-precision" Error
    S041 "malformed-year" Error
    S042 "year-to-come" Error
    S043 "malformed-period" Error
    S044 "malformed-date" Error
    S045 "correction-without-cause" Error
    S046 "status-without-reason" Error
    S047 "cell-not-used" Warning
    S048 "answered-twice" Error
    S049 "message-from-sender" Note

    S050 "not-a-number" Error
    S051 "ambiguous-number" Error
    S052 "lone-sign" Error
    S053 "more-than-a-number" Error
    S054 "fraction-in-count" Error
    S055 "unusual-number" Error
    S056 "formula" Error
    S057 "spreadsheet-error" Error
    S058 "percent-outside-share" Error
    S059 "reason-as-value" Error
    S060 "negative" Error
    S061 "share-outside-range" Error
    S062 "above-ceiling" Error
    S063 "share-without-fraction" Error
    S064 "half-a-fraction" Error
    S065 "numerator-above-denominator" Error
    S066 "zero-denominator" Error
    S067 "value-disagrees-with-fraction" Error
    S068 "share-as-decimal" Error
    S069 "outside-scale" Error
    S070 "denominator-differs" Error
    S071 "more-answers-than-asked" Error
    S072 "not-yes-or-no" Error
    S073 "unknown-grade" Error
    S074 "text-too-long" Error
    S075 "appendix-as-text" Error
    S076 "yes-after-its-year" Error
    S077 "expected-day-passed" Error
    S078 "year-long-before-plan" Error
    S079 "wrong-year-throughout" Error

    S080 "parts-differ-from-total" Error
    S081 "part-above-total" Error
    S082 "identical-rows" Note
    S083 "equal-after-rounding" Note
    S084 "contradicting-rows" Error
    S085 "cumulative-fell" Error
    S086 "small-count" Warning
    S087 "jump" Warning
    S088 "same-as-last-year" Warning
    S089 "few-answers" Note
    S090 "alternative-switched" Warning
    S091 "category-missing" Warning
    S092 "different-answers" Error

    S100 "missing-answers" Warning
    S101 "missing-file" Warning
    S102 "file-after-closing" Warning
    S106 "rows-not-filled-in" Note
    S107 "text-goes-on" Warning
    S108 "name-of-another-row" Warning
    S109 "year-before-not-read" Warning
    S110 "milestone-of-an-earlier-year" Note
    S111 "milestone-without-date" Warning
    S112 "grade-without-motivation" Error
    S113 "unknown-trend" Error
    S114 "withdrawn-after-publishing" Warning
    S115 "protected-figure-given-away" Warning
    S116 "column-not-asked-for" Advice
    S120 "change-worth-a-look" Advice
    S121 "part-of-document-not-shown" Error
    S122 "document-link-not-followed" Warning
    S123 "document-comment-not-printed" Note
    S124 "document-tag-as-written" Warning

    N001 "unread-text" Warning
    N002 "unknown-call" Error
    N003 "unreadable-call" Error
    N004 "unclosed-call" Error
    N005 "unknown-option" Error
    N006 "unknown-indicator-in-text" Error
    N007 "unknown-name-in-text" Error
    N008 "figure-without-value" Error
    N009 "several-figures" Error
    N010 "call-of-another-kind" Error
    N011 "direction-disagrees" Warning
    N012 "unchanged-paragraph" Advice
    N013 "promise-overdue" Advice
    N014 "part-not-shown" Error
    N015 "link-not-followed" Warning
    N016 "comment-not-printed" Note
    N017 "tag-as-written" Warning
    N020 "english-text-not-shown" Warning
    N021 "texts-in-another-language" Warning

    T001 "template-syntax" Error
    T002 "undefined-name" Error
    T003 "template-failed" Error
    T004 "template-used-nowhere" Warning
    T005 "colours-too-close" Warning
}

impl Code {
    /// Finds a code by its id or its name, in any case.
    pub fn find(text: &str) -> Option<Code> {
        let matches = |code: &Code| {
            code.id().eq_ignore_ascii_case(text) || code.name().eq_ignore_ascii_case(text)
        };
        Code::ALL.iter().copied().find(matches)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_code_s_own() {
        for code in Code::ALL {
            assert_eq!(Code::find(code.name()), Some(*code));
        }
    }
}
