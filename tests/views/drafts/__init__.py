"""Tests of unfinished forms."""
