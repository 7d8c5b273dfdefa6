//! What a source has dropped is owed until it was, and no longer.

use report::ledger::MeasureState;

use crate::figures::{PLAN, Project, year};

const VISITS: &str = "            name: Antal besök på sidan\n";

fn with(keys: &str) -> Project {
    Project::base()
        .replace(PLAN, VISITS, &format!("{VISITS}{keys}"))
        .row("lansstyrelsen", "1.3a;Nätverket;;;1 450;;;\n", "")
}

#[test]
fn nothing_is_owed_from_the_year_it_was_dropped() {
    with("            class: discontinued\n            since: 2025\n").derive(|it| {
        assert!(it.owed("1.3a").is_empty());
        assert_eq!(*it.measure("1.3"), MeasureState::Discontinued);
        let plan = it.model.plan(it.plan, year(2024));
        assert!(plan.is_due(it.indicator("1.3a"), year(2024)));
    });
}

#[test]
fn a_change_drops_it_from_its_year() {
    let change = "            changes:\n              - from: 2025\n                reason: Källan har lagt ned statistiken.\n                class: discontinued\n";
    with(change).derive(|it| {
        assert!(it.owed("1.3a").is_empty());
        let indicator = it.indicator("1.3a");
        let since = |of: u16| it.model.plan(it.plan, year(of)).indicator(indicator).since;
        assert_eq!((since(2024), since(2027)), (None, Some(year(2025))));
    });
}

#[test]
fn until_then_it_is_owed() {
    with("            class: discontinued\n            since: 2026\n")
        .derive(|it| assert_eq!(it.owed("1.3a").len(), 1));
}
