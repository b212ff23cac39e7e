"""The colours by what they are for, light and dark; every pair in use is checked for contrast by a test."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One scheme's colours, as `#RRGGBB`; a name ending in `_soft` is a ground for text of its first word."""

    is_dark: bool
    canvas: str  # behind cards, dialog head and foot
    surface: str  # tables, fields, panes
    alt: str  # pinned rows
    sidebar: str  # navigation, menu bar, status bar
    line: str  # hairlines: decoration only
    control: str  # outline of fields and buttons, scroll bar, line above totals
    text: str
    text2: str  # labels, captions, column heads
    text3: str  # placeholder, hints, Dr and Cr, finished rows
    accent: str  # primary button, focus, links
    accent_hover: str
    on_accent: str
    soft: str  # selected row while its table has the focus
    soft_idle: str  # selected row while the focus is elsewhere
    hover: str  # pointer over a row or a quiet button
    good: str  # done, posted, balanced, refundable
    good_soft: str
    warn: str  # still due, suspended, waits
    warn_soft: str
    bad: str  # overdue, half posted, nothing was saved
    bad_soft: str
    info_soft: str  # ground of the accent badge
    used: str  # pictures: value used, revenue earned
    retained: str  # pictures: value kept without a session
    credited: str  # pictures: value taken back
    waived: str  # pictures: not yet, cancelled, no longer asked
    on_picture: str = "#FFFFFF"  # text on used, retained and credited


LIGHT = Tokens(
    is_dark=False,
    canvas="#F4F5F7",
    surface="#FFFFFF",
    alt="#F8F9FB",
    sidebar="#E9ECF1",
    line="#E0E4EA",
    control="#818A99",
    text="#191D25",
    text2="#4C5564",
    text3="#626B7A",
    accent="#2C52C4",
    accent_hover="#2343A6",
    on_accent="#FFFFFF",
    soft="#E4EBFC",
    soft_idle="#E9ECF1",
    hover="#F0F3F8",
    good="#1A7040",
    good_soft="#E0F3E7",
    warn="#8A4F00",
    warn_soft="#FCEFD6",
    bad="#B0241C",
    bad_soft="#FCE9E7",
    info_soft="#E8EEFD",
    used="#3D62D0",
    retained="#A35F00",
    credited="#0C7C70",
    waived="#7B8494",
)

DARK = Tokens(
    is_dark=True,
    canvas="#14161B",
    surface="#1A1D23",
    alt="#1E2128",
    sidebar="#101216",
    line="#2B3039",
    control="#717A89",
    text="#E6E9EF",
    text2="#B1B9C6",
    text3="#98A1B0",
    accent="#8FAAFF",
    accent_hover="#A9BEFF",
    on_accent="#0E1429",
    soft="#26315A",
    soft_idle="#262A32",
    hover="#20242C",
    good="#6CCB93",
    good_soft="#17301F",
    warn="#EDB35C",
    warn_soft="#372A12",
    bad="#FF9389",
    bad_soft="#3B1E1C",
    info_soft="#1E2745",
    used="#4D6DD8",
    retained="#9E660F",
    credited="#17806F",
    waived="#7E8796",
)


def sharpened(tokens: Tokens) -> Tokens:
    """Give the scheme for somebody who asked for high contrast: pure grounds, lines as strong as outlines."""
    ground, ink = ("#000000", "#FFFFFF") if tokens.is_dark else ("#FFFFFF", "#000000")
    return replace(
        tokens,
        canvas=ground,
        surface=ground,
        alt=ground,
        sidebar=ground,
        line=tokens.control,
        text=ink,
        text2=ink,
        text3=tokens.text2,
    )
