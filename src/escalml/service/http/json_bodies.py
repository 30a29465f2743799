"""Mends a JSON body so that half a character in one text, or a byte order mark, does not cost the whole call."""

import codecs
import re

_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|u[dD][c-fC-F][0-9a-fA-F]{2}|.)", re.DOTALL
)
_REPLACEMENT = rb"\ufffd"
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_MAY_BE_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


def mend_json(body: bytes) -> bytes:
    r"""Replace what no JSON reader takes: escapes of half a character, bytes that are no UTF-8, byte order marks.

    Parameters
    ----------
    body
        A JSON text; one that begins with a byte order mark may also be UTF-16.

    Returns
    -------
    The same text; half a character, such as `\ud83d` without its other half, and a byte that is no UTF-8 are U+FFFD.
    """
    for mark, encoding in _WIDE.items():
        if body.startswith(mark):  # as PowerShell and Excel write a file
            body = body.decode(encoding, errors="replace").encode()
    body = body.removeprefix(codecs.BOM_UTF8)
    if not body.isascii():
        try:
            body.decode()
        except UnicodeDecodeError:
            body = body.decode(errors="replace").encode()
    return _ESCAPE.sub(_whole, body) if _MAY_BE_HALF.search(body) else body


def _whole(escape: re.Match[bytes]) -> bytes:
    """An escape as it is, or U+FFFD where it is half a character."""
    is_half = len(escape[0]) == len(rb"\ud83d")  # a whole pair is longer; other escapes match as two characters
    return _REPLACEMENT if is_half else escape[0]
