"""Passphrases, and eyes on encrypted books as on another computer: by the passphrase alone."""

from pathlib import Path

from desktop_app.database import keys
from desktop_app.keeping.passphrases import unlock
from desktop_app.repositories.passwords import Password
from tests.clinic import Clock, dump

FIRST, SECOND = Password("jasmine ferry monsoon anvil"), Password("copper lantern thirty sails")
CLOCK = Clock()
PATIENT = "Kaveri Deshmukh of Ward Four"


def forget() -> None:
    """Forget everything, as the end of the process does."""
    for path in [*keys._held]:  # noqa: SLF001 - all of them
        keys.forget(path)


def content(path: Path, passphrase: Password) -> dict[str, list[tuple[object, ...]]]:
    """Open books with a passphrase alone, as on another computer, and read everything."""
    forget()
    unlock(path, passphrase)
    found = dump(path)
    forget()
    return found


def left_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}
