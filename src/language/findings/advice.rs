//! What could be better, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P047 => words(
            (
                "Ingen indikator följer upp målet {given}, \"{title}\".",
                "följs inte upp",
                "Lägg till en indikator för målet eller för någon av dess åtgärder, eller säg i planens text varför målet inte följs upp.",
            ),
            (
                "No indicator follows up the goal {given}, \"{title}\".",
                "not followed up",
                "Add an indicator to the goal or to one of its measures, or say in the plan's text why the goal is not followed up.",
            ),
        ),
        Code::P048 => words(
            (
                "{given} har efterfrågats i {n#utgåva#utgåvor}, men ingen har lämnat något värde.",
                "har aldrig haft något värde",
                "Fråga den som ska lämna uppgiften om den går att få fram. Går den inte det, ta bort indikatorn med `last_year` eller byt den mot en som går.",
            ),
            (
                "{given} has been asked for in {n#edition#editions}, but nobody has given a value.",
                "has never had a value",
                "Ask whoever reports the figure whether it can be produced. If it cannot, retire the indicator with `last_year`, or replace it with one that can.",
            ),
        ),
        Code::P049 => words(
            (
                "{given} efterfrågas för {year}, men {beside}, som den visas bredvid, efterfrågas inte då.",
                "visas bara i bilagorna",
                "Ge båda samma `frequency` och samma år, eller ta bort `reference_for`, så att uppgiften visas för sig.",
            ),
            (
                "{given} is asked for about {year}, but {beside}, which it is shown beside, is not asked for then.",
                "shown in the annexes only",
                "Give both the same `frequency` and the same years, or remove `reference_for`, so that the figure is shown by itself.",
            ),
        ),
        Code::P070 => words(
            (
                "Meningar om {given} kan inte börja med namnet i bestämd form: \"{name}\".",
                "bestämd form är inte känd",
                "Skriv `in_text` vid indikatorn, så som namnet ska stå i en mening: till exempel \"antalet anmälda brott\" för \"Anmälda brott\".",
            ),
            (
                "Sentences about {given} cannot begin with the name in its definite form: \"{name}\".",
                "no definite form is known",
                "Write `in_text` at the indicator, as the name shall stand in a sentence: such as \"antalet anmälda brott\" for \"Anmälda brott\".",
            ),
        ),
        Code::S116 => words(
            (
                "Filen har kolumner som ingen har frågat efter: {columns}.",
                "läses inte",
                "Kolumnerna läses inte och behöver inte skickas. Behövs uppgifterna i rapporten, lägg till en indikator eller en uppdelning i planen.",
            ),
            (
                "The file has columns that nobody has asked for: {columns}.",
                "not read",
                "The columns are not read and need not be sent. If the report needs the figures, add an indicator or a breakdown to the plan.",
            ),
        ),
        Code::E036 => words(
            (
                "Rapporten säger inte {lacks}.",
                "",
                "Skriv det i utgåvan under `publication`, eller i planen, så gäller det alla år: `contact`, `licence` och `accessibility` under `publication`, och stödlinjer under `support`.",
            ),
            (
                "The report does not tell {lacks}.",
                "",
                "Write it in the edition under `publication`, or in the plan, where it holds for all years: `contact`, `licence` and `accessibility` under `publication`, and support lines under `support`.",
            ),
        ),
        _ => None,
    }
}
