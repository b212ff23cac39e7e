"""What the ledger shows, as the controls of its head say: account, period, branch, kind of document, patient, search.

filters = LedgerFilters(operations, find_key="Ctrl+F")
filters.changed.connect(self._reload)
filters.query()                                     # LedgerQuery for the register
filters.balance_query()                             # TrialBalanceQuery at the end of the same period
filters.show_account(account_id)                    # nothing of it left out but by period and branch
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop_app.accounting.calendar import month_of
from desktop_app.accounting.date_range import DateRange, this_month
from desktop_app.reports.general_ledger import ALL_BUT_CLOSING, LedgerQuery
from desktop_app.reports.group import ACCOUNT, MONTH, PATIENT, Group, first_of_month
from desktop_app.reports.sheet import LedgerLines
from desktop_app.reports.trial_balance import TrialBalanceQuery
from desktop_app.repositories import accounts as chart, clinic as clinics
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.books import Reading
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.filter_chip import MenuFilter
from desktop_app.views.controls.period_field import PeriodField
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.kept_filters import keep_branch, keep_period, kept_branch, kept_period
from desktop_app.views.operations import Operations
from desktop_app.views.patients.patient_filter import PatientFilter

ALL_ACCOUNTS = 0

_NAME = "general-ledger"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters offer."""

    accounts: tuple[Account, ...]
    branches: tuple[Branch, ...]


def read_choices(reading: Reading) -> Choices:
    """Read the accounts that can have lines, and the branches."""
    accounts = tuple(each for each in chart.accounts(reading) if each.is_posting)
    return Choices(accounts, clinics.branches(reading))


def document_kinds() -> list[tuple[object, str]]:
    """Name the kinds of documents that post, and what profit and loss is made of."""
    translate = QCoreApplication.translate
    return [
        ("invoice", translate("ledger", "Invoices")),
        ("payment", translate("ledger", "Receipts")),
        ("session", translate("ledger", "Sessions")),
        ("credit_note", translate("ledger", "Credit notes")),
        ("package_plan", translate("ledger", "Plans")),
        ("journal", translate("ledger", "Journals")),
        (ALL_BUT_CLOSING, translate("ledger", "All but the closing of years")),
    ]


class LedgerFilters(QObject):
    """Controls and what they say; they keep it as long as the window is open."""

    changed = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._today = operations.today()
        self._account_id = ALL_ACCOUNTS
        self._accounts: dict[int, Account] = {}
        self._branches: tuple[Branch, ...] = ()
        self._wants_kept_branch = True  # until somebody says which one
        self._is_setting = False
        self._group: Group | None = None
        self.account = Choice(placeholder=self.tr("Account by code or name"))
        self.account.setAccessibleName(self.tr("Account"))
        self.period = PeriodField(self._today)
        kept = kept_period(_NAME, self._today)
        if kept is not None:
            self.period.set_range(kept)
        self.period.range_changed.connect(partial(keep_period, _NAME, self._today))
        self.branch = MenuFilter(self.tr("All branches"))
        self.source = MenuFilter(self.tr("All documents"))
        self.patient = PatientFilter(operations)
        self.search = SearchField(self.tr("Find text, number, amount"), shortcut="Ctrl+F")
        self.branch.hide()
        self.source.set_choices(document_kinds())
        self.account.key_changed.connect(self._take_account)
        for told in (
            self.period.range_changed,
            self.source.key_changed,
            self.patient.key_changed,
            self.search.searched,
        ):
            told.connect(self._tell)
        self.branch.key_changed.connect(self._take_branch)

    def set_choices(self, choices: Choices) -> None:
        """Offer accounts and branches, at first the one that was kept; a clinic with one needs no choice of it."""
        self._accounts = {each.account_id: each for each in choices.accounts}
        texts = [(key, f"{each.code}  {each.name}") for key, each in self._accounts.items()]
        self.account.set_choices([(ALL_ACCOUNTS, self.tr("All accounts")), *texts])
        self.account.choose(self._account_id)
        self._branches = choices.branches
        self.branch.set_choices((each.branch_id, each.name) for each in self._branches)
        self.branch.setVisible(len(self._branches) > 1)
        kept = kept_branch(_NAME, self._branches)
        if self._wants_kept_branch and kept is not None:
            self.branch.choose(kept)
            self._tell()
        self._wants_kept_branch = False

    def account_id(self) -> int | None:
        """Give the one account, None for all."""
        return self._account_id or None

    def account_code(self) -> str:
        """Give the code of the one account, "" for all."""
        account = self._accounts.get(self._account_id)
        return "" if account is None else account.code

    def query(self) -> LedgerQuery:
        """Say which lines are wanted."""
        days = self.period.range()
        query = LedgerQuery(
            dated_from=days.first,
            dated_to=days.last,
            account_id=self.account_id(),
            branch_id=_key(self.branch.key()),
            patient_id=self.patient.key(),
            source=None if self.source.key() is None else str(self.source.key()),
            search=self.search.text().strip(),
        )
        return query if self._group is None else of_group(query, self._group)

    def group(self) -> Group | None:
        """Give the group whose lines alone are wanted."""
        return self._group

    def set_group(self, group: Group | None) -> None:
        """Keep to the lines of one group; None leaves it."""
        self._group = group
        self._tell()

    def lines(self) -> LedgerLines:
        """Say which lines are wanted as a figure does that leads to them; search and group are left out."""
        days = self.period.range()
        return LedgerLines(
            account_id=self.account_id(),
            dated_from=days.first,
            dated_to=days.last,
            branch_id=_key(self.branch.key()),
            patient_id=self.patient.key(),
            source=None if self.source.key() is None else str(self.source.key()),
        )

    def balance_query(self) -> TrialBalanceQuery:
        """Say which balances stand beside the lines: at the end of the period, or today where it has no end."""
        return TrialBalanceQuery(dated_to=self.period.range().last or self._today, branch_id=_key(self.branch.key()))

    def are_narrow(self) -> bool:
        """Tell whether more than account and period leaves lines out."""
        return any((self.branch.key(), self.source.key(), self.patient.key(), self.search.text().strip()))

    def search_for(self, text: str) -> None:
        """Begin a search with what was typed elsewhere."""
        self.search.setFocus()
        self.search.setText(text)

    def clear(self) -> None:
        """Leave nothing out of the account and the period."""
        keep_branch(_NAME, self._branches, None)
        self._set(branch=None)

    def show_all_dates(self) -> None:
        """Leave no day out."""
        self._set(branch=self.branch.key(), days=DateRange(), keeps_rest=True)

    def show_account(self, account_id: int) -> None:
        """Show the whole ledger of an account in this period and branch, as its balance beside it has it."""
        self._account_id = account_id
        self.account.choose(account_id)
        self._set(branch=self.branch.key())

    def show_lines(self, lines: LedgerLines) -> None:
        """Show the lines that a figure adds up, and leave out nothing else."""
        self._account_id = lines.account_id or ALL_ACCOUNTS
        self.account.choose(self._account_id)
        self._set(
            branch=lines.branch_id,
            days=DateRange(lines.dated_from, lines.dated_to),
            patient_id=lines.patient_id,
            source=lines.source,
        )

    def reveal(self, on: date, codes: Sequence[str]) -> None:
        """Leave out nothing of a day; one account stays chosen only if its code is among these."""
        if self.account_code() not in codes:
            self._account_id = ALL_ACCOUNTS
            self.account.choose(ALL_ACCOUNTS)
        days = self.period.range()
        is_there = (days.first or on) <= on <= (days.last or on)
        self._set(branch=None, days=days if is_there else this_month(on))

    def _set(
        self,
        *,
        branch: object,
        days: DateRange | None = None,
        keeps_rest: bool = False,
        patient_id: int | None = None,
        source: str | None = None,
    ) -> None:
        """Change several at once, and tell it once."""
        self._is_setting, self._group, self._wants_kept_branch = True, None, False
        self.branch.choose(branch)
        if days is not None:
            self.period.set_range(days)
        if not keeps_rest:
            self.source.choose(source)
            self.patient.clear()
            self.search.empty()
        if patient_id is not None:
            self.patient.show_key(patient_id)
        self._is_setting = False
        self.changed.emit()

    def _take_account(self, key: object) -> None:
        self._group = None
        self._account_id = _key(key) or ALL_ACCOUNTS
        self._tell()

    def _take_branch(self, key: object) -> None:
        keep_branch(_NAME, self._branches, key)
        self._tell()

    def _tell(self, *_: object) -> None:
        if not self._is_setting:
            self.changed.emit()


def of_group(query: LedgerQuery, group: Group) -> LedgerQuery:
    """Keep a query to a group: in words of its own where it has them, so that balances run as they do for these."""
    if group.by == MONTH and group.key is not None:
        first, last = month_of(first_of_month(group.key))
        until = last if query.dated_to is None else min(last, query.dated_to)
        return replace(query, dated_from=max(first, query.dated_from or first), dated_to=until)
    if group.by == ACCOUNT:
        return replace(query, account_id=_key(group.key))
    if group.by == PATIENT and group.key is not None:
        return replace(query, patient_id=_key(group.key))
    return replace(query, group=group)


def _key(key: object) -> int | None:
    return key if isinstance(key, int) else None


def words_of_choices(filters: LedgerFilters) -> Sequence[str]:
    """Say what the file of an export is named after: the account and the days."""
    days = filters.period.range()
    parts = (filters.account_code(), days.first, days.last)
    return [each if isinstance(each, str) else each.isoformat() for each in parts if each]
