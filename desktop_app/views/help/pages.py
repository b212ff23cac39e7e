"""The pages of the help, and which of them a widget belongs to: that of the package it was written in.

page_of(dialog)                     # "discontinue", for a dialog of views/discontinue
text_of("discontinue")              # Markdown
"""

from PySide6.QtWidgets import QWidget

from desktop_app import resources

FIRST = "start"
GLOSSARY = "glossary"

FOLDER = "help"
# In the order of the list at the left.
PAGES = (
    FIRST,
    "today",
    "plans",
    "discontinue",
    "credit-notes",
    "patients",
    "invoices",
    "receipts",
    "refunds",
    "day-close",
    "general-ledger",
    "reports",
    "bank",
    "services",
    "accounts",
    "branches",
    "periods",
    "users",
    "edit-log",
    "paper",
    "backups",
    "check",
    "gst",
    "entry",
    "keyboard",
    GLOSSARY,
)
# A package or module of `views`, and its page; the longest that fits counts.
_PAGE_OF = {
    "today": "today",
    "plan_view": "plans",
    "plan_changes": "plans",
    "sales": "plans",
    "discontinue": "discontinue",
    "credit_note_view": "credit-notes",
    "masters.patient_view": "patients",
    "masters.patient_pane": "patients",
    "patient_page": "patients",
    "invoices": "invoices",
    "receipts": "receipts",
    "excess": "receipts",
    "refunds": "refunds",
    "day_close": "day-close",
    "general_ledger_view": "general-ledger",
    "journal_dialog": "general-ledger",
    "vouchers": "general-ledger",
    "reports": "reports",
    "paper": "paper",
    "letterhead": "paper",
    "drafts": "entry",
    "report_export": "reports",
    "csv_export": "reports",
    "bank_matching": "bank",
    "masters.service_view": "services",
    "masters.accounts": "accounts",
    "masters.branches": "branches",
    "masters.periods": "periods",
    "masters.users": "users",
    "people": "users",
    "edit_log": "edit-log",
    "keeping": "backups",
    "encryption": "backups",
    "book_check": "check",
    "safe_mode": "check",
    "shortcut_sheet": "keyboard",
}


def page_of(widget: QWidget | None) -> str:
    """Name the page that helps where a widget is: its own, or that of what it stands in; the first one otherwise."""
    while widget is not None:
        module = type(widget).__module__.partition("desktop_app.views.")[2]
        while module:
            if module in _PAGE_OF:
                return _PAGE_OF[module]
            module = module.rpartition(".")[0]
        widget = widget.parentWidget()
    return FIRST


def text_of(page: str) -> str:
    """Read a page, as Markdown; the glossary is no page of its own file."""
    return resources.text(f"{FOLDER}/{page}.md")


def title_of(page: str) -> str:
    """Give the title of a page: its first line."""
    return text_of(page).partition("\n")[0].removeprefix("# ")
