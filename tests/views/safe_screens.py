"""Windows with something to say over their views, for pictures."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.errors import DoctoredFile, InCloud, LogCutOff, SelfCheckFailed
from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.start.start_window import StartWindow
from desktop_app.views.start.ways_out import ways_out
from tests.clinic import Clinic
from tests.views.whole_window import whole_window

_BACKUP = "Last good backup: 19 Aug 2025, 19:42, asha-20250819-194212.clinicbackup in /media/usb/Asha"


def end_missing(_clinic: Clinic, operations: Operations) -> QWidget:
    """Show books whose end was cut off, with the backup that was found."""
    window = whole_window(operations, PlanView)
    banner = window.notices.stand(LogCutOff(found=48_120, kept=48_213, beside="asha.clinicbook.head"))
    banner.add_beneath(Label(_BACKUP, SMALL, wrap=True))
    banner.add_button("Restore it...", lambda: None)
    return window


def self_check_failed(_clinic: Clinic, operations: Operations) -> QWidget:
    """Show books that were found damaged while they were open."""
    window = whole_window(operations, PlanView)
    banner = window.notices.stand(SelfCheckFailed(found="FILE, the file itself is damaged"))
    banner.add_beneath(Label("No backup of these books was found on this computer.", SMALL, wrap=True))
    return window


def in_a_cloud(_clinic: Clinic, operations: Operations) -> QWidget:
    """Show books in a folder that a cloud's program copies."""
    window = whole_window(operations, PlanView)
    banner = window.notices.add(InCloud(folder="/home/asha/Dropbox (Asha Clinic)", by="Dropbox"))
    banner.add_button("Do not tell me again for this folder", lambda: None)
    return window


def doctored(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Show that books were refused, and a way to look into them all the same."""
    window = StartWindow()
    error = DoctoredFile(path="asha.clinicbook", found="trigger quiet is unknown, index one_patient is unknown")
    window.show_error(error, *ways_out(error, Path("asha.clinicbook"), lambda _path: None, window.show_error))
    return window
