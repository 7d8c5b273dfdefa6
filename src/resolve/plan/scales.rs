//! Scales become lists of grades; the county boards' own stand beside those that a plan declares.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::Diagnostics;
use crate::model::{Grade, Motivation, Plan, Scale, ScaleIx};
use crate::resolve::plan::ids::{claim, unknown};
use crate::resolve::plan::values::{choice, whole, yes};
use crate::schema;
use crate::source::{Span, Word};
use crate::value::fold;
use crate::words::Language;
use crate::words::list as phrase;

/// A scale that every plan can use by its id or its name. A plan's own of the same id wins.
struct Shipped {
    id: &'static str,
    name: &'static str,
    grades: &'static [(&'static str, phrase::Word, Option<u16>)],
    has_trend: bool,
}

const SHIPPED: [Shipped; 2] = [
    // How far an actor has come with a measure, in the county boards' common follow-up: done in all
    // or mainly, or continuous; half or more; started, less than half; not started.
    Shipped {
        id: "ghpe",
        name: "G/H/P/E",
        grades: &[
            ("G", phrase::Word::ScaleDone, Some(3)),
            ("H", phrase::Word::ScaleHalf, Some(2)),
            ("P", phrase::Word::ScaleBegun, Some(1)),
            ("E", phrase::Word::ScaleNotBegun, Some(0)),
            (IRRELEVANT, phrase::Word::ScaleIrrelevant, None),
        ],
        has_trend: false,
    },
    // Whether an environmental goal is reached, in the county boards' yearly assessment.
    Shipped {
        id: "ja-nara-nej",
        name: "JA/NÄRA/NEJ",
        grades: &[
            ("JA", phrase::Word::ScaleYes, Some(2)),
            ("NÄRA", phrase::Word::ScaleNearly, Some(1)),
            ("NEJ", phrase::Word::ScaleNo, Some(0)),
        ],
        has_trend: true,
    },
];

/// The grade that says too little without a motivation.
const IRRELEVANT: &str = "ej relevant";

impl Shipped {
    fn scale<'s>(&self, at: Span) -> Scale<'s> {
        let grade = |(code, word, rank): &(&'static str, phrase::Word, Option<u16>)| Grade {
            code: Word::new(*code, at),
            word: Word::new(crate::words::text(Language::SWEDISH, word), at),
            rank: *rank,
            sign: None,
            needs_motivation: *code == IRRELEVANT,
        };
        Scale {
            id: Word::new(self.id, at),
            name: Some(Word::new(self.name, at)),
            grades: self.grades.iter().map(grade).collect(),
            has_trend: self.has_trend,
        }
    }
}

pub(super) fn scales<'s>(
    written: &mut schema::Plan<'s>,
    plan: &mut Plan<'s>,
    diagnostics: &mut Diagnostics,
) {
    let mut taken = BTreeMap::new();
    for scale in std::mem::take(&mut written.scales) {
        let Some(id) = scale.id.or_else(|| scale.name.clone()) else {
            plan.broken.lose_any();
            continue;
        };
        if !claim(&mut taken, &id, diagnostics) {
            continue;
        }
        let mut codes = BTreeMap::new();
        let mut grades = Vec::new();
        for grade in scale.grades {
            let code = grade
                .code
                .filter(|code| claim(&mut codes, code, diagnostics));
            let rank = grade
                .rank
                .as_ref()
                .and_then(|rank| whole(rank, Code::P008, diagnostics));
            let motivation = grade.motivation.as_ref();
            let needs_motivation =
                motivation.and_then(|word| choice(word, Code::P009, diagnostics));
            let Some(code) = code else {
                plan.broken.distrust(fold(&id.text));
                continue;
            };
            let word = grade.word.unwrap_or_else(|| code.clone());
            grades.push(Grade {
                code,
                word,
                rank,
                sign: grade.sign,
                needs_motivation: needs_motivation == Some(Motivation::Required),
            });
        }
        if grades.is_empty() {
            plan.broken.distrust(fold(&id.text));
        }
        plan.scales.push(Scale {
            id,
            name: scale.name,
            grades,
            has_trend: yes(scale.trend.as_ref(), Code::P009, diagnostics),
        });
    }
    let head = Span::new(plan.source, 0, 0);
    let shipped = SHIPPED.iter().filter(|it| !taken.contains_key(it.id));
    plan.scales.extend(shipped.map(|it| it.scale(head)));
}

/// The scale a word names. Tells if there is none, and gives the nearest. None, too, where the
/// scale's codes are not all known.
pub(super) fn scale(
    word: &Word<'_>,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ScaleIx> {
    let known = |text: &str| {
        let text = fold(text);
        let has_id = |it: &Scale<'_>| fold(&it.id.text) == text;
        let has_name = |it: &Scale<'_>| it.name.as_ref().is_some_and(|it| fold(it) == text);
        let scales = || plan.scales.iter();
        scales()
            .position(has_id)
            .or_else(|| scales().position(has_name))
    };
    let found = known(&word.text).or_else(|| {
        let names = plan.scales.iter().map(|it| &*it.id.text);
        unknown(Code::P014, word, &plan.broken, names, diagnostics).and_then(known)
    });
    found
        .map(ScaleIx::new)
        .filter(|ix| !plan.broken.distrusts(&fold(&plan.scale(*ix).id.text)))
}
