"""Rows that are not understood are told in their place, saved as a file, corrected there and taken in."""

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.bank_matching.statement_preview import ALL, REFUSED
from desktop_app.views.look.fonts import LARGEST_SIZE, USUAL_SIZE
from desktop_app.views.look.scheme import apply_text_size
from desktop_app.views.saved_file import SavedFile
from tests.clinic import Clinic
from tests.views.bank_matching.conftest import OpenBank
from tests.views.bank_matching.desk import AUGUST, WRONG_AUGUST
from tests.views.bank_matching.importing import OpenImport, opens_on_texts, read, rows, save
from tests.views.driving import KEY, press
from tests.views.masters.set_up.driving import post
from tests.views.walk.large_text import cut_controls
from tests.views.window_checks import cut_cells, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

REFUSED_WORDS = "3 of 6 lines are not understood"


@pytest.fixture
def take_in(qtbot: QtBot, open_bank: OpenBank, tmp_path: Path) -> OpenImport:
    return opens_on_texts(qtbot, open_bank, tmp_path)


def test_refused__rows_stand_in_their_place_with_the_wrong_cell_marked(take_in: OpenImport) -> None:
    dialog = take_in(WRONG_AUGUST, until=REFUSED_WORDS)
    assert not dialog.commit_button.isEnabled()
    assert rows(dialog, "row", "wrong", "why") == [
        (3, "", ""),
        (4, "on", "\u201c31/08/25\u201d is after today"),
        (5, "", ""),
        (
            6,
            "amount balance",
            "\u201c5.9E2\u201d is no amount of rupees and paise; \u201c??\u201d is no amount of rupees and paise",
        ),
        (7, "", ""),
        (8, "row", "its quotation marks do not match"),
    ]
    assert rows(dialog, "on", "amount", "balance")[3] == ("04/08/25", "5.9E2", "??")
    lines = dialog.preview.lines
    assert not lines.isColumnHidden([column.name for column in lines.table_model().columns].index("why"))
    assert lines.table_model().text_at(3, 4) == "5.9E2"
    assert cut_cells(lines) == []
    current = lines.current_row()
    assert current is not None
    assert current.key == 4, "the first one that is refused"
    assert dialog.preview.summary.text() == "Row 4: \u201c31/08/25\u201d is after today"
    assert not dialog.figures.isVisible()


def test_refused__rows_are_shown_alone_by_keys(qtbot: QtBot, take_in: OpenImport) -> None:
    dialog = take_in(WRONG_AUGUST, until=REFUSED_WORDS)
    chips = dialog.preview.chips
    assert [chips.chip(key).count() for key in (ALL, REFUSED)] == [6, 3]
    chips.chip(ALL).setFocus()
    qtbot.waitUntil(chips.chip(ALL).hasFocus)
    press(KEY.Key_Right)
    qtbot.waitUntil(lambda: rows(dialog, "row") == [(4,), (6,), (8,)])
    dialog.preview.lines.setFocus()
    qtbot.waitUntil(dialog.preview.lines.hasFocus)
    press(KEY.Key_End)
    assert dialog.preview.summary.text() == "Row 8: its quotation marks do not match"
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []


def test_refused__rows_are_read_at_twice_the_size_of_text(
    qtbot: QtBot, qapp: QApplication, take_in: OpenImport, tmp_path: Path
) -> None:
    apply_text_size(qapp, LARGEST_SIZE)
    try:
        dialog = take_in(WRONG_AUGUST, until=REFUSED_WORDS)
        qtbot.waitUntil(lambda: cut_controls(dialog) == [])
        assert dialog.screen().availableGeometry().contains(dialog.geometry())
        read(qtbot, dialog, tmp_path / "right.csv", AUGUST)
        qtbot.waitUntil(lambda: cut_controls(dialog) == [])
    finally:
        apply_text_size(qapp, USUAL_SIZE)


def test_refused__what_a_balance_does_not_follow_is_marked_and_not_saved(take_in: OpenImport) -> None:
    broken = AUGUST.replace("86,310.00", "86,301.00")
    words = "At row 4 of the statement the balance is not the one before it and the amount."
    dialog = take_in(broken, until=words)
    assert rows(dialog, "row", "wrong") == [(3, ""), (4, "balance"), (5, ""), (6, ""), (7, ""), (8, "")]
    assert not dialog.preview.save.isVisible()


def test_refused__is_saved_corrected_and_taken_in(
    qtbot: QtBot, take_in: OpenImport, bank_clinic: Clinic, tmp_path: Path
) -> None:
    """The narration that a spreadsheet would run is guarded in the file, and read again as the bank wrote it."""
    dialog = take_in(WRONG_AUGUST, until=REFUSED_WORDS, name="HDFC August.csv")
    path = tmp_path / "to correct.csv"
    assert save(qtbot, dialog, dialog.preview.save, path) == "hdfc-august_not-understood.csv"
    assert isinstance(dialog.saved, SavedFile)
    assert dialog.saved.isVisible()
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, first, second, third = csv.reader(file)
    assert head == [*AUGUST.splitlines()[1].split(","), "Row", "Column", "Why"]
    assert first == [
        *("31/08/25", "'=UPI ASHA", "UTR900", "", "100.00", "86,310.00"),
        *("4", "Txn Date", "\u201c31/08/25\u201d is after today"),
    ]
    assert second[-3:-1] == ["6", "Withdrawal Amt; Closing Balance"]
    assert third[-3:] == ["8", "", "its quotation marks do not match"]

    corrected = path.read_text("utf-8-sig").replace("31/08/25,", "02/08/25,").replace("5.9E2", "590.00")
    corrected = corrected.replace("??", "")
    read(qtbot, dialog, path, corrected)
    assert rows(dialog, "narration", "amount") == [("=UPI ASHA", 10_000), ("CHARGES", -59_000), ("CARD BATCH", 30_000)]
    post(qtbot, dialog)
    assert bank_clinic.rows(
        "SELECT narration, amount_paise FROM bank_lines WHERE statement_id = 2 ORDER BY line_id"
    ) == [
        ("=UPI ASHA", 10_000),
        ("CHARGES", -59_000),
        ("CARD BATCH", 30_000),
    ]


def test_refused__a_file_that_nobody_corrected_is_refused_again(
    qtbot: QtBot, take_in: OpenImport, tmp_path: Path
) -> None:
    text = f"{AUGUST.splitlines()[1]}\n02/08/25,A,R,,5.00,1,00\n01/13/25,B,R,,5.00,\n"
    dialog = take_in(text, until="2 of 2 lines are not understood")
    for name in ("once.csv", "twice.csv"):
        path = tmp_path / name
        save(qtbot, dialog, dialog.preview.save, path)
        read(qtbot, dialog, path, path.read_text("utf-8-sig"), until="2 of 2 lines are not understood")
        assert [row["wrong"] for row in dialog.preview.lines.rows()] == ["row", "on"]
    assert path.read_text("utf-8-sig").splitlines()[0].count("Why") == 1
