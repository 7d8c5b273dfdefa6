//! The table of every finding's code. A code never changes its meaning and its number is never reused.
//!
//! A code is four things that `tests/all/tidy.rs` holds together: a line here, a page in Swedish and
//! in English beside this file, a place that reports it, and a case that shows it.

use crate::limits;
use crate::words::terms::{
    DOCUMENT_FAULT, NODE_KIND, TEMPLATE_FAULT, UNREAD_YAML, UNREADABLE, VALUE_FORM,
};
use crate::words::{Field, Kind, Language, Signature};

pub use crate::words::kinds::Severity;

macro_rules! codes {
    ($(
        $id:ident $name:literal $severity:ident
        { $($fact:ident $(? $(@ $never:tt)?)?: $kind:ident $(($words:expr))?),* }
    )*) => {
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

            /// What its findings are given, in the order of the page's head. What a finding is about
            /// (`agency`, `indicator`, `year`) need not be given once more.
            pub fn signature(self) -> Signature {
                let facts: &[Field] = match self { $(Code::$id => const { &[$(Field {
                    name: stringify!($fact),
                    kind: Kind::$kind $(($words))?,
                    is_optional: false $(|| true $($never)?)?,
                }),*] }),* };
                Signature { name: self.id(), facts }
            }

            /// Its file in a language: the words of its findings, and below them its page.
            fn file(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Code::$id, Language::SWEDISH) => {
                        include_str!(concat!(stringify!($id), ".sv.md"))
                    })*
                    $((Code::$id, _) => include_str!(concat!(stringify!($id), ".en.md")),)*
                }
            }
        }
    };
}

codes! {
    P001 "malformed-plan" Error { reason: Tag(UNREADABLE), line?: Count }
    P002 "unsupported-yaml" Error { what: Tag(UNREAD_YAML) }
    P003 "unknown-key" Error { given: Written, suggestion?: Written, known: List }
    P004 "missing-key" Error { key: Written, form?: Written, others?: List }
    P005 "wrong-kind" Error { given: Tag(NODE_KIND), key?: Written, expected: Tag(NODE_KIND), form?: Written }
    P006 "duplicate-key" Error { given: Written, from?: Written }
    P007 "duplicate-id" Error { given: Written }
    P008 "malformed-value" Error { given?: Written, suggestion?: Written, many?: Written, few?: Written, expected: Tag(VALUE_FORM), from?: Number }
    P009 "unknown-choice" Error { given?: Written, suggestion?: Written, known: List }
    P010 "unknown-agency" Error { given?: Written, suggestion?: Written }
    P011 "unknown-breakdown" Error { given: Written, suggestion?: Written }
    P012 "unknown-indicator-in-plan" Error { given: Written, suggestion?: Written }
    P013 "unknown-goal" Error { given: Written, suggestion?: Written }
    P014 "unknown-scale" Error { given: Written, suggestion?: Written }
    P015 "unknown-note" Error { given: Written, suggestion?: Written }
    P016 "unknown-plan" Error { given: Written, suggestion?: Written }
    P017 "unknown-measure" Error { given: Written, suggestion?: Written }
    P018 "points-at-itself" Error { given: Written, through?: Written, key?: Written }
    P019 "period-upside-down" Error { to?: Year, from: Year }
    P020 "unknown-frequency" Error { given: Written, suggestion?: Written, known: List }
    P021 "indicator-without-type" Error { given?: Written }
    P022 "share-without-base" Error { given: Written }
    P023 "breakdown-without-categories" Error { given: Written }
    P024 "undecided-reporters" Error { given: Written, n: Count }
    P025 "nobody-reports" Error { given: Written }
    P026 "wrong-check-digit" Error { given: Written, kind: Written }
    P027 "target-outside-scale" Error { given: Written, from: Number, to?: Number }
    P028 "count-without-unit" Error { given: Written }
    P029 "shared-column" Error { given: Written, column: Written }
    P030 "platform-without-reporter" Error { agency: Written }
    P031 "no-goals" Error {}
    P032 "change-outside-period" Error { given: Year, from: Year, to?: Year }
    P033 "reported-id-gone" Error { given?: Written, kind: Tag(&["indicator", "agency", "breakdown", "category"]), year: Year, n: Count }
    P034 "milestone-never-asked" Error { given?: Written, date: Date, from: Year, to?: Year }
    P035 "no-milestones" Error { given?: Written }
    P036 "whose-milestone" Error { given?: Written, n: Count }
    P037 "indicator-without-frequency" Error { given?: Written }
    P038 "target-without-direction" Error { given: Written }
    P039 "reference-of-another-kind" Error { given: Written, other: Written }
    P040 "target-says-two-things" Error { given?: Written, year?: Written }
    P041 "since-without-class" Error { given: Written }
    P042 "target-on-text" Error { given: Written }
    P044 "suffix-without-letter" Error { given: Written }
    P047 "goal-without-follow-up" Advice { given: Written, title: Written }
    P048 "indicator-never-reported" Advice { given: Written, n: Count }
    P049 "indicator-used-nowhere" Advice { given: Written, year: Year, beside: Written }
    P050 "english-of-nothing" Warning { given: Written, suggestion?: Written }
    P051 "english-left-behind" Warning { given: Written, from?: Written }
    P052 "swedish-in-english-report" Advice { given: List, n: Written, of: Written, year: Year }
    P053 "text-cut-off" Error { given: Written, quote: Written, whole: Written }
    P054 "invisible-character-in-plan" Error { given: Written }
    P055 "garbled-letters-in-plan" Error { given: Written }
    P056 "typographic-quotes" Error { given: Written, suggestion: Written }
    P057 "id-without-letter" Error { given: Written }
    P058 "day-never-asked" Error { date: Date, from: Year, to?: Year }
    P059 "target-out-of-reach" Error { given: Written, target: Year, last: Year }
    P060 "reserved-word" Error { given: Written, what: Tag(&["blank", "total", "undistributed", "column"]) }
    P061 "decimal-comma-in-braces" Error { given: Written, point?: Written, whole?: Written }
    P062 "comment-in-plan" Note {}
    P063 "part-of-plan-not-shown" Error { given?: Written, suggestion?: Written, what: Tag(DOCUMENT_FAULT), n?: Count, of?: Count }
    P070 "name-without-definite-form" Advice { given: Written, name: Written }
    P071 "measure-without-short-title" Advice { given: Written, n: Count }

    E001 "malformed-edition" Error { reason: Tag(UNREADABLE), line?: Count }
    E002 "unsupported-yaml-in-edition" Error { what: Tag(UNREAD_YAML) }
    E003 "unknown-edition-key" Error { given: Written, suggestion?: Written, known: List }
    E004 "missing-edition-key" Error { key: Written, form?: Written, others?: List }
    E005 "wrong-kind-in-edition" Error { given: Tag(NODE_KIND), key?: Written, expected: Tag(NODE_KIND), form?: Written }
    E006 "duplicate-edition-key" Error { given: Written }
    E007 "malformed-edition-value" Error { given: Written, suggestion?: Written, many?: Written, few?: Written, expected: Tag(VALUE_FORM), from?: Number }
    E008 "unknown-edition-choice" Error { given: Written, suggestion?: Written, known?: List }
    E009 "missing-edition" Error { year: Written }
    E010 "unknown-agency-in-edition" Error { given: Written, suggestion?: Written }
    E011 "unknown-indicator-in-edition" Error { given: Written, suggestion?: Written }
    E012 "date-outside-round" Error { given: Date, first?: Date, last?: Date }
    E013 "published-before-deadline" Error { given: Date, due: Date }
    E014 "unread-file" Warning { name?: Written, copy?: Written }
    E015 "decision-without-finding" Error { given: Written, id: Written, why: Tag(&["nothing", "several", "twice", "absent", "error"]) }
    E016 "wrong-check-digit-in-edition" Error { given: Written, kind: Written }
    E017 "stray-folder" Warning { suggestion?: Written, name: Written }
    E018 "year-outside-plan" Error { year: Year, plan: Written, from: Year, to?: Year }
    E019 "unknown-file-in-edition" Error { given: Written, suggestion?: Written }
    E020 "received-after-as-of" Warning { given: Date, as_of: Date }
    E021 "extension-not-longer" Warning { given: Date, agency: Written, due: Date }
    E022 "due-after-closing" Error { given: Date, whose?: Written, closed: Date }
    E025 "published-figure-changed" Error { id: Written, category?: Written, year?: Year, party?: Written, before?: Value, now?: Value, beside?: List, edition: Year }
    E026 "published-figure-added" Error { id: Written, category?: Written, year?: Year, party?: Written, now?: Value, before?: Value, edition: Year }
    E027 "published-figure-lost" Error { id?: Written, category?: Written, year?: Year, party?: Written, before?: Value, agency?: Written, edition: Year, now?: Value }
    E028 "revision-out-of-order" Error { given?: Count, why: Tag(&["unpublished", "lower", "missing"]), latest: Count, next: Count }
    E029 "malformed-published" Error { given?: Written, what: Tag(&["undecodable", "empty", "heading", "quotes", "cells", "release", "unannounced", "cell", "blank", "twice"]), reason?: Tag(UNREADABLE), expected?: Written, n?: Count, of?: Count, column?: Written, line?: Count }
    E030 "no-ordinary-file" Error { why: Tag(&["elsewhere", "nowhere", "folder", "file", "name", "special"]) }
    E031 "too-much" Error { limit: Tag(limits::NAMES), most: Count }
    E036 "report-tells-too-little" Advice { lacks: List }
    E040 "report-without-swedish" Error { given: Written }
    E041 "english-of-nothing-in-edition" Warning { given: Written }
    E042 "text-cut-off-in-edition" Error { given: Written, quote: Written, whole: Written }
    E043 "invisible-character-in-edition" Error { given: Written }
    E044 "garbled-letters-in-edition" Error { given: Written }
    E045 "typographic-quotes-in-edition" Error { given: Written, suggestion: Written }
    E046 "decimal-comma-in-braces-in-edition" Error { given: Written, point: Written, whole?: Written }
    E047 "comment-in-edition" Note {}
    E048 "part-of-edition-not-shown" Error { given?: Written, suggestion?: Written, what: Tag(DOCUMENT_FAULT), n?: Count, of?: Count }

    S001 "unknown-sender" Error { given: Written, suggestion?: Written, agency?: Written }
    S002 "unknown-indicator" Error { given: Written, suggestion?: Written }
    S003 "undecodable" Error { why: Tag(UNREADABLE), line?: Count }
    S004 "unclosed-quote" Error { lines: Count }
    S005 "text-after-quote" Error {}
    S006 "unknown-column" Error { given: Written, suggestion?: Written }
    S007 "duplicate-column" Error { given: Written }
    S008 "missing-column" Error { column: Written, rows?: Count }
    S009 "wrong-number-of-cells" Error { n: Count, expected: Count }
    S010 "empty-file" Error {}
    S011 "title-above-headings" Error { row: Count, above: Count }
    S012 "read-as" Note { assumed: List }
    S013 "files-contradict" Error { id: Written, category?: Written, year: Written, first?: Value, second?: Value, first_row?: Written, second_row?: Written }
    S014 "invisible-character" Error { given: Written }
    S015 "column-without-heading" Error { column: Written }
    S016 "garbled-letters" Error { given: Written, suggestion?: Written }
    S017 "cells-run-together" Error { given?: Written, why: Tag(&["quoted", "sign"]) }
    S018 "number-parted" Error { given: Written, suggestion: Written, decimals: Written }
    S019 "look-alike-letter" Error { given: Written, suggestion?: Written, odd: Written, latin: Written }

    S020 "measure-instead-of-indicator" Error { given: Written, suggestion?: Written, ids?: List }
    S021 "mangled-id" Error { given: Written, suggestion?: Written, kind: Tag(&["date", "number"]), ids?: List, agency: Written }
    S022 "shown-elsewhere" Error { given: Written, suggestion?: Written }
    S023 "merged-cells" Error { suggestion?: Written, row?: Count, rows?: Written, above: Count }
    S024 "blank-indicator" Error { row?: Count, rows?: Written }
    S025 "sum-row" Error { given: Written }
    S026 "text-under-table" Error { row?: Count, rows?: Written }
    S027 "another-agencys-indicator" Error { given: Written, owners: List, agency?: Written }
    S028 "part-not-allowed" Error { given?: Written, suggestion?: Written, why: Tag(&["unknown", "stranger", "which", "document"]), agency?: Written }
    S029 "part-assumed" Note { n: Count, agency: Written }
    S030 "not-in-force" Error { given: Written, year: Year, first?: Year, last?: Year, since?: Year, joins?: Year, left?: Year, n?: Count, successors?: List, party?: Written }
    S031 "under-development" Note { id?: Written, n: Count }
    S032 "not-due" Note { id?: Written, year: Year, due?: Year, n: Count }
    S033 "unknown-category" Error { given: Written, suggestion?: Written, breakdown: Written, no_total?: Written, known?: List }
    S034 "blank-category" Error { column: Written, total?: Written }
    S035 "breakdown-not-declared" Error { given: Written, id?: Written, column?: Written, crossed?: Written }
    S036 "total-missing" Warning { id: Written, breakdown: Written, category: Written }
    S037 "neither-value-nor-status" Error { given?: Written, id?: Written, column?: Written, zero?: Written }
    S038 "value-and-status" Error { given: Written, status?: Written, two?: Written, marks?: Written }
    S039 "unknown-status" Error { given: Written, suggestion?: Written, known: List }
    S040 "unknown-precision" Error { given: Written, suggestion?: Written }
    S041 "malformed-year" Error { given: Written }
    S042 "year-to-come" Error { given: Written, year: Year }
    S043 "malformed-period" Error { given?: Written, id?: Written, blank?: Written, expected: Tag(&["half", "quarter", "blank"]) }
    S044 "malformed-date" Error { given: Written }
    S045 "correction-without-cause" Error { given?: Value, id: Written, year: Year, edition: Year, before?: Value }
    S046 "status-without-reason" Error { given: Written }
    S047 "cell-not-used" Warning { column: Written, id: Written }
    S048 "answered-twice" Error { given: Written }
    S049 "message-from-sender" Note { agency?: Written, indicator?: Written, message: Written }

    S050 "not-a-number" Error { given?: Written, document?: Written }
    S051 "ambiguous-number" Error { given: Written, many: Written, few: Written }
    S052 "lone-sign" Error { given: Written, sign?: Written, text?: Written, indicator?: Written, year?: Year, zero?: Written }
    S053 "more-than-a-number" Error { given: Written, kind: Tag(&["range", "approximate", "below", "fraction", "mark", "status", "word"]), precision?: Written, word?: Written, number?: Written, numerator?: Written, denominator?: Written }
    S054 "fraction-in-count" Error { given: Written, suggestion?: Written }
    S055 "unusual-number" Error { given: Written, suggestion?: Written, long?: Written, short?: Written }
    S056 "formula" Error { given: Written }
    S057 "spreadsheet-error" Error { given: Written, kind: Tag(&["narrow", "failed"]) }
    S058 "percent-outside-share" Error { given: Written }
    S059 "reason-as-value" Error { given: Written, hint: Tag(&["status", "text", "hidden", "later", "impossible", "missing"]) }
    S060 "negative" Error { given: Value }
    S061 "share-outside-range" Error { given: Value }
    S062 "above-ceiling" Error { given: Value, of: Value }
    S063 "share-without-fraction" Error { given: Value, id: Written }
    S064 "half-a-fraction" Error { has: Written, lacks: Written }
    S065 "numerator-above-denominator" Error { given: Value, denominator: Value }
    S066 "zero-denominator" Error { given: Value }
    S067 "value-disagrees-with-fraction" Error { given: Value, expected: Value }
    S068 "share-as-decimal" Error { given: Written, suggestion?: Written, indicator?: Written, year?: Year }
    S069 "outside-scale" Error { given: Value, from: Value, to: Value }
    S070 "denominator-differs" Error { given: Value, id: Written, base: Written, expected: Value }
    S071 "more-answers-than-asked" Error { given: Value, denominator: Value }
    S072 "not-yes-or-no" Error { given: Written, suggestion?: Written }
    S073 "unknown-grade" Error { given: Written, known: List }
    S074 "text-too-long" Error { n: Count, limit: Count }
    S075 "appendix-as-text" Error { given: Written, indicator?: Written, agency?: Written }
    S076 "yes-after-its-year" Error { given: Written, own?: Year, as_of?: Date }
    S077 "expected-day-passed" Error { given: Written, as_of: Date }
    S078 "year-long-before-plan" Error { given: Written, years: Count, first?: Year }
    S079 "wrong-year-throughout" Error { suggestion: Year, n: Count, agency: Written, years: List, id: Written }

    S080 "parts-differ-from-total" Error { id: Written, breakdown: List, parts: Value, whole: Value, total: Value, list: List, rest?: Value, category?: Written }
    S081 "part-above-total" Error { given: Value, part: Written, id: Written, total: Value, category: Written }
    S082 "identical-rows" Note { what: Tag(&["row", "rows", "files"]), first_row?: Written, second_row?: Written, id: Written, category?: Written, year: Written, first?: Value, second?: Value }
    S083 "equal-after-rounding" Note { id: Written, category?: Written, year: Written, first_row?: Written, second_row?: Written, first?: Value, second?: Value }
    S084 "contradicting-rows" Error { id: Written, category?: Written, year: Written, first_row?: Written, second_row?: Written, first?: Value, second?: Value }
    S085 "cumulative-fell" Error { given?: Value, id: Written, category?: Written, before?: Value }
    S086 "small-count" Warning { given: Value, category: Written, id: Written }
    S087 "jump" Warning { given?: Value, id: Written, category?: Written, before?: Value, year_before: Year }
    S088 "same-as-last-year" Warning { n: Count, year_before: Year }
    S089 "few-answers" Note { given: Value, asked: Value, id: Written }
    S090 "alternative-switched" Warning { given?: Written, year_before: Year, before?: Written, id: Written }
    S091 "category-missing" Warning { id: Written, categories: List, breakdown: Written }
    S092 "different-answers" Error { given?: Value, agency: Written, other_agency: Written, id: Written, other?: Value }

    S100 "missing-answers" Warning { agency: Written, n: Count, of: Count, year: Year, due: Date, ids: List, path: Written }
    S101 "missing-file" Warning { agency: Written, year: Year, due: Date, n: Count, ids: List, path: Written, of: Count }
    S102 "file-after-closing" Warning { received: Date, closed?: Date, n: Count, year: Year }
    S106 "rows-not-filled-in" Note { n: Count, ids: List }
    S107 "text-goes-on" Warning { given: Written, rest: Written, sign: Tag(&["semicolon", "comma", "tab"]), delimiter: Written }
    S108 "name-of-another-row" Warning { given: Written, id: Written, column: Written, other?: Written, measure?: Written, expected: Written }
    S109 "year-before-not-read" Warning { given: Written, id: Written, category?: Written, year_before: Year, before?: Value, year?: Year }
    S110 "milestone-of-an-earlier-year" Note { id?: Written, date: Date, own: Year, n: Count }
    S111 "milestone-without-date" Warning { id: Written, example: Written }
    S112 "grade-without-motivation" Error { given: Written }
    S113 "unknown-trend" Error { given: Written, suggestion?: Written, known: List }
    S114 "withdrawn-after-publishing" Warning { id: Written, category?: Written, year?: Year, edition: Year }
    S115 "protected-figure-given-away" Warning { hidden: Value, part?: Written, year?: Year, cells: List, id: Written, category?: Written }
    S116 "column-not-asked-for" Advice { columns: List }
    S120 "change-worth-a-look" Advice { given?: Value, id: Written, before: Value, year_before: Year }
    S121 "part-of-document-not-shown" Error { given?: Written, suggestion?: Written, what: Tag(DOCUMENT_FAULT), n?: Count, of?: Count }
    S122 "document-link-not-followed" Warning { given?: Written, what: Tag(DOCUMENT_FAULT), n?: Count, of?: Count }
    S123 "document-comment-not-printed" Note {}
    S124 "document-tag-as-written" Warning { given: Written }

    N001 "unread-text" Warning { given: Written, suggestion?: Written }
    N002 "unknown-call" Error { given: Written, suggestion?: Written }
    N003 "unreadable-call" Error { given?: Written, what: Tag(&["empty", "open", "close", "comma", "after", "argument", "no-value", "quote", "unclosed-quote", "twice", "goal-without-name", "no-indicator", "two-indicators"]) }
    N004 "unclosed-call" Error { what: Tag(&["unclosed", "unopened"]) }
    N005 "unknown-option" Error { given: Written, suggestion?: Written, call: Written, options: List }
    N006 "unknown-indicator-in-text" Error { given: Written, suggestion?: Written }
    N007 "unknown-name-in-text" Error { given: Written, suggestion?: Written, what: Tag(&["goal", "agency", "year", "unit", "period", "category", "no-category", "crossed"]), names?: List }
    N008 "figure-without-value" Error { id: Written, asked: Year, years?: List }
    N009 "several-figures" Error { id: Written, asked: Year, names: List, option: Written }
    N010 "call-of-another-kind" Error { id: Written, what: Tag(&["on-text", "no-share"]) }
    N011 "direction-disagrees" Warning { given: Written, id: Written, category?: Written, before: Number, year_before: Year, now?: Number, year_now: Year }
    N012 "unchanged-paragraph" Advice { given: Written, year_before: Year }
    N013 "promise-overdue" Advice { given: Written, as_of: Date }
    N014 "part-not-shown" Error { given?: Written, suggestion?: Written, what: Tag(DOCUMENT_FAULT), n?: Count, of?: Count }
    N015 "link-not-followed" Warning { given?: Written, what: Tag(DOCUMENT_FAULT), n?: Count, of?: Count }
    N016 "comment-not-printed" Note {}
    N017 "tag-as-written" Warning { given: Written }
    N018 "long-summary" Advice { n: Count, most: Count }
    N020 "english-text-not-shown" Warning { given: Written }
    N021 "texts-in-another-language" Warning { name: Written }

    T001 "template-syntax" Error { given?: Written, suggestion?: Written, name: Written, reason?: Tag(TEMPLATE_FAULT), engine?: Written, line?: Count, unreadable?: Tag(UNREADABLE) }
    T002 "undefined-name" Error { given?: Written, suggestion?: Written, name: Written, what: Tag(&["name", "filter", "test", "macro", "block", "file"]), listed?: Written, reason: Tag(TEMPLATE_FAULT), engine: Written }
    T003 "template-failed" Error { given?: Written, name: Written, reason: Tag(TEMPLATE_FAULT), engine: Written }
    T004 "template-used-nowhere" Warning { given: Written, suggestion?: Written }
    T005 "colours-too-close" Warning { token: Written, ground: Written, scheme: Tag(&["light", "dark", "print"]), ratio: Number, least: Number, direction: Tag(&["darker", "lighter"]) }
    T006 "style-leaves-page" Error { given: Written, what: Tag(&["element", "import", "address"]) }
    T007 "empty-template" Error { name: Written }
}

/// What a code's words and its page part at.
const PAGE: &str = "\n# ";

impl Code {
    /// The words of its findings: a phrase with its examples.
    pub fn head(self, language: Language) -> &'static str {
        let file = self.file(language);
        file.split_once(PAGE).map_or(file, |(head, _)| head)
    }

    /// The page that `report explain` prints.
    pub fn page(self, language: Language) -> &'static str {
        let file = self.file(language);
        file.find(PAGE).map_or(file, |at| &file[at + 1..])
    }

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
