"""What somebody wants done about the encryption of their books."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.repositories.passwords import Password


class Act(StrEnum):
    """One of the three things that can be done."""

    ENCRYPT = "encrypt"
    CHANGE = "change"
    DECRYPT = "decrypt"


@dataclass(frozen=True, slots=True, kw_only=True)
class EncryptionWanted:
    """What is to be done to books; `target` is the file to make, `old` the passphrase that opens them until now."""

    act: Act
    book: Path
    target: Path
    old: Password | None = None
    new: Password | None = None
