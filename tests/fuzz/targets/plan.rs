//! Bytes become a plan and the report of its edition.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::plan(data));
