//! A folder is written whole or not at all, and never over what somebody else has put there.

use std::fmt;
use std::path::PathBuf;

use super::*;
use crate::render::Artifact;
use crate::source::{Encoding, Origin, Source, Sources};
use crate::write::manifest::MANIFEST;

fn write(out: &Path, plan: &str, year: u16, artifacts: &[Artifact]) -> anyhow::Result<Outcome> {
    let made_of = artifacts
        .iter()
        .map(|it| String::from_utf8_lossy(&it.bytes));
    let made_of: String = made_of.collect();
    let report = Report::new(out, inputs(plan, year, &made_of), Strangers::Stay);
    finished(report, artifacts)
}

fn finished(mut report: Report, artifacts: &[Artifact]) -> anyhow::Result<Outcome> {
    for artifact in artifacts {
        report.add(artifact);
    }
    let (outcome, told) = report.finish()?;
    told.map(|()| outcome)
}

/// Those of a report that is made of one text.
fn inputs(plan: &str, year: u16, text: &str) -> Inputs {
    let mut sources = Sources::default();
    let origin = Origin::Plan {
        plan: plan.to_owned(),
    };
    let path = format!("plans/{plan}.yaml");
    let text = text.to_owned();
    sources.add(Source::new(path, origin, text, Ok(Encoding::Utf8)));
    Inputs::of(&sources, &[plan], year, Options { draft: false })
}

fn artifact(path: &str, text: &str) -> Artifact {
    Artifact {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

fn report(text: &str) -> Vec<Artifact> {
    vec![
        artifact("lagesrapport.md", text),
        artifact("data/observationer.csv", "år\n"),
    ]
}

fn changed(folder: &Path) -> impl PartialEq + fmt::Debug + use<> {
    fs::metadata(folder.join("lagesrapport.md"))
        .unwrap()
        .modified()
        .unwrap()
}

fn stranger_in(out: &Path) -> PathBuf {
    let error = write(out, "plan", 2025, &report("b")).unwrap_err();
    error.downcast::<Stranger>().unwrap().0
}

/// What lies in a folder, folders included.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_folder_is_made_then_left_alone_then_replaced_whole() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().join("plan/2025");
    assert_eq!(
        write(out.path(), "plan", 2025, &report("a")).unwrap(),
        Outcome::Written
    );
    assert_eq!(
        names(&folder),
        [
            ".gitattributes",
            "SHA256SUMS",
            "data",
            "lagesrapport.md",
            "manifest.json"
        ]
    );
    let first = changed(&folder);
    assert_eq!(
        write(out.path(), "plan", 2025, &report("a")).unwrap(),
        Outcome::Unchanged
    );
    assert_eq!(changed(&folder), first);
    let smaller = [artifact("lagesrapport.md", "b")];
    assert_eq!(
        write(out.path(), "plan", 2025, &smaller).unwrap(),
        Outcome::Written
    );
    assert_eq!(
        names(&folder),
        [
            ".gitattributes",
            "SHA256SUMS",
            "lagesrapport.md",
            "manifest.json"
        ]
    );
    assert_eq!(fs::read(folder.join("lagesrapport.md")).unwrap(), b"b");
    assert_eq!(
        names(&out.path().join("plan")),
        ["2025", "2025.inputs.json"]
    );
}

#[test]
fn the_manifest_tells_what_sha256sum_tells() {
    let out = tempfile::tempdir().unwrap();
    let report = [artifact("b/c", ""), artifact("a", "abc")];
    write(out.path(), "plan", 2025, &report).unwrap();
    let text = fs::read_to_string(out.path().join("plan/2025/manifest.json")).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    let expected = format!(
        r#"{{
  "format": 2,
  "tool": {{
    "name": "report",
    "version": "{version}"
  }},
  "plan": "plan",
  "year": 2025,
  "options": {{
    "draft": false
  }},
  "files": [
    {{
      "path": ".gitattributes",
      "size": 8,
      "sha256": "705fd4d6451a31d36b3df7de96f83f30ac976c9b4a6d1e51671d8e2f33e2d0da"
    }},
    {{
      "path": "a",
      "size": 3,
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    }},
    {{
      "path": "b/c",
      "size": 0,
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    }}
  ]
}}
"#
    );
    assert_eq!(text, expected);
}

#[test]
fn a_file_of_somebody_elses_stops_the_writing() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().join("plan/2025");
    fs::create_dir_all(folder.join("data/tom")).unwrap();
    write(out.path(), "plan", 2025, &report("a")).unwrap();
    let note = folder.join("data/anteckning.txt");
    fs::write(&note, "viktigt").unwrap();
    assert_eq!(stranger_in(out.path()), note);
    assert_eq!(fs::read(folder.join("lagesrapport.md")).unwrap(), b"a");
    fs::remove_file(&note).unwrap();
    fs::write(folder.join(MANIFEST), "{}").unwrap();
    assert_eq!(stranger_in(out.path()), folder.join(MANIFEST));
    fs::remove_file(folder.join(MANIFEST)).unwrap();
    assert_eq!(stranger_in(out.path()), folder.join(".gitattributes"));
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "en fil").unwrap();
    assert_eq!(stranger_in(out.path()), folder);
}

/// Unless whoever asks says that it may go: then each file is told.
#[test]
fn a_page_that_was_changed_by_hand_stops_the_writing() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().join("plan/2025");
    write(out.path(), "plan", 2025, &report("a\n")).unwrap();
    let page = folder.join("lagesrapport.md");
    fs::write(&page, "rättad för hand\n").unwrap();
    let error = write(out.path(), "plan", 2025, &report("b\n")).unwrap_err();
    assert_eq!(error.downcast::<Edited>().unwrap().0, page);
    assert_eq!(fs::read(&page).unwrap(), "rättad för hand\n".as_bytes());
    assert_eq!(
        names(&out.path().join("plan")),
        ["2025", "2025.inputs.json"]
    );
    // How a checkout ends its lines is nobody's change.
    fs::write(&page, "a\r\n").unwrap();
    assert_eq!(
        write(out.path(), "plan", 2025, &report("b\n")).unwrap(),
        Outcome::Written
    );
    // Of what stands there already nothing is lost, but the manifest is another.
    fs::write(&page, "c\n").unwrap();
    assert_eq!(
        write(out.path(), "plan", 2025, &report("c\n")).unwrap(),
        Outcome::Written
    );
    let note = folder.join("data/anteckning.txt");
    fs::write(&note, "viktigt").unwrap();
    fs::write(&page, "rättad för hand\n").unwrap();
    let forced = Report::new(out.path(), inputs("plan", 2025, ""), Strangers::Go);
    assert_eq!(
        finished(forced, &report("d\n")).unwrap(),
        Outcome::WrittenOver(vec![note.clone(), page.clone()])
    );
    assert_eq!(fs::read(&page).unwrap(), b"d\n");
    assert!(!note.exists());
}

/// It stood in nobody's way when the report was begun.
#[test]
fn a_file_that_comes_while_a_report_is_written_stops_it() {
    let out = tempfile::tempdir().unwrap();
    write(out.path(), "plan", 2025, &report("a")).unwrap();
    let mut late = Report::new(out.path(), inputs("plan", 2025, ""), Strangers::Stay);
    for it in &report("b") {
        late.add(it);
    }
    let note = out.path().join("plan/2025/anteckning.txt");
    fs::write(&note, "viktigt").unwrap();
    assert_eq!(
        late.finish().unwrap_err().downcast::<Stranger>().unwrap().0,
        note
    );
    assert_eq!(fs::read(&note).unwrap(), b"viktigt");
}

#[cfg(unix)]
#[test]
fn a_link_is_never_followed() {
    let out = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("brev"), "x").unwrap();
    let folder = out.path().join("plan/2025");
    write(out.path(), "plan", 2025, &report("a")).unwrap();
    fs::remove_dir_all(folder.join("data")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.join("data")).unwrap();
    assert_eq!(stranger_in(out.path()), folder.join("data"));
    fs::remove_file(folder.join("lagesrapport.md")).unwrap();
    fs::remove_file(folder.join("data")).unwrap();
    std::os::unix::fs::symlink(
        elsewhere.path().join("brev"),
        folder.join("lagesrapport.md"),
    )
    .unwrap();
    assert_eq!(stranger_in(out.path()), folder.join("lagesrapport.md"));
    fs::remove_dir_all(&folder).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), &folder).unwrap();
    assert_eq!(stranger_in(out.path()), folder);
    assert_eq!(names(elsewhere.path()), ["brev"]);
}

#[cfg(unix)]
#[test]
fn others_may_read_the_folder() {
    use std::os::unix::fs::PermissionsExt;

    let out = tempfile::tempdir().unwrap();
    write(out.path(), "plan", 2025, &report("a")).unwrap();
    let made = fs::metadata(out.path().join("plan"))
        .unwrap()
        .permissions()
        .mode();
    let written = fs::metadata(out.path().join("plan/2025"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(written, made);
}

#[test]
fn what_cannot_be_written_leaves_the_last_report() {
    let out = tempfile::tempdir().unwrap();
    write(out.path(), "plan", 2025, &report("a")).unwrap();
    let impossible = [artifact("a", "x"), artifact("a/b", "x")];
    assert!(write(out.path(), "plan", 2025, &impossible).is_err());
    assert_eq!(
        fs::read(out.path().join("plan/2025/lagesrapport.md")).unwrap(),
        b"a"
    );
    assert_eq!(
        names(&out.path().join("plan")),
        ["2025", "2025.inputs.json"]
    );
}

#[test]
fn one_file_is_written_beside_others_and_only_if_it_is_new() {
    let out = tempfile::tempdir().unwrap();
    fs::write(out.path().join("polisen.csv"), "x").unwrap();
    let file = out.path().join("published.csv");
    assert_eq!(write_file(&file, b"a").unwrap(), Outcome::Written);
    assert_eq!(write_file(&file, b"a").unwrap(), Outcome::Unchanged);
    assert_eq!(write_file(&file, b"b").unwrap(), Outcome::Written);
    assert_eq!(fs::read(&file).unwrap(), b"b");
    assert_eq!(names(out.path()), ["polisen.csv", "published.csv"]);
    assert!(write_file(&out.path().join("borta/published.csv"), b"a").is_err());
}

/// One that is still at work has its desk. An old report that was moved away, and for which nothing has come, is put back.
#[test]
fn what_a_stopped_maker_left_is_cleared_up_by_the_next() {
    let out = tempfile::tempdir().unwrap();
    let shelf = out.path().join("plan");
    let desk = |name: &str, old: Option<&str>| {
        let desk = shelf.join(name);
        fs::create_dir_all(desk.join("new")).unwrap();
        if let Some(year) = old {
            fs::create_dir_all(desk.join("old").join(year)).unwrap();
            fs::write(desk.join("old").join(year).join("rapport.md"), "gammal").unwrap();
        }
        fs::File::create(desk.join("lock")).unwrap()
    };
    write(out.path(), "plan", 2025, &report("a")).unwrap();
    desk(".report-left", None);
    desk(".report-moved", Some("2024"));
    desk(".report-done", Some("2025"));
    let busy = desk(".report-busy", Some("2023"));
    busy.lock().unwrap();
    write(out.path(), "plan", 2025, &report("b")).unwrap();
    assert_eq!(
        names(&shelf),
        [".report-busy", "2024", "2025", "2025.inputs.json"]
    );
    assert_eq!(fs::read(shelf.join("2024/rapport.md")).unwrap(), b"gammal");
    assert_eq!(fs::read(shelf.join("2025/lagesrapport.md")).unwrap(), b"b");
}

#[cfg(target_os = "linux")]
#[test]
fn a_reader_never_finds_no_report() {
    use std::sync::atomic::{AtomicBool, Ordering};

    let out = tempfile::tempdir().unwrap();
    let page = out.path().join("plan/2025/lagesrapport.md");
    write(out.path(), "plan", 2025, &report("0")).unwrap();
    let is_done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut n = 0;
            while !is_done.load(Ordering::Relaxed) {
                assert!(fs::read(&page).is_ok(), "after {n} times");
                n += 1;
            }
        });
        for n in 1..200 {
            write(out.path(), "plan", 2025, &report(&n.to_string())).unwrap();
        }
        is_done.store(true, Ordering::Relaxed);
        reader.join().unwrap();
    });
}

#[test]
fn nothing_is_made_where_nothing_is_written() {
    let out = tempfile::tempdir().unwrap();
    let made = out.path().join("build");
    let mut begun = Report::new(&made, inputs("plan", 2025, ""), Strangers::Stay);
    begun.add(&artifact("lagesrapport.md", "a"));
    assert!(made.join("plan").is_dir());
    drop(begun);
    assert!(!made.exists());
    // No file system has such a name.
    let file = made.join("html").join("a".repeat(300));
    assert!(create(&file, b"a").is_err());
    assert!(!made.exists());
}

/// What was the same when it was compared is another's when it is copied.
#[test]
fn two_at_once_do_not_mix_their_reports() {
    let out = tempfile::tempdir().unwrap();
    write(out.path(), "plan", 2025, &report("a")).unwrap();
    let mut first = Report::new(out.path(), inputs("plan", 2025, "b"), Strangers::Stay);
    first.add(&artifact("lagesrapport.md", "a"));
    write(out.path(), "plan", 2025, &report("c")).unwrap();
    first.add(&artifact("data/observationer.csv", "län\n"));
    let error = first.finish().unwrap_err();
    assert!(
        error.to_string().contains("written by another run"),
        "{error}"
    );
    let stands = fs::read(out.path().join("plan/2025/lagesrapport.md")).unwrap();
    assert_eq!(stands, b"c");
}
