"""Tests of entering at speed: Tally's keys, pick lists, the journal behind a document."""
