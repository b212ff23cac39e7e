"""The tabs of a patient's page; at their end as of when its figures are, where there is room for both.

tabs = PageTabs(head)
tabs.addTab(overview, words("Overview"))
tabs.fit_day()                          # after the head shows other figures
"""

from enum import IntEnum

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabWidget

from desktop_app.views.patient_page.page_head import PageHead
from desktop_app.views.patient_page.words import words


class Tab(IntEnum):
    """The tabs, in their order."""

    OVERVIEW = 0
    PLANS = 1
    DOCUMENTS = 2
    STATEMENT = 3
    CREDITS = 4
    HISTORY = 5


class PageTabs(QTabWidget):
    """They give way in height: the head above them is never cut."""

    def __init__(self, head: PageHead) -> None:
        super().__init__()
        self._head = head
        self.setDocumentMode(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        bar = self.tabBar()
        bar.setExpanding(False)
        for named in (self, bar):
            named.setAccessibleName(words("Parts of the page"))
        head.as_of.setContentsMargins(0, 0, 14, 8)
        self.setCornerWidget(head.as_of)

    def fit_day(self) -> None:
        """Say as of when the figures are here, or in the head where the tabs need all the room."""
        used = self.tabBar().sizeHint().width() + self._head.as_of.sizeHint().width()
        self._head.put_day(here=used > self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look anew whether there is room."""
        super().resizeEvent(event)
        self.fit_day()
