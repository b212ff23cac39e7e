"""Books with a plan and a receipt in them, folders to keep backups in, and settings of the test's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app import settings
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.folder import Found
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Place
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, half_done_plan


@dataclass
class Moments:
    """A clock of the second hand: every reading is one second later, so that no two backups bear one name."""

    now: datetime = datetime(2025, 8, 20, 6, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def days_later(self, days: int) -> None:
        self.now += timedelta(days=days)


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clinic]:
    monkeypatch.setattr(settings, "backups_file", lambda: tmp_path / "backups.json")
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path / "data")
    (tmp_path / "books").mkdir()
    clinic = new_clinic(tmp_path / "books" / "asha.clinicbook")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    yield clinic
    clinic.books.close()


@pytest.fixture
def clock() -> Moments:
    return Moments()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "first"
    folder.mkdir()
    return folder


@pytest.fixture
def second(tmp_path: Path) -> Path:
    folder = tmp_path / "second"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    """Give everything that lies in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def found(clinic: Clinic, clock: Moments, folder: Path) -> Found:
    return back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=clock).best
