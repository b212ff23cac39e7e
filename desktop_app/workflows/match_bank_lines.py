"""Match lines of the bank to entries of the ledger, as somebody has seen them side by side; nothing is posted."""

from dataclasses import dataclass

from desktop_app.accounting.money import rupees
from desktop_app.errors import (
    BadInput,
    EntryAlreadyMatched,
    EntryOfOtherAccount,
    LineAlreadyMatched,
    MatchDoesNotAddUp,
)
from desktop_app.repositories import bank
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True)
class Pair:
    """A line, and the entries of its account that it is: one, or several that the bank settled as one."""

    line_id: int
    entry_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchBankLines:
    """Match one line or several, all of them or none."""

    request_id: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BankLinesMatched:
    """The lines that are matched now."""

    line_ids: tuple[int, ...]


def match_bank_lines(books: Books, command: MatchBankLines, user: User) -> Outcome[BankLinesMatched]:
    """Match lines.

    Refuses PERMISSION_DENIED, BAD_INPUT for nothing at all or something twice, NOT_FOUND, LINE_ALREADY_MATCHED,
    ENTRY_OF_OTHER_ACCOUNT, ENTRY_ALREADY_MATCHED, MATCH_DOES_NOT_ADD_UP.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, BankLinesMatched):
            return first_answer
        roles.require(work, roles.POSTING)
        _require_each_once(command.pairs)
        for pair in command.pairs:
            _require_fit(work, pair)
            bank.match(work, pair.line_id, pair.entry_ids)
            work.edits.act("match", "bank_lines", pair.line_id)
        return work.commit(command, BankLinesMatched(line_ids=tuple(pair.line_id for pair in command.pairs)))


def _require_each_once(pairs: tuple[Pair, ...]) -> None:
    lines = [pair.line_id for pair in pairs]
    entries = [entry_id for pair in pairs for entry_id in pair.entry_ids]
    if not pairs or not all(pair.entry_ids for pair in pairs):
        raise BadInput(what="A line is matched to one entry at least")
    if len(set(lines)) < len(lines) or len(set(entries)) < len(entries):
        raise BadInput(what="A line or an entry is named twice")


def _require_fit(work: Work, pair: Pair) -> None:
    line = bank.line(work, pair.line_id)
    if bank.matches(work, line.line_id):
        raise LineAlreadyMatched(on=line.value_date)
    entries = bank.entries(work, pair.entry_ids)
    if any(entry.account_id != line.account_id for entry in entries):
        raise EntryOfOtherAccount
    taken = bank.taken(work, pair.entry_ids)
    if taken:
        raise EntryAlreadyMatched(on=next(entry.entry_date for entry in entries if entry.entry_id in taken))
    total = sum(entry.amount_paise for entry in entries)
    if total != line.amount_paise:
        raise MatchDoesNotAddUp(line=rupees(line.amount_paise), entries=rupees(total))
