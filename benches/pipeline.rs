//! How long each phase takes, against a raw read of the same rows and against a run that does nothing:
//! `cargo bench`, compiled as `dist`.
//!
//! Machines are noisy: look at the ratios, not at the milliseconds.
#![expect(clippy::disallowed_types, reason = "a benchmark looks at the clock")]
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run may stop")]

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use report::check::Checked;
use report::diagnostic::Diagnostics;
use report::limits::Limits;
use report::load::Years;
use report::model::EditionIx;
use report::protect::protect;
use report::render::templates::Templates;
use report::source::{Encoding, Folder, Origin, Source, Sources};
use report::value::Year;
use report::{check, derive, load, parse, render, resolve};

const TOWNS: usize = 290;
const KINDS: usize = 5;
/// So many that the towns' rows are a hundred thousand.
const INDICATORS: usize = 69;

fn main() {
    county();
    towns();
    for years in [1, 12] {
        rows(years);
    }
}

/// The median of some runs.
fn median(runs: usize, mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The project beside this benchmark, phase by phase.
fn county() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let upto = Years::UpTo(Year::new(2025).unwrap());
    println!("Stockholm's report of 2025, in Swedish and in English with their charts");
    let nothing = median(30, || {
        let mut report = Command::new(env!("CARGO_BIN_EXE_report"));
        assert!(report.arg("--version").output().unwrap().status.success());
    });
    let load = median(30, || {
        drop(load::load(root, upto, Limits::default()).unwrap());
    });
    let sources = load::load(root, upto, Limits::default()).unwrap();
    let mut times = vec![("report --version", nothing), ("load", load)];
    times.extend(phases(&sources, 30));
    print(&times, ("of `report --version`", nothing));
}

/// A hundred thousand rows from the country's towns.
fn towns() {
    let sources = nation(1, INDICATORS);
    let (raw, n) = raw_read(&sources);
    println!("A report of {n} rows from {TOWNS} towns");
    let mut times = vec![("raw read (csv crate)", raw)];
    times.extend(phases(&sources, 3));
    print(&times, ("raw reads", raw));
}

fn print(times: &[(&str, Duration)], (unit, one): (&str, Duration)) {
    for (phase, time) in times {
        let ratio = time.as_secs_f64() / one.as_secs_f64();
        println!(
            "  {phase:<28} {:>9.2} ms {ratio:>8.2} {unit}",
            milliseconds(*time)
        );
    }
}

fn judged(sources: &Sources) -> Checked<'_> {
    let mut diagnostics = Diagnostics::default();
    let model = resolve::resolve(parse::parse(sources, &mut diagnostics), &mut diagnostics);
    let model = model.unwrap();
    let ledger = derive::derive(&model);
    check::check(model, ledger, &mut diagnostics)
}

/// The phases after reading, of the last edition of 2025 in all its languages.
fn phases(sources: &Sources, runs: usize) -> Vec<(&'static str, Duration)> {
    let mut diagnostics = Diagnostics::default();
    let parsed = median(runs, || {
        drop(parse::parse(sources, &mut Diagnostics::default()));
    });
    let resolved = median(runs, || {
        let mut diagnostics = Diagnostics::default();
        let project = parse::parse(sources, &mut diagnostics);
        drop(resolve::resolve(project, &mut diagnostics));
    });
    let project = parse::parse(sources, &mut diagnostics);
    let model = resolve::resolve(project, &mut diagnostics).unwrap();
    let derived = median(runs, || drop(derive::derive(&model)));
    let checked = judged(sources);
    let all = median(runs, || drop(judged(sources)));
    let editions = checked.model().editions.iter();
    let last = editions.rev().position(|it| it.year.get() == 2025).unwrap();
    let last = EditionIx::new(checked.model().editions.len() - 1 - last);
    let languages = &checked.model().edition(last).languages;
    let contents = || {
        let said = languages.iter();
        said.map(|it| report::report::content(&protect(&checked, last), *it))
            .collect::<Vec<_>>()
    };
    let said = median(runs, || drop(contents()));
    let read = median(runs, || {
        drop(Templates::new(sources, &mut Diagnostics::default()));
    });
    let templates = Templates::new(sources, &mut diagnostics).unwrap();
    let laid_out = median(runs, || {
        for content in contents() {
            let mut found = Diagnostics::default();
            render::render(content, &templates, &mut found, &mut drop).unwrap();
        }
    });
    let check = all.saturating_sub(resolved).saturating_sub(derived);
    vec![
        ("parse", parsed),
        ("resolve", resolved.saturating_sub(parsed)),
        ("derive", derived),
        ("check", check),
        ("report", said),
        ("templates", read),
        ("render", laid_out.saturating_sub(said)),
    ]
}

/// A raw read of the rows of a project with one file, and how many they are.
fn raw_read(sources: &Sources) -> (Duration, usize) {
    let (_, file) = sources
        .iter()
        .find(|(_, it)| matches!(it.origin, Origin::Submission { .. }))
        .unwrap();
    let text = file.text.as_bytes();
    let raw = median(5, || {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record).unwrap() {}
    });
    (raw, file.text.lines().count() - 1)
}

/// One file with a row for every indicator, town, kind and year, read and resolved.
fn rows(years: u16) {
    let sources = nation(years, 60);
    let (raw, n) = raw_read(&sources);
    let read = median(5, || {
        let mut diagnostics = Diagnostics::default();
        let project = parse::parse(&sources, &mut diagnostics);
        let model = resolve::resolve(project, &mut diagnostics).unwrap();
        assert_eq!(
            (model.observations.len(), diagnostics.iter().count()),
            (n, 0)
        );
    });
    println!("{n} rows in one file");
    let times = [("raw read (csv crate)", raw), ("parse and resolve", read)];
    print(&times, ("raw reads", raw));
}

fn nation(years: u16, indicators: usize) -> Sources {
    let mut plan = String::from(
        "title: Mätplan\narea: Riket\npublisher: Mätning\nperiod: {from: 2010, to: 2030}\nagencies:\n  - {id: a, name: A, kind: authority}\nbreakdowns:\n  - id: ort\n    name: ort\n    categories:\n",
    );
    for town in 0..TOWNS {
        writeln!(plan, "      - ort {town}").unwrap();
    }
    plan.push_str("  - id: typ\n    name: typ\n    categories:\n");
    for kind in 0..KINDS {
        writeln!(plan, "      - typ {kind}").unwrap();
    }
    plan.push_str("goals:\n  - id: 1\n    title: Mål\n    measures:\n      - id: m\n        text: Mät.\n        responsible: [a]\n        frequency: annual\n        indicators:\n");
    for indicator in 0..indicators {
        writeln!(plan, "          - {{id: i{indicator}x, name: Antal, type: count, unit: {{one: st, many: st, gender: ett}}, breakdowns: [[ort, typ]]}}").unwrap();
    }
    let mut text = String::from("indikator;ort;typ;år;värde;kommentar\n");
    for year in 0..years {
        for indicator in 0..indicators {
            for town in 0..TOWNS {
                for kind in 0..KINDS {
                    writeln!(
                        text,
                        "i{indicator}x;ort {town};typ {kind};{};{};",
                        2025 - year,
                        20 + town + kind
                    )
                    .unwrap();
                }
            }
        }
    }
    let edition = "data: example\nas_of: 2026-04-15\ndue: {default: 2026-02-28}\n".to_owned();
    let mut sources = Sources::default();
    let id = || "p".to_owned();
    let mut add = |path: &str, origin, text| {
        sources.add(Source::new(
            path.to_owned(),
            origin,
            text,
            Ok(Encoding::Utf8),
        ));
    };
    add("plans/p.yaml", Origin::Plan { plan: id() }, plan);
    add(
        "submissions/p/2025/edition.yaml",
        Origin::Edition {
            plan: id(),
            year: 2025,
        },
        edition,
    );
    add(
        "submissions/p/2025/a.csv",
        Origin::Submission {
            plan: id(),
            year: 2025,
            agency: "a".to_owned(),
        },
        text,
    );
    sources.folders.push(Folder {
        plan: id(),
        year: 2025,
        path: "submissions/p/2025".to_owned(),
        settled: false,
    });
    sources
}
