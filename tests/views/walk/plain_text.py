"""Whether every text that is shown stands there as it was written: names hold no markup, no mnemonics, no formulas.

`texts(window)` gives all that a window shows, in words; `misread(window)` names what Qt would take for something else.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, Qt as RichText
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop_app.views.tables.table import Table
from tests.hostile_book import EVERYTHING_HOSTILE

_MOST_ROWS = 25
_ESCAPED = ("&lt;", "&quot;", "&#x27;", "&amp;amp;")


class Text(NamedTuple):
    """A text that is shown, where, and how Qt reads it."""

    where: str
    text: str
    has_mnemonics: bool = False  # Qt takes one & away and makes a key of it
    may_be_markup: bool = False  # Qt guesses whether it is HTML
    is_title: bool = False  # Qt takes [*] away


def texts(window: QWidget) -> Iterator[Text]:
    """Give every text of a window and of everything in it that can be seen."""
    yield Text("window title", window.windowTitle(), is_title=True)
    for widget in (window, *window.findChildren(QWidget)):
        if widget is window or widget.isVisibleTo(window):
            name = type(widget).__name__
            yield Text(f"tooltip of {name}", widget.toolTip(), may_be_markup=True)
            yield Text(f"what's this of {name}", widget.whatsThis(), may_be_markup=True)
            yield Text(f"status tip of {name}", widget.statusTip())
            yield Text(f"accessible name of {name}", widget.accessibleName())
            yield Text(f"accessible description of {name}", widget.accessibleDescription())
            yield from _own_texts(widget, name)
    for action in window.findChildren(QAction):
        yield Text("action", action.text(), has_mnemonics=True)
        yield Text("status tip of an action", action.statusTip())
        if any(isinstance(each, QMenu) and each.toolTipsVisible() for each in action.associatedObjects()):
            yield Text("tooltip of an action", action.toolTip(), may_be_markup=True)


def _own_texts(widget: QWidget, name: str) -> Iterator[Text]:
    """Give what a widget itself shows."""
    if isinstance(widget, QLabel):
        is_plain = widget.textFormat() == Qt.TextFormat.PlainText
        yield Text(name, widget.text(), may_be_markup=not is_plain, has_mnemonics=widget.buddy() is not None)
    elif isinstance(widget, QAbstractButton):
        yield Text(name, widget.text(), has_mnemonics=True)
    elif isinstance(widget, QLineEdit):
        yield Text(name, widget.text())
        yield Text(f"placeholder of {name}", widget.placeholderText())
    elif isinstance(widget, QTextEdit):
        yield Text(name, widget.toPlainText(), may_be_markup=widget.acceptRichText())
    elif isinstance(widget, (QMenu, QGroupBox)):
        yield Text(f"title of {name}", widget.title(), has_mnemonics=True)
    else:
        yield from _of_items(widget, name)


def _of_items(widget: QWidget, name: str) -> Iterator[Text]:
    """Give what stands in tabs, lists and tables."""
    if isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield Text(name, widget.tabText(tab), has_mnemonics=True)
            yield Text(f"tooltip of {name}", widget.tabToolTip(tab), may_be_markup=True)
    elif isinstance(widget, QComboBox):
        completer = widget.completer()
        yield from _of_model(f"list of {name}", widget.model())
        yield from _of_model(f"proposals of {name}", None if completer is None else completer.completionModel())
    elif isinstance(widget, QAbstractItemView):
        yield from _of_model(name, widget.model())
    if isinstance(widget, Table):
        for row in (*widget.head.opening(), *widget.totals()):
            yield Text(f"pinned row of {name}", row.in_words(widget.table_model().columns))


def _of_model(name: str, model: QAbstractItemModel | None) -> Iterator[Text]:
    if model is None:
        return
    for row in range(min(_MOST_ROWS, model.rowCount(QModelIndex()))):
        columns = (
            1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        )  # a list's is private
        for column in range(columns):
            index = model.index(row, column)
            yield Text(name, _data(index, Qt.ItemDataRole.DisplayRole))
            yield Text(f"accessible text of {name}", _data(index, Qt.ItemDataRole.AccessibleTextRole))
            yield Text(f"tooltip of {name}", _data(index, Qt.ItemDataRole.ToolTipRole), may_be_markup=True)
            yield Text(f"status tip of {name}", _data(index, Qt.ItemDataRole.StatusTipRole))


def _data(index: QModelIndex, role: Qt.ItemDataRole) -> str:
    found = index.data(role)
    return "" if found is None else str(found)


def misread(text: Text) -> str:
    """Say what is wrong with a text that is shown, "" where nothing is."""
    told = text.text
    if text.may_be_markup and RichText.mightBeRichText(told) and "<" in told:
        return "taken for markup"
    is_unescaped_again = text.may_be_markup and RichText.mightBeRichText(told)
    if any(mark in told for mark in _ESCAPED) and not is_unescaped_again:
        return "escaped where Qt shows it as it is"
    if text.is_title and "[*]" in told:
        return "its [*] is taken away"
    return _misread_mnemonics(text)


def _misread_mnemonics(text: Text) -> str:
    for name in EVERYTHING_HOSTILE:
        if "&" in name and text.has_mnemonics and name in text.text:
            return "its & makes a key"
        if "&" in name and not text.has_mnemonics and name.replace("&", "&&") in text.text:
            return "its & is doubled"
    return ""


def turned(text: Text) -> bool:
    """Tell whether a name that turns the line around has something else behind it in its line."""
    _, _, behind = text.text.partition("\u202e")
    return bool(behind) and "\u202c" not in behind and any(letter.isdigit() for letter in behind)
