//! What is printed does nothing to a terminal but stand there. Senders choose cells, and names of files and folders;
//! a letter of theirs that moves the cursor, hides a line, begins one or turns the direction of reading is written out.

use std::fmt::Write;

/// Text of several lines. JSON stays the same JSON: within its strings `\u202e` and the letter itself are one.
pub(crate) fn as_text(text: String) -> String {
    if text.chars().any(|letter| letter != '\n' && is_command(letter)) {
        written_out(&text, |letter| letter != '\n' && is_command(letter))
    } else {
        text
    }
}

/// Text that is one line whatever it holds.
pub(crate) fn as_line(text: &str) -> String {
    written_out(text, is_command)
}

fn written_out(text: &str, which: impl Fn(char) -> bool) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if which(letter) {
            let _ = write!(plain, "\\u{:04x}", u32::from(letter));
        } else {
            plain.push(letter);
        }
    }
    plain
}

fn is_command(letter: char) -> bool {
    let turns = matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    letter.is_control() || turns || letter == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_commands_a_terminal_is_written_out_and_all_else_stays() {
        let text = "one\n\u{1b}[31mred\u{9b}0m \u{202e}turned\r\ttab";
        assert_eq!(as_text(text.into()), "one\n\\u001b[31mred\\u009b0m \\u202eturned\\u000d\\u0009tab");
        assert_eq!(as_line("a\nb"), "a\\u000ab");
        let fine = "£1 · é שלום 👨‍👩‍👧\n";
        assert_eq!(as_text(fine.into()), fine);
    }

    #[test]
    fn json_says_the_same_afterwards() {
        let value = serde_json::json!({ "name": "a\u{202e}b\u{7f}\u{85}\\\u{1b}" });
        let printed = as_text(value.to_string());
        assert!(!printed.chars().any(is_command));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&printed).unwrap(), value);
    }
}
