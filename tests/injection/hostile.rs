//! Texts that mean something to a spreadsheet, a browser, a template, a terminal, a shell, a database or a file system.

/// The hostile texts, by what they would do.
pub(crate) fn hostile() -> Vec<String> {
    let short = [
        "=1+1",
        "+1+1",
        "-2+3",
        "@SUM(1,1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"https://elsewhere.example\",\"here\")",
        "\u{ff1d}1+1",
        "<img src=x onerror=1>",
        "</title><script>alert(1)</script>",
        "</style><svg onload=1>",
        "<!-- <iframe src=//elsewhere.example>",
        "\"onload=\"alert(1)",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "https://elsewhere.example/a",
        "mailto:a@elsewhere.example",
        "internal:Sheet1!A1",
        "]]><x/>",
        "&lt;b&gt; &amp; &#x41;",
        "{{7*7}}",
        "{% raw %}{% include \"x\" %}",
        "${7*7} $(id) `id`",
        "'; DROP TABLE entries; --",
        "../../etc/passwd",
        "C:\\x\\con.txt",
        "con.txt",
        "it's \"quoted\", 'twice'",
        "\u{feff}before",
        "a\0b",
        "a\u{1}b\u{8}c\u{7f}d",
        "\u{1b}[31mred\u{1b}]0;title\u{7}",
        "\u{9b}31mred\u{85}next",
        "right\u{202e}tfel\u{2066}in\u{2069}",
        "zero\u{200b}width\u{200d}joined",
        "one\noutturn: all is well\r\nthree",
        "_x0041_ _x000D_",
        "no \u{ffff} letter \u{fffe}",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{645}\u{631}\u{62d}\u{628}\u{627}",
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{1f9d2}\u{1f3fd}",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    ];
    let mut all: Vec<String> = short.iter().map(ToString::to_string).collect();
    all.push("=long ".repeat(6_667));
    all
}

/// Those that a file system lets one call a file or a folder.
pub(crate) fn names() -> Vec<String> {
    let fits = |text: &String| !text.contains(['/', '\0']) && text.len() < 200;
    hostile().into_iter().filter(fits).collect()
}
