"""The dialogs of branches' files, to be looked at: the demo clinic's second branch."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from desktop_app.repositories import branches
from desktop_app.views.masters.branches.take_in_dialog import TakeInDialog
from desktop_app.views.masters.branches.write_file_dialog import WriteFileDialog
from desktop_app.views.operations import Operations
from tests.branch_orders import FIRST, LAST, copied, file_of, rich_branch
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED
from tests.views.refunds.screens import parent, worked_on


def take_in(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the dialog with a file of a second branch in it."""
    folder = Path(mkdtemp(prefix="clinic-"))
    main = new_clinic(folder / "main.clinicbook", branches=2)
    main.clock.today = DISCONTINUED
    branch = copied(main, folder / "west.clinicbook")
    rich_branch(branch)
    path = folder / "west_2025-06-01_2025-08-31.jsonl"
    path.write_text(file_of(branch, first=FIRST, last=LAST), "utf-8", newline="")
    dialog = TakeInDialog(worked_on(main), parent())
    dialog.take_file(path)
    return dialog


def write_file(clinic: Clinic, operations: Operations) -> QWidget:
    """Give the dialog that writes the first branch's file."""
    with clinic.books.reading() as reading:
        branch = branches.branch(reading, 1)
    return WriteFileDialog(operations, branch, "Asha Skin & Laser", parent())
