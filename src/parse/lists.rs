//! A plan's agencies, breakdowns, scales, terms and support become raw entries.

use crate::parse::codes::PLAN;
use crate::parse::decode::Fields;
use crate::parse::questions::{Found, lifetime, told, told_or_strange, words};
use crate::parse::yaml::Node;
use crate::raw;

pub(super) fn agency<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Agency<'s>> {
    const KEYS: &[&str] = &[
        "id",
        "name",
        "kind",
        "aliases",
        "heading",
        "mandate",
        "signed_by",
        "members",
        "answer_through",
        "en",
        "first_year",
        "last_year",
        "replaced_by",
        "changes",
    ];
    const CHANGING: &[&str] = &[
        "from",
        "reason",
        "name",
        "aliases",
        "heading",
        "mandate",
        "signed_by",
        "members",
        "en",
        "answer_through",
    ];
    let fields = Fields::of(node, PLAN, KEYS, diagnostics)?;
    Some(raw::Agency {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        name: fields.required("name", diagnostics),
        kind: fields.required("kind", diagnostics),
        aliases: fields.words("aliases", diagnostics),
        heading: fields.word("heading", diagnostics),
        mandate: fields.word("mandate", diagnostics),
        signed_by: fields.word("signed_by", diagnostics),
        members: words("members", &fields, diagnostics),
        answer_through: fields
            .word("answer_through", diagnostics)
            .or_else(|| told_or_strange("answer_through", &fields)),
        lifetime: lifetime(&fields, CHANGING, diagnostics),
    })
}

pub(super) fn breakdown<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Breakdown<'s>> {
    let fields = Fields::of(
        node,
        PLAN,
        &[
            "id",
            "name",
            "column",
            "categories",
            "open",
            "overlapping",
            "en",
            "total",
        ],
        diagnostics,
    )?;
    Some(raw::Breakdown {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        name: fields.required("name", diagnostics),
        column: fields.word("column", diagnostics),
        categories: {
            let found = fields.list("categories", diagnostics, category);
            let is_list = matches!(fields.get("categories"), Some(Node::List(..)));
            let told = told_or_strange("categories", &fields).filter(|_| !is_list);
            found
                .into_iter()
                .chain(told.map(|_| raw::Category {
                    name: None,
                    aliases: Vec::new(),
                }))
                .collect()
        },
        open: fields
            .word("open", diagnostics)
            .or_else(|| told("open", &fields)),
        overlapping: fields
            .word("overlapping", diagnostics)
            .or_else(|| told("overlapping", &fields)),
        total: fields
            .word("total", diagnostics)
            .or_else(|| told("total", &fields)),
    })
}

fn category<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Category<'s>> {
    if let Node::Word(name) = node {
        return Some(raw::Category {
            name: Some(name.clone()),
            aliases: Vec::new(),
        });
    }
    let fields = Fields::of(node, PLAN, &["name", "aliases"], diagnostics)?;
    Some(raw::Category {
        name: fields.required("name", diagnostics),
        aliases: fields.words("aliases", diagnostics),
    })
}

pub(super) fn scale<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Scale<'s>> {
    let fields = Fields::of(
        node,
        PLAN,
        &["id", "name", "grades", "en", "trend"],
        diagnostics,
    )?;
    Some(raw::Scale {
        at: fields.head(),
        id: fields.required("id", diagnostics),
        name: fields.word("name", diagnostics),
        grades: {
            fields.demand("grades", diagnostics);
            fields.list("grades", diagnostics, grade)
        },
        trend: fields.word("trend", diagnostics),
    })
}

fn grade<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Grade<'s>> {
    let fields = Fields::of(
        node,
        PLAN,
        &["code", "word", "rank", "sign", "en", "motivation"],
        diagnostics,
    )?;
    Some(raw::Grade {
        code: fields.required("code", diagnostics),
        word: fields.required("word", diagnostics),
        rank: fields.word("rank", diagnostics),
        sign: fields.word("sign", diagnostics),
        motivation: fields.word("motivation", diagnostics),
    })
}

pub(super) fn term<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Term<'s>> {
    let fields = Fields::of(node, PLAN, &["term", "en", "text"], diagnostics)?;
    Some(raw::Term {
        term: fields.required("term", diagnostics),
        text: fields.required("text", diagnostics),
    })
}

pub(super) fn support<'s>(node: &Node<'s>, diagnostics: Found<'_>) -> Option<raw::Support<'s>> {
    let fields = Fields::of(
        node,
        PLAN,
        &["name", "text", "phone", "en", "url"],
        diagnostics,
    )?;
    Some(raw::Support {
        name: fields.required("name", diagnostics),
        text: fields.word("text", diagnostics),
        phone: fields.word("phone", diagnostics),
        url: fields.word("url", diagnostics),
    })
}
