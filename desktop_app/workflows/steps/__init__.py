"""Steps that several workflows share: they take the unit of work and never commit."""
