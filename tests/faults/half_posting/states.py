"""Books that are half posted: a document and its rows in the two ledgers, each there, missing, wrong or too much.

They are written past the program, as an import or another program may leave them.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from itertools import product
from pathlib import Path
from typing import Any

from tests import raw
from tests.faults.half_posting.postings import Posting, Row


class Account(Enum):
    """What the patient's account has of a posting."""

    NONE = "not in the account"
    RIGHT = "in the account"
    WRONG = "another amount in the account"
    DOUBLE = "twice in the account"


class Ledger(Enum):
    """What the general ledger has of it."""

    NONE = "not in the ledger"
    RIGHT = "in the ledger"
    WRONG = "another amount in the ledger"
    OTHER = "in the ledger under another document"
    UNSEALED = "lines without their transaction in the ledger"


class Memory(Enum):
    """What the documents and the memory of requests know of it."""

    NOTHING = "the document is as before"
    DOCUMENT = "the document is as after it, the request is not known"
    ALL = "the document is as after it, and so is the request"


@dataclass(frozen=True)
class State:
    """How much of a posting is there."""

    memory: Memory
    account: Account
    ledger: Ledger

    def __str__(self) -> str:
        return f"{self.memory.value}, {self.account.value}, {self.ledger.value}"


def states_of(posting: Posting) -> Iterator[State]:
    """Give every state that a posting can be found in; one that concerns no patient has nothing in an account."""
    accounts = list(Account) if posting.entries else [Account.NONE]
    return (State(*each) for each in product(Memory, accounts, Ledger))


def is_sound(state: State, posting: Posting) -> bool:
    """Tell whether all of it is there, or nothing: the two states that the program itself leaves."""
    if state.memory is Memory.NOTHING:
        return (state.account, state.ledger) == (Account.NONE, Ledger.NONE)
    has_entries = state.account is (Account.RIGHT if posting.entries else Account.NONE)
    return has_entries and state.ledger is Ledger.RIGHT


def write(state: State, posting: Posting, *, before: Path, whole: Path, to: Path, request_id: str) -> None:
    """Write a book in a state; all that does not belong to the posting is as before, or as after, its document."""
    shutil.copyfile(before if state.memory is Memory.NOTHING else whole, to)
    with closing(raw.connect(to, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        if state.memory is not Memory.NOTHING:
            _take_out(connection, posting, state)
        if state.memory is Memory.DOCUMENT:
            connection.execute("DELETE FROM command_log WHERE request_id = ?", (request_id,))
        has_transaction = state.ledger not in (Ledger.NONE, Ledger.UNSEALED)
        for entry in _entries(state.account, posting, linked=has_transaction):
            _insert(connection, "ar_subledger", entry)
        for table, row in _ledger(state.ledger, posting):
            _insert(connection, table, row)
        _add_up_the_months(connection)
        for _, statement in guards:
            connection.execute(statement)
        connection.execute("COMMIT")


def _take_out(connection: Any, posting: Posting, state: State) -> None:  # noqa: ANN401 - of either driver
    key = posting.transaction_id
    if state.account is Account.NONE:  # then nothing was matched, either
        mine = "SELECT entry_id FROM ar_subledger WHERE gl_transaction_id = ?"
        connection.execute(
            f"DELETE FROM ar_allocations WHERE debit_entry_id IN ({mine}) OR credit_entry_id IN ({mine})", (key, key)
        )
    for table, column in (
        ("ar_subledger", "gl_transaction_id"),
        ("gl_entries", "transaction_id"),
        ("gl_transactions", "transaction_id"),
    ):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (key,))


def _entries(account: Account, posting: Posting, *, linked: bool) -> Iterator[Row]:
    if account is Account.NONE:
        return
    for number, entry in enumerate(posting.entries):
        row = entry if linked else {**entry, "gl_transaction_id": None}
        yield _one_paisa_more(row) if account is Account.WRONG and number == 0 else row
    if account is Account.DOUBLE:
        yield {**posting.entries[0], "entry_id": None, "entry_type": "write_off"}


def _ledger(ledger: Ledger, posting: Posting) -> Iterator[tuple[str, Row]]:
    if ledger is Ledger.NONE:
        return
    wrong = ledger is Ledger.WRONG
    sides = {side: next(line["entry_id"] for line in posting.lines if line[side]) for side in _SIDES}
    for line in posting.lines:
        yield "gl_entries", _one_paisa_more(line) if wrong and line["entry_id"] in sides.values() else line
    if ledger is Ledger.WRONG:
        yield "gl_transactions", {**posting.header, "total_paise": posting.header["total_paise"] + 1}
    elif ledger is Ledger.OTHER:
        own = {"source_document_type": "journal", "source_document_id": posting.transaction_id, "event": "post"}
        yield "gl_transactions", posting.header | own
    elif ledger is Ledger.RIGHT:
        yield "gl_transactions", posting.header


_SIDES = ("debit_paise", "credit_paise")


def _one_paisa_more(row: Row) -> Row:
    return row | {side: row[side] + 1 for side in _SIDES if row[side]}


def _insert(connection: Any, table: str, row: Row) -> None:  # noqa: ANN401 - of either driver
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def _add_up_the_months(connection: Any) -> None:  # noqa: ANN401 - likewise
    connection.execute("DELETE FROM gl_month_balances")
    connection.execute(
        "INSERT INTO gl_month_balances (account_id, branch_id, month, debit_paise, credit_paise)"
        " SELECT account_id, branch_id, substr(entry_date, 1, 7), sum(debit_paise), sum(credit_paise)"
        " FROM gl_entries GROUP BY 1, 2, 3"
    )
