"""Figures of thousands of crores beside the register and in the dialogs of a plan; what they need is given back."""

from functools import partial

import pytest
from PySide6.QtTest import QTest

from desktop_app.accounting.money import LARGEST_PAISE
from tests import orders
from tests.clinic import Clinic
from tests.views.amount_checks import HUGE, cut_amounts
from tests.views.driving import KEY, press
from tests.views.plan_view.conftest import Desk
from tests.views.plan_view.plan_driving import receive

pytestmark = pytest.mark.gui


@pytest.fixture
def huge_plan(desk: Desk, clinic: Clinic) -> int:
    """Sell a package of the largest amount, of which a rupee is paid: two figures are as long as can be."""

    def sell() -> int:
        sold = orders.sell(clinic, package=orders.line(LARGEST_PAISE, rate_bp=1800, includes_tax=True), sessions=1)
        orders.receive(clinic, 100, patient_id=sold.patient_id, invoice_id=sold.invoice_id)
        return sold.plan_id

    return desk.meanwhile(partial(sell))


def test_pane__grows_for_long_figures_and_gives_the_room_back(desk: Desk, huge_plan: int) -> None:
    desk.show(2)
    before = desk.view.pane.width()
    desk.show(huge_plan)
    desk.qtbot.waitUntil(lambda: desk.view.pane.width() > before + 40)
    for tab in range(4):
        desk.view.pane.tabs.setCurrentIndex(tab)
        desk.qtbot.waitUntil(lambda: cut_amounts(desk.view) == [])
    desk.show(2)
    desk.qtbot.waitUntil(lambda: abs(desk.view.pane.width() - before) < 40)


def test_receive__no_figure_is_cut(desk: Desk, huge_plan: int) -> None:
    desk.show(huge_plan)
    dialog = receive(desk)
    assert len(dialog.proposals()) == 2
    desk.qtbot.waitUntil(lambda: cut_amounts(dialog) == [])
    dialog.amount.selectAll()
    QTest.keyClicks(dialog.amount, HUGE)
    press(KEY.Key_Tab)
    assert dialog.amount.text() == "99,99,99,99,999.99"
    desk.qtbot.waitUntil(lambda: cut_amounts(dialog) == [])
    dialog.done(0)
