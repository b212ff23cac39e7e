"""A book of as many transactions as are asked for, the same in every run, made in bulk and sound in every check.

Its clinic is the one of the tests. What happens in it is told by `stories`; the ledger lines come from
`accounting.posting`. The guards of the file stand while it is filled, and month balances are kept by theirs. Only
references are looked at afterwards, by the check of the books; indexes that no guard needs and what is found as one
types are made at the end, the latter by the program's own means.
The edit log names every document, its rows are shorter than the program's own; the memory of requests is empty.
"""

import hashlib
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from desktop_app.database.engine import configure, connect, open_engine
from desktop_app.demo.patients import invent
from desktop_app.repositories.search import rebuild
from desktop_app.repositories.unit import Unit
from tests.benchmarks.desk import Desk
from tests.benchmarks.sheets import Sheets
from tests.benchmarks.stories import Story, package, visit
from tests.clinic import new_clinic

Tell = Callable[[int], object]

FIRST_DAY = date(2023, 4, 1)
_DAYS = 1_200  # of the four years that are open
_STEPS_OF_A_STORY = 3.9
_PACKAGES = 0.27
_BATCH = 20_000  # transactions
_SETTINGS = ("foreign_keys = OFF", "cache_size = -400000", "locking_mode = EXCLUSIVE", "temp_store = MEMORY")
_HERE = Path(__file__).parent
_MAKERS = (*(_HERE / name for name in ("book.py", "desk.py", "sheets.py", "stories.py")), _HERE.parent / "clinic.py")


def _say_nothing(_made: int) -> None:
    """Tell nobody."""


def kept_book(folder: Path, *, transactions: int, tell: Tell = _say_nothing) -> Path:
    """Give a book, made now or by an earlier run of the same program; nobody may change it."""
    path = folder / f"book-{transactions}-{_origin()}.clinicbook"
    if not path.exists():
        for outdated in folder.glob(f"book-{transactions}-*"):
            outdated.unlink()
        aside = path.with_suffix(".part")
        make_book(aside, transactions=transactions, tell=tell)
        aside.rename(path)
    return path


def last_day(path: Path) -> date:
    """Give the day of a book's last transaction."""
    with closing(connect(path, mode="ro")) as connection:
        (day,) = connection.execute("SELECT max(entry_date) FROM gl_entries").fetchone()
    return date.fromisoformat(day)


def make_book(path: Path, *, transactions: int, tell: Tell = _say_nothing) -> None:
    """Make a book of exactly so many transactions, telling now and then how many there are."""
    new_clinic(path).books.close()
    with closing(connect(path)) as connection:
        configure(connection, durable=False)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        chance = Random(transactions)  # noqa: S311 - a book must be the same in every run
        with _without_plain_indexes(connection):
            _fill(_desk(connection, chance), transactions, tell)
    _fill_search(path)


def _fill(desk: Desk, transactions: int, tell: Tell) -> None:
    """Let the days go by: stories begin evenly, and go on when they said they would."""
    sheets = desk.sheets
    calendar: list[deque[Story]] = [deque() for _ in range(_DAYS * 2)]
    begun, written = 0, 0
    for day in range(_DAYS + 200):
        sheets.begin_day(FIRST_DAY + timedelta(days=day))
        wanted = transactions * (day + 1) / _STEPS_OF_A_STORY / _DAYS
        while begun < wanted:
            calendar[day].append(_story(desk))
            begun += 1
        today = calendar[day]
        while today and sheets.count("gl_transactions") < transactions:
            story = today.popleft()
            pause = next(story, None)
            if pause is not None:
                calendar[day + pause].append(story)
        if sheets.count("gl_transactions") - written >= _BATCH:
            written = sheets.count("gl_transactions")
            sheets.write()
            tell(written)
        if sheets.count("gl_transactions") == transactions:
            break
    for rest in calendar:
        for story in rest:
            story.close()
    sheets.add_series(desk.hospital_id)
    sheets.write()
    if sheets.count("gl_transactions") != transactions:
        raise AssertionError(sheets.count("gl_transactions"))


def _fill_search(path: Path) -> None:
    """Fill what is found as one types, as the program rebuilds it."""
    engine = open_engine(path, durable=False)
    with engine.begin() as connection:
        rebuild(Unit(connection, datetime.combine(FIRST_DAY, time(), UTC), FIRST_DAY))
    engine.dispose()


def _story(desk: Desk) -> Story:
    return package(desk) if desk.chance.random() < _PACKAGES else visit(desk)


def _desk(connection: sqlite3.Connection, chance: Random) -> Desk:
    (clinic,) = connection.execute("SELECT hospital_id, state_code, revenue_policy FROM hospitals")
    (branch,) = connection.execute("SELECT branch_id FROM branches")
    (user,) = connection.execute("SELECT user_id FROM users")
    return Desk(
        sheets=Sheets(connection, chance),
        chance=chance,
        invented=invent(chance),
        accounts=dict(connection.execute("SELECT role, account_id FROM account_roles")),
        hospital_id=clinic[0],
        branch_id=branch[0],
        user_id=user[0],
        state_code=clinic[1],
        policy=clinic[2],
    )


@contextmanager
def _without_plain_indexes(connection: sqlite3.Connection) -> Iterator[None]:
    """Put indexes aside that refuse nothing; made over all rows at once they cost a fraction."""
    plain = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE INDEX%'").fetchall()
    for name, _ in plain:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, statement in plain:
        connection.execute(statement)


def _origin() -> str:
    """Name what made the book: the makers, the rules of posting and the form of the file."""
    import desktop_app  # noqa: PLC0415

    program = Path(desktop_app.__file__).parent
    sources = (*_MAKERS, *sorted((program / "accounting").glob("*.py")), *sorted((program / "database").rglob("*.sql")))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]
