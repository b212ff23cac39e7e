"""The branches of the clinic."""
