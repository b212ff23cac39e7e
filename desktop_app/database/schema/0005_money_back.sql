-- What of a credit the patient agreed to keep as a balance: it is not to be paid back until the patient asks for it.
ALTER TABLE patient_credit_notes ADD COLUMN kept_paise INTEGER NOT NULL DEFAULT 0 CHECK (kept_paise >= 0);

-- What was paid back of a note or an advance is asked at every refund, and INV-34 asks it of every note.
CREATE INDEX refunds_by_credit_note ON refunds (credit_note_id, status, amount_paise) WHERE credit_note_id IS NOT NULL;
CREATE INDEX refunds_by_payment     ON refunds (payment_id, status, amount_paise)     WHERE payment_id IS NOT NULL;
