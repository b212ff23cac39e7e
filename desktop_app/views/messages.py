"""How an error is presented: one sentence that ends in what became of the data, then what to do about it.

operations.run(workflow, command, failed=partial(show_error, self.banner))
show_error(self.banner, error, (self.tr("Show the plan"), self._show_plan))
"""

import traceback
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop_app.errors import BugError, ClinicError, Fault
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Kind
from desktop_app.views.language import words_of

Action = tuple[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Message:
    """What a banner says of an error; `details` are for a report to the makers, "" where nothing is to be reported."""

    headline: str
    advice: str
    details: str = ""


def message_of(error: ClinicError) -> Message:
    """Put an error into words; a refusal needs no details, for the user can act on it."""
    details = _details(error) if isinstance(error, (BugError, Fault)) else ""
    return Message(*error.told(words_of), details)


def show_error(banner: Banner, error: ClinicError, *actions: Action) -> None:
    """Show an error in a banner, with what can be done about it from here."""
    message = message_of(error)
    banner.show_words(message.headline, message.advice)
    for text, pressed in actions:
        banner.add_button(text, pressed)
    if message.details:
        text = QCoreApplication.translate("Messages", "Copy details")
        banner.add_button(text, lambda: QGuiApplication.clipboard().setText(message.details), Kind.QUIET)


def _details(error: ClinicError) -> str:
    """Give the code, the facts and where it happened; the facts may name a patient, so nothing is sent anywhere."""
    facts = "".join(f"{name}: {fact}\n" for name, fact in error.facts.items())
    trace = "".join(traceback.format_exception(error))
    return f"{error.code}\n{facts}\n{trace}"
