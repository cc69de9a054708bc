//! Says in a workbook's properties that it is in British English, which the writing crate cannot: readers of screens
//! choose their voice by it.

use std::io::{Cursor, Read, Write};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

const PROPERTIES: &str = "docProps/core.xml";

/// The same workbook with its language declared. Its other parts are copied as they are.
pub(in crate::reports) fn declare(workbook: &[u8]) -> ZipResult<Vec<u8>> {
    let mut given = ZipArchive::new(Cursor::new(workbook))?;
    let mut made = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len() + 64)));
    for at in 0..given.len() {
        if given.by_index_raw(at)?.name()? != PROPERTIES {
            made.raw_copy_file(given.by_index_raw(at)?)?;
            continue;
        }
        let mut properties = String::new();
        given.by_index(at)?.read_to_string(&mut properties)?;
        let spoken = properties
            .replace("</cp:coreProperties>", "<dc:language>en-GB</dc:language></cp:coreProperties>");
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        made.start_file(PROPERTIES, options)?;
        made.write_all(spoken.as_bytes())?;
    }
    Ok(made.finish()?.into_inner())
}
