"""For assistants that speak the Model Context Protocol: what escalml can do, as tools; see docs/assistants.md.

`desk` has the tools, `server` offers them.

>>> from escalml.assistants.desk import SCOPES
>>> SCOPES["score"]
'score'
"""
