"""The detail of a credit note: what its head and its tabs say, in every state, and that answers never mix."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.accounting.tax import Taxed
from desktop_app.views.controls.buttons import Button
from desktop_app.views.view import Place
from desktop_app.workflows.draft_credit_note import NoteLine
from tests import orders
from tests.clinic import Clinic
from tests.orders import credit, line, serve
from tests.views.credit_note_view.book import (
    CONTRADICTED,
    DRAFT,
    FIRST_IMPORTED,
    FRESH,
    GL_ONLY,
    REVERSED,
    S02,
    S16,
    S32,
)
from tests.views.credit_note_view.conftest import OpenNotes
from tests.views.credit_note_view.driving import CONTROL, Notes
from tests.views.window_checks import process_events

pytestmark = pytest.mark.gui
KEY = Qt.Key


def rows(column: QWidget) -> list[QWidget]:
    """Give what stands in a column now; what stood there before may still wait to be deleted."""
    layout = column.layout()
    assert layout is not None
    items = [layout.itemAt(at) for at in range(layout.count())]
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def facts(column: QWidget) -> dict[str, str]:
    """Give the rows of a tab: what each is called, and what it says."""
    found = {}
    for row in rows(column):
        texts = [each.text() for each in row.findChildren(QLabel)]
        links = [each.words() for each in row.findChildren(Button)]
        if row.accessibleName():
            found[row.accessibleName()] = (texts + links)[1]
    return found


def words(column: QWidget) -> str:
    labels = [each for row in rows(column) for each in (row, *row.findChildren(QWidget)) if isinstance(each, QLabel)]
    return " ".join(each.text() for each in labels)


def test_head__number_patient_amount_day_and_badge(notes: Notes) -> None:
    notes.choose(S16)
    pane = notes.view.pane
    assert (pane.number.text(), pane.patient.text(), pane.badge.word()) == ("CN/25-26/00002", "लक्ष्मी मेनन", "Posted")
    assert (pane.amount.text(), pane.day.text()) == ("₹5,500.00", "20 Aug 2025")
    notes.choose(DRAFT)
    assert (pane.number.text(), pane.badge.word(), pane.day.text()) == ("No number yet", "Draft", "15 Aug 2025")


def test_note__of_a_taxed_discontinuation(notes: Notes) -> None:
    """Scenario S32: 6,000 + 540 + 540, all of it against what the invoice still lacked."""
    notes.choose(S32)
    assert facts(notes.view.pane.tabs.note) == {
        "Taxable value": "6,000.00",
        "CGST 9%": "540.00",
        "SGST 9%": "540.00",
        "Credited": "7,080.00",
        "Invoice": "INV2/25-26/00001",
        "Plan": "PL2/25-26/00001",
        "Matched to invoices": "7,080.00",
        "Left to refund or apply": "0.00",
        "Kind": "GST credit note",
        "Reason": "Plan discontinued",
        "In words": "Allergic",
    }
    assert "Unused sessions, 3 of 5" in words(notes.view.pane.tabs.note)


def bill_and_credit(clinic: Clinic) -> None:
    """Bill 1,000 at 18 % and 500 exempt; draft 500 of the one with its tax, and 70 of the other without."""
    serve(clinic, patient=1, lines=(line(100_000, role="SVC_REV", rate_bp=1800), line(50_000, role="CONSULT_REV")))
    first, second = (row[0] for row in clinic.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = 8"))
    taken = (
        NoteLine(invoice_line_id=first, description="Peel", taxed=Taxed(50_000, 4_500, 4_500)),
        NoteLine(invoice_line_id=second, description="Visit", untaxed_paise=7_000),
    )
    orders.draft(clinic, *taken, invoice_id=8)


def test_note__of_several_lines_with_goodwill(open_notes: OpenNotes) -> None:
    notes = open_notes(before=bill_and_credit)
    notes.choose(FIRST_IMPORTED)
    assert facts(notes.view.pane.tabs.note) == {
        "Peel": "590.00",
        "Visit": "70.00",
        "Taxable value": "500.00",
        "CGST 9%": "45.00",
        "SGST 9%": "45.00",
        "Without tax": "70.00",
        "Credited": "660.00",
        "Invoice": "INV/25-26/00006",
        "Kind": "GST credit note",
        "Reason": "Overcharge",
    }


def bill_rounded_and_credit_all(clinic: Clinic) -> None:
    """Bill 999.50 at 18 %, rounded from 1,179.42 to 1,179.00, and draft all of it."""
    with clinic.raw() as connection:
        connection.execute("UPDATE hospitals SET round_invoice_to_rupee = 1")
    serve(clinic, patient=1, lines=(line(99_950, role="SVC_REV", rate_bp=1800),))
    (of_line,) = clinic.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = 8")[0]
    orders.draft(clinic, credit(99_950, half_tax_paise=8_996, of_line=of_line), invoice_id=8)


def test_note__of_a_rounded_invoice_shows_the_round_off(open_notes: OpenNotes) -> None:
    notes = open_notes(before=bill_rounded_and_credit_all)
    notes.choose(FIRST_IMPORTED)
    said = facts(notes.view.pane.tabs.note)
    assert (said["Round-off"], said["Credited"]) == ("\u22120.42", "1,179.00")


def test_journal__by_key_with_both_sides(notes: Notes) -> None:
    """Scenario S16: 2300 gives 6,000, of which 500 are retained."""
    notes.choose(S16)
    notes.press(KEY.Key_J, CONTROL)
    tabs = notes.view.pane.tabs
    assert tabs.tabText(tabs.currentIndex()) == "Journal"
    assert tabs.tabBar().hasFocus()
    (transaction,) = tabs.journal.list.transactions()
    assert {(each.account_code, each.debit_paise, each.credit_paise) for each in transaction.lines} == {
        ("2300", 600_000, 0),
        ("1100", 0, 550_000),
        ("4400", 0, 50_000),
    }
    assert not tabs.journal.coming.isVisible()


def test_journal__of_what_is_not_in_the_ledger_is_what_posting_will_enter(notes: Notes) -> None:
    tabs = notes.view.pane.tabs
    tabs.show_journal()
    for key in (FRESH, DRAFT):
        notes.choose(key)
        assert [each.account_code for each in tabs.journal.coming.lines()] == ["4150", "1100"]
        assert "Posting will enter" in words(tabs.journal)
    for key in (GL_ONLY, CONTRADICTED):
        notes.choose(key)
        assert tabs.journal.coming.lines() == ()


def test_journal__of_a_reversed_note_has_its_reversal(notes: Notes) -> None:
    notes.choose(REVERSED)
    notes.view.pane.tabs.show_journal()
    assert [each.is_reversal for each in notes.view.pane.tabs.journal.list.transactions()] == [False, True]
    assert notes.view.pane.health.sentence.text().startswith("Reversed on 20 Aug 2025 by transaction ")
    assert not notes.view.pane.health.post_button.isVisible()


def test_settled__names_the_invoice_and_what_is_left(notes: Notes) -> None:
    """Scenario S02: of 8,000 the invoice still took 6,666.67."""
    notes.choose(S02)
    settled = notes.view.pane.tabs.settled
    notes.view.pane.tabs.show_page(settled)
    assert facts(settled) == {"Matched to INV/25-26/00001": "6,666.67", "Left to refund or apply": "1,333.33"}
    notes.choose(REVERSED)
    assert facts(settled) == {"Its reversal": "500.00", "Left to refund or apply": "0.00"}
    notes.choose(DRAFT)
    assert words(settled) == "Nothing is settled before the note is in the patient's account."


def test_history__newest_first_by_the_clinics_clock(notes: Notes) -> None:
    notes.choose(REVERSED)
    notes.view.pane.tabs.show_page(notes.view.pane.tabs.history)
    history = words(notes.view.pane.tabs.history)
    assert history.index("Reversed") < history.index("Posted") < history.index("Drafted")
    assert "20 Aug 2025, 12:00" in history
    assert "Meera Joshi: Issued in error" in history
    notes.choose(FRESH)
    assert words(notes.view.pane.tabs.history) == "The program has not touched this note yet."


def test_plan__is_gone_to_by_key_and_by_its_link(notes: Notes) -> None:
    wanted: list[Place] = []
    notes.view.place_wanted.connect(wanted.append)
    notes.choose(S32)
    notes.press(KEY.Key_L, CONTROL)
    assert wanted == [Place("plan", 3)]
    notes.window.show_view(notes.view)
    links = {each.accessibleName().split()[0]: each for each in notes.view.pane.tabs.note.findChildren(Button)}
    links["Plan"].click()
    assert wanted == [Place("plan", 3)] * 2
    shown = notes.view.pane.shown()
    assert shown is not None
    links["Invoice"].click()
    assert wanted.pop() == Place("invoice", shown.detail.invoice.invoice_id)
    notes.window.show_view(notes.view)
    notes.choose(DRAFT)
    assert not notes.view.actions_of_note.show_plan.isEnabled()


def test_answers__that_come_late_are_dropped_and_nothing_is_done_to_the_note_before(notes: Notes) -> None:
    """While another note is on its way the one that is still seen cannot be posted."""
    notes.choose(DRAFT)
    notes.view.table.go_to_row(notes.listed().index(S02))
    notes.view.work.post()
    assert not notes.operations.is_busy()
    notes.view.table.go_to_row(notes.listed().index(S16))
    notes.wait()
    assert notes.view.pane.number.text() == "CN/25-26/00002"
    assert notes.row(DRAFT) == ("draft", 0, None)


def test_detail__folds_and_opens_with_enter(notes: Notes) -> None:
    notes.choose(S02)
    notes.press(KEY.Key_F9)
    assert not notes.view.pane.isVisible()
    notes.view.table.setFocus()
    notes.press(KEY.Key_Return)
    assert notes.view.pane.isVisible()
    assert notes.view.pane.tabs.tabBar().hasFocus()


def test_detail__is_left_with_esc(notes: Notes) -> None:
    notes.choose(S02)
    notes.press(KEY.Key_Return)
    notes.press(KEY.Key_Escape)
    assert notes.view.table.hasFocus()


def test_detail__scrolls_by_keys(notes: Notes) -> None:
    notes.window.resize(1366, 640)
    notes.choose(S32)
    notes.press(KEY.Key_Return)
    tabs = notes.view.pane.tabs
    area = tabs.currentWidget()
    assert isinstance(area, QScrollArea)
    notes.qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    notes.press(KEY.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    notes.press(KEY.Key_PageUp)
    assert area.verticalScrollBar().value() == 0
    notes.press(KEY.Key_Right)
    assert tabs.tabText(tabs.currentIndex()) == "Journal"


def test_detail__of_the_largest_amount_cuts_no_figure(open_notes: OpenNotes) -> None:
    def bill_most(clinic: Clinic) -> None:
        serve(clinic, patient=1, lines=(line(LARGEST_PAISE, role="CONSULT_REV"),))
        (of_line,) = clinic.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = 8")[0]
        orders.draft(clinic, credit(LARGEST_PAISE, of_line=of_line), invoice_id=8)

    notes = open_notes(before=bill_most)
    notes.choose(FIRST_IMPORTED)
    notes.press(KEY.Key_Return, CONTROL)
    notes.wait()
    process_events()
    pane = notes.view.pane
    assert pane.amount.text() == "₹1,00,00,00,00,000.00"
    labels = [each for each in pane.findChildren(QLabel) if each.isVisible() and not each.wordWrap()]
    cut = [each.text() for each in labels if each.text()[-1:].isdigit() and each.width() < each.sizeHint().width()]
    assert cut == []
    assert pane.health.steps.width() >= pane.health.steps.sizeHint().width()
