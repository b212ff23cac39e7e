"""The register of credit notes: its table, and the figures above and beneath it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.credit_notes import (
    CREDIT_NOTES,
    HALF_POSTED,
    CreditNoteCounts,
    CreditNoteQuery,
    credit_note_counts,
)
from desktop_app.repositories import clinic
from desktop_app.repositories.books import Reading
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.marks import document_mark
from desktop_app.views.credit_note_view.words import reason_words
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import LinkCell, NameCell, NumberCell
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.group_table import GroupWords
from desktop_app.views.tables.grouped_register import GroupedRegister
from desktop_app.views.tables.mark_cells import PostingCell, StatusCell
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.selection_words import sum_words

STATUSES = ("", HALF_POSTED, "draft", "posted", "reversed")


class AgainstCell(LinkCell):
    """The plan that a note belongs to, as a link; else its invoice, which has no screen of its own yet."""

    def leads(self, row: TableRow, name: str) -> bool:
        """Tell whether there is a plan to go to."""
        return bool(row[name]) and row["plan_number"] is not None


def note_table(operations: Operations, query: CreditNoteQuery) -> RegisterTable:
    """Make the table."""
    half = PostingCell(ledger="gl_transaction", flag="gl_posted", status="status")
    columns = register_columns(
        CREDIT_NOTES,
        (
            TableColumn("number", _words("Number"), NumberCell(missing=_words("Draft"))),
            TableColumn("date", _words("Date"), DateCell()),
            TableColumn("patient", _words("Patient"), NameCell(), stretch=1),
            TableColumn("against", _words("Against"), AgainstCell()),
            TableColumn("status", _words("Status"), StatusCell(document_mark, words=(_words("Half posted"),))),
            TableColumn("total", _words("Amount"), MoneyCell(sample="88,88,888.88")),
            TableColumn("ar_entry", _words("Posting"), half, sortable=False),
        ),
    )
    model = PagedModel(CREDIT_NOTES, columns, operations, query)
    return RegisterTable("credit-notes", _words("Credit notes"), model, tone_of=_tone_of)


def note_groups(operations: Operations, table: RegisterTable) -> GroupedRegister:
    """Let notes be put together by patient, month, reason and branch; posted ones are added up."""
    headings = {"taxable": _words("Taxable"), "cgst": _words("CGST"), "sgst": _words("SGST"), "total": _words("Amount")}
    return GroupedRegister(table, operations, GroupWords(tuple(headings), headings, {"reason_code": reason_words}))


def tell_selection(register: GroupedRegister, table: RegisterTable, tell: Callable[[str], object]) -> None:
    """Say what of the notes or of their groups is selected, and what it comes to."""
    if register.is_grouped():
        register.tell_selection()
    else:
        table.sum_selected(("total",), lambda count, sums: tell(selection_words(count, sums)))


def selection_words(count: int, sums: Mapping[str, int] | None) -> str:
    """Say how many notes are selected and what they come to; None is a sum on its way."""
    if not count:
        return ""
    told = _words("1 note selected") if count == 1 else _words("{count} notes selected").format(count=count)
    return " · ".join([told, *sum_words(count, {} if sums is None else {_words("Amount"): sums["total"]})])


@dataclass(frozen=True, slots=True)
class NoteFigures:
    """What stands above and beneath the register; `half_posted` counts them in the whole book."""

    query: CreditNoteQuery
    counts: CreditNoteCounts
    totals: Mapping[str, int]
    half_posted: int
    in_book: int
    branches: tuple[Branch, ...]

    def chips(self) -> dict[str, int]:
        """Count the notes for each chip."""
        return {status: self.counts.of(status) if status else self.counts.all for status in STATUSES}

    def fact(self) -> str:
        """Say the one fact beside the title."""
        text = _words("{posted} posted, {drafts} drafts")
        return text.format(posted=self.counts.of("posted"), drafts=self.counts.of("draft"))

    def total_row(self) -> PinnedRow:
        """Give the row at the foot: posted notes are added up, or those of the status that is chosen."""
        if self.query.status is None:
            label, count = _words("{count} notes; posted ones are added up"), self.counts.all
        else:
            label, count = _labels()[self.query.status], self.counts.of(self.query.status)
        return PinnedRow(label.format(count=count), dict(self.totals))


def read_figures(query: CreditNoteQuery, reading: Reading) -> NoteFigures:
    """Count and add up the notes of a query."""
    added = query if query.status is not None else replace(query, status="posted")
    everywhere = credit_note_counts(reading, CreditNoteQuery())
    return NoteFigures(
        query=query,
        counts=credit_note_counts(reading, query),
        totals=CREDIT_NOTES.totals(reading, added),
        half_posted=everywhere.of(HALF_POSTED),
        in_book=everywhere.all,
        branches=clinic.branches(reading),
    )


def _labels() -> dict[str, str]:
    return {
        HALF_POSTED: _words("{count} half posted"),
        "draft": _words("{count} drafts, not posted"),
        "posted": _words("{count} posted"),
        "reversed": _words("{count} reversed"),
    }


def _tone_of(row: TableRow) -> RowTone:
    """Keep quiet what was taken back."""
    return RowTone.QUIET if row["status"] == "reversed" else RowTone.NORMAL


def _words(text: str) -> str:
    return QCoreApplication.translate("note_register", text)
