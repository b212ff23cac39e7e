"""What changes a plan while it runs: pauses and expiries, other days, another patient, another package."""
