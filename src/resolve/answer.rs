//! A text answer that came as a document becomes an observation like any other.

use std::borrow::Cow;

use crate::codes::{Code, Severity};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Subject};
use crate::model::{
    AgencyIx, Answer, CellId, DataKind, Details, Fault, IndicatorIx, Kind, Observation, Plan,
};
use crate::parse;
use crate::prose::has_words;
use crate::resolve::prose;
use crate::resolve::submission::{
    Into, Meant, Read, absent, answers_for, meant, nearest_indicator, not_in_force, stranger,
    text_answer, too_early, too_long,
};
use crate::source::Word;
use crate::value::{Period, anchor, fold, is_invisible};

/// Reads `<agency>.<indicator>.md`.
pub(super) fn answer<'s>(
    written: parse::Answer<'s>,
    sender: AgencyIx,
    into: Into,
    plan: &Plan<'s>,
    read: &mut Read<'s>,
    diagnostics: &mut Diagnostics,
) {
    let (named, file) = (fold(&written.indicator), anchor(&written.indicator));
    let mut ids = plan.indicator_ids.iter();
    let found = ids.find(|(id, _)| **id == named || anchor(id) == file);
    let Some(indicator) = found.map(|(_, ix)| *ix) else {
        if !plan.broken.has_lost(&named) {
            let is_own_text =
                |ix| plan.indicator(ix).kind == Kind::Text && answers_for(plan, sender, ix);
            let near = nearest_indicator(plan, &written.indicator, is_own_text)
                .map(|ix| &*plan.indicator(ix).id.text);
            let unknown = Diagnostic::new(Code::S002, Place::File(written.text.at.source));
            diagnostics.push(
                unknown
                    .fact("given", written.indicator)
                    .maybe("suggestion", near),
            );
            read.bury_unseen(into.edition, plan, sender, written.text.at.source);
        }
        return;
    };
    let document = Document {
        text: written.text,
        sender,
        indicator,
        into,
        plan,
    };
    let meant = meant(plan, sender, indicator);
    let mut fault = document.fault(meant, read);
    if fault.is_none() {
        let told = prose::told(
            &document.text,
            std::iter::empty(),
            &prose::DOCUMENT,
            plan,
            read.limits,
        );
        for it in told {
            let it = it.subject(document.told(Code::S121).subject);
            if it.severity() == Severity::Error && fault.is_none() {
                fault = Some(it);
            } else {
                diagnostics.push(it);
            }
        }
    }
    let party = match meant {
        Meant::Sender if fault.is_none() => sender,
        Meant::Assumed(party) if fault.is_none() => {
            let agency = plan.agency(party).name.text.to_string();
            diagnostics.push(
                document
                    .told(Code::S029)
                    .fact("agency", agency)
                    .fact("n", 1),
            );
            party
        }
        _ => {
            if let Some(fault) = fault {
                diagnostics.push(fault);
            }
            if !matches!(meant, Meant::Nobody) {
                read.bury(Fault {
                    edition: into.edition,
                    indicator,
                    party: sender,
                    file: document.text.at.source,
                });
            }
            return;
        }
    };
    if !plan.is_due(indicator, into.year) && into.data != DataKind::Compiled {
        diagnostics
            .push(too_early(plan, indicator, into.year, |code| document.told(code)).fact("n", 1));
    }
    read.see(into.edition, sender, [indicator]);
    read.observations.push(document.observation(party));
}

/// A document whose name says which indicator it answers.
struct Document<'a, 's> {
    text: Word<'s>,
    sender: AgencyIx,
    indicator: IndicatorIx,
    into: Into,
    plan: &'a Plan<'s>,
}

impl<'s> Document<'_, 's> {
    /// What keeps the document from being an answer.
    fn fault(&self, meant: Meant, read: &Read<'s>) -> Option<Diagnostic> {
        let found = self.plan.indicator(self.indicator);
        let party = match meant {
            Meant::Sender => self.sender,
            Meant::Assumed(party) => party,
            Meant::Several => return Some(self.told(Code::S028).tag("why", "document")),
            Meant::Nobody => {
                return stranger(self.plan, self.indicator, self.sender, |code| {
                    self.told(code)
                });
            }
        };
        if !self.plan.agency(party).lifetime.holds(self.into.year) {
            let told = |code| self.told(code).fact("n", 1);
            return Some(absent(self.plan, party, self.into.year, told));
        }
        let lapsed = not_in_force(self.plan, self.indicator, self.into.year, |code| {
            self.told(code)
        });
        if lapsed.is_some() {
            return lapsed;
        }
        if !matches!(found.kind, Kind::Text | Kind::Undefined) {
            return Some(self.told(Code::S050).fact("document", &*found.id.text));
        }
        let text = self.text.trim();
        if !has_words(text) {
            return Some(self.told(Code::S010));
        }
        if let Some((at, c)) = self.text.char_indices().find(|(_, c)| is_invisible(*c)) {
            let place = Place::Word(self.text.at.part(at, c.len_utf8()));
            let hidden = Diagnostic {
                place,
                ..self.told(Code::S014)
            };
            return Some(hidden.fact("given", format!("U+{:04X}", u32::from(c))));
        }
        if let Some(told) = too_long(text, read.limits, |code| self.told(code)) {
            return Some(told);
        }
        let under = without_headings(text);
        if let Err(fault) = text_answer(text).and_then(|()| text_answer(&under)) {
            return Some(fault.facts(self.told(fault.code()), text));
        }
        let key = (self.into.edition, party, self.indicator, self.into.year);
        let twice = read
            .observations
            .iter()
            .find(|it| (it.edition, it.party, it.indicator, it.year) == key)?;
        Some(
            self.told(Code::S048)
                .fact("given", &*found.id.text)
                .also(twice.at),
        )
    }

    fn told(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code, Place::File(self.text.at.source)).subject(Subject {
            plan: Some(self.plan.id.clone()),
            agency: Some(self.plan.agency(self.sender).name.text.to_string()),
            indicator: Some(self.plan.indicator(self.indicator).id.text.to_string()),
            year: Some(self.into.year.get()),
        })
    }

    fn observation(self, party: AgencyIx) -> Observation<'s> {
        Observation {
            edition: self.into.edition,
            party,
            indicator: self.indicator,
            year: self.into.year,
            period: Period::Year,
            cell: CellId::TOTAL,
            answer: Answer::Text(match self.text.text {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            }),
            at: self.text.at,
            row: 1,
            column: 0,
            is_held: false,
            details: Some(Box::new(Details {
                document: true,
                ..Details::default()
            })),
        }
    }
}

/// The document without the lines that only say what it is about.
fn without_headings(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.collect::<Vec<_>>().join("\n")
}
