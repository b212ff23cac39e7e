"""The dialogs of keeping the books, to be looked at."""

from PySide6.QtWidgets import QWidget

from desktop_app.views.keeping.compact_dialog import CompactDialog
from desktop_app.views.operations import Operations
from tests.clinic import Clinic

_parents: list[QWidget] = []  # a dialog lives as long as its parent


def compact(_clinic: Clinic, operations: Operations) -> QWidget:
    parent = QWidget()
    _parents.append(parent)
    return CompactDialog(operations, parent=parent)
