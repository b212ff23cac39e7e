"""The headings of every named report: those agreed on, and those of the GST offline tool to the letter.

Beside them, how the tests that run every report ask for one that cannot do without a parameter.
"""

from typing import NamedTuple

from desktop_app.reports.report_request import ReportRequest


class Asked(NamedTuple):
    """What a report is asked for, on the command line and by the program; the story and the hostile book know it."""

    arguments: tuple[str, ...] = ()
    request: ReportRequest = ReportRequest()


# Only the reports that have required parameters.
ARGUMENTS = {"patient-statement": Asked(("--patient", "00001"), ReportRequest(patient="00001"))}


def asked(name: str) -> Asked:
    """Give what a report is asked for in the tests that run every report."""
    return ARGUMENTS.get(name, Asked())


_CODES = (
    "HSN,Description,UQC,Total Quantity,Total Value,Taxable Value,Integrated Tax Amount,Central Tax Amount,"
    "State/UT Tax Amount,Cess Amount,Rate"
)
HEADINGS = {
    "plans": (
        "Plan No,Date,Patient ID,Patient,Package,Status,Sessions Total,Done,Cancelled,Remaining,Plan Value,Invoiced,"
        "Paid,Waived,Credit Noted,Outstanding,Revenue Recognised,Deferred,Discontinued On,Reason,Branch"
    ),
    "credit-notes": (
        "Credit Note No,Date,Patient ID,Patient,GSTIN,Place Of Supply,Original Invoice No,Original Invoice Date,"
        "Plan No,Reason Code,Reason,Taxable Value,CGST,SGST,IGST,Total,Status,GL Posted,GL Transaction,AR Entry,"
        "Posted At,Posted By,Branch"
    ),
    "general-ledger": (
        "Date,Voucher Type,Voucher No,Account Code,Account,Against Account,Patient,Debit,Credit,Balance,Narration,"
        "Source Type,Source No,Branch,Reversed,Transaction ID,Line"
    ),
    "day-close": "Date,Cashier,Branch,Float,Taken Out,Expected,Counted,Difference,Reason,Status",
    "day-book": "Date,Voucher Type,Voucher No,Particulars,Debit,Credit,Narration,Posted By,Posted At",
    "cash-book": "Date,Voucher No,Particulars,Mode,Receipt,Payment,Balance",
    "bank-book": "Date,Voucher No,Particulars,Mode,Receipt,Payment,Balance",
    "journal": (
        "Date,Voucher Type,Voucher No,Account Code,Account,Account Type,Patient ID,Patient,Plan No,Debit,Credit,"
        "Narration,Source Type,Source No,Event,Branch,Transaction UID,Reversal Of,Closing Entry,Posted By,Posted At,"
        "Transaction ID,Line"
    ),
    "vouchers": "Voucher No,Date,Type,Particulars,Amount,Narration,Status,Reversed On,Posted By,Branch",
    "bank-reconciliation": "Item,Date,Particulars,Amount",
    "trial-balance": "Account Code,Account,Group,Opening Dr,Opening Cr,Debit,Credit,Closing Dr,Closing Cr",
    "invoices": (
        "Invoice No,Date,Document,Patient ID,Patient,What,Plan No,Place Of Supply,Taxable Value,Exempt Value,"
        "CGST,SGST,IGST,Tax,Round Off,Total,Paid,Credited,Let Go,Due,Due On,Status,Total As Issued,Branch"
    ),
    "receipts": (
        "Receipt No,Date,Patient ID,Patient,Kind,Mode,Account,Reference,Amount,Received,Applied,Unapplied,"
        "Advance Used,GST Rate,CGST,SGST,Status,Received By,Branch"
    ),
    "refunds": (
        "Refund Number,Date,Patient ID,Patient,Of,Credit Note or Receipt,Mode,Account,Amount,Paid Back,Status,"
        "Asked By,Approved By,Branch"
    ),
    "note-deadlines": "Deadline,Days Left,Invoice No,Invoice Date,Patient,Plan or Draft,Open With GST,GST In It",
    "ageing": "Patient ID,Patient,Not due,0-30,31-60,61-90,>90,Gross,Unapplied Credit,Net",
    "ageing-documents": (
        "Patient ID,Patient,Phone,Document Type,Document No,Document Date,Due Date,Invoiced,Paid,Credit Note,"
        "Outstanding,Age Days,Not due,0-30,31-60,61-90,>90"
    ),
    "unapplied-credits": (
        "Patient ID,Patient,Account,Document Type,Document No,Document Date,Amount,Used,Left,GST In It"
    ),
    "installments-due": ("Plan No,Patient ID,Patient,Phone,Seq,Due Date,Amount,Paid,Waived,Open,Days Overdue,Status"),
    "control-accounts": (
        "Account Code,Account,Date,Particulars,Patient ID,Patient,Ledger,Patients' Accounts,Difference"
    ),
    "patients": "Patient ID,Patient,Phone,State Code,GSTIN,Active Plans,Still Due,Credit Kept,Status",
    "patient-statement": "Date,Document,Document No,Description,Charge,Payment,Credit,Balance",
    "deferred-revenue": (
        "Plan No,Patient,Opening,Billed,Recognised,Credited,Retained,Credited And Retained,Breakage,Other,Closing"
    ),
    "session-schedule": ("Plan No,Patient,Seq,Service,Scheduled,Done On,Performer,Status,Taxable Value,Value,Branch"),
    "installment-schedule": ("Plan No,Patient,Seq,Due,Amount,Paid,Paid On,Waived Or Credited,Open,Status,Branch"),
    "package-liability": (
        "Package Code,Package,Opening,Sold,Redeemed,Credited,Retained,Breakage,Other,Closing,Plans Open,"
        "Sessions To Come"
    ),
    "discontinuations": (
        "Plan No,Patient ID,Patient,Package,Sold On,Discontinued On,Days Run,Policy,Sessions Total,Sessions Used,"
        "Used %,Plan Value,Used Value,Retained Without GST,Credit,GST Credited,Paid Back,Balance Kept,Reason,"
        "Reinstated,Branch"
    ),
    "idle-plans": (
        "Plan No,Patient ID,Patient,Phone,Package,Status,Sold On,Last Session,Days Idle,Done,Sessions To Come,"
        "Value To Come,Outstanding,Expires On,Branch"
    ),
    "sessions-missed": "Plan No,Patient ID,Patient,Phone,Package,Seq,Scheduled,Days Ago,Status,Value,Branch",
    "collections-by-mode": "Date,Mode,Receipts,Amount,Reversed,Refunds,Refunded,Net",
    "collections-by-user": ("User,Receipts,Amount,Reversed,Refunds,Refunded,Net,Cash,UPI,Card,Cheque,Bank"),
    "collections-by-service": "Service Code,Service,Received,Refunded,Net",
    "revenue-by-service": "Service Code,Service,Revenue,Allowances,Net Revenue,Share %",
    "revenue-by-performer": "Performer,Sessions,Revenue,Allowances,Net Revenue,Share %",
    "revenue-by-branch": "Branch Code,Branch,Revenue,Allowances,Net Revenue,Share %",
    "form-3c": (
        "Date,Serial No,Patient's Name,Nature Of Professional Services Rendered,Fees Received,Date Of Receipt,Receipts,"
        "Branch"
    ),
    "cash-watch-list": (
        "Patient ID,Patient,PAN,Basis,Date,Plan Or Invoice No,Cash Received,Limit,Share %,Standing,Overridden Because"
    ),
    "patient-balances": "Patient ID,Patient,Owes,In Credit",
    "profit-and-loss": "Section,Head,Account Code,Account,Amount",
    "balance-sheet": "Section,Head,Account Code,Account,Amount",
    "posting-exceptions": "Credit Note No,Date,Amount,AR Entry?,GL Transaction?,Flag,Diagnosis,Suggested Action",
    "number-series": "Branch,Year,Document,Prefix,First No,Last No,Count,Gaps,Missing Numbers,Cancelled Or Reversed",
    "cancelled-documents": (
        "Document,Number,Date,Patient ID,Patient,Amount,What Happened,On,By,Reason,Replaced By,Branch"
    ),
    "branch-files": (
        "Branch,First Day,Last Day,Entered Through,Documents,New,Changed,Debits,Taken In At,Taken In By,File's SHA-256"
    ),
    "reversals": (
        "Document,Number,Date,Patient,Narration,Amount,Reversed On,Days Between,Replaced By,Replaced On,By,When,"
        "Reason,Branch,Original,Reversal"
    ),
    "overrides": "When,By,Rule,Kind,Record,Reason,Edit Log No",
    "user-activity": (
        "Date,User,First,Last,Entries In Log,Patients,Plans,Sessions,Invoices,Invoiced,Receipts,Received,Credit Notes,"
        "Credited,Refunds,Paid Back,Journals,Journals' Amount,Reversals,Overrides"
    ),
    "edit-log": "No,When,User,Act,Kind,Record,Reason,Before,After,Hash,Table,Record ID",
    "gstr1-b2b": (
        "GSTIN/UIN of Recipient,Receiver Name,Invoice Number,Invoice date,Invoice Value,Place Of Supply,Reverse Charge,"
        "Applicable % of Tax Rate,Invoice Type,E-Commerce GSTIN,Rate,Taxable Value,Cess Amount"
    ),
    "gstr1-b2cl": (
        "Invoice Number,Invoice date,Invoice Value,Place Of Supply,Applicable % of Tax Rate,Rate,Taxable Value,"
        "Cess Amount,E-Commerce GSTIN"
    ),
    "gstr1-b2cs": "Type,Place Of Supply,Rate,Applicable % of Tax Rate,Taxable Value,Cess Amount,E-Commerce GSTIN",
    "gstr1-cdnr": (
        "GSTIN/UIN of Recipient,Receiver Name,Note Number,Note Date,Note Type,Place Of Supply,Reverse Charge,"
        "Note Supply Type,Note Value,Applicable % of Tax Rate,Rate,Taxable Value,Cess Amount"
    ),
    "gstr1-cdnur": (
        "UR Type,Note Number,Note Date,Note Type,Place Of Supply,Note Value,Applicable % of Tax Rate,Rate,"
        "Taxable Value,Cess Amount"
    ),
    "gstr1-exemp": ("Description,Nil Rated Supplies,Exempted(other than nil rated/non GST supply),Non-GST Supplies"),
    "gstr1-at": "Place Of Supply,Applicable % of Tax Rate,Rate,Gross Advance Received,Cess Amount",
    "gstr1-atadj": "Place Of Supply,Applicable % of Tax Rate,Rate,Gross Advance Adjusted,Cess Amount",
    "gstr1-hsn": _CODES,
    "gstr1-hsn-b2b": _CODES,
    "gstr1-hsn-b2c": _CODES,
    "gstr1-docs": "Nature of Document,Sr. No. From,Sr. No. To,Total Number,Cancelled",
    "gst-lines": (
        "Date,What,Document No,Sheet,Recipient,GSTIN,Place Of Supply,SAC/HSN,Treatment,Rate,Taxable Value,"
        "CGST,SGST,IGST"
    ),
    "gst-summary": "Month,What,Rate,Taxable Value,CGST,SGST,IGST,Tax",
    "gstr3b": "Line,Particulars,Taxable Value,Integrated Tax,Central Tax,State/UT Tax,Cess,Tax",
}
