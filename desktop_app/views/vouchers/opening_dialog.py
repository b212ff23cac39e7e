"""The dialog that records the opening balances: what there is, what it comes to, and where the difference goes.

dialog = OpeningDialog(operations, window, branch_id=None)
dialog.posted.connect(...)              # OpeningRecorded
"""

from datetime import date
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.posting import Role
from desktop_app.reports.choices import patients_of_records
from desktop_app.reports.opening_terms import OpeningPreview, OpeningTerms, opening_terms
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground, hairline, scrolled
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.drafts.forms import OPENING
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.views.vouchers.opening_pages import OpeningPages
from desktop_app.views.vouchers.words import words
from desktop_app.workflows.record_opening import record_opening

_SIZE = QSize(1120, 612)
_DAY_WIDTH, _BRANCH_WIDTH, _FIGURES_WIDTH = 136, 170, 460


class OpeningDialog(WorkflowDialog):
    """Pages of rows above, what they come to beneath."""

    def __init__(self, operations: Operations, parent: QWidget, *, branch_id: int | None = None) -> None:
        super().__init__(
            operations,
            title=words("Opening balances"),
            commit=words("Record opening"),
            parent=parent,
            keeps_typing=True,
        )
        self._branch_id = branch_id
        self._terms: OpeningTerms | None = None
        today = operations.today()
        self.on = DateField(today=today, day=fiscal_year(today).start)
        self.branch = Choice()
        self._rows = QWidget()
        self.set_body(self._rows)  # at once: whatever gets another parent later is styled anew with all that is in it
        self.pages = OpeningPages(self.load, today, self._rows)
        self.figures, self.proof = FigureList(words("What is entered")), JournalProof()
        self.explained = Label(style=SMALL, tone="text2", wrap=True)
        self._branch_label = Label(words("Branch"), tone="text2")
        self._lay_out_opening()
        self.on.day_changed.connect(self._read_terms)
        self.branch.key_changed.connect(self._check)
        self.pages.changed.connect(self._check)
        self.pages.pasted.connect(self._find_patients)
        self.pages.refused.connect(self.show_error)
        self.mended.connect(self._read_terms)
        self.remember(
            OPENING,
            {"on": self.on, "branch": self.branch, **self.pages.named()},
            is_ready=lambda: self._terms is not None,
            words=self.branch.currentText,
        )
        self._read_terms()
        self._check()

    def carry_out(self) -> None:
        """Record it."""
        day, branch_id = self.on.day(), self.branch.key()
        if day is not None and isinstance(branch_id, int):
            self.run(record_opening, self.pages.command(self.request_id, branch_id=branch_id, on=day))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first account."""
        super().showEvent(event)
        self.pages.accounts.rows()[0].account.setFocus()

    def _read_terms(self, *_: object) -> None:
        day = self.on.day()
        if day is not None:
            self.load(partial(opening_terms, on=day), partial(self._take_terms, day))
        self._check()

    def _take_terms(self, day: date, terms: OpeningTerms) -> None:
        if day != self.on.day():
            return
        if self._terms is None:
            self.branch.set_choices((each.branch_id, each.name) for each in terms.sale.branches)
            known = [each.branch_id for each in terms.sale.branches]
            asked = (self._branch_id, self.operations.branch.key(), *known)
            self.branch.choose(next((each for each in asked if each in known), None))
            for widget in (self._branch_label, self.branch):
                widget.setVisible(len(known) > 1)
        self._terms = terms
        self.pages.offer(terms)
        self._check()

    def _find_patients(self) -> None:
        """Look whether pasted record numbers are on file."""
        numbers = self.pages.unknown_records()
        if numbers:
            self.load(partial(patients_of_records, numbers=numbers), self.pages.take_patients)

    def _check(self, *_: object) -> None:
        terms = self._terms
        preview = words("Reading the accounts") if terms is None else self.pages.preview(terms)
        self._show(preview)
        if self.on.day() is None:
            self.set_obstacle(words("The opening day is missing"))
        elif terms is None:
            self.set_obstacle(words("Reading the accounts"))
        elif terms.is_done:
            self.set_obstacle(words("The opening balances were recorded before: correct them by a journal"))
        elif self.branch.key() is None:
            self.set_obstacle(words("A branch is missing"))
        else:
            self.set_obstacle(self.pages.problem() or (preview if isinstance(preview, str) else ""))

    def _show(self, preview: OpeningPreview | str) -> None:
        if isinstance(preview, str) or self._terms is None:
            self.figures.show_figures(())
            self.proof.show_nothing()
            self.explained.setText("")
            return
        equity = self._terms.roles.by_role[Role.OB_EQUITY]
        self.figures.show_figures(
            (
                Figure(words("Debits entered"), preview.entered_debit_paise),
                Figure(words("Credits entered"), preview.entered_credit_paise),
                Figure(
                    words("Difference, to {code} {name}").format(code=equity.code, name=equity.name),
                    preview.equity_paise,
                    is_result=True,
                ),
            )
        )
        self.explained.setText(
            words("{code} must be nil at the year's end: bring what is left to capital by a journal.").format(
                code=equity.code
            )
            if preview.equity_paise
            else words("Debits and credits agree: nothing goes to {code}.").format(code=equity.code)
        )
        if preview.lines:
            self.proof.show_lines(preview.lines)
        else:
            self.proof.show_nothing()

    def _proof_with_room(self) -> QWidget:
        around = Ground("surface")
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 12, 14, 12)
        column.addWidget(self.proof)
        return around

    def _lay_out_opening(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.on.setAccessibleName(words("Opening day"))
        self.on.setFixedWidth(_DAY_WIDTH)
        self.branch.setAccessibleName(words("Branch"))
        self.branch.setFixedWidth(_BRANCH_WIDTH)
        for widget in (Label(words("On"), tone="text2"), self.on, self._branch_label, self.branch):
            row.addWidget(widget)
        for widget in (self._branch_label, self.branch):
            widget.hide()
        self.add_to_head(head)
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(MARGIN, 4, MARGIN, 10)
        column.setSpacing(8)
        column.addWidget(self.pages, 1)
        column.addWidget(hairline())
        beneath = QHBoxLayout()
        beneath.setSpacing(18)
        self.figures.setFixedWidth(_FIGURES_WIDTH)
        beneath.addWidget(self.figures)
        beneath.addWidget(hairline(upright=True))
        beneath.addWidget(self.explained, 1)
        column.addLayout(beneath)
        self.pages.addTab(scrolled(self._proof_with_room()), words("What is posted"))
        self.resize(_SIZE)
