"""What a reader of a PDF finds in it: its pages, and the words on each, by nothing but the file's own tables."""

import re
import zlib
from dataclasses import dataclass, field
from pathlib import Path

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*)endstream", re.DOTALL)
_FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]*)>(?=[^<>]*T[jJ])")
_DIGITS = 4  # of a glyph


@dataclass
class Pdf:
    """A PDF as it was written."""

    path: Path
    _objects: dict[bytes, bytes] = field(init=False)

    def __post_init__(self) -> None:
        self._objects = dict(_OBJECT.findall(self.path.read_bytes()))

    def pages(self) -> list[str]:
        """Give the words of each page, one piece of text a line."""
        found = [body for body in self._objects.values() if re.search(rb"/Type\s*/Page\b(?!s)", body)]
        return [self._text(page) for page in found]

    def sizes(self) -> list[tuple[int, int]]:
        """Give the pages' sizes in points."""
        boxes = re.findall(rb"/MediaBox \[[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)", self.path.read_bytes())
        return [(round(float(width)), round(float(height))) for width, height in boxes]

    def _text(self, page: bytes) -> str:
        fonts = self._fonts(page)
        (contents,) = re.findall(rb"/Contents (\d+) 0 R", page)
        pieces, glyphs = list[str](), dict[int, str]()
        for name, shown in _SHOWN.findall(self._stream(contents)):
            if name:  # a text begins with its font
                glyphs = fonts[name]
                pieces.append("")
            else:
                codes = [int(shown[at : at + _DIGITS], 16) for at in range(0, len(shown), _DIGITS)]
                pieces[-1] += "".join(glyphs.get(code, "\N{REPLACEMENT CHARACTER}") for code in codes)
        return "\n".join(pieces).replace("\t", " ")  # one glyph is both: the first letter stands for it

    def _fonts(self, page: bytes) -> dict[bytes, dict[int, str]]:
        resources = page
        for number in re.findall(rb"/(?:Resources|Font) (\d+) 0 R", page):
            resources += self._objects[number]
        return {name: self._glyphs(number) for name, number in _FONT.findall(resources)}

    def _glyphs(self, font: bytes) -> dict[int, str]:
        found = _TO_UNICODE.search(self._objects[font])
        assert found is not None
        glyphs = dict[int, str]()
        for first, last, begin, several in _RANGE.findall(self._stream(found[1])):
            each = re.findall(rb"<([0-9A-Fa-f]+)>", several)
            for place, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                text = bytes.fromhex((each[place] if each else begin).decode()).decode("utf-16-be")
                glyphs[code] = text if each else text[:-1] + chr(ord(text[-1]) + place)
        return glyphs

    def _stream(self, number: bytes) -> bytes:
        body = self._objects[number]
        found = _STREAM.search(body)
        assert found is not None
        return zlib.decompress(found[1]) if b"FlateDecode" in body else found[1]
