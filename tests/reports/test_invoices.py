"""The register of invoices and one invoice's detail: what is billed, paid, credited, let go and due, to the paisa."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.invoice_detail import invoice_detail
from desktop_app.reports.invoices import CANCELLED, DUE, INVOICES, LET_GO, OVERDUE, SETTLED, WAITING
from desktop_app.reports.masters import MasterQuery, count_each
from desktop_app.reports.register import PageKeys
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.table import Cell, Sort
from desktop_app.repositories.books import Reading
from desktop_app.workflows.apply_credit import apply_credit
from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.waive_debt import waive_debt
from desktop_app.workflows.write_off_debt import write_off_debt
from tests import money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import CANCELLATION, WAIVER, WRITE_OFF
from tests.orders import REVERSAL, credit, do, draft, line, order
from tests.write_off_orders import ask

TODAY = orders.DISCONTINUED
QUERY = MasterQuery(today=TODAY)
TAXED = line(200_000, role="SVC_REV", rate_bp=1800)
NUMBERS = {number: f"INV/25-26/{number:05}" for number in range(1, 11)}


def told(path: Path) -> Clinic:
    """Sell ten times: part paid, paid, written off, cancelled, credited after it was paid, and so on (see ROWS)."""
    clinic = new_clinic(path)
    clinic.clock.today = TODAY
    orders.sell(clinic)
    orders.receive(clinic, 400_000)
    orders.serve(clinic, patient=1, lines=(TAXED, line(50_000, role="MED_REV")))
    orders.receive(clinic, 286_000, invoice_id=2)
    orders.serve(clinic, patient=1)
    do(clinic, write_off_debt, order(WRITE_OFF, invoice_id=3, amount_paise=200_000))
    orders.serve(clinic, patient=1)
    do(clinic, cancel_invoice, order(CANCELLATION, invoice_id=4))
    orders.sell(clinic)  # of another patient
    orders.receive(clinic, 1_000_000, invoice_id=5, patient_id=2)
    orders.complete(clinic, 1, 2, plan_id=2)
    orders.discontinue(clinic, plan_id=2)
    orders.serve(clinic, patient=2)
    do(clinic, apply_credit, order(money_orders.CREDIT, credit_note_id=2, invoice_id=6, amount_paise=200_000))
    orders.serve(clinic, patient=1)
    do(clinic, waive_debt, order(WAIVER, invoice_id=7, amount_paise=200_000))
    orders.serve(clinic, patient=1)
    orders.post(clinic, draft(clinic, invoice_id=8, lines=(credit(200_000, of_line=9),)))
    orders.serve(clinic, patient=1)
    ask(clinic, invoice_id=9, amount_paise=150_000)
    money_orders.register(clinic)
    orders.serve(clinic, patient=3, on=TODAY)
    return clinic


# number: total, paid, credited, let go, due, due on, status
ROWS: dict[int, tuple[Cell, ...]] = {
    1: (1_000_000, 400_000, 0, 0, 600_000, date(2025, 8, 2), "part_settled"),  # the third of five installments
    2: (286_000, 286_000, 0, 0, 0, None, "paid"),
    3: (200_000, 0, 0, 200_000, 0, None, "written_off"),
    4: (0, 0, 0, 0, 0, None, "cancelled"),
    5: (1_000_000, 1_000_000, 600_000, 0, 0, None, "paid"),  # three of five sessions are taken back
    6: (200_000, 200_000, 0, 0, 0, None, "paid"),  # by the credit of that note
    7: (200_000, 0, 0, 200_000, 0, None, "waived"),
    8: (200_000, 0, 200_000, 0, 0, None, "credited"),
    9: (200_000, 0, 0, 0, 200_000, orders.SOLD, "open"),
    10: (200_000, 0, 0, 0, 200_000, TODAY, "open"),  # due today is not overdue
}
SHOWN = ("total", "paid", "credited", "let_go", "due", "due_on", "status")


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    made = told(tmp_path_factory.mktemp("invoices") / "book.clinicbook")
    yield made
    assert made.findings() == {}
    made.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def cells(reading: Reading, query: MasterQuery, *names: str, sort: Sort | None = None) -> list[tuple[Cell, ...]]:
    places = [1 + [column.name for column in INVOICES.columns].index(name) for name in names]
    return [tuple(row[place] for place in places) for row in INVOICES.rows(reading, query, sort)]


def by_number(reading: Reading, name: str) -> dict[Cell, Cell]:
    return {row[0]: row[1] for row in cells(reading, QUERY, "number", name)}


def found(reading: Reading, query: MasterQuery) -> set[int]:
    return {row[0] for row in INVOICES.rows(reading, query) if isinstance(row[0], int)}


def test_invoices__what_is_billed_paid_credited_and_due(reading: Reading) -> None:
    shown = cells(reading, QUERY, "number", *SHOWN, sort=Sort("number"))
    assert shown == [(NUMBERS[number], *row) for number, row in ROWS.items()]


def test_invoices__sums_leave_out_what_was_cancelled(reading: Reading) -> None:
    totals = INVOICES.totals(reading, QUERY)
    for place, name in enumerate(SHOWN[:5]):
        assert totals[name] == sum(cell for cell in (row[place] for row in ROWS.values()) if isinstance(cell, int))
    assert totals["issued"] == totals["total"] + 200_000
    assert (totals["taxable"], totals["cgst"], totals["sgst"], totals["tax"]) == (200_000, 18_000, 18_000, 36_000)
    assert totals["taxable"] + totals["exempt"] + totals["tax"] + totals["round_off"] == totals["total"]


def test_invoices__what_is_left_agrees_with_the_ledger(clinic: Clinic, reading: Reading) -> None:
    """Of every patient: what the invoices lack, less the credit that nothing has taken, is what account 1100 holds."""
    due = INVOICES.totals(reading, QUERY)["due"]
    unapplied = 600_000 - 200_000  # the note of the plan that ended, less what went to another invoice
    owed = clinic.value(
        "SELECT sum(debit_paise - credit_paise) FROM gl_entries JOIN accounts USING (account_id) WHERE code = '1100'"
    )
    assert due - unapplied == owed


def test_invoices__say_what_was_sold(reading: Reading) -> None:
    what = by_number(reading, "what")
    assert (what[NUMBERS[1]], what[NUMBERS[2]]) == ("PKG_REV", "SVC_REV, MED_REV")
    plans = by_number(reading, "plan_number")
    assert (plans[NUMBERS[1]], plans[NUMBERS[2]]) == ("PL/25-26/00001", None)
    kinds = by_number(reading, "kind")
    assert (kinds[NUMBERS[1]], kinds[NUMBERS[2]]) == ("bill_of_supply", "invoice_cum_bill")


@pytest.mark.parametrize(
    ("only", "numbers"),
    [
        ("", set(ROWS)),
        (DUE, {1, 9, 10}),
        (OVERDUE, {1, 9}),
        (WAITING, {9}),
        (SETTLED, {2, 3, 5, 6, 7, 8}),
        (LET_GO, {3, 7}),
        (CANCELLED, {4}),
    ],
)
def test_invoices__by_chip(only: str, numbers: set[int], reading: Reading) -> None:
    query = MasterQuery(today=TODAY, only=only)
    assert found(reading, query) == numbers
    assert count_each(reading, INVOICES, QUERY, [only]) == {only: len(numbers)}


def test_invoices__overdue_goes_by_the_day_that_is_asked_for(reading: Reading) -> None:
    assert found(reading, MasterQuery(today=date(2025, 8, 2), only=OVERDUE)) == {9}
    assert found(reading, MasterQuery(today=date(2025, 8, 21), only=OVERDUE)) == {1, 9, 10}


@pytest.mark.parametrize(
    ("search", "numbers"),
    [("INV/25-26/00002", {2}), ("PL/25-26/2", {5}), ("nobody", set[int]()), ("lakshmi inv/25-26/7", {7})],
)
def test_invoices__are_found(search: str, numbers: set[int], reading: Reading) -> None:
    assert found(reading, MasterQuery(today=TODAY, search=search)) == numbers


def test_invoices__of_days_and_branch(reading: Reading) -> None:
    assert found(reading, MasterQuery(today=TODAY, dated_from=date(2025, 6, 3))) == {10}
    assert found(reading, MasterQuery(today=TODAY, dated_to=orders.SOLD)) == set(ROWS) - {10}
    assert found(reading, MasterQuery(today=TODAY, branch_id=2)) == set()


@pytest.mark.parametrize("column", [column.name for column in INVOICES.columns])
@pytest.mark.parametrize("descending", [False, True])
def test_invoices__are_sorted_by_every_column(column: str, descending: bool, reading: Reading) -> None:  # noqa: FBT001
    sort = Sort(column, descending=descending)
    place = 1 + [each.name for each in INVOICES.columns].index(column)
    page = INVOICES.page(reading, QUERY, sort, 0, PageKeys())
    keyed = [
        ((row[place] is not None, str(row[place]) if isinstance(row[place], date) else row[place]), row[0])
        for row in page
    ]
    assert keyed == sorted(keyed, key=lambda each: ((each[0][0], each[0][1] or 0, each[1])), reverse=descending)
    assert len(page) == len(ROWS)


def test_invoices__newest_first(reading: Reading) -> None:
    days = [day for (day,) in cells(reading, QUERY, "date")]
    assert days == sorted(days, key=str, reverse=True)


def test_report__by_name_has_every_column(reading: Reading) -> None:
    table = REPORTS["invoices"].sheet(reading, ReportRequest(dated_to=orders.SOLD))
    assert [column.name for column in table.columns] == list(INVOICES.standard)
    assert len(list(table.rows)) == len(ROWS) - 1


def test_detail__of_what_settled_it(reading: Reading) -> None:
    paid, applied, cancelled = (invoice_detail(reading, key) for key in (1, 6, 4))
    assert [(each.kind, each.document_id, each.number, each.amount_paise) for each in paid.settlements] == [
        ("payment", 1, "RCP/25-26/00001", 400_000)
    ]
    assert [(each.kind, each.document_id, each.amount_paise) for each in applied.settlements] == [
        ("credit_note", 2, 200_000)
    ]
    assert [(each.kind, each.document_id) for each in cancelled.settlements] == [("cancellation", None)]
    assert [act.action for act in cancelled.history] == ["post", "cancel"]
    assert [each.event for each in cancelled.journal] == ["post", "cancel"]


def test_detail__of_an_advance_leads_to_its_receipt(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "advance.clinicbook")
    clinic.clock.today = TODAY
    orders.sell(clinic, package=money_orders.TAXED)
    money_orders.advance(clinic)
    money_orders.apply_it(clinic)
    with clinic.books.reading() as reading:
        (settlement,) = invoice_detail(reading, 1).settlements
    assert (settlement.kind, settlement.document_id, settlement.number) == ("advance", 1, "RV/25-26/00001")
    clinic.books.close()


def test_detail__of_notes_and_requests(reading: Reading) -> None:
    written_off, asked = invoice_detail(reading, 3), invoice_detail(reading, 9)
    assert [(each.number, each.reason_code, each.total_paise) for each in written_off.let_go] == [
        ("WO/25-26/00001", "bad_debt", 200_000)
    ]
    assert asked.waiting is not None
    assert (asked.waiting.amount_paise, asked.waiting.asked_by, asked.waiting.asked_by_role) == (
        150_000,
        "Meera Joshi",
        "owner",
    )
    assert [act.action for act in asked.history] == ["post", "write_off_create"]


def test_detail__of_a_write_off_that_was_reversed(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "reversed.clinicbook")
    clinic.clock.today = TODAY
    orders.serve(clinic)
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=200_000))
    do(clinic, reverse_credit_note, order(REVERSAL))
    with clinic.books.reading() as reading:
        detail = invoice_detail(reading, 1)
    assert (detail.facts.let_go_paise, detail.facts.due_paise, detail.facts.status) == (0, 200_000, "open")
    assert (detail.let_go, [each.status for each in detail.notes]) == ((), ["reversed"])
    clinic.books.close()


def test_detail__lines_and_deadline(reading: Reading) -> None:
    """Rs 2,000 + 18 % and Rs 500 without: 2,000 + 180 + 180 and 500; the note may reduce GST up to 30 November 2026."""
    detail = invoice_detail(reading, 2)
    assert [(each.rate_bp, each.taxable_paise, each.tax_paise, each.gross_paise) for each in detail.lines] == [
        (1800, 200_000, 36_000, 236_000),
        (0, 50_000, 0, 50_000),
    ]
    assert detail.gst_deadline == date(2026, 11, 30)
    assert (detail.tax_paise, detail.left_paise) == (36_000, 286_000)
