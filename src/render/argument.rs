//! What a template passes becomes a line of the content.

use std::ops::Deref;
use std::sync::Arc;

use minijinja::Error;
use minijinja::value::{ArgType, Serde, Value};

use crate::content::{Run, Said};

/// A line of the content, or a list of runs that a template has put together.
pub(super) struct Line(Arc<Said>);

impl Deref for Line {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.0
    }
}

impl<'a> ArgType<'a> for Line {
    type Output = Line;

    fn from_value(value: Option<&'a Value>) -> Result<Line, Error> {
        if let Some(line) = value.and_then(Value::downcast_object::<Said>) {
            return Ok(Line(line));
        }
        let runs = <Serde<Vec<Run>>>::from_value(value)?;
        Ok(Line(Arc::new(runs.0.into())))
    }
}
