"""A sheet of paper: the clinic's letterhead, headings, tables and lines, black on white whatever the window looks like.

sheet = Sheet(letterhead)
sheet.title("Day close", "20 Aug 2025")
sheet.table(("Mode", "Net"), [("Cash", "1,500.00")], total=("Total", "1,500.00"), numbers={1})
sheet.document()                        # QTextDocument

Every text is put in as it is: a name is never read as markup. The font is chosen by the text, Devanagari too.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from desktop_app.reports.days import Letterhead
from desktop_app.views.look.fonts import BODY, BODY_STRONG, HEADING, SMALL, TITLE, TextStyle, font_for

_INK, _QUIET, _RULE = "#000000", "#444444", "#999999"
_WIDE = 100


class Paper(QTextDocument):
    """A document with no way to any file: whatever came into it, no picture would be loaded."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing."""
        return None


class Sheet:
    """Builds a document from the top."""

    def __init__(self, letterhead: Letterhead) -> None:
        self._document = Paper()
        self._document.setDocumentMargin(0)
        self._at = QTextCursor(self._document)
        self._is_first = True
        self._letterhead(letterhead)

    def document(self) -> QTextDocument:
        """Give what was built."""
        return self._document

    def title(self, words: str, *particulars: str) -> None:
        """Say what the sheet is, and of whom and when."""
        self.line(words, style=HEADING, above=14)
        self.line(" · ".join(each for each in particulars if each), style=BODY)

    def head(self, words: str) -> None:
        """Name what follows."""
        self.line(words, style=BODY_STRONG, above=12, below=3)

    def line(self, words: str, *, style: TextStyle = BODY, ink: str = _INK, above: int = 0, below: int = 0) -> None:
        """Write a line of its own."""
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setBottomMargin(below)
        if self._is_first:
            self._at.setBlockFormat(block)
            self._is_first = False
        else:
            self._at.insertBlock(block)
        self._at.insertText(words, _letters(words, style, ink))

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        numbers: Collection[int] = (),
        total: Sequence[str] = (),
    ) -> None:
        """Draw a table over the whole width; columns of `numbers` are flush right, the total stands beneath a rule."""
        lines = [heads, *rows, *([total] if total else [])] if heads else [*rows, *([total] if total else [])]
        form = QTextTableFormat()
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setCellPadding(2)
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, _WIDE))
        form.setHeaderRowCount(1 if heads else 0)
        table = self._at.insertTable(len(lines), len(lines[0]), form)
        for number, cells in enumerate(lines):
            is_head, is_total = bool(heads) and number == 0, bool(total) and number == len(lines) - 1
            for place, words in enumerate(cells):
                cell = table.cellAt(number, place)
                ruled = cell.format().toTableCellFormat()
                if is_head or is_total:
                    ruled.setTopBorder(0 if is_head else 1)
                    ruled.setBottomBorder(1 if is_head else 0)
                    for draw in (ruled.setTopBorderBrush, ruled.setBottomBorderBrush):
                        draw(QBrush(QColor(_RULE)))
                    side = QTextFrameFormat.BorderStyle.BorderStyle_Solid
                    (ruled.setBottomBorderStyle if is_head else ruled.setTopBorderStyle)(side)
                    cell.setFormat(ruled)
                within = cell.firstCursorPosition()
                block = QTextBlockFormat()
                block.setAlignment(Qt.AlignmentFlag.AlignRight if place in numbers else Qt.AlignmentFlag.AlignLeft)
                within.setBlockFormat(block)
                style = SMALL if is_head else BODY_STRONG if is_total else BODY
                within.insertText(words, _letters(words, style, _QUIET if is_head else _INK))
        self._at.movePosition(QTextCursor.MoveOperation.End)

    def signatures(self, *names: str) -> None:
        """Leave room for signatures at the end."""
        self.line("", above=26)
        self.table((), [["_" * 24 for _ in names], list(names)])

    def _letterhead(self, letterhead: Letterhead) -> None:
        self.line(letterhead.name, style=TITLE)
        legal = letterhead.legal_name if letterhead.legal_name != letterhead.name else None
        gstin = f"GSTIN {letterhead.gstin}" if letterhead.gstin else ""
        words = " · ".join(each for each in (legal, letterhead.branch, gstin) if each)
        self.line(words, style=SMALL, ink=_QUIET)


def _letters(words: str, style: TextStyle, ink: str) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(font_for(words, style))
    letters.setForeground(QBrush(QColor(ink)))
    return letters
