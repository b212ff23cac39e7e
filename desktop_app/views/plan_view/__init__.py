"""The plans: the register, one plan beside it, and what can be done with it."""
