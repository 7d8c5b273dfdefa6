//! Writes a project with as many rows as are asked for, or reads the rows of one as plainly as can be.
//!
//! `cargo run --release --example rows -- FOLDER --rows N --files F --seed S [--jumps] [--errors E] [--dress …]`
//!
//! Its plan has a group of F agencies that each send a file. A clean project has no finding at all: a figure stays
//! near its own of the year before, and parts make their whole. With `--jumps` every row of the year is one. With
//! `--errors`, so many rows are at fault, and `faults.csv` says where and how. `--dress` is any of `crlf`, `bom`,
//! `utf16`, `cp1252` and `shuffle`, with commas between. The same seed gives the same bytes.
//!
//! `… rows -- FOLDER --read` reads every CSV file below a folder with the csv crate, and keeps nothing.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own, which writes and prints"
)]

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

type Fallible<T> = Result<T, Box<dyn Error>>;

const YEARS: [u16; 3] = [2023, 2024, 2025];
const SEXES: [&str; 2] = ["kvinnor", "män"];
/// No plan has more indicators; beyond, there are more categories.
const INDICATORS: usize = 200;

fn main() -> Fallible<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (files, rows) = run(&arguments)?;
    println!("{rows} rows in {files} files");
    Ok(())
}

/// Does what the arguments ask for; how many files and rows were written or read.
pub(crate) fn run(arguments: &[String]) -> Fallible<(usize, usize)> {
    let asked = Asked::of(arguments)?;
    if asked.reads {
        read(&asked.folder)
    } else {
        write(&asked)
    }
}

/// What the command line asks for.
struct Asked {
    folder: PathBuf,
    reads: bool,
    rows: usize,
    files: usize,
    seed: u64,
    jumps: bool,
    errors: usize,
    dress: Vec<String>,
}

impl Asked {
    fn of(arguments: &[String]) -> Fallible<Asked> {
        let mut asked = Asked {
            folder: PathBuf::new(),
            reads: false,
            rows: 10_000,
            files: 10,
            seed: 1,
            jumps: false,
            errors: 0,
            dress: Vec::new(),
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} wants a value"));
            match argument.as_str() {
                "--read" => asked.reads = true,
                "--rows" => asked.rows = value()?.parse()?,
                "--files" => asked.files = value()?.parse()?,
                "--seed" => asked.seed = value()?.parse()?,
                "--jumps" => asked.jumps = true,
                "--errors" => asked.errors = value()?.parse()?,
                "--dress" => asked.dress = value()?.split(',').map(str::to_owned).collect(),
                unknown if unknown.starts_with('-') => {
                    return Err(format!("{unknown} is not known").into());
                }
                folder => asked.folder = folder.into(),
            }
        }
        if asked.folder.as_os_str().is_empty() || asked.files == 0 {
            return Err("FOLDER --rows N --files F --seed S".into());
        }
        Ok(asked)
    }

    fn wears(&self, dress: &str) -> bool {
        self.dress.iter().any(|it| it == dress)
    }
}

/// Reads every CSV file below a folder: how many, and how many rows they have.
fn read(folder: &Path) -> Fallible<(usize, usize)> {
    let (mut files, mut rows) = (0, 0);
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            let (inner, own) = read(&path)?;
            files += inner;
            rows += own;
        } else if path.extension().is_some_and(|it| it == "csv") {
            let text = fs::read(&path)?;
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';')
                .from_reader(text.as_slice());
            let mut record = csv::ByteRecord::new();
            while reader.read_byte_record(&mut record)? {
                rows += 1;
            }
            files += 1;
        }
    }
    Ok((files, rows))
}

/// Numbers that look like chance: SplitMix64, by its published constants.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let n = u64::try_from(n.max(1)).unwrap_or(1);
        usize::try_from((z ^ (z >> 31)) % n).unwrap_or(0)
    }
}

/// One row as a form has it: a cell for each of [`HEADINGS`].
type Row = [String; 13];

const HEADINGS: &str =
    "indikator;åtgärd;namn;enhet;kön;typ;år;värde;status;precision;källa;kommentar;meddelande";
const SEX: usize = 4;
const TYPE: usize = 5;
const YEAR: usize = 6;
const VALUE: usize = 7;

/// A row that is made wrong: in which cell, to what, and how that is told.
const FAULTS: [(usize, &str, &str); 6] = [
    (0, "finnsinte", "S002"),
    (SEX, "okänt", "S033"),
    (TYPE, "annan sort", "S033"),
    (YEAR, "2031", "S042"),
    (VALUE, "många", "S050"),
    (VALUE, "-5", "S060"),
];

fn write(asked: &Asked) -> Fallible<(usize, usize)> {
    let years: &[u16] = if asked.jumps { &YEARS[2..] } else { &YEARS };
    let wanted = asked.rows.div_ceil(asked.files * years.len());
    let indicators = wanted.div_ceil(11).clamp(1, INDICATORS);
    let types = (wanted.div_ceil(indicators).saturating_sub(1))
        .div_ceil(2)
        .max(1);
    let mut chance = Chance(asked.seed);
    let plan = asked.folder.join("plans");
    fs::create_dir_all(&plan)?;
    fs::write(
        plan.join("rader.yaml"),
        self::plan(asked.files, indicators, types),
    )?;
    for year in [Some(2025), asked.jumps.then_some(2024)]
        .into_iter()
        .flatten()
    {
        let folder = folder(asked, year);
        fs::create_dir_all(&folder)?;
        let edition = format!(
            "data: example\nas_of: {}-04-15\ndue: {{default: {}-02-28}}\n",
            year + 1,
            year + 1
        );
        fs::write(folder.join("edition.yaml"), edition)?;
    }
    let mut faults = String::from("file,line,column,code\n");
    let mut rows = 0;
    for file in 0..asked.files {
        let mut own = own_rows(indicators, types, years, &mut chance);
        if asked.jumps {
            save(asked, 2024, file, &earlier(&own))?;
        }
        if asked.wears("shuffle") {
            for at in (1..own.len()).rev() {
                own.swap(at, chance.below(at + 1));
            }
        }
        let n = asked.errors / asked.files + usize::from(file < asked.errors % asked.files);
        spoil(&mut own, n, file, &mut chance, &mut faults)?;
        rows += own.len();
        save(asked, 2025, file, &own)?;
    }
    if asked.errors > 0 {
        fs::write(asked.folder.join("faults.csv"), faults)?;
    }
    Ok((asked.files, rows))
}

fn folder(asked: &Asked, year: u16) -> PathBuf {
    asked.folder.join(format!("submissions/rader/{year}"))
}

fn plan(files: usize, indicators: usize, types: usize) -> String {
    let mut plan = String::from(
        "title: Rader\narea: Riket\npublisher: Mätning\nperiod: {from: 2020, to: 2030}\nagencies:\n",
    );
    let members: Vec<String> = (0..files).map(|n| format!("k{n}")).collect();
    let _ = writeln!(
        plan,
        "  - {{id: alla, name: alla, kind: group, members: [{}]}}",
        members.join(", ")
    );
    for member in members {
        let _ = writeln!(
            plan,
            "  - {{id: {member}, name: Myndighet {member}, kind: authority}}"
        );
    }
    plan.push_str("breakdowns:\n  - {id: kön, name: kön, categories: [kvinnor, män]}\n");
    plan.push_str("  - id: typ\n    name: typ\n    categories:\n");
    for kind in 0..types {
        let _ = writeln!(plan, "      - sort {kind}");
    }
    plan.push_str("goals:\n  - id: 1\n    title: Mål\n    measures:\n      - id: m\n        text: Mät.\n        responsible: [alla]\n        frequency: annual\n        indicators:\n");
    for indicator in 0..indicators {
        let _ = writeln!(
            plan,
            "          - {{id: i{indicator}x, name: Antal {indicator}, type: count, unit: {{one: sak, many: saker, gender: en}}, breakdowns: [[kön, typ]]}}"
        );
    }
    plan
}

/// A whole and its parts, for every indicator and year. A part is far from both limits of a jump.
fn own_rows(indicators: usize, types: usize, years: &[u16], chance: &mut Chance) -> Vec<Row> {
    let mut rows = Vec::new();
    for indicator in 0..indicators {
        let first: Vec<usize> = (0..types * SEXES.len())
            .map(|_| 30 + chance.below(40))
            .collect();
        for (n, year) in years.iter().enumerate() {
            let parts: Vec<usize> = first.iter().map(|it| it + n + chance.below(3)).collect();
            let whole: usize = parts.iter().sum();
            let row = |sex: &str, kind: String, value: usize| -> Row {
                let mut row = Row::default();
                row[0] = format!("i{indicator}x");
                "m Mät".clone_into(&mut row[1]);
                row[2] = format!("Antal {indicator}");
                "saker".clone_into(&mut row[3]);
                sex.clone_into(&mut row[SEX]);
                row[TYPE] = kind;
                row[YEAR] = year.to_string();
                row[VALUE] = value.to_string();
                row
            };
            rows.push(row("totalt", "totalt".to_owned(), whole));
            for (at, value) in parts.into_iter().enumerate() {
                rows.push(row(SEXES[at % 2], format!("sort {}", at / 2), value));
            }
        }
    }
    rows
}

/// The same of the year before, and so much less that a reader must ask.
fn earlier(rows: &[Row]) -> Vec<Row> {
    let mut before = rows.to_vec();
    let mut whole = 0;
    // Parts come after their whole.
    for row in before.iter_mut().rev() {
        "2024".clone_into(&mut row[YEAR]);
        let value: usize = row[VALUE].parse().unwrap_or(0);
        let value = if row[SEX] == "totalt" {
            std::mem::take(&mut whole)
        } else {
            whole += value / 5;
            value / 5
        };
        row[VALUE] = value.to_string();
    }
    before
}

/// Makes rows wrong, no two of one indicator, and writes down where.
fn spoil(
    rows: &mut [Row],
    n: usize,
    file: usize,
    chance: &mut Chance,
    faults: &mut String,
) -> Fallible<()> {
    let mut lines: Vec<usize> = Vec::new();
    for _ in 0..n {
        // As long as there is another: so many that there is none are too many to be told apart.
        let line = (0..1000)
            .map(|_| chance.below(rows.len()))
            .find(|line| !lines.contains(line))
            .ok_or("too many errors for so few rows")?;
        lines.push(line);
        let (at, word, code) = FAULTS[chance.below(FAULTS.len())];
        let row = &mut rows[line];
        word.clone_into(&mut row[at]);
        let column: usize = row[..at].iter().map(|it| it.chars().count() + 1).sum();
        writeln!(
            faults,
            "submissions/rader/2025/k{file}.csv,{},{},{code}",
            line + 2,
            column + 1
        )?;
    }
    Ok(())
}

fn save(asked: &Asked, year: u16, file: usize, rows: &[Row]) -> Fallible<()> {
    let end = if asked.wears("crlf") { "\r\n" } else { "\n" };
    let mut text = String::from(if asked.wears("bom") || asked.wears("utf16") {
        "\u{feff}"
    } else {
        ""
    });
    text.push_str(HEADINGS);
    text.push_str(end);
    for row in rows {
        text.push_str(&row.join(";"));
        text.push_str(end);
    }
    let bytes = if asked.wears("utf16") {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    } else if asked.wears("cp1252") {
        // Every letter that is written here is one byte of Latin 1.
        text.chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
            .collect()
    } else {
        text.into_bytes()
    };
    let path = folder(asked, year).join(format!("k{file}.csv"));
    Ok(fs::write(path, bytes)?)
}
