"""The program as a shell runs it: its output, its errors, its exit code."""

import atexit
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import mkdtemp

from desktop_app import command_line
from tests import raw
from tests.clinic import new_clinic
from tests.story_book import tell

ROOT = Path(__file__).parents[1]
MAIN = ROOT / ("tests/encrypted_main.py" if raw.is_encrypted() else "main.py")
HOLDS_KEY = "import tests.raw\n" if raw.is_encrypted() else ""  # for programs of the tests' own

Ran = subprocess.CompletedProcess[bytes]


def run(*arguments: object, program: tuple[object, ...] = (MAIN,), **environment: str) -> Ran:
    """Run the program to its end."""
    if raw.is_encrypted() and program != (MAIN,):
        environment[raw.ENGINE] = "encrypted"  # for those that begin with HOLDS_KEY
    command = [sys.executable, *map(str, program), *map(str, arguments)]
    return subprocess.run(  # noqa: S603 - ours
        command, capture_output=True, check=False, timeout=120, env={"PATH": "/usr/bin:/bin", **environment}
    )


def run_here(*arguments: object) -> Ran:
    """Run a command in this process, where one of its own would only take longer; not one that draws a PDF."""
    asked = [str(each) for each in arguments]
    out, err = (TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = command_line.run(asked)
        except SystemExit as ended:  # arguments that cannot be read
            code = ended.code if isinstance(ended.code, int) else -1
    return Ran(asked, code, _told_to(out), _told_to(err))


def _told_to(stream: TextIOWrapper) -> bytes:
    stream.seek(0)
    return bytes(stream.buffer.read())


def is_told(ran: Ran, code: int, *words: str) -> bool:
    """Tell whether the program said what is wrong: in words, on standard error, and nothing on standard output."""
    told = ran.stderr.decode()
    assert "Traceback" not in told, told
    assert all(word in told for word in words), told
    return (ran.returncode, ran.stdout) == (code, b"")


def copy_story_book(folder: Path) -> Path:
    """Make a folder with the story book alone in it; the book's path."""
    folder.mkdir()
    return Path(shutil.copy(_told(), folder))


@cache
def _told() -> Path:
    folder = Path(mkdtemp(prefix="told-"))
    atexit.register(shutil.rmtree, folder)
    path = folder / "story.clinicbook"
    clinic = new_clinic(path, branches=2)
    tell(clinic)
    clinic.books.close()
    return path
