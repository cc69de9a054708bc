//! Things in the folder that are no files, or are too large to be one.

use crate::attack::Listed;
use std::fs::{File, create_dir};
use std::path::Path;
use std::process::Command;

pub(crate) const ATTACKS: [Listed; 4] = [
    ("a pipe", "pipe.csv", "It is not a plain file.", |folder, _| {
        !cfg!(unix) || Command::new("mkfifo").arg(folder.join("pipe.csv")).status().unwrap().success()
    }),
    ("a link to a device", "device.csv", "It is a link; links are not followed.", |folder, _| device(folder)),
    ("a folder called a workbook", "folder.xlsx", "It is a folder with the name of a file.", |folder, _| {
        create_dir(folder.join("folder.xlsx")).unwrap();
        true
    }),
    ("3 GB that are not there", "huge.csv", "The file has 3072 MB; the limit is 50 MB.", |folder, _| {
        File::create(folder.join("huge.csv")).unwrap().set_len(3 << 30).unwrap();
        true
    }),
];

#[cfg(unix)]
fn device(folder: &Path) -> bool {
    std::os::unix::fs::symlink("/dev/zero", folder.join("device.csv")).unwrap();
    true
}

#[cfg(not(unix))]
fn device(_: &Path) -> bool {
    eprintln!("This system has no links to devices: that attack is left out.");
    false
}
