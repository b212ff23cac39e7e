"""Orders that are given one after the other in one book while everything that is done to its files is written down."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.database import engine
from desktop_app.repositories.commands import Command
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.draft_credit_note import draft_credit_note
from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.receive_payment import receive_payment
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.sell_service import sell_service
from tests import orders
from tests.clinic import Clinic, dump
from tests.faults.judging import Content
from tests.faults.vfs.record import Record, record_of
from tests.faults.vfs.shim import CHANGING, under_the_program
from tests.orders import credit, line, order
from tests.prepared import Prepared, Workflow, prepare

Order = tuple[Workflow, Command]


def a_day_at_the_counter() -> list[Order]:
    """Give orders of which each can be given once those before it have been."""
    return [
        (sell_package, order(orders.PACKAGE, package=line(1_000_000, rate_bp=1800))),
        (receive_payment, order(orders.RECEIPT, amount_paise=400_000)),
        (complete_session, order(orders.COMPLETION)),
        (sell_service, order(orders.SERVICE, patient=1)),
        (complete_session, order(orders.COMPLETION, session_number=2)),
        (draft_credit_note, order(orders.DRAFT, invoice_id=2, lines=(credit(50_000, of_line=2),))),
        (post_credit_note, order(orders.POSTING)),
        (post_journal, order(orders.JOURNAL)),
        (reverse_credit_note, order(orders.REVERSAL)),
        (discontinue_plan, order(orders.DISCONTINUATION, credit_paise=300_000)),
        (receive_payment, order(orders.RECEIPT, amount_paise=100_000)),
        (post_journal, order(orders.JOURNAL)),
    ]


@dataclass(frozen=True)
class Recorded:
    """A book, the orders that were given in it, what it held after each, and all that was done to its files."""

    prepared: Prepared
    orders: Sequence[Order]
    contents: Sequence[Content]  # before the first order, and after each
    record: Record


def part_of_a_day(path: Path, first: int, count: int) -> tuple[Prepared, list[Order]]:
    """Prepare a book in which the first orders of the day are done; give those that come next."""
    day = a_day_at_the_counter()
    chosen = day[first : first + count]

    def preparation(clinic: Clinic) -> Command:
        for workflow, command in day[:first]:
            orders.do(clinic, workflow, command)
        return chosen[0][1]

    return prepare(path, chosen[0][0], preparation), chosen


def recorded(prepared: Prepared, given: Sequence[Order] = (), *, journal_mode: str | None = None) -> Recorded:
    """Give the orders, by default the prepared one, in a durable book; its folder holds nothing else.

    Each is acknowledged once the program has answered, and the book is closed in the end.
    """
    given = given or [(prepared.workflow, prepared.command)]
    with pytest.MonkeyPatch.context() as patched:
        if journal_mode is not None:
            patched.setattr(engine, "journal_mode", lambda *_: journal_mode)
            with closing(sqlite3.connect(prepared.path)) as connection:
                connection.execute(f"PRAGMA journal_mode = {journal_mode}")
        contents = [dump(prepared.path)]
        record = record_of(prepared.path.parent)
        prepared.randomness.restart()
        with under_the_program(record, CHANGING), prepared.open(prepared.path, durable=True) as books:
            for workflow, command in given:
                record.ordered()
                books.run(workflow, command, prepared.user)
                record.acknowledged()
                contents.append(dump(prepared.path))
    return Recorded(prepared, given, contents, record)
