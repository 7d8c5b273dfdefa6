//! Built-in templates and the project's own become one set, and what fails in them becomes findings.

use std::borrow::Cow;
use std::io;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};
use sha2::{Digest, Sha256};

use crate::codes::Code;
use crate::content::is_link;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::Limit;
use crate::render::argument::Line;
use crate::render::built_in::{DRAWING_STYLES, PAGE, STYLES, TEMPLATES};
use crate::render::chart::Marks;
use crate::render::faults::fault;
use crate::render::own::Own;
use crate::render::{built_in, cells, html, line, markdown, marks, own};
use crate::source::{Origin, Sources};

pub const MARKDOWN: &str = "markdown/report.md.jinja";
pub const HTML: &str = "html/report.html.jinja";
pub const DRAWING: &str = "html/drawing.svg.jinja";

/// How many steps a template may take: so many for its own sake, and so many for each byte of
/// content. Macros that lay out each run of a line take some seventy for a table's cell, which is some
/// fifty bytes; the built-in ones fewer.
const STEPS: u64 = 1_000_000;
const STEPS_PER_BYTE: u64 = 70;

/// How far all calls of `range` may count together while a report is printed.
const COUNTED: usize = 100_000;

/// A figure's words are `tell`'s: a template that could round would print what no data holds.
const NUMBER_FILTERS: [&str; 6] = ["abs", "float", "format", "int", "round", "sum"];

/// Whether the project lays reports out with anything of its own. A built-in file that was taken out
/// and not changed is none.
pub fn has_own(sources: &Sources) -> bool {
    sources.iter().any(|(_, it)| {
        matches!(&it.origin, Origin::Template { name }
            if it.decoded.is_err() || built_in::find(name) != Some(&*it.text))
    })
}

/// What a report is printed with.
pub struct Templates<'s> {
    environment: Environment<'s>,
    sources: &'s Sources,
    own: Own<'s>,
}

impl<'s> Templates<'s> {
    /// The built-in templates, and before them the project's own of the same name; none where one
    /// of those can't be read. A project's template may have a name of its own, and be included.
    pub fn new(sources: &'s Sources, diagnostics: &mut Diagnostics) -> Option<Templates<'s>> {
        let own = own::read(sources, diagnostics)?;
        // Each of them makes a file of its own: an empty one would be an empty page.
        let mut is_sound = true;
        for (name, id) in [MARKDOWN, HTML, DRAWING].map(|it| (it, own.get(it))) {
            if let Some(id) = id.filter(|it| sources.get(**it).text.trim().is_empty()) {
                let empty = Diagnostic::new(Code::T007, Place::File(*id));
                diagnostics.push(empty.fact("name", name));
                is_sound = false;
            }
        }
        if !is_sound {
            return None;
        }
        let mut templates = Templates {
            environment: environment(),
            sources,
            own,
        };
        let joined = |built_in| {
            let style = own::style(&templates.own, sources, built_in);
            let style: Vec<&str> = style.iter().map(|(_, text)| *text).collect();
            // Checkers of markup leave out the last line break when they compute the hash.
            style.join("\n\n").trim_end().to_owned()
        };
        let style = joined(&STYLES);
        // In a drawing the style is text as any other; on a page it is not.
        let drawing_style = joined(&DRAWING_STYLES);
        let drawing_style = drawing_style.replace('&', "&amp;").replace('<', "&lt;");
        let drawing_style = Value::from_safe_string(drawing_style);
        let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(&style)));
        let style = Value::from_safe_string(style);
        templates.environment.add_global("style", style);
        templates.environment.add_global("style_hash", hash);
        templates
            .environment
            .add_global("drawing_style", drawing_style);
        own::look(&templates.own, sources, diagnostics);
        templates.add_all(diagnostics).then_some(templates)
    }

    /// Whether all could be read: the built-in ones by their own name and, where the project speaks of it,
    /// by the one that nothing replaces; then the project's.
    fn add_all(&mut self, diagnostics: &mut Diagnostics) -> bool {
        let is_template = |name: &&str| name.strip_suffix(".jinja").is_some();
        let own: Vec<(&str, &str)> = self
            .own
            .iter()
            .filter(|(name, _)| is_template(name))
            .map(|(name, id)| (*name, &*self.sources.get(*id).text))
            .collect();
        let mut is_sound = true;
        let is_kept = own.iter().any(|(_, text)| text.contains(built_in::PREFIX));
        let built_in = TEMPLATES.into_iter().flat_map(|(name, text)| {
            let kept = is_kept.then(|| format!("{}{name}", built_in::PREFIX).into());
            let names = [Some(Cow::Borrowed(name)), kept].into_iter().flatten();
            names.map(move |name| (name, text))
        });
        let own = own.into_iter().map(|(name, text)| (name.into(), text));
        for (name, text) in built_in.chain(own) {
            let shown = name.to_string();
            if let Err(error) = self.environment.add_template_owned(name, text) {
                self.report(&error, &shown, None, diagnostics);
                is_sound = false;
            }
        }
        is_sound
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
        let mut out = Bounded {
            bytes: Vec::new(),
            most: self.sources.limits.most(Limit::Output),
            is_over: false,
        };
        let printed = environment
            .get_template(name)
            .and_then(|template| template.render_captured_to(context, &mut out).map(drop));
        match printed {
            Ok(()) => Some(String::from_utf8_lossy(&out.bytes).into_owned()),
            Err(error) if out.is_over => {
                let place = fault(&error, name, None, &self.own, self.sources).place;
                let limits = self.sources.limits;
                tell_once(
                    Diagnostic::too_much(place, Limit::Output, limits),
                    diagnostics,
                );
                None
            }
            Err(error) => {
                self.report(&error, name, Some(context), diagnostics);
                None
            }
        }
    }

    /// One mistake fails every report of a run, and is told once.
    fn report(
        &self,
        error: &Error,
        name: &str,
        context: Option<&Value>,
        diagnostics: &mut Diagnostics,
    ) {
        let found = fault(error, name, context, &self.own, self.sources);
        tell_once(found, diagnostics);
    }
}

fn tell_once(found: Diagnostic, diagnostics: &mut Diagnostics) {
    if !diagnostics.iter().any(|known| *known == found) {
        diagnostics.push(found);
    }
}

/// What a template gives, up to so many bytes.
struct Bounded {
    bytes: Vec<u8>,
    most: usize,
    is_over: bool,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.is_over |= self.bytes.len() + bytes.len() > self.most;
        if self.is_over {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
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
    environment.add_function("range", range);
    environment.add_test("link", is_link);
    let [line, name, plain, cells] = PAGE;
    let native = Value::from_function(|state: &State<'_, '_>, of: Line| {
        let mut html = String::new();
        html::line(of.runs(), &|| cells::note(state), &mut html);
        safe(html)
    });
    environment.add_global(line, native.clone());
    environment.add_function(name, |of: Line| safe(html::name(of.runs())));
    environment.add_function(plain, |of: Line| {
        safe(html::escaped(&of.plain()).into_owned())
    });
    environment.add_function(
        cells,
        move |state: &mut State<'_, '_>, row: &Value, columns: &Value, line: &Value| {
            cells::page(state, row, columns, line, &native).map(safe)
        },
    );
    let [row] = built_in::MARKDOWN;
    environment.add_function(row, |row: &Value| cells::markdown(row).map(safe));
    environment.add_function(built_in::MARKS, |all: &Marks, chart: &str| {
        marks::svg(all, chart).map(safe).map_err(Error::from)
    });
    environment.add_filter("class", cells::class);
    environment.add_filter("inline", |of: Line| safe(line::inline(of.runs())));
    environment.add_filter("bold", |of: Line| safe(line::bold(of.runs())));
    environment.add_filter("reference", |of: Line, id: &str| {
        safe(line::reference(of.runs(), id))
    });
    environment.add_filter("image", |title: Line, description: Line, file: &str| {
        safe(line::image(title.runs(), description.runs(), file))
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

/// The engine's own, but all of a template's together may count no further than [`COUNTED`]: where
/// its steps run out is not known, and this is.
fn range(
    state: &mut State<'_, '_>,
    a: u32,
    b: Option<u32>,
    step: Option<u32>,
) -> Result<Value, Error> {
    const SO_FAR: &str = "counted";
    let (from, to) = b.map_or((0, a), |b| (a, b));
    let step = step.unwrap_or(1).max(1);
    let so_far = state.get_temp(SO_FAR).and_then(|it| it.as_usize());
    let counted = so_far.unwrap_or(0) + (to.saturating_sub(from) / step) as usize;
    if counted > COUNTED {
        return Err(Error::new(ErrorKind::OutOfFuel, "range"));
    }
    state.set_temp(SO_FAR, Value::from(counted));
    Ok((from..to).step_by(step as usize).collect())
}

fn safe(markup: String) -> Value {
    Value::from_safe_string(markup)
}

/// No value can be more than text, in either family.
fn write_escaped(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let printed;
    let text = if let Some(text) = value.as_str() {
        text
    } else {
        printed = value.to_string();
        &printed
    };
    let written = match state.auto_escape() {
        _ if value.is_safe() => out.write_str(text),
        AutoEscape::Custom(_) => out.write_str(&line::text(text)),
        _ => out.write_str(&html::escaped(text)),
    };
    written.map_err(Error::from)
}
