"""What is asked of Today in the first second, before the view that answers is made, is done as soon as it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.reports.today import Matter
from desktop_app.views.masters.periods.period_view import PeriodView
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.receipts.receipt_view import ReceiptView
from desktop_app.views.vouchers.due_dialog import DueDialog
from desktop_app.views.vouchers.recurring_view import RecurringView
from tests.views.driving import KEY, press
from tests.views.today.conftest import Desk, open_busy

pytestmark = pytest.mark.gui


@pytest.fixture
def early(qapp: QApplication) -> Iterator[Desk]:
    """Open the busy day with Today alone."""
    assert qapp is not None
    made = open_busy()
    yield made
    made.close()


def test_row__waits_for_its_view_and_only_the_last_one_does(qtbot: QtBot, early: Desk) -> None:
    for matter in (Matter.MONTHS, Matter.JOURNALS, Matter.CHEQUES):
        early.follow(qtbot, matter)
    assert early.window.current_view() is early.today
    for kind in (PeriodView, PlanView, RecurringView):
        early.window.add_view(kind(early.operations))
        assert early.window.current_view() is early.today
    assert QApplication.activeModalWidget() is None
    early.window.add_view(ReceiptView(early.operations))
    assert isinstance(early.window.current_view(), ReceiptView)
    early.settle(qtbot)
    assert early.view(ReceiptView).table.model().rowCount() == 1
    early.bring_today(qtbot)
    early.follow(qtbot, Matter.JOURNALS)
    early.dialog(qtbot, DueDialog).reject()


def test_row__is_given_up_where_one_goes_elsewhere(qtbot: QtBot, early: Desk) -> None:
    early.window.add_view(PlanView(early.operations))
    early.follow(qtbot, Matter.CHEQUES)
    early.window.show_view(early.view(PlanView))
    early.window.add_view(ReceiptView(early.operations))
    assert isinstance(early.window.current_view(), PlanView)


def test_button__waits_for_the_view_that_does_it(qtbot: QtBot, early: Desk) -> None:
    early.today.receive_button.setFocus()
    press(KEY.Key_Space)
    assert QApplication.activeModalWidget() is None
    early.window.add_view(PlanView(early.operations))
    early.window.add_view(ReceiptView(early.operations))
    early.dialog(qtbot, CollectDialog).reject()
