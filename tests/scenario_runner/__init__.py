"""The scenarios' operations and expectations in the program's own terms; no arithmetic on amounts happens here."""
