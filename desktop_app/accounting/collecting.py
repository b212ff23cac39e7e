"""Money in several modes pays several documents: poured in the order of both, each document to its wanted part."""

from collections.abc import Sequence

from desktop_app.accounting.allocation import fill


def wanted(received_paise: int, asked_paise: Sequence[int | None], open_paise: Sequence[int]) -> list[int]:
    """Give what each document gets, in paise: what was asked for it, else what it lacks as far as the money goes.

    What is asked for comes first; the rest of the money goes to the others in their order.
    """
    left = received_paise - sum(part for part in asked_paise if part is not None)
    rooms = [room for part, room in zip(asked_paise, open_paise, strict=True) if part is None]
    filled = iter(fill(max(0, left), rooms))
    return [next(filled) if part is None else part for part in asked_paise]


def pour(amounts_paise: Sequence[int], wanted_paise: Sequence[int]) -> list[list[int]]:
    """Give, for each amount that came in, what of it each document takes; each document is filled before the next."""
    rooms = list(wanted_paise)
    poured = []
    for amount in amounts_paise:
        parts = fill(amount, rooms)
        rooms = [room - part for room, part in zip(rooms, parts, strict=True)]
        poured.append(parts)
    return poured
