"""Chance at work on bytes: pieces are taken out, doubled, moved, turned, and words put in that readers stumble over."""

from collections.abc import Callable
from random import Random

# Numbers that are none, or too large; letters that look like others; what ends a text, a line, a cell too early.
NUMBERS = (
    *(b"3e6666666660", b"1E+05", b"NaN", b"nan", b"Infinity", b"-inf", b"1_000", b"0x10", b"1.2.3", b"--5", b"(5"),
    *(
        b"9" * 20,
        b"9" * 5_000,
        b"0" * 300 + b"1",
        b"-0",
        b"1,2,3",
        b"1,50",
        b".5",
        b"5.",
        b"12.505",
        b"9999999999999.99",
    ),
    *("\u0967\u0968\u0969".encode(), "\uff11\uff12".encode(), "\u0663".encode(), "\u00b2".encode(), "\u00bd".encode()),
)
DAYS = (
    b"0000-00-00",
    b"9999-12-31",
    b"0001-01-01",
    b"31/02/2025",
    b"2025-W01-1",
    b"20250820",
    b"1/1/1",
    b"29 Feb 2023",
)
BREAKS = (
    *(b"\0", b"\r", b"\n", b"\r\n", b"\n\r", b'"', b'""', b"'", b",", b";", b"\t", b"|", b"\\", b"\x1a", b"\x1b[2J"),
    *("\u2028".encode(), "\u0085".encode(), "\u202e".encode(), "\u200b".encode(), "\ufeff".encode(), "\ufffe".encode()),
    *(
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\x00\x00\xfe\xff",
        b"\x81",
        b"\xc3",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
    ),
    *(b" " * 1_900, b"(" * 300, b"a" * 3_000, b"tran" * 500, b"," * 300),
)
WORDS = (*NUMBERS, *DAYS, *BREAKS)
_MOST_STEPS = 6
_LONGEST = 200_000

Step = Callable[[Random, bytearray, tuple[bytes, ...]], None]


def mutated(chance: Random, corpus: list[bytes], tokens: tuple[bytes, ...]) -> bytes:
    """Change one of the corpus in a few places; sometimes two are put together."""
    content = bytearray(chance.choice(corpus))
    if chance.random() < 0.1:
        other = chance.choice(corpus)
        content = content[: _place(chance, content)] + other[_place(chance, other) :]
    for _ in range(chance.randint(1, _MOST_STEPS)):
        chance.choice(_STEPS)(chance, content, tokens)
    return bytes(content[:_LONGEST])


def _place(chance: Random, content: bytes | bytearray) -> int:
    return chance.randint(0, len(content))


def _span(chance: Random, content: bytearray) -> slice:
    begin = _place(chance, content)
    return slice(begin, begin + chance.choice([1, 2, 4, 8, 30, 200]))


def _turn_a_bit(chance: Random, content: bytearray, _tokens: tuple[bytes, ...]) -> None:
    if content:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _take_out(chance: Random, content: bytearray, _tokens: tuple[bytes, ...]) -> None:
    del content[_span(chance, content)]


def _double(chance: Random, content: bytearray, _tokens: tuple[bytes, ...]) -> None:
    span = _span(chance, content)
    content[span] = content[span] * chance.choice([2, 3, 50])


def _move(chance: Random, content: bytearray, _tokens: tuple[bytes, ...]) -> None:
    span = _span(chance, content)
    moved = content[span]
    del content[span]
    at = _place(chance, content)
    content[at:at] = moved


def _put_in(chance: Random, content: bytearray, tokens: tuple[bytes, ...]) -> None:
    at = _place(chance, content)
    content[at:at] = chance.choice(tokens)


def _put_over(chance: Random, content: bytearray, tokens: tuple[bytes, ...]) -> None:
    content[_span(chance, content)] = chance.choice(tokens)


def _put_in_a_cell(chance: Random, content: bytearray, tokens: tuple[bytes, ...]) -> None:
    """Put a word in the place of all that stands between two marks."""
    marks = [at for at, each in enumerate(content) if each in b',;\t\n"']
    if len(marks) > 1:
        at = chance.randrange(len(marks) - 1)
        content[marks[at] + 1 : marks[at + 1]] = chance.choice(tokens)


def _cut_off(chance: Random, content: bytearray, _tokens: tuple[bytes, ...]) -> None:
    del content[_place(chance, content) :]


_STEPS: tuple[Step, ...] = (
    *(_turn_a_bit, _take_out, _double, _move, _put_in, _put_in, _put_over),
    *(_put_in_a_cell, _put_in_a_cell, _put_in_a_cell, _cut_off),
)
