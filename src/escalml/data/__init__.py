"""Rows and files become messages, labels and views: what comes in, checked, and what a model sees of it.

Files are written whole or not at all.

>>> from escalml.data.dataset import MessageReader
>>> [item.id for item in MessageReader(Path("tickets.csv"))]  # doctest: +SKIP
"""
