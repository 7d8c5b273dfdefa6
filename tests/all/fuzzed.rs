//! Every fuzzer's first inputs, through what the fuzzer does with them: panics there are found here.

use std::fs;
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
    let folders: Vec<PathBuf> = targets::ALL
        .iter()
        .map(|(name, _)| Path::new(CORPUS).join(name))
        .collect();
    for ((_, run), folder) in targets::ALL.iter().zip(&folders) {
        let inputs = names(folder);
        assert!(inputs.len() > 2, "{} has few inputs", folder.display());
        for input in inputs {
            // What fails says so itself; this says of which file.
            println!("{}", input.display());
            run(&fs::read(input).unwrap());
        }
    }
    let all = names(Path::new(CORPUS));
    assert!(all.iter().all(|it| folders.contains(it)), "{all:?}");
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
