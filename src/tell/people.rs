//! What people have written becomes text of a report: in its language where they have written it in
//! that too, else told to be in theirs.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::content::lines::walk_blocks;
use crate::content::{Block, Run};
use crate::model::English;
use crate::model::{BreakdownIx, CategoryIx, History, Indicator, Model, Plan, PlanIx, Scale};
use crate::prose;
use crate::source::{Span, Word};
use crate::text::{Said, capital};
use crate::value::fold;
use crate::words::list::Word as Fixed;
use crate::words::{self, Language, Say};

/// The words of the scales that every plan can use.
const OF_SCALES: [Fixed; 8] = [
    Fixed::ScaleDone,
    Fixed::ScaleHalf,
    Fixed::ScaleBegun,
    Fixed::ScaleNotBegun,
    Fixed::ScaleIrrelevant,
    Fixed::ScaleYes,
    Fixed::ScaleNearly,
    Fixed::ScaleNo,
];

/// The language that a report is in, and people's texts in it.
#[derive(Debug)]
pub struct Texts<'s> {
    pub(crate) language: Language,
    english: English<'s>,
    known: BTreeMap<(PlanIx, String), String>,
    /// The lines of Markdown that have been told, by where they stand: a name is told at many places.
    told: RefCell<BTreeMap<Span, Told>>,
    /// What agencies have written of areas and sources, as it has been told.
    told_of: RefCell<BTreeMap<PlanIx, BTreeMap<String, Said>>>,
}

/// A line of Markdown that has been told.
#[derive(Debug)]
struct Told {
    written: String,
    said: Said,
    bare: Said,
}

impl<'s> Texts<'s> {
    /// The texts as they were written, which is in Swedish.
    pub fn as_written(language: Language) -> Texts<'s> {
        Texts {
            language,
            english: English::default(),
            known: BTreeMap::new(),
            told: RefCell::default(),
            told_of: RefCell::default(),
        }
    }

    /// The texts of all plans and editions.
    pub(crate) fn of(model: &Model<'s>, language: Language) -> Texts<'s> {
        let mut texts = Texts::as_written(language);
        if language == Language::ENGLISH {
            for plan in model.plans.iter().flat_map(History::wordings) {
                texts.english.extend(&plan.english);
            }
            for edition in &model.editions {
                texts.english.extend(&edition.english);
            }
            texts.known = known(model);
        }
        texts
    }

    /// Says a phrase.
    pub(crate) fn say(&self, phrase: &dyn Say<'_>) -> Said {
        words::say(self.language, phrase)
    }

    /// Says a part of a phrase.
    pub(crate) fn part(&self, phrase: &dyn Say<'_>, part: &str) -> Said {
        words::part(self.language, phrase, part)
    }

    /// A text of a plan or an edition, as it stands there.
    pub(crate) fn word(&self, word: &Word<'_>) -> Said {
        match self.english.of(word.at) {
            Some(english) => (&*english.text).into(),
            None => self.swedish(&word.text),
        }
    }

    /// The same of one in Markdown.
    pub(crate) fn prose(&self, word: &Word<'_>) -> Said {
        self.told(word, |it| &it.said)
    }

    /// The same without emphasis and notes, as a sentence has it.
    pub(crate) fn bare(&self, word: &Word<'_>) -> Said {
        self.told(word, |it| &it.bare)
    }

    /// A line of Markdown, read when it is first told.
    fn told(&self, word: &Word<'_>, which: fn(&Told) -> &Said) -> Said {
        let is_it = |it: &&Told| it.written == word.text;
        if let Some(known) = self.told.borrow().get(&word.at).filter(is_it) {
            return which(known).clone();
        }
        let said: Said = match self.english.of(word.at) {
            Some(english) => prose::runs(english).into(),
            None => self.in_swedish(&word.text, prose::runs(word)),
        };
        let told = Told {
            written: word.text.to_string(),
            bare: said.bare(),
            said,
        };
        let said = which(&told).clone();
        self.told.borrow_mut().insert(word.at, told);
        said
    }

    /// A whole text of a plan in Markdown.
    pub(crate) fn blocks(&self, word: &Word<'_>, id_prefix: &str) -> Vec<Block> {
        match self.english.of(word.at) {
            Some(english) => prose::blocks(english, id_prefix),
            None => self.blocks_in_swedish(&word.text, prose::blocks(word, id_prefix)),
        }
    }

    /// A whole text of an agency's in Markdown.
    pub(crate) fn document(&self, text: &str, id_prefix: &str) -> Vec<Block> {
        self.blocks_in_swedish(text, prose::blocks(text, id_prefix))
    }

    /// What an agency has written of itself, on one line.
    pub(crate) fn swedish(&self, text: &str) -> Said {
        if self.language == Language::SWEDISH {
            return text.into();
        }
        let text = text.trim_end();
        self.in_swedish(text, Said::from(text).into_runs())
    }

    /// The same on lines of its own.
    pub(crate) fn lines(&self, text: &str) -> Vec<Block> {
        self.blocks_in_swedish(text, prose::lines(text))
    }

    /// The name of an area or a source that an agency has written, which may be one that the plan has
    /// in the report's language.
    pub(crate) fn known(&self, text: &str, plan: PlanIx) -> Said {
        if self.known.is_empty() {
            return self.swedish(text);
        }
        let told = self.told_of.borrow();
        if let Some(said) = told.get(&plan).and_then(|it| it.get(text)) {
            return said.clone();
        }
        drop(told);
        let said = match self.known.get(&(plan, fold(text))) {
            Some(english) => english.into(),
            None => self.swedish(text),
        };
        let mut told = self.told_of.borrow_mut();
        let of_plan = told.entry(plan).or_default();
        of_plan.insert(text.to_owned(), said.clone());
        said
    }

    /// The short form of a text. That of a text in English is no Swedish one.
    pub(crate) fn short<'w>(
        &self,
        short: Option<&'w Word<'s>>,
        long: &Word<'_>,
    ) -> Option<&'w Word<'s>> {
        let is_long_only =
            |it: &&Word<'_>| self.english.of(long.at).is_some() && self.english.of(it.at).is_none();
        short.filter(|it| !is_long_only(it))
    }

    /// What sentences call an indicator, where it has another name there. Of an English name, it follows
    /// the name and no Swedish words.
    pub(crate) fn in_text(&self, indicator: &Indicator<'_>) -> Option<Said> {
        if self.english.of(indicator.name.at).is_some() {
            let own = self.english.in_text(indicator.name.at);
            return own.map(|it| Said::from(prose::runs(it)).bare());
        }
        indicator.in_text.as_ref().map(|it| self.bare(it))
    }

    pub(crate) fn category(
        &self,
        plan: &Plan<'_>,
        breakdown: BreakdownIx,
        category: CategoryIx,
    ) -> Said {
        if category == CategoryIx::UNDISTRIBUTED {
            return self.say(&Fixed::Undistributed);
        }
        let found = plan.breakdown(breakdown);
        let own = &found.categories[category.get()];
        match self.english.category(found.name.at, &own.names) {
            Some(english) => (&*english.text).into(),
            None => self.swedish(&own.name),
        }
    }

    /// The word of a grade. Those of a scale that no file holds are the tool's own.
    pub(crate) fn grade(&self, scale: &Scale<'_>, at: usize) -> Said {
        let word = &scale.grades[at].word;
        if scale.id.at.end > 0 || self.language == Language::SWEDISH {
            return self.word(word);
        }
        let is_it = |it: &Fixed| *word.text == words::text(Language::SWEDISH, it);
        let own = OF_SCALES.into_iter().find(is_it);
        own.map_or_else(|| self.word(word), |it| self.say(&it))
    }

    /// Runs of a Swedish text as a report in this language has them.
    fn in_swedish(&self, text: &str, runs: Vec<Run>) -> Said {
        if self.language == Language::SWEDISH || is_wordless(text) {
            runs.into()
        } else {
            marked_swedish(runs).into()
        }
    }

    fn blocks_in_swedish(&self, text: &str, mut blocks: Vec<Block>) -> Vec<Block> {
        if self.language != Language::SWEDISH && !is_wordless(text) {
            walk_blocks(&mut blocks, &mut |line| {
                *line = marked_swedish(std::mem::take(line).into_runs()).into();
            });
        }
        blocks
    }
}

/// Runs that are Swedish on a page that is not. A note's mark is the report's own.
fn marked_swedish(runs: Vec<Run>) -> Vec<Run> {
    let mut said = Vec::new();
    let mut own = Vec::new();
    for run in runs {
        if matches!(run, Run::Note { .. } | Run::Cite { .. }) {
            said.extend(swedish(std::mem::take(&mut own)));
            said.push(run);
        } else if run != Run::text("") {
            own.push(run);
        }
    }
    said.extend(swedish(own));
    said
}

fn swedish(runs: Vec<Run>) -> Option<Run> {
    let language = Language::SWEDISH.tag().to_owned();
    (!runs.is_empty()).then_some(Run::Foreign { runs, language })
}

/// What holds no word (a number, an address on the web) is no language.
fn is_wordless(text: &str) -> bool {
    let is_address = |text: &str| {
        let is_site = text.contains('/') && text.contains('.');
        !text.contains(char::is_whitespace) && (text.contains('@') || is_site)
    };
    !text.contains(char::is_alphabetic) || is_address(text.trim())
}

/// The English of areas and sources, by plan and by the folded Swedish: agencies write the same ones,
/// and name themselves and others as sources.
fn known(model: &Model<'_>) -> BTreeMap<(PlanIx, String), String> {
    let mut known = BTreeMap::new();
    for (ix, history) in (0..).map(PlanIx::new).zip(&model.plans) {
        for plan in history.wordings() {
            for (name, agency) in &plan.agency_names {
                if let Some(english) = plan.english.of(plan.agency(*agency).name.at) {
                    known.insert((ix, name.clone()), capital(english));
                }
            }
            let indicators = plan.indicators.iter();
            let of_indicators = indicators.flat_map(|it| it.area.iter().chain(&it.source));
            for word in [&plan.area].into_iter().chain(of_indicators) {
                if let Some(english) = plan.english.of(word.at) {
                    known.insert((ix, fold(&word.text)), english.text.to_string());
                }
            }
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Texts<'static> {
        Texts::as_written(Language::ENGLISH)
    }

    fn swedish(runs: Vec<Run>) -> Run {
        super::swedish(runs).unwrap_or_else(|| Run::text(""))
    }

    #[test]
    fn emphasis_and_notes_stay_what_they_are() {
        let title = "Arbetet i *skolan*[^a] ökar";
        let emphasis = Run::Emphasis {
            text: "skolan".to_owned(),
        };
        let note = "a".to_owned();
        assert_eq!(
            english().in_swedish(title, prose::runs(title)).runs(),
            [
                swedish(vec![Run::text("Arbetet i "), emphasis]),
                Run::Cite { note },
                swedish(vec![Run::text(" ökar")]),
            ]
        );
    }

    #[test]
    fn every_paragraph_of_a_text_is_told_apart() {
        let text = "# Ett\n\n- _två_\n- tre\n";
        let blocks = english().blocks_in_swedish(text, prose::blocks(text, "x"));
        let json = serde_json::to_string(&blocks).unwrap_or_default();
        assert_eq!(json.matches("\"foreign\"").count(), 3, "{json}");
        assert!(json.contains("\"emphasis\""), "{json}");
    }

    #[test]
    fn what_holds_no_word_is_no_language() {
        for text in [
            "",
            "  ",
            "2.10",
            "fornamn@example.org",
            "https://example.org/å",
        ] {
            assert_eq!(english().swedish(text).plain(), text.trim_end());
            let is_told = |it: &Run| matches!(it, Run::Foreign { .. });
            assert!(!english().swedish(text).runs().iter().any(is_told));
        }
    }

    #[test]
    fn words_with_a_slash_between_are_no_address() {
        let told = english().swedish("processer/insatser");
        assert_eq!(
            told.runs(),
            [swedish(vec![Run::text("processer/insatser")])]
        );
    }

    #[test]
    fn a_swedish_report_has_no_other_language() {
        let said = Texts::as_written(Language::SWEDISH).swedish("Ekerö");
        assert_eq!(said.runs(), [Run::text("Ekerö")]);
    }
}
