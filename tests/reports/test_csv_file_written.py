"""A report's file is whole or absent, whatever fails while it is written; the same books give the same bytes."""

from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.errors import FileExists, FileNotWritten
from desktop_app.reports import csv_file
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.file_aside import Cancelled
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.table import Column, Kind, Row
from tests.clinic import Clinic, new_clinic
from tests.story_book import tell

resource = pytest.importorskip("resource", reason="a full disk is simulated by a limit that only Unix has")

TEXT = Column("text", "Text", Kind.TEXT)


@pytest.mark.parametrize(("bom", "begin"), [(True, b"\xef\xbb\xbfText\r\n"), (False, b"Text\r\n")])
def test_write__with_a_byte_order_mark_or_without(tmp_path: Path, *, bom: bool, begin: bytes) -> None:
    path = tmp_path / "out.csv"
    assert csv_file.write(path, (TEXT,), [("लक्ष्मी",), ("=1",)], bom=bom) == 2
    assert path.read_bytes() == begin + "लक्ष्मी\r\n'=1\r\n".encode()
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]


def test_write__refuses_to_replace_a_file(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    with pytest.raises(FileExists, match=r"The file out\.csv exists already"):
        csv_file.write(path, (TEXT,), [("new",)])
    assert path.read_text() == "mine"
    csv_file.write(path, (TEXT,), [("new",)], bom=False, overwrite=True)
    assert path.read_bytes() == b"Text\r\nnew\r\n"


def breaking(_path: Path) -> Generator[Row, None, None]:
    yield ("first",)
    raise ZeroDivisionError


def filling_the_disk(_path: Path) -> Generator[Row, None, None]:
    """Lower the limit of a file's size once the file has begun; closing lifts it again."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield ("first",)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        for _ in range(10_000):
            yield ("more than there is room for",)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def endless(path: Path) -> Generator[Row, None, None]:
    """Go on until somebody cancels, and see that meanwhile the file is written beside its place."""
    yield ("first",)
    assert [each.suffix for each in path.parent.iterdir() if each != path] == [".part"]
    for _ in range(5_000):
        yield ("next",)
    pytest.fail("nobody asked whether to go on")


@pytest.mark.parametrize(
    ("rows", "error"), [(breaking, ZeroDivisionError), (filling_the_disk, FileNotWritten), (endless, Cancelled)]
)
@pytest.mark.parametrize("before", [None, b"mine"])
def test_write__leaves_no_half_file(
    tmp_path: Path, rows: Callable[[Path], Generator[Row, None, None]], error: type[Exception], before: bytes | None
) -> None:
    path = tmp_path / "out.csv"
    if before is not None:
        path.write_bytes(before)
    answers = iter([False, False, False])
    with closing(rows(path)) as source, pytest.raises(error) as caught:
        csv_file.write(path, (TEXT,), source, overwrite=True, cancelled=lambda: next(answers, True))
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if before is None else [before])
    if error is FileNotWritten:
        assert "The file out.csv could not be written: File too large." in str(caught.value)


def test_write__says_why_it_cannot(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten, match="No such file or directory"):
        csv_file.write(tmp_path / "missing" / "out.csv", (TEXT,), [])
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileNotWritten, match="Is a directory"):
        csv_file.write(tmp_path / "folder", (TEXT,), [], overwrite=True)
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


def test_file__is_the_same_for_the_same_books(told: Clinic, tmp_path: Path) -> None:
    """Told twice, at other moments and with other names outside the file: byte for byte the same reports."""
    again = new_clinic(tmp_path / "again.clinicbook", branches=2)
    tell(again)
    for clinic, folder in ((again, tmp_path / "one"), (again, tmp_path / "two"), (told, tmp_path / "told")):
        folder.mkdir()
        with clinic.books.reading() as reading:
            for name in ("plans", "general-ledger", "trial-balance"):
                table = REPORTS[name].sheet(reading, ReportRequest())
                csv_file.write(folder / name, table.columns, table.rows)
    again.books.close()
    one, two, of_told = (
        {each.name: each.read_bytes() for each in (tmp_path / folder).iterdir()} for folder in ("one", "two", "told")
    )
    assert one == two == of_told
    assert all(len(content) > 500 for content in one.values())
