"""What can be done in the ledger: journals and vouchers posted and reversed, files written, panes shown."""

from PySide6.QtGui import QAction, QKeySequence

from desktop_app.repositories.unit import User
from desktop_app.views.keys import keys
from desktop_app.views.permission import reserve
from desktop_app.views.view import Menu, Standard, View
from desktop_app.workflows.steps import roles


class LedgerActions:
    """The actions of the ledger, in the menus and under the window's own keys."""

    def __init__(self, view: View, user: User) -> None:
        self._view = view
        tr = view.tr
        self.post = self._action(tr("Post &journal..."), *keys("Ctrl+Shift+J", tally="F7"))
        self.payment = self._action(tr("&Payment voucher..."), *keys("Ctrl+Alt+P"))
        self.contra = self._action(tr("&Contra voucher..."), *keys("Ctrl+Alt+C"))
        self.opening = self._action(tr("&Opening balances..."))
        for name, action in (
            ("post_journal", self.post),
            ("payment_voucher", self.payment),
            ("contra_voucher", self.contra),
            ("opening_balances", self.opening),
        ):
            action.setObjectName(name)
        self.reverse = self._action(tr("&Reverse journal..."), *keys("Ctrl+Shift+X", tally="Alt+X"))
        self.again = self._action(tr("&Write journal again..."), *keys("Ctrl+Alt+N", tally="Alt+2"))
        self.trial_balance = self._action(tr("&Trial balance"), *keys("Ctrl+T"))
        self.export_balance = self._action(tr("&Export trial balance..."), *keys("Ctrl+Shift+E"))
        self.clear, self.columns = self._action(tr("lines")), self._action(tr("lines"))
        self.export, self.find, self.refresh, self.period, self.journal = (self._action("") for _ in range(5))
        view.add_to_menu(Menu.ACCOUNTS, self.post)
        for voucher in (self.payment, self.contra, self.opening):
            view.add_to_menu(Menu.ACCOUNTS, voucher)
        view.add_to_menu(Menu.ACCOUNTS, self.reverse, only_here=True)
        view.add_to_menu(Menu.ACCOUNTS, self.again, only_here=True)
        view.add_to_menu(Menu.REPORTS, self.trial_balance)
        view.add_to_menu(Menu.REPORTS, self.export_balance)
        for standard, action in {
            Standard.NEW: self.post,
            Standard.EXPORT: self.export,
            Standard.FIND: self.find,
            Standard.CLEAR: self.clear,
            Standard.COLUMNS: self.columns,
            Standard.REFRESH: self.refresh,
            Standard.PERIOD: self.period,
            Standard.JOURNAL: self.journal,
        }.items():
            view.set_standard(standard, action)
        reserve(user, roles.POSTING, self.post, self.payment, self.contra, self.opening, self.reverse, self.again)

    def allow_reversal(self, why_not: str) -> None:
        """Let a journal be reversed, or say why not."""
        self.reverse.setEnabled(not why_not)
        self.reverse.setStatusTip(why_not)

    def _action(self, text: str, *shortcuts: QKeySequence) -> QAction:
        action = QAction(text, self._view)
        action.setShortcuts(shortcuts)
        return action
