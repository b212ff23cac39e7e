"""Backups: made by hand and on quit, where and when they are made, and the way back to one."""
