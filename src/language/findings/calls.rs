//! What is wrong with the calls and the words of a text, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::N002 => words(
            (
                "Det finns inget anrop som heter \"{given}\".",
                "okänt anrop",
                "[Menas {suggestion}? ]De anrop som finns är value, change, share, coverage och missing. Ska klamrarna synas i rapporten, skriv dem som kod: `{{`.",
            ),
            (
                "There is no call named \"{given}\".",
                "unknown call",
                "[Did you mean {suggestion}? ]The calls are value, change, share, coverage and missing. To show the braces in the report, write them as code: `{{`.",
            ),
        ),
        Code::N003 => words(
            (
                "Anropet kan inte läsas: {what}.",
                "går inte att läsa",
                "Skriv till exempel value(\"1.1a\", year=2024) eller coverage(goal=3), mellan dubbla klamrar.",
            ),
            (
                "The call cannot be read: {what}.",
                "cannot be read",
                "Write, for example, value(\"1.1a\", year=2024) or coverage(goal=3), between double braces.",
            ),
        ),
        Code::N004 => words(
            (
                "{what}.",
                "klamrarna hör inte ihop",
                "Börja anropet med två klamrar och avsluta det med två, i samma stycke. Ska klamrarna synas i rapporten, skriv dem som kod: `{{`.",
            ),
            (
                "{what}.",
                "the braces do not match",
                "Begin the call with two braces and end it with two, in the same paragraph. To show the braces in the report, write them as code: `{{`.",
            ),
        ),
        Code::N005 => words(
            (
                "Anropet {call} kan inte ta emot \"{given}\".",
                "okänt val",
                "[Menas {suggestion}? ]De val som finns är {options}.",
            ),
            (
                "The call {call} takes no \"{given}\".",
                "unknown option",
                "[Did you mean {suggestion}? ]The options are {options}.",
            ),
        ),
        Code::N006 => words(
            (
                "Planen har ingen indikator {given}.",
                "okänd indikator",
                "[Menas {suggestion}? ]Skriv indikatorns id som det står i planen.",
            ),
            (
                "The plan has no indicator {given}.",
                "unknown indicator",
                "[Did you mean {suggestion}? ]Write the indicator's id as it stands in the plan.",
            ),
        ),
        Code::N007 => words(
            (
                "\"{given}\" är {what}.",
                "okänt namn",
                "[Menas {suggestion}? ][Välj bland {names}. ]Rätta namnet, eller ta bort valet.",
            ),
            (
                "\"{given}\" is {what}.",
                "unknown name",
                "[Did you mean {suggestion}? ][Choose among {names}. ]Correct the name, or remove the option.",
            ),
        ),
        Code::N008 => words(
            (
                "{id} har ingen uppgift för {asked}.",
                "ingen uppgift",
                "[Uppgift finns för {years}. ]Ändra året, eller skriv om meningen utan uppgiften.",
            ),
            (
                "{id} has no figure for {asked}.",
                "no figure",
                "[There is one for {years}. ]Change the year, or write the sentence without the figure.",
            ),
        ),
        Code::N009 => words(
            (
                "{id} har flera uppgifter för {asked}: {names}.",
                "vilken av dem?",
                "Skriv vilken som menas med {option}= i anropet.",
            ),
            (
                "{id} has several figures for {asked}: {names}.",
                "which of them?",
                "Say which is meant with {option}= in the call.",
            ),
        ),
        Code::N010 => words(
            (
                "{id} {what}.",
                "passar inte",
                "Använd ett annat anrop. Texter visas där de hör hemma i rapporten och behöver inte anropas.",
            ),
            (
                "{id} {what}.",
                "does not fit",
                "Use another call. Texts are shown where they belong in the report and need not be called.",
            ),
        ),
        Code::N011 => words(
            (
                "\"{given}\" stämmer inte med {id}[ ({category})]: {before} för {year_before} och {now} för {year_now}.",
                "åt andra hållet",
                "Rätta ordet, eller låt anropet change säga vad som har hänt.",
            ),
            (
                "\"{given}\" does not agree with {id}[ ({category})]: {before} for {year_before} and {now} for {year_now}.",
                "the other way",
                "Correct the word, or let the call change say what has happened.",
            ),
        ),
        Code::N012 => words(
            (
                "Stycket är oförändrat sedan texten för {year_before}: \"{given}\"",
                "oförändrat",
                "Läs stycket igen: stämmer det i år? Skriv om det, eller låt det stå om det fortfarande gäller.",
            ),
            (
                "The paragraph is unchanged since the text for {year_before}: \"{given}\"",
                "unchanged",
                "Read it again: is it true this year? Rewrite it, or let it stand if it still holds.",
            ),
        ),
        Code::N013 => words(
            (
                "Meningen lovar något till \"{given}\", men rapporten avser läget den {as_of}.",
                "har passerat",
                "Skriv vad som har hänt, eller ge ett nytt datum.",
            ),
            (
                "The sentence promises something for \"{given}\", but the report tells the state on {as_of}.",
                "has passed",
                "Write what has happened, or give a new date.",
            ),
        ),
        Code::S120 => words(
            (
                "{id} är {given}, mot {before} för {year_before}: en läsare kan undra varför.",
                "en förändring att se på",
                "Skriv om den i en text om någon vet varför och det går att belägga. Rapporten säger annars bara talen. Anropas uppgiften i en text försvinner rådet.",
            ),
            (
                "{id} is {given}, against {before} for {year_before}: a reader may wonder why.",
                "a change to look at",
                "Write of it in a text if somebody knows why and can show it. The report otherwise only gives the figures. A text that calls for the figure silences this advice.",
            ),
        ),
        _ => None,
    }
}

/// The words of a key that only findings about texts hold.
pub(super) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    Some(match key {
        "call:empty" => (
            "namnet på anropet saknas",
            "the name of the call is missing",
        ),
        "call:open" => (
            "efter namnet ska det stå en parentes",
            "a bracket must follow the name",
        ),
        "call:close" => ("slutparentesen saknas", "the closing bracket is missing"),
        "call:comma" => ("det saknas ett komma", "a comma is missing"),
        "call:after" => (
            "det står något efter slutparentesen",
            "something follows the closing bracket",
        ),
        "call:argument" => (
            "ett namn eller värde saknas",
            "a name or a value is missing",
        ),
        "call:no-value" => ("{given}= saknar värde", "{given}= has no value"),
        "call:quote" => (
            "citattecken saknas runt {given}",
            "quotation marks are missing around {given}",
        ),
        "call:unclosed-quote" => (
            "ett citattecken avslutas inte",
            "a quotation mark is not closed",
        ),
        "call:twice" => ("{given}= står två gånger", "{given}= stands twice"),
        "call:goal-without-name" => (
            "målet skrivs goal={given}",
            "the goal is written goal={given}",
        ),
        "call:no-indicator" => (
            "indikatorns id saknas i {given}",
            "the id of the indicator is missing in {given}",
        ),
        "call:two-indicators" => (
            "{given} är ett namn för mycket",
            "{given} is one name too many",
        ),
        "call:unclosed" => (
            "Två klamrar börjar ett anrop som aldrig avslutas",
            "Two braces begin a call that is never closed",
        ),
        "call:unopened" => (
            "Två klamrar avslutar ett anrop som aldrig har börjat",
            "Two braces close a call that was never begun",
        ),
        "call:on-text" => (
            "är en text och har inget värde att skriva i en mening",
            "is a text and has no value to write in a sentence",
        ),
        "call:no-share" => (
            "är ingen andel, så share kan inte användas",
            "is not a share, so share cannot be used",
        ),
        "name:goal" => ("inget mål i planen", "no goal of the plan"),
        "name:agency" => ("ingen part i planen", "no party in the plan"),
        "name:year" => ("inget årtal", "no year"),
        "name:unit" => ("inget som unit= kan vara", "nothing that unit= can be"),
        "name:period" => ("ingen del av ett år", "no part of a year"),
        "name:category" => (
            "ingen kategori som indikatorn delas upp efter",
            "no category that the indicator is broken down by",
        ),
        "name:no-category" => (
            "ingen kategori här, för indikatorn delas inte upp",
            "no category here, as the indicator is not broken down",
        ),
        "name:crossed" => (
            "en kategori som inte redovisas tillsammans med de andra",
            "a category that is not reported together with the others",
        ),
        _ => return None,
    })
}
