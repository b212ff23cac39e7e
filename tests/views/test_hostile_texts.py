"""Every text that means mischief in everything that shows texts: controls, banners, lists, paper, names of files."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import BugError, ClinicError, NotFound
from desktop_app.log_of_window import who_says
from desktop_app.reports.days import Letterhead
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.chip import Chip
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.labels import ElidingLabel, Label, as_tooltip
from desktop_app.views.messages import message_of, show_error
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.save_dialog import file_name
from tests.hostile import STORABLE, TEXTS, named
from tests.views.walk.plain_text import misread, texts

pytestmark = pytest.mark.gui
SAFE_NAME = re.compile(r"[a-z0-9_-]*\.csv")


def banner(text: str) -> QWidget:
    made = Banner()
    show_error(made, NotFound(what=text))
    return made


def tooltip(text: str) -> QWidget:
    made = QWidget()
    made.setToolTip(as_tooltip(text))
    return made


def choice(text: str) -> QWidget:
    made = Choice(placeholder=text)
    made.set_choices([(1, text), (2, f"{text} two")])
    made.choose(1)
    return made


MAKERS: dict[str, Callable[[str], QWidget]] = {
    "label": Label,
    "eliding label": ElidingLabel,
    "button": Button,
    "chip": Chip,
    "choice": choice,
    "banner": banner,
    "tool tip": tooltip,
}


@pytest.mark.parametrize("what", MAKERS)
def test_control__shows_every_text_as_it_is(what: str, qtbot: QtBot) -> None:
    for text in (each for each in STORABLE if "&lt;" not in each):  # which is what is looked for
        made = MAKERS[what](text)
        qtbot.addWidget(made)
        found = [(each.where, misread(each)) for each in texts(made) if misread(each)]
        assert found == [], ascii(text)
        tip = made.toolTip()
        assert not (RichText.mightBeRichText(tip) and "<" in tip), ascii(text)


@pytest.mark.parametrize("error", [NotFound, BugError])
def test_error__fills_texts_in_once(error: type[ClinicError]) -> None:
    """What is filled into a sentence is never looked at again for braces."""
    for text in TEXTS:
        message = message_of(error(what=text, detail=text))
        assert text.strip() in message.headline


def paper() -> Sheet:
    return Sheet(Letterhead(name="<b>Asha</b>", legal_name="&amp;", branch="{x}", gstin=None))


def test_sheet__prints_every_text_as_it_is(qtbot: QtBot) -> None:  # noqa: ARG001 - fonts need the application
    for text in STORABLE:
        sheet = paper()
        sheet.title(text, text)
        sheet.line(text)
        sheet.table(("Of", "Amount"), [(text, "1,180.00")], numbers={1}, total=("Total", "1,180.00"))
        printed = sheet.text()
        assert printed.count("1,180.00") >= 2  # X</td></tr></table> once took the balance away
        seen = "".join(text.replace("\0", "").split())
        if len(seen) < 1_000 and seen.isprintable():  # what would fill pages is cut
            assert "".join(printed.replace("\0", "").split()).count(seen) >= 4


@pytest.mark.parametrize("text", TEXTS, ids=named)
def test_file_name__is_one_plain_name(text: str) -> None:
    name = file_name(text, "plans", text)
    assert SAFE_NAME.fullmatch(name), name
    assert Path(name).name == name
    assert len(name) < 200
    assert name.partition(".")[0] not in {"con", "nul", "prn", "aux"}


def test_qt__is_quoted_by_its_own_names_only() -> None:
    message = 'QObject::connect(Zeenat, "Rao"): QPixmap::load: /home/zeenat/x.png'
    assert who_says("qt.core", message) == "Qt: qt.core QObject::connect QPixmap::load"


def test_label__is_plain(qtbot: QtBot) -> None:
    label = Label("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
