"""Passwords that cost nothing to hash, in every process of the tests; what they really cost is tested by itself."""

from desktop_app.keeping import passphrases
from desktop_app.repositories import passwords

passwords.cost = passphrases.cost = passwords.Cost(passes=1, memory_kib=8, lanes=1)
