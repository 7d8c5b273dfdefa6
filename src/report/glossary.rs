//! Ordlista: the words that the plan and the strategy behind it explain.

use std::collections::BTreeSet;

use crate::content::{Block, Section, Term};
use crate::report::blocks::{GLOSSARY, titled};
use crate::report::open_data::of_the_strategy;
use crate::source::Word as Written;
use crate::tell::context::Context;
use crate::value::fold;
use crate::words::order::sort_by_name;
use crate::words::{Language, Word};

pub(super) fn glossary(context: Context<'_, '_>) -> Option<Section> {
    let own = &context.plan.glossary;
    let mut words: Vec<&(Written<'_>, Written<'_>)> = own.iter().collect();
    let name = |term: &Written<'_>| context.word(term).plain();
    // What the strategy's indicators say is explained where they stand.
    let strategy = of_the_strategy(context);
    if let Some((strategy, _)) = strategy.first() {
        let own: BTreeSet<String> = own.iter().map(|(term, _)| fold(&name(term))).collect();
        let behind = strategy.plan.glossary.iter();
        words.extend(behind.filter(|(term, _)| !own.contains(&fold(&name(term)))));
    }
    // In the order that a reader looks for them, which is not the Swedish words'.
    if !strategy.is_empty() || context.language == Language::ENGLISH {
        sort_by_name(&mut words, |(term, _)| name(term));
    }
    let terms = words.into_iter().map(|(term, text)| Term {
        term: context.prose(term),
        runs: context.prose(text),
    });
    let terms: Vec<Term> = terms.collect();
    (!terms.is_empty()).then(|| Section {
        blocks: vec![Block::Terms { terms }],
        ..titled(&context, GLOSSARY, 2, Word::Glossary)
    })
}
