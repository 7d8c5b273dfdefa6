//! Bytes become the tree of a YAML file.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::yaml_tree(data));
