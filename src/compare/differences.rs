//! What differs between two reports, as data.

use serde::{Serialize, Serializer};

use crate::value::Choice;
use crate::words::kinds::Difference as Kind;

/// Everything that differs; each list in the order of the reports.
#[derive(Debug, Default, Serialize)]
pub struct Differences {
    pub figures: Vec<Differing>,
    pub plan: Vec<Change>,
    pub texts: Vec<Change>,
    /// The files that differ, where no figure and no text does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
    /// How many figures both say the same of.
    pub same: usize,
    /// Whether something was shown and is not to be.
    #[serde(skip)]
    pub(super) is_withdrawn: bool,
}

impl Differences {
    pub fn is_empty(&self) -> bool {
        let Differences {
            figures,
            plan,
            texts,
            files,
            ..
        } = self;
        figures.is_empty() && plan.is_empty() && texts.is_empty() && files.is_empty()
    }

    /// What is not to be shown any more was also in sentences, and is what a sum has lost.
    pub(super) fn forget(&mut self) {
        for it in self.figures.iter_mut().filter(|it| it.kind == Kind::Sum) {
            it.old = None;
        }
        self.figures
            .retain(|it| it.old.is_some() || it.new.is_some());
        for it in &mut self.texts {
            it.old = None;
        }
        self.texts.retain(|it| it.new.is_some());
    }
}

/// A figure of which two reports say otherwise.
#[derive(Debug, Serialize)]
pub struct Differing {
    #[serde(serialize_with = "as_word")]
    pub(crate) kind: Kind,
    #[serde(flatten)]
    pub key: Key,
    /// The indicator's name.
    pub name: String,
    pub old: Option<Saying>,
    pub new: Option<Saying>,
}

/// What tells a figure from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Key {
    pub origin: String,
    pub indicator: String,
    pub agency: String,
    /// The year it is about: in the later of two reports of different years, where each tells of its own.
    pub year: u16,
    pub period: String,
    pub category: String,
}

/// What a report says of a figure: empty is what it does not say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Saying {
    /// With a decimal point.
    pub value: String,
    /// What is no number: `yes`, a grade's code, a text.
    pub answer: String,
    pub numerator: String,
    pub denominator: String,
    pub unit: String,
    /// `reported`, `summed`, `not_submitted`, or why there is no figure.
    pub state: String,
    /// What stands beside the value: date, precision, how many were asked, marks, source, comment.
    pub beside: Vec<String>,
}

/// What a plan asks otherwise, or a text that is another.
#[derive(Debug, Serialize)]
pub struct Change {
    #[serde(serialize_with = "as_word")]
    pub(crate) kind: Kind,
    /// What it is about: an indicator, or the title of a part of the report.
    pub about: String,
    pub old: Option<String>,
    pub new: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn as_word<S: Serializer>(kind: &Kind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.word())
}
