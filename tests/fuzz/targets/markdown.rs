//! Bytes become a text in Markdown, and the pages that it stands on.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::markdown(data));
