"""A window in a process of its own, in which somebody types into a payment voucher and never comes to an end.

python -m tests.views.drafts.typing_child BOOK      # says "typing" when the words stand in the form
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.repositories.books import open_books
from desktop_app.repositories.unit import User
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.vouchers.voucher_dialog import PaymentDialog
from tests.clinic import Clock
from tests.orders import DISCONTINUED


def type_into(window: MainWindow) -> None:
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, PaymentDialog) or not dialog.paid_from.count():
        QTimer.singleShot(20, lambda: type_into(window))
        return
    QTest.keyClicks(dialog.entry.narration, "Rent for July")
    QTest.keyClicks(dialog.lines.list.rows()[0].amount, "45k+18%")
    sys.stdout.write("typing\n")
    sys.stdout.flush()


def main() -> None:
    app = QApplication([])
    operations = Operations(
        open_books(Path(sys.argv[1]), clock=Clock(DISCONTINUED)), User(1, "owner", "Meera Joshi", "owner")
    )
    window = MainWindow(operations, [LedgerView(operations)])
    window.show()
    window.do("payment_voucher")
    type_into(window)
    app.exec()


if __name__ == "__main__":
    main()
