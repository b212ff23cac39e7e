"""Operation: a half-posted note, as an import may bring it, written past the program."""

from tests.scenario_runner.world import Result, World, operation


@operation
def legacy_partial(
    world: World,
    *,
    key: str,
    invoice: str,
    date: str,
    amount_paise: int,
    ar: bool = False,
    gl: bool = False,
    flag: bool = False,
    ar_amount: int | None = None,
    gl_amount: int | None = None,
) -> Result:
    """Write a half-posted note past the program, as an import may bring it."""
    world.data_is_bad = True
    names = {
        "invoice": world.invoices[invoice],
        "date": date,
        "amount": amount_paise,
        "ar_amount": amount_paise if ar_amount is None else ar_amount,
        "gl_amount": amount_paise if gl_amount is None else gl_amount,
        "key": key,
    }
    with world.clinic.raw() as connection:
        for statement in _LEGACY_NOTE:
            connection.execute(statement, names)
        note: int = connection.execute("SELECT max(credit_note_id) FROM patient_credit_notes").fetchone()[0]
        names["note"] = note
        connection.execute("BEGIN")
        for wanted, statements in ((gl, _LEGACY_GL), (ar, _LEGACY_AR), (flag, _LEGACY_FLAG)):
            for statement in statements if wanted else ():
                connection.execute(statement, names)
        connection.execute("COMMIT")
    world.notes[key] = note
    return {}


_LEGACY_NOTE = (
    """INSERT INTO number_series (hospital_id, document_type, fiscal_year, prefix)
       SELECT hospital_id, 'CN', label, 'CN/' || label || '/' FROM fiscal_years
        WHERE :date BETWEEN start_date AND end_date
          AND NOT EXISTS (SELECT 1 FROM number_series WHERE document_type = 'CN' AND fiscal_year = label)""",
    """INSERT INTO patient_credit_notes (uid, hospital_id, branch_id, patient_id, original_invoice_id,
              credit_note_number, credit_note_date, kind, reason_code, reason_description, taxable_paise,
              total_paise, status, created_at)
       SELECT 'legacy-' || :key, i.hospital_id, i.branch_id, i.patient_id, i.invoice_id,
              s.prefix || printf('%05d', s.next_number), :date, 'gst', 'service_not_provided', 'legacy', :amount,
              :amount, 'draft', :date || 'T00:00:00.000Z'
         FROM invoices i, fiscal_years f JOIN number_series s ON s.fiscal_year = f.label AND s.document_type = 'CN'
        WHERE i.invoice_id = :invoice AND :date BETWEEN f.start_date AND f.end_date""",
    """UPDATE number_series SET next_number = next_number + 1
        WHERE document_type = 'CN'
          AND fiscal_year = (SELECT label FROM fiscal_years WHERE :date BETWEEN start_date AND end_date)""",
)
_NEXT = "(SELECT coalesce(max(transaction_id), 0) + 1 FROM gl_transactions)"
_LEGACY_GL = (
    f"""INSERT INTO gl_entries (transaction_id, line_number, account_id, branch_id, entry_date, debit_paise)
        SELECT {_NEXT}, 1, r.account_id, i.branch_id, :date, :gl_amount
          FROM invoices i, account_roles r WHERE i.invoice_id = :invoice AND r.role = 'PKG_REV'""",
    f"""INSERT INTO gl_entries (transaction_id, line_number, account_id, branch_id, entry_date, credit_paise,
               patient_id)
        SELECT {_NEXT}, 2, r.account_id, i.branch_id, :date, :gl_amount, i.patient_id
          FROM invoices i, account_roles r WHERE i.invoice_id = :invoice AND r.role = 'AR_CONTROL'""",
    f"""INSERT INTO gl_transactions (transaction_id, uid, hospital_id, branch_id, transaction_date,
               source_document_type, source_document_id, event, total_paise, created_at)
        SELECT {_NEXT}, 'legacy-gl-' || :key, hospital_id, branch_id, :date, 'credit_note', :note, 'post', :gl_amount,
               :date || 'T00:00:00.000Z'
          FROM invoices WHERE invoice_id = :invoice""",
)
_LEGACY_AR = (
    """INSERT INTO ar_subledger (hospital_id, branch_id, patient_id, invoice_id, transaction_date, entry_type,
              reference_type, reference_id, reference_number, credit_paise, gl_transaction_id, created_at)
       SELECT c.hospital_id, c.branch_id, c.patient_id, c.original_invoice_id, :date, 'credit_note', 'credit_note',
              c.credit_note_id, c.credit_note_number, :ar_amount,
              (SELECT transaction_id FROM gl_transactions
                WHERE source_document_type = 'credit_note' AND source_document_id = :note),
              :date || 'T00:00:00.000Z'
         FROM patient_credit_notes c WHERE c.credit_note_id = :note""",
)
_LEGACY_FLAG = (
    """UPDATE patient_credit_notes
          SET status = 'posted', gl_posted = 1,
              gl_transaction_id = (SELECT transaction_id FROM gl_transactions
                                    WHERE source_document_type = 'credit_note' AND source_document_id = :note)
        WHERE credit_note_id = :note""",
    """INSERT INTO audit_log (at, action, entity, entity_id, prev_hash, row_hash)
       SELECT :date || 'T00:00:00.000Z', 'post', 'patient_credit_notes', :note, row_hash, 'legacy-' || :key
         FROM audit_log ORDER BY audit_id DESC LIMIT 1""",
)
