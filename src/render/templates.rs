//! Built-in templates and the project's own become one set, and what fails in them becomes findings.

use std::borrow::Cow;
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
use crate::render::built_in;
use crate::render::built_in::STYLES;
use crate::render::built_in::TEMPLATES;
use crate::render::line;
use crate::render::markdown;
use crate::source::Origin;
use crate::source::SourceId;
use crate::source::Sources;
use crate::source::Span;

pub const MARKDOWN: &str = "markdown/report.md.jinja";
pub const HTML: &str = "html/report.html.jinja";

/// How many steps a template may take: so many for its own sake, and so many for each byte of
/// content. The built-in ones take some seventy for a table's cell, which is hundreds of bytes.
const STEPS: u64 = 1_000_000;
const STEPS_PER_BYTE: u64 = 20;

/// A figure's words are `evaluate`'s: a template that could round would print what no data holds.
const NUMBER_FILTERS: [&str; 6] = ["abs", "float", "format", "int", "round", "sum"];

/// What a report is printed with.
pub struct Templates<'s> {
    environment: Environment<'s>,
    sources: &'s Sources,
    own: BTreeMap<&'s str, SourceId>,
}

impl<'s> Templates<'s> {
    /// The built-in templates, and before them the project's own of the same name; none where one
    /// of those can't be read. A project's template may have a name of its own, and be included.
    pub fn new(sources: &'s Sources, diagnostics: &mut Diagnostics) -> Option<Templates<'s>> {
        let own = own(sources, diagnostics)?;
        let mut templates = Templates {
            environment: environment(),
            sources,
            own,
        };
        let style = templates.style();
        let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(&style)));
        let style = Value::from_safe_string(style);
        templates.environment.add_global("style", style);
        templates.environment.add_global("style_hash", hash);
        templates.add_all(diagnostics).then_some(templates)
    }

    /// Whether all could be read: the built-in ones by their own name and by the one that nothing
    /// replaces, then the project's.
    fn add_all(&mut self, diagnostics: &mut Diagnostics) -> bool {
        let is_template = |name: &&str| name.strip_suffix(".jinja").is_some();
        let own: Vec<(&str, &str)> = self
            .own
            .iter()
            .filter(|(name, _)| is_template(name))
            .map(|(name, id)| (*name, &*self.sources.get(*id).text))
            .collect();
        let mut is_sound = true;
        let built_in = TEMPLATES.into_iter().flat_map(|(name, text)| {
            let kept = format!("{}{name}", built_in::PREFIX);
            [(Cow::Borrowed(name), text), (Cow::Owned(kept), text)]
        });
        let own = own.into_iter().map(|(name, text)| (name.into(), text));
        for (name, text) in built_in.chain(own) {
            let shown = name.to_string();
            if let Err(error) = self.environment.add_template_owned(name, text) {
                self.report(&error, &shown, diagnostics);
                is_sound = false;
            }
        }
        is_sound
    }

    /// The built-in files of the style in their order, each or the project's of that name; then
    /// what else the project has, which so has the last word.
    fn style(&self) -> String {
        let own = |name: &str| Some(&*self.sources.get(*self.own.get(name)?).text);
        let built_in = STYLES.map(|(name, text)| own(name).unwrap_or(text));
        let is_added = |name: &&&str| {
            name.starts_with("html/")
                && name.ends_with(".css")
                && !STYLES.iter().any(|(known, _)| known == *name)
        };
        let added = self
            .own
            .keys()
            .filter(is_added)
            .filter_map(|name| own(name));
        let files = built_in.into_iter().chain(added).map(str::trim_end);
        let files: Vec<&str> = files.filter(|text| !text.is_empty()).collect();
        files.join("\n\n")
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
        // The engine points at the name itself: what stands there is the name.
        let written = own
            .zip(error.range())
            .filter(|_| code == Code::T002)
            .and_then(|(id, range)| self.sources.get(*id).text.get(range));
        let found = Diagnostic::new(code, place)
            .fact("reason", reason)
            .fact("name", name)
            .maybe("given", written);
        if !diagnostics.iter().any(|known| *known == found) {
            diagnostics.push(found);
        }
    }
}

/// The project's own templates; none where one is no text.
fn own<'s>(
    sources: &'s Sources,
    diagnostics: &mut Diagnostics,
) -> Option<BTreeMap<&'s str, SourceId>> {
    let mut own = BTreeMap::new();
    let mut is_sound = true;
    for (id, source) in sources.iter() {
        let Origin::Template { name } = &source.origin else {
            continue;
        };
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
    is_sound.then_some(own)
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
        let name = name.strip_prefix(built_in::PREFIX).unwrap_or(name);
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
