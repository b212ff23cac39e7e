"""What the index of the search holds, and what is found by it."""

from contextlib import closing
from pathlib import Path

from desktop_app.repositories.search import Noun, hits, readings
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders, raw
from tests.clinic import Clinic
from tests.orders import do, order

# fts5vocab tells every word that the index knows, and where it stands.
VOCABULARY = "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search', 'instance')"


def index_of(path: Path) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Give the rows of the index, and every word of it with where it stands."""
    with closing(raw.connect(path)) as connection:
        connection.execute(VOCABULARY)
        rows = connection.execute("SELECT rowid, words FROM search ORDER BY rowid").fetchall()
        words = connection.execute('SELECT term, doc, "offset" FROM words ORDER BY doc, "offset"').fetchall()
    return rows, words


def fresh_index_of(path: Path, aside: Path) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Give what the index would be, were it made now: by a table of the same form, in a copy of the file."""
    aside.write_bytes(path.read_bytes())
    with closing(raw.connect(aside, isolation_level=None)) as connection:
        (form,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'search'").fetchone()
        connection.execute("DROP TABLE search")
        connection.execute(form)
        connection.execute("INSERT INTO search (rowid, words) SELECT search_id, words FROM search_rows")
    return index_of(aside)


def found(clinic: Clinic, noun: Noun, typed: str) -> set[int]:
    """Give the keys of the records of a noun that have all of the words, in one of what they may mean."""
    keys: set[int] = set()
    with clinic.books.reading() as reading:
        for words in readings(typed):
            if words:
                keys |= set.intersection(*({key for (key,) in reading.execute(hits(noun, word))} for word in words))
    return keys


def register(clinic: Clinic, name: str, *, mrn: str | None = None, phone: str | None = None) -> int:
    patient = NewPatient(full_name=name, mrn=mrn, phone=phone)
    return do(clinic, register_patient, order(orders.REGISTRATION, patient=patient)).patient_id
