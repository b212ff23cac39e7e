"""The four sorts of opening balances: accounts, what patients owe, what they paid ahead, packages in mid-flight."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.opening_terms import Balance, OpeningPreview, OpeningTerms
from desktop_app.views.controls.amount_field import amount_width
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.patients.patient_search import Load
from desktop_app.views.vouchers.old_package import PackageRow
from desktop_app.views.vouchers.old_patient import OldPatient
from desktop_app.views.vouchers.opening_page import OpeningPage
from desktop_app.views.vouchers.opening_rows import (
    DAY_WIDTH,
    MODE_WIDTH,
    NUMBER_WIDTH,
    AdvanceRow,
    BalanceRow,
    ReceivableRow,
)
from desktop_app.views.vouchers.words import words
from desktop_app.workflows.record_opening import RecordOpening


class OpeningPages(QTabWidget):
    """A page a sort; each name says how many rows stand in it."""

    changed = Signal()
    pasted = Signal()
    refused = Signal(object)

    def __init__(self, load: Load, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._terms: OpeningTerms | None = None
        amount = (words("Amount"), amount_width(), True)
        self.accounts: OpeningPage[BalanceRow] = OpeningPage(
            self._make_balance,
            order=words("Account code, debit, credit"),
            heads=(
                (words("Account"), 1, False),
                (words("Debit"), amount_width(), True),
                (words("Credit"), amount_width(), True),
            ),
        )
        self.receivables: OpeningPage[ReceivableRow] = OpeningPage(
            lambda: ReceivableRow(load, today),
            order=words("Record number, name, what for, invoice number, date, due day, amount"),
            heads=(
                (words("Patient, record number"), 3, False),
                (words("What for"), 2, False),
                (words("Invoice number"), NUMBER_WIDTH, False),
                (words("Date"), DAY_WIDTH, False),
                (words("Due"), DAY_WIDTH, False),
                amount,
            ),
        )
        self.advances: OpeningPage[AdvanceRow] = OpeningPage(
            lambda: AdvanceRow(load, today),
            order=words("Record number, name, mode, amount"),
            heads=((words("Patient, record number"), 1, False), (words("Mode"), MODE_WIDTH, False), amount),
        )
        self.packages: OpeningPage[PackageRow] = OpeningPage(
            lambda: self._make_package(load, today),
            order=words(
                "Record number, name, package, sold on, price, sessions, days used, owed, installments, first due,"
                " invoice number"
            ),
        )
        self._names = (words("Accounts"), words("Patients owe"), words("Paid in advance"), words("Packages"))
        for page, name in zip(self.pages(), self._names, strict=True):
            self.addTab(page, name)
            page.changed.connect(self._tell)
            page.pasted.connect(self.pasted)
            page.refused.connect(self.refused)
        self.currentChanged.connect(self._lay_out_front)
        self._lay_out_front()
        self.setDocumentMode(True)
        self.setAccessibleName(words("Opening balances"))
        self.tabBar().setAccessibleName(words("Opening balances"))

    def pages(
        self,
    ) -> tuple[
        OpeningPage[BalanceRow] | OpeningPage[ReceivableRow] | OpeningPage[AdvanceRow] | OpeningPage[PackageRow], ...
    ]:
        """Give the pages in their order."""
        return (self.accounts, self.receivables, self.advances, self.packages)

    def named(self) -> dict[str, QWidget]:
        """Give the lists of rows by their names."""
        names = ("accounts", "receivables", "advances", "packages")
        return {name: page.list for name, page in zip(names, self.pages(), strict=True)}

    def offer(self, terms: OpeningTerms) -> None:
        """Offer accounts, packages and rates."""
        self._terms = terms
        for row in self.accounts.rows():
            row.account.set_choices(self._chart())
        for package in self.packages.rows():
            package.offer(terms)

    def problem(self) -> str:
        """Say the first thing that is missing, with the page it is on, "" where nothing is."""
        for page, name in zip(self.pages(), self._names, strict=True):
            if page.problem():
                return f"{name}: {page.problem()}"
        return "" if any(page.filled() for page in self.pages()) else words("Nothing is entered yet")

    def preview(self, terms: OpeningTerms) -> OpeningPreview | str:
        """Add up what is complete, or say what stands in the way of that."""
        try:
            return terms.preview(
                balances=[
                    Balance(each.account_code, each.debit_paise - each.credit_paise)
                    for each in (row.balance() for row in self.accounts.complete())
                ],
                owed_paise=sum(row.receivable().amount_paise for row in self.receivables.complete()),
                advances_paise=sum(row.advance().amount_paise for row in self.advances.complete()),
                packages=[left for row in self.packages.complete() if (left := row.left()) is not None],
            )
        except ClinicError as error:
            return what_is_wrong(error)

    def command(self, request_id: str, *, branch_id: int, on: date) -> RecordOpening:
        """Give the order to record what is complete."""
        return RecordOpening(
            request_id=request_id,
            branch_id=branch_id,
            on=on,
            balances=tuple(row.balance() for row in self.accounts.complete()),
            receivables=tuple(row.receivable() for row in self.receivables.complete()),
            advances=tuple(row.advance() for row in self.advances.complete()),
            packages=tuple(each for row in self.packages.complete() if (each := row.package()) is not None),
        )

    def unknown_records(self) -> tuple[str, ...]:
        """Give the record numbers of patients who are not found on file yet."""
        return tuple(
            number for each in self._patients() if each.record.isEnabled() and (number := each.record.text().strip())
        )

    def take_patients(self, found: dict[str, PatientChoice]) -> None:
        """Take those who are on file in the place of new ones with their record numbers."""
        for each in self._patients():
            patient = found.get(each.record.text().strip())
            if patient is not None and each.record.isEnabled():
                each.take(patient)

    def _patients(self) -> tuple[OldPatient, ...]:
        return (
            *(row.patient for row in self.receivables.rows()),
            *(row.patient for row in self.advances.rows()),
            *(row.patient for row in self.packages.rows()),
        )

    def _make_balance(self) -> BalanceRow:
        row = BalanceRow()
        row.account.set_choices(self._chart())
        return row

    def _make_package(self, load: Load, today: date) -> PackageRow:
        row = PackageRow(load, today)
        if self._terms is not None:
            row.offer(self._terms)
        return row

    def _chart(self) -> list[tuple[object, str]]:
        chart = () if self._terms is None else self._terms.chart
        return [(each.code, f"{each.code}  {each.name}") for each in chart]

    def _lay_out_front(self) -> None:
        page = self.currentWidget()
        if isinstance(page, OpeningPage):
            page.lay_out()

    def _tell(self) -> None:
        for at, (page, name) in enumerate(zip(self.pages(), self._names, strict=True)):
            count = len(page.filled())
            self.setTabText(at, f"{name}  {count}" if count else name)
        self.changed.emit()
