"""The lines of a journal being written: account, debit or credit, and what is still missing for both sides to agree.

editor = JournalEditor(); editor.set_accounts(journal_accounts)
editor.changed.connect(self._check)
editor.problem()                                    # the first thing that is missing, "" where nothing is
editor.lines()                                      # workflows.post_journal.JournalLine
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.repositories.accounts import Account
from desktop_app.views.controls.amount_field import amount_width
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.plain_value import Plain, kept, part_of_rows, plain_row, put_row
from desktop_app.views.controls.row_list import REMOVE_WIDTH, ROW_GAP
from desktop_app.views.controls.surfaces import Sign, hairline, scrolled
from desktop_app.views.general_ledger_view.edited_line import EditedLine
from desktop_app.views.look.fonts import BODY_STRONG, CAPTION, SMALL_MEDIUM
from desktop_app.views.look.icons import IN_CELL
from desktop_app.workflows.steps.journaling import JournalLine

FEWEST_LINES = 2

_LINES_SEEN = 4


class JournalEditor(QWidget):
    """Lines under each other, with their sums."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._accounts: list[tuple[object, str]] = []
        self._lines: list[EditedLine] = []
        self._before: QWidget | None = None
        self.add_button = Button(self.tr("Add line"), sign="plus", shortcut="Ctrl+Shift+A")
        self.remove_button = Button(self.tr("Remove line"), shortcut="Ctrl+Shift+D")
        self._sign, self._words = Sign("warning", "warn", IN_CELL), ElidingLabel(style=SMALL_MEDIUM)
        self._debit, self._credit = Label(style=BODY_STRONG), Label(style=BODY_STRONG)
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = scrolled(self._holder)
        self.add_button.clicked.connect(self.add_line)
        self.remove_button.clicked.connect(self._remove_focused)
        self._lay_out()
        for _ in range(FEWEST_LINES):
            self._append()
        self._tell()

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer accounts, by code and name."""
        self._accounts = [(each.code, f"{each.code}  {each.name}") for each in accounts]
        for line in self._lines:
            line.account.set_choices(self._accounts)

    def edited(self) -> list[EditedLine]:
        """Give the lines as they stand."""
        return self._lines

    def lines(self) -> tuple[JournalLine, ...]:
        """Give the lines that something stands in."""
        found = []
        for line in self._lines:
            if not line.is_blank():
                debit_paise, credit_paise = line.amounts()
                code = str(line.account.key())
                found.append(JournalLine(account_code=code, debit_paise=debit_paise, credit_paise=credit_paise))
        return tuple(found)

    def set_lines(self, lines: Sequence[JournalLine]) -> None:
        """Show lines, as many as there are; accounts that are offered no more stay empty."""
        while len(self._lines) < len(lines):
            self._append()
        for line, shown in zip(self._lines, lines, strict=False):
            line.account.choose(shown.account_code)
            line.debit.set_paise(shown.debit_paise or None)
            line.credit.set_paise(shown.credit_paise or None)
        self._tell()

    def plain(self) -> list[Plain]:
        """Give what stands in the lines, to be kept."""
        return [plain_row(line.fields()) for line in self._lines]

    def part(self, path: Sequence[Any]) -> QWidget:
        """Give the field that a part of the value stands in."""
        return part_of_rows([line.fields() for line in self._lines], path)

    def put_plain(self, value: Plain) -> None:
        """Put kept lines back as if they had been typed, as many as there were."""
        while len(self._lines) > max(FEWEST_LINES, len(kept(list, value))):
            self._let_go(self._lines.pop())
        while len(self._lines) < len(value):
            self._append().show()
        self._fit_area()
        self._number()
        for line, each in zip(self._lines, value, strict=False):
            put_row(line.fields(), each)
        self._tell()

    def difference_paise(self) -> int:
        """Give what the debits are more than the credits."""
        return sum(debit - credit for debit, credit in (line.amounts() for line in self._lines))

    def problem(self) -> str:
        """Say the first thing that is missing, "" where the journal can be posted."""
        for number, line in enumerate(self._lines, start=1):
            if line.is_blank():
                continue
            if not (line.debit.is_understood() and line.credit.is_understood()):
                return self.tr("Line {number} has an amount that is none").format(number=number)
            if line.account.key() is None:
                return self.tr("Line {number} has no account").format(number=number)
            if not any(line.amounts()):
                return self.tr("Line {number} has no amount").format(number=number)
        if all(line.is_blank() for line in self._lines):
            return self.tr("The lines are missing")
        return self._words.text() if self.difference_paise() else ""

    def put_in_order(self, before: QWidget | None) -> None:
        """Let the keys go from a field before the lines through them to the buttons; to be said once all are shown."""
        self._before = before
        fields = [field for line in self._lines for field in line.fields()]
        for one, next_one in pairwise([*([before] if before else []), *fields, self.add_button, self.remove_button]):
            QWidget.setTabOrder(one, next_one)

    def add_line(self) -> None:
        """Add a line for what is missing on one side, and go to it."""
        self._append_rest().account.setFocus()

    def remove_line(self, line: EditedLine) -> None:
        """Take a line away; of the last two none."""
        if len(self._lines) > FEWEST_LINES:
            at = self._lines.index(line)
            self._lines.remove(line)
            self._lines[min(at, len(self._lines) - 1)].account.setFocus()
            self._let_go(line)
            self._fit_area()
            self._number()
            self._tell()

    def _let_go(self, line: EditedLine) -> None:
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _append(self) -> EditedLine:
        line = EditedLine()
        line.account.set_choices(self._accounts)
        line.changed.connect(self._tell)
        line.removed.connect(self.remove_line)
        line.ended.connect(self._end_line)
        self._lines.append(line)
        self._rows.addWidget(line)
        self._fit_area()
        self._number()
        return line

    def _end_line(self, line: EditedLine) -> None:
        """Go on with a line for the rest where Enter is pressed in the last one and the sides differ."""
        if line is self._lines[-1] and self.difference_paise() and line.is_complete():
            self._append_rest()

    def _append_rest(self) -> EditedLine:
        missing = self.difference_paise()
        line = self._append()
        (line.credit if missing > 0 else line.debit).set_paise(abs(missing) or None)
        line.show()  # at once: Enter moves on to it
        QTimer.singleShot(0, self._show_last)
        self._tell()
        return line

    def _show_last(self) -> None:
        """Scroll to the last line, once it has its place."""
        self._area.ensureWidgetVisible(self._lines[-1])

    def _fit_area(self) -> None:
        """Take the room that the lines need, at the most, and never less than a few of them."""
        heights = [line.sizeHint().height() + self._rows.spacing() for line in self._lines]
        self._area.setMaximumHeight(sum(heights))
        self._area.setMinimumHeight(sum(heights[:_LINES_SEEN]))

    def _remove_focused(self) -> None:
        focused = QApplication.focusWidget()
        lines = [line for line in self._lines if focused is not None and line.isAncestorOf(focused)]
        self.remove_line(lines[0] if lines else self._lines[-1])

    def _number(self) -> None:
        for number, line in enumerate(self._lines, start=1):
            line.set_number(number)
        if self.isVisible():
            self.put_in_order(self._before)

    def _tell(self) -> None:
        """Say what the sides add up to."""
        missing = self.difference_paise()
        debit = sum(line.amounts()[0] for line in self._lines)
        credit = sum(line.amounts()[1] for line in self._lines)
        self._debit.setText(rupees(debit))
        self._credit.setText(rupees(credit))
        if missing:
            more = self.tr("Debits are {amount} more") if missing > 0 else self.tr("Credits are {amount} more")
            self._say("warning", "warn", more.format(amount=rupees(abs(missing))))
        else:
            self._say("tick" if debit else "", "good", self.tr("Debits equal credits") if debit else "")
        for line in self._lines:
            line.remove.setEnabled(len(self._lines) > FEWEST_LINES)
        self.remove_button.setEnabled(len(self._lines) > FEWEST_LINES)
        self.changed.emit()

    def _say(self, sign: str, tone: str, words: str) -> None:
        self._sign.show_sign(sign, tone)
        self._words.set_tone(tone)
        self._words.setText(words)

    def _make_gap(self) -> QWidget:
        """Keep heads and sums in line with the fields where a scroll bar stands beside these."""
        gap = QWidget()
        bar = self._area.verticalScrollBar()
        gap.setFixedWidth(0)
        bar.rangeChanged.connect(lambda _least, most: gap.setFixedWidth(bar.sizeHint().width() if most else 0))
        return gap

    def _lay_out(self) -> None:
        heads, sums, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        heads.setSpacing(ROW_GAP)
        heads.addWidget(Label(self.tr("Account"), CAPTION, "text2"), 1)
        sums.setSpacing(ROW_GAP)
        sums.addWidget(self._sign)
        sums.addWidget(self._words, 1)
        captions = (Label(self.tr("Debit"), CAPTION, "text2"), Label(self.tr("Credit"), CAPTION, "text2"))
        for row, labels in ((heads, captions), (sums, (self._debit, self._credit))):
            for label in labels:
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                label.setFixedWidth(amount_width())
                label.setContentsMargins(0, 0, 10, 0)
                row.addWidget(label)
            row.addSpacing(REMOVE_WIDTH)
            row.addWidget(self._make_gap())
        buttons.setSpacing(ROW_GAP)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(heads)
        column.addWidget(self._area, 1)
        column.addWidget(hairline())
        column.addLayout(sums)
        column.addLayout(buttons)
        column.addStretch(0)
