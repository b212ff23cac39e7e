"""A half posted book, and the same order twice: it completes or refuses; it never guesses, never doubles."""

from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.errors import ClinicError
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from tests import raw
from tests.clinic import CHECKS, dump
from tests.examples import EXAMPLES
from tests.faults.half_posting.expectations import MAKES_A_DOCUMENT, may_be_unnamed, may_break
from tests.faults.half_posting.postings import Kind, Posting, carry_out, postings_made
from tests.faults.half_posting.states import Ledger, Memory, State, is_sound, write
from tests.prepared import Prepared

Answer = Outcome[Any] | Exception
Posted = set[tuple[Any, ...]]


@dataclass
class Seen:
    """What came of the states of a kind: `named` by which checks, `answered` how, and what should not be.

    `lost` where an order guessed, doubled or changed what it refused, `unnamed` where no check of the books tells.
    """

    named: dict[State, set[str]] = field(default_factory=dict)
    answered: dict[State, str] = field(default_factory=dict)
    unnamed: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        return Counter(self.answered.values())


class Matrix:
    """A kind of posting: the order that makes it, the book before and after it, and the book that is half posted."""

    def __init__(self, kind: Kind, example: str, folder: Path) -> None:
        self._prepared: Prepared = EXAMPLES[example](folder / "before.clinicbook")
        self._whole = folder / "whole.clinicbook"
        self._path = folder / "half.clinicbook"
        self._kind = kind
        self._result = carry_out(self._prepared, self._whole)
        made = postings_made(self._prepared.path, self._whole)
        self.posting: Posting = next(each for each in made if each.kind == kind)
        self._posted = _posted(self._whole)
        assert _failing(self._whole) == set()

    def look(self, states: Iterable[State]) -> Seen:
        """Go through states: see whether they are named, and what comes of the same order."""
        seen = Seen()
        for state in states:
            self._write(state)
            seen.named[state] = _failing(self._path)
            is_whole_or_absent = is_sound(state, self.posting)
            if not (seen.named[state] or is_whole_or_absent or may_be_unnamed(self._kind, state)):
                seen.unnamed.append(str(state))
            with self._prepared.open(self._path) as books:
                seen.answered[state] = self._order(books, state, seen)
        return seen

    def _order(self, books: Books, state: State, seen: Seen) -> str:
        """Give the order twice; how it was answered, in a word."""
        before, posted = dump(self._path), _posted(self._path)
        answer = self._answer(books)
        after = dump(self._path)
        if isinstance(answer, Exception):
            wrong = _wrong_refusal(answer, is_unchanged=before == after)
        elif state.memory is Memory.ALL:
            is_first = answer.replayed and answer.result == self._result and before == after
            wrong = "" if is_first else "a known request did something else"
        else:
            wrong = self._guess(state, posted, seen.named[state])
        again = self._answer(books)
        if dump(self._path) != after or not _is_same(again, answer):
            wrong += f" the second answer is {again!r}"
        if wrong:
            seen.lost.append(f"{state}: {wrong}: {answer!r}")
        return _word(answer)

    def _guess(self, state: State, posted: Posted, failing: set[str]) -> str:
        """Say what is wrong where an order was carried out: it breaks what held, takes away, or posts twice."""
        if broken := _failing(self._path) - failing - may_break(self._kind, state):
            return f"it broke {sorted(broken)}"
        now = _posted(self._path)
        is_beside = self._kind in MAKES_A_DOCUMENT or state.ledger is Ledger.OTHER
        if is_beside:  # another document of the same kind, or of another, stands beside it as it stood
            return f"it changed {posted - now}" if posted - now else ""
        return f"posted otherwise: {now ^ self._posted}" if now != self._posted else ""

    def _answer(self, books: Books) -> Answer:
        self._prepared.randomness.taken += 1_000  # names that nothing in the file has: no accident refuses an order
        try:
            return books.run(self._prepared.workflow, self._prepared.command, self._prepared.user)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is judged
            return error

    def _write(self, state: State) -> None:
        write(
            state,
            self.posting,
            before=self._prepared.path,
            whole=self._whole,
            to=self._path,
            request_id=self._prepared.command.request_id,
        )


def _wrong_refusal(answer: Exception, *, is_unchanged: bool) -> str:
    if not isinstance(answer, ClinicError):
        return "it is no refusal"
    if "Nothing was saved." not in str(answer):
        return "it does not say that nothing was saved"
    return "" if is_unchanged else "it was refused, and changed something"


def _word(answer: Answer) -> str:
    if isinstance(answer, Exception):
        return answer.code if isinstance(answer, ClinicError) else type(answer).__name__
    return "REPEATED" if answer.replayed else "COMPLETED"


def _is_same(again: Answer, answer: Answer) -> bool:
    if isinstance(answer, Exception):
        return type(again) is type(answer)
    return isinstance(again, Outcome) and again.result == answer.result


def _failing(path: Path) -> set[str]:
    """Name the checks of the books that do not hold."""
    with closing(raw.connect(path)) as connection:
        return {check.name for check in CHECKS if connection.execute(check.query).fetchone()}


def _posted(path: Path) -> Posted:
    """Give what both ledgers have of every event of every document, to the paisa."""
    with closing(raw.connect(path)) as connection:
        headers = connection.execute(
            "SELECT source_document_type, source_document_id, event, total_paise FROM gl_transactions"
        ).fetchall()
        entries = connection.execute(
            "SELECT reference_type, reference_id, entry_type, control, debit_paise, credit_paise FROM ar_subledger"
        ).fetchall()
    assert len({*headers}) == len(headers)
    return {*headers, *entries}
