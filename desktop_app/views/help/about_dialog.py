"""About: the program's version, what it runs on, for a report to its makers, and the licences of all that it uses."""

import platform
from importlib.metadata import version

import PySide6
from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import __version__, settings
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import Label
from desktop_app.views.help.reader import Reader
from desktop_app.views.look.fonts import SMALL, TITLE

_SIZE = QSize(720, 560)


class AboutDialog(QDialog):
    """What this is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Clinic books"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.licences = Reader(self.tr("Licences"))
        self.licences.show_page("licences.md")
        self.copy_button = Button(self.tr("Copy details"), shortcut="Ctrl+Shift+C")
        self.copy_button.clicked.connect(lambda *_: QGuiApplication.clipboard().setText(details()))
        close = Button(self.tr("Close"), caption="Esc")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Clinic books {version}").format(version=__version__), TITLE))
        column.addWidget(
            Label(self.tr("Accounting for one clinic, on its own desk and without the internet."), tone="text2")
        )
        column.addWidget(Label(details(), SMALL, "text2", wrap=True))
        column.addWidget(self.licences, 1)
        column.addLayout(foot)
        self.resize(_SIZE)
        close.setFocus()


def details() -> str:
    """Say which program this is and what it runs on; nothing of the books."""
    qt = f"Qt {qVersion()}, PySide {PySide6.__version__}"
    return "\n".join(
        (
            f"Clinic books {__version__}, Python {platform.python_version()}, {qt}",
            f"SQLAlchemy {version('sqlalchemy')}, {platform.platform()}",
            f"Log: {settings.log_file()}",
        )
    )
