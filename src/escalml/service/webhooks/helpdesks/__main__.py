"""`python -m escalml.service.webhooks.helpdesks FILE`: whether a service can start with these settings.

The first fault in the file, or the first token that the environment lacks, on stderr, and exit 2. `escalml serve` asks.
"""

import os
import sys
from pathlib import Path

from escalml.errors import EscalmlError
from escalml.service.webhooks.helpdesks import HELPDESKS, read_helpdesks, token_of


def main(path: Path) -> int:
    """Check the settings in a file, and tokens in the environment; the exit status."""
    try:
        for name, settings in read_helpdesks(path, tuple(HELPDESKS)).items():
            if settings.write_back != "off":
                token_of(name, settings, os.environ)
    except EscalmlError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
