"""Setting up a clinic in four short steps: clinic, branch, year and numbers, accounts; set up in one, at the end.

dialog = NewClinicDialog(today=today, parent=window)
dialog.wanted.connect(...)              # NewClinic: the command and the path; the dialog stays until told
dialog.succeeded() / dialog.failed(error)

Alt+Left and Alt+Right lead through the steps, in any order; everything typed stays. Ctrl+Enter sets up as soon as
everything that is needed is there, whichever step is shown.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.numbering import default_prefix, digits_after
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.errors import ClinicError
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.dialog_frame import DialogFrame
from desktop_app.views.start.set_up_pages import AccountsPage, BranchPage, ClinicPage, NumbersPage, SetUpPage
from desktop_app.views.start.step_trail import StepTrail
from desktop_app.workflows.set_up_clinic import NewBranch, NewSeries, NewUser, SetUpClinic

_SIZE = (720, 500)
_OWNER = "owner"


@dataclass(frozen=True, slots=True)
class NewClinic:
    """What is to be set up, and where."""

    command: SetUpClinic
    path: Path


class NewClinicDialog(DialogFrame):
    """The steps; the fields that others ask for are known by their names here, too."""

    wanted = Signal(object)

    def __init__(self, *, today: date, parent: QWidget) -> None:
        super().__init__(
            title=self.tr("Set up a clinic"),
            commit=self.tr("Set up clinic"),
            parent=parent,
            promise=self.tr("One file: all of it, or nothing."),
            keeps_typing=True,
        )
        self._today = today
        self._request_id = str(uuid4())
        self._clinic, self._branch, self._numbers = ClinicPage(), BranchPage(), NumbersPage(today)
        self.pages: tuple[SetUpPage, ...] = (self._clinic, self._branch, self._numbers, AccountsPage())
        self.trail = StepTrail((self.tr("Clinic"), self.tr("Branch"), self.tr("Year and numbers"), self.tr("Accounts")))
        self.back = Button(self.tr("Back"), caption="Alt+Left")
        self.next = Button(self.tr("Next"), Kind.PRIMARY, caption="Alt+Right")
        self.name, self.legal_name = self._clinic.name, self._clinic.legal_name
        self.gstin, self.state = self._clinic.gstin, self._clinic.state
        self.place, self.caution = self._clinic.place, self._clinic.caution
        self.branch_name, self.branch_code, self.user = self._branch.name, self._branch.code, self._branch.user
        self.year, self.policy, self.rounds = self._numbers.year, self._numbers.policy, self._numbers.rounds
        self.numbers = self._numbers.numbers
        self._seen: set[int] = set()
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
            page.changed.connect(self._check)
        self._lay_out_steps()
        self.resize(*_SIZE)
        self.show_page(0)

    def carry_out(self) -> None:
        """Ask for it."""
        self.banner.hide_words()
        self.set_running(running=True)
        self.wanted.emit(NewClinic(self._command(), self.path()))

    def succeeded(self) -> None:
        """Close: the clinic is set up."""
        self.set_running(running=False)
        self.accept()

    def failed(self, error: ClinicError) -> None:
        """Say what went wrong; everything that was typed stays."""
        self.set_running(running=False)
        self.show_error(error)

    def path(self) -> Path:
        """Give the file: the one chosen, else one by the clinic's name among this user's data."""
        return self._clinic.path()

    def put(self, path: Path) -> None:
        """Let the books lie in another file."""
        self._clinic.put(path)

    def page(self) -> int:
        """Give the number of the page that is shown, from 0."""
        return self._stack.currentIndex()

    def show_page(self, at: int) -> None:
        """Show a page, whatever the others lack; the keys begin in its first field."""
        self._stack.setCurrentIndex(at)
        self._seen.add(at)
        self._check()
        self.pages[at].first_field().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name."""
        super().showEvent(event)
        self.pages[self.page()].first_field().setFocus()

    def set_running(self, *, running: bool) -> None:
        """Lead nowhere else while the clinic is being set up."""
        super().set_running(running=running)
        self._show_ways()

    def _go_on(self) -> None:
        """Show the next page, once this one has what it needs: what is missing is told beside its field."""
        if self.next.isEnabled() and not self.pages[self.page()].show_problem():
            self.show_page(self.page() + 1)

    def _go_back(self) -> None:
        if self.back.isEnabled():
            self.show_page(self.page() - 1)

    def _check(self) -> None:
        """Say what is still missing, on whichever page."""
        problems = [page.problem()[0] for page in self.pages]
        self.trail.show_step(self.page(), done={at for at in self._seen if not problems[at]})
        self.set_obstacle(next((problem for problem in problems if problem), ""))
        self._show_ways()

    def _show_ways(self) -> None:
        """Let the one button be loud that is to be pressed next."""
        is_last = self.page() + 1 == len(self.pages)
        self.back.setEnabled(self.page() > 0 and not self.is_running())
        self.next.setEnabled(not is_last and not self.is_running())
        self.next.set_kind(Kind.OUTLINED if is_last else Kind.PRIMARY)
        self.commit_button.set_kind(Kind.PRIMARY if is_last else Kind.OUTLINED)

    def _command(self) -> SetUpClinic:
        years = self._numbers.first_years()
        labels = [fiscal_year(date(year, 4, 1)).label for year in years]
        prefixes = [
            (kind, label, default_prefix(letters, "", label))
            for kind, letters in self.numbers.chosen().items()
            for label in labels
        ]
        return SetUpClinic(
            request_id=self._request_id,
            name=self.name.text().strip(),
            legal_name=self.legal_name.text().strip() or None,
            state_code=str(self.state.key()),
            branches=(NewBranch(code=self.branch_code.text().strip(), name=self.branch_name.text().strip()),),
            users=(NewUser(username=_OWNER, display_name=self.user.text().strip()),),
            first_years=years,
            gstin=self.gstin.gstin(),
            revenue_policy=RevenuePolicy(str(self.policy.key())),
            round_invoice_to_rupee=self.rounds.isChecked(),
            series=tuple(
                NewSeries(document_type=kind, fiscal_year=label, prefix=prefix, pad=digits_after(prefix))
                for kind, label, prefix in prefixes
            ),
        )

    def _lay_out_steps(self) -> None:
        self._subject.insertWidget(0, self.trail)
        self.set_body(self._stack)
        at = self._foot_row.indexOf(self.commit_button)
        self._foot_row.insertWidget(at, self.next)
        self._foot_row.insertWidget(at, self.back)
        self.trail.chosen.connect(self.show_page)
        for button, key, act in ((self.back, "Alt+Left", self._go_back), (self.next, "Alt+Right", self._go_on)):
            button.setToolTip(as_tooltip(key))
            button.clicked.connect(lambda *_, act=act: act())
            QShortcut(QKeySequence(key), self).activated.connect(act)  # at once, not when the button comes up again
