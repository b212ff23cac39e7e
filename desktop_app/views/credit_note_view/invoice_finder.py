"""Finding an invoice: the patient by name, phone or record number, then one of the patient's invoices.

finder = InvoiceFinder(dialog.load)
finder.invoice_changed.connect(self._show_lines)    # FoundInvoice, or None
finder.finished.connect(...)                        # Enter on an invoice: on to its lines
finder.choose(patient, invoice_id)                  # where the invoice is known

The invoices follow the cursor among the patients, so that arrow keys are all it takes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.reports.choices import (
    InvoiceChoice,
    PatientChoice,
    find_patients,
    invoices_of_patient,
    patient_of_key,
)
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.plain_value import Plain, UnreadableValueError, kept
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Request
from desktop_app.views.patients.patient_search import Load, whereabouts
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import NumberCell, TwoToneCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable


@dataclass(frozen=True, slots=True)
class FoundInvoice:
    """An invoice and whose it is."""

    patient: PatientChoice
    invoice: InvoiceChoice


class InvoiceFinder(QWidget):
    """A search field, the patients that fit, and the invoices of the one under the cursor."""

    invoice_changed = Signal(object)
    finished = Signal()

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._load = load
        self._patients: dict[int, PatientChoice] = {}
        self._invoices: dict[int, InvoiceChoice] = {}
        self._searching: Request | None = None
        self._listing: Request | None = None
        self._patient: PatientChoice | None = None
        self._invoice_id: int | None = None
        self._wanted: int | None = None
        self._coming: Plain = None  # what was kept, until its patient's invoices are here
        self.search = SearchField(self.tr("Name, phone or record number"))
        self.patients = _patient_table(self.tr("Patients"))
        self.invoices = _invoice_table(self.tr("Invoices"))
        self._words = Label(style=SMALL, tone="text2", wrap=True)
        self.setAccessibleName(self.tr("Invoice"))
        self._lay_out()
        self._connect()
        self._search("")

    def choose(self, patient: PatientChoice, invoice_id: int | None) -> None:
        """Begin with one invoice of a patient, or with the newest one."""
        if self._searching is not None:
            self._searching.cancel()
        self._wanted = invoice_id
        self._show_patients((patient,))
        self.patients.go_to_row(0)

    def plain(self) -> Plain:
        """Give whose invoice is chosen, and which, to be kept."""
        patient_id = None if self._patient is None else self._patient.patient_id
        return self._coming or {"patient_id": patient_id, "invoice_id": self._invoice_id}

    def put_plain(self, value: Plain) -> None:
        """Choose again what was kept: patient and invoices are read anew."""
        who = kept(dict, value)
        try:
            patient_id, invoice_id = who["patient_id"], who["invoice_id"]
        except KeyError as missing:
            raise UnreadableValueError from missing
        if patient_id is None:
            self._choose_nobody()
        else:
            self._coming = who
            then = partial(self._choose_kept, invoice_id=None if invoice_id is None else kept(int, invoice_id))
            self._load(partial(patient_of_key, patient_id=kept(int, patient_id)), then)

    def _choose_nobody(self) -> None:
        """Stand where one begins: nobody is searched for."""
        self._coming = None
        self.patients.setCurrentIndex(QModelIndex())
        self._list_invoices(None)
        self.search.setText("")  # which its own undo does not bring back
        self._search("")

    def part(self, _path: Sequence[Any]) -> QWidget:
        """Give where one goes on: at the invoices of whoever is chosen."""
        return self.search if self._patient is None and self._coming is None else self.invoices

    def is_coming(self) -> bool:
        """Tell whether what was kept is still being read."""
        return self._coming is not None

    def _choose_kept(self, patient: PatientChoice | None, *, invoice_id: int | None) -> None:
        if patient is None:
            self._coming = None
        else:
            self._patient = None  # also an invoice that stands there already is read anew
            self.choose(patient, invoice_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("Patient"), SMALL, "text2"))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(self.search)
        column.addWidget(self.patients, 3)
        column.addSpacing(4)
        column.addWidget(Label(self.tr("Invoice"), SMALL, "text2"))
        column.addWidget(self.invoices, 2)
        column.addWidget(self._words)
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.finished.connect(self.patients.setFocus)
        self.patients.current_changed.connect(self._list_invoices)
        self.patients.opened.connect(lambda _row: self.invoices.setFocus())
        self.invoices.current_changed.connect(self._choose)
        self.invoices.opened.connect(lambda _row: self.finished.emit())

    def _search(self, text: str) -> None:
        if self._searching is not None:
            self._searching.cancel()
        self._searching = self._load(partial(find_patients, text=text), self._show_patients)

    def _show_patients(self, found: tuple[PatientChoice, ...]) -> None:
        """Show who fits; one who was searched for comes under the cursor."""
        self._patients = {each.patient_id: each for each in found}
        self.patients.set_rows(
            (each.patient_id, {"name": each.full_name, "behind": whereabouts(each)}) for each in found
        )
        if self.patients.current_row() is None:
            self._list_invoices(None)
            if found and (self.search.text().strip() or self.patients.hasFocus()):
                self.patients.go_to_row(0)
        self._words.setText("" if found else self.tr("No patient fits."))

    def _list_invoices(self, row: TableRow | None) -> None:
        patient = None if row is None else self._patients.get(row.key)
        if patient == self._patient:
            return
        self._patient = patient
        if self._listing is not None:
            self._listing.cancel()
        if patient is None:
            self._show_invoices(())
        else:
            self._listing = self._load(partial(invoices_of_patient, patient_id=patient.patient_id), self._show_invoices)

    def _show_invoices(self, found: tuple[InvoiceChoice, ...]) -> None:
        if self._coming and self._patient is not None and self._patient.patient_id == self._coming["patient_id"]:
            self._coming = None
        self._invoices = {each.invoice_id: each for each in found}
        self.invoices.set_rows(
            (
                each.invoice_id,
                {
                    "number": each.invoice_number,
                    "date": each.invoice_date,
                    "total": each.total_paise,
                    "open": each.outstanding_paise,
                },
            )
            for each in reversed(found)
        )
        if found:
            newest_first = [each.invoice_id for each in reversed(found)]
            self.invoices.go_to_row(newest_first.index(self._wanted) if self._wanted in newest_first else 0)
        else:
            self._choose(None)
        self._words.setText(self.tr("No invoice to credit.") if self._patient and not found else "")

    def _choose(self, row: TableRow | None) -> None:
        invoice = None if row is None else self._invoices.get(row.key)
        self._invoice_id = None if invoice is None else invoice.invoice_id
        if invoice is None or self._patient is None:
            self.invoice_changed.emit(None)
        else:
            self.invoice_changed.emit(FoundInvoice(self._patient, invoice))


def _patient_table(name: str) -> SmallTable:
    column = TableColumn("name", _words("Name"), TwoToneCell("behind"), stretch=1, sortable=False)
    return SmallTable(name, (column,), scrolls=True)


def _invoice_table(name: str) -> SmallTable:
    return SmallTable(
        name,
        (
            TableColumn("number", _words("Number"), NumberCell(), stretch=1, sortable=False),
            TableColumn("date", _words("Date"), DateCell(), sortable=False),
            TableColumn("total", _words("Total"), MoneyCell(sample="88,888.88"), sortable=False),
            TableColumn("open", _words("Still due"), MoneyCell(sample="88,888.88"), sortable=False),
        ),
        scrolls=True,
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("invoice_finder", text)
