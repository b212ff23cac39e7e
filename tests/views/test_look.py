from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import resources
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.kept_text_size import begin_with_kept_size
from desktop_app.views.look.fonts import (
    BODY,
    BODY_STRONG,
    CAPTION,
    TITLE,
    TextStyle,
    font,
    font_for,
    metrics,
    size_in_use,
    width_of,
)
from desktop_app.views.look.icons import icon, pixmap
from desktop_app.views.look.scheme import Scheme, apply_look, apply_text_size, tokens
from desktop_app.views.look.style_sheet import style_sheet
from desktop_app.views.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens, sharpened
from desktop_app.views.tables.cells import NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable
from tests.views.driving import Show

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


@pytest.mark.parametrize("scheme", [CONTRAST_LIGHT, CONTRAST_DARK])
def test_high_contrast__every_ink_is_seven_to_one_and_every_shape_four_and_a_half(scheme: Tokens) -> None:
    """As WCAG 2 has it for enhanced contrast: 1.4.6 for text."""
    inks = {pair: contrast(getattr(scheme, pair[0]), getattr(scheme, pair[1])) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in inks.items() if ratio < 7} == {}
    shapes = (*SHAPE_PAIRS, ("line", "surface"), ("control", "alt"))
    seen = {pair: contrast(getattr(scheme, pair[0]), getattr(scheme, pair[1])) for pair in shapes}
    assert {pair: ratio for pair, ratio in seen.items() if ratio < 4.5} == {}
    pure = "#000000" if scheme.is_dark else "#FFFFFF"
    assert {scheme.canvas, scheme.surface, scheme.alt, scheme.sidebar} == {pure}


def test_sharpened__lines_are_seen() -> None:
    for scheme in (sharpened(LIGHT), sharpened(DARK)):
        assert contrast(scheme.line, scheme.surface) >= 3.0
        assert contrast(scheme.text, scheme.surface) == pytest.approx(21)


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (Scheme.LIGHT, LIGHT),
        (Scheme.DARK, DARK),
        (Scheme.SYSTEM, LIGHT),
        (Scheme.CONTRAST_LIGHT, CONTRAST_LIGHT),
        (Scheme.CONTRAST_DARK, CONTRAST_DARK),
    ],
)
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


def test_system__that_wants_high_contrast_gets_it_unless_something_else_was_chosen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = type(qapp.styleHints().accessibility())
    monkeypatch.setattr(hints, "contrastPreference", lambda _self: Qt.ContrastPreference.HighContrast)
    apply_look(qapp, Scheme.SYSTEM)
    assert tokens() == CONTRAST_LIGHT
    apply_look(qapp, Scheme.LIGHT)
    assert tokens() == LIGHT


@pytest.fixture
def usual_size(qapp: QApplication) -> Iterator[None]:
    yield
    apply_text_size(qapp, 100)


@pytest.mark.usefixtures("usual_size")
def test_text_size__makes_what_is_on_the_screen_larger_at_once(qapp: QApplication, shown: Show) -> None:
    """A label, a sign, a field, a button, and the rows of a table with their columns."""
    label, sign, field, button = Label("Asha"), Sign("warning"), TextField("Asha"), Button("Receive payment")
    table = SmallTable("Sessions", (TableColumn("number", "Session", NumberCell(sample="PL/25-26/00000")),))
    table.set_rows([(1, {"number": "PL/25-26/00001"})])
    shown(label, sign, field, button, table)
    before = [
        label.fontMetrics().height(),
        sign.width(),
        field.fontMetrics().height(),
        button.width(),
        table.rowHeight(0),
        table.columnWidth(0),
    ]
    apply_text_size(qapp, 200)
    qapp.processEvents()
    after = [
        label.fontMetrics().height(),
        sign.width(),
        field.fontMetrics().height(),
        button.width(),
        table.rowHeight(0),
        table.columnWidth(0),
    ]
    grown = [now / was for was, now in zip(before, after, strict=True)]
    assert all(each > 1.3 for each in grown), grown
    assert metrics(BODY).height() > 1.8 * 15
    apply_text_size(qapp, 100)
    qapp.processEvents()
    assert [field.fontMetrics().height(), table.rowHeight(0)] == [before[2], before[4]]


@pytest.mark.usefixtures("usual_size")
def test_text_size__goes_in_steps_with_ctrl_and_the_wheel_and_is_kept(qapp: QApplication, shown: Show) -> None:
    table = SmallTable("Sessions", (TableColumn("number", "Session", NumberCell()),))
    shown(table)

    def turn(by: int, modifier: Qt.KeyboardModifier) -> int:
        at = QPointF(5, 5)
        none = (Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False)
        qapp.sendEvent(table.viewport(), QWheelEvent(at, at, QPoint(), QPoint(0, by), *none))
        return size_in_use()

    control, no = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    assert [turn(120, control), turn(120, control), turn(120, no), turn(-120, control)] == [110, 125, 125, 110]
    apply_text_size(qapp, 100)
    begin_with_kept_size()
    assert size_in_use() == 110


@pytest.mark.usefixtures("usual_size")
def test_text_size__leaves_no_trace_of_widgets_that_go_afterwards(qapp: QApplication) -> None:
    """Measured, never shown, and gone: the next change of the look ended the program where Qt still knew of them."""
    measured = [Button("Receive payment") for _ in range(200)]
    assert all(button.sizeHint().isValid() for button in measured)
    apply_text_size(qapp, 150)
    measured.clear()
    others = [bytes(4_096) for _ in range(2_000)]  # where they were is something else now
    apply_look(qapp, Scheme.DARK)
    assert others


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
