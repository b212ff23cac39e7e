"""What is entered into a form is kept while it is typed, offered when the form is opened again, gone when posted."""

from functools import partial
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.errors import DiskFull
from desktop_app.repositories.form_drafts import written
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.drafts import form_keeping
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.vouchers.opening_dialog import OpeningDialog
from desktop_app.views.vouchers.voucher_dialog import PaymentDialog
from desktop_app.workflows.keep_form_draft import keep_form_draft
from tests.clinic import Clinic
from tests.form_draft_examples import KEEPING
from tests.orders import do, order
from tests.views.drafts.form_driving import answer, begin, drafts, leave, open_by
from tests.views.drafts.offers import offers
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.masters.set_up.driving import opened

pytestmark = pytest.mark.gui

WAIT_S = 10
ALT = Qt.KeyboardModifier.AltModifier


def test_typing__is_kept_without_being_asked(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    dialog = begin(qtbot, window, clinic)
    assert not window.status_bar.news()
    leave(qtbot, dialog)
    assert window.status_bar.news() == "Kept, not posted: it is offered when the form is opened again"


def test_untouched_form__is_not_kept(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    dialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    QTest.qWait(200)
    leave(qtbot, dialog)
    assert drafts(clinic) == []
    assert not window.status_bar.news()


def test_esc__keeps_what_was_typed_a_moment_before(
    qtbot: QtBot, window: MainWindow, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_keeping, "LOOK_MS", 60_000)  # no look comes between
    dialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    qtbot.waitUntil(lambda: bool(dialog.paid_from.count()))
    type_in(dialog.entry.narration, "Rent")
    leave(qtbot, dialog)
    qtbot.waitUntil(lambda: drafts(clinic) == [("payment_voucher", "", "Rent")])


def test_esc__before_it_is_known_what_was_left_here_asks_first(
    qtbot: QtBot, window: MainWindow, operations: Operations, clinic: Clinic
) -> None:
    """Both readers are with a long report, and somebody types meanwhile: one key does not throw it away."""
    reports_end = Event()
    for _ in range(2):
        operations.read(lambda _reading: reports_end.wait(WAIT_S), lambda _: None)
    window.do("payment_voucher")
    dialog = opened(qtbot, PaymentDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    type_in(dialog.entry.narration, "Rent")
    QTest.keyClick(dialog.entry.narration, KEY.Key_Escape)
    assert dialog.isVisible()
    assert "What you typed is not saved." in dialog.banner.words()
    reports_end.set()
    keeping = dialog.keeping
    assert keeping is not None
    qtbot.waitUntil(keeping.can_keep)
    leave(qtbot, dialog)
    qtbot.waitUntil(lambda: drafts(clinic) == [("payment_voucher", "", "Rent")])


def test_form_opened_again__goes_on_where_it_was_left(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    dialog = begin(qtbot, window, clinic)
    before = dialog.request_id
    row = dialog.lines.list.rows()[0]
    row.account.put_plain("5200")
    type_in(row.amount, "45000")
    leave(qtbot, dialog)
    qtbot.waitUntil(lambda: "45000" in str(clinic.value("SELECT body_json FROM form_drafts")))

    again = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    (offer,) = offers(again)
    assert offer.words().startswith("You were entering this on 20 Aug 2025, ")
    assert not again.commit_button.isEnabled()
    answer(qtbot, again)
    assert offers(again) == []
    assert again.entry.narration.text() == "Rent for July"
    assert again.lines.lines()[0].account_code == "5200"
    assert again.lines.lines()[0].amount_paise == 4_500_000
    assert again.request_id == before  # posted twice it would be posted once
    leave(qtbot, again)


def test_begin_anew__forgets_it(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    leave(qtbot, begin(qtbot, window, clinic))
    again = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    (offer,) = offers(again)
    assert offer.second is not None
    qtbot.waitUntil(offer.first.hasFocus)
    offer.second.setFocus()
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: drafts(clinic) == [])
    assert again.entry.narration.text() == ""
    leave(qtbot, again)
    assert drafts(clinic) == []


def test_esc_while_offered__leaves_it_as_it_is(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    leave(qtbot, begin(qtbot, window, clinic))
    before = clinic.rows("SELECT * FROM form_drafts")
    leave(qtbot, open_by(qtbot, window, "payment_voucher", PaymentDialog))
    assert clinic.rows("SELECT * FROM form_drafts") == before


def test_posting__discards_it(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    window.do("register_patient")
    dialog = opened(qtbot, RegisterPatientDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    type_in(dialog.name, "Sunita Verma")
    qtbot.waitUntil(lambda: drafts(clinic) == [("register_patient", "", "Sunita Verma")])
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: drafts(clinic) == [])
    assert clinic.value("SELECT count(*) FROM patients WHERE full_name = 'Sunita Verma'") == 1


def test_draft_that_does_not_fit__can_only_be_deleted(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    clinic.books.keep_off(0)
    do(clinic, keep_form_draft, order(KEEPING, body_json=written({"of": "another program"})))
    dialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    answer(qtbot, dialog)  # go on, as far as it can be told
    (offer,) = offers(dialog)
    assert "does not fit this form" in offer.words()
    answer(qtbot, dialog)
    qtbot.waitUntil(lambda: drafts(clinic) == [])
    assert offers(dialog) == []
    leave(qtbot, dialog)


def test_draft_of_a_later_version__is_not_put_into_the_form(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    clinic.books.keep_off(0)
    do(clinic, keep_form_draft, order(KEEPING, form_version=2))
    dialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    assert "does not fit this form" in offers(dialog)[0].words()
    leave(qtbot, dialog)
    assert len(drafts(clinic)) == 1


def test_too_much__is_said_quietly_and_asked_before_it_is_lost(
    qtbot: QtBot, window: MainWindow, clinic: Clinic
) -> None:
    dialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    qtbot.waitUntil(lambda: bool(dialog.paid_from.count()))
    dialog.lines.list.put_plain([[None, "x" * 32_000], [None, "x" * 32_000]])
    dialog.entry.narration.setText("x" * 2_000)
    type_in(dialog.entry.narration, "y")
    qtbot.waitUntil(lambda: "Not kept" in dialog.quiet_words())
    assert drafts(clinic) == []
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert dialog.isVisible()
    assert dialog.banner.headline() == "What you typed is not saved."
    leave(qtbot, dialog)


def test_full_disk__loses_no_typing(
    qtbot: QtBot, window: MainWindow, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFull(path=clinic.path)

    dialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    with monkeypatch.context() as full:
        full.setattr("desktop_app.views.drafts.form_keeping.keep_form_draft", refuse)
        type_in(dialog.entry.narration, "Rent")
        qtbot.waitUntil(lambda: "Not kept" in dialog.quiet_words())
        assert dialog.entry.narration.text() == "Rent"
    qtbot.waitUntil(lambda: drafts(clinic) == [("payment_voucher", "", "Rent")])
    qtbot.waitUntil(lambda: not dialog.quiet_words())
    leave(qtbot, dialog)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sell_package", SellPackageDialog),
        ("sell_service", SellServiceDialog),
        ("post_journal", JournalDialog),
        ("opening_balances", OpeningDialog),
        ("register_patient", RegisterPatientDialog),
    ],
)
def test_every_long_form__takes_back_what_it_gave(
    qtbot: QtBot, window: MainWindow, clinic: Clinic, name: str, kind: type[WorkflowDialog]
) -> None:
    dialog = open_by(qtbot, window, name, kind)
    qtbot.waitUntil(dialog.keeping.is_ready)
    fill(dialog)
    dialog.note_typing()
    before = dialog.keeping.written()
    leave(qtbot, dialog)
    qtbot.waitUntil(lambda: clinic.rows("SELECT body_json FROM form_drafts") == [(before,)])
    again = open_by(qtbot, window, name, kind)
    answer(qtbot, again)
    qtbot.waitUntil(partial(has_taken, again, before))
    leave(qtbot, again)


def has_taken(dialog: WorkflowDialog, text: str) -> bool:
    return dialog.keeping is not None and dialog.keeping.written() == text


def fill(dialog: Any) -> None:  # noqa: ANN401 - of any kind
    """Enter something of each sort: somebody on file, somebody new, a package, lines, days, amounts."""
    if isinstance(dialog, RegisterPatientDialog):
        dialog.name.put_plain("लक्ष्मी मेनन")
        dialog.fields.state.put_plain("29")
    elif isinstance(dialog, JournalDialog):
        dialog.entry.branch.put_plain(2)
        dialog.editor.put_plain([["5200", "1,000.00", ""], ["1010", "", "400.00"], ["1040", "", "600.00"]])
    elif isinstance(dialog, SellPackageDialog):
        patient = dialog.picker.plain()
        dialog.picker.put_plain({**patient, "is_new": True, "name": "Sunita", "phone": "98450 12345"})
        dialog.fields.package.put_plain(2)
        dialog.fields.sessions.put_plain("7")
        dialog.fields.no_show.setChecked(True)
        dialog.fields.expiry.put_plain("2026-08-20")
        dialog.on.put_plain("2025-08-10")
    elif isinstance(dialog, SellServiceDialog):
        dialog.picker.put_plain({**dialog.picker.plain(), "patient_id": 1})
        dialog.lines.list.put_plain([[None, "500.00", "50", None], [None, "12 + 18%", "", None]])
    else:
        dialog.pages.accounts.list.put_plain([["1010", "700.00", ""], ["3010", "", "700.00"]])
        dialog.pages.receivables.list.put_plain([[[None, "A-1", "Old debtor"], "A bill", "OLD/7", "", "", "250.00"]])
