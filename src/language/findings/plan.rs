//! What is wrong in a plan, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P001 => words(
            (
                "Planen kan inte läsas som YAML: {reason}.",
                "här tar läsningen stopp",
                "{do}",
            ),
            (
                "The plan cannot be read as YAML: {reason}.",
                "reading stops here",
                "{do}",
            ),
        ),
        Code::P002 => words(
            (
                "Planen använder YAML som inte läses här: {what}.",
                "läses inte",
                "Skriv ut värdet på varje plats i stället för att hänvisa (*, &, <<) eller märka (!). En planfil är ett enda dokument, med högst 32 nivåer och 250 000 värden.",
            ),
            (
                "The plan uses YAML that is not read here: {what}.",
                "not read",
                "Write the value out in each place instead of pointing at it (*, &, <<) or tagging it (!). A plan file is one document, with at most 32 levels and 250,000 values.",
            ),
        ),
        Code::P003 => words(
            (
                "Nyckeln \"{given}\" är inte känd här.",
                "okänd nyckel",
                "[Menas `{suggestion}`? ]Rätta nyckeln eller ta bort den. Kända nycklar här: {known}.",
            ),
            (
                "The key \"{given}\" is not known here.",
                "unknown key",
                "[Did you mean `{suggestion}`? ]Correct the key or remove it. Keys known here: {known}.",
            ),
        ),
        Code::P004 => words(
            (
                "Nyckeln `{key}`[, som i `{form}`,] saknas eller är tom.",
                "`{key}` saknas",
                "Skriv `{key}:` med ett värde i den här posten. En tom nyckel som inte behövs kan tas bort.",
            ),
            (
                "The key `{key}`[, as in `{form}`,] is missing or empty.",
                "`{key}` is missing",
                "Write `{key}:` with a value in this entry. An empty key that is not needed can be removed.",
            ),
        ),
        Code::P005 => words(
            (
                "Här[, i `{key}`,] står {given}, inte {expected}[ som i `{form}`].",
                "inte {expected}",
                "Skriv {expected}. I en lista börjar varje rad med ett bindestreck, och efter en nyckel står ett kolon. Ta bort nyckeln om inget ska stå här.",
            ),
            (
                "This[ `{key}`] holds {given}, not {expected}[ as in `{form}`].",
                "not {expected}",
                "Write {expected}. In a list every line begins with a hyphen, and a key is followed by a colon. Remove the key if nothing belongs here.",
            ),
        ),
        Code::P006 => words(
            (
                "Nyckeln \"{given}\" står två gånger i samma post[, i ändringar från samma år, {from}].",
                "andra gången",
                "Behåll den ena och ta bort den andra.",
            ),
            (
                "The key \"{given}\" stands twice in the same entry[, in changes from the same year, {from}].",
                "the second time",
                "Keep one and remove the other.",
            ),
        ),
        Code::P007 => words(
            (
                "\"{given}\" finns redan och kan inte stå för två saker.",
                "finns redan",
                "Ge den ena ett annat id eller namn. Stora bokstäver, prickar och bindestreck skiljer inte två namn åt: \"Mål 1\" och \"mal-1\" är samma namn.",
            ),
            (
                "\"{given}\" is already there and cannot stand for two things.",
                "already there",
                "Give one of them another id or name. Capitals, dots over letters and hyphens do not tell two names apart: \"Mål 1\" and \"mal-1\" are one name.",
            ),
        ),
        Code::P008 => words(
            (
                "\"{given}\"[ kan betyda både {many} och {few}, och] är inte {expected}.",
                "inte {expected}",
                "[Menas {suggestion}? ][Skriv {many} eller {few}. ]Skriv {expected}, utan andra ord.",
            ),
            (
                "\"{given}\"[ can mean both {many} and {few}, and] is not {expected}.",
                "not {expected}",
                "[Did you mean {suggestion}? ][Write {many} or {few}. ]Write {expected}, and no other words.",
            ),
        ),
        Code::P009 => words(
            (
                "\"{given}\" är inget av orden som kan stå här.",
                "okänt ord",
                "[Menas `{suggestion}`? ]Skriv {known#ordet#ett av orden}.",
            ),
            (
                "\"{given}\" is none of the words that can stand here.",
                "unknown word",
                "[Did you mean `{suggestion}`? ]Write {known#the word#one of the words}.",
            ),
        ),
        Code::P010 => words(
            (
                "\"{given}\" är ingen part i planen.",
                "okänd part",
                "[Menas `{suggestion}`? ]Skriv partens `id`, namn eller alias, eller lägg till parten under `agencies`.",
            ),
            (
                "\"{given}\" is no agency in the plan.",
                "unknown agency",
                "[Did you mean `{suggestion}`? ]Write the agency's `id`, name or alias, or add the agency under `agencies`.",
            ),
        ),
        Code::P011 => words(
            (
                "\"{given}\" är ingen uppdelning i planen.",
                "okänd uppdelning",
                "[Menas `{suggestion}`? ]Skriv uppdelningens `id`, eller lägg till uppdelningen under `breakdowns` längst ut i planen.",
            ),
            (
                "\"{given}\" is no breakdown in the plan.",
                "unknown breakdown",
                "[Did you mean `{suggestion}`? ]Write the breakdown's `id`, or add the breakdown under `breakdowns` at the top level of the plan.",
            ),
        ),
        Code::P012 => words(
            (
                "\"{given}\" är ingen indikator i planen.",
                "okänd indikator",
                "[Menas `{suggestion}`? ]Skriv indikatorns `id`, till exempel 2.4a, eller lägg till indikatorn under sin åtgärd.",
            ),
            (
                "\"{given}\" is no indicator in the plan.",
                "unknown indicator",
                "[Did you mean `{suggestion}`? ]Write the indicator's `id`, such as 2.4a, or add the indicator under its measure.",
            ),
        ),
        Code::P013 => words(
            (
                "\"{given}\" är inget mål i planen.",
                "okänt mål",
                "[Menas `{suggestion}`? ]Skriv målets `id`, eller lägg till målet under `goals`.",
            ),
            (
                "\"{given}\" is no goal in the plan.",
                "unknown goal",
                "[Did you mean `{suggestion}`? ]Write the goal's `id`, or add the goal under `goals`.",
            ),
        ),
        Code::P014 => words(
            (
                "\"{given}\" är ingen skala i planen.",
                "okänd skala",
                "[Menas `{suggestion}`? ]Skriv skalans `id`, eller lägg till skalan under `scales`. Länsstyrelsernas `ghpe` och `ja-nara-nej` finns alltid.",
            ),
            (
                "\"{given}\" is no scale in the plan.",
                "unknown scale",
                "[Did you mean `{suggestion}`? ]Write the scale's `id`, or add the scale under `scales`. The county boards' `ghpe` and `ja-nara-nej` are always there.",
            ),
        ),
        Code::P015 => words(
            (
                "Noten \"{given}\" finns inte i planen.",
                "ingen not heter så",
                "[Menas `{suggestion}`? ]Rätta namnet, lägg till noten under `notes` eller ta bort hänvisningen ur texten.",
            ),
            (
                "The plan has no note \"{given}\".",
                "no note has this name",
                "[Did you mean `{suggestion}`? ]Correct the name, add the note under `notes`, or remove the reference from the text.",
            ),
        ),
        Code::P016 => words(
            (
                "\"{given}\" är ingen plan i mappen plans.",
                "okänd plan",
                "[Menas `{suggestion}`? ]Skriv planens filnamn utan .yaml i `follows`, eller ta bort nyckeln.",
            ),
            (
                "\"{given}\" is no plan in the folder plans.",
                "unknown plan",
                "[Did you mean `{suggestion}`? ]Write the plan's file name without .yaml in `follows`, or remove the key.",
            ),
        ),
        Code::P017 => words(
            (
                "\"{given}\" är ingen åtgärd i planen.",
                "okänd åtgärd",
                "[Menas `{suggestion}`? ]Skriv åtgärdens `id`, till exempel 2.10, eller lägg till åtgärden under sitt mål.",
            ),
            (
                "\"{given}\" is no measure in the plan.",
                "unknown measure",
                "[Did you mean `{suggestion}`? ]Write the measure's `id`, such as 2.10, or add the measure under its goal.",
            ),
        ),
        Code::P018 => words(
            (
                "\"{given}\" hänvisar till sig själv[, genom \"{through}\"].",
                "pekar tillbaka hit",
                "Skriv ett annat id eller ta bort raden.[ En `{key}` behövs bara där indikatorn också visas under en annan åtgärd.]",
            ),
            (
                "\"{given}\" refers to itself[, through \"{through}\"].",
                "points back here",
                "Write another id or remove the line.[ A `{key}` is needed only where the indicator is also shown under another measure.]",
            ),
        ),
        Code::P019 => words(
            (
                "Det sista året, {to}, är före det första, {from}.",
                "före {from}",
                "Rätta ett av åren. Det första står i `from` eller `first_year`, det sista i `to` eller `last_year`.",
            ),
            (
                "The last year, {to}, is before the first, {from}.",
                "before {from}",
                "Correct one of the years. The first stands in `from` or `first_year`, the last in `to` or `last_year`.",
            ),
        ),
        Code::P020 => words(
            (
                "\"{given}\" är ingen frekvens.",
                "okänd frekvens",
                "[Menas `{suggestion}`? ]Skriv ett av orden {known}, eller på raden under `every: 2` för vartannat år eller `once: 2027-03-31` för ett visst datum.",
            ),
            (
                "\"{given}\" is no frequency.",
                "unknown frequency",
                "[Did you mean `{suggestion}`? ]Write one of the words {known}, or on the line below `every: 2` for every second year or `once: 2027-03-31` for a certain date.",
            ),
        ),
        Code::P021 => words(
            (
                "Indikatorn[ {given}] saknar `type`.",
                "`type` saknas",
                "Lägg till `type:` och ett av orden count, share, rate, mean, amount, yes_no, grade, text och undefined.",
            ),
            (
                "The indicator[ {given}] has no `type`.",
                "`type` is missing",
                "Add `type:` and one of the words count, share, rate, mean, amount, yes_no, grade, text and undefined.",
            ),
        ),
        Code::P022 => words(
            (
                "Indikatorn {given} är en andel, men planen säger inte av vad.",
                "`base` saknas",
                "Skriv i `base` vad andelen räknas på: en annan indikators `id`, eller ord som \"medarbetare som har svarat\".",
            ),
            (
                "The indicator {given} is a share, but the plan does not say of what.",
                "`base` is missing",
                "Write in `base` what the share is counted on: another indicator's `id`, or words such as \"medarbetare som har svarat\".",
            ),
        ),
        Code::P023 => words(
            (
                "Uppdelningen \"{given}\" har inga kategorier.",
                "`categories` saknas",
                "Räkna upp kategorierna under `categories`, eller skriv `open: yes` om den som lämnar får ange vilka som helst.",
            ),
            (
                "The breakdown \"{given}\" has no categories.",
                "`categories` is missing",
                "List the categories under `categories`, or write `open: yes` if the sender may give any.",
            ),
        ),
        Code::P024 => words(
            (
                "Indikatorn {given} lämnas av {n#part#parter}, men planen säger inte hur deras tal hör ihop.",
                "`combine` saknas",
                "Skriv `combine: each` (alla tal visas), `combine: sum` (talen läggs ihop) eller `combine: one_of` (det räcker att en svarar). Lämnas talet av en enda part, skriv den i `reported_by`.",
            ),
            (
                "The indicator {given} is reported by {n#agency#agencies}, but the plan does not say how their figures belong together.",
                "`combine` is missing",
                "Write `combine: each` (all figures are shown), `combine: sum` (they are added up) or `combine: one_of` (one answer is enough). If one agency alone reports the figure, write it in `reported_by`.",
            ),
        ),
        Code::P025 => words(
            (
                "Ingen part lämnar indikatorn {given}.",
                "`reported_by` saknas",
                "Skriv partens `id` i indikatorns `reported_by` eller i åtgärdens `responsible`.",
            ),
            (
                "No agency reports the indicator {given}.",
                "`reported_by` is missing",
                "Write the agency's `id` in the indicator's `reported_by` or in the measure's `responsible`.",
            ),
        ),
        Code::P026 => words(
            (
                "\"{given}\" är inget riktigt {kind}.",
                "kontrollsiffran stämmer inte",
                "Skriv av numret igen. Ta bort raden om rapporten inte har något {kind}.",
            ),
            (
                "\"{given}\" is not a true {kind}.",
                "the check digit does not fit",
                "Copy the number again. Remove the line if the report has no {kind}.",
            ),
        ),
        Code::P027 => words(
            (
                "Målvärdet \"{given}\" ligger utanför skalan från {from}[ till {to}].",
                "utanför skalan",
                "Rätta målvärdet i `target`, eller indikatorns `type` eller `scale`.",
            ),
            (
                "The target \"{given}\" is outside the scale from {from}[ to {to}].",
                "outside the scale",
                "Correct the value in `target`, or the indicator's `type` or `scale`.",
            ),
        ),
        Code::P028 => words(
            (
                "Indikatorn {given} räknar något, men planen säger inte vad.",
                "`unit` saknas",
                "Lägg till `unit:` och under den `one`, `many` och `gender`, till exempel `one: kommun`, `many: kommuner` och `gender: en`.",
            ),
            (
                "The indicator {given} counts something, but the plan does not say what.",
                "`unit` is missing",
                "Add `unit:` and below it `one`, `many` and `gender`, such as `one: kommun`, `many: kommuner` and `gender: en`.",
            ),
        ),
        Code::P029 => words(
            (
                "Uppdelningen \"{given}\" har samma kolumn, {column}, som en annan uppdelning av indikatorn.",
                "samma kolumn som en annan",
                "Behåll bara en av dem för indikatorn, eller ge den ena en egen kolumn med `column`.",
            ),
            (
                "The breakdown \"{given}\" has the same column, {column}, as another breakdown of the indicator.",
                "same column as another",
                "Keep only one of them for the indicator, or give one a column of its own with `column`.",
            ),
        ),
        Code::P030 => words(
            (
                "Plattformen {agency} lämnar inget själv, och planen säger inte vem som svarar för den.",
                "`answer_through` saknas",
                "Skriv i `answer_through` vilken part som lämnar plattformens uppgifter.",
            ),
            (
                "The platform {agency} sends nothing itself, and the plan does not say who answers for it.",
                "`answer_through` is missing",
                "Write in `answer_through` which agency sends the platform's figures.",
            ),
        ),
        Code::P031 => words(
            (
                "Planen har inga mål.",
                "",
                "Lägg till minst ett mål under `goals`, med `id` och `title`.",
            ),
            (
                "The plan has no goals.",
                "",
                "Add at least one goal under `goals`, with `id` and `title`.",
            ),
        ),
        _ => None,
    }
}
