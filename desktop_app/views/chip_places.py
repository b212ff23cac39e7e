"""Places of a register as one of its chips leaves it: what Today leads to.

view.place_wanted.emit(those("receipt", "in_hand"))
if only := only_of(place, "receipt"): ...               # in `opens` of the view with that chip
"""

from desktop_app.views.view import Place

_ONLY = ", only "


def those(noun: str, only: str) -> Place:
    """Give the place of the records of a kind that a chip above their register leaves."""
    return Place(f"{noun}{_ONLY}{only}", 0)


def only_of(place: Place, noun: str) -> str:
    """Give the chip that is to be chosen above the register of a kind, "" where this is no such place."""
    of, _, only = place.noun.partition(_ONLY)
    return only if of == noun else ""
