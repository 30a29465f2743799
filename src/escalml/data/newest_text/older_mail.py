"""Older mail under, over or between what the customer says now: where it begins, and whether it is a forward."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from escalml.data.newest_text.boilerplate import REPLY_MARKS, is_reply_marker
from escalml.data.newest_text.lines import Line
from escalml.data.newest_text.stems import Stems
from escalml.data.newest_text.words import (
    FORWARDED_MESSAGE,
    HEADER_LABELS,
    ORIGINAL_MESSAGE,
    OWN_SIDE,
    OWN_WORDS,
    POINTS_BELOW,
    WROTE,
)

_I = re.IGNORECASE
_HEADER = re.compile(
    r"[>*\s]{0,8}(?:"
    + "|".join(f"(?P<{role}>{labels})" for role, labels in HEADER_LABELS.items())
    + r")\s?\*?\s?[:：]\*?(?P<value>.*)",
    _I,
)
_RULE = re.compile(r"[_\-=*]{5,}")
_ORIGINAL = re.compile(
    rf"[>\s]{{0,4}}[-_=*–—]{{2,}}\s?(?:{ORIGINAL_MESSAGE})\s?(?:[-_=*–—]{{2,}}|:)?"
    rf"|(?:{ORIGINAL_MESSAGE})\s?[-_=*–—]{{2,}}",
    _I,
)
_FORWARD = re.compile(
    rf"[>\s]{{0,4}}(?:[-_=*–—]{{2,}}\s?(?:{FORWARDED_MESSAGE})\s?:?\s?[-_=*–—]{{0,20}}"
    rf"|(?:{FORWARDED_MESSAGE})\s?[:：]\s?[-_=*–—]{{0,20}})",
    _I,
)
# The rule and the words of a forward or reply may share a line with text that lost its line ends.
_INLINE = re.compile(
    rf"\s(?:[-_]{{3,}}\s?(?:{ORIGINAL_MESSAGE}|{FORWARDED_MESSAGE})\s?[-_]{{3,}}"
    r"|On (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec)[^\n<>]{5,120}(?:<[^<>\s]{3,100}@[^<>\s]{1,100}>\s?)wrote:"
    r"|(?:Am|Le|El|Il|Op|Em|Den|W dniu|Dne) [^\n<>]{5,120}<[^<>\s]{3,100}@[^<>\s]{1,100}>[^\n:]{0,40}:"
    r"|From: [^\n]{1,150}? (?:Sent|Date): [^\n]{1,80}? To: [^\n]{1,200}? Subject: "
    r"|Von: [^\n]{1,150}? (?:Gesendet|Datum): [^\n]{1,80}? An: [^\n]{1,200}? Betreff: "
    r"|De ?: [^\n]{1,150}? (?:Envoyé|Date|Enviado|Fecha)[^\n:]{0,5}: [^\n]{1,80}? (?:À|A"
    r"|Para) ?: [^\n]{1,200}? (?:Objet|Asunto|Assunto) ?: )"
)
# How those without a rule begin, behind a white space; letters alone, which are sought several times as fast.
_INLINE_HEAD = re.compile("On |Am |Le |El |Il |Op |Em |Den |W dniu |Dne |From: |Von: |De: |De : ")
_INLINE_RULES = ("--", "__", "-_", "_-")
_INLINE_STEMS = Stems(("wrote:", "@", "-- ", "subject:", "betreff:", "objet", "asunto:", "---", "___"))
_WROTE_WORD = re.compile(rf"(?<!\w)(?:{WROTE})(?!\w)", _I)
_CJK_WROTE = re.compile("さんは書きました|さんが書きました|のメール|のメッセージ|書きました|寫道|写道")
_WHEN = re.compile(
    r"\d{1,2}[:.h]\d\d|@|\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? (?:[a-zäéû]{3,10})\b"
    r"|(?:19|20)\d\d年"
)
# Not the `Mon,` or `ma 4.` of a date.
_OWN = re.compile(rf"(?<![\w@.])(?:{OWN_WORDS})(?![\w@.,]|\s\d)", _I)
# `Acme Support wrote:` names who wrote; `then support wrote:` tells a story.
_OWN_SIDE = re.compile(rf"(?<![\w@.])(?:{OWN_SIDE})(?![\w@.,])")
_IN_BRACKETS = re.compile(r"[<(\[][^<>()\[\]\s]+@[^<>()\[\]\s]+[>)\]]")
_ADDRESS_LAST = re.compile(r"<[^<>\s]+@[^<>\s]+>\s?[):：]*$|^.{0,60}\d{4}.{0,40}\s[^<>\s]+@[^<>\s]+[:：]$")
_DAY_OR_ADDRESS = re.compile(r"\d|@")
# Not the `3 nov.` of a date.
_SENTENCE_END = re.compile(r"[?!。？！]$|(?<!\d\s\w{3})(?<!\d\s\w{4})(?<!\d\.\s\w{3})(?<!\d\.\s\w{4})\.$")
_TIME = re.compile(r"\d{1,2}[:.]\d\d")
_ADDRESS = re.compile(r"<[^<>]{0,200}>|\S+@\S+")
_POINTS = re.compile(POINTS_BELOW, _I)
_WORD = re.compile(r"\w+")
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?"
    r"|sehr geehrte\w*|moin|bonjour|bonsoir|salut|madame|monsieur|cher|chère"
    r"|hola|buenos días|buenas tardes|estimad\w+|ciao|buongiorno|salve|gentile|olá|bom dia|boa tarde|prezad\w+"
    r"|dag|goedendag|beste|geachte|hej|hei|kære|dzień dobry|witam|dobrý den|merhaba|sayın|здравствуйте)"
    r"[^\n.!?]{0,40}[,.!:]?",
    _I,
)
LONGEST_ATTRIBUTION = 500
_ATTRIBUTION_ENDS, _ATTRIBUTION_LINES = (":", "：", "--"), 3
_RULED = re.compile(r"[-_=*–—]{2}")
_FEW_WORDS = 3
_SHORT_COMMENT = 15
_PROSE_WORDS = 4
_TRAILING_PROSE_WORDS = 6
_WRAPPED = 55


@dataclass(frozen=True, slots=True)
class Older:
    """Older mail: the line it begins at, how many lines head it, whether the writer says that it is forwarded."""

    line: int
    n_head: int
    kind: Literal["reply", "forward"]


def is_quote(line: Line) -> bool:
    """Whether a line is quoted, by `>` or by its markup."""
    return line.quoted or (line.text.startswith(">") and not line.text.startswith((">:", ">_<", ">.<", ">//")))


def find_older(lines: list[Line], first: int, last: int) -> Older | None:
    """Where an older mail begins that goes on to the end.

    Parameters
    ----------
    lines
        Lines of a text.
    first
        The line to begin at.
    last
        One past the last line.

    Returns
    -------
    The first older mail; None where there is none. An attribution over quoted lines is none: behind those the writer
    may go on.
    """
    ends = [line.text.endswith(_ATTRIBUTION_ENDS) for line in lines[first:last]]
    for index in range(first, last):
        text = lines[index].text
        # Most lines are prose, which no rule, label or attribution is made of.
        likely = text and (_may_head(text) or any(ends[index - first : index - first + _ATTRIBUTION_LINES]))
        if likely and (found := _older_at(lines, index, last)):
            return found
    return None


def _may_head(text: str) -> bool:
    """Whether a line has a mark that a rule, a marker or a label over an older mail has."""
    return ":" in text or "：" in text or text[0] in REPLY_MARKS or _RULED.search(text) is not None


def _older_at(lines: list[Line], index: int, last: int) -> Older | None:
    text = lines[index].text
    if _FORWARD.fullmatch(text):
        return Older(
            index,
            1 + _header_length(lines, _next_worded(lines, index + 1, last), last, needed=1, of=index + 1),
            "forward",
        )
    if _ORIGINAL.fullmatch(text):
        return Older(
            index,
            1 + _header_length(lines, _next_worded(lines, index + 1, last), last, needed=1, of=index + 1),
            "reply",
        )
    if is_reply_marker(text):
        return Older(index, 1, "reply")
    if _RULE.fullmatch(text):
        following = _next_worded(lines, index + 1, last)
        if following - index <= 3 and (length := _header_length(lines, following, last)):
            return Older(index, following - index + length, "reply")
        return None
    if length := _header_length(lines, index, last):
        return Older(index, length, "reply")
    length = attribution_length(lines, index, last)
    if length and not is_quote(lines[index]) and not quote_follows(lines, index + length, last):
        return Older(index, length, "reply")
    return None


def _next_worded(lines: list[Line], index: int, last: int) -> int:
    while index < last and not lines[index].text:
        index += 1
    return index


def _header_length(lines: list[Line], index: int, last: int, *, needed: int = 3, of: int | None = None) -> int:
    """How many lines a mail's header takes, counted from `of`; 0 where there is none."""
    roles: dict[str, str] = {}
    end = position = index
    blanks = 0
    while position < min(last, index + 16):
        text = lines[position].text
        if match := _HEADER.fullmatch(text):
            role = next(role for role in HEADER_LABELS if match[role])
            roles.setdefault(role, match["value"])
            end, blanks = position + 1, 0
        elif not text:
            blanks += 1
            if blanks > 1 or len(roles) >= needed:
                break
        elif not roles or not _continues(lines[position - 1].text, text, needed=needed, n_roles=len(roles)):
            break
        else:
            end = position + 1
        position += 1
    enough = len(roles) >= needed and (needed == 1 or _is_mail_header(roles))
    return end - (index if of is None else of) if enough else 0


def _continues(before: str, text: str, *, needed: int, n_roles: int) -> bool:
    """Whether a line goes on with the value of the label above: a list of receivers, a value below its label."""
    labelled = _HEADER.fullmatch(before)
    empty = bool(labelled and not labelled["value"].strip())
    return n_roles < max(needed, 2) + 2 and (
        empty or before.rstrip().endswith((";", ",")) or (text.startswith("<") and "@" in text)
    )


def _is_mail_header(roles: dict[str, str]) -> bool:
    """Whether labels head a mail: `From: London, To: Paris, Date: 3 May` do not."""
    if "from" not in roles or not ({"sent", "to"} & roles.keys()):
        return False
    return "subject" in roles or any("@" in value for value in roles.values())


def attribution_length(lines: list[Line], index: int, last: int) -> int:
    """Over how many lines, three at most, `On Monday, Jane wrote:` goes; 0 where there is none."""
    if not any(line.text.endswith(_ATTRIBUTION_ENDS) for line in lines[index : min(index + _ATTRIBUTION_LINES, last)]):
        return 0
    joined = ""
    for n, line in enumerate(lines[index : min(index + _ATTRIBUTION_LINES, last)], 1):
        if not line.text or (n > 1 and not _leads_in(lines[index + n - 2].text)):
            return 0
        joined = f"{joined} {line.text.lstrip('> ')}".strip()
        if len(joined) > LONGEST_ATTRIBUTION:
            return 0
        if joined.endswith((":", "：")):
            return n if _is_attribution(joined) else 0
        if joined.endswith("--") and _is_attribution(joined.strip("- ")):  # Zoho: `---- On Mon Jane wrote ----`
            return n
    return 0


def _leads_in(text: str) -> bool:
    """Whether a line can be the first of an attribution that goes on below: it tells a day or an address."""
    return bool(_DAY_OR_ADDRESS.search(text)) and not _SENTENCE_END.search(text)


def _is_attribution(text: str) -> bool:
    """Whether a sentence says who wrote what follows, and when or from which address."""
    if _CJK_WROTE.search(text):
        return bool(_WHEN.search(text))
    addressed = bool(_IN_BRACKETS.search(text))
    if _WROTE_WORD.search(text):
        if addressed and _TIME.search(text):
            return True  # no writer puts address and time into a sentence, whoever it speaks of
        bare = _ADDRESS.sub(" ", text)
        return bool(_WHEN.search(text)) and not _OWN.search(bare) and not _OWN_SIDE.search(bare)
    # Another language, or none: `2026-05-04 9:12 GMT+02:00 Ola Brandt <ola@example.org>:`
    return bool(_ADDRESS_LAST.search(text)) and bool(_TIME.search(text))


def quote_follows(lines: list[Line], index: int, last: int) -> bool:
    """Whether the next line with something on it, three lines on at most, is quoted."""
    return next((is_quote(line) for line in lines[index : min(index + 3, last)] if line.text), False)


def find_quotes(lines: list[Line], first: int, last: int) -> list[tuple[int, int]]:
    """Quoted lines, each block with the attribution over it, as ranges of lines.

    Parameters
    ----------
    lines
        Lines of a text.
    first
        The line to begin at.
    last
        One past the last line.

    Returns
    -------
    Ranges of lines that a mail program quoted; a `>` that a person typed for another purpose makes none.
    """
    blocks = _blocks(lines, first, last)
    if not blocks:
        return []
    heads = [_attribution_above(lines, first, start) for start, _ in blocks]
    certain = any(head < start for head, (start, _) in zip(heads, blocks, strict=True))
    interleaved = len(blocks) > 1 and all(_answered(lines, end, last) for _, end in blocks[:-1])
    found = []
    for head, (start, end) in zip(heads, blocks, strict=True):
        # A `<blockquote>` without an attribution may be the author's own.
        typed = lines[start].text.startswith(">")
        headed = attribution_length(lines, start, end) > 0
        told = typed and (certain or interleaved or _looks_quoted(lines, (start, end), first, last))
        if head < start or headed or lines[start].marked or told:
            found.append((head, end))
    return found


def _blocks(lines: list[Line], first: int, last: int) -> list[tuple[int, int]]:
    """Runs of quoted lines; empty lines between two of them belong to the run."""
    blocks: list[tuple[int, int]] = []
    for index in range(first, last):
        if not lines[index].text or not is_quote(lines[index]):
            continue
        one = blocks and lines[blocks[-1][0]].marked == lines[index].marked
        if one and not any(line.text for line in lines[blocks[-1][1] : index]):
            blocks[-1] = (blocks[-1][0], index + 1)
        else:
            blocks.append((index, index + 1))
    return blocks


def _attribution_above(lines: list[Line], first: int, start: int) -> int:
    """The line that the attribution over a block begins at; the block's own where there is none."""
    above = start - 1
    while above >= first and not lines[above].text and start - above <= 2:
        above -= 1
    for begin in range(max(first, above - 2), above + 1):
        length = attribution_length(lines, begin, above + 1)
        if length and begin + length == above + 1:
            return begin
    return start


def _answered(lines: list[Line], end: int, last: int) -> bool:
    """Whether somebody goes on in their own words below a block."""
    return any(line.text and not is_quote(line) for line in lines[end : min(end + 3, last)])


def _looks_quoted(lines: list[Line], block: tuple[int, int], first: int, last: int) -> bool:
    """Whether `>` lines without an attribution are a quote all the same: by how mail programs write them."""
    start, end = block
    texts = [line.text for line in lines[start:end] if line.text]
    if any(text == ">" or text.startswith((">>", "> >")) for text in texts):
        return True
    words = max(len(_WORD.findall(text)) for text in texts)
    before = any(line.text for line in lines[first:start])
    after = any(line.text for line in lines[end:last])
    if len(texts) > 1 and any(len(text) >= _WRAPPED for text in texts[:-1]):
        return True
    if not before and after:
        return len(texts) == 1 and words >= _PROSE_WORDS
    blank_above = start > first and not lines[start - 1].text
    return before and not after and blank_above and len(texts) == 1 and words >= _TRAILING_PROSE_WORDS


def find_inline(text: str) -> int:
    """Where an older mail begins in a text that lost its line ends; -1 where none does."""
    lower = text.lower()
    if not _INLINE_STEMS.stand_in(lower):
        return -1
    starts = (head.start() for head in _INLINE_HEAD.finditer(text))
    first = next((start for start in starts if start and _INLINE.match(text, start - 1)), -1)
    above = text if first < 0 else text[:first]
    if any(rule in above for rule in _INLINE_RULES):
        found = _INLINE.search(text)
        return found.start() + 1 if found else -1
    return first


def points_below(comment: str, kind: Literal["reply", "forward"]) -> bool:
    """Whether a comment over an older mail says that this mail is the matter.

    Parameters
    ----------
    comment
        The writer's own words over the mail.
    kind
        A reply's comment stands for itself unless it points below; a forward's also where it is a few words.

    Returns
    -------
    Whether the older mail counts too.
    """
    words = sum(1 for _ in islice(_WORD.finditer(comment), _SHORT_COMMENT + 1))
    if kind == "forward" and words <= _FEW_WORDS:
        return True
    return words <= _SHORT_COMMENT and bool(_POINTS.search(comment))


def is_only_greeting(text: str) -> bool:
    """Whether nothing is said: no word, or no more than a greeting."""
    return not _WORD.search(text) or bool(_GREETING.fullmatch(text.strip()))
