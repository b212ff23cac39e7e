import pytest

from desktop_app.workflows.match_bank_lines import Pair, match_bank_lines
from tests import orders
from tests.bank_orders import MATCHING, entry, ledger_of_july, line, match, rent, take_in
from tests.clinic import Clinic
from tests.orders import order
from tests.workflows.expect import refused

MATCHES = "SELECT line_id, entry_id FROM bank_matches ORDER BY match_id"


@pytest.fixture(autouse=True)
def _july(clinic: Clinic) -> None:
    ledger_of_july(clinic)
    take_in(clinic)


def test_match__posts_nothing(clinic: Clinic) -> None:
    before = clinic.value("SELECT count(*) FROM gl_transactions")
    pair = rent(clinic)
    match(clinic, pair)
    assert clinic.rows(MATCHES) == [(pair.line_id, pair.entry_ids[0])]
    assert clinic.value("SELECT count(*) FROM gl_transactions") == before
    assert clinic.rows("SELECT action, entity, entity_id FROM audit_log ORDER BY audit_id DESC LIMIT 1") == [
        ("match", "bank_lines", pair.line_id)
    ]


def test_match__one_line_is_several_entries(clinic: Clinic) -> None:
    """Rs 1,500 and Rs 2,000 by card, paid out as Rs 3,500."""
    orders.receive(clinic, 150_000, mode="bank", on=orders.DELIVERED.replace(day=3))
    entries = (entry(clinic, 150_000, "2025-07-03"), entry(clinic, 200_000, "2025-07-02"))
    match(clinic, Pair(line(clinic, 350_000), entries))
    assert [row[1] for row in clinic.rows(MATCHES)] == list(entries)


def test_match__all_or_none(clinic: Clinic) -> None:
    wrong = Pair(line(clinic, 350_000), (entry(clinic, 200_000, "2025-07-02"),))
    command = order(MATCHING, pairs=(rent(clinic), wrong))
    refused(clinic, match_bank_lines, command, "MATCH_DOES_NOT_ADD_UP")


def test_match__refuses_what_is_matched(clinic: Clinic) -> None:
    pair = rent(clinic)
    match(clinic, pair)
    refused(clinic, match_bank_lines, order(MATCHING, pairs=(pair,)), "LINE_ALREADY_MATCHED")
    received = line(clinic, 350_000)
    first = entry(clinic, 350_000, "2025-07-04")
    match(clinic, Pair(received, (first,)))
    other = Pair(line(clinic, 200_000), (first,))
    refused(clinic, match_bank_lines, order(MATCHING, pairs=(other,)), "ENTRY_ALREADY_MATCHED")


def test_match__refuses_entries_of_another_account(clinic: Clinic) -> None:
    rent_paid = clinic.value("SELECT entry_id FROM gl_entries WHERE debit_paise = 2500000")
    command = order(MATCHING, pairs=(Pair(line(clinic, -2_500_000), (rent_paid,)),))
    refused(clinic, match_bank_lines, command, "ENTRY_OF_OTHER_ACCOUNT")


def test_match__refuses_nothing_twice_and_what_is_not_there(clinic: Clinic) -> None:
    pair = rent(clinic)
    for pairs in ((), (Pair(pair.line_id, ()),), (pair, pair)):
        refused(clinic, match_bank_lines, order(MATCHING, pairs=pairs), "BAD_INPUT")
    refused(clinic, match_bank_lines, order(MATCHING, pairs=(Pair(99, (1,)),)), "NOT_FOUND")
    refused(clinic, match_bank_lines, order(MATCHING, pairs=(Pair(pair.line_id, (9_999,)),)), "NOT_FOUND")
