//! From one year to another: exact values, rounding, gaps and breaks.

use report::ledger::{Compared, Direction};

use crate::figures::{PLAN, Project, year};

fn share(before: &str, now: &str) -> Project {
    Project::base()
        .row_2024(
            "regionen",
            "1.2c;;35;;;;;;;;",
            &format!("1.2c;;{before};;;;;;;;"),
        )
        .row(
            "regionen",
            "1.2c;;38;;;;;;;;",
            &format!("1.2c;;{now};;;;;;;;"),
        )
}

fn count(before: &str, now: &str) -> Project {
    Project::base()
        .row_2024(
            "polisen",
            "2.10b;;;;200;;;;;",
            &format!("2.10b;;;;{before}"),
        )
        .row("polisen", "2.10b;;;;210;;;;;", &format!("2.10b;;;;{now}"))
}

#[test]
fn rounding_is_taken_into_account_for_what_is_rounded() {
    for (before, now, expected) in [
        ("35", "38", Direction::Up),
        ("35", "33", Direction::Down),
        ("35", "35", Direction::Same),
        ("35", "36", Direction::WithinRounding),
        ("35,0", "35,1", Direction::WithinRounding),
        ("35,0", "35,2", Direction::Up),
    ] {
        share(before, now)
            .derive(|it| assert_eq!(it.direction("1.2c"), expected, "{before} → {now}"));
    }
    count("3;;;;;", "4;;;;;").derive(|it| assert_eq!(it.direction("2.10b"), Direction::Up));
}

#[test]
fn fractions_are_exact_also_where_they_print_the_same() {
    let fraction = |before: &str, now: &str| {
        Project::base()
            .row_2024("regionen", "1.2c;;35;;;", &format!("1.2c;;;{before};"))
            .row("regionen", "1.2c;;38;;;", &format!("1.2c;;;{now};"))
    };
    fraction("104;520", "104;525")
        .derive(|it| assert_eq!(it.direction("1.2c"), Direction::SameAsPrinted));
    fraction("1;3", "2;6").derive(|it| assert_eq!(it.direction("1.2c"), Direction::Same));
    fraction("1;3", "100;300").derive(|it| assert_eq!(it.direction("1.2c"), Direction::Same));
    fraction("104;520", "115;525").derive(|it| {
        let Some(Compared::Change(change)) = it.compared("1.2c") else {
            panic!("a change")
        };
        assert!(change.from.uncertainty.is_zero() && change.to.uncertainty.is_zero());
        assert_eq!(change.from.value.to_string(), "20");
    });
}

#[test]
fn what_cannot_be_compared_says_why() {
    let last = year(2024);
    count("200;;;;;", "210;;;;cirka;").derive(|it| {
        assert_eq!(
            it.compared("2.10b"),
            Some(Compared::Imprecise { from_year: last })
        );
    });
    count("200;;;;minst;", "210;;;;;").derive(|it| {
        assert_eq!(
            it.compared("2.10b"),
            Some(Compared::Imprecise { from_year: last })
        );
    });
    count("200;;;delvis;;Två av tre.", "210;;;;;").derive(|it| {
        assert_eq!(
            it.compared("2.10b"),
            Some(Compared::Incomplete { from_year: last })
        );
    });
    count("200;;;;;", "210;;;ej jämförbar;;Ny fråga.").derive(|it| {
        assert_eq!(
            it.compared("2.10b"),
            Some(Compared::NotComparable(year(2025)))
        );
    });
    count("200;;;;;", ";;;ej tillgänglig;;").derive(|it| assert_eq!(it.compared("2.10b"), None));
}

#[test]
fn a_break_keeps_the_years_apart() {
    let name = "            name: Antal som fått frågan\n";
    let broken = |years: &[u16]| {
        let breaks: Vec<String> = years
            .iter()
            .map(|year| format!("{{year: {year}, reason: Ny fråga.}}"))
            .collect();
        Project::base()
            .replace(
                PLAN,
                name,
                &format!("{name}            breaks: [{}]\n", breaks.join(", ")),
            )
            .row_2024("polisen", "2.10b;;;;200;;;;;\n", "2.10b;;;2022;150;;;;;\n")
            .row_2024("polisen", "2.10c;;;;;40;200;;;\n", "")
    };
    broken(&[2025])
        .derive(|it| assert_eq!(it.compared("2.10b"), Some(Compared::Broken(year(2025)))));
    broken(&[2023, 2024])
        .derive(|it| assert_eq!(it.compared("2.10b"), Some(Compared::Broken(year(2024)))));
    broken(&[2022]).derive(|it| {
        let Some(Compared::Change(change)) = it.compared("2.10b") else {
            panic!("a change over a gap")
        };
        assert_eq!(change.from_year, year(2022));
    });
}

#[test]
fn the_first_year_is_not_a_missing_one() {
    count(";;;ej relevant;;Frågan ställs inte.", "210;;;;;")
        .derive(|it| assert_eq!(it.compared("2.10b"), Some(Compared::FirstYear)));
    count(";;;kan inte tas fram;;Går inte.", "210;;;;;")
        .derive(|it| assert_eq!(it.compared("2.10b"), Some(Compared::Missing(year(2024)))));
    Project::base()
        .row_2024("polisen", "2.10b;;;;200;;;;;\n", "")
        .derive(|it| assert_eq!(it.compared("2.10b"), Some(Compared::Missing(year(2024)))));
    Project::base()
        .replace(
            PLAN,
            "            name: Antal som fått frågan\n",
            "            name: Antal som fått frågan\n            first_year: 2025\n",
        )
        .row_2024("polisen", "2.10b;;;;200;;;;;\n", "")
        .row_2024("polisen", "2.10c;;;;;40;200;;;\n", "")
        .derive(|it| assert_eq!(it.compared("2.10b"), Some(Compared::FirstYear)));
}

#[test]
fn a_correction_is_what_the_next_year_is_compared_with() {
    Project::base()
        .row(
            "polisen",
            "2.10b;;;;210;;;;;\n",
            "2.10b;;;;210;;;;;\n2.10b;;;2024;220;;;;;Fel i registret.\n",
        )
        .derive(|it| assert_eq!(it.direction("2.10b"), Direction::Down));
}

#[test]
fn a_figure_that_the_year_before_holds_back_is_not_compared() {
    let hold = "decisions:\n  - {indicator: 2.10b, hold: yes, reason: Polisen kontrollerar., date: 2025-03-20}\n";
    let edition = "submissions/exempel/2024/edition.yaml";
    let title = "title: Exempelrapport 2024\n";
    Project::base()
        .replace(edition, title, &format!("{title}{hold}"))
        .derive(|it| assert_eq!(it.compared("2.10b"), Some(Compared::Missing(year(2024)))));
}
