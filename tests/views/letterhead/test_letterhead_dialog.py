"""The letterhead is written by keys, seen as it will be printed, and stands on papers; hostile pictures are refused."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import LogoUnfit
from desktop_app.reports.days import letterhead
from desktop_app.views.letterhead.letterhead_dialog import LetterheadDialog
from desktop_app.views.letterhead.logo_file import logo_of
from desktop_app.views.operations import Operations
from desktop_app.workflows.steps.letterheads import LARGEST_LOGO, require_png
from tests.clinic import Clinic
from tests.letterhead_examples import chunk, png
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.letterhead.screens import mark
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(qtbot: QtBot, operations: Operations) -> Iterator[LetterheadDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made = LetterheadDialog(operations, window)
    with qtbot.waitActive(made):
        made.open()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.obstacle() == "")
    yield made
    window.close()


def kept(clinic: Clinic) -> list[tuple[object, ...]]:
    return clinic.rows("SELECT heading, footer, logo IS NOT NULL FROM letterhead")


def test_letterhead__is_written_by_keys(qtbot: QtBot, clinic: Clinic, dialog: LetterheadDialog) -> None:
    assert QApplication.focusWidget() is dialog.heading[0]
    for text in ("12 Church Street, Bengaluru", "", "अशा"):
        focused = QApplication.focusWidget()
        assert focused in dialog.heading
        type_in(dialog.heading[dialog.heading.index(focused)], text)
        press(KEY.Key_Tab)
    for each in (*dialog.heading[3:], dialog.footer[0]):
        each.setFocus()
    type_in(dialog.footer[0], "<i>Thank you</i>")
    assert "12 Church Street, Bengaluru" in dialog.preview.words()
    assert "<i>Thank you</i>" in dialog.preview.words()
    with qtbot.waitSignal(dialog.posted):
        press(KEY.Key_Return, CONTROL)
    assert kept(clinic) == [("12 Church Street, Bengaluru\nअशा", "<i>Thank you</i>", 0)]


def test_letterhead__takes_a_jpeg_and_keeps_a_small_png(
    qtbot: QtBot, clinic: Clinic, dialog: LetterheadDialog, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"  # its name says nothing
    path.write_bytes(mark(1_500, "JPG"))
    dialog.take_file(path)
    qtbot.waitUntil(lambda: dialog.logo is not None)
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog.heading[0], KEY.Key_Return, CONTROL)
    assert kept(clinic) == [("", "", 1)]
    logo = bytes(clinic.value("SELECT logo FROM letterhead"))
    require_png(logo)
    image = QImage.fromData(logo)
    assert (image.width(), image.height()) == (450, 450)


def test_letterhead__a_file_that_is_no_picture_changes_nothing(
    qtbot: QtBot, dialog: LetterheadDialog, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b"<svg/>")
    dialog.take_file(path)
    qtbot.waitUntil(lambda: bool(dialog.banner.words()))
    assert "neither a PNG nor a JPEG" in dialog.banner.words()
    assert dialog.logo is None


def test_letterhead__too_long_a_line_stands_in_the_way(dialog: LetterheadDialog) -> None:
    dialog.heading[1].setText("x" * 121)
    assert dialog.obstacle() == "A line is too long"
    assert dialog.heading[1].problem() == "At most 120 letters"


def test_letterhead__can_be_used_without_a_mouse(dialog: LetterheadDialog) -> None:
    assert shortcut_collisions(dialog) == []
    assert unnamed_controls(dialog) == []
    assert rich_texts(dialog) == []
    assert unreachable_controls(dialog) == []


def test_letterhead__is_offered_again_as_it_is_kept(
    qtbot: QtBot, clinic: Clinic, operations: Operations, dialog: LetterheadDialog
) -> None:
    type_in(dialog.heading[0], "12 Church Street")
    with qtbot.waitSignal(dialog.posted):
        press(KEY.Key_Return, CONTROL)
    window = QWidget()
    qtbot.addWidget(window)
    again = LetterheadDialog(operations, window)
    qtbot.waitUntil(lambda: again.heading[0].text() == "12 Church Street")
    found: list[str] = []
    operations.read(lambda reading: letterhead(reading, 1).heading, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["12 Church Street"]
    assert clinic.value("SELECT count(*) FROM letterhead") == 1


def bomb() -> bytes:
    """Make a PNG that says it has 60,000 pixels a side."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return png()[:8] + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.qt_log_ignore("Unsupported marker", extend=True)  # Qt's own word on a JPEG that is none
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "neither"),
        (b"GIF89a" + b"x" * 100, "neither"),
        (b"%PDF-1.7", "neither"),
        (png()[:30], "damaged"),
        (b"\xff\xd8\xff" + b"x" * 100, "damaged"),
        (bomb(), "pixels"),
        (png() + b"x" * (8 * 1024 * 1024), "MB"),
    ],
    ids=["empty", "gif", "pdf", "cut", "no jpeg", "bomb", "huge"],
)
def test_logo__what_is_no_small_picture_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(data)
    with pytest.raises(LogoUnfit, match=why):
        logo_of(path)


def test_logo__no_folder_and_no_missing_file_is_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing.png"):
        with pytest.raises(LogoUnfit, match="cannot be read"):
            logo_of(path)


def test_logo__a_large_one_is_drawn_small(tmp_path: Path) -> None:
    path = tmp_path / "noise.png"
    noise = QImage(2_000, 1_500, QImage.Format.Format_RGB32)
    for x in range(0, 2_000, 3):
        for y in range(0, 1_500, 7):
            noise.setPixel(x, y, (x * 7919 + y * 104_729) & 0xFFFFFF)
    noise.save(str(path))
    small = logo_of(path)
    assert len(small) <= LARGEST_LOGO
    require_png(small)
