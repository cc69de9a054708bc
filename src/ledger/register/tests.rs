use super::*;
use crate::words::{day, seal};
use rusqlite::Connection;

fn came(table: &str, file: &[u8], taken: Taken) -> Came {
    Came {
        council: "kent".into(),
        period: "2026-10".parse().unwrap(),
        table: table.into(),
        file: seal(file).into(),
        bytes: file.len() as u64,
        on: day(2026, 11, 3),
        taken,
    }
}

#[test]
fn what_came_is_read_back_and_sealed_to_what_came_before() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("register.sqlite");
    assert_eq!(Register::look(&path).unwrap(), Register::default());
    assert!(!path.exists());
    Register::add(&path, vec![came("Episodes", b"1", Taken::First), came("Reviews", b"2", Taken::Held)])
        .unwrap();
    Register::add(&path, vec![came("Episodes", b"3", Taken::Instead)]).unwrap();
    let register = Register::look(&path).unwrap();
    assert_eq!(register.arrivals().len(), 3);
    assert_eq!(register.arrivals()[2].previous, register.arrivals()[1].seal);
    let period = "2026-10".parse().unwrap();
    let versions: Vec<&str> =
        register.versions("kent", period, "Episodes").map(|of| &*of.came.file).collect();
    assert_eq!(versions, [seal(b"1"), seal(b"3")]);
    assert_eq!(register.versions("kent", period, "Reviews").count(), 0);
}

#[test]
fn nothing_in_it_can_be_changed_unnoticed() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("register.sqlite");
    Register::add(&path, vec![came("Episodes", b"1", Taken::First), came("Episodes", b"2", Taken::Instead)])
        .unwrap();
    let connection = Connection::open(&path).unwrap();
    for change in ["UPDATE arrivals SET taken = 'held'", "DELETE FROM arrivals"] {
        assert!(connection.execute(change, []).is_err(), "{change}");
    }
    connection
        .execute_batch(
            "DROP TRIGGER arrival_never_changed; UPDATE arrivals SET council = 'leeds' WHERE number = 2;",
        )
        .unwrap();
    drop(connection);
    let wrong = Register::look(&path).unwrap_err().to_string();
    assert_eq!(wrong, "Arrival 2 does not match its seal.");
    assert!(Register::add(&path, vec![came("Episodes", b"3", Taken::Instead)]).is_err());
}

#[test]
fn another_file_is_no_register() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("register.sqlite");
    std::fs::write(&path, "CHILD,DOB\n").unwrap();
    assert!(Register::look(&path).is_err());
}
