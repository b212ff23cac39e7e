"""What it reads: one report a file; screen, CSV and command line show the same rows."""
