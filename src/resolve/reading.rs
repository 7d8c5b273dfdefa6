//! The words of an edition become its dates, receipts and decisions.

use std::collections::BTreeMap;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Action, AgencyIx, Cancelled, Decision, Due, Extension, IndicatorIx, Plan};
use crate::resolve::plan::values;
use crate::schema;
use crate::source::{Span, Word};
use crate::value::{Date, Sort, Year, fold, nearest};
use crate::words::numbers::capital;

/// What reading one edition needs to know.
pub(super) struct Reading<'a, 's> {
    pub(super) plan: &'a Plan<'s>,
    pub(super) year: Year,
    /// The last day that counts, and where it stands.
    pub(super) closed: Option<(Date, Span)>,
}

impl<'s> Reading<'_, 's> {
    /// A date of the round: from 1 December of the year to 31 December of the next.
    pub(super) fn date(&self, word: &Word<'_>, diagnostics: &mut Diagnostics) -> Option<Date> {
        let date = values::date(word, Code::E007, diagnostics)?;
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

    pub(super) fn first_day(&self) -> Option<Date> {
        Date::new(self.year, 12, 1)
    }

    pub(super) fn last_day(&self) -> Option<Date> {
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

    pub(super) fn indicator(
        &self,
        word: &Word<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<IndicatorIx> {
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

    pub(super) fn due(
        &self,
        written: &[(Word<'_>, Word<'_>)],
        diagnostics: &mut Diagnostics,
    ) -> Option<Due> {
        let mut default = None;
        let mut agencies = BTreeMap::new();
        for (name, word) in written {
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
    pub(super) fn within_round(
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

    pub(super) fn extension(
        &self,
        written: schema::Extension<'s>,
        due: Option<&Due>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Extension<'s>> {
        let agency = self.agency(written.agency.as_ref()?, diagnostics);
        let word = written.until.as_ref()?;
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
            reason: written.reason?,
        })
    }

    pub(super) fn cancelled(
        &self,
        written: schema::Cancelled<'s>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Cancelled<'s>> {
        let agency = written
            .agency
            .as_ref()
            .map(|word| self.agency(word, diagnostics));
        let indicator = written
            .indicator
            .as_ref()
            .map(|word| self.indicator(word, diagnostics));
        let all = written.all.as_ref();
        let all = all.and_then(|it| values::one_of(it, &[("yes", ())], Code::E008, diagnostics));
        // A name that is told, or lacking, must not become "everybody".
        let is_nobody = (agency, indicator) == (None, None) && all.is_none();
        if agency == Some(None) || indicator == Some(None) || is_nobody {
            return None;
        }
        Some(Cancelled {
            agency: agency.flatten(),
            indicator: indicator.flatten(),
            reason: written.reason?,
        })
    }

    pub(super) fn decision(
        &self,
        written: schema::Decision<'s>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Decision<'s>> {
        let indicator = self.indicator(written.indicator.as_ref()?, diagnostics);
        let agency = written
            .agency
            .as_ref()
            .map(|word| self.agency(word, diagnostics));
        let date = written
            .date
            .as_ref()
            .and_then(|word| values::date(word, Code::E007, diagnostics));
        let finding = written.finding.as_ref().and_then(|word| {
            let found = Code::find(&word.text);
            if found.is_none() {
                let names = Code::ALL.iter().flat_map(|code| [code.id(), code.name()]);
                let unknown = Diagnostic::at(Code::E008, word.at).fact("given", &*word.text);
                diagnostics.push(unknown.maybe("suggestion", nearest(&word.text, names)));
            }
            found.map(|code| (code, word.at))
        });
        let action = if let Some(word) = &written.replace {
            let sort = indicator.map_or(Sort::Decimal, |ix| self.plan.indicator(ix).sort());
            Action::Replace(values::number(word, sort, Code::E007, diagnostics)?)
        } else if written.hold {
            Action::Hold
        } else if written.confirm {
            Action::Confirm
        } else {
            return None;
        };
        if agency == Some(None) {
            return None;
        }
        Some(Decision {
            at: written.at,
            indicator: indicator?,
            agency: agency.flatten(),
            finding,
            action,
            reason: written.reason?,
            date: date?,
        })
    }
}
