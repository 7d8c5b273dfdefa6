//! The command line's help in Swedish. Its English stands beside the arguments themselves.

use clap::Command;

/// What the program and each command do, and what each argument is for.
const ABOUT: &[(&str, &str)] = &[
    (
        "report",
        "Sammanställer en regional handlingsplan och parternas uppgifter till en lägesrapport",
    ),
    ("build", "Sammanställ rapporten för ett år"),
    ("check", "Gör allt som build gör, utan att skriva något"),
    (
        "forms",
        "Skriv en blankett till varje part: en CSV-fil med raderna den ska lämna",
    ),
    (
        "due",
        "Visa vad som ska lämnas, av vem och när, vad som har kommit in och vad som är försenat",
    ),
    (
        "publish",
        "Lås uppgifterna i ett års rapport så som den byggdes: skriv published.csv bredvid utgåvan",
    ),
    (
        "diff",
        "Säg vad som skiljer två rapporter: för två år, eller i två mappar",
    ),
    (
        "verify",
        "Säg om en rapport är som den skrevs, och ännu är gjord av det som den gjordes av",
    ),
    ("explain", "Förklara en anmärkning och hur man rättar"),
    ("plan", "Titta på en plan"),
    ("show", "Visa en plan så som den gäller ett år"),
    (
        "plan diff",
        "Säg vad som har ändrats i en plan mellan två år",
    ),
    (
        "schema",
        "Skriv ut det schema som en textredigerare känner planens nycklar av",
    ),
    (
        "templates",
        "Titta på de inbyggda mallarna, eller ta ut en för att ändra den",
    ),
    ("list", "Räkna upp de inbyggda mallarna"),
    (
        "eject",
        "Skriv en inbyggd mall i projektets mapp templates, där den kan ändras",
    ),
    ("completions", "Skriv ut kompletteringar för ett skal"),
];

const ARGUMENTS: &[(&str, &str)] = &[
    (
        "directory",
        "Arbeta i den här mappen i stället för den aktuella",
    ),
    (
        "lang",
        "Språk för det som skrivs ut: sv eller en [förval: datorns]",
    ),
    ("deny", "Räkna varningar som fel"),
    ("advice", "Säg också vad som kan bli bättre"),
    (
        "all",
        "Visa varje anmärkning för sig, också när en orsak har många",
    ),
    ("color", "När färg används"),
    (
        "limit",
        "Sänk eller höj en gräns för hur mycket som läses och skrivs: rows=1000000",
    ),
    ("quiet", "Skriv bara ut anmärkningar"),
    ("year", "Det år som uppgifterna handlar om"),
    ("plan", "Bara den här planen"),
    (
        "as_of",
        "Så som det var känt den dagen, till exempel 2026-03-01 [förval: utgåvans `as_of`]",
    ),
    ("agency", "Bara den här partens"),
    (
        "out",
        "Mappen för det som skrivs [förval: build, eller forms, i projektets mapp]",
    ),
    (
        "draft",
        "Bygg trots fel, utan de felaktiga raderna, med UTKAST på varje sida",
    ),
    (
        "force",
        "Byt ut mappen också där någon annan har lagt eller ändrat filer",
    ),
    (
        "check",
        "Skriv inget: säg hur rapporten i mappen inte är den som skulle byggas",
    ),
    ("old", "Ett år, eller en mapp som en rapport är byggd i"),
    ("new", "Detsamma om rapporten som jämförs med den"),
    (
        "form",
        "Hur skillnaderna skrivs ut: md är en kommentar, html en sida med alla",
    ),
    ("file", "Skriv till en fil i stället för till terminalen"),
    ("folder", "Mappen som rapporten är byggd i"),
    (
        "inputs",
        "Listan över vad den är gjord av [förval: den bredvid mappen]",
    ),
    ("format", "Hur anmärkningarna (eller planen) skrivs ut"),
    (
        "code",
        "En kod eller dess namn: S002, unknown-indicator [förval: visa alla]",
    ),
    ("id", "Planens filnamn utan ändelse"),
    ("from", "Det tidigare året"),
    ("to", "Det senare året"),
    (
        "template",
        "En malls namn, som i uppräkningen: html/tokens.css",
    ),
    ("edition", "Av en utgåva, och inte av en plan"),
    ("shell", "Vilket skal"),
    ("help", "Visa hjälp"),
];

/// The same command line with its help in Swedish; clap's own few words stay English.
pub fn in_swedish(command: Command) -> Command {
    within("", command)
}

fn within(outer: &str, command: Command) -> Command {
    let own = command.get_name().to_owned();
    let whole = format!("{outer} {own}");
    let named = |name: &str| ABOUT.iter().find(|(own, _)| *own == name);
    let about = named(&whole).or_else(|| named(&own));
    let about = about.map_or("", |(_, text)| text);
    let commands: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    let command = commands
        .into_iter()
        .fold(command.about(about), |command, name| {
            command.mut_subcommand(name, |inner| within(&own, inner))
        });
    command.mut_args(|argument| {
        let own = argument.get_id().as_str();
        match ARGUMENTS.iter().find(|(name, _)| *name == own) {
            Some((_, text)) => argument.help(*text),
            None => argument,
        }
    })
}
