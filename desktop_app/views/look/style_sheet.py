"""The one style sheet, made from the tokens and the size of text: buttons, fields, tabs, menus, scroll bars.

Tables are painted instead.
"""

from dataclasses import asdict
from string import Template

from desktop_app import resources
from desktop_app.views.look.fonts import BODY_MEDIUM, metrics
from desktop_app.views.look.tokens import Tokens

_LEAST_HEIGHT, _AROUND_TEXT, _BORDER = 28, 10, 1


def style_sheet(tokens: Tokens) -> str:
    """Make the sheet of a scheme; it is set once on the application, never on a widget."""
    pictures = {name: resources.path(f"icons/{file}").as_posix() for name, file in _pictures(tokens).items()}
    return Template(_SHEET).substitute(asdict(tokens), **pictures, **_heights())


def _heights() -> dict[str, int]:
    """Give how high what is pressed and typed into is at least, without borders: `high2` has those of the focus."""
    inside = max(_LEAST_HEIGHT, round(metrics(BODY_MEDIUM).height()) + _AROUND_TEXT) - 2 * _BORDER
    return {"high": inside, "high2": inside - 2 * _BORDER, "low": inside - 4, "low2": inside - 4 - 2 * _BORDER}


def _pictures(tokens: Tokens) -> dict[str, str]:
    return {"arrow": "sheet-arrow.svg", "tick": "sheet-tick-dark.svg" if tokens.is_dark else "sheet-tick-light.svg"}


_SHEET = """
QToolTip { color: $text; background: $surface; border: 1px solid $control; padding: 3px 6px; }

QFrame[ground="canvas"] { background: $canvas; }
QFrame[ground="surface"] { background: $surface; }
QFrame[ground="sidebar"] { background: $sidebar; }
QFrame[ground="line"] { background: $line; }
QFrame[ground="good_soft"] { background: $good_soft; }
QFrame[ground="warn_soft"] { background: $warn_soft; }
QFrame[ground="bad_soft"] { background: $bad_soft; border-radius: 6px; }
QFrame[ground="popup"] { background: $surface; border: 1px solid $control; border-radius: 6px; }

QPushButton { background: $surface; color: $text; border: 1px solid $control; border-radius: 5px;
              min-height: ${high}px; padding: 0 9px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $soft; }
QPushButton:focus { border: 2px solid $accent; min-height: ${high2}px; padding: 0 8px; }
QPushButton:disabled { color: $control; border-color: $line; background: $canvas; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="primary"]:disabled { background: $soft_idle; color: $text3; border-color: $line; }
QPushButton[kind="quiet"], QPushButton[kind="link"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover, QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus, QPushButton[kind="link"]:focus { border-color: $accent; }

QLineEdit, QComboBox { background: $surface; color: $text; border: 1px solid $control;
    border-radius: 5px; min-height: ${high}px; padding: 0 9px; selection-background-color: $accent;
    selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; min-height: ${high2}px; padding: 0 8px; }
QLineEdit[error="true"], QComboBox[error="true"] { border-color: $bad; }
QLineEdit:disabled, QComboBox:disabled { background: $canvas; color: $control; border-color: $line; }
QLineEdit[quiet="true"] { border-color: $line; min-height: ${low}px; }
QLineEdit[quiet="true"]:focus { border-color: $accent; min-height: ${low2}px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView, QListView[popup="true"] { background: $surface; color: $text;
    border: 1px solid $control; outline: none; selection-background-color: $soft; selection-color: $text; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $control; border-radius: 3px;
    background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $control; border-radius: 8px;
    background: $surface; }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.52 $accent, stop: 0.6 $surface, stop: 1 $surface); }

QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $credited; }
QSlider::handle:horizontal { width: 13px; height: 13px; margin: -6px 0; border: 2px solid $credited;
    border-radius: 8px; background: $surface; }
QSlider::handle:horizontal:focus { border-color: $accent; background: $accent; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text2; border: none; border-bottom: 2px solid transparent;
    padding: 6px 11px 7px 11px; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { background: $soft; border-radius: 4px; }

QMenuBar { background: transparent; color: $text; spacing: 0; }
QMenuBar::item { background: transparent; padding: 4px 12px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $line; }
QMenu { background: $surface; color: $text; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: $soft; }
QMenu::item:disabled { color: $control; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }

QTableView, QListView, QScrollArea { background: $surface; border: none; outline: none; }
QTableView { selection-background-color: $soft; selection-color: $text; }
QScrollArea > QWidget > QWidget { background: transparent; }
QListView[ground="sidebar"] { background: transparent; }
QHeaderView { background: $surface; border: none; }
QSplitter::handle { background: $line; }
QStatusBar { background: $sidebar; color: $text2; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $control; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $canvas; }
QCalendarWidget QToolButton { background: transparent; color: $text; border: none; border-radius: 4px;
    padding: 4px 8px; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: $soft; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QSpinBox { background: $surface; color: $text; border: 1px solid $control; border-radius: 4px;
    selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
"""
