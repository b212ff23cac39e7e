"""What the clinic does: one verb a file, one commit a run.

A workflow takes the open books, its command and the user. It looks whether the request was answered before, reads,
refuses or computes, files, and commits once, last. Whatever fails on the way, nothing of it is in the file.
"""
