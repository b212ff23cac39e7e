"""Encrypted books in the window: the passphrase that opens them, and the dialogs that encrypt and decrypt."""
