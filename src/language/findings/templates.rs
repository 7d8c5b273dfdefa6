//! What is wrong with the templates and the style, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::T001 => words(
            (
                "Mallen {name} kan inte läsas: {reason}.",
                "här tar läsningen stopp",
                "[Menas {suggestion}? ]Rätta mallen på den här raden, eller ta bort filen: då används den inbyggda mallen.[ Mallmotorns egna ord: {engine}.]",
            ),
            (
                "The template {name} cannot be read: {reason}.",
                "reading stops here",
                "[Is {suggestion} meant? ]Mend the template on this line, or remove the file: then the built-in template is used.[ The engine's own words: {engine}.]",
            ),
        ),
        Code::T002 => words(
            (
                "Mallen {name} använder {what} som inte finns[: {given}].",
                "finns inte",
                "[Menas {suggestion}? ]Rätta namnet så att det skrivs som i den inbyggda mallen.[ Namnen på det som rapporten innehåller står i {listed}, bredvid rapporten.]",
            ),
            (
                "The template {name} uses {what} that does not exist[: {given}].",
                "does not exist",
                "[Is {suggestion} meant? ]Correct the name so that it is written as in the built-in template.[ The names of what the report holds stand in {listed}, beside the report.]",
            ),
        ),
        Code::T003 => words(
            (
                "Mallen {name} kunde inte fyllas i: {reason}.",
                "här stannade ifyllandet",
                "Rätta mallen på den här raden, eller ta bort filen: då används den inbyggda mallen.",
            ),
            (
                "The template {name} could not be filled in: {reason}.",
                "filling stopped here",
                "Mend the template on this line, or remove the file: then the built-in template is used.",
            ),
        ),
        Code::T004 => words(
            (
                "Filen {given} används inte: ingen mall heter så, och ingen mall hämtar den.",
                "används inte",
                "[Menas {suggestion}? ]Döp om filen efter mallen som den ska ersätta, hämta den i en egen mall, eller ta bort den. De inbyggda mallarna visas av report templates list.",
            ),
            (
                "The file {given} is not used: no template has that name, and no template fetches it.",
                "not used",
                "[Is {suggestion} meant? ]Rename the file after the template it shall replace, fetch it in a template of your own, or remove it. report templates list shows the built-in ones.",
            ),
        ),
        Code::T005 => words(
            (
                "Färgen --{token} går inte att läsa mot --{ground} i {scheme}: kontrasten är {ratio}:1, och minst {least}:1 behövs.",
                "kontrast {ratio}:1",
                "Välj en {direction} färg. Gränsen är den i WCAG 2.2, som lagen om digital offentlig service bygger på.",
            ),
            (
                "The colour --{token} cannot be read on --{ground} in {scheme}: the contrast is {ratio}:1, and at least {least}:1 is needed.",
                "contrast {ratio}:1",
                "Choose a {direction} colour. The limit is that of WCAG 2.2, which the law on digital public services builds on.",
            ),
        ),
        _ => None,
    }
}

/// The words of a key.
pub(super) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    Some(match key {
        // Why a template stopped.
        "template:not-text" => ("filen är inte text", "the file is not text"),
        "template:endless" => ("den blev aldrig färdig", "it never came to an end"),
        "template:argument-missing" => (
            "ett makro, ett filter eller en funktion fick för få värden",
            "a macro, a filter or a function was given too few values",
        ),
        "template:arguments-too-many" => (
            "ett makro, ett filter eller en funktion fick för många värden",
            "a macro, a filter or a function was given too many values",
        ),
        "template:tag-ends" => (
            "en tagg slutar innan den är hel",
            "a tag ends before it is whole",
        ),
        "template:ends" => (
            "mallen tar slut mitt i en tagg eller ett block som aldrig avslutas",
            "the template ends in the middle of a tag or a block that is never closed",
        ),
        "template:end-without-start" => (
            "{given} avslutar något som inte är öppet, eller något innanför är inte avslutat",
            "{given} closes what is not open, or something inside it is not closed",
        ),
        "template:operation" => (
            "det som står här går inte att göra med värdet ({engine})",
            "what stands here cannot be done with the value ({engine})",
        ),
        "template:other" => ("mallmotorn säger {engine}", "the engine says {engine}"),
        "template:statement" => (
            "det finns ingen tagg som heter {given}",
            "there is no tag called {given}",
        ),
        "template:character" => (
            "här står ett tecken som inte kan stå i en tagg",
            "here is a character that cannot stand in a tag",
        ),
        "template:syntax" => (
            "här står något som inte kan stå här",
            "here is something that cannot stand here",
        ),
        // What is not there.
        "template:name" => ("ett namn", "a name"),
        "template:filter" => ("ett filter", "a filter"),
        "template:test" => ("ett prov (efter is)", "a test (after is)"),
        "template:macro" => ("ett makro", "a macro"),
        "template:block" => ("ett block", "a block"),
        "template:file" => ("en mall", "a template"),
        // A colour scheme, and which way to mend it.
        "scheme:light" => ("det ljusa läget", "the light scheme"),
        "scheme:dark" => ("det mörka läget", "the dark scheme"),
        "scheme:print" => ("utskriften", "print"),
        "colour:darker" => ("mörkare", "darker"),
        "colour:lighter" => ("ljusare", "lighter"),
        _ => return None,
    })
}
