"""Opening a branch with series of its own, and amending one; a branch where plans run stays in use."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app import resources
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.branches import KeptBranch
from desktop_app.repositories.clinic import Clinic
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.gstin_field import GstinField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.workflows.amend_branch import AmendBranch, amend_branch
from desktop_app.workflows.open_branch import OpenBranch, open_branch
from desktop_app.workflows.steps.branching import LONGEST_CODE, BranchTerms, terms_of

_WIDTH = 560

Row = tuple[QWidget, ...]


class BranchDialog(WorkflowDialog):
    """The fields of a branch."""

    def __init__(self, operations: Operations, parent: QWidget, *, title: str, commit: str) -> None:
        super().__init__(
            operations,
            title=title,
            commit=commit,
            parent=parent,
            promise=parent.tr("Saved in one step: all of it, or nothing."),
            keeps_typing=True,
        )
        self.name, self.gstin = TextField(placeholder=self.tr("Andheri West")), GstinField()
        self.gstin.setPlaceholderText(self.tr("Empty: the clinic's own"))
        self.note = Label(style=SMALL, tone="text2", wrap=True)
        self.name.textChanged.connect(self.check)
        self.gstin.textChanged.connect(self.check)

    def check(self) -> None:
        """Say what is missing."""
        raise NotImplementedError

    def lay_out(self, rows: Sequence[Row]) -> None:
        """Put the fields in, row by row."""
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(MARGIN, 14, MARGIN, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for at, row in enumerate((*rows, (self.note,))):
            for column, widget in enumerate(row):
                grid.addWidget(widget, at, column, 1, 1 if len(row) > 1 else 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(rows) + 1, 1)
        self.set_body(body)

    def problem(self) -> str:
        """Say what is wrong with name and GSTIN, "" where nothing is."""
        if not self.name.text().strip():
            return self.tr("The name is missing")
        return self.gstin.fault()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the fields."""
        self.fit(_WIDTH)
        super().showEvent(event)


class OpenBranchDialog(BranchDialog):
    """Open a branch; `posted` tells BranchOpened."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(operations, parent, title=parent.tr("New branch"), commit=parent.tr("Open branch"))
        self.code, self.state = TextField(placeholder=self.tr("As WEST")), Choice()
        self.code.setMaxLength(LONGEST_CODE)
        self.state.set_choices((row["code"], f"{row['code']}  {row['name']}") for row in resources.rows("states.csv"))
        self.note.setText(
            self.tr("Invoices, receipts and credit notes of the branch get numbers of their own, from 1 on.")
        )
        self.lay_out(
            (
                (CaptionedField(self.tr("Code, on lists"), self.code), CaptionedField(self.tr("Name"), self.name)),
                (CaptionedField(self.tr("State"), self.state), CaptionedField(self.tr("GSTIN"), self.gstin)),
            )
        )
        self.code.textChanged.connect(self.check)
        self.state.key_changed.connect(self.check)
        self.state.editTextChanged.connect(self.check)
        self.load(clinics.clinic, self._take)
        self.check()

    def carry_out(self) -> None:
        """Open it."""
        command = OpenBranch(
            request_id=self.request_id,
            code=self.code.text().strip(),
            state_code=str(self.state.key()),
            terms=BranchTerms(name=self.name.text().strip(), gstin=self.gstin.gstin()),
        )
        self.run(open_branch, command)

    def check(self) -> None:
        """Say what is missing."""
        gstin_state = self.gstin.state_code()
        if not self.code.text().strip():
            self.set_obstacle(self.tr("The code is missing"))
        elif self.state.key() is None or not self.state.is_settled():
            self.set_obstacle(self.tr("The State is missing"))
        elif gstin_state not in {None, self.state.key()}:
            self.set_obstacle(self.tr("The GSTIN is of another State"))
        else:
            self.set_obstacle(self.problem())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the code."""
        super().showEvent(event)
        self.code.setFocus()

    def _take(self, clinic: Clinic) -> None:
        """Propose the clinic's own State."""
        if self.state.key() is None:
            self.state.choose(clinic.state_code)
        self.check()


class AmendBranchDialog(BranchDialog):
    """Amend a branch; `posted` tells BranchAmended."""

    def __init__(self, operations: Operations, branch: KeptBranch, parent: QWidget) -> None:
        super().__init__(operations, parent, title=parent.tr("Edit branch"), commit=parent.tr("Save branch"))
        self._branch, self._seen = branch, terms_of(branch)
        self.is_active = QCheckBox(self.tr("In use: something can be sold here"))
        self.is_active.setAccessibleName(self.is_active.text())
        self.note.hide()
        self.set_subject(branch.name, branch.code)
        self.name.setText(branch.name)
        self.gstin.setText(branch.gstin or "")
        self.is_active.setChecked(bool(branch.is_active))
        self.lay_out(
            (
                (CaptionedField(self.tr("Name"), self.name), CaptionedField(self.tr("GSTIN"), self.gstin)),
                (self.is_active,),
            )
        )
        self.is_active.toggled.connect(self.check)
        self.check()

    def carry_out(self) -> None:
        """Amend it."""
        command = AmendBranch(
            request_id=self.request_id, branch_id=self._branch.branch_id, seen=self._seen, terms=self._terms()
        )
        self.run(amend_branch, command)

    def check(self) -> None:
        """Say what is missing; a GSTIN that stands in the books may stay as it is."""
        problem = "" if self._gstin_stays() and self.name.text().strip() else self.problem()
        if not problem and self.gstin.state_code() not in {None, self._branch.state_code}:
            problem = self.tr("The GSTIN is of another State")
        if not problem and self._terms() == self._seen:
            problem = self.tr("Nothing is changed yet")
        self.set_obstacle(problem)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name."""
        super().showEvent(event)
        self.name.setFocus()

    def _gstin_stays(self) -> bool:
        return self.gstin.text().strip() == (self._branch.gstin or "")

    def _terms(self) -> BranchTerms:
        gstin = self._branch.gstin if self._gstin_stays() else self.gstin.gstin()
        return BranchTerms(name=self.name.text().strip(), gstin=gstin, is_active=self.is_active.isChecked())
