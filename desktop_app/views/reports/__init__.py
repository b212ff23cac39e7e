"""The reports: all of the catalogue in one list, each with its fields, its lines, and what every figure is made of."""
