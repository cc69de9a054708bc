//! Colours that everybody can read on white.
#![expect(clippy::float_arithmetic, reason = "how a colour stands out is judged, never what is paid")]

/// Why a colour cannot be used; `None` when it can.
pub(super) fn unreadable(colour: &str) -> Option<String> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6);
    let channel = |at: usize| u8::from_str_radix(digits?.get(at..at + 2)?, 16).ok();
    let hexadecimal = colour.bytes().skip(1).all(|digit| digit.is_ascii_hexdigit());
    let (Some(red), Some(green), Some(blue), true) = (channel(0), channel(2), channel(4), hexadecimal) else {
        return Some("is no colour. Give one as #RRGGBB, such as #12436d".into());
    };
    let contrast = against_white([red, green, blue]);
    (contrast < 4.5).then(|| {
        format!("stands out from white by {contrast:.1} to 1 only. Give a darker one, so that it is at least 4.5 to 1")
    })
}

/// The contrast of a colour against white, as the Web Content Accessibility Guidelines define it.
fn against_white(channels: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = channels.map(linear);
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_as_the_guidelines_say() {
        assert_eq!(format!("{:.2}", against_white([0, 0, 0])), "21.00");
        assert_eq!(format!("{:.2}", against_white([255, 255, 255])), "1.00");
        assert_eq!(unreadable("#767676"), None);
        assert!(unreadable("#777777").unwrap().contains("4.5 to 1 only"));
        for wrong in ["12436d", "#12436", "#12436g", "#+12+3f", "blue", "#12436é", ""] {
            assert!(unreadable(wrong).unwrap().starts_with("is no colour."), "{wrong}");
        }
    }
}
