"""Take in a branch's file: first what is in it and what of it is new, then all of it or nothing.

dialog = TakeInDialog(operations, parent)
dialog.take_file(path)                  # or chosen in the dialog
dialog.posted.connect(...)              # BranchFileTakenIn
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import BranchFileDoctored, BranchFileUnreadable, ClinicError, GuardRefused, PeriodSoftClosed
from desktop_app.repositories import accounts
from desktop_app.repositories.books import Reading
from desktop_app.repositories.branch_files import file_format
from desktop_app.repositories.branch_files.file_format import LARGEST_MB, Manifest
from desktop_app.views.chosen_file import content_of
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.field_column import FieldColumn
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.wording import moment
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.file_export import is_of_the_books
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.messages import Action
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import MoneyCell, shown_day
from desktop_app.views.tables.cells import CountCell, NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.workflows.steps import branch_intake
from desktop_app.workflows.take_in_branch_file import TakeInBranchFile, take_in_branch_file

_SIZE = (940, 560)
_LEFT_WIDTH = 330


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What is in a file, and what taking it in would do; the names of accounts by code."""

    path: Path
    text: str
    manifest: Manifest
    new_documents: int
    new_rows: int
    changed_rows: int
    taken_at: str | None
    accounts: dict[str, str]

    @property
    def is_known(self) -> bool:
        """Tell whether nothing of it is new."""
        return not (self.new_rows or self.changed_rows)


class TakeInDialog(WorkflowDialog):
    """The file, what it holds, its control totals."""

    asks_why_late = False

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations, title=parent.tr("Take in a branch's file"), commit=parent.tr("Take in file"), parent=parent
        )
        self._looked_at: LookedAt | None = None
        self._is_late = False  # a month is closed for the counter: it takes a reason to post into it
        self.choose_file = Button(self.tr("Choose file..."), shortcut="Ctrl+O")
        self.file = ElidingLabel(style=SMALL, tone="text2")
        self.words = Label(style=SMALL, wrap=True)
        self.reason = ProposedText((self.tr("The branch had no network"),), placeholder=self.tr("Say why"))
        self.holds, self.totals = self._make_holds(), self._make_totals()
        self._lay_out_body()
        self.choose_file.clicked.connect(self._ask_file)
        self.reason.text_changed.connect(self._check)
        self.resize(*_SIZE)
        self._check()

    def take_file(self, path: Path) -> None:
        """Read a file off the thread that paints; what it cannot be taken in for stands in the banner."""
        self.banner.hide_words()
        self._looked_at = None
        self.file.setText(path.name)
        self.load(partial(_look_at, path, self.operations.book_path()), self._show)
        self._check()

    def carry_out(self) -> None:
        """Take it in."""
        if self._looked_at is not None:
            command = TakeInBranchFile(
                request_id=self.request_id, text=self._looked_at.text, late_reason=self.reason.text() or None
            )
            self.run(take_in_branch_file, command)

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error; where a month is closed for the counter, the reason can be given.

        What the books' own guards refuse no program of ours has written: a file whose hashes are right can be doctored.
        """
        if isinstance(error, GuardRefused):
            error = BranchFileDoctored(why="the books' own guards refuse what is in it")
        super().show_error(error, *actions)
        if isinstance(error, PeriodSoftClosed):
            self._is_late = True
        self._check()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the file."""
        super().showEvent(event)
        self.choose_file.setFocus()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("The branch's file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Branch files (*.jsonl)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def _show(self, found: LookedAt) -> None:
        self._looked_at = found
        manifest = found.manifest
        first, last, through = (date.fromisoformat(day) for day in (manifest.first, manifest.last, manifest.through))
        text = self.tr("{first} to {last}, entered up to {through}")
        period = text.format(first=shown_day(first), last=shown_day(last), through=shown_day(through))
        self.set_subject(manifest.branch_name, manifest.branch, period)
        counts = {
            self.tr("Invoices"): "invoices",
            self.tr("Plans"): "package_payment_plans",
            self.tr("Receipts"): "payments",
            self.tr("Credit notes"): "patient_credit_notes",
            self.tr("Refunds"): "refunds",
            self.tr("Ledger transactions"): "gl_transactions",
        }
        self.holds.set_rows(
            (at, {"what": words, "count": manifest.counts.get(table, 0)})
            for at, (words, table) in enumerate(counts.items(), start=1)
        )
        self.totals.set_rows(
            (at, {"code": code, "name": found.accounts.get(code, ""), "debit": debit, "credit": credit})
            for at, (code, (debit, credit)) in enumerate(sorted(manifest.totals.items()), start=1)
        )
        sums = {"debit": manifest.debit_paise, "credit": sum(credit for _, credit in manifest.totals.values())}
        self.totals.set_totals([PinnedRow(self.tr("Total"), sums)])
        self.words.setText(self._news(found))
        self._check()

    def _news(self, found: LookedAt) -> str:
        """Say what of a file is new."""
        if found.taken_at is not None:
            return self.tr("This file was taken in on {moment}.").format(moment=moment(found.taken_at))
        if found.is_known:
            return self.tr("These books have all of it.")
        text = self.tr("{documents} documents and {rows} rows in all are new; {changed} are brought up to date.")
        return text.format(documents=found.new_documents, rows=found.new_rows, changed=found.changed_rows)

    def _check(self, *_: object) -> None:
        self._reason.setVisible(self._is_late)
        if self._looked_at is None:
            self.set_obstacle(self.tr("Choose the file that the branch wrote"))
        elif self._looked_at.taken_at is not None:
            self.set_obstacle(self.tr("It was taken in before: nothing would change"))
        elif self._is_late and not self.reason.text():
            self.set_obstacle(self.tr("A reason is missing"))
        else:
            self.set_obstacle("")

    def _make_holds(self) -> SmallTable:
        return SmallTable(
            self.tr("In the file"),
            (
                TableColumn("what", self.tr("In the file"), TextCell(), sortable=False, stretch=1),
                TableColumn("count", self.tr("How many"), CountCell(), sortable=False),
            ),
        )

    def _make_totals(self) -> SmallTable:
        return SmallTable(
            self.tr("Control totals"),
            (
                TableColumn("code", self.tr("Account"), NumberCell(sample="88888"), sortable=False),
                TableColumn("name", self.tr("Name"), TextCell(), sortable=False, stretch=1),
                TableColumn("debit", self.tr("Debit"), MoneyCell(), sortable=False),
                TableColumn("credit", self.tr("Credit"), MoneyCell(), sortable=False),
            ),
            scrolls=True,
        )

    def _lay_out_body(self) -> None:
        self._reason = CaptionedField(self.tr("Why in a month that is closed"), self.reason)
        fields = FieldColumn(_LEFT_WIDTH)
        left = QVBoxLayout(fields)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.choose_file)
        row.addWidget(self.file, 1)
        left.addLayout(row)
        for widget in (self.words, self.holds, self._reason):
            left.addWidget(widget)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(Label(self.tr("Control totals of its ledger rows"), BODY_STRONG))
        right.addWidget(self.totals, 1)
        body = QWidget()
        whole = QHBoxLayout(body)
        whole.setContentsMargins(MARGIN, 14, MARGIN, 14)
        whole.setSpacing(24)
        whole.addWidget(fields)
        whole.addLayout(right, 1)
        self.set_body(body)


def _look_at(path: Path, book: Path, reading: Reading) -> LookedAt:
    """Read a file and compare it with the books; refuses what taking it in would refuse before it writes."""
    try:
        if is_of_the_books(path, book):
            raise BranchFileUnreadable(why="it is the books' own file")
        content = content_of(path, most_bytes=LARGEST_MB * 1_000_000)
    except OSError as error:
        raise BranchFileUnreadable(why=error.strerror or str(error)) from error
    text = file_format.decoded(content)
    contents = file_format.read(text)
    intake = branch_intake.look(reading, contents)
    difference = intake.difference
    return LookedAt(
        path=path,
        text=text,
        manifest=contents.manifest,
        new_documents=difference.new_documents,
        new_rows=difference.new_rows,
        changed_rows=len(difference.moved) + len(difference.dropped),
        taken_at=None if intake.taken is None else intake.taken.taken_at,
        accounts={each.code: each.name for each in accounts.accounts(reading)},
    )
