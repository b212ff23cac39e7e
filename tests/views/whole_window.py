"""The window with all its views, as the program puts it around books, one of them at the front."""

from desktop_app.book_window import views_on
from desktop_app.views.clinic_facts import ClinicFacts
from desktop_app.views.go_to import documents_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.view import View
from tests.views.driving import FACTS


def whole_window(operations: Operations, kind: type[View], facts: ClinicFacts = FACTS) -> MainWindow:
    """Make the window with the view of a kind at the front."""
    views = list(views_on(operations))
    window = MainWindow(operations, views, find=documents_of(operations))
    window.set_facts(facts)
    window.show_view(next(view for view in views if isinstance(view, kind)))
    return window
