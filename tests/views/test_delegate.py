import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.views.look.scheme import tokens
from desktop_app.views.operations import Operations
from desktop_app.views.tables.delegate import Delegate
from desktop_app.views.tables.register_table import RegisterTable
from tests.clinic import Clinic
from tests.views.sample import HOSTILE, ledger_table
from tests.views.table_driving import copied, ready, section, shown

pytestmark = pytest.mark.gui


def test_delegate__a_repeated_date_stays_empty_on_screen_but_not_in_copies(
    qtbot: QtBot, operations: Operations, clinic: Clinic
) -> None:
    account = int(clinic.value("SELECT account_id FROM accounts WHERE code = '1100'"))
    table = ready(qtbot, ledger_table(operations, account))
    image = table.viewport().grab().toImage()

    def is_written(row: int) -> bool:
        rect = table.visualRect(table.model().index(row, 0)).adjusted(6, 3, -6, -3)
        return any(
            image.pixelColor(x, y) != QColor(tokens().surface)
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom())
        )

    assert shown(table, 2, "date") == shown(table, 3, "date") == "2 Jun 2025"
    table.clearSelection()
    table.clearFocus()
    image = table.viewport().grab().toImage()
    assert is_written(0)
    assert not is_written(3)
    table.go_to_row(3)
    table.copy(with_headings=False)
    assert copied()[0][0] == "2025-06-02"


def test_delegate__the_whole_text_is_told_only_where_it_was_cut(plans: RegisterTable) -> None:
    delegate = plans.itemDelegate()
    assert isinstance(delegate, Delegate)
    at = section(plans, "patient")
    long_one = next(row for row in range(24) if shown(plans, row, "patient") == HOSTILE[3])
    short_one = next(row for row in range(24) if shown(plans, row, "patient") == "Arjun Nair")
    width = plans.head.sectionSize(at)
    assert delegate.whole_text(plans.model().index(long_one, at), width) == HOSTILE[3]
    assert delegate.whole_text(plans.model().index(short_one, at), width) == ""


def test_delegate__selection_is_quiet_while_the_focus_is_elsewhere(plans: RegisterTable) -> None:
    plans.go_to_row(1)
    spot = plans.visualRect(plans.model().index(1, section(plans, "next_due"))).topRight() + QPoint(-2, 3)
    assert plans.viewport().grab().toImage().pixelColor(spot) == QColor(tokens().soft)
    left = QPoint(1, spot.y() + 6)
    assert plans.viewport().grab().toImage().pixelColor(left) == QColor(tokens().accent)
    plans.clearFocus()
    assert plans.viewport().grab().toImage().pixelColor(spot) == QColor(tokens().soft_idle)
    assert plans.viewport().grab().toImage().pixelColor(left) != QColor(tokens().accent)
