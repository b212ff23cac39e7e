"""Where the cursor of a register goes: to a row that is wanted, to one that is gone, to the last above the totals."""

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop_app.reports.plans import PlanQuery
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from tests.views.sample import TODAY

pytestmark = pytest.mark.gui


def wait(qtbot: QtBot, plans: RegisterTable) -> None:
    qtbot.waitUntil(lambda: not plans.paged_model().is_loading())


def test_go_to_key__survives_a_reload_that_comes_before_its_answer(qtbot: QtBot, plans: RegisterTable) -> None:
    """A workflow's dialog goes to a new row, then everybody is told of the changes and reads again."""
    plans.go_to_row(0)
    plans.go_to_key(3)
    plans.reload()
    wait(qtbot, plans)
    row = plans.current_row()
    assert row is not None
    assert row.key == 3
    assert plans.selected_keys() == (3,)


def test_go_to_key__of_a_row_that_is_not_there_settles(qtbot: QtBot, plans: RegisterTable) -> None:
    plans.go_to_row(2)
    settled = QSignalSpy(plans.settled)
    plans.go_to_key(999)
    wait(qtbot, plans)
    assert settled.count() == 1
    assert plans.current_row() is None
    plans.reload()  # and what is gone is not gone to any more
    wait(qtbot, plans)
    assert plans.paged_model().rowCount() == 24


def test_set_query__forgets_where_it_was_going(qtbot: QtBot, plans: RegisterTable) -> None:
    plans.go_to_key(3)
    plans.set_query(PlanQuery(today=TODAY, status="discontinued"))
    plans.reload()
    wait(qtbot, plans)
    assert plans.selected_keys() == ()


def test_totals__that_are_written_anew_hide_no_row(qtbot: QtBot, plans: RegisterTable) -> None:
    plans.set_totals([PinnedRow("")])
    plans.go_to_key(1)  # the last row
    wait(qtbot, plans)
    plans.set_totals([PinnedRow("24 plans", {"outstanding": 1})])
    rect = plans.visualRect(plans.currentIndex())
    assert plans.currentIndex().row() == 23
    assert rect.bottom() <= plans.viewport().height()


def test_reload__leaves_the_rows_where_the_user_looks(qtbot: QtBot, plans: RegisterTable) -> None:
    """The cursor is on the first row, which was scrolled away with the wheel: F5 must not come back to it."""
    plans.go_to_row(0)
    bar = plans.verticalScrollBar()
    bar.setValue(bar.maximum())
    looked_at = bar.value()
    assert looked_at > 0
    plans.reload()
    wait(qtbot, plans)
    assert bar.value() == looked_at
    row = plans.current_row()
    assert row is not None
    assert row.key == plans.paged_model().row_at(0).key  # type: ignore[union-attr]
    assert plans.selected_keys() == (row.key,)
