"""What the window keeps is there at once, in the file a moment later, and never waited for."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QByteArray

from desktop_app.views.window_settings import WindowSettings, _writer

pytestmark = pytest.mark.gui


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def of_file(file: Path) -> dict[str, object]:
    """Read the file as it lies on the disk, in another process: Qt has one memory of it for all of this one."""
    code = (
        "import json, sys; from PySide6.QtCore import QSettings; "
        "kept = QSettings(sys.argv[1], QSettings.Format.IniFormat); "
        "print(json.dumps({key: kept.value(key) for key in kept.allKeys()}, default=lambda each: bytes(each).hex()))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], check=True, capture_output=True, text=True)  # noqa: S603 - our own
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [(True, bool, True), (False, bool, False), (360, int, 360), ("dark", None, "dark"), (["a", "b"], None, ["a", "b"])],
)
def test_value__is_the_same_before_and_after_it_was_written(
    file: Path, value: object, kind: type | None, expected: object
) -> None:
    kept = WindowSettings(file)
    kept.setValue("group/name", value)
    assert kept.value("group/name", type=kind) == expected
    kept.write_out()
    assert WindowSettings(file).value("group/name", type=kind) == expected


def test_bytes__come_back_as_bytes(file: Path) -> None:
    kept = WindowSettings(file)
    kept.setValue("geometry", QByteArray(b"\0\1\xff"))
    kept.write_out()
    assert WindowSettings(file).value("geometry") == QByteArray(b"\0\1\xff")
    assert of_file(file) == {"geometry": "0001ff"}


@pytest.mark.parametrize(("text", "kind"), [("wide", int), ("", int)])
def test_value__that_is_none_of_its_kind_is_the_default(file: Path, text: str, kind: type) -> None:
    kept = WindowSettings(file)
    kept.setValue("width", text)
    assert (kept.value("width", 340, type=kind), kept.value("height", 200, type=kind)) == (340, 200)


def test_what_is_removed__is_gone_from_the_file_too(file: Path) -> None:
    kept = WindowSettings(file)
    for key in ("a", "b", "c"):
        kept.setValue(key, key)
    kept.write_out()
    kept.remove("a")
    kept.setValue("b", None)
    assert (kept.allKeys(), kept.contains("a"), kept.value("b", "nothing")) == (["c"], False, "nothing")
    kept.write_out()
    assert of_file(file) == {"c": "c"}
    kept.clear()
    assert kept.allKeys() == []
    kept.write_out()
    assert of_file(file) == {}


def write_elsewhere(file: Path, key: str, value: str) -> None:
    code = (
        "import sys; from PySide6.QtCore import QSettings; "
        "QSettings(sys.argv[1], QSettings.Format.IniFormat).setValue(*sys.argv[2:])"
    )
    subprocess.run([sys.executable, "-c", code, str(file), key, value], check=True)  # noqa: S603 - our own


def test_what_another_program_writes__is_seen_and_stays(file: Path) -> None:
    """Between two of our own changes, and while one of ours is still to be written."""
    is_free, kept = Event(), WindowSettings(file)
    kept.setValue("mine", "1")
    kept.write_out()
    write_elsewhere(file, "other", "2")
    assert kept.value("other") == "2"
    _writer().submit(is_free.wait, 10)
    kept.setValue("mine", "3")
    write_elsewhere(file, "third", "4")
    is_free.set()
    kept.write_out()
    expected = {"mine": "3", "other": "2", "third": "4"}
    assert {key: kept.value(key) for key in kept.allKeys()} == expected
    assert of_file(file) == expected


@pytest.mark.qt_no_exception_capture  # PySide tells of the number that is too large a second time, by the hook
def test_value_that_cannot_be_written__is_logged_and_stops_no_other(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = WindowSettings(file)
    kept.setValue("bad", 10**30)  # more than Qt can count
    kept.write_out()
    kept.setValue("good", "1")
    kept.write_out()
    assert "settings were not written: bad" in caplog.text
    assert of_file(file) == {"good": "1"}


def test_program_that_ends__has_written_what_it_keeps(file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from desktop_app.views.window_settings import WindowSettings\n"
        "kept = WindowSettings(Path(sys.argv[1]))\nfor at in range(50): kept.setValue(f'key{at}', at)"
    )
    subprocess.run([sys.executable, "-c", code, str(file)], check=True)  # noqa: S603 - our own
    assert of_file(file) == {f"key{at}": str(at) for at in range(50)}


def test_disk_that_is_busy__keeps_nobody_waiting(file: Path) -> None:
    """The thread that writes is held up, as by a disk; who keeps something goes on, and finds it."""
    is_free, kept = Event(), WindowSettings(file)
    _writer().submit(is_free.wait, 10)
    kept.setValue("report", "ageing")
    kept.setValue("report", "journal")
    assert (kept.value("report"), file.exists()) == ("journal", False)
    is_free.set()
    kept.write_out()
    assert of_file(file) == {"report": "journal"}


def test_text_of_the_file__is_read_as_what_is_asked_for(file: Path) -> None:
    file.write_text("[General]\nshown=false\nwide=true\nwidth=360\n", "utf-8")
    kept = WindowSettings(file)
    assert kept.value("shown", default=True, type=bool) is False
    assert kept.value("wide", default=False, type=bool) is True
    assert kept.value("width", 200, type=int) == 360
