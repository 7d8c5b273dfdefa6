//! What is counted, in the form that goes after *av*.

use crate::words::foreign::within;

/// What is counted without a noun gets one to stand for it: *dem som fått frågan*.
pub fn those(base: &str) -> String {
    within(base, |it| match it.split_once(' ') {
        Some(("som", _)) => format!("dem {it}"),
        Some(("who", _)) => format!("those {it}"),
        _ => it.to_owned(),
    })
}

/// A base to go after *av*, which some plans begin it with.
pub fn base(words: &str) -> String {
    within(words, |it| {
        let bare = ["av ", "of "]
            .into_iter()
            .find_map(|of| it.strip_prefix(of));
        bare.unwrap_or(it).to_owned()
    })
}

/// What an indicator counts, without the word for a number before it: *personer som fått frågan*.
pub fn what_is_counted(name: &str) -> String {
    within(name, |it| {
        let numbers = ["Antal ", "Antalet ", "Number of ", "The number of "];
        let bare = numbers
            .into_iter()
            .find_map(|number| it.strip_prefix(number));
        bare.unwrap_or(it).to_owned()
    })
}
