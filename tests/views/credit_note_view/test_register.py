"""The register of credit notes: its rows and figures, what filters leave, what is exported, what empty ones say."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from desktop_app.accounting.date_range import DateRange
from desktop_app.views.controls.period_field import PeriodPopup
from desktop_app.views.credit_note_view.posting_health import State, health_of
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.view import Place
from tests.clinic import new_clinic
from tests.views.credit_note_view.book import (
    AR_ONLY,
    CONTRADICTED,
    DRAFT,
    FRESH,
    GL_ONLY,
    REVERSED,
    S02,
    S16,
    S32,
    S43,
    UNFLAGGED,
)
from tests.views.credit_note_view.conftest import OpenNotes
from tests.views.credit_note_view.driving import CONTROL, Notes
from tests.views.table_driving import press_head, section
from tests.views.window_checks import (
    cut_cells,
    rich_texts,
    shortcut_collisions,
    unnamed_controls,
    unreachable_controls,
)

pytestmark = pytest.mark.gui
KEY = Qt.Key


def total(notes: Notes) -> PinnedRow:
    (row,) = notes.view.table.totals()
    return row


def choose_chip(notes: Notes, key: str) -> None:
    QTest.mouseClick(notes.view.filters.chips.chip(key), Qt.MouseButton.LeftButton)
    notes.wait()


def wait_for_total(notes: Notes, label: str) -> None:
    notes.qtbot.waitUntil(lambda: total(notes).label == label)


def test_rows__newest_first_with_what_each_is_about(notes: Notes) -> None:
    assert notes.listed() == [CONTRADICTED, FRESH, UNFLAGGED, GL_ONLY, AR_ONLY, REVERSED, S43, S32, S16, S02, DRAFT]
    rows = dict(zip(notes.listed(), range(11), strict=True))
    shown = {
        name: notes.shown(name) for name in ("number", "date", "patient", "against", "status", "total", "ar_entry")
    }
    assert {name: cells[rows[S32]] for name, cells in shown.items()} == {
        "number": "CN2/25-26/00001",
        "date": "20 Aug 2025",
        "patient": 'Ravi "Raj" O\'Brien',
        "against": "PL2/25-26/00001",
        "status": "Posted",
        "total": "7,080.00",
        "ar_entry": "AR posted, GL posted, Flag posted",
    }
    posting = {key: shown["ar_entry"][row] for key, row in rows.items()}
    assert posting[AR_ONLY] == "AR posted, GL missing, Flag missing"
    assert posting[GL_ONLY] == "AR missing, GL posted, Flag missing"
    assert posting[UNFLAGGED] == "AR posted, GL posted, Flag missing"
    assert posting[FRESH] == posting[DRAFT] == "AR not yet, GL not yet, Flag not yet"
    assert shown["number"][rows[DRAFT]] == "Draft"


def test_figures__above_and_beneath(notes: Notes) -> None:
    """8,000 + 5,500 + 7,080 + 40,000 are posted (scenarios S02, S16, S32, S43)."""
    wait_for_total(notes, "11 notes; posted ones are added up")
    chips = notes.view.filters.chips
    counts = {key: chips.chip(key).count() for key in ("", "half_posted", "draft", "posted", "reversed")}
    assert counts == {"": 11, "half_posted": 4, "draft": 2, "posted": 4, "reversed": 1}
    assert notes.view.head.fact() == "4 posted, 2 drafts"
    assert total(notes).values["total"] == 6_058_000
    assert (total(notes).values["cgst"], total(notes).values["sgst"]) == (54_000, 54_000)


@pytest.mark.parametrize(
    ("chip", "found", "label", "paise"),
    [
        ("half_posted", {AR_ONLY, GL_ONLY, UNFLAGGED, CONTRADICTED}, "4 half posted", 4 * 10_000),
        ("draft", {DRAFT, FRESH}, "2 drafts, not posted", 30_000 + 10_000),
        ("posted", {S02, S16, S32, S43}, "4 posted", 6_058_000),
        ("reversed", {REVERSED}, "1 reversed", 50_000),
    ],
)
def test_chip__leaves_its_notes_and_adds_them_up(
    notes: Notes, *, chip: str, found: set[int], label: str, paise: int
) -> None:
    choose_chip(notes, chip)
    wait_for_total(notes, label)
    assert set(notes.listed()) == found
    assert total(notes).values["total"] == paise
    assert notes.view.filters.chips.chip("").count() == 11


def test_search__by_patient_then_down_to_what_was_found(notes: Notes) -> None:
    notes.press(KEY.Key_F, CONTROL)
    search = notes.view.filters.search
    assert search.hasFocus()
    QTest.keyClicks(search, "lakshmi")
    notes.press(KEY.Key_Return)
    notes.wait()
    assert notes.listed() == [S02]
    assert notes.view.table.hasFocus()
    notes.qtbot.waitUntil(lambda: notes.view.filters.chips.chip("").count() == 1)
    search.setFocus()
    notes.press(KEY.Key_Escape)
    notes.wait()
    assert len(notes.listed()) == 11


def test_search__a_letter_typed_in_the_register_begins_one(notes: Notes) -> None:
    notes.view.table.setFocus()
    notes.press(KEY.Key_Z)
    assert notes.view.filters.search.hasFocus()
    assert notes.view.filters.search.text() == "z"


def test_period__by_key_leaves_the_notes_of_its_days(notes: Notes) -> None:
    notes.press(KEY.Key_D, CONTROL)
    (popup,) = notes.view.findChildren(PeriodPopup)
    popup.chosen.emit(DateRange(date(2025, 8, 1), date(2025, 8, 19)))
    popup.close()
    notes.wait()
    assert notes.listed() == [DRAFT]
    notes.qtbot.waitUntil(lambda: notes.view.filters.chips.chip("draft").count() == 1)


def test_branch__leaves_its_notes(notes: Notes) -> None:
    branch = notes.view.filters.branch
    assert branch.isVisible()
    branch.setFocus()
    notes.press(KEY.Key_Space)
    (menu,) = branch.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "WEST branch").trigger()
    menu.close()
    notes.wait()
    assert notes.listed() == [S43, S32]
    wait_for_total(notes, "2 notes; posted ones are added up")
    notes.view.filters.clear()
    notes.wait()
    assert len(notes.listed()) == 11


def test_selection__is_added_up_in_the_status_bar(notes: Notes) -> None:
    notes.choose(S16)
    notes.qtbot.waitUntil(lambda: notes.window.status_bar.selection() == "1 note selected · Amount ₹5,500.00")
    notes.press(KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    notes.qtbot.waitUntil(
        lambda: notes.window.status_bar.selection() == "2 notes selected · Amount ₹13,500.00 (average ₹6,750.00)"
    )


def test_sorting__by_amount(notes: Notes) -> None:
    press_head(notes.view.table, "total")
    notes.wait()
    press_head(notes.view.table, "total")
    notes.wait()
    assert notes.listed()[:4] == [S43, S02, S32, S16]


def test_columns__others_are_in_the_menu(notes: Notes) -> None:
    menu = notes.view.table.head.columns_menu()
    entries = {action.text(): action.isChecked() for action in menu.actions() if action.text()}
    assert entries["Taxable Value"] is False
    assert entries["Posting"] is True
    menu.close()
    notes.view.table.head.show_column("taxable", shown=True)
    assert not notes.view.table.isColumnHidden(section(notes.view.table, "taxable"))


def test_link__of_a_plan_goes_there_and_an_invoice_leads_nowhere(notes: Notes) -> None:
    wanted: list[Place] = []
    notes.view.place_wanted.connect(wanted.append)
    table = notes.view.table
    for key in (DRAFT, S02):
        index = table.model().index(notes.listed().index(key), section(table, "against"))
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    notes.qtbot.waitUntil(lambda: wanted == [Place("plan", 1)])
    assert notes.window.current_view().title == "Plans"


def test_place__of_a_note_is_opened_whatever_was_filtered(notes: Notes) -> None:
    choose_chip(notes, "draft")
    QTest.keyClicks(notes.view.filters.search, "nobody")
    notes.window.show_view(notes.window.views[0])
    notes.window.go_to(Place("credit_note", S43))
    notes.wait()
    assert notes.window.current_view() is notes.view
    shown = notes.view.pane.shown()
    assert shown is not None
    assert shown.key == S43
    assert not notes.view.opens(Place("plan", 1))


def export(notes: Notes, path: Path, press: Callable[[], object]) -> list[list[str]]:
    press()
    (dialog,) = notes.view.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    notes.qtbot.waitUntil(lambda: notes.window.status_bar.news() == f"{path.name} saved")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_export__writes_the_rows_and_columns_on_the_screen(notes: Notes, tmp_path: Path) -> None:
    choose_chip(notes, "posted")
    press_head(notes.view.table, "total")
    notes.wait()
    head, *rows = export(notes, tmp_path / "posted.csv", lambda: notes.press(KEY.Key_E, CONTROL))
    assert head == [
        "Credit Note No", "Date", "Patient", "Against", "Status", "Total", "AR Entry", "GL Transaction", "GL Posted",
    ]  # fmt: skip
    assert [row[0] for row in rows] == notes.shown("number")
    assert [row[5] for row in rows] == ["5500.00", "7080.00", "8000.00", "40000.00"]
    notes.view.table.head.show_column("patient", shown=False)
    head, *rows = export(notes, tmp_path / "without.csv", notes.view.actions_of_note.export.trigger)
    assert "Patient" not in head


def test_empty__a_book_without_notes_offers_the_first(open_notes: OpenNotes, tmp_path: Path) -> None:
    notes = open_notes(clinic=new_clinic(tmp_path / "empty.clinicbook"))
    words = {each.text() for each in notes.view.findChildren(type(notes.view.pane.number)) if each.isVisible()}
    assert "No credit notes yet" in words
    assert not notes.view.table.isVisible()


def test_empty__filters_that_leave_nothing_can_be_cleared(notes: Notes) -> None:
    QTest.keyClicks(notes.view.filters.search, "nobody")
    notes.press(KEY.Key_Return)
    notes.wait()
    clear = next(
        each
        for each in notes.view.findChildren(type(notes.view.pane.health.post_button))
        if each.words() == "Clear filters"
    )
    notes.qtbot.waitUntil(clear.isVisible)
    assert notes.view.pane.shown() is None
    assert not notes.view.actions_of_note.reverse.isEnabled()
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    notes.wait()
    assert len(notes.listed()) == 11
    assert notes.view.table.isVisible()


def test_changes__from_elsewhere_are_shown_and_the_cursor_stays(notes: Notes) -> None:
    from desktop_app.workflows.post_credit_note import post_credit_note  # noqa: PLC0415
    from tests.orders import POSTING, order  # noqa: PLC0415

    notes.choose(DRAFT)
    notes.operations.run(post_credit_note, order(POSTING, credit_note_id=DRAFT))
    notes.qtbot.waitUntil(lambda: not notes.operations.is_busy())
    notes.wait()
    notes.qtbot.waitUntil(lambda: notes.view.pane.badge.word() == "Posted")
    shown = notes.view.pane.shown()
    assert shown is not None
    assert (shown.key, health_of(shown).state) == (DRAFT, State.POSTED)


def test_window__its_rules_hold_for_every_note(notes: Notes) -> None:
    for key in (S32, AR_ONLY, CONTRADICTED, DRAFT, REVERSED):
        notes.choose(key)
        assert shortcut_collisions(notes.window) == []
        assert unnamed_controls(notes.window) == []
        assert unreachable_controls(notes.window) == []
        assert rich_texts(notes.window) == []
    assert cut_cells(notes.view.table) == []


@pytest.mark.parametrize(("width", "height"), [(1366, 690), (1024, 640)])
def test_window__fits_small_screens(notes: Notes, width: int, height: int) -> None:
    notes.window.resize(width, height)
    notes.choose(AR_ONLY)
    notes.press(KEY.Key_Return)
    assert (notes.window.width(), notes.window.height()) == (width, height)
    assert notes.view.pane.isVisible()
    assert cut_cells(notes.view.table) == []
    button = notes.view.pane.health.post_button
    notes.qtbot.waitUntil(lambda: button.width() == button.sizeHint().width())
    assert notes.view.rect().contains(button.mapTo(notes.view, button.rect().bottomRight()))
