"""The rules: integers and frozen values in and out; no SQL, no Qt, no clock."""
