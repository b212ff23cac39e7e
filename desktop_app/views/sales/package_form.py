"""The fields of a package sale in their rows, with what must be known of each beneath it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.accounting.settlement import WITH_FEE, Policy
from desktop_app.reports.choices import ServiceChoice
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.field_column import FieldColumn
from desktop_app.views.controls.labels import Label, as_tooltip
from desktop_app.views.look.fonts import BODY_STRONG
from desktop_app.views.sales.package_fields import PackageFields

_WIDTH = 392

_GAP = 10


class PackageForm(FieldColumn):
    """The left column of the dialog."""

    def __init__(self, fields: PackageFields) -> None:
        super().__init__(_WIDTH)
        self._fields = fields
        self._package = CaptionedField(self.tr("Package"), fields.package)
        self._tax = CaptionedField(self.tr("GST"), fields.tax)
        self._policy = CaptionedField(self.tr("If it is discontinued"), fields.policy)
        self._fee = CaptionedField(self.tr("Cancellation fee"), fields.fee)
        self._expiry = CaptionedField(self.tr("Expires on"), fields.expiry)
        self._lay_out()
        fields.changed.connect(self.explain)
        self.explain()

    def explain(self) -> None:
        """Say beneath the fields what their answers mean."""
        fields, chosen = self._fields, self._fields.package.chosen()
        self._package.set_help("" if chosen is None else self._contents(chosen))
        changed = fields.tax.is_changed()
        self._tax.set_help(self.tr("Not the rate on file") if changed else "", sign="warning" if changed else "")
        unfair = fields.settlement_policy() is Policy.NO_REFUND
        self._policy.set_help(
            self.tr("Held an unfair trade practice (VLCC)") if unfair else self._meaning(),
            sign="warning" if unfair else "",
            tone="warn" if unfair else "text2",
        )
        self._policy.setToolTip(self._source() if unfair else "")
        in_vain = fields.settlement_policy() not in WITH_FEE and bool(fields.fee.paise())
        self._fee.set_help(self.tr("Not charged then") if in_vain else "", sign="info" if in_vain else "")
        self._expiry.set_help(self._validity())

    def _source(self) -> str:
        """Say where it was held, and what follows from it."""
        return as_tooltip(
            self.tr(
                "Consumer commissions (VLCC) held insisting on a credit note in place of a refund an unfair trade"
                " practice, in spite of a no-refund term, and had unprovided sessions paid back with interest."
            )
        )

    def _validity(self) -> str:
        """Say how long it is valid."""
        expiry, day = self._fields.expiry.day(), self._fields.day()
        if expiry is None or day is None or expiry < day:
            return ""
        return self.tr("{days} days from the sale").format(days=(expiry - day).days)

    def _contents(self, chosen: ServiceChoice) -> str:
        """Say what the package is made of."""
        alone = sum(each.standalone_price_paise for each in chosen.components)
        words = self.tr("{count} sessions, alone {amount}") if alone else self.tr("{count} sessions")
        return words.format(count=len(chosen.components), amount=rupees(alone))

    def _meaning(self) -> str:
        return {
            Policy.PRO_RATA: self.tr("Kept: used sessions at their share"),
            Policy.LIST_PRICE: self.tr("Kept: used sessions, no discount"),
            Policy.FULL: self.tr("Kept: nothing, not even used sessions"),
        }.get(self._fields.settlement_policy(), "")

    def _lay_out(self) -> None:
        fields = self._fields
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(Label(self.tr("Package and terms"), BODY_STRONG))
        column.addSpacing(4)
        column.addWidget(self._package)
        column.addLayout(
            _row(
                (CaptionedField(self.tr("Price"), fields.price), 12),
                (CaptionedField(self.tr("Discount"), fields.discount), 12),
                (self._tax, 13),
            )
        )
        column.addLayout(
            _row(
                (CaptionedField(self.tr("Sessions"), fields.sessions), 3),
                (CaptionedField(self.tr("Of them free"), fields.free), 3),
                (CaptionedField(self.tr("Installments"), fields.installments), 3),
                (CaptionedField(self.tr("First one due on"), fields.first_due), 5),
            )
        )
        column.addLayout(_row((self._policy, 7), (self._fee, 4)))
        fields.no_show.setAccessibleName(fields.no_show.text())
        column.addLayout(_row((self._expiry, 4), (fields.no_show, 7)))
        column.addStretch(1)


def _row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    for field, share in fields:
        row.addWidget(field, share)
    return row
