//! What each fuzzer does with its bytes, and what must hold of it. The fuzzers and `cargo test` run the same functions.

use std::borrow::Cow;

use comrak::nodes::NodeValue;
use report::check::{Checked, check};
use report::derive::derive;
use report::diagnostic::{Diagnostics, Place};
use report::emit::{Findings, Format, Options};
use report::limits::Limits;
use report::load::decode;
use report::model::EditionIx;
use report::parse::{parse, yaml};
use report::prose;
use report::protect::protect;
use report::records::Records;
use report::render::render;
use report::render::templates::Templates;
use report::report::content;
use report::resolve::resolve;
use report::schema::Node;
use report::source::{Encoding, Folder, Origin, Source, SourceId, Sources, Span, Word};
use report::value::dressed::{self, Meaning};
use report::value::number::rounded;
use report::value::{self, Date, Moment, Number, NumberFault, Period, Sort, Year};
use report::words::{self, Language};

/// A target: its name, which is that of its fuzzer and of the folder of its first inputs, and what it does.
pub type Target = (&'static str, fn(&[u8]));

pub const ALL: [Target; 10] = [
    ("records", records),
    ("number", number),
    ("date", date),
    ("yaml_tree", yaml_tree),
    ("plan", plan),
    ("calls", calls),
    ("submission", submission),
    ("published", published),
    ("markdown", markdown),
    ("template", template),
];

const LANGUAGES: [Language; 2] = [Language::SWEDISH, Language::ENGLISH];

/// CSV: every cell keeps its place and every record its row, both ways of reading say the same, and what the csv crate
/// reads of it is the same.
pub fn records(data: &[u8]) {
    let Ok((text, _)) = decode(data.to_vec()).0 else {
        return;
    };
    let (sources, id) = alone(text);
    let text = &*sources.get(id).text;
    let new = || Records::new(id, text, |it| it == "indikator");
    let (mut slow, mut quick) = (new(), new());
    let delimiter = slow.delimiter();
    let named = usize::from(slow.assumed_delimiter().is_none());
    let (mut cells, mut ends) = (Vec::new(), Vec::new());
    let (mut rows, mut has_fault, mut last) = (Vec::new(), false, (0, 0));
    while let Some(read) = slow.next(&mut cells) {
        for cell in &cells {
            assert_cell(cell, &sources);
        }
        let row = slow.row();
        let starts = cells.iter().map(|it| it.at.start);
        let starts: Vec<u32> = starts.collect();
        assert!(starts.is_sorted() && row == last.0 + 1, "{row}: {starts:?}");
        if let Some(first) = cells.first() {
            assert!(last.1 <= first.at.start, "{row}");
            last.1 = first.at.start;
            let line = sources.get(id).position(first.at.start).line;
            let is_broken = |it: &Word<'_>| it.contains(['\n', '\r']);
            let same_line = !has_fault && !rows.iter().flatten().any(is_broken);
            let expected = row as usize + named;
            assert!(
                if same_line {
                    line == expected
                } else {
                    line >= expected
                },
                "{row}"
            );
        }
        last.0 = row;
        if let Some(line) = quick.line(&mut ends) {
            let found = (0..ends.len()).map(|at| (line.cell(&ends, at), line.span(&ends, at)));
            let own = cells.iter().map(|it| (&*it.text, it.at));
            assert!(found.eq(own) && line.row == row && read.is_ok(), "{row}");
            quick.pass(&line, ends.len());
        } else {
            let mut again = Vec::new();
            assert_eq!((quick.next(&mut again), &again), (Some(read), &cells));
        }
        has_fault |= read.is_err();
        rows.push(cells.clone());
    }
    assert!(quick.line(&mut ends).is_none() && quick.next(&mut cells).is_none());
    if !has_fault {
        as_the_csv_crate(text, named, delimiter, &rows);
    }
}

/// A cell's place holds its words, with the quotation marks around them where it has them.
fn assert_cell(cell: &Word<'_>, sources: &Sources) {
    let written = sources.slice(cell.at);
    let quoted = written
        .strip_prefix('"')
        .and_then(|it| it.strip_suffix('"'));
    let unquoted = quoted.map_or(Cow::Borrowed(written), |it| it.replace("\"\"", "\"").into());
    assert_eq!(cell.text, unquoted);
}

fn as_the_csv_crate(text: &str, named: usize, delimiter: char, rows: &[Vec<Word<'_>>]) {
    let body = if named == 1 {
        let end = text.find(['\n', '\r']).unwrap_or(text.len());
        text[end..]
            .strip_prefix("\r\n")
            .unwrap_or(text[end..].get(1..).unwrap_or(""))
    } else {
        text
    };
    // It takes away a mark that `decode` has taken away before.
    if body.starts_with('\u{feff}') {
        return;
    }
    let mut reader = csv::ReaderBuilder::new();
    reader
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b';'));
    let read = reader.from_reader(body.as_bytes()).into_records();
    let read: Vec<Vec<String>> = read
        .map(|it| {
            it.map_or_else(
                |it| vec![it.to_string()],
                |it| it.iter().map(str::to_owned).collect(),
            )
        })
        .collect();
    // It passes blank lines over.
    let is_blank = |row: &&Vec<Word<'_>>| row.len() == 1 && row[0].at.start == row[0].at.end;
    let own = rows.iter().filter(|it| !is_blank(it));
    let own: Vec<Vec<&str>> = own
        .map(|row| row.iter().map(|it| &*it.text).collect())
        .collect();
    assert_eq!(own, read);
}

/// A figure a line: what is read is printed and read as the same, and what a finding offers instead is read too.
pub fn number(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else {
        return;
    };
    for cell in text.lines() {
        for sort in [Sort::Whole, Sort::Amount, Sort::Decimal, Sort::Share] {
            match Number::read(cell, sort) {
                Ok(number) => assert_number(number),
                Err(fault) => assert_offer(&fault, sort),
            }
        }
        let _ = (
            value::fault::sheet_fault(cell),
            value::fault::is_formula(cell),
        );
        let _ = (
            value::fault::precision(cell),
            dressed::status(cell),
            dressed::multiple(cell),
        );
        let _ = (
            value::unsaid::reason(cell),
            value::unsaid::points_away(cell),
        );
        let _ = (value::is_isbn(cell), value::is_issn(cell));
    }
}

/// With a decimal comma: a point before three digits may be one of thousands, and is asked about.
fn assert_number(number: Number) {
    let read = |text: &str| Number::read(&text.replace('.', ","), Sort::Decimal);
    assert_eq!(read(&number.to_string()), Ok(number));
    let said = words::numbers::number(number.get(), Language::SWEDISH);
    assert_eq!(read(&said), Ok(number));
    for decimals in 0..4 {
        let rounded = Number::new(rounded(number.get(), decimals));
        assert_eq!(rounded.decimals(), decimals);
        // One digit more than any figure has: 999 999 999 999,9 rounded.
        let found = read(&rounded.to_string());
        assert!(found == Ok(rounded) || found == Err(NumberFault::TooLong));
    }
}

/// Whoever types what is offered is not asked again.
fn assert_offer(fault: &NumberFault, sort: Sort) {
    let is_read =
        |text: &str, sort| assert!(Number::read(text, sort).is_ok(), "{fault:?} of {sort:?}");
    match fault {
        NumberFault::Ambiguous { many, few } => {
            is_read(many, sort);
            // Of a count too one and a quarter is what the point may have meant.
            is_read(few, Sort::Decimal);
        }
        NumberFault::Broken { whole: Some(whole) } => is_read(whole, sort),
        NumberFault::Fraction {
            numerator,
            denominator,
        } => {
            is_read(numerator, Sort::Decimal);
            is_read(denominator, Sort::Decimal);
        }
        NumberFault::Worded { number, word } => {
            let units: [&[&str]; 4] = [&[], &["samtal"], &["kr", "kronor"], &["tusen kronor"]];
            for unit in units {
                match dressed::meaning(*number, word, sort, unit) {
                    Meaning::One(one) => is_read(&one, sort),
                    Meaning::Two(many, few) => {
                        is_read(&many, sort);
                        is_read(&few, sort);
                    }
                    Meaning::Unknown => {}
                }
            }
        }
        _ => {}
    }
}

/// A date, a month, a year or a period a line: what is read is printed the same, and its days follow on one another.
pub fn date(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else {
        return;
    };
    for word in text.lines() {
        if let Some(date) = Date::read(word) {
            assert_eq!(date.to_string(), word);
            assert_eq!(date.plus_days(365).days_after(date), 365);
            assert_eq!(date.days_after(date.plus_days(1)), 0);
        }
        if let Some(moment) = Moment::read(word) {
            assert_eq!(moment.to_string(), word);
            let (first, last) = (moment.first_day().unwrap(), moment.last_day().unwrap());
            if first != last {
                assert_eq!((first.day(), last.plus_days(1).day()), (1, 1));
                assert!((27..31).contains(&last.days_after(first)));
            }
            for language in LANGUAGES {
                assert!(words::numbers::at(moment, language).contains(&word[..4]));
            }
        }
        if let Some(year) = Year::read(word) {
            assert_eq!(
                (year.to_string().as_str(), year.next().previous()),
                (word, year)
            );
        }
        if let Some(period) = Period::read(word) {
            assert_eq!(Period::read(&period.to_string()), Some(period));
        }
    }
}

/// YAML: every word has a place that lies in that of the list or the map around it, and what is read is read the same by
/// another.
pub fn yaml_tree(data: &[u8]) {
    let Ok((text, _)) = decode(data.to_vec()).0 else {
        return;
    };
    let (sources, id) = alone(text);
    let text = &*sources.get(id).text;
    let mut faults = Vec::new();
    let tree = yaml::read(id, text, Limits::default(), &mut faults);
    for fault in &faults {
        match fault {
            yaml::Fault::Malformed { at, .. }
            | yaml::Fault::Unsupported { at, .. }
            | yaml::Fault::TooMuch { at, .. } => {
                assert_span(*at, &sources);
            }
            yaml::Fault::DuplicateKey { key, first } => {
                assert_span(key.at, &sources);
                assert_span(*first, &sources);
            }
        }
    }
    let Some(tree) = tree else {
        return assert!(!faults.is_empty(), "nothing is read and nothing is told");
    };
    assert_node(&tree, &sources);
    if faults.is_empty() && text.contains(|c: char| !c.is_whitespace()) {
        // What the other reader stops at on its own account is no fault of ours.
        if let Ok(other) = serde_yaml::from_str(text) {
            assert_same(&tree, &other);
        }
    }
}

fn assert_node(node: &Node<'_>, sources: &Sources) {
    assert_span(node.span(), sources);
    // A value that is not there has its place where it would be.
    let lies_within = |inner: Span| {
        let own = node.span();
        let is_within = own.start <= inner.start && inner.end <= own.end;
        assert!(
            is_within || inner.start == inner.end,
            "{inner:?} in {own:?}"
        );
    };
    match node {
        Node::Word(word) => {
            let is_plain = matches!(word.text, Cow::Borrowed(_));
            assert!(
                !is_plain || sources.slice(word.at).contains(&*word.text),
                "{word:?}"
            );
        }
        Node::List(items, _) => items.iter().for_each(|it| {
            lies_within(it.span());
            assert_node(it, sources);
        }),
        Node::Map(entries, _) => entries.iter().for_each(|(key, value)| {
            lies_within(key.at);
            lies_within(value.span());
            assert_node(value, sources);
        }),
    }
}

/// Words that the other reader takes for numbers and the like are not compared.
fn assert_same(node: &Node<'_>, other: &serde_json::Value) {
    use serde_json::Value;
    match (node, other) {
        (Node::Word(word), Value::String(text)) => assert_eq!(word.text, text.trim()),
        (Node::Word(_), Value::Null | Value::Bool(_) | Value::Number(_)) => {}
        // Of a file that holds nothing but comments.
        (Node::Map(entries, _), Value::Null) if entries.is_empty() => {}
        (Node::List(items, _), Value::Array(others)) if items.len() == others.len() => {
            items
                .iter()
                .zip(others)
                .for_each(|(own, other)| assert_same(own, other));
        }
        (Node::Map(entries, _), Value::Object(others)) if entries.len() == others.len() => {
            entries
                .iter()
                .zip(others)
                .for_each(|((key, own), (name, other))| {
                    assert_eq!(key.text, name.trim());
                    assert_same(own, other);
                });
        }
        _ => panic!("{node:?} is {other}"),
    }
}

/// A plan, and an edition of it: whatever it says, all of it is judged, told and reported.
pub fn plan(data: &[u8]) {
    let mut sources = Sources::default();
    add_plan(&mut sources, data);
    add_edition(&mut sources, 2025, SMALL_EDITION);
    judged(&sources, |_, _| {});
}

/// A text of an edition with calls in it: each stands in its braces, none in another or in what is code.
pub fn calls(data: &[u8]) {
    let mut sources = base();
    add_text(&mut sources, data);
    let project = parse(&sources, &mut Diagnostics::default());
    for narrative in &project.narratives {
        let calls = narrative.calls.iter().map(|it| it.at);
        for call in calls.clone() {
            let written = sources.slice(call);
            assert!(
                written.starts_with("{{") && written.ends_with("}}"),
                "{written:?}"
            );
        }
        let mut spans: Vec<Span> = calls.chain(narrative.quiet.iter().copied()).collect();
        spans.sort();
        for span in &spans {
            assert_span(*span, &sources);
        }
        assert!(
            spans.windows(2).all(|it| it[0].end <= it[1].start),
            "{spans:?}"
        );
    }
    judged(&sources, |_, _| {});
}

/// What the one who answers for all sends in for a year.
pub fn submission(data: &[u8]) {
    let mut sources = base();
    add_submission(&mut sources, 2025, "svar", data);
    judged(&sources, |_, _| {});
}

/// The figures that an edition was published with, compared with what is sent in and looked back at without it.
pub fn published(data: &[u8]) {
    for settled in [false, true] {
        let mut sources = base();
        let published = if settled { 2024 } else { 2025 };
        let plan = ID.to_owned();
        let origin = Origin::Published {
            plan,
            year: published,
        };
        add(
            &mut sources,
            format!("{FOLDER}/{published}/published.csv"),
            origin,
            data.to_vec(),
        );
        sources
            .folders
            .iter_mut()
            .for_each(|it| it.settled = settled && it.year == published);
        judged(&sources, |_, _| {});
    }
}

/// A text in Markdown: what of it is shown or told has its place, and no page has markup of its making.
pub fn markdown(data: &[u8]) {
    let Ok((text, _)) = decode(data.to_vec()).0 else {
        return;
    };
    for fault in prose::faults(&text, 8)
        .into_iter()
        .chain(prose::line_faults(&text))
    {
        assert!(text.get(fault.range.clone()).is_some(), "{:?}", fault.range);
    }
    prose::has_words(&text);
    for (_, range) in prose::own_notes(&text) {
        assert!(text.get(range.clone()).is_some(), "{range:?}");
    }
    prose::runs(&text);
    prose::lines(&text);
    let mut sources = small();
    add_text(&mut sources, data);
    let mut diagnostics = Diagnostics::default();
    let templates = Templates::new(&sources, &mut diagnostics).unwrap();
    judged(&sources, |checked, edition| {
        let said = content(&protect(checked, edition), Language::SWEDISH);
        let mut diagnostics = Diagnostics::default();
        let printed = render(said, &templates, &mut diagnostics, &mut |file| {
            let text = String::from_utf8(file.bytes).unwrap();
            match file.path.rsplit_once('.') {
                Some((_, "html")) => assert_html(&text),
                Some((_, "md")) => assert_markdown(&text),
                _ => {}
            }
        });
        assert!(printed.is_some(), "{diagnostics:?}");
    });
}

/// A template or a style of the project's own: the first line is its name, the rest its text. It makes a report, or a
/// finding says why it does not.
pub fn template(data: &[u8]) {
    let end = data
        .iter()
        .position(|it| *it == b'\n')
        .unwrap_or(data.len());
    let Ok(name) = str::from_utf8(&data[..end]) else {
        return;
    };
    let mut sources = small();
    let origin = Origin::Template {
        name: name.to_owned(),
    };
    let text = data.get(end + 1..).unwrap_or_default().to_vec();
    let is_text = decode(text.clone()).0.is_ok();
    add(&mut sources, format!("templates/{name}"), origin, text);
    judged(&sources, |checked, edition| {
        let mut diagnostics = Diagnostics::default();
        let printed = Templates::new(&sources, &mut diagnostics).and_then(|it| {
            let said = content(&protect(checked, edition), Language::SWEDISH);
            render(said, &it, &mut diagnostics, &mut drop)
        });
        assert!(printed.is_some() || diagnostics.has_errors() || !is_text);
        told(&diagnostics, &sources);
    });
}

/// Judges a project, tells all that is found, and says the report of the edition that is asked for in every language.
fn judged(sources: &Sources, then: impl Fn(&Checked<'_>, EditionIx)) {
    let mut diagnostics = Diagnostics::default();
    let project = parse(sources, &mut diagnostics);
    let checked = resolve(project, &mut diagnostics).map(|model| {
        let ledger = derive(&model);
        check(model, ledger, &mut diagnostics)
    });
    told(&diagnostics, sources);
    let Some(checked) = checked else {
        return assert!(
            diagnostics.has_errors(),
            "nothing is read and nothing is told"
        );
    };
    assert_eq!(checked.stands(), !diagnostics.has_errors());
    let editions = (0..).map(EditionIx::new).zip(&checked.model().editions);
    for (ix, _) in editions.filter(|(_, it)| it.year.get() == 2025) {
        for language in LANGUAGES {
            content(&protect(&checked, ix), language);
        }
        then(&checked, ix);
    }
}

/// Every finding stands where something is, and is printed in every way without moving anything on a terminal.
fn told(diagnostics: &Diagnostics, sources: &Sources) {
    for found in diagnostics.iter() {
        match &found.place {
            Place::Word(at) => assert_span(*at, sources),
            Place::File(id) => assert!(!sources.get(*id).path.is_empty()),
            Place::Absent { path, because } => {
                assert!(!path.is_empty());
                assert_span(*because, sources);
            }
            Place::Path(path) => assert!(!path.is_empty()),
        }
        found
            .also
            .iter()
            .chain(&found.again.at)
            .for_each(|it| assert_span(*it, sources));
    }
    for language in LANGUAGES {
        for format in FORMATS {
            let options = Options {
                format,
                language,
                color: false,
                within: "",
                has_summary: true,
                owed: &[],
            };
            let findings = Findings::of(diagnostics, sources, options);
            let is_summed_up = format == Format::Github;
            let summary = is_summed_up.then(|| findings.summary(10_000)).flatten();
            for text in findings.print().chain(summary) {
                let moves = |c: char| c.is_control() && c != '\n';
                assert!(!text.is_empty() && !text.contains(moves), "{text:?}");
                let read = || serde_json::from_str::<serde_json::Value>(&text);
                match format {
                    Format::Json => {
                        assert!(read().is_ok_and(|it| it["code"].is_string()), "{text}");
                    }
                    Format::Sarif => {
                        assert!(read().is_ok_and(|it| it["runs"].is_array()), "{text}");
                    }
                    Format::Codequality => assert!(read().is_ok_and(|it| it.is_array()), "{text}"),
                    _ => {}
                }
            }
        }
    }
}

fn assert_span(at: Span, sources: &Sources) {
    let text = &sources.get(at.source).text;
    assert!(
        text.get(at.start as usize..at.end as usize).is_some(),
        "{at:?}"
    );
}

const FORMATS: [Format; 7] = [
    Format::Full,
    Format::Short,
    Format::Json,
    Format::Sarif,
    Format::Junit,
    Format::Github,
    Format::Codequality,
];

/// What the built-in templates write, whatever stands in a text.
const ELEMENTS: &str = "a article blockquote body br caption circle code dd defs desc details div dl dt em figcaption \
    figure footer g h1 h2 h3 h4 h5 h6 head header hr html img li line link main meta nav ol p path pattern polyline rect \
    section span strong style summary sup svg table tbody td text th thead title tr tspan ul";

/// No element but those of the templates, none that acts, and no address that leads astray.
fn assert_html(page: &str) {
    for part in page
        .split('<')
        .skip(1)
        .filter(|it| !it.starts_with("!doctype html>"))
    {
        let (tag, _) = part.split_once('>').unwrap();
        let mut words = tag.trim_start_matches('/').split(' ');
        let name = words.next().unwrap_or_default();
        assert!(ELEMENTS.split_whitespace().any(|it| it == name), "<{tag}>");
        // Outside of the values of attributes, which hold no quotation mark.
        let outside: String = tag.split('"').step_by(2).collect();
        assert!(!outside.contains(" on"), "<{tag}>");
        for address in tag
            .split(" href=\"")
            .skip(1)
            .filter_map(|it| it.split('"').next())
        {
            // A browser reads no difference in its letters.
            let scheme = address.split_once(':').map_or("https", |it| it.0);
            let scheme = scheme.to_ascii_lowercase();
            let is_safe =
                address.starts_with('#') || ["https", "mailto", "tel"].contains(&&*scheme);
            assert!(is_safe, "{address:?}");
        }
    }
}

/// Markdown that is read again holds no HTML but the anchors of its headings and notes.
fn assert_markdown(page: &str) {
    let arena = comrak::Arena::new();
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    for node in comrak::parse_document(&arena, page, &options).descendants() {
        let data = node.data();
        let html = match &data.value {
            NodeValue::HtmlInline(html) => html,
            NodeValue::HtmlBlock(html) => &html.literal,
            _ => continue,
        };
        let mut tags = html.split_inclusive('>').map(str::trim);
        assert!(tags.all(is_anchor), "{html:?}");
    }
}

fn is_anchor(tag: &str) -> bool {
    let id = tag
        .strip_prefix("<a id=\"")
        .and_then(|it| it.strip_suffix("\">"));
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    tag.is_empty() || tag == "</a>" || id.is_some_and(|it| it.chars().all(is_name))
}

/// The plan of the tests.
const ID: &str = "exempel";
const FOLDER: &str = "submissions/exempel";
/// Who answers for all of it here, so that one file can hold a row of every kind.
const AGENCY: &str = "lansstyrelsen";

macro_rules! base {
    ($name:literal) => {
        include_str!(concat!("../base/", $name))
    };
}

/// The project of the tests, without what is sent in for its last year.
fn base() -> Sources {
    let mut sources = Sources::default();
    let mut plan = base!("plans/exempel.yaml").to_owned();
    for other in ["regionen", "polisen"] {
        plan = plan.replace(
            &format!("responsible: [{other}]"),
            &format!("responsible: [{AGENCY}]"),
        );
    }
    add_plan(&mut sources, plan.as_bytes());
    add_edition(
        &mut sources,
        2024,
        base!("submissions/exempel/2024/edition.yaml"),
    );
    for (at, text) in [
        base!("submissions/exempel/2024/lansstyrelsen.csv"),
        base!("submissions/exempel/2024/polisen.csv"),
        base!("submissions/exempel/2024/regionen.csv"),
    ]
    .into_iter()
    .enumerate()
    {
        add_submission(&mut sources, 2024, &at.to_string(), text.as_bytes());
    }
    add_edition(
        &mut sources,
        2025,
        base!("submissions/exempel/2025/edition.yaml"),
    );
    sources
}

/// A plan that makes a short report.
const SMALL_PLAN: &str = "\
title: Plan
area: Länet
publisher: Länsstyrelsen
period: {from: 2024, to: 2027}
agencies: [{id: lansstyrelsen, name: Länsstyrelsen, kind: authority}]
goals:
  - id: 1
    title: Mål
    measures:
      - id: m
        text: Mät.
        responsible: [lansstyrelsen]
        frequency: annual
        indicators: [{id: a, name: Antal, type: count, unit: {one: sak, many: saker, gender: en}}]
notes: {not: En not.}
";
const SMALL_EDITION: &str = "data: collected\nas_of: 2026-04-15\ndue: {default: 2026-02-28}\n";

fn small() -> Sources {
    let mut sources = Sources::default();
    add_plan(&mut sources, SMALL_PLAN.as_bytes());
    add_edition(&mut sources, 2025, SMALL_EDITION);
    sources
}

fn add_plan(sources: &mut Sources, bytes: &[u8]) {
    let plan = ID.to_owned();
    add(
        sources,
        format!("plans/{ID}.yaml"),
        Origin::Plan { plan },
        bytes.to_vec(),
    );
}

fn add_edition(sources: &mut Sources, year: u16, text: &str) {
    let (plan, path) = (ID.to_owned(), format!("{FOLDER}/{year}"));
    let origin = Origin::Edition {
        plan: plan.clone(),
        year,
    };
    add(sources, format!("{path}/edition.yaml"), origin, text.into());
    sources.folders.push(Folder {
        plan,
        year,
        path,
        settled: false,
    });
}

/// What the one who answers for all sends in, in one file of several.
fn add_submission(sources: &mut Sources, year: u16, part: &str, bytes: &[u8]) {
    let (plan, agency) = (ID.to_owned(), AGENCY.to_owned());
    let path = format!("{FOLDER}/{year}/{AGENCY}.{part}.csv");
    let origin = Origin::Submission { plan, year, agency };
    add(sources, path, origin, bytes.to_vec());
}

fn add_text(sources: &mut Sources, bytes: &[u8]) {
    let (plan, name) = (ID.to_owned(), "metod".to_owned());
    let origin = Origin::Narrative {
        plan,
        year: 2025,
        language: "sv",
        name,
    };
    add(
        sources,
        format!("{FOLDER}/2025/text/metod.md"),
        origin,
        bytes.to_vec(),
    );
}

/// As `load` reads a file.
fn add(sources: &mut Sources, path: String, origin: Origin, bytes: Vec<u8>) {
    let (text, decoded) = match decode(bytes).0 {
        Ok((text, encoding)) => (text, Ok(encoding)),
        Err(why) => (String::new(), Err(why)),
    };
    sources.add(Source::new(path, origin, text, decoded));
}

/// A text by itself, which is no file of a project.
fn alone(text: String) -> (Sources, SourceId) {
    let mut sources = Sources::default();
    let source = Source::new("text".to_owned(), Origin::Stray, text, Ok(Encoding::Utf8));
    let id = sources.add(source);
    (sources, id)
}
