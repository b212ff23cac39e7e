"""An order that is given again and again in a copy of its book, each time under another fault."""

import gc
import shutil
from collections.abc import Callable, Collection
from pathlib import Path

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from tests.clinic import dump
from tests.faults.judging import Answer, Content, Legal, Verdict, answered, content_of_sound
from tests.prepared import Prepared
from tests.units import is_free

Spoil = Callable[[Books], None]


def leave_as_it_is(_: Books) -> None:
    """Spoil nothing."""


class Trial:
    """A prepared book, the copy that suffers, and what an undisturbed run makes of it.

    Each try is: `start_again`, bring the fault about, `answer`, take the fault away, `judge`.
    """

    def __init__(self, prepared: Prepared, path: Path, spoil: Spoil = leave_as_it_is) -> None:
        self.prepared = prepared
        self.path = path
        self._is_kept = False
        self.books = prepared.open(path, durable=True)
        spoil(self.books)
        self.start_again()
        outcome = self.answer()
        assert isinstance(outcome, Outcome), outcome
        self.legal = Legal(dump(prepared.path), dump(path), outcome.result)
        assert self.legal.before != self.legal.whole

    def start_again(self) -> None:
        """Put the book back. No connection is open, so that copying over the file disturbs nobody."""
        self.books.reopen()
        if self._is_kept:  # whoever keeps it has been forgotten; only its collection ends that
            gc.collect()
            self._is_kept = False
        for left in self.path.parent.glob(f"{self.path.name}-*"):
            left.unlink()  # a journal of the try before: the book it belongs to is gone
        shutil.copyfile(self.prepared.path, self.path)
        self.prepared.randomness.restart()

    def answer(self) -> Answer:
        """Give the order as the window does."""
        prepared = self.prepared
        try:
            return self.books.run(prepared.workflow, prepared.command, prepared.user)
        except (Exception, KeyboardInterrupt, GeneratorExit) as error:  # noqa: BLE001 - whatever it is, it is judged
            return error

    def judge(self, answer: Answer, what: str, *, codes: Collection[str] = ()) -> Verdict:
        """Judge an answer by the file; then the lock must be free, and the same order again do what it always does."""
        verdict = Verdict()
        found = self.found(what, verdict)
        if found is None:
            verdict.ended[answered(answer)] += 1
            return verdict
        verdict.take_in(self.legal.judge(answer, found, what, codes=codes))
        self.give_again(what, verdict)
        return verdict

    def found(self, what: str, verdict: Verdict) -> Content | None:
        """Give what the file holds, None where the lock is kept."""
        if is_free(self.path):
            return content_of_sound(self.path, what, verdict)
        verdict.lost.append(f"the write lock is kept: {what}")
        self._is_kept = True
        return None

    def give_again(self, what: str, verdict: Verdict) -> None:
        """Give the same order again: it must do what it always does."""
        self.prepared.randomness.restart()
        again = self.answer()
        is_normal = isinstance(again, Outcome) and again.result == self.legal.result
        if not is_normal or dump(self.path) != self.legal.whole:
            verdict.lost.append(f"the same order does not succeed afterwards: {what}: {again!r}")

    def close(self) -> None:
        self.books.close()
