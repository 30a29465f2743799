r"""An escalations mailbox: mails are read by IMAP, scored, put on the desk, filed, and sent on to the team by SMTP.

For teams without a helpdesk. Nothing is written before somebody asks for it; see docs/mailbox.md.

>>> from escalml.mailbox.letters import read_letter
>>> letter = read_letter(b"From: Ann <ann@example.org>\nSubject: Lamp\n\nMy lamp never came.")
>>> letter.sender, letter.text
('ann@example.org', 'My lamp never came.')
"""
