"""Opening an account, and amending one: what was posted freezes its type and side, what needs it keeps it in use."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.reports.accounts import ChartTerms, chart_terms
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.masters.accounts.account_fields import AccountFields
from desktop_app.views.operations import Operations
from desktop_app.workflows.amend_account import AmendAccount, amend_account
from desktop_app.workflows.open_account import OpenAccount, open_account
from desktop_app.workflows.steps.charting import terms_of

_SIZE = (620, 420)


class AccountDialog(WorkflowDialog):
    """The fields of an account."""

    def __init__(self, operations: Operations, parent: QWidget, *, title: str, commit: str) -> None:
        super().__init__(
            operations,
            title=title,
            commit=commit,
            parent=parent,
            promise=parent.tr("Saved in one step: all of it, or nothing."),
            keeps_typing=True,
        )
        self.code, self.fields = TextField(placeholder=self.tr("As 5150")), AccountFields(self)
        self.note = Label(style=SMALL, tone="text2", wrap=True)
        self.grid = QGridLayout()
        self._lay_out_body()
        self.fields.changed.connect(self.check)
        self.code.textChanged.connect(self.check)
        self.resize(*_SIZE)

    def check(self) -> None:
        """Say what is missing."""
        raise NotImplementedError

    def _lay_out_body(self) -> None:
        fields, grid = self.fields, self.grid
        body = QWidget()
        body.setLayout(grid)
        grid.setContentsMargins(MARGIN, 14, MARGIN, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        self.code_captioned = CaptionedField(self.tr("Code"), self.code)
        self.name_captioned = CaptionedField(self.tr("Name"), fields.name)
        for at, row in enumerate(
            (
                (self.code_captioned, self.name_captioned),
                (CaptionedField(self.tr("Type"), fields.type), CaptionedField(self.tr("Grows on the"), fields.side)),
                (
                    CaptionedField(self.tr("Under"), fields.heading),
                    CaptionedField(self.tr("Statement head"), fields.statement_head),
                ),
                (fields.is_heading, fields.is_active),
            )
        ):
            for column, widget in enumerate(row):
                grid.addWidget(widget, at, column)
        grid.addWidget(self.note, 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(5, 1)
        for box in (fields.is_heading, fields.is_active):
            box.setAccessibleName(box.text())
        self.set_body(body)


class OpenAccountDialog(AccountDialog):
    """Open an account or a heading; `posted` tells AccountOpened."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(operations, parent, title=parent.tr("New account"), commit=parent.tr("Open account"))
        self.fields.is_active.hide()
        self.fields.type.choose("expense")
        self.fields.side.choose("debit")
        self.load(chart_terms, self.fields.offer)
        self.check()

    def carry_out(self) -> None:
        """Open it."""
        command = OpenAccount(
            request_id=self.request_id,
            code=self.code.text().strip(),
            terms=self.fields.terms(),
            is_heading=self.fields.is_heading.isChecked(),
        )
        self.run(open_account, command)

    def check(self) -> None:
        """Say what is missing."""
        missing = "" if self.code.text().strip() else self.tr("The code is missing")
        self.set_obstacle(missing or self.fields.problem())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the code."""
        super().showEvent(event)
        self.code.setFocus()


class AmendAccountDialog(AccountDialog):
    """Amend an account; `posted` tells AccountAmended."""

    def __init__(self, operations: Operations, chart: ChartTerms, parent: QWidget) -> None:
        super().__init__(operations, parent, title=parent.tr("Edit account"), commit=parent.tr("Save account"))
        if chart.account is None:
            raise ValueError(chart)
        self._account, self._seen = chart.account, terms_of(chart.account)
        self.code_captioned.hide()
        self.fields.is_heading.hide()
        self.grid.addWidget(self.fields.is_active, 3, 0)
        self.grid.addWidget(self.name_captioned, 0, 0, 1, 2)
        self.set_subject(chart.account.name, chart.account.code)
        self.fields.offer(chart)
        self._freeze(chart)
        self.check()

    def carry_out(self) -> None:
        """Amend it."""
        self.run(
            amend_account,
            AmendAccount(
                request_id=self.request_id,
                account_id=self._account.account_id,
                seen=self._seen,
                terms=self.fields.terms(),
            ),
        )

    def check(self) -> None:
        """Say what is missing."""
        problem = self.fields.problem()
        if not problem and self.fields.terms() == self._seen:
            problem = self.tr("Nothing is changed yet")
        self.set_obstacle(problem)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name."""
        super().showEvent(event)
        self.fields.name.setFocus()

    def _freeze(self, chart: ChartTerms) -> None:
        """Switch off what cannot be amended, and say why."""
        reasons = []
        if chart.has_entries:
            reasons.append(self.tr("It has entries: its type and side stay."))
        if self._account.is_control:
            reasons.append(self.tr("It is a control account, kept by the subledger: it stays in use."))
        elif chart.roles:
            text = self.tr("Posting uses it for {roles}: it stays in use, and its type stays.")
            reasons.append(text.format(roles=", ".join(chart.roles)))
        is_needed = bool(self._account.is_control or chart.roles)
        self.fields.side.setEnabled(not chart.has_entries)
        self.fields.type.setEnabled(not chart.has_entries and not is_needed)
        self.fields.is_active.setEnabled(not is_needed or not self._account.is_active)
        self.note.setText(" ".join(reasons))
        self.note.setVisible(bool(reasons))
