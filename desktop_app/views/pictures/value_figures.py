"""The figures behind the picture of a package's value, and the same figures in words.

figures = ValueFigures(
    total_paise=1_180_000, used_paise=472_000, retained_paise=0, credited_paise=708_000, goodwill_paise=0,
    paid_paise=400_000, still_due_paise=72_000, refundable_paise=0,
    used_sessions=2, session_paise=(236_000,) * 5,
)
"""

from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.money import rupees


def _words(text: str) -> str:
    return QCoreApplication.translate("package value", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueFigures:
    """A package's value and its money, tax included, in paise.

    Above: `used` by sessions, `retained` of the open ones, `credited` of the open ones, and `goodwill`, which is
    credited of the used ones. Below: `paid`, of which `refundable` is too much; `still_due`, which is paid too little.
    `session_paise` are the values of the sessions, used ones first.
    """

    total_paise: int
    used_paise: int
    retained_paise: int = 0
    credited_paise: int = 0
    goodwill_paise: int = 0
    paid_paise: int = 0
    still_due_paise: int = 0
    refundable_paise: int = 0
    used_sessions: int = 0
    session_paise: tuple[int, ...] = ()

    @property
    def no_longer_asked_paise(self) -> int:
        """What was neither paid nor is still due."""
        return max(0, self.total_paise - self.paid_paise - self.still_due_paise)

    @property
    def kept_paise(self) -> int:
        """What stays with the clinic of the used sessions after goodwill."""
        return max(0, self.used_paise - self.goodwill_paise)

    @property
    def unused_sessions(self) -> int:
        """How many sessions were not used."""
        return max(0, len(self.session_paise) - self.used_sessions)

    def boundaries(self) -> tuple[int, ...]:
        """Give where sessions meet, in paise from the left; not where the value itself changes colour."""
        edges = {0, self.total_paise, self.kept_paise, self.used_paise, self.used_paise + self.retained_paise}
        return tuple(edge for edge in accumulate(self.session_paise) if edge not in edges)

    def in_words(self) -> str:
        """Describe the picture to somebody who does not see it."""
        parts = [
            _words("Value of the package {amount}").format(amount=rupees(self.total_paise)),
            _words("used {amount}").format(amount=rupees(self.used_paise)),
        ]
        for text, paise in (
            (_words("retained {amount}"), self.retained_paise),
            (_words("credited {amount}"), self.credited_paise),
            (_words("goodwill {amount}"), self.goodwill_paise),
        ):
            if paise:
                parts.append(text.format(amount=rupees(paise)))
        parts.append(_words("paid {amount}").format(amount=rupees(self.paid_paise)))
        for text, paise in (
            (_words("still due {amount}"), self.still_due_paise),
            (_words("refundable {amount}"), self.refundable_paise),
            (_words("no longer asked {amount}"), self.no_longer_asked_paise),
        ):
            if paise:
                parts.append(text.format(amount=rupees(paise)))
        return ", ".join(parts) + "."
