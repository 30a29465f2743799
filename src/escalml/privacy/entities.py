"""What markup and transfer encodings write for plain characters: entities, tags, quoted-printable, percent signs."""

import html
import re

# Marks that no reader sees: soft hyphen, joiners, directions, variation selectors, key caps.
HIDDEN = "\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\ufe00-\ufe0f\ufeff"
_BLOCK = r"br|p|div|tr|li|ul|ol|table|h[1-6]|hr|dt|dd|blockquote"
_INLINE = r"wbr|b|i|u|s|em|strong|span|font|mark|code|small|big|tt|a|bdi|bdo|nobr|abbr|sub|sup"
_PLAIN_ATTRIBUTE = r"\s{1,5}(?:style|class|lang|dir|color|face|size|id)=(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}'|\w{1,40})"

MARKUP = re.compile(
    r"(?P<entity>&(?:amp;)?(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});)"
    r"|(?P<soft_break>(?<=[^\s=])=[ \t]{0,5}\r?\n)"
    r"|(?P<quoted>(?:=[\dA-F]{2}){1,12})"
    r"|(?P<percent>(?<=[\w=.-])%(?:40|20|2[BDE])(?=\w))"
    rf"|(?P<block></?(?:{_BLOCK})(?:\s[^<>]{{0,300}})?/?>)"
    r"|(?P<cell></?t[dh](?:\s[^<>]{0,300})?>)"
    rf"|(?P<inline></?(?:{_INLINE})(?:{_PLAIN_ATTRIBUTE}){{0,4}}\s{{0,2}}/?>)"
    rf"|(?P<hidden>[{HIDDEN}]{{1,50}})"
    r"|(?P<accent>[^\W\d_][\u0300-\u036f]{1,3})",
    re.IGNORECASE,
)
# What an ASCII text must hold for any of it to stand there.
MARKED = re.compile(r"&(?:#|[A-Za-z])|=[ \t]{0,5}\r?\n|=[\dA-F]{2}|%[24]|<[/A-Za-z]")
_QUOTED_PRINTABLE = re.compile(r"\S=[ \t]{0,5}\r?\n|=(?:C2|C3|E2)=[89AB][\dA-F]")
_HIDDEN = re.compile(f"[{HIDDEN}]+")


def is_quoted_printable(text: str) -> bool:
    """Whether a text shows the signs of quoted-printable: lines that go on after `=`, or bytes of UTF-8."""
    return _QUOTED_PRINTABLE.search(text) is not None


def shown_entity(written: str) -> str:
    """The character that an entity such as `&nbsp;` or `&amp;#8209;` shows; empty for one that nobody sees."""
    shown = html.unescape(written.replace("&amp;", "&", 1) if written[1:5] == "amp;" else written)
    return _HIDDEN.sub("", shown) if len(shown) == 1 else written


def shown_bytes(written: str, *, single: bool) -> str:
    """What quoted-printable bytes such as `=C2=A0` show; one byte alone is read only where `single` is set."""
    octets = bytes.fromhex(written.replace("=", ""))
    if octets.isascii() and not single:
        return written
    try:
        shown = octets.decode()
    except UnicodeDecodeError:
        return written
    return _HIDDEN.sub("", shown)
