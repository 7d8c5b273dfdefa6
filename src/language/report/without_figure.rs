//! What sentences call the figures that they are about.

use super::plural;
use crate::language::{Language, join};

/// *uppgiften 1.1b*, *uppgifterna 1.1b och 1.1c*. `names`: their ids, or what they are called.
pub fn figures(language: Language, names: &[impl AsRef<str>]) -> String {
    let told = match language {
        Language::Swedish => plural(names.len(), "uppgiften", "uppgifterna"),
        Language::English => plural(names.len(), "figure", "figures"),
    };
    format!("{told} {}", join(names, language))
}
