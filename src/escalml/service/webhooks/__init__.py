"""Deliveries of helpdesks: read, scored once, and answered with the update for their ticket.

`helpdesks` holds one module for each system; `deliveries` is the HTTP side.

>>> from escalml.service.webhooks.helpdesks import HELPDESKS
>>> "zendesk" in HELPDESKS
True
"""
