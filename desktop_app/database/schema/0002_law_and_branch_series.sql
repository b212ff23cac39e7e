-- Limits of the law are dated data: what counts is the row in force on the document's date.
CREATE TABLE legal_limits (
  legal_limit_id INTEGER PRIMARY KEY,
  code           TEXT NOT NULL,                              -- CASH_269ST, ...
  amount_paise   INTEGER NOT NULL CHECK (amount_paise > 0),
  valid_from     TEXT NOT NULL,
  valid_to       TEXT,
  source_note    TEXT NOT NULL,
  UNIQUE (code, valid_from)
) STRICT;

-- A second branch has series of its own; NULL: the clinic's own series.
ALTER TABLE number_series ADD COLUMN branch_id INTEGER REFERENCES branches;

-- What a patient paid on a day (section 269ST), and what the registers show newest first.
CREATE INDEX payments_by_patient ON payments (patient_id, payment_date, mode, amount_paise);
CREATE INDEX plans_by_patient    ON package_payment_plans (patient_id);
CREATE INDEX plans_by_start      ON package_payment_plans (start_date, plan_id);
CREATE INDEX credit_notes_by_date ON patient_credit_notes (credit_note_date, credit_note_id);
CREATE INDEX gl_entries_by_patient ON gl_entries (patient_id, entry_date, entry_id) WHERE patient_id IS NOT NULL;

-- Without these a plan's notes (INV-53, the register of plans), what was paid on an invoice (every cash receipt, a plan's
-- screen) and a patient's invoices are each looked for in all there are.
CREATE INDEX credit_notes_by_plan ON patient_credit_notes (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX payment_allocations_by_invoice ON payment_allocations (invoice_id);
CREATE INDEX invoices_by_patient ON invoices (patient_id, invoice_date);
