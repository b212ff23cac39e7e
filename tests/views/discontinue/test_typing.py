"""What is typed into the dialog and then posted or left in a hurry: no figure of another date, no reason lost."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.views.operations import Operations
from tests import orders
from tests.clinic import Clinic
from tests.views.amount_checks import cut_amounts
from tests.views.discontinue.conftest import TAXED, OpenBook
from tests.views.discontinue.driving import decide, discontinuing, focused, opened, replacing
from tests.views.driving import CONTROL, KEY, type_in

pytestmark = pytest.mark.gui

NOTE = "SELECT kind, credit_note_date, cgst_paise + sgst_paise FROM patient_credit_notes"
DEADLINE = date(2026, 11, 30)  # for GST on an invoice of June 2025 (section 34)


def late(clinic: Clinic) -> None:
    """Sell and deliver in 2025, and come back when GST cannot be reduced any more."""
    orders.half_done_plan(clinic, package=TAXED)
    clinic.clock.today = date(2026, 12, 15)


@pytest.mark.parametrize(
    ("first", "typed", "posted"),
    [
        # as it opens it is too late for GST; on the day that is typed it is not: 9 % twice of the 6,000 not delivered
        (date(2026, 12, 15), "30/11/2026", ("gst", "2026-11-30", 108_000)),
        (DEADLINE, "1/12/2026", ("financial", "2026-12-01", 0)),
    ],
)
def test_day__that_was_just_typed_is_the_one_whose_figures_are_posted(
    qtbot: QtBot, open_book: OpenBook, first: date, typed: str, posted: tuple[str, str, int]
) -> None:
    clinic, operations = open_book(late)
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog, on=first)
        assert dialog.forecast is not None
        assert dialog.forecast.financial is (first > DEADLINE)
        dialog.on.setFocus()
        dialog.on.selectAll()
        type_in(dialog.on, typed)
        with qtbot.waitSignal(dialog.posted):
            QTest.keyClick(dialog.on, KEY.Key_Return, CONTROL)
    assert clinic.rows(NOTE) == [posted]


def test_reason__that_was_typed_is_not_thrown_away_by_one_key(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        keeping = dialog.keeping
        assert keeping is not None
        qtbot.waitUntil(lambda: not keeping.is_asking())  # whether something was left here before
        type_in(dialog.decision.reason.line, "Moves")
        QTest.keyClick(focused(), KEY.Key_Escape)  # may close the list of proposals
        if dialog.isVisible():
            QTest.keyClick(dialog.decision.amount.field, KEY.Key_Escape)
    kept = "SELECT body_json FROM form_drafts WHERE form = 'discontinue_plan'"
    qtbot.waitUntil(lambda: any("Moves" in body for (body,) in clinic.rows(kept)))


def test_dialog__with_nothing_typed_closes_with_one_key(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog, qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.decision.amount.field, KEY.Key_Escape)


def test_replacing__asks_before_what_was_typed_is_lost(qtbot: QtBot, open_book: OpenBook) -> None:
    def discontinued(clinic: Clinic) -> None:
        orders.half_done_plan(clinic)
        orders.discontinue(clinic)

    _, operations = open_book(discontinued)
    with opened(qtbot, replacing(operations)) as dialog:
        type_in(dialog.decision.amount.field, "5")
        QTest.keyClick(dialog.decision.amount.field, KEY.Key_Escape)
        assert dialog.isVisible()
        assert dialog.banner.isVisible()


def test_figures__of_thousands_of_crores_are_not_cut(qtbot: QtBot, open_book: OpenBook) -> None:
    def huge(clinic: Clinic) -> None:
        orders.half_done_plan(clinic, package=orders.line(LARGEST_PAISE, rate_bp=1800, includes_tax=True), paid_paise=1)

    _, operations = open_book(huge)
    with opened(qtbot, discontinuing(operations)) as dialog:
        type_in(dialog.decision.amount.field, "x")
        QTest.keyClick(dialog.decision.amount.field, KEY.Key_Backspace)
        qtbot.waitUntil(lambda: cut_amounts(dialog) == [])
