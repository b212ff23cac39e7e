"""Go to anything: views, reports, what can be done, patients, documents and accounts, from one field (Ctrl+K).

field = GoToField(destinations, find=documents_of(operations), shortcut="Ctrl+K")
field.went.connect(window.go_to)                # Place, View, QAction or Stop
"""

from desktop_app.views.go_to.destinations import Destination, Kind, destinations_of
from desktop_app.views.go_to.field import GoToField
from desktop_app.views.go_to.records import Find, Found, documents_of

__all__ = ["Destination", "Find", "Found", "GoToField", "Kind", "destinations_of", "documents_of"]
