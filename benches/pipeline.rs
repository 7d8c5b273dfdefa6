//! How long each phase takes, against a raw read of the same rows: `cargo bench`, compiled as `dist`.
//!
//! Machines are noisy: look at the ratios, not at the milliseconds.
#![expect(clippy::disallowed_types, reason = "a benchmark looks at the clock")]
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run may stop")]

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use report::diagnostic::Diagnostics;
use report::load::Years;
use report::model::EditionIx;
use report::render::templates::Templates;
use report::source::{Encoding, Folder, Origin, Source, Sources};
use report::value::Year;
use report::words::Language;
use report::{check, derive, evaluate, load, parse, render, resolve};

const TOWNS: usize = 290;
const KINDS: usize = 5;

fn main() {
    county();
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

/// The project beside this benchmark, phase by phase.
fn county() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let upto = Years::UpTo(Year::new(2025).unwrap());
    let sources = load::load(root, upto).unwrap();
    let judged = |sources| {
        let mut diagnostics = Diagnostics::default();
        let model =
            resolve::resolve(parse::parse(sources, &mut diagnostics), &mut diagnostics).unwrap();
        let figures = derive::derive(&model);
        check::check(model, figures, &mut diagnostics)
    };
    let checked = judged(&sources);
    let last = checked
        .model()
        .editions
        .iter()
        .position(|it| it.year.get() == 2025)
        .unwrap();
    let content = evaluate::evaluate(&checked, EditionIx::new(last), Language::SWEDISH);
    let mut diagnostics = Diagnostics::default();
    let templates = Templates::new(&sources, &mut diagnostics).unwrap();
    println!("county, report of 2025");
    let tell = |phase: &str, time: Duration| {
        println!("  {phase:<32} {:>8.2} ms", time.as_secs_f64() * 1e3);
    };
    tell("load", median(30, || drop(load::load(root, upto).unwrap())));
    tell(
        "parse, resolve, derive, check",
        median(30, || drop(judged(&sources))),
    );
    tell(
        "evaluate",
        median(30, || {
            drop(evaluate::evaluate(
                &checked,
                EditionIx::new(last),
                Language::SWEDISH,
            ));
        }),
    );
    tell(
        "read the templates",
        median(30, || {
            drop(Templates::new(&sources, &mut Diagnostics::default()));
        }),
    );
    tell(
        "render",
        median(30, || {
            drop(render::render(
                &content,
                &templates,
                &mut Diagnostics::default(),
            ));
        }),
    );
}

/// One file with a row for every indicator, town, kind and year.
fn rows(years: u16) {
    let sources = nation(years);
    let (_, file) = sources
        .iter()
        .find(|(_, it)| matches!(it.origin, Origin::Submission { .. }))
        .unwrap();
    let text = file.text.as_bytes();
    let n = file.text.lines().count() - 1;
    let raw = median(5, || {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record).unwrap() {}
    });
    let read = median(5, || {
        let mut diagnostics = Diagnostics::default();
        let project = parse::parse(&sources, &mut diagnostics);
        let model = resolve::resolve(project, &mut diagnostics).unwrap();
        assert_eq!(
            (model.observations.len(), diagnostics.iter().count()),
            (n, 0)
        );
    });
    let ratio = read.as_secs_f64() / raw.as_secs_f64();
    println!("{n} rows in one file");
    println!("  raw read (csv crate) {:>8.1} ms", raw.as_secs_f64() * 1e3);
    println!(
        "  parse and resolve    {:>8.1} ms, {ratio:.1} raw reads",
        read.as_secs_f64() * 1e3
    );
}

fn nation(years: u16) -> Sources {
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
    for indicator in 0..60 {
        writeln!(plan, "          - {{id: i{indicator}x, name: Antal, type: count, unit: {{one: st, many: st, gender: ett}}, breakdowns: [[ort, typ]]}}").unwrap();
    }
    let mut text = String::from("indikator;ort;typ;år;värde;kommentar\n");
    for year in 0..years {
        for indicator in 0..60 {
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
