//! Bytes become a template or a style of the project's own, and the report that it makes.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::template(data));
