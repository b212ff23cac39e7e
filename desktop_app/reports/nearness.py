"""How near a typed word is to one that is meant: letters swapped, missing, doubled or wrong, counted.

mistakes("shrma", "sharma", most=1)         # 1; None where there are more than that
beginning_mistakes("bhatacha", "bhattacharya", most=1)      # 1: of the beginning that fits best
sounds_of("लक्ष्मी") == sounds_of("lakshmi")         # a name in either script, by its consonants

Written here rather than taken from a library: what is compared are the few thousand different words of the names of a
clinic, most of which `may_be` passes over at once; a library would save a millisecond and add some megabytes.
"""

import unicodedata
from functools import lru_cache

_SHORT, _LONG = 4, 8  # letters: with fewer nothing is forgiven, from so many on two mistakes are
_KEPT = 65_536

# Consonants of Devanagari by how they are written in Latin names; what sounds alike is alike.
_CONSONANTS = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ",
        "kkggnccjjnttddnttddnppbbmyrlvssshl",
        strict=True,
    )
)
_NASAL = {"\u0902": "n", "\u0901": "n"}
_LATIN = str.maketrans({"w": "v", "z": "j", "q": "k", "x": "ks"})
_SPELLINGS = (("ksh", "ks"), ("ph", "p"), ("f", "p"), ("sh", "s"), ("ch", "c"), ("th", "t"), ("dh", "d"),
              ("bh", "b"), ("gh", "g"), ("kh", "k"), ("jh", "j"), ("ck", "k"))  # fmt: skip


def forgiven(word: str) -> int:
    """Tell how many mistakes a word of this length may have and still be known."""
    letters = len(word)
    return 0 if letters < _SHORT else 1 if letters < _LONG else 2


def mistakes(typed: str, meant: str, *, most: int) -> int | None:
    """Count the letters that are missing, too many, wrong or swapped with their neighbour; None beyond `most`."""
    if abs(len(typed) - len(meant)) > most:
        return None
    found = _last_row(typed, meant)[-1]
    return found if found <= most else None


def beginning_mistakes(typed: str, meant: str, *, most: int) -> int | None:
    """Count the same against the beginning of a word that fits best; None beyond `most`."""
    found = min(_last_row(typed, meant[: len(typed) + most]))
    return found if found <= most else None


def may_be(typed: int, meant: int, *, most: int) -> bool:
    """Tell by `letters_of` two words whether it is worth comparing them: each mistake changes two letters at most."""
    return (typed & ~meant).bit_count() <= most


@lru_cache(_KEPT)
def letters_of(word: str) -> int:
    """Write down which letters a word has, a bit each; letters of other scripts share them."""
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) & 63)
    return found


@lru_cache(_KEPT)
def plain(text: str) -> str:
    """Write a text without capitals and accents; the signs of Indian vowels stay, they are letters."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", "".join(each for each in parts if not "\u0300" <= each <= "\u036f"))


@lru_cache(_KEPT)
def sounds_of(word: str) -> str:
    """Give the consonants of a name as they sound, the same for its Latin and its Devanagari spelling; "" for one.

    Vowels are left out: Latin spellings differ in them more than in anything else.
    """
    word = unicodedata.normalize("NFD", word.casefold())
    found = "".join(map(_sound, word)) if any(each in _CONSONANTS for each in word) else _latin_sounds(word)
    once = "".join(letter for at, letter in enumerate(found) if not at or letter != found[at - 1])
    return once if len(once) > 1 else ""


def _sound(letter: str) -> str:
    return _CONSONANTS.get(letter) or _NASAL.get(letter, "")


def _latin_sounds(word: str) -> str:
    for spelt, sounds in _SPELLINGS:
        word = word.replace(spelt, sounds)
    return "".join(each for each in word.translate(_LATIN) if each in "kgcjtdnpbmyrlvsh")


def _last_row(typed: str, meant: str) -> list[int]:
    """Give the mistakes of a word against each beginning of another one, by optimal string alignment."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for at, letter in enumerate(typed, start=1):
        last, before, row = before, row, [at]
        for column, other in enumerate(meant, start=1):
            cost = before[column - 1] + (letter != other)
            cost = min(cost, before[column] + 1, row[column - 1] + 1)
            if at > 1 and column > 1 and letter == meant[column - 2] and typed[at - 2] == other:
                cost = min(cost, last[column - 2] + 1)
            row.append(cost)
    return row
