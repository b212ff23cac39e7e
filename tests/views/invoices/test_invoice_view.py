"""Invoices by keys: the register and its chips, the detail and its ways, money taken, credited and cancelled."""

from functools import partial

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.invoices.invoice_view import InvoiceView
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.view import Place
from desktop_app.workflows.waive_debt import waive_debt
from tests.clinic import Clinic
from tests.closing_orders import WAIVER
from tests.orders import complete, credit, discontinue, do, draft, line, order, post as post_note, receive, sell, serve
from tests.views.driving import CONTROL, KEY
from tests.views.invoices.conftest import OpenInvoices
from tests.views.invoices.driving import bring, choose, press, rows, settle
from tests.views.masters.set_up.driving import opened, post, refuse, write
from tests.views.window_checks import cut_cells, rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

PACKAGE, SERVICE = "INV/25-26/00001", "INV/25-26/00002"
TAXED = line(200_000, role="SVC_REV", rate_bp=1800)


def two_invoices(clinic: Clinic) -> None:
    """Sell a package of Rs 10,000 in five installments, Rs 4,000 paid; and for Rs 2,000 + 18 % something else."""
    sell(clinic)
    receive(clinic, 400_000)
    serve(clinic, patient=1, lines=(TAXED,))


def test_register__has_what_was_billed_paid_and_is_due(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    two_invoices(invoice_clinic)
    view = bring(qtbot, open_invoices())
    assert rows(view, "number", "tax", "total", "paid", "due", "status") == [
        (SERVICE, 36_000, 236_000, 0, 236_000, "open"),
        (PACKAGE, 0, 1_000_000, 400_000, 600_000, "part_settled"),
    ]
    assert view.head.fact() == "2 in all"
    counts = {chip: view.filters.chips.chip(chip).count() for chip in ("", "due", "overdue", "settled", "cancelled")}
    # Both are late: the service since its day, of the package the third installment, due on 2 August.
    assert counts == {"": 2, "due": 2, "overdue": 2, "settled": 0, "cancelled": 0}
    assert cut_cells(view.table) == []


def _is_found(view: InvoiceView, numbers: list[str]) -> bool:
    return rows(view, "number") == [(each,) for each in numbers]


def test_search__finds_by_patient_plan_and_number(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    two_invoices(invoice_clinic)
    view = bring(qtbot, open_invoices())
    for text, found in (("PL/25-26/1", [PACKAGE]), ("INV/25-26/2", [SERVICE]), ("menon", [SERVICE, PACKAGE])):
        view.search.take_focus()
        write(view.search, text)
        qtbot.waitUntil(partial(_is_found, view, found))
    write(view.search, "nobody")
    qtbot.waitUntil(lambda: not view.table.model().rowCount() and not view.is_reading())
    assert view.body.nothing.headline.text() == "No invoice matches \u201cnobody\u201d"


def test_detail__lines_with_their_tax_and_ways_to_plan_receipt_and_patient(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    two_invoices(invoice_clinic)
    window = open_invoices()
    view = bring(qtbot, window)
    choose(qtbot, view, SERVICE)
    (billed,) = view.pane_of_invoice.shown().detail.lines  # type: ignore[union-attr]
    assert (billed.taxable_paise, billed.cgst_paise, billed.sgst_paise, billed.gross_paise) == (
        200_000,
        18_000,
        18_000,
        236_000,
    )
    choose(qtbot, view, PACKAGE)
    places: list[Place] = []
    view.place_wanted.connect(places.append)
    (settlement,) = view.pane_of_invoice.shown().detail.settlements  # type: ignore[union-attr]
    assert (settlement.kind, settlement.number, settlement.amount_paise) == ("payment", "RCP/25-26/00001", 400_000)
    press(view, KEY.Key_L, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.current_view(), PlanView))
    assert places == [Place("plan", 1)]


def test_money__is_received_for_the_invoice_alone(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    """The patient owes two; what is received from the invoice's row pays that one and leaves the other."""
    two_invoices(invoice_clinic)
    view = bring(qtbot, open_invoices())
    choose(qtbot, view, SERVICE)
    press(view, KEY.Key_R, CONTROL)
    dialog = opened(qtbot, CollectDialog)
    qtbot.waitUntil(lambda: dialog.money.total_paise() == 236_000)
    post(qtbot, dialog)
    assert invoice_clinic.rows("SELECT invoice_id, amount_paise FROM payment_allocations WHERE payment_id = 2") == [
        (2, 236_000)
    ]
    qtbot.waitUntil(lambda: rows(view, "due", "status") == [(0, "paid"), (600_000, "part_settled")])
    settle(qtbot, view)
    assert view.receive_money.statusTip() == "Nothing is left to pay"


def test_credit_note__is_drafted_with_the_invoice_chosen(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    """Rs 1,180 of 2,360 against the line: half its value and half its tax, by the line's own rate."""
    two_invoices(invoice_clinic)
    window = open_invoices()
    view = bring(qtbot, window)
    choose(qtbot, view, SERVICE)
    press(view, KEY.Key_I, CONTROL)
    dialog = opened(qtbot, DraftDialog)
    qtbot.waitUntil(lambda: len(dialog.lines.rows()) == 1)
    (row,) = dialog.lines.rows()
    write(row.amount, "2,360.01")
    assert dialog.obstacle() == "An amount is more than its line has left"
    write(row.amount, "1,180")
    post(qtbot, dialog)
    assert invoice_clinic.rows(
        "SELECT original_invoice_id, reason_code, taxable_paise, cgst_paise, sgst_paise, status"
        " FROM patient_credit_notes"
    ) == [(2, "overcharge", 100_000, 9_000, 9_000, "draft")]
    qtbot.waitUntil(lambda: isinstance(window.current_view(), CreditNoteView))


def test_invoice__is_cancelled_and_its_number_stays(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    two_invoices(invoice_clinic)
    window = open_invoices()
    view = bring(qtbot, window)
    choose(qtbot, view, PACKAGE)
    assert view.cancel_it.statusTip() == (
        f"The invoice {PACKAGE} has receipts or credit notes."
        " Issue a credit note instead; an invoice is cancelled only while it is untouched."
    )
    choose(qtbot, view, SERVICE)
    press(view, KEY.Key_Delete, CONTROL)
    dialog = opened(qtbot, ReasonDialog)
    assert dialog.effects() == (
        "Lakshmi Menon owes 2,360.00 less: before 2,360.00, after 0.00 on this invoice.",
        "Its journal is entered once more with the sides swapped, 360.00 of tax included.",
        f"The number {SERVICE} stays used, and shows as cancelled.",
    )
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "The wrong patient")
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert window.status_bar.news() == f"{SERVICE} cancelled"
    qtbot.waitUntil(
        lambda: rows(view, "number", "issued", "total", "due", "status")[0] == (SERVICE, 236_000, 0, 0, "cancelled")
    )
    settle(qtbot, view)
    assert "cancelled" in view.cancel_it.statusTip()
    assert not any(each.isEnabled() for each in (view.receive_money, view.credit_it, view.waive, view.write_off))


def test_cancellation__refused_meanwhile_loses_nothing(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    two_invoices(invoice_clinic)
    view = bring(qtbot, open_invoices())
    choose(qtbot, view, SERVICE)
    press(view, KEY.Key_Delete, CONTROL)
    dialog = opened(qtbot, ReasonDialog)
    write(dialog.reason.line, "The wrong patient")
    invoice_clinic.books.keep_off(0)
    receive(invoice_clinic, 1_000, invoice_id=2)  # by another window: this one heard nothing of it
    before = invoice_clinic.dump()
    assert refuse(qtbot, dialog).startswith(f"The invoice {SERVICE} has receipts or credit notes. Nothing was saved.")
    assert invoice_clinic.dump() == before
    assert dialog.reason.text() == "The wrong patient"


def test_sale__from_the_invoices(qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic) -> None:
    two_invoices(invoice_clinic)
    view = bring(qtbot, open_invoices())
    press(view, KEY.Key_N, CONTROL)
    dialog = opened(qtbot, SellServiceDialog)
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, KEY.Key_Escape)


def test_credited_and_let_go__stand_apart(qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic) -> None:
    """Rs 10,000, two of five sessions used, 4,000 paid: 6,000 credited by the end of the plan; of 2,000 500 waived."""
    sell(invoice_clinic)
    receive(invoice_clinic, 400_000)
    complete(invoice_clinic, 1, 2)
    discontinue(invoice_clinic)
    serve(invoice_clinic, patient=1)
    do(invoice_clinic, waive_debt, order(WAIVER, invoice_id=2))
    post_note(invoice_clinic, draft(invoice_clinic, invoice_id=2, lines=(credit(20_000, of_line=2),)))
    view = bring(qtbot, open_invoices())
    assert rows(view, "number", "paid", "credited", "let_go", "due", "status") == [
        (SERVICE, 0, 20_000, 50_000, 130_000, "part_settled"),
        (PACKAGE, 400_000, 600_000, 0, 0, "paid"),
    ]
    choose(qtbot, view, SERVICE)
    notes = view.pane_of_invoice.shown().detail.notes  # type: ignore[union-attr]
    assert [(each.reason_code, each.total_paise) for each in notes] == [("waiver", 50_000), ("overcharge", 20_000)]


def test_place__of_an_invoice_brings_it_to_the_front(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    two_invoices(invoice_clinic)
    window = open_invoices()
    view = bring(qtbot, window)
    assert view.opens(Place("invoice", 1))
    qtbot.waitUntil(lambda: (view.table.current_row() or {"number": ""})["number"] == PACKAGE)
    assert not view.opens(Place("plan", 1))
    press(view, KEY.Key_J, CONTROL)
    settle(qtbot, view)
    assert view.pane_of_invoice.tabs.currentIndex() == 2


@pytest.mark.parametrize(
    ("role", "may"),
    [("accountant", {"receive", "credit", "waive", "write_off"}), ("cashier", {"receive"}), ("auditor", set[str]())],
)
def test_actions__by_role(
    role: str, may: set[str], qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    two_invoices(invoice_clinic)
    view = bring(qtbot, open_invoices(role))
    actions = {
        "receive": view.receive_money,
        "credit": view.credit_it,
        "waive": view.waive,
        "write_off": view.write_off,
    }
    assert {name for name, action in actions.items() if action.isEnabled()} == may
    assert view.go_to_plan.statusTip() in {"", "It sold no package"}
    for name, action in actions.items():
        assert name in may or "may not do this" in action.statusTip()


def test_screen__everything_has_a_name_a_key_and_a_place(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    two_invoices(invoice_clinic)
    window = open_invoices()
    bring(qtbot, window)
    for checked in (unnamed_controls, shortcut_collisions, rich_texts):
        assert checked(window) == []
    assert unreachable_controls(window) == []
