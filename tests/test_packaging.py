"""What the wheel carries besides the code: the entry of the desktop's menu, its icon, and the kind of file it opens."""

import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
SHARED: dict[str, str] = WHEEL["shared-data"]


def shared(ending: str) -> Path:
    """Give the one shared file with an ending."""
    (name,) = (name for name in SHARED if name.endswith(ending))
    return ROOT / name


@pytest.fixture
def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign] # its keys have capitals
    parser.read(shared(".desktop"), "utf-8")
    return dict(parser["Desktop Entry"])


@pytest.mark.parametrize("name", [*SHARED, *WHEEL["force-include"]])
def test_packed_file__exists(name: str) -> None:
    assert (ROOT / name).exists()


def test_menu_entry__runs_the_program_with_a_file(entry: dict[str, str]) -> None:
    program, argument = entry["Exec"].split()
    assert program in PROJECT["project"]["scripts"]
    assert argument == "%f"
    assert entry["Type"] == "Application"
    assert entry["Terminal"] == "false"


def test_menu_entry__has_the_icon_that_is_packed(entry: dict[str, str]) -> None:
    icon = shared(".svg")
    assert entry["Icon"] == icon.stem
    assert SHARED[str(icon.relative_to(ROOT))] == f"share/icons/hicolor/scalable/apps/{icon.name}"


def test_menu_entry__opens_the_books_of_a_clinic(entry: dict[str, str]) -> None:
    names = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ET.parse(shared(".xml")).getroot().find("mime:mime-type", names)  # noqa: S314 - our own file
    assert kind is not None
    assert entry["MimeType"] == f"{kind.attrib['type']};"
    (glob,) = kind.findall("mime:glob", names)
    assert glob.attrib["pattern"] == "*.clinicbook"
