"""A cut amount is a wrong amount: what of a window shows figures that have no room, by name."""

from typing import TypeVar

from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.chip import Chip
from desktop_app.views.controls.figures import Figures
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import width_of
from desktop_app.views.sales.figure_list import FigureList
from desktop_app.views.tables.table import Table
from tests.views.window_checks import cut_cells

HUGE = "99999999999.99"

Kind = TypeVar("Kind", bound=QWidget)

_FRAME = 4  # of a field, with its cursor


def cut_amounts(window: QWidget) -> list[str]:
    """Name fields, tables, chips and drawn figures of a window that are narrower than what they show."""
    found = [f"cell {cell}" for table in _seen(window, Table) for cell in cut_cells(table)]
    for field in _seen(window, AmountField):
        room = field.contentsRect().width() - 18 - _FRAME
        if field.paise() is not None and field.fontMetrics().horizontalAdvance(field.text()) > room + _FRAME:
            found.append(f"field {field.accessibleName()}: {field.text()}")
    for kind in (Chip, JournalLines, FigureList, Figures):
        found += [_named(each) for each in _seen(window, kind) if each.width() < each.minimumSizeHint().width()]
    found += [f"label {each.text()}" for each in _seen(window, Label) if _is_cut(each)]
    contents = [(area.widget(), area.viewport()) for area in _seen(window, QScrollArea)]
    found += [f"sideways {each.width()}" for each, room in contents if each is not None and each.width() > room.width()]
    return found


def _seen(window: QWidget, kind: type[Kind]) -> list[Kind]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def _is_cut(label: Label) -> bool:
    """Tell whether a text is cut that may neither yield nor go on in another line."""
    if isinstance(label, ElidingLabel) or label.wordWrap():
        return False
    return width_of(label.text(), label.style_of_text) > label.contentsRect().width() + 1


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}: {widget.width()} < {widget.minimumSizeHint().width()}"
