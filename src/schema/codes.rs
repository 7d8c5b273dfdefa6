//! Which finding tells which fault of a tree: in a plan, and in an edition.

use crate::codes::Code;

/// The codes for the same faults in a plan and in an edition: the letter says who must act.
#[derive(Debug, Clone, Copy)]
pub struct Codes {
    pub(crate) malformed: Code,
    pub(crate) unsupported: Code,
    pub(crate) unknown_key: Code,
    pub(crate) missing_key: Code,
    pub(crate) wrong_kind: Code,
    pub(crate) duplicate_key: Code,
    pub(crate) english_of_nothing: Code,
    pub(crate) cut_text: Code,
    pub(crate) invisible: Code,
    pub(crate) garbled: Code,
    pub(crate) quotes: Code,
    pub(crate) comma: Code,
    pub(crate) comment: Code,
    pub(crate) part: Code,
}

pub(crate) const PLAN: Codes = Codes {
    malformed: Code::P001,
    unsupported: Code::P002,
    unknown_key: Code::P003,
    missing_key: Code::P004,
    wrong_kind: Code::P005,
    duplicate_key: Code::P006,
    english_of_nothing: Code::P050,
    cut_text: Code::P053,
    invisible: Code::P054,
    garbled: Code::P055,
    quotes: Code::P056,
    comma: Code::P061,
    comment: Code::P062,
    part: Code::P063,
};

pub(crate) const EDITION: Codes = Codes {
    malformed: Code::E001,
    unsupported: Code::E002,
    unknown_key: Code::E003,
    missing_key: Code::E004,
    wrong_kind: Code::E005,
    duplicate_key: Code::E006,
    english_of_nothing: Code::E041,
    cut_text: Code::E042,
    invisible: Code::E043,
    garbled: Code::E044,
    quotes: Code::E045,
    comma: Code::E046,
    comment: Code::E047,
    part: Code::E048,
};
