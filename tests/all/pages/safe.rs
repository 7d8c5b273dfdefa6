//! What a page runs, fetches or lets in becomes a fault: it shall stand alone wherever it is opened.

use base64::Engine;
use sha2::Digest;

use crate::pages::Faults;
use crate::pages::built::{Page, tag};

const ACTIVE: &str = "script, noscript, iframe, frame, frameset, object, embed, applet, form, input, textarea, \
     select, base, link, template, foreignObject, animate, set, animateTransform, animateMotion, \
     audio, video, portal, meta[http-equiv=refresh]";

pub(crate) fn nothing_runs(page: &Page<'_>, faults: &mut Faults) {
    for element in page.all(ACTIVE) {
        faults.push(format!("an element that acts: {}", tag(&element)));
    }
    for element in page.all("*") {
        for (name, _) in element.value().attrs() {
            if name.starts_with("on") || name == "style" {
                faults.push(format!("attribute {name}: {}", tag(&element)));
            }
        }
    }
}

pub(crate) fn nothing_is_fetched(page: &Page<'_>, faults: &mut Faults) {
    const FETCHES: [&str; 9] = [
        "src",
        "srcset",
        "data",
        "poster",
        "background",
        "action",
        "formaction",
        "ping",
        "manifest",
    ];
    for element in page.all("*") {
        for (name, value) in element.value().attrs() {
            let is_reference = name == "href" && element.value().name() != "a";
            let is_sound = match name {
                name if FETCHES.contains(&name) => false,
                _ if is_reference => value.starts_with('#'),
                // What a search engine is told is no style.
                "content" => true,
                _ => !value.contains("url(") || value.starts_with("url(#"),
            };
            if !is_sound {
                faults.push(format!("fetches: {}", tag(&element)));
            }
        }
    }
    let style = page.style();
    if style.contains("@import") || style.contains("url(") {
        faults.push("the style fetches".to_owned());
    }
}

pub(crate) fn the_policy_lets_only_this_style_in(page: &Page<'_>, faults: &mut Faults) {
    let policy = page.all("head > meta[http-equiv=Content-Security-Policy]");
    let policy = policy
        .iter()
        .filter_map(|it| it.attr("content"))
        .collect::<Vec<_>>()
        .join(" | ");
    let Some((_, after)) = page.built.html.split_once("<style>") else {
        return faults.push("no style of its own".to_owned());
    };
    let style = after.split("</style>").next().unwrap_or("");
    let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(style));
    let expected = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    );
    if policy != expected {
        faults.push(format!("policy: {policy}\nexpected: {expected}"));
    }
    let n_styles = page.all("style").len();
    if n_styles != 1 {
        faults.push(format!("{n_styles} styles"));
    }
    let order = page.all("head > meta[http-equiv=Content-Security-Policy], head > style");
    if order.first().is_none_or(|it| it.value().name() != "meta") {
        faults.push("the style comes before the policy".to_owned());
    }
}

pub(crate) fn the_markup_is_sound(page: &Page<'_>, faults: &mut Faults) {
    if !page
        .built
        .html
        .to_ascii_lowercase()
        .starts_with("<!doctype html>\n<html")
    {
        faults.push("the first line is not the document type".to_owned());
    }
    let errors = page
        .tree
        .errors
        .iter()
        .map(|error| format!("not sound: {error}"));
    faults.extend(errors);
}
