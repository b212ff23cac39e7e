import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.chip import Chip, FilterChips
from desktop_app.views.controls.filter_chip import MenuFilter
from desktop_app.views.controls.labels import ElidingLabel, Label, as_tooltip, one_line
from desktop_app.views.controls.marks import document_mark, installment_mark, plan_mark, session_mark
from tests.views.driving import KEY, Show
from tests.views.sample import HOSTILE
from tests.views.window_checks import rich_texts, unnamed_controls

pytestmark = pytest.mark.gui


# Labels


@pytest.mark.parametrize("name", HOSTILE)
def test_label__shows_any_name_as_it_is(shown: Show, name: str) -> None:
    label, eliding = Label(name), ElidingLabel(name)
    window = shown(label, eliding)
    assert label.text() == name
    assert eliding.text() == one_line(name)
    assert rich_texts(window) == []


def test_label__markup_is_drawn_not_interpreted(shown: Show) -> None:
    plain, tagged = Label("x"), Label("<b>x</b>")
    shown(plain, tagged)
    assert tagged.sizeHint().width() > 3 * plain.sizeHint().width()


def test_eliding_label__gives_the_whole_text_as_tooltip_only_where_it_was_cut(qtbot: QtBot) -> None:
    label = ElidingLabel(HOSTILE[3])
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.is_cut()
    assert label.toolTip() == HOSTILE[3]
    label.resize(900, 20)
    assert label.toolTip() == ""


@pytest.mark.parametrize(
    ("text", "expected"), [("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"), ("Rao & Sons", "Rao & Sons"), ("a < b", "a < b")]
)
def test_as_tooltip__escapes_only_what_qt_would_take_for_markup(text: str, expected: str) -> None:
    assert as_tooltip(text) == expected


# Chips


def test_filter_chips__one_is_chosen_and_counts_are_shown(shown: Show) -> None:
    chips = FilterChips("Status")
    for key, text in (("", "All"), ("active", "Active"), ("overdue", "Overdue")):
        chips.add(key, text)
    shown(chips)
    told: list[str] = []
    chips.chosen.connect(told.append)
    chips.set_counts({"": 12, "active": 10})
    QTest.mouseClick(chips.chip("overdue"), Qt.MouseButton.LeftButton)
    chips.chip("overdue").setFocus()
    QTest.keyClick(chips.chip("overdue"), KEY.Key_Left)
    assert told == ["overdue", "active"]
    assert chips.key() == "active"
    assert chips.chip("active").accessibleName() == "Active 10"
    assert chips.chip("overdue").accessibleName() == "Overdue"


def test_chip__is_taken_away_by_its_cross_or_by_delete(qtbot: QtBot, shown: Show) -> None:
    chip = Chip("Sold this year", removable=True)
    shown(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center() + chip.rect().topRight() / 2)
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, KEY.Key_Delete)
    assert chip.isChecked()


# Buttons


def test_button__is_never_the_default_and_shows_its_shortcut(qtbot: QtBot, shown: Show) -> None:
    bare, with_keys = Button("Post credit note"), Button("Post credit note", Kind.PRIMARY, shortcut="Ctrl+Return")
    window = shown(bare, with_keys)
    assert not with_keys.autoDefault()
    assert with_keys.sizeHint().width() > bare.sizeHint().width() + 30
    assert with_keys.accessibleName() == "Post credit note"
    with qtbot.waitSignal(with_keys.clicked):
        QTest.keyClick(window, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(with_keys.clicked):
        QTest.keyClick(window, KEY.Key_Enter, Qt.KeyboardModifier.ControlModifier)


def test_button__of_an_action_follows_it(qtbot: QtBot, shown: Show) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    action = QAction("&Sell package", window)
    button = Button.of(action, Kind.PRIMARY, caption="Ctrl+N")
    shown(button)
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    action.setStatusTip("Choose a patient first")
    action.setEnabled(False)
    assert not button.isEnabled()
    assert button.toolTip() == "Choose a patient first"
    action.setText("Sell another")
    assert button.words() == "Sell another"


@pytest.mark.parametrize("name", HOSTILE)
def test_button__shows_a_name_with_an_ampersand_as_it_is(shown: Show, name: str) -> None:
    button = Button(name)
    shown(button)
    assert button.text() == name.replace("&", "&&")
    assert button.accessibleName() == name
    assert button.shortcut().isEmpty()


# Badges and banner


@pytest.mark.parametrize(
    ("mark", "word", "loud"),
    [
        (plan_mark("suspended"), "Suspended", False),
        (session_mark("no_show"), "No-show", False),
        (installment_mark("pending"), "Pending", False),
        (installment_mark("partial", is_overdue=True), "Overdue", True),
        (installment_mark("paid", is_overdue=True), "Paid", False),
        (document_mark("half_posted"), "Half posted", True),
        (document_mark("of_the_future"), "Of the future", False),
    ],
)
def test_marks__have_a_shape_and_a_word(qtbot: QtBot, mark: object, word: str, *, loud: bool) -> None:
    badge = Badge(mark)  # type: ignore[arg-type]
    qtbot.addWidget(badge)
    assert badge.accessibleName() == word == badge.word()
    assert badge._mark.colours_word is loud  # noqa: SLF001
    assert badge._mark.sign  # noqa: SLF001


def test_banner__says_what_happened_and_closes_with_esc(qtbot: QtBot, shown: Show) -> None:
    banner = Banner()
    window = shown(banner)
    assert banner.isHidden()
    pressed: list[bool] = []
    banner.show_words("The import stopped. Nothing was saved.", "Correct <b>line</b> 212.")
    show_line = banner.add_button("Show line 212", lambda: pressed.append(True))
    assert banner.isVisible()
    assert banner.accessibleName() == "The import stopped. Nothing was saved. Correct <b>line</b> 212."
    assert rich_texts(window) == []
    assert unnamed_controls(window) == []
    QTest.mouseClick(show_line, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    show_line.setFocus()
    with qtbot.waitSignal(banner.closed):
        QTest.keyClick(show_line, KEY.Key_Escape)
    assert banner.isHidden()


def test_banner__actions_of_an_earlier_message_go_away(shown: Show) -> None:
    banner = Banner()
    shown(banner)
    banner.show_words("One. Nothing was saved.")
    banner.add_button("Act", lambda: None)
    banner.show_words("Two. Nothing was saved.")
    visible = [button.words() for button in banner.findChildren(Button) if button.isVisibleTo(banner)]
    assert visible == [""]  # the cross alone


def test_icon_button__has_a_name_and_a_tooltip(shown: Show) -> None:
    window = shown(IconButton("export", "Export to CSV"))
    (button,) = window.findChildren(IconButton)
    assert button.accessibleName() == button.toolTip() == "Export to CSV"


def test_filter__that_is_chosen_and_taken_away_keeps_the_focus(shown: Show, qtbot: QtBot) -> None:
    made = MenuFilter("All documents")
    made.set_choices([("invoice", "Invoices")])
    shown(made)
    told: list[object] = []
    made.key_changed.connect(told.append)
    made.chip().setFocus()
    qtbot.waitUntil(made.chip().hasFocus)
    made.choose("invoice")
    assert (made.chip().words(), made.chip().hasFocus()) == ("Invoices", True)
    QTest.keyClick(made.chip(), KEY.Key_Delete)
    assert (made.chip().words(), made.chip().hasFocus(), told) == ("All documents", True, [None])
