from itertools import product

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import resources
from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION, TITLE, TextStyle, font, font_for, metrics, width_of
from desktop_app.views.look.icons import icon, pixmap
from desktop_app.views.look.scheme import Scheme, apply_look, tokens
from desktop_app.views.look.style_sheet import style_sheet
from desktop_app.views.look.tokens import DARK, LIGHT, Tokens, sharpened

pytestmark = pytest.mark.gui

_STATES = ("good", "warn", "bad")
# What is written on what, as the window does it: (ink, ground).
TEXT_PAIRS = (
    *product(("text", "text2"), ("surface", "canvas", "alt", "sidebar", "hover", "soft", "soft_idle")),
    *product(("text3",), ("surface", "canvas", "alt", "hover", "soft", "sidebar")),
    *product(("accent",), ("surface", "canvas", "alt", "hover", "soft", "info_soft")),
    *product(_STATES, ("surface", "canvas", "alt", "hover", "soft")),
    *((state, f"{state}_soft") for state in _STATES),
    *product(("text", "text2"), ("good_soft", "warn_soft", "bad_soft", "info_soft")),
    ("good", "sidebar"),
    ("bad", "sidebar"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_picture", "used"),
    ("on_picture", "retained"),
    ("on_picture", "credited"),
    ("surface", "text2"),  # the paid lane of the picture
)
SHAPE_PAIRS = tuple(product(("control", "accent", "used", "retained", "credited", "waived"), ("surface", "canvas")))


def contrast(ink: str, ground: str) -> float:
    """Reckon the contrast of two colours as WCAG 2 has it, from their relative luminances."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(value: str) -> float:
    channels = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48)])
def test_contrast__of_known_pairs(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK, sharpened(LIGHT), sharpened(DARK)])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_contrast__text_can_be_read(scheme: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK, sharpened(LIGHT), sharpened(DARK)])
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_contrast__shapes_can_be_seen(scheme: Tokens, shape: str, ground: str) -> None:
    assert contrast(getattr(scheme, shape), getattr(scheme, ground)) >= 3.0


def test_sharpened__lines_are_seen() -> None:
    for scheme in (sharpened(LIGHT), sharpened(DARK)):
        assert contrast(scheme.line, scheme.surface) >= 3.0
        assert contrast(scheme.text, scheme.surface) == pytest.approx(21)


@pytest.mark.parametrize(("scheme", "expected"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK), (Scheme.SYSTEM, LIGHT)])
def test_apply_look__palette_and_tokens_change_together(qapp: QApplication, scheme: Scheme, expected: Tokens) -> None:
    apply_look(qapp, scheme)
    assert tokens() == expected
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for each in (group.Active, group.Inactive):
        palette = qapp.palette()
        assert palette.color(each, role.Base) == QColor(expected.surface)
        assert palette.color(each, role.Text) == QColor(expected.text)
        assert palette.color(each, role.Accent) == QColor(expected.accent)
        assert palette.color(each, role.Highlight) == QColor(expected.accent)
    assert qapp.palette().color(group.Disabled, role.Text) == QColor(expected.control)


def test_apply_look__widgets_made_before_are_repainted_too(qapp: QApplication) -> None:
    widget = QWidget()
    widget.resize(20, 20)
    assert widget.grab().toImage().pixelColor(5, 5) == QColor(LIGHT.canvas)
    apply_look(qapp, Scheme.DARK)
    assert widget.grab().toImage().pixelColor(5, 5) == QColor(DARK.canvas)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_style_sheet__is_filled_in_and_leaves_table_cells_alone(scheme: Tokens) -> None:
    sheet = style_sheet(scheme)
    assert "$" not in sheet
    assert "QTableView::item" not in sheet
    assert scheme.accent in sheet


@pytest.mark.parametrize("style", [CAPTION, BODY, BODY_STRONG, TITLE])
def test_font__every_digit_is_equally_wide(style: TextStyle) -> None:
    widths = [metrics(style).horizontalAdvance(digit) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.05


def test_font__shipped_family_is_used() -> None:
    assert QFont(font(BODY)).families()[0] == "Inter"
    assert metrics(BODY).horizontalAdvance("Wa") != metrics(BODY_STRONG).horizontalAdvance("Wa")


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Ananya", "Inter"),
        ("सुनीता वर्मा", "Noto Sans Devanagari"),
        ("Sunita सुनीता", "Noto Sans Devanagari"),
        ("", "Inter"),
    ],
)
def test_font_for__script_decides(text: str, family: str) -> None:
    assert font_for(text, BODY).families()[0] == family


def test_width_of__devanagari_is_measured_in_its_own_font() -> None:
    assert width_of("सुनीता", BODY) == metrics(BODY, devanagari=True).horizontalAdvance("सुनीता")


def icon_names() -> list[str]:
    return sorted(path.stem for path in resources.path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", icon_names())
def test_icons__every_file_draws_something(name: str) -> None:
    drawing = resources.text(f"icons/{name}.svg")
    assert 'viewBox="0 0 16 16"' in drawing
    assert ("currentColor" in drawing) != name.startswith("sheet-")
    image = pixmap(name, "#FF0000", 16, 1.0).toImage()
    assert any(image.pixelColor(x, y).alpha() > 0 for x in range(16) for y in range(16))


def test_pixmap__is_drawn_once_a_colour_size_and_ratio() -> None:
    assert pixmap("search", "#112233", 14, 1.0) is pixmap("search", "#112233", 14, 1.0)
    assert pixmap("search", "#112233", 14, 2.0).width() == 28
    assert pixmap("search", "#112233", 14, 2.0).devicePixelRatio() == 2.0
    assert pixmap("search", "#112233", 14, 1.0) is not pixmap("search", "#445566", 14, 1.0)


def test_icon__follows_the_scheme(qapp: QApplication) -> None:
    chevron = icon("dash", "text")
    before = chevron.pixmap(16, 16).toImage()
    apply_look(qapp, Scheme.DARK)
    after = chevron.pixmap(16, 16).toImage()
    assert before.pixelColor(8, 8) != after.pixelColor(8, 8)
    assert after.pixelColor(8, 8).lightness() > 128 > before.pixelColor(8, 8).lightness()
