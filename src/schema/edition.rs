//! The keys of `edition.yaml`.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::DataKind;
use crate::schema::shapes::{
    Address, Agencies, Date, Each, Findings, Indicators, Item, List, Mark, Number, One, OneOf,
    OneOrMore, Plain, Ref, Shaped, Text,
};
use crate::schema::{Codes, Entry, Fields, Flag, Key, Map, Node, Shape, Written, entries, fields};
use crate::source::{Span, Word};
use crate::value::nearest;
use crate::words::Language;

entries! {
    Edition {
        title: Text = "Lägesrapport 2025", English;
        data: OneOf<DataKind> = "collected", Required;
        as_of: Date = "2026-04-15", Required;
        due: Each<Date> = "{default: 2026-02-28}", Required;
        grace_days: Number = "7";
        closed: Date = "2026-04-30";
        extensions: List<One<Extension<'s>>> = "[{agency: polisen, until: 2026-03-31, …}]";
        cancelled: List<Cancelled<'s>> = "[{indicator: 2.10a, reason: …}]";
        received: Each<OneOrMore<One<Receipt<'s>>>> = "{polisen: 2026-02-20}";
        publication: One<EditionPublication<'s>> = "{date: 2026-06-01}";
        languages: List<OneOf<Language>> = "[sv, en]";
        key_figures: List<Ref<Indicators>> = "[1.1a, 2.10a]";
        revision: One<Revision<'s>> = "{number: 2, date: 2026-09-01, reason: …}";
        decisions: List<One<Decision<'s>>> = "[{indicator: 2.10a, finding: S087, …}]";
    } => edition_rules;

    Extension {
        agency: Ref<Agencies> = "polisen", Required;
        until: Date = "2026-03-31", Required;
        reason: Text = "Nytt beslut", Required, English;
    }

    /// What is not asked for: of an agency, of an indicator, or (`all`) of anybody.
    Cancelled {
        all: OneOf<bool> = "yes";
        agency: Ref<Agencies> = "polisen";
        indicator: Ref<Indicators> = "2.10a";
        reason: Text = "Nytt beslut", Required, English;
        ? agency indicator all;
    }

    /// What is cancelled for all is so for each: nobody is named beside it.
    CancelledForAll {
        all: OneOf<bool> = "yes", Required;
        reason: Text = "Nytt beslut", Required, English;
    }

    Receipt or date as Date {
        file: Text = "polisen.csv";
        date: Date = "2026-02-20", Required;
        via: Text = "e-post";
    }

    EditionPublication {
        date: Date = "2026-06-01";
        next: Date = "2027-06-01";
        number: Plain = "\"2026:14\"";
        isbn: Plain = "978-91-000-0000-0";
        issn: Plain = "0000-0000";
        diary: Plain = "\"123-2026\"";
        url: Address = "https://example.org/rapport";
        contact: Text = "plan@example.org", English;
        licence: Text = "CC BY 4.0", English;
        accessibility: Text = "https://example.org/tillganglighet", English;
    }

    Revision {
        number: Number = "2", Required;
        date: Date = "2026-09-01", Required;
        reason: Text = "Nytt beslut", Required, English;
    }

    /// What was agreed about a finding after a talk with the agency.
    Decision {
        indicator: Ref<Indicators> = "2.10a", Required;
        agency: Ref<Agencies> = "polisen";
        finding: Ref<Findings> = "S087";
        confirm: Mark = "yes";
        hold: Mark = "yes";
        replace: Text = "46";
        reason: Text = "Nytt beslut", Required, English;
        date: Date = "2026-05-18", Required;
        agreed_with: Text = "handläggaren";
        ? confirm hold replace;
    } => decision_rules;
}

impl<'s> Item<'s> for Cancelled<'s> {
    type One = Cancelled<'s>;
    const SHAPE: Shape = Shape {
        map: Some(Map::If("all", CancelledForAll::entity, Cancelled::entity)),
        ..<One<Cancelled<'s>> as Item<'s>>::SHAPE
    };

    fn item(node: &Node<'s>, codes: Codes, diagnostics: &mut Diagnostics) -> Option<Self> {
        if !node.has("all") {
            return fields::read(node, codes, diagnostics);
        }
        let it: CancelledForAll<'s> = fields::read(node, codes, diagnostics)?;
        Some(Cancelled {
            all: it.all,
            reason: it.reason,
            ..Cancelled::blank(it.at)
        })
    }

    fn told(at: Span) -> Self {
        Cancelled::blank(at)
    }
}

/// The dates by agency, and one for all others: `default`, which must be there.
fn edition_rules<'s>(
    edition: &mut Edition<'s>,
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) {
    const DEFAULT: &str = "default";
    let Some(node @ Node::Map(_, at)) = fields.get("due") else {
        return;
    };
    if node.has(DEFAULT) {
        return;
    }
    let mut due = edition.due.iter_mut();
    let misspelt = due.find(|(name, _)| nearest(&name.text, [DEFAULT]).is_some());
    let Some((misspelt, _)) = misspelt else {
        let key = fields.key_of("due").unwrap_or(*at);
        let missing = Diagnostic::at(fields.codes.missing_key, key).fact("key", DEFAULT);
        diagnostics.push(missing.fact("form", "default: 2026-02-28"));
        return;
    };
    let unknown = Diagnostic::at(fields.codes.unknown_key, misspelt.at);
    let unknown = unknown.fact("given", &*misspelt.text);
    let unknown = unknown.fact("suggestion", DEFAULT);
    diagnostics.push(unknown.fact("known", vec![DEFAULT.to_owned()]));
    misspelt.text = DEFAULT.into();
}

/// A finding that is confirmed is named.
fn decision_rules<'s>(
    it: &mut Decision<'s>,
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) {
    let is_confirmed = it.confirm && !it.hold && fields.get("replace").is_none();
    if is_confirmed && fields.lacks("finding") {
        diagnostics.push(fields.lack("finding"));
    }
}
