-- What a user was entering into a long form when the program ended: kept while it is typed, gone once it is posted.
-- No part of the accounting, therefore neither in the edit log nor in any total: nothing of it is posted, numbered or
-- shown to anybody else, no report reads a figure from it, and a row of the log every two seconds of typing would bury
-- what happened under what did not. Posting from a form is logged as ever.
CREATE TABLE form_drafts (
  form_draft_id INTEGER PRIMARY KEY,
  user_id       INTEGER NOT NULL REFERENCES users,
  form          TEXT NOT NULL CHECK (form <> ''),                      -- which form, as 'sell_package'
  subject       TEXT NOT NULL,                                         -- what it was opened for, as 'plan 17', or ''
  form_version  INTEGER NOT NULL CHECK (form_version > 0),             -- a form that has changed since cannot read it
  words         TEXT NOT NULL CHECK (length(words) <= 200),            -- what the list of unfinished forms says of it
  body_json     TEXT NOT NULL CHECK (length(body_json) <= 65536),      -- names of fields, and what stood in them
  request_id    TEXT NOT NULL,                                         -- what it is posted by: once that is answered it is no draft
  saved_at      TEXT NOT NULL,
  UNIQUE (user_id, form, subject)
) STRICT;

-- What the clinic prints above and below what it hands out, beside its name and GSTIN: at most one row.
CREATE TABLE letterhead (
  letterhead_id INTEGER PRIMARY KEY CHECK (letterhead_id = 1),
  heading       TEXT NOT NULL DEFAULT '' CHECK (length(heading) <= 1000),  -- lines under the name
  footer        TEXT NOT NULL DEFAULT '' CHECK (length(footer) <= 1000),
  logo          BLOB CHECK (length(logo) BETWEEN 1 AND 262144)             -- a PNG
) STRICT;
