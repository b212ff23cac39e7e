"""Which example makes which posting; which half posted states have no name, which orders are new ones, and why."""

from tests.faults.half_posting.postings import Kind
from tests.faults.half_posting.states import Account, Ledger, Memory, State

# An example for each kind of posting. The long run looks whether the examples of the workflows post any other.
EXAMPLE_OF = {
    Kind("advance_apply", "post"): "apply_advance-taxed_into_three_installments",
    Kind("advance_apply", "reverse"): "unapply_advance-one_of_two_applications",
    Kind("credit_note", "post"): "approve_write_off-what_nobody_else_could_approve",
    Kind("credit_note", "reverse"): "reverse_credit_note-of_a_service",
    Kind("day_close", "post"): "close_day-of_a_drawer_that_is_short",
    Kind("day_close", "reverse"): "reopen_day-with_a_difference",
    Kind("invoice", "cancel"): "cancel_invoice-untouched_package",
    Kind("invoice", "post"): "sell_package-in_the_second_branch",
    Kind("journal", "post"): "post_journal-rent",
    Kind("journal", "reverse"): "reverse_journal-rent_paid_twice",
    Kind("opening", "post"): "record_opening-all_there_is",
    Kind("package_plan", "breakage"): "expire_plan-paid_plan",
    Kind("package_plan", "forfeit"): "discontinue_plan-forfeited",
    Kind("package_plan", "undo-breakage"): "undo_expiry-expired_plan",
    Kind("package_plan", "undo-forfeit"): "reinstate_plan-forfeited_and_partly_paid_since",
    Kind("payment", "bounce_charge"): "bounce_cheque-deposited_with_an_advance_in_it_and_a_charge",
    Kind("payment", "deposit"): "deposit_cheque-a_cheque_in_hand",
    Kind("payment", "post"): "receive_advance-taxed_in_cash_over_the_limit",
    Kind("payment", "reverse"): "reverse_receipt-of_a_plan_discontinued_since",
    Kind("payment", "undo-deposit"): "bounce_cheque-deposited_with_an_advance_in_it_and_a_charge",
    Kind("recovery", "post"): "recover_debt-by_bank",
    Kind("refund", "post"): "pay_refund-of_an_advance_in_part",
    Kind("refund", "reverse"): "reverse_refund-of_a_credit",
    Kind("session", "recognise"): "complete_session-last_open_session",
    Kind("session", "undo"): "undo_session-of_a_completed_plan",
    Kind("settlement", "post"): "settle_cards-with_input_credit",
    Kind("year_close", "close"): "close_year-year_of_two_branches",
    Kind("year_close", "undo-close"): "reopen_year-closed_year",
}

# Their order makes a document of its own: where its request is not known it is a new order, and makes another one.
# What is half posted stays as it is, and stays named.
MAKES_A_DOCUMENT = {
    Kind("advance_apply", "post"),
    Kind("invoice", "post"),
    Kind("journal", "post"),
    Kind("payment", "post"),
    Kind("recovery", "post"),
    Kind("refund", "post"),
    Kind("settlement", "post"),
}

# The transaction is the only document of them: none of it is nothing, and any amount of it is its amount.
IS_ITS_OWN_DOCUMENT = {
    Kind("advance_apply", "post"),
    Kind("advance_apply", "reverse"),
    Kind("journal", "post"),
    Kind("journal", "reverse"),
    Kind("payment", "bounce_charge"),
    Kind("payment", "deposit"),
    Kind("payment", "undo-deposit"),
    Kind("recovery", "post"),
    Kind("settlement", "post"),
}

# A document knows of them by its status alone, and the checks of the books do not ask the ledger for them.
IS_KNOWN_BY_A_STATUS = {
    Kind("day_close", "post"): "a difference that is posted for a day that is open",
    Kind("year_close", "close"): "a year whose status and whose balances differ",
    Kind("year_close", "undo-close"): "a year whose status and whose balances differ",
}


def may_be_unnamed(kind: Kind, state: State) -> bool:
    """Tell whether no check of the books need name a state.

    What is posted to the paisa under another document leaves every balance right.
    """
    if state.ledger is Ledger.UNSEALED or state.account in (Account.WRONG, Account.DOUBLE):
        return False
    same_sums = state.ledger is Ledger.OTHER and (state.memory is not Memory.NOTHING or kind in IS_ITS_OWN_DOCUMENT)
    return same_sums or kind in IS_ITS_OWN_DOCUMENT or kind in IS_KNOWN_BY_A_STATUS


def may_break(kind: Kind, state: State) -> set[str]:
    """Name the checks that an order breaks in a state: limits that are known, each with its reason."""
    if kind == Kind("advance_apply", "post"):
        # Without its match an advance seems unused: the order applies it, or fills the installments, a second time.
        return {"INV-41", "INV-42", "INV-55"}
    if kind == Kind("refund", "post"):
        return {"INV-41"}  # likewise: what was paid back without an entry in the account is paid back again
    if kind == Kind("journal", "post") and state.memory is Memory.NOTHING:
        return {"INV-38"}  # the series does not know of the number that a journal has: it gives it again
    if kind == Kind("opening", "post") and state.ledger is Ledger.OTHER:
        return {"INV-27"}  # the lines beside it hold deferred revenue for a plan that only now comes to be
    return set()
