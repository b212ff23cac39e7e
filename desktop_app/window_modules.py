"""What the window on open books is imported from, and on which thread: that takes longer than to paint a window.

What lies below the views takes most of it, and has a thread of its own. Views are imported on the thread of the window,
a few modules at a time. Qt for Python keeps what it knows of each class of Qt's in one table that no lock guards before
Python 3.12, and looks there at every event, without Python's own lock: a class made on another thread meanwhile was
seen to end the program.
"""

import sys
from collections import deque
from collections.abc import Iterator
from importlib import import_module

from desktop_app.views.garbage import set_aside, uncollected

VIEWS = (
    "today.today_view:TodayView",
    "plan_view.plan_view:PlanView",
    "credit_note_view.credit_note_view:CreditNoteView",
    "masters.patient_view:PatientView",
    "invoices.invoice_view:InvoiceView",
    "receipts.receipt_view:ReceiptView",
    "refunds.refund_view:RefundView",
    "day_close.day_view:DayCloseView",
    "general_ledger_view.general_ledger_view:LedgerView",
    "reports.reports_view:ReportsView",
    "vouchers.recurring_view:RecurringView",
    "bank_matching.bank_view:BankMatchingView",
    "masters.service_view:ServiceView",
    "masters.accounts.account_view:AccountView",
    "masters.accounts.role_view:RoleView",
    "masters.branches.branch_view:BranchView",
    "masters.periods.period_view:PeriodView",
    "masters.users.user_view:UserView",
    "edit_log.edit_log_view:EditLogView",
)  # in the order of the sidebar

# What opens books, and what the first view and the frame around it ask of them.
_BELOW_FIRST_VIEW = (
    "desktop_app.open_book",
    "desktop_app.keeping.places",
    "desktop_app.reports.account_roles",
    "desktop_app.reports.find",
    "desktop_app.reports.form_drafts",
    "desktop_app.reports.installments_due",
    "desktop_app.reports.overview",
    "desktop_app.reports.payable_credits",
    "desktop_app.reports.set_up_checklist",
    "desktop_app.reports.today_figures",
    "desktop_app.reports.today_sessions",
    "desktop_app.workflows.discard_form_draft",
    "desktop_app.workflows.map_account_role",
    "desktop_app.workflows.rebuild_search",
)
_BELOW_VIEWS = ("accounting", "keeping", "reports", "repositories", "workflows")

# Each brings along what it needs and what stands before it did not: not too much for one beat.
_OF_FIRST_VIEW = (
    "desktop_app.views.navigation",
    "desktop_app.views.go_to",
    "desktop_app.views.main_window",
    "desktop_app.book_window",
    "desktop_app.views.today.today_view",
)
_BEFORE_VIEWS = (
    "desktop_app.views.sales.sell_package_dialog",
    "desktop_app.views.discontinue.discontinue_dialog",
    "desktop_app.views.plan_view.plan_tasks",
    "desktop_app.views.patient_page.patient_page",
)
_BEHIND_VIEWS = (
    "desktop_app.views.book_check",
    "desktop_app.views.keeping.keeper",
    "desktop_app.views.paper.documents.printing",
    "desktop_app.views.paper.sheet_dialog",
    "desktop_app.views.people.password_dialog",
    "desktop_app.views.start.other_window",
)  # what views import when it is asked for the first time


def module_of(view: str) -> str:
    """Name the module of a view."""
    return f"desktop_app.views.{view.partition(':')[0]}"


def import_below_first_view() -> None:
    """Import what has no class of Qt's and is needed to open books and for the window's first rows; on any thread."""
    if all(name in sys.modules for name in _BELOW_FIRST_VIEW):
        return
    with uncollected():
        for name in _BELOW_FIRST_VIEW:
            import_module(name)
        set_aside()


def below_views() -> Iterator[str]:
    """Name what has no class of Qt's and is needed for all views; on any thread, for packages are imported for it."""
    from pkgutil import walk_packages  # noqa: PLC0415 - not before the first window is painted

    for name in _BELOW_VIEWS:
        package = import_module(f"desktop_app.{name}")
        for found in walk_packages(package.__path__, f"{package.__name__}.", onerror=_is_told_where_it_is_needed):
            yield found.name


def _is_told_where_it_is_needed(_package: str) -> None:
    """Go on: whoever needs what could not be imported imports it again."""


class WindowModules:
    """Modules that make classes of Qt's, imported on the thread of the window alone."""

    def __init__(self, names: tuple[str, ...]) -> None:
        """Take their names, in the order in which they are imported."""
        self._names = deque(names)

    def import_next(self) -> bool:
        """Import the next that is not there yet; tell whether there was one."""
        while self._names:
            name = self._names.popleft()
            if name not in sys.modules:
                import_module(name)
                set_aside()
                return True
        return False


def of_first_view() -> WindowModules:
    """Give what the window begins with."""
    return WindowModules(_OF_FIRST_VIEW)


def of_other_views() -> WindowModules:
    """Give the other views and what is behind them."""
    return WindowModules((*_BEFORE_VIEWS, *map(module_of, VIEWS[1:]), *_BEHIND_VIEWS))
