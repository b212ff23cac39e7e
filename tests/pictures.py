"""Pictures of the screens, light and dark, at one and two times scale: `python -m tests.pictures FOLDER`.

`--text-size 200` sets all text twice as large.

The double ones are made by a second process, for a window takes its scale when it begins. A view is added by a
line in `tests.views.all_screens` that gives a window with example rows.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.screens import platform_with_screens

_SETTINGS = tempfile.TemporaryDirectory(prefix="clinic-pictures-")
os.environ.setdefault("QT_QPA_PLATFORM", platform_with_screens(Path(_SETTINGS.name)))
os.environ["XDG_CONFIG_HOME"] = _SETTINGS.name

from PySide6.QtWidgets import QApplication  # noqa: E402 - the platform is chosen before

from desktop_app.views.kept_text_size import SIZES  # noqa: E402
from desktop_app.views.language import Language, put_on  # noqa: E402
from desktop_app.views.look.fonts import USUAL_SIZE  # noqa: E402
from desktop_app.views.look.scheme import Scheme, apply_look, apply_text_size  # noqa: E402
from desktop_app.views.operations import Operations  # noqa: E402
from desktop_app.views.window_settings import window_settings  # noqa: E402
from tests.clinic import Clinic  # noqa: E402
from tests.views.all_screens import SCREENS  # noqa: E402
from tests.views.sample import sample_clinic  # noqa: E402
from tests.views.screen import Screen  # noqa: E402

_SETTLED_S = 0.5


def main() -> int:
    """Write the pictures and say how many there are."""
    parser = argparse.ArgumentParser(description="Write pictures of all screens to a folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--only", choices=sorted(SCREENS), action="append", metavar="NAME", help="a screen; all without it"
    )
    parser.add_argument("--scale", type=int, choices=(1, 2), help="both without it")
    parser.add_argument("--text-size", type=int, choices=SIZES, default=USUAL_SIZE, help="per cent")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    names = arguments.only or list(SCREENS)
    if arguments.scale != 2:
        _draw(arguments.folder, names, scale=1, text_size=arguments.text_size)
    if arguments.scale is None:
        again = [sys.executable, "-m", "tests.pictures", str(arguments.folder), "--scale", "2"]
        again += ["--text-size", str(arguments.text_size)]
        for name in names:
            again += ["--only", name]
        double = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": platform_with_screens(Path(_SETTINGS.name), scale=2)}
        subprocess.run(again, check=True, env=os.environ | double)  # noqa: S603 - ourselves
    elif arguments.scale == 2:
        _draw(arguments.folder, names, scale=2, text_size=arguments.text_size)
    return 0


def _draw(folder: Path, names: list[str], *, scale: int, text_size: int) -> None:
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError(app)
    if app.devicePixelRatio() != scale:
        sys.exit(f"the scale is {app.devicePixelRatio()}, not {scale}: leave QT_SCALE_FACTOR to this program")
    with tempfile.TemporaryDirectory() as books:
        clinic = sample_clinic(Path(books) / "sample.clinicbook")
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            apply_look(app, scheme)
            apply_text_size(app, text_size)
            for name in names:
                _draw_one(app, clinic, SCREENS[name], folder / f"{name}-{scheme.value}-{scale}x.png")
        clinic.books.close()


def _draw_one(app: QApplication, clinic: Clinic, screen: Screen, path: Path) -> None:
    window_settings().clear()  # no filter of the screen before is kept
    operations = Operations(clinic.books, clinic.user)
    put_on(app, screen.language)
    window = screen.make(clinic, operations)
    window.resize(*screen.size)
    window.show()
    window.activateWindow()
    _settle(app)
    screen.before(window)
    _settle(app)
    window.grab().save(str(path))
    print(path)  # noqa: T201 - what a command has done
    window.close()
    operations.close()
    window.deleteLater()
    put_on(app, Language.ENGLISH)


def _settle(app: QApplication) -> None:
    """Let the readers answer."""
    until = time.monotonic() + _SETTLED_S
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    raise SystemExit(main())
