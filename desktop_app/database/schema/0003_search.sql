-- What can be searched for as one types. A row's id is its record's key times 16 plus the number of its noun, so that a
-- hit names its record without being read. Vowel signs of Indian scripts (Mn, Mc) are parts of words, accents are not.
-- A letter or two begin so many words that their beginnings have an index of their own.
CREATE VIRTUAL TABLE search USING fts5(
  words,
  columnsize = 0,
  prefix = '1 2',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

-- The words that each record is found by: written one by one as records are, compared and filled anew from here.
-- A number is found whole, and without the zeros before its last digits, alone too: PL/25-26/00017, PL/25-26/17, 17.
-- A phone is found as it is written, by its digits, by the last ten of them, and by those after 91.
CREATE VIEW search_rows AS
SELECT key * 16 + noun_number AS search_id, noun, key,
       number || ' ' || substr(number, 1, length(number) - length(tail)) || ltrim(tail, '0') || ' ' || ltrim(tail, '0')
         || ' ' || others AS words
FROM (
  SELECT noun_number, noun, key, number, substr(number, length(rtrim(number, '0123456789')) + 1) AS tail, others
  FROM (
    SELECT 1 AS noun_number, 'patient' AS noun, patient_id AS key, mrn AS number,
           full_name || coalesce(
             ' ' || phone || ' ' || digits || ' ' || substr(digits, -10) || ' 91' || substr(digits, -10), '') AS others
    FROM (
      SELECT patient_id, mrn, full_name, phone, replace(replace(replace(replace(replace(replace(replace(replace(
               phone, ' ', ''), '-', ''), '+', ''), '(', ''), ')', ''), '.', ''), '/', ''), char(160), '') AS digits
      FROM patients
    )
    UNION ALL
    SELECT 2, 'plan', plan_id, plan_number, package_name FROM package_payment_plans
    UNION ALL
    SELECT 3, 'invoice', invoice_id, invoice_number, '' FROM invoices WHERE invoice_number IS NOT NULL
    UNION ALL
    SELECT 4, 'credit_note', credit_note_id, credit_note_number, ''
    FROM patient_credit_notes WHERE credit_note_number IS NOT NULL
    UNION ALL
    SELECT 5, 'payment', payment_id, receipt_number, '' FROM payments WHERE receipt_number IS NOT NULL
    UNION ALL
    SELECT 6, 'refund', refund_id, refund_number, '' FROM refunds WHERE refund_number IS NOT NULL
    UNION ALL
    -- What is posted for a document is found by that document. A reversal, and what ends a plan without a note, has words
    -- of its own; the reversal of a journal is found by the journal's number, too.
    SELECT 7, 'transaction', t.transaction_id,
           coalesce(t.transaction_number, (SELECT reversed.transaction_number FROM gl_transactions reversed
                                           WHERE reversed.transaction_id = t.reversal_of_id), ''),
           coalesce(t.description, '')
    FROM gl_transactions t
    WHERE source_document_type NOT IN ('invoice', 'payment', 'credit_note', 'refund', 'session')
       OR reversal_of_id IS NOT NULL
  )
);

INSERT INTO search (rowid, words) SELECT search_id, words FROM search_rows;

-- Lines of the ledger are found by their amount, too: one of the two sides is always 0. Notes are found by their patient.
CREATE INDEX gl_entries_by_amount ON gl_entries (debit_paise + credit_paise);
CREATE INDEX credit_notes_by_patient ON patient_credit_notes (patient_id);
