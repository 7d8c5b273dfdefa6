//! Bytes become the figures that an edition was published with.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::published(data));
