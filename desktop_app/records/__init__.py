"""What is stored: one mapped class a table, by noun; it describes columns and does nothing."""
