-- The registers of invoices, receipts and refunds go by date, and so does the day book.
CREATE INDEX invoices_by_date ON invoices (invoice_date, invoice_id);
CREATE INDEX payments_by_date ON payments (payment_date, payment_id);
CREATE INDEX refunds_by_date  ON refunds (refund_date, refund_id);
CREATE INDEX gl_transactions_by_date ON gl_transactions (transaction_date, transaction_id);

-- What is let go above the clinic's limit is asked for, and waits until somebody else approves or rejects it.
ALTER TABLE hospitals ADD COLUMN write_off_approval_threshold_paise INTEGER NOT NULL DEFAULT 1000000;
CREATE TABLE write_off_requests (
  write_off_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            TEXT NOT NULL UNIQUE,
  hospital_id    INTEGER NOT NULL REFERENCES hospitals,
  invoice_id     INTEGER NOT NULL REFERENCES invoices,
  reason_code    TEXT NOT NULL CHECK (reason_code IN ('waiver','bad_debt')),
  amount_paise   INTEGER NOT NULL CHECK (amount_paise > 0),
  reason         TEXT NOT NULL,
  asked_on       TEXT NOT NULL,
  status         TEXT NOT NULL CHECK (status IN ('requested','approved','rejected')),
  decided_by     INTEGER REFERENCES users,
  credit_note_id INTEGER UNIQUE REFERENCES patient_credit_notes,
  created_at     TEXT NOT NULL,
  created_by     INTEGER REFERENCES users,
  CHECK ((status = 'approved') = (credit_note_id IS NOT NULL)),
  CHECK (status = 'requested' OR decided_by IS NOT NULL)
) STRICT;
-- One at a time: two that wait could together let go of more than is owed.
CREATE UNIQUE INDEX write_off_requests_one_waiting ON write_off_requests (invoice_id) WHERE status = 'requested';
CREATE INDEX write_off_requests_by_invoice ON write_off_requests (invoice_id);

-- Journals that recur, as depreciation does: what is posted once a month, and the months in which it was.
CREATE TABLE recurring_journals (
  recurring_journal_id INTEGER PRIMARY KEY,
  hospital_id          INTEGER NOT NULL REFERENCES hospitals,
  branch_id            INTEGER NOT NULL REFERENCES branches,
  name                 TEXT NOT NULL CHECK (trim(name) <> ''),
  narration            TEXT NOT NULL CHECK (trim(narration) <> ''),
  first_month          TEXT NOT NULL,                        -- its first day
  last_month           TEXT,                                 -- none: until it is switched off
  is_active            INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1)),
  UNIQUE (hospital_id, name),
  CHECK (last_month IS NULL OR last_month >= first_month)
) STRICT;
CREATE TABLE recurring_journal_lines (
  line_id              INTEGER PRIMARY KEY,
  recurring_journal_id INTEGER NOT NULL REFERENCES recurring_journals,
  sequence             INTEGER NOT NULL,
  account_id           INTEGER NOT NULL REFERENCES accounts,
  debit_paise          INTEGER NOT NULL DEFAULT 0 CHECK (debit_paise >= 0),
  credit_paise         INTEGER NOT NULL DEFAULT 0 CHECK (credit_paise >= 0),
  UNIQUE (recurring_journal_id, sequence),
  CHECK ((debit_paise = 0) <> (credit_paise = 0))
) STRICT;
CREATE TABLE recurring_journal_postings (
  posting_id           INTEGER PRIMARY KEY,
  recurring_journal_id INTEGER NOT NULL REFERENCES recurring_journals,
  month                TEXT NOT NULL,                        -- its first day
  transaction_id       INTEGER NOT NULL UNIQUE REFERENCES gl_transactions
) STRICT;
CREATE INDEX recurring_journal_postings_by_month ON recurring_journal_postings (recurring_journal_id, month);

-- A cashier's day at a branch: opened with a float, closed with the drawer counted against the documents. What was closed
-- stays as it was printed: a day that the owner opens again is another row.
CREATE TABLE day_closes (
  day_close_id      INTEGER PRIMARY KEY,
  uid               TEXT NOT NULL UNIQUE,
  hospital_id       INTEGER NOT NULL REFERENCES hospitals,
  branch_id         INTEGER NOT NULL REFERENCES branches,
  user_id           INTEGER NOT NULL REFERENCES users,                  -- whose drawer it is
  business_date     TEXT NOT NULL,
  status            TEXT NOT NULL CHECK (status IN ('open','closed','reopened')),
  float_paise       INTEGER NOT NULL CHECK (float_paise >= 0),
  taken_out_paise   INTEGER NOT NULL DEFAULT 0 CHECK (taken_out_paise >= 0),   -- to the safe or to the bank, before it was counted
  other_cash_paise  INTEGER NOT NULL DEFAULT 0,                         -- vouchers, recovered debts: in less out
  expected_paise    INTEGER,
  counted_paise     INTEGER CHECK (counted_paise >= 0),
  difference_paise  INTEGER CHECK (difference_paise = counted_paise - expected_paise),
  reason            TEXT,
  gl_transaction_id INTEGER REFERENCES gl_transactions,                 -- posts the difference
  cash_account_id   INTEGER REFERENCES accounts,                        -- the drawer's account when the day was closed
  log_entry_id      INTEGER REFERENCES audit_log,                       -- the edit log's last row when the day was closed ...
  log_head          TEXT,                                               -- ... and its hash, which is printed
  opened_at         TEXT NOT NULL,
  closed_at         TEXT,
  closed_by         INTEGER REFERENCES users,
  CHECK ((status = 'open') = (expected_paise IS NULL)),
  CHECK ((expected_paise IS NULL) = (counted_paise IS NULL) AND (counted_paise IS NULL) = (difference_paise IS NULL)
         AND (counted_paise IS NULL) = (closed_at IS NULL)),
  CHECK ((difference_paise IS NULL OR difference_paise = 0) = (gl_transaction_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX day_closes_one_open  ON day_closes (branch_id, user_id) WHERE status = 'open';
CREATE UNIQUE INDEX day_closes_one_a_day ON day_closes (branch_id, user_id, business_date) WHERE status <> 'reopened';
CREATE INDEX day_closes_by_date ON day_closes (business_date, day_close_id);

CREATE TABLE day_close_modes (
  day_close_mode_id INTEGER PRIMARY KEY,
  day_close_id      INTEGER NOT NULL REFERENCES day_closes,
  mode              TEXT NOT NULL CHECK (mode IN ('cash','upi','card','cheque','bank')),
  received_count    INTEGER NOT NULL CHECK (received_count >= 0),
  received_paise    INTEGER NOT NULL CHECK (received_paise >= 0),
  returned_count    INTEGER NOT NULL CHECK (returned_count >= 0),
  returned_paise    INTEGER NOT NULL CHECK (returned_paise >= 0),
  slips_paise       INTEGER,                                            -- what slips, machine or app say
  UNIQUE (day_close_id, mode)
) STRICT;
CREATE TABLE day_close_counts (
  day_close_count_id INTEGER PRIMARY KEY,
  day_close_id       INTEGER NOT NULL REFERENCES day_closes,
  denomination_paise INTEGER NOT NULL CHECK (denomination_paise > 0),
  pieces             INTEGER NOT NULL CHECK (pieces > 0),
  UNIQUE (day_close_id, denomination_paise)
) STRICT;

-- What moves a drawer: receipts and refunds, their reversals in the drawer of who had made the document, and what else
-- moves an account, of which the drawer's own counts. A reversal by another mode than cash moves the drawer on the
-- document's own day alone: later no slip of it lies there any more.
CREATE VIEW drawer_movements AS
SELECT t.transaction_id, d.branch_id, d.created_by AS user_id, e.entry_date AS moved_on, p.mode,
       CASE WHEN t.reversal_of_id IS NULL THEN p.amount_paise ELSE -p.amount_paise END AS paise,
       'payment' AS noun, p.payment_id AS document_id, NULL AS account_id
  FROM gl_entries e
  JOIN gl_transactions t ON t.transaction_id = e.transaction_id
  JOIN gl_transactions d ON d.transaction_id = coalesce(t.reversal_of_id, t.transaction_id)
  JOIN payments p ON p.payment_id = d.source_document_id
 WHERE e.line_number = 1 AND d.source_document_type = 'payment' AND d.event = 'post'
   AND (t.reversal_of_id IS NULL OR p.mode = 'cash' OR p.payment_date = e.entry_date)
UNION ALL
SELECT t.transaction_id, d.branch_id, d.created_by, e.entry_date, f.mode,
       CASE WHEN t.reversal_of_id IS NULL THEN -f.amount_paise ELSE f.amount_paise END, 'refund', f.refund_id, NULL
  FROM gl_entries e
  JOIN gl_transactions t ON t.transaction_id = e.transaction_id
  JOIN gl_transactions d ON d.transaction_id = coalesce(t.reversal_of_id, t.transaction_id)
  JOIN refunds f ON f.refund_id = d.source_document_id
 WHERE e.line_number = 1 AND d.source_document_type = 'refund' AND d.event = 'post'
   AND (t.reversal_of_id IS NULL OR f.mode = 'cash' OR f.refund_date = e.entry_date)
UNION ALL
SELECT t.transaction_id, t.branch_id, d.created_by, e.entry_date, 'other',
       e.debit_paise - e.credit_paise, 'transaction', t.transaction_id, e.account_id
  FROM gl_entries e
  JOIN gl_transactions t ON t.transaction_id = e.transaction_id
  JOIN gl_transactions d ON d.transaction_id = coalesce(t.reversal_of_id, t.transaction_id)
 WHERE t.source_document_type NOT IN ('payment', 'refund', 'opening', 'year_close', 'day_close');

-- Who logs in: wrong passwords are counted in the file, so that a program started anew waits as long as the one before.
ALTER TABLE users ADD COLUMN failed_tries INTEGER NOT NULL DEFAULT 0 CHECK (failed_tries >= 0);
ALTER TABLE users ADD COLUMN last_failed_at TEXT;
ALTER TABLE users ADD COLUMN last_login_at TEXT;
-- The edit log is read by day, by who did it, and by kind of record.
CREATE INDEX audit_log_by_moment ON audit_log (at);
CREATE INDEX audit_log_by_user   ON audit_log (user_id);
CREATE INDEX audit_log_by_kind   ON audit_log (entity);
CREATE INDEX audit_log_by_action ON audit_log (action);
CREATE INDEX audit_log_by_reason ON audit_log (reason) WHERE reason IS NOT NULL; -- looked through for a part of it

-- What the bank says, as its CSV has it: staged, never posted. A line is matched to entries of the ledger by somebody who
-- has seen both. Equal lines of a day are told apart by their count, in the fingerprint.
CREATE TABLE bank_statements (
  statement_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           TEXT NOT NULL UNIQUE,
  hospital_id   INTEGER NOT NULL REFERENCES hospitals,
  account_id    INTEGER NOT NULL REFERENCES accounts,
  file_name     TEXT NOT NULL,
  file_hash     TEXT NOT NULL,                                          -- SHA-256 of its text
  first_date    TEXT NOT NULL,
  last_date     TEXT NOT NULL CHECK (last_date >= first_date),
  opening_paise INTEGER,
  line_count    INTEGER NOT NULL CHECK (line_count > 0),                -- lines of the file ...
  known_count   INTEGER NOT NULL CHECK (known_count >= 0 AND known_count < line_count),  -- ... that were there before
  created_at    TEXT NOT NULL,
  created_by    INTEGER REFERENCES users,
  UNIQUE (account_id, file_hash)
) STRICT;
CREATE TABLE bank_lines (
  line_id       INTEGER PRIMARY KEY AUTOINCREMENT,
  statement_id  INTEGER NOT NULL REFERENCES bank_statements,
  account_id    INTEGER NOT NULL REFERENCES accounts,
  row_number    INTEGER NOT NULL,
  value_date    TEXT NOT NULL,
  narration     TEXT NOT NULL,
  reference     TEXT NOT NULL,
  amount_paise  INTEGER NOT NULL CHECK (amount_paise <> 0),             -- money in above zero
  balance_paise INTEGER,
  fingerprint   TEXT NOT NULL,
  UNIQUE (account_id, fingerprint)
) STRICT;
CREATE INDEX bank_lines_by_date ON bank_lines (account_id, value_date, line_id);
CREATE INDEX bank_lines_by_statement ON bank_lines (statement_id);
CREATE TABLE bank_matches (
  match_id   INTEGER PRIMARY KEY,
  line_id    INTEGER NOT NULL REFERENCES bank_lines,
  entry_id   INTEGER NOT NULL UNIQUE REFERENCES gl_entries,
  created_at TEXT NOT NULL,
  created_by INTEGER REFERENCES users
) STRICT;
CREATE INDEX bank_matches_by_line ON bank_matches (line_id);
-- Which column of an account's statements is what.
CREATE TABLE bank_columns (
  account_id   INTEGER PRIMARY KEY REFERENCES accounts,
  columns_json TEXT NOT NULL
) STRICT;

-- A receipt is found by its reference, too: the number of a cheque, the bank's of a transfer, the app's of a payment. All
-- else is found as in 0003_search.sql.
DROP VIEW search_rows;
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
    SELECT 5, 'payment', payment_id, receipt_number, coalesce(reference, '')
    FROM payments WHERE receipt_number IS NOT NULL
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
INSERT OR REPLACE INTO search (rowid, words) SELECT search_id, words FROM search_rows
WHERE noun = 'payment' AND key IN (SELECT payment_id FROM payments WHERE reference IS NOT NULL);
-- The few receipts that wait for something, or were taken back, are counted above their register.
CREATE INDEX payments_by_cheque  ON payments (payment_date, payment_id) WHERE mode = 'cheque' AND status = 'posted';
CREATE INDEX payments_taken_back ON payments (payment_date, payment_id) WHERE status = 'reversed';

-- Files of branches that keep books of their own: each is taken in once. A later one of the same book knows more.
CREATE TABLE branch_files (
  branch_file_id INTEGER PRIMARY KEY,
  hospital_id    INTEGER NOT NULL REFERENCES hospitals,
  branch_id      INTEGER NOT NULL REFERENCES branches,
  content_hash   TEXT NOT NULL UNIQUE,                                  -- SHA-256 of the whole file
  first_date     TEXT NOT NULL,
  last_date      TEXT NOT NULL CHECK (last_date >= first_date),
  through_date   TEXT NOT NULL,                                         -- the day on which the last of it was entered
  book_state     INTEGER NOT NULL,                                      -- the last row of the writing book's edit log
  document_count INTEGER NOT NULL CHECK (document_count >= 0),
  new_count      INTEGER NOT NULL CHECK (new_count >= 0),
  changed_count  INTEGER NOT NULL CHECK (changed_count >= 0),
  debit_paise    INTEGER NOT NULL CHECK (debit_paise >= 0),             -- of its ledger rows; the credits are as much
  taken_at       TEXT NOT NULL,
  taken_by       INTEGER REFERENCES users
) STRICT;
CREATE INDEX branch_files_by_branch ON branch_files (branch_id, book_state);

-- From which value on an invoice to a consumer in another State is told by itself in GSTR-1; a new clinic gets it with the
-- other limits.
INSERT INTO legal_limits (code, amount_paise, valid_from, valid_to, source_note)
SELECT code, amount_paise, valid_from, valid_to, source_note
FROM (SELECT 'GST_B2CL' AS code, 25000000 AS amount_paise, '2017-07-01' AS valid_from, '2024-07-31' AS valid_to,
             'Rule 59(4) CGST: inter-State supply to an unregistered person above Rs 2.5 lakh' AS source_note
      UNION ALL
      SELECT 'GST_B2CL', 10000000, '2024-08-01', NULL, 'Rule 59(4) CGST as amended by Notification 12/2024')
WHERE EXISTS (SELECT 1 FROM hospitals);

-- Above which value PAN is asked for, and from which a repayment in cash is warned of; likewise.
INSERT INTO legal_limits (code, amount_paise, valid_from, source_note)
SELECT code, amount_paise, valid_from, source_note
FROM (SELECT 'PAN_114B' AS code, 20000000 AS amount_paise, '2016-01-01' AS valid_from,
             'Rule 114B Income-tax Rules 1962: PAN or Form 60 for services above Rs 2 lakh in one transaction' AS source_note
      UNION ALL
      SELECT 'CASH_269T', 2000000, '2017-04-01', 'Section 269T Income-tax Act 1961: no repayment of Rs 20000 or more in cash')
WHERE EXISTS (SELECT 1 FROM hospitals);

-- To whom an invoice was issued, as it was told then: a return that is filed does not change with a patient's name. A note
-- corrects its invoice, and is to the same.
ALTER TABLE invoices ADD COLUMN recipient_name TEXT;
ALTER TABLE invoices ADD COLUMN recipient_gstin TEXT;
UPDATE invoices SET (recipient_name, recipient_gstin) =
  (SELECT full_name, gstin FROM patients WHERE patients.patient_id = invoices.patient_id);
