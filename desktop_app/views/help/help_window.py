"""The help: pages at the left, found by any of their words, the page at the right; links lead on, Alt+Left goes back.

HelpWindow(page_of(widget), parent=window).show()
"""

from html import escape

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.explanations import glossary
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.help.pages import FOLDER, GLOSSARY, PAGES, text_of, title_of
from desktop_app.views.help.reader import Reader

_SIZE = QSize(880, 620)
_LIST_WIDTH = 220
_ROW = 26
_PAGE_MARGIN = 18


class HelpWindow(QDialog):
    """A window of its own: what it explains can be worked on beside it."""

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = TextField(placeholder=self.tr("Find in the help"))
        self.search.setAccessibleName(self.tr("Find in the help"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.browser = Reader(self.tr("Page"))
        self.browser.document().setDocumentMargin(_PAGE_MARGIN)
        self.back_button = Button(self.tr("Back"), Kind.QUIET, shortcut="Alt+Left")
        self._been: list[str] = []
        self._fill()
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._turn_to)
        self.browser.anchorClicked.connect(self._follow)
        self.back_button.clicked.connect(self.go_back)
        self.resize(_SIZE)
        self.show_page(page)
        self.browser.setFocus()

    def page(self) -> str:
        """Name the page that is shown."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole))

    def show_page(self, page: str) -> None:
        """Turn to a page."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == page:
                self.list.item(row).setHidden(False)
                self.list.setCurrentRow(row)

    def go_back(self) -> None:
        """Turn to the page that was shown before."""
        if len(self._been) > 1:
            self._been.pop()
            self.show_page(self._been.pop())

    def _fill(self) -> None:
        for page in PAGES:
            item = QListWidgetItem(self.tr("Glossary") if page == GLOSSARY else title_of(page))
            item.setData(Qt.ItemDataRole.UserRole, page)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)

    def _find(self, text: str) -> None:
        """Show the pages that have all words; the first of them is turned to."""
        words = text.casefold().split()
        first = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            content = f"{item.text()} {_searched(item.data(Qt.ItemDataRole.UserRole))}".casefold()
            item.setHidden(not all(word in content for word in words))
            if first < 0 and not item.isHidden():
                first = row
        if words and first >= 0:
            self.list.setCurrentRow(first)

    def _turn_to(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        page = str(item.data(Qt.ItemDataRole.UserRole))
        if page == GLOSSARY:
            self.browser.show_words(_glossary(self.tr("Glossary")))
        else:
            self.browser.show_page(f"{FOLDER}/{page}.md")
        self._been.append(page)
        self.back_button.setEnabled(len(self._been) > 1)

    def _follow(self, link: QUrl) -> None:
        """Follow a link to another page; there are none to anywhere else."""
        self.show_page(link.toString().removesuffix(".md"))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(_LIST_WIDTH)
        left.setContentsMargins(0, 0, 0, 0)
        close = Button(self.tr("Close"), caption="Esc")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(close)
        right = QVBoxLayout()
        right.addWidget(self.browser, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 14, 14)
        row.setSpacing(12)
        row.addWidget(side)
        row.addLayout(right, 1)


def _searched(page: str) -> str:
    if page == GLOSSARY:
        return " ".join(f"{each.term} {each.meaning}" for each in glossary())
    return text_of(page)


def _glossary(title: str) -> str:
    """Write the glossary; nothing of it is taken for markup."""
    words = "".join(f"<p><b>{escape(each.term)}</b><br>{escape(each.meaning)}</p>" for each in glossary())
    return f"<h1>{escape(title)}</h1>{words}"
