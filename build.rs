//! Names the program after all that it is compiled from, so that a report knows which program made it.
#![expect(
    clippy::disallowed_methods,
    reason = "it runs before the program is there"
)]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The sources, what they include, and the versions of what they use.
const COMPILED: [&str; 4] = ["Cargo.lock", "Cargo.toml", "src", "templates"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    for path in COMPILED {
        println!("cargo::rerun-if-changed={path}");
        gather(Path::new(path), &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in &files {
        let bytes = fs::read(file)?;
        hash.update(format!("{} {} ", file.display(), bytes.len()));
        hash.update(bytes);
    }
    let name = hash.finalize();
    let name: Vec<String> = name.iter().map(|it| format!("{it:02x}")).collect();
    println!("cargo::rustc-env=COMPILED_FROM={}", name.concat());
    Ok(())
}

fn gather(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            gather(&entry?.path(), files)?;
        }
    } else {
        files.push(path.to_owned());
    }
    Ok(())
}
