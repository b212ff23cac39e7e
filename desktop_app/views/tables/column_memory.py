"""What the user did to the columns of a table, kept between runs in the settings file, by table and column name."""

import json
from dataclasses import dataclass

from desktop_app.views.window_settings import window_settings


@dataclass(frozen=True, slots=True)
class KeptColumn:
    """One column, in the order of the screen; `width` is None where nobody changed it."""

    name: str
    shown: bool
    width: int | None


def keep_columns(table: str, columns: list[KeptColumn]) -> None:
    """Keep how a table's columns stand."""
    kept = [{"name": each.name, "shown": each.shown, "width": each.width} for each in columns]
    window_settings().setValue(_key(table), json.dumps(kept))


def kept_columns(table: str) -> list[KeptColumn]:
    """Give how a table's columns stood; nothing where nothing was kept or it cannot be read."""
    text = window_settings().value(_key(table), "")
    try:
        kept = json.loads(str(text)) if text else []
        return [KeptColumn(str(each["name"]), bool(each["shown"]), each["width"]) for each in kept]
    except (ValueError, KeyError, TypeError):
        return []  # an older or damaged setting: the table stands as it came


def forget_columns(table: str) -> None:
    """Forget how a table's columns stood."""
    window_settings().remove(_key(table))


def _key(table: str) -> str:
    return f"columns/{table}"
