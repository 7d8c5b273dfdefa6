//! The keys of `plans/<plan>.yaml`.

use std::borrow::Cow;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model;
use crate::model::{
    AgencyKind, Better, Class, Combine, Counts, Form, Fraction, Gender, Motivation, Stage, Total,
    Type,
};
use crate::schema::shapes::{
    Address, Agencies, Breakdowns, Changes, Date, Each, Indicators, Item, List, Name, Number, One,
    OneOf, OneOrMore, Only, Plain, Plans, Ref, Scales, Shaped, SomeOf, Text, Year,
};
use crate::schema::{
    Codes, Entry, Fields, Flag, Key, Map, Node, Shape, To, Written, entries, fields,
};
use crate::source::{Span, Word};

entries! {
    Plan {
        title: Text = "Handlingsplan mot våld", Required, Changes, English;
        text: Text = "Planen gäller hela länet.", Changes, English;
        language: Only<Swedish> = "sv";
        area: Text = "Exempellänet", Required, Changes, English;
        publisher: Text = "Länsstyrelsen i Exempellänet", Required, Changes, English;
        period: One<Period<'s>> = "{from: 2024, to: 2027}", Required, Changes;
        small_base: Number = "20", Changes;
        publication: One<PlanPublication<'s>> = "{series: Rapport, number: \"2023:27\"}", Changes;
        follows: Ref<Plans> = "strategi", Changes;
        agencies: List<One<Agency<'s>>> = "[{id: polisen, name: Polisen, kind: authority}]", Required;
        breakdowns: List<One<Breakdown<'s>>> = "[{id: kön, name: kön, categories: […]}]";
        scales: List<One<Scale<'s>>> = "[{id: läge, grades: […]}]";
        every_measure: One<EveryMeasure<'s>> = "{frequency: annual, indicators: […]}";
        goals: List<One<Goal<'s>>> = "[{id: 1, title: Våld förebyggs, measures: […]}]", Wanted;
        notes: Each<Text> = "{fler: Fler avser alla kommuner}", English;
        glossary: List<One<Term<'s>>> = "[{term: kontaktförbud, text: …}]";
        support: List<One<Support<'s>>> = "[{name: Exempellinjen, phone: 020-00 00 00}]";
        changes: Changes = "[{from: 2026, reason: …, text: …}]";
        + has_lost: bool;
    } => plan_rules;

    Period {
        from: Year = "2024", Required;
        to: Year = "2027";
    }

    PlanPublication {
        series: Text = "Rapport", English;
        number: Plain = "\"2023:27\"";
        isbn: Plain = "978-91-000-0000-0";
        year: Year = "2023";
        url: Address = "https://example.org/plan";
        contact: Text = "plan@example.org", English;
        licence: Text = "CC BY 4.0", English;
        accessibility: Text = "https://example.org/tillganglighet", English;
    }

    /// From which year to which an entry holds, and what comes after it.
    Lifetime {
        first_year: Year = "2025";
        last_year: Year = "2026";
        replaced_by: List<Plain> = "[regionen]";
        changes: Changes = "[{from: 2026, reason: …, text: …}]";
    }

    Agency {
        id: Plain = "polisen", Required;
        name: Text = "Polisen", Required, Changes, English;
        kind: OneOf<AgencyKind> = "authority", Required;
        aliases: List<Name> = "[Polismyndigheten]", Changes;
        heading: Text = "Polisens åtgärder", Changes, English;
        mandate: Text = "Polisen utreder brott.", Changes, English;
        signed_by: Text = "rikspolischefen", Changes, English;
        members: List<Ref<Agencies>> = "[almby, berga]", Changes, Told;
        answer_through: Ref<Agencies> = "lansstyrelsen", Changes, Strange;
        ..lifetime: Lifetime<'s>;
    }

    Breakdown {
        id: Plain = "kön", Required;
        name: Text = "kön", Required, English;
        column: Plain = "kön";
        categories: List<One<Category<'s>>> = "[kvinnor, män]", English, Strange;
        open: OneOf<bool> = "yes", Told;
        overlapping: OneOf<bool> = "yes", Told;
        total: OneOf<Total> = "none", Told;
    }

    Category or name as Name {
        name: Text = "kvinnor", Required;
        aliases: List<Name> = "[kvinna]";
    }

    Scale {
        id: Plain = "genomförande", Required;
        name: Text = "Genomförande", English;
        grades: List<One<Grade<'s>>> = "[{code: G, word: genomförd, rank: 2}]", Required;
        trend: OneOf<bool> = "yes";
    }

    Grade {
        code: Plain = "G", Required;
        word: Text = "genomförd", Required, English;
        rank: Number = "2";
        sign: Text = "●";
        motivation: OneOf<Motivation> = "required";
    }

    /// What every measure owes that has no indicators of its own.
    EveryMeasure {
        frequency: One<Frequency<'s>> = "annual";
        reported_by: List<Ref<Agencies>> = "[polisen]", Told;
        indicators: List<One<EveryIndicator<'s>>> = "[{suffix: a, name: …, type: yes_no}]", Required;
        + has_lost: bool;
    } => every_measure_rules;

    Goal {
        id: Plain = "1", Required;
        number: Plain = "2", Changes;
        title: Text = "Våld förebyggs", Required, Changes, English;
        short_title: Text = "Förebyggande", Changes, English;
        text: Text = "Färre utsätts för våld.", Changes, English;
        requires: List<Text> = "[Kunskap om våld]", Changes, English;
        areas: List<One<Area<'s>>> = "[{text: Arbetet behöver nå fler}]", Changes;
        source: Text = "Nationella trygghetsundersökningen", Changes, English;
        indicators: List<Indicator<'s>> = "[{id: 1.1a, name: …, type: yes_no}]";
        measures: List<One<Measure<'s>>> = "[{id: 1.1, text: …, frequency: annual}]";
        goals: List<One<Goal<'s>>> = "[{id: 1.1, title: …, measures: […]}]";
        ..lifetime: Lifetime<'s>;
    } => goal_rules;

    /// A development area (utvecklingsområde); they nest.
    Area or text as Text {
        text: Text = "Arbetet behöver nå fler", Required, English;
        areas: List<One<Area<'s>>> = "[{text: Arbetet behöver nå fler}]";
    }

    Measure {
        id: Plain = "1.1", Required;
        number: Plain = "2", Changes;
        short_title: Text = "Skolor", Changes, English;
        text: Text = "Stödja skolor", Required, Changes, English;
        responsible: List<Ref<Agencies>> = "[polisen, regionen]", Changes, Strange;
        roles: One<Roles<'s>> = "{coordinates: [lansstyrelsen]}", Changes;
        follow_up: Text = "Antal skolor", Changes, English;
        frequency: MeasureFrequency = "annual", Changes;
        source: Text = "Skolenkäten", Changes, English;
        indicators: List<Indicator<'s>> = "[{id: 1.1a, name: …, type: yes_no}]";
        milestones: List<One<Milestone<'s>>> = "[{id: 1.1-a, date: 2026-05-18, …}]";
        ..lifetime: Lifetime<'s>;
        + owes_every: bool;
        + unsaid_frequency: Option<Diagnostic>;
    } => measure_rules;

    /// Who does what in a measure beside those who answer for it.
    Roles {
        coordinates: List<Ref<Agencies>> = "[lansstyrelsen]";
        contributes: List<Ref<Agencies>> = "[polisen]";
        assists: List<Ref<Agencies>> = "[polisen]";
        consulted: List<Ref<Agencies>> = "[polisen]";
        recipient: List<Ref<Agencies>> = "[lansstyrelsen]";
    }

    /// A part of a measure that one agency reports by a date.
    Milestone {
        id: Plain = "1.1-a", Required;
        date: Date = "2026-05-18", Required, Changes;
        text: Text = "Delredovisning", Required, Changes, English;
        agency: Ref<Agencies> = "polisen", Changes;
        form: OneOf<Form> = "written", Required, Changes;
        kind: OneOf<Stage> = "part", Required, Changes;
        recipient: Ref<Agencies> = "lansstyrelsen", Changes;
        ..lifetime: Lifetime<'s>;
    }

    /// An indicator of its own, or with `to` alone one that stands elsewhere.
    Indicator {
        to is "ref": Ref<Indicators> = "2.4a";
        id: Plain = "1.1a", Wanted;
        ..own: Own<'s>;
        ..lifetime: Lifetime<'s>;
    } => indicator_rules;

    /// An indicator of every measure: its id is that of the measure with a suffix.
    EveryIndicator {
        suffix: Plain = "a", Required;
        ..own: Own<'s>;
        ..lifetime: Lifetime<'s>;
    } => every_indicator_rules;

    Own {
        name: Text = "Antal samtal", Required, Changes, English;
        in_text: Text = "samtal till polisen", Changes, English;
        kind is "type": OneOf<Type> = "count", Wanted, Changes;
        unit: One<Unit<'s>> = "{one: insats, many: insatser, gender: en}", When("type", &["count", "amount"]), Changes, English, Strange;
        per: Number = "100000", When("type", &["rate"]), Changes, Strange;
        scale: One<ScaleUse<'s>> = "{from: 1, to: 5}", When("type", &["mean", "grade"]), Changes, Strange;
        of: Number = "26", Changes;
        area: Text = "Polisregion Stockholm", Changes, English;
        decimals: Number = "1", Changes;
        definition: Text = "Samtal som har besvarats.", Changes, English;
        instruction: Text = "Räkna varje samtal en gång.", Changes;
        base: Text = "medarbetare som har svarat", When("type", &["share"]), Changes, English, Strange;
        fraction: OneOf<Fraction> = "required", Changes;
        counts: OneOf<Counts> = "within_year", Changes;
        breakdowns: List<OneOrMore<Ref<Breakdowns>>> = "[kön]", Changes, Told;
        better: OneOf<Better> = "higher", Changes;
        reported_by: List<Ref<Agencies>> = "[polisen]", Changes, Told;
        combine: OneOf<Combine> = "sum", Changes, Strange;
        alternative_to: Ref<Indicators> = "2.4a", Changes, Told;
        reference_for: Ref<Indicators> = "2.4a", Changes, Told;
        target: Targets = "{value: 80, year: 2027}", Changes;
        baseline: One<Baseline<'s>> = "{value: 60, year: 2023}", Changes;
        source: Text = "Brå", Changes, English;
        class: OneOf<Class> = "in_use", Changes;
        since: Year = "2026", Changes;
        breaks: List<One<Break<'s>>> = "[{year: 2025, reason: Ny metod}]";
        frequency: One<Frequency<'s>> = "annual", Changes;
    }

    /// Another place where an indicator stands.
    Reference {
        to is "ref": Ref<Indicators> = "2.4a", Required;
        frequency: One<Frequency<'s>> = "annual";
    }

    Unit {
        one: Name = "insats", Required, English;
        many: Name = "insatser", Required, English;
        gender: OneOf<Gender> = "en", Required;
    }

    /// The end points of a mean's scale; or the id of one of the plan's scales of grades.
    ScaleUse or named as Ref<Scales> {
        from: Number = "1", Required;
        to: Number = "5", Required;
        + named: Option<Word<'s>>;
    }

    /// What shall be reached, in one of the words for it.
    Target or value as Plain {
        value: Plain = "80";
        at_least: Plain = "80";
        at_most: Plain = "5";
        text: Text = "Fler än i dag", English;
        year: Year = "2027";
        ? value at_least at_most text;
    }

    /// One of a path: each has a year.
    Step {
        value: Plain = "80";
        at_least: Plain = "80";
        at_most: Plain = "5";
        text: Text = "Fler än i dag", English;
        year: Year = "2027", Required;
        ? value at_least at_most text;
    }

    /// Where an indicator stood when the plan began.
    Baseline or value as Plain {
        value: Plain = "60", Required;
        year: Year = "2023";
    }

    Break {
        year: Year = "2025", Required;
        reason: Text = "Ny metod", Required, English;
    }

    Frequency or word as Only<Often> {
        every: Number = "2";
        once: Date = "2026-06-30";
        ? every once;
        + word: Option<Word<'s>>;
    }

    Term {
        term: Text = "kontaktförbud", Required, English;
        text: Text = "Förbud mot att söka kontakt.", Required, English;
    }

    Support {
        name: Text = "Exempellinjen", Required, English;
        text: Text = "Öppen dygnet runt.", English;
        phone: Plain = "020-00 00 00";
        url: Address = "https://example.org";
    }
}

pub struct Swedish;

impl SomeOf for Swedish {
    fn words() -> Vec<&'static str> {
        vec!["sv"]
    }
}

/// How often an indicator is asked for.
pub struct Often;

impl SomeOf for Often {
    fn words() -> Vec<&'static str> {
        let words = model::Frequency::OF_INDICATORS.iter();
        words.map(|(word, _)| *word).collect()
    }
}

pub struct MeasureFrequency;

impl<'s> Shaped<'s> for MeasureFrequency {
    type Of = Option<Frequency<'s>>;
    const SHAPE: Shape = Shape {
        word: <OneOf<model::Frequency> as Shaped<'s>>::SHAPE.word,
        ..<One<Frequency<'s>> as Shaped<'s>>::SHAPE
    };

    fn read(fields: &Fields<'_, 's>, key: &'static Key, diagnostics: &mut Diagnostics) -> Self::Of {
        fields.entry(key, diagnostics)
    }
}

/// A target, or one for each year of a path.
pub struct Targets;

impl<'s> Shaped<'s> for Targets {
    type Of = Vec<Target<'s>>;
    const SHAPE: Shape = Shape {
        list: Some(&<One<Step<'s>> as Shaped<'s>>::SHAPE),
        ..<One<Target<'s>> as Shaped<'s>>::SHAPE
    };

    fn read(fields: &Fields<'_, 's>, key: &'static Key, diagnostics: &mut Diagnostics) -> Self::Of {
        let Some(Node::List(path, _)) = fields.get(key.name) else {
            return fields.entry(key, diagnostics).into_iter().collect();
        };
        let steps = path.iter();
        let steps = steps.filter_map(|node| fields::read(node, fields.codes, diagnostics));
        let target = |it: Step<'s>| Target {
            at: it.at,
            value: it.value,
            at_least: it.at_least,
            at_most: it.at_most,
            text: it.text,
            year: it.year,
        };
        steps.map(target).collect()
    }
}

impl<'s> Item<'s> for Indicator<'s> {
    type One = Indicator<'s>;
    const SHAPE: Shape = Shape {
        map: Some(Map::If("ref", Reference::entity, Indicator::entity)),
        ..<One<Indicator<'s>> as Item<'s>>::SHAPE
    };

    /// One that names another has no keys of its own.
    fn item(node: &Node<'s>, codes: Codes, diagnostics: &mut Diagnostics) -> Option<Self> {
        if !node.has("ref") {
            return fields::read(node, codes, diagnostics);
        }
        let it: Reference<'s> = fields::read(node, codes, diagnostics)?;
        Some(Indicator {
            to: Some(it.to?),
            own: Own {
                frequency: it.frequency,
                ..Own::blank(it.at)
            },
            ..Indicator::blank(it.at)
        })
    }

    fn told(at: Span) -> Self {
        Indicator::blank(at)
    }
}

impl<'s> Plan<'s> {
    /// The ids that other keys may name, each with what it is the id of.
    pub fn ids(&self) -> impl Iterator<Item = (To, &Word<'s>)> {
        let agencies = self.agencies.iter().filter_map(|it| it.id.as_ref());
        let breakdowns = self.breakdowns.iter().filter_map(|it| it.id.as_ref());
        let scales = self.scales.iter().filter_map(|it| it.id.as_ref());
        let mut indicators = Vec::new();
        self.goals.iter().for_each(|it| it.ids(&mut indicators));
        let agencies = agencies.map(|it| (To::Agencies, it));
        let breakdowns = breakdowns.map(|it| (To::Breakdowns, it));
        let scales = scales.map(|it| (To::Scales, it));
        let indicators = indicators.into_iter().map(|it| (To::Indicators, it));
        agencies.chain(breakdowns).chain(scales).chain(indicators)
    }
}

impl<'s> Goal<'s> {
    fn ids<'a>(&'a self, found: &mut Vec<&'a Word<'s>>) {
        found.extend(self.indicators.iter().filter_map(|it| it.id.as_ref()));
        for measure in &self.measures {
            found.extend(measure.indicators.iter().filter_map(|it| it.id.as_ref()));
            found.extend(measure.milestones.iter().filter_map(|it| it.id.as_ref()));
        }
        self.goals.iter().for_each(|it| it.ids(found));
    }
}

impl Indicator<'_> {
    /// One of which not even the id can be read.
    pub(super) fn lost(at: Span) -> Self {
        Indicator {
            to: Some(Word::new("", at)),
            ..Indicator::blank(at)
        }
    }

    pub(crate) fn is_lost(&self) -> bool {
        match &self.to {
            Some(to) => to.text.is_empty(),
            None => self.id.is_none(),
        }
    }
}

fn plan_rules<'s>(plan: &mut Plan<'s>, fields: &Fields<'_, 's>, diagnostics: &mut Diagnostics) {
    plan.has_lost = fields.has_lost("agencies", &plan.agencies)
        || fields.has_lost("breakdowns", &plan.breakdowns)
        || fields.has_lost("scales", &plan.scales)
        || fields.has_lost("goals", &plan.goals);
    // A plan without goals is told here: later, goals that can't be read would look the same.
    let none = match fields.get("goals") {
        None => fields
            .lacks("goals")
            .then(|| Place::File(fields.head().source)),
        Some(Node::List(items, at)) => items.is_empty().then_some(Place::Word(*at)),
        Some(_) => None,
    };
    if let Some(place) = none {
        diagnostics.push(Diagnostic::new(Code::P031, place));
    }
    told_notes(plan, fields);
    let every = plan.every_measure.get_or_insert_with(|| {
        let at = fields.head();
        EveryMeasure {
            has_lost: fields.get("every_measure").is_some(),
            ..EveryMeasure::blank(at)
        }
    });
    for goal in &mut plan.goals {
        owe(goal, every, diagnostics);
    }
}

/// Where one note or all of them have been told, a text may still cite them.
fn told_notes<'s>(plan: &mut Plan<'s>, fields: &Fields<'_, 's>) {
    let blank = |at| Word::new("", at);
    match fields.get("notes") {
        Some(Node::Map(entries, _)) => {
            for (name, node) in entries {
                if !plan.notes.iter().any(|(own, _)| own == name) {
                    plan.notes.push((name.clone(), blank(node.span())));
                }
            }
        }
        Some(node) => plan.notes.push((blank(node.span()), blank(node.span()))),
        None => {}
    }
}

fn every_measure_rules<'s>(
    every: &mut EveryMeasure<'s>,
    fields: &Fields<'_, 's>,
    _: &mut Diagnostics,
) {
    every.indicators.retain(|it| it.suffix.is_some());
    every.has_lost = fields.has_lost("indicators", &every.indicators) || fields.has_stranger();
    for it in &mut every.indicators {
        if it.own.reported_by.is_empty() {
            it.own.reported_by.clone_from(&every.reported_by);
        }
    }
}

/// An indicator that is lost is still there: what it may be called is not told as unknown.
fn goal_rules<'s>(goal: &mut Goal<'s>, fields: &Fields<'_, 's>, _: &mut Diagnostics) {
    let is_empty = goal.measures.is_empty() && goal.goals.is_empty();
    let has_lost = fields.has_lost("indicators", &goal.indicators)
        || fields.has_lost("measures", &goal.measures)
        || fields.has_lost("goals", &goal.goals)
        || is_empty && goal.indicators.is_empty() && fields.has_stranger();
    goal.indicators
        .extend(has_lost.then(|| Indicator::lost(fields.head())));
}

fn measure_rules<'s>(measure: &mut Measure<'s>, fields: &Fields<'_, 's>, _: &mut Diagnostics) {
    let lost = || Indicator::lost(fields.head());
    let indicators = &mut measure.indicators;
    if fields.has_lost("indicators", indicators) || indicators.is_empty() && fields.has_stranger() {
        indicators.push(lost());
    }
    measure.owes_every = indicators.is_empty()
        && fields.get("indicators").is_none()
        && fields.get("milestones").is_none();
    let is_asked = measure.owes_every || indicators.iter().any(|it| it.own.frequency.is_none());
    measure.unsaid_frequency =
        (is_asked && fields.lacks("frequency")).then(|| fields.lack("frequency"));
    if fields.has_lost("milestones", &measure.milestones) {
        indicators.push(lost());
    }
}

/// Gives each measure that has no indicators of its own what every measure owes, and tells one that does not say
/// how often what it owes is due.
fn owe<'s>(goal: &mut Goal<'s>, every: &EveryMeasure<'s>, diagnostics: &mut Diagnostics) {
    for measure in &mut goal.measures {
        if measure.owes_every {
            measure.indicators = owed_by(measure, every);
        }
        let inherited = every.frequency.as_ref();
        let inherited = inherited.filter(|_| !measure.indicators.is_empty());
        let is_silent = |it: &Indicator<'_>| it.own.frequency.is_none();
        let unsaid = measure.unsaid_frequency.take();
        if inherited.is_none()
            && measure.indicators.iter().any(is_silent)
            && let Some(unsaid) = unsaid
        {
            diagnostics.push(unsaid);
        }
        if measure.frequency.is_none() {
            measure.frequency = inherited.cloned();
        }
    }
    for inner in &mut goal.goals {
        owe(inner, every, diagnostics);
    }
}

fn owed_by<'s>(measure: &Measure<'s>, every: &EveryMeasure<'s>) -> Vec<Indicator<'s>> {
    let mut owed = Vec::new();
    for (n, it) in every.indicators.iter().enumerate() {
        // A suffix that is there twice is told once, where it stands.
        let is_twice = every.indicators[..n]
            .iter()
            .any(|before| before.suffix.as_deref() == it.suffix.as_deref());
        if let (Some(measure), Some(suffix), false) = (&measure.id, &it.suffix, is_twice) {
            let id = Cow::Owned(format!("{}{}", measure.text, suffix.text));
            owed.push(Indicator {
                at: it.at,
                to: None,
                id: Some(Word::new(id, suffix.at)),
                own: it.own.clone(),
                lifetime: it.lifetime.clone(),
            });
        }
    }
    if every.has_lost || measure.id.is_none() && !every.indicators.is_empty() {
        owed.push(Indicator::lost(measure.at));
    }
    owed
}

fn indicator_rules<'s>(
    it: &mut Indicator<'s>,
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) {
    // A key that is likely meant for a `ref`.
    if it.to.is_none() && fields.get("ref").is_some() {
        it.to = Some(Word::new("", fields.head()));
    }
    if it.to.is_none() {
        if fields.lacks("id") {
            diagnostics.push(fields.lack("id"));
        }
        type_of(it.id.as_ref(), &it.own, fields, diagnostics);
    }
}

fn every_indicator_rules<'s>(
    it: &mut EveryIndicator<'s>,
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) {
    type_of(it.suffix.as_ref(), &it.own, fields, diagnostics);
}

/// A type that is missing is told here, where a wrong one is not yet gone.
fn type_of<'s>(
    id: Option<&Word<'s>>,
    own: &Own<'s>,
    fields: &Fields<'_, 's>,
    diagnostics: &mut Diagnostics,
) {
    if own.kind.is_none() && fields.lacks("type") {
        let missing = Diagnostic::at(Code::P021, id.map_or(fields.head(), |id| id.at));
        diagnostics.push(missing.maybe("given", id.map(|id| &*id.text)));
    }
}
