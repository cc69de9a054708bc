//! The ledger's one table, and the triggers that keep it append-only.

/// Sums are whole pence. `run_period` is the month whose run posted the entry, `period` the month it is for.
pub(super) const SCHEMA: &str = "
CREATE TABLE entries (
    number     INTEGER PRIMARY KEY,
    run_period TEXT NOT NULL,
    practice   TEXT NOT NULL,
    period     TEXT NOT NULL,
    component  TEXT NOT NULL,
    due        INTEGER NOT NULL,
    movement   INTEGER NOT NULL CHECK (movement <> 0),
    reason     TEXT NOT NULL,
    as_at      TEXT NOT NULL,
    previous   TEXT NOT NULL,
    seal       TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX by_key ON entries (practice, period, component);
CREATE TRIGGER never_changed BEFORE UPDATE ON entries BEGIN
    SELECT RAISE(ABORT, 'an entry is never changed: post a difference');
END;
CREATE TRIGGER never_removed BEFORE DELETE ON entries BEGIN
    SELECT RAISE(ABORT, 'an entry is never removed: post a difference');
END;
PRAGMA user_version = 1;
";
