"""How the file is kept: one SQLite file a clinic, with its settings, guards, migrations, copies and lock."""
