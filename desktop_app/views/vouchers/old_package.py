"""A row of opening balances: a package in mid-flight, with the sessions used and what is still owed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.invoicing import Price
from desktop_app.reports.opening_terms import OpeningTerms, PackageLeft
from desktop_app.views.controls.amount_field import AmountField, amount_width
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.row_list import ROW_GAP, EditedRow
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import CAPTION
from desktop_app.views.patients.patient_search import Load
from desktop_app.views.sales.count_field import CountField
from desktop_app.views.sales.offered_service import OfferedService
from desktop_app.views.sales.tax_choice import TaxChoice
from desktop_app.views.vouchers.old_patient import OldPatient
from desktop_app.views.vouchers.opening_rows import DAY_WIDTH, NUMBER_WIDTH, put_amount
from desktop_app.views.vouchers.pasting import cell, days_of, put_day
from desktop_app.views.vouchers.words import words
from desktop_app.workflows.steps.checks import MOST_PARTS
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.opening import OpeningPackage

_PACKAGE = "package"
_COUNT_WIDTH, _TAX_WIDTH = 64, 130


class PackageRow(EditedRow):
    """Two lines of fields: what was sold to whom, and how far it has come."""

    def __init__(self, load: Load, today: date) -> None:
        super().__init__()
        self._today = today
        self.patient = OldPatient(load)
        self.service = OfferedService(placeholder=words("Package by name or code"))
        self.sold, self.first_due = DateField(today=today), DateField(today=today)
        self.first_due.setPlaceholderText(words("Opening day"))
        self.price, self.owed, self.tax = AmountField(), AmountField(), TaxChoice()
        self.sessions, self.installments = CountField(most=MOST_PARTS), CountField(most=MOST_PARTS)
        self.installments.set_count(1)
        self.used = TextField(placeholder=words("Days of the sessions used, as 10 Jan, 12 Feb"))
        self.number = TextField(placeholder=words("As OLD/77"))
        self._lay_out()
        self.service.key_changed.connect(self._propose)
        self.patient.changed.connect(self.changed)
        for choice in (self.service, self.tax):
            choice.key_changed.connect(lambda _key: self.changed.emit())
            choice.editTextChanged.connect(lambda _text: self.changed.emit())
        for line in self._lines():
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.number.returnPressed.connect(lambda: self.ended.emit(self))

    def offer(self, terms: OpeningTerms) -> None:
        """Offer the clinic's packages, and the rates of the opening day."""
        self.service.offer(each for each in terms.sale.services if each.service.kind == _PACKAGE)
        self.tax.offer(terms.sale)

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        first = (*self.patient.fields(), self.service, self.sold, self.price, self.tax)
        return (*first, self.sessions, self.used, self.owed, self.installments, self.first_due, self.number)

    def remembered(self) -> tuple[QWidget, ...]:
        """Give the fields whose contents are kept."""
        return (self.patient, *self.fields()[len(self.patient.fields()) :])

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        self.patient.set_number(number)
        for name, field in self._named():
            field.setAccessibleName(words("{field} of line {number}").format(field=name, number=number))

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return self.patient.is_blank() and self.service.chosen() is None and not self.price.text().strip()

    def is_complete(self) -> bool:
        """Tell whether it can be recorded as it stands."""
        return not self.is_blank() and not self.problem()

    def problem(self) -> str:
        """Say what is missing, with {number} for the line, "" where nothing is."""
        used = days_of(self.used.text(), today=self._today)
        missing = {
            words("Line {number} has no patient"): self.patient.patient() is None,
            words("Line {number} has no package"): self.service.chosen() is None or not self.service.is_settled(),
            words("Line {number} has no day of its sale"): self.sold.day() is None,
            words("Line {number} has no price"): self.price.paise() is None,
            words("Line {number} has no tax: choose one of the list"): self.tax.tax() is None,
            words("Line {number} has no sessions"): self.sessions.count() is None,
            words("Line {number} has a day of use that is none"): used is None,
            words("Line {number} has more sessions used than sold"): len(used or ()) > (self.sessions.count() or 0),
            words("Line {number} owes an amount that is none"): not self.owed.is_understood(),
            words("Line {number} has no installments"): self.installments.count() is None,
            words("Line {number} has a day that is none"): bool(self.first_due.text().strip())
            and self.first_due.day() is None,
        }
        return next((problem for problem, is_so in missing.items() if is_so), "")

    def left(self) -> PackageLeft | None:
        """Give what it adds to the opening; None while something is missing."""
        package = self.package()
        if package is None:
            return None
        return PackageLeft(package.package.price, package.sessions, len(package.used_on), package.owed_paise)

    def package(self) -> OpeningPackage | None:
        """Give the package; None while something is missing."""
        patient, chosen, tax, sold = self.patient.patient(), self.service.chosen(), self.tax.tax(), self.sold.day()
        if self.problem() or patient is None or chosen is None or tax is None or sold is None:
            return None
        service = chosen.service
        return OpeningPackage(
            patient=patient,
            sold_on=sold,
            package=SaleLine(
                description=service.name,
                price=Price(list_paise=self.price.paise() or 0, **tax._asdict()),
                income_role=service.income_role,
                sac_hsn=service.sac_hsn,
                service_id=service.service_id,
            ),
            sessions=self.sessions.count() or 0,
            used_on=days_of(self.used.text(), today=self._today) or (),
            owed_paise=self.owed.paise() or 0,
            installments=self.installments.count() or 1,
            first_due=self.first_due.day(),
            invoice_number=self.number.text().strip() or None,
        )

    def put(self, cells: Sequence[str]) -> None:
        """Write a pasted row, in the order that the page says."""
        self.patient.put(cell(cells, 0), cell(cells, 1))
        self.service.setEditText(cell(cells, 2))
        self.service.settle()
        put_day(self.sold, cell(cells, 3))
        put_amount(self.price, cell(cells, 4))
        self.sessions.setText(cell(cells, 5))
        self.used.setText(cell(cells, 6))
        put_amount(self.owed, cell(cells, 7))
        self.installments.setText(cell(cells, 8) or "1")
        put_day(self.first_due, cell(cells, 9))
        self.number.setText(cell(cells, 10))

    def _propose(self, *_: object) -> None:
        chosen = self.service.chosen()
        if chosen is not None:
            self.price.set_paise(chosen.service.price_paise)
            self.sessions.set_count(max(1, len(chosen.components)))
            self.tax.propose(chosen)

    def _lines(self) -> tuple[TextField, ...]:
        first = (self.sold, self.price, self.sessions, self.used, self.owed, self.installments)
        return (*first, self.first_due, self.number)

    def _named(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (words("Package"), self.service),
            (words("Sold on"), self.sold),
            (words("Price"), self.price),
            (words("GST"), self.tax),
            (words("Sessions"), self.sessions),
            (words("Used on"), self.used),
            (words("Still owed"), self.owed),
            (words("Installments"), self.installments),
            (words("First due"), self.first_due),
            (words("Invoice number"), self.number),
        )

    def _lay_out(self) -> None:
        names = {field: name for name, field in self._named()}
        for field, width in (
            *((day, DAY_WIDTH) for day in (self.sold, self.first_due)),
            *((amount, amount_width()) for amount in (self.price, self.owed)),
            *((count, _COUNT_WIDTH) for count in (self.sessions, self.installments)),
            (self.tax, _TAX_WIDTH),
            (self.number, NUMBER_WIDTH),
        ):
            field.setFixedWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        lines = (
            (self.patient, self.service, self.sold, self.price, self.tax),
            (self.sessions, self.used, self.owed, self.installments, self.first_due, self.number),
        )
        for line in lines:
            grid = QGridLayout()
            grid.setHorizontalSpacing(ROW_GAP)
            grid.setVerticalSpacing(1)
            for at, field in enumerate(line):
                grid.addWidget(Label(names.get(field, words("Patient, record number")), CAPTION, "text2"), 0, at)
                grid.addWidget(field, 1, at)
                grid.setColumnStretch(at, 1 if field in {self.patient, self.service, self.used} else 0)
            outer = QHBoxLayout()
            outer.setSpacing(ROW_GAP)
            outer.addLayout(grid, 1)
            if line is lines[0]:
                outer.addWidget(self.remove)
            else:
                outer.addSpacing(self.remove.width() + ROW_GAP)
            column.addLayout(outer)
        column.addWidget(hairline())
