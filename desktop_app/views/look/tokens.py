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

# For who needs high contrast: pure grounds, lines as strong as outlines, every ink at least seven to one.
CONTRAST_LIGHT = replace(
    LIGHT,
    canvas="#FFFFFF",
    alt="#FFFFFF",
    sidebar="#FFFFFF",
    line="#4A4A4A",
    control="#4A4A4A",
    text="#000000",
    text2="#000000",
    text3="#2B2F36",
    accent="#0A2A8C",
    accent_hover="#061D66",
    soft="#CCDBFF",
    soft_idle="#E0E0E0",
    hover="#EDEDED",
    good="#063F1E",
    warn="#502D00",
    bad="#730C06",
    used="#1B3A9E",
    retained="#6E3F00",
    credited="#064F47",
    waived="#4F5866",
)

CONTRAST_DARK = replace(
    DARK,
    canvas="#000000",
    surface="#000000",
    alt="#000000",
    sidebar="#000000",
    line="#B8B8B8",
    control="#B8B8B8",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#D6DAE0",
    accent="#BFD0FF",
    accent_hover="#DCE6FF",
    on_accent="#000000",
    soft="#1B2A66",
    soft_idle="#333333",
    hover="#1F1F1F",
    good="#9BF2BE",
    good_soft="#0B2417",
    warn="#FFD08A",
    warn_soft="#2B1E06",
    bad="#FFBBB4",
    bad_soft="#331412",
    info_soft="#141E3D",
    used="#9DB5FF",
    retained="#F0B860",
    credited="#5AD6C3",
    waived="#B4BBC8",
    on_picture="#000000",
)


def sharpened(tokens: Tokens) -> Tokens:
    """Give the scheme for somebody who asked for high contrast: as dark or light as the one that is on."""
    return CONTRAST_DARK if tokens.is_dark else CONTRAST_LIGHT
