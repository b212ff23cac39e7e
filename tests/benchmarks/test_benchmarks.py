import shutil
from pathlib import Path

import pytest

from desktop_app.repositories.book_checks import check_books
from tests.benchmarks import discontinuation
from tests.benchmarks.__main__ import BEGIN, END, write_between
from tests.benchmarks.book import make_book
from tests.benchmarks.discontinuation import clinic_of
from tests.benchmarks.figures import TIMES, Figure, table
from tests.benchmarks.reading import snapshot

SIZES = (300, 3_000)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Make a small book, and one of ten times its size."""
    folder = tmp_path_factory.mktemp("bulk")
    for size in SIZES:
        make_book(folder / f"{size}.clinicbook", transactions=size)
    return {size: folder / f"{size}.clinicbook" for size in SIZES}


@pytest.mark.parametrize("size", SIZES)
def test_book__that_is_made_in_bulk_has_no_findings(books: dict[int, Path], size: int) -> None:
    with snapshot(books[size]) as reading:
        assert check_books(reading) == ()


@pytest.mark.parametrize("size", SIZES)
def test_book__has_the_transactions_that_are_asked_for_and_every_kind_of_document(
    books: dict[int, Path], size: int
) -> None:
    clinic = clinic_of(books[size])
    assert clinic.value("SELECT count(*) FROM gl_transactions") == size
    kinds = clinic.rows("SELECT DISTINCT source_document_type FROM gl_transactions ORDER BY 1")
    assert kinds == [("credit_note",), ("invoice",), ("payment",), ("session",)]
    statuses = clinic.rows("SELECT DISTINCT status FROM package_payment_plans ORDER BY 1")
    assert statuses == [("active",), ("completed",), ("discontinued",)]
    clinic.books.close()


def test_discontinuation__its_statements_do_not_grow_with_the_book(books: dict[int, Path], tmp_path: Path) -> None:
    counts = []
    for size in SIZES:
        clinic = clinic_of(Path(shutil.copy(books[size], tmp_path)))
        counts.append(discontinuation.statements(clinic))
        assert clinic.findings() == {}
        clinic.books.close()
    assert counts[0] == counts[1]


def test_discontinuation__the_benchmark_runs_and_replays_all_of_it(tmp_path: Path) -> None:
    measured = discontinuation.measure(tmp_path, rounds=3)
    assert measured.statements > 20  # a note, its lines, two ledgers, plan, sessions, installments, log, COMMIT
    assert measured.ratio > 0


@pytest.mark.parametrize(
    ("value", "shown", "is_broken"),
    [
        (1.5, "1.5 \N{MULTIPLICATION SIGN}", False),
        (1.75, "1.75 \N{MULTIPLICATION SIGN} (missed)", False),
        (2.1, "2.1 \N{MULTIPLICATION SIGN} (broken)", True),
    ],
)
def test_figure__says_which_limit_it_misses(*, value: float, shown: str, is_broken: bool) -> None:
    figure = Figure(what="CSV ÷ shell", value=value, unit=TIMES, target=1.5, ceiling=2)
    row = table([("1M", [figure])]).splitlines()[-1]
    assert row == f"| CSV ÷ shell | {shown} | 1.5 \N{MULTIPLICATION SIGN} | 2 \N{MULTIPLICATION SIGN} |"
    assert figure.is_broken is is_broken


def test_table__puts_books_side_by_side_and_leaves_out_what_one_does_not_have() -> None:
    small = [Figure(what="open", value=10)]
    big = [Figure(what="open", value=12.34), Figure(what="jump", value=1_234.5, target=30)]
    assert table([("10k", small), ("1M", big)]).splitlines() == [
        "| measured | 10k | 1M | target | ceiling |",
        "|---|---:|---:|---:|---:|",
        "| open | 10 ms | 12.3 ms |  |  |",
        "| jump |  | 1,234 ms (missed) | 30 ms |  |",
    ]


def test_readme__gets_the_tables_between_its_markers_and_keeps_the_rest(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", "utf-8")
    write_between(readme, "new")
    assert readme.read_text("utf-8") == f"before\n{BEGIN}\nnew\n{END}\nafter\n"


def test_readme__without_markers_is_left_as_it_is(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{BEGIN}\nold\n", "utf-8")
    with pytest.raises(LookupError):
        write_between(readme, "new")
    assert readme.read_text("utf-8") == f"before\n{BEGIN}\nold\n"


def test_readme__of_the_project_has_the_markers() -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert (text.count(BEGIN), text.count(END)) == (1, 1)
    assert text.index(BEGIN) < text.index(END)
