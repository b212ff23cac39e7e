"""Months closed for the counter, returns filed, years closed with their journal seen before, and all of it undone."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.masters.periods.period_view import PeriodView
from desktop_app.views.masters.periods.year_dialogs import CloseYearDialog
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.view import Place
from desktop_app.workflows.close_year import close_year
from desktop_app.workflows.record_filing import record_filing
from desktop_app.workflows.soft_close_period import soft_close_period
from tests.clinic import Clinic, dump
from tests.closing_orders import CLOSE, SOFT_CLOSE
from tests.ledger_orders import ANNUAL_FILING, FILING
from tests.orders import do, draft, order, serve
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.conftest import OpenSetUp
from tests.views.masters.set_up.driving import bring, opened, post, refuse, write
from tests.views.masters.set_up.test_periods import STATUS, month
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

FILED = "SELECT gstr1_filed_on, status FROM fiscal_periods WHERE start_date = '2025-07-01'"
ANNUAL = "SELECT annual_return_filed_on FROM fiscal_years WHERE label = '24-25'"


def at(qtbot: QtBot, open_set_up: OpenSetUp, text: str, role: str = "owner") -> PeriodView:
    """Open the window with the cursor on a month, and wait for its pane."""
    view = bring(qtbot, open_set_up(role), PeriodView)
    month(view, text)
    qtbot.waitUntil(lambda: view.pane is not None and not view.pane.is_reading())
    return view


def test_month__is_closed_for_the_counter_and_opened_again(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    view = at(qtbot, open_set_up, "2025-07")
    assert (view.work.open_again.isEnabled(), view.work.open_again.statusTip()) == (False, "The month is open")
    view.work.soft_close.trigger()
    dialog = opened(qtbot, ReasonDialog)
    post(qtbot, dialog)
    assert set_up_clinic.value(STATUS, "2025-07-01") == "soft_closed"
    qtbot.waitUntil(view.work.open_again.isEnabled)
    view.work.open_again.trigger()
    again = opened(qtbot, ReasonDialog)
    assert again.obstacle() == "A reason is missing"
    write(again.reason.line, "A slip was found")
    post(qtbot, again)
    assert set_up_clinic.value(STATUS, "2025-07-01") == "open"


def test_return__of_a_month_is_recorded_and_taken_back(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    view = at(qtbot, open_set_up, "2025-07")
    press(KEY.Key_G, CONTROL)
    dialog = opened(qtbot, ReasonDialog)
    assert dialog.title_label.text() == "GSTR-1 of Jul 2025 is filed"
    write(dialog.on, "11/8/2025")
    QTest.keyClick(dialog.on, KEY.Key_Return)
    post(qtbot, dialog)
    assert set_up_clinic.rows(FILED) == [("2025-08-11", "soft_closed")]
    qtbot.waitUntil(lambda: view.work.gstr1.text() == "GSTR-1 not filed...")
    qtbot.waitUntil(lambda: "GSTR-1 filed on 11 Aug 2025" in view.pane.state.text())  # type: ignore[union-attr]
    view.work.gstr1.trigger()
    back = opened(qtbot, ReasonDialog)
    write(back.reason.line, "June was meant")
    post(qtbot, back)
    assert set_up_clinic.rows(FILED) == [(None, "soft_closed")]


def test_return__of_a_year_is_recorded(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    view = at(qtbot, open_set_up, "2025-02")
    view.work.annual.trigger()
    dialog = opened(qtbot, ReasonDialog)
    assert "Until it is filed they do until 30 Nov 2025." in dialog.effects()
    post(qtbot, dialog)
    assert set_up_clinic.rows(ANNUAL) == [("2025-08-20",)]


def test_returns__that_cannot_be_filed_say_why(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = at(qtbot, open_set_up, "2025-08")
    assert view.work.gstr1.statusTip() == "The month is not over: its return cannot be filed yet"
    assert view.work.annual.statusTip() == "The year is not over: its return cannot be filed yet"


def test_accountant__takes_no_filing_back_and_opens_no_year(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    do(set_up_clinic, record_filing, order(FILING))
    do(set_up_clinic, record_filing, order(ANNUAL_FILING))
    do(set_up_clinic, close_year, order(CLOSE))
    view = at(qtbot, open_set_up, "2025-07", "accountant")
    assert view.work.gstr1.statusTip() == "Only the owner takes the day of a filing back"
    assert not view.work.open_again.isEnabled()
    month(view, "2025-03")
    assert view.work.annual.statusTip() == "Only the owner takes the day of a filing back"
    assert view.work.year.statusTip() == "Only the owner opens a year again"


def test_year__is_closed_with_its_journal_seen_and_opened_again(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    """2,000 were earned in February 2025: S100 closes 4150 to 3100."""
    serve(set_up_clinic, on=date(2025, 2, 3))
    view = at(qtbot, open_set_up, "2025-03")
    view.work.year.trigger()
    dialog = opened(qtbot, CloseYearDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert dialog.cautions.said() == ("12 months of the year are not locked: they are closed with it.",)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: view.work.year.text() == "Open the year again...")
    closing = "SELECT transaction_date, total_paise FROM gl_transactions WHERE is_closing"
    assert set_up_clinic.rows(closing) == [("2025-03-31", 200_000)]
    view.work.year.trigger()
    again = opened(qtbot, ReasonDialog)
    write(again.reason.line, "A bill was found")
    post(qtbot, again)
    assert set_up_clinic.rows(closing) == [("2025-03-31", 200_000)] * 2
    assert set_up_clinic.value("SELECT status FROM fiscal_years WHERE label = '24-25'") == "open"


def test_year__that_runs_is_not_closed(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    serve(set_up_clinic)
    view = at(qtbot, open_set_up, "2025-08")
    view.work.year.trigger()
    dialog = opened(qtbot, CloseYearDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "The year is not over until 31 Mar 2026")


def test_year__with_drafts_is_not_closed_and_shows_the_way_to_them(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    serve(set_up_clinic, on=date(2025, 2, 3))
    draft(set_up_clinic, on=date(2025, 3, 3))
    view = at(qtbot, open_set_up, "2025-03")
    qtbot.waitUntil(lambda: bool(view.pane.standing.links))  # type: ignore[union-attr]
    view.work.year.trigger()
    dialog = opened(qtbot, CloseYearDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "Drafts are left: post or delete them first")
    with qtbot.waitSignal(view.place_wanted) as told:
        dialog.standing.links[0].click()
    assert told.args == [Place("credit_note", 1)]


def test_year__refused_leaves_file_and_dialog_as_they_were(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    """A draft that came while the dialog was open."""
    serve(set_up_clinic, on=date(2025, 2, 3))
    view = at(qtbot, open_set_up, "2025-03")
    view.work.year.trigger()
    dialog = opened(qtbot, CloseYearDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    set_up_clinic.books.keep_off(0)
    draft(set_up_clinic, on=date(2025, 3, 3))
    before = dump(set_up_clinic.path)
    assert "credit note of 03/03/2025" in refuse(qtbot, dialog)
    assert dump(set_up_clinic.path) == before


def test_dialogs__everything_has_a_name_a_key_and_a_place(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    do(set_up_clinic, soft_close_period, order(SOFT_CLOSE))
    view = at(qtbot, open_set_up, "2025-07")
    work = view.work
    for action, kind in (
        (work.open_again, ReasonDialog),
        (work.gstr1, ReasonDialog),
        (work.year, CloseYearDialog),
    ):
        action.trigger()
        dialog = opened(qtbot, kind)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert shortcut_collisions(dialog) == []
        assert rich_texts(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
