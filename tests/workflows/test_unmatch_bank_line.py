from desktop_app.workflows.unmatch_bank_line import unmatch_bank_line
from tests.bank_orders import UNMATCHING, ledger_of_july, match, rent, take_in
from tests.clinic import Clinic
from tests.orders import do, order
from tests.workflows.expect import refused


def test_unmatch__both_are_open_again(clinic: Clinic) -> None:
    ledger_of_july(clinic)
    take_in(clinic)
    pair = rent(clinic)
    match(clinic, pair)
    do(clinic, unmatch_bank_line, order(UNMATCHING, line_id=pair.line_id))
    assert clinic.rows("SELECT * FROM bank_matches") == []
    match(clinic, pair)


def test_unmatch__refuses_what_is_not_matched_or_not_there(clinic: Clinic) -> None:
    take_in(clinic)
    refused(clinic, unmatch_bank_line, order(UNMATCHING), "LINE_NOT_MATCHED")
    refused(clinic, unmatch_bank_line, order(UNMATCHING, line_id=99), "NOT_FOUND")
