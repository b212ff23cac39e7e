"""The tabs of a record's detail, each a page that scrolls: those behind are filled when they come to the front.

tabs = DetailTabs()
tabs.set_name(self.tr("Parts of the invoice"))
tabs.add_page(self.journal, self.tr("Journal"))
tabs.fill({self.journal: partial(self.journal.set_transactions, detail.journal), ...})    # another record
tabs.show_page(self.journal)

Somebody who walks through a register looks at one of them; to fill the others too is most of what a row would cost.
"""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QSizePolicy, QTabWidget, QWidget

from desktop_app.views.controls.upright_scroll import UprightScroll, scrolled_tab

Fill = Callable[[], object]


class DetailTabs(QTabWidget):
    """A tab that is behind may hold what an earlier record had: nobody sees it."""

    def __init__(self) -> None:
        super().__init__()
        self._areas: list[UprightScroll] = []
        self._unfilled: dict[QWidget, Fill] = {}
        self.tabBar().setExpanding(False)
        self.currentChanged.connect(self._come_to_front)

    def set_name(self, name: str) -> None:
        """Say what the tabs are parts of, to who hears them."""
        for each in (self, self.tabBar()):
            each.setAccessibleName(name)

    def add_page(self, page: QWidget, words: str) -> None:
        """Add a tab after the others."""
        self._areas.append(scrolled_tab(self, page, words))

    def area(self) -> UprightScroll:
        """Give what scrolls the page at the front."""
        return self._areas[self.currentIndex()]

    def fill(self, fills: Mapping[QWidget, Fill]) -> None:
        """Fill the page at the front, and each of the others once it comes there."""
        self._unfilled = dict(fills)
        self._come_to_front()

    def forget(self) -> None:
        """Fill nothing any more: there is no record."""
        self._unfilled = {}

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front and go to its tab."""
        self.setCurrentWidget(next(area for area in self._areas if area.widget() is page))
        self.tabBar().setFocus()

    def _come_to_front(self) -> None:
        self._fill_front()
        self._ask_for_width()

    def _fill_front(self) -> None:
        front = self.area().widget() if self._unfilled else None
        if front in self._unfilled:
            self._unfilled.pop(front)()

    def _ask_for_width(self) -> None:
        """Ask for the width of pages that hold this record alone: figures of an earlier one need none."""
        for area in self._areas:
            policy = area.sizePolicy()
            is_filled = area.widget() not in self._unfilled
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding if is_filled else QSizePolicy.Policy.Ignored)
            area.setSizePolicy(policy)
