//! A model becomes the model of an English report: each text in English where there is any, else
//! between marks that tell it from the English around it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{
    Aim, Answer, Area, Base, Details, Edition, History, Indicator, Lifetime, Model, Plan, PlanIx,
    Publication, Said,
};
use crate::raw::English;
use crate::source::Word;
use crate::value::fold;
use crate::words::Language;
use crate::words::foreign::{foreign, without_marks};
use crate::words::numbers::capital;
use crate::words::order::sort_by_name;
use crate::words::{self, list as phrase};

/// The whole model. Ids, numbers, addresses and what texts are compared by stay as they are.
pub(super) fn in_english<'s>(model: &Model<'s>) -> Model<'s> {
    let known = Known::of(model);
    let mut model = model.clone();
    for plan in model.plans.iter_mut().flat_map(History::wordings_mut) {
        let english = std::mem::take(&mut plan.english);
        Texts { english: &english }.plan(plan);
    }
    for edition in &mut model.editions {
        let english = std::mem::take(&mut edition.english);
        Texts { english: &english }.edition(edition);
    }
    for it in &mut model.observations {
        let plan = model.editions[it.edition.get()].plan;
        known.answer(&mut it.answer, it.details.as_deref_mut(), plan);
    }
    for published in &mut model.published {
        let plan = model.editions[published.edition.get()].plan;
        for release in &mut published.releases {
            mark(&mut release.reason);
        }
        for row in &mut published.rows {
            if let Some(Said::Answer(answer, details)) = &mut row.said {
                known.answer(answer, details.as_deref_mut(), plan);
            }
        }
    }
    model
}

fn mark(text: &mut Cow<'_, str>) {
    *text = Cow::Owned(foreign(text));
}

/// The English of one file's texts.
struct Texts<'e, 's> {
    english: &'e English<'s>,
}

impl<'s> Texts<'_, 's> {
    fn word(&self, word: &mut Word<'s>) {
        match self.english.of(word.at) {
            Some(english) => word.text = Cow::Owned(without_marks(english)),
            None => mark(&mut word.text),
        }
    }

    fn words<'w>(&self, words: impl IntoIterator<Item = &'w mut Word<'s>>)
    where
        's: 'w,
    {
        words.into_iter().for_each(|it| self.word(it));
    }

    fn plan(&self, plan: &mut Plan<'s>) {
        self.words([&mut plan.title, &mut plan.area, &mut plan.publisher]);
        self.words(&mut plan.text);
        self.publication(&mut plan.publication);
        for it in &mut plan.agencies {
            self.words([&mut it.name]);
            self.words(&mut it.heading);
            self.words(&mut it.mandate);
            self.words(&mut it.signed_by);
            self.lifetime(&mut it.lifetime);
        }
        self.categories(plan);
        self.scales(plan);
        for it in &mut plan.goals {
            self.short(&mut it.short_title, &it.title);
            self.words([&mut it.title]);
            self.words(&mut it.text);
            self.words(&mut it.requires);
            self.areas(&mut it.areas);
            self.lifetime(&mut it.lifetime);
        }
        for it in &mut plan.measures {
            self.short(&mut it.short_title, &it.text);
            self.words([&mut it.text]);
            self.words(&mut it.follow_up);
            self.lifetime(&mut it.lifetime);
        }
        for it in &mut plan.indicators {
            self.indicator(it);
        }
        self.words(plan.notes.iter_mut().map(|(_, text)| text));
        for (term, text) in &mut plan.glossary {
            self.words([term, text]);
        }
        // In the order that a reader looks for them, which is not the Swedish words'.
        sort_by_name(&mut plan.glossary, |(term, _)| &term.text);
        for it in &mut plan.support {
            self.words([&mut it.name]);
            self.words(&mut it.text);
        }
        self.words(plan.changes.iter_mut().map(|it| &mut it.reason));
    }

    /// The short form of a text in English is no Swedish one.
    fn short(&self, short: &mut Option<Word<'s>>, long: &Word<'s>) {
        if self.english.of(long.at).is_some() {
            *short = short.take().filter(|it| self.english.of(it.at).is_some());
        }
        self.words(short);
    }

    fn lifetime(&self, lifetime: &mut Lifetime<'s>) {
        self.words(lifetime.changes.iter_mut().map(|it| &mut it.reason));
    }

    fn areas(&self, areas: &mut [Area<'s>]) {
        for area in areas {
            self.word(&mut area.text);
            self.areas(&mut area.areas);
        }
    }

    fn categories(&self, plan: &mut Plan<'s>) {
        for it in &mut plan.breakdowns {
            for category in &mut it.categories {
                match self.english.category(it.name.at, &category.names) {
                    Some(english) => category.name = Cow::Owned(without_marks(english)),
                    None => mark(&mut category.name),
                }
            }
            self.word(&mut it.name);
        }
    }

    /// The words of a scale that no file holds are the tool's own.
    fn scales(&self, plan: &mut Plan<'s>) {
        for it in &mut plan.scales {
            let is_own = it.id.at.end > 0;
            for grade in &mut it.grades {
                match of_scale(&grade.word).filter(|_| !is_own) {
                    Some(english) => grade.word.text = Cow::Owned(english),
                    None => self.word(&mut grade.word),
                }
            }
            self.words(&mut it.name);
        }
    }

    fn indicator(&self, it: &mut Indicator<'s>) {
        // Of an English name, what sentences call it follows the name and no Swedish words.
        if self.english.of(it.name.at).is_some() {
            let own = self.english.in_text(it.name.at);
            it.in_text = own.map(|own| Word::new(without_marks(own), own.at));
        } else {
            self.words(&mut it.in_text);
        }
        self.word(&mut it.name);
        if let Some(unit) = &mut it.unit {
            self.words([&mut unit.one, &mut unit.many]);
        }
        self.words(&mut it.area);
        self.words(&mut it.definition);
        self.words(&mut it.source);
        if let Some(Base::Words(base)) = &mut it.base {
            self.word(base);
        }
        for target in &mut it.targets {
            if let Aim::Words(words) = &mut target.aim {
                self.word(words);
            }
        }
        self.words(it.breaks.iter_mut().map(|it| &mut it.reason));
        self.lifetime(&mut it.lifetime);
    }

    fn publication(&self, it: &mut Publication<'s>) {
        let words = [
            &mut it.series,
            &mut it.contact,
            &mut it.licence,
            &mut it.accessibility,
        ];
        self.words(words.into_iter().flatten());
    }

    fn edition(&self, edition: &mut Edition<'s>) {
        self.words(&mut edition.title);
        self.publication(&mut edition.publication);
        self.words(edition.extensions.iter_mut().map(|it| &mut it.reason));
        self.words(edition.cancelled.iter_mut().map(|it| &mut it.reason));
        self.words(edition.decisions.iter_mut().map(|it| &mut it.reason));
        self.words(edition.revision.as_mut().map(|it| &mut it.reason));
    }
}

/// The English of areas and sources, by plan and by the folded Swedish: agencies write the same ones,
/// and name themselves and others as sources.
struct Known(BTreeMap<(PlanIx, String), String>);

impl Known {
    fn of(model: &Model<'_>) -> Self {
        let mut known = BTreeMap::new();
        for (ix, history) in (0..).map(PlanIx::new).zip(&model.plans) {
            for plan in history.wordings() {
                for (name, agency) in &plan.agency_names {
                    if let Some(english) = plan.english.of(plan.agency(*agency).name.at) {
                        let english = capital(&without_marks(english));
                        known.insert((ix, name.clone()), english);
                    }
                }
                let of_indicators = plan
                    .indicators
                    .iter()
                    .flat_map(|it| it.area.iter().chain(&it.source));
                for word in std::iter::once(&plan.area).chain(of_indicators) {
                    if let Some(english) = plan.english.of(word.at) {
                        known.insert((ix, fold(&word.text)), without_marks(english));
                    }
                }
            }
        }
        Known(known)
    }

    fn text(&self, text: &mut Option<Cow<'_, str>>, plan: PlanIx) {
        let Some(text) = text else { return };
        match self.0.get(&(plan, fold(text))) {
            Some(english) => *text = Cow::Owned(english.clone()),
            None => mark(text),
        }
    }

    fn answer(&self, answer: &mut Answer<'_>, details: Option<&mut Details<'_>>, plan: PlanIx) {
        if let Answer::Text(text) = answer {
            mark(text);
        }
        let Some(details) = details else { return };
        if let Some(Answer::Text(text)) = &mut details.replaced {
            mark(text);
        }
        self.text(&mut details.area, plan);
        self.text(&mut details.source, plan);
        details.comment.as_mut().into_iter().for_each(mark);
    }
}

/// The words of the scales that every plan can use.
const OF_SCALES: [phrase::Word; 8] = [
    phrase::Word::ScaleDone,
    phrase::Word::ScaleHalf,
    phrase::Word::ScaleBegun,
    phrase::Word::ScaleNotBegun,
    phrase::Word::ScaleIrrelevant,
    phrase::Word::ScaleYes,
    phrase::Word::ScaleNearly,
    phrase::Word::ScaleNo,
];

/// The English of one of them.
fn of_scale(swedish: &str) -> Option<String> {
    let mut all = OF_SCALES.iter();
    let found = all.find(|it| words::text(Language::Swedish, *it) == swedish)?;
    Some(words::text(Language::English, found))
}
