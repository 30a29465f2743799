"""What every stage shares: how its options are read, where the checkout is, how figures are written."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from escalml.errors import EscalmlError, show_without_words


def parser_of(name: str, doc: str | None) -> argparse.ArgumentParser:
    """Parser of a stage that shows the stage's own docstring as its help.

    Parameters
    ----------
    name
        Of the stage, as `escalml NAME`; or the file of a script.
    doc
        The help.

    Returns
    -------
    The parser; it knows `--root` already.
    """
    program = Path(name).name if name.endswith(".py") else f"escalml {name}"
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog=program, description=doc, formatter_class=form)
    parser.add_argument("--root", type=Path, default=Path(), help="the checkout; default the current folder")
    return parser


def write_json(path: Path, value: object) -> None:
    """Write JSON that a person can read and a diff can compare, making the folder if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def run(main: Callable[[], int]) -> NoReturn:
    """Run a script of `training/`.

    What the user can fix is one line on stderr and exit code 2, a bug a traceback without its words.

    Parameters
    ----------
    main
        Does the work and gives the exit code.
    """
    sys.excepthook = show_without_words
    try:
        sys.exit(main())
    except EscalmlError as error:
        print(f"{Path(sys.argv[0]).name}: {error}", file=sys.stderr)
        sys.exit(2)
