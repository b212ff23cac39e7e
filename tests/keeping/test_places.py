"""Where backups go and when one is due: what the user of this machine chose, and what nobody has to choose."""

from pathlib import Path

import pytest

from desktop_app import settings
from desktop_app.errors import BackupFoldersSame, ChoicesUnreadable
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Choices, Place, choices_of, choose, known_folders, own_folder
from desktop_app.keeping.reminder import standing
from tests.clinic import Clinic
from tests.keeping.conftest import Moments
from tests.units import save_patient


def test_choices__are_kept_for_each_book(clinic: Clinic, tmp_path: Path) -> None:
    other = tmp_path / "other.clinicbook"
    chosen = Choices(first=tmp_path / "a", second=tmp_path / "b", on_quit=False, remind_after_days=7)
    choose(clinic.path, chosen)
    choose(other, Choices(before_closes=False))
    assert choices_of(clinic.path) == chosen
    assert choices_of(other) == Choices(before_closes=False)
    assert choices_of(tmp_path / "third.clinicbook") == Choices()
    assert set(known_folders()) == {tmp_path / "a", tmp_path / "b", own_folder(clinic.path), own_folder(other)}


def test_places__are_the_programs_own_unless_chosen(clinic: Clinic, tmp_path: Path) -> None:
    own = tmp_path / "data" / "backups" / "asha"
    assert Choices().places(clinic.path) == (Place(own, is_made=True),)
    assert Choices(first=tmp_path, second=own).places(clinic.path) == (Place(tmp_path), Place(own))


def test_choose__one_folder_twice_is_refused(clinic: Clinic, tmp_path: Path) -> None:
    for first, second in ((tmp_path, tmp_path / "books" / ".."), (None, own_folder(clinic.path))):
        with pytest.raises(BackupFoldersSame):
            choose(clinic.path, Choices(first=first, second=second))
    assert choices_of(clinic.path) == Choices()


@pytest.mark.parametrize("text", ["{", "[]", '{"BOOK": 7}', '{"BOOK": {}}', '{"BOOK": {"first": 1}}'])
def test_choices__that_cannot_be_read_are_told(clinic: Clinic, text: str) -> None:
    settings.backups_file().write_text(text.replace("BOOK", str(clinic.path.resolve())), "utf-8")
    with pytest.raises(ChoicesUnreadable, match=r"backups\.json"):
        choices_of(clinic.path)


def test_standing__reminds_after_days_in_which_something_was_entered(
    clinic: Clinic, clock: Moments, folder: Path, second: Path
) -> None:
    choices = Choices(first=folder, second=second, remind_after_days=3)
    none = standing(clinic.path, choices, clock)
    assert (none.newest, none.is_due) == (None, True)
    found = back_up(clinic.path, [Place(second)], why=Why.BY_HAND, clock=clock).best
    clock.days_later(30)
    seen = standing(clinic.path, choices, clock)
    assert (seen.newest, seen.has_everything, seen.is_due) == (found, True, False)  # nothing was entered since
    clock.days_later(-28)
    save_patient(clinic.books, "Somebody new")
    assert not standing(clinic.path, choices, clock).is_due  # two days old
    clock.days_later(1)
    seen = standing(clinic.path, choices, clock)
    assert (seen.days, seen.is_due) == (3, True)
    assert "3 days old" in seen.words()
    found.path.write_bytes(found.path.read_bytes()[:-1])
    assert standing(clinic.path, choices, clock).newest is None  # what is cut off is no backup


def test_standing__a_folder_that_is_missing_has_none(clinic: Clinic, clock: Moments, tmp_path: Path) -> None:
    assert standing(clinic.path, Choices(first=tmp_path / "not connected"), clock).newest is None


def test_standing__names_the_folder_that_has_none_of_the_last_days(
    clinic: Clinic, clock: Moments, folder: Path, second: Path
) -> None:
    choices = Choices(first=folder, second=second, remind_after_days=3)

    def behind() -> Path | None:
        return standing(clinic.path, choices, clock).behind

    assert behind() is None  # nowhere is one: that is told by itself
    back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=clock)
    assert behind() == second
    assert f"No recent one is to be found in {second}" in standing(clinic.path, choices, clock).words()
    back_up(clinic.path, [Place(second)], why=Why.BY_HAND, clock=clock)
    clock.days_later(30)
    assert behind() is None  # nothing was entered since
    save_patient(clinic.books, "Somebody new")
    back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=clock)
    assert behind() == second
    clock.days_later(-28)
    assert behind() is None  # two days old
    clock.days_later(28)
    second.rename(second.with_name("not connected"))
    assert behind() == second
