"""One unit at a time: in a thread, in the program, on the file."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import text

from desktop_app.database import engine
from desktop_app.errors import (
    BookBusy,
    BugError,
)
from desktop_app.repositories.books import Books
from desktop_app.repositories.unit import Unit
from tests import raw
from tests.clinic import Clinic
from tests.second_program import SecondProgram
from tests.units import Done, Order, add_patient, is_free, save_patient

NAMES = "SELECT full_name FROM patients ORDER BY patient_id"


def in_a_thread(deed: Callable[[], object]) -> BaseException | None:
    """Do something in another thread; give what it raised."""
    raised: list[BaseException | None] = [None]

    def attempt() -> None:
        try:
            deed()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test looks at it
            raised.append(error)

    thread = threading.Thread(target=attempt)
    thread.start()
    thread.join()
    return raised[-1]


def opened(books: Books, kind: str) -> AbstractContextManager[Unit]:
    return books.reading() if kind == "reading" else books.work(None)


# ── One unit at a time ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("outer", ["work", "reading"])
@pytest.mark.parametrize("inner", ["work", "reading"])
def test_unit_inside_a_unit__is_refused(clinic: Clinic, outer: str, inner: str) -> None:
    before = clinic.dump()
    with opened(clinic.books, outer), pytest.raises(BugError, match="a unit was opened inside a unit"):
        opened(clinic.books, inner).__enter__()
    assert clinic.dump() == before
    save_patient(clinic.books, "Asha Rao")


@pytest.mark.parametrize("kind", ["work", "reading"])
def test_thread_that_paints_the_window__opens_no_unit(clinic: Clinic, kind: str) -> None:
    clinic.books.keep_off(threading.get_ident())
    with pytest.raises(BugError, match="the thread that paints the window"):
        opened(clinic.books, kind).__enter__()
    assert in_a_thread(lambda: save_patient(clinic.books, "Asha Rao")) is None


def test_two_threads__never_share_a_unit(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with clinic.books.work(clinic.user) as work:
        add_patient(work, "Asha Rao")
        refused = in_a_thread(lambda: save_patient(clinic.books, "Ravi Shah", request_id="two"))
        work.commit(Order(request_id="one"), Done())
    assert isinstance(refused, BookBusy)
    assert clinic.rows(NAMES) == [("Asha Rao",)]


def test_second_program__is_waited_for_and_its_work_is_seen(clinic: Clinic) -> None:
    with SecondProgram("hold", clinic.path) as other:
        other.wait_for("holding")
        assert clinic.rows(NAMES) == []
        commits = threading.Timer(0.3, other.go_on)
        commits.start()
        with clinic.books.work(clinic.user) as work:
            assert work.value(text(NAMES)) == "Held by another"
            add_patient(work, "Asha Rao")
            work.commit(Order(request_id="one"), Done())
        commits.join()
        other.end()
    assert clinic.rows("SELECT mrn, full_name FROM patients ORDER BY patient_id") == [
        ("00001", "Held by another"),
        ("00002", "Asha Rao"),
    ]
    assert clinic.findings() == {}


def test_second_program__that_does_not_end_is_a_sentence(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    before = clinic.dump()
    with SecondProgram("hold", clinic.path) as other:
        other.wait_for("holding")
        with pytest.raises(BookBusy) as refused:
            save_patient(clinic.books, "Asha Rao")
        assert refused.value.code == "BOOK_BUSY"
        assert "Nothing was saved." in str(refused.value)
        assert clinic.dump() == before
        other.kill()
    save_patient(clinic.books, "Asha Rao")


@raw.plain_only("encrypted books have a write-ahead log: no reader is in the way of a commit")
def test_reader_that_does_not_end__refuses_the_commit_and_holds_up_nobody_after(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a write-ahead log COMMIT waits for readers; what it could not save must not keep the file locked."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    before = clinic.dump()
    with clinic.books.reading() as reading:
        assert reading.value(text("SELECT count(*) FROM patients")) == 0
        refused = in_a_thread(lambda: save_patient(clinic.books, "Asha Rao"))
        assert reading.value(text("SELECT count(*) FROM patients")) == 0
    if engine.journal_mode() == "delete":
        assert isinstance(refused, BookBusy)
        assert clinic.dump() == before
        save_patient(clinic.books, "Asha Rao")
    assert is_free(clinic.path)
    assert clinic.rows(NAMES) == [("Asha Rao",)]
