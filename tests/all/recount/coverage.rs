//! A sentence about what has come in is counted again from the plan, the edition and the rows.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use crate::recount::Recount;
use crate::recount::files::{Row, word};
use crate::recount::plan::{Owed, State, Use};
use crate::recount::text::{number, scan};

/// A pattern of sentences, and what must be true of what stands in its open places. The section says
/// which goal or measure is meant.
type Rule = (&'static str, fn(&Recount, &str, &[&str]) -> bool);

const RULES: &[Rule] = &[
    (
        "Av de {} åtgärder som skulle följas upp {} har {}.",
        |it, at, said| {
            is(said[0], it.due(at).len()) && is(said[1], it.year) && it.are_states(at, said[2])
        },
    ),
    (
        "Alla {} åtgärder som skulle följas upp {} har redovisats.",
        |it, at, said| {
            is(said[0], it.count(at, State::Reported))
                && is(said[0], it.due(at).len())
                && is(said[1], it.year)
        },
    ),
    (
        "Alla målets {} åtgärder skulle följas upp {}.",
        |it, at, said| {
            is(said[0], it.due(at).len()) && is(said[0], it.at(at).len()) && is(said[1], it.year)
        },
    ),
    (
        "{} av målets {} åtgärder skulle följas upp {}.",
        |it, at, said| {
            is(said[0], it.due(at).len()) && is(said[1], it.at(at).len()) && is(said[2], it.year)
        },
    ),
    ("Ytterligare {}", |it, at, said| it.are_states(at, said[0])),
    (
        "För en åtgärd är uppgiften inte relevant för {}, och den åtgärden räknas inte.",
        |it, at, said| it.count(at, State::Irrelevant) == 1 && is(said[0], it.year),
    ),
    (
        "För {} åtgärder är uppgifterna inte relevanta för {}, och de åtgärderna räknas inte.",
        |it, at, said| is(said[0], it.count(at, State::Irrelevant)) && is(said[1], it.year),
    ),
    (
        "Det är sammanlagt {} uppgifter, eftersom en uppgift kan visas vid flera åtgärder.",
        |it, at, said| is(said[0], it.shown_at(at, State::Irrelevant).len()),
    ),
    (
        "{} av uppgifterna att lämna är inte relevanta för {}.",
        |it, _, said| is(said[0], it.says("ej relevant")) && is(said[1], it.year),
    ),
    (
        "För en åtgärd har parten svarat att uppgiften inte kan lämnas.",
        |it, at, _| it.count(at, State::CannotBeGiven) == 1,
    ),
    (
        "För ytterligare en uppgift vid åtgärden finns inget att redovisa.",
        |it, at, _| it.count(at, State::CannotBeGiven) == 1,
    ),
    ("För en åtgärd väntas uppgiften {}.", |it, at, _| {
        it.count(at, State::Awaited) == 1
    }),
    (
        "{} uppgifter om tidigare år har ändrats.",
        |it, _, said| is(said[0], it.corrected()),
    ),
    (
        "För {} åtgärder väntas uppgiften {}.",
        |it, at, said| is(said[0], it.count(at, State::Awaited)),
    ),
    ("{} har redovisats.", |it, at, said| {
        is(said[0], it.count(at, State::Reported))
    }),
    (
        "{} har redovisats och {} har delvis redovisats.",
        |it, at, said| {
            is(said[0], it.count(at, State::Reported)) && is(said[1], it.count(at, State::Partly))
        },
    ),
    (
        "{} har redovisats och {} har inte redovisats.",
        |it, at, said| {
            is(said[0], it.count(at, State::Reported))
                && is(said[1], it.count(at, State::NotReported))
        },
    ),
    ("{} av {} uppgifter har lämnats.", |it, at, said| {
        let measure = at.strip_prefix("uppgifter-").unwrap_or("");
        let (followed, of) = it.project.followed(measure, it.year);
        is(said[0], followed) && is(said[1], of)
    }),
    (
        "Svar har kommit in för {} av {} uppgifter.",
        |it, _, said| is(said[0], it.answered(it.year)) && is(said[1], it.owed(it.year).len()),
    ),
    (
        "Svar har kommit in för alla {} uppgifter.",
        |it, _, said| is(said[0], it.answered(it.year)) && is(said[0], it.owed(it.year).len()),
    ),
    (
        "Till rapporten för {} kom svar in för {} av {} uppgifter.",
        |it, _, said| {
            let year = it.year - 1;
            is(said[0], year) && is(said[1], it.answered(year)) && is(said[2], it.owed(year).len())
        },
    ),
    (
        "Av dem innehåller {} ett värde eller en beskrivning.",
        |it, _, said| is(said[0], it.with_answer()),
    ),
    (
        "Av dem innehåller {} ett värde eller en beskrivning, {}.",
        |it, _, said| is(said[0], it.with_answer()) && it.are_all_others(said[1]),
    ),
    (
        "Kolumnen Inkomna i tid räknar med svar som kom inom respitdagarna, de {} dagarna efter den dag då svaret skulle lämnas.",
        |it, _, said| {
            is(said[0], it.edition()["grace_days"].as_i64().unwrap_or(0)) && it.timing()[1] > 0
        },
    ),
    (
        "Av de {} svaren kom {} in senast den {}, {} inom respitdagarna och {} senare.",
        |it, _, said| {
            let [in_time, grace, later, _] = it.timing();
            is(said[0], it.answered(it.year))
                && is(said[1], in_time)
                && is(said[3], grace)
                && is(said[4], later)
        },
    ),
    ("Alla {} svar kom in senast den {}.", |it, _, said| {
        let n = it.answered(it.year);
        is(said[0], n) && it.timing() == [n, 0, 0, 0]
    }),
    ("För {} saknas datum.", |it, _, said| {
        is(said[0], it.timing()[3])
    }),
    (
        "Uppgifter om {} finns för {} av {} indikatorer.",
        |it, _, said| {
            let in_force = |own: &Use| {
                own.entry["last_year"]
                    .as_i64()
                    .is_none_or(|last| it.year <= last)
            };
            let uses = it.project.uses().into_iter().filter(in_force);
            let all: BTreeSet<String> = uses.map(|it| it.indicator).collect();
            let rows = it.project.rows.iter().filter(|row| {
                row.edition <= it.year && row.year == it.year && all.contains(&row.indicator)
            });
            let known: BTreeSet<&str> = rows.map(|it| it.indicator.as_str()).collect();
            is(said[0], it.year) && is(said[1], known.len()) && is(said[2], all.len())
        },
    ),
    ("{} uppgifter från {} saknas.", |it, _, said| {
        is(said[0], it.missing())
    }),
    ("Det saknas {} uppgifter: {}.", |it, at, said| {
        goal_of(at).is_some() || is(said[0], it.missing())
    }),
    ("Det saknas {} uppgifter.", |it, _, said| {
        is(said[0], it.missing())
    }),
    // How to cite the report.
    ("Publicerad den {}.{}", |it, _, said| {
        let date = word(&it.edition()["publication"]["date"]);
        said[0].ends_with(date.get(..4).unwrap_or("-"))
    }),
    // The chapter that a finding leads to.
    ("Se mål {}.", |it, _, said| {
        let mut goals = list(&it.project.plan["goals"]);
        goals.any(|goal| word(&goal["id"]) == said[0])
    }),
    ("{} uppgifter som fanns {} saknas: {}", |it, _, said| {
        is(said[0], it.gone()) && is(said[1], it.year - 1)
    }),
    (
        "{} uppgifter finns med för första gången: {}",
        |it, _, said| is(said[0], it.first_told()),
    ),
    (
        "{} uppgifter om tidigare år har ändrats: {}",
        |it, _, said| is(said[0], it.corrected()),
    ),
    (
        "{} uppgifter som saknades har kommit in: {}",
        |it, _, said| is(said[0], it.added().len()),
    ),
    ("{} tal kan jämföras med {}.", |it, at, said| {
        let moved: usize = it.moved(at).iter().sum();
        is(said[0], moved) && is(said[1], it.year - 1)
    }),
    ("{} tal kan jämföras med {}: {}.", |it, at, said| {
        let moved = it.moved(at);
        is(said[0], moved.iter().sum::<usize>())
            && is(said[1], it.year - 1)
            && are_moves(said[2], moved)
    }),
    (
        "Från {} finns svar om {} av de {} uppgifter som skulle lämnas för {}.",
        |it, at, said| {
            let (owed, answered) = it.of_party(at);
            is(said[1], answered) && is(said[2], owed) && is(said[3], it.year)
        },
    ),
    ("För {} av dem finns inget värde.", |it, at, said| {
        is(said[0], it.of_party_without(at))
    }),
    (
        "Från {} finns svar om alla {} uppgifter som skulle lämnas för {}.",
        |it, at, said| {
            let (owed, answered) = it.of_party(at);
            owed == answered && is(said[1], owed) && is(said[2], it.year)
        },
    ),
    ("Åtgärdernas bedömningar: {}.", |it, at, said| {
        it.are_grades(at, said[0])
    }),
    (
        "Programvara: report {}, med mallar av version {}.",
        |_, _, said| said[0] == env!("CARGO_PKG_VERSION") && is(said[1], report::content::VERSION),
    ),
    ("Senaste uppgift avser {}.", |it, at, said| {
        is(said[0], it.latest_of_strategy(at))
    }),
    (
        "Lägesnoteringar har lämnats av {} av länets {} kommuner.",
        |it, at, said| {
            let id = at.strip_prefix("bilaga-").or(at.strip_prefix("svar-"));
            let id = id.unwrap_or("");
            let rows = it
                .project
                .rows
                .iter()
                .filter(|row| row.edition == it.year && row.indicator == id);
            is(
                said[0],
                rows.map(|it| &it.part).collect::<BTreeSet<_>>().len(),
            ) && is(said[1], it.members())
        },
    ),
    (
        "Andelar av färre än {} skrivs med två tal, till exempel 2 av 9.",
        |_, _, said| is(said[0], 20),
    ),
    ("Kommunerna är {} till antalet: {}.", |it, _, said| {
        let names = said[1].replace(" och ", ", ");
        is(said[0], it.members()) && names.split(", ").count() == it.members()
    }),
    (
        "Målets båda åtgärder skulle följas upp {}.",
        |it, at, said| it.due(at).len() == 2 && it.at(at).len() == 2 && is(said[0], it.year),
    ),
    ("Alla {} har redovisats.", |it, at, said| {
        let n = it.count(at, State::Reported);
        is(said[0], n) && it.due(at).len() == n && it.at(at).len() > n
    }),
    (
        "Det finns inga uppgifter om målet för {}.",
        |it, at, said| {
            let goal = goal_of(at).unwrap_or("").to_owned();
            let uses = it.project.uses().into_iter();
            let own = uses.filter(|it| it.goals.contains(&goal));
            let own: BTreeSet<String> = own.map(|it| it.indicator).collect();
            let mut rows = it.project.rows.iter();
            let is_known = rows.any(|it_| it_.edition <= it.year && own.contains(&it_.indicator));
            is(said[0], it.year) && !is_known
        },
    ),
    // The figures have been left out, and so has the full stop after the last.
    ("Av de tillfrågade svarade {} av {} och", |it, _, said| {
        let mut rows = it.project.rows.iter();
        rows.any(|row| {
            row.edition == it.year
                && row.year == it.year
                && row.denominator == number(said[0])
                && row.asked == number(said[1])
        })
    }),
    // How halves are rounded.
    (
        "Ett tal mitt emellan två möjliga avrundas bort från noll: 2,5 blir 3 och −2,5 blir −3.",
        |_, _, _| true,
    ),
    // What a blank is not.
    (
        "Ett år utan uppgift är en lucka, inte noll.",
        |_, _, _| true,
    ),
    (
        "Det är en och samma uppgift, som visas vid båda.",
        |it, at, _| it.count(at, State::Awaited) == 2,
    ),
];

/// Whether a word says a number.
fn is(said: &str, n: impl ToPrimitive + Copy) -> bool {
    number(said).and_then(|it| it.to_i64()) == n.to_i64()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Whether a list of how many have risen, fallen, and neither, says all three.
fn are_moves(said: &str, moved: [usize; 3]) -> bool {
    let parts: Vec<&str> = said.split([',']).flat_map(|it| it.split(" och ")).collect();
    let words = ["ökat", "minskat", "oförändra"];
    words.iter().zip(moved).all(|(word, n)| {
        let part = parts.iter().find(|it| it.contains(word));
        match part {
            Some(part) => {
                let first = part.split_whitespace().next().unwrap_or_default();
                is(first, n)
            }
            None => n == 0,
        }
    })
}

impl Recount {
    /// Holds a sentence against the rules that know it. One that names no more than years and what
    /// people have written names nothing else.
    pub(crate) fn coverage(&self, section: &str, sentence: &str) -> Result<(), String> {
        let known = RULES
            .iter()
            .filter_map(|(pattern, rule)| Some((scan(pattern, sentence)?, rule)));
        let judged: Vec<bool> = known
            .map(|(said, rule)| rule(self, section, &said))
            .collect();
        if judged.contains(&true) || judged.is_empty() && self.names_years_only(sentence) {
            return Ok(());
        }
        let states = self.at(section);
        Err(if judged.is_empty() {
            "no rule counts this".to_owned()
        } else {
            format!("counted: {states:?}, {:?}", self.timing())
        })
    }

    fn names_years_only(&self, sentence: &str) -> bool {
        let published = word(&self.edition()["publication"]["date"]);
        let as_of = word(&self.edition()["as_of"]);
        let mut known = vec![self.year.to_string()];
        known.extend([published, as_of].map(|it| it.chars().take(4).collect()));
        let mut tokens = sentence.split(|c: char| c.is_whitespace() || c == '–');
        tokens.all(|token| {
            let core = token.trim_matches(|c: char| !c.is_alphanumeric());
            let is_word = matches!(core, "en" | "En")
                || number(core).is_none() && !core.contains(|c: char| c.is_ascii_digit());
            is_word
                || known.iter().any(|it| it == core)
                || self.written.contains(core) && core.len() > 2
        })
    }

    fn edition(&self) -> &Value {
        &self.project.editions[&self.year]
    }

    fn owed(&self, year: i64) -> Vec<Owed> {
        self.project.owed(year)
    }

    /// Figures about earlier years that the year's files have otherwise than an earlier edition.
    fn corrected(&self) -> usize {
        let own = self
            .project
            .rows
            .iter()
            .filter(|it| it.edition == self.year && it.year < self.year);
        let earlier = |row: &Row| {
            let same = |it: &&Row| {
                (&it.indicator, it.year, &it.cell) == (&row.indicator, row.year, &row.cell)
                    && it.edition < row.edition
            };
            self.project
                .rows
                .iter()
                .rev()
                .find(same)
                .and_then(Row::exact)
        };
        own.filter(|row| earlier(row).is_some_and(|was| row.exact() != Some(was)))
            .count()
    }

    /// What was owed and is neither followed up nor irrelevant.
    fn missing(&self) -> usize {
        if word(&self.edition()["data"]) == "compiled" {
            return self.without_figure() + self.without_part();
        }
        self.unmet().len()
    }

    fn unmet(&self) -> Vec<Owed> {
        let mut owed = self.owed(self.year);
        owed.retain(|it| {
            !it.is_followed() && !it.says("ej relevant") && !it.says("inget att redovisa")
        });
        owed
    }

    /// What is missing now, and was followed up the year before.
    fn gone(&self) -> usize {
        let mut then = self.owed(self.year - 1);
        then.retain(Owed::is_followed);
        let was_there = |now: &&Owed| {
            let mut same = then.iter().filter(|it| it.party == now.party);
            same.any(|it| it.indicators[0] == now.indicators[0])
        };
        self.unmet().iter().filter(was_there).count()
    }

    /// Indicators with a figure of this year, and not of each category that has one of an earlier year.
    fn without_part(&self) -> usize {
        let rows = self.project.rows.iter();
        let rows = rows.filter(|it| it.edition <= self.year);
        let (now, then): (Vec<&Row>, Vec<&Row>) = rows
            .filter(|it| it.year <= self.year)
            .partition(|it| it.year == self.year);
        let cells = |of: &[&Row]| -> BTreeSet<(String, Vec<String>)> {
            let cells = of.iter();
            cells
                .map(|it| (it.indicator.clone(), it.cell.clone()))
                .collect()
        };
        let (now, then) = (cells(&now), cells(&then));
        let is_known = |of: &str| now.iter().any(|(indicator, _)| indicator == of);
        let missing = then.difference(&now).filter(|(of, _)| is_known(of));
        missing.map(|(of, _)| of).collect::<BTreeSet<_>>().len()
    }

    /// Indicators in force that no source has a figure of this year.
    fn without_figure(&self) -> usize {
        let in_force = |own: &Use| {
            let last = own.entry["last_year"].as_i64();
            last.is_none_or(|last| self.year <= last)
        };
        let uses = self.project.uses().into_iter().filter(in_force);
        let all: BTreeSet<String> = uses.map(|it| it.indicator).collect();
        let rows = self.project.rows.iter();
        let now = rows.filter(|it| it.edition <= self.year && it.year == self.year);
        let known: BTreeSet<String> = now.map(|it| it.indicator.clone()).collect();
        all.difference(&known).count()
    }

    /// Indicators with an answer of the year that none had of a year before, in this year's file or earlier.
    fn first_told(&self) -> usize {
        let rows = || {
            self.project
                .rows
                .iter()
                .filter(|it| it.edition <= self.year)
        };
        let now = rows().filter(|it| it.edition == self.year);
        let is_given = |row: &Row| row.exact().is_some() || !row.value.is_empty();
        let now = now.filter(|row| is_given(row)).filter(|row| {
            !rows()
                .any(|it| it.indicator == row.indicator && it.edition < self.year && is_given(it))
        });
        let found: BTreeSet<&str> = now.map(|it| it.indicator.as_str()).collect();
        // What was asked for then and came now is told of that.
        let was_asked = word(&self.edition()["data"]) != "compiled";
        let added = self.added();
        let is_added = |it: &&&str| was_asked && added.contains(it);
        found.len() - found.iter().filter(is_added).count()
    }

    /// The indicators of figures of earlier years that an earlier edition did not have.
    fn added(&self) -> Vec<&str> {
        let rows = || self.project.rows.iter();
        let own = rows().filter(|it| it.edition == self.year && it.year < self.year);
        let added = own.filter(|row| {
            let mut earlier = rows().filter(|it| it.edition < self.year);
            !earlier.any(|it| {
                it.indicator == row.indicator && it.year == row.year && it.cell == row.cell
            })
        });
        added.map(|it| it.indicator.as_str()).collect()
    }

    /// How many figures of a goal have risen, fallen, and neither since the year before.
    fn moved(&self, section: &str) -> [usize; 3] {
        let goal = goal_of(section).unwrap_or("");
        let uses = self.project.uses();
        let own = uses.iter().filter(|it| {
            !it.is_ref && !it.measure.is_empty() && it.goals.iter().any(|it| it == goal)
        });
        let own: BTreeSet<&str> = own.map(|it| it.indicator.as_str()).collect();
        let of_year = |year: i64| {
            let rows = self.project.rows.iter();
            rows.filter(move |it| it.edition <= self.year && it.year == year)
        };
        // What is reported in parts alone is told by its parts.
        let has_total = |row: &Row| {
            let mut same = of_year(row.year).filter(|it| it.indicator == row.indicator);
            same.any(|it| it.cell.is_empty())
        };
        let is_few = |row: &Row| row.denominator.is_some_and(|it| it < Decimal::from(20));
        let now = of_year(self.year).filter(|it| own.contains(it.indicator.as_str()));
        let now = now.filter(|it| it.cell.is_empty() || !has_total(it));
        let mut moved = [0; 3];
        for now in now.filter(|it| !is_few(it)) {
            // The latest word on the year before.
            let mut before = of_year(self.year - 1).filter(|it| {
                (&it.indicator, &it.part, &it.cell) == (&now.indicator, &now.part, &now.cell)
            });
            let marks =
                |row: &Row| row.status.contains("delvis") || row.status.contains("jämförbar");
            let before = before.by_ref().max_by_key(|it| it.edition);
            let Some(before) = before.filter(|it| !marks(it) && !marks(now)) else {
                continue;
            };
            if let (Some(now), Some(before)) = (now.exact(), before.exact()) {
                let at = match now.cmp(&before) {
                    std::cmp::Ordering::Greater => 0,
                    std::cmp::Ordering::Less => 1,
                    std::cmp::Ordering::Equal => 2,
                };
                moved[at] += 1;
            }
        }
        moved
    }

    /// What a party owes, and has answered.
    fn of_party(&self, section: &str) -> (usize, usize) {
        let party = section.strip_prefix("part-").unwrap_or("");
        let owed = self.owed(self.year);
        let own: Vec<&Owed> = owed.iter().filter(|it| it.party == party).collect();
        (own.len(), own.iter().filter(|it| it.is_answered()).count())
    }

    /// The answers of a party that should have a value and have none.
    fn of_party_without(&self, section: &str) -> usize {
        let party = section.strip_prefix("part-").unwrap_or("");
        let owed = self.owed(self.year);
        let own = owed.iter().filter(|it| it.party == party);
        let without = own.filter(|it| {
            let needs_none = it.says("ej relevant") || it.says("inget att redovisa");
            it.is_answered() && !it.is_followed() && !needs_none
        });
        without.count()
    }

    /// Whether a list says how many of the measures, of a goal or of all, have been given each code.
    fn are_grades(&self, section: &str, said: &str) -> bool {
        let goal = goal_of(section);
        let uses = self.project.uses();
        let own = uses.iter().filter(|it| {
            !it.is_ref && goal.is_none_or(|goal| it.goals.iter().any(|it| it == goal))
        });
        let own: BTreeSet<&str> = own.map(|it| it.indicator.as_str()).collect();
        let rows = self.project.rows.iter().filter(|it| {
            it.edition == self.year && it.year == self.year && own.contains(it.indicator.as_str())
        });
        let rows: Vec<&Row> = rows.collect();
        let parts = said.split(", ").flat_map(|it| it.split(" och "));
        let mut parts = parts.map(|it| {
            let (code, n) = it
                .rsplit_once('(')
                .and_then(|(_, it)| it.split_once(") "))
                .unwrap_or_default();
            (n, code)
        });
        parts.all(|(n, code)| {
            let given = rows.iter().filter(|it| it.value.eq_ignore_ascii_case(code));
            is(n, given.count())
        })
    }

    fn answered(&self, year: i64) -> usize {
        self.owed(year).iter().filter(|it| it.is_answered()).count()
    }

    fn with_answer(&self) -> usize {
        self.owed(self.year)
            .iter()
            .filter(|it| it.has_answer())
            .count()
    }

    /// Answers of the year that have a status and no value.
    fn says(&self, status: &str) -> usize {
        self.owed(self.year)
            .iter()
            .filter(|it| it.says(status))
            .count()
    }

    /// *för en finns inget att redovisa och 3 är inte relevanta*: each is what it is said to be, and
    /// together with those that have a value they are all that are answered.
    fn are_all_others(&self, parts: &str) -> bool {
        const SAID: [(&str, &str); 6] = [
            ("finns inget att redovisa", "inget att redovisa"),
            ("är inte relevant", "ej relevant"),
            ("kan inte tas fram", "kan inte tas fram"),
            ("är ännu inte tillgänglig", "ej tillgänglig"),
            ("lämnas inte", "lämnas inte"),
            ("visas inte", "skyddad"),
        ];
        let parts = parts.trim_start_matches("och ").replace(" och ", ", ");
        let counts = parts.split(", ").map(|part| {
            let (n, told) = part.trim_start_matches("för ").split_once(' ')?;
            let told = SAID.iter().find(|(said, _)| told.starts_with(said));
            let n = number(n)?.to_usize()?;
            (self.says(told?.1) == n).then_some(n)
        });
        let counts: Option<Vec<usize>> = counts.collect();
        counts.is_some_and(|it| {
            it.iter().sum::<usize>() + self.with_answer() == self.answered(self.year)
        })
    }

    /// The figures of the measures that stand in one way.
    fn shown_at(&self, section: &str, state: State) -> BTreeSet<String> {
        let goal = goal_of(section);
        let states = self.project.states(self.year);
        let uses = self.project.uses().into_iter();
        uses.filter(|it| goal.is_none_or(|goal| it.goals.iter().any(|it| it == goal)))
            .filter(|it| states.get(&it.measure) == Some(&state))
            .map(|it| it.indicator)
            .collect()
    }

    /// Answers in time, within the days of grace, later, and without a day.
    fn timing(&self) -> [usize; 4] {
        let edition = self.edition();
        let mut found = [0; 4];
        for owed in self.owed(self.year).iter().filter(|it| it.is_answered()) {
            let sender = &owed.rows[0].sender;
            let due = word(&edition["due"][&owed.party]);
            let due = if due.is_empty() {
                word(&edition["due"]["default"])
            } else {
                due
            };
            let last = days(&due) + edition["grace_days"].as_i64().unwrap_or(0);
            let received = word(&edition["received"][sender]);
            let at = match days(&received) {
                _ if received.is_empty() => 3,
                day if day <= days(&due) => 0,
                day if day <= last => 1,
                _ => 2,
            };
            found[at] += 1;
        }
        found
    }

    /// The latest year with a figure among the followed plan's indicators of a goal.
    fn latest_of_strategy(&self, section: &str) -> i64 {
        let goal = section
            .trim_start_matches("mal-")
            .trim_end_matches("-indikatorer");
        let followed = self.followed.as_ref().unwrap_or(&self.project);
        let uses = followed
            .uses()
            .into_iter()
            .filter(|it| it.goals.iter().any(|it| it == goal));
        let own: Vec<String> = uses.map(|it| it.indicator).collect();
        let rows = followed
            .rows
            .iter()
            .filter(|it| own.contains(&it.indicator) && it.year <= self.year);
        rows.map(|it| it.year).max().unwrap_or(0)
    }

    /// How many members the plan's group has.
    fn members(&self) -> usize {
        let mut groups =
            list(&self.project.plan["agencies"]).filter(|it| word(&it["kind"]) == "group");
        groups.next().map_or(0, |it| list(&it["members"]).count())
    }

    /// The states of the measures that a section is about: a goal's with those of the goals in it,
    /// else all.
    fn at(&self, section: &str) -> Vec<State> {
        let goal = goal_of(section);
        let states = self.project.states(self.year);
        let measures = self.project.measures().into_iter();
        measures
            .filter(|(_, goals)| goal.is_none_or(|goal| goals.iter().any(|it| it == goal)))
            .map(|(id, _)| states[&id])
            .collect()
    }

    fn due(&self, section: &str) -> Vec<State> {
        let mut all = self.at(section);
        all.retain(|it| *it < State::Irrelevant);
        all
    }

    fn count(&self, section: &str, state: State) -> usize {
        self.at(section).iter().filter(|it| **it == state).count()
    }

    /// *33 redovisats, 1 delvis redovisats och 1 inte redovisats*
    fn are_states(&self, section: &str, parts: &str) -> bool {
        let parts = parts.replace(" och ", ", ");
        parts.split(", ").all(|part| {
            let part = part.trim_start_matches("för ");
            let (n, state) = part.split_once(' ').unwrap_or((part, ""));
            let state = match state.trim_start_matches("åtgärder ") {
                "redovisats" => State::Reported,
                "delvis redovisats" => State::Partly,
                "inte redovisats" => State::NotReported,
                "följs upp vid planens slut" => State::Later,
                "utvecklas indikatorn" => State::UnderDevelopment,
                state if state.starts_with("redovisas under åtgärd") => State::Elsewhere,
                _ => return false,
            };
            is(n, self.count(section, state))
        })
    }
}

/// The goal whose chapter a section is of.
fn goal_of(section: &str) -> Option<&str> {
    section
        .strip_prefix("mal-")
        .map(|it| it.split("-laget").next().unwrap_or(it))
}

/// A date as a number of days that can be compared and added to within some weeks.
fn days(date: &str) -> i64 {
    let mut parts = date.split('-').map(|it| it.parse::<u32>().unwrap_or(0));
    let [year, month, day] = [0; 3].map(|_: i64| parts.next().unwrap_or(1));
    let date = chrono::NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or(0), month, day);
    date.map_or(0, |it| i64::from(chrono::Datelike::num_days_from_ce(&it)))
}
