"""Why something cannot be done with an invoice, "" where it can: by its row, and by its detail once that is here."""

from collections.abc import Callable

from desktop_app.errors import Refusal
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.invoices.shown_invoice import ShownInvoice
from desktop_app.views.invoices.words import words
from desktop_app.views.tables.rows import TableRow

WhyNot = Callable[[TableRow, ShownInvoice | None], str]


def against_receiving(row: TableRow, _shown: ShownInvoice | None) -> str:
    """Say why no money is received for it."""
    return _ended(row) or ("" if row["due"] else words("Nothing is left to pay"))


def against_crediting(row: TableRow, shown: ShownInvoice | None) -> str:
    """Say why no credit note is issued for it."""
    is_used_up = shown is not None and shown.detail.left_paise <= 0
    return _ended(row) or (words("All of it is credited already") if is_used_up else "")


def against_letting_go(row: TableRow, shown: ShownInvoice | None) -> str:
    """Say why nothing of it is waived or written off."""
    if shown is not None and shown.waiting is not None:
        return words("A waiver or a write-off waits for approval: approve or reject it first")
    return _ended(row) or ("" if row["due"] else words("Nothing is owed that could be let go"))


def against_taking_back(row: TableRow, shown: ShownInvoice | None) -> str:
    """Say why no waiver or write-off is reversed."""
    if shown is not None and shown.last_let_go is None:
        return words("Nothing of it was waived or written off")
    return _ended(row)


def against_approving(_row: TableRow, shown: ShownInvoice | None) -> str:
    """Say why nothing is approved."""
    if shown is None or shown.waiting is None:
        return words("Nothing waits for approval")
    return "" if shown.not_mine is None else _sentence(shown.not_mine)


def against_rejecting(_row: TableRow, shown: ShownInvoice | None) -> str:
    """Say why nothing is rejected."""
    return words("Nothing waits for approval") if shown is None or shown.waiting is None else ""


def against_cancelling(row: TableRow, shown: ShownInvoice | None) -> str:
    """Say why it is not cancelled."""
    if shown is not None and shown.uncancellable is not None:
        return _sentence(shown.uncancellable)
    return _ended(row)


def against_going_to_plan(row: TableRow, _shown: ShownInvoice | None) -> str:
    """Say why there is no plan to go to."""
    return "" if row["plan_number"] else words("It sold no package")


def _ended(row: TableRow) -> str:
    return words("The invoice is cancelled") if row["status"] == "cancelled" else ""


def _sentence(refusal: Refusal) -> str:
    return f"{what_is_wrong(refusal)} {refusal.advice}".strip()
