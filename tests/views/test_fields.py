from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.controls.text_field import TextField
from tests.views.driving import KEY, Show, type_in
from tests.views.sample import TODAY

pytestmark = pytest.mark.gui


# Amounts


@pytest.mark.parametrize(
    ("typed", "paise", "left_as"),
    [
        ("5000", 500_000, "5,000.00"),
        ("12,34,567.50", 123_456_750, "12,34,567.50"),
        ("1,234,567.5", 123_456_750, "12,34,567.50"),
        ("\u20b9 5000", 500_000, "5,000.00"),
        ("0", 0, "0.00"),
        ("", None, ""),
    ],
)
def test_amount_field__reads_what_is_typed_and_groups_it_when_left(
    shown: Show, typed: str, paise: int | None, left_as: str
) -> None:
    field, next_one = AmountField(), TextField()
    shown(field, next_one)
    field.setFocus()
    type_in(field, typed)
    assert field.paise() == paise
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.text() == left_as
    assert field.problem() == ""
    assert next_one.hasFocus()


@pytest.mark.parametrize("typed", ["12x", "1,50", "1.234", "-5", "1e3"])
def test_amount_field__complains_when_left_and_stops_when_mended(shown: Show, typed: str) -> None:
    field = AmountField()
    captioned = CaptionedField("Amount", field, help_text="From 0.00 to 100.00")
    shown(captioned, TextField())
    field.setFocus()
    QTest.keyClicks(field, typed)
    assert field.problem() == ""
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.paise() is None
    assert captioned.error() == field.problem() != ""
    assert "saved" not in field.problem()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    assert captioned.error() == ""
    assert captioned.message() == "From 0.00 to 100.00"


def test_amount_field__tells_the_paise_at_every_key(shown: Show) -> None:
    field = AmountField()
    shown(field)
    told: list[object] = []
    field.paise_changed.connect(told.append)
    QTest.keyClicks(field, "12.5")
    assert told == [100, 1_200, 1_200, 1_250]
    field.set_paise(99)
    assert told == [100, 1_200, 1_200, 1_250]


# Dates


def test_date_field__single_keys_step_and_tell(shown: Show) -> None:
    field = DateField(today=TODAY, day=date(2025, 8, 20))
    shown(field)
    told: list[object] = []
    field.day_changed.connect(told.append)
    for key in ("+", "h", "y", "r", "m", "t", "-"):
        QTest.keyClicks(field, key)
    assert told == [
        date(2025, 8, 21),
        date(2025, 8, 31),
        date(2025, 4, 1),
        date(2026, 3, 31),
        date(2026, 3, 1),
        date(2025, 8, 20),
        date(2025, 8, 19),
    ]
    assert field.text() == "19 Aug 2025"


def test_date_field__typed_days_are_written_out_when_left(shown: Show) -> None:
    field = DateField(today=TODAY, day=TODAY)
    shown(field, TextField())
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "5-2")
    QTest.keyClick(field, KEY.Key_Return)
    assert field.text() == "5 Feb 2026"
    assert field.day() == date(2026, 2, 5)


def test_date_field__nonsense_is_said_to_be_none(shown: Show) -> None:
    field = DateField(today=TODAY)
    captioned = CaptionedField("On", field)
    shown(captioned, TextField())
    told: list[object] = []
    field.set_day(TODAY)
    field.day_changed.connect(told.append)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "31-2")
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.day() is None
    assert captioned.error().startswith("Not a date")
    assert told == [None]


def test_date_field__calendar_opens_with_f2_and_chooses(shown: Show) -> None:
    field = DateField(today=TODAY, day=TODAY)
    shown(field)
    QTest.keyClick(field, KEY.Key_F2)
    (calendar,) = field.findChildren(QCalendarWidget)
    grid = calendar.focusProxy()
    assert grid is not None
    QTest.keyClick(grid, KEY.Key_Right)
    QTest.keyClick(grid, KEY.Key_Return)
    assert field.day() == date(2025, 8, 21)


# Search


def test_search_field__asks_once_after_the_last_key(qtbot: QtBot, shown: Show) -> None:
    field = SearchField("Find patient", shortcut="Ctrl+F")
    shown(field)
    told: list[str] = []
    field.searched.connect(told.append)
    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "sun ")
    assert told == ["sun"]


def test_search_field__enter_asks_at_once_and_goes_on_and_esc_empties(qtbot: QtBot, shown: Show) -> None:
    field = SearchField("Find patient")
    shown(field)
    told: list[str] = []
    field.searched.connect(told.append)
    QTest.keyClicks(field, "a")
    with qtbot.waitSignal(field.finished):
        QTest.keyClick(field, KEY.Key_Return)
    QTest.keyClick(field, KEY.Key_Escape)
    assert told == ["a", ""]
    assert field.text() == ""


def test_search_field__esc_in_an_empty_one_goes_back_to_the_work(qtbot: QtBot, shown: Show) -> None:
    field = SearchField("Find patient")
    shown(field)
    left: list[bool] = []
    field.left.connect(lambda: left.append(True))
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, KEY.Key_Escape)
    assert (field.text(), left) == ("", [])
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, KEY.Key_Escape)


# What is pasted


PASTED = "moves\r\nto\tPune\u202e \x00सुनीता \U0001f600"
ON_ONE_LINE = "moves to Pune   सुनीता \U0001f600"


@pytest.mark.parametrize("kind", [TextField, ProposedText])
def test_field__what_is_pasted_stays_on_one_line(shown: Show, kind: type[TextField | ProposedText]) -> None:
    made = kind()
    shown(made)
    field = made.line if isinstance(made, ProposedText) else made
    told: list[str] = []
    field.textEdited.connect(told.append)
    QTest.keyClicks(field, "ab")
    field.setCursorPosition(1)
    QGuiApplication.clipboard().setText(PASTED)
    QTest.keyClick(field, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == told[-1] == f"a{ON_ONE_LINE}b"
    assert field.cursorPosition() == len(f"a{ON_ONE_LINE}".encode("utf-16-le")) // 2
    field.setText("two\nlines")
    assert field.text() == "two lines"


def test_field__takes_ten_thousand_characters(shown: Show) -> None:
    field, amount = TextField(), AmountField()
    window = shown(field, amount)
    width = window.width()
    for each in (field, amount):
        each.setFocus()
        QGuiApplication.clipboard().setText("9\n" * 5_000)
        QTest.keyClick(each, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert each.text() == "9 " * 5_000
    assert amount.paise() is None
    assert window.width() == width, "what is no amount takes no room"


# Choices
