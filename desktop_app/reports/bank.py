"""The bank's lines beside the ledger: their register, what each may be, and why the two balances differ."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import and_, bindparam, case, exists, func, or_, select
from sqlalchemy.orm import aliased

from desktop_app.accounting import bank_matching
from desktop_app.accounting.bank_matching import BankLine as Line, Entry, Proposal
from desktop_app.records.accounts import Account
from desktop_app.records.bank import BankLine, BankMatch, BankStatement
from desktop_app.records.credit_notes import Refund
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report, within
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import bank, money_accounts
from desktop_app.repositories.accounts import Account as AccountRow
from desktop_app.repositories.bank import BankLine as LineRow
from desktop_app.repositories.unit import Unit, constant

MATCHED, UNMATCHED = "matched", "unmatched"
_AROUND = timedelta(days=60)  # an entry that names the line's reference is looked for so far away
_MOST_CANDIDATES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class BankQuery(MasterQuery):
    """The lines of one account."""

    account_id: int = 0


_IS_MATCHED = exists().where(BankMatch.line_id == BankLine.line_id)
_STATE = case((_IS_MATCHED, MATCHED), else_=UNMATCHED)
_SEARCHED = (
    expression_of(BankLine.narration),
    expression_of(BankLine.reference),
    func.substr(BankLine.value_date, 1),
    func.printf("%d.%02d", func.abs(BankLine.amount_paise) // 100, func.abs(BankLine.amount_paise) % 100),
)


def _filters(query: MasterQuery) -> Filters:
    found = conditions(
        query,
        _SEARCHED,
        is_active=case((_IS_MATCHED, 0), else_=1),
        others={MATCHED: _IS_MATCHED, UNMATCHED: ~_IS_MATCHED},
    )
    found += within(replace(query, branch_id=None), expression_of(BankLine.value_date), expression_of(BankLine.line_id))
    return [*found, BankLine.account_id == query.account_id] if isinstance(query, BankQuery) else found


BANK_LINES = master_report(
    "bank-lines",
    "Lines of the bank",
    (
        (Column("date", "Date", Kind.DATE), expression_of(BankLine.value_date)),
        (Column("narration", "Narration", Kind.TEXT), expression_of(BankLine.narration)),
        (Column("reference", "Reference", Kind.TEXT), expression_of(BankLine.reference)),
        (Column("amount", "Amount", Kind.MONEY), expression_of(BankLine.amount_paise)),
        (Column("balance", "Balance", Kind.MONEY), expression_of(BankLine.balance_paise)),
        (STATUS, _STATE),
        (Column("file", "File", Kind.TEXT), expression_of(BankStatement.file_name)),
        (Column("account_code", "Account Code", Kind.NUMBER), expression_of(Account.code)),
    ),
    key=expression_of(BankLine.line_id),
    source=BankLine.__table__.join(BankStatement.__table__, BankStatement.statement_id == BankLine.statement_id).join(
        Account.__table__, Account.account_id == BankLine.account_id
    ),
    filters=_filters,
    default_sort=Sort("date", descending=True),
    nullable=frozenset({"balance"}),
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry of the account that a line may be, or is: debit above zero, in paise."""

    entry_id: int
    transaction_id: int
    on: date
    amount_paise: int
    number: str
    words: str
    reference: str
    batch: str

    def entry(self) -> Entry:
        """Give it as the matcher sees it."""
        return Entry(
            entry_id=self.entry_id,
            on=self.on,
            amount_paise=self.amount_paise,
            text=f"{self.number} {self.words} {self.reference}",
            batch=self.batch,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDetail:
    """A line with what it is matched to, or what it may be: the best first, with what is proposed of it."""

    line: LineRow
    account: str
    matched: tuple[Candidate, ...]
    candidates: tuple[Candidate, ...]
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A line and what is proposed for it, side by side."""

    line: LineRow
    entries: tuple[Candidate, ...]
    proposal: Proposal


_PARTNER = aliased(GLTransaction)
_OTHER = aliased(GLEntry)
_AMOUNT = GLEntry.debit_paise - GLEntry.credit_paise
# An entry and its reversal that the bank never saw take each other back: neither is looked for on a statement.
_CANCELLED = exists().where(
    _PARTNER.transaction_id == _OTHER.transaction_id,
    or_(
        _PARTNER.reversal_of_id == GLTransaction.transaction_id,
        _PARTNER.transaction_id == GLTransaction.reversal_of_id,
    ),
    _OTHER.account_id == GLEntry.account_id,
    _OTHER.line_number == GLEntry.line_number,
    ~exists().where(BankMatch.entry_id == _OTHER.entry_id),
)
_BATCH = case(
    (GLTransaction.event == "deposit", "cheque"),
    (Payment.mode.in_(("card", "upi")), Payment.mode),
    else_="",
)
_CANDIDATES = (
    select(
        GLEntry.entry_id,
        GLEntry.transaction_id,
        GLEntry.entry_date,
        _AMOUNT,
        func.coalesce(Payment.receipt_number, Refund.refund_number, GLTransaction.transaction_number, constant("")),
        func.coalesce(Patient.full_name, GLTransaction.description, constant("")),
        func.coalesce(Payment.reference, GLTransaction.description, constant("")),
        _BATCH,
    )
    .select_from(GLEntry)
    .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
    .outerjoin(
        Payment,
        and_(GLTransaction.source_document_type == "payment", Payment.payment_id == GLTransaction.source_document_id),
    )
    .outerjoin(
        Refund,
        and_(GLTransaction.source_document_type == "refund", Refund.refund_id == GLTransaction.source_document_id),
    )
    .outerjoin(Patient, Patient.patient_id == func.coalesce(Payment.patient_id, Refund.patient_id))
    .order_by(GLEntry.entry_date, GLEntry.entry_id)
)
_OPEN_ENTRIES = _CANDIDATES.where(
    GLEntry.account_id == bindparam("account_id"),
    GLEntry.entry_date.between(bindparam("first"), bindparam("last")),
    ~exists().where(BankMatch.entry_id == GLEntry.entry_id),
    ~_CANCELLED,
)
_MATCHED_ENTRIES = _CANDIDATES.join(BankMatch, BankMatch.entry_id == GLEntry.entry_id).where(
    BankMatch.line_id == bindparam("line_id")
)
_LINE_COLUMNS = tuple(getattr(BankLine, name) for name in LineRow.__slots__)
_OPEN_LINES = (
    select(*_LINE_COLUMNS)
    .where(BankLine.account_id == bindparam("account_id"), ~_IS_MATCHED)
    .order_by(BankLine.value_date, BankLine.line_id)
)


def line_detail(unit: Unit, line_id: int) -> LineDetail:
    """Read a line with what it is or may be; refuses NOT_FOUND."""
    line = bank.line(unit, line_id)
    matched = unit.all(Candidate, _MATCHED_ENTRIES, line_id=line_id)
    lines, entries = _open(unit, line.account_id)
    found = {each.entry_id: each for each in entries}
    ordered = bank_matching.candidates(_line(line), [each.entry() for each in entries if _is_near(line, each)])
    return LineDetail(
        line=line,
        account=_account_name(unit, line.account_id),
        matched=matched,
        candidates=() if matched else tuple(found[each.entry_id] for each in ordered[:_MOST_CANDIDATES]),
        proposal=None if matched else _proposals(lines, entries).get(line_id),
    )


def proposed(unit: Unit, account_id: int) -> tuple[Proposed, ...]:
    """Give every line of an account that something is proposed for, the oldest first."""
    lines, entries = _open(unit, account_id)
    by_line, found = _proposals(lines, entries), {each.entry_id: each for each in entries}
    return tuple(
        Proposed(line, tuple(found[key] for key in by_line[line.line_id].entry_ids), by_line[line.line_id])
        for line in lines
        if line.line_id in by_line
    )


def open_entries(unit: Unit, account_id: int, first: date, last: date) -> tuple[Candidate, ...]:
    """Give the entries of an account and of some days that are matched to no line, the oldest first."""
    return unit.all(Candidate, _OPEN_ENTRIES, account_id=account_id, first=first, last=last)


def statement_accounts(unit: Unit) -> tuple[AccountRow, ...]:
    """Give the accounts that a bank sends statements of."""
    return money_accounts.with_statements(unit)


def _open(unit: Unit, account_id: int) -> tuple[tuple[LineRow, ...], tuple[Candidate, ...]]:
    """Read what is matched on neither side, around the days of the lines that are left."""
    lines = unit.all(LineRow, _OPEN_LINES, account_id=account_id)
    if not lines:
        return (), ()
    first, last = lines[0].value_date - _AROUND, lines[-1].value_date + _AROUND
    return lines, open_entries(unit, account_id, first, last)


def _is_near(line: LineRow, entry: Candidate) -> bool:
    return abs(entry.on - line.value_date) <= _AROUND


def _line(line: LineRow) -> Line:
    return Line(
        line_id=line.line_id,
        on=line.value_date,
        amount_paise=line.amount_paise,
        text=f"{line.narration} {line.reference}",
    )


def _proposals(lines: Iterable[LineRow], entries: Iterable[Candidate]) -> dict[int, Proposal]:
    made = bank_matching.proposals([_line(each) for each in lines], [each.entry() for each in entries])
    return {each.line_id: each for each in made}


def _account_name(unit: Unit, account_id: int) -> str:
    found = money_accounts.account(unit, account_id)
    return "" if found is None else f"{found.code}  {found.name}"
