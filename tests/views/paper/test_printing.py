"""Ctrl+P on a document: its paper, chosen copies, saved as PDF by keys; from every view that shows documents."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.go_to import documents_of
from desktop_app.views.invoices.invoice_view import InvoiceView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.paper.sheet_dialog import SheetDialog
from desktop_app.views.paper.ways_to_paper import has_paper
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.receipts.receipt_view import ReceiptView
from desktop_app.views.refunds.refund_view import RefundView
from desktop_app.views.view import Place, Standard, View
from tests.paper_book import paper_book
from tests.views.driving import CONTROL, KEY
from tests.views.masters.set_up.driving import opened
from tests.views.walk.inspection import Inspection, banners
from tests.views.walk.whole_numbers import cut_numbers
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls

pytestmark = pytest.mark.gui

VIEWS = (PlanView, CreditNoteView, InvoiceView, ReceiptView, RefundView, LedgerView)


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[MainWindow]:  # noqa: ARG001
    """Give one window on the book for all of these tests: nothing here changes it."""
    papers = paper_book(tmp_path_factory.mktemp("printing") / "papers.clinicbook")
    user = User(1, "owner", "Meera Joshi", "owner")
    with papers.books.reading() as reading:
        facts = read_facts(reading, user=user)
    papers.books.keep_off(threading.get_ident())
    operations = Operations(papers.books, user)
    found = MainWindow(operations, [kind(operations) for kind in VIEWS], find=documents_of(operations))
    found.set_facts(facts)
    found.resize(1366, 690)
    found.show()
    yield found
    found.close()
    operations.close()
    papers.books.keep_off(0)
    papers.books.close()
    found.deleteLater()


@pytest.fixture
def front(qtbot: QtBot, window: MainWindow) -> Callable[[type[View], Place], View]:
    """Bring a document to the front."""

    def bring(kind: type[View], place: Place) -> View:
        view = next(each for each in window.views if isinstance(each, kind))
        with qtbot.waitActive(window):
            window.activateWindow()
        window.show_view(view)
        assert view.opens(place)
        table = view.table  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: table.current_row() is not None and table.current_row().key == place.key)
        qtbot.waitUntil(lambda: not view.is_reading())
        table.setFocus()
        return view

    return bring


def paper_of(qtbot: QtBot, window: MainWindow) -> SheetDialog:
    QTest.keyClick(QApplication.focusWidget() or window, KEY.Key_P, CONTROL)
    return opened(qtbot, SheetDialog)


@pytest.mark.parametrize(
    ("kind", "place", "words"),
    [
        (InvoiceView, Place("invoice", 1), "Tax invoice"),
        (ReceiptView, Place("receipt", 5), "Receipt voucher"),
        (CreditNoteView, Place("credit_note", 4), "DRAFT"),
        (RefundView, Place("refund", 1), "Payment voucher"),
        (PlanView, Place("plan", 2), "Bill of supply"),
    ],
)
def test_print__shows_the_document_under_the_cursor(  # noqa: PLR0917 - three of them are the row of the table
    qtbot: QtBot, window: MainWindow, front: Callable[..., View], kind: type[View], place: Place, words: str
) -> None:
    front(kind, place)
    dialog = paper_of(qtbot, window)
    assert words in dialog.text().split("\n")
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, KEY.Key_Escape)


def test_print__of_a_line_of_the_ledger_is_its_voucher(qtbot: QtBot, window: MainWindow) -> None:
    view = next(each for each in window.views if isinstance(each, LedgerView))
    with qtbot.waitActive(window):
        window.activateWindow()
    window.show_view(view)
    view.filters.show_all_dates()
    qtbot.waitUntil(lambda: view.table.model().rowCount() > 0 and not view.is_reading())
    view.table.go_to_row(0)
    qtbot.waitUntil(lambda: view.table.current_row() is not None)
    view.table.setFocus()
    lines = paper_of(qtbot, window).text().split("\n")
    assert {"Debit", "Credit", "Total", "Prepared by", "Authorised signatory"} <= set(lines)
    opened(qtbot, SheetDialog).reject()


def test_plan__prints_the_document_that_has_the_focus(
    qtbot: QtBot, window: MainWindow, front: Callable[..., View]
) -> None:
    view = front(PlanView, Place("plan", 2))
    assert isinstance(view, PlanView)
    view.pane.show_tab(view.pane.documents)
    link = next(each for each, place in view.pane.documents._places.items() if place.noun == "credit_note")  # noqa: SLF001
    link.setFocus()
    dialog = paper_of(qtbot, window)
    assert "Credit note" in dialog.text().split("\n")
    dialog.reject()


def test_dialog__copies_and_pdf_by_keys(
    qtbot: QtBot, window: MainWindow, front: Callable[..., View], tmp_path: Path
) -> None:
    front(InvoiceView, Place("invoice", 1))
    dialog = paper_of(qtbot, window)
    assert dialog.text().startswith("ORIGINAL FOR RECIPIENT")
    assert "DUPLICATE FOR SUPPLIER" not in dialog.text()
    dialog.copies.chip("all").click()
    qtbot.waitUntil(lambda: dialog.page.text() == "Page 1 of 2")
    assert {"ORIGINAL FOR RECIPIENT", "DUPLICATE FOR SUPPLIER"} <= set(dialog.text().split("\n"))
    QTest.keyClick(dialog, KEY.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: dialog.preview.currentPage() == 2)
    assert dialog.page.text() == "Page 2 of 2"
    QTest.keyClick(dialog, KEY.Key_S, CONTROL)
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None)
    asked = dialog.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    assert Path(asked.selectedFiles()[0]).name == "INV-25-26-00001 Ravi Kumar.pdf"
    asked.reject()
    dialog.save_pdf(tmp_path / "invoice")
    qtbot.waitUntil(dialog.saved.isVisible)
    assert (tmp_path / "invoice.pdf").read_bytes().startswith(b"%PDF")
    assert dialog.save.isEnabled()
    assert "Open invoice.pdf" in dialog.saved.open_button.accessibleName()
    dialog.reject()


def test_dialog__refuses_to_write_over_the_books(
    qtbot: QtBot, window: MainWindow, front: Callable[..., View], tmp_path: Path
) -> None:
    front(InvoiceView, Place("invoice", 1))
    dialog = paper_of(qtbot, window)
    dialog.save_pdf(tmp_path / "nowhere" / "invoice.pdf")
    qtbot.waitUntil(lambda: "invoice.pdf" in dialog.banner.words())
    assert dialog.save.isEnabled()
    dialog.reject()


def test_dialog__everything_has_a_name_a_key_and_a_place(
    qtbot: QtBot, window: MainWindow, front: Callable[..., View]
) -> None:
    front(CreditNoteView, Place("credit_note", 1))
    dialog = paper_of(qtbot, window)
    inspection = Inspection(shortcut_collisions, unnamed_controls, rich_texts, banners, cut_numbers)
    inspection.look(dialog, "paper")
    inspection.read(dialog, "paper")
    inspection.walk_focus(dialog, "paper")
    assert inspection.findings() == ""
    assert "Rupees Seven Thousand Eighty Only" in dialog.preview.accessibleDescription()
    dialog.reject()


def test_views__that_show_documents_print_them(window: MainWindow) -> None:
    assert [type(each) for each in window.views if Standard.PRINT not in each.standards()] == []
    assert [
        each for each in ("invoice", "receipt", "credit_note", "refund", "journal", "plan") if not has_paper(each)
    ] == ["plan"]
