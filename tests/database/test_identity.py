"""Whose file it is: everything but a clinic's books of a known form is refused, with a code and a sentence."""

import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.database import engine
from desktop_app.database.identity import APPLICATION_ID, SCHEMA_VERSION, identify
from desktop_app.database.migrations import create
from desktop_app.errors import BookBusy, BookExists, ClinicError, DamagedFile, StorageFailed
from desktop_app.repositories.books import create_books, open_books
from desktop_app.repositories.unit import User
from tests import raw
from tests.clinic import Clinic, Clock, dump, new_clinic
from tests.database.specimens import cut_off, damage_a_page
from tests.second_program import SecondProgram


def pragma(path: Path, setting: str) -> None:
    with closing(raw.connect(path)) as connection:
        connection.execute(f"PRAGMA {setting}")


def _newer(path: Path) -> None:
    create(path)
    pragma(path, f"user_version = {SCHEMA_VERSION + 1}")


def _of_another_program(path: Path) -> None:
    with closing(raw.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (note TEXT)")


def _with_another_mark(path: Path) -> None:
    create(path)
    pragma(path, f"application_id = {APPLICATION_ID + 1}")


def _without_version(path: Path) -> None:
    create(path)
    pragma(path, "user_version = 0")


def _without_tables(path: Path) -> None:
    with closing(raw.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (note TEXT)")
        connection.execute("DROP TABLE notes")


def _not_sqlite(path: Path) -> None:
    path.write_bytes(b"Dear doctor, please find enclosed my accounts. " * 400)


def _empty(path: Path) -> None:
    path.touch()


def _half(path: Path) -> None:
    create(path)
    cut_off(path, path.stat().st_size // 2)


def _a_byte_less(path: Path) -> None:
    new_clinic(path).books.close()
    cut_off(path, path.stat().st_size - 1)


def _a_page_less(path: Path) -> None:
    create(path)
    cut_off(path, path.stat().st_size - 4096)


def _only_its_header(path: Path) -> None:
    create(path)
    cut_off(path, 100)


def _missing(path: Path) -> None:
    assert not path.exists()


def _a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "code", "sentence"),
    [
        (_newer, "NEWER_FILE", f"(schema {SCHEMA_VERSION + 1}, this is {SCHEMA_VERSION})"),
        (_of_another_program, "FOREIGN_FILE", "is not a clinic's books"),
        (_with_another_mark, "FOREIGN_FILE", "is not a clinic's books"),
        (_without_version, "FOREIGN_FILE", "is not a clinic's books"),
        (_without_tables, "FOREIGN_FILE", "is not a clinic's books"),
        (_not_sqlite, "FOREIGN_FILE", "is not a clinic's books"),
        (_empty, "DAMAGED_FILE", "is damaged: it is empty"),
        (_half, "DAMAGED_FILE", "is damaged"),
        (_a_byte_less, "DAMAGED_FILE", "is damaged: a part of the file is missing"),
        (_a_page_less, "DAMAGED_FILE", "is damaged"),
        (_only_its_header, "DAMAGED_FILE", "is damaged"),
        (_missing, "BOOK_MISSING", "There is no file"),
        (_a_folder, "NOT_A_FILE", "is a folder, not a file"),
    ],
)
def test_open_books__refuses(tmp_path: Path, make: Callable[[Path], None], code: str, sentence: str) -> None:
    path = tmp_path / "book.clinicbook"
    make(path)
    if raw.is_encrypted() and make in (_not_sqlite, _only_its_header):  # under a key it may be another one's file
        code, sentence = "PASSPHRASE_WRONG", "the file is not a clinic's books"
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ClinicError) as refused:
        open_books(path, clock=Clock())
    assert refused.value.code == code
    assert sentence in str(refused.value)
    assert path.name in str(refused.value)
    assert refused.value.advice
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [each.name for each in tmp_path.iterdir()] == ([path.name] if path.exists() else [])


def test_damaged_page__is_refused_by_the_unit_that_meets_it(tmp_path: Path) -> None:
    """Opening reads no more than the list of the file's parts; that it can be opened does not mean it is sound."""
    path = tmp_path / "book.clinicbook"
    new_clinic(path).books.close()
    damage_a_page(path, "accounts")
    before = path.read_bytes()
    with open_books(path, clock=Clock()) as books:
        with pytest.raises(DamagedFile) as refused, books.reading() as reading:
            reading.execute(text("SELECT * FROM accounts")).fetchall()
        assert refused.value.code == "DAMAGED_FILE"
        with pytest.raises(DamagedFile), books.work(None) as work:
            work.execute(text("UPDATE accounts SET name = (SELECT name FROM hospitals)"))
    assert path.read_bytes() == before


@raw.plain_only("nonsense on the first page of an encrypted file is another key's page")
def test_damaged_list_of_parts__is_refused_on_opening(tmp_path: Path) -> None:
    path = tmp_path / "book.clinicbook"
    create(path)
    content = bytearray(path.read_bytes())
    content[100:108] = b"\xa5" * 8  # the header of the first page's tree, behind the file's own
    path.write_bytes(content)
    with pytest.raises(DamagedFile):
        open_books(path, clock=Clock())


@raw.plain_only("encrypted books have a write-ahead log: nobody keeps readers out of that")
def test_file_that_is_held__is_busy_not_damaged(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with SecondProgram("keep everybody out", clinic.path) as other:
        other.wait_for("holding")
        with pytest.raises(BookBusy):
            open_books(clinic.path, clock=Clock())
    open_books(clinic.path, clock=Clock()).close()


def test_pages_in_a_write_ahead_log__are_not_missing(clinic: Clinic) -> None:
    """Beside a window on a machine with a newer SQLite, the file may be shorter than its book."""
    clinic.books.close()
    with closing(raw.connect(clinic.path, isolation_level=None)) as other:
        assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
        other.execute("UPDATE hospitals SET name = hex(zeroblob(50000))")
        assert identify(clinic.path) == SCHEMA_VERSION


def test_create_books__replaces_nothing(clinic: Clinic) -> None:
    before = clinic.dump()
    with pytest.raises(BookExists) as refused:
        create_books(clinic.path, clock=Clock())
    assert refused.value.code == "BOOK_EXISTS"
    assert clinic.dump() == before


def test_create_books__in_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="No such file or directory"):
        create_books(tmp_path / "nowhere" / "book.clinicbook", clock=Clock())


@pytest.mark.parametrize(
    "name",
    [
        "book #1.clinicbook",
        "why?.clinicbook",
        "50%20 off.clinicbook",
        "आशा क्लिनिक.clinicbook",
        "a&mode=memory?b=c.clinicbook",
    ],
)
def test_name_of_the_file__may_be_anything(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    user = User(user_id=1, username="owner", display_name="Meera Joshi", role="owner")
    clinic = new_clinic(path)
    clinic.books.close()
    with open_books(path, clock=Clock()) as books:
        with books.work(user) as work:
            work.execute(text("UPDATE hospitals SET name = 'Never committed'"))
        with books.reading() as reading:
            assert reading.value(text("SELECT name FROM hospitals")) == "Asha Skin and Laser"
    create(tmp_path / f"another {name}")
    assert {each.name for each in tmp_path.iterdir()} == {name, f"another {name}"}
    assert dump(tmp_path / f"another {name}").keys() == dump(path).keys()


def test_new_file__is_its_owners_alone(tmp_path: Path) -> None:
    create(tmp_path / "book.clinicbook")
    assert stat.S_IMODE((tmp_path / "book.clinicbook").stat().st_mode) == 0o600


def test_files_beside_it__are_its_owners_alone(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        work.execute(text("UPDATE hospitals SET name = 'Another'"))
        modes = {stat.S_IMODE(each.stat().st_mode) for each in clinic.path.parent.glob("book.clinicbook-*")}
    assert modes == {0o600}
