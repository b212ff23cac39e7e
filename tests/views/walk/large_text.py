"""What is cut on a screen: buttons, chips and texts that have less room than they need, or lie where nobody sees them.

Names and texts that yield say what they are in a tooltip; what lies in a body that scrolls is scrolled to.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.chip import Chip
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.link import Link

_ROUND = 4  # pixels at the end of a text that nothing is drawn in
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_WHOLE = (Button, Chip, Badge, Label, Link)


def cut_controls(window: QWidget) -> list[str]:
    """Name what is cut in a window that is seen."""
    seen = (each for each in window.findChildren(QWidget) if isinstance(each, _WHOLE) and each.isVisible())
    return [f"{type(each).__name__} {_words(each)!r} {why}" for each in seen for why in _faults(each)]


def _words(widget: QWidget) -> str:
    return (widget.accessibleName() or getattr(widget, "text", str)())[:60]


def _faults(widget: QWidget) -> Iterator[str]:
    needed = widget.sizeHint()
    if isinstance(widget, Label) and widget.wordWrap():
        if widget.text() and widget.height() < widget.heightForWidth(widget.width()):
            yield "has no room for its lines"
    elif isinstance(widget, ElidingLabel | Link):
        if widget.width() < needed.width() - _ROUND and not widget.toolTip():
            yield "is shortened and does not say to what"
    elif widget.width() < needed.width() or widget.height() < needed.height():
        yield f"has {widget.width()} x {widget.height()} of {needed.width()} x {needed.height()}"
    if around := _cut_off_by(widget):
        yield f"lies outside of {around}"


def _cut_off_by(widget: QWidget) -> str:
    """Name what is around a widget and cuts it off, "" where nothing does; it must lie inside unless it is scrolled."""
    across = upright = True
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
            across = across and area.horizontalScrollBarPolicy() == _NEVER
            upright = upright and area.verticalScrollBarPolicy() == _NEVER
        rect = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        is_left = across and (rect.left() < 0 or rect.right() >= parent.width())
        is_above = upright and (rect.top() < 0 or rect.bottom() >= parent.height())
        if is_left or is_above:
            return f"{type(parent).__name__} {parent.accessibleName()!r}"
        if parent.isWindow():
            return ""
        parent = parent.parentWidget()
    return ""
