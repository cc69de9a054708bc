//! The ledger's tables, and the triggers that keep them append-only, sealed to one another, balanced, and posted to only
//! by a release.

/// Which kind of ledger this program keeps. 1 was single entry, 2 knew no signatures.
pub(super) const KIND: i64 = 3;

/// Sums are whole pence, ten billion pounds at most, so that no number of them overflows. `run_period` is the month whose run posted the entry, `period` the month it is for, `contract`
/// the version of the contract, `release` the seal of the signature that let it be posted. The lines of an entry are written before it, and it is refused unless they balance; no
/// line comes later, and none stays without its entry. What would be replaced is refused too, because the engine fires no
/// trigger for a row that it removes to make room.
pub(super) const SCHEMA: &str = "
CREATE TABLE entries (
    number     INTEGER PRIMARY KEY CHECK (number > 0),
    run        INTEGER NOT NULL CHECK (run > 0),
    run_period TEXT NOT NULL,
    as_at      TEXT NOT NULL,
    scheme     TEXT NOT NULL,
    practice   TEXT NOT NULL,
    period     TEXT NOT NULL,
    component  TEXT NOT NULL,
    contract   TEXT NOT NULL,
    due        INTEGER NOT NULL,
    reason     TEXT NOT NULL CHECK (reason <> ''),
    adjusts    INTEGER,
    release    TEXT NOT NULL,
    previous   TEXT NOT NULL,
    seal       TEXT NOT NULL UNIQUE,
    UNIQUE (practice, period, component, scheme, run)
) STRICT;
CREATE TABLE lines (
    entry   INTEGER NOT NULL REFERENCES entries (number) DEFERRABLE INITIALLY DEFERRED,
    line    INTEGER NOT NULL CHECK (line > 0),
    account TEXT NOT NULL,
    debit   INTEGER NOT NULL CHECK (debit BETWEEN 0 AND 1000000000000),
    credit  INTEGER NOT NULL CHECK (credit BETWEEN 0 AND 1000000000000),
    CHECK ((debit = 0) <> (credit = 0)),
    PRIMARY KEY (entry, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE signatures (
    number      INTEGER PRIMARY KEY CHECK (number > 0),
    act         TEXT NOT NULL CHECK (act IN ('approved', 'released')),
    scheme      TEXT NOT NULL,
    period      TEXT NOT NULL,
    proposal    TEXT NOT NULL CHECK (length(proposal) = 64),
    prepared_by TEXT NOT NULL,
    by_whom     TEXT NOT NULL CHECK (by_whom <> '' AND by_whom <> prepared_by),
    done_on     TEXT NOT NULL,
    head        TEXT NOT NULL,
    previous    TEXT NOT NULL,
    seal        TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX signatures_of ON signatures (scheme, act, period, number);
CREATE VIEW balances AS SELECT account, SUM(debit) AS debit, SUM(credit) AS credit FROM lines GROUP BY account;
CREATE TRIGGER entry_balances BEFORE INSERT ON entries
WHEN (SELECT COUNT(*) < 2 OR SUM(debit) <> SUM(credit) FROM lines WHERE entry = NEW.number) BEGIN
    SELECT RAISE(ABORT, 'debits and credits of an entry come to the same');
END;
CREATE TRIGGER entry_follows BEFORE INSERT ON entries
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM entries)
  OR EXISTS (SELECT 1 FROM entries WHERE number = NEW.number - 1 AND seal <> NEW.previous)
  OR EXISTS (SELECT 1 FROM entries WHERE seal = NEW.seal) BEGIN
    SELECT RAISE(ABORT, 'an entry follows the last one and is sealed to it');
END;
CREATE TRIGGER entry_adjusts BEFORE INSERT ON entries
WHEN NEW.adjusts IS NOT (SELECT MAX(number) FROM entries
    WHERE practice = NEW.practice AND period = NEW.period AND component = NEW.component) BEGIN
    SELECT RAISE(ABORT, 'an entry adjusts the newest one under its key');
END;
CREATE TRIGGER entry_once BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE practice = NEW.practice AND period = NEW.period
    AND component = NEW.component AND scheme = NEW.scheme AND run = NEW.run) BEGIN
    SELECT RAISE(ABORT, 'a run posts once under a key');
END;
CREATE TRIGGER entry_released BEFORE INSERT ON entries
WHEN NOT EXISTS (SELECT 1 FROM signatures WHERE seal = NEW.release AND act = 'released' AND scheme = NEW.scheme
    AND period = NEW.run_period) BEGIN
    SELECT RAISE(ABORT, 'an entry is posted by the release of its month');
END;
CREATE TRIGGER signature_follows BEFORE INSERT ON signatures
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM signatures)
  OR EXISTS (SELECT 1 FROM signatures WHERE number = NEW.number - 1 AND seal <> NEW.previous)
  OR EXISTS (SELECT 1 FROM signatures WHERE seal = NEW.seal) BEGIN
    SELECT RAISE(ABORT, 'a signature follows the last one and is sealed to it');
END;
CREATE TRIGGER signature_approved BEFORE INSERT ON signatures
WHEN NEW.act = 'released' AND NOT EXISTS (SELECT 1 FROM signatures AS approval
    WHERE approval.number = (SELECT MAX(number) FROM signatures
        WHERE scheme = NEW.scheme AND act = 'approved' AND period = NEW.period)
    AND approval.proposal = NEW.proposal AND approval.by_whom <> NEW.by_whom) BEGIN
    SELECT RAISE(ABORT, 'a month is released as somebody else has approved it');
END;
CREATE TRIGGER signature_once BEFORE INSERT ON signatures
WHEN EXISTS (SELECT 1 FROM signatures WHERE scheme = NEW.scheme AND act = 'released' AND period >= NEW.period) BEGIN
    SELECT RAISE(ABORT, 'a month is released once, and none before it after it');
END;
CREATE TRIGGER signature_never_changed BEFORE UPDATE ON signatures BEGIN
    SELECT RAISE(ABORT, 'a signature is never changed');
END;
CREATE TRIGGER signature_never_removed BEFORE DELETE ON signatures BEGIN
    SELECT RAISE(ABORT, 'a signature is never removed');
END;
CREATE TRIGGER lines_first BEFORE INSERT ON lines
WHEN NEW.entry <= (SELECT COALESCE(MAX(number), 0) FROM entries)
  OR EXISTS (SELECT 1 FROM lines WHERE entry = NEW.entry AND line = NEW.line) BEGIN
    SELECT RAISE(ABORT, 'an entry that stands gets no more lines');
END;
CREATE TRIGGER entry_never_changed BEFORE UPDATE ON entries BEGIN
    SELECT RAISE(ABORT, 'an entry is never changed: post a difference');
END;
CREATE TRIGGER entry_never_removed BEFORE DELETE ON entries BEGIN
    SELECT RAISE(ABORT, 'an entry is never removed: post a difference');
END;
CREATE TRIGGER line_never_changed BEFORE UPDATE ON lines BEGIN
    SELECT RAISE(ABORT, 'a line is never changed: post a difference');
END;
CREATE TRIGGER line_never_removed BEFORE DELETE ON lines BEGIN
    SELECT RAISE(ABORT, 'a line is never removed: post a difference');
END;
PRAGMA user_version = 3;
";
