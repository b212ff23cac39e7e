"""What is typed, pasted or given to a command: amounts, days, heads of the edit log, words that are searched for."""

from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path

from desktop_app.accounting import bank_amounts, gstin, money
from desktop_app.accounting.texts import is_on_one_line, on_one_line
from desktop_app.errors import Refusal
from desktop_app.reports.find import find
from desktop_app.repositories.audit_chain import Head
from desktop_app.shell import day, month, printable
from desktop_app.views.controls.date_typing import NotADateError, read_date
from tests.clinic import Clinic, new_clinic
from tests.fuzz.mutation import WORDS, mutated
from tests.fuzz.target import Attempt, Target
from tests.orders import SOLD, sell

_TOKENS = (
    *(*WORDS, b"note:hiv", b" OR ", b" AND ", b" NOT ", b"NEAR(a b)", b"*", b"^", b"{a}:b", b"(", b")", b"--", b"';"),
    *(b"%", b"_", b"\xe2\x82\xb9", b"5000", b"1,234.50", b"2026-03", b"2026-03-31", b"12:" + b"a" * 64, b"00017"),
)


_SEARCHED = 8  # one of so many is searched for: that takes a hundred times as long as all the rest


@contextmanager
def _begun(folder: Path) -> Iterator[Attempt]:
    """Search in a real book, with one sale in it."""
    clinic = new_clinic(folder / "words.clinicbook")
    sell(clinic)
    numbers = count()
    with clinic.books:
        yield lambda content: _attempt(content, clinic, searches=next(numbers) % _SEARCHED == 0)


def _attempt(content: bytes, clinic: Clinic, *, searches: bool) -> str:
    text = content.decode("utf-8", "surrogateescape")
    understood = [name for name, read in _READERS.items() if _is_understood(read, text)]
    assert is_on_one_line(printable(on_one_line(text)))
    found = _found(clinic, text) if searches else []
    return " and ".join([*understood, *(["found"] if found else [])]) or "understood by nobody"


def _found(clinic: Clinic, text: str) -> Sequence[object]:
    with clinic.books.reading() as reading:
        return find(reading, text)


def _is_understood(read: Callable[[str], object], text: str) -> bool:
    try:
        return read(text) is not None
    except (Refusal, ArgumentTypeError, NotADateError):
        return False


def _amount(text: str) -> int:
    paise = money.parse(text)
    assert abs(paise) <= money.LARGEST_PAISE
    assert money.parse(money.plain(paise)) == money.parse(money.rupees(paise)) == paise
    return paise


def _bank_day(text: str) -> date | None:
    return bank_amounts.day(text, month_first=False) or bank_amounts.day(text, month_first=True)


_READERS: dict[str, Callable[[str], object]] = {
    "amount": _amount,
    "bank's amount": bank_amounts.paise,
    "bank's day": _bank_day,
    "head": Head.read,
    "day": day,
    "month": month,
    "typed day": lambda text: read_date(text, today=SOLD, shown=SOLD),
    "GSTIN": gstin.require_form,
}
TYPED = Target("words", _begun, _TOKENS, mutated)
