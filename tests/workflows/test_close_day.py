"""The drawer is compared with the documents: what came in less what went back, the float, what was taken out."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.accounting.day_close import Pieces
from desktop_app.repositories.unit import User
from desktop_app.workflows.bounce_cheque import BounceCheque, bounce_cheque
from desktop_app.workflows.close_day import close_day
from desktop_app.workflows.open_day import open_day
from desktop_app.workflows.post_voucher import post_voucher
from desktop_app.workflows.receive_payment import receive_payment
from desktop_app.workflows.recover_debt import recover_debt
from desktop_app.workflows.reverse_receipt import ReverseReceipt, reverse_receipt
from desktop_app.workflows.steps.drawer import Slips
from tests import closing_orders, orders
from tests.clinic import Clinic
from tests.day_orders import CLOSING, OPENING, SHORT, busy_day, close
from tests.orders import DELIVERED, RECEIPT, do, order
from tests.workflows.expect import LOCK_JULY, refused, spoil, switched_off, unmapped

NEXT = date(2025, 7, 3)
DAY = """SELECT status, taken_out_paise, other_cash_paise, expected_paise, counted_paise, difference_paise, reason
           FROM day_closes WHERE day_close_id = 1"""
MODES = """SELECT mode, received_count, received_paise, returned_count, returned_paise, slips_paise
             FROM day_close_modes WHERE day_close_id = ? AND received_count + returned_count > 0 ORDER BY mode"""
LINES = """SELECT a.code, e.debit_paise, e.credit_paise, e.entry_date
             FROM gl_entries e JOIN accounts a USING (account_id)
            WHERE transaction_id = (SELECT gl_transaction_id FROM day_closes WHERE day_close_id = 1) ORDER BY a.code"""


def rupees(*amounts: int) -> tuple[Pieces, ...]:
    """Count so many rupees, as coins of one rupee, each amount on its own."""
    return tuple(Pieces(100, amount) for amount in amounts)


def second_user(clinic: Clinic, role: str = "cashier") -> User:
    spoil(
        clinic,
        "INSERT INTO users (user_id, hospital_id, username, display_name, role)"
        f" VALUES (2, 1, 'ravi', 'Ravi Kumar', '{role}');",
    )
    return User(2, "ravi", "Ravi Kumar", role)


def test_close_day__the_drawer_agrees(clinic: Clinic) -> None:
    """Float 500.00 and 1,500.00 in cash are 2,000.00: four notes of 500."""
    busy_day(clinic)
    result = close(clinic)
    assert (result.difference_paise, result.transaction_id) == (0, None)
    assert clinic.rows(DAY) == [("closed", 0, 0, 200_000, 200_000, 0, None)]
    assert clinic.rows(MODES, 1) == [("cash", 1, 150_000, 0, 0, None), ("upi", 1, 200_000, 0, 0, None)]
    assert clinic.rows("SELECT denomination_paise, pieces FROM day_close_counts") == [(50_000, 4)]


def test_close_day__what_is_short_is_a_cost(clinic: Clinic) -> None:
    """Counted 3 x 500 + 4 x 100 + 1 x 5 = 1,905.00 against 2,000.00: 95.00 too little."""
    busy_day(clinic)
    result = do(clinic, close_day, order(SHORT))
    assert result.difference_paise == -9_500
    assert clinic.rows(DAY) == [("closed", 0, 0, 200_000, 190_500, -9_500, "Change given twice")]
    assert clinic.rows(LINES) == [("1010", 0, 9_500, "2025-07-02"), ("5270", 9_500, 0, "2025-07-02")]


def test_close_day__what_is_over_is_income(clinic: Clinic) -> None:
    busy_day(clinic)
    counted = (Pieces(50_000, 4), Pieces(1_000, 1))
    command = order(CLOSING, counted=counted, difference_account="4900", reason="Change not asked for")
    assert do(clinic, close_day, command).difference_paise == 1_000
    assert clinic.rows(LINES) == [("1010", 1_000, 0, "2025-07-02"), ("4900", 0, 1_000, "2025-07-02")]


def test_close_day__what_was_taken_to_the_bank_is_not_expected(clinic: Clinic) -> None:
    busy_day(clinic)
    do(clinic, close_day, order(CLOSING, counted=rupees(700), taken_out_paise=130_000))
    assert clinic.rows(DAY) == [("closed", 130_000, 0, 70_000, 70_000, 0, None)]


def test_close_day__vouchers_and_recovered_debts_in_cash_move_the_drawer(clinic: Clinic) -> None:
    """2,000.00 + a debt of 250.00 recovered - 900.00 brought to the bank = 1,350.00."""
    busy_day(clinic)
    do(clinic, recover_debt, order(closing_orders.RECOVERY, on=DELIVERED, amount_paise=25_000, mode="cash"))
    contra = replace(closing_orders.CONTRA_VOUCHER.lines[0], amount_paise=90_000)
    do(clinic, post_voucher, order(closing_orders.CONTRA_VOUCHER, lines=(contra,)))
    do(clinic, close_day, order(CLOSING, counted=rupees(1_350)))
    assert clinic.rows(DAY) == [("closed", 0, -65_000, 135_000, 135_000, 0, None)]


def test_close_day__a_receipt_reversed_by_the_accountant_leaves_the_cashiers_drawer(clinic: Clinic) -> None:
    busy_day(clinic)
    accountant = second_user(clinic, "accountant")
    command = ReverseReceipt(request_id="wrong", payment_id=1, on=DELIVERED, reason="It came by UPI")
    reverse_receipt(clinic.books, command, accountant)
    do(clinic, close_day, order(CLOSING, counted=rupees(500)))
    assert clinic.rows(MODES, 1)[0] == ("cash", 1, 150_000, 1, 150_000, None)


def test_close_day__a_cheque_that_bounces_later_is_no_matter_of_the_drawer(clinic: Clinic) -> None:
    busy_day(clinic)
    orders.receive(clinic, 100_000, mode="cheque", on=DELIVERED, reference="000123")
    close(clinic)
    do(clinic, open_day, order(OPENING, on=NEXT))
    command = BounceCheque(request_id="bounce", payment_id=3, on=NEXT, reason="Insufficient funds")
    do(clinic, bounce_cheque, command)
    do(clinic, close_day, order(CLOSING, day_close_id=2, counted=rupees(500)))
    assert clinic.rows(MODES, 1)[1] == ("cheque", 1, 100_000, 0, 0, None)
    assert clinic.rows(MODES, 2) == []


def test_close_day__goes_by_user_branch_and_date(clinic: Clinic) -> None:
    busy_day(clinic)
    cashier = second_user(clinic)
    receive_payment(clinic.books, order(RECEIPT, amount_paise=10_000, mode="cash"), cashier)
    orders.receive(clinic, 20_000, mode="cash", on=NEXT)
    close(clinic)
    assert clinic.rows(DAY)[0][3] == 200_000


def test_close_day__what_its_slips_say_is_kept_and_a_difference_needs_a_reason(clinic: Clinic) -> None:
    busy_day(clinic)
    refused(clinic, close_day, order(CLOSING, slips=(Slips("upi", 199_900),)), "REASON_REQUIRED")
    do(clinic, close_day, order(CLOSING, slips=(Slips("upi", 199_900),), reason="The app rounds"))
    assert clinic.rows(MODES, 1)[1] == ("upi", 1, 200_000, 0, 0, 199_900)
    assert clinic.value("SELECT gl_transaction_id FROM day_closes") is None


@pytest.mark.usefixtures("data_is_bad")
def test_close_day__keeps_the_head_of_the_edit_log(clinic: Clinic) -> None:
    busy_day(clinic)
    head = clinic.rows("SELECT audit_id, row_hash FROM audit_log ORDER BY audit_id DESC LIMIT 1")
    close(clinic)
    assert clinic.rows("SELECT log_entry_id, log_head FROM day_closes") == head
    spoil(
        clinic,
        "DROP TRIGGER audit_log_no_update; UPDATE audit_log SET row_hash = 'x' WHERE row_hash = "
        "(SELECT log_head FROM day_closes);",
    )
    assert "INV-62" in clinic.findings()


def test_close_day__the_same_request_acts_once(clinic: Clinic) -> None:
    busy_day(clinic)
    command = order(SHORT)
    first = close_day(clinic.books, command, clinic.user)
    before = clinic.dump()
    again = close_day(clinic.books, command, clinic.user)
    assert (again.replayed, again.result) == (True, first.result)
    assert clinic.dump() == before


@pytest.mark.parametrize("mode", ["cash", "upi"])
def test_closed_day__takes_no_receipt_any_more(mode: str, clinic: Clinic) -> None:
    busy_day(clinic)
    close(clinic)
    refused(clinic, receive_payment, order(RECEIPT, amount_paise=10_000, mode=mode), "DAY_CLOSED")
    orders.receive(clinic, 10_000, mode=mode, on=NEXT)


def test_closed_day__takes_no_voucher_from_the_drawer_but_one_from_the_bank(clinic: Clinic) -> None:
    busy_day(clinic)
    close(clinic)
    refused(clinic, post_voucher, order(closing_orders.CONTRA_VOUCHER), "DAY_CLOSED")
    do(clinic, post_voucher, order(closing_orders.PAYMENT_VOUCHER))
    reversal = ReverseReceipt(request_id="late", payment_id=1, on=DELIVERED, reason="Wrong patient")
    refused(clinic, reverse_receipt, reversal, "DAY_CLOSED")
    do(clinic, reverse_receipt, replace(reversal, on=NEXT))


def test_closed_day__of_one_cashier_is_open_to_another(clinic: Clinic) -> None:
    busy_day(clinic)
    close(clinic)
    receive_payment(clinic.books, order(RECEIPT, amount_paise=10_000, mode="cash"), second_user(clinic))


def test_close_day__refuses_what_is_no_open_day_of_ones_own(clinic: Clinic) -> None:
    busy_day(clinic)
    refused(clinic, close_day, order(CLOSING, day_close_id=9), "NOT_FOUND")
    refused(clinic, close_day, order(CLOSING), "DAY_OF_SOMEBODY_ELSE", user=second_user(clinic))
    close(clinic)
    refused(clinic, close_day, order(CLOSING), "DAY_NOT_OPEN")


def test_close_day__the_accountant_closes_a_day_that_was_left_open(clinic: Clinic) -> None:
    busy_day(clinic)
    close_day(clinic.books, order(SHORT), second_user(clinic, "accountant"))
    assert clinic.rows("SELECT user_id, closed_by FROM day_closes") == [(1, 2)]


def test_close_day__refuses_figures_that_are_not_those_seen(clinic: Clinic) -> None:
    busy_day(clinic)
    refused(clinic, close_day, order(CLOSING, seen_paise=199_900), "DAY_CHANGED")
    orders.receive(clinic, 100, mode="cash", on=DELIVERED)
    refused(clinic, close_day, order(CLOSING, seen_paise=200_000), "DAY_CHANGED")


def test_close_day__refuses_a_difference_without_reason_or_account(clinic: Clinic) -> None:
    busy_day(clinic)
    refused(clinic, close_day, order(SHORT, reason=" "), "REASON_REQUIRED")
    refused(clinic, close_day, order(SHORT, difference_account=None), "DIFFERENCE_ACCOUNT_REQUIRED")


@pytest.mark.parametrize(
    ("account", "code"),
    [
        ("9999", "ACCOUNT_UNKNOWN"),
        ("1000", "ACCOUNT_UNKNOWN"),
        ("1100", "CONTROL_ACCOUNT"),
        ("2300", "CONTROL_ACCOUNT"),
        ("1020", "CASH_OR_BANK"),
        ("1010", "CASH_OR_BANK"),
    ],
)
def test_close_day__refuses_an_account_that_takes_no_difference(account: str, code: str, clinic: Clinic) -> None:
    busy_day(clinic)
    refused(clinic, close_day, order(SHORT, difference_account=account), code)


def test_close_day__refuses_counts_that_cannot_be(clinic: Clinic) -> None:
    busy_day(clinic)
    refused(clinic, close_day, order(CLOSING, counted=(Pieces(70_000, 1),)), "DENOMINATION_UNKNOWN")
    refused(clinic, close_day, order(CLOSING, counted=(Pieces(50_000, -1),)), "COUNT_NEGATIVE")
    refused(clinic, close_day, order(CLOSING, counted=(Pieces(50_000, 10**15),)), "AMOUNT_TOO_LARGE")
    refused(clinic, close_day, order(CLOSING, taken_out_paise=-1), "AMOUNT_NEGATIVE")
    refused(clinic, close_day, order(CLOSING, slips=(Slips("cash", 1),)), "BAD_INPUT")
    refused(clinic, close_day, order(CLOSING, slips=(Slips("upi", 1), Slips("upi", 1))), "BAD_INPUT")


def test_close_day__a_difference_needs_an_open_month(clinic: Clinic) -> None:
    busy_day(clinic)
    spoil(clinic, LOCK_JULY)
    refused(clinic, close_day, order(SHORT), "PERIOD_CLOSED")
    close(clinic)


def test_close_day__refuses_in_no_month(clinic: Clinic) -> None:
    before_all = date(2023, 3, 31)
    do(clinic, open_day, order(OPENING, on=before_all))
    refused(clinic, close_day, order(SHORT, slips=()), "NO_PERIOD")


def test_close_day__refuses_accounts_that_are_missing_or_off(clinic: Clinic) -> None:
    busy_day(clinic)
    spoil(clinic, "UPDATE accounts SET is_active = 0 WHERE code = '5270';")
    refused(clinic, close_day, order(SHORT), "GL_ACCOUNT_INACTIVE")
    spoil(clinic, switched_off("CASH"))
    refused(clinic, close_day, order(CLOSING), "GL_ACCOUNT_INACTIVE")
    spoil(clinic, unmapped("CASH"))
    refused(clinic, close_day, order(CLOSING), "GL_ACCOUNT_NOT_MAPPED")


def test_close_day__another_cash_account_later_changes_nothing_of_it(clinic: Clinic) -> None:
    busy_day(clinic)
    do(clinic, recover_debt, order(closing_orders.RECOVERY, on=DELIVERED, amount_paise=25_000, mode="cash"))
    do(clinic, close_day, order(CLOSING, counted=rupees(2_250)))
    spoil(
        clinic,
        "UPDATE account_roles SET account_id = (SELECT account_id FROM accounts WHERE code = '1020')"
        " WHERE role = 'CASH';",
    )
