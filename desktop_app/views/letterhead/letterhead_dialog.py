"""Change the letterhead: lines under the clinic's name, lines at the foot, the logo; seen as it will be printed.

dialog = LetterheadDialog(operations, window)
dialog.posted.connect(...)              # LetterheadChanged
dialog.open()
"""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.days import Letterhead, letterhead
from desktop_app.repositories import clinic as clinics, letterheads
from desktop_app.repositories.books import Reading
from desktop_app.repositories.letterheads import KeptLetterhead
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.letterhead.head_preview import HeadPreview
from desktop_app.views.letterhead.logo_file import logo_of
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.operations import Operations
from desktop_app.workflows.change_letterhead import ChangeLetterhead, change_letterhead
from desktop_app.workflows.steps.letterheads import LONGEST_LINE, MOST_LINES

_SIZE = (1_000, 600)
_HEADING, _FOOTER = 4, 2  # lines that are seen at first; one more whenever all that are seen are written on


@dataclass(frozen=True, slots=True)
class _Found:
    kept: KeptLetterhead | None
    of_papers: Letterhead


class LetterheadDialog(WorkflowDialog):
    """Fields at the left, the paper at the right."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Letterhead"),
            commit=parent.tr("Save letterhead"),
            parent=parent,
            promise=parent.tr("Papers printed from now on carry it; figures and numbers do not change."),
            keeps_typing=True,
        )
        self._found: _Found | None = None
        self.logo: bytes | None = None
        self.heading = [TextField() for _ in range(MOST_LINES)]
        self.footer = [TextField() for _ in range(MOST_LINES)]
        self._lines: dict[TextField, CaptionedField] = {}
        self.choose_logo = Button(self.tr("Choose logo..."), shortcut="Ctrl+L")
        self.no_logo = Button(self.tr("No logo"), Kind.QUIET)
        self.logo_words = ElidingLabel(style=SMALL, tone="text2")
        self.preview = HeadPreview()
        self._lay_out_letterhead()
        self._connect()
        self._show()
        self.load(_read, self._take)

    def take_file(self, path: Path) -> None:
        """Take a picture for the logo; it is read off the thread that paints."""
        self.load(lambda _reading: logo_of(path), self._take_logo)

    def carry_out(self) -> None:
        """Change the letterhead."""
        if self._found is None:
            return
        command = ChangeLetterhead(
            request_id=self.request_id,
            heading=_text(self.heading),
            footer=_text(self.footer),
            logo=self.logo,
            seen=self._found.kept,
        )
        self.run(change_letterhead, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first line."""
        super().showEvent(event)
        self.heading[0].setFocus()

    def _take(self, found: _Found) -> None:
        self._found = found
        kept = found.kept or KeptLetterhead()
        self.set_subject(found.of_papers.name, found.of_papers.gstin or "")
        for fields, text in ((self.heading, kept.heading), (self.footer, kept.footer)):
            lines = text.splitlines()
            for field, line in zip(fields, lines, strict=False):
                field.setText(line)
        self._take_logo(kept.logo)

    def _take_logo(self, logo: bytes | None) -> None:
        self.banner.hide_words()
        self.logo = logo
        self.no_logo.setEnabled(logo is not None)
        said = self.tr("No logo: PNG or JPEG, made small by itself")
        if logo is not None:
            said = self.tr("Kept as PNG, {size} KB").format(size=max(1, round(len(logo) / 1024)))
        self.logo_words.setText(said)
        self._show()

    def _show(self, *_: object) -> None:
        """Draw the paper as it would be; offer one more line where all are written on."""
        for fields, least in ((self.heading, _HEADING), (self.footer, _FOOTER)):
            used = max((at for at, field in enumerate(fields, start=1) if field.text()), default=0)
            for at, field in enumerate(fields):
                self._lines[field].setVisible(at < max(least, used + 1))
        if self._found is not None:
            self.preview.show_letterhead(
                replace(self._found.of_papers, heading=_text(self.heading), footer=_text(self.footer), logo=self.logo)
            )
        self._check()

    def _check(self) -> None:
        too_long = next((each for each in (*self.heading, *self.footer) if len(each.text()) > LONGEST_LINE), None)
        for each in (*self.heading, *self.footer):
            words = self.tr("At most {count} letters").format(count=LONGEST_LINE)
            each.set_problem(words if len(each.text()) > LONGEST_LINE else "")
        if self._found is None:
            self.set_obstacle(self.tr("The letterhead is being read"))
        else:
            self.set_obstacle(self.tr("A line is too long") if too_long is not None else "")

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("The clinic's logo"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Pictures (*.png *.jpg *.jpeg)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def _connect(self) -> None:
        for each in (*self.heading, *self.footer):
            each.textChanged.connect(self._show)
        self.choose_logo.clicked.connect(self._ask_file)
        self.no_logo.clicked.connect(lambda: self._take_logo(None))

    def _lay_out_letterhead(self) -> None:
        hints = (
            self.tr("12 Church Street, Bengaluru 560001"),
            self.tr("Phone 080 4567 8901"),
            self.tr("hello@clinic.example, www.clinic.example"),
            self.tr("Registration KMC 12345"),
        )
        left = QVBoxLayout()
        left.setSpacing(1)
        left.addWidget(Label(self.tr("Under the clinic's name"), BODY_STRONG))
        for field, hint in zip(self.heading, hints, strict=False):
            field.setPlaceholderText(hint)
        for number, field in enumerate(self.heading, start=1):
            self._lines[field] = CaptionedField(self.tr("Line {number}").format(number=number), field)
            left.addWidget(self._lines[field])
        left.addWidget(Label(self.tr("At the foot of every page"), BODY_STRONG))
        for number, field in enumerate(self.footer, start=1):
            self._lines[field] = CaptionedField(self.tr("Foot line {number}").format(number=number), field)
            left.addWidget(self._lines[field])
        logo = QHBoxLayout()
        logo.setSpacing(8)
        for each in (self.choose_logo, self.no_logo):
            logo.addWidget(each)
        logo.addWidget(self.logo_words, 1)
        left.addLayout(logo)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(Label(self.tr("Papers begin and end like this"), BODY_STRONG))
        right.addWidget(self.preview, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.setSpacing(MARGIN)
        row.addLayout(left, 9)
        row.addLayout(right, 11)
        self.set_body(body)
        self.resize(*_SIZE)


def _read(reading: Reading) -> _Found:
    """Read what is kept, and what papers of the first branch say."""
    first = clinics.branches(reading)[0].branch_id
    return _Found(letterheads.letterhead(reading), letterhead(reading, first))


def _text(fields: list[TextField]) -> str:
    return "\n".join(line for field in fields if (line := field.text().strip()))
