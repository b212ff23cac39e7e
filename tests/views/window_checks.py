"""What must hold in every window of the program; each function gives what breaks it, so that a test names it.

assert shortcut_collisions(window) == []
assert unnamed_controls(window) == []
assert unreachable_controls(window) == []
assert rich_texts(window) == []
assert cut_cells(table) == []
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut, Qt as RichText
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QMenuBar, QWidget

from desktop_app.views.tables.cell_style import PADDING
from desktop_app.views.tables.table import Table

_MOST_STEPS = 400


def shortcut_collisions(window: QWidget) -> list[str]:
    """Name keys that two things of a window want at once: actions, buttons, menus' letters."""
    owners: dict[str, set[str]] = defaultdict(set)
    for key, owner in (*_keys_of_actions(window), *_keys_of_buttons(window), *_letters_of_menus(window)):
        owners[key].add(owner)
    return [f"{key}: {', '.join(sorted(names))}" for key, names in sorted(owners.items()) if len(names) > 1]


def unnamed_controls(window: QWidget) -> list[str]:
    """Name what can have the focus but has no name for a screen reader."""
    buddies = {label.buddy() for label in window.findChildren(QLabel)}
    return [
        _described(widget)
        for widget in _focusable(window)
        if not widget.accessibleName() and widget not in buddies and not _own_words(widget)
    ]


def unreachable_controls(window: QWidget) -> list[str]:
    """Name what can have the focus but is never reached with Tab."""
    window.activateWindow()
    wanted = [widget for widget in _focusable(window) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    reached: set[QWidget] = set()
    for _ in range(_MOST_STEPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in reached:
            break
        reached.add(now)
    proxied = {widget.focusProxy() for widget in wanted}
    return [
        _described(widget)
        for widget in wanted
        if widget not in reached | proxied and widget.focusProxy() not in reached and not _is_by_arrows(widget)
    ]


def rich_texts(window: QWidget) -> list[str]:
    """Name labels and tooltips that would take a patient's name for markup."""
    labels = [label for label in window.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    tips = [each for each in window.findChildren(QWidget) if _is_markup(each.toolTip())]
    return [_described(widget) for widget in (*labels, *tips)]


def cut_cells(table: Table) -> list[str]:
    """Name cells whose content must never be cut and is."""
    model, header, cut = table.table_model(), table.head, []
    for section, column in enumerate(model.columns):
        if header.isSectionHidden(section) or not column.style.samples():
            continue
        room = header.sectionSize(section) - 2 * PADDING - column.style.slot()
        for number in range(model.rowCount()):
            row = model.row_at(number)
            if row is not None and column.style.needed_width(row, column.name) > room:
                cut.append(f"{column.name}: {column.style.text(row, column.name)}")
    return cut


def _keys_of_actions(window: QWidget) -> Iterator[tuple[str, str]]:
    for action in window.findChildren(QAction):
        if action.isVisible() and _is_wanted_here(action):
            is_local = action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
            place = f" in {id(action.parent())}" if is_local else ""
            for key in action.shortcuts():
                yield f"{key.toString()}{place}", f"{action.text()} {id(action)}"


def _keys_of_buttons(window: QWidget) -> Iterator[tuple[str, str]]:
    for button in window.findChildren(QAbstractButton):
        if button.isVisibleTo(window) and not button.shortcut().isEmpty():
            yield button.shortcut().toString(), f"{button.accessibleName()} {id(button)}"
    for shortcut in window.findChildren(QShortcut):
        yield shortcut.key().toString(), f"shortcut {id(shortcut)}"


def _letters_of_menus(window: QWidget) -> Iterator[tuple[str, str]]:
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            if match := re.search(r"&(\w)", action.text()):
                yield f"Alt+{match[1].upper()}", action.text()
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            match = re.search(r"&(\w)", action.text())
            if match and action.isVisible() and _is_wanted_here(action):
                yield f"{menu.title()} {match[1].upper()}", f"{action.text()} {id(action)}"


def _is_wanted_here(action: QAction) -> bool:
    """Tell whether an action belongs to the window or to the view at the front."""
    return action.actionGroup() is None or action.actionGroup().isEnabled()


def _focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(window) and widget.isEnabled()
    ]


def _own_words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QAbstractButton, QLineEdit)) else ""


def _is_markup(tip: str) -> bool:
    """Tell whether a tooltip holds tags: what was escaped holds none."""
    return RichText.mightBeRichText(tip) and "<" in tip


def _is_by_arrows(widget: QWidget) -> bool:
    """Tell whether arrow keys lead here: of buttons that exclude each other Tab reaches the chosen one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and not widget.isChecked()  # type: ignore[attr-defined]


def _described(widget: QWidget) -> str:
    name = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {name!r} in {type(widget.parentWidget()).__name__}"


def process_events() -> None:
    """Let Qt do what is queued."""
    QApplication.processEvents()
