"""What can be wrong with documents, their numbers, the edit log and what refers to them."""

from tests.repositories.corruption import broken

_INVOICES = (
    broken(
        "INV-16",
        "UPDATE invoice_lines SET taxable_paise = taxable_paise + 1, gross_paise = gross_paise + 1 WHERE line_id = 12",
        invoice_id=10,
    ),
    broken("INV-16", "DELETE FROM invoice_lines WHERE line_id = 12", invoice_id=10),
    broken("INV-18", "UPDATE gl_transactions SET event = 'posted' WHERE transaction_id = 36", invoice_id=10),
    broken("INV-18", "UPDATE ar_subledger SET entry_type = 'refund' WHERE entry_id = 26", invoice_id=10),
    broken(
        "INV-15",
        "UPDATE invoices SET cgst_paise = cgst_paise + 1, sgst_paise = sgst_paise - 1 WHERE invoice_id = 8",
        also={"INV-16": "its lines have the tax as it was"},
        document="invoices",
        id=8,
    ),
    broken(
        "INV-15",
        "UPDATE patient_credit_notes SET cgst_paise = cgst_paise + 1, sgst_paise = sgst_paise - 1"
        " WHERE credit_note_id = 7",
        document="patient_credit_notes",
        id=7,
    ),
    broken(
        "INV-40",
        "UPDATE patient_credit_notes SET kind = 'financial' WHERE credit_note_id = 7",
        ledger=261_000,
        documents=270_000,
    ),
)

_PLANS = (
    broken(
        "INV-19",
        "UPDATE package_sessions SET taxable_paise = taxable_paise + 1, gross_paise = gross_paise + 1"
        " WHERE session_id = 2",
        plan_id=1,
    ),
    broken("INV-19", "UPDATE package_payment_plans SET total_sessions = 6 WHERE plan_id = 1", plan_id=1),
    broken("INV-20", "UPDATE package_payment_plans SET invoice_line_id = 8 WHERE plan_id = 1", plan_id=1),
    broken(
        "INV-21",
        "UPDATE installment_payments SET amount_paise = amount_paise + 1, waived_paise = 1 WHERE installment_id = 22",
        plan_id=5,
    ),
    broken(
        "INV-22",
        "UPDATE payment_allocations SET amount_paise = amount_paise - 1 WHERE allocation_id = 1",
        installment_id=1,
    ),
    broken("INV-22", "UPDATE payment_allocations SET is_reversed = 1 WHERE allocation_id = 9", installment_id=28),
    broken("INV-23", "UPDATE package_sessions SET session_status = 'no_show' WHERE session_id = 2", plan_id=1),
    broken("INV-23", "UPDATE installment_payments SET status = 'pending' WHERE installment_id = 2", plan_id=1),
    broken("INV-24", "UPDATE package_payment_plans SET residual_due_paise = 49999 WHERE plan_id = 2", plan_id=2),
    broken("INV-24", "UPDATE package_payment_plans SET refundable_paise = 1 WHERE plan_id = 2", plan_id=2),
    broken("INV-26", "UPDATE package_payment_plans SET status = 'active' WHERE plan_id = 6", plan_id=6),
    broken(
        "INV-26",
        "UPDATE package_payment_plans SET status = 'completed' WHERE plan_id = 5",
        also={"INV-27": "a completed plan holds nothing deferred"},
        plan_id=5,
    ),
    broken("INV-27", "UPDATE gl_entries SET plan_id = 6 WHERE entry_id = 45", plan_id=5),
    broken("INV-28", "UPDATE package_sessions SET gl_transaction_id = NULL WHERE session_id = 1", session_id=1),
    broken("INV-28", "UPDATE package_sessions SET gl_transaction_id = 22 WHERE session_id = 1", session_id=1),
    broken(
        "INV-51",
        "UPDATE ar_allocations SET amount_paise = amount_paise - 1 WHERE allocation_id = 9",
        plan_id=6,
    ),
    broken("INV-53", "UPDATE package_payment_plans SET credit_note_id = NULL WHERE plan_id = 1", plan_id=1),
    broken("INV-53", "UPDATE package_payment_plans SET credit_note_id = 8 WHERE plan_id = 7", plan_id=7),
)

_CREDIT_NOTES = (
    broken("INV-08", "UPDATE ar_subledger SET entry_type = 'write_off' WHERE entry_id = 3", credit_note_id=1),
    broken("INV-09", "UPDATE patient_credit_notes SET gl_posted = 0 WHERE credit_note_id = 1", credit_note_id=1),
    broken("INV-09", "UPDATE gl_transactions SET event = 'posted' WHERE transaction_id = 4", credit_note_id=1),
    broken(
        "INV-10",
        "UPDATE ar_subledger SET gl_transaction_id = 9 WHERE entry_id = 3",
        also={"INV-05": "both transactions differ from the subledger"},
        credit_note_id=1,
    ),
    broken("INV-11", "UPDATE patient_credit_notes SET gl_posted = 1 WHERE credit_note_id = 6", credit_note_id=6),
    broken(
        "INV-11",
        "UPDATE gl_transactions SET source_document_id = 6 WHERE transaction_id = 27",
        credit_note_id=6,
    ),
    broken(
        "INV-12",
        "UPDATE patient_credit_notes SET nontax_paise = 1, total_paise = total_paise + 1 WHERE credit_note_id = 7",
        also={"INV-08": "the AR entry has the amount as it was"},
        credit_note_id=7,
    ),
    broken("INV-13", "UPDATE patient_credit_notes SET original_invoice_id = 6 WHERE credit_note_id = 1", invoice_id=6),
    broken("INV-14", "UPDATE patient_credit_notes SET original_invoice_id = 4 WHERE credit_note_id = 3", invoice_id=4),
    broken(
        "INV-17",
        "UPDATE patient_credit_notes SET credit_note_date = '2025-06-01' WHERE credit_note_id = 1",
        credit_note_id=1,
    ),
    broken(
        "INV-25",
        "DROP INDEX patient_credit_notes_one_live_per_plan",
        "UPDATE patient_credit_notes SET plan_id = 1, reason_code = 'plan_discontinued' WHERE credit_note_id = 6",
        also={"SCHEMA": "the index that forbids it is gone"},
        plan_id=1,
    ),
    broken("INV-34", "UPDATE refunds SET credit_note_id = 7", credit_note_id=7),
    broken(
        "INV-57",
        "UPDATE patient_credit_note_lines SET taxable_paise = taxable_paise + 1 WHERE line_id = 3",
        credit_note_id=3,
    ),
)

_NUMBERS_AND_MEMORY = (
    broken(
        "INV-37",
        "UPDATE invoices SET invoice_date = '2024-06-02' WHERE invoice_id = 10",
        number="INV/25-26/00008",
    ),
    broken(
        "INV-37",
        "UPDATE patient_credit_notes SET credit_note_date = '2026-04-01' WHERE credit_note_id = 1",
        number="CN/25-26/00001",
    ),
    broken(
        "INV-38",
        "UPDATE number_series SET next_number = next_number + 1 WHERE prefix = 'RFD/25-26/'",
        prefix="RFD/25-26/",
        expected=2,
        used=1,
    ),
    broken(
        "INV-38",
        "UPDATE gl_transactions SET transaction_number = 'JV/25-26/00001' WHERE transaction_id = 37",
        also={"SEARCH": "it is not found by it"},
        prefix="JV/25-26/",
        expected=3,
        used=3,
        different=2,
    ),
    broken("INV-43", "UPDATE package_payment_plans SET patient_id = 2 WHERE plan_id = 1", plan_id=1),
    *(
        broken(
            "INV-44",
            f"UPDATE audit_log SET entity = 'nothing' WHERE entity = '{entity}' AND entity_id = 1",
            also={"EDIT-LOG": "what the log says was changed"},
            entity=entity,
            id=1,
        )
        for entity in ("patient_credit_notes", "invoices", "payments", "refunds")
    ),
    broken(
        "INV-50",
        "UPDATE audit_log SET prev_hash = row_hash WHERE audit_id = 1",
        also={"EDIT-LOG": "the hash before is hashed, too"},
        audit_id=1,
    ),
    broken("INV-50", "DELETE FROM audit_log WHERE audit_id = 100", audit_id=101),
)

_SEARCH = (
    broken(
        "SEARCH", "UPDATE patients SET full_name = 'X' WHERE patient_id = 2", found="other words", noun="patient", key=2
    ),
    broken("SEARCH", "DELETE FROM search WHERE rowid = 3 * 16 + 2", found="missing", noun="plan", key=3),
    broken("SEARCH", "INSERT INTO search (rowid, words) VALUES (999 * 16 + 4, 'CN/25-26/00999')", key=999, noun=4),
    broken("SEARCH", "UPDATE search SET words = 'INV/25-26/1' WHERE rowid = 8 * 16 + 3", noun="invoice", key=8),
)

_THE_FILE = (
    broken("REFERENCES", "UPDATE payments SET created_by = 99 WHERE payment_id = 3", table="payments", rowid=3),
    broken(
        "SCHEMA",
        "CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT 1; END",
        part="trigger audit_log_no_update",
        found="changed",
    ),
    broken(
        "SCHEMA",
        "CREATE TRIGGER stranger BEFORE INSERT ON gl_entries BEGIN SELECT RAISE(IGNORE); END",
        part="trigger stranger",
        found="unknown",
    ),
    *(
        broken("EDIT-LOG", f"UPDATE audit_log SET {forged} WHERE audit_id = 7", audit_id=7)
        for forged in (
            "at = '2025-06-02T06:30:00.001Z'",
            "user_id = 1",
            "action = 'forged'",
            "before_json = '{}'",
            "after_json = '{}'",
            "reason = 'forged'",
        )
    ),
    broken(
        "EDIT-LOG",
        "UPDATE audit_log SET row_hash = 'forged' WHERE audit_id = 7",
        also={"INV-50": "the next row is chained to the hash as it was"},
        audit_id=7,
    ),
)

_LET_GO = (
    broken(
        "INV-65",
        "INSERT INTO write_off_requests (uid, hospital_id, invoice_id, reason_code, amount_paise, reason, asked_on,"
        " status, decided_by, credit_note_id, created_at) SELECT 'w', hospital_id, original_invoice_id, 'waiver',"
        " total_paise, 'x', credit_note_date, 'approved', 1, credit_note_id, ''"
        " FROM patient_credit_notes WHERE credit_note_id = 1",
        write_off_id=1,
    ),
)

_COUNTER_AND_BANK = (
    broken("INV-59", "UPDATE day_close_modes SET received_count = 1 WHERE mode = 'upi'", day_close_id=1, mode="upi"),
    broken(
        "INV-59",
        "UPDATE day_closes SET other_cash_paise = other_cash_paise + 1, float_paise = float_paise - 1",
        day_close_id=1,
        mode="other",
    ),
    broken("INV-60", "UPDATE day_close_counts SET pieces = 5 WHERE denomination_paise = 10000", day_close_id=1),
    broken("INV-60", "UPDATE day_closes SET float_paise = float_paise + 1", day_close_id=1),
    broken("INV-61", "UPDATE day_closes SET status = 'reopened'", day_close_id=1),
    broken("INV-61", "UPDATE day_closes SET cash_account_id = cash_account_id + 1", day_close_id=1),
    broken("INV-62", "UPDATE day_closes SET log_head = 'forged'", day_close_id=1),
    broken("INV-63", "UPDATE bank_lines SET amount_paise = amount_paise - 1 WHERE line_id = 2", line_id=2),
    broken("INV-64", "DELETE FROM bank_lines WHERE line_id = 4", statement_id=1),
)

CORRUPTED_DOCUMENTS = (
    *_LET_GO,
    *_COUNTER_AND_BANK,
    *_INVOICES,
    *_PLANS,
    *_CREDIT_NOTES,
    *_NUMBERS_AND_MEMORY,
    *_SEARCH,
    *_THE_FILE,
)
