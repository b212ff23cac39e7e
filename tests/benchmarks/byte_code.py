"""The byte-code of the program, which lies beside its sources on every day but the first."""

import compileall
from pathlib import Path

import desktop_app


def write_byte_code() -> None:
    """Write it now, also where the environment keeps Python from it: to compile it takes longer than to start."""
    for folder in desktop_app.__path__:
        compileall.compile_dir(Path(folder), quiet=1)
