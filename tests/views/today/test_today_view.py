"""Today as somebody uses it: rows lead to what they count, sessions are marked done, the day turns, a clinic begins."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import rupees
from desktop_app.reports.today import Matter, Waiting
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.day_close.close_dialog import CloseDayDialog
from desktop_app.views.day_close.day_view import DayCloseView
from desktop_app.views.drafts.unfinished_dialog import UnfinishedDialog
from desktop_app.views.masters.periods.period_view import PeriodView
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.plan_view.session_dialog import CompleteDialog
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.receipts.receipt_view import ReceiptView
from desktop_app.views.refunds.refund_view import RefundView
from desktop_app.views.reports.reports_view import ReportsView
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.today.attention_list import AttentionList
from desktop_app.views.today.words import Told, told_of
from desktop_app.views.view import Attention, View
from desktop_app.views.vouchers.due_dialog import DueDialog
from desktop_app.workflows.sell_package import sell_package
from tests import orders
from tests.busy_day import TODAY
from tests.views.driving import CONTROL, KEY, Show, press
from tests.views.today.conftest import Desk, waited
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

LEADS_TO: dict[Matter, type[View]] = {
    Matter.HALF_POSTED: CreditNoteView,
    Matter.DRAFT_NOTES: CreditNoteView,
    Matter.REFUNDS: RefundView,
    Matter.PLAN_REFUNDS: RefundView,
    Matter.OVERDUE: PlanView,
    Matter.CHEQUES: ReceiptView,
    Matter.ADVANCES: ReceiptView,
    Matter.MISSED: ReportsView,
    Matter.DAYS_OPEN: DayCloseView,
    Matter.MONTHS: PeriodView,
    Matter.DUE_SOON: ReportsView,
    Matter.DEADLINES: ReportsView,
    Matter.EXPIRING: PlanView,
}
pytestmark = pytest.mark.gui


def row_of(desk: Desk, matter: Matter) -> Told:
    return next(each for each in desk.today.matters() if each.matter is matter)


def count_of(told: Told) -> int:
    """Read the number in a sentence; a month is named where there is one alone."""
    digits = [word for word in told.sentence.split() if word.isdigit()]
    return int(digits[0]) if digits and told.matter is not Matter.MONTHS else 1


def model_of(desk: Desk, matter: Matter) -> QAbstractItemModel:
    """Give the rows that a row of Today has led to."""
    view = desk.window.current_view()
    if isinstance(view, RefundView) and matter is Matter.PLAN_REFUNDS:
        return view.payable.table.model()
    if isinstance(view, ReportsView):
        assert view.body.table is not None
        return view.body.table.model()
    found: QAbstractItemModel = view.table.model()  # type: ignore[attr-defined] # every register has one
    return found


def test_rows__open_exactly_what_they_count(qtbot: QtBot, desk: Desk) -> None:
    """Every kind in turn, as one goes through them in the morning: there by Enter, back by Ctrl+0."""
    for matter, kind in LEADS_TO.items():
        desk.bring_today(qtbot)
        told = row_of(desk, matter)
        desk.follow(qtbot, matter)
        assert isinstance(desk.window.current_view(), kind), matter
        desk.settle(qtbot)
        shown = partial(_shows, desk, matter, count_of(told))
        assert waited(shown, beats=300), (matter, told, model_of(desk, matter).rowCount())


def _shows(desk: Desk, matter: Matter, wanted: int) -> bool:
    return model_of(desk, matter).rowCount() == wanted


@pytest.mark.parametrize(("matter", "kind"), [(Matter.JOURNALS, DueDialog), (Matter.DRAFT_FORMS, UnfinishedDialog)])
def test_rows__that_are_seen_to_in_a_dialog_open_it(
    qtbot: QtBot, desk: Desk, matter: Matter, kind: type[DueDialog | UnfinishedDialog]
) -> None:
    desk.follow(qtbot, matter)
    dialog = desk.dialog(qtbot, kind)
    dialog.reject()


def test_rows__are_told_in_the_sidebar_and_at_the_foot(desk: Desk) -> None:
    told: list[Attention] = []
    desk.today.attention_changed.connect(told.append)
    desk.today.note_findings(2)
    rows = desk.today.matters()
    assert (rows[0].matter, rows[0].sentence) == (Matter.FINDINGS, "The check of the books has 2 findings")
    assert told[-1] == Attention(len(rows), is_wrong=True, words="things need attention")
    assert desk.window.status_bar.selection() == f"{len(rows)} things need attention"
    desk.today.note_backup(9)
    assert row_of(desk, Matter.BACKUP).sentence == "The last backup is 9 days old"
    desk.today.note_backup(None)
    assert row_of(desk, Matter.BACKUP).sentence == "These books have no backup yet"
    desk.today.note_backup(0)
    desk.today.note_findings(0)
    assert {Matter.BACKUP, Matter.FINDINGS}.isdisjoint(each.matter for each in desk.today.matters())


def test_rows__beyond_the_seventh_come_when_somebody_asks(shown: Show) -> None:
    """Down beneath the last row shows the others; eight are shown at once, for a line would speak of one alone."""
    waits = [told_of(Waiting(matter=matter, count=2, day=TODAY), TODAY) for matter in list(Matter)[:9]]
    matters = AttentionList("Needs attention")
    folded: list[int] = []
    matters.folded.connect(folded.append)
    shown(matters)
    matters.show_rows(waits[:8])
    assert (matters.model().rowCount(), folded[-1]) == (8, 0)
    matters.show_rows(waits)
    assert (matters.model().rowCount(), folded[-1]) == (7, 2)
    matters.setFocus()
    for _ in range(7):
        press(KEY.Key_Down)
    assert (matters.model().rowCount(), matters.currentIndex().row(), folded[-1]) == (9, 7, 0)


def test_rows__follow_a_click(desk: Desk) -> None:
    matters = desk.today.board.matters
    place = matters.visualRect(matters.model().index(0, 0)).center()
    QTest.mouseClick(matters.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert isinstance(desk.window.current_view(), CreditNoteView)
    assert desk.view(CreditNoteView).filters.chips.key() == "half_posted"


def test_sessions__one_key_marks_one_done(qtbot: QtBot, desk: Desk) -> None:
    """Space asks as the plans do; what is posted is seen here at once, in the table and in the waterfall."""
    table, forward = desk.today.board.sessions, desk.today.board.forward
    earned = {each.words: each.paise for each in forward.stages()}["Earned"]
    table.setFocus()
    qtbot.waitUntil(lambda: table.current_row() is not None)
    row = table.current_row()
    assert row is not None
    press(KEY.Key_Space)
    dialog = desk.dialog(qtbot, CompleteDialog)
    qtbot.waitUntil(dialog.commit_button.isEnabled)
    assert dialog.treatment.session_id == row.key
    press(KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: [each["status"] for each in table.rows()].count("completed") == 3)
    desk.settle(qtbot)
    value = dialog.treatment.gross_paise
    assert {each.words: each.paise for each in forward.stages()}["Earned"] == earned - value
    assert rupees(-(earned - value)) in forward.accessibleDescription()


def test_sessions__enter_opens_the_plan(qtbot: QtBot, desk: Desk) -> None:
    table = desk.today.board.sessions
    table.setFocus()
    qtbot.waitUntil(lambda: table.current_row() is not None)
    row = table.current_row()
    assert row is not None
    press(KEY.Key_Return)
    plans = desk.view(PlanView)
    qtbot.waitUntil(lambda: (chosen := plans.table.current_row()) is not None and chosen.key == row["plan_id"])
    assert desk.window.current_view() is plans


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Receive payment", CollectDialog), ("Sell package", SellPackageDialog), ("Close day...", CloseDayDialog)],
)
def test_head__opens_the_dialogs_of_the_day(
    qtbot: QtBot, desk: Desk, words: str, kind: type[CollectDialog | SellPackageDialog | CloseDayDialog]
) -> None:
    assert desk.today.head.title() == "Thursday, 20 November 2025"
    button = next(each for each in desk.today.head_buttons if each.words() == words)
    button.setFocus()
    press(KEY.Key_Space)
    desk.dialog(qtbot, kind).reject()


def test_pictures__say_their_figures_in_words(desk: Desk) -> None:
    board = desk.today.board
    days = board.collections.days()
    assert board.collections.accessibleDescription().startswith("7 Nov 2025 0.00; 8 Nov 2025 12,600.00")
    assert board.collections.accessibleDescription().endswith(f"20 Nov 2025 {rupees(days[-1][1])}")
    stages = board.forward.stages()
    assert [each.words for each in stages if each.is_balance] == ["1 Nov", "Today"]
    assert stages[0].paise + sum(each.paise for each in stages[1:-1]) == stages[-1].paise
    (received,) = [row for row in board.modes.totals() if row.label == "Received today"]
    assert received.values["amount"] == sum(row["amount"] for row in board.modes.rows()) == days[-1][1]


def test_day__turns_by_the_clock_of_the_books(qtbot: QtBot, desk: Desk) -> None:
    desk.clinic.clock.today = TODAY + timedelta(days=1)
    desk.today.ask_the_clock()
    qtbot.waitUntil(lambda: desk.today.head.title() == "Friday, 21 November 2025")
    desk.settle(qtbot)
    assert desk.today.board.collections.days()[-1][0] == TODAY + timedelta(days=1)
    assert desk.today.board.sessions.isHidden()
    desk.clinic.clock.today = TODAY
    desk.today.ask_the_clock()
    qtbot.waitUntil(desk.today.board.sessions.isVisible)


@pytest.mark.parametrize("size", [(1366, 690), (1024, 640)])
def test_window__at_every_size_is_reached_by_keys(qtbot: QtBot, desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    qtbot.waitUntil(lambda: desk.window.width() == size[0])
    desk.settle(qtbot)
    today = desk.today
    assert (unnamed_controls(today), rich_texts(today), unreachable_controls(today)) == ([], [], [])
    assert today.area.horizontalScrollBar().maximum() == 0
    assert today.board.matters.width() <= today.area.viewport().width()
    ours = [each for each in shortcut_collisions(desk.window) if "Today" in each or "Mark" in each]
    assert ours == []


def test_new_clinic__is_invited_and_left_in_peace(qtbot: QtBot, new_desk: Desk) -> None:
    today = new_desk.today
    assert today.matters() == ()
    assert today.board.isHidden()
    assert today.empty.isVisible()
    sell = next(each for each in today.empty_buttons if each.words() == "Sell a package")
    sell.setFocus()
    press(KEY.Key_Space)
    new_desk.dialog(qtbot, SellPackageDialog).reject()
    assert new_desk.window.status_bar.selection() == ""
    assert QApplication.activeModalWidget() is None


def test_new_clinic__has_its_board_with_the_first_sale(qtbot: QtBot, new_desk: Desk) -> None:
    new_desk.operations.run(sell_package, orders.order(orders.PACKAGE))
    qtbot.waitUntil(new_desk.today.board.isVisible)
    new_desk.settle(qtbot)
    assert new_desk.today.empty.isHidden()
    assert new_desk.today.board.sessions.rows()[0]["patient"] == "Lakshmi Menon"
