"""What can be wrong with the general ledger, the subledger and their periods."""

from tests.repositories.corruption import broken

_BALANCE = "the other total of the same lines"
_PER_PERSON = "the same amount, by transaction or by patient"

_GENERAL_LEDGER = (
    broken(
        "INV-01",
        "UPDATE gl_transactions SET total_paise = total_paise + 1 WHERE transaction_id = 1",
        transaction_id=1,
    ),
    broken(
        "INV-01",
        "INSERT INTO gl_transactions SELECT 99, 'alone', hospital_id, branch_id, NULL, transaction_date, 'journal', 99,"
        " 'post', 'no lines', 1, NULL, 0, created_at, NULL FROM gl_transactions WHERE transaction_id = 1",
        also={"SEARCH": "it came past the program"},
        transaction_id=99,
    ),
    broken(
        "INV-02",
        "UPDATE gl_entries SET debit_paise = debit_paise + 1 WHERE entry_id = 5",
        also={
            "INV-01": "one transaction is where it differs",
            "INV-46": _BALANCE,
            "INV-47": "month balances were right",
        },
        debit=33_260_934,
        credit=33_260_933,
    ),
    broken(
        "INV-03",
        "UPDATE ar_subledger SET debit_paise = debit_paise + 1 WHERE entry_id = 25",
        also={"INV-05": _PER_PERSON, "INV-06": _PER_PERSON},
        ledger=2_457_667,
        subledger=2_457_668,
    ),
    broken(
        "INV-04",
        "UPDATE ar_subledger SET debit_paise = debit_paise + 1 WHERE entry_id = 29",
        also={"INV-05": _PER_PERSON},
        ledger=-620_000,
        subledger=-619_999,
    ),
    broken(
        "INV-05",
        "UPDATE ar_subledger SET debit_paise = debit_paise + iif(entry_id = 25, 1, -1) WHERE entry_id IN (25, 19)",
        also={"INV-06": "the two are of different patients", "INV-32": "one is matched in full"},
        transaction_id=35,
        control="AR",
        ledger=1_180_000,
        subledger=1_180_001,
    ),
    broken(
        "INV-05",
        "UPDATE ar_subledger SET gl_transaction_id = 38 WHERE entry_id = 25",
        transaction_id=38,
        control="AR",
        ledger=0,
        subledger=1_180_000,
    ),
    broken("INV-06", "UPDATE gl_entries SET patient_id = 2 WHERE entry_id = 6", patient_id=1, ledger=480_000),
    broken("INV-07", "UPDATE gl_entries SET patient_id = NULL WHERE entry_id = 56", entry_id=56),
    broken("INV-39", "UPDATE accounts SET is_posting = 0 WHERE code = '5200'", entry_id=95),
    broken(
        "INV-46",
        "UPDATE gl_entries SET account_id = 999 WHERE entry_id = 95",
        also={"INV-47": "no month balance of such an account", "REFERENCES": "there is no such account"},
        left_side=5_813_500,
        right_side=5_821_000,
    ),
    broken(
        "INV-47",
        "UPDATE gl_month_balances SET debit_paise = debit_paise + 1 WHERE account_id = 2 AND month = '2025-07'",
        account_id=2,
        branch_id=1,
        month="2025-07",
        debit_off=-1,
        credit_off=0,
    ),
    broken(
        "INV-47",
        "DELETE FROM gl_month_balances WHERE month = '2023-07' AND account_id = 56",
        account_id=56,
        month="2023-07",
        debit_off=7_500,
    ),
    broken(
        "INV-48",
        "UPDATE gl_entries SET entry_date = '2025-06-03' WHERE entry_id = 1",
        entry_id=1,
        entry_date="2025-06-03",
        transaction_date="2025-06-02",
    ),
    broken(
        "INV-48",
        "DELETE FROM gl_transactions WHERE transaction_id = 2",
        also={"INV-28": "the session's recognition is gone", "REFERENCES": "its lines and its session name it"},
        entry_id=3,
        transaction_date=None,
    ),
)

_REVERSALS_AND_PERIODS = (
    broken("INV-29", "UPDATE gl_entries SET patient_id = 1 WHERE entry_id = 66", transaction_id=29),
    broken(
        "INV-30",
        "UPDATE gl_transactions SET reversal_of_id = 27 WHERE transaction_id = 26",
        also={"SEARCH": "a reversal is found by its own words"},
        transaction_id=26,
    ),
    broken(
        "INV-31",
        "UPDATE gl_transactions SET transaction_date = '2025-08-21' WHERE transaction_id = 37",
        "UPDATE gl_entries SET entry_date = '2025-08-21' WHERE transaction_id = 37",
        transaction_id=38,
    ),
    broken(
        "INV-35",
        "UPDATE gl_transactions SET created_at = '2025-08-20T06:30:00.001Z' WHERE transaction_id = 1",
        transaction_id=1,
    ),
    broken(
        "INV-35",
        "UPDATE gl_transactions SET created_at = '2025-08-20T06:30:00.001Z' WHERE transaction_id = 39",
        transaction_id=39,
    ),
    broken(
        "INV-36",
        "UPDATE fiscal_periods SET start_date = '2025-08-02' WHERE start_date = '2025-08-01'",
        transaction_id=20,
    ),
    broken(
        "INV-36",
        "INSERT INTO fiscal_periods (fiscal_year_id, start_date, end_date) VALUES (3, '2025-08-05', '2025-08-06')",
        transaction_id=37,
    ),
)

_SUBLEDGER = (
    broken("INV-32", "UPDATE ar_allocations SET amount_paise = 59001 WHERE allocation_id = 12", entry_id=21),
    broken("INV-33", "UPDATE ar_allocations SET debit_entry_id = 17 WHERE allocation_id = 12", allocation_id=12),
    broken("INV-33", "UPDATE ar_allocations SET debit_entry_id = 21 WHERE allocation_id = 12", allocation_id=12),
    broken(
        "INV-41",
        "UPDATE account_roles SET account_id = 38 WHERE role = 'GST_ADV'",
        "UPDATE gl_entries SET account_id = 38 WHERE entry_id = 107",
        also={"INV-47": "the month balances know the account as it was"},
        balance=-45_000,
    ),
    broken("INV-42", "UPDATE ar_subledger SET patient_id = 2 WHERE entry_id = 29", patient_id=2),
    broken("INV-45", "UPDATE ar_subledger SET reference_id = 999 WHERE entry_id = 29", entry_id=29, reference_id=999),
    *(
        broken(
            "INV-45",
            f"UPDATE ar_subledger SET reference_id = 999 WHERE entry_id = {entry_id}",
            also={alone: "the document stands without its entry"},
            reference_type=reference,
            reference_id=999,
        )
        for reference, entry_id, alone in (
            ("invoice", 26, "INV-18"),
            ("credit_note", 21, "INV-08"),
            ("payment", 2, "INV-54"),
            ("refund", 27, "INV-54"),
        )
    ),
    broken(
        "INV-49",
        "UPDATE ar_subledger SET gl_transaction_id = NULL WHERE entry_id = 29",
        also={"INV-04": "only what is linked counts", "INV-05": "only what is linked counts"},
        entry_id=29,
    ),
    broken("INV-52", "UPDATE ar_subledger SET transaction_date = '2025-08-19' WHERE entry_id = 3", entry_id=3),
    broken("INV-52", "UPDATE ar_subledger SET branch_id = 2 WHERE entry_id = 3", entry_id=3),
    broken("INV-54", "UPDATE gl_transactions SET event = 'paid' WHERE transaction_id = 3", document="payments", id=1),
    broken(
        "INV-54",
        "UPDATE payments SET receipt_number = NULL WHERE payment_id = 1",
        also={"INV-38": "the number is missing in its series", "SEARCH": "it is still found by it"},
        document="payments",
        id=1,
    ),
    broken("INV-54", "UPDATE refunds SET amount_paise = 99999", document="refunds", id=1),
    broken("INV-55", "UPDATE payment_allocations SET amount_paise = 250001 WHERE allocation_id = 7", payment_id=4),
    broken(
        "INV-55",
        "UPDATE payments SET status = 'reversed' WHERE payment_id = 1",
        also={"INV-56": "its transaction is not reversed"},
        payment_id=1,
    ),
    broken(
        "INV-56",
        "UPDATE patient_credit_notes SET status = 'posted' WHERE credit_note_id = 5",
        document="patient_credit_notes",
        id=5,
    ),
    broken("INV-56", "UPDATE payments SET status = 'reversed' WHERE payment_id = 7", document="payments", id=7),
    broken("INV-56", "UPDATE refunds SET status = 'reversed'", document="refunds", id=1),
    broken("INV-56", "UPDATE invoices SET status = 'cancelled' WHERE invoice_id = 10", document="invoices", id=10),
    broken(
        "INV-58",
        "UPDATE gl_entries SET plan_id = NULL WHERE entry_id = 45",
        also={"INV-27": "the plan lacks what the line deferred"},
        entry_id=45,
    ),
)

CORRUPTED_LEDGERS = (*_GENERAL_LEDGER, *_REVERSALS_AND_PERIODS, *_SUBLEDGER)
