"""The page of one patient: who it is, how the patient stands, and everything that can be done for the patient."""
