"""Where the files live that escalml ships besides code: policy, champion, corpus, service, console.

In a wheel they are packaged under `escalml/assets/`; in a checkout they stand at the top of the tree. Everyone
asks `asset(name)` and never builds such a path itself.
"""

from pathlib import Path

from escalml.errors import EscalmlError

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "assets", _PACKAGE.parent.parent)


def asset(name: str) -> Path:
    """Path of a shipped file or folder.

    Parameters
    ----------
    name
        Path from the top of the checkout, such as `serving/policy.yaml`.

    Returns
    -------
    The existing path, in a wheel and in a checkout alike.

    Raises
    ------
    EscalmlError
        If neither place has it.
    """
    for root in _ROOTS:
        if (root / name).exists():
            return root / name
    raise EscalmlError(f"{name} is not part of this installation; reinstall escalml, or run from a full checkout.")
