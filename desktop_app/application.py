"""The program with its window, in order: look, a first window, log, books, their window."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop_app.begin_app import begin_app, quit_at_signals
from desktop_app.log_of_window import begin_log
from desktop_app.log_words import watch
from desktop_app.program import Program
from desktop_app.ways_to_books import open_unless_encrypted

if TYPE_CHECKING:  # with what it brings along it takes several times as long as the first window
    from desktop_app.repositories.books import Clock


def open_window(file: Path | None, *, demo: bool, clock: "Clock", safe: bool = False) -> int:
    """Run the program until its window closes; the exit code.

    Books that are named are opened before there is a window: what refuses them is raised, as by every command. The
    books used last are opened where none are named, the start window where there are none.
    """
    named = None if file is None or demo else open_unless_encrypted(file, clock, safe=safe)
    watch()
    app = begin_app()
    program = Program(clock)
    sys.excepthook = program.tell_bug
    quit_at_signals(app)
    try:
        if named is not None:
            program.receive(named)
        elif demo:
            program.open_demo()
        elif file is not None:  # the window asks for its passphrase, or says who has it
            program.show_start()
            program.open(file, safe=safe)
        else:
            program.open_last()
        QTimer.singleShot(0, begin_log)
        return app.exec()
    finally:
        program.end()
