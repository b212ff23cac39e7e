"""Finding a line of a sheet by typing the beginning of any of its words: what is typed without a pause is one text.

find = TypedFind(model)
row = find.next_row("r", current_row)               # None where no line has such a word
"""

from PySide6.QtCore import QElapsedTimer

from desktop_app.views.reports.sheet_model import SheetModel

_PAUSE_MS = 1_000


class TypedFind:
    """Looks through the words that are shown; the same letter again goes on to the next line that has it."""

    def __init__(self, model: SheetModel) -> None:
        self._model, self._text = model, ""
        self._since = QElapsedTimer()

    def next_row(self, typed: str, current: int) -> int | None:
        """Give the line to go to, from the current one on and round again."""
        if not self._since.isValid() or self._since.elapsed() > _PAUSE_MS:
            self._text = ""
        self._since.start()
        self._text = (self._text + typed.casefold()).lstrip()
        if not self._text:
            return None
        is_repeated = len(set(self._text)) == 1
        wanted = self._text[0] if is_repeated else self._text
        count = self._model.rowCount()
        rows = (row % count for row in range(current + is_repeated, current + is_repeated + count))
        return next((row for row in rows if self._has(row, wanted)), None)

    def _has(self, row: int, wanted: str) -> bool:
        shown = (at for at in self._model.shown() if self._model.are_words(at))
        return any(f" {wanted}" in f" {self._model.text_at(row, at).casefold()}" for at in shown)
