"""How the books are kept safe: backups that are proven, where they lie, which of them stay, and the way back."""
