//! A text becomes runs: stretches of one kind each, above words and pages alike; a line of them knows which
//! are in another language.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};
use smallvec::{SmallVec, smallvec};

/// Puts texts together to one: `said![name, ": ", sentence]`.
macro_rules! said {
    ($($part:expr),* $(,)?) => {{
        let mut said = $crate::text::Said::default();
        $(said.add($part);)*
        said
    }};
}
pub(crate) use said;

/// A stretch of text of one kind. Text is plain: templates escape it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Run {
    Text {
        text: String,
    },
    Emphasis {
        text: String,
    },
    Strong {
        text: String,
    },
    Code {
        text: String,
    },
    /// Only https, mailto and tel, a file beside the report, or a place in it (`#mal-1`) or in its
    /// other language (`lagesrapport.html#mal-1`; Markdown leads to the file in Markdown).
    Link {
        text: String,
        url: String,
    },
    /// What a figure is called where it stands (*2.10a*): the place that others link to, the same every
    /// time the report is made, and the way to how it was counted.
    Anchor {
        text: String,
        id: String,
        url: String,
    },
    /// Another language than the report's.
    Foreign {
        runs: Vec<Run>,
        language: String,
    },
    /// A mark that cites note `number`; `at` is the mark's own id.
    Note {
        number: usize,
        id: String,
        at: String,
    },
    /// A note cited in plan text, before notes are numbered; none is left when templates run.
    Cite {
        note: String,
    },
}

impl Run {
    pub fn text(text: impl Into<String>) -> Run {
        Run::Text { text: text.into() }
    }
}

/// A line of text on its way to a page: runs in the report's language, and what is in another as
/// [`Run::Foreign`].
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said(SmallVec<[Run; 1]>);

/// A list of its runs.
impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.runs().serialize(serializer)
    }
}

impl Said {
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    pub fn runs_mut(&mut self) -> &mut [Run] {
        &mut self.0
    }

    pub fn into_runs(self) -> Vec<Run> {
        self.0.into_vec()
    }

    /// As it reads, without marks.
    pub fn plain(&self) -> String {
        plain(&self.0)
    }

    /// The same, borrowed where it is one stretch.
    pub fn read(&self) -> Cow<'_, str> {
        match &*self.0 {
            [
                Run::Text { text }
                | Run::Emphasis { text }
                | Run::Strong { text }
                | Run::Code { text },
            ] => text.into(),
            _ => self.plain().into(),
        }
    }

    /// Whether it reads as nothing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|it| match it {
            Run::Text { text }
            | Run::Emphasis { text }
            | Run::Strong { text }
            | Run::Code { text }
            | Run::Link { text, .. }
            | Run::Anchor { text, .. } => text.is_empty(),
            Run::Foreign { runs, .. } => runs.is_empty(),
            Run::Note { .. } | Run::Cite { .. } => false,
        })
    }

    /// Whether it ends with one of some signs, as it reads.
    pub fn ends_with(&self, signs: &[char]) -> bool {
        self.read().ends_with(signs)
    }

    /// Goes on with more.
    pub fn add(&mut self, more: impl Into<Said>) {
        for run in more.into().0 {
            if run != Run::text("")
                && let Some(run) = beside(self.0.last_mut(), run)
            {
                self.0.push(run);
            }
        }
    }

    /// Goes on with a sentence after this one; nothing stays nothing.
    #[must_use]
    pub fn then(mut self, more: impl Into<Said>) -> Said {
        let more = more.into();
        if !self.is_empty() && !more.is_empty() {
            self.add(" ");
        }
        self.add(more);
        self
    }

    /// Lines with something between each two.
    pub fn join(lines: impl IntoIterator<Item = Said>, between: &str) -> Said {
        let mut all = Said::default();
        for (at, line) in lines.into_iter().enumerate() {
            if at > 0 {
                all.add(between);
            }
            all.add(line);
        }
        all
    }

    /// With remarks in brackets after it, *312 (preliminär, ofullständig)*; as it is where there is none.
    #[must_use]
    pub fn with_remarks(self, remarks: impl IntoIterator<Item = Said>) -> Said {
        let remarks = Said::join(remarks, ", ");
        if remarks.is_empty() {
            return self;
        }
        said![self, " (", remarks, ")"]
    }

    /// The words alone: no emphasis, no link, and no note's mark.
    #[must_use]
    pub fn bare(&self) -> Said {
        let mut bare = Said::default();
        for run in &self.0 {
            match run {
                Run::Foreign { runs, language } => {
                    let runs = Said::from(runs.clone()).bare().into_runs();
                    let language = language.clone();
                    bare.add(vec![Run::Foreign { runs, language }]);
                }
                other => bare.add(plain(std::slice::from_ref(other))),
            }
        }
        bare
    }

    /// In italics.
    #[must_use]
    pub fn emphasis(&self) -> Said {
        self.all(|text| Run::Emphasis { text })
    }

    /// A title as a sentence has it: in italics, but as it is where it has marks of its own.
    #[must_use]
    pub fn in_italics(self) -> Said {
        fn is_text(run: &Run) -> bool {
            match run {
                Run::Text { .. } | Run::Code { .. } => true,
                Run::Foreign { runs, .. } => runs.iter().all(is_text),
                _ => false,
            }
        }
        if self.0.iter().all(is_text) {
            self.emphasis()
        } else {
            self
        }
    }

    /// In bold.
    #[must_use]
    pub fn strong(&self) -> Said {
        self.all(|text| Run::Strong { text })
    }

    /// As a way to somewhere; without other marks.
    #[must_use]
    pub fn linked(&self, url: &str) -> Said {
        let mut parts: Vec<(Option<&str>, String)> = Vec::new();
        for run in &self.0 {
            let language = match run {
                Run::Foreign { language, .. } => Some(language.as_str()),
                _ => None,
            };
            let text = plain(std::slice::from_ref(run));
            match parts.last_mut() {
                _ if text.is_empty() => {}
                Some((own, said)) if *own == language => said.push_str(&text),
                _ => parts.push((language, text)),
            }
        }
        let ways = parts.into_iter().map(|(language, text)| {
            let url = url.to_owned();
            let way = Run::Link { text, url };
            match language.map(str::to_owned) {
                Some(language) => Run::Foreign {
                    runs: vec![way],
                    language,
                },
                None => way,
            }
        });
        ways.collect::<Vec<Run>>().into()
    }

    /// With every stretch of one kind; a note's mark has none.
    fn all(&self, kind: fn(String) -> Run) -> Said {
        let mut all = Said::default();
        for run in &self.0 {
            all.add(vec![match run {
                Run::Foreign { runs, language } => Run::Foreign {
                    runs: Said::from(runs.clone()).all(kind).into_runs(),
                    language: language.clone(),
                },
                Run::Note { .. } | Run::Cite { .. } | Run::Anchor { .. } => run.clone(),
                run => kind(plain(std::slice::from_ref(run))),
            }]);
        }
        all
    }

    /// With a capital first letter.
    #[must_use]
    pub fn capital(mut self) -> Said {
        let first = self.first_mut().map(|(text, _)| text);
        if let Some(text) = first.filter(|it| it.starts_with(char::is_lowercase)) {
            *text = capital(text);
        }
        self
    }

    /// The text that it begins with, and its language where that is another.
    pub fn first_mut(&mut self) -> Option<(&mut String, Option<&str>)> {
        end(self.0.first_mut()?, |it| it.first_mut())
    }

    /// The same of the text that it ends with.
    pub fn last_mut(&mut self) -> Option<(&mut String, Option<&str>)> {
        end(self.0.last_mut()?, |it| it.last_mut())
    }

    /// The same after a change of what it begins with.
    #[must_use]
    pub fn begun(mut self, change: impl Fn(&str) -> String) -> Said {
        if let Some((text, _)) = self.first_mut() {
            *text = change(text);
        }
        self
    }

    /// The same after a change of what it ends with.
    #[must_use]
    pub fn ended(mut self, change: impl Fn(&str) -> String) -> Said {
        if let Some((text, _)) = self.last_mut() {
            *text = change(text);
        }
        self
    }
}

fn end(
    run: &mut Run,
    inner: impl Fn(&mut Vec<Run>) -> Option<&mut Run>,
) -> Option<(&mut String, Option<&str>)> {
    match run {
        Run::Text { text }
        | Run::Emphasis { text }
        | Run::Strong { text }
        | Run::Link { text, .. } => Some((text, None)),
        Run::Foreign { runs, language } => match inner(runs)? {
            Run::Text { text } | Run::Emphasis { text } | Run::Strong { text } => {
                Some((text, Some(language)))
            }
            _ => None,
        },
        Run::Code { .. } | Run::Anchor { .. } | Run::Note { .. } | Run::Cite { .. } => None,
    }
}

impl From<Vec<Run>> for Said {
    fn from(runs: Vec<Run>) -> Said {
        Said(runs.into_iter().collect())
    }
}

impl From<String> for Said {
    fn from(text: String) -> Said {
        if text.is_empty() {
            Said::default()
        } else {
            Said(smallvec![Run::Text { text }])
        }
    }
}

impl From<&String> for Said {
    fn from(text: &String) -> Said {
        text.as_str().into()
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Said {
        text.to_owned().into()
    }
}

/// What is not there reads as nothing.
impl<T: Into<Said>> From<Option<T>> for Said {
    fn from(text: Option<T>) -> Said {
        text.map_or_else(Said::default, Into::into)
    }
}

impl From<&Said> for Said {
    fn from(said: &Said) -> Said {
        said.clone()
    }
}

impl From<Said> for Vec<Run> {
    fn from(said: Said) -> Vec<Run> {
        said.into_runs()
    }
}

/// Things in their order, each once.
pub fn once_each<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for it in all {
        if !found.contains(&it) {
            found.push(it);
        }
    }
    found
}

/// With a capital first letter.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// Adds a run; one of the kind that stands last goes on with it.
pub fn push(runs: &mut Vec<Run>, run: Run) {
    if let Some(run) = beside(runs.last_mut(), run) {
        runs.push(run);
    }
}

/// A run that is to stand after the last; none if that goes on with it.
fn beside(last: Option<&mut Run>, run: Run) -> Option<Run> {
    match (last, run) {
        (Some(Run::Text { text }), Run::Text { text: more })
        | (Some(Run::Emphasis { text }), Run::Emphasis { text: more })
        | (Some(Run::Strong { text }), Run::Strong { text: more }) => {
            text.push_str(&more);
            None
        }
        (_, run) => Some(run),
    }
}

/// What a run of text reads as, without marks.
pub fn plain(runs: &[Run]) -> String {
    let mut text = String::new();
    gather(runs, "", &mut text);
    text
}

/// The same with backticks around code, as a terminal shows it.
pub fn typed(runs: &[Run]) -> String {
    let mut text = String::new();
    gather(runs, "`", &mut text);
    text
}

fn gather(runs: &[Run], around_code: &str, gathered: &mut String) {
    for run in runs {
        match run {
            Run::Text { text }
            | Run::Emphasis { text }
            | Run::Strong { text }
            | Run::Link { text, .. }
            | Run::Anchor { text, .. } => gathered.push_str(text),
            Run::Code { text } => {
                for part in [around_code, text, around_code] {
                    gathered.push_str(part);
                }
            }
            Run::Foreign { runs, .. } => gather(runs, around_code, gathered),
            Run::Note { .. } | Run::Cite { .. } => {}
        }
    }
}

/// A text that Markdown shows as it is: nothing in it is a mark, a link, a name to be called or the end of a cell.
pub fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        // No address goes on after the end of a word.
        let ends = signs.peek().is_none_or(|next| next.is_whitespace());
        let is_harmless = "/,-()?%'\";+=".contains(c) || ends && ".:".contains(c);
        if c.is_ascii_punctuation() && !is_harmless {
            literal.extend(["&#", &u32::from(c).to_string(), ";"]);
        } else {
            literal.push(c);
        }
    }
    literal
}
