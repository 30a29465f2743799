"""The one exception a user can act on.

Knows nothing else of escalml; every module may import it.
"""


class EscalmlError(Exception):
    """Something the user can fix.

    A command prints it in one line without a traceback and exits with 2; the service answers 4xx with it.
    The message names the field, the kind of value found, what is allowed and the fix. It never holds
    message text: ids, lengths and row numbers only.
    """
