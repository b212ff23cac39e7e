"""What may be refused of encrypted books, and of the passphrase that opens them."""

from pathlib import Path

from desktop_app.errors.tree import Fault, Refusal


class EncryptionMissing(Fault):
    what = "Encrypted books need the Python package sqlcipher3, which is not installed."
    saved = ""
    then = "{which}Install it with: pip install 'clinic-books[encrypted]'"

    def __init__(self, *, path: str = "") -> None:
        super().__init__(which=f"{path} is either encrypted or not a clinic's books. " if path else "")


class PassphraseNeeded(Refusal):
    """`file` is the one whose passphrase is asked for."""

    what = "{path} is either encrypted, or not a clinic's books: nobody can tell without the passphrase."
    saved = ""
    then = "Give its passphrase, or choose another file."

    def __init__(self, *, path: Path) -> None:
        super().__init__(path=path.name)
        self.file = path


class PassphraseWrong(Refusal):
    what = "{path} does not open with this passphrase: either it is another one, or the file is not a clinic's books."
    saved = ""
    then = "Look at the keyboard's language and capital letters, and try again{wait}."

    def __init__(self, *, path: str, seconds: int = 0) -> None:
        super().__init__(path=path, wait=f" in {seconds} seconds" if seconds else "")


class PassphraseTooSoon(Refusal):
    what = "The passphrase of {path} was wrong {tries} times."
    saved = ""
    then = "Try again in {seconds} seconds."


class PassphraseTooShort(Refusal):
    what = "A passphrase has at least {least} characters."
    then = "Some words that belong together only for you are easy to keep in mind."


class PassphraseTooLong(Refusal):
    what = "A passphrase has at most {most} characters."
    then = "Choose a shorter one."


class PassphraseTooEasy(Refusal):
    what = "The passphrase is one character again and again."
    then = "Choose another."


class PassphrasesDiffer(Refusal):
    what = "The two new passphrases are not the same."
    then = "Type them again."


class AlreadyEncrypted(Refusal):
    what = "{path} is encrypted already."
    then = "Change its passphrase instead."


class NotEncrypted(Refusal):
    what = "{path} is not encrypted."
    then = "It opens without a passphrase as it is."


class CopyNotProven(Fault):
    what = "The copy that was made is not what it must be: {detail}."
    saved = "It was not kept; the books are as they were."
    then = "Check the books under Tools, then try again."


class PassphraseUnsure(Fault):
    what = "The passphrase of {path} was changed, but the disk does not say whether it will stay so."
    saved = ""
    then = "Keep both passphrases until the disk was looked at; {kept} opens with the one before."


class PlainBooksRemain(Fault):
    what = "The file was made and fully checked. {path} is not encrypted: anybody can read it."
    saved = ""
    then = "Remove it, and its backups, when nobody needs it any more."


class OldPassphraseOpens(Fault):
    what = "The passphrase was changed. {path} and earlier backups still open with the one before."
    saved = ""
    then = "Remove them where that one became known; else keep its sheet as long as them."
