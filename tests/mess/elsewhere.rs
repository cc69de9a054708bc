//! What is proved elsewhere, because it needs more than one month, more than one program, or no return at all.

/// Ids parted by blanks, a file of the project, and what stands in it: the name of the test, or the message that the gallery
/// holds the program to.
pub(crate) static ELSEWHERE: &[(&str, &str, &str)] = &[
    ("M32", "src/returns/beside/providers.rs", "fn every_published_layout_is_read()"),
    (
        "M32",
        "tests/gallery/run/provider_list_of_no_layout/message.txt",
        "The layout of this provider list is not known",
    ),
    ("C-05", "tests/traps/messages.txt", "has letters of two alphabets in one word"),
    ("M28", "tests/injection.rs", "#[test]"),
    ("D-01", "tests/mess/ids.rs", "fn no_name_leads_out_of_the_folder_or_meets_another()"),
    ("D-04", "src/read/one_file.rs", "fn a_file_whose_size_never_holds_is_not_read()"),
    (
        "M11",
        "tests/gallery/received/sent_again/message.txt",
        "Reviews was sent again: this is version 2, in place of the one",
    ),
    (
        "E-02",
        "tests/gallery/received/old_after_new/message.txt",
        "Reviews is version 1 again, taken on 03/11/2026",
    ),
    (
        "M26 E-03",
        "tests/gallery/ledger/frozen_month/message.txt",
        "October 2026 is frozen for north-practice",
    ),
    ("M26 E-03", "tests/walks/corrected_return_the_month_after", ""),
    (
        "E-04",
        "src/indicators/tests/who_answers.rs",
        "fn children_in_none_in_two_and_handed_over_late_are_listed()",
    ),
    ("E-05", "tests/ledger_model.rs", "#[test]"),
    ("E-05", "tests/walks.rs", "fn the_same_inputs_give_the_same_bytes_again_and_elsewhere()"),
    ("E-06", "tests/at_once.rs", "fn of_twenty_releases_at_once_one_posts_and_the_others_name_it()"),
    (
        "E-06",
        "tests/gallery/run/another_run_is_at_work/message.txt",
        "is using this ledger. Wait until it ends",
    ),
    (
        "E-07",
        "tests/gallery/sign/contract_digit_changed/message.txt",
        "contracts/north-practice/years.csv: The file was changed.",
    ),
    (
        "E-08",
        "tests/gallery/doctor/clock_before_last_posting/message.txt",
        "and the ledger was last written on 2026-11-04",
    ),
    (
        "E-08",
        "tests/gallery/run/clock_before_last_posting/message.txt",
        "The computer's clock stands before 2199-01-01, when the ledger was last written",
    ),
];

/// What the catalogue asks for and the program does otherwise, with the reason.
pub(crate) static OTHERWISE: &[(&str, &str)] = &[
    (
        "M06",
        "blanks around headings are dropped without a note, as around every cell, and so is another case where every heading \
         of the table has it: that is a system's habit, which would be noted every month; a few among others are noted",
    ),
    (
        "M12",
        "no end date is ever inferred, so none is flagged: an open episode before a later one is a finding of rule 142",
    ),
    (
        "M19 A-17",
        "a filter is told of by the rows that it hides; one that hides none changes nothing. Merged headings leave a column \
         without one, which is told as missing; cells merged within one row are as a rule a title, and are not noted",
    ),
];
