"""The program's own icon, as the window and the desktop's menu show it."""

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from desktop_app import resources

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("size", [16, 48, 256])
def test_icon__is_drawn_in_every_size(qtbot: QtBot, size: int) -> None:  # noqa: ARG001 - a picture needs the application
    picture = QIcon(str(resources.path("desktop/clinic-books.svg"))).pixmap(size, size).toImage()
    ground = picture.pixelColor(picture.width() // 4, picture.height() - picture.height() // 6)
    assert ground.name().upper() == "#2C52C4"
