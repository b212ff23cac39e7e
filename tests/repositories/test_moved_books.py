"""Books that are moved, deleted or replaced while they are open: nobody reads one file and writes another."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.errors import BookReplaced
from tests.clinic import Clinic, dump, new_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return new_clinic(tmp_path / "asha.clinicbook")


def replaced(clinic: Clinic) -> None:
    """Put a copy under the name, as a restored backup is."""
    copy = clinic.path.with_name("copy.clinicbook")
    shutil.copy(clinic.path, copy)
    copy.replace(clinic.path)


def deleted(clinic: Clinic) -> None:
    clinic.path.unlink()


@pytest.mark.parametrize("happens", [replaced, deleted])
@pytest.mark.parametrize("is_warm", [True, False], ids=["connected", "not connected yet"])
def test_books__that_are_gone_are_neither_read_nor_written(
    clinic: Clinic,
    happens: Callable[[Clinic], None],
    is_warm: bool,  # noqa: FBT001
) -> None:
    if is_warm:
        with clinic.books.reading(), pytest.raises(ZeroDivisionError):
            raise ZeroDivisionError
        with clinic.books.work(clinic.user):
            pass
    happens(clinic)
    before = dump(clinic.path) if clinic.path.exists() else None
    with pytest.raises(BookReplaced, match="Nothing was saved"), clinic.books.work(clinic.user):
        pass
    with pytest.raises(BookReplaced), clinic.books.reading():
        pass
    assert (dump(clinic.path) if clinic.path.exists() else None) == before
    clinic.books.close()


def test_books__that_are_put_back_go_on(clinic: Clinic) -> None:
    away = clinic.path.with_name("away.clinicbook")
    clinic.path.rename(away)
    with pytest.raises(BookReplaced), clinic.books.reading():
        pass
    away.rename(clinic.path)
    with clinic.books.reading() as reading:
        assert reading.today is not None
    clinic.books.close()
