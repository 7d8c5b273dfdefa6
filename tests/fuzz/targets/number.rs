//! Bytes become figures, one a line.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::number(data));
