"""How the tests drive a window: what it says of the clinic, its views, and keys where the focus is."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.views.clinic_facts import ClinicFacts
from desktop_app.views.main_window import MainWindow
from tests.views.sample import TODAY, SampleView

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Show = Callable[..., QWidget]
FACTS = ClinicFacts(
    clinic="Asha <b>Skin</b> & Laser",
    branch="Andheri West",
    today=TODAY,
    user="Meera Joshi",
    closed_up_to=date(2025, 6, 30),
    is_demo=True,
)


def views(window: MainWindow) -> list[SampleView]:
    return [view for view in window.views if isinstance(view, SampleView)]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget() or QApplication.activeWindow()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def type_in(field: QLineEdit, text: str) -> None:
    """Type a text, or paste it where no key has its letters."""
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(field, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
