//! Every fuzzer's first inputs, through what the fuzzer does with them: panics there are found here.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

#[expect(unreachable_pub, reason = "the library of the fuzzers")]
#[path = "../fuzz/targets.rs"]
mod targets;

const CORPUS: &str = "tests/fuzz/corpus";

fn names(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut names: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    names.sort();
    names
}

#[test]
fn first_inputs_hold() {
    let (mut folders, mut failed) = (Vec::new(), Vec::new());
    for (name, run) in targets::ALL {
        let folder = Path::new(CORPUS).join(name);
        let inputs = names(&folder);
        assert!(inputs.len() > 2, "{name} has few inputs");
        for input in inputs {
            let bytes = fs::read(&input).unwrap();
            if catch_unwind(|| run(&bytes)).is_err() {
                failed.push(input);
            }
        }
        folders.push(folder);
    }
    assert!(failed.is_empty(), "{failed:?}");
    let strays = names(Path::new(CORPUS));
    let strays = strays.iter().filter(|it| !folders.contains(it));
    assert_eq!(strays.count(), 0, "a folder is of no target");
}

#[test]
fn every_target_has_its_fuzzer() {
    let manifest = fs::read_to_string("tests/fuzz/Cargo.toml").unwrap();
    for (name, _) in targets::ALL {
        let fuzzer = fs::read_to_string(format!("tests/fuzz/targets/{name}.rs")).unwrap();
        assert!(fuzzer.contains(&format!("fuzz::{name}(data)")), "{name}");
        assert!(
            manifest.contains(&format!("path = \"targets/{name}.rs\"")),
            "{name}"
        );
    }
    assert_eq!(
        names(Path::new("tests/fuzz/targets")).len(),
        targets::ALL.len()
    );
}
