import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Select, bindparam, insert, select, text

from desktop_app.database.engine import open_engine
from desktop_app.database.statement_cache import StatementCache, statements_of
from desktop_app.records.patients import Patient
from tests.clinic import Clinic, new_clinic


def cache_of(connection: Connection) -> StatementCache:
    cache = connection.engine.get_execution_options()["compiled_cache"]
    assert isinstance(cache, StatementCache)
    return cache


def test_statement_cache__compiles_a_statement_once_however_it_is_found(clinic: Clinic) -> None:
    engine = open_engine(clinic.path)
    with engine.begin() as connection:
        connection.execute(text("SELECT 1"))
        kept = len(cache_of(connection))
        built_once = select(Patient.full_name).where(Patient.patient_id == bindparam("key"))
        for _ in range(3):
            connection.execute(built_once, {"key": 1})
            connection.execute(select(Patient.full_name).where(Patient.patient_id == bindparam("key")), {"key": 1})
        assert len(cache_of(connection)) == kept + 1
    engine.dispose()


def test_statement_cache__knows_what_another_engine_has_compiled(clinic: Clinic, tmp_path: Path) -> None:
    """Reader and writer, and books opened next: each runs the SQL, with its own values, on its own file."""
    other = new_clinic(tmp_path / "other.clinicbook")
    for number, each in enumerate((clinic, other), 1):
        with each.raw() as file, file:
            file.execute(
                "INSERT INTO patients (uid, hospital_id, mrn, full_name) VALUES ('x', 1, 'X', ?)", [f"Asha {number}"]
            )
    named = select(Patient.full_name).where(Patient.mrn == bindparam("wanted"))
    engines = [open_engine(clinic.path), open_engine(clinic.path, readonly=True), open_engine(other.path)]
    found, kept = [], []
    for engine in engines:
        with engine.begin() as connection:
            found.append(connection.execute(named, {"wanted": "X"}).scalar())
            kept.append(len(cache_of(connection)))
        engine.dispose()
    other.books.close()
    assert found == ["Asha 1", "Asha 1", "Asha 2"]
    assert kept == [kept[0]] * 3


def test_statement_cache__is_one_for_each_driver() -> None:
    """Each comes with an SQLite of its own, which may understand other SQL."""
    other = ModuleType("another driver")
    assert statements_of(sqlite3) is statements_of(sqlite3)
    assert statements_of(sqlite3) is not statements_of(other)


def test_statement_cache__tells_apart_what_differs_in_its_values_names_alone(clinic: Clinic) -> None:
    """One INSERT with two sets of columns is two statements, although it is one object."""
    engine, statement = open_engine(clinic.path), insert(Patient)
    row = {"uid": "1", "hospital_id": 1, "mrn": "1", "full_name": "A"}
    with engine.begin() as connection:
        connection.execute(statement, row)
        connection.execute(statement, {**row, "uid": "2", "mrn": "2", "phone": "98200"})
        found = connection.execute(select(Patient.mrn, Patient.phone).order_by(Patient.mrn)).all()
    assert [tuple(each) for each in found] == [("1", None), ("2", "98200")]
    engine.dispose()


def test_statement_cache__gives_bound_values_of_this_call_to_statements_alike(clinic: Clinic) -> None:
    """Two statements of one form, each with its value written in: one is compiled, both get their own."""
    engine = open_engine(clinic.path)
    with engine.begin() as connection:
        found = [connection.execute(select(text("1")).where(Patient.patient_id == each)).all() for each in (1, 2)]
        statements: list[Select[Any]] = [select(bindparam(None, each)) for each in (7, 8)]
        for _ in range(2):
            assert [connection.execute(each).scalar() for each in statements] == [7, 8]
    assert found == [[], []]
    engine.dispose()


def test_statement_cache__that_is_full_begins_anew() -> None:
    cache = StatementCache()
    for number in range(1_200):
        key = ("dialect", (number,), ())
        cache[key] = number
        assert cache.get(key) == number
    assert len(cache) <= 1_000
