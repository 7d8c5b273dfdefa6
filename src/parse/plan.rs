//! A plan's tree becomes a raw plan: the schema of `plans/<plan>.yaml`, key by key.

use crate::diagnostic::Diagnostics;
use crate::parse::decode;
use crate::parse::decode::Fields;
use crate::parse::decode::PLAN;
use crate::parse::yaml::Node;
use crate::raw;
use crate::source::SourceId;
use crate::source::Word;

type Found<'a> = &'a mut Diagnostics;

/// Reads a plan. `None` only if the file is no YAML map at all.
pub fn plan<'s>(
    id: String,
    source: SourceId,
    text: &'s str,
    diagnostics: &mut Diagnostics,
) -> Option<raw::Plan<'s>> {
    let tree = decode::tree(source, text, PLAN, diagnostics)?;
    let mut fields = Fields::of(&tree, PLAN, diagnostics)?;
    let plan = raw::Plan {
        id,
        source,
        title: fields.required("title", diagnostics),
        text: fields.word("text", diagnostics),
        language: fields.word("language", diagnostics),
        area: fields.required("area", diagnostics),
        publisher: fields.required("publisher", diagnostics),
        period: period(&mut fields, diagnostics),
        publication: fields.node("publication").and_then(|node| publication(node, diagnostics)),
        follows: fields.word("follows", diagnostics),
        agencies: fields.list("agencies", diagnostics, agency),
        breakdowns: fields.list("breakdowns", diagnostics, breakdown),
        scales: fields.list("scales", diagnostics, scale),
        goals: fields.list("goals", diagnostics, goal),
        notes: fields.entries("notes", diagnostics, word),
        glossary: fields.list("glossary", diagnostics, term),
        support: fields.list("support", diagnostics, support),
    };
    fields.finish(diagnostics);
    Some(plan)
}

fn word<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<Word<'s>> {
    decode::word(node, PLAN, diagnostics)
}

fn period<'s>(fields: &mut Fields<'_, 's>, diagnostics: Found<'_>) -> Option<raw::Period<'s>> {
    fields.demand("period", diagnostics);
    let node = fields.node("period")?;
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let period = raw::Period {
        from: fields.required("from", diagnostics),
        to: fields.word("to", diagnostics),
    };
    fields.finish(diagnostics);
    Some(period)
}

fn publication<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Publication<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let publication = raw::Publication {
        series: fields.word("series", diagnostics),
        number: fields.word("number", diagnostics),
        isbn: fields.word("isbn", diagnostics),
        year: fields.word("year", diagnostics),
        url: fields.word("url", diagnostics),
        contact: fields.word("contact", diagnostics),
        ..raw::Publication::default()
    };
    fields.finish(diagnostics);
    Some(publication)
}

fn lifetime<'s>(fields: &mut Fields<'_, 's>, diagnostics: Found<'_>) -> raw::Lifetime<'s> {
    raw::Lifetime {
        first_year: fields.word("first_year", diagnostics),
        last_year: fields.word("last_year", diagnostics),
        replaced_by: fields.words("replaced_by", diagnostics),
    }
}

fn agency<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Agency<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let agency = raw::Agency {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        name: fields.required("name", diagnostics),
        kind: fields.required("kind", diagnostics),
        aliases: fields.words("aliases", diagnostics),
        heading: fields.word("heading", diagnostics),
        mandate: fields.word("mandate", diagnostics),
        members: fields.words("members", diagnostics),
        answer_through: fields.word("answer_through", diagnostics),
        lifetime: lifetime(&mut fields, diagnostics),
    };
    fields.finish(diagnostics);
    Some(agency)
}

fn breakdown<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Breakdown<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let breakdown = raw::Breakdown {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        name: fields.required("name", diagnostics),
        column: fields.word("column", diagnostics),
        categories: fields.list("categories", diagnostics, category),
        open: fields.word("open", diagnostics),
        overlapping: fields.word("overlapping", diagnostics),
        total: fields.word("total", diagnostics),
    };
    fields.finish(diagnostics);
    Some(breakdown)
}

fn category<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Category<'s>> {
    if let Node::Word(name) = node {
        return Some(raw::Category { name: Some(name.clone()), aliases: Vec::new() });
    }
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let category = raw::Category {
        name: fields.required("name", diagnostics),
        aliases: fields.words("aliases", diagnostics),
    };
    fields.finish(diagnostics);
    Some(category)
}

fn scale<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Scale<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let scale = raw::Scale {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        name: fields.word("name", diagnostics),
        grades: fields.list("grades", diagnostics, grade),
    };
    fields.finish(diagnostics);
    Some(scale)
}

fn grade<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Grade<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let grade = raw::Grade {
        code: fields.required("code", diagnostics),
        word: fields.required("word", diagnostics),
        rank: fields.word("rank", diagnostics),
        sign: fields.word("sign", diagnostics),
    };
    fields.finish(diagnostics);
    Some(grade)
}

fn goal<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Goal<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let goal = raw::Goal {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        number: fields.word("number", diagnostics),
        title: fields.required("title", diagnostics),
        short_title: fields.word("short_title", diagnostics),
        requires: fields.words("requires", diagnostics),
        areas: fields.list("areas", diagnostics, area),
        indicators: fields.list("indicators", diagnostics, indicator),
        measures: fields.list("measures", diagnostics, measure),
        goals: fields.list("goals", diagnostics, goal),
        lifetime: lifetime(&mut fields, diagnostics),
    };
    fields.finish(diagnostics);
    Some(goal)
}

fn area<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Area<'s>> {
    if let Node::Word(text) = node {
        return Some(raw::Area { text: Some(text.clone()), areas: Vec::new() });
    }
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let found = raw::Area {
        text: fields.required("text", diagnostics),
        areas: fields.list("areas", diagnostics, area),
    };
    fields.finish(diagnostics);
    Some(found)
}

fn measure<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Measure<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let measure = raw::Measure {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        number: fields.word("number", diagnostics),
        short_title: fields.word("short_title", diagnostics),
        text: fields.required("text", diagnostics),
        responsible: {
            fields.demand("responsible", diagnostics);
            fields.words("responsible", diagnostics)
        },
        follow_up: fields.word("follow_up", diagnostics),
        frequency: {
            fields.demand("frequency", diagnostics);
            frequency(&mut fields, diagnostics)
        },
        indicators: fields.list("indicators", diagnostics, indicator),
        lifetime: lifetime(&mut fields, diagnostics),
    };
    fields.finish(diagnostics);
    Some(measure)
}

fn frequency<'s>(fields: &mut Fields<'_, 's>, diagnostics: Found<'_>) -> Option<raw::Frequency<'s>> {
    match fields.node("frequency")? {
        Node::Map(..) => {}
        node => return word(node, diagnostics).map(raw::Frequency::Word),
    }
    let node = fields.node("frequency")?;
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let every = fields.word("every", diagnostics).map(raw::Frequency::Every);
    let once = fields.word("once", diagnostics).map(raw::Frequency::Once);
    fields.finish(diagnostics);
    every.or(once)
}

fn indicator<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Indicator<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    if fields.node("ref").is_some() {
        let to = fields.required("ref", diagnostics)?;
        let frequency = frequency(&mut fields, diagnostics);
        fields.finish(diagnostics);
        return Some(raw::Indicator::Ref { to, frequency });
    }
    let indicator = raw::OwnIndicator {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        name: fields.required("name", diagnostics),
        in_text: fields.word("in_text", diagnostics),
        kind: fields.word("type", diagnostics),
        unit: fields.node("unit").and_then(|node| unit(node, diagnostics)),
        per: fields.word("per", diagnostics),
        scale: fields.node("scale").and_then(|node| scale_use(node, diagnostics)),
        of: fields.word("of", diagnostics),
        area: fields.word("area", diagnostics),
        decimals: fields.word("decimals", diagnostics),
        definition: fields.word("definition", diagnostics),
        base: fields.word("base", diagnostics),
        fraction: fields.word("fraction", diagnostics),
        counts: fields.word("counts", diagnostics),
        breakdowns: fields.list("breakdowns", diagnostics, breakdown_use),
        better: fields.word("better", diagnostics),
        reported_by: fields.words("reported_by", diagnostics),
        combine: fields.word("combine", diagnostics),
        alternative_to: fields.word("alternative_to", diagnostics),
        target: fields.node("target").and_then(|node| target(node, diagnostics)),
        baseline: fields.node("baseline").and_then(|node| target(node, diagnostics)),
        source: fields.word("source", diagnostics),
        class: fields.word("class", diagnostics),
        frequency: frequency(&mut fields, diagnostics),
        breaks: fields.list("breaks", diagnostics, series_break),
        lifetime: lifetime(&mut fields, diagnostics),
    };
    fields.finish(diagnostics);
    Some(raw::Indicator::Own(Box::new(indicator)))
}

fn unit<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Unit<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let unit = raw::Unit {
        one: fields.required("one", diagnostics),
        many: fields.required("many", diagnostics),
        gender: fields.required("gender", diagnostics),
    };
    fields.finish(diagnostics);
    Some(unit)
}

fn scale_use<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::ScaleUse<'s>> {
    if let Node::Word(name) = node {
        return Some(raw::ScaleUse::Named(name.clone()));
    }
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let ends = raw::ScaleUse::Ends {
        from: fields.required("from", diagnostics),
        to: fields.required("to", diagnostics),
    };
    fields.finish(diagnostics);
    Some(ends)
}

fn breakdown_use<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<Vec<Word<'s>>> {
    match node {
        Node::Word(name) => Some(vec![name.clone()]),
        Node::List(names, _) => Some(names.iter().filter_map(|name| word(name, diagnostics)).collect()),
        Node::Map(..) => word(node, diagnostics).map(|name| vec![name]),
    }
}

fn target<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Target<'s>> {
    if let Node::Word(value) = node {
        return Some(raw::Target { value: Some(value.clone()), year: None });
    }
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let target = raw::Target {
        value: fields.required("value", diagnostics),
        year: fields.word("year", diagnostics),
    };
    fields.finish(diagnostics);
    Some(target)
}

fn series_break<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Break<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let found = raw::Break {
        year: fields.required("year", diagnostics),
        reason: fields.required("reason", diagnostics),
    };
    fields.finish(diagnostics);
    Some(found)
}

fn term<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Term<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let term = raw::Term {
        term: fields.required("term", diagnostics),
        text: fields.required("text", diagnostics),
    };
    fields.finish(diagnostics);
    Some(term)
}

fn support<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Support<'s>> {
    let mut fields = Fields::of(node, PLAN, diagnostics)?;
    let support = raw::Support {
        name: fields.required("name", diagnostics),
        text: fields.word("text", diagnostics),
        phone: fields.word("phone", diagnostics),
        url: fields.word("url", diagnostics),
    };
    fields.finish(diagnostics);
    Some(support)
}
