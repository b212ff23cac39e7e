"""A picture that somebody chose for the logo, made into the small PNG that is kept; what is none is refused.

logo = logo_of(path)        # PNG, at most 256 KB; refuses LOGO_UNFIT

Only PNG and JPEG are read, by what stands in them and not by their name, no more bytes and pixels than a logo can
need; what is kept is drawn anew, so that nothing else of the file comes into the books.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from desktop_app.errors import LogoUnfit
from desktop_app.views.chosen_file import content_of
from desktop_app.workflows.steps.letterheads import LARGEST_LOGO

_MOST_BYTES = 8 * 1024 * 1024
_MOST_PIXELS = 6_000  # a side
_KEPT_SIZE = QSize(900, 450)
_BEGINNINGS = {b"png": b"\x89PNG\r\n\x1a\n", b"jpeg": b"\xff\xd8\xff"}
_SMALLER = 0.8


def logo_of(path: Path) -> bytes:
    """Read a picture and give it as a small PNG; refuses LOGO_UNFIT for what is none, damaged or huge."""
    try:
        data = content_of(path, most_bytes=_MOST_BYTES)
    except OSError as error:
        raise LogoUnfit(why="the file cannot be read") from error
    if len(data) > _MOST_BYTES:
        raise LogoUnfit(why=f"it has more than {_MOST_BYTES // 1024 // 1024} MB")
    return _small_png(_image(data))


def _image(data: bytes) -> QImage:
    """Read the picture, once it is known to be one and not to be huge."""
    kind = next((kind for kind, beginning in _BEGINNINGS.items() if data.startswith(beginning)), None)
    if kind is None:
        raise LogoUnfit(why="it is neither a PNG nor a JPEG file")
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _MOST_PIXELS:
        raise LogoUnfit(why=f"it has more than {_MOST_PIXELS} pixels a side")
    image = reader.read() if size.isValid() else QImage()
    if image.isNull():
        raise LogoUnfit(why="it is damaged")
    return image


def _small_png(image: QImage) -> bytes:
    """Draw a picture as small as it has to be."""
    size = image.size()
    if size.width() > _KEPT_SIZE.width() or size.height() > _KEPT_SIZE.height():
        size = size.scaled(_KEPT_SIZE, Qt.AspectRatioMode.KeepAspectRatio)
    while True:
        data = _png(image, size.expandedTo(QSize(1, 1)))
        if len(data) <= LARGEST_LOGO:
            return data
        size *= _SMALLER


def _png(image: QImage, size: QSize) -> bytes:
    way = Qt.TransformationMode.SmoothTransformation
    drawn = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, way)
    drawn = drawn.convertToFormat(QImage.Format.Format_ARGB32)
    for key in drawn.textKeys():
        drawn.setText(key, "")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
