"""Where the disk is full a book is not made, not brought to another form, not copied, and no report is half written.

Each is tried with ever more room until there is enough: before that the refusal is clear and nothing is left behind.
"""

import gc
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database import backup
from desktop_app.database.engine import connect
from desktop_app.database.faults import told_as_faults
from desktop_app.database.identity import SCHEMA_VERSION
from desktop_app.database.migrations import upgrade
from desktop_app.errors import ClinicError
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_file import Format, ReportFile, write
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.books import create_books, open_books
from tests import raw
from tests.clinic import Clock, dump, new_clinic
from tests.database.specimens import make_version_1
from tests.faults.judging import damage
from tests.faults.limits.rooms import PAGE, Disk, small_disk
from tests.orders import sell

REFUSALS = {"DISK_FULL", "STORAGE_FAILED"}
NEEDS_NO_ROOM = raw.plain_only(
    "the write-ahead log of encrypted books takes room to read, and stays where there is none"
)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as found:
        yield found


def refused_until_there_is_room(disk: Disk, act: Callable[[], object], *, every: int, codes: set[str]) -> list[str]:
    """Act with no room, with `every` blocks, and so on, until it succeeds; the refusals, each with nothing left."""
    refused: list[str] = []
    for blocks in range(0, 2_000, every):
        before = _names(disk)
        disk.leave(blocks * PAGE)
        error = _error_of(act)
        disk.lift()
        if error is None:
            return refused
        assert error.code in codes, blocks
        assert "Nothing was saved." in str(error)
        assert _names(disk) == before, blocks
        refused.append(error.code)
    pytest.fail("there was never room enough")


def _error_of(act: Callable[[], object]) -> ClinicError | None:
    try:
        act()
    except ClinicError as error:
        return error
    return None


def _names(disk: Disk) -> set[str]:
    return {path.name for path in disk.folder.iterdir()} - {"ballast"}


def test_new_book__is_made_or_not(disk: Disk) -> None:
    path = disk.folder / "new.clinicbook"
    refused = refused_until_there_is_room(
        disk, lambda: create_books(path, clock=Clock()).close(), every=40, codes=REFUSALS
    )
    assert refused
    with open_books(path, clock=Clock()) as books, books.reading():
        pass


@NEEDS_NO_ROOM
def test_older_book__stays_as_it_is_or_is_brought_to_the_present_form(disk: Disk) -> None:
    """A copy that was made before there was no room for the rest is whole, and stays."""
    path = disk.folder / "old.clinicbook"
    make_version_1(path)
    before = dump(path)

    def act() -> None:
        try:
            upgrade(path)
        except ClinicError:
            assert dump(path) == before
            for copy in disk.folder.glob("old.before*"):
                assert dump(copy) == before
                copy.unlink()
            raise

    assert refused_until_there_is_room(disk, act, every=25, codes=REFUSALS)
    assert dump(path)["user_version"] == [(SCHEMA_VERSION,)]
    assert [dump(copy) for copy in disk.folder.glob("old.before*")] == [before]


@NEEDS_NO_ROOM
def test_copy__is_whole_or_absent(disk: Disk) -> None:
    path = disk.folder / "book.clinicbook"
    new_clinic(path).books.close()
    before = dump(path)
    target = disk.folder / "copy.clinicbook"

    def act() -> None:
        with told_as_faults(path), closing(connect(path)) as source:
            backup.copy(source, target)

    assert refused_until_there_is_room(disk, act, every=45, codes=REFUSALS)
    assert dump(target) == before
    assert dump(path) == before


def test_disk_that_takes_no_more_files__refuses_clearly(tmp_path: Path) -> None:
    """There is room for bytes, but for no file more: neither a copy nor a journal can be made."""
    with small_disk(tmp_path / "disk", files=2) as disk:  # the folder is one
        path = disk.folder / "old.clinicbook"
        make_version_1(tmp_path / "old.clinicbook")
        path.write_bytes((tmp_path / "old.clinicbook").read_bytes())
        before = dump(path)
        for act in (lambda: upgrade(path), lambda: create_books(disk.folder / "new", clock=Clock())):
            with pytest.raises(ClinicError, match=r"Nothing was saved\.") as refused:
                act()
            assert refused.value.code in REFUSALS
            assert _names(disk) == {"old.clinicbook"}
        assert dump(path) == before


@NEEDS_NO_ROOM
def test_book_on_a_full_disk__can_be_opened_and_read(disk: Disk) -> None:
    path = disk.folder / "book.clinicbook"
    clinic = new_clinic(path)
    sell(clinic)
    clinic.books.close()
    disk.leave(0)
    with open_books(path, clock=Clock()) as books, books.reading() as reading:
        assert REPORTS["plans"].sheet(reading, ReportRequest()).columns
    disk.lift()
    assert damage(path) == []


@pytest.mark.parametrize("wanted", [Format.CSV, Format.XLSX, Format.BEANCOUNT])
def test_report__is_whole_or_absent(wanted: Format, tmp_path: Path, disk: Disk) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    sell(clinic)
    path = disk.folder / f"report.{wanted}"
    order = ReportFile(report=REPORTS["journal"], request=ReportRequest(), path=path, format=wanted, overwrite=True)
    path.write_text("an earlier one", encoding="utf-8")

    def act() -> None:
        try:
            with clinic.books.reading() as reading:
                write(reading, order)
        except ClinicError:
            assert path.read_text(encoding="utf-8") == "an earlier one"
            raise

    with warnings.catch_warnings():
        if wanted is Format.XLSX:  # xlsxwriter leaves its own files to the collector where it cannot write them
            warnings.simplefilter("ignore", ResourceWarning)
        refused = refused_until_there_is_room(disk, act, every=1, codes={"FILE_NOT_WRITTEN"})
        gc.collect()
    assert refused
    assert path.stat().st_size > len("an earlier one")
    clinic.books.close()
