"""Numbers that are not seen whole: in tables, their pinned rows, labels and fields. Names may yield, figures never.

assert cut_numbers(window) == []
"""

import re
from collections.abc import Iterator

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.look.fonts import elided
from desktop_app.views.tables.cell_style import PADDING
from desktop_app.views.tables.table import Table
from tests.views.window_checks import cut_cells

_AMOUNT = re.compile(r"\d[\d,]*\.\d\d")
_FIGURES = re.compile(r"[\d,.\s/\u2212\u2013+-]*\d[\d,.\s/\u2212\u2013+-]*(Dr|Cr)?")
_LEAST_DIGITS = 0.5  # a pixel, for what is rounded


def cut_numbers(window: QWidget) -> list[str]:
    """Name what shows a number and has no room for all of it."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, Table):
            found += [f"{widget.accessibleName()}: {cell}" for cell in (*cut_cells(widget), *_cut_pinned(widget))]
        elif isinstance(widget, ElidingLabel):
            seen = elided(widget.text(), widget.style_of_text, widget.contentsRect().width())
            if _numbers(seen) != _numbers(widget.text()):
                found.append(f"shortened: {widget.text()}")
        elif isinstance(widget, Label):
            found += _cut_label(widget)
        elif isinstance(widget, QLineEdit) and _AMOUNT.search(widget.text()):
            room = widget.contentsRect().width() - widget.textMargins().left() - widget.textMargins().right()
            if QFontMetricsF(widget.font()).horizontalAdvance(widget.text()) > room:
                found.append(f"field {widget.accessibleName()}: {widget.text()}")
        found += _squeezed(widget)
    return found


def _numbers(text: str) -> list[str]:
    """Give the amounts in a text; all of it where it is nothing but figures."""
    return [text] if _FIGURES.fullmatch(text) else _AMOUNT.findall(text)


def _cut_pinned(table: Table) -> Iterator[str]:
    """Name amounts of totals and opening rows that are wider than their column."""
    for section, column in enumerate(table.table_model().columns):
        if not column.style.samples() or table.head.isSectionHidden(section):
            continue
        room = table.head.sectionSize(section) - 2 * PADDING - column.style.slot()
        for row in table.pinned_with(column.name):
            if column.style.needed_width(row, column.name) > room:
                yield f"pinned {column.name}: {column.style.text(row, column.name)}"


def _cut_label(label: Label) -> Iterator[str]:
    if label.wordWrap() or not any(letter.isdigit() for letter in label.text()):
        return
    needed = max(QFontMetricsF(label.font()).horizontalAdvance(line) for line in label.text().splitlines())
    if needed > label.contentsRect().width() + _LEAST_DIGITS:
        yield f"label: {label.text()}"
    seen = label.visibleRegion().boundingRect()
    if not seen.isEmpty() and seen.width() < min(needed, label.width()) - _LEAST_DIGITS:
        yield f"label half covered: {label.text()}"


def _squeezed(widget: QWidget) -> Iterator[str]:
    """Name what is narrower than the least that it asks for, where it is our own and paints words itself."""
    module = type(widget).__module__
    paints = isinstance(widget, (QAbstractButton, QLineEdit)) or ".pictures." in module
    if module.startswith("desktop_app") and paints and widget.width() < widget.minimumSizeHint().width():
        yield f"squeezed: {type(widget).__name__} {widget.accessibleName()!r}"
