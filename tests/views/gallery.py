"""Windows with all that the foundation has, to be looked at: controls, pictures with extreme values, the shell."""

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QRadioButton, QSlider, QVBoxLayout, QWidget

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.errors import PeriodClosed
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.chip import Chip, FilterChips
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.marks import document_mark, installment_mark, plan_mark, session_mark
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.go_to import documents_of
from desktop_app.views.look.fonts import HEADING, SMALL, TITLE
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.pictures.empty_state import EmptyState
from desktop_app.views.pictures.package_bar import PackageBar, PackageFigures
from desktop_app.views.pictures.session_bar import SessionCounts, paint_sessions, sessions_width
from desktop_app.views.pictures.value_figures import ValueFigures
from desktop_app.views.pictures.value_picture import ValuePicture
from desktop_app.views.view import Attention, View
from tests.clinic import Clinic
from tests.views.driving import FACTS, views
from tests.views.sample import TODAY, sample_views

SESSIONS = ((6, 3, 0), (4, 1, 0), (8, 3, 5), (8, 5, 0), (24, 11, 0), (5, 5, 0), (60, 59, 0), (1, 0, 0), (9, 9, 0))
VALUES = {
    "GST 18 %: 720 short of what was used": ValueFigures(
        total_paise=1_180_000,
        used_paise=472_000,
        credited_paise=708_000,
        paid_paise=400_000,
        still_due_paise=72_000,
        used_sessions=2,
        session_paise=(236_000,) * 5,
    ),
    "500 retained": ValueFigures(
        total_paise=1_000_000,
        used_paise=400_000,
        retained_paise=50_000,
        credited_paise=550_000,
        paid_paise=400_000,
        still_due_paise=50_000,
        used_sessions=2,
        session_paise=(200_000,) * 5,
    ),
    "1,000 goodwill, 5,000 refundable": ValueFigures(
        total_paise=1_000_000,
        used_paise=400_000,
        credited_paise=600_000,
        goodwill_paise=100_000,
        paid_paise=800_000,
        refundable_paise=500_000,
        used_sessions=2,
        session_paise=(200_000,) * 5,
    ),
    "everything narrow": ValueFigures(
        total_paise=1_000_000,
        used_paise=20_000,
        retained_paise=20_000,
        credited_paise=960_000,
        goodwill_paise=10_000,
        paid_paise=15_000,
        still_due_paise=15_000,
        used_sessions=1,
        session_paise=(20_000, 980_000),
    ),
    "the largest amount, nothing paid": ValueFigures(
        total_paise=LARGEST_PAISE,
        used_paise=LARGEST_PAISE // 2,
        credited_paise=LARGEST_PAISE // 2,
        still_due_paise=LARGEST_PAISE // 2,
        used_sessions=30,
        session_paise=(LARGEST_PAISE // 60,) * 60,
    ),
    "one session, not used, all refundable": ValueFigures(
        total_paise=100_000,
        used_paise=0,
        credited_paise=100_000,
        paid_paise=100_000,
        refundable_paise=100_000,
        session_paise=(100_000,),
    ),
}


def in_a_row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder


def under_each_other(*widgets: QWidget) -> Ground:
    ground = Ground("surface")
    column = QVBoxLayout(ground)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return ground


def controls(_clinic: Clinic, _operations: Operations) -> QWidget:
    banner = Banner()
    banner.show_words(
        "The import stopped at line 212. Nothing was saved.",
        "The patient \u201cMeena <b>Kulkarni</b>\u201d appears twice with the same phone, 98200 55310. Correct "
        "the line in packages-2025.csv and import the file again, or leave it out.",
    )
    banner.add_button("Show line 212", lambda: None)
    banner.add_button("Copy details", lambda: None, Kind.QUIET)
    off = Button("Discontinue and post credit note", Kind.PRIMARY, caption="Ctrl+Return")
    off.setEnabled(False)
    statuses = ("active", "suspended", "completed", "discontinued", "expired", "draft")
    return under_each_other(
        banner,
        in_a_row(
            Label("Plans", TITLE),
            Label("412 in FY 2025\u201326", SMALL, "text2"),
            SearchField("Find patient, phone, number", shortcut="Ctrl+F"),
            IconButton("columns", "Columns"),
            IconButton("export", "Export"),
            Button("Sell package", Kind.PRIMARY, caption="Ctrl+N"),
        ),
        in_a_row(
            Button("Receive", Kind.PRIMARY),
            Button("Complete session"),
            Button("Cancel", caption="Esc"),
            Button("Add line", Kind.QUIET, sign="plus"),
            off,
        ),
        in_a_row(_chips(), Chip("Sold this year", sign="calendar", removable=True), Chip("Add filter", sign="plus")),
        in_a_row(
            *(Badge(plan_mark(status)) for status in statuses),
            Badge(document_mark("half_posted")),
            Badge(installment_mark("pending", is_overdue=True)),
            Badge(session_mark("no_show")),
        ),
        _fields(),
        _choices(),
    )


def _chips() -> FilterChips:
    chips = FilterChips("Status")
    for key, text in (("", "All"), ("active", "Active"), ("suspended", "Suspended")):
        chips.add(key, text)
    chips.add("overdue", "Overdue", sign="warning", tone="bad")
    chips.set_counts({"": 412, "active": 236, "overdue": 38, "suspended": 4})
    return chips


def _fields() -> QWidget:
    amount, wrong, account = AmountField(), AmountField(), Choice()
    amount.set_paise(708_000)
    amount.emphasise()
    wrong.setText("12x")
    wrong.editingFinished.emit()
    account.set_choices([(1, "1100  Accounts Receivable, patients")])
    account.choose(1)
    computed = CaptionedField("Amount credited, tax included", amount)
    computed.set_help("The computed amount. From 0.00 to 11,800.00", sign="tick", tone="good")
    reason = CaptionedField("Reason", ProposedText(placeholder="Say why, for the note and the audit log"))
    reason.set_error("A reason is needed before this can be posted")
    fields = (
        computed,
        CaptionedField("Amount", wrong),
        CaptionedField("On", DateField(today=TODAY, day=TODAY)),
        CaptionedField("Account", account),
        reason,
        CaptionedField("Name", TextField("सुनीता वर्मा")),
    )
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    for number, field in enumerate(fields):
        grid.addWidget(field, number // 3, number % 3)
    return holder


def _choices() -> QWidget:
    chosen, other, ticked = QRadioButton("Pro rata"), QRadioButton("List price"), QCheckBox("Print it")
    chosen.setChecked(True)
    ticked.setChecked(True)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(60)
    slider.setFixedWidth(220)
    return in_a_row(chosen, other, ticked, QCheckBox("Send it"), slider)


class _Sessions(QWidget):
    """Sessions as a table's cell paints them."""

    def __init__(self, counts: SessionCounts) -> None:
        super().__init__()
        self._counts = counts
        self.setFixedSize(sessions_width(), 26)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - as Qt calls it
        paint_sessions(QPainter(self), QRectF(self.rect()), self._counts)


def pictures(_clinic: Clinic, _operations: Operations) -> QWidget:
    bars = [_Sessions(SessionCounts(total=each[0], done=each[1], cancelled=each[2])) for each in SESSIONS]
    rows: list[QWidget] = [in_a_row(*bars)]
    for title, figures in VALUES.items():
        picture = ValuePicture()
        picture.set_figures(figures)
        rows += [Label(title, HEADING), picture]
    packages = []
    for plan in (
        PackageFigures(session_paise=(200_000,) * 5, used_sessions=2, paid_paise=400_000),
        PackageFigures(session_paise=(200_000,) * 8, used_sessions=3, cancelled_sessions=5, paid_paise=1_600_000),
        PackageFigures(session_paise=(LARGEST_PAISE // 60,) * 60, used_sessions=31, paid_paise=0),
    ):
        bar = PackageBar()
        bar.set_figures(plan)
        bar.setFixedWidth(312)
        packages.append(bar)
    return under_each_other(*rows, in_a_row(*packages))


def empty(_clinic: Clinic, operations: Operations) -> QWidget:
    view = View(title="Plans", icon="plans", shortcut="Ctrl+1")
    view.head.set_fact("none yet")
    state = EmptyState(
        "No packages sold yet",
        "A package you sell appears here with its sessions, installments, invoice and what is still to be earned.",
    )
    state.add_button(Button("Sell a package", Kind.PRIMARY, caption="Ctrl+N"))
    state.add_button(Button("Import from CSV..."))
    state.add_beneath(Label("Only looking?", SMALL, "text2"))
    state.add_beneath(Button("Open the demo clinic", Kind.LINK))
    view.set_body(state)
    window = MainWindow(operations, [view])
    window.set_facts(FACTS)
    return window


def shell(clinic: Clinic, operations: Operations) -> QWidget:
    window = MainWindow(operations, sample_views(clinic, operations), find=documents_of(operations))
    window.set_facts(FACTS)
    window.views[1].attention_changed.emit(Attention(2, is_wrong=True, words="half posted"))
    window.navigation.findings.set_findings(2, "checked 09:12")
    return window


def _shell(window: QWidget) -> MainWindow:
    if not isinstance(window, MainWindow):
        raise TypeError(window)
    return window


def choose_a_plan(window: QWidget) -> None:
    table = views(_shell(window))[0].table
    table.setFocus()
    table.go_to_row(3)
    _shell(window).status_bar.tell_success("CN/25-26/00042 posted")


def show_credit_notes(window: QWidget) -> None:
    _shell(window).show_view(_shell(window).views[1])


def show_ledger(window: QWidget) -> None:
    _shell(window).show_view(_shell(window).views[2])


def show_an_error(window: QWidget) -> None:
    _shell(window).show_error(PeriodClosed(on=date(2025, 3, 31)))


def go_to_something(window: QWidget) -> None:
    _shell(window).go_to_field.take_focus()
    QTest.keyClicks(_shell(window).go_to_field, "00")
