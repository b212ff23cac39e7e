"""What accounting's words mean, a line each: the tooltip of a caption or a column's heading that is such a word.

explanation_of("Deferred revenue")          # "" where the text is no such word
"""

from dataclasses import dataclass

from desktop_app import resources
from desktop_app.views.language import Language, language, words_of

_FILE = "help/glossary.csv"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A word and what it means, in the window's language."""

    term: str
    meaning: str


class _Known:
    """The words by themselves, in small letters, of the language that they were read in."""

    language: Language | None = None
    meanings: dict[str, str] = {}  # noqa: RUF012 - replaced as a whole, never changed


def glossary() -> list[Explanation]:
    """Give all words in the order of the alphabet."""
    read = [Explanation(words_of(row["term"]), words_of(row["explanation"])) for row in resources.rows(_FILE)]
    return sorted(read, key=lambda each: each.term.casefold())


def explanation_of(text: str) -> str:
    """Say what a word means; "" for a text that is none of the glossary's."""
    if _Known.language is not language():
        _Known.meanings = {each.term.casefold(): each.meaning for each in glossary()}
        _Known.language = language()
    return _Known.meanings.get(text.casefold(), "")
