//! The real plan and its example figures.

use std::fs;
use std::path::Path;

use report::ledger::MeasureState;
use report::model::MeasureIx;

use crate::figures::derived;

#[test]
fn the_example_figures_of_2025_count_as_they_should() {
    derived(Path::new("."), "stockholm-2024-2027", 2025, |it| {
        let answers = it.seen.answers(None);
        assert_eq!(
            (answers.owed, answers.answered, answers.followed),
            (74, 70, 69)
        );
        // Seven came within the days of grace, and of seven nobody wrote the day down.
        let timing = [
            answers.in_time,
            answers.grace,
            answers.later,
            answers.undated,
        ];
        assert_eq!(timing, [51, 7, 5, 7]);
        let count = it.seen.count(None);
        assert_eq!((count.due, count.at_end, count.later), (39, 12, 0));
        assert_eq!((count.under_development, count.shown_at), (3, 1));
        assert_eq!(
            (count.reported, count.partly, count.not_reported),
            (35, 1, 1)
        );
        // One figure, told at two measures, that is to come.
        assert_eq!((count.awaited.measures, count.awaited.figures), (2, 1));
        assert_eq!(count.cannot.measures, 0);
        assert_eq!(
            *it.measure("2.4"),
            MeasureState::Partly { followed: 2, of: 3 }
        );
        assert_eq!(*it.measure("1.6"), MeasureState::NotReported);
        assert_eq!(*it.measure("3.5"), MeasureState::Awaited);
        assert_eq!(*it.measure("7.5"), MeasureState::Awaited);
    });
}

/// What the answers of an edition are makes all that have come, with nothing left untold.
#[test]
fn the_parts_of_the_answers_make_the_whole() {
    for (plan, year) in [
        ("stockholm-2024-2027", 2024),
        ("stockholm-2024-2027", 2025),
        ("stockholm-strategi-2020-2026", 2021),
        ("stockholm-strategi-2020-2026", 2022),
        ("stockholm-strategi-2020-2026", 2023),
        ("vastmanland-2017-2020", 2018),
        ("kronoberg-2024-2026", 2024),
        ("vasternorrland-2013", 2013),
    ] {
        derived(Path::new("."), plan, year, |it| {
            let all = it.seen.answers(None);
            let others = [
                all.in_part,
                all.nothing,
                all.protected,
                all.not_yet,
                all.impossible,
                all.withheld,
                all.discontinued,
                all.irrelevant,
                all.looked_into,
                all.not_done,
            ];
            let told = all.with_value + others.iter().sum::<usize>();
            assert_eq!(told, all.answered, "{plan} {year}");
        });
    }
}

#[test]
fn what_comes_early_is_marked_and_still_owed() {
    derived(Path::new("."), "stockholm-2024-2027", 2025, |it| {
        for (measure, indicator, answers) in
            [("2.3", "2.3a", 1), ("6.4", "6.4a", 17), ("5.1", "5.1a", 1)]
        {
            let indicator_ix = it.indicator(indicator);
            let early = it
                .ledger
                .early
                .iter()
                .filter(|it_| it_.edition == it.edition && it_.indicator == indicator_ix);
            assert_eq!(early.count(), answers, "{indicator}");
            let undefined = *it.measure(measure) == MeasureState::UnderDevelopment;
            assert!(
                undefined || *it.measure(measure) == MeasureState::EarlyAnswer,
                "{measure}"
            );
        }
    });
}

#[test]
fn twenty_two_more_are_owed_at_the_end_of_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    for path in [
        "plans/stockholm-2024-2027.yaml",
        "plans/stockholm-strategi-2020-2026.yaml",
    ] {
        fs::create_dir_all(folder.path().join("plans")).unwrap();
        fs::copy(path, folder.path().join(path)).unwrap();
    }
    let edition = folder.path().join("submissions/stockholm-2024-2027/2027");
    fs::create_dir_all(&edition).unwrap();
    fs::write(
        edition.join("edition.yaml"),
        "data: collected\nas_of: 2028-04-15\ndue:\n  default: 2028-02-28\n",
    )
    .unwrap();
    derived(folder.path(), "stockholm-2024-2027", 2027, |it| {
        assert_eq!(it.seen.answers(None).owed, 74 + 22);
        // Only what is still to be developed is never asked for.
        let measures = it.model.plan_of(it.edition).measures.len();
        let states = (0..measures).map(|ix| it.seen.measure(MeasureIx::new(ix)));
        let later: Vec<_> = states.filter(|state| !state.is_due()).collect();
        assert_eq!(later, [&MeasureState::UnderDevelopment; 3]);
    });
}
