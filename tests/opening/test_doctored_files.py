"""A file that another program has changed is refused by the name of what was changed, and nothing in it has run."""

import os
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database import identity
from desktop_app.database.engine import connect
from desktop_app.database.fingerprint import FINGERPRINTS, Part, fingerprint, normalised, parts_of
from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.database.migrations import create
from desktop_app.database.schema_files import guards, statements_of_version
from desktop_app.errors import DoctoredFile, ForeignParts, NotAFile, StorageFailed
from desktop_app.repositories.books import open_books
from tests import raw
from tests.clinic import Clock
from tests.database.specimens import make_version_1
from tests.opening.doctored import CORPUS, Doctored, copy_new_book, rewritten


@pytest.mark.parametrize("doctored", CORPUS, ids=str)
def test_doctored_file__is_refused_by_name(tmp_path: Path, doctored: Doctored) -> None:
    path = tmp_path / "book.clinicbook"
    doctored.make(path)
    before = path.read_bytes()
    for readonly in (False, True):
        with pytest.raises(DoctoredFile) as refused:
            open_books(path, clock=Clock(), readonly=readonly)
        assert refused.value.code == "DOCTORED_FILE"
        assert doctored.words in str(refused.value)
        assert refused.value.advice
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("doctored", CORPUS, ids=str)
def test_doctored_file__is_read_in_safe_mode_where_what_is_read_is_as_it_was(
    tmp_path: Path, doctored: Doctored
) -> None:
    path = tmp_path / "book.clinicbook"
    doctored.make(path)
    before = path.read_bytes()
    if doctored.can_be_read:
        assert identify(path, safe=True) == SCHEMA_VERSION
        open_books(path, clock=Clock(), safe=True).close()
    else:
        with pytest.raises(ForeignParts) as refused:
            open_books(path, clock=Clock(), safe=True)
        assert refused.value.code == "DOCTORED_FILE"
        assert "not even safe mode" in refused.value.advice
    assert path.read_bytes() == before


def test_corpus__is_of_many_kinds() -> None:
    assert len(CORPUS) == len({each.name for each in CORPUS}) >= 30
    assert {each.can_be_read for each in CORPUS} == {True, False}


@pytest.mark.parametrize("doctored", CORPUS, ids=str)
def test_doctored_file__nothing_but_the_list_of_parts_is_read(
    tmp_path: Path, doctored: Doctored, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite is asked itself: of every statement it tells what that touches."""
    touched: set[str | None] = set()
    called: set[str | None] = set()

    def note(action: int, first: str | None, second: str | None, *_: object) -> int:
        if action in {sqlite3.SQLITE_READ, sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE}:
            touched.add(first)
        if action == sqlite3.SQLITE_FUNCTION:
            called.add(second)
        return sqlite3.SQLITE_OK

    def watched(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
        connection = connect(path, mode=mode)
        connection.set_authorizer(note)
        return connection

    doctored.make(tmp_path / "book.clinicbook")
    monkeypatch.setattr(identity, "connect", watched)
    with pytest.raises(DoctoredFile):
        identify(tmp_path / "book.clinicbook")
    assert (touched - {"sqlite_master", "sqlite_schema"}, called) == (set(), {"count"})


@pytest.mark.parametrize(
    "statements",
    [
        ("ANALYZE",),
        ("ANALYZE", "VACUUM"),
        ("INSERT INTO search (rowid, words) VALUES (17, 'Ravi')", "INSERT INTO search (search) VALUES ('optimize')"),
        ("PRAGMA journal_mode = WAL", "PRAGMA journal_mode = DELETE"),
        rewritten("hospitals", "(\n", "( -- the clinic's own row\n   /* there is one */\n"),
        rewritten("search_config", "(k PRIMARY KEY, v)", "(k TEXT PRIMARY KEY, v, w)"),
    ],
    ids=[
        "analysed",
        "analysed and vacuumed",
        "searched",
        "in another journal mode",
        "with comments",
        "by a newer FTS5",
    ],
)
def test_file__that_sqlite_itself_has_changed_is_no_strangers(tmp_path: Path, statements: tuple[str, ...]) -> None:
    """The negative control: what is harmless is not refused."""
    Doctored("", statements, "").make(tmp_path / "book.clinicbook")
    assert identify(tmp_path / "book.clinicbook") == SCHEMA_VERSION


def _parts(path: Path) -> tuple[Part, ...]:
    with closing(raw.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema")
        return tuple(Part(*row) for row in rows)


def test_fingerprint__of_every_form_is_what_its_migrations_make() -> None:
    assert set(FINGERPRINTS) == set(range(1, SCHEMA_VERSION + 1))
    assert {version: fingerprint(parts_of(version)) for version in FINGERPRINTS} == FINGERPRINTS


def test_fingerprint__is_that_of_a_new_file_and_of_the_oldest(tmp_path: Path) -> None:
    """What sqlite-utils made step by step is what the statements make at once."""
    create(tmp_path / "new.clinicbook")
    make_version_1(tmp_path / "old.clinicbook")
    assert fingerprint(_parts(tmp_path / "new.clinicbook")) == FINGERPRINTS[SCHEMA_VERSION]
    assert fingerprint(_parts(tmp_path / "old.clinicbook")) == FINGERPRINTS[1]


def test_fingerprint__is_the_same_in_another_order_and_another_on_any_change(tmp_path: Path) -> None:
    copy_new_book(tmp_path / "book.clinicbook")
    parts = _parts(tmp_path / "book.clinicbook")
    assert fingerprint(reversed(parts)) == fingerprint(parts)
    own = [part for part in parts if part.sql is not None and not part.name.startswith(("search_", "_sqlite", "idx__"))]
    for part in own[::7]:
        assert fingerprint(each for each in parts if each is not part) != fingerprint(parts)


def test_statements_of_version__have_every_guard_at_last() -> None:
    made = statements_of_version(SCHEMA_VERSION)
    assert set(guards().values()) <= set(made)
    assert not set(guards().values()) <= set(statements_of_version(1))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("CREATE TABLE a (b TEXT,  c)", "CREATE TABLE a(b TEXT, c)", True),
        ("CREATE TABLE a (b -- the b\n)", "CREATE TABLE a (b)", True),
        ("CREATE TABLE a (b /* -- */, c)", "CREATE TABLE a (b, c)", True),
        ("CHECK (b IN ('x  y'))", "CHECK (b IN ('x y'))", False),
        ("CHECK (b <> '--')", "CHECK (b <> '-- ')", False),
        ("CHECK (b <> 'it''s')", "CHECK (b <> 'it' 's')", False),
        ('CREATE TABLE "a ( b" (c)', 'CREATE TABLE "a(b" (c)', False),
        ("REFERENCES a DEFERRABLE INITIALLY DEFERRED", "REFERENCES a", False),
        ("CHECK (a = b)", "CHECK (ab)", False),
    ],
)
def test_normalised__leaves_out_only_what_says_nothing(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a case
    assert (normalised(one) == normalised(other)) is same


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)  # in the present folder: a whole path may be too long for one


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _link_to_nowhere(path: Path) -> None:
    path.symlink_to(path.with_name("gone.clinicbook"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (_folder, "a folder"),
        (_pipe, "a pipe"),
        (_socket, "a socket"),
        (_device, "a device"),
        (_link_to_nowhere, "a link that leads nowhere"),
    ],
)
def test_what_is_no_file__is_refused_before_it_is_opened(
    tmp_path: Path, make: Callable[[Path], None], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "book.clinicbook"
    make(path)
    with pytest.raises(NotAFile, match=f"is {kind}, not a file") as refused:
        open_books(path, clock=Clock())
    assert (refused.value.code, refused.value.advice) == ("NOT_A_FILE", "Choose a .clinicbook file.")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_in_a_circle__are_told(tmp_path: Path) -> None:
    (tmp_path / "a.clinicbook").symlink_to(tmp_path / "b.clinicbook")
    (tmp_path / "b.clinicbook").symlink_to(tmp_path / "a.clinicbook")
    with pytest.raises(StorageFailed, match="Too many levels"):
        open_books(tmp_path / "a.clinicbook", clock=Clock())
