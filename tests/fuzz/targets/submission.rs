//! Bytes become what an agency sends in, and the findings of it.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::submission(data));
