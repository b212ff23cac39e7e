"""Which forms are kept while somebody enters them, what they are called, and how they are opened again."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.views.view import Place


@dataclass(frozen=True, slots=True)
class Form:
    """A form: `version` is raised where what was kept by an older program no longer fits its fields.

    `action` is the name of the window's action that opens it; `noun` that of the place it is opened on, if it is.
    """

    name: str
    version: int
    action: str
    noun: str = ""

    def place(self, subject: str) -> Place | None:
        """Give the place that the form was opened on."""
        return Place(self.noun, int(subject)) if self.noun and subject.isascii() and subject.isdigit() else None


SELL_PACKAGE = Form("sell_package", 1, "sell_package")
SELL_SERVICE = Form("sell_service", 1, "sell_service")
REGISTER_PATIENT = Form("register_patient", 1, "register_patient")
JOURNAL = Form("journal", 1, "post_journal")
PAYMENT_VOUCHER = Form("payment_voucher", 1, "payment_voucher")
CONTRA_VOUCHER = Form("contra_voucher", 1, "contra_voucher")
OPENING = Form("opening_balances", 1, "opening_balances")
CREDIT_NOTE = Form("credit_note", 1, "draft_credit_note")
CREDIT_OF_INVOICE = Form("credit_of_invoice", 1, "credit_invoice", "invoice")
DISCONTINUE = Form("discontinue_plan", 1, "discontinue", "plan")

FORMS = {
    form.name: form
    for form in (
        SELL_PACKAGE,
        SELL_SERVICE,
        REGISTER_PATIENT,
        JOURNAL,
        PAYMENT_VOUCHER,
        CONTRA_VOUCHER,
        OPENING,
        CREDIT_NOTE,
        CREDIT_OF_INVOICE,
        DISCONTINUE,
    )
}


def title_of(form: str) -> str:
    """Name a form; one that this program does not know by what it is filed under."""
    translate = QCoreApplication.translate
    return {
        "sell_package": translate("forms", "Sell package"),
        "sell_service": translate("forms", "Sell service"),
        "register_patient": translate("forms", "Register patient"),
        "journal": translate("forms", "Journal"),
        "payment_voucher": translate("forms", "Payment voucher"),
        "contra_voucher": translate("forms", "Contra voucher"),
        "opening_balances": translate("forms", "Opening balances"),
        "credit_note": translate("forms", "Credit note"),
        "credit_of_invoice": translate("forms", "Credit note"),
        "discontinue_plan": translate("forms", "Discontinue plan"),
    }.get(form, form)
