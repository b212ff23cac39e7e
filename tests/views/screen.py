"""A screen as it is looked at in pictures."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop_app.views.language import Language
from desktop_app.views.operations import Operations
from tests.clinic import Clinic


@dataclass(frozen=True)
class Screen:
    """A window with example rows, its size, and what it must be told before it is looked at."""

    make: Callable[[Clinic, Operations], QWidget]
    size: tuple[int, int] = (1366, 690)
    before: Callable[[QWidget], object] = lambda _window: None
    language: Language = Language.ENGLISH
