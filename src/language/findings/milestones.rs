//! What is wrong in a plan's milestones, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P034 => words(
            (
                "Delmomentet {given} ska redovisas den {date}, men inget år från {from}[ till {to}] frågar efter det.",
                "frågas aldrig efter",
                "Rätta datumet: det ska ligga i {from} eller senare[, och senast i {to}]. Gäller planen längre än så, ändra `period`.",
            ),
            (
                "The milestone {given} is to be reported on {date}, but no year from {from}[ to {to}] asks for it.",
                "never asked for",
                "Correct the date: it shall be in {from} or later[, and in {to} at the latest]. If the plan holds longer than that, change `period`.",
            ),
        ),
        Code::P035 => words(
            (
                "Åtgärden[ {given}] ska följas upp genom sina delmoment, men har inga.",
                "inga delmoment",
                "Lägg till `milestones` under åtgärden, eller ändra `frequency`.",
            ),
            (
                "The measure[ {given}] is to be followed up by its milestones, but has none.",
                "no milestones",
                "Add `milestones` under the measure, or change `frequency`.",
            ),
        ),
        Code::P036 => words(
            (
                "Åtgärden har {n} ansvariga, men delmomentet {given} säger inte vem som ska redovisa det.",
                "`agency` saknas",
                "Skriv `agency:` med den part som ska redovisa delmomentet. Ska flera göra det, skriv ett delmoment för var och en.",
            ),
            (
                "The measure has {n} responsible agencies, but the milestone {given} does not say which of them reports it.",
                "`agency` is missing",
                "Write `agency:` with the agency that reports the milestone. If several do, write one milestone for each.",
            ),
        ),
        Code::P037 => words(
            (
                "Indikatorn {given} säger inte hur ofta den ska lämnas, och åtgärden följs upp bara genom sina delmoment.",
                "`frequency` saknas",
                "Skriv `frequency:` vid indikatorn, till exempel `annual` eller `end_of_plan`.",
            ),
            (
                "The indicator {given} does not say how often it is due, and the measure is followed up by its milestones alone.",
                "`frequency` is missing",
                "Write `frequency:` at the indicator, such as `annual` or `end_of_plan`.",
            ),
        ),
        Code::S110 => words(
            (
                "{id} skulle redovisas den {date}, så det som lämnats räknas till {own}.",
                "räknas till {own}",
                "Inget behöver ändras. Är det ett annat delmoment som menas, rätta cellen i kolumnen indikator.",
            ),
            (
                "{id} was to be reported on {date}, so what was sent counts for {own}.",
                "counts for {own}",
                "Nothing needs to change. If another milestone is meant, correct the cell in the column indikator.",
            ),
        ),
        Code::S111 => words(
            (
                "{id} är redovisat, men det står inte vilken dag.",
                "dagen saknas",
                "Skriv dagen då delmomentet redovisades i kolumnen datum, till exempel {example}. Annars kan rapporten inte säga när.",
            ),
            (
                "{id} is reported, but it does not say on which day.",
                "the day is missing",
                "Write the day when the milestone was reported in the column datum, such as {example}. Otherwise the report cannot say when.",
            ),
        ),
        _ => None,
    }
}
