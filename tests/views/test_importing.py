import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.views.importing import Importing

pytestmark = pytest.mark.gui

NAMES = ("imported_first", "imported_broken", "imported_last")


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Make three modules that nobody has imported, one of them broken."""
    for name in NAMES:
        (tmp_path / f"{name}.py").write_text("raise RuntimeError" if "broken" in name else "", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    for name in NAMES:
        sys.modules.pop(name, None)


@pytest.mark.usefixtures("modules")
def test_importing__gives_every_module_its_turn_a_broken_one_too(qtbot: QtBot) -> None:
    parent = QObject()
    imports = Importing(NAMES, parent)
    told = [imports.is_over]
    with qtbot.waitSignal(imports.finished):
        imports.start()
    assert [*told, imports.is_over] == [False, True]
    assert [name in sys.modules for name in NAMES] == [True, False, True]


@pytest.mark.usefixtures("modules", "qtbot")
def test_importing__that_is_stopped_imports_nothing_more_and_says_nothing() -> None:
    parent = QObject()
    imports = Importing(NAMES, parent)
    imports.stop()
    imports.start()
    imports.stop()
    assert not any(name in sys.modules for name in NAMES)
