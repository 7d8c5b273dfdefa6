//! A file of a report.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// One file of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// From the folder of the plan and year, with forward slashes.
    pub path: String,
    pub bytes: Vec<u8>,
}

pub(super) fn artifact(
    path: String,
    bytes: Result<Vec<u8>, String>,
    diagnostics: &mut Diagnostics,
) -> Option<Artifact> {
    match bytes {
        Ok(bytes) => Some(Artifact { path, bytes }),
        Err(reason) => {
            let place = Place::Path(path.clone());
            diagnostics.push(
                Diagnostic::new(Code::T003, place)
                    .tag("reason", "other")
                    .fact("engine", reason)
                    .fact("name", path),
            );
            None
        }
    }
}
