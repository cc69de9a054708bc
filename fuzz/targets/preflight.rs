//! The first look at a workbook: what passes is below every limit, and looking costs what the file holds, not what it
//! declares.

#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use outturn::read::doors::preflight;
use outturn_fuzz::cells::no_cell_is_misread;
use outturn_fuzz::{measured, told};
use std::io::{Cursor, Read, Write};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

#[global_allocator]
static MEMORY: measured::Measured = measured::Measured;

const NAMES: [&str; 8] = [
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/workbook.bin",
    "mimetype",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
    "content.xml",
];

#[derive(Arbitrary, Debug)]
struct Made<'a> {
    /// A workbook to begin with, so that what follows is looked at.
    kind: u8,
    parts: Vec<Part<'a>>,
    /// Bytes that are changed after it is packed, counted from the end, where the directory is.
    changed: Vec<(u16, u8)>,
}

#[derive(Arbitrary, Debug)]
struct Part<'a> {
    name: Result<u8, &'a str>,
    stored: bool,
    /// How often the content is there: most often a few times, now and then very often.
    times: u8,
    content: &'a [u8],
}

fuzz_target!(|bytes: &[u8]| {
    let Some((way, rest)) = bytes.split_first() else { return };
    if way % 4 == 0 {
        look(rest);
    } else if way % 4 == 1 {
        look(&book(&[Part { name: Ok(5), stored: true, times: 1, content: rest }], 0));
    } else if let Ok(made) = Made::arbitrary_take_rest(Unstructured::new(rest)) {
        let mut zip = book(&made.parts, made.kind);
        for (back, byte) in made.changed.into_iter().take(16) {
            let at = zip.len().saturating_sub(1 + back as usize);
            zip[at] = byte;
        }
        look(&zip);
    }
});

fn book(parts: &[Part<'_>], kind: u8) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, stored: bool, content: &[u8]| {
        let method = if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // A name that is there already is refused by the writer, and left out.
        if zip.start_file(name, SimpleFileOptions::default().compression_method(method)).is_ok() {
            zip.write_all(content).expect("memory takes every byte");
        }
    };
    match kind % 4 {
        0 | 1 => {
            add(NAMES[0], true, b"<Types/>");
            add(NAMES[1], true, b"<workbook/>");
        }
        2 => add(NAMES[3], true, b"application/vnd.oasis.opendocument.spreadsheet"),
        _ => {}
    }
    // One long part is enough for an input; more of them take the time of others.
    let mut long = 1;
    for part in parts.iter().take(12) {
        let name = part.name.map_or_else(|name| name, |at| NAMES[usize::from(at) % NAMES.len()]);
        let times = match usize::from(part.times) {
            few @ ..224 => 1 + few % 3,
            many if long > 0 => {
                long -= 1;
                (many - 223).pow(4)
            }
            _ => 1,
        };
        let times = times.min((2 << 20) / (1 + part.content.len())).max(1);
        add(name, part.stored, &part.content.repeat(times));
    }
    zip.finish().expect("memory takes every byte").into_inner()
}

/// Looks at a zip, and at what passes with eyes of our own.
fn look(bytes: &[u8]) {
    let (looked, most) = measured::most_held(|| preflight(bytes));
    let (again, _) = measured::most_held(|| preflight(bytes));
    assert_eq!(looked, again);
    let held = held(bytes, looked.is_ok());
    let allowed = 4 * held.largest + 24 * bytes.len() + (1 << 20);
    assert!(most <= allowed, "{most} bytes were held for parts of up to {}", held.largest);
    if let Err(why) = looked {
        return told::sentence(&why);
    }
    assert!(held.parts <= 1_000, "more parts than the limit");
    assert!(held.total <= 256 << 20, "more bytes than the limit");
    assert!(held.opens, "what cannot be opened passes");
}

/// What a zip really unpacks to.
#[derive(Default)]
struct Held {
    opens: bool,
    parts: usize,
    total: usize,
    largest: usize,
}

fn held(bytes: &[u8], passed: bool) -> Held {
    let mut held = Held::default();
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else { return held };
    held.opens = true;
    held.parts = zip.len();
    let xlsx = zip.file_names().flatten().any(|name| name.eq_ignore_ascii_case(NAMES[1]));
    for at in 0..zip.len().min(1_001) {
        let mut content = Vec::new();
        let Ok(part) = zip.by_index(at) else { continue };
        let _ = part.take((128 << 20) + 1).read_to_end(&mut content);
        if passed && xlsx {
            no_cell_is_misread(&content);
        }
        held.total += content.len();
        held.largest = held.largest.max(content.len());
    }
    held
}
