//! The style of a page becomes rules, its colours contrasts, and what some eyes could not see a fault.

use std::collections::{BTreeMap, BTreeSet};

use crate::pages::Faults;
use crate::pages::built::Page;

/// A rule of a style: what it holds for, and what it says.
#[derive(Debug)]
pub(crate) struct Styled {
    /// The conditions around it: `@media print`; empty outside all.
    pub(crate) within: String,
    pub(crate) selector: String,
    pub(crate) declarations: Vec<(String, String)>,
}

/// What stands on what, and how much lighter one of them must be (WCAG 1.4.3: 4.5 for text;
/// 1.4.11: 3 for marks that must be seen). Every token stands here.
const PAIRS: &[(&str, &str, f64)] = &[
    ("--text", "--paper", 4.5),
    ("--text", "--soft", 4.5),
    ("--muted", "--paper", 4.5),
    ("--muted", "--soft", 4.5),
    ("--accent", "--paper", 4.5),
    ("--accent", "--soft", 4.5),
    ("--link", "--paper", 4.5),
    ("--link", "--soft", 4.5),
    ("--visited", "--paper", 4.5),
    ("--visited", "--soft", 4.5),
    ("--warn-text", "--warn-paper", 4.5),
    ("--warn-line", "--warn-paper", 3.0),
    ("--strong-line", "--paper", 3.0),
];

/// Tokens that only please: nothing is told by them.
const DECORATION: &[&str] = &["--line"];

/// The schemes, with the conditions under which their tokens hold.
const SCHEMES: [(&str, &[&str]); 3] = [
    ("light", &[""]),
    ("dark", &["", "@media (prefers-color-scheme: dark)"]),
    ("print", &["", "@media print"]),
];

pub(crate) fn every_colour_can_be_told_from_its_ground(page: &Page<'_>, faults: &mut Faults) {
    let rules = rules(&page.style());
    for (scheme, within) in SCHEMES {
        let tokens = tokens(&rules, within);
        for (front, back, least) in PAIRS {
            let (Some(one), Some(other)) = (tokens.get(*front), tokens.get(*back)) else {
                faults.push(format!("{scheme}: {front} or {back} is no token"));
                continue;
            };
            let contrast = contrast(one, other);
            if contrast.is_none_or(|it| it < *least) {
                faults.push(format!(
                    "{scheme}: {front} {one} on {back} {other} is {contrast:?}, not {least}"
                ));
            }
        }
        for token in tokens.keys().filter(|it| !is_known(it)) {
            faults.push(format!("{scheme}: {token} is held against nothing"));
        }
    }
}

fn is_known(token: &str) -> bool {
    DECORATION.contains(&token)
        || PAIRS
            .iter()
            .any(|(front, back, _)| [*front, *back].contains(&token))
}

/// The colours of a scheme; what stands later wins.
fn tokens(rules: &[Styled], within: &[&str]) -> BTreeMap<String, String> {
    let roots = rules
        .iter()
        .filter(|it| it.selector == ":root" && within.contains(&it.within.as_str()));
    let declared = roots.flat_map(|it| &it.declarations);
    let colours = declared.filter(|(name, value)| name.starts_with("--") && is_colour(value));
    colours.cloned().collect()
}

fn is_colour(value: &str) -> bool {
    value.starts_with('#')
        || ["rgb", "hsl", "oklch", "color"]
            .iter()
            .any(|it| value.starts_with(it))
}

/// How much lighter one colour is than another, by WCAG's formula. None for a colour in other words than `#rrggbb`.
fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)? + 0.05, luminance(other)? + 0.05);
    Some((one / other).max(other / one))
}

fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|it| it.len() == 6)?;
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

/// A colour written where it is used is one that no contrast is computed of.
pub(crate) fn every_colour_is_a_token(page: &Page<'_>, faults: &mut Faults) {
    let rules = rules(&page.style());
    let mut used = BTreeSet::new();
    for rule in &rules {
        for (name, value) in &rule.declarations {
            used.extend(
                value
                    .split("var(")
                    .skip(1)
                    .filter_map(|it| it.split([')', ',']).next())
                    .map(str::trim),
            );
            // The margin of a printed sheet knows no tokens: it is white.
            let is_told = rule.within == "@page" && contrast(value, "#ffffff") >= Some(4.5);
            let is_literal =
                !is_told && !name.starts_with("--") && value.split([' ', ',', '(']).any(is_colour);
            if is_literal {
                faults.push(format!(
                    "{} {{ {name}: {value} }} in {:?}",
                    rule.selector, rule.within
                ));
            }
        }
    }
    let declared: BTreeSet<&str> = rules
        .iter()
        .flat_map(|it| &it.declarations)
        .map(|(name, _)| name.as_str())
        .filter(|it| it.starts_with("--"))
        .collect();
    for name in used.symmetric_difference(&declared) {
        faults.push(format!(
            "{name} is used and not declared, or declared and not used"
        ));
    }
    for element in page.all("[fill], [stroke], [stop-color], [color], [bgcolor]") {
        let own = ["fill", "stroke", "stop-color", "color", "bgcolor"];
        for value in own.iter().filter_map(|it| element.attr(it)) {
            let is_sound = ["none", "currentColor"].contains(&value)
                || value.starts_with("var(--")
                || value.starts_with("url(#");
            if !is_sound {
                faults.push(format!(
                    "a colour outside the tokens: {}",
                    crate::pages::built::tag(&element)
                ));
            }
        }
    }
}

pub(crate) fn links_are_underlined(page: &Page<'_>, faults: &mut Faults) {
    let rules = rules(&page.style());
    require(&rules, "", "a", "text-decoration", "underline", faults);
    for rule in &rules {
        let removes = rule
            .declarations
            .iter()
            .any(|(name, value)| name.starts_with("text-decoration") && value.contains("none"));
        if removes {
            faults.push(format!("{} loses its line", rule.selector));
        }
    }
}

pub(crate) fn focus_is_seen(page: &Page<'_>, faults: &mut Faults) {
    let rules = rules(&page.style());
    let outline = value(&rules, "", ":focus-visible", "outline");
    if !outline.is_some_and(|it| it.contains("solid") && it.contains("var(--")) {
        faults.push(format!("the outline is {outline:?}"));
    }
    // What a skip link leads to is no place where anything is done.
    let is_target = |selector: &str| {
        selector.starts_with("main:focus") || selector.contains("[tabindex=\"-1\"]")
    };
    for rule in rules.iter().filter(|it| !is_target(&it.selector)) {
        let hides = rule.declarations.iter().any(|(name, value)| {
            name.starts_with("outline") && ["none", "0"].contains(&value.as_str())
        });
        if hides {
            faults.push(format!("{} hides where the reader is", rule.selector));
        }
    }
}

pub(crate) fn print_keeps_rows_whole(page: &Page<'_>, faults: &mut Faults) {
    let rules = rules(&page.style());
    for (selector, name, expected) in [
        (":root", "color-scheme", "light"),
        ("thead", "display", "table-header-group"),
        ("tr", "break-inside", "avoid"),
        ("caption", "break-after", "avoid"),
        ("h2", "break-after", "avoid"),
        (".scroll", "overflow", "visible"),
    ] {
        require(&rules, "@media print", selector, name, expected, faults);
    }
    let is_told = |rule: &Styled| {
        rule.within == "@media print"
            && rule.selector.contains("::after")
            && rule
                .declarations
                .iter()
                .any(|(name, value)| name == "content" && value.contains("attr(href)"))
    };
    if !rules.iter().any(is_told) {
        faults.push("printed links do not say where they lead".to_owned());
    }
    if value(&rules, "@media print", "nav", "display") == Some("none") {
        faults.push("the contents are not printed".to_owned());
    }
    if value(&rules, "", "@page", "size") != Some("A4") {
        faults.push("the paper is not A4".to_owned());
    }
}

/// A reader who has asked for stillness gets it: nothing moves at all unless it is asked whether it may.
pub(crate) fn nothing_moves(page: &Page<'_>, faults: &mut Faults) {
    for rule in rules(&page.style()) {
        let asks = rule
            .within
            .contains("prefers-reduced-motion: no-preference");
        let moves = rule.declarations.iter().any(|(name, value)| {
            ["animation", "transition"]
                .iter()
                .any(|it| name.starts_with(it))
                || name == "scroll-behavior" && value == "smooth"
        });
        if moves && !asks
            || rule
                .declarations
                .iter()
                .any(|(name, _)| name == "forced-color-adjust")
        {
            faults.push(format!(
                "{} moves, or keeps its colours in spite of the reader",
                rule.selector
            ));
        }
    }
}

fn require(
    rules: &[Styled],
    within: &str,
    selector: &str,
    name: &str,
    expected: &str,
    faults: &mut Faults,
) {
    let found = value(rules, within, selector, name);
    if found != Some(expected) {
        faults.push(format!(
            "{within} {selector} {{ {name} }} is {found:?}, not {expected}"
        ));
    }
}

/// What a style says last of a selector.
fn value<'r>(rules: &'r [Styled], within: &str, selector: &str, name: &str) -> Option<&'r str> {
    let own = rules
        .iter()
        .filter(|it| it.within == within && it.selector.split(", ").any(|it| it == selector));
    let said = own
        .flat_map(|it| &it.declarations)
        .filter(|(own, _)| own == name);
    said.map(|(_, value)| value.as_str()).reduce(|_, last| last)
}

/// The rules of a style, in order.
pub(crate) fn rules(style: &str) -> Vec<Styled> {
    let mut rules = Vec::new();
    gather(&without_comments(style), "", &mut rules);
    rules
}

fn gather(style: &str, within: &str, rules: &mut Vec<Styled>) {
    let mut rest = style;
    while let Some((head, after)) = rest.split_once('{') {
        let end = closing(after);
        let inside = &after[..end];
        rest = after.get(end + 1..).unwrap_or("");
        // What stands before the head belongs to the rule around it.
        let (own, head) = head.rsplit_once(';').unwrap_or(("", head));
        if !own.is_empty() {
            rules.push(styled("", within, own));
        }
        let head = crate::pages::built::words(head);
        if inside.contains('{') {
            gather(inside, format!("{within} {head}").trim(), rules);
        } else {
            rules.push(styled(within, &head, inside));
        }
    }
}

fn styled(within: &str, selector: &str, inside: &str) -> Styled {
    let declared = inside.split(';').filter_map(|it| it.split_once(':'));
    let declared =
        declared.map(|(name, value)| (name.trim().to_owned(), crate::pages::built::words(value)));
    Styled {
        within: within.to_owned(),
        selector: selector.to_owned(),
        declarations: declared.collect(),
    }
}

/// Where the bracket is closed that was opened before a text.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once("*/").map_or("", |(_, after)| after)
    })
}

#[test]
fn contrast_is_what_the_guidelines_say() {
    let near = |one, other, expected: f64| (contrast(one, other).unwrap() - expected).abs() < 0.01;
    assert!(near("#ffffff", "#000000", 21.0));
    assert!(near("#777777", "#ffffff", 4.48));
    assert_eq!(contrast("red", "#ffffff"), None);
}
