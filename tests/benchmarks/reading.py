"""What is read of a book: opening it, balances, pages of the ledger, plans and their search, the check of the books."""

import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from desktop_app.accounting.checks import Finding
from desktop_app.open_book import open_book
from desktop_app.reports.find import find
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery
from desktop_app.reports.plans import PLANS, PlanQuery, plan_counts
from desktop_app.reports.register import PAGE_ROWS, PageKeys
from desktop_app.reports.similar import Vocabulary, read_names
from desktop_app.reports.trial_balance import TrialBalanceQuery, trial_balance
from desktop_app.repositories.accounts import by_code
from desktop_app.repositories.book_checks import check_books
from desktop_app.repositories.books import Reading, open_books
from tests.benchmarks.book import FIRST_DAY, last_day
from tests.benchmarks.figures import Figure, median_of, milliseconds
from tests.clinic import Clock

_SOUGHT = ("lak", "lakshmi menon", "00042", "CN/25-26/00042", "98200 4123")
_MISTYPED = ("lakhsmi", "kijnal", "bhatacharya", "laxmi", "cn2526/42")
_WORDS = ("l", "la", "lak", "lakshmi", "PL/25-26/00012", "98200 4123", "laser", "शर्मा", "nobody")


@contextmanager
def snapshot(path: Path) -> Iterator[Reading]:
    """Open a book on the day of its last transaction, to read from."""
    with open_books(path, clock=Clock(last_day(path)), readonly=True) as books, books.reading() as reading:
        yield reading


def measure(path: Path, *, rounds: int) -> list[Figure]:
    """Measure all that is read while somebody works."""
    opened = median_of([partial(_open, path)] * rounds)
    with snapshot(path) as reading:
        return [
            Figure(what="book opened: identified, locked, settings, first user", value=opened),
            *_trial_balances(reading, rounds),
            *_ledger_pages(reading, rounds),
            *_plans(reading, rounds),
            *_anything(reading, rounds),
        ]


def check(path: Path) -> list[Figure]:
    """Measure the check of the books; a finding breaks a ceiling."""
    findings: list[Finding] = []
    with snapshot(path) as reading:
        took = milliseconds(lambda: findings.extend(check_books(reading)))
    return [
        Figure(what="check of the books, the whole file too (in the background)", value=took),
        Figure(what="its findings", value=len(findings), unit="", ceiling=0),
    ]


def _open(path: Path) -> None:
    open_book(path, Clock(FIRST_DAY)).close()


def _trial_balances(reading: Reading, rounds: int) -> Iterator[Figure]:
    current = partial(trial_balance, reading, TrialBalanceQuery(dated_to=date.max))
    yield Figure(what="trial balance, current", value=median_of([current] * rounds), target=1)
    chance, days = Random(1), (reading.today - FIRST_DAY).days  # noqa: S311 - the same days in every run
    as_of = [FIRST_DAY + timedelta(days=chance.randint(0, days)) for _ in range(rounds)]
    any_date = [partial(trial_balance, reading, TrialBalanceQuery(dated_to=day)) for day in as_of]
    yield Figure(what="trial balance as of any date", value=median_of(any_date))
    one_account = by_code(reading, "1100")
    if one_account is not None:
        query = LedgerQuery(account_id=one_account.account_id, dated_from=reading.today.replace(day=15))
        opening = partial(GENERAL_LEDGER.opening, reading, query)
        yield Figure(what="opening balance of the receivables account", value=median_of([opening] * rounds))


def _ledger_pages(reading: Reading, rounds: int) -> Iterator[Figure]:
    query, sort = LedgerQuery(), GENERAL_LEDGER.default_sort
    count = GENERAL_LEDGER.count(reading, query)
    last = (count - 1) // PAGE_ROWS
    chance = Random(2)  # noqa: S311 - the same pages in every run
    wanted = [chance.randint(0, last - 1) for _ in range(rounds * 3)]
    page = partial(GENERAL_LEDGER.page, reading, query, sort)
    yield Figure(what="ledger lines", value=count, unit="")
    yield Figure(what="ledger lines counted", value=median_of([partial(GENERAL_LEDGER.count, reading, query)] * rounds))
    jumps = [partial(_afresh, page, index, count) for index in wanted]
    yield Figure(what=f"ledger page of {PAGE_ROWS} with all its cells, jumped to anywhere", value=median_of(jumps))
    lasts = [partial(_afresh, page, last, count)] * rounds
    yield Figure(what="the same, jumped to the last", value=median_of(lasts))
    keys = PageKeys(count=count)
    for index in wanted:
        page(index, keys)
    known = [partial(page, index + 1, keys) for index in wanted]
    yield Figure(what="the same, by key from a page that was seen", value=median_of(known))
    yield Figure(what="of it SQL: 256 keys from the index", value=_sql_of_keys(reading, keys, wanted), target=0.5)


def _afresh(page: Callable[[int, PageKeys], object], index: int, count: int) -> None:
    page(index, PageKeys(count=count))


def _sql_of_keys(reading: Reading, keys: PageKeys, wanted: Sequence[int]) -> float:
    """Run the SQL alone that finds a page's rows, on the driver's connection."""
    raw = reading._connection.connection.driver_connection  # noqa: SLF001 - past the program's own layers
    if raw is None:
        raise AssertionError
    sql = (
        "SELECT entry_date, entry_id FROM gl_entries WHERE (entry_date, entry_id) >= (?, ?)"
        f" ORDER BY entry_date, entry_id LIMIT {PAGE_ROWS + 1}"
    )
    starts = [keys.starts[index] or ("", 0) for index in wanted]
    return median_of(partial(_fetch, raw, sql, (str(day), key)) for day, key in starts)


def _fetch(raw: Any, sql: str, parameters: tuple[str, int]) -> None:  # noqa: ANN401 - the driver's own
    raw.execute(sql, parameters).fetchall()


def _plans(reading: Reading, rounds: int) -> Iterator[Figure]:
    query = PlanQuery(today=reading.today)
    first = partial(PLANS.page, reading, query, PLANS.default_sort, 0, PageKeys())
    yield Figure(what="plans, first page", value=median_of([first] * rounds))
    yield Figure(
        what="plans counted by status and overdue, for the chips",
        value=median_of([partial(plan_counts, reading, query)] * rounds),
    )
    added = partial(PLANS.totals, reading, query, {"outstanding"})
    yield Figure(what="what all plans owe, added up", value=median_of([added] * rounds))
    searches = [statistics.median(_searched(reading, word) for _ in range(rounds)) for word in _WORDS]
    yield Figure(what="search as one types in plans, count and first page: median", value=statistics.median(searches))
    yield Figure(what="search as one types: slowest", value=max(searches))


def _anything(reading: Reading, rounds: int) -> Iterator[Figure]:
    """Measure the first results of Go to anything: the slowest of what may be typed."""
    known: list[Vocabulary] = []
    once = milliseconds(lambda: known.append(Vocabulary.of_names(read_names(reading))))
    yield Figure(what="words of all patients' names gathered, once", value=once)
    for what, texts in (("exact", _SOUGHT), ("with a typo", _MISTYPED)):
        took = [median_of([partial(find, reading, text, vocabulary=known[0])] * rounds) for text in texts]
        yield Figure(what=f"go to anything, first results, {what}: slowest", value=max(took), target=50)


def _searched(reading: Reading, word: str) -> float:
    query = PlanQuery(today=reading.today, search=word)

    def search() -> None:
        PLANS.count(reading, query)
        PLANS.page(reading, query, PLANS.default_sort, 0, PageKeys())

    return milliseconds(search)
