//! What every word that a table says in the place of a figure, after one or about one means.

use super::marks::Mark;
use super::values::Precision;
use super::{
    cells, cited, closed, corrections, headings, milestones, parties, reasons, references,
    revisions, series, states, targets, values, whole_plan, without_figure,
};
use crate::language::numbers::capital;
use crate::language::{Both, Language, both};

/// A word with what it means, which never is the word again. In a word `{}` stands for a number; one
/// that ends with a space goes before something.
pub const MEANINGS: [(Both, Both); 106] = [
    // What has been reported of a measure.
    (states::REPORTED, SUBMITTED),
    (
        states::PARTLY,
        both(
            "Några av uppgifterna har lämnats, men inte alla. Hur många står vid åtgärden.",
            "Some of the figures have been submitted, but not all. How many is stated at the measure.",
        ),
    ),
    (
        without_figure::AWAITED,
        both(
            "Parten har svarat att uppgiften kommer senare. När står vid åtgärden, om det är känt.",
            "The party has answered that the figure will come later. When is stated at the measure, if it is known.",
        ),
    ),
    (
        without_figure::CANNOT,
        both(
            "Parten har svarat, men har inget värde att ge för året. Skälet står vid åtgärden.",
            "The party has answered, but has no value to give for the year. The reason is stated at the measure.",
        ),
    ),
    (
        without_figure::MILESTONE_NOT_REPORTED,
        both(
            "Delmomentets dag har passerat, och parten har svarat nej.",
            "The day of the milestone has passed, and the party has answered no.",
        ),
    ),
    (
        states::NOT_REPORTED,
        both(
            "Inget svar om åtgärden hade kommit i tid för att vara med i rapporten.",
            "No answer about the measure had come in time to be part of the report.",
        ),
    ),
    (
        states::LATER_IN,
        both(
            "Inget skulle lämnas för året. Planen begär uppgiften för det år som står här.",
            "Nothing was due for the year. The plan asks for the figure for the year that stands here.",
        ),
    ),
    (
        states::AT_END,
        both(
            "Inget skulle lämnas för året. Uppgiften lämnas för hela planperioden.",
            "Nothing was due for the year. The figure is submitted for the whole period of the plan.",
        ),
    ),
    (
        states::LATER,
        both(
            "Inget skulle lämnas för året. Planen säger inte vilket år uppgiften lämnas.",
            "Nothing was due for the year. The plan does not say in which year the figure is submitted.",
        ),
    ),
    (
        states::EARLY,
        both(
            "Inget skulle lämnas för året, men parten har ändå beskrivit hur det står till.",
            "Nothing was due for the year, but the party has told how things stand.",
        ),
    ),
    (
        states::SHOWN_AT,
        both(
            "Åtgärden följs upp med uppgifter som står vid en annan åtgärd.",
            "The measure is followed up with figures that stand at another measure.",
        ),
    ),
    (
        cited::SEE,
        both(
            "Uppgiften står vid den åtgärd som nämns.",
            "The figure stands at the measure that is named.",
        ),
    ),
    (
        states::IRRELEVANT,
        both(
            "Parten har svarat att uppgifterna inte gäller för året. Skälet står vid åtgärden.",
            "The party has answered that the figures do not apply to the year. The reason is stated at the measure.",
        ),
    ),
    (
        states::HOLDS_FROM,
        both(
            "Åtgärden har inte börjat gälla.",
            "The measure does not apply yet.",
        ),
    ),
    (
        states::ENDED,
        both(
            "Åtgärden gäller inte längre, och ingen annan har kommit i dess ställe.",
            "The measure no longer applies, and no other has taken its place.",
        ),
    ),
    (
        states::REPLACED,
        both(
            "Åtgärden gäller inte längre. Den som nämns har kommit i dess ställe.",
            "The measure no longer applies. The one that is named has taken its place.",
        ),
    ),
    (states::DISCONTINUED, DROPPED),
    (states::ALL_DISCONTINUED, DROPPED),
    (
        states::NO_FOLLOW_UP,
        both(
            "Planen säger inte hur det ska visa sig vad som har gjorts.",
            "The plan does not say how it is to be seen what has been done.",
        ),
    ),
    (
        whole_plan::NO_REPORT,
        both(
            "Årets uppgifter har inte sammanställts.",
            "The figures of the year have not been compiled.",
        ),
    ),
    // Why there is no figure.
    (
        reasons::NOT_YET.cell,
        both(
            "Parten har svarat att uppgiften kommer senare.",
            "The party has answered that the figure will come later.",
        ),
    ),
    (
        reasons::IMPOSSIBLE.cell,
        both(
            "Parten har svarat att det inte går att få fram uppgiften. Skälet står vid den.",
            "The party has answered that the figure is impossible to obtain. The reason is stated beside it.",
        ),
    ),
    (
        reasons::NOTHING.cell,
        both(
            "Parten har svarat att det inte finns något att ta upp för året.",
            "The party has answered that it has nothing to bring up for the year.",
        ),
    ),
    (
        reasons::WITHHELD.cell,
        both(
            "Parten har svarat att den avstår från att ge uppgiften. Skälet står vid den.",
            "The party has answered that it refrains from giving the figure. The reason is stated beside it.",
        ),
    ),
    (reasons::DISCONTINUED.cell, DROPPED),
    (
        reasons::IRRELEVANT.cell,
        both(
            "Parten har svarat att uppgiften inte gäller för året. Skälet står vid den.",
            "The party has answered that the figure does not apply to the year. The reason is stated beside it.",
        ),
    ),
    (
        reasons::PROTECTED.cell,
        both(
            "Uppgiften finns, men hålls tillbaka av hänsyn till enskilda.",
            "There is a figure, but it is held back out of regard for individuals.",
        ),
    ),
    (
        reasons::HELD.cell,
        both(
            "Uppgiften har kommit in, men den gås fortfarande igenom.",
            "The figure has been submitted, but is still being gone through.",
        ),
    ),
    (
        reasons::NOT_SUBMITTED.cell,
        both(
            "Inget svar om uppgiften hade kommit när rapporten sammanställdes.",
            "No answer about the figure had come when the report was compiled.",
        ),
    ),
    (
        reasons::TOO_LATE.cell,
        both(
            "Svaret kom när rapporten redan var stängd. Det tas med i nästa.",
            "The answer came when the report was already closed. It will be part of the next.",
        ),
    ),
    (
        reasons::SOME_MEMBERS.cell,
        both(
            "Andra i gruppen har inte svarat.",
            "Others in the group have not answered.",
        ),
    ),
    (
        reasons::SOME_FOLLOWED.cell,
        both(
            "Alla i gruppen har svarat, men andra utan att ge något värde.",
            "All of the group have answered, but others without giving a value.",
        ),
    ),
    (
        reasons::NOT_IN_SOURCE.cell,
        both(
            "Källorna som uppgifterna är hämtade från har inget värde för året.",
            "The sources that the figures were taken from have no value for the year.",
        ),
    ),
    (reasons::CANCELLED.cell, NOT_ASKED_FOR),
    (cells::NOT_COLLECTED, NOT_ASKED_FOR),
    (
        reasons::UNDER_DEVELOPMENT.cell,
        both(
            "Det är inte bestämt hur åtgärden ska följas upp. Det bestäms under planperioden.",
            "How the measure is to be followed up has not been decided. It will be during the period of the plan.",
        ),
    ),
    (
        reasons::NOT_ASKED.cell,
        both(
            "Planen begär inget för året.",
            "The plan asks for nothing for the year.",
        ),
    ),
    (
        series::GAP,
        both(
            "Ingen har lämnat något värde för året.",
            "Nobody has given a value for the year.",
        ),
    ),
    (
        cells::FIGURE_MISSING,
        both(
            "Kategorin har inget värde för året.",
            "The category has no value for the year.",
        ),
    ),
    (
        headings::NOT_STATED,
        both(
            "Det står varken i planen eller i det som parterna har lämnat.",
            "Neither the plan nor what the parties have submitted says it.",
        ),
    ),
    (
        headings::NOBODY_NAMED,
        both(
            "Planen nämner ingen som ansvarar för åtgärden.",
            "The plan names nobody as responsible for the measure.",
        ),
    ),
    (
        headings::NO_NUMBER,
        both(
            "Planen har inte numrerat åtgärden.",
            "The plan has not numbered the measure.",
        ),
    ),
    (
        headings::BASE_NOT_REPORTED,
        both(
            "Parten har lämnat andelen men inte talen som den är räknad på.",
            "The party has submitted the share but not the numbers that it is made of.",
        ),
    ),
    (
        headings::DATE_MISSING,
        both(
            "Det är inte känt vilken dag svaren kom.",
            "The day on which the answers came is not known.",
        ),
    ),
    (
        headings::UNDISTRIBUTED,
        both(
            "De som har räknats men inte förts till någon kategori.",
            "Those that have been counted but not assigned to a category.",
        ),
    ),
    (
        reasons::NEXT_REPORT,
        both(
            "Svaret kom för sent för att vara med i den här.",
            "The answer came too late to be part of this one.",
        ),
    ),
    (
        reasons::NO_DATE,
        both(
            "Ingen har sagt när uppgiften kommer.",
            "Nobody has said when the figure will come.",
        ),
    ),
    (
        reasons::NOT_EXPECTED,
        both(
            "Skälet i raden betyder att uppgiften inte kommer.",
            "The reason in the row means that the figure will not come.",
        ),
    ),
    // What stands in the place of what a cell has no room for.
    (values::DESCRIBED, TEXT_ELSEWHERE),
    (parties::DESCRIPTION_FROM, TEXT_ELSEWHERE),
    (parties::ANSWER_FROM, TEXT_ELSEWHERE),
    (
        parties::ANSWERS_FROM,
        both(
            "Så många i gruppen har svarat. Svaren står på en annan plats i rapporten.",
            "So many in the group have answered. What they have answered stands in another part of the report.",
        ),
    ),
    (
        headings::SEE_BELOW,
        both(
            "Det som ska stå i rutan får inte plats. Det står längre ned.",
            "What belongs in the cell is too long for it. It stands further down.",
        ),
    ),
    (
        headings::SEE_BREAKDOWN,
        both(
            "Det finns ingen total. Delarna står i en tabell för sig.",
            "There is no total. The parts stand in a table of their own.",
        ),
    ),
    // Before and after a value.
    (
        Precision::About.word(),
        both(
            "Den som har lämnat talet säger att det är ungefärligt.",
            "Those who submitted the number say that it is approximate.",
        ),
    ),
    (
        Precision::AtLeast.word(),
        both(
            "Det rätta talet är det som står här eller högre.",
            "The right number is the one that stands here or a higher one.",
        ),
    ),
    (
        Precision::AtMost.word(),
        both(
            "Det rätta talet är det som står här eller lägre.",
            "The right number is the one that stands here or a lower one.",
        ),
    ),
    (
        Precision::LessThan.word(),
        both(
            "Talet är inte noll, men så litet att det skulle avrundas dit.",
            "The number is not zero, but so small that it would be rounded to it.",
        ),
    ),
    (
        Precision::MoreThan.word(),
        both(
            "Andelen är så stor att den skulle avrundas till alla, men det är inte alla.",
            "The share is so large that it would be rounded to all, but it is not all.",
        ),
    ),
    (
        Mark::Preliminary.word(),
        both(
            "Uppgiften kan komma att ändras. Den slutliga lämnas senare.",
            "The figure may change. The final one will be submitted later.",
        ),
    ),
    (
        Mark::Partial.word(),
        both(
            "En del av det som räknas är inte med. Vad som saknas står vid uppgiften.",
            "Some of what is counted is not included. What is missing is stated beside the figure.",
        ),
    ),
    (
        Mark::Replaced.word(),
        both(
            "Värdet som parten lämnade har bytts ut i samråd med parten.",
            "The value that the party submitted has been exchanged in consultation with the party.",
        ),
    ),
    (Mark::Corrected.word(), WAS_WRONG),
    (Mark::Final.word(), WAS_PRELIMINARY),
    (Mark::Revised.word(), COUNTED_AGAIN),
    (
        Mark::Added.word(),
        both(
            "Uppgiften saknades, helt eller delvis, i en tidigare rapport.",
            "The figure was missing, in whole or in part, from an earlier report.",
        ),
    ),
    (
        Mark::Early.word(),
        both(
            "Uppgiften har lämnats innan den skulle lämnas. Den slutliga lämnas senare.",
            "The figure was submitted before it was due. The final one will be submitted later.",
        ),
    ),
    (
        targets::TREND,
        both(
            "Åt vilket håll det går, enligt den som har lämnat bedömningen.",
            "Which way things go, according to those who submitted the grade.",
        ),
    ),
    (
        references::COMPARISON,
        both(
            "Talet gäller någon annan och är till för att läsa partens tal bredvid.",
            "The number is somebody else's, to read the party's number beside.",
        ),
    ),
    (
        references::ABOUT,
        both(
            "Senare uppgift än för det året finns inte.",
            "There is no later figure than the one of that year.",
        ),
    ),
    (
        series::AS_INDICATOR,
        both(
            "Det året hörde värdet till den nämnda indikatorn, vars plats den här har tagit.",
            "In that year the value was of the indicator that is named, which this one has taken over from.",
        ),
    ),
    (
        series::BY_PARTY,
        both(
            "Den som nämns svarade det året, i stället för den som svarar nu.",
            "Those who are named answered in that year, in place of those who answer now.",
        ),
    ),
    // How a figure has changed since another year.
    (cells::SAME[0], SAME_VALUE),
    (cells::SAME[1], SAME_VALUE),
    (cells::ABOUT_SAME[0], WITHIN_ROUNDING),
    (cells::ABOUT_SAME[1], WITHIN_ROUNDING),
    (
        cells::ROUNDED,
        both(
            "Talen är lämnade utan alla sina decimaler, så att skillnaden inte är exakt.",
            "The numbers were submitted without all their decimals, so that the difference is not exact.",
        ),
    ),
    (
        cells::FIRST,
        both(
            "Uppgiften har inte lämnats förut, så det finns inget att jämföra med.",
            "The figure has not been submitted before, so that there is nothing to compare with.",
        ),
    ),
    (
        cells::NONE_BEFORE,
        both(
            "Bara ett års uppgift är känd.",
            "The figure of one year only is known.",
        ),
    ),
    (
        cells::MISSING,
        both(
            "Det finns inget tal för det året att räkna skillnaden på.",
            "There is no number for that year to count the difference of.",
        ),
    ),
    (
        cells::CANNOT,
        both(
            "De två årens uppgifter säger inte samma sak. Varför står vid uppgiften.",
            "The figures of the two years do not say the same thing. Why is stated at the figure.",
        ),
    ),
    (
        cells::SMALL,
        both(
            "Antalen är så låga att en skillnad kan vara tillfällig.",
            "The counts are so low that a difference may be due to chance.",
        ),
    ),
    (
        headings::NOT_NAMED,
        both(
            "Parten har inte lämnat något för kategorin, och de andra är tillsammans lika med totalen.",
            "The party has submitted nothing for the category, and the others add up to the total.",
        ),
    ),
    (
        cells::NONE,
        both(
            "Ingen skillnad räknas: ett av värdena saknas eller är en text, uppgiften skulle inte lämnas i år, eller så är det en rest som inte har någon kategori.",
            "No difference is counted: one of the values is missing or is a text, the figure was not due this year, or it is a remainder that has no category.",
        ),
    ),
    // How a figure was corrected, or differs from that of an edition before.
    (corrections::CORRECTION, WAS_WRONG),
    (corrections::FINAL, WAS_PRELIMINARY),
    (corrections::REVISED, COUNTED_AGAIN),
    (
        corrections::ADDITION,
        both(
            "Uppgiften saknades i en tidigare rapport.",
            "The figure was missing from an earlier report.",
        ),
    ),
    (
        corrections::COMPLETER,
        both(
            "Fler är med i uppgiften än i den tidigare.",
            "More are included in the figure than in the earlier one.",
        ),
    ),
    (
        corrections::WITHDRAWN,
        both(
            "Uppgiften som har publicerats gäller inte längre.",
            "The figure that was published no longer holds.",
        ),
    ),
    (
        corrections::PRECISER,
        both(
            "Uppgiften är lämnad med fler siffror. Avrundad är den densamma.",
            "The figure is submitted with more digits. Rounded, it is the same.",
        ),
    ),
    (
        revisions::CHANGED,
        both(
            "Uppgiften är en annan än i utgåvan före.",
            "The figure is another than in the edition before.",
        ),
    ),
    (
        revisions::ADDED,
        both(
            "Uppgiften stod inte i utgåvan före.",
            "The figure did not stand in the edition before.",
        ),
    ),
    (
        revisions::LOST,
        both(
            "Uppgiften stod i utgåvan före, och står inte i den här.",
            "The figure stood in the edition before, and does not in this one.",
        ),
    ),
    (
        revisions::ABSENT,
        both(
            "Utgåvan före hade inte uppgiften.",
            "The edition before did not have the figure.",
        ),
    ),
    (
        revisions::GONE,
        both(
            "Den här utgåvan har inte uppgiften.",
            "This edition does not have the figure.",
        ),
    ),
    (
        revisions::CHANGE_IN,
        both(
            "Värdet är detsamma, men det som nämns är ett annat än förut.",
            "The value is the same, but what is named is another than before.",
        ),
    ),
    // What has been reported of a milestone.
    (
        reasons::NOT_DONE.cell,
        both(
            "Delmomentets dag har passerat, och parten har svarat nej.",
            "The day of the milestone has passed, and it has not been submitted.",
        ),
    ),
    (milestones::REPORTED, SUBMITTED),
    (milestones::REPORTED_ON, MILESTONE_DONE),
    (milestones::REPORTED_IN, MILESTONE_DONE),
    (
        milestones::REPORTED_BY,
        both(
            "Så många av dem som delmomentet gäller har svarat ja.",
            "So many of those whom the milestone concerns have answered yes.",
        ),
    ),
    (
        milestones::TO_BE_REPORTED,
        both(
            "Delmomentets dag har inte kommit.",
            "The day of the milestone has not come.",
        ),
    ),
    (
        milestones::DROPPED,
        both(
            "Planen begär inte längre delmomentet.",
            "The plan no longer asks for the milestone.",
        ),
    ),
    (milestones::COUNT[0], MILESTONES_DONE),
    (milestones::COUNT[1], MILESTONES_DONE),
];

const SUBMITTED: Both = both(
    "Det som skulle lämnas för året har lämnats.",
    "What was due for the year has been submitted.",
);
const DROPPED: Both = both(
    "Källan har slutat att ta fram uppgiften.",
    "The source has stopped producing the figure.",
);
const NOT_ASKED_FOR: Both = both(
    "Parterna ombads inte att lämna uppgiften för året.",
    "The parties were not asked for the figure of the year.",
);
const TEXT_ELSEWHERE: Both = both(
    "Det som har lämnats är en text. Den står på en annan plats i rapporten.",
    "What has been submitted is a text. It stands in another part of the report.",
);
const WAS_WRONG: Both = both(
    "Uppgiften i en tidigare rapport var fel.",
    "The figure in an earlier report was wrong.",
);
const WAS_PRELIMINARY: Both = both(
    "Uppgiften i en tidigare rapport kunde komma att ändras, och den har nu ersatts.",
    "The figure in an earlier report could still change, and has now been replaced.",
);
const COUNTED_AGAIN: Both = both(
    "Den som uppgiften är hämtad från har räknat om den.",
    "Those whom the figure was taken from have counted it again.",
);
const SAME_VALUE: Both = both(
    "Värdet är detsamma båda åren.",
    "The value is the same in both years.",
);
const WITHIN_ROUNDING: Both = both(
    "Skillnaden är så liten att den kan bero på avrundningen.",
    "The difference is so small that it may come from the rounding.",
);
const MILESTONE_DONE: Both = both(
    "Parten har svarat ja i fråga om delmomentet.",
    "The party has answered yes about the milestone.",
);
const MILESTONES_DONE: Both = both(
    "Så många av årets delmoment har parterna svarat ja om.",
    "Of so many of the year's milestones the parties have answered yes.",
);

/// Where a grade stands on its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Highest,
    Between,
    Lowest,
    /// Of a grade outside the order.
    None,
}

/// What a grade means: its word, where a code stands for it, and where it stands on its scale.
pub fn grade(language: Language, word: Option<&str>, step: Step) -> String {
    let step = match step {
        Step::Highest => both(
            "Det högsta steget på planens skala.",
            "The highest step of the plan's scale.",
        ),
        Step::Between => both(
            "Ett steg mellan det högsta och det lägsta på planens skala.",
            "A step between the highest and the lowest of the plan's scale.",
        ),
        Step::Lowest => both(
            "Det lägsta steget på planens skala.",
            "The lowest step of the plan's scale.",
        ),
        Step::None => both(
            "Står utanför stegen på planens skala.",
            "Stands outside the steps of the plan's scale.",
        ),
    };
    let step = step.of(language);
    let word = word.map(|it| closed(&capital(it)));
    word.map_or(step.to_owned(), |it| format!("{it} {step}"))
}

/// What the name of an area after a value means.
pub fn area(language: Language, plans: &str) -> String {
    match language {
        Language::Swedish => format!("Uppgiften gäller det området och inte {plans}."),
        Language::English => format!("The figure is about that area and not {plans}."),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_word_is_explained_once_and_not_by_itself() {
        for language in [Language::Swedish, Language::English] {
            let mut known = BTreeSet::new();
            for (word, meaning) in MEANINGS {
                let (word, meaning) = (word.of(language), meaning.of(language));
                let whole = |text: &str| {
                    let text = text.replace(['.', ',', ':'], " ").replace("{}", "");
                    format!(" {} ", text.trim().to_lowercase())
                };
                assert!(!whole(meaning).contains(&whole(word)), "{word}: {meaning}");
                // The same word has the same meaning, as in the English of two Swedish forms.
                let of_word = MEANINGS
                    .iter()
                    .filter(|it| capital(it.0.of(language)) == capital(word));
                let same = of_word.clone().all(|it| it.1.of(language) == meaning);
                assert!(same, "{word}: {meaning}");
                known.insert(capital(word));
            }
            assert!(known.len() > 85);
        }
    }
}
