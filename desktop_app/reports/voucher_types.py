"""What a line of the ledger is called by the kind of document behind it."""

VOUCHER_TYPES = {
    "invoice": "Invoice",
    "payment": "Receipt",
    "credit_note": "Credit note",
    "refund": "Refund",
    "session": "Session",
    "package_plan": "Plan",
    "advance_apply": "Advance applied",
    "settlement": "Settlement",
    "recovery": "Recovery",
    "day_close": "Day close",
    "journal": "Journal",
    "opening": "Opening",
    "year_close": "Year end",
}
