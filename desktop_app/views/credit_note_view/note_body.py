"""What stands beneath the head of the credit notes: register and detail, or why there is nothing to see.

body = NoteBody(actions.new, filters.clear)
self.set_body(body)
body.hold(name, register, pane)
body.show_emptiness(is_empty=True, in_book=0, nothing=filters.nothing())
"""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.views.controls.buttons import Button
from desktop_app.views.detail_split import DetailSplit
from desktop_app.views.pictures.empty_state import EmptyState
from desktop_app.views.tables.grouped_register import GroupedRegister


class NoteBody(QStackedWidget):
    """The register beside its detail; that filters leave none; or that there is no note yet."""

    def __init__(self, new: QAction, clear: Callable[[], object]) -> None:
        super().__init__()
        self._nothing = EmptyState("", self.tr("Other filters may leave some."), drawing=False)
        button = Button(self.tr("Clear filters"))
        button.clicked.connect(lambda *_: clear())
        self._nothing.add_button(button)
        self._empty = EmptyState(
            self.tr("No credit notes yet"),
            self.tr("What you take back of an invoice appears here, and the note of every plan that is discontinued."),
        )
        self._empty.add_button(Button.of(new, caption="Ctrl+N"))
        self._list = QStackedWidget(self)

    def hold(self, name: str, register: GroupedRegister, pane: QWidget) -> QAction:
        """Take the rows and their detail in, once the body is where it stays; gives what folds the detail."""
        self._list.addWidget(register)
        self._list.addWidget(self._nothing)
        split = DetailSplit(name, self._list, pane, parent=self)
        self.addWidget(split)
        self.addWidget(self._empty)
        return split.fold_action

    def show_emptiness(self, *, is_empty: bool, in_book: int | None, nothing: str) -> None:
        """Tell apart a book without notes and filters that leave none."""
        self.setCurrentIndex(1 if is_empty and not in_book else 0)
        self._list.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            self._nothing.headline.setText(nothing)
