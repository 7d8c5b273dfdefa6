//! A plan's text becomes what it says, in its first wording and in those of later years.

use crate::diagnostic::Diagnostics;
use crate::limits::Limits;
use crate::model::English;
use crate::parse::{changes, english, tree};
use crate::schema::{self, Entity, Entry, Node, PLAN, Shape};
use crate::source::SourceId;
use crate::value::Year;

/// A plan as it was written, unjudged.
#[derive(Debug)]
pub struct Plan<'s> {
    /// The file's name without its ending.
    pub id: String,
    pub source: SourceId,
    /// The whole file.
    pub yaml: &'s str,
    pub first: Wording<'s>,
    /// What holds from each year of a change, the earliest first.
    pub later: Vec<(Year, Wording<'s>)>,
}

/// What a plan says in some years.
#[derive(Debug)]
pub struct Wording<'s> {
    pub keys: schema::Plan<'s>,
    pub english: English<'s>,
}

impl<'s> Plan<'s> {
    pub fn wordings(&self) -> impl Iterator<Item = &Wording<'s>> {
        let later = self.later.iter().map(|(_, later)| later);
        std::iter::once(&self.first).chain(later)
    }
}

/// Reads a plan. `None` only if the file is no YAML map at all.
pub(super) fn plan<'s>(
    id: &str,
    source: SourceId,
    text: &'s str,
    limits: Limits,
    diagnostics: &mut Diagnostics,
) -> Option<Plan<'s>> {
    let shape = Entity::shape(schema::Plan::entity);
    let tree = tree::tree(source, text, (shape, PLAN), limits, diagnostics)?;
    let first = wording(&tree, shape, diagnostics)?;
    english::left_behind(&tree, diagnostics);
    let mut later = Vec::new();
    for year in changes::years(&tree) {
        let mut again = Diagnostics::default();
        let holding = changes::as_of(&tree, Some(shape), year);
        later.extend(wording(&holding, shape, &mut again).map(|it| (year, it)));
        diagnostics.push_new(again);
    }
    Some(Plan {
        id: id.to_owned(),
        source,
        yaml: text,
        first,
        later,
    })
}

fn wording<'s>(
    tree: &Node<'s>,
    shape: Shape,
    diagnostics: &mut Diagnostics,
) -> Option<Wording<'s>> {
    Some(Wording {
        keys: schema::read(tree, PLAN, diagnostics)?,
        english: english::english(tree, shape, PLAN, diagnostics),
    })
}
