"""Choices, captions, and what fields reckon: amounts as sums, dates as steps."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView

from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.text_field import TextField
from tests.views.driving import CONTROL, KEY, Show
from tests.views.sample import TODAY
from tests.views.window_checks import unnamed_controls

pytestmark = pytest.mark.gui


def accounts(chosen: int | None) -> Choice:
    choice = Choice()
    choice.set_choices([(1, "1100  Accounts Receivable"), (2, "2300  Deferred revenue"), (3, "1060  UPI clearing")])
    choice.choose(chosen)
    return choice


def test_choice__is_searched_by_any_part_and_keeps_to_the_list(shown: Show) -> None:
    choice = accounts(None)
    shown(choice, TextField())
    told: list[object] = []
    choice.key_changed.connect(told.append)
    choice.line.setFocus()
    choice.line.selectAll()
    QTest.keyClicks(choice, "deferred")
    QTest.keyClick(QApplication.activePopupWidget() or choice, KEY.Key_Tab)
    assert choice.key() == 2
    assert choice.currentText() == "2300  Deferred revenue"
    choice.line.setFocus()
    choice.line.selectAll()
    QTest.keyClicks(choice, "nothing like it")
    QTest.keyClick(QApplication.activePopupWidget() or choice, KEY.Key_Tab)
    assert choice.key() == 2
    assert told == [2]


def test_choice__makes_its_list_when_it_is_used(shown: Show) -> None:
    free, chosen = accounts(None), accounts(2)
    shown(TextField(), free, chosen)
    assert [each.currentText() for each in (free, chosen)] == ["", "2300  Deferred revenue"]
    assert [each.findChildren(QListView) for each in (free, chosen)] == [[], []]
    for choice, text in ((free, ""), (chosen, "2300  Deferred revenue")):
        choice.showPopup()
        assert choice.view().isVisible()
        assert choice.view().model().rowCount() == 3
        assert choice.view().currentIndex().data() == (text or "1100  Accounts Receivable")  # where arrows begin
        choice.hidePopup()
        assert choice.currentText() == text


def test_choice__hands_a_new_style_to_its_list_once_it_was_seen(shown: Show) -> None:
    choice = accounts(None)
    shown(TextField(), choice)
    assert choice.findChildren(QListView) == []
    QApplication.sendEvent(choice, QEvent(QEvent.Type.StyleChange))
    assert len(choice.findChildren(QListView)) == 1  # the box makes it to give it the style


def test_choice__an_arrow_and_the_wheel_go_on_from_what_is_chosen(shown: Show) -> None:
    choice, other, turned = accounts(2), accounts(2), accounts(2)
    shown(TextField(), choice, other, turned)
    choice.setFocus()
    QTest.keyClick(choice, KEY.Key_Down)
    assert (choice.key(), choice.currentText()) == (3, "1060  UPI clearing")
    other.setFocus()
    assert (other.key(), other.currentText()) == (2, "2300  Deferred revenue")
    QTest.keyClick(other, KEY.Key_Up)
    assert (other.key(), other.currentText()) == (1, "1100  Accounts Receivable")
    at, none = QPointF(20, 10), Qt.MouseButton.NoButton
    down = QWheelEvent(
        at, at, QPoint(), QPoint(0, -120), none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(turned, down)
    assert (turned.key(), turned.currentText()) == (3, "1060  UPI clearing")


def test_choice__what_is_typed_stays_when_it_is_entered(shown: Show) -> None:
    choice = accounts(1)
    choice.setEditText("defer")
    shown(TextField(), choice)
    choice.setFocus(Qt.FocusReason.OtherFocusReason)
    assert (choice.currentText(), choice.key()) == ("defer", 1)
    choice.settle()
    assert (choice.currentText(), choice.key()) == ("2300  Deferred revenue", 2)


def test_choice__keeps_what_is_chosen_while_it_is_offered() -> None:
    choice = Choice()
    choice.set_choices([(1, "one"), (2, "two")])
    choice.choose(2)
    choice.set_choices([(2, "two, renamed"), (3, "three")])
    assert choice.key() == 2
    choice.set_choices([(3, "three")])
    assert choice.key() is None


def test_proposed_text__takes_the_users_own_words(shown: Show) -> None:
    field = ProposedText(["Moving to another city"], placeholder="Say why")
    shown(field)
    assert field.text() == ""
    QTest.keyClicks(field.line, " Own reason ")
    assert field.text() == "Own reason"


# Captions


def test_captioned_field__names_the_field_for_a_reader(shown: Show) -> None:
    captioned = CaptionedField("Reason", ProposedText(), help_text="Kept in the edit log")
    window = shown(captioned)
    assert unnamed_controls(window) == []
    assert captioned.field.accessibleName() == "Reason"
    assert captioned.field.accessibleDescription() == "Kept in the edit log"
    captioned.set_error("A reason is needed")
    assert captioned.field.accessibleDescription() == "A reason is needed"
    assert captioned.field.property("error") is True


def test_captioned_field__an_error_moves_nothing(shown: Show) -> None:
    captioned = CaptionedField("Reason", TextField())
    shown(captioned)
    before = captioned.sizeHint()
    captioned.set_error("A reason is needed")
    assert captioned.sizeHint().height() == before.height()


def test_text_field__enter_moves_on_and_control_enter_does_not(shown: Show) -> None:
    first, second = TextField(), TextField()
    shown(first, second)
    first.setFocus()
    QTest.keyClick(first, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert first.hasFocus()
    QTest.keyClick(first, KEY.Key_Return)
    assert second.hasFocus()


def test_text_field__a_name_in_devanagari_gets_its_font(shown: Show) -> None:
    field = TextField()
    shown(field, QLabel())
    field.setText("सुनीता")
    assert field.font().families()[0] == "Noto Sans Devanagari"
    field.setText("Sunita")
    assert field.font().families()[0] == "Inter"


@pytest.mark.parametrize(
    ("typed", "worth", "left_as"),
    [
        ("2500+18%", "= 2,950.00", "2,950.00"),
        ("1.5L", "= 1,50,000.00", "1,50,000.00"),
        ("11800/1.18", "= 10,000.00", "10,000.00"),
        ("25k", "= 25,000.00", "25,000.00"),
    ],
)
def test_amount_field__reckons_and_says_what_it_comes_to(shown: Show, typed: str, worth: str, left_as: str) -> None:
    field, next_one = AmountField(), TextField()
    shown(field, next_one)
    field.setFocus()
    told: list[object] = []
    field.paise_changed.connect(told.append)
    QTest.keyClicks(field, typed)
    assert field.worth() == worth == field.accessibleDescription()
    told_while_typing = list(told)
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.text() == left_as
    assert field.worth() == ""
    assert told == told_while_typing  # leaving it tells nothing new
    field.setFocus()
    QTest.keyClick(field, KEY.Key_Z, CONTROL)
    assert field.text() == typed
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.text() == left_as


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("5/0", "Nothing can be divided by zero."),
        ("2500+", "'2500+' is not an amount."),
        ("9cr*9cr*9cr", "The amount is larger than these books can hold."),
        ("1" + "+1" * 30, "What is to be reckoned is longer than 60 characters."),
    ],
)
def test_amount_field__says_at_once_why_it_cannot_be_reckoned(shown: Show, typed: str, words: str) -> None:
    field, next_one = AmountField(), TextField()
    shown(field, next_one)
    field.setFocus()
    QTest.keyClicks(field, typed)
    assert field.worth() == words
    assert field.problem() == ""
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.problem() == words
    assert field.text() == typed


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("+3", date(2025, 8, 13)),
        ("-3", date(2025, 8, 7)),
        ("+30", date(2025, 9, 9)),
        ("++", date(2025, 8, 12)),
        ("+-", date(2025, 8, 10)),
        ("++2", date(2025, 8, 13)),  # from where the first step led
        ("m", date(2025, 8, 1)),
        ("r", date(2026, 3, 31)),
        ("5-2", date(2026, 2, 5)),
        ("5/2/26", date(2026, 2, 5)),
    ],
)
def test_date_field__counts_days_from_the_one_that_is_shown(shown: Show, typed: str, day: date) -> None:
    field, next_one = DateField(today=TODAY, day=date(2025, 8, 10)), TextField()
    shown(field, next_one)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert field.day() == day
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.day() == day
    assert field.problem() == ""
