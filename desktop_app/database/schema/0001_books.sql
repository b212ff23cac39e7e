-- The first form of the books. Frozen: a later change is a migration of its own.
--
-- Conventions
--   *_paise   INTEGER, one hundredth of a rupee. No money is ever stored or summed as a float.
--   *_bp      INTEGER, basis points (1800 = 18 %).
--   *_date    TEXT 'YYYY-MM-DD', the clinic's calendar (Asia/Kolkata).   *_at  TEXT, UTC, ISO 8601 with ms.
--   keys      INTEGER. Documents also carry `uid`, a UUIDv7 in text, which names them outside this file
--             (another branch's file, an export, a head office).
--   Names that the seed documents use are kept: patient_credit_notes, ar_subledger, gl_transactions,
--   package_payment_plans, package_sessions, installment_payments, gl_posted, source_document_type, ...

-- ── The clinic ───────────────────────────────────────────────────────────────────────────────────

CREATE TABLE hospitals (
  hospital_id      INTEGER PRIMARY KEY,
  uid              TEXT NOT NULL UNIQUE,
  name             TEXT NOT NULL CHECK (trim(name) <> ''),
  legal_name       TEXT,
  constitution     TEXT CHECK (constitution IN ('proprietor','partnership','llp','company','trust','society','huf')),
  gstin            TEXT CHECK (length(gstin) = 15),          -- NULL: not registered, runs without tax columns
  pan              TEXT CHECK (length(pan) = 10),
  state_code       TEXT NOT NULL CHECK (length(state_code) = 2),
  revenue_policy   TEXT NOT NULL DEFAULT 'deferred' CHECK (revenue_policy IN ('deferred','at_invoice')),
  round_invoice_to_rupee         INTEGER NOT NULL DEFAULT 0 CHECK (round_invoice_to_rupee IN (0,1)),
  refund_approval_threshold_paise INTEGER NOT NULL DEFAULT 1000000,
  timezone         TEXT NOT NULL DEFAULT 'Asia/Kolkata'
) STRICT;

CREATE TABLE branches (
  branch_id    INTEGER PRIMARY KEY,
  hospital_id  INTEGER NOT NULL REFERENCES hospitals,
  code         TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 4),
  name         TEXT NOT NULL,
  gstin        TEXT CHECK (length(gstin) = 15),
  state_code   TEXT NOT NULL CHECK (length(state_code) = 2),
  is_active    INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1)),
  UNIQUE (hospital_id, code)
) STRICT;

CREATE TABLE users (
  user_id        INTEGER PRIMARY KEY,
  hospital_id    INTEGER NOT NULL REFERENCES hospitals,
  username       TEXT NOT NULL,
  display_name   TEXT NOT NULL,
  role           TEXT NOT NULL CHECK (role IN ('owner','accountant','cashier','auditor')),
  password_hash  TEXT,                                       -- argon2id; NULL: no password set
  is_active      INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1)),
  UNIQUE (hospital_id, username)
) STRICT;

CREATE TABLE fiscal_years (
  fiscal_year_id INTEGER PRIMARY KEY,
  hospital_id    INTEGER NOT NULL REFERENCES hospitals,
  label          TEXT NOT NULL,                              -- '25-26'
  start_date     TEXT NOT NULL,
  end_date       TEXT NOT NULL,
  status         TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open','closed')),
  annual_return_filed_on TEXT,
  CHECK (substr(start_date,6) = '04-01' AND substr(end_date,6) = '03-31'),
  UNIQUE (hospital_id, label)
) STRICT;

CREATE TABLE fiscal_periods (
  period_id      INTEGER PRIMARY KEY,
  fiscal_year_id INTEGER NOT NULL REFERENCES fiscal_years,
  start_date     TEXT NOT NULL,
  end_date       TEXT NOT NULL,
  status         TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open','soft_closed','locked')),
  gstr1_filed_on TEXT,
  CHECK (start_date <= end_date),
  UNIQUE (fiscal_year_id, start_date)
) STRICT;

-- Numbers are taken inside the posting transaction, so a rollback gives the number back: no gaps.
CREATE TABLE number_series (
  series_id      INTEGER PRIMARY KEY,
  hospital_id    INTEGER NOT NULL REFERENCES hospitals,
  document_type  TEXT NOT NULL,                              -- INV CN FC WO RCP RV RFD RFV DN JV
  fiscal_year    TEXT NOT NULL,                              -- '25-26'
  prefix         TEXT NOT NULL,                              -- 'CN/25-26/'; a second branch under one GSTIN: 'CN2/25-26/'
  pad            INTEGER NOT NULL DEFAULT 5,
  next_number    INTEGER NOT NULL DEFAULT 1 CHECK (next_number >= 1),
  UNIQUE (hospital_id, document_type, fiscal_year, prefix)
) STRICT;

-- ── Accounts and tax ─────────────────────────────────────────────────────────────────────────────

CREATE TABLE accounts (
  account_id     INTEGER PRIMARY KEY,
  hospital_id    INTEGER NOT NULL REFERENCES hospitals,
  code           TEXT NOT NULL,
  name           TEXT NOT NULL,
  type           TEXT NOT NULL CHECK (type IN ('asset','liability','equity','income','expense')),
  normal_side    TEXT NOT NULL CHECK (normal_side IN ('debit','credit')),
  parent_id      INTEGER REFERENCES accounts,
  is_posting     INTEGER NOT NULL DEFAULT 1 CHECK (is_posting IN (0,1)),   -- 0: a heading
  is_control     INTEGER NOT NULL DEFAULT 0 CHECK (is_control IN (0,1)),   -- 1: only the subledger posts here
  is_contra      INTEGER NOT NULL DEFAULT 0 CHECK (is_contra IN (0,1)),
  is_active      INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1)),
  statement_head TEXT,
  UNIQUE (hospital_id, code)
) STRICT;

-- Posting asks for a role ('AR_CONTROL', 'DEFERRED_REV', ...), never for a code or a name. No fallback.
CREATE TABLE account_roles (
  hospital_id INTEGER NOT NULL REFERENCES hospitals,
  role        TEXT NOT NULL,
  account_id  INTEGER NOT NULL REFERENCES accounts,
  PRIMARY KEY (hospital_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE tax_rates (                                     -- dated: the rate on the document's date
  tax_rate_id INTEGER PRIMARY KEY,
  sac_hsn     TEXT NOT NULL,
  treatment   TEXT NOT NULL CHECK (treatment IN ('taxable','exempt','nil','non_gst')),
  rate_bp     INTEGER NOT NULL DEFAULT 0 CHECK (rate_bp BETWEEN 0 AND 4000),
  itc_allowed INTEGER NOT NULL DEFAULT 1 CHECK (itc_allowed IN (0,1)),
  valid_from  TEXT NOT NULL,
  valid_to    TEXT,
  source_note TEXT,
  UNIQUE (sac_hsn, valid_from)
) STRICT;

-- ── Patients and what the clinic sells ───────────────────────────────────────────────────────────

CREATE TABLE patients (
  patient_id  INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  hospital_id INTEGER NOT NULL REFERENCES hospitals,
  mrn         TEXT NOT NULL,                                 -- medical record number
  full_name   TEXT NOT NULL CHECK (trim(full_name) <> ''),
  phone       TEXT,
  address     TEXT,
  state_code  TEXT,
  gstin       TEXT CHECK (length(gstin) = 15),
  pan         TEXT CHECK (length(pan) = 10),
  has_form60  INTEGER NOT NULL DEFAULT 0 CHECK (has_form60 IN (0,1)),
  is_active   INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1)),
  UNIQUE (hospital_id, mrn)
) STRICT;

CREATE TABLE services (
  service_id         INTEGER PRIMARY KEY,
  hospital_id        INTEGER NOT NULL REFERENCES hospitals,
  code               TEXT NOT NULL,
  name               TEXT NOT NULL,
  kind               TEXT NOT NULL CHECK (kind IN ('service','package','medicine','product')),
  sac_hsn            TEXT NOT NULL,
  treatment          TEXT NOT NULL CHECK (treatment IN ('taxable','exempt','nil','non_gst')),
  price_paise        INTEGER NOT NULL CHECK (price_paise >= 0),
  price_includes_tax INTEGER NOT NULL DEFAULT 0 CHECK (price_includes_tax IN (0,1)),
  income_role        TEXT NOT NULL,
  is_active          INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1)),
  UNIQUE (hospital_id, code)
) STRICT;

CREATE TABLE package_components (                            -- one row per session a package contains
  component_id            INTEGER PRIMARY KEY,
  package_service_id      INTEGER NOT NULL REFERENCES services,
  sequence                INTEGER NOT NULL,
  service_id              INTEGER REFERENCES services,
  session_label           TEXT,
  standalone_price_paise  INTEGER NOT NULL CHECK (standalone_price_paise >= 0),  -- 0: a free session
  UNIQUE (package_service_id, sequence)
) STRICT;

-- ── Invoices ─────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE invoices (
  invoice_id        INTEGER PRIMARY KEY AUTOINCREMENT,   -- a deleted draft's id is never given out again: the edit log names it
  uid               TEXT NOT NULL UNIQUE,
  hospital_id       INTEGER NOT NULL REFERENCES hospitals,
  branch_id         INTEGER REFERENCES branches,             -- imported rows may lack it; posting then refuses
  patient_id        INTEGER NOT NULL REFERENCES patients,
  document_kind     TEXT NOT NULL CHECK (document_kind IN ('tax_invoice','bill_of_supply','invoice_cum_bill')),
  invoice_number    TEXT,
  invoice_date      TEXT NOT NULL,
  due_date          TEXT,
  place_of_supply   TEXT,
  is_interstate     INTEGER NOT NULL DEFAULT 0 CHECK (is_interstate IN (0,1)),
  taxable_paise     INTEGER NOT NULL DEFAULT 0,
  exempt_paise      INTEGER NOT NULL DEFAULT 0,
  cgst_paise        INTEGER NOT NULL DEFAULT 0,
  sgst_paise        INTEGER NOT NULL DEFAULT 0,
  igst_paise        INTEGER NOT NULL DEFAULT 0,
  round_off_paise   INTEGER NOT NULL DEFAULT 0 CHECK (round_off_paise BETWEEN -50 AND 50),
  total_paise       INTEGER NOT NULL CHECK (total_paise >= 0),
  status            TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','posted','cancelled')),
  gl_transaction_id INTEGER REFERENCES gl_transactions,
  posted_at         TEXT,
  created_at        TEXT NOT NULL,
  created_by        INTEGER REFERENCES users,
  CHECK (total_paise = taxable_paise + exempt_paise + cgst_paise + sgst_paise + igst_paise + round_off_paise),
  CHECK (length(invoice_number) <= 16 AND invoice_number NOT GLOB '*[^A-Za-z0-9/-]*'),   -- GST rule 46
  CHECK (status = 'draft' OR invoice_number IS NOT NULL),
  UNIQUE (hospital_id, invoice_number)
) STRICT;

CREATE TABLE invoice_lines (
  line_id        INTEGER PRIMARY KEY,
  invoice_id     INTEGER NOT NULL REFERENCES invoices,
  sequence       INTEGER NOT NULL,
  service_id     INTEGER REFERENCES services,
  description    TEXT NOT NULL,
  sac_hsn        TEXT,
  treatment      TEXT NOT NULL CHECK (treatment IN ('taxable','exempt','nil','non_gst')),
  rate_bp        INTEGER NOT NULL DEFAULT 0,
  quantity       INTEGER NOT NULL DEFAULT 1,
  list_paise     INTEGER NOT NULL,
  discount_paise INTEGER NOT NULL DEFAULT 0 CHECK (discount_paise >= 0),
  taxable_paise  INTEGER NOT NULL,                           -- net of discount; for exempt lines the exempt value
  cgst_paise     INTEGER NOT NULL DEFAULT 0,
  sgst_paise     INTEGER NOT NULL DEFAULT 0,
  igst_paise     INTEGER NOT NULL DEFAULT 0,
  gross_paise    INTEGER NOT NULL,
  income_role    TEXT NOT NULL,
  CHECK (gross_paise = taxable_paise + cgst_paise + sgst_paise + igst_paise),
  CHECK (cgst_paise = sgst_paise),
  CHECK (igst_paise = 0 OR cgst_paise = 0),
  UNIQUE (invoice_id, sequence)
) STRICT;

-- ── Package plans, treatment sessions, installments ──────────────────────────────────────────────

CREATE TABLE package_payment_plans (
  plan_id                 INTEGER PRIMARY KEY,
  uid                     TEXT NOT NULL UNIQUE,
  hospital_id             INTEGER NOT NULL REFERENCES hospitals,
  branch_id               INTEGER REFERENCES branches,
  patient_id              INTEGER NOT NULL REFERENCES patients,
  plan_number             TEXT NOT NULL,
  package_service_id      INTEGER REFERENCES services,
  package_name            TEXT NOT NULL,
  revenue_policy          TEXT NOT NULL DEFAULT 'deferred' CHECK (revenue_policy IN ('deferred','at_invoice')),  -- as sold
  invoice_id              INTEGER REFERENCES invoices,
  invoice_line_id         INTEGER REFERENCES invoice_lines,
  total_sessions          INTEGER NOT NULL CHECK (total_sessions >= 1),
  total_paise             INTEGER NOT NULL CHECK (total_paise >= 0),      -- gross, with tax
  taxable_paise           INTEGER NOT NULL,
  start_date              TEXT NOT NULL,
  expiry_date             TEXT,
  settlement_policy       TEXT NOT NULL DEFAULT 'PRO_RATA' CHECK (settlement_policy IN   -- as agreed at sale
                            ('PRO_RATA','LIST_PRICE','FULL','NO_REFUND')),
  settlement_fee_paise    INTEGER NOT NULL DEFAULT 0 CHECK (settlement_fee_paise >= 0),  -- taxable value
  no_show_is_used         INTEGER NOT NULL DEFAULT 0 CHECK (no_show_is_used IN (0,1)),
  status                  TEXT NOT NULL CHECK (status IN
                            ('draft','active','suspended','completed','discontinued','cancelled','expired')),
  discontinued_date       TEXT,
  discontinued_by         INTEGER REFERENCES users,
  discontinuation_reason  TEXT,
  computed_credit_paise   INTEGER,
  adjusted_credit_paise   INTEGER,
  refundable_paise        INTEGER,
  residual_due_paise      INTEGER,
  refund_status           TEXT NOT NULL DEFAULT 'none' CHECK (refund_status IN
                            ('none','pending_approval','approved','partly_paid','paid')),
  credit_note_id          INTEGER REFERENCES patient_credit_notes,
  created_at              TEXT NOT NULL,
  created_by              INTEGER REFERENCES users,
  CHECK (status <> 'discontinued' OR (discontinued_date IS NOT NULL AND trim(discontinuation_reason) <> '')),
  UNIQUE (hospital_id, plan_number)
) STRICT;

-- The value of each session is fixed at sale (domain.md, "Arithmetic"); a credit is a sum of these shares.
CREATE TABLE package_sessions (
  session_id        INTEGER PRIMARY KEY,
  plan_id           INTEGER NOT NULL REFERENCES package_payment_plans,
  session_number    INTEGER NOT NULL CHECK (session_number >= 1),
  scheduled_date    TEXT,
  completed_date    TEXT,
  session_status    TEXT NOT NULL CHECK (session_status IN
                      ('scheduled','completed','no_show','no_show_charged','cancelled')),
  taxable_paise     INTEGER NOT NULL CHECK (taxable_paise >= 0),
  cgst_paise        INTEGER NOT NULL DEFAULT 0,
  sgst_paise        INTEGER NOT NULL DEFAULT 0,
  igst_paise        INTEGER NOT NULL DEFAULT 0,
  gross_paise       INTEGER NOT NULL,
  list_price_paise  INTEGER NOT NULL DEFAULT 0 CHECK (list_price_paise >= 0),   -- taxable; LIST_PRICE charges it when used
  performed_by      TEXT,
  gl_transaction_id INTEGER REFERENCES gl_transactions,      -- revenue recognised, policy 'deferred'
  CHECK (gross_paise = taxable_paise + cgst_paise + sgst_paise + igst_paise),
  CHECK (session_status NOT IN ('completed','no_show_charged') OR completed_date IS NOT NULL),
  UNIQUE (plan_id, session_number)
) STRICT;

CREATE TABLE installment_payments (                          -- overdue is derived from due_date, never stored
  installment_id     INTEGER PRIMARY KEY,
  plan_id            INTEGER NOT NULL REFERENCES package_payment_plans,
  installment_number INTEGER NOT NULL,
  kind               TEXT NOT NULL DEFAULT 'regular' CHECK (kind IN ('regular','final')),
  due_date           TEXT NOT NULL,
  amount_paise       INTEGER NOT NULL CHECK (amount_paise >= 0),
  paid_paise         INTEGER NOT NULL DEFAULT 0 CHECK (paid_paise >= 0),
  waived_paise       INTEGER NOT NULL DEFAULT 0 CHECK (waived_paise >= 0),
  status             TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','partial','paid','waived')),
  waiver_reason      TEXT,
  CHECK (paid_paise + waived_paise <= amount_paise),
  CHECK ((status = 'paid') = (paid_paise = amount_paise AND waived_paise = 0) OR amount_paise = 0),
  CHECK (status <> 'waived' OR paid_paise + waived_paise = amount_paise),
  UNIQUE (plan_id, installment_number)
) STRICT;

-- ── Money in ─────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE payments (
  payment_id        INTEGER PRIMARY KEY AUTOINCREMENT,   -- a deleted draft's id is never given out again: the edit log names it
  uid               TEXT NOT NULL UNIQUE,
  hospital_id       INTEGER NOT NULL REFERENCES hospitals,
  branch_id         INTEGER NOT NULL REFERENCES branches,
  patient_id        INTEGER NOT NULL REFERENCES patients,
  receipt_number    TEXT,
  receipt_group     TEXT,                                    -- several modes on one paper
  payment_date      TEXT NOT NULL,
  kind              TEXT NOT NULL CHECK (kind IN ('receipt','advance')),
  mode              TEXT NOT NULL CHECK (mode IN ('cash','upi','card','cheque','bank')),
  amount_paise      INTEGER NOT NULL CHECK (amount_paise > 0),
  reference         TEXT,
  advance_rate_bp   INTEGER NOT NULL DEFAULT 0,
  advance_cgst_paise INTEGER NOT NULL DEFAULT 0,
  advance_sgst_paise INTEGER NOT NULL DEFAULT 0,
  status            TEXT NOT NULL CHECK (status IN ('draft','posted','reversed')),
  gl_transaction_id INTEGER REFERENCES gl_transactions,
  created_at        TEXT NOT NULL,
  created_by        INTEGER REFERENCES users,
  UNIQUE (hospital_id, receipt_number)
) STRICT;

CREATE TABLE payment_allocations (
  allocation_id  INTEGER PRIMARY KEY,
  payment_id     INTEGER REFERENCES payments,                -- what pays: a receipt or advance ...
  credit_note_id INTEGER REFERENCES patient_credit_notes,    -- ... or a credit applied to another plan's invoice
  invoice_id     INTEGER NOT NULL REFERENCES invoices,
  installment_id INTEGER REFERENCES installment_payments,
  amount_paise   INTEGER NOT NULL CHECK (amount_paise > 0),
  is_reversed    INTEGER NOT NULL DEFAULT 0 CHECK (is_reversed IN (0,1)),
  CHECK ((payment_id IS NULL) <> (credit_note_id IS NULL))
) STRICT;

-- ── Credit notes and refunds ─────────────────────────────────────────────────────────────────────

CREATE TABLE patient_credit_notes (
  credit_note_id      INTEGER PRIMARY KEY AUTOINCREMENT,   -- a deleted draft's id is never given out again: the edit log names it
  uid                 TEXT NOT NULL UNIQUE,
  hospital_id         INTEGER NOT NULL REFERENCES hospitals,
  branch_id           INTEGER REFERENCES branches,
  patient_id          INTEGER NOT NULL REFERENCES patients,
  original_invoice_id INTEGER NOT NULL REFERENCES invoices,
  plan_id             INTEGER REFERENCES package_payment_plans,
  credit_note_number  TEXT,                                  -- taken at posting; a draft has none
  credit_note_date    TEXT NOT NULL,
  kind                TEXT NOT NULL CHECK (kind IN ('gst','financial')),
  reason_code         TEXT NOT NULL CHECK (reason_code IN
                        ('plan_discontinued','service_not_provided','overcharge','goodwill','waiver','bad_debt','other')),
  reason_description  TEXT,
  taxable_paise       INTEGER NOT NULL,
  cgst_paise          INTEGER NOT NULL DEFAULT 0,
  sgst_paise          INTEGER NOT NULL DEFAULT 0,
  igst_paise          INTEGER NOT NULL DEFAULT 0,
  nontax_paise        INTEGER NOT NULL DEFAULT 0,            -- goodwill: credited without reversing tax
  round_off_paise     INTEGER NOT NULL DEFAULT 0,
  total_paise         INTEGER NOT NULL CHECK (total_paise > 0),
  status              TEXT NOT NULL CHECK (status IN ('draft','posted','reversed')),
  gl_posted           INTEGER NOT NULL DEFAULT 0 CHECK (gl_posted IN (0,1)),
  gl_transaction_id   INTEGER REFERENCES gl_transactions,
  posted_at           TEXT,
  posted_by           INTEGER REFERENCES users,
  created_at          TEXT NOT NULL,
  created_by          INTEGER REFERENCES users,
  CHECK (total_paise = taxable_paise + cgst_paise + sgst_paise + igst_paise + nontax_paise + round_off_paise),
  CHECK (length(credit_note_number) <= 16 AND credit_note_number NOT GLOB '*[^A-Za-z0-9/-]*'),   -- GST rule 53
  CHECK (status = 'draft' OR credit_note_number IS NOT NULL),
  UNIQUE (hospital_id, credit_note_number)
) STRICT;
CREATE UNIQUE INDEX patient_credit_notes_one_live_per_plan ON patient_credit_notes (plan_id)
  WHERE reason_code = 'plan_discontinued' AND status IN ('draft','posted');

CREATE TABLE patient_credit_note_lines (
  line_id         INTEGER PRIMARY KEY,
  credit_note_id  INTEGER NOT NULL REFERENCES patient_credit_notes ON DELETE CASCADE,
  sequence        INTEGER NOT NULL,
  invoice_line_id INTEGER REFERENCES invoice_lines,
  description     TEXT NOT NULL,
  sac_hsn         TEXT,
  rate_bp         INTEGER NOT NULL DEFAULT 0,                -- the original invoice line's rate
  taxable_paise   INTEGER NOT NULL,
  cgst_paise      INTEGER NOT NULL DEFAULT 0,
  sgst_paise      INTEGER NOT NULL DEFAULT 0,
  igst_paise      INTEGER NOT NULL DEFAULT 0,
  nontax_paise    INTEGER NOT NULL DEFAULT 0,
  UNIQUE (credit_note_id, sequence)
) STRICT;

CREATE TABLE refunds (
  refund_id         INTEGER PRIMARY KEY AUTOINCREMENT,   -- a deleted draft's id is never given out again: the edit log names it
  uid               TEXT NOT NULL UNIQUE,
  hospital_id       INTEGER NOT NULL REFERENCES hospitals,
  branch_id         INTEGER NOT NULL REFERENCES branches,
  patient_id        INTEGER NOT NULL REFERENCES patients,
  refund_number     TEXT,
  refund_date       TEXT NOT NULL,
  source            TEXT NOT NULL CHECK (source IN ('credit_note','advance')),
  credit_note_id    INTEGER REFERENCES patient_credit_notes,
  payment_id        INTEGER REFERENCES payments,
  mode              TEXT NOT NULL CHECK (mode IN ('cash','upi','card','cheque','bank')),
  amount_paise      INTEGER NOT NULL CHECK (amount_paise > 0),
  status            TEXT NOT NULL CHECK (status IN ('requested','approved','paid','rejected','reversed')),
  approved_by       INTEGER REFERENCES users,
  gl_transaction_id INTEGER REFERENCES gl_transactions,
  created_at        TEXT NOT NULL,
  created_by        INTEGER REFERENCES users,
  UNIQUE (hospital_id, refund_number)
) STRICT;

-- ── The ledgers: append-only ─────────────────────────────────────────────────────────────────────
--
-- A transaction is written lines first, header last. The header seals it: the trigger refuses a header
-- whose lines do not add up to it, and refuses lines for a sealed header; the deferred foreign key refuses
-- a commit with lines that have no header. So no unbalanced or half-written transaction can be committed
-- on a connection with foreign keys on; what a SQL prompt with them off leaves behind, INV-48 finds.

CREATE TABLE gl_transactions (
  transaction_id        INTEGER PRIMARY KEY,
  uid                   TEXT NOT NULL UNIQUE,
  hospital_id           INTEGER NOT NULL REFERENCES hospitals,
  branch_id             INTEGER NOT NULL REFERENCES branches,
  transaction_number    TEXT,
  transaction_date      TEXT NOT NULL,
  source_document_type  TEXT NOT NULL,        -- invoice payment credit_note refund session package_plan advance_apply
                                              -- settlement recovery journal opening year_close ...
  source_document_id    INTEGER NOT NULL,     -- opening: hospital; year_close: fiscal year; without a table: transaction_id
  event                 TEXT NOT NULL,        -- post, reverse, recognise-1, ... (domain.md, "Events")
  description           TEXT,
  total_paise           INTEGER NOT NULL CHECK (total_paise > 0),        -- = sum of debits = sum of credits
  reversal_of_id        INTEGER UNIQUE REFERENCES gl_transactions,
  is_closing            INTEGER NOT NULL DEFAULT 0 CHECK (is_closing IN (0,1)),
  created_at            TEXT NOT NULL,
  created_by            INTEGER REFERENCES users,
  UNIQUE (source_document_type, source_document_id, event)
) STRICT;

CREATE TABLE gl_entries (
  entry_id       INTEGER PRIMARY KEY,
  transaction_id INTEGER NOT NULL REFERENCES gl_transactions DEFERRABLE INITIALLY DEFERRED,
  line_number    INTEGER NOT NULL,
  account_id     INTEGER NOT NULL REFERENCES accounts,
  branch_id      INTEGER NOT NULL REFERENCES branches,
  entry_date     TEXT NOT NULL,                              -- = transaction_date
  debit_paise    INTEGER NOT NULL DEFAULT 0 CHECK (debit_paise >= 0),
  credit_paise   INTEGER NOT NULL DEFAULT 0 CHECK (credit_paise >= 0),
  patient_id     INTEGER REFERENCES patients,                -- required on control accounts
  plan_id        INTEGER REFERENCES package_payment_plans,
  narration      TEXT,
  CHECK ((debit_paise = 0) <> (credit_paise = 0)),
  UNIQUE (transaction_id, line_number)
) STRICT;
CREATE INDEX gl_entries_by_account ON gl_entries (account_id, entry_date, entry_id, debit_paise, credit_paise);
CREATE INDEX gl_entries_by_date    ON gl_entries (entry_date, entry_id);

-- Kept by trigger as entries are filed, so a trial balance costs accounts x months, not entries.
-- "Check the books" proves it equal to the entries.
CREATE TABLE gl_month_balances (
  account_id   INTEGER NOT NULL REFERENCES accounts,
  branch_id    INTEGER NOT NULL REFERENCES branches,
  month        TEXT NOT NULL,                                -- 'YYYY-MM'
  debit_paise  INTEGER NOT NULL,
  credit_paise INTEGER NOT NULL,
  PRIMARY KEY (account_id, branch_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE ar_subledger (
  entry_id          INTEGER PRIMARY KEY,
  hospital_id       INTEGER NOT NULL REFERENCES hospitals,
  branch_id         INTEGER NOT NULL REFERENCES branches,
  control           TEXT NOT NULL DEFAULT 'AR' CHECK (control IN ('AR','ADV')),   -- receivable, advances
  patient_id        INTEGER NOT NULL REFERENCES patients,
  invoice_id        INTEGER REFERENCES invoices,
  transaction_date  TEXT NOT NULL,
  due_date          TEXT,
  entry_type        TEXT NOT NULL CHECK (entry_type IN ('opening','invoice','payment','advance','advance_applied',
                      'credit_note','refund','write_off','reversal','cancellation')),
  reference_type    TEXT NOT NULL,
  reference_id      INTEGER NOT NULL,
  reference_number  TEXT,
  debit_paise       INTEGER NOT NULL DEFAULT 0 CHECK (debit_paise >= 0),
  credit_paise      INTEGER NOT NULL DEFAULT 0 CHECK (credit_paise >= 0),
  gl_transaction_id INTEGER REFERENCES gl_transactions,      -- NULL only in imported, half-posted books
  created_at        TEXT NOT NULL,
  created_by        INTEGER REFERENCES users,
  CHECK ((debit_paise = 0) <> (credit_paise = 0))
) STRICT;
CREATE UNIQUE INDEX ar_subledger_once ON ar_subledger    -- coalesce: refunds and advances have no invoice
  (control, reference_type, reference_id, entry_type, coalesce(invoice_id, 0));
CREATE UNIQUE INDEX ar_subledger_one_per_credit_note ON ar_subledger (reference_id)
  WHERE reference_type = 'credit_note' AND entry_type = 'credit_note';
CREATE INDEX ar_subledger_by_patient ON ar_subledger (patient_id, transaction_date, entry_id);

CREATE TABLE ar_allocations (                                -- which credit settles which debit; never posts to the GL
  allocation_id   INTEGER PRIMARY KEY,
  debit_entry_id  INTEGER NOT NULL REFERENCES ar_subledger,
  credit_entry_id INTEGER NOT NULL REFERENCES ar_subledger,
  amount_paise    INTEGER NOT NULL CHECK (amount_paise > 0),
  allocation_date TEXT NOT NULL,
  voided_date     TEXT
) STRICT;

-- ── Memory ───────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE command_log (                                   -- a workflow asked for twice answers twice, acts once
  request_id   TEXT PRIMARY KEY,                             -- made when the dialog opens
  command      TEXT NOT NULL,
  payload_hash TEXT NOT NULL,                                -- same id, other payload: refused
  result_json  TEXT NOT NULL,
  executed_at  TEXT NOT NULL
) STRICT;

CREATE TABLE audit_log (                                     -- the edit log; cannot be switched off
  audit_id    INTEGER PRIMARY KEY,
  at          TEXT NOT NULL,
  user_id     INTEGER REFERENCES users,
  action      TEXT NOT NULL,
  entity      TEXT NOT NULL,                                 -- table name
  entity_id   INTEGER NOT NULL,
  before_json TEXT,
  after_json  TEXT,
  reason      TEXT,
  prev_hash   TEXT NOT NULL,                                 -- row_hash of the row before; the first row: 64 zeros
  row_hash    TEXT NOT NULL UNIQUE
) STRICT;

-- ── Indexes: without these "Check the books" is quadratic (4.7 s at 12,600 transactions, 0.3 s with them) ─────────
CREATE INDEX audit_log_by_entity            ON audit_log (entity, entity_id);
CREATE INDEX gl_entries_by_plan             ON gl_entries (plan_id, account_id, debit_paise, credit_paise) WHERE plan_id IS NOT NULL;
CREATE INDEX ar_allocations_by_debit        ON ar_allocations (debit_entry_id, amount_paise)  WHERE voided_date IS NULL;
CREATE INDEX ar_allocations_by_credit       ON ar_allocations (credit_entry_id, amount_paise) WHERE voided_date IS NULL;
CREATE INDEX ar_subledger_by_reference      ON ar_subledger (reference_type, reference_id);
CREATE INDEX ar_subledger_by_transaction    ON ar_subledger (gl_transaction_id, control);
CREATE INDEX payment_allocations_by_row     ON payment_allocations (installment_id, amount_paise) WHERE is_reversed = 0;
CREATE INDEX payment_allocations_by_payment ON payment_allocations (payment_id);
CREATE INDEX credit_notes_by_invoice        ON patient_credit_notes (original_invoice_id);
CREATE INDEX plans_by_invoice               ON package_payment_plans (invoice_id);
