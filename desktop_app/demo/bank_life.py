"""The bank's statement of one month: taken in, first for the wrong account, and matched where it agrees exactly."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from desktop_app.accounting.bank_csv import Columns
from desktop_app.accounting.bank_matching import Strength
from desktop_app.accounting.calendar import add_months, month_of
from desktop_app.accounting.money import plain
from desktop_app.demo.clinic import ACCOUNTANT, Clinic
from desktop_app.demo.diary import Diary, opening, working_day
from desktop_app.demo.order import Life, ordered
from desktop_app.reports.balances import balance_before
from desktop_app.reports.bank import open_entries, proposed
from desktop_app.repositories import accounts
from desktop_app.workflows.discard_bank_statement import DiscardBankStatement, discard_bank_statement
from desktop_app.workflows.import_bank_statement import ImportBankStatement, import_bank_statement
from desktop_app.workflows.match_bank_lines import MatchBankLines, Pair, match_bank_lines
from desktop_app.workflows.unmatch_bank_line import UnmatchBankLine, unmatch_bank_line

_BANK, _CARDS = "1040", "1050"
_HEAD = "Date,Narration,Ref No,Withdrawal,Deposit,Balance"
_COLUMNS = Columns(
    day="Date",
    narration="Narration",
    reference="Ref No",
    money_out="Withdrawal",
    money_in="Deposit",
    balance="Balance",
)
_CHARGES_PAISE = -59_000
_IN_TRANSIT = 9  # of so many entries one is not on the statement yet
_MONTHS_AGO, _TAKEN_IN_ON = 2, 6


@dataclass(frozen=True, slots=True)
class _Line:
    on: date
    words: str
    reference: str
    amount_paise: int


def begins(clinic: Clinic) -> date:
    """Give the day on which the statement comes."""
    return working_day(add_months(_month(clinic), 1).replace(day=_TAKEN_IN_ON))


def match_statement(clinic: Clinic, chance: Random) -> Life:
    """Take the statement in, and match what agrees."""
    diary = Diary(chance, opening(begins(clinic)))
    content = _statement(clinic, chance)
    mistaken = yield from ordered(diary.at, ACCOUNTANT, import_bank_statement, _import(clinic, content, _CARDS))
    discard = DiscardBankStatement(
        request_id=clinic.request_id(), statement_id=mistaken.statement_id, reason="It is of the current account"
    )
    yield from ordered(diary.later(), ACCOUNTANT, discard_bank_statement, discard)
    yield from ordered(diary.later(), ACCOUNTANT, import_bank_statement, _import(clinic, content, _BANK))
    account_id = _account_id(clinic, _BANK)
    with clinic.books.reading() as reading:
        found = proposed(reading, account_id)
    pairs = tuple(
        Pair(each.line.line_id, each.proposal.entry_ids) for each in found if each.proposal.strength is Strength.EXACT
    )
    if not pairs:
        return
    matching = MatchBankLines(request_id=clinic.request_id(), pairs=pairs)
    yield from ordered(diary.later(), ACCOUNTANT, match_bank_lines, matching)
    unmatching = UnmatchBankLine(request_id=clinic.request_id(), line_id=pairs[-1].line_id)
    yield from ordered(diary.later(), ACCOUNTANT, unmatch_bank_line, unmatching)


def _month(clinic: Clinic) -> date:
    return add_months(clinic.today.replace(day=1), -_MONTHS_AGO)


def _import(clinic: Clinic, content: str, code: str) -> ImportBankStatement:
    return ImportBankStatement(
        request_id=clinic.request_id(),
        account_id=_account_id(clinic, code),
        file_name=f"statement-{_month(clinic):%Y-%m}.csv",
        content=content,
        columns=_COLUMNS,
    )


def _account_id(clinic: Clinic, code: str) -> int:
    with clinic.books.reading() as reading:
        account = accounts.by_code(reading, code)
    if account is None:
        raise LookupError(code)
    return account.account_id


def _statement(clinic: Clinic, chance: Random) -> str:
    """Write the bank's CSV: what the ledger has, some a day later, one in nine not yet, and the bank's charges."""
    first, last = month_of(_month(clinic))
    account_id = _account_id(clinic, _BANK)
    with clinic.books.reading() as reading:
        entries = open_entries(reading, account_id, first, last)
        balance = balance_before(reading, account_id, first)
    lines = [
        _Line(
            min(last, each.on + timedelta(days=chance.choice((0, 0, 1)))),
            f"TRF {each.number or each.transaction_id}",
            each.number,
            each.amount_paise,
        )
        for number, each in enumerate(entries, start=1)
        if number % _IN_TRANSIT
    ]
    lines = sorted([*lines, _Line(last, "CHARGES INCL GST", "", _CHARGES_PAISE)], key=lambda line: line.on)
    rows = [_HEAD]
    for line in lines:
        balance += line.amount_paise
        out, into = plain(max(0, -line.amount_paise)), plain(max(0, line.amount_paise))
        rows.append(f"{line.on:%d/%m/%Y},{line.words},{line.reference},{out},{into},{plain(balance)}")
    return "\n".join(rows) + "\n"
