//! Which finding tells which fault of a tree: in a plan, and in an edition.

use crate::codes::Code;

/// The codes for the same faults in a plan and in an edition: the letter says who must act.
#[derive(Debug, Clone, Copy)]
pub(super) struct Codes {
    pub(super) malformed: Code,
    pub(super) unsupported: Code,
    pub(super) unknown_key: Code,
    pub(super) missing_key: Code,
    pub(super) wrong_kind: Code,
    pub(super) duplicate_key: Code,
    pub(super) english_of_nothing: Code,
    pub(super) cut_text: Code,
    pub(super) invisible: Code,
    pub(super) garbled: Code,
    pub(super) quotes: Code,
    pub(super) comma: Code,
    pub(super) comment: Code,
    pub(super) part: Code,
}

pub(super) const PLAN: Codes = Codes {
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

pub(super) const EDITION: Codes = Codes {
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
