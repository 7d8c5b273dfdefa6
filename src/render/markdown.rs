//! Printed blocks of Markdown get their margins, and a report its blank lines.

/// A place to link to. Markdown has no such thing of its own, and what a heading is called in a
/// link differs from program to program.
pub fn anchor(id: &str) -> String {
    let is_plain = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    format!(
        "<a id=\"{}\"></a>",
        id.chars().filter(is_plain).collect::<String>()
    )
}

/// Blocks with a mark before the first line and as wide a margin before the others.
pub fn hanging(blocks: &str, mark: &str) -> String {
    let margin = " ".repeat(mark.chars().count());
    tidy(blocks)
        .lines()
        .enumerate()
        .map(|(at, line)| {
            if at == 0 {
                format!("{mark}{line}")
            } else {
                format!("{margin}{line}")
            }
        })
        .map(|line| line.trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Blocks with a mark before each line.
pub fn prefixed(blocks: &str, mark: &str) -> String {
    let lines = tidy(blocks);
    let lines = lines
        .lines()
        .map(|line| format!("{mark}{line}").trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// One blank line between blocks, none at the start, no white space before a line break, a line
/// break at the end.
pub fn tidy(markdown: &str) -> String {
    let mut tidy = String::with_capacity(markdown.len());
    for line in markdown
        .lines()
        .map(|line| line.trim_end_matches([' ', '\t']))
    {
        if !line.is_empty() || !(tidy.is_empty() || tidy.ends_with("\n\n")) {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.truncate(tidy.trim_end_matches('\n').len());
    tidy.push('\n');
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_and_blank_lines() {
        assert_eq!(hanging("\na\n\n\nb\n", "10. "), "10. a\n\n    b");
        assert_eq!(prefixed("\na  \n\n\nb\n", "> "), "> a\n>\n> b");
        assert_eq!(tidy("\n\na \n\n\n\nb"), "a\n\nb\n");
        assert_eq!(anchor("atgård-2.10\"><b>"), "<a id=\"atgård-2.10b\"></a>");
    }
}
