"""The head of a patient's page: who it is, what is mostly done, and the figures of today, each a way to its parts.

head = PageHead()
head.show_known("Asha Rao", "00007", "98200 12345")      # at once, as the register has it
head.show_figures(figures)                              # PatientFigures, once they are here
head.wanted.connect(...)                                # which figure: DUE, KEPT, ...
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.reports.patient_figures import PatientFigures
from desktop_app.repositories.patients import Patient
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.head_flow import HeadFlow
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.look.fonts import SMALL, TITLE, scaled
from desktop_app.views.masters.master_register import state_mark
from desktop_app.views.masters.patient_words import address_words, registration_words
from desktop_app.views.patient_page.figure_strip import FigureStrip
from desktop_app.views.patient_page.figure_tile import FigureTile
from desktop_app.views.patient_page.words import words
from desktop_app.views.tables.amount_cells import shown_day, shown_paise

BALANCE, DUE, KEPT, WAITING, DEFERRED, BILLED = "balance", "due", "kept", "waiting", "deferred", "billed"

_LEFT, _RIGHT = 14, 14
_LEAST_NAME = 240  # pixels while text has its usual size: with less, the buttons go beneath


class PageHead(Ground):
    """Names and texts yield; figures and buttons stay."""

    wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("surface")
        self.back = IconButton("chevron-left", self.tr("Back to the register (Esc)"), Kind.QUIET)
        self.name, self.badge = ElidingLabel(style=TITLE), Badge(state_mark(ACTIVE))
        self.number = ElidingLabel(style=SMALL, tone="text2")
        self.as_of = Label(style=SMALL, tone="text2")
        self.more = Button(words("More..."), shortcut="Alt+O")
        self.primary: Button | None = None
        self.tiles = {
            BALANCE: FigureTile(words("Balance"), has_side=True),
            DUE: FigureTile(words("Still due")),
            KEPT: FigureTile(words("Advances and credits")),
            WAITING: FigureTile(words("Refunds waiting")),
            DEFERRED: FigureTile(words("Deferred value")),
            BILLED: FigureTile(words("Billed in all")),
        }
        self._strip = FigureStrip(list(self.tiles.values()))
        self._menu = QMenu(words("More"), self)
        self._menu.setToolTipsVisible(True)
        self._top, self._names = HeadFlow(gap=8), QWidget()
        self._parts: tuple[str | None, ...] = ()
        self._has_day = False
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.more.clicked.connect(self._open_menu)
        for key, tile in self.tiles.items():
            tile.clicked.connect(lambda _checked=False, key=key: self.wanted.emit(key))

    def offer(self, primary: QAction, *actions: QAction, menu: tuple[QAction | None, ...]) -> None:
        """Give actions their buttons, and the rest, in parts between None, the menu behind them."""
        for action in actions:
            self._top.add_right(Button.of(action, bare=True))
        self._top.add_right(self.more)
        self.primary = Button.of(primary, Kind.PRIMARY, caption="Ctrl+N")
        self._top.add_right(self.primary)
        for entry in menu:
            if entry is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(entry)
        self._menu.addSeparator()

    def offer_submenu(self, title: str, actions: Iterable[QAction]) -> None:
        """Put further actions behind the rest: what is done with a plan, the tabs by their keys."""
        submenu = self._menu.addMenu(title)
        submenu.setToolTipsVisible(True)
        submenu.addActions(list(actions))

    def put_primary(self, *, shown: bool) -> None:
        """Have the primary button here, or leave it to the page where that begins with it."""
        if self.primary is not None:
            self.primary.setVisible(shown)

    def show_known(self, name: str, mrn: str, phone: str | None) -> None:
        """Show who it is, before anything is read; figures are on their way."""
        self.name.setText(name)
        self.as_of.setText("")
        self._show_number(words("MRN {number}").format(number=mrn) if mrn else "", phone)
        self.badge.hide()
        for tile in self.tiles.values():
            tile.show_figure(None)
        self._strip.refit()

    def show_figures(self, figures: PatientFigures) -> None:
        """Show the patient with the figures of the day."""
        patient = figures.patient
        self.as_of.setText(words("As of {day}").format(day=shown_day(figures.on)))
        self._show_patient(patient)
        show = {key: tile.show_figure for key, tile in self.tiles.items()}
        show[BALANCE](
            figures.balance_paise, hint=words("on the statement") if figures.balance_paise else words("settled")
        )
        overdue = figures.overdue_paise
        late = words("{amount} overdue, {days} d").format(amount=shown_paise(overdue), days=figures.overdue_days)
        show[DUE](
            figures.due_paise,
            hint=late if overdue else words("nothing overdue") if figures.due_paise else "",
            tone="bad" if overdue else "text",
            sign="warning" if overdue else "",
        )
        show[KEPT](figures.kept_paise, hint=_kept_words(figures), tone="good" if figures.kept_paise else "text")
        show[WAITING](
            figures.waiting_paise,
            hint=words("to be paid back") if figures.waiting_paise else "",
            tone="warn" if figures.waiting_paise else "text",
            sign="clock" if figures.waiting_paise else "",
        )
        show[DEFERRED](figures.deferred_paise, hint=words("sold, not yet rendered") if figures.deferred_paise else "")
        show[BILLED](figures.billed_paise, hint=words("since the first invoice") if figures.billed_paise else "")
        self._strip.refit()

    def changeEvent(self, event: QEvent) -> None:
        """Leave the name its room when the size of text has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._names.setMinimumWidth(scaled(_LEAST_NAME))

    def _show_patient(self, patient: Patient) -> None:
        self.name.setText(patient.full_name)
        self.badge.show_mark(state_mark(ACTIVE if patient.is_active else OFF))
        self.badge.show()
        mrn = words("MRN {number}").format(number=patient.mrn)
        self._show_number(mrn, patient.phone, address_words(patient), registration_words(patient))

    def put_day(self, *, here: bool) -> None:
        """Say here as of when the figures are, or leave it to `as_of`, which the page puts where it has room."""
        self._has_day = here
        self.as_of.setHidden(here)
        self._show_number(*self._parts)

    def _show_number(self, *parts: str | None) -> None:
        self._parts = parts
        day = self.as_of.text() if self._has_day else ""
        self.number.setText(" · ".join(part for part in (day, *parts) if part))

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _lay_out(self) -> None:
        names, first = QVBoxLayout(self._names), QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.name)
        first.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addLayout(first)
        names.addWidget(self.number)
        self._names.setMinimumWidth(scaled(_LEAST_NAME))
        self._top.addWidget(self.back)
        self._top.addWidget(self._names)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 10, _RIGHT, 8)
        column.setSpacing(8)
        column.addLayout(self._top)
        column.addWidget(self._strip)


def _kept_words(figures: PatientFigures) -> str:
    if figures.advances_paise and figures.credits_paise:
        return words("{amount} of it advances").format(amount=shown_paise(figures.advances_paise))
    if figures.kept_paise:
        return words("advances") if figures.advances_paise else words("credits")
    return ""
