"""Close a day: the drawer counted by notes and coins against what the documents say, and where the difference goes.

dialog = CloseDayDialog(operations, detail, parent)
dialog.posted.connect(...)              # DayClosed
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting import day_close
from desktop_app.accounting.day_close import CASH
from desktop_app.accounting.money import rupees
from desktop_app.reports.days import DayDetail, DifferenceAccounts, day_detail, difference_accounts
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.labels import Label
from desktop_app.views.day_close.denominations import Denominations
from desktop_app.views.day_close.words import difference_words, mode_words, words
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.look.fonts import BODY, BODY_STRONG, SMALL, TITLE
from desktop_app.views.operations import Operations
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.workflows.close_day import CloseDay, close_day
from desktop_app.workflows.steps.drawer import Slips

_SIZE = (1000, 590)
_CONCERNED = ("payments", "refunds", "general_ledger", "day_closes")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CloseDayDialog(WorkflowDialog):
    """Count at the left, slips in the middle, what it comes to at the right."""

    def __init__(self, operations: Operations, detail: DayDetail, parent: QWidget) -> None:
        title = words("Close day")
        super().__init__(operations, title=title, commit=title, parent=parent, keeps_typing=True)
        self._detail = detail
        self.count, self.taken_out = Denominations(), AmountField()
        self.slips = {each.mode: AmountField() for each in detail.expected.modes if each.mode != CASH}
        self._net = {mode: Label(style=BODY) for mode in self.slips}
        self._marks = {mode: Label(style=SMALL, tone="warn") for mode in self.slips}
        self.account, self.reason = Choice(placeholder=words("Where it goes")), ProposedText(_reasons())
        self.figures, self.difference = FigureList(words("The drawer")), Label(style=TITLE)
        self.set_subject(detail.user, shown_day(detail.day.business_date), detail.letterhead.branch)
        self._lay_out_body()
        self.count.changed.connect(self._show)
        for field in (self.taken_out, *self.slips.values()):
            field.paise_changed.connect(self._show)
        self.account.key_changed.connect(self._show)
        self.reason.text_changed.connect(self._show)
        self.operations.changed.connect(self._hear)
        self.mended.connect(self._read)
        self.resize(*_SIZE)
        self.load(difference_accounts, self._offer)
        self._show()

    def carry_out(self) -> None:
        """Close it."""
        pieces, account = self.count.pieces(), self.account.key()
        if pieces is None:
            return
        slips = tuple(Slips(mode, paise) for mode, field in self.slips.items() if (paise := field.paise()) is not None)
        command = CloseDay(
            request_id=self.request_id,
            day_close_id=self._detail.day.day_close_id,
            counted=tuple(each for each in pieces if each.pieces),
            taken_out_paise=self.taken_out.paise() or 0,
            slips=slips,
            difference_account=account if isinstance(account, str) and self._difference() else None,
            reason=self.reason.text() or None,
            seen_paise=self._must_be(),
        )
        self.run(close_day, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the largest note."""
        super().showEvent(event)
        self.count.take_focus()

    def _read(self) -> None:
        self.load(partial(day_detail, day_close_id=self._detail.day.day_close_id), self._loaded)

    def _hear(self, changes: Changes) -> None:
        """Compare with what was posted meanwhile."""
        if changes.concern(*_CONCERNED) and not self.is_running():
            self._read()

    def _loaded(self, detail: DayDetail) -> None:
        self._detail = detail
        self._show()

    def _offer(self, found: DifferenceAccounts) -> None:
        self.account.set_choices((each.code, f"{each.code}  {each.name}") for each in found.accounts)
        self.account.choose(found.last)
        self._show()

    def _must_be(self) -> int:
        taken_out = self.taken_out.paise() or 0
        return self._detail.expected.in_drawer(float_paise=self._detail.day.float_paise, taken_out_paise=taken_out)

    def _difference(self) -> int:
        pieces = self.count.pieces()
        return 0 if pieces is None else day_close.counted(pieces) - self._must_be()

    def _show(self, *_: object) -> None:
        expected, day = self._detail.expected, self._detail.day
        cash, difference, counted = expected.of(CASH), self._difference(), self.count.has_count()
        rows = [Figure(words("Float"), day.float_paise), Figure(words("Cash received"), cash.received_paise)]
        if cash.returned_paise:
            rows.append(Figure(words("Cash given back"), -cash.returned_paise))
        if expected.other_cash_paise:
            rows.append(Figure(mode_words("other"), expected.other_cash_paise))
        rows.append(Figure(words("Taken out"), -(self.taken_out.paise() or 0)))
        rows.append(Figure(words("Must be in the drawer"), self._must_be(), is_result=True))
        self.figures.show_figures(rows)
        self.difference.setText(difference_words(difference) if counted else words("Not counted yet"))
        self.difference.set_tone("text2" if not counted else "bad" if difference else "good")
        for mode, field in self.slips.items():
            net, slips = expected.of(mode).net_paise, field.paise()
            self._net[mode].setText(rupees(net))
            self._marks[mode].setText("" if slips in {None, net} else difference_words((slips or 0) - net))
        self._captioned_account.setEnabled(counted and bool(difference))
        self._check()

    def _check(self) -> None:
        differs = bool(self._difference())
        slips_differ = any(mark.text() for mark in self._marks.values())
        obstacles = (
            (not self.count.has_count(), words("The drawer is not counted yet: enter 0 where it is empty")),
            (self.count.pieces() is None, words("A count is not understood")),
            (not self._is_understood(), words("An amount is not understood")),
            (differs and self.account.key() is None, words("The account for the difference is missing")),
            ((differs or slips_differ) and not self.reason.text(), words("A reason is missing")),
        )
        self.set_obstacle(next((text for stands, text in obstacles if stands), ""))

    def _is_understood(self) -> bool:
        return all(field.is_understood() for field in (self.taken_out, *self.slips.values()))

    def _lay_out_body(self) -> None:
        self._captioned_account = CaptionedField(words("The difference goes to"), self.account)
        left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        left.addWidget(Label(words("Notes and coins"), BODY_STRONG))
        left.addWidget(self.count)
        middle.addWidget(Label(words("What slips, machine and app say"), BODY_STRONG))
        middle.addLayout(self._slips())
        middle.addSpacing(8)
        middle.addWidget(CaptionedField(words("Taken to the safe or the bank, before the count"), self.taken_out))
        right.addWidget(Label(words("The drawer"), BODY_STRONG))
        right.addWidget(self.figures)
        right.addSpacing(4)
        right.addWidget(self.difference)
        right.addSpacing(8)
        right.addWidget(self._captioned_account)
        right.addWidget(CaptionedField(words("Reason"), self.reason))
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.setSpacing(26)
        for stretch, part in ((0, left), (2, middle), (2, right)):
            part.setSpacing(6)
            part.addStretch(1)
            row.addLayout(part, stretch)
        self.set_body(body)

    def _slips(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for place, head in ((1, words("Documents")), (2, words("Slips"))):
            grid.addWidget(Label(head, SMALL, "text2"), 0, place, _RIGHT)
        for number, (mode, field) in enumerate(self.slips.items()):
            name = Label(mode_words(mode), BODY)
            name.setBuddy(field)
            field.setAccessibleName(words("Slips of {mode}").format(mode=mode_words(mode)))
            row = 1 + 2 * number
            grid.addWidget(name, row, 0)
            grid.addWidget(self._net[mode], row, 1, _RIGHT)
            grid.addWidget(field, row, 2)
            grid.addWidget(self._marks[mode], row + 1, 2, _RIGHT)
        grid.setColumnStretch(2, 1)
        return grid


def _reasons() -> tuple[str, ...]:
    return (words("Change given wrongly"), words("A note was counted twice"), words("Not found yet"))
