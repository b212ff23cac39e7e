"""A day is opened, counted, closed, opened again and printed by keys; the figures are those of the folder's desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.link import Link
from desktop_app.views.day_close.close_dialog import CloseDayDialog
from desktop_app.views.day_close.day_pane import DayPane
from desktop_app.views.day_close.day_view import DayCloseView
from desktop_app.views.day_close.open_dialog import OpenDayDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.paper.sheet_dialog import SheetDialog
from desktop_app.views.paper.sheet_pdf import pdf
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.view import Place
from tests import orders
from tests.clinic import Clinic
from tests.views.day_close.conftest import OpenDays
from tests.views.day_close.desk import IN_DRAWER, LONG_NAME, TODAY
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.masters.set_up.driving import go_to, opened, post, refuse, shown
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

DAYS = "SELECT status, counted_paise, difference_paise, reason FROM day_closes ORDER BY day_close_id"


def bring(qtbot: QtBot, window: MainWindow) -> DayCloseView:
    """Bring the view to the front by its key, and wait for its rows."""
    (view,) = [each for each in window.views if isinstance(each, DayCloseView)]
    window.activateWindow()
    QTest.keyClick(window, KEY.Key_4, CONTROL | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.current_view() is view and not view.is_reading())
    qtbot.waitUntil(lambda: view.table.current_row() is not None and not view.is_reading())
    return view


def pane(view: DayCloseView) -> DayPane:
    found = view.pane
    assert isinstance(found, DayPane)
    return found


def count(dialog: CloseDayDialog, **pieces: int) -> None:
    """Enter pieces by the number keys alone: Enter goes to the next denomination."""
    dialog.count.take_focus()
    for name in ("five_hundred", "two_hundred", "hundred", "fifty"):
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, str(pieces.get(name, "")))
        QTest.keyClick(field, KEY.Key_Return)


def close(qtbot: QtBot) -> CloseDayDialog:
    press(KEY.Key_F2)
    dialog = opened(qtbot, CloseDayDialog)
    qtbot.waitUntil(lambda: dialog.account.count() > 0)
    return dialog


def test_register__shows_what_was_counted_and_what_is_open(qtbot: QtBot, open_days: OpenDays) -> None:
    view = bring(qtbot, open_days())
    assert shown(view, "status", "expected", "difference") == [
        ("open", None, None),
        ("closed", 110_000, 0),
        ("closed", 200_000, -9_500),
    ]
    assert pane(view).difference.text() == "₹2,550.00 so far"


def test_day__is_closed_by_keys_with_its_drawer_short(
    qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic
) -> None:
    """4 x 500 + 2 x 200 + 1 x 100 = 2,500.00 against 2,550.00: 50.00 short, to the account of the last difference."""
    window = open_days()
    bring(qtbot, window)
    dialog = close(qtbot)
    assert dialog.obstacle() == "The drawer is not counted yet: enter 0 where it is empty"
    count(dialog, five_hundred=4, two_hundred=2, hundred=1)
    assert dialog.count.total_words() == "2,500.00"
    assert dialog.difference.text() == "₹50.00 short"
    assert dialog.account.key() == "5270"
    assert dialog.obstacle() == "A reason is missing"
    type_in(dialog.reason.line, "Change given wrongly")
    post(qtbot, dialog)
    assert counter_clinic.rows(DAYS)[2] == ("closed", 250_000, -5_000, "Change given wrongly")
    assert window.status_bar.news() == "The day is closed: ₹50.00 short"
    cash = """SELECT credit_paise FROM gl_entries JOIN accounts USING (account_id)
               WHERE code = '1010' ORDER BY entry_id DESC"""
    assert counter_clinic.value(cash) == 5_000


def test_day__that_agrees_needs_no_account_and_no_reason(
    qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic
) -> None:
    bring(qtbot, open_days())
    dialog = close(qtbot)
    count(dialog, five_hundred=5, fifty=1)
    assert dialog.difference.text() == "The drawer agrees"
    post(qtbot, dialog)
    assert counter_clinic.rows(DAYS)[2] == ("closed", IN_DRAWER, 0, None)


def test_slips__that_differ_need_a_reason(qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic) -> None:
    bring(qtbot, open_days())
    dialog = close(qtbot)
    count(dialog, five_hundred=5, fifty=1)
    type_in(dialog.slips["upi"], "1990")
    assert dialog.obstacle() == "A reason is missing"
    type_in(dialog.reason.line, "The app rounds")
    post(qtbot, dialog)
    slips = "SELECT slips_paise FROM day_close_modes WHERE day_close_id = 3 AND mode = 'upi'"
    assert counter_clinic.value(slips) == 199_000


def test_day__taken_to_the_bank_is_not_expected(qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic) -> None:
    bring(qtbot, open_days())
    dialog = close(qtbot)
    type_in(dialog.taken_out, "2,050")
    count(dialog, five_hundred=1)
    assert dialog.difference.text() == "The drawer agrees"
    post(qtbot, dialog)
    assert counter_clinic.value("SELECT taken_out_paise FROM day_closes WHERE day_close_id = 3") == 205_000


def test_day__what_is_posted_meanwhile_is_compared_anew(
    qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic
) -> None:
    bring(qtbot, open_days())
    dialog = close(qtbot)
    count(dialog, five_hundred=5, fifty=1)
    counter_clinic.books.keep_off(0)
    orders.receive(counter_clinic, 10_000, mode="cash", on=TODAY)
    assert "is expected now, not 2,550.00" in refuse(qtbot, dialog)
    assert dialog.count.total_words() == "2,550.00"
    assert counter_clinic.rows(DAYS)[2][0] == "open"


def test_day__double_posting_closes_once(qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic) -> None:
    bring(qtbot, open_days())
    dialog = close(qtbot)
    count(dialog, five_hundred=5, fifty=1)
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    closed = "SELECT count(*) FROM audit_log WHERE entity = 'day_closes' AND entity_id = 3 AND action = 'close'"
    assert counter_clinic.value(closed) == 1


def test_day__is_opened_again_by_the_owner_and_a_new_one_is_counted(
    qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic
) -> None:
    window = open_days()
    view = bring(qtbot, window)
    dialog = close(qtbot)
    count(dialog, five_hundred=5, fifty=1)
    post(qtbot, dialog)
    qtbot.waitUntil(lambda: view.reopen.isEnabled() and not view.is_reading())
    view.reopen.trigger()
    again = opened(qtbot, ReasonDialog)
    type_in(again.reason.line, "It was counted wrongly")
    post(qtbot, again)
    assert [row[0] for row in counter_clinic.rows(DAYS)] == ["closed", "closed", "reopened", "open"]


def test_day__is_opened_with_a_float(qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic) -> None:
    view = bring(qtbot, open_days())
    dialog = close(qtbot)
    count(dialog, five_hundred=5, fifty=1)
    post(qtbot, dialog)
    counter_clinic.clock.today = TODAY.replace(day=21)
    view.new.trigger()
    opening = opened(qtbot, OpenDayDialog)
    assert opening.obstacle() == "The float is missing"
    type_in(opening.float, "500")
    qtbot.waitUntil(lambda: opening.obstacle() == "")
    post(qtbot, opening)
    rows = "SELECT business_date, status, float_paise FROM day_closes ORDER BY day_close_id DESC LIMIT 1"
    assert counter_clinic.rows(rows) == [("2025-08-21", "open", 50_000)]


def test_day__a_second_one_is_refused_and_the_dialog_stays(qtbot: QtBot, open_days: OpenDays) -> None:
    bring(qtbot, open_days())
    press(KEY.Key_N, CONTROL)
    dialog = opened(qtbot, OpenDayDialog)
    type_in(dialog.float, "100")
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert "is still open at this branch" in refuse(qtbot, dialog)
    assert dialog.float.text() in {"100", "100.00"}


def test_cashier__closes_no_day_of_somebody_else_and_opens_none_again(qtbot: QtBot, open_days: OpenDays) -> None:
    view = bring(qtbot, open_days("cashier", user_id=2))
    assert (view.edit.isEnabled(), view.edit.statusTip()) == (False, "It is the day of Meera Joshi")
    go_to(qtbot, view, "status", "closed")
    assert (view.reopen.isEnabled(), "owner" in view.reopen.statusTip()) == (False, True)


def test_documents__lead_to_their_places(qtbot: QtBot, open_days: OpenDays) -> None:
    view = bring(qtbot, open_days())
    qtbot.waitUntil(lambda: len(pane(view).findChildren(Link)) == 6)
    links = pane(view).findChildren(Link)
    with qtbot.waitSignal(view.place_wanted) as wanted:
        links[0].click()
    assert wanted.args[0].noun == "receipt"


def test_place__is_gone_to(qtbot: QtBot, open_days: OpenDays) -> None:
    view = bring(qtbot, open_days())
    assert view.opens(Place("day_close", 1))
    qtbot.waitUntil(lambda: (view.table.current_row() or {"status": ""})["status"] == "closed")
    assert not view.opens(Place("plan", 1))


def test_sheet__says_what_was_counted_and_the_hash_of_the_log(
    qtbot: QtBot, open_days: OpenDays, counter_clinic: Clinic, tmp_path: Path
) -> None:
    view = bring(qtbot, open_days())
    view.opens(Place("day_close", 1))
    qtbot.waitUntil(lambda: view.sheet.isEnabled() and not view.is_reading())
    press(KEY.Key_P, CONTROL)
    dialog = opened(qtbot, SheetDialog)
    text = dialog.text()
    head = counter_clinic.value(
        "SELECT row_hash FROM audit_log WHERE entity = 'day_closes' AND action = 'close' ORDER BY audit_id LIMIT 1"
    )
    for words in (
        "Asha Skin and Laser",
        "GSTIN 29ABCDE1234F1Z5",
        "₹95.00 short",
        "Change given twice",
        head,
        "2,000.00",
    ):
        assert words in text
    dialog.save_pdf(tmp_path / "sheet")
    written = (tmp_path / "sheet.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert [path.name for path in tmp_path.glob("*sheet*")] == ["sheet.pdf"]


def test_sheet__a_folder_that_is_not_there_is_told(qtbot: QtBot, open_days: OpenDays, tmp_path: Path) -> None:
    view = bring(qtbot, open_days())
    view.opens(Place("day_close", 1))
    qtbot.waitUntil(lambda: view.sheet.isEnabled() and not view.is_reading())
    view.sheet.trigger()
    dialog = opened(qtbot, SheetDialog)
    dialog.save_pdf(tmp_path / "nowhere" / "sheet.pdf")
    assert "sheet.pdf" in dialog.banner.words()
    (tmp_path / "there.pdf" / "inside").mkdir(parents=True)
    dialog.save_pdf(tmp_path / "there.pdf")
    assert "there.pdf" in dialog.banner.words()
    assert [path.name for path in tmp_path.glob("*there*")] == ["there.pdf"]  # nor is a half of it left aside


def test_sheet__names_are_texts_in_their_script(qtbot: QtBot, open_days: OpenDays) -> None:
    view = bring(qtbot, open_days())
    dialog = close(qtbot)
    count(dialog, five_hundred=5, fifty=1)
    post(qtbot, dialog)
    qtbot.waitUntil(lambda: view.sheet.isEnabled() and not view.is_reading())
    view.sheet.trigger()
    sheet = opened(qtbot, SheetDialog)
    text = sheet.text()
    assert LONG_NAME in text
    assert "Mohammed Iqbal <b>Ansari</b>" in text
    assert len(pdf(sheet.pages)) > 10_000


def test_dialogs__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, open_days: OpenDays) -> None:
    view = bring(qtbot, open_days())
    for action, kind in ((view.new, OpenDayDialog), (view.edit, CloseDayDialog)):
        action.trigger()
        dialog = opened(qtbot, kind)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert shortcut_collisions(dialog) == []
        assert rich_texts(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
