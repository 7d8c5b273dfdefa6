//! A judged model becomes content: what the report says, in order and in words. It cannot fail.

mod about;
mod absent;
mod added;
mod annex;
mod back;
mod breakdown;
mod called;
mod change;
mod charts;
mod cited;
mod corrections;
mod details;
mod figure;
mod foreign;
mod front;
mod gaps;
mod goal;
mod grade;
mod group;
mod ids;
mod key_figures;
mod legend;
mod lineage;
mod marks;
mod measure;
mod milestones;
mod narrative;
mod notes;
mod open_data;
mod parties;
pub mod plan_changes;
mod plan_target;
mod plan_values;
mod quality;
mod received;
mod reference;
mod register;
mod reported;
mod revisions;
mod round;
mod series;
mod shares;
mod state;
mod summary;
mod summed;
mod tables;
mod target;
mod texts;
mod told;
mod translated;
mod unasked;
mod untranslated;
mod walk;
mod whole_plan;
mod whose;
mod years_table;

use crate::check::Checked;
use crate::content::{Block, Content, Item, Run, Section, VERSION, place_in};
use crate::evaluate::tables::{around, in_italics};
use crate::figures::{Figures, SeriesKey};
use crate::language::report::captions::Scope;
use crate::language::report::{headings, reasons};
use crate::language::{Language, numbers};
use crate::model::{
    AgencyIx, Asks, Call, CellId, Class, DataKind, Edition, EditionIx, GoalIx, IndicatorIx, Model,
    Narrative, Observation, Plan, PlanIx,
};
use crate::prose;
use crate::value::{Period, Year};

/// What every chapter looks at.
#[derive(Clone, Copy)]
struct Context<'a, 's> {
    /// Which words the report says.
    language: Language,
    /// Every text as this report words it.
    model: &'a Model<'s>,
    figures: &'a Figures,
    plan: &'a Plan<'s>,
    edition: &'a Edition<'s>,
    ix: EditionIx,
    year: Year,
    /// Whether the input has errors, so that every page says UTKAST.
    is_draft: bool,
}

/// Says everything that one edition's report says in a language.
pub fn evaluate(checked: &Checked<'_>, ix: EditionIx, language: Language) -> Content {
    let translated = match language {
        Language::Swedish => None,
        Language::English => Some(translated::in_english(checked.model())),
    };
    let model = translated.as_ref().unwrap_or(checked.model());
    let edition = model.edition(ix);
    let context = Context {
        language,
        model,
        figures: checked.figures(),
        plan: model.plan_of(ix),
        edition,
        ix,
        year: edition.year,
        is_draft: !checked.stands(),
    };
    let mut sections = sections(context);
    notes::number(context, &mut sections);
    ids::distinct(&mut sections);
    let year = context.year.get();
    let title = edition.title.as_ref().map_or_else(
        || headings::title(context.language, year),
        |title| title.text.to_string(),
    );
    let subtitle = subtitle(context);
    let mut report = Content {
        version: VERSION,
        language: language.tag().to_owned(),
        plan: context.plan.id.clone(),
        year,
        description: format!("{title}. {}.", crate::content::plain(&subtitle)),
        heading: vec![Run::text(&title)],
        title: with_area(&title, &context.plan.area),
        subtitle,
        banners: front::banners(context),
        facts: front::facts(context),
        support: about::way_to_support(context),
        sections,
        words: front::words(language),
        data: open_data::of_the_year(context),
        series: open_data::of_all_years(context),
    };
    foreign::tell_apart(&mut report, language);
    let untranslated = untranslated::banner(&mut report, language);
    report.banners.extend(untranslated);
    report
}

/// What the report follows up: the plan, and the strategy behind it.
fn subtitle(context: Context<'_, '_>) -> Vec<Run> {
    let [follow_up, and] = headings::FOLLOW_UP_OF.map(|it| it.of(context.language));
    let mut runs = around(follow_up, in_italics(&context.plan.title), "");
    if let Some(ix) = context.plan.follows {
        let strategy = &context.plan_in(ix, context.year).title;
        runs.extend(around(and, in_italics(strategy), ""));
    }
    runs
}

/// The report's name with its county, which a list of pages needs: other counties' have the same.
fn with_area(title: &str, area: &str) -> String {
    if title.contains(area) {
        title.to_owned()
    } else {
        format!("{title}, {area}")
    }
}

/// The chapters in their order; those that have nothing to say are left out.
fn sections(context: Context<'_, '_>) -> Vec<Section> {
    if !context.plan.asks_anything() {
        return unasked::sections(context);
    }
    let mut sections = Vec::new();
    sections.extend(narrative_chapter(
        context,
        "forord",
        headings::FOREWORD.of(context.language),
    ));
    sections.push(summary::summary(context));
    let read_after = sections.len();
    sections.push(back::about_plan(context));
    sections.extend(received::received(context));
    sections.extend(goal::chapters(context));
    sections.extend(whole_plan::chapter(context));
    sections.extend(narrative_chapter(
        context,
        "slutsatser",
        headings::CONCLUSIONS.of(context.language),
    ));
    sections.push(gaps::gaps(context));
    sections.extend(corrections::corrections(context));
    sections.extend(plan_changes::chapter(context));
    sections.push(back::method(context));
    sections.extend(back::glossary(context));
    sections.extend(parties::parties(context));
    sections.push(back::sources(context));
    sections.push(about::about(context));
    sections.extend(about::support(context));
    sections.extend(annex::group_answers(context));
    sections.extend(series::chapter(context));
    sections.push(annex::all_figures(context));
    // What the words mean is told before they come.
    sections.insert(read_after, legend::how_to_read(context, &sections));
    sections
}

fn narrative_chapter(context: Context<'_, '_>, name: &str, title: &str) -> Option<Section> {
    let mut blocks = context.narrative(name);
    blocks.extend(context.elsewhere(name, name));
    (!blocks.is_empty()).then(|| Section {
        blocks,
        ..section(name, 2, title)
    })
}

impl<'a, 's> Context<'a, 's> {
    /// A plan as this report words it, as it holds in a year.
    fn plan_in(&self, ix: PlanIx, year: Year) -> &'a Plan<'s> {
        self.model.plan(ix, year)
    }

    /// The plan of an edition, as it holds in the edition's year.
    fn plan_of(&self, ix: EditionIx) -> &'a Plan<'s> {
        self.model.plan_of(ix)
    }

    /// What a person has written under a name in the report's language; nothing if nobody has.
    fn narrative(&self, name: &str) -> Vec<Block> {
        self.text(name, self.language)
            .map_or(Vec::new(), |it| narrative::blocks(*self, it, name))
    }

    /// Of what a person has written under a name in the other language only: that it is there, and
    /// the way to the part of that report that holds it. It comes after the report's own sentences.
    fn elsewhere(&self, name: &str, part: &str) -> Option<Block> {
        let other = self.language.other();
        let is_only_there =
            self.text(name, self.language).is_none() && self.text(name, other).is_some();
        is_only_there.then(|| narrative::elsewhere(*self, place_in(other.tag(), part)))
    }

    fn text(&self, name: &str, language: Language) -> Option<&'a Narrative<'s>> {
        let mut texts = self.model.narratives.iter();
        texts.find(|it| it.edition == self.ix && it.name == name && it.language == language)
    }

    /// Whether a text says itself what has come in of a goal.
    fn calls_coverage(&self, name: &str, goal: GoalIx) -> bool {
        let is_it = |call: &Call| matches!(call.asks, Asks::Coverage(Some(of)) if of == goal);
        self.text(name, self.language)
            .is_some_and(|it| it.calls.iter().any(is_it))
    }

    fn key(&self, indicator: IndicatorIx, party: AgencyIx, cell: CellId, year: Year) -> SeriesKey {
        SeriesKey {
            plan: self.edition.plan,
            indicator,
            party,
            cell,
            year,
            period: Period::Year,
        }
    }

    /// What each party has said of an indicator's total about a year, as known in this edition.
    fn answers(&self, indicator: IndicatorIx, year: Year) -> Vec<&'a Observation<'s>> {
        self.cells(indicator, year)
            .into_iter()
            .filter(|it| it.cell == CellId::TOTAL)
            .collect()
    }

    /// The same with every combination of categories.
    fn cells(&self, indicator: IndicatorIx, year: Year) -> Vec<&'a Observation<'s>> {
        let first = self.key(
            indicator,
            AgencyIx::new(0),
            CellId::TOTAL,
            Year::new(1900).unwrap_or(year),
        );
        let own = self
            .figures
            .series
            .range(first..)
            .take_while(|(key, _)| key.plan == first.plan && key.indicator == indicator);
        let this_year = own.filter(|(key, _)| key.year == year);
        this_year
            .filter_map(|(key, _)| self.figures.at(self.model, self.ix, *key))
            .collect()
    }

    /// An agency's name as it stands alone: with a capital.
    fn agency(&self, ix: AgencyIx) -> String {
        numbers::capital(&self.plan.agency(ix).name)
    }

    /// Whether an indicator's source has dropped it.
    fn is_discontinued(&self, indicator: IndicatorIx) -> bool {
        let found = self.plan.indicator(indicator);
        found.class_in(self.year) == Class::Discontinued
    }

    /// What is said of an answer that came in after the edition was closed.
    fn too_late(&self) -> String {
        let closed = self.edition.closed;
        closed.map_or(
            reasons::TOO_LATE.sentence.of(self.language).to_owned(),
            |day| reasons::too_late(self.language, &numbers::date(day, self.language)),
        )
    }

    /// What the report's tables are of, where they say nothing else.
    fn scope(&self) -> Scope<'a> {
        Scope {
            area: &self.plan.area.text,
            year: self.year.get(),
        }
    }

    fn is_compiled(&self) -> bool {
        self.edition.data == DataKind::Compiled
    }
}

/// An empty section under a title of plain words.
fn section(id: &str, level: u8, title: &str) -> Section {
    titled(id, level, vec![Run::text(title)])
}

/// The same under a title with what people have written in it.
fn titled(id: &str, level: u8, title: Vec<Run>) -> Section {
    Section {
        id: id.to_owned(),
        level,
        title,
        blocks: Vec::new(),
        sections: Vec::new(),
        notes: Vec::new(),
    }
}

/// A paragraph that a word in bold or italics leads.
fn led(lead: Run, runs: Vec<Run>) -> Block {
    let runs = [lead, Run::text(" ")].into_iter().chain(runs).collect();
    Block::Paragraph { runs }
}

/// Items of one run of plan text each.
fn list<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<Block> {
    let items: Vec<Item> = texts
        .into_iter()
        .map(|text| Item {
            runs: prose::runs(text),
            blocks: Vec::new(),
        })
        .collect();
    (!items.is_empty()).then_some(Block::List {
        ordered: false,
        start: None,
        items,
    })
}
