"""The headings of every named report: those agreed on, and those of the GST offline tool to the letter."""

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
    "deferred-revenue": "Plan No,Patient,Opening,Billed,Recognised,Credited,Breakage,Other,Closing",
    "profit-and-loss": "Section,Head,Account Code,Account,Amount",
    "balance-sheet": "Section,Head,Account Code,Account,Amount",
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
    "gstr1-hsn-b2b": _CODES,
    "gstr1-hsn-b2c": _CODES,
    "gstr1-docs": "Nature of Document,Sr. No. From,Sr. No. To,Total Number,Cancelled",
}
