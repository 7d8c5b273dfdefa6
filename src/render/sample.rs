//! A content with every kind of block and run, for tests.

use std::sync::Arc;

use crate::content::{
    Banner, Block, Cell, Column, Content, Fact, Item, KeyFigure, Look, Note, Page, PageName, Row,
    Run, Said, Section, Table, Term, VERSION, Words,
};

pub(super) fn sample() -> Content {
    let fact = |label: &str, runs| Fact {
        label: label.to_owned(),
        runs,
    };
    let rows = [["nr", "värde"], ["2.10a", "-5"], ["=1+1", "+46"]];
    Content {
        version: VERSION,
        language: "sv".into(),
        plan: "stockholm-2024-2027".into(),
        year: 2025,
        pages: vec![Page {
            name: PageName::Report,
            title: "Regional lägesrapport 2025".into(),
            heading: text("Regional lägesrapport 2025"),
            subtitle: text("Uppföljning av Handlingsplan 2024–2027"),
            description: "Länsstyrelsens uppföljning av handlingsplanen 2025.".into(),
            banners: banners(),
            facts: vec![
                fact("Utgivare", text("Länsstyrelsen i Stockholms län")),
                fact("Rapportnummer", text("2026:5")),
                fact(
                    "Webbplats",
                    vec![link("lansstyrelsen.se", "https://www.lansstyrelsen.se")].into(),
                ),
            ],
            support: vec![
                Run::text("Behöver du stöd? Se "),
                link("Målet", "#mal-1"),
                Run::text("."),
            ]
            .into(),
            ways: Said::default(),
            sections: vec![
                goal(),
                section(
                    "metod",
                    2,
                    "Metod och kvalitet",
                    vec![Block::Table(bare_table())],
                ),
                section("ordlista", 2, "Ordlista", vec![glossary()]),
            ],
        }],
        words: Words {
            skip_link: "Hoppa till innehållet".into(),
            contents: "Innehåll".into(),
            all_parts: "Alla rubriker".into(),
            notes: "Noter".into(),
            note: "Not".into(),
            back_to_text: "Tillbaka till texten".into(),
            to_contents: "Till innehållsförteckningen".into(),
            table_region: "Går att rulla i sidled.".into(),
        },
        data: rows.into_iter().collect(),
        series: [["år", "värde"]].into_iter().collect(),
    }
}

pub(super) fn text(text: &str) -> Said {
    text.into()
}

pub(super) fn item(runs: Said, blocks: Vec<Block>) -> Item {
    Item { runs, blocks }
}

fn link(text: &str, url: &str) -> Run {
    Run::Link {
        text: text.to_owned(),
        url: url.to_owned(),
    }
}

fn section(id: &str, level: u8, title: &str, blocks: Vec<Block>) -> Section {
    let (sections, notes) = (Vec::new(), Vec::new());
    Section {
        written: 0,
        id: id.to_owned(),
        level,
        title: text(title),
        blocks,
        sections,
        notes,
    }
}

fn banners() -> Vec<Banner> {
    let missing = ["2.10a, Kriminalvården", "3.1b, kommunerna"];
    let items = missing.map(|words| item(text(words), vec![])).to_vec();
    vec![
        Banner {
            kind: "example",
            title: "Exempeluppgifter. Inte verkliga siffror.".into(),
            blocks: vec![Block::text(
                "Uppgifterna är påhittade och visar hur rapporten ser ut.",
            )],
        },
        Banner {
            kind: "draft",
            title: "UTKAST. Två uppgifter saknas eller är felaktiga.".into(),
            blocks: vec![Block::List {
                ordered: false,
                start: None,
                items,
            }],
        },
    ]
}

fn goal() -> Section {
    let mut goal = section(
        "mal-1",
        2,
        "Mål 1: Myndigheter arbetar våldsförebyggande",
        vec![],
    );
    let lists = [
        nested_list(),
        Block::List {
            ordered: false,
            start: None,
            items: vec![item(text("En egen lista."), vec![])],
        },
    ];
    let mut blocks = vec![Block::text(every_run()), key_figures()];
    blocks.extend(lists);
    let answer = ["Vi har inte kunnat ta fram uppgiften.", "Kriminalvården"]
        .map(Block::text)
        .to_vec();
    let mut measures = section("mal-1-atgarder", 3, "Åtgärder", vec![]);
    let blocks_of_measure = vec![Block::Table(wide_table()), Block::Quote { blocks: answer }];
    measures.sections = vec![section(
        "atgard-2.10",
        4,
        "Åtgärd 2.10: Behandlingsprogram",
        blocks_of_measure,
    )];
    goal.sections = vec![
        section("mal-1-laget", 3, "Läget i korthet", blocks),
        measures,
    ];
    goal.notes = vec![Note {
        number: 1,
        id: "not-1".into(),
        cited_at: "not-1-1".into(),
        runs: text("Uppgiften avser polisregion Stockholm, som även omfattar Gotland."),
    }];
    goal
}

fn every_run() -> Vec<Run> {
    vec![
        Run::text("Antalet påbörjade program ökade mellan 2024 och 2025, från 46 till 61."),
        Run::Note {
            number: 1,
            id: "not-1".into(),
            at: "not-1-1".into(),
        },
        Run::text(" Se "),
        link(
            "länsstyrelsens webbplats",
            "https://www.lansstyrelsen.se/stockholm",
        ),
        Run::text(", "),
        Run::Emphasis {
            text: "Våld i nära relationer".into(),
        },
        Run::text(", "),
        Run::Strong {
            text: "viktigt:".into(),
        },
        Run::text(" "),
        Run::Code {
            text: "report build 2025".into(),
        },
        Run::text(", "),
        Run::Foreign {
            runs: vec![Run::text("risk assessment")],
            language: "en".into(),
        },
        Run::text(" och "),
        link("åtgärd 2.10", "#atgard-2.10"),
        Run::text("."),
    ]
}

fn key_figures() -> Block {
    let share = KeyFigure {
        label: text("Andel beviljade kontaktförbud"),
        figure: Cell {
            value: Some("45".to_owned()),
            state: Some("reported"),
            ..Cell::text("45\u{a0}%")
        },
        unit: Said::default(),
        details: text("468 av 1\u{202f}040"),
        trend: None,
        runs: text("Andelen ökade."),
    };
    let missing = KeyFigure {
        label: text("Antal samtal"),
        figure: Cell {
            state: Some("not_submitted"),
            ..Cell::text("ej inkommen")
        },
        unit: text("samtal"),
        details: Said::default(),
        trend: None,
        runs: text("Uppgiften hade inte kommit in."),
    };
    Block::KeyFigures {
        figures: vec![share, missing],
    }
}

fn nested_list() -> Block {
    let inner = ["Polismyndigheten", "Kriminalvården"]
        .map(|words| item(text(words), vec![]))
        .to_vec();
    Block::List {
        ordered: true,
        start: None,
        items: vec![
            item(
                text("Myndigheter samverkar."),
                vec![Block::List {
                    ordered: false,
                    start: None,
                    items: inner,
                }],
            ),
            item(
                text("1. Stöd ges i tid."),
                vec![Block::text("Ett stycke till."), Block::text("Och ett.")],
            ),
            item(Said::default(), vec![]),
        ],
    }
}

fn wide_table() -> Table {
    let titles = [
        "Våldstyp",
        "2023",
        "2024",
        "2025",
        "Förändring från 2024",
        "Läge",
    ];
    let column = |title: &str| Column {
        title: text(title),
        numeric: title.contains('2'),
    };
    let cell = |words: &str, value: Option<&str>, state| Cell {
        value: value.map(str::to_owned),
        state: Some(state),
        ..Cell::text(words)
    };
    let first = vec![
        Cell::text("Våld i nära relationer"),
        cell("1\u{a0}204", Some("1204"), "reported"),
        cell("46", Some("46"), "reported"),
        cell("61 (preliminär)", Some("61"), "preliminary"),
        Cell::text("+15"),
        Cell::text("Redovisad"),
    ];
    let second = vec![
        Cell::text("Hedersrelaterat våld och förtryck"),
        cell("0", Some("0"), "reported"),
        cell("7", Some("7"), "reported"),
        cell("kan inte tas fram", None, "unavailable"),
        Cell::text("kan inte jämföras"),
        Cell::text("Delvis redovisad"),
    ];
    let total = ["Totalt", "1\u{a0}204", "53", "61", "\u{2212}8", ""]
        .map(Cell::text)
        .to_vec();
    Table {
        look: Look::Plain,
        id: "tabell-2.10a".into(),
        caption: text(
            "Tabell 2.10a. Antal påbörjade behandlingsprogram efter våldstyp, Stockholms län 2023–2025.",
        ),
        columns: titles.map(column).to_vec(),
        rows: [(first, false), (second, false), (total, true)]
            .map(|(cells, is_total)| {
                Arc::new(Row {
                    cells: cells.into(),
                    is_total,
                })
            })
            .to_vec(),
        remarks: vec![
            text("Uppgiften är preliminär."),
            text("En process kan avse flera våldstyper."),
        ],
    }
}

/// As people write tables: no caption, a heading left out.
fn bare_table() -> Table {
    Table {
        look: Look::Plain,
        id: "metod-tabell-1".into(),
        caption: Said::default(),
        columns: vec![
            Column {
                title: Said::default(),
                numeric: false,
            },
            Column {
                title: text("Antal"),
                numeric: true,
            },
        ],
        rows: vec![Arc::new(Row {
            cells: ["Ekerö", "2"].map(Cell::text).into(),
            is_total: false,
        })],
        remarks: vec![],
    }
}

fn glossary() -> Block {
    let term = |term: &str, meaning: &str| Term {
        term: text(term),
        runs: text(meaning),
    };
    Block::Terms {
        terms: vec![
            term(
                "Fridsbrott",
                "Grov fridskränkning och grov kvinnofridskränkning.",
            ),
            term(
                "RRI (riskreducerande insatser)",
                "Samtal med den som har kontaktförbud.",
            ),
        ],
    }
}
