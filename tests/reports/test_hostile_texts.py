"""Every text that means mischief in every file that leaves the books, and in every field that searches them."""

import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from beancount.parser import parser

from desktop_app.errors import AccountUnknown
from desktop_app.reports import csv_file, xlsx_file
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.find import find
from desktop_app.reports.journal_texts import beancount, hledger
from desktop_app.reports.journal_texts.posted import Posted, Posting
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Sheet
from desktop_app.reports.table import Column, Kind
from tests.clinic import Clinic
from tests.hostile import HALVES, LONG, PLACEHOLDERS, SEARCHES, STORABLE, TEXTS, TURNED, UNSEEN, named
from tests.hostile_book import hostile_book
from tests.reports.headings import asked
from tests.reports.taken_in import read_by_hand
from tests.reports.test_xlsx_file import Workbook

TEXT = Column("text", "Text", Kind.TEXT)
SEARCHED = (*SEARCHES, *PLACEHOLDERS, *UNSEEN, *TURNED, *HALVES, LONG[-1])
AMOUNT = Column("amount", "Amount", Kind.MONEY)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = hostile_book(tmp_path_factory.mktemp("hostile") / "hostile.clinicbook", is_sound=True)
    with clinic.books:
        yield clinic


def searched_registers() -> list[str]:
    """Find the reports whose query holds what is searched for; a new one is tried by itself."""
    registers = {name: report.register for name, report in REPORTS.items() if report.register is not None}
    queries = {name: get_type_hints(register.query)["return"] for name, register in registers.items()}
    return [name for name, query in queries.items() if "search" in {field.name for field in fields(query)}]


def test_csv__brings_every_text_back_and_none_is_a_formula() -> None:
    rows = [(text, -1) for text in TEXTS]
    written = "".join(csv_file.lines((TEXT, AMOUNT), rows))
    heading, *found = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    assert heading == ["Text", "Amount"]
    assert [csv_file.unguarded(text) for text, _ in found] == [text.replace("\0", "") for text in TEXTS]
    assert {amount for _, amount in found} == {"-0.01"}
    for text, _ in found:
        seen = [each for each in text if unicodedata.category(each)[0] not in "CZ"]
        assert unicodedata.normalize("NFKC", "".join(seen[:1])) not in {"=", "+", "-", "@"}, ascii(text)


def test_workbook__holds_every_text_as_a_text(tmp_path: Path) -> None:
    sheet = Sheet((TEXT, AMOUNT), ((text, 100) for text in STORABLE))
    path = tmp_path / "hostile.xlsx"
    assert xlsx_file.write(path, sheet, title="[]:*?/\\'") == len(STORABLE)
    rows = Workbook(path).rows()
    assert len(rows) == len(STORABLE) + 1
    assert {kind for row in rows[1:] for kind, _ in row[:1]} <= {"inlineStr", "n"}  # n: nothing is left of it
    assert [told for row in rows[1:] for kind, told in row[:1] if kind == "n" and told] == []


@pytest.mark.parametrize("text", STORABLE, ids=named)
def test_journal_texts__read_as_one_transaction(text: str) -> None:
    postings = (Posting("Assets:1010", 150, text, text, text), Posting("Income:4100", -150))
    posted = Posted(on="2025-07-02", narration=text, postings=postings, number=text, source="journal")
    entries, errors, _ = parser.parse_string(beancount.transaction(posted))
    assert (len(entries), errors) == (1, [])
    assert len(hledger.transaction(posted).split("\n")) == 5
    assert read_by_hand(hledger.transaction(posted))[0] == {"Assets:1010": 150, "Income:4100": -150}


@pytest.mark.parametrize("name", searched_registers())
def test_search__of_every_register_takes_every_text_for_words(name: str, clinic: Clinic) -> None:
    report = REPORTS[name]
    register = report.register
    assert register is not None
    with clinic.books.reading() as reading:
        query: Any = register.query(reading, replace(asked(name).request, dated_to=date(2026, 3, 31)))
        everything = register.report.count(reading, query)
        is_searched = register.report.count(reading, replace(query, search="nobody's word")) < everything
        for text in SEARCHED:
            found = register.report.count(reading, replace(query, search=text))
            assert 0 <= found <= everything
        for text in ("' OR 1=1 --", "* OR *", "note:hiv", "%", "_"):
            assert not is_searched or register.report.count(reading, replace(query, search=text)) < everything, text


def test_go_to__takes_every_text_for_words(clinic: Clinic) -> None:
    before = clinic.dump()
    with clinic.books.reading() as reading:
        for text in TEXTS:
            find(reading, text)
        assert find(reading, "' OR 1=1 --") == find(reading, "note:hiv") == ()
    assert clinic.dump() == before


def test_requests__refuse_codes_that_are_none(clinic: Clinic) -> None:
    report = REPORTS["general-ledger"]
    with clinic.books.reading() as reading:
        for text in STORABLE:
            with pytest.raises(AccountUnknown):
                report.sheet(reading, ReportRequest(account=text))
