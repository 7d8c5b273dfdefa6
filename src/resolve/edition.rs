//! A raw edition becomes an edition of a known plan: dates in its round, agencies and indicators known.

use std::collections::{BTreeMap, BTreeSet};

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Language;
use crate::language::numbers::capital;
use crate::model::{
    Action, AgencyIx, Cancelled, DataKind, Decision, Due, Edition, Extension, IndicatorIx, Plan,
    PlanIx, Revision,
};
use crate::raw;
use crate::resolve::plan::words;
use crate::resolve::{plan, receipts};
use crate::source::{Span, Word};
use crate::value::{Date, Sort, Year, fold, nearest};

const DATA: [(&str, DataKind); 3] = [
    ("collected", DataKind::Collected),
    ("example", DataKind::Example),
    ("compiled", DataKind::Compiled),
];

/// What reading one edition needs to know.
pub(super) struct Reading<'a, 's> {
    plan: &'a Plan<'s>,
    year: Year,
    /// The last day that counts, and where it stands.
    closed: Option<(Date, Span)>,
}

/// Resolves one edition. `None` if what it must say (data, as_of, due) is missing or malformed.
pub(super) fn edition<'s>(
    raw: raw::Edition<'s>,
    files: &[raw::File],
    ix: PlanIx,
    year: Year,
    plan: &Plan<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Edition<'s>> {
    let mut reading = Reading {
        plan,
        year,
        closed: None,
    };
    if !plan.covers(year) && !plan.broken.distrusts(plan::PERIOD) {
        let outside = Diagnostic::new(Code::E018, crate::diagnostic::Place::File(raw.source));
        diagnostics.push(
            outside
                .fact("year", year)
                .fact("plan", plan.id.as_str())
                .fact("from", plan.from)
                .maybe("to", plan.to),
        );
        return None;
    }
    let data = raw
        .data
        .as_ref()
        .and_then(|word| words::choice(word, &DATA, Code::E008, diagnostics));
    let as_of = raw
        .as_of
        .as_ref()
        .and_then(|word| reading.date(word, diagnostics));
    let closed = raw
        .closed
        .as_ref()
        .and_then(|word| reading.date(word, diagnostics));
    reading.closed = closed.zip(raw.closed.as_ref().map(|it| it.at));
    let due = reading.due(&raw.due, diagnostics);
    let extensions: Vec<Extension<'_>> = raw
        .extensions
        .into_iter()
        .filter_map(|it| reading.extension(it, due.as_ref(), diagnostics))
        .collect();
    let publication_word = raw
        .publication
        .as_ref()
        .and_then(|publication| publication.date.clone());
    let publication = plan::publication(raw.publication, [Code::E007, Code::E016], diagnostics);
    if let (Some(date), Some(word), Some(due)) = (publication.date, &publication_word, &due) {
        let longer = due.agencies.values().copied();
        let longer = longer.chain(extensions.iter().map(|it| it.until));
        let last = longer.fold(due.default, Date::max);
        if date < last && reading.is_in_round(last) {
            let early = Diagnostic::at(Code::E013, word.at)
                .fact("given", date)
                .fact("due", last);
            diagnostics.push(early.also(due.at));
        }
    }
    let known = receipts::Known {
        as_of,
        closed,
        settled: raw.settled,
    };
    let files: Vec<&raw::File> = files
        .iter()
        .filter(|it| it.plan == raw.plan && it.year == raw.year)
        .collect();
    let edition = Edition {
        plan: ix,
        year,
        source: raw.source,
        settled: raw.settled,
        title: raw.title,
        extensions,
        cancelled: raw
            .cancelled
            .into_iter()
            .filter_map(|it| reading.cancelled(it, diagnostics))
            .collect(),
        received: receipts::receipts(&raw.received, &files, known, &reading, diagnostics),
        decisions: raw
            .decisions
            .into_iter()
            .filter_map(|it| reading.decision(it, diagnostics))
            .collect(),
        data: data?,
        as_of: as_of?,
        due: due?,
        grace_days: raw
            .grace_days
            .as_ref()
            .and_then(|it| words::whole(it, Code::E007, diagnostics))
            .unwrap_or(0),
        closed,
        publication,
        key_figures: raw
            .key_figures
            .iter()
            .filter_map(|it| reading.indicator(it, diagnostics))
            .collect(),
        revision: raw.revision.and_then(|it| revision(it, diagnostics)),
        languages: languages(&raw.languages, diagnostics),
        english: raw.english,
        senders: BTreeSet::new(),
    };
    notes(&edition, plan, diagnostics);
    Some(edition)
}

/// Tells every `[^note]` in a text of an edition that its plan's notes don't have.
fn notes(edition: &Edition<'_>, plan: &Plan<'_>, diagnostics: &mut Diagnostics) {
    let publication = &edition.publication;
    let texts = edition.title.iter().chain(&publication.contact);
    let texts = texts.chain(publication.licence.iter().chain(&publication.accessibility));
    let texts = texts
        .chain(edition.extensions.iter().map(|it| &it.reason))
        .chain(edition.cancelled.iter().map(|it| &it.reason))
        .chain(edition.revision.iter().map(|it| &it.reason))
        .chain(edition.decisions.iter().map(|it| &it.reason))
        .chain(edition.english.all());
    for told in texts.flat_map(|it| plan::unknown_notes(Code::E048, it, "", plan)) {
        let told = told.tag("what", "note");
        diagnostics.push(told);
    }
}

/// Swedish, and what is asked for beside it. A report that is not in Swedish too is told.
fn languages(raw: &[Word<'_>], diagnostics: &mut Diagnostics) -> Vec<Language> {
    let known = [("sv", Language::Swedish), ("en", Language::English)];
    let mut found: Vec<Option<Language>> = Vec::new();
    for word in raw {
        found.push(words::choice(word, &known, Code::E008, diagnostics));
    }
    let is_swedish = found.contains(&Some(Language::Swedish)) || found.contains(&None);
    if let (Some(first), false) = (raw.first(), is_swedish) {
        diagnostics.push(Diagnostic::at(Code::E040, first.at).fact("given", &*first.text));
    }
    let mut languages = vec![Language::Swedish];
    if found.contains(&Some(Language::English)) {
        languages.push(Language::English);
    }
    languages
}

fn revision<'s>(raw: raw::Revision<'s>, diagnostics: &mut Diagnostics) -> Option<Revision<'s>> {
    let date = raw
        .date
        .as_ref()
        .and_then(|it| words::date(it, Code::E007, diagnostics));
    let written = raw.number?;
    let number = words::whole(&written, Code::E007, diagnostics);
    Some(Revision {
        number: number?,
        at: written.at,
        date: date?,
        reason: raw.reason?,
    })
}

impl<'s> Reading<'_, 's> {
    /// A date of the round: from 1 December of the year to 31 December of the next.
    pub(super) fn date(&self, word: &Word<'_>, diagnostics: &mut Diagnostics) -> Option<Date> {
        let date = words::date(word, Code::E007, diagnostics)?;
        if !self.is_in_round(date) {
            let outside = Diagnostic::at(Code::E012, word.at).fact("given", date);
            diagnostics.push(
                outside
                    .maybe("first", self.first_day())
                    .maybe("last", self.last_day()),
            );
        }
        Some(date)
    }

    pub(super) fn is_in_round(&self, date: Date) -> bool {
        self.first_day().is_none_or(|first| first <= date)
            && self.last_day().is_none_or(|last| date <= last)
    }

    fn first_day(&self) -> Option<Date> {
        Date::new(self.year, 12, 1)
    }

    fn last_day(&self) -> Option<Date> {
        Date::new(self.year.next(), 12, 31)
    }

    pub(super) fn agency(
        &self,
        word: &Word<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<AgencyIx> {
        let found = self.plan.agency_names.get(&fold(&word.text)).copied();
        if found.is_none() && !self.plan.broken.has_lost(&fold(&word.text)) {
            let suggestion = nearest(&word.text, self.plan.agencies.iter().map(|it| &*it.id.text));
            let unknown = Diagnostic::at(Code::E010, word.at).fact("given", &*word.text);
            diagnostics.push(unknown.maybe("suggestion", suggestion));
        }
        found
    }

    fn indicator(&self, word: &Word<'_>, diagnostics: &mut Diagnostics) -> Option<IndicatorIx> {
        let found = self.plan.indicator_ids.get(&fold(&word.text)).copied();
        if found.is_none() && !self.plan.broken.has_lost(&fold(&word.text)) {
            let suggestion = nearest(
                &word.text,
                self.plan.indicators.iter().map(|it| &*it.id.text),
            );
            let unknown = Diagnostic::at(Code::E011, word.at).fact("given", &*word.text);
            diagnostics.push(unknown.maybe("suggestion", suggestion));
        }
        found
    }

    fn due(&self, raw: &[(Word<'_>, Word<'_>)], diagnostics: &mut Diagnostics) -> Option<Due> {
        let mut default = None;
        let mut agencies = BTreeMap::new();
        for (name, word) in raw {
            let date = self.date(word, diagnostics);
            if name.text == "default" {
                default = date.map(|date| (date, word.at));
                self.within_round(None, date, word, diagnostics);
            } else if let (Some(agency), Some(date)) = (self.agency(name, diagnostics), date) {
                agencies.insert(agency, date);
                self.within_round(Some(agency), Some(date), word, diagnostics);
            }
        }
        default.map(|(default, at)| Due {
            default,
            agencies,
            at,
        })
    }

    /// Tells a day to send by on which what comes in no longer counts.
    fn within_round(
        &self,
        agency: Option<AgencyIx>,
        date: Option<Date>,
        word: &Word<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        let (Some(date), Some((closed, at))) = (date, self.closed) else {
            return;
        };
        if closed < date && self.is_in_round(date) && self.is_in_round(closed) {
            let name = agency.map(|it| capital(&self.plan.agency(it).name.text));
            let beyond = Diagnostic::at(Code::E022, word.at).fact("given", date);
            let beyond = beyond.fact("closed", closed).maybe("whose", name);
            diagnostics.push(beyond.also(at));
        }
    }

    fn extension(
        &self,
        raw: raw::Extension<'s>,
        due: Option<&Due>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Extension<'s>> {
        let agency = self.agency(raw.agency.as_ref()?, diagnostics);
        let word = raw.until.as_ref()?;
        let until = self.date(word, diagnostics);
        if agency.is_some() {
            self.within_round(agency, until, word, diagnostics);
        }
        if let (Some(agency), Some(until), Some(due)) = (agency, until, due)
            && until <= due.of(self.plan, agency)
        {
            let idle = Diagnostic::at(Code::E021, word.at).fact("given", until);
            diagnostics.push(
                idle.fact("due", due.of(self.plan, agency))
                    .fact("agency", &*self.plan.agency(agency).name.text)
                    .also(due.at),
            );
        }
        Some(Extension {
            agency: agency?,
            until: until?,
            reason: raw.reason?,
        })
    }

    fn cancelled(
        &self,
        raw: raw::Cancelled<'s>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Cancelled<'s>> {
        let agency = raw
            .agency
            .as_ref()
            .map(|word| self.agency(word, diagnostics));
        let indicator = raw
            .indicator
            .as_ref()
            .map(|word| self.indicator(word, diagnostics));
        let all = raw.all.as_ref();
        let all = all.and_then(|it| words::choice(it, &[("yes", ())], Code::E008, diagnostics));
        // A name that is told, or lacking, must not become "everybody".
        let is_nobody = (agency, indicator) == (None, None) && all.is_none();
        if agency == Some(None) || indicator == Some(None) || is_nobody {
            return None;
        }
        Some(Cancelled {
            agency: agency.flatten(),
            indicator: indicator.flatten(),
            reason: raw.reason?,
        })
    }

    fn decision(
        &self,
        raw: raw::Decision<'s>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Decision<'s>> {
        let indicator = self.indicator(raw.indicator.as_ref()?, diagnostics);
        let agency = raw
            .agency
            .as_ref()
            .map(|word| self.agency(word, diagnostics));
        let date = raw
            .date
            .as_ref()
            .and_then(|word| words::date(word, Code::E007, diagnostics));
        let finding = raw.finding.as_ref().and_then(|word| {
            let found = Code::find(&word.text);
            if found.is_none() {
                let names = Code::ALL.iter().flat_map(|code| [code.id(), code.name()]);
                let unknown = Diagnostic::at(Code::E008, word.at).fact("given", &*word.text);
                diagnostics.push(unknown.maybe("suggestion", nearest(&word.text, names)));
            }
            found.map(|code| (code, word.at))
        });
        let action = match raw.action? {
            raw::Action::Confirm => Action::Confirm,
            raw::Action::Hold => Action::Hold,
            raw::Action::Replace(word) => {
                let sort = indicator.map_or(Sort::Decimal, |ix| self.plan.indicator(ix).sort());
                Action::Replace(words::number(&word, sort, Code::E007, diagnostics)?)
            }
        };
        if agency == Some(None) {
            return None;
        }
        Some(Decision {
            at: raw.at,
            indicator: indicator?,
            agency: agency.flatten(),
            finding,
            action,
            reason: raw.reason?,
            date: date?,
        })
    }
}
