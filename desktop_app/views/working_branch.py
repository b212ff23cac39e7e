"""The branch that a window works in: what is sold and posted here is proposed for it; kept for each book apart.

branch = WorkingBranch(books.path)
branch.offer(branches)              # those that are switched on; one alone leaves nothing to choose
branch.key()                        # what dialogs propose; None until branches are known
branch.choose(2); branch.changed.connect(...)
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.repositories.clinic import Branch
from desktop_app.views.window_settings import window_settings


class WorkingBranch(QObject):
    """Which of the branches is chosen."""

    changed = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Two books of the same name in two folders are two clinics; their paths are nobody's business.
        self._setting = f"branch/{sha256(str(book.absolute()).encode()).hexdigest()[:16]}"
        self._branches: tuple[Branch, ...] = ()

    def branches(self) -> tuple[Branch, ...]:
        """Give the branches that can be chosen."""
        return self._branches

    def offer(self, branches: Sequence[Branch]) -> None:
        """Take the branches that there are; those that are switched off cannot be chosen."""
        offered = tuple(each for each in branches if each.is_active)
        if offered != self._branches:
            self._branches = offered
            self.changed.emit()

    def is_choice(self) -> bool:
        """Tell whether there are several."""
        return len(self._branches) > 1

    def key(self) -> int | None:
        """Give the branch that was chosen last, else the first one."""
        kept = window_settings().value(self._setting, type=int)
        known = [each.branch_id for each in self._branches]
        return kept if isinstance(kept, int) and kept in known else known[0] if known else None

    def name(self) -> str:
        """Name it, "" while none is known."""
        return next((each.name for each in self._branches if each.branch_id == self.key()), "")

    def choose(self, branch_id: int) -> None:
        """Work in a branch from now on."""
        if branch_id != self.key():
            window_settings().setValue(self._setting, branch_id)
            self.changed.emit()
