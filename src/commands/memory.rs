//! A run that takes more of the computer's memory than it may ends with a sentence, before the computer stands still.
//!
//! What a template builds up while it is filled in can be looked at from nowhere within: it doubles a text at each
//! step. The system knows what a run takes, and is asked now and then.

use std::thread;
use std::time::Duration;

use anyhow::Error;

use crate::commands::common::{COULD_NOT_WORK, Common, fail};
use crate::limits::Limit;
use crate::words::list as phrase;
use crate::{words, write};

/// So often it is asked: no computer fills much memory in the meantime.
const BETWEEN: Duration = Duration::from_millis(20);

/// Watches over a run until it ends. Where the system can't be asked, nothing is watched.
pub(super) fn watch(common: &Common) {
    let (language, most) = (common.language, common.limits.most(Limit::Memory));
    let is_over = move || memory_stats::memory_stats().is_some_and(|it| it.physical_mem > most);
    let watch = move || {
        while !is_over() {
            thread::sleep(BETWEEN);
        }
        let why = words::text(language, &phrase::TooMuchMemory { most });
        fail(&Error::msg(why), language);
        write::stop(i32::from(COULD_NOT_WORK));
    };
    let _ = thread::Builder::new().spawn(watch);
}
