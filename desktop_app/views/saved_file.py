"""Ways to a file that was just saved: open it with the program of its kind, or see it in its folder."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, Kind


class SavedFile(QWidget):
    """Two quiet buttons beside the news that a file is saved."""

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        self.open_button = Button(self.tr("Open", "an act"), Kind.QUIET)
        self.folder_button = Button(self.tr("Show folder"), Kind.QUIET)
        self.open_button.clicked.connect(lambda *_: _show(self._path))
        self.folder_button.clicked.connect(lambda *_: _show(self._path.parent))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.open_button)
        row.addWidget(self.folder_button)
        self.hide()

    def show_ways_to(self, path: Path) -> None:
        """Lead to another file."""
        self._path = path
        self.open_button.setAccessibleName(self.tr("Open {file}").format(file=path.name))
        self.folder_button.setAccessibleName(self.tr("Show the folder of {file}").format(file=path.name))
        self.show()


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
