//! What lies in a project and is no file of its own is told at its place and never looked into; the rest is judged.
#![cfg(unix)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use crate::project::Project;

const EDITION: &str = "submissions/exempel/2025";

/// What is told of errors, each with its code and path.
fn errors(project: &Project) -> (i32, Vec<(String, String)>) {
    let (code, text) = project.run("check 2025 --format json");
    let found = text.lines().map(|line| {
        serde_json::from_str::<serde_json::Value>(line).unwrap_or_else(|_| panic!("{text}"))
    });
    let errors = found.filter(|it| it["severity"] == "error");
    let word = |it: &serde_json::Value, key: &str| it[key].as_str().unwrap().to_owned();
    (
        code,
        errors
            .map(|it| (word(&it, "code"), word(&it, "file")))
            .collect(),
    )
}

/// Plants what is odd at a path of the project, and holds that it alone is told and that nothing is written.
#[track_caller]
fn told(path: &str, plant: impl FnOnce(&Path)) -> String {
    let project = Project::base();
    let at = project.0.path().join(path);
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    let _ = fs::remove_file(&at);
    let _ = fs::remove_dir_all(&at);
    plant(&at);
    let (code, errors) = errors(&project);
    assert_eq!(code, 1, "{path}");
    assert!(
        errors.contains(&("E030".to_owned(), path.to_owned())),
        "{errors:?}"
    );
    let (code, text) = project.run("build 2025");
    assert_eq!(code, 1, "{text}");
    assert!(!project.0.path().join("build").exists(), "{text}");
    // The rest is judged: a mistake in another file is told beside it.
    project.write(
        "submissions/exempel/2024/finnsinte.csv",
        b"indikator;v\xc3\xa4rde\n",
    );
    let (_, errors) = self::errors(&project);
    assert!(errors.iter().any(|(code, _)| code == "S001"), "{errors:?}");
    text
}

#[test]
fn a_link_out_of_the_project_is_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("hemligt.md");
    fs::write(&secret, "ett namn som ingen ska se\n").unwrap();
    let lists = outside.path().join("hemligt.csv");
    fs::write(&lists, "indikator;värde\nett namn som ingen ska se;1\n").unwrap();
    for (path, target) in [
        ("text/metod.md", secret.as_path()),
        ("polisen.csv", &lists),
        ("edition.yaml", &lists),
        ("published.csv", &lists),
        ("text", outside.path()),
        ("text/en", outside.path()),
        ("svar.md", &secret),
        ("polisen.csv", Path::new("/dev/zero")),
    ] {
        let text = told(&format!("{EDITION}/{path}"), |at| {
            symlink(target, at).unwrap();
        });
        assert!(!text.contains("ett namn"), "{text}");
    }
    for path in [
        "plans/annan.yaml",
        "templates/html",
        "templates/html/own.css",
    ] {
        let target = if path == "templates/html" {
            outside.path()
        } else {
            &secret
        };
        let text = told(path, |at| symlink(target, at).unwrap());
        assert!(!text.contains("ett namn"), "{text}");
    }
    told("templates", |at| symlink(outside.path(), at).unwrap());
    told(EDITION, |at| symlink(outside.path(), at).unwrap());
}

#[test]
fn what_is_no_file_is_not_read() {
    told(&format!("{EDITION}/text/metod.md"), |at| {
        symlink("ingenstans.md", at).unwrap();
    });
    told(&format!("{EDITION}/polisen.csv"), |at| {
        symlink("polisen.csv", at).unwrap();
    });
    told(&format!("{EDITION}/polisen.csv"), |at| {
        assert!(Command::new("mkfifo").arg(at).status().unwrap().success());
    });
    told(&format!("{EDITION}/polisen.csv"), |at| {
        drop(UnixListener::bind(at).unwrap());
    });
    told("plans/annan.yaml", |at| fs::create_dir(at).unwrap());
    told("templates", |at| fs::write(at, "").unwrap());
}

#[test]
fn a_name_that_is_no_text_is_told() {
    let project = Project::base();
    let name = OsStr::from_bytes(b"l\xe4nsstyrelsen.csv");
    let folder = project.0.path().join(EDITION);
    if fs::write(folder.join(name), "indikator;värde\n").is_err() {
        // Some file systems have no such names.
        return;
    }
    let (code, errors) = errors(&project);
    assert_eq!(code, 1);
    let path = format!("{EDITION}/l\u{fffd}nsstyrelsen.csv");
    assert_eq!(errors, [("E030".to_owned(), path)]);
}

#[test]
fn a_link_within_the_project_is_what_it_leads_to() {
    let (plain, linked) = (Project::base(), Project::base());
    for project in [&plain, &linked] {
        fs::create_dir(project.0.path().join("delat")).unwrap();
        project.write("delat/metod.md", "Så räknades talen.\n".as_bytes());
        fs::create_dir_all(project.0.path().join(EDITION).join("text")).unwrap();
    }
    plain.write(
        &format!("{EDITION}/text/metod.md"),
        "Så räknades talen.\n".as_bytes(),
    );
    let link = linked.0.path().join(EDITION).join("text/metod.md");
    symlink("../../../../delat/metod.md", link).unwrap();
    for project in [&plain, &linked] {
        project.run("build 2025");
    }
    assert_eq!(plain.reports("build"), linked.reports("build"));
    assert!(!plain.reports("build").is_empty());
}
