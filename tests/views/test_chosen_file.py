"""Files that are none, never end, change or vanish: each is refused in words, and nothing waits for ever."""

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.accounting import bank_table
from desktop_app.errors import StatementUnreadable
from desktop_app.views.bank_matching.statement_file import read_statement
from desktop_app.views.chosen_file import content_of
from tests.bank_orders import JULY
from tests.clinic import Clinic, new_clinic

pytestmark = pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="this system has no pipes and devices among its files"
)
ZEROS = Path("/dev/zero")


def pipe(folder: Path) -> Path:
    path = folder / "statement.csv"
    os.mkfifo(path)
    return path


def link_to_itself(folder: Path) -> Path:
    path = folder / "loop.csv"
    path.symlink_to(path)
    return path


NO_FILES: dict[str, Callable[[Path], Path]] = {
    "a folder": lambda folder: folder,
    "a pipe": pipe,
    "zeros without an end": lambda _folder: ZEROS,
    "a link to itself": link_to_itself,
    "nothing": lambda folder: folder / "gone.csv",
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("what", NO_FILES)
def test_content__of_what_is_no_file_is_an_error(what: str, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"."):
        content_of(NO_FILES[what](tmp_path), most_bytes=10)


def test_content__ends_a_byte_after_what_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_bytes(b"x" * 1_000)
    assert content_of(path, most_bytes=1_000) == b"x" * 1_000
    assert content_of(path, most_bytes=10) == b"x" * 11


@pytest.mark.timeout(60)
def test_content__of_a_file_that_grows_ends(tmp_path: Path) -> None:
    path, stop = tmp_path / "grows.csv", threading.Event()
    path.write_bytes(b"x")

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not stop.is_set() and path.stat().st_size < 50_000_000:
                file.write(b"x" * 100_000)

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        for _ in range(50):
            assert len(content_of(path, most_bytes=1_000_000)) <= 1_000_001
    finally:
        stop.set()
        writer.join()


def test_content__of_a_file_that_becomes_a_pipe_in_between_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pipe(tmp_path)
    looked = Path(__file__).stat()
    monkeypatch.setattr(Path, "stat", lambda _path, **_options: looked)
    assert stat.S_ISREG(path.stat().st_mode)
    with pytest.raises(OSError, match="no file"):
        content_of(path, most_bytes=10)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return new_clinic(tmp_path / "clinic.clinicbook")


@pytest.mark.timeout(30)
@pytest.mark.parametrize("what", NO_FILES)
def test_statement__that_is_no_file_is_refused(what: str, clinic: Clinic, tmp_path: Path) -> None:
    with clinic.books.reading() as reading, pytest.raises(StatementUnreadable):
        read_statement(NO_FILES[what](tmp_path), clinic.path, reading)


@pytest.mark.parametrize("beside", ["", "-journal", ".lock"])
def test_statement__is_never_the_books_own_file(beside: str, clinic: Clinic) -> None:
    own = clinic.path.with_name(clinic.path.name + beside)
    own.touch()
    with clinic.books.reading() as reading, pytest.raises(StatementUnreadable, match="own file"):
        read_statement(own, clinic.path, reading)


def test_statement__of_a_name_that_breaks_lines_is_named_on_one(clinic: Clinic, tmp_path: Path) -> None:
    path = tmp_path / "ju\nly\x1b[2J.csv"
    path.write_text(JULY, "utf-8")
    with clinic.books.reading() as reading:
        assert read_statement(path, clinic.path, reading).name == "ju ly [2J.csv"


@pytest.mark.parametrize("size", [bank_table.MOST_BYTES + 1, 3 * bank_table.MOST_BYTES])
def test_statement__that_is_too_large_is_refused(size: int, clinic: Clinic, tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(size)
    with clinic.books.reading() as reading, pytest.raises(StatementUnreadable, match="larger than 8 MB"):
        read_statement(path, clinic.path, reading)
