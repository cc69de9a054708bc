//! The blocks of a template of words: each is a template of its own, so that it can be replaced, tried and told of alone.

use std::ops::Range;

/// One block.
pub(super) struct Block {
    /// Its name.
    pub name: String,
    /// The line on which it begins.
    pub line: usize,
    /// Where it stands in the file, without its tags.
    pub span: Range<usize>,
    /// Its text, after as many empty lines as stand above it in its file: so a fault in it has the file's line.
    pub text: String,
}

/// The blocks of a template that parses, in order. What stands outside of them is never shown.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut open: Option<(String, usize)> = None;
    let mut depth = 0_usize;
    for tag in tags(text) {
        let mut words = tag.text.split_ascii_whitespace();
        match (words.next(), words.next()) {
            (Some("block"), Some(name)) => {
                depth += 1;
                open.get_or_insert_with(|| (name.to_string(), tag.to));
            }
            (Some("endblock"), _) => {
                depth = depth.saturating_sub(1);
                if depth == 0
                    && let Some((name, from)) = open.take()
                {
                    let line = line_at(text, from);
                    let above = "\n".repeat(line - 1);
                    found.push(Block {
                        name,
                        line,
                        span: from..tag.from,
                        text: above + &text[from..tag.from],
                    });
                }
            }
            _ => {}
        }
    }
    found
}

/// The first line that says something outside of every block, where it is never shown.
pub(super) fn line_outside(text: &str) -> Option<usize> {
    let mut left = without_tags(text);
    for block in blocks(text) {
        left.replace_range(block.span.clone(), &blank(&text[block.span]));
    }
    left.find(|letter: char| !letter.is_whitespace()).map(|at| line_at(text, at))
}

/// The line on which a name stands in a tag, `{{ name }}` or `{% if name %}`; the first line when it stands in none.
pub(super) fn line_of(text: &str, name: &str) -> usize {
    let letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let held = tags(text).into_iter().find(|tag| tag.text.split(|of| !letter(of)).any(|word| word == name));
    held.map_or(1, |tag| line_at(text, tag.from))
}

/// A text with spaces in place of its tags and comments, so that what is left stands where it stood.
pub(super) fn without_tags(text: &str) -> String {
    let mut left = text.to_string();
    for tag in tags(text) {
        left.replace_range(tag.from..tag.to, &blank(&text[tag.from..tag.to]));
    }
    left
}

/// As many bytes of nothing, with the same line breaks.
fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// The line at a place in a text, counted from one.
pub(super) fn line_at(text: &str, place: usize) -> usize {
    text[..place].matches('\n').count() + 1
}

/// A tag, `{{ … }}` or `{% … %}`.
struct Tag<'a> {
    /// What stands between its marks.
    text: &'a str,
    /// Where it begins.
    from: usize,
    /// Where what follows it begins.
    to: usize,
}

/// The tags of a template, comments among them with no text, without what is raw.
fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut found: Vec<Tag<'_>> = Vec::new();
    let (mut at, mut raw) = (0, false);
    while let Some(next) = text[at..].find('{') {
        let from = at + next;
        let end = match text.as_bytes().get(from + 1) {
            Some(b'#') => "#}",
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            _ => {
                at = from + 1;
                continue;
            }
        };
        let Some(length) = text[from..].find(end) else { break };
        let to = from + length + end.len();
        let inner = text[from + 2..from + length].trim_matches('-').trim();
        at = to;
        raw = match (end, inner) {
            ("%}", "raw") => true,
            ("%}", "endraw") => false,
            _ => raw,
        };
        if !raw {
            found.push(Tag { text: if end == "#}" { "" } else { inner }, from, to });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_keep_their_lines_and_comments_are_none() {
        let text = "{#- {% block no %} -#}\n{% block one %}First {{ x }}{% endblock %}\n\n{%- block two -%}\n{% if y %}Second{% endif %}\n{% endblock two %}";
        let found = blocks(text);
        let names: Vec<&str> = found.iter().map(|block| &*block.name).collect();
        assert_eq!(names, ["one", "two"]);
        assert_eq!(found[0].text, "\nFirst {{ x }}");
        assert_eq!((line_of(&found[0].text, "x"), line_of(&found[1].text, "y")), (2, 5));
        assert_eq!(line_of(text, "First"), 1, "words outside of tags are no names");
        assert_eq!(line_outside(text), None);
        assert_eq!(line_outside(&format!("{text}\nLost")), Some(7));
    }

    #[test]
    fn what_is_raw_is_no_tag_and_a_block_in_a_block_belongs_to_it() {
        let found = blocks(
            "{% block a %}{% raw %}{% endblock %}{% endraw %}{% block b %}x{% endblock %}{% endblock %}",
        );
        assert_eq!(found.len(), 1);
        assert!(found[0].text.ends_with("{% block b %}x{% endblock %}"));
    }
}
