"""The documents that a patient's money may pay: each ticked or not, with the part it gets; oldest first by itself.

rows = DocumentRows()
rows.show_documents(open_invoices)
rows.changed.connect(self._pour)
rows.chosen(); rows.asked()                 # the invoices that are ticked, and the parts that somebody typed
rows.show_parts([400_000, 0])               # what each of those gets
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.collection import OpenInvoice
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import scrolled, take_out_all
from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION, SMALL, width_of
from desktop_app.views.tables.amount_cells import DASH, shown_day, shown_paise

_GAP = 10
_FIELD_INSET = 22
_LEAST_SAMPLE = "8,88,888.88"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _money_width(invoices: Sequence[OpenInvoice]) -> int:
    """Give the width that the largest amount needs."""
    amounts = [_LEAST_SAMPLE, *(shown_paise(each.open_paise) for each in invoices)]
    return round(max(width_of(each, BODY_STRONG) for each in amounts)) + 2


class DocumentRow(QWidget):
    """One invoice."""

    changed = Signal()

    def __init__(self, invoice: OpenInvoice, width: int) -> None:
        super().__init__()
        self.invoice = invoice
        self._is_own = False
        self.tick = QCheckBox(invoice.number)
        self.tick.setChecked(True)
        self.tick.setAccessibleName(self.tr("Pay {number}").format(number=invoice.number))
        self.part = AmountField()
        self.part.setAccessibleName(self.tr("Part of {number}").format(number=invoice.number))
        self.left = Label(style=BODY)
        self._lay_out(width)
        self.tick.toggled.connect(self._toggled)
        self.part.textEdited.connect(self._typed)
        self.part.editingFinished.connect(self._left_field)

    def asked_paise(self) -> int | None:
        """Give the part that somebody typed; None where it follows the money."""
        return self.part.paise() if self._is_own else None

    def is_understood(self) -> bool:
        """Tell whether the part can be read."""
        return self.part.is_understood()

    def show_part(self, paise: int) -> None:
        """Show what the document gets, and what it still lacks then; a part that was typed stays as it is."""
        if not self._is_own and not self.part.hasFocus():
            self.part.set_paise(paise or None)
        elif not self._is_own:
            self.part.setPlaceholderText(shown_paise(paise) if paise else DASH)
        left = self.invoice.open_paise - paise
        self.left.setText(shown_paise(left) if left else DASH)

    def _toggled(self, ticked: bool) -> None:  # noqa: FBT001 - as Qt calls it
        self.part.setEnabled(ticked)
        if not ticked:
            self._is_own = False
            self.part.set_paise(None)
        self.changed.emit()

    def _typed(self) -> None:
        self._is_own = bool(self.part.text().strip())
        self.changed.emit()

    def _left_field(self) -> None:
        self.changed.emit()

    def _lay_out(self, width: int) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.tick)
        row.addWidget(Label(shown_day(self.invoice.on), SMALL, "text2"))
        row.addWidget(ElidingLabel(self.invoice.plan_number or "", SMALL, "text2"), 1)
        opened = Label(shown_paise(self.invoice.open_paise), BODY)
        for widget in (opened, self.part, self.left):
            widget.setFixedWidth(width + (_FIELD_INSET if widget is self.part else 0))
            row.addWidget(widget)
        for label in (opened, self.left):
            label.setAlignment(_RIGHT)


class DocumentRows(QWidget):
    """The documents under their heads, oldest first; they scroll where they are many."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[DocumentRow] = []
        self._money_heads: list[tuple[Label, int]] = []
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._nothing = Label(style=SMALL, tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._heads())
        column.addWidget(self._nothing)
        column.addWidget(scrolled(self._holder), 1)
        self.show_documents((), self.tr("Choose a patient to see what is owed."))

    def rows(self) -> tuple[DocumentRow, ...]:
        """Give the rows."""
        return tuple(self._rows)

    def show_documents(self, invoices: Sequence[OpenInvoice], nothing: str, *, only: int | None = None) -> None:
        """Show other documents, all of them ticked or `only` one; `nothing` stands there where there is none."""
        take_out_all(self._column)
        width = _money_width(invoices)
        self._rows = [DocumentRow(each, width) for each in invoices]
        for head, inset in self._money_heads:
            head.setFixedWidth(width + inset)
        for row in self._rows:
            row.tick.setChecked(only in {None, row.invoice.invoice_id})
            row.changed.connect(self.changed)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._nothing.setText(nothing)
        self._nothing.setVisible(not self._rows)

    def chosen(self) -> tuple[OpenInvoice, ...]:
        """Give the documents that are ticked."""
        return tuple(row.invoice for row in self._ticked())

    def asked(self) -> tuple[int | None, ...]:
        """Give for each ticked document the part that somebody typed."""
        return tuple(row.asked_paise() for row in self._ticked())

    def show_parts(self, parts: Sequence[int]) -> None:
        """Show what each ticked document gets."""
        left = iter(parts)
        for row in self._rows:
            row.show_part(next(left, 0) if row.tick.isChecked() else 0)

    def problem(self) -> str:
        """Say what cannot be read, "" where all can."""
        wrong = next((row for row in self._rows if not row.is_understood()), None)
        text = self.tr("The part of {number} is not an amount")
        return "" if wrong is None else text.format(number=wrong.invoice.number)

    def _ticked(self) -> list[DocumentRow]:
        return [row for row in self._rows if row.tick.isChecked()]

    def _heads(self) -> QHBoxLayout:
        heads = QHBoxLayout()
        heads.setSpacing(_GAP)
        heads.addWidget(Label(self.tr("What it pays"), BODY_STRONG), 1)
        for text, inset in (
            (self.tr("Open", "an amount"), 0),
            (self.tr("This receipt"), _FIELD_INSET),
            (self.tr("Left"), 0),
        ):
            head = Label(text, CAPTION, "text2")
            head.setAlignment(_RIGHT)
            head.setContentsMargins(0, 0, inset // 2, 0)
            self._money_heads.append((head, inset))
            heads.addWidget(head)
        return heads
