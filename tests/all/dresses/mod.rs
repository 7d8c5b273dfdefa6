//! A submission that says the same and is saved otherwise makes the same report, byte for byte, or a finding.
//!
//! A dress is some of the [`GARMENTS`], put on in the order they are named. In a round every submission of 2025 wears
//! one, each another, and there are as many rounds as every dress needs to be worn once. With `DRESSES=1` every
//! submission wears every dress, and with a higher number so many times over, each time shuffled otherwise; and as
//! many times more than else they wear what chance picks.

mod file;
mod wardrobe;

use std::collections::BTreeSet;

use report::codes::{Code, Severity};

use crate::dresses::file::{File, GARMENTS};
use crate::dresses::wardrobe::{Dress, Wardrobe, Worn, times};
use crate::rows::generator::Chance;

/// A dress with which the report is the same, and what is told of the file all the same.
const SAME: &[Dress] = &[
    // Line ends.
    ("crlf", &[]),
    ("cr", &[]),
    ("mixed-ends", &[]),
    ("doubled-cr", &[]),
    ("open-end", &[]),
    ("crlf open-end", &[]),
    // Encodings.
    ("bom", &[]),
    ("bom crlf", &[]),
    ("utf16-le", &[Code::S012]),
    ("utf16-be", &[Code::S012]),
    ("utf16-le crlf tab", &[Code::S012]),
    ("windows-1252", &[Code::S012]),
    ("windows-1252 crlf", &[Code::S012]),
    // Separators.
    ("comma", &[Code::S012]),
    ("tab", &[Code::S012]),
    ("sep", &[]),
    ("comma sep", &[]),
    ("tab sep crlf", &[]),
    ("pipe sep", &[]),
    ("bom sep crlf", &[]),
    ("utf16-le sep tab", &[Code::S012]),
    // Quotes and what stands around a word.
    ("quoted", &[]),
    ("quoted-words", &[]),
    ("quoted-headings crlf", &[]),
    ("padded", &[]),
    ("tab-padded", &[]),
    ("broken-cells crlf", &[]),
    ("hard-padded", &[]),
    ("grouped", &[]),
    ("hard-grouped", &[]),
    ("thin-grouped", &[]),
    ("decimals", &[]),
    // Rows and columns.
    ("shuffled-rows", &[]),
    ("reversed-rows", &[]),
    ("shuffled-columns", &[]),
    ("reversed-columns", &[]),
    ("shuffled-rows shuffled-columns", &[]),
    ("own-column", &[Code::S116]),
    ("own-columns-first", &[Code::S116]),
    ("own-column shuffled-columns shuffled-rows", &[Code::S116]),
    ("empty-columns", &[]),
    ("empty-column-first", &[]),
    ("wide-rows", &[]),
    // Blank lines.
    ("blank-lines", &[]),
    ("blank-lines-first crlf", &[]),
    ("blank-rows", &[]),
    ("blank-lines-last", &[]),
    // Headings and words.
    ("upper-headings", &[]),
    ("title-headings", &[]),
    ("padded-headings", &[]),
    ("english-headings", &[]),
    ("nfd-headings", &[]),
    ("upper-words", &[]),
    ("nfd", &[]),
    // What a blank cell means, said.
    ("years", &[]),
    ("parties", &[]),
    ("totals", &[]),
    // The file's name.
    ("upper-name", &[]),
    ("upper-ending", &[]),
    ("title-name", &[]),
    ("spaced-name", &[]),
    ("underscored-name", &[]),
    ("padded-name", &[]),
    ("nfd full-name nfd-name", &[]),
    ("full-name", &[]),
    ("numbered-name", &[]),
    // As programs save.
    ("quoted utf16-le tab crlf upper-headings", &[Code::S012]),
    ("nfd full-name nfd-name bom quoted-words cr", &[]),
    (
        "years parties shuffled-columns shuffled-rows comma quoted bom crlf",
        &[Code::S012],
    ),
    (
        "own-column blank-lines windows-1252 tab crlf spaced-name",
        &[Code::S012, Code::S116],
    ),
    ("utf16-le quoted crlf", &[Code::S012]),
];

/// Of each line chance picks one garment, or none, and puts them on in this order.
const PICKS: [&[&str]; 14] = [
    &["years", "parties", "totals"],
    &["grouped", "hard-grouped", "thin-grouped", "decimals"],
    &["upper-words", "nfd"],
    &["shuffled-rows", "reversed-rows"],
    &["shuffled-columns", "reversed-columns"],
    &[
        "own-column",
        "own-columns-first",
        "empty-columns",
        "empty-column-first",
    ],
    &[
        "upper-headings",
        "title-headings",
        "english-headings",
        "nfd-headings",
    ],
    &["padded", "hard-padded", "broken-cells"],
    &[
        "wide-rows",
        "blank-lines",
        "blank-lines-first",
        "blank-rows",
        "blank-lines-last",
    ],
    &["quoted", "quoted-words", "quoted-headings"],
    &["comma", "tab", "sep", "comma sep", "pipe sep"],
    &["bom", "utf16-le", "utf16-be"],
    &[
        "crlf",
        "cr",
        "mixed-ends",
        "doubled-cr",
        "open-end",
        "crlf open-end",
    ],
    &[
        "upper-name",
        "title-name",
        "padded-name",
        "full-name",
        "full-name nfd-name",
        "numbered-name",
    ],
];

/// A dress that is refused: the codes that are told of the file, the first of every file that wears it.
const TOLD: &[Dress] = &[
    // Encodings.
    ("utf16-le-bare", &[Code::S003]),
    ("utf16-be-bare", &[Code::S003]),
    ("utf16-cut", &[Code::S003]),
    ("cp850", &[Code::S003]),
    ("mac-roman crlf", &[Code::S003]),
    ("mixed-encodings", &[Code::S003]),
    ("garbled", &[Code::S016]),
    ("bom-twice", &[Code::S014]),
    ("workbook", &[Code::S003]),
    // Separators and quotes.
    ("pipe", &[Code::S017]),
    ("quoted-rows", &[Code::S017]),
    ("blank-before-quotes", &[Code::S002, Code::S006]),
    ("blank-after-quotes", &[Code::S005]),
    ("curly-quotes", &[Code::S002, Code::S006]),
    ("open-quote", &[Code::S004]),
    // Rows and columns.
    ("short-rows", &[Code::S009]),
    ("title", &[Code::S011]),
    ("headings-again", &[Code::S002]),
    ("sums", &[Code::S025]),
    ("signature", &[Code::S026]),
    ("merged", &[Code::S023]),
    ("unasked-column", &[Code::S006]),
    ("nameless-column", &[Code::S015]),
    ("column-twice", &[Code::S007]),
    // Headings and words.
    ("misspelt-heading", &[Code::S006]),
    ("colon-headings", &[Code::S006]),
    ("unseen-headings", &[Code::S014]),
    ("unseen-words", &[Code::S014]),
    ("cyrillic-ids", &[Code::S019]),
    ("counted", &[Code::S055]),
    ("point-grouped", &[Code::S051]),
    ("comma-grouped", &[Code::S054]),
    ("formulas", &[Code::S056]),
    ("apostrophes", &[Code::S050]),
    ("wide-digits", &[Code::S050]),
    ("years year-decimals", &[Code::S041]),
    // The file's name.
    ("copied-name", &[Code::E014, Code::S101]),
    ("windows-copied-name", &[Code::S001, Code::S101]),
    ("dated-name", &[Code::S001, Code::S101]),
    ("text-ending", &[Code::E014, Code::S101]),
    ("workbook-ending", &[Code::E014, Code::S101]),
];

#[test]
fn the_wardrobe_is_in_order() {
    let wardrobe = Wardrobe::new();
    assert_eq!(wardrobe.submissions.len(), 7);
    for (name, text) in &wardrobe.submissions {
        assert_eq!(File::read(name, text, 0).saved(), text.as_bytes(), "{name}");
    }
    let names: BTreeSet<&str> = SAME.iter().chain(TOLD).map(|it| it.0).collect();
    assert_eq!(names.len(), SAME.len() + TOLD.len());
    assert!(SAME.len() >= 50);
    for (dress, told) in TOLD {
        let severity = told[0].severity();
        assert!(
            matches!(severity, Severity::Error | Severity::Warning),
            "{dress}"
        );
    }
    let worn: BTreeSet<&str> = names.iter().flat_map(|it| it.split_whitespace()).collect();
    let sewn: BTreeSet<&str> = GARMENTS.iter().map(|it| it.0).collect();
    assert_eq!(worn, sewn);
}

/// Goes through rounds. Whose report is to be the same is printed, and of them nothing is told less.
fn hold(
    wardrobe: &Wardrobe,
    rounds: &[Vec<Worn<'_>>],
    is_same: bool,
    fits: impl Fn(&BTreeSet<Code>, &[Code]) -> bool,
) {
    let mut faults = Vec::new();
    for round in rounds {
        let made = wardrobe.made(round, is_same);
        for worn in round {
            let (more, less) = wardrobe.told_otherwise(worn.submission, &made);
            if !fits(&more, worn.told) || is_same && !less.is_empty() {
                faults.push(format!("{worn:?}: more {more:?}, less {less:?}"));
            }
        }
        if is_same {
            faults.extend(wardrobe.makes_another(round, &made));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_report_is_the_same_whatever_its_submissions_wear() {
    let wardrobe = Wardrobe::new();
    let rounds = wardrobe.rounds(SAME);
    hold(&wardrobe, &rounds, true, |more, told| {
        *more == told.iter().copied().collect()
    });
}

#[test]
fn the_report_is_the_same_whatever_chance_picks() {
    let wardrobe = Wardrobe::new();
    let told = &[Code::S012, Code::S116];
    let names = wardrobe.submissions.keys();
    let picked = (0..times().map_or(4, |it| it * 50)).map(|seed| {
        let mut chance = Chance(seed);
        let mut pick = |_: &String| {
            let picked = PICKS.map(|it| it.get(chance.below(it.len() + 1)).copied());
            let picked: Vec<&str> = picked.into_iter().flatten().collect();
            picked.join(" ")
        };
        names.clone().map(&mut pick).collect()
    });
    let picked: Vec<Vec<String>> = picked.collect();
    let round = |(seed, dresses)| {
        let worn = names.clone().zip::<&Vec<String>>(dresses);
        let worn = worn.map(|(submission, dress)| Worn {
            submission,
            dress,
            told,
            seed,
        });
        worn.collect()
    };
    let rounds: Vec<Vec<Worn<'_>>> = (0..).zip(&picked).map(round).collect();
    hold(&wardrobe, &rounds, true, |more, told| {
        more.iter().all(|it| told.contains(it))
    });
}

#[test]
fn what_is_not_accepted_is_told() {
    let wardrobe = Wardrobe::new();
    let rounds = wardrobe.rounds(TOLD);
    hold(&wardrobe, &rounds, false, |more, told| {
        more.contains(&told[0]) && more.iter().all(|it| told.contains(it))
    });
}
