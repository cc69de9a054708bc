//! Compound files, the container of old workbooks and of those with a password, written byte by byte.

const SECTOR: usize = 512;
const END: u32 = 0xffff_fffe;
const FREE: u32 = 0xffff_ffff;
const TABLE: u32 = 0xffff_fffd;

/// The header: the table of sectors is sector 0, and the directory starts at `directory`.
fn header(directory: u32) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend([0; 16]);
    for half in [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        bytes.extend(half.to_le_bytes());
    }
    for word in [0, 1, directory, 0, 4_096, END, 0, END, 0, 0] {
        bytes.extend(word.to_le_bytes());
    }
    bytes.resize(SECTOR, 0xff);
    bytes
}

/// A sector of numbers.
fn sector(numbers: &[u32]) -> Vec<u8> {
    let mut bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    bytes.resize(SECTOR, 0xff);
    bytes
}

/// An entry of the directory: its name, its kind (1 folder, 2 stream, 5 root), its right neighbour and its child, where its
/// bytes start and how many there are.
fn entry(name: &str, kind: u8, [right, child, start]: [u32; 3], length: u32) -> Vec<u8> {
    let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let used = u16::try_from(bytes.len()).unwrap() + 2;
    bytes.resize(64, 0);
    bytes.extend(used.to_le_bytes());
    bytes.extend([kind, 1]);
    for number in [FREE, right, child] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend([0; 36]);
    for number in [start, length, 0] {
        bytes.extend(number.to_le_bytes());
    }
    bytes
}

/// 1,024 bytes whose directory is followed by itself without end.
pub(crate) fn looping() -> Vec<u8> {
    [header(0), sector(&[0])].concat()
}

/// What Excel writes when a workbook is given a password: its bytes are one locked stream beside the lock.
pub(crate) fn with_password() -> Vec<u8> {
    let locked: Vec<u8> = crate::texts::noise(8 * SECTOR);
    let mut table = vec![TABLE, END];
    table.extend((3..10).chain([END]));
    table.extend((11..18).chain([END]));
    let directory = [
        entry("Root Entry", 5, [FREE, 1, END], 0),
        entry("EncryptionInfo", 2, [2, FREE, 2], 4_096),
        entry("EncryptedPackage", 2, [FREE, FREE, 10], 4_096),
        vec![0; 128],
    ];
    [header(1), sector(&table), directory.concat(), locked.clone(), locked].concat()
}
