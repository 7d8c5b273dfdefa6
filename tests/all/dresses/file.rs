//! A submission's text becomes a table, which garments change, and that becomes bytes and a name.

use encoding_rs::WINDOWS_1252;
use unicode_normalization::UnicodeNormalization;

use crate::rows::generator::Chance;

pub(crate) type Garment = fn(&mut File);

/// What a submission may wear, by its name.
pub(crate) const GARMENTS: &[(&str, Garment)] = &[
    ("crlf", |it| it.end = |_| "\r\n"),
    ("cr", |it| it.end = |_| "\r"),
    ("mixed-ends", |it| it.end = |n| ["\r\n", "\n", "\r"][n % 3]),
    ("doubled-cr", |it| it.end = |_| "\r\r\n"),
    ("open-end", |it| it.has_last_end = false),
    ("bom", |it| it.before = "\u{feff}"),
    ("bom-twice", |it| it.before = "\u{feff}\u{feff}"),
    ("utf16-le", |it| {
        it.encode = |text| utf16("\u{feff}", text, u16::to_le_bytes);
    }),
    ("utf16-be", |it| {
        it.encode = |text| utf16("\u{feff}", text, u16::to_be_bytes);
    }),
    ("utf16-le-bare", |it| {
        it.encode = |text| utf16("", text, u16::to_le_bytes);
    }),
    ("utf16-be-bare", |it| {
        it.encode = |text| utf16("", text, u16::to_be_bytes);
    }),
    ("utf16-cut", |it| {
        it.encode = |text| {
            let mut bytes = utf16("\u{feff}", text, u16::to_le_bytes);
            bytes.pop();
            bytes
        };
    }),
    ("windows-1252", |it| it.encode = windows_1252),
    ("cp850", |it| {
        it.encode = |text| old(text, *b"\x86\x84\x94\x8f\x8e\x99\x82");
    }),
    ("mac-roman", |it| {
        it.encode = |text| old(text, *b"\x8c\x8a\x9a\x81\x80\x85\x8e");
    }),
    ("mixed-encodings", |it| {
        it.encode = |text| {
            let (first, rest) = text.split_once('\n').unwrap();
            [
                first.as_bytes(),
                b"\n",
                &windows_1252(rest),
                &windows_1252("å"),
            ]
            .concat()
        };
    }),
    ("garbled", |it| {
        it.encode = |text| {
            WINDOWS_1252
                .decode(text.as_bytes())
                .0
                .into_owned()
                .into_bytes()
        };
    }),
    ("workbook", |it| {
        it.encode = |text| [b"PK\x03\x04", text.as_bytes()].concat();
    }),
    ("comma", |it| it.separator = ','),
    ("tab", |it| it.separator = '\t'),
    ("pipe", |it| it.separator = '|'),
    ("sep", |it| it.names_separator = true),
    ("quoted", |it| it.is_quoted = |_, _| true),
    ("quoted-words", |it| {
        it.is_quoted = |_, cell| cell.contains(char::is_alphabetic);
    }),
    ("quoted-headings", |it| it.is_quoted = |row, _| row == 0),
    ("quoted-rows", |it| {
        for row in &mut it.rows {
            *row = vec![row.join(";")];
        }
        it.is_quoted = |_, _| true;
    }),
    ("blank-before-quotes", |it| {
        it.cells(|cell| format!(" \"{cell}\""));
    }),
    ("blank-after-quotes", |it| {
        it.cells(|cell| format!("\"{cell}\" "));
    }),
    ("curly-quotes", |it| it.cells(|cell| format!("”{cell}”"))),
    ("open-quote", |it| {
        let last = it.rows.last_mut().unwrap();
        last[0].insert(0, '"');
    }),
    ("padded", |it| it.cells(|cell| format!("  {cell} "))),
    ("tab-padded", |it| it.cells(|cell| format!("\t{cell}\t"))),
    ("broken-cells", |it| it.cells(|cell| format!("{cell}\n"))),
    ("hard-padded", |it| {
        it.cells(|cell| format!("\u{a0}{cell}\u{a0}"));
    }),
    ("grouped", |it| it.numbers(|number| grouped(number, " "))),
    ("hard-grouped", |it| {
        it.numbers(|number| grouped(number, "\u{a0}"));
    }),
    ("thin-grouped", |it| {
        it.numbers(|number| grouped(number, "\u{202f}"));
    }),
    ("point-grouped", |it| {
        it.numbers(|number| grouped(number, "."));
    }),
    ("comma-grouped", |it| {
        it.numbers(|number| grouped(number, ","));
    }),
    ("decimals", |it| it.numbers(|number| format!("{number}.0"))),
    ("counted", |it| it.numbers(|number| format!("{number} st"))),
    ("apostrophes", |it| {
        it.numbers(|number| format!("'{number}"));
    }),
    ("wide-digits", |it| {
        it.numbers(|number| {
            let wide = |c: char| char::from_u32(u32::from(c) + 0xfee0).unwrap();
            number.chars().map(wide).collect()
        });
    }),
    ("year-decimals", |it| {
        it.column_words("år", |year| format!("{year}.0"));
    }),
    ("formulas", |it| it.numbers(|number| format!("={number}"))),
    ("shuffled-rows", |it| {
        let order = it.shuffled(it.rows.len() - 1);
        let rows = order.iter().map(|at| it.rows[at + 1].clone());
        let rows: Vec<Vec<String>> = rows.collect();
        it.rows.splice(1.., rows);
    }),
    ("reversed-rows", |it| it.rows[1..].reverse()),
    ("shuffled-columns", |it| {
        let order = it.shuffled(it.width());
        for row in &mut it.rows {
            *row = order.iter().map(|at| row[*at].clone()).collect();
        }
    }),
    ("reversed-columns", |it| {
        it.rows.iter_mut().for_each(|row| row.reverse());
    }),
    ("own-column", |it| {
        it.column_at(it.width(), "x_handläggare", "A; B, \"C\"");
    }),
    ("own-columns-first", |it| {
        it.column_at(0, "X_Dnr", "2025:17");
        it.column_at(0, "x_", "");
    }),
    ("unasked-column", |it| {
        it.column_at(it.width(), "handläggare", "A");
    }),
    ("nameless-column", |it| it.column_at(it.width(), "", "A")),
    ("column-twice", |it| {
        let at = it.width();
        it.column_at(at, "värde", "17");
    }),
    ("empty-columns", |it| {
        for _ in 0..3 {
            it.column_at(it.width(), "", "");
        }
    }),
    ("empty-column-first", |it| it.column_at(0, "", "")),
    ("wide-rows", |it| {
        let wide = |row: &mut Vec<String>| row.extend([String::new(), String::new()]);
        it.rows[1..].iter_mut().for_each(wide);
    }),
    ("short-rows", |it| {
        for row in &mut it.rows[1..] {
            let filled = row.iter().rposition(|it| !it.is_empty()).unwrap();
            row.truncate(filled + 1);
        }
    }),
    ("blank-lines", |it| it.between(|_| vec![String::new()])),
    ("blank-rows", |it| {
        it.between(|width| vec![String::new(); width]);
    }),
    ("blank-lines-first", |it| {
        it.rows.splice(0..0, vec![vec![String::new()]; 2]);
    }),
    ("blank-lines-last", |it| {
        let width = it.width();
        it.rows.extend(vec![vec![String::new()]; 3]);
        it.rows.extend(vec![vec![String::new(); width]; 30]);
    }),
    ("title", |it| {
        it.rows.insert(0, vec!["Uppgifter för 2025".to_owned()]);
    }),
    ("headings-again", |it| {
        let headings = it.rows[0].clone();
        it.rows.insert(it.rows.len() / 2, headings);
    }),
    ("sums", |it| {
        let mut row = vec![String::new(); it.width()];
        "Summa".clone_into(&mut row[0]);
        "17".clone_into(&mut row[it.column("värde")]);
        it.rows.push(row);
    }),
    ("signature", |it| {
        it.rows
            .push(vec!["Ifylld av enheten för statistik".to_owned()]);
    }),
    ("merged", |it| {
        let mut above = String::new();
        let at = it.column("indikator");
        for row in &mut it.rows {
            if row[at] == above {
                row[at].clear();
            } else {
                above.clone_from(&row[at]);
            }
        }
    }),
    ("upper-headings", |it| it.headings(str::to_uppercase)),
    ("title-headings", |it| it.headings(title)),
    ("padded-headings", |it| {
        it.headings(|it| format!(" {it}\u{a0}"));
    }),
    ("english-headings", |it| it.headings(english)),
    ("nfd-headings", |it| it.headings(nfd)),
    ("misspelt-heading", |it| {
        it.headings(|it| it.replace("värde", "värd"));
    }),
    ("colon-headings", |it| it.headings(|it| format!("{it}:"))),
    ("unseen-headings", |it| {
        it.headings(|it| format!("{it}\u{200b}"));
    }),
    ("unseen-words", |it| it.words(|it| format!("{it}\u{200b}"))),
    ("cyrillic-ids", |it| {
        it.column_words("indikator", |it| it.replace('a', "а"));
    }),
    ("upper-words", |it| {
        for column in ["indikator", "part", "status", "våldstyp"] {
            it.column_words(column, str::to_uppercase);
        }
    }),
    ("nfd", |it| it.cells(nfd)),
    ("years", |it| it.fill("år", "2025")),
    ("parties", |it| {
        let sender = it.name.strip_suffix(".csv").unwrap().to_owned();
        it.fill("part", &sender);
    }),
    ("totals", |it| {
        for column in BREAKDOWNS {
            it.fill(column, "totalt");
        }
    }),
    ("upper-name", |it| it.name = it.name.to_uppercase()),
    ("upper-ending", |it| {
        it.name = it.name.replace(".csv", ".CSV");
    }),
    ("title-name", |it| it.name = title(&it.name)),
    ("spaced-name", |it| it.name = it.name.replace('-', "  ")),
    ("underscored-name", |it| it.name = it.name.replace('-', "_")),
    ("padded-name", |it| {
        it.name = format!(" {}", it.name.replace(".csv", " .csv"));
    }),
    ("nfd-name", |it| it.name = nfd(&it.name)),
    ("full-name", |it| it.name = full(&it.name)),
    ("numbered-name", |it| {
        it.name = it.name.replace(".csv", ".2.csv");
    }),
    ("copied-name", |it| {
        it.name = it.name.replace(".csv", " (1).csv");
    }),
    ("windows-copied-name", |it| {
        it.name = it.name.replace(".csv", " - kopia.csv");
    }),
    ("dated-name", |it| {
        it.name = format!("2026-02-20 {}", it.name);
    }),
    ("text-ending", |it| {
        it.name = it.name.replace(".csv", ".txt");
    }),
    ("workbook-ending", |it| {
        it.name = it.name.replace(".csv", ".xlsx");
    }),
];

/// The columns of the plan's breakdowns that the submissions have.
const BREAKDOWNS: [&str; 3] = ["våldstyp", "stödlinje", "organisation/kommun"];

/// What a submission says, and how it is saved.
pub(crate) struct File {
    pub(crate) name: String,
    /// The first has the headings, until something is laid above it.
    rows: Vec<Vec<String>>,
    separator: char,
    is_quoted: fn(row: usize, cell: &str) -> bool,
    /// What ends a line, by its number.
    end: fn(line: usize) -> &'static str,
    has_last_end: bool,
    names_separator: bool,
    before: &'static str,
    encode: fn(&str) -> Vec<u8>,
    chance: Chance,
}

impl File {
    /// One as it lies in the repository: nothing is quoted there.
    pub(crate) fn read(name: &str, text: &str, seed: u64) -> File {
        let cells = |line: &str| line.split(';').map(str::to_owned).collect();
        File {
            name: name.to_owned(),
            rows: text.lines().map(cells).collect(),
            separator: ';',
            is_quoted: |_, _| false,
            end: |_| "\n",
            has_last_end: true,
            names_separator: false,
            before: "",
            encode: |text| text.as_bytes().to_vec(),
            chance: Chance(seed),
        }
    }

    pub(crate) fn wear(&mut self, dress: &str) {
        for word in dress.split_whitespace() {
            let garment = GARMENTS.iter().find(|(name, _)| *name == word);
            garment.unwrap_or_else(|| panic!("{word} is no garment")).1(self);
        }
    }

    pub(crate) fn saved(&self) -> Vec<u8> {
        let mut text = self.before.to_owned();
        if self.names_separator {
            text.extend(["sep=", &self.separator.to_string(), (self.end)(0)]);
        }
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 {
                text += (self.end)(at);
            }
            let cells = row.iter().map(|cell| self.cell(at, cell));
            let separator = self.separator.to_string();
            text += &cells.collect::<Vec<_>>().join(&separator);
        }
        if self.has_last_end {
            text += (self.end)(self.rows.len());
        }
        (self.encode)(&text)
    }

    fn cell(&self, row: usize, cell: &str) -> String {
        let must_be = cell.contains([self.separator, '\n', '\r']);
        if must_be || (self.is_quoted)(row, cell) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }

    fn width(&self) -> usize {
        self.rows[0].len()
    }

    /// Where a column stands that every submission has.
    fn column(&self, heading: &str) -> usize {
        self.rows[0].iter().position(|it| it == heading).unwrap()
    }

    fn shuffled(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for at in (1..n).rev() {
            order.swap(at, self.chance.below(at + 1));
        }
        order
    }

    /// Changes every cell that is not blank, the headings among them.
    fn cells(&mut self, change: impl Fn(&str) -> String) {
        let cells = self.rows.iter_mut().flatten();
        for cell in cells.filter(|it| !it.is_empty()) {
            *cell = change(cell);
        }
    }

    fn headings(&mut self, change: impl Fn(&str) -> String) {
        for cell in &mut self.rows[0] {
            *cell = change(cell);
        }
    }

    /// Changes every word below the headings.
    fn words(&mut self, change: impl Fn(&str) -> String) {
        let cells = self.rows[1..].iter_mut().flatten();
        for cell in cells.filter(|it| it.contains(char::is_alphabetic)) {
            *cell = change(cell);
        }
    }

    fn column_words(&mut self, heading: &str, change: impl Fn(&str) -> String) {
        let Some(at) = self.rows[0].iter().position(|it| it == heading) else {
            return;
        };
        for row in &mut self.rows[1..] {
            row[at] = change(&row[at]);
        }
    }

    /// Changes every figure.
    fn numbers(&mut self, change: impl Fn(&str) -> String) {
        let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        for heading in ["värde", "täljare", "nämnare", "tillfrågade"] {
            self.column_words(heading, |it| {
                if is_number(it) {
                    change(it)
                } else {
                    it.to_owned()
                }
            });
        }
    }

    fn column_at(&mut self, at: usize, heading: &str, cell: &str) {
        for (n, row) in self.rows.iter_mut().enumerate() {
            let text = if n == 0 { heading } else { cell };
            row.insert(at, text.to_owned());
        }
    }

    /// Says what a blank cell of a column means.
    fn fill(&mut self, heading: &str, word: &str) {
        if !self.rows[0].iter().any(|it| it == heading) {
            self.column_at(self.width(), heading, "");
        }
        self.column_words(heading, |it| {
            if it.is_empty() { word } else { it }.to_owned()
        });
    }

    /// Lays a row after each.
    fn between(&mut self, row: impl Fn(usize) -> Vec<String>) {
        let width = self.width();
        let rows = std::mem::take(&mut self.rows);
        self.rows = rows.into_iter().flat_map(|it| [it, row(width)]).collect();
    }
}

fn utf16(mark: &str, text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(text);
    assert!(!is_lossy, "{text}");
    bytes.into_owned()
}

/// In an encoding that has other bytes for `åäöÅÄÖé`.
fn old(text: &str, letters: [u8; 7]) -> Vec<u8> {
    let one = |c: char| match "åäöÅÄÖé".chars().position(|it| it == c) {
        Some(at) => letters[at],
        None => u8::try_from(c).unwrap(),
    };
    text.chars().map(one).collect()
}

fn grouped(number: &str, sign: &str) -> String {
    let first = number.len() % 3;
    let mut groups: Vec<&str> = (first..number.len())
        .step_by(3)
        .map(|at| &number[at..at + 3])
        .collect();
    if first > 0 {
        groups.insert(0, &number[..first]);
    }
    groups.join(sign)
}

fn title(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn nfd(text: &str) -> String {
    text.nfd().collect()
}

/// The headings that have a name in English too.
fn english(heading: &str) -> String {
    let found = match heading {
        "indikator" => "indicator",
        "part" => "agency",
        "år" => "year",
        "värde" => "value",
        "täljare" => "numerator",
        "nämnare" => "denominator",
        "tillfrågade" => "asked",
        "datum" => "date",
        "område" => "area",
        "källa" => "source",
        "kommentar" => "comment",
        other => other,
    };
    found.to_owned()
}

/// A file's name as the plan names its sender in full.
fn full(name: &str) -> String {
    let found = match name {
        "aklagarmyndigheten.csv" => "Åklagarmyndigheten.csv",
        "arbetsformedlingen.csv" => "Arbetsförmedlingen.csv",
        "forsakringskassan.csv" => "Försäkringskassan.csv",
        "kommunerna.csv" => "Kommunerna.csv",
        "kriminalvarden.csv" => "Kriminalvården.csv",
        "lansstyrelsen.csv" => "Länsstyrelsen i Stockholms län.csv",
        "region-stockholm.csv" => "Region Stockholm.csv",
        other => panic!("{other} is no submission"),
    };
    found.to_owned()
}
