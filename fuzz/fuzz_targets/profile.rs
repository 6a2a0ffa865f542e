#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| larkspur_fuzz::hold("profile", data));
