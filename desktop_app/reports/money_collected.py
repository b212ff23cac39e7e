"""Money that came in from patients and went back to them: by day and mode, and by who took it.

A receipt counts on its own day and its reversal on its own, and so do refunds, so that a closed day never changes. The
net is what receipts and refunds moved on the accounts of cash, bank, cards and UPI. An advance that was entered with
the opening of the books moved none of them and is left out; so is money for debts that had been written off, which has
no receipt.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import MODE_ROLES
from desktop_app.records.accounts import Account
from desktop_app.records.clinic import User
from desktop_app.records.credit_notes import Refund
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.payments import Payment
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, Line, LineKind, MadeOf, Opens, Sheet
from desktop_app.reports.sources import Source, sources_sheet
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories.unit import Unit, constant, not_by_index

_AMOUNTS = (
    Column("receipts", "Receipts", Kind.COUNT),
    Column("received", "Amount", Kind.MONEY),
    Column("reversed", "Reversed", Kind.MONEY),
    Column("refunds", "Refunds", Kind.COUNT),
    Column("refunded", "Refunded", Kind.MONEY),
    Column("net", "Net", Kind.MONEY),
)
BY_MODE = (Column("date", "Date", Kind.DATE), Column("mode", "Mode", Kind.NUMBER), *_AMOUNTS)
BY_USER = (
    Column("user", "User", Kind.TEXT),
    *_AMOUNTS,
    *(Column(mode, {"upi": "UPI"}.get(mode, mode.capitalize()), Kind.MONEY) for mode in MODE_ROLES),
)


@dataclass(frozen=True, slots=True)
class Collected:
    """Receipts and refunds, how many and how much in paise; what goes out is below zero."""

    receipts: int = 0
    received_paise: int = 0
    reversed_paise: int = 0
    refunds: int = 0
    refunded_paise: int = 0

    @property
    def net_paise(self) -> int:
        """Give what is left of it."""
        return self.received_paise + self.reversed_paise + self.refunded_paise

    def cells(self) -> Row:
        """Give the amounts in the order of the columns."""
        return (
            self.receipts,
            self.received_paise,
            self.reversed_paise,
            self.refunds,
            self.refunded_paise,
            self.net_paise,
        )


def together(parts: Iterable[Collected]) -> Collected:
    """Add up."""
    names = [field.name for field in fields(Collected)]
    return reduce(
        lambda one, other: Collected(*(getattr(one, name) + getattr(other, name) for name in names)),
        parts,
        Collected(),
    )


_OF = aliased(GLTransaction)  # the posting of the document; of a reversal, what it reverses
_MONEY_LINE = aliased(GLEntry)
_MODE = func.coalesce(Payment.mode, Refund.mode)
_IS_REVERSAL = GLTransaction.reversal_of_id.is_not(None)
_SIGN = case((_IS_REVERSAL, -1), else_=1)
_RECEIVED_PAISE = case((_IS_REVERSAL, 0), else_=func.coalesce(Payment.amount_paise, literal(0)))
_REVERSED_PAISE = case((_IS_REVERSAL, -func.coalesce(Payment.amount_paise, literal(0))), else_=0)
_REFUNDED_PAISE = -_SIGN * func.coalesce(Refund.amount_paise, literal(0))
_RECEIPTS = case((and_(Payment.payment_id.is_not(None), ~_IS_REVERSAL), 1), else_=0)
_REFUNDS = case((Refund.refund_id.is_not(None), _SIGN), else_=0)
MOVED = tuple(func.sum(each) for each in (_RECEIPTS, _RECEIVED_PAISE, _REVERSED_PAISE, _REFUNDS, _REFUNDED_PAISE))
_TOOK_MONEY = (  # the opening of the books did not
    select(literal(1))
    .select_from(_MONEY_LINE)
    .join(Account, Account.account_id == _MONEY_LINE.account_id)
    .where(
        _MONEY_LINE.transaction_id == _OF.transaction_id,
        _MONEY_LINE.line_number == constant(1),
        Account.type != constant("equity"),
    )
    .correlate(_OF)
    .exists()
)


def moved(
    unit: Unit,
    request: ReportRequest,
    *by: Any,  # noqa: ANN401 - mapped columns
) -> Select[*tuple[Any, ...]]:
    """Ask for what receipts and refunds moved in a period, grouped; one with a first day is found by its days."""
    document_type: ColumnElement[Any] = GLTransaction.source_document_type.expression
    if request.dated_from is not None:
        document_type = not_by_index(document_type)
    statement = (
        select(*by, *MOVED)
        .select_from(GLTransaction)
        .join(_OF, _OF.transaction_id == func.coalesce(GLTransaction.reversal_of_id, GLTransaction.transaction_id))
        .outerjoin(
            Payment,
            and_(
                _OF.source_document_type == constant("payment"),
                Payment.payment_id == _OF.source_document_id,
            ),
        )
        .outerjoin(
            Refund,
            and_(_OF.source_document_type == constant("refund"), Refund.refund_id == _OF.source_document_id),
        )
        .where(
            document_type.in_((constant("payment"), constant("refund"))),
            _OF.event == constant("post"),
            _TOOK_MONEY,
            GLTransaction.transaction_date <= request.last_day(unit),
        )
        .group_by(*by)
        .order_by(*by)
    )
    branch_id = request.branch_id(unit)
    if request.dated_from is not None:
        statement = statement.where(GLTransaction.transaction_date >= request.dated_from)
    return statement if branch_id is None else statement.where(GLTransaction.branch_id == branch_id)


def by_mode(unit: Unit, request: ReportRequest) -> dict[tuple[date, str], Collected]:
    """Give what was collected on each day by each mode; refuses BRANCH_UNKNOWN."""
    statement = moved(unit, request, GLTransaction.transaction_date, _MODE)
    return {(day, mode): Collected(*figures) for day, mode, *figures in unit.execute(statement)}


def by_user(unit: Unit, request: ReportRequest) -> dict[tuple[str, int], dict[str, Collected]]:
    """Give what each user collected, by mode; the user by name and key.

    A reversal counts for who had taken the money. Refuses BRANCH_UNKNOWN.
    """
    who = func.coalesce(User.display_name, literal("Not on file"))
    statement = moved(unit, request, who, func.coalesce(_OF.created_by, literal(0)), _MODE).outerjoin(
        User, User.user_id == _OF.created_by
    )
    found: dict[tuple[str, int], dict[str, Collected]] = {}
    for name, key, mode, *figures in unit.execute(statement):
        found.setdefault((name, key), {})[mode] = Collected(*figures)
    return found


def mode_lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give days and modes as lines of BY_MODE, then each mode and all of them in total."""
    found = by_mode(unit, request)
    each = [_line((day, mode, *collected.cells()), request, _Of(day, mode)) for (day, mode), collected in found.items()]
    modes = {mode: together(one for (_, name), one in found.items() if name == mode) for mode in MODE_ROLES}
    subtotals = [
        _line((None, mode, *collected.cells()), request, _Of(mode=mode), kind=LineKind.SUBTOTAL)
        for mode, collected in modes.items()
        if any(collected.cells())
    ]
    total = together(found.values())
    return (*each, *subtotals, _line((None, "Total", *total.cells()), request, _Of(), kind=LineKind.TOTAL))


def user_lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give users as lines of BY_USER, the modes net of what went back; the last line is the total."""
    found = by_user(unit, request)
    each = [_line((name, *_with_modes(modes)), request, _Of(user_id=key)) for (name, key), modes in found.items()]
    whole = {mode: together(modes.get(mode, Collected()) for modes in found.values()) for mode in MODE_ROLES}
    return (*each, _line(("Total", *_with_modes(whole)), request, _Of(), kind=LineKind.TOTAL))


def _with_modes(modes: dict[str, Collected]) -> Row:
    of_mode = (modes.get(mode, Collected()).net_paise for mode in MODE_ROLES)
    return (*together(modes.values()).cells(), *of_mode)


@dataclass(frozen=True, slots=True)
class _Of:
    """Which receipts and refunds a figure adds up: of a day, by a mode, taken by a user; None: whichever."""

    day: date | None = None
    mode: str | None = None
    user_id: int | None = None


def documents_of(unit: Unit, column: Column, request: ReportRequest, of: _Of) -> Sheet:
    """Give the receipts and refunds that a figure adds up."""
    mode = column.name if column.name in MODE_ROLES else of.mode
    statement = moved(unit, request, Payment.payment_id, Refund.refund_id)
    wanted = ((_MODE, mode), (func.coalesce(_OF.created_by, literal(0)), of.user_id))
    for asked, value in wanted:
        statement = statement if value is None else statement.where(asked == value)
    found = []
    for payment_id, refund_id, *figures in unit.execute(statement):
        amounts = dict(zip((each.name for each in _AMOUNTS), Collected(*figures).cells(), strict=True))
        noun, key = ("refund", refund_id) if payment_id is None else ("receipt", payment_id)
        found.append(Source(noun, key, paise(amounts.get(column.name, amounts["net"]))))
    return sources_sheet(unit, column, found)


def _line(cells: Row, request: ReportRequest, of: _Of, *, kind: LineKind = LineKind.PLAIN) -> Line:
    """Make a line; it opens the receipts of its day, or of the whole period, its figures what each adds up."""
    day = of.day
    asked = ReportRequest(dated_from=day or request.dated_from, dated_to=day or request.dated_to, branch=request.branch)
    columns = BY_USER if len(cells) == len(BY_USER) else BY_MODE
    words = tuple(cell for cell in cells if isinstance(cell, str))
    added = (each for each in columns if each.kind in {Kind.MONEY, Kind.COUNT})
    ways: dict[str, Opens] = {each.name: MadeOf(words, each, documents_of, (asked, of)) for each in added}
    return Line(cells, kind, opens=Detail("receipts", asked), cells_open=ways)


def _by_mode_sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(BY_MODE, mode_lines(unit, request))


def _by_user_sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(BY_USER, user_lines(unit, request))


REPORTS = tuple(
    NamedReport(
        name=name,
        title=title,
        group=Group.CLINIC,
        columns=columns,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=read,
    )
    for name, title, columns, read in (
        ("collections-by-mode", "Collections by mode", BY_MODE, _by_mode_sheet),
        ("collections-by-user", "Collections by user", BY_USER, _by_user_sheet),
    )
)
