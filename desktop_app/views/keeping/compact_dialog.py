"""The books made smaller: what there is to gain, and that they are closed meanwhile.

dialog = CompactDialog(operations, parent=window)
dialog.wanted.connect(...)              # it closes: what is wanted is done to closed books
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.keeping.compacting import Room, room_in
from desktop_app.views.controls.labels import Label
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.keeping.words import size_words
from desktop_app.views.look.fonts import BODY
from desktop_app.views.operations import Operations

_WIDTH = 640


class CompactDialog(DialogFrame):
    """What will be done; there is nothing to fill in."""

    wanted = Signal()

    def __init__(self, operations: Operations, *, parent: QWidget) -> None:
        super().__init__(
            title=parent.tr("Compact the books"),
            commit=parent.tr("Compact"),
            parent=parent,
            promise=parent.tr("What fails leaves the books as they were."),
        )
        self.size_words = Label(style=BODY)
        self.set_subject(operations.book_path().name)
        words = self.tr(
            "The same books are written anew without the room that removed rows left, fully checked, and put in their"
            " own place at one stroke. They are closed meanwhile, and opened again."
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(10)
        column.addWidget(Label(words, BODY, "text2", wrap=True))
        column.addWidget(self.size_words)
        column.addStretch(1)
        self.set_body(body)
        self.fit(_WIDTH)
        operations.read(room_in, self._tell_room)

    def carry_out(self) -> None:
        """Say that it is wanted, and go."""
        self.accept()
        self.wanted.emit()

    def _tell_room(self, room: Room) -> None:
        text = self.tr("They take {size}; about {unused} of it is unused.")
        self.size_words.setText(text.format(size=size_words(room.size), unused=size_words(room.unused)))
