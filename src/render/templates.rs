//! Built-in templates and the project's own become one set, and what fails in them becomes findings.

use std::collections::BTreeMap;
use std::error::Error as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use minijinja::AutoEscape;
use minijinja::Environment;
use minijinja::Error;
use minijinja::ErrorKind;
use minijinja::Output;
use minijinja::State;
use minijinja::UndefinedBehavior;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::value::Value;
use sha2::Digest;
use sha2::Sha256;

use crate::codes::Code;
use crate::content::Run;
use crate::content::is_link;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::render::line;
use crate::render::markdown;
use crate::source::Origin;
use crate::source::SourceId;
use crate::source::Sources;
use crate::source::Span;

pub const MARKDOWN: &str = "markdown/report.md.jinja";
pub const HTML: &str = "html/report.html.jinja";
const STYLE: &str = "html/style.css";

const BUILT_IN: [(&str, &str); 5] = [
    (
        MARKDOWN,
        include_str!("../../templates/markdown/report.md.jinja"),
    ),
    (
        "markdown/macros.md.jinja",
        include_str!("../../templates/markdown/macros.md.jinja"),
    ),
    (HTML, include_str!("../../templates/html/report.html.jinja")),
    (
        "html/macros.html.jinja",
        include_str!("../../templates/html/macros.html.jinja"),
    ),
    (STYLE, include_str!("../../templates/html/style.css")),
];

/// How many steps a template may take: so many for its own sake, and so many for each byte of
/// content. The built-in ones take some seventy for a table's cell, which is hundreds of bytes.
const STEPS: u64 = 1_000_000;
const STEPS_PER_BYTE: u64 = 20;

/// A figure's words are `evaluate`'s: a template that could round would print what no data holds.
const NUMBER_FILTERS: [&str; 6] = ["abs", "float", "format", "int", "round", "sum"];

/// What a report is printed with.
pub struct Templates<'s> {
    environment: Environment<'s>,
    own: BTreeMap<&'s str, SourceId>,
}

impl<'s> Templates<'s> {
    /// The built-in templates, and before them the project's own of the same name; none where one
    /// of those can't be read. A project's template may have a name of its own, and be included.
    pub fn new(sources: &'s Sources, diagnostics: &mut Diagnostics) -> Option<Templates<'s>> {
        let mut texts = BTreeMap::from(BUILT_IN);
        let mut own = BTreeMap::new();
        let mut is_sound = true;
        for (id, source) in sources.iter() {
            if let Origin::Template { name } = &source.origin {
                texts.insert(name, &source.text);
                own.insert(name.as_str(), id);
                if source.decoded.is_err() {
                    let found = Diagnostic::new(Code::T001, Place::File(id));
                    diagnostics.push(
                        found
                            .fact("reason", "template:not-text")
                            .fact("name", name.as_str()),
                    );
                    is_sound = false;
                }
            }
        }
        let mut templates = Templates {
            environment: environment(),
            own,
        };
        let style = texts.remove(STYLE).unwrap_or_default();
        let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(style)));
        templates
            .environment
            .add_global("style", Value::from_safe_string(style.to_owned()));
        templates.environment.add_global("style_hash", hash);
        for (name, text) in texts
            .into_iter()
            .filter(|(name, _)| name.strip_suffix(".jinja").is_some())
        {
            if let Err(error) = templates.environment.add_template(name, text) {
                templates.report(&error, name, diagnostics);
                is_sound = false;
            }
        }
        is_sound.then_some(templates)
    }

    /// What a template prints for a content of so many bytes, or a finding.
    pub fn print(
        &self,
        name: &str,
        context: &Value,
        n_bytes: usize,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let mut environment = self.environment.clone();
        environment.set_fuel(Some(STEPS + STEPS_PER_BYTE * n_bytes as u64));
        let printed = environment
            .get_template(name)
            .and_then(|template| template.render(context));
        printed
            .map_err(|error| self.report(&error, name, diagnostics))
            .ok()
    }

    /// One mistake fails every report of a run, and is told once.
    fn report(&self, error: &Error, name: &str, diagnostics: &mut Diagnostics) {
        let mut error = error;
        while let Some(cause) = error
            .source()
            .and_then(|cause| cause.downcast_ref::<Error>())
        {
            error = cause;
        }
        let name = error.name().unwrap_or(name);
        let own = self.own.get(name);
        let place = match (own, error.range()) {
            (Some(id), Some(range)) => Place::Word(Span::new(*id, range.start, range.end)),
            (Some(id), None) => Place::File(*id),
            (None, _) => Place::Path(format!("templates/{name}")),
        };
        let code = if own.is_some() {
            code(error.kind())
        } else {
            Code::T003
        };
        let reason = match error.kind() {
            ErrorKind::OutOfFuel => "template:endless".to_owned(),
            kind => error
                .detail()
                .map_or_else(|| kind.to_string(), str::to_owned),
        };
        let found = Diagnostic::new(code, place)
            .fact("reason", reason)
            .fact("name", name);
        if !diagnostics.iter().any(|known| *known == found) {
            diagnostics.push(found);
        }
    }
}

fn code(kind: ErrorKind) -> Code {
    match kind {
        ErrorKind::SyntaxError | ErrorKind::BadEscape | ErrorKind::InvalidDelimiter => Code::T001,
        ErrorKind::UndefinedError
        | ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod
        | ErrorKind::UnknownBlock
        | ErrorKind::TemplateNotFound => Code::T002,
        _ => Code::T003,
    }
}

fn environment<'s>() -> Environment<'s> {
    let mut environment = Environment::new();
    // Only then does an error know its place.
    environment.set_debug(true);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    if let Ok(syntax) = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
    {
        environment.set_syntax(syntax);
    }
    environment.set_auto_escape_callback(|name| {
        if name.starts_with("markdown/") {
            AutoEscape::Custom("markdown".into())
        } else {
            AutoEscape::Html
        }
    });
    environment.set_formatter(write_escaped);
    for name in NUMBER_FILTERS {
        environment.remove_filter(name);
    }
    environment.add_test("link", is_link);
    environment.add_filter("inline", |runs: Serde<Vec<Run>>| safe(line::inline(&runs)));
    environment.add_filter("bold", |runs: Serde<Vec<Run>>| safe(line::bold(&runs)));
    environment.add_filter("reference", |runs: Serde<Vec<Run>>, id: &str| {
        safe(line::reference(&runs, id))
    });
    environment.add_filter("anchor", |id: &str| safe(markdown::anchor(id)));
    environment.add_filter("hanging", |blocks: &str, mark: &str| {
        safe(markdown::hanging(blocks, mark))
    });
    environment.add_filter("prefixed", |blocks: &str, mark: &str| {
        safe(markdown::prefixed(blocks, mark))
    });
    environment
}

fn safe(markdown: String) -> Value {
    Value::from_safe_string(markdown)
}

/// No value can be more than text, in either family.
fn write_escaped(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let text = value.to_string();
    let written = match state.auto_escape() {
        _ if value.is_safe() => out.write_str(&text),
        AutoEscape::Custom(_) => out.write_str(&line::inline(&[Run::text(text)])),
        _ => out.write_str(&html(&text)),
    };
    written.map_err(Error::from)
}

fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // HTML has no other control characters, not even as numbers.
            c if c.is_control() && !matches!(c, '\n' | '\t') => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
