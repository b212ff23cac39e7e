"""What the user sees: one folder a screen, built from the look, the controls, the pictures and the tables."""
