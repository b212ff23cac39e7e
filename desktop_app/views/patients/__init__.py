"""Finding a patient: the one line with its list, in dialogs and as a filter."""
