"""What is credited of each line of an invoice: an amount a line, its tax beside it, all that is left at one press.

lines = LineCredits(finder.is_coming)
lines.set_invoice(creditable)       # reports.creditable.CreditableInvoice, None for none
lines.changed.connect(...)          # at every key
lines.credits()                     # (CreditableLine, paise) of the lines that something is credited of
lines.problem()                     # why it cannot be drafted, "" where nothing is wrong
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.creditable import CreditableInvoice, CreditableLine
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import Label, as_tooltip, one_line
from desktop_app.views.controls.plain_value import Plain, kept
from desktop_app.views.controls.surfaces import take_out_all
from desktop_app.views.look.fonts import SMALL, elided

_CAPTION_WIDTH = 220


class LineCredits(QWidget):
    """One row a line."""

    changed = Signal()

    def __init__(self, awaits_another: Callable[[], bool]) -> None:
        """Show the lines of one invoice; `awaits_another` tells whether the next one is being read already."""
        super().__init__()
        self._awaits_another = awaits_another
        self._rows: list[LineCredit] = []
        self._financial = False
        self._coming: dict[str, Plain] | None = None  # what was kept, until its invoice is here
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setAccessibleName(self.tr("Lines of the invoice"))
        self.set_invoice(None)

    def rows(self) -> list["LineCredit"]:
        """Give the rows, in the order of the invoice."""
        return self._rows

    def set_invoice(self, invoice: CreditableInvoice | None) -> None:
        """Offer the lines of an invoice; what was typed for another one is gone."""
        take_out_all(self._column)
        self._rows = [] if invoice is None else [LineCredit(line) for line in invoice.lines]
        for row in self._rows:
            row.show_tax(financial=self._financial)
            row.changed.connect(self._changed)
            self._column.addWidget(row)
        if invoice is None:
            self._column.addWidget(Label(self.tr("The lines of the invoice stand here."), SMALL, "text2"))
        else:
            self._fill()

    def set_financial(self, *, financial: bool) -> None:
        """Credit with tax, or without any."""
        self._financial = financial
        for row in self._rows:
            row.show_tax(financial=financial)

    def credits(self) -> list[tuple[CreditableLine, int]]:
        """Give the lines that something is credited of, with the amount in paise, tax included."""
        return [(row.line, paise) for row in self._rows if (paise := row.amount.paise())]

    def plain(self) -> dict[str, Plain]:
        """Give what is typed, by line, to be kept."""
        typed = {str(row.line.line.line_id): row.amount.plain() for row in self._rows if row.amount.text()}
        return typed if self._coming is None else self._coming

    def put_plain(self, value: Plain) -> None:
        """Put amounts back as soon as the lines that they were typed against are here."""
        self._coming = {str(line): kept(str, text) for line, text in kept(dict, value).items()}
        if self._rows and not self._awaits_another():
            self._fill()

    def part(self, path: Sequence[Any]) -> QWidget:
        """Give the amount that a part of the value stands in, the first one where it is none of one line."""
        found = [row.amount for row in self._rows if path and str(row.line.line.line_id) == path[0]]
        return next(iter([*found, *(row.amount for row in self._rows), self]))

    def problem(self) -> str:
        """Say why this cannot be drafted, "" where nothing is wrong."""
        if any(not row.amount.is_understood() for row in self._rows):
            return self.tr("An amount is not understood")
        if any(paise > line.left_paise for line, paise in self.credits()):
            return self.tr("An amount is more than its line has left")
        return "" if self.credits() else self.tr("Enter an amount against a line")

    def take_focus(self) -> None:
        """Go to the first amount that can be entered."""
        for row in self._rows:
            if row.amount.isEnabled():
                row.amount.setFocus()
                return

    def _fill(self) -> None:
        """Put back what was kept, against its own lines alone."""
        coming, self._coming = self._coming or {}, None
        for row in self._rows:
            text = coming.get(str(row.line.line.line_id), "")
            if row.amount.isEnabled() and text != row.amount.plain():
                row.amount.put_plain(text)

    def _changed(self) -> None:
        for row in self._rows:
            row.show_tax(financial=self._financial)
        self.changed.emit()


class LineCredit(QWidget):
    """One line: what it is, what is left of it, what of that is credited."""

    changed = Signal()

    def __init__(self, line: CreditableLine) -> None:
        super().__init__()
        self.line = line
        self.amount = AmountField()
        self.all_button = Button(self.tr("All"), Kind.LINK)
        description = one_line(line.line.description)
        self._captioned = CaptionedField(elided(description, SMALL, _CAPTION_WIDTH), self.amount)
        self._captioned.caption.setToolTip(as_tooltip(description))
        self.amount.setAccessibleName(description)
        self.all_button.setAccessibleName(self.tr("Credit all that is left of {line}").format(line=description))
        can_credit = line.left_paise > 0
        self.amount.setEnabled(can_credit)
        self.all_button.setEnabled(can_credit)
        self._lay_out()
        self.amount.paise_changed.connect(self.changed)
        self.all_button.clicked.connect(self._take_all)

    def show_tax(self, *, financial: bool) -> None:
        """Say what is left, or what the amount comes to."""
        paise = self.amount.paise()
        if paise is not None and paise > self.line.left_paise:
            more = self.tr("More than the {left} that is left")
            self._captioned.set_error(more.format(left=rupees(self.line.left_paise)))
            return
        if self.amount.is_understood():
            self._captioned.set_error("")
        if not paise:
            left = self.tr("{left} left") if self.line.left_paise > 0 else self.tr("Nothing left to credit")
            self._captioned.set_help(left.format(left=rupees(self.line.left_paise)))
            return
        taxed, untaxed = self.line.credited(paise, financial=financial)
        if untaxed or not taxed.tax_paise:
            self._captioned.set_help(self.tr("Without tax"))
        else:
            split = self.tr("{taxable} and {tax} tax")
            self._captioned.set_help(split.format(taxable=rupees(taxed.taxable_paise), tax=rupees(taxed.tax_paise)))

    def _take_all(self) -> None:
        self.amount.set_paise(self.line.left_paise)
        self.amount.setFocus()
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._captioned, 1)
        row.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignVCenter)
