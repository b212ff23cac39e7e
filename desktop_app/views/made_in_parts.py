"""What takes long to make is made in parts, so that no key waits for all of it.

class PlanView(QWidget, MadeInParts):
    def __init__(self) -> None:
        super().__init__()
        self.fill(self._make_register, self._make_detail, self._begin)

PlanView()                              # whole
with in_parts():
    view = PlanView()                   # its parts are still to be made, in any beat after this one
while view.fill_part(): ...
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property


class _Making:
    in_parts = False  # widgets are made on one thread


@contextmanager
def in_parts() -> Iterator[None]:
    """Let what is made meanwhile wait with its parts until these are asked for."""
    _Making.in_parts = True
    try:
        yield
    finally:
        _Making.in_parts = False


class MadeInParts:
    """What is made at once, but under `in_parts` one part with each call of `fill_part`, before it is shown."""

    def fill(self, *parts: Callable[[], object]) -> None:
        """Make what is in it: now, or part by part before it is shown, after the parts it was given before.

        A part that gives something made in parts itself has that made before the next one. What is read for one part
        may be here before the next: see `RegisterTable.catch_up`.
        """
        self._parts.extend(parts)
        if not _Making.in_parts:
            self.fill_up()

    def fill_part(self) -> bool:
        """Make the next part of what is in it; tell whether there was one."""
        if self._parts:
            made = self._parts.popleft()()
            if isinstance(made, MadeInParts):
                self._parts.extendleft(reversed(made.give_parts()))
            return True
        return False

    def fill_up(self) -> None:
        """Make all that is still to be made: what somebody sees is whole."""
        while self.fill_part():
            continue

    def give_parts(self) -> list[Callable[[], object]]:
        """Give what is still to be made to who makes it from now on."""
        given = [*self._parts]
        self._parts.clear()
        return given

    @cached_property
    def _parts(self) -> deque[Callable[[], object]]:
        return deque()
