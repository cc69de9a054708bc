//! Frees code of what is not code: comments, texts, and what is compiled for tests alone.

/// The text with comments and the insides of texts left out; line breaks stay.
pub(crate) fn strip(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after_word = code.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block(rest)
        } else if let Some(length) = raw_text(rest).filter(|_| !after_word) {
            length
        } else if first == '"' {
            plain_text(rest)
        } else if first == '\'' {
            letter(rest)
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        code.extend(rest[..skipped].chars().filter(|letter| *letter == '\n'));
        code.push(' ');
        rest = &rest[skipped..];
    }
    code
}

/// The length of a block comment, others inside it included.
fn block(rest: &str) -> usize {
    let (mut at, mut open) = (2, 1);
    while open > 0 && at < rest.len() {
        let step = &rest.as_bytes()[at..];
        (at, open) = match step {
            [b'/', b'*', ..] => (at + 2, open + 1),
            [b'*', b'/', ..] => (at + 2, open - 1),
            _ => (at + 1, open),
        };
    }
    at
}

/// The length of a raw text such as `r#"…"#`, if one begins here.
fn raw_text(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let inside = after[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = inside.find(&close).map_or(inside.len(), |at| at + close.len());
    Some(rest.len() - inside.len() + end)
}

fn plain_text(rest: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// The length of a letter such as `'x'` or `'\n'`; of the tick alone before a lifetime.
fn letter(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some(_)) => rest[3..].find('\'').map_or(rest.len(), |at| at + 4),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// Stripped code without the items that stand under `#[cfg(test)]`.
pub(crate) fn without_tests(code: &str) -> String {
    let mut parts = code.split("#[cfg(test)]");
    let mut kept = parts.next().unwrap_or_default().to_string();
    for part in parts {
        kept.push_str(&part[item(part)..]);
    }
    kept
}

/// The length of the item that begins here: up to its closing brace, or to the semicolon before any brace.
fn item(part: &str) -> usize {
    let mut open = 0_usize;
    for (at, letter) in part.char_indices() {
        match letter {
            ';' if open == 0 => return at + 1,
            '{' => open += 1,
            '}' if open == 1 => return at + 1,
            '}' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    part.len()
}

#[cfg(test)]
mod tests {
    use super::{strip, without_tests};

    #[test]
    fn comments_and_texts_go_and_code_stays() {
        let code = "a // f64\nb /* f64 /* x */ */ c \"\\\"f64\" d r#\"f64 \" \"# e '\"' f '\\'' g 'h i\"";
        let words: Vec<String> = strip(code).split_whitespace().map(ToString::to_string).collect();
        assert_eq!(words, ["a", "b", "c", "d", "e", "f", "g", "h", "i"]);
    }

    #[test]
    fn what_is_for_tests_alone_goes() {
        let code = "a; #[cfg(test)] mod x; b { } #[cfg(test)]\nmod tests { fn f() { g } } c";
        assert_eq!(without_tests(code).split_whitespace().collect::<String>(), "a;b{}c");
    }
}
