"""The letterhead dialog, empty and filled, to be looked at."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.views.letterhead.letterhead_dialog import LetterheadDialog
from desktop_app.views.operations import Operations
from tests.clinic import Clinic

SIZE = (1000, 600)
_parents: list[QWidget] = []  # a dialog lives as long as its parent


def dialog(_clinic: Clinic, operations: Operations) -> QWidget:
    parent = QWidget()
    _parents.append(parent)
    return LetterheadDialog(operations, parent)


def mark(side: int = 240, kind: str = "PNG") -> bytes:
    """Draw a small mark, as a clinic may have one."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor("#2C52C4"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRectF(0, 0, side, side))
    painter.setPen(QPen(QColor("white"), side / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(side // 2, side // 4, side // 2, side * 3 // 4)
    painter.drawLine(side // 4, side // 2, side * 3 // 4, side // 2)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def fill(*, logo: bool = True) -> Callable[[QWidget], None]:
    def act(window: QWidget) -> None:
        if not isinstance(window, LetterheadDialog):
            raise TypeError(window)
        lines = (
            "12 Church Street, Bengaluru 560001",
            "Phone 080 4567 8901",
            "अशा स्किन क्लिनिक",
            "Registration KMC 12345",
        )
        for field, line in zip(window.heading, lines, strict=False):
            field.setText(line)
        window.footer[0].setText("Subject to Bengaluru jurisdiction. Thank you for your trust.")
        if logo:
            window._take_logo(mark())  # noqa: SLF001 - as when a file was read

    return act


def fill_all(window: QWidget) -> None:
    """Fill every line that there is, at the head and at the foot."""
    fill()(window)
    if not isinstance(window, LetterheadDialog):
        raise TypeError(window)
    for at, field in enumerate(window.heading[4:], start=5):
        field.setText(f"Branch {at}, 100 Feet Road, Indiranagar, Bengaluru 560038")
    for at, field in enumerate(window.footer[1:], start=2):
        field.setText(f"Line {at} of the foot: goods once sold are taken back within seven days with their bill")
