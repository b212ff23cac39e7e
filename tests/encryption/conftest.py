"""Plain books, the same ones encrypted, and a process that has opened nothing."""

from pathlib import Path

import pytest

from desktop_app.database import keys
from desktop_app.keeping import passphrases
from desktop_app.keeping.encryption import encrypt
from tests.clinic import new_clinic
from tests.encryption.books import CLOCK, FIRST, PATIENT, forget
from tests.orders import sell
from tests.units import save_patient


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin as a process that has opened nothing."""
    monkeypatch.setattr(keys, "_held", {})
    monkeypatch.setattr(passphrases, "_tries", {})


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """Make plain books with a patient and a package in them."""
    clinic = new_clinic(tmp_path / "asha.clinicbook")
    sell(clinic)
    save_patient(clinic.books, PATIENT)
    clinic.books.close()
    return clinic.path


@pytest.fixture
def encrypted(plain: Path) -> Path:
    """Give encrypted books, whose passphrase is FIRST; nobody has opened them."""
    made = encrypt(plain, plain.with_name("private.clinicbook"), FIRST, CLOCK)
    forget()
    return made.path
