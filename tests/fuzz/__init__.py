"""Files and texts that mean harm, made by chance from a corpus, given to everything that reads what others wrote.

    python -m tests.fuzz --seconds 60 --seed 7              # everything, in turn
    python -m tests.fuzz --target bank --seed 7 --replay 41 # one attempt again, as it was

Whatever is given is understood or refused in the program's own words; anything else is a finding. A finding is mended,
and what caused it becomes a file of the corpus, which every run of the tests tries.
"""
