//! Why a file is no YAML, or YAML that is not read, in words.

/// The words of a key that tells why, or how to mend it.
#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn term(key: &str) -> Option<(&'static str, &'static str)> {
    Some(match key {
        "yaml:empty" => ("filen är tom", "the file is empty"),
        "yaml:tab" => ("här står en tabb", "there is a tab here"),
        "yaml:unclosed-quote" => (
            "ett citattecken avslutas aldrig",
            "a quotation mark is never closed",
        ),
        "yaml:text-after-quote" => (
            "efter det avslutande citattecknet står mer text",
            "there is more text after the closing quotation mark",
        ),
        "yaml:bracket" => (
            "en hakparentes eller klammer avslutas inte som den ska",
            "a bracket or a brace is not closed as it should be",
        ),
        "yaml:colon" => (
            "ett kolon står där det inte kan stå",
            "a colon stands where none can stand",
        ),
        "yaml:key-without-colon" => ("en nyckel saknar sitt kolon", "a key lacks its colon"),
        "yaml:indent" => (
            "raden är inte indragen som raderna den hör ihop med",
            "the line is not indented as the lines it belongs with",
        ),
        "yaml:character" => (
            "ett värde kan inte börja med det här tecknet",
            "a value cannot begin with this character",
        ),
        "yaml:quote-goes-on" => (
            "en text inom citattecken når hit utan att vara slut",
            "a text in quotation marks reaches here without an end",
        ),
        "yaml:backslash" => (
            "ett omvänt snedstreck mellan \"citattecken\" börjar inget tecken som finns",
            "a backslash between \"quotation marks\" begins no character that there is",
        ),
        "yaml:empty-place" => (
            "det står inget mellan två kommatecken, eller före det första",
            "nothing stands between two commas, or before the first",
        ),
        "yaml:no-space" => (
            "efter ett kolon saknas mellanslag",
            "a space is missing after a colon",
        ),
        "yaml:hyphen" => (
            "ett bindestreck står där ingen lista kan börja",
            "a hyphen stands where no list can begin",
        ),
        "yaml:space" => (
            "raden är indragen med ett tecken som bara ser ut som ett mellanslag",
            "the line is indented with a character that only looks like a space",
        ),
        "yaml:text-after-bracket" => (
            "efter den avslutande hakparentesen eller klammern står mer text",
            "there is more text after the closing bracket or brace",
        ),
        "yaml:comment-in-text" => (
            "en kommentar (#) bryter av en text som fortsätter på nästa rad",
            "a comment (#) breaks off a text that goes on in the next line",
        ),
        "yaml:comment-not-apart" => (
            "ett # står direkt efter ett värde som är slut",
            "a # stands right after a value that is at its end",
        ),
        "yaml:block" => (
            "efter | eller > står mer på samma rad",
            "more stands on the line after | or >",
        ),
        "yaml:invisible" => (
            "här står ett tecken som inte syns",
            "a character that cannot be seen stands here",
        ),
        "yaml:conflict" => (
            "här står märken efter två versioner som git inte kunde lägga ihop",
            "marks stand here of two versions that git could not merge",
        ),
        "yaml:document" => (
            "ett dokument börjar eller slutar på fel ställe (%, --- eller ...)",
            "a document begins or ends in the wrong place (%, --- or ...)",
        ),
        "yaml:other" => (
            "det som står här följer inte reglerna för YAML",
            "what stands here does not follow the rules of YAML",
        ),
        // How to mend it.
        "mend-yaml:empty" => (
            "Skriv innehållet i filen, eller ta bort den.",
            "Write what the file shall hold, or remove it.",
        ),
        "mend-yaml:tab" => (
            "Byt tabben mot mellanslag: indrag görs alltid med mellanslag.",
            "Replace the tab with spaces: indent always with spaces.",
        ),
        "mend-yaml:unclosed-quote" => (
            "Leta på raderna ovanför efter ett citattecken som saknar sitt par, och skriv det avslutande.",
            "Look in the lines above for a quotation mark without its pair, and write the closing one.",
        ),
        "mend-yaml:text-after-quote" => (
            "Sätt hela texten inom citattecken. Ska den själv innehålla \"citattecken\", omge den med enkla: '.",
            "Put the whole text in quotation marks. If it holds \"quotation marks\" of its own, surround it with single ones: '.",
        ),
        "mend-yaml:bracket" => (
            "Skriv det avslutande tecknet, ] eller }, här eller på raden ovanför. Ett # efter mellanslag gör resten av raden till en kommentar: sätt en text med # inom citattecken. Eller skriv ett värde per rad, vart och ett efter ett bindestreck.",
            "Write the closing sign, ] or }, here or in the line above. A # after a space makes the rest of the line a comment: put a text with # in quotation marks. Or write one value a line, each after a hyphen.",
        ),
        "mend-yaml:colon" => (
            "Hör kolonet till en text, sätt hela texten inom citattecken. Hör det till en nyckel, låt nyckeln börja på en egen rad, lika långt in som de andra nycklarna.",
            "If the colon belongs to a text, put the whole text in quotation marks. If it belongs to a key, let the key begin a line of its own, as far in as the other keys.",
        ),
        "mend-yaml:key-without-colon" => (
            "Skriv kolon och mellanslag efter nyckeln. Är raden en fortsättning på texten ovanför, dra in den längre än textens nyckel.",
            "Write a colon and a space after the key. If the line goes on with the text above, indent it further than the text's key.",
        ),
        "mend-yaml:indent" => (
            "Låt raden börja lika långt in som de andra raderna i samma post. Indrag görs med mellanslag.",
            "Let the line begin as far in as the other lines of the same entry. Indent with spaces.",
        ),
        "mend-yaml:character" => (
            "Sätt värdet inom citattecken.",
            "Put the value in quotation marks.",
        ),
        "mend-yaml:quote-goes-on" => (
            "Leta ovanför efter ett citattecken som saknar sitt par, och skriv det avslutande. Ska texten fortsätta på flera rader, dra in dem längre än textens nyckel.",
            "Look above for a quotation mark without its pair, and write the closing one. If the text shall go on for several lines, indent them further than the text's key.",
        ),
        "mend-yaml:backslash" => (
            "Sätt texten inom enkla citattecken, 'så här', eller skriv det omvända snedstrecket två gånger.",
            "Put the text in single quotation marks, 'like this', or write the backslash twice.",
        ),
        "mend-yaml:empty-place" => (
            "Ta bort det kommatecken som är för mycket, eller skriv värdet som saknas.",
            "Remove the comma that is one too many, or write the value that is missing.",
        ),
        "mend-yaml:no-space" => (
            "Skriv ett mellanslag efter kolonet.",
            "Write a space after the colon.",
        ),
        "mend-yaml:hyphen" => (
            "Låt listan börja på raden under nyckeln, med bindestreck och mellanslag före varje värde. Inom hakparenteser skiljs värdena åt med komma. Hör bindestrecket till en text, sätt texten inom citattecken.",
            "Let the list begin in the line below the key, with a hyphen and a space before each value. Within brackets the values are separated by commas. If the hyphen belongs to a text, put the text in quotation marks.",
        ),
        "mend-yaml:space" => (
            "Ta bort radens indrag och skriv det på nytt med mellanslagstangenten.",
            "Remove the line's indent and type it anew with the space bar.",
        ),
        "mend-yaml:text-after-bracket" => (
            "Börjar texten själv med en hakparentes eller klammer, sätt hela texten inom citattecken. Ta annars bort det som står efter.",
            "If the text itself begins with a bracket or a brace, put the whole text in quotation marks. Otherwise remove what stands after.",
        ),
        "mend-yaml:comment-in-text" => (
            "Sätt hela texten inom citattecken om # hör till den. Flytta annars kommentaren till en egen rad före textens nyckel.",
            "Put the whole text in quotation marks if # belongs to it. Otherwise move the comment to a line of its own before the text's key.",
        ),
        "mend-yaml:comment-not-apart" => (
            "Skriv ett mellanslag före en kommentar. Hör # till en text, sätt hela texten inom citattecken.",
            "Write a space before a comment. If # belongs to a text, put the whole text in quotation marks.",
        ),
        "mend-yaml:block" => (
            "Låt texten börja på nästa rad, indragen längre än nyckeln. Börjar texten själv med | eller >, sätt den inom citattecken.",
            "Let the text begin in the next line, indented further than the key. If the text itself begins with | or >, put it in quotation marks.",
        ),
        "mend-yaml:invisible" => (
            "Radera raden och skriv om den för hand, eller klistra in den som oformaterad text.",
            "Delete the line and type it anew by hand, or paste it as plain text.",
        ),
        "mend-yaml:conflict" => (
            "Välj vad som gäller av de två versionerna, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>.",
            "Choose what holds of the two versions, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
        ),
        "mend-yaml:document" => (
            "Ta bort raderna som börjar med %, --- eller ...: filen behöver dem inte. Hör tecknet till en text, sätt den inom citattecken.",
            "Remove the lines that begin with %, --- or ...: the file does not need them. If the sign belongs to a text, put it in quotation marks.",
        ),
        "mend-yaml:other" => (
            "Rätta raden här eller raden ovanför. Indrag görs med mellanslag, och en text med kolon i sätts inom citattecken.",
            "Mend this line or the one above. Indent with spaces, and put a text that holds a colon in quotation marks.",
        ),
        // What YAML has and plans have no use for.
        "yaml:alias" => (
            "en hänvisning till ett annat värde (*)",
            "a reference to another value (*)",
        ),
        "yaml:anchor" => ("ett namn på ett värde (&)", "a name for a value (&)"),
        "yaml:tag" => ("en märkning av ett värde (!)", "a tag on a value (!)"),
        "yaml:merge-key" => ("en inkopierad post (<<)", "a merged entry (<<)"),
        "yaml:second-document" => ("ett andra dokument (---)", "a second document (---)"),
        "yaml:key-no-word" => ("en nyckel som inte är ett ord", "a key that is no word"),
        "yaml:too-deep" => ("mer än 32 nivåer", "more than 32 levels"),
        "yaml:too-large" => ("mer än 250\u{a0}000 värden", "more than 250,000 values"),
        _ => return None,
    })
}
