"""Encrypted books from the command line: `encrypt`, `decrypt`, `passphrase`, and the passphrase of any other command.

A passphrase never comes as an argument: it is taken from the environment, else typed unseen, else read from standard
input. Each command gives its exit code: 0 done, 1 where the books have findings, before as after.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.database.drivers import sqlcipher
from desktop_app.database.identity import identify
from desktop_app.database.lock import BookLock
from desktop_app.errors import BookExists, PassphraseNeeded
from desktop_app.keeping.encryption import Made, change_passphrase, decrypt, encrypt
from desktop_app.keeping.passphrases import unlock
from desktop_app.repositories.books import Clock
from desktop_app.shell import Parser, complain, say
from desktop_app.sign_in import (
    NEW_PASSPHRASE_VARIABLE,
    PASSPHRASE_VARIABLE,
    ask_for_new_passphrase,
    ask_for_passphrase,
)

_DONE, _FINDINGS = 0, 1
_LOST = "Whoever forgets the passphrase loses the books: nobody can help. Write it down and keep it in a safe place."
_ASKED = (
    f"The passphrase is taken from {PASSPHRASE_VARIABLE}, a new one from {NEW_PASSPHRASE_VARIABLE}; else it is typed"
    " unseen, or read as a line of standard input."
)


def run_unlocked(command: Callable[[], int]) -> int:
    """Run a command; where it meets an encrypted file, ask for that one's passphrase and run it again.

    Refuses what `unlock` refuses.
    """
    asked: set[Path] = set()
    while True:
        try:
            return command()
        except PassphraseNeeded as locked:
            if locked.file in asked:
                raise
            asked.add(locked.file)
            unlock(locked.file, ask_for_passphrase(locked.file.name))


def encrypt_books(arguments: Sequence[str], clock: Clock) -> int:
    """Write plain books to a new, encrypted file."""
    parser = Parser(
        prog="main.py encrypt",
        description="Write the books to a new file, encrypted with a passphrase: the same books, row by row, fully"
        f" checked. The plain ones stay as they are. {_LOST}",
        epilog=_ASKED,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the clinic's books")
    parser.add_argument("new", type=Path, metavar="NEW", help="the encrypted file to make")
    chosen = parser.parse_args(arguments)
    sqlcipher()
    _look_at(chosen.file, chosen.new)
    with BookLock(chosen.file):
        made = encrypt(chosen.file, chosen.new, ask_for_new_passphrase(chosen.new.name), clock)
    say(f"{made.path} holds the same books, encrypted and fully checked.")
    say(_LOST)
    say(f"{chosen.file} is still there, and anybody can read it: remove it and its backups when you are sure.")
    return _told(made)


def decrypt_books(arguments: Sequence[str], clock: Clock) -> int:
    """Write encrypted books to a new, plain file."""
    parser = Parser(
        prog="main.py decrypt",
        description="Write encrypted books to a new, plain file, for leaving or for another program: the same books,"
        " row by row, fully checked. The encrypted ones stay as they are.",
        epilog=_ASKED,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the clinic's encrypted books")
    parser.add_argument("new", type=Path, metavar="NEW", help="the plain file to make")
    chosen = parser.parse_args(arguments)
    _look_at(chosen.file, chosen.new)
    with BookLock(chosen.file):
        made = decrypt(chosen.file, chosen.new, clock)
    say(f"{made.path} holds the same books, and anybody can read it.")
    return _told(made)


def give_new_passphrase(arguments: Sequence[str], clock: Clock) -> int:
    """Give encrypted books another passphrase."""
    parser = Parser(
        prog="main.py passphrase",
        description="Give encrypted books another passphrase. They are written anew under a new key and take their own"
        f" place at one stroke; a copy under the passphrase before stays beside them. {_LOST}",
        epilog=_ASKED,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the clinic's encrypted books")
    chosen = parser.parse_args(arguments)
    identify(chosen.file)
    with BookLock(chosen.file):
        made = change_passphrase(chosen.file, ask_for_new_passphrase(chosen.file.name), clock)
    say(f"{made.path} opens with the new passphrase only.")
    say(f"{made.kept} and earlier backups still open with the one before; remove them where that one became known.")
    return _told(made)


def _look_at(file: Path, new: Path) -> None:
    """Refuse what will be refused before a secret is asked for."""
    identify(file)
    if new.exists():
        raise BookExists(path=new)


def _told(made: Made) -> int:
    if not made.findings:
        return _DONE
    complain(f"These do not hold in the books, as before: {made.findings}. Check them with: main.py check {made.path}")
    return _FINDINGS
