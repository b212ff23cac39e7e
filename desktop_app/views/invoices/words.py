"""How invoices are put into words: their states, what settled them, what was done to them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.views.controls.marks import Mark

_STATES = {
    "draft": ("scheduled", "text2", QT_TRANSLATE_NOOP("invoices", "Draft")),
    "open": ("scheduled", "text2", QT_TRANSLATE_NOOP("invoices", "Open")),
    "part_settled": ("partial", "text2", QT_TRANSLATE_NOOP("invoices", "Part paid")),
    "overdue": ("warning", "bad", QT_TRANSLATE_NOOP("invoices", "Overdue")),
    "paid": ("done", "good", QT_TRANSLATE_NOOP("invoices", "Paid")),
    "credited": ("reversed", "text2", QT_TRANSLATE_NOOP("invoices", "Credited")),
    "waived": ("waived", "text2", QT_TRANSLATE_NOOP("invoices", "Waived")),
    "written_off": ("waived", "warn", QT_TRANSLATE_NOOP("invoices", "Written off")),
    "cancelled": ("cancelled", "text3", QT_TRANSLATE_NOOP("invoices", "Cancelled")),
}
_DOCUMENTS = {
    "tax_invoice": QT_TRANSLATE_NOOP("invoices", "Tax invoice"),
    "bill_of_supply": QT_TRANSLATE_NOOP("invoices", "Bill of supply"),
    "invoice_cum_bill": QT_TRANSLATE_NOOP("invoices", "Invoice-cum-bill of supply"),
}
_TREATMENTS = {
    "exempt": QT_TRANSLATE_NOOP("invoices", "Exempt"),
    "nil": QT_TRANSLATE_NOOP("invoices", "Nil-rated"),
    "non_gst": QT_TRANSLATE_NOOP("invoices", "Outside GST"),
    "taxable": QT_TRANSLATE_NOOP("invoices", "Taxable"),
}
_SETTLED_BY = {
    "payment": QT_TRANSLATE_NOOP("invoices", "Receipt"),
    "advance": QT_TRANSLATE_NOOP("invoices", "Advance applied"),
    "credit_note": QT_TRANSLATE_NOOP("invoices", "Credit note"),
    "cancellation": QT_TRANSLATE_NOOP("invoices", "Its cancellation"),
}
_ACTS = {
    "post": QT_TRANSLATE_NOOP("invoices", "Posted"),
    "cancel": QT_TRANSLATE_NOOP("invoices", "Cancelled"),
    "import": QT_TRANSLATE_NOOP("invoices", "Came with the opening balances"),
    "write_off_create": QT_TRANSLATE_NOOP("invoices", "Asked to let it go"),
    "write_off_approve": QT_TRANSLATE_NOOP("invoices", "Letting it go approved"),
    "write_off_reject": QT_TRANSLATE_NOOP("invoices", "Letting it go rejected"),
    "write_off_override": QT_TRANSLATE_NOOP("invoices", "Approved by one person"),
}


def state_mark(state: str) -> Mark:
    """Give the mark of an invoice's state; one that has none yet is shown as it is stored."""
    if state not in _STATES:
        return Mark("info", "text2", state.replace("_", " ").capitalize())
    sign, tone, word = _STATES[state]
    return Mark(sign, tone, words(str(word)), colours_word=tone == "bad")


def longest_states() -> tuple[str, ...]:
    """Give the states that need the most room."""
    return tuple(words(str(_STATES[each][2])) for each in ("part_settled", "written_off"))


def document_words(kind: str) -> str:
    """Call a document as the law does."""
    return _called(_DOCUMENTS, kind)


def treatment_words(treatment: str) -> str:
    """Say how a line is treated under GST."""
    return _called(_TREATMENTS, treatment)


def settled_words(kind: str) -> str:
    """Say what settled a part of an invoice."""
    return _called(_SETTLED_BY, kind)


def act_words(action: str) -> str:
    """Say what was done, as the history has it."""
    return _called(_ACTS, action)


def let_go_words(reason_code: str) -> str:
    """Call what is let go: a waiver or a write-off."""
    return words("Waiver") if reason_code == "waiver" else words("Write-off")


def words(text: str) -> str:
    """Translate a text of this screen."""
    return QCoreApplication.translate("invoices", text)


def _called(names: dict[str, object], code: str) -> str:
    return words(str(names[code])) if code in names else code.replace("_", " ").capitalize()
