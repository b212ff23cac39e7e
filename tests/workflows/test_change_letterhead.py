"""The letterhead: lines of text and a PNG, whole or not at all; what is no such picture is refused."""

import hashlib
import json

import pytest

from desktop_app.reports.days import letterhead
from desktop_app.repositories.letterheads import KeptLetterhead
from desktop_app.workflows.change_letterhead import change_letterhead
from tests.clinic import Clinic
from tests.letterhead_examples import KEPT, LETTERHEAD, chunk, png
from tests.orders import do, order
from tests.workflows.expect import refused


def test_change_letterhead__stands_on_every_paper(clinic: Clinic) -> None:
    do(clinic, change_letterhead, order(LETTERHEAD, heading=" 12 Church Street \n\n\tबेंगलुरु 560001\n", footer="<b>x</b>"))
    with clinic.books.reading() as reading:
        found = letterhead(reading, 1)
    assert (found.heading, found.footer) == ("12 Church Street\nबेंगलुरु 560001", "<b>x</b>")
    assert found.logo == png()


def test_change_letterhead__without_one_papers_have_none(clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        found = letterhead(reading, 1)
    assert (found.heading, found.footer, found.logo) == ("", "", None)


def test_change_letterhead__the_log_says_which_picture_it_was(clinic: Clinic) -> None:
    do(clinic, change_letterhead, order(LETTERHEAD))
    do(clinic, change_letterhead, order(LETTERHEAD, seen=KEPT, logo=None))
    (created, updated) = clinic.rows(
        "SELECT action, after_json FROM audit_log WHERE entity = 'letterhead' ORDER BY audit_id"
    )
    shown = f"{len(png())} bytes, SHA-256 {hashlib.sha256(png()).hexdigest()}"
    assert (created[0], json.loads(created[1])["logo"]) == ("create", shown)
    assert (updated[0], json.loads(updated[1])) == ("update", {"logo": None})


def test_change_letterhead__of_what_was_not_seen_is_refused(clinic: Clinic) -> None:
    do(clinic, change_letterhead, order(LETTERHEAD))
    refused(clinic, change_letterhead, order(LETTERHEAD), "RECORD_CHANGED")
    refused(clinic, change_letterhead, order(LETTERHEAD, seen=KeptLetterhead()), "RECORD_CHANGED")


def test_change_letterhead__the_same_request_again_changes_nothing(clinic: Clinic) -> None:
    command = order(LETTERHEAD)
    first = do(clinic, change_letterhead, command)
    assert do(clinic, change_letterhead, command) == first
    assert clinic.value("SELECT count(*) FROM audit_log WHERE entity = 'letterhead'") == 1


@pytest.mark.parametrize("text", ["1\n2\n3\n4\n5\n6\n7", "x" * 121])
def test_change_letterhead__too_much_text_is_refused(clinic: Clinic, text: str) -> None:
    refused(clinic, change_letterhead, order(LETTERHEAD, heading=text), "BAD_INPUT")
    refused(clinic, change_letterhead, order(LETTERHEAD, footer=text), "BAD_INPUT")


@pytest.mark.parametrize(
    "logo",
    [
        b"",
        b"GIF89a",
        png()[:-1],  # its end is cut off
        png()[:-12],  # without an end
        png().replace(b"IDATx", b"IDATy"),  # a checksum that is wrong
        png(2_001, 1),
        png() + chunk(b"teXt", b"x" * 262_144) + chunk(b"IEND", b""),
    ],
    ids=["empty", "other", "cut", "endless", "damaged", "wide", "large"],
)
def test_change_letterhead__what_is_no_small_png_is_refused(clinic: Clinic, logo: bytes) -> None:
    refused(clinic, change_letterhead, order(LETTERHEAD, logo=logo), "LOGO_UNFIT")
