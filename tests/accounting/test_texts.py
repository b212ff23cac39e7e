"""What may stand on a line of the books."""

import pytest

from desktop_app.accounting.texts import is_on_one_line, on_one_line

CLEAN = ("", "Moves to Pune", "सुनीता वर्मा", "क्\u200dष", "نورا", "O'Brien \U0001f600", "a\u00a0b", "<b>x</b>")


@pytest.mark.parametrize("text", CLEAN)
def test_line__stays_as_it_is(text: str) -> None:
    assert on_one_line(text) == text
    assert is_on_one_line(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("moves\nto Pune", "moves to Pune"),
        ("moves\r\nto\rPune", "moves to Pune"),
        ("a\tb", "a b"),
        ("a\x00\x1b\x7f\x85b", "a    b"),
        ("a\u2028b\u2029c", "a b c"),
        ("10\u202e00", "10 00"),  # would turn the figures behind it round
        ("a\u2066b\u2069", "a b "),
        ("a\ud83d", "a "),  # half of a character, which no file can hold
    ],
)
def test_line__what_breaks_it_becomes_a_blank(text: str, line: str) -> None:
    assert on_one_line(text) == line
    assert not is_on_one_line(text)
    assert is_on_one_line(line)
