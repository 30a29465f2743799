"""Blanks out older mail that a message quotes."""

import re

# Older mail does not count (RUBRIC 8): lines that begin with ">", and what stands below a mail program's own line.
_QUOTED = re.compile(r"^[ \t]*>.*", re.MULTILINE)
_FORWARDED = re.compile(
    r"^[-_> \t]{2,20}(?:original message|original mail|urspr.ngliche nachricht|oorspronkelijk bericht|message d.origine"
    r"|messaggio originale|mensaje original|mensagem original)\b",
    re.MULTILINE | re.IGNORECASE,
)


def without_quotes(text: str) -> str:
    """The text with older mail that it quotes blanked out, so that offsets stay."""
    written = text[: found.start()] if (found := _FORWARDED.search(text)) and text[: found.start()].strip() else text
    return _QUOTED.sub(lambda line: " " * len(line[0]), written)
