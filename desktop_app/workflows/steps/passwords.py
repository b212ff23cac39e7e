"""Step: is it the right password, and may it be tried now; what is asked of a new one.

Three wrong tries are free. Then each is followed by a wait, from five seconds to five minutes, doubling: nobody who
mistypes is kept long, and nobody guesses more than a dozen times an hour. Tries and waits are kept in the file.
"""

from desktop_app.errors import LoginTooSoon, PasswordTooEasy, PasswordTooLong, PasswordTooShort
from desktop_app.repositories import credentials, passwords
from desktop_app.repositories.books import Work
from desktop_app.repositories.credentials import Credentials
from desktop_app.repositories.passwords import LEAST, MOST, Password, seconds_to_wait


def is_right(work: Work, kept: Credentials, password: Password | None) -> bool:
    """Tell whether it is a user's password; where none is set anything is. A wrong one is noted, and audited.

    Refuses LOGIN_TOO_SOON while a wait lasts: then nothing is even tried.
    """
    if kept.password_hash is None:
        return True
    since = kept.seconds_since_failure(work.at)
    left = 0 if since is None else seconds_to_wait(kept.failed_tries) - since
    if left > 0:
        raise LoginTooSoon(name=kept.display_name, tries=kept.failed_tries, seconds=left)
    if password is not None and passwords.matches(kept.password_hash, password):
        return True
    credentials.note_failure(work, kept)
    work.edits.act("refuse_login", "users", kept.user_id)
    return False


def new_hash(work: Work, password: Password) -> str:
    """Hash a password, under a salt of its own."""
    return passwords.hashed(password, work.new_salt(passwords.SALT_BYTES))


def require_good(password: Password, username: str) -> None:
    """Refuse PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, and PASSWORD_TOO_EASY for the user name or one character only."""
    text = password.text
    if len(text) < LEAST:
        raise PasswordTooShort(least=LEAST)
    if len(text) > MOST:
        raise PasswordTooLong(most=MOST)
    if text.strip().casefold() == username.casefold() or len(set(text)) == 1:
        raise PasswordTooEasy
