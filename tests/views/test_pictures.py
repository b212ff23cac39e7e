import pytest
from hypothesis import given, strategies
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.views.controls.buttons import Button
from desktop_app.views.look.scheme import Scheme, apply_look, tokens
from desktop_app.views.pictures.empty_state import EmptyState
from desktop_app.views.pictures.hung_labels import Wish, placed
from desktop_app.views.pictures.package_bar import PackageBar, PackageFigures
from desktop_app.views.pictures.session_bar import SessionCounts, paint_sessions, sessions_width
from desktop_app.views.pictures.value_figures import ValueFigures
from desktop_app.views.pictures.value_picture import ValuePicture

pytestmark = pytest.mark.gui

# Rs 11,800 with GST in five sessions, two used, 4,000 paid: credit 7,080, still due 720.
TAXABLE = ValueFigures(
    total_paise=1_180_000,
    used_paise=472_000,
    credited_paise=708_000,
    paid_paise=400_000,
    still_due_paise=72_000,
    used_sessions=2,
    session_paise=(236_000,) * 5,
)
# Rs 10,000 exempt, credit adjusted to 5,500: 500 retained and still due.
ADJUSTED = ValueFigures(
    total_paise=1_000_000,
    used_paise=400_000,
    retained_paise=50_000,
    credited_paise=550_000,
    paid_paise=400_000,
    still_due_paise=50_000,
    used_sessions=2,
    session_paise=(200_000,) * 5,
)
# The same, paid 8,000 and credited 7,000, of which 1,000 are goodwill: 5,000 refundable.
GENEROUS = ValueFigures(
    total_paise=1_000_000,
    used_paise=400_000,
    credited_paise=600_000,
    goodwill_paise=100_000,
    paid_paise=800_000,
    refundable_paise=500_000,
    used_sessions=2,
    session_paise=(200_000,) * 5,
)
EXTREMES = (
    ValueFigures(total_paise=0, used_paise=0),
    ValueFigures(total_paise=1, used_paise=1, paid_paise=1, session_paise=(1,), used_sessions=1),
    ValueFigures(total_paise=1, used_paise=0, credited_paise=1, session_paise=(1,)),
    ValueFigures(
        total_paise=LARGEST_PAISE,
        used_paise=1,
        retained_paise=1,
        credited_paise=LARGEST_PAISE - 2,
        paid_paise=1,
        still_due_paise=1,
        used_sessions=1,
        session_paise=(1, LARGEST_PAISE - 1),
    ),
    ValueFigures(
        total_paise=6_000_000,
        used_paise=5_900_000,
        credited_paise=100_000,
        paid_paise=6_000_000,
        refundable_paise=100_000,
        used_sessions=59,
        session_paise=(100_000,) * 60,
    ),
    ValueFigures(total_paise=100, used_paise=100, goodwill_paise=100, paid_paise=300, refundable_paise=300),
)


def picture(qtbot: QtBot, figures: ValueFigures, width: int = 1_000) -> ValuePicture:
    made = ValuePicture()
    qtbot.addWidget(made)
    made.set_figures(figures)
    made.resize(width, made.sizeHint().height())
    return made


def colours(image: QImage, y: int) -> list[str]:
    """Give the runs of colours along a line, without the edges between them."""
    runs: list[str] = []
    for x in range(image.width()):
        found = image.pixelColor(x, y).name().upper()
        if not runs or runs[-1] != found:
            runs.append(found)
    return runs


def first(image: QImage, y: int, colour: str) -> int:
    return next(x for x in range(image.width()) if image.pixelColor(x, y) == QColor(colour))


def last(image: QImage, y: int, colour: str) -> int:
    return next(x for x in reversed(range(image.width())) if image.pixelColor(x, y) == QColor(colour))


def test_value_picture__stretches_are_as_long_as_their_amounts(qtbot: QtBot) -> None:
    made = picture(qtbot, ADJUSTED)
    image = made.grab().toImage()
    y = round(made._upper()) + 4  # noqa: SLF001 - above the words inside
    assert first(image, y, tokens().used) in range(4)
    assert last(image, y, tokens().used) == pytest.approx(400, abs=4)  # 4,000 of 10,000 on 1,000 pixels
    assert first(image, y, tokens().retained) == pytest.approx(400, abs=4)
    assert last(image, y, tokens().retained) == pytest.approx(450, abs=4)
    assert first(image, y, tokens().credited) == pytest.approx(450, abs=4)
    assert last(image, y, tokens().credited) == pytest.approx(1_000, abs=4)


def test_value_picture__the_mark_stands_at_what_was_paid(qtbot: QtBot) -> None:
    made = picture(qtbot, TAXABLE)
    image = made.grab().toImage()
    between = round(made._lower()) - 5  # noqa: SLF001 - between the lanes there is nothing else
    assert first(image, between, tokens().text) == pytest.approx(1_000 * 4_000 / 11_800, abs=2)
    assert last(image, between, tokens().text) - first(image, between, tokens().text) == 1


@pytest.mark.parametrize("figures", [TAXABLE, ADJUSTED, GENEROUS, *EXTREMES])
@pytest.mark.parametrize("width", [1_080, 320])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_value_picture__draws_anything(
    qtbot: QtBot, qapp: QApplication, figures: ValueFigures, width: int, scheme: Scheme
) -> None:
    apply_look(qapp, scheme)
    made = picture(qtbot, figures, width)
    image = made.grab().toImage()
    assert image.width() == width
    blank = figures.total_paise == 0
    assert (len(colours(image, round(made._upper()) + 4)) == 1) is blank  # noqa: SLF001


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (
            TAXABLE,
            (
                "Value of the package 11,800.00, used 4,720.00, credited 7,080.00, paid 4,000.00, still due 720.00, "
                "no longer asked 7,080.00."
            ),
        ),
        (
            GENEROUS,
            (
                "Value of the package 10,000.00, used 4,000.00, credited 6,000.00, goodwill 1,000.00, paid 8,000.00, "
                "refundable 5,000.00, no longer asked 2,000.00."
            ),
        ),
    ],
)
def test_value_picture__says_in_words_what_it_shows(qtbot: QtBot, figures: ValueFigures, words: str) -> None:
    assert picture(qtbot, figures).accessibleDescription() == words


def test_value_figures__sessions_meet_where_the_value_keeps_its_colour() -> None:
    assert TAXABLE.boundaries() == (236_000, 708_000, 944_000)
    assert GENEROUS.boundaries() == (200_000, 600_000, 800_000)


@given(
    strategies.lists(
        strategies.tuples(strategies.floats(0, 1_000), strategies.floats(1, 120)), min_size=1, max_size=5
    ).map(sorted)
)
def test_hung_labels__never_cover_each_other_while_there_is_room(wishes: list[tuple[float, float]]) -> None:
    lefts = placed([Wish(left, width) for left, width in wishes], width=1_000)
    ends = [left + width for left, (_, width) in zip(lefts, wishes, strict=True)]
    assert lefts[0] >= 0
    assert ends[-1] <= 1_000 + 1e-6
    assert all(end <= after + 1e-6 for end, after in zip(ends, lefts[1:], strict=False))


def painted(counts: SessionCounts) -> QImage:
    image = QImage(sessions_width(), 26, QImage.Format.Format_RGB32)
    image.fill(tokens().surface)
    painter = QPainter(image)
    paint_sessions(painter, QRectF(image.rect()), counts)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("counts", "digits", "words"),
    [
        (SessionCounts(total=5, done=2), "2/5", "2 of 5 sessions done"),
        (SessionCounts(total=8, done=3, cancelled=5), "3/8", "3 of 8 sessions done, 5 cancelled"),
        (SessionCounts(total=60, done=59), "59/60", "59 of 60 sessions done"),
        (SessionCounts(total=1), "0/1", "0 of 1 sessions done"),
        (SessionCounts(total=0), "0/0", "0 of 0 sessions done"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_sessions__count_and_words(counts: SessionCounts, digits: str, words: str) -> None:
    assert counts.in_digits() == digits
    assert counts.in_words() == words
    painted(counts)


@pytest.mark.parametrize(("total", "segments"), [(1, 1), (5, 5), (8, 8), (9, 1), (60, 1)])
@pytest.mark.usefixtures("qapp")
def test_sessions__a_segment_each_up_to_eight(total: int, segments: int) -> None:
    image = painted(SessionCounts(total=total, done=total))
    filled = [image.pixelColor(x, image.height() // 2) == QColor(tokens().accent) for x in range(image.width())]
    begins = [at for at, now in enumerate(filled) if now and not filled[at - 1]]
    assert len(begins) == segments


def test_package_bar__figures_and_words(qtbot: QtBot) -> None:
    figures = PackageFigures(session_paise=(200_000,) * 5, used_sessions=2, cancelled_sessions=1, paid_paise=400_000)
    bar = PackageBar()
    qtbot.addWidget(bar)
    bar.set_figures(figures)
    assert (figures.total_paise, figures.used_paise, figures.open_paise) == (1_000_000, 400_000, 400_000)
    assert bar.accessibleDescription() == (
        "2 of 5 sessions used, 4,000.00; not yet earned 4,000.00; paid 4,000.00 of 10,000.00."
    )


@pytest.mark.parametrize(
    "figures",
    [
        PackageFigures(session_paise=(), used_sessions=0),
        PackageFigures(session_paise=(0, 0), used_sessions=1),
        PackageFigures(session_paise=(LARGEST_PAISE,), used_sessions=1, paid_paise=LARGEST_PAISE),
        PackageFigures(session_paise=(100_000,) * 60, used_sessions=31, paid_paise=10),
        PackageFigures(session_paise=(1, LARGEST_PAISE), used_sessions=1, cancelled_sessions=1, paid_paise=0),
    ],
)
@pytest.mark.parametrize("width", [310, 200])
def test_package_bar__draws_anything(qtbot: QtBot, figures: PackageFigures, width: int) -> None:
    bar = PackageBar()
    qtbot.addWidget(bar)
    bar.set_figures(figures)
    bar.resize(width, bar.sizeHint().height())
    assert bar.grab().width() == width


def test_empty_state__says_what_will_be_here_and_what_to_do(qtbot: QtBot) -> None:
    empty = EmptyState("No packages sold yet", "A package you sell appears here.")
    qtbot.addWidget(empty)
    empty.add_button(Button("Sell a package"))
    empty.resize(600, 500)
    assert empty.headline.text() == "No packages sold yet"
    assert [button.words() for button in empty.findChildren(Button)] == ["Sell a package"]
    assert isinstance(empty, QWidget)
    assert len(colours(empty.grab().toImage(), empty.grab().height() // 3)) > 1
