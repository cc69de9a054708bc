//! Every limit on what a sender's file may make us do, so that a hostile or broken file costs one message.
//! The figures leave room above the largest of several thousand honest workbooks; each stands in its own message.

const MIB: u64 = 1 << 20;

/// Bytes in one file.
pub(super) const FILE_BYTES: u64 = 50 * MIB;
/// Parts in the zip of a workbook; the largest honest one seen had 340.
pub(super) const ZIP_PARTS: usize = 1_000;
/// Bytes that all parts of a workbook unpack to; the largest honest one seen came to 114 MB.
pub(super) const UNPACKED_BYTES: u64 = 256 * MIB;
/// Bytes that one part of a workbook unpacks to.
pub(super) const PART_BYTES: u64 = 128 * MIB;
/// How many times larger a part may become, once it is above [`RATIO_FROM`]; the largest honest one seen was 170.
pub(super) const RATIO: u64 = 250;
/// Parts that unpack to less than this may be packed as tightly as they like.
pub(super) const RATIO_FROM: u64 = MIB;
/// Sheets in one workbook.
pub(super) const SHEETS: usize = 200;
/// Rows of a sheet: what the spreadsheet programs themselves can hold.
pub(super) const ROWS: u32 = 1_048_576;
/// Columns of a sheet: what the spreadsheet programs themselves can hold.
pub(super) const COLUMNS: u32 = 16_384;
/// Blank rows or columns between two cells, from which on the second is told of: it lies far from the table.
pub(super) const FAR: u32 = 1_000;
/// Cells of one workbook, the blank ones before a filled one included; the largest honest sheet seen had 743,195.
pub(super) const CELLS: usize = 5_000_000;
/// Characters in one cell: what the spreadsheet programs themselves can hold.
pub(super) const CELL_LETTERS: usize = 32_767;
/// Bytes of text in one row of a text file.
pub(super) const ROW_BYTES: usize = 1 << 20;
/// Bytes of text on one sheet; many cells may point to one long text, so this is no limit on the file.
pub(super) const SHEET_TEXT_BYTES: usize = 128 << 20;
/// Complaints listed for one file; the rest are counted.
pub(super) const COMPLAINTS: usize = 1_000;

/// Bytes of answer that the worker may write.
pub(super) const ANSWER_BYTES: u64 = 256 * MIB;
/// Seconds by the clock on the wall before the worker is ended.
pub(super) const WORKER_SECONDS: u64 = 60;
/// Seconds of computing that the worker allows itself.
#[cfg(target_os = "linux")]
pub(super) const WORKER_CPU_SECONDS: u64 = 30;
/// Bytes that the worker may have allocated at any time.
pub(super) const WORKER_BYTES: u64 = 1_024 * MIB;
/// Bytes of addresses that the worker allows itself: what is allocated, the program, and the gaps between.
#[cfg(target_os = "linux")]
pub(super) const WORKER_ADDRESSES: u64 = WORKER_BYTES + 256 * MIB;

/// Bytes as a sender reads them, rounded up so that what is over a limit never looks equal to it.
pub(super) fn in_mb(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(MIB))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_a_limit_never_looks_equal_to_it() {
        assert_eq!(in_mb(FILE_BYTES), "50 MB");
        assert_eq!(in_mb(FILE_BYTES + 1), "51 MB");
    }
}
