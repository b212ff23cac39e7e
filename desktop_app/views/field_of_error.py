"""Which field of a dialog an error is about, so that it is marked there and not only told in the banner.

field = field_of(dialog, error)             # None where the error is about no one field, or the dialog has none such

Fields go by the names that dialogs give them: `on` is the day in every dialog, `reason` the reason.
"""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.errors import ClinicError

_DAY = ("on", "day", "closed_on")
_NAMES: Mapping[str, tuple[str, ...]] = {
    "DATE_IN_FUTURE": _DAY,
    "CN_DATE_BEFORE_INVOICE": _DAY,
    "NO_PERIOD": _DAY,
    "PERIOD_CLOSED": _DAY,
    "PERIOD_SOFT_CLOSED": _DAY,
    "DAY_CLOSED": _DAY,
    "DAY_NOT_OPEN": _DAY,
    "REASON_REQUIRED": ("reason", "narration"),
    "NAME_REQUIRED": ("name", "code", "search"),
    "NAME_INVALID": ("name", "search", "narration"),
    "GSTIN_INVALID": ("gstin",),
    "BRANCH_REQUIRED": ("branch",),
    "BRANCH_INACTIVE": ("branch",),
    "BRANCH_UNKNOWN": ("branch",),
    "CASH_OR_BANK": ("paid_from", "account"),
    "NOT_CASH_OR_BANK": ("paid_from", "account"),
    "ALREADY_EXISTS": ("code", "username", "mrn", "name"),
    "AMOUNT_NOT_POSITIVE": ("amount", "price"),
    "AMOUNT_TOO_LARGE": ("amount", "price"),
    "AMOUNT_NEGATIVE": ("amount", "price"),
    "DISCOUNT_EXCEEDS_PRICE": ("discount",),
    "PRICE_TOO_SMALL": ("price",),
    "CONSENT_REQUIRED": ("consent",),
    "CASH_LIMIT_269ST": ("amount",),
}
_DEEPEST = 2  # parts of parts: `dialog.entry.on`, `dialog.picker.fields.gstin`


def codes() -> frozenset[str]:
    """Give the codes of the errors that are about one field."""
    return frozenset(_NAMES)


def field_of(dialog: QWidget, error: ClinicError) -> QWidget | None:
    """Give the field that an error is about, where the dialog shows it and it can be typed into."""
    wanted = _NAMES.get(error.code, ())
    found = {name: field for name, field in _named(dialog, _DEEPEST) if name in wanted}
    return next((found[name] for name in wanted if name in found), None)


def _named(part: QObject, levels: int) -> Iterator[tuple[str, QWidget]]:
    """Go through the fields of a dialog and of its parts; what is nearer to the dialog comes last, and wins."""
    own = {name: value for name, value in vars(part).items() if not name.startswith("_")}
    for value in own.values():
        if isinstance(value, QObject) and levels and not isinstance(value, QLineEdit | QComboBox):
            yield from _named(value, levels - 1)
    for name, value in own.items():
        if isinstance(value, QLineEdit | QComboBox) and value.isVisible() and value.isEnabled():
            yield name, value
