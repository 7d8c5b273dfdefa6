//! Bytes become dates, months, years and periods, one a line.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::date(data));
