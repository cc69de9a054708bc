//! Every single value that a contract must state, in the order of the points that a contract must express.

use super::items::Item;
use super::table::Accepts::{self, Choice, Count, Month, Percent, Pounds, Text};
use crate::contracts::Severity::{self, Error, Warning};

const fn item(name: &'static str, accepts: Accepts, says: &'static str) -> Item {
    Item { name, says, accepts, default: None, code: "L103", severity: Error }
}

/// An item that older contracts do not have: left out, it is what its words say.
const fn since(name: &'static str, accepts: Accepts, default: &'static str, says: &'static str) -> Item {
    Item { name, says, accepts, default: Some(default), code: "L103", severity: Error }
}

const fn trap(
    code: &'static str,
    severity: Severity,
    name: &'static str,
    accepts: Accepts,
    says: &'static str,
) -> Item {
    Item { name, says, accepts, default: None, code, severity }
}

/// The items.
pub static ITEMS: [Item; 46] = [
    item("practice", Text, "the practice's code, which is the name of the contract's folder"),
    item("practice_name", Text, "its name, for people"),
    item("council", Text, "the council's declared code: it pays, the practice is paid"),
    item("version", Text, "the version of the contract's text"),
    item("supersedes", Text, "the version before it, or none"),
    item("signed_on", Text, "the day it was signed as dd/mm/yyyy, or no for a draft"),
    item(
        "base_is",
        Choice(&["operations", "operations and placements"]),
        "what the base of the percentages holds: placement money is at risk only where this says so",
    ),
    item("first_period", Month, "the first month paid by this program"),
    trap(
        "L212",
        Error,
        "attribution",
        Text,
        "by which rule the practice answers for a child: census, held_at_least 183 (days), day_of_month 15, day_share, event or cohort",
    ),
    trap(
        "L212",
        Error,
        "transfers",
        Choice(&["by attribution"]),
        "a child who changes practice: counted where the attribution puts it, and listed",
    ),
    trap(
        "L204",
        Error,
        "short_breaks",
        Choice(&["left out"]),
        "agreed series of short-term placements (V3, V4) are in no count",
    ),
    trap(
        "L205",
        Error,
        "end_day",
        Choice(&["belongs to what follows"]),
        "the day on which an episode ends, 31 March too: whose it is",
    ),
    item("on_account", Percent, "which part of a measured outcome is paid each month before settlement"),
    item(
        "on_account_from",
        Choice(&["this month", "last year"]),
        "what that part is taken of: this month's return, or the parameter achieved:<clause>",
    ),
    item("no_return", Choice(&["hold", "on_account"]), "what happens to outcomes when no return comes"),
    item("agreed_score", Percent, "the part that is then paid, where no_return is on_account"),
    trap("L503", Error, "look_back", Count, "how many months back corrections reach, from 1 to 72"),
    trap(
        "L503",
        Error,
        "late_data",
        Choice(&["next statement"]),
        "what a late or corrected return does: its difference stands in the next statement",
    ),
    item("least_adjustment", Pounds, "a smaller difference waits until it has grown"),
    item("clawback_limit", Text, "the part of a month's payment that may be taken back in it, or none"),
    item(
        "high_cost_attachment",
        Pounds,
        "a placement's yearly cost above which the retainer bears it, once somebody else than the practice, and than prepared_by and claimed_by, has agreed to the claim",
    ),
    trap(
        "L407",
        Error,
        "retainer_balance",
        Choice(&["carried", "returned"]),
        "what is left of the retainer's fund when its year is settled: carried, and the parameter retainer:carried of the next year says how much, or returned by a line of the settlement",
    ),
    trap(
        "L407",
        Error,
        "retainer_overdrawn",
        Choice(&["in proportion", "first come"]),
        "how draws beyond the fund are met",
    ),
    item("exceptions_cap", Text, "the greatest percentage of those counted that may be excepted, or none"),
    trap(
        "L110",
        Error,
        "rounding",
        Choice(&["half away from zero once a line"]),
        "how pence are rounded, and where in the chain",
    ),
    trap(
        "L110",
        Error,
        "left_over_pence",
        Choice(&["largest remainder by declared order"]),
        "who gets the pence that an even split leaves over; a share can change by 1p when its pot does",
    ),
    item("payment_days", Count, "days after the statement by which it is paid"),
    item("query_days", Count, "days after the statement within which a line may be queried"),
    item("query_contact", Text, "whom to ask"),
    item("supplier", Text, "the council's number for the practice as a supplier"),
    item("order", Text, "the purchase order"),
    item("vat", Text, "how value added tax is treated"),
    item("prepared_by", Text, "who prepares the figures"),
    trap("L601", Error, "approved_by", Text, "who approves them: somebody else"),
    trap("L601", Error, "finance_approved_by", Text, "who approves the payment: somebody else"),
    trap("L604", Error, "appeal_days", Count, "days after a settlement within which it may be appealed"),
    item("claimed_by", Text, "who states the figures"),
    item("verified_by", Text, "who verifies them"),
    trap("L602", Warning, "sample", Percent, "the percentage of verdicts drawn for checking"),
    item(
        "sample_tolerance",
        Percent,
        "the percentage of the sample that may be wrong before all are counted again",
    ),
    item(
        "seed",
        Count,
        "the seed of the sample and of the simulation, agreed before anybody knows what it draws",
    ),
    trap("L606", Warning, "surplus", Text, "what the practice does with a surplus"),
    item("split_minimum", Count, "below so many children no share of a split may be a single person's"),
    item("tolerated_loss", Percent, "the greatest probability of a yearly loss that the parties accept"),
    since(
        "freeze_days",
        Text,
        "none",
        "days after a month's end from which it is only adjusted, released or not; or none: until its release",
    ),
    since(
        "children",
        Choice(&["none", "pseudonym", "CHILD"]),
        "none",
        "how the statement may name the practice's own children: not at all, by pseudonyms made with the council's key, or by the council's own numbers",
    ),
];
