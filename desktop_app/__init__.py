"""The books of one clinic: packages on installments, credit notes and the general ledger, in one file."""

__version__ = "0.1.0"
