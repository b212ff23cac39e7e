"""What can be searched for as one types: a row a record, written in the unit that writes the record.

`filing` and the general ledger call `enter` and `forget`, so that no workflow can leave them out. What a record is
found by stands in the view search_rows (database/schema/0003_search.sql, and as 0008 makes it anew) and nowhere else.
A patient's name and phone stand in the patient's own row alone: plans and documents are found by them through their
patient (reports/search.py).
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set as AbstractSet
from enum import IntEnum
from functools import cache
from itertools import groupby

from sqlalchemy import Executable, Integer, Select, column, literal, select, table, text

from desktop_app.records.record import Record
from desktop_app.repositories.unit import Unit, constant

_NOUNS = 16  # a row's id is its record's key times this, plus the number of its noun
_LONGEST = 200  # characters; more was pasted by mistake
_MOST_WORDS = 12
_LEAST_DIGITS = 5  # fewer are no beginning of a phone
# A document's number as it is typed from memory, with its year, as cn2526/42 and PL2 25-26 17, or without, as rcp/42.
_WITH_YEAR = re.compile(r"([A-Za-z]{2,4}\d??)[\s/-]?(\d\d)[\s/-]?(\d\d)[\s/-]*0*(\d{1,7})")
_WITHOUT_YEAR = re.compile(r"([A-Za-z]{2,4}\d?)[/-]0*(\d{1,7})")
_AS_WRITTEN = re.compile(r"\w+/\d\d-\d\d/\d+")
_CENTURY = 100


class Noun(IntEnum):
    """What can be found; the numbers stand in the file."""

    PATIENT = 1
    PLAN = 2
    INVOICE = 3
    CREDIT_NOTE = 4
    PAYMENT = 5
    REFUND = 6
    TRANSACTION = 7  # one that is not simply a document's: a journal, a reversal, an opening balance, the end of a plan


# By which columns a record is found. Where all are NULL, as in a draft, it has no row.
_FOUND_BY: Mapping[str, tuple[Noun, frozenset[str]]] = {
    "patients": (Noun.PATIENT, frozenset({"full_name", "mrn", "phone"})),
    "package_payment_plans": (Noun.PLAN, frozenset({"plan_number", "package_name"})),
    "invoices": (Noun.INVOICE, frozenset({"invoice_number"})),
    "patient_credit_notes": (Noun.CREDIT_NOTE, frozenset({"credit_note_number"})),
    "payments": (Noun.PAYMENT, frozenset({"receipt_number", "reference"})),
    "refunds": (Noun.REFUND, frozenset({"refund_number"})),
}
_DOCUMENTS = frozenset({"invoice", "payment", "credit_note", "refund", "session"})

_SEARCH = table("search", column("rowid", Integer), column("search"))
_FORGET = text("DELETE FROM search WHERE rowid = :search_id")
_REINDEX = text("INSERT INTO search (search) VALUES ('rebuild')")
_MEND = (
    text("DELETE FROM search WHERE rowid IN (SELECT id FROM search_content EXCEPT SELECT search_id FROM search_rows)"),
    text(
        "INSERT OR REPLACE INTO search (rowid, words) SELECT search_id, words FROM search_rows"
        " EXCEPT SELECT id, c0 FROM search_content"
    ),
)


def enter(work: Unit, record: type[Record], key: int, changed: AbstractSet[str]) -> None:
    """Write the search row of a record that is new or has other values in the columns that `changed` names."""
    found_by = _FOUND_BY.get(record.__tablename__)
    if found_by is not None and found_by[1] & changed:
        work.execute(_enter(found_by[0]), {"key": key})


def enter_transaction(work: Unit, transaction_id: int, document_type: str, *, is_reversal: bool) -> None:
    """Write the search row of a transaction; one that is posted for a document is found by that and needs none."""
    if is_reversal or document_type not in _DOCUMENTS:
        work.execute(_enter(Noun.TRANSACTION), {"key": transaction_id})


def forget(work: Unit, record: type[Record], key: int) -> None:
    """Delete the search row of a record that is deleted."""
    found_by = _FOUND_BY.get(record.__tablename__)
    if found_by is not None:
        work.execute(_FORGET, {"search_id": key * _NOUNS + found_by[0]})


def rebuild(work: Unit) -> int:
    """Make every search row what its record says; how many were not.

    First the index is made anew from the rows that are there, whatever was wrong with it: it must know what it forgets.
    """
    work.execute(_REINDEX)
    return sum(work.execute(statement).rowcount for statement in _MEND)


def readings(typed: str) -> tuple[tuple[str, ...], ...]:
    """Give what a search may mean: its words, and the same with what may be one phone number written as its digits.

    None of it where nothing is typed; no words where nothing of it can be found, as in `***`. A document's number that
    is typed loosely, as cn2526/42, may also be that number as it is written.
    """
    words = _words(typed)
    if not words:
        return ((),) if typed.strip() else ()
    joined = tuple(
        joined
        for is_number, run in groupby(words, key=_is_of_digits)
        for joined in (_as_phone(list(run)) if is_number else run)
    )
    number = _loose_number(" ".join(words))
    return tuple(dict.fromkeys((words, joined, *([number] if number else []))))


def hits(noun: Noun, *words: str, exact: bool = False) -> Select[int]:
    """Select the keys of the records of a noun that have all of these words, or words that begin so unless `exact`."""
    key = _SEARCH.c.rowid // constant(_NOUNS)
    meant = " AND ".join(_expression(word, exact=exact) for word in words)
    return select(key).where(
        _SEARCH.c.search.match(literal(meant)), _SEARCH.c.rowid % constant(_NOUNS) == constant(int(noun))
    )


def newest(unit: Unit, noun: Noun, words: Sequence[str], *, exact: bool, most: int) -> list[int]:
    """Give the keys of the newest records of a noun that `hits` selects."""
    statement = hits(noun, *words, exact=exact).order_by(_SEARCH.c.rowid.desc()).limit(most)
    return [key for (key,) in unit.execute(statement)]


def newest_of_any(unit: Unit, noun: Noun, meant: Sequence[Sequence[str]], *, most: int) -> list[int]:
    """Give the keys of the newest records of a noun that have one word of each group, or one that begins so."""
    groups = " AND ".join(f"({' OR '.join(f'{_quoted(word)}*' for word in words)})" for words in meant)
    key, rowid = _SEARCH.c.rowid // constant(_NOUNS), _SEARCH.c.rowid
    found = select(key).where(_SEARCH.c.search.match(literal(groups)), rowid % constant(_NOUNS) == constant(int(noun)))
    return [each for (each,) in unit.execute(found.order_by(rowid.desc()).limit(most))]


@cache
def _enter(noun: Noun) -> Executable:
    of_it = (
        f"FROM search_rows WHERE noun = '{noun.name.lower()}' AND key = :key"  # a bound noun would be looked at in all
    )
    return text(f"INSERT OR REPLACE INTO search (rowid, words) SELECT search_id, words {of_it}")


def _words(typed: str) -> tuple[str, ...]:
    """Split what was typed, of a very long text the beginning; what no word can have is passed over."""
    text_of_it = unicodedata.normalize("NFC", typed[:_LONGEST])
    cleaned = "".join(_plain(character) for character in text_of_it)
    return tuple(word for word in cleaned.split() if any(_is_of_words(each) for each in word))[:_MOST_WORDS]


def _plain(character: str) -> str:
    """Write the digits of any script as those of phones and numbers; control characters part words."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return " " if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Cn"} else character


def _is_of_words(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN" or unicodedata.category(character) in {"Co", "Mn", "Mc"}


def _is_of_digits(word: str) -> bool:
    return all(character.isdecimal() or character in "+-()./" for character in word)


def _as_phone(run: Sequence[str]) -> tuple[str, ...]:
    digits = "".join(filter(str.isdecimal, "".join(run))).lstrip("0")
    return (digits,) if len(digits) >= _LEAST_DIGITS else tuple(run)


def _loose_number(typed: str) -> tuple[str, ...]:
    """Read a document's number: its series and year as one word and its digits; nothing where it is none."""
    if _AS_WRITTEN.fullmatch(typed):
        return ()
    if (read := _WITH_YEAR.fullmatch(typed)) is not None:
        series, first, second, digits = read.groups()
        if (int(first) + 1) % _CENTURY == int(second):
            return (f"{series}/{first}-{second}/{digits}",)
    read = _WITHOUT_YEAR.fullmatch(typed)
    return () if read is None else (read[1], read[2])


def _expression(word: str, *, exact: bool) -> str:
    """Write a word in the language of FTS5: in quotes, so that nothing of it is an operator.

    Zeros before a number do not matter, nor does the stroke that parts its letters from it: 0017, PL17.
    """
    begins = "" if exact else "*"
    meant = [_quoted(word) + begins]
    letters = word.rstrip("0123456789")
    digits = word[len(letters) :]
    if digits and letters.isalpha():
        meant.append(f"({_quoted(letters)} AND {_quoted(digits.lstrip('0') or '0')}{begins})")
    elif digits.startswith("0") and not letters:
        meant.append(_quoted(digits.lstrip("0") or "0"))
    return f"({' OR '.join(meant)})"


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
