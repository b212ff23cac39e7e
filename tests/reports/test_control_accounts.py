"""Control accounts against the patients' accounts: totals alone where they agree, else what differs, one by one."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports import control_accounts
from desktop_app.reports.control_accounts import ControlQuery
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, LedgerLines, Line, LineKind, Record
from desktop_app.repositories.books import Reading
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.half_posted import NOTE_PAISE, import_ar, import_gl, import_note
from tests.orders import DISCONTINUED
from tests.story_book import MAIN, WEST

RECEIVABLES = ("1100", "Accounts Receivable - patients")
ADVANCES = ("2200", "Patient advances (no invoice yet)")
OWED = 1_438_667  # receivables of the story by hand, as in test_receivables_control


def lines(reading: Reading, on: date = DISCONTINUED, branch_id: int | None = None) -> tuple[Line, ...]:
    return control_accounts.lines(reading, ControlQuery(as_of=on, branch_id=branch_id), ReportRequest())


def test_control__agrees_in_totals_alone(of_debts: Reading) -> None:
    """8,000 are owed less 4,000 of credit; advances of 3,540 and 500."""
    assert [line.cells for line in lines(of_debts)] == [
        (*RECEIVABLES, DISCONTINUED, "Total", None, None, 400_000, 400_000, 0),
        (*ADVANCES, DISCONTINUED, "Total", None, None, -404_000, -404_000, 0),
    ]


def test_control__its_totals_open_both_sides(of_debts: Reading, debts: Clinic) -> None:
    receivables, advances = lines(of_debts)
    account_id = debts.value("SELECT account_id FROM accounts WHERE code = '1100'")
    dated = ReportRequest(dated_to=DISCONTINUED)
    assert receivables.kind is LineKind.TOTAL
    assert receivables.cells_open == {
        "ledger": LedgerLines(account_id=account_id, dated_to=DISCONTINUED),
        "subledger": Detail("ageing", dated),
    }
    of_advances = ReportRequest(dated_to=DISCONTINUED, account="2200")
    assert advances.cells_open["subledger"] == Detail("unapplied-credits", of_advances)


def test_control__names_what_the_ledger_does_not_have(reading: Reading) -> None:
    """The imported note of Rs 800 is in Zoya Khan's account alone; it has no number yet."""
    note, receivables, advances = lines(reading)
    words = "Credit note without a number, not in the ledger"
    assert note.cells == (*RECEIVABLES, DISCONTINUED, words, "00005", "Zoya Khan", 0, -NOTE_PAISE, NOTE_PAISE)
    assert note.opens == Record("credit_note", 7)
    assert receivables.cells[6:] == (OWED, OWED - NOTE_PAISE, NOTE_PAISE)
    assert advances.cells[8] == 0


@pytest.mark.parametrize(("branch_id", "count"), [(MAIN, 3), (WEST, 2)])
def test_control__of_a_branch(reading: Reading, branch_id: int, count: int) -> None:
    assert len(lines(reading, branch_id=branch_id)) == count


@pytest.mark.parametrize("linked_paise", [None, 30_000])
def test_control__names_what_the_patients_accounts_do_not_have(tmp_path: Path, linked_paise: int | None) -> None:
    """A note of 800 is in the ledger, and nothing or only 300 of it in the patient's account."""
    clinic = new_clinic(tmp_path / "half.clinicbook")
    clinic.clock.today = DISCONTINUED
    orders.serve(clinic)
    transaction_id = import_gl(clinic, note_id := import_note(clinic))
    if linked_paise:
        import_ar(clinic, note_id, amount_paise=linked_paise, transaction_id=transaction_id)
    with clinic.books.reading() as reading:
        differing, receivables, _ = lines(reading)
        agreed = lines(reading, DISCONTINUED.replace(day=19))
    clinic.books.close()
    posted = -(linked_paise or 0)
    amounts = (-NOTE_PAISE, posted, -NOTE_PAISE - posted)
    assert differing.cells == (*RECEIVABLES, DISCONTINUED, None, "00001", "Lakshmi Menon", *amounts)
    assert differing.opens == Record("transaction", transaction_id)
    assert receivables.cells[6:] == (200_000 - NOTE_PAISE, 200_000 + posted, -NOTE_PAISE - posted)
    assert [line.kind for line in agreed] == [LineKind.TOTAL] * 2
