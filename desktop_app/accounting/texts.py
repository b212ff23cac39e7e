"""What people write stands on one line of the books: in a ledger, a register, a CSV file."""

import re
import unicodedata

# Control characters, ends of lines and paragraphs, what turns the direction of all that follows, halves of a character.
_OFF_THE_LINE = re.compile("\r\n|[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def on_one_line(text: str) -> str:
    """Give a text with a blank in the place of every line break, tab and other character that is not printed."""
    return _OFF_THE_LINE.sub(" ", text)


def is_on_one_line(text: str) -> bool:
    """Tell whether every character of a text can be printed on a line."""
    return _OFF_THE_LINE.search(text) is None


def composed(text: str) -> str:
    """Give a text in the one form (NFC) in which it is kept: a letter with a mark is the same however it was typed.

    Searching composes what is typed in the same way.
    """
    return unicodedata.normalize("NFC", text)
