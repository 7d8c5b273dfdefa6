//! What is wrong with what has been published, in words.

use crate::codes::Code;
use crate::language::findings::{Pair, words};

pub(super) fn wording(code: Code) -> Option<Pair> {
    match code {
        Code::P033 => words(
            (
                "Planen har inte längre {kind} \"{given}\", som redovisades i utgåvan {year}.",
                "redovisades då[, på {n#rad#rader}]",
                "Ta tillbaka posten i planen och skriv `last_year: {year}` i den, så gäller den inte längre. Har något annat kommit i stället, skriv det i `replaced_by`. Ändra inget i published.csv.",
            ),
            (
                "The plan no longer has {kind} \"{given}\", which the edition of {year} reported.",
                "reported then[, in {n#row#rows}]",
                "Put the entry back in the plan with `last_year: {year}` in it, and it no longer holds. If something came in its place, name that in `replaced_by`. Change nothing in published.csv.",
            ),
        ),
        Code::E025 => words(
            (
                "{id}[ ({category})] för {year}[ från {party}][ publicerades som {before}, men är nu {now}][: {beside} har ändrats sedan utgåvan publicerades].",
                "publicerades med ett annat innehåll",
                "Den publicerade utgåvan {edition} står fast. Ta tillbaka ändringen här och lämna den nya uppgiften i nästa års fil, med {year} i kolumnen år. Ska utgåvan ändras, skriv `revision:` med nummer, datum och skäl i edition.yaml och publicera igen.",
            ),
            (
                "{id}[ ({category})] for {year}[ from {party}][ was published as {before}, but is now {now}][: {beside} changed after the edition was published].",
                "was published otherwise",
                "The published edition {edition} stands. Take the change back here and give the new figure in next year's file, with {year} in the column år. If the edition is to change, write `revision:` with number, date and reason in edition.yaml and publish again.",
            ),
        ),
        Code::E026 => words(
            (
                "{id}[ ({category})] för {year}[ från {party}][ är {now}, men] fanns inte med när utgåvan publicerades[: den var {before}].",
                "kom till efter publiceringen",
                "Den publicerade utgåvan {edition} står fast. Flytta uppgiften till nästa års fil, med {year} i kolumnen år: där visas den som en komplettering. Ska utgåvan ändras, skriv `revision:` med nummer, datum och skäl i edition.yaml och publicera igen.",
            ),
            (
                "{id}[ ({category})] for {year}[ from {party}][ is {now}, but] was not there when the edition was published[: it was {before}].",
                "came after the publication",
                "The published edition {edition} stands. Move the figure to next year's file, with {year} in the column år: there it is shown as an addition. If the edition is to change, write `revision:` with number, date and reason in edition.yaml and publish again.",
            ),
        ),
        Code::E027 => words(
            (
                "{id}[ ({category})] för {year}[ från {party}] finns inte längre med[, men publicerades som {before}].",
                "publicerades, men finns inte längre",
                "Lägg tillbaka det som {agency} lämnade. Ska uppgiften dras tillbaka, skriv det i nästa års fil, med {year} i kolumnen år och skälet i status. Ska utgåvan {edition} ändras, skriv `revision:` med nummer, datum och skäl i edition.yaml och publicera igen.",
            ),
            (
                "{id}[ ({category})] for {year}[ from {party}] is no longer there[, but was published as {before}].",
                "published, but no longer there",
                "Put back what {agency} sent. If the figure is to be withdrawn, write that in next year's file, with {year} in the column år and the reason in status. If the edition {edition} is to change, write `revision:` with number, date and reason in edition.yaml and publish again.",
            ),
        ),
        Code::S114 => words(
            (
                "{id}[ ({category})] för {year} dras tillbaka av hänsyn till enskilda, men är redan publicerad i lägesrapporten {edition}.",
                "visas inte längre",
                "Rapporten visar inte värdet mer, och inte kommentaren på raden. Det som redan är ute måste ni ta ned själva: webbsidan, datafilerna och det som andra har hämtat. Är det gjort, skriv det under `decisions` i edition.yaml.",
            ),
            (
                "{id}[ ({category})] for {year} is withdrawn out of consideration for individuals, but is already published in the status report for {edition}.",
                "no longer shown",
                "The report no longer shows the value, nor the comment on the row. What is already out you must take down yourselves: the web page, the data files and what others have fetched. When that is done, say so under `decisions` in edition.yaml.",
            ),
        ),
        Code::S115 => words(
            (
                "{hidden}[ ({part})] för {year} är skyddad, men kan räknas ut av {cells}.",
                "kan räknas ut",
                "Skriv `skyddad` också på minst en av de andra, så att värdet inte går att räkna ut.",
            ),
            (
                "{hidden}[ ({part})] for {year} is protected, but can be worked out from {cells}.",
                "can be worked out",
                "Write `skyddad` on at least one of the others too, so that the value cannot be worked out.",
            ),
        ),
        Code::E028 => words(("{why}.", "", "{do}"), ("{why}.", "", "{do}")),
        Code::E029 => words(
            (
                "published.csv kan inte läsas: {what}.",
                "{what}",
                "Filen skrivs av report publish och ska inte ändras för hand. Hämta tillbaka den som den var när utgåvan publicerades.",
            ),
            (
                "published.csv cannot be read: {what}.",
                "{what}",
                "The file is written by report publish and is not to be changed by hand. Restore it as it was when the edition was published.",
            ),
        ),
        _ => None,
    }
}

/// The words of the keys that these findings hold.
pub(in crate::language) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    Some(match key {
        "gone:indicator" => ("indikatorn", "the indicator"),
        "gone:agency" => ("parten", "the agency"),
        "gone:breakdown" => ("uppdelningen", "the breakdown"),
        "gone:category" => ("kategorin", "the category"),
        "lost:all" => ("Det som parterna lämnade", "What the agencies sent"),
        "lost:agencies" => ("parterna", "the agencies"),
        "said:text" => ("en text", "a text"),
        "said:value" => ("ett värde", "a value"),
        "shown:total" => ("totalen", "the total"),
        "beside:text" => ("texten", "the text"),
        "beside:marks" => ("märkningen", "the marks"),
        "beside:sent" => ("det ursprungliga värdet", "the original value"),
        "beside:asked" => ("antalet tillfrågade", "the number asked"),
        "beside:date" => ("datumet", "the date"),
        "beside:area" => ("området", "the area"),
        "beside:source" => ("källan", "the source"),
        "beside:comment" => ("kommentaren", "the comment"),
        "revision:unpublished" => (
            "Utgåvan har aldrig publicerats, så det finns inget att revidera",
            "The edition was never published, so there is nothing to revise",
        ),
        "revision:unpublished-help" => (
            "Ta bort `revision:`. Den behövs först när en utgåva som har publicerats med report publish ska ändras.",
            "Remove `revision:`. It is needed only when an edition that was published with report publish is to change.",
        ),
        "revision:lower" => (
            "Revisionen har nummer {given}, men utgåva {latest} är redan publicerad",
            "The revision has the number {given}, but release {latest} is published already",
        ),
        "revision:lower-help" => (
            "Skriv `number: {next}`, med ny dag och nytt skäl.",
            "Write `number: {next}`, with a new date and a new reason.",
        ),
        "revision:missing" => (
            "Utgåva {latest} är publicerad, men edition.yaml har ingen `revision:`",
            "Release {latest} is published, but edition.yaml has no `revision:`",
        ),
        "revision:missing-help" => (
            "Skriv tillbaka `revision:` med nummer {latest}, dagen och skälet. De står i published.csv, på den utgåvans första rad.",
            "Write `revision:` back with the number {latest}, its date and its reason. They stand in published.csv, in that release's first row.",
        ),
        "published:undecodable" => (
            "filen är inte text ({reason})",
            "the file is no text ({reason})",
        ),
        "published:empty" => ("filen har ingen utgåva", "the file holds no release"),
        "published:heading" => (
            "rubriken \"{given}\" ska vara {expected}",
            "the heading \"{given}\" shall be {expected}",
        ),
        "published:quotes" => (
            "ett citattecken saknar sitt par",
            "a quotation mark lacks its pair",
        ),
        "published:cells" => (
            "raden har {n#cell#celler}, inte {of}",
            "the row has {n#cell#cells}, not {of}",
        ),
        "published:release" => (
            "\"{given}\" är inte numret på nästa utgåva",
            "\"{given}\" is not the number of the next release",
        ),
        "published:unannounced" => (
            "utgåva {given} saknar sin första rad, den med status publicerad",
            "release {given} lacks its first row, the one with the status publicerad",
        ),
        "published:cell" => (
            "\"{given}\" kan inte stå i kolumnen {column}",
            "\"{given}\" cannot stand in the column {column}",
        ),
        "published:blank" => (
            "cellen i kolumnen {column} är tom",
            "the cell in the column {column} is blank",
        ),
        "published:twice" => (
            "samma uppgift, {given}, står två gånger i en utgåva",
            "the same figure, {given}, stands twice in one release",
        ),
        _ => return None,
    })
}
