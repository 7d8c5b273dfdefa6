//! Bytes become a text with calls for figures, in a report.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::calls(data));
