from desktop_app.workflows.discard_bank_statement import discard_bank_statement
from tests.bank_orders import DISCARD, ledger_of_july, match, rent, take_in
from tests.clinic import Clinic
from tests.orders import do, order
from tests.workflows.expect import refused


def test_discard__the_statement_goes_with_its_lines_and_can_be_taken_in_again(clinic: Clinic) -> None:
    take_in(clinic)
    do(clinic, discard_bank_statement, order(DISCARD))
    assert clinic.rows("SELECT * FROM bank_lines") == []
    assert clinic.rows("SELECT action, reason FROM audit_log ORDER BY audit_id DESC LIMIT 1") == [
        ("delete", "It is of another account")
    ]
    assert take_in(clinic).statement_id == 2


def test_discard__refuses_one_that_is_matched(clinic: Clinic) -> None:
    ledger_of_july(clinic)
    take_in(clinic)
    match(clinic, rent(clinic))
    refused(clinic, discard_bank_statement, order(DISCARD), "STATEMENT_MATCHED")


def test_discard__refuses_without_a_reason_and_what_is_not_there(clinic: Clinic) -> None:
    take_in(clinic)
    refused(clinic, discard_bank_statement, order(DISCARD, reason=" "), "REASON_REQUIRED")
    refused(clinic, discard_bank_statement, order(DISCARD, statement_id=9), "NOT_FOUND")
