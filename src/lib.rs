//! outturn turns the returns that councils send on looked-after children into outcome payments, and every pound back
//! into the cells that it came from.
//!
//! # The house
//!
//! One corridor, rooms in the order that data walks. A room may name itself and the rooms before it, never one after;
//! `tests/corridor.rs` keeps the walls.
//!
//! | room | verb | in → out |
//! | --- | --- | --- |
//! | [`words`] | | dates, periods, pence, exact shares, codes, places: what every room may say |
//! | [`mod@read`] | [`read::read`] | a folder of CSV, workbooks, XML or zip sets → a verdict on every file, and sheets of text with places |
//! | [`returns`] | [`returns::assemble`] | sheets → a return: one record type a table, children with their rows of every year, read beside lists of providers and postcodes |
//! | [`validate`] | [`validate::validate`] | a return → the same, cleared for measuring, and every finding |
//! | [`indicators`] | [`indicators::measure`] | a cleared return → figures by practice, each with its children's verdicts |
//! | [`contracts`] | [`contracts::draw_up`] | sheets → a contract, or the cells that are wrong with it |
//! | [`payments`] | [`payments::settle`], [`mod@payments::simulate`] | a contract and figures → a statement, each line with its working; a contract → its odds |
//! | [`ledger`] | [`ledger::Ledger::compare`], [`ledger::Ledger::append`] | what is due → the difference to what has been posted, in balanced lines, posted by a release that others approved; each entry and signature sealed to the one before; every file that came → the register of returns ([`ledger::Register`]) |
//! | [`publish`] | [`publish::clear_for`] | a figure, a child's number → what an audience may see of it |
//! | [`reports`] | [`reports::render`] | the month's book → pages, workbooks, JSON and CSV, the finance desk's uploads, shown as one month ([`reports::shelf`]); the audit file → every penny once more ([`reports::finance::recompute`]); a return goes back with each wrong cell marked ([`reports::returned_workbook`]) |
//!
//! [`mod@run`] walks the corridor from end to end, on one screen; [`run::status()`] and [`run::doctor()`] look down it and write
//! nothing. [`synth`] is a side room: it makes up councils for tests and for the inputs that come with the project, and no
//! room of the corridor knows it. The program's own commands live beside `main.rs`, which alone prints.
//!
//! # What must be true at every commit
//!
//! - Money is whole pence ([`words::Pence`]), rates and scores are exact fractions ([`words::Exact`]), and there is one
//!   rounding function ([`words::half_away`]), used once a line. Parts sum to their pot ([`words::split`]).
//! - What is posted is the difference between what is due and what has been posted. There is no other way to post,
//!   and only a release of what somebody else has approved does it ([`run::sign`]).
//! - A month's outputs are wholly old or wholly new, and the ledger's commit is the last step ([`reports::shelf`]).
//! - A missing return is never nought; a child about whom nobody can say is *unknown*, never "no".
//! - Rows in = rows used + rows refused; children = the sum of six states; every rule that could not run is named.
//! - A council's data never stop the run and never change another council's files. A wrong contract stops its own
//!   practice's payment alone.
//! - Nothing that a sender wrote reaches a formula, a script, a path or a shell.
//! - The same inputs, contracts and as-at date give the same bytes, whatever the clock, zone, thread count or order of
//!   files. The clock is read in one place, the command line.
//!
//! # Adding a unit
//!
//! A rule, an indicator, a test for gaming or a section of a report is one small file and its line in one list:
//! [`validate::rules`], [`indicators::list`], [`indicators::gaming`], `reports::sections`. A test fails when the line is
//! missing. The words of a section are not in its file but in two blocks of `templates/words.txt`; its file names the values
//! that they may use, and `templates/order.txt` says where it stands. A criterion of workbooks is one small file too
//! ([`reports::check_workbook`]); its example is a workbook that breaches it, in `tests/checked_workbooks/broken.rs`. A trap of
//! a contract is its check and its row in [`contracts::traps`], with the smallest change that makes it.
//! A rule that changes between years has its row in [`validate::CHANGES`] too, and one that means to answer otherwise than
//! the published checker has one in [`validate::DISAGREEMENTS`].
//! The example of a rule or an indicator is its documentation, the answer of `outturn explain`, and its test.

pub mod contracts;
pub mod indicators;
pub mod ledger;
pub mod payments;
pub mod publish;
pub mod read;
pub mod reports;
pub mod returns;
pub mod run;
pub mod synth;
pub mod validate;
pub mod words;
