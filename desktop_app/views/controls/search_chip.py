"""What is searched for, as a chip among the others: its cross or Delete ends the search, a press goes back to its text.

head.add_second_row([chips, SearchChip(search)])
"""

from desktop_app.views.controls.chip import Chip
from desktop_app.views.controls.labels import one_line
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.look.fonts import SMALL_MEDIUM, elided

_WIDEST = 180


class SearchChip(Chip):
    """It is there while rows are left out by a search."""

    def __init__(self, search: SearchField) -> None:
        super().__init__("", sign="search", removable=True)
        self._search = search
        self._show("")
        search.searched.connect(self._show)
        self.clicked.connect(lambda *_: search.take_focus())
        self.removed.connect(self._end)

    def _show(self, text: str) -> None:
        self.set_words(elided(f"\u201c{one_line(text)}\u201d", SMALL_MEDIUM, _WIDEST))
        self.setAccessibleName(f"{self._search.accessibleName()}: {one_line(text)}")
        self.setVisible(bool(text))

    def _end(self) -> None:
        if self.hasFocus():
            self._search.setFocus()
        self._search.empty()
