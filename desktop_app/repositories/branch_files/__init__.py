"""A branch's day or month as one file, and what another book of the same clinic takes in of it.

A branch without a network keeps books of its own: a copy of the clinic's, in which it enters what is its own, under its
own number series. What it entered leaves as a file and is taken in by the clinic's main book.

The file holds everything of the branch that was entered from the period's first day on, as it stands when the file is
written. Entries after the period's last day come along: a plan, an invoice or an installment stands as it is now, and
what it says must agree with the ledger rows beside it. A file that is written at the end of its day or month holds
exactly that day or month.

Nothing in a file is a key of the book that wrote it. Documents, patients and transactions go by their uid, lines,
sessions and installments by their document and number, accounts, services, branches and users by their code. What was
posted is compared and never changed; only the states of documents that workflows move on are brought up to date
(`layout.MOVING`): that is safe because a file of a later state of the same book wins over an earlier one, an earlier
one is refused after it, and afterwards the branch must have in both books the same balance on every account.
"""
