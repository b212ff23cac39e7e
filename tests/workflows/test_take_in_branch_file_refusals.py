"""Files of branches that are refused: doctored, foreign, older, or contradicting what the main book knows."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.repositories.branch_files import collecting
from desktop_app.repositories.branch_files.file_format import LARGEST_MB, decoded
from desktop_app.workflows.open_fiscal_year import open_fiscal_year
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.take_in_branch_file import take_in_branch_file
from tests import orders
from tests.branch_orders import FIRST, LAST, TAKING_IN, WEST, copied, file_of, half_done, take_in
from tests.clinic import Clinic
from tests.master_orders import NEXT_YEAR, opened_branch
from tests.orders import DISCONTINUED, JOURNAL, do, lock, order
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import AFTER_ALL_YEARS, TOMORROW, refused


@pytest.fixture
def main(open_clinic: OpenClinic) -> Clinic:
    return open_clinic(branches=2)


@pytest.fixture
def west(main: Clinic, tmp_path: Path) -> Iterator[Clinic]:
    branch = copied(main, tmp_path / "west.clinicbook")
    yield branch
    branch.books.close()
    assert branch.findings() == {}


def doctored(text: str, change: Callable[[dict[str, Any]], object], *, rehash: bool = False) -> str:
    """Change the manifest of a file; with `rehash` as somebody who knows how it is made."""
    first, _, content = text.partition("\n")
    head = json.loads(first)
    change(head)
    if rehash:
        del head["manifest_sha256"]
        head["manifest_sha256"] = sha(canonical(head))
    return f"{canonical(head)}\n{content}"


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def rewritten(text: str, old: str, new: str) -> str:
    """Change rows of a file, and all hashes, as somebody who knows how it is made."""
    first, _, content = text.partition("\n")
    assert old in content
    content = content.replace(old, new)
    return doctored(f"{first}\n{content}", lambda head: head.update(content_sha256=sha(content)), rehash=True)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda _text: "", "BRANCH_FILE_UNREADABLE"),
        (lambda _text: "[]\n", "BRANCH_FILE_UNREADABLE"),
        (lambda text: text[: len(text) // 2], "BRANCH_FILE_UNREADABLE"),
        (lambda text: text + "\0", "BRANCH_FILE_UNREADABLE"),
        (lambda text: text.rsplit("\n", 2)[0] + "\n", "BRANCH_FILE_DOCTORED"),
        (lambda text: text.replace("Zoya Khan", "Zoya Kaan"), "BRANCH_FILE_DOCTORED"),
        (lambda text: doctored(text, lambda head: head.update(branch="MAIN")), "BRANCH_FILE_DOCTORED"),
        (lambda text: doctored(text, lambda head: head.update(branch="MAIN"), rehash=True), "BRANCH_FILE_DOCTORED"),
        (lambda text: doctored(text, lambda head: head.update(branch="EAST"), rehash=True), "BRANCH_FILE_DOCTORED"),
        (lambda text: doctored(text, lambda head: head.update(clinic="another"), rehash=True), "BRANCH_FILE_FOREIGN"),
        (lambda text: doctored(text, lambda head: head.update(schema=1), rehash=True), "BRANCH_FILE_OTHER_VERSION"),
        (lambda text: doctored(text, lambda head: head.update(totals={}), rehash=True), "BRANCH_FILE_DOCTORED"),
        (lambda text: doctored(text, lambda head: head.update(counts={}), rehash=True), "BRANCH_FILE_DOCTORED"),
        (lambda text: doctored(text, lambda head: head.update(balances={}), rehash=True), "BRANCH_BOOKS_DIFFER"),
        (
            lambda text: doctored(text, lambda head: head.update(first="yesterday"), rehash=True),
            "BRANCH_FILE_UNREADABLE",
        ),
        (lambda text: doctored(text, lambda head: head.update(more=1), rehash=True), "BRANCH_FILE_UNREADABLE"),
        (lambda text: rewritten(text, '"credit_paise":400000', '"credit_paise":500000'), "BRANCH_FILE_DOCTORED"),
        (lambda text: rewritten(text, '"mode":"upi",', ""), "BRANCH_FILE_UNREADABLE"),
        (lambda text: rewritten(text, '["payments"', '["users"'), "BRANCH_FILE_UNREADABLE"),
        (lambda text: rewritten(text, '"total_sessions":5', '"total_sessions":6'), "CHECKS_FAILED"),
    ],
)
def test_take_in__refuses(spoil: Callable[[str], str], code: str, main: Clinic, west: Clinic) -> None:
    half_done(west)
    refused(main, take_in_branch_file, order(TAKING_IN, text=spoil(file_of(west))), code)


def test_decoded__refuses_what_is_too_large_or_no_utf_8() -> None:
    with pytest.raises(Exception, match="larger than 64 MB"):
        decoded(b" " * (LARGEST_MB * 1_000_000 + 1))
    with pytest.raises(Exception, match="not written in UTF-8"):
        decoded("Zoë".encode("latin-1"))


def test_take_in__refuses_a_locked_month(main: Clinic, west: Clinic) -> None:
    half_done(west)
    lock(main, date(2025, 6, 2))
    refused(main, take_in_branch_file, order(TAKING_IN, text=file_of(west)), "PERIOD_CLOSED")


def test_take_in__refuses_an_older_file_after_a_later_one(main: Clinic, west: Clinic) -> None:
    orders.sell(west, branch_id=WEST)
    older = file_of(west)
    orders.complete(west, 1)
    take_in(main, file_of(west))
    refused(main, take_in_branch_file, order(TAKING_IN, text=older), "BRANCH_FILE_OLDER")


def test_take_in__refuses_where_an_earlier_file_is_missing(main: Clinic, west: Clinic) -> None:
    """The receipt of July pays an invoice of June, which the main book never got."""
    west.clock.today = date(2025, 6, 2)
    orders.sell(west, branch_id=WEST)
    west.clock.today = date(2025, 7, 2)
    orders.receive(west, 200_000, branch_id=WEST)
    late = file_of(west, first=date(2025, 7, 1))
    refused(main, take_in_branch_file, order(TAKING_IN, text=late), "BRANCH_DOCUMENT_MISSING")


def test_take_in__refuses_where_entries_without_documents_are_missing(main: Clinic, west: Clinic) -> None:
    west.clock.today = date(2025, 7, 2)
    do(west, post_journal, order(JOURNAL, branch_id=WEST))
    west.clock.today = DISCONTINUED
    do(west, post_journal, order(JOURNAL, branch_id=WEST))
    late = file_of(west, first=DISCONTINUED)
    refused(main, take_in_branch_file, order(TAKING_IN, text=late), "BRANCH_BOOKS_DIFFER")


def test_take_in__refuses_where_the_main_book_wrote_for_the_branch(main: Clinic, west: Clinic) -> None:
    half_done(west)
    orders.sell(main, branch_id=WEST)
    refused(main, take_in_branch_file, order(TAKING_IN, text=file_of(west)), "BRANCH_NUMBER_TAKEN")


def test_take_in__refuses_a_known_document_that_differs(main: Clinic, west: Clinic) -> None:
    """The branch's book was altered past the program after its file was taken in."""
    orders.sell(west, branch_id=WEST)
    take_in(main, file_of(west))
    orders.complete(west, 1)
    with west.raw() as connection:
        connection.execute("UPDATE package_payment_plans SET package_name = 'Another'")
    refused(main, take_in_branch_file, order(TAKING_IN, text=file_of(west)), "BRANCH_DOCUMENT_DIFFERS")
    with west.raw() as connection:
        connection.execute("UPDATE package_payment_plans SET package_name = 'PKG_REV'")


def test_take_in__refuses_what_is_too_large(main: Clinic) -> None:
    refused(
        main, take_in_branch_file, order(TAKING_IN, text=" " * (LARGEST_MB * 1_000_000 + 1)), "BRANCH_FILE_TOO_LARGE"
    )


def test_take_in__refuses_a_branch_that_was_opened_elsewhere(main: Clinic, west: Clinic) -> None:
    east = opened_branch(west)
    orders.sell(west, branch_id=east)
    with west.books.reading() as reading:
        text = collecting.text_of(reading, east, FIRST, LAST)
    refused(main, take_in_branch_file, order(TAKING_IN, text=text), "BRANCH_UNKNOWN")


def test_take_in__refuses_a_day_that_has_not_come_here(main: Clinic, west: Clinic) -> None:
    west.clock.today = TOMORROW
    orders.sell(west, branch_id=WEST, on=TOMORROW)
    refused(main, take_in_branch_file, order(TAKING_IN, text=file_of(west)), "DATE_IN_FUTURE")


def test_take_in__refuses_a_year_that_was_opened_elsewhere(main: Clinic, west: Clinic) -> None:
    main.clock.today = west.clock.today = AFTER_ALL_YEARS
    do(west, open_fiscal_year, order(NEXT_YEAR))
    orders.sell(west, branch_id=WEST, on=AFTER_ALL_YEARS)
    text = file_of(west, first=AFTER_ALL_YEARS, last=AFTER_ALL_YEARS)
    refused(main, take_in_branch_file, order(TAKING_IN, text=text), "NO_PERIOD")


@pytest.mark.parametrize("role", ["cashier", "auditor"])
def test_take_in__is_not_for_everybody(role: str, main: Clinic, west: Clinic) -> None:
    half_done(west)
    main.user = replace(main.user, role=role)
    refused(main, take_in_branch_file, order(TAKING_IN, text=file_of(west)), "PERMISSION_DENIED")


@pytest.mark.parametrize(("first", "last"), [(LAST, FIRST), (date(2025, 8, 21), LAST)])
def test_file__refuses_days_that_are_none(first: date, last: date, west: Clinic) -> None:
    with west.books.reading() as reading, pytest.raises(Exception, match="is after its last"):
        collecting.text_of(reading, WEST, first, last)
