"""What came of verifying the edit log: whole, with its head to be kept; or where it is broken first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.repositories.audit_chain import Progress, Why
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground, Sign, hairline
from desktop_app.views.look.fonts import HEADING
from desktop_app.views.look.icons import IN_BANNER

_MARGIN = 20
_WIDTH = 640


class ChainSheet(QDialog):
    """One sentence, what it means, and the head of the chain as a line to copy."""

    row_wanted = Signal(int)

    def __init__(self, found: Progress, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = found
        self.setWindowTitle(self.tr("Verify the edit log"))
        self.head = QLineEdit(str(found.head))
        self.head.setReadOnly(True)
        self.copy_button = Button(self.tr("Copy"))
        self.copy_button.setAccessibleName(self.tr("Copy the head"))
        self.show_button = Button(self.tr("Show the row"))
        self.close_button = Button(self.tr("Close"), Kind.PRIMARY, caption="Esc")
        self.copy_button.clicked.connect(self._copy)
        self.show_button.clicked.connect(self._show_row)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.head.setCursorPosition(0)
        self.resize(_WIDTH, self.sizeHint().height())
        self.close_button.setFocus()
        self.finished.connect(self.deleteLater)

    def words(self) -> str:
        """Give the result in one sentence."""
        broken, rows = self._found.broken, f"{self._found.head.rows:,}"
        if broken is None:
            return self.tr("The edit log is whole: {rows} rows.").format(rows=rows)
        words = {
            Why.CHANGED: self.tr("Row {row} was changed after it was written."),
            Why.UNLINKED: self.tr("Before row {row} rows were taken out or put in."),
        }[broken.why]
        return words.format(row=broken.audit_id)

    def meaning(self) -> str:
        """Say what follows from it."""
        if self._found.broken is None:
            return self.tr(
                "Every row says what it said when it was written, and none is missing between them. Keep the head below"
                " outside this computer: `main.py check --head` then shows whether rows were cut off at the end."
            )
        return self.tr(
            "Somebody wrote into the file past the program. Keep the file as it is and compare it with the last backup."
            " Up to there the log is whole; its head there:"
        )

    def _lay_out(self) -> None:
        head, body, foot = Ground("canvas"), Ground("surface"), Ground("canvas")
        row = QHBoxLayout(head)
        row.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        row.setSpacing(10)
        is_whole = self._found.broken is None
        row.addWidget(Sign("shield" if is_whole else "warning", "good" if is_whole else "bad", IN_BANNER))
        row.addWidget(Label(self.words(), HEADING, wrap=True), 1)
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        column.setSpacing(10)
        column.addWidget(Label(self.meaning(), tone="text2", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(CaptionedField(self.tr("Head: number of rows and hash of the last one"), self.head), 1)
        line.addWidget(self.copy_button)
        column.addLayout(line)
        end = QHBoxLayout(foot)
        end.setContentsMargins(_MARGIN, 10, 16, 10)
        end.setSpacing(8)
        end.addStretch(1)
        if not is_whole:
            end.addWidget(self.show_button)
        end.addWidget(self.close_button)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        for widget in (head, hairline(), body, hairline(), foot):
            around.addWidget(widget)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.head.text())

    def _show_row(self) -> None:
        if self._found.broken is not None and self._found.broken.audit_id is not None:
            self.row_wanted.emit(self._found.broken.audit_id)
        self.accept()
