"""What every stage shares: where the root is, how options read, how an error ends."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from escalml.errors import EscalmlError, show_without_words


def parser_of(doc: str | None) -> argparse.ArgumentParser:
    """Parser that shows a stage's own docstring and knows the root."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="the checkout; default the current folder")
    return parser


def write_json(path: Path, value: object) -> None:
    """Write JSON that a person can read and a diff can compare."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def run(main: Callable[[], int]) -> NoReturn:
    """Run a stage: what the user can fix is one line on stderr and exit code 2, a bug a traceback without its words."""
    sys.excepthook = show_without_words
    try:
        sys.exit(main())
    except EscalmlError as error:
        print(f"{Path(sys.argv[0]).name}: {error}", file=sys.stderr)
        sys.exit(2)
