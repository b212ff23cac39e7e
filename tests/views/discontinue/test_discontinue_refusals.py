"""What happens to the discontinue dialog when something goes wrong, or is asked twice: one note, nothing lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.operations import Operations
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.unlock_period import unlock_period
from tests import orders
from tests.clinic import Clinic
from tests.views.discontinue.driving import decide, discontinuing, effects, elsewhere, opened, post, posted, press
from tests.views.driving import CONTROL, KEY

pytestmark = pytest.mark.gui

Book = tuple[Clinic, Operations]
AUGUST = date(2025, 8, 1)


def button(dialog: SettlementDialog, words: str) -> QPushButton:
    found = [each for each in dialog.banner.findChildren(QPushButton) if each.accessibleName() == words]
    assert len(found) == 1, words
    return found[0]


def notes(clinic: Clinic) -> int:
    count: int = clinic.value("SELECT count(*) FROM patient_credit_notes")
    return count


def wait_until_refused(qtbot: QtBot, dialog: SettlementDialog) -> None:
    with qtbot.waitSignal(dialog.banner.shown):
        post(dialog)
    qtbot.waitUntil(lambda: not dialog.is_running())


@pytest.mark.parametrize("by", ["keys", "number pad", "clicks"])
def test_dialog__asked_twice_posts_once(qtbot: QtBot, book: Book, by: str) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog)
        heard: list[object] = []
        dialog.posted.connect(heard.append)
        with qtbot.waitSignal(operations.changed):
            if by == "clicks":
                QTest.mouseDClick(dialog.commit_button, Qt.MouseButton.LeftButton)
                QTest.mouseClick(dialog.commit_button, Qt.MouseButton.LeftButton)
            else:
                key = KEY.Key_Return if by == "keys" else KEY.Key_Enter
                for _ in range(2):
                    QTest.keyClick(QApplication.focusWidget() or dialog, key, CONTROL)
        qtbot.waitUntil(lambda: not operations.is_busy())
        assert len(heard) == 1
    assert notes(clinic) == 1


def test_dialog__does_not_close_while_it_posts(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog)
        with qtbot.waitSignal(dialog.posted), clinic.raw() as other:
            other.execute("BEGIN IMMEDIATE")  # the workflow waits for the file
            post(dialog)
            qtbot.waitUntil(dialog.is_running)
            QTest.keyClick(dialog, KEY.Key_Escape)
            dialog.close()
            assert dialog.isVisible()
            assert not dialog.commit_button.isEnabled()
            other.execute("ROLLBACK")
    assert notes(clinic) == 1


def test_dialog__escape_closes_and_posts_nothing(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    before = clinic.posted()
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog)
        with qtbot.waitSignal(dialog.finished):
            QTest.keyClick(dialog.decision.amount.field, KEY.Key_Escape)
    assert clinic.posted() == before


def test_dialog__a_month_locked_meanwhile_stands_in_the_banner(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog, amount="5,500", reason="Agreed on the phone")
        elsewhere(lambda: orders.lock(clinic, AUGUST))
        before = clinic.posted()
        wait_until_refused(qtbot, dialog)
        locked = "The month of 20 Aug 2025 is locked or its year is closed."
        assert dialog.banner.headline() == f"{locked} Nothing was saved."
        assert clinic.posted() == before
        kept = (dialog.decision.amount.field.text(), dialog.decision.reason.text(), dialog.on.text())
        assert kept == ("5,500.00", "Agreed on the phone", "20 Aug 2025")
        press(button(dialog, "Look again"), KEY.Key_Space)
        qtbot.waitUntil(lambda: dialog.obstacle() == locked)
        assert not dialog.banner.isVisible()
        unlocking = orders.order(orders.UNLOCKING, month=AUGUST)
        elsewhere(lambda: orders.do(clinic, unlock_period, unlocking))
        dialog.look_again()
        qtbot.waitUntil(lambda: dialog.obstacle() == "")
        assert posted(qtbot, dialog).credit_note_total_paise == 550_000
    assert notes(clinic) == 1


def test_dialog__a_plan_changed_meanwhile_is_shown_anew_and_not_posted(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog)
        elsewhere(lambda: orders.complete(clinic, 3))
        wait_until_refused(qtbot, dialog)
        qtbot.waitUntil(lambda: dialog.decision.amount.field.text() == "4,720.00")  # two sessions of 2,360 are left
        assert dialog.banner.headline() == "The plan has changed meanwhile."
        assert effects(dialog)["Open sessions"] == ("2", "2 cancelled")
        assert notes(clinic) == 0
        assert posted(qtbot, dialog).credit_note_total_paise == 472_000
    assert notes(clinic) == 1


def test_dialog__an_amount_of_ones_own_stays_when_the_plan_changes(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog, amount="5,000")
        elsewhere(lambda: orders.complete(clinic, 3))
        wait_until_refused(qtbot, dialog)
        qtbot.waitUntil(lambda: dialog.decision.amount.line() == "280.00 above the computed 4,720.00")
        assert dialog.decision.amount.field.text() == "5,000.00"


def test_dialog__a_plan_discontinued_meanwhile_cannot_be_discontinued(qtbot: QtBot, book: Book) -> None:
    clinic, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog)
        elsewhere(lambda: orders.discontinue(clinic))
        wait_until_refused(qtbot, dialog)
        headline = "The plan PL/25-26/00001 is discontinued already."
        assert dialog.banner.headline() == f"{headline} Nothing was saved."
        press(button(dialog, "Look again"), KEY.Key_Space)
        qtbot.waitUntil(lambda: dialog.obstacle().startswith(headline))
        assert not dialog.commit_button.isEnabled()
    assert notes(clinic) == 1


def test_dialog__follows_what_this_window_changes(qtbot: QtBot, book: Book) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations)) as dialog:
        operations.run(complete_session, orders.order(orders.COMPLETION, session_number=3))
        qtbot.waitUntil(lambda: effects(dialog)["Open sessions"] == ("2", "2 cancelled"))
        assert dialog.banner.headline() == "The plan has changed meanwhile."


def test_dialog__of_a_plan_that_is_not_there_says_so(qtbot: QtBot, book: Book) -> None:
    _, operations = book
    with opened(qtbot, discontinuing(operations, plan_id=99)) as dialog:
        assert dialog.banner.headline() == "The plan is not in the books any more. Nothing was saved."
        assert dialog.obstacle() == "The plan is being read"
        assert not dialog.commit_button.isEnabled()
