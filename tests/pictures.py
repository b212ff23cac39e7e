"""Pictures of the screens, light and dark, at one and two times scale: `python -m tests.pictures FOLDER`.

The double ones are made by a second process, for a window takes its scale when it begins. A view is added by a
function in SCREENS that gives a window with example rows.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.screens import platform_with_screens

_SETTINGS = tempfile.TemporaryDirectory(prefix="clinic-pictures-")
os.environ.setdefault("QT_QPA_PLATFORM", platform_with_screens(Path(_SETTINGS.name)))
os.environ["XDG_CONFIG_HOME"] = _SETTINGS.name

from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 - the platform is chosen before

from desktop_app.views.look.scheme import Scheme, apply_look  # noqa: E402
from desktop_app.views.operations import Operations  # noqa: E402
from tests.clinic import Clinic  # noqa: E402
from tests.views import gallery  # noqa: E402
from tests.views.bank_matching import screens as bank  # noqa: E402
from tests.views.credit_note_view import book as notes, screens as note_screens  # noqa: E402
from tests.views.day_close import screens as day_close  # noqa: E402
from tests.views.discontinue import screens as dialogs  # noqa: E402
from tests.views.edit_log import screens as edit_logs  # noqa: E402
from tests.views.general_ledger_view import screens as ledgers  # noqa: E402
from tests.views.invoices import screens as invoices  # noqa: E402
from tests.views.masters import screens as masters  # noqa: E402
from tests.views.masters.set_up import branch_screens, screens as set_up  # noqa: E402
from tests.views.people import screens as people  # noqa: E402
from tests.views.plan_changes import screens as plan_changes  # noqa: E402
from tests.views.plan_view import screens as plan_screens  # noqa: E402
from tests.views.receipts import screens as receipts  # noqa: E402
from tests.views.refunds import screens as refunds  # noqa: E402
from tests.views.sales import screens as sales  # noqa: E402
from tests.views.sample import sample_clinic  # noqa: E402
from tests.views.vouchers import screens as vouchers  # noqa: E402

_SETTLED_S = 0.5


@dataclass(frozen=True)
class Screen:
    """A window with example rows, its size, and what it must be told before it is looked at."""

    make: Callable[[Clinic, Operations], QWidget]
    size: tuple[int, int] = (1366, 690)
    before: Callable[[QWidget], object] = lambda _window: None


SCREENS: dict[str, Screen] = {
    "controls": Screen(gallery.controls, (1180, 560)),
    "pictures": Screen(gallery.pictures, (1080, 1180)),
    "empty": Screen(gallery.empty),
    "shell-plans": Screen(gallery.shell, before=gallery.choose_a_plan),
    "shell-credit-notes": Screen(gallery.shell, before=gallery.show_credit_notes),
    "shell-ledger": Screen(gallery.shell, before=gallery.show_ledger),
    "shell-error": Screen(gallery.shell, before=gallery.show_an_error),
    "shell-go-to": Screen(gallery.shell, before=gallery.go_to_something),
    "shell-small": Screen(gallery.shell, (1024, 640), before=gallery.choose_a_plan),
    "plans": Screen(plan_screens.plans, before=plan_screens.show_plan(20)),
    "plans-documents": Screen(plan_screens.plans, before=plan_screens.show_plan(1, 1, period="")),
    "plans-journal": Screen(plan_screens.plans, before=plan_screens.show_plan(1, 2)),
    "plans-history": Screen(plan_screens.plans, before=plan_screens.show_plan(1, 3)),
    "plans-empty": Screen(plan_screens.no_plans),
    "plans-nothing": Screen(plan_screens.plans, before=plan_screens.filter_all_away),
    "plans-small": Screen(plan_screens.plans, (1024, 640), before=plan_screens.show_plan(4)),
    "receive": Screen(plan_screens.receive, (920, 560), before=plan_screens.type_amount("7000")),
    "complete-session": Screen(plan_screens.complete, (640, 450)),
    "no-show": Screen(plan_screens.no_show, (640, 450), before=plan_screens.choose_charged),
    "undo-session": Screen(plan_screens.undo, (520, 420)),
    "reinstate": Screen(plan_screens.reinstate, (520, 420)),
    "sell-package": Screen(sales.package_dialog, (1120, 612), before=sales.sell_package),
    "sell-package-new": Screen(sales.package_dialog, (1120, 612), before=sales.sell_package_to_somebody_new),
    "sell-package-search": Screen(sales.package_dialog, (1120, 612), before=sales.search_patient),
    "sell-package-small": Screen(sales.package_dialog, (1024, 600), before=sales.sell_package),
    "sell-service": Screen(sales.service_dialog, (1120, 612), before=sales.sell_services),
    "register-patient": Screen(sales.patient_dialog, (620, 400), before=sales.register_namesake),
    "define-service": Screen(sales.definition_dialog, (900, 604), before=sales.define_package),
    "credit-notes": Screen(note_screens.notes, before=note_screens.show_note(notes.AR_ONLY)),
    "credit-notes-posted": Screen(note_screens.notes, before=note_screens.show_note(notes.S32)),
    "credit-notes-draft": Screen(note_screens.notes, before=note_screens.show_note(notes.DRAFT, tab=1)),
    "credit-notes-mismatch": Screen(note_screens.notes, before=note_screens.show_note(notes.CONTRADICTED, tab=2)),
    "credit-notes-reversed": Screen(note_screens.notes, before=note_screens.show_note(notes.REVERSED, tab=3)),
    "credit-notes-small": Screen(note_screens.notes, (1024, 640), before=note_screens.show_note(notes.S02)),
    "credit-notes-nothing": Screen(note_screens.notes, before=note_screens.filter_all_away),
    "credit-notes-none": Screen(note_screens.no_notes),
    "new-credit-note": Screen(note_screens.new_note, (1060, 600), before=note_screens.find_invoice),
    "reverse-credit-note": Screen(note_screens.reverse, (520, 460)),
    "delete-draft": Screen(note_screens.delete, (520, 230)),
    "discontinue": Screen(dialogs.with_gst, dialogs.SIZE, before=dialogs.give_a_reason("Moving to another city")),
    "discontinue-adjusted": Screen(dialogs.exempt, dialogs.SIZE, before=dialogs.type_amount("5,500.00")),
    "discontinue-begun": Screen(dialogs.exempt, dialogs.SIZE),
    "discontinue-goodwill": Screen(dialogs.with_gst, dialogs.SIZE, before=dialogs.type_amount("9,000.00")),
    "discontinue-nothing": Screen(dialogs.with_gst, dialogs.SIZE, before=dialogs.type_amount("0")),
    "discontinue-too-much": Screen(dialogs.with_gst, dialogs.SIZE, before=dialogs.type_amount("12,000.00")),
    "discontinue-refused": Screen(dialogs.with_gst, dialogs.SIZE, before=dialogs.refuse),
    "discontinue-crores": Screen(dialogs.crores, dialogs.SIZE),
    "discontinue-one-session": Screen(dialogs.one_session, dialogs.SIZE),
    "discontinue-paid": Screen(dialogs.paid, dialogs.SIZE),
    "discontinue-policies": Screen(dialogs.by_list_price, dialogs.SIZE, before=dialogs.compare_policies),
    "discontinue-excess": Screen(dialogs.overpaid, dialogs.SIZE, before=dialogs.decide_on_excess),
    "discontinue-excess-small": Screen(dialogs.overpaid, dialogs.SMALL, before=dialogs.decide_on_excess),
    "suspend": Screen(plan_changes.suspend, (760, 330), before=plan_changes.give_a_reason),
    "resume": Screen(plan_changes.resume, (760, 330)),
    "expire": Screen(plan_changes.expire, (760, 470)),
    "undo-expiry": Screen(plan_changes.undo_expiry, (760, 440), before=plan_changes.give_a_reason),
    "replan": Screen(plan_changes.replan, (920, 500), before=plan_changes.plan_too_little),
    "reschedule": Screen(plan_changes.reschedule, (700, 300)),
    "upgrade": Screen(plan_changes.upgrade, (1120, 612), before=plan_changes.choose_larger),
    "upgrade-small": Screen(plan_changes.upgrade, (1000, 540), before=plan_changes.choose_larger),
    "transfer": Screen(plan_changes.transfer, (1120, 612)),
    "plans-suspended": Screen(plan_changes.plans_suspended, (1366, 1000), before=plan_changes.show_first),
    "discontinue-small": Screen(dialogs.with_gst, dialogs.SMALL),
    "issue-again": Screen(dialogs.again, dialogs.SIZE, before=dialogs.type_amount("5,500.00", "Amount corrected")),
    "general-ledger": Screen(ledgers.ledger, before=ledgers.choose_lines(5, 6)),
    "general-ledger-journal": Screen(ledgers.ledger, before=ledgers.show_journal),
    "general-ledger-all": Screen(ledgers.ledger, before=ledgers.show_all_years),
    "general-ledger-small": Screen(ledgers.ledger, (1024, 640), before=ledgers.show_receivables),
    "general-ledger-nothing": Screen(ledgers.ledger, before=ledgers.find_nothing),
    "general-ledger-new": Screen(ledgers.new_ledger),
    "post-journal": Screen(ledgers.journal_dialog, (780, 440), before=ledgers.write_journal),
    "payment-voucher": Screen(vouchers.PAYMENT, (860, 560), before=vouchers.pay),
    "contra-voucher": Screen(vouchers.CONTRA, (860, 560), before=vouchers.pay),
    "opening-accounts": Screen(vouchers.OPENING, (1120, 612), before=vouchers.enter_accounts),
    "opening-receivables": Screen(vouchers.OPENING, (1120, 612), before=vouchers.show_page(1)),
    "opening-packages": Screen(vouchers.OPENING, (1120, 612), before=vouchers.show_page(3)),
    "recurring-journals": Screen(vouchers.recurring),
    "recurring-due": Screen(vouchers.DUE, (680, 560)),
    "new-recurring-journal": Screen(vouchers.NEW_RECURRING, (820, 560), before=vouchers.define),
    "patients": Screen(masters.patients),
    "patients-long": Screen(masters.patients, before=masters.find("subramaniam")),
    "patients-owing": Screen(masters.patients, before=masters.find("", "owing")),
    "patients-off": Screen(masters.patients, before=masters.find("", "off")),
    "patients-nobody": Screen(masters.patients, before=masters.find("nobody at all")),
    "patients-small": Screen(masters.patients, (1024, 640)),
    "services": Screen(masters.services),
    "services-small": Screen(masters.services, (1024, 640)),
    "edit-patient": Screen(masters.edit_patient, (620, 460)),
    "edit-service": Screen(masters.edit_package, (900, 604), before=masters.type_price("24,000")),
    "refunds": Screen(refunds.refunds(2)),
    "refunds-paid": Screen(refunds.refunds(1, "paid")),
    "refunds-none": Screen(refunds.refunds(0, "waiting")),
    "refunds-small": Screen(refunds.refunds(1), (1024, 640)),
    "pay-back": Screen(refunds.PAY_PARTS, (1040, 600)),
    "pay-back-asked": Screen(refunds.ASK, (1040, 600)),
    "pay-back-advance": Screen(refunds.OF_ADVANCE, (1040, 600)),
    "pay-refund": Screen(refunds.PAY, (840, 500)),
    "keep-balance": Screen(refunds.keep, (540, 520)),
    "approve-refund": Screen(refunds.APPROVE, (520, 300)),
    "reverse-refund": Screen(refunds.REVERSE, (520, 400)),
    "day-close": Screen(day_close.days()),
    "day-close-short": Screen(day_close.days(2)),
    "day-close-small": Screen(day_close.days(), (1024, 640)),
    "open-day": Screen(day_close.open_day, (420, 360)),
    "close-day": Screen(day_close.close_day, (1000, 590)),
    "close-day-short": Screen(day_close.close_day, (1000, 590), before=day_close.count(4, 1, 2)),
    "day-sheet": Screen(day_close.sheet, (820, 600)),
    "bank-matching": Screen(bank.lines(6)),
    "bank-matching-cards": Screen(bank.lines(3)),
    "bank-matching-small": Screen(bank.lines(5), (1024, 640)),
    "take-in-statement": Screen(bank.take_in, (1040, 600), before=bank.take_file),
    "accept-exact": Screen(bank.accept, (1000, 560)),
    "post-bank-line": Screen(bank.post, (760, 440)),
    "accounts": Screen(set_up.ACCOUNTS),
    "accounts-small": Screen(set_up.ACCOUNTS, (1024, 640)),
    "account-roles": Screen(set_up.ROLES),
    "branches": Screen(set_up.BRANCHES),
    "branches-small": Screen(set_up.BRANCHES, (1024, 640)),
    "periods": Screen(set_up.PERIODS),
    "users": Screen(set_up.USERS),
    "edit-log": Screen(edit_logs.log),
    "edit-log-sale": Screen(edit_logs.log, before=edit_logs.choose_a_sale),
    "edit-log-history": Screen(edit_logs.log, before=edit_logs.show_history),
    "edit-log-nothing": Screen(edit_logs.log, before=edit_logs.find_nothing),
    "edit-log-small": Screen(edit_logs.log, (1024, 640)),
    "edit-log-whole": Screen(edit_logs.whole_chain, (640, 264)),
    "edit-log-broken": Screen(edit_logs.broken_chain, (640, 264)),
    "log-in": Screen(people.asked, (560, 300)),
    "log-in-wrong": Screen(people.locked, (560, 360), before=people.get_it_wrong),
    "log-in-without-password": Screen(people.without_password, (560, 300)),
    "change-password": Screen(people.password, (560, 360), before=people.type_differently),
    "new-account": Screen(set_up.NEW_ACCOUNT, (620, 420)),
    "edit-account": Screen(set_up.EDIT_ACCOUNT, (620, 420)),
    "map-role": Screen(set_up.MAP_ROLE, (520, 260)),
    "mend-role": Screen(set_up.unmapped_sale, (1120, 612), before=sales.sell_package),
    "new-branch": Screen(set_up.NEW_BRANCH, (560, 320)),
    "edit-branch": Screen(set_up.EDIT_BRANCH, (560, 300)),
    "periods-small": Screen(set_up.PERIODS, (1024, 640)),
    "close-year": Screen(set_up.CLOSE_YEAR, (720, 600)),
    "file-return": Screen(set_up.FILE_RETURN, (520, 300)),
    "take-in-branch-file": Screen(branch_screens.take_in, (940, 560)),
    "write-branch-file": Screen(branch_screens.write_file, (540, 340)),
    "lock-months": Screen(set_up.LOCK_MONTHS, (520, 320)),
    "lock-months-drafts": Screen(set_up.DRAFTS_LEFT, (520, 320)),
    "unlock-month": Screen(set_up.UNLOCK_MONTH, (520, 300)),
    "new-user": Screen(set_up.NEW_USER, (520, 380)),
    "edit-user": Screen(set_up.EDIT_USER, (520, 340)),
    "receipts": Screen(receipts.register),
    "receipts-advance": Screen(receipts.register, before=receipts.show("RV/23-24/00002")),
    "receipts-taken-back": Screen(receipts.register, before=receipts.show("", "taken_back")),
    "receipts-small": Screen(receipts.register, (1024, 640)),
    "collect": Screen(receipts.collect, (1100, 612)),
    "collect-two-modes": Screen(receipts.collect, (1100, 612), before=receipts.pay_in_two_modes),
    "collect-nobody": Screen(receipts.nobody, (1024, 600)),
    "receive-advance": Screen(receipts.advance, (900, 520), before=receipts.take_with_tax),
    "apply-advance": Screen(receipts.apply, (880, 500)),
    "unapply-advance": Screen(receipts.unapply, (620, 460)),
    "settle-cards": Screen(receipts.settle, (940, 580), before=receipts.settle_upi),
    "recover-debt": Screen(receipts.recover, (860, 470)),
    "deposit-cheque": Screen(receipts.deposit, (560, 380)),
    "bounce-cheque": Screen(receipts.bounce, (560, 480), before=receipts.charge),
    "reverse-receipt": Screen(receipts.reverse, (520, 400)),
    "invoices": Screen(invoices.REGISTER),
    "invoices-waiting": Screen(invoices.WAITING),
    "invoices-settled": Screen(invoices.WRITTEN_OFF),
    "invoices-mixed": Screen(invoices.MIXED_LINES),
    "invoices-journal": Screen(invoices.JOURNAL),
    "invoices-history": Screen(invoices.HISTORY),
    "invoices-small": Screen(invoices.REGISTER, (1024, 640)),
    "waive": Screen(invoices.WAIVE, (920, 560), before=invoices.type_amount("5,000")),
    "write-off": Screen(invoices.WRITE_OFF, (920, 560), before=invoices.type_amount("28,350")),
    "approve-write-off": Screen(invoices.APPROVE, (900, 520)),
    "reject-write-off": Screen(invoices.REJECT, (520, 420)),
    "cancel-invoice": Screen(invoices.CANCEL, (520, 460)),
    "credit-invoice": Screen(invoices.CREDIT, (1060, 600)),
}


def main() -> int:
    """Write the pictures and say how many there are."""
    parser = argparse.ArgumentParser(description="Write pictures of all screens to a folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=sorted(SCREENS), action="append", help="a screen; all without it")
    parser.add_argument("--scale", type=int, choices=(1, 2), help="both without it")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    names = arguments.only or list(SCREENS)
    if arguments.scale != 2:
        _draw(arguments.folder, names, scale=1)
    if arguments.scale is None:
        again = [sys.executable, "-m", "tests.pictures", str(arguments.folder), "--scale", "2"]
        for name in names:
            again += ["--only", name]
        double = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": platform_with_screens(Path(_SETTINGS.name), scale=2)}
        subprocess.run(again, check=True, env=os.environ | double)  # noqa: S603 - ourselves
    elif arguments.scale == 2:
        _draw(arguments.folder, names, scale=2)
    return 0


def _draw(folder: Path, names: list[str], *, scale: int) -> None:
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError(app)
    if app.devicePixelRatio() != scale:
        sys.exit(f"the scale is {app.devicePixelRatio()}, not {scale}: leave QT_SCALE_FACTOR to this program")
    with tempfile.TemporaryDirectory() as books:
        clinic = sample_clinic(Path(books) / "sample.clinicbook")
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            apply_look(app, scheme)
            for name in names:
                _draw_one(app, clinic, SCREENS[name], folder / f"{name}-{scheme.value}-{scale}x.png")
        clinic.books.close()


def _draw_one(app: QApplication, clinic: Clinic, screen: Screen, path: Path) -> None:
    operations = Operations(clinic.books, clinic.user)
    window = screen.make(clinic, operations)
    window.resize(*screen.size)
    window.show()
    window.activateWindow()
    _settle(app)
    screen.before(window)
    _settle(app)
    window.grab().save(str(path))
    print(path)  # noqa: T201 - what a command has done
    window.close()
    operations.close()
    window.deleteLater()


def _settle(app: QApplication) -> None:
    """Let the readers answer."""
    until = time.monotonic() + _SETTLED_S
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    raise SystemExit(main())
