"""The journal behind documents: each transaction with its words and date, debits flush left, credits indented.

    journal = JournalList()
    journal.set_transactions(detail.journal)                    # reports.journal.JournalTransaction
    journal.place_wanted.connect(self.place_wanted)             # a transaction leads to its document

    lines = JournalLines()
    lines.set_lines(preview_lines)                              # one transaction, with totals under it

A screen reader hears every line; digits stand under each other in all transactions.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.journal import JournalLine, JournalTransaction
from desktop_app.views.controls.labels import ElidingLabel, Label, as_tooltip
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.surfaces import Ground, hairline, take_out_all
from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION, SMALL, SMALL_MEDIUM, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import RIGHT, draw_icon, draw_text
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.places import place_of_document
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.views.view import Place

_INDENT = 14
_GAP = 12
_LEAST_NAME = 60
_LEAST_SAMPLE = "88,888.88"


class JournalLines(QWidget):
    """The lines of one transaction; with `totals` also whether its debits equal its credits, and the columns' heads."""

    def __init__(self, *, totals: bool = False, heads: bool = False) -> None:
        super().__init__()
        self._lines: tuple[JournalLine, ...] = ()
        self._totals, self._heads = totals, heads
        self._widest = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Journal"))

    def set_lines(self, lines: Sequence[JournalLine], *, widest: float = 0.0) -> None:
        """Show lines, debits first; `widest` is the width of the widest amount of all transactions around."""
        self._lines, self._widest = tuple(lines), widest
        self.setAccessibleDescription(self.words())
        self.updateGeometry()
        self.update()

    def lines(self) -> tuple[JournalLine, ...]:
        """Give the lines."""
        return self._lines

    def words(self) -> str:
        """Read the lines out."""
        debit, credit = self.tr("{account} debit {amount}"), self.tr("{account} credit {amount}")
        return "; ".join(
            (debit if line.debit_paise else credit).format(
                account=f"{line.account_code} {line.account}", amount=rupees(line.debit_paise or line.credit_paise)
            )
            for line in self._lines
        )

    def least_width(self) -> int:
        """Give the width in which no figure is cut and every account can be told from the others."""
        names = _INDENT + _code_width() + _LEAST_NAME
        return round(names + 2 * (self._amount_width() + _GAP) + 0.5) if self._lines else 0

    def sizeHint(self) -> QSize:
        """Ask for a row a line."""
        rows = len(self._lines) + (1 if self._totals else 0) + (1 if self._heads else 0)
        return QSize(300, round(rows * self._row()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Cut no figure."""
        return QSize(self.least_width(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heads, lines and totals."""
        painter, row = QPainter(self), self._row()
        ink = tokens().text if self.isEnabled() else tokens().control
        debit_right = self.width() - self._amount_width() - _GAP
        top = 0.0
        if self._heads:
            self._paint_heads(painter, debit_right)
            top = row
        for line in self._lines:
            left, end = (0.0, debit_right) if line.debit_paise else (float(_INDENT), float(self.width()))
            draw_text(painter, QRectF(left, top, _code_width(), row), line.account_code, BODY, ink)
            name = QRectF(left + _code_width(), top, self._room(line), row)
            draw_text(painter, name, line.account, BODY, ink, elide=True)
            amount = rupees(line.debit_paise or line.credit_paise)
            draw_text(painter, QRectF(0, top, end, row), amount, BODY, ink, align=RIGHT)
            top += row
        if self._totals:
            self._paint_totals(painter, QRectF(0, top, self.width(), row), debit_right)

    def event(self, event: QEvent) -> bool:
        """Show the whole name of an account that was cut, as its tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = int(event.pos().y() // self._row()) - (1 if self._heads else 0)
            line = self._lines[at] if 0 <= at < len(self._lines) else None
            is_cut = line is not None and width_of(line.account, BODY) > self._room(line)
            self.setToolTip(as_tooltip(line.account) if line is not None and is_cut else "")
        return super().event(event)

    def _room(self, line: JournalLine) -> float:
        """Give the width that an account's name has: up to the amount in its own line."""
        left, end = 0.0, self.width() - self._amount_width() - _GAP
        if line.credit_paise:
            left, end = float(_INDENT), float(self.width())
        amount = width_of(rupees(line.debit_paise or line.credit_paise), BODY)
        return max(0.0, end - amount - _GAP - left - _code_width())

    def _row(self) -> float:
        return max(24.0, metrics(BODY).height() + 6)

    def _amount_width(self) -> float:
        amounts = [rupees(line.debit_paise or line.credit_paise) for line in self._lines]
        style = BODY_STRONG if self._totals else BODY
        total = [rupees(sum(line.debit_paise for line in self._lines))] if self._totals else []
        widest = max((width_of(each, style) for each in [*amounts, *total, _LEAST_SAMPLE]), default=0.0)
        return max(widest, self._widest)

    def _paint_heads(self, painter: QPainter, debit_right: float) -> None:
        row, ink = self._row(), tokens().text2
        draw_text(painter, QRectF(0, 0, self.width(), row), self.tr("Account"), CAPTION, ink)
        draw_text(painter, QRectF(0, 0, debit_right, row), self.tr("Debit"), CAPTION, ink, align=RIGHT)
        draw_text(painter, QRectF(0, 0, self.width(), row), self.tr("Credit"), CAPTION, ink, align=RIGHT)
        painter.fillRect(QRectF(0, row - 1, self.width(), 1), colour(tokens().line))

    def _paint_totals(self, painter: QPainter, area: QRectF, debit_right: float) -> None:
        """Say that the transaction balances, or that it does not."""
        now = tokens()
        debit_paise = sum(line.debit_paise for line in self._lines)
        credit_paise = sum(line.credit_paise for line in self._lines)
        painter.fillRect(QRectF(area.x(), area.y(), area.width(), 1), colour(now.control))
        equal = debit_paise == credit_paise
        ink = (now.good if equal else now.bad) if self.isEnabled() else now.control
        amounts = now.text if self.isEnabled() else now.control
        draw_icon(painter, area, "tick" if equal else "warning", ink, scaled(IN_CELL))
        words = self.tr("Debits equal credits") if equal else self.tr("Debits and credits differ")
        room = QRectF(
            scaled(IN_CELL) + 5, area.y(), debit_right - self._amount_width() - scaled(IN_CELL) - _GAP, area.height()
        )
        draw_text(painter, room, words, SMALL_MEDIUM, ink, elide=True)
        debit = QRectF(0, area.y(), debit_right, area.height())
        draw_text(painter, debit, rupees(debit_paise), BODY_STRONG, amounts, align=RIGHT)
        draw_text(painter, area, rupees(credit_paise), BODY_STRONG, amounts, align=RIGHT)


def _code_width() -> float:
    return width_of("8888 ", BODY)


class JournalList(QWidget):
    """Transactions one under the other."""

    place_wanted = Signal(object)  # Place of the document that made a transaction

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._transactions: tuple[JournalTransaction, ...] = ()
        self.setAccessibleName(self.tr("Journal"))

    def transactions(self) -> tuple[JournalTransaction, ...]:
        """Give what is shown."""
        return self._transactions

    def set_transactions(self, transactions: Sequence[JournalTransaction], *, at: Place | None = None) -> None:
        """Show transactions; those of the document that one is `at` lead nowhere."""
        self._transactions = tuple(transactions)
        take_out_all(self._column)
        if not self._transactions:
            self._column.addWidget(Label(self.tr("Nothing is posted yet."), SMALL, "text2"))
        else:
            self._column.addWidget(_Heads())
        amounts = [line.debit_paise or line.credit_paise for each in self._transactions for line in each.lines]
        widest = max((width_of(rupees(each), BODY) for each in amounts), default=0.0)
        for each in self._transactions:
            self._column.addWidget(self._section(each, widest, at))
        self._column.addStretch(1)

    def _section(self, transaction: JournalTransaction, widest: float, at: Place | None) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._words(transaction, at), 1, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(Label(shown_day(transaction.on), SMALL, "text2"))
        column.addLayout(row)
        lines = JournalLines()
        lines.set_lines(transaction.lines, widest=widest)
        column.addWidget(lines)
        around = Ground("surface")
        outer = QVBoxLayout(around)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(section)
        outer.addWidget(hairline())
        return around

    def _words(self, transaction: JournalTransaction, at: Place | None) -> QWidget:
        """Give the words of a transaction, as a link where they lead to another document."""
        place = place_of_document(transaction.source, transaction.source_id)
        if place is None or place == at:
            return ElidingLabel(transaction.description, SMALL_MEDIUM)
        link = Link(transaction.description, SMALL_MEDIUM)
        link.clicked.connect(lambda *_: self.place_wanted.emit(place))
        return link


class _Heads(QWidget):
    """The columns' heads over all transactions."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(Label(self.tr("Account"), CAPTION, "text2"))
        row.addStretch(1)
        row.addWidget(Label(self.tr("Debit, credit"), CAPTION, "text2"))
