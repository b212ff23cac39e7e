-- ── Guards: what no code path may do, ours included ──────────────────────────────────────────────
-- Constraints, not business logic: a guard only ever refuses.

CREATE TRIGGER gl_transactions_must_balance BEFORE INSERT ON gl_transactions
WHEN (SELECT SUM(debit_paise) <> NEW.total_paise OR SUM(credit_paise) <> NEW.total_paise
        FROM gl_entries WHERE transaction_id = NEW.transaction_id) IS NOT 0
BEGIN SELECT RAISE(ABORT, 'the transaction does not balance'); END;

CREATE TRIGGER gl_transactions_agree_with_lines BEFORE INSERT ON gl_transactions
WHEN EXISTS (SELECT 1 FROM gl_entries WHERE transaction_id = NEW.transaction_id
                AND (entry_date <> NEW.transaction_date OR branch_id <> NEW.branch_id))
BEGIN SELECT RAISE(ABORT, 'a line has another date or branch than its transaction'); END;

CREATE TRIGGER gl_entries_sealed BEFORE INSERT ON gl_entries
WHEN EXISTS (SELECT 1 FROM gl_transactions WHERE transaction_id = NEW.transaction_id)
BEGIN SELECT RAISE(ABORT, 'the transaction is sealed'); END;

-- INSERT OR REPLACE removes the row in its way without firing delete triggers; these refuse it.
CREATE TRIGGER gl_transactions_no_replace BEFORE INSERT ON gl_transactions
WHEN EXISTS (SELECT 1 FROM gl_transactions WHERE transaction_id = NEW.transaction_id)
BEGIN SELECT RAISE(ABORT, 'gl_transactions is append-only'); END;
CREATE TRIGGER gl_entries_no_replace BEFORE INSERT ON gl_entries
WHEN EXISTS (SELECT 1 FROM gl_entries WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'gl_entries is append-only'); END;
CREATE TRIGGER ar_subledger_no_replace BEFORE INSERT ON ar_subledger
WHEN EXISTS (SELECT 1 FROM ar_subledger WHERE entry_id = NEW.entry_id OR (control = NEW.control
     AND reference_type = NEW.reference_type AND reference_id = NEW.reference_id AND entry_type = NEW.entry_type
     AND coalesce(invoice_id, 0) = coalesce(NEW.invoice_id, 0)))
BEGIN SELECT RAISE(ABORT, 'ar_subledger is append-only'); END;
CREATE TRIGGER audit_log_no_replace BEFORE INSERT ON audit_log
WHEN EXISTS (SELECT 1 FROM audit_log WHERE audit_id = NEW.audit_id OR row_hash = NEW.row_hash)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;

CREATE TRIGGER gl_entries_keep_month_balances AFTER INSERT ON gl_entries
BEGIN
  INSERT INTO gl_month_balances (account_id, branch_id, month, debit_paise, credit_paise)
  VALUES (NEW.account_id, NEW.branch_id, substr(NEW.entry_date, 1, 7), NEW.debit_paise, NEW.credit_paise)
  ON CONFLICT DO UPDATE SET debit_paise  = debit_paise  + excluded.debit_paise,
                            credit_paise = credit_paise + excluded.credit_paise;
END;

CREATE TRIGGER gl_transactions_open_period BEFORE INSERT ON gl_transactions
WHEN NOT EXISTS (SELECT 1 FROM fiscal_periods p JOIN fiscal_years y USING (fiscal_year_id)
                  WHERE NEW.transaction_date BETWEEN p.start_date AND p.end_date AND p.status <> 'locked'
                    AND y.status = 'open' AND y.hospital_id = NEW.hospital_id)
BEGIN SELECT RAISE(ABORT, 'the period is locked or does not exist'); END;

CREATE TRIGGER gl_transactions_no_update BEFORE UPDATE ON gl_transactions BEGIN SELECT RAISE(ABORT, 'gl_transactions is append-only'); END;
CREATE TRIGGER gl_transactions_no_delete BEFORE DELETE ON gl_transactions BEGIN SELECT RAISE(ABORT, 'gl_transactions is append-only'); END;
CREATE TRIGGER gl_entries_no_update      BEFORE UPDATE ON gl_entries      BEGIN SELECT RAISE(ABORT, 'gl_entries is append-only'); END;
CREATE TRIGGER gl_entries_no_delete      BEFORE DELETE ON gl_entries      BEGIN SELECT RAISE(ABORT, 'gl_entries is append-only'); END;
CREATE TRIGGER ar_subledger_no_delete    BEFORE DELETE ON ar_subledger    BEGIN SELECT RAISE(ABORT, 'ar_subledger is append-only'); END;
CREATE TRIGGER ar_subledger_only_link    BEFORE UPDATE ON ar_subledger
WHEN NOT (OLD.gl_transaction_id IS NULL AND NEW.gl_transaction_id IS NOT NULL
          AND NEW.entry_id = OLD.entry_id AND NEW.patient_id = OLD.patient_id AND NEW.branch_id = OLD.branch_id
          AND NEW.debit_paise = OLD.debit_paise AND NEW.credit_paise = OLD.credit_paise
          AND NEW.transaction_date = OLD.transaction_date AND NEW.reference_type = OLD.reference_type
          AND NEW.reference_id = OLD.reference_id AND NEW.entry_type = OLD.entry_type
          AND NEW.control = OLD.control AND NEW.invoice_id IS OLD.invoice_id
          AND NEW.reference_number IS OLD.reference_number AND NEW.due_date IS OLD.due_date
          AND NEW.hospital_id = OLD.hospital_id)
BEGIN SELECT RAISE(ABORT, 'ar_subledger is append-only'); END;
CREATE TRIGGER patient_credit_notes_only_drafts_deleted BEFORE DELETE ON patient_credit_notes
WHEN OLD.status <> 'draft' BEGIN SELECT RAISE(ABORT, 'only a draft credit note can be deleted'); END;
CREATE TRIGGER invoices_only_drafts_deleted BEFORE DELETE ON invoices
WHEN OLD.status <> 'draft' BEGIN SELECT RAISE(ABORT, 'only a draft invoice can be deleted'); END;
CREATE TRIGGER invoices_posted_is_closed BEFORE UPDATE ON invoices
WHEN OLD.status <> 'draft' AND (NEW.total_paise <> OLD.total_paise OR NEW.patient_id <> OLD.patient_id
     OR NEW.invoice_date <> OLD.invoice_date OR NEW.invoice_number IS NOT OLD.invoice_number
     OR NEW.taxable_paise <> OLD.taxable_paise OR NEW.exempt_paise <> OLD.exempt_paise
     OR NEW.cgst_paise <> OLD.cgst_paise OR NEW.sgst_paise <> OLD.sgst_paise OR NEW.igst_paise <> OLD.igst_paise
     OR NEW.status = 'draft')
BEGIN SELECT RAISE(ABORT, 'a posted invoice is closed'); END;
-- Beyond the contract: to whom an invoice was issued is told as it was then.
CREATE TRIGGER invoices_recipient_stays BEFORE UPDATE ON invoices
WHEN OLD.status <> 'draft' AND (NEW.recipient_name, NEW.recipient_gstin) IS NOT (OLD.recipient_name, OLD.recipient_gstin)
BEGIN SELECT RAISE(ABORT, 'a posted invoice is closed'); END;
CREATE TRIGGER payments_posted_is_closed BEFORE UPDATE ON payments
WHEN OLD.status <> 'draft' AND (NEW.amount_paise <> OLD.amount_paise OR NEW.patient_id <> OLD.patient_id
     OR NEW.payment_date <> OLD.payment_date OR NEW.mode <> OLD.mode
     OR NEW.receipt_number IS NOT OLD.receipt_number OR NEW.status = 'draft')
BEGIN SELECT RAISE(ABORT, 'a posted payment is closed'); END;
CREATE TRIGGER payments_only_drafts_deleted BEFORE DELETE ON payments
WHEN OLD.status <> 'draft' BEGIN SELECT RAISE(ABORT, 'only a draft payment can be deleted'); END;
CREATE TRIGGER refunds_paid_is_closed BEFORE UPDATE ON refunds
WHEN OLD.status IN ('paid','reversed') AND (NEW.amount_paise <> OLD.amount_paise OR NEW.patient_id <> OLD.patient_id
     OR NEW.refund_date <> OLD.refund_date OR NEW.mode <> OLD.mode
     OR NEW.refund_number IS NOT OLD.refund_number OR NEW.status NOT IN ('paid','reversed'))
BEGIN SELECT RAISE(ABORT, 'a paid refund is closed'); END;
CREATE TRIGGER refunds_never_deleted BEFORE DELETE ON refunds
WHEN OLD.refund_number IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a numbered refund is never deleted'); END;
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;

CREATE TRIGGER patient_credit_notes_no_replace BEFORE INSERT ON patient_credit_notes
WHEN EXISTS (SELECT 1 FROM patient_credit_notes WHERE credit_note_id = NEW.credit_note_id OR uid = NEW.uid
                OR hospital_id = NEW.hospital_id AND credit_note_number = NEW.credit_note_number)
BEGIN SELECT RAISE(ABORT, 'a credit note is never replaced'); END;
CREATE TRIGGER invoices_no_replace BEFORE INSERT ON invoices
WHEN EXISTS (SELECT 1 FROM invoices WHERE invoice_id = NEW.invoice_id OR uid = NEW.uid
                OR hospital_id = NEW.hospital_id AND invoice_number = NEW.invoice_number)
BEGIN SELECT RAISE(ABORT, 'an invoice is never replaced'); END;
CREATE TRIGGER payments_no_replace BEFORE INSERT ON payments
WHEN EXISTS (SELECT 1 FROM payments WHERE payment_id = NEW.payment_id OR uid = NEW.uid
                OR hospital_id = NEW.hospital_id AND receipt_number = NEW.receipt_number)
BEGIN SELECT RAISE(ABORT, 'a receipt is never replaced'); END;
CREATE TRIGGER refunds_no_replace BEFORE INSERT ON refunds
WHEN EXISTS (SELECT 1 FROM refunds WHERE refund_id = NEW.refund_id OR uid = NEW.uid
                OR hospital_id = NEW.hospital_id AND refund_number = NEW.refund_number)
BEGIN SELECT RAISE(ABORT, 'a refund is never replaced'); END;
CREATE TRIGGER write_off_requests_decided_is_closed BEFORE UPDATE ON write_off_requests
WHEN OLD.status <> 'requested'
     OR (NEW.uid, NEW.hospital_id, NEW.invoice_id, NEW.reason_code, NEW.amount_paise, NEW.reason, NEW.asked_on, NEW.created_at,
         NEW.created_by)
     IS NOT (OLD.uid, OLD.hospital_id, OLD.invoice_id, OLD.reason_code, OLD.amount_paise, OLD.reason, OLD.asked_on,
             OLD.created_at, OLD.created_by)
BEGIN SELECT RAISE(ABORT, 'what was asked for stays as it was, and a decision is final'); END;
CREATE TRIGGER write_off_requests_never_deleted BEFORE DELETE ON write_off_requests
BEGIN SELECT RAISE(ABORT, 'what was asked for is never deleted'); END;
CREATE TRIGGER write_off_requests_no_replace BEFORE INSERT ON write_off_requests
WHEN EXISTS (SELECT 1 FROM write_off_requests WHERE write_off_id = NEW.write_off_id OR uid = NEW.uid
                OR credit_note_id = NEW.credit_note_id
                OR invoice_id = NEW.invoice_id AND status = 'requested' AND NEW.status = 'requested')
BEGIN SELECT RAISE(ABORT, 'what was asked for is never replaced'); END;
CREATE TRIGGER patient_credit_notes_posted_is_closed BEFORE UPDATE ON patient_credit_notes
WHEN OLD.status <> 'draft' AND NOT (NEW.status IN (OLD.status, 'reversed')
     AND (NEW.uid, NEW.hospital_id, NEW.branch_id, NEW.patient_id, NEW.original_invoice_id, NEW.plan_id, NEW.credit_note_number,
          NEW.credit_note_date, NEW.kind, NEW.reason_code, NEW.taxable_paise, NEW.cgst_paise, NEW.sgst_paise, NEW.igst_paise,
          NEW.nontax_paise, NEW.round_off_paise, NEW.total_paise, NEW.gl_posted, NEW.gl_transaction_id, NEW.posted_at, NEW.posted_by)
      IS (OLD.uid, OLD.hospital_id, OLD.branch_id, OLD.patient_id, OLD.original_invoice_id, OLD.plan_id, OLD.credit_note_number,
          OLD.credit_note_date, OLD.kind, OLD.reason_code, OLD.taxable_paise, OLD.cgst_paise, OLD.sgst_paise, OLD.igst_paise,
          OLD.nontax_paise, OLD.round_off_paise, OLD.total_paise, OLD.gl_posted, OLD.gl_transaction_id, OLD.posted_at, OLD.posted_by))
BEGIN SELECT RAISE(ABORT, 'a posted credit note is closed'); END;
CREATE TRIGGER invoice_lines_posted_no_update BEFORE UPDATE ON invoice_lines
WHEN (SELECT status FROM invoices WHERE invoice_id = OLD.invoice_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a posted invoice is closed'); END;
CREATE TRIGGER invoice_lines_posted_no_delete BEFORE DELETE ON invoice_lines
WHEN (SELECT status FROM invoices WHERE invoice_id = OLD.invoice_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a posted invoice is closed'); END;
CREATE TRIGGER credit_note_lines_posted_no_update BEFORE UPDATE ON patient_credit_note_lines
WHEN (SELECT status FROM patient_credit_notes WHERE credit_note_id = OLD.credit_note_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a posted credit note is closed'); END;
CREATE TRIGGER credit_note_lines_posted_no_delete BEFORE DELETE ON patient_credit_note_lines
WHEN (SELECT status FROM patient_credit_notes WHERE credit_note_id = OLD.credit_note_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a posted credit note is closed'); END;

-- Ours beyond the contract: what a request was answered cannot be rewritten either.
CREATE TRIGGER command_log_no_replace BEFORE INSERT ON command_log
WHEN EXISTS (SELECT 1 FROM command_log WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'command_log is append-only'); END;
CREATE TRIGGER command_log_no_update BEFORE UPDATE ON command_log BEGIN SELECT RAISE(ABORT, 'command_log is append-only'); END;
CREATE TRIGGER command_log_no_delete BEFORE DELETE ON command_log BEGIN SELECT RAISE(ABORT, 'command_log is append-only'); END;

-- A recurring journal is posted once in a month; only what was reversed is posted again.
CREATE TRIGGER recurring_journal_postings_once BEFORE INSERT ON recurring_journal_postings
WHEN EXISTS (SELECT 1 FROM recurring_journal_postings p
              WHERE p.posting_id = NEW.posting_id OR p.transaction_id = NEW.transaction_id
                 OR (p.recurring_journal_id, p.month) = (NEW.recurring_journal_id, NEW.month)
                AND NOT EXISTS (SELECT 1 FROM gl_transactions t WHERE t.reversal_of_id = p.transaction_id))
BEGIN SELECT RAISE(ABORT, 'the recurring journal is posted in this month'); END;
CREATE TRIGGER recurring_journal_postings_no_update BEFORE UPDATE ON recurring_journal_postings BEGIN SELECT RAISE(ABORT, 'recurring_journal_postings is append-only'); END;
CREATE TRIGGER recurring_journal_postings_no_delete BEFORE DELETE ON recurring_journal_postings BEGIN SELECT RAISE(ABORT, 'recurring_journal_postings is append-only'); END;

-- A closed day says what was counted and printed; it can only be marked as opened again.
CREATE TRIGGER day_closes_closed_is_closed BEFORE UPDATE ON day_closes
WHEN OLD.status <> 'open' AND NOT (NEW.status = 'reopened'
     AND (NEW.day_close_id, NEW.uid, NEW.hospital_id, NEW.branch_id, NEW.user_id, NEW.business_date, NEW.float_paise,
          NEW.taken_out_paise, NEW.other_cash_paise, NEW.expected_paise, NEW.counted_paise, NEW.reason,
          NEW.gl_transaction_id, NEW.cash_account_id, NEW.log_entry_id, NEW.log_head, NEW.opened_at, NEW.closed_at, NEW.closed_by)
      IS (OLD.day_close_id, OLD.uid, OLD.hospital_id, OLD.branch_id, OLD.user_id, OLD.business_date, OLD.float_paise,
          OLD.taken_out_paise, OLD.other_cash_paise, OLD.expected_paise, OLD.counted_paise, OLD.reason,
          OLD.gl_transaction_id, OLD.cash_account_id, OLD.log_entry_id, OLD.log_head, OLD.opened_at, OLD.closed_at, OLD.closed_by))
BEGIN SELECT RAISE(ABORT, 'a closed day is closed'); END;
CREATE TRIGGER day_closes_never_deleted BEFORE DELETE ON day_closes
BEGIN SELECT RAISE(ABORT, 'a day of the drawer is never deleted'); END;
CREATE TRIGGER day_closes_no_replace BEFORE INSERT ON day_closes
WHEN EXISTS (SELECT 1 FROM day_closes WHERE day_close_id = NEW.day_close_id OR uid = NEW.uid
                OR branch_id = NEW.branch_id AND user_id = NEW.user_id AND business_date = NEW.business_date AND status <> 'reopened'
                OR branch_id = NEW.branch_id AND user_id = NEW.user_id AND status = 'open' AND NEW.status = 'open')
BEGIN SELECT RAISE(ABORT, 'a day of the drawer is never replaced'); END;
CREATE TRIGGER day_close_modes_no_update BEFORE UPDATE ON day_close_modes BEGIN SELECT RAISE(ABORT, 'a closed day is closed'); END;
CREATE TRIGGER day_close_modes_no_delete BEFORE DELETE ON day_close_modes BEGIN SELECT RAISE(ABORT, 'a closed day is closed'); END;
CREATE TRIGGER day_close_counts_no_update BEFORE UPDATE ON day_close_counts BEGIN SELECT RAISE(ABORT, 'a closed day is closed'); END;
CREATE TRIGGER day_close_counts_no_delete BEFORE DELETE ON day_close_counts BEGIN SELECT RAISE(ABORT, 'a closed day is closed'); END;

-- A line of the bank says what the bank said. A statement that was taken in by mistake goes whole, before it is matched.
CREATE TRIGGER bank_statements_no_update BEFORE UPDATE ON bank_statements BEGIN SELECT RAISE(ABORT, 'a statement is never changed'); END;
CREATE TRIGGER bank_lines_no_update BEFORE UPDATE ON bank_lines BEGIN SELECT RAISE(ABORT, 'a line of the bank is never changed'); END;
CREATE TRIGGER bank_matches_no_update BEFORE UPDATE ON bank_matches BEGIN SELECT RAISE(ABORT, 'a match is taken back, never changed'); END;
CREATE TRIGGER bank_statements_no_replace BEFORE INSERT ON bank_statements
WHEN EXISTS (SELECT 1 FROM bank_statements WHERE statement_id = NEW.statement_id OR uid = NEW.uid
                OR account_id = NEW.account_id AND file_hash = NEW.file_hash)
BEGIN SELECT RAISE(ABORT, 'a statement is never replaced'); END;
CREATE TRIGGER bank_lines_no_replace BEFORE INSERT ON bank_lines
WHEN EXISTS (SELECT 1 FROM bank_lines WHERE line_id = NEW.line_id OR account_id = NEW.account_id AND fingerprint = NEW.fingerprint)
BEGIN SELECT RAISE(ABORT, 'a line of the bank is never replaced'); END;
CREATE TRIGGER bank_matches_no_replace BEFORE INSERT ON bank_matches
WHEN EXISTS (SELECT 1 FROM bank_matches WHERE match_id = NEW.match_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'an entry is matched once'); END;
CREATE TRIGGER bank_matches_same_account BEFORE INSERT ON bank_matches
WHEN (SELECT account_id FROM bank_lines WHERE line_id = NEW.line_id) IS NOT (SELECT account_id FROM gl_entries WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'a line and an entry of two accounts are no match'); END;
CREATE TRIGGER branch_files_no_replace BEFORE INSERT ON branch_files
WHEN EXISTS (SELECT 1 FROM branch_files WHERE branch_file_id = NEW.branch_file_id OR content_hash = NEW.content_hash)
BEGIN SELECT RAISE(ABORT, 'a file is taken in once'); END;
CREATE TRIGGER branch_files_no_update BEFORE UPDATE ON branch_files BEGIN SELECT RAISE(ABORT, 'what was taken in stays so'); END;
CREATE TRIGGER branch_files_no_delete BEFORE DELETE ON branch_files BEGIN SELECT RAISE(ABORT, 'what was taken in stays so'); END;
