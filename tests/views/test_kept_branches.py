"""The branch of a register comes back when it is opened again, as chips and periods do; periods go on by + and -."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.accounting.date_range import DateRange, this_month
from desktop_app.reports.sheet import LedgerLines
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.general_ledger_view.lines_place import LinesPlace
from desktop_app.views.kept_filters import kept_filter
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.view import View
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED
from tests.views.driving import KEY

pytestmark = pytest.mark.gui

NAMES = {LedgerView: "general-ledger", PlanView: "plans", CreditNoteView: "credit-notes"}
SECOND = 2  # the branch


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path / "two.clinicbook", branches=2)
    with clinic.books:
        clinic.clock.today = DISCONTINUED
        for branch in (1, SECOND):
            sold = orders.sell(clinic, branch_id=branch)
            orders.complete(clinic, 1, plan_id=sold.plan_id)
            orders.discontinue(clinic, plan_id=sold.plan_id)
        yield clinic


@pytest.fixture
def opened(qtbot: QtBot, clinic: Clinic) -> Iterator[Callable[[type[View]], Any]]:
    """Open a view as the window does, its branches read."""
    asked: list[Operations] = []

    def open_view(kind: type[View]) -> Any:  # noqa: ANN401 - the view of the kind
        operations = Operations(clinic.books, clinic.user)
        asked.append(operations)
        view: Any = kind(operations)  # type: ignore[arg-type, call-arg]
        qtbot.addWidget(view)
        view.resize(1200, 690)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        qtbot.waitUntil(lambda: bool(view.filters._branches))  # noqa: SLF001 - that they are read
        return view

    yield open_view
    for each in asked:
        each.close()


def query(view: Any) -> Any:  # noqa: ANN401 - any of the three
    found = view.filters.query
    return found() if callable(found) else found


def choose_second(qtbot: QtBot, view: Any) -> None:  # noqa: ANN401
    """Take the second branch from the menu of the filter."""
    chip: QWidget = view.filters.add if isinstance(view, PlanView) else view.filters.branch.chip()
    chip.setFocus()
    QTest.keyClick(chip, KEY.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = {each.branch_id: each.name for each in view.filters._branches}  # noqa: SLF001
    next(each for each in menu.actions() if each.text() == names[SECOND]).trigger()
    menu.close()
    qtbot.waitUntil(lambda: query(view).branch_id == SECOND)


@pytest.mark.parametrize("kind", NAMES, ids=NAMES.values())
def test_branch__comes_back_and_is_gone_where_filters_are_cleared(
    qtbot: QtBot, opened: Callable[[type[View]], Any], kind: type[View]
) -> None:
    first = opened(kind)
    assert query(first).branch_id is None
    choose_second(qtbot, first)
    again = opened(kind)
    qtbot.waitUntil(lambda: query(again).branch_id == SECOND)
    qtbot.waitUntil(lambda: again.table.model().rowCount() > 0)
    again.filters.clear()
    assert query(again).branch_id is None
    assert kept_filter(NAMES[kind], "branch") == ""
    assert query(opened(kind)).branch_id is None


def test_branch__of_what_a_figure_leads_to_is_not_kept(qtbot: QtBot, opened: Callable[[type[View]], Any]) -> None:
    ledger = opened(LedgerView)
    choose_second(qtbot, ledger)
    ledger.opens(LinesPlace.of(LedgerLines(branch_id=1)))
    assert query(ledger).branch_id == 1
    again = opened(LedgerView)
    qtbot.waitUntil(lambda: query(again).branch_id == SECOND)


def test_credit_notes__periods_go_on_by_plus_and_minus_and_letters_begin_anew(
    qtbot: QtBot, opened: Callable[[type[View]], Any]
) -> None:
    notes = opened(CreditNoteView)
    notes.filters.period.set_range(this_month(DISCONTINUED))
    qtbot.waitUntil(lambda: notes.table.current_row() is not None)
    notes.table.setFocus()
    QTest.keyClick(notes.table, KEY.Key_Minus)
    july = DateRange(date(2025, 7, 1), date(2025, 7, 31))
    assert (notes.filters.period.range(), query(notes).dated_from) == (july, july.first)
    QTest.keyClick(notes.table, KEY.Key_Plus)
    assert notes.filters.period.range() == DateRange(date(2025, 8, 1), date(2025, 8, 31))
    notes.filters.search.setText("abc")
    notes.table.setFocus()
    QTest.keyClicks(notes.table, "x")
    assert notes.filters.search.hasFocus()
    assert notes.filters.search.text() == "x"


def test_branch__of_a_place_that_is_opened_at_once_stays(
    qtbot: QtBot, opened: Callable[[type[View]], Any], clinic: Clinic
) -> None:
    """Who is led to the ledger before its branches are read sees what he was led to, not what was kept."""
    choose_second(qtbot, opened(LedgerView))
    operations = Operations(clinic.books, clinic.user)
    ledger = LedgerView(operations)
    qtbot.addWidget(ledger)
    ledger.opens(LinesPlace.of(LedgerLines(branch_id=1)))
    qtbot.waitUntil(lambda: bool(ledger.filters._branches))  # noqa: SLF001
    assert query(ledger).branch_id == 1
    operations.close()
