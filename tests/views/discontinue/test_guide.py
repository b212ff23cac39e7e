"""The discontinuation as a guided settlement, by keys: steps, where the rest goes, consent, schedules, the sheet."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.reports.paper.settlement_posted import posted_settlement
from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.excess.excess_ways import Parts, Way, parts_of
from desktop_app.views.operations import Operations
from desktop_app.views.paper.settlement_sheet import settlement_sheet
from desktop_app.views.paper.sheet_dialog import SheetDialog
from tests.clinic import Clinic
from tests.views.discontinue.conftest import OpenBook
from tests.views.discontinue.driving import agree, decide, discontinuing, elsewhere, focused, opened, posted, write
from tests.views.discontinue.test_excess import OTHER, overpaid, ready
from tests.views.driving import CONTROL, KEY
from tests.views.window_checks import shortcut_collisions

pytestmark = pytest.mark.gui
ALT = Qt.KeyboardModifier.AltModifier


def steps(dialog: DiscontinueDialog) -> list[tuple[str, bool]]:
    return [(each.words(), each.is_done()) for each in dialog.guide.steps]


def key(pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), pressed, modifier)


def go(qtbot: QtBot, number: Qt.Key, there: QWidget) -> None:
    """Go to a step with Alt and its number."""
    key(number, ALT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is there)


def paper_of(qtbot: QtBot, dialog: DiscontinueDialog) -> str:
    """Print with Ctrl+P, give all words of the sheet, and close it."""
    key(KEY.Key_P, CONTROL)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(SheetDialog)))
    (sheet,) = dialog.findChildren(SheetDialog)
    text = sheet.text()
    sheet.reject()
    qtbot.waitUntil(lambda: not dialog.findChildren(SheetDialog))
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return text


def said(lines: list[str], apart: set[str]) -> list[str]:
    """Give what a sheet says, but for what differs, and for what stands on its pages because they are pages."""
    heads = {"Account", "Debit", "Credit"}  # again on a page that begins within a table
    left = [each for each in lines if each not in apart | heads]
    return [each for each in left if "Page " not in each and " \u00b7 Settlement" not in each]


def sheet_of(clinic: Clinic, plan_id: int = 1) -> str:
    """Give all words of the sheet of what is posted."""
    found: list[str] = []

    def read() -> None:
        with clinic.books.reading() as reading:
            found.append(settlement_sheet(posted_settlement(reading, plan_id)).text())

    elsewhere(read)
    return found[0]


def test_guide__says_how_each_step_stands(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    """11,800 with 18 % GST, 4,000 paid: 7,080 credited, 720 still due."""
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        ready(qtbot, dialog)
        assert steps(dialog) == [
            ("reason missing; 7,080.00, Pro rata", False),
            ("720.00 still due", True),
            ("consent: not recorded", False),
        ]
        decide(dialog, amount="7,000")
        assert steps(dialog)[0] == ("7,000.00, an amount of its own", True)
        assert dialog.commit_button.words() == "Discontinue and credit 7,000.00"
        agree(dialog, "By phone")
        assert steps(dialog)[2] == ("consent: By phone", True)
        write(dialog.decision.amount.field, "12,000")
        assert steps(dialog)[0] == ("the amount is missing, or is too large", False)


def test_guide__keys_lead_to_each_step(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(overpaid)
    with opened(qtbot, discontinuing(operations)) as dialog:
        ready(qtbot, dialog)
        assert shortcut_collisions(dialog) == []
        go(qtbot, KEY.Key_3, dialog.excess.ways.chip(Way.LATER))
        go(qtbot, KEY.Key_1, dialog.decision.amount.field)
        go(qtbot, KEY.Key_2, dialog.value.shown.chip("picture"))


def test_guide__leads_to_the_consent_where_nothing_is_left(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        ready(qtbot, dialog)
        go(qtbot, KEY.Key_3, dialog.consent.how)


def test_consent__is_kept_with_the_plan(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog)
        agree(dialog, "Signed settlement sheet", reference="Sheet 17")
        write(dialog.consent.who.line, "")
        assert dialog.obstacle() == "Who agreed is missing"
        write(dialog.consent.who.line, "A parent or guardian")
        write(dialog.consent.on, "21 Aug 2025")
        assert dialog.obstacle() == "The consent lies in the future"
        write(dialog.consent.on, "19 Aug 2025")
        posted(qtbot, dialog)
    said = clinic.rows("SELECT entity, entity_id, reason FROM audit_log WHERE action = 'consent'")
    text = "A parent or guardian, Signed settlement sheet, 19 Aug 2025, Sheet 17"
    assert said == [("package_payment_plans", 1, text)]
    assert text in sheet_of(clinic).replace("\n", " ")


def test_consent__none_is_needed_where_nothing_is_kept(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog)
        posted(qtbot, dialog)
    assert clinic.value("SELECT count(*) FROM audit_log WHERE action = 'consent'") == 0


# 6,000 are left of 10,000 that came in by UPI; the other invoice lacks 4,500.
WAYS: tuple[tuple[Way, Callable[[DiscontinueDialog], object], str], ...] = (
    (Way.NOW, lambda dialog: dialog.excess.modes.parts() == {"upi": 600_000}, "6,000.00 paid back now"),
    (
        Way.INVOICES,
        lambda dialog: dialog.excess.invoices.parts() == {OTHER: 450_000},
        "4,500.00 to other invoices, 1,500.00 waits to be paid back",
    ),
    (Way.BALANCE, lambda dialog: dialog.excess.kept.paise() == 600_000, "6,000.00 kept"),
)


def test_ways__fill_in_amounts_that_add_up(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(overpaid)
    with opened(qtbot, discontinuing(operations)) as dialog:
        panel = ready(qtbot, dialog).excess
        decide(dialog)
        go(qtbot, KEY.Key_3, panel.ways.chip(Way.LATER))
        for way, holds, words in WAYS:
            key(KEY.Key_Right)
            assert (panel.ways.way(), dialog.goes.text()) == (way, words)
            assert holds(dialog)
            assert panel.split().waits_paise >= 0
        assert dialog.obstacle() == "The patient's consent to keep it is missing"
        agree(dialog, "In person")
        assert dialog.obstacle() == ""
        # It follows the amount; another amount makes it one in parts.
        write(dialog.decision.amount.field, "5000")
        assert panel.kept.paise() == 500_000
        write(panel.kept, "1000")
        assert (panel.ways.way(), panel.split().waits_paise) == (Way.OWN, 400_000)
        panel.ways.choose(Way.NOW)
        assert dialog.commit_button.words() == "Discontinue, credit 5,000.00, pay back 5,000.00"


def test_ways__give_no_mode_and_no_invoice_more_than_it_takes() -> None:
    rooms, owed = {"upi": 200_000, "cash": 100_000}, {7: 50_000, 8: 400_000}
    assert parts_of(Way.NOW, 250_000, rooms=rooms, owed=owed) == Parts(refunds={"upi": 200_000, "cash": 50_000})
    assert parts_of(Way.NOW, 900_000, rooms=rooms, owed=owed) == Parts(refunds=rooms)
    assert parts_of(Way.INVOICES, 100_000, rooms=rooms, owed=owed) == Parts(applied={7: 50_000, 8: 50_000})
    assert parts_of(Way.BALANCE, 100_000, rooms=rooms, owed=owed) == Parts(kept_paise=100_000)
    assert parts_of(Way.LATER, 100_000, rooms=rooms, owed=owed) == Parts()


def test_ways__above_the_limit_nothing_is_paid_back_now(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(lambda clinic: overpaid(clinic, times=5))
    with opened(qtbot, discontinuing(operations)) as dialog:
        panel = ready(qtbot, dialog).excess
        qtbot.waitUntil(panel.isVisible)
        assert not panel.ways.chip(Way.NOW).isEnabled()
        assert panel.ways.chip(Way.BALANCE).isEnabled()


def test_schedules__stand_before_and_after_side_by_side(qtbot: QtBot, book: tuple[Clinic, Operations]) -> None:
    """Five parts of 2,360: 4,000 paid the first and 1,640 of the second; 720 are asked for anew."""
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        dialog.value.shown.chip("picture").setFocus()
        key(KEY.Key_Right)
        key(KEY.Key_Right)
        schedules = dialog.value.schedules
        assert schedules.isVisible()
        assert not dialog.picture.isVisible()
        assert [(row["before"], row["after"]) for row in schedules.sessions.rows()] == [
            *[("completed", "completed")] * 2,
            *[("open", "cancelled")] * 3,
        ]
        found = [
            tuple(row[name] for name in ("number", "open", "asked", "after")) for row in schedules.installments.rows()
        ]
        assert found == [
            ("1", 0, 0, "paid"),
            ("2", 72_000, 0, "waived"),
            *[(str(number), 236_000, 0, "waived") for number in (3, 4, 5)],
            ("Final", 0, 72_000, "asked"),
        ]
        write(dialog.decision.amount.field, "7800")
        assert [row["number"] for row in schedules.installments.rows()] == ["1", "2", "3", "4", "5"]


def test_sheet__the_draft_says_what_is_posted_then(qtbot: QtBot, open_book: OpenBook) -> None:
    """Line by line the same, but for what tells a draft, and for the numbers that posting takes."""
    clinic, operations = open_book(overpaid)
    with opened(qtbot, discontinuing(operations)) as dialog:
        ready(qtbot, dialog)
        decide(dialog)
        dialog.excess.ways.choose(Way.NOW)
        agree(dialog, "In person")
        dialog.decision.reason.setFocus()
        draft = paper_of(qtbot, dialog).splitlines()
        assert clinic.value("SELECT count(*) FROM patient_credit_notes") == 0
        posted(qtbot, dialog)
    lines = sheet_of(clinic).splitlines()
    assert "DRAFT" in draft
    assert "Preview, nothing posted: figures as they stand now." in draft
    only_draft = {
        "",
        "DRAFT",
        "Preview, nothing posted: figures as they stand now.",
        "taken when it is posted",
        "Journal",
    }
    only_posted = {"", "CN/25-26/00001", "RFD/25-26/00001", "Journal of CN/25-26/00001", "Journal of RFD/25-26/00001"}
    assert said(draft, only_draft) == said(lines, only_posted)
    assert only_posted - {""} <= set(lines)


def test_dialog__fits_a_small_screen(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(overpaid)
    with opened(qtbot, discontinuing(operations)) as dialog:
        ready(qtbot, dialog)
        assert dialog.minimumSizeHint().width() <= 1024
        assert dialog.minimumSizeHint().height() <= 600
