"""The document behind a transaction is shown by its own view; what no view shows leads nowhere."""

import pytest

from desktop_app.views.places import place_of_document, way_to
from desktop_app.views.view import Place


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        ("payment", Place("receipt", 7), "Open the receipt"),
        ("credit_note", Place("credit_note", 7), "Open the credit note"),
    ],
)
def test_document__has_its_place(source: str, place: Place, words: str) -> None:
    assert place_of_document(source, 7) == place
    assert way_to(place) == words


def test_document__that_no_view_shows_has_none() -> None:
    assert place_of_document("settlement", 7) is None
    assert way_to(Place("plan", 7)) == "Open the plan"
