"""Literal identifiers in a text: one table of patterns and checksums -> spans; redacting spans.

Finds what has a shape of its own or a label beside it. Knows nothing of names and addresses, which need a model, nor
of messages and files; stands on `spans`. `features` and `scoring` stand above.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from escalml.schema import Identifier, IdentifierType
from escalml.spans import HOLE, KnownValues, cover, merge_spans, require_within

VALID = 0.99  # a checksum or range that fits; one that does not keeps the lower score, since people mistype
_PLACEHOLDER = re.compile(r"\[([A-Z_]{2,20})_(\d{1,9})\]")
_HIGHEST_COUNTED = 999_999  # a higher number is nobody's count, and going on from it would outgrow a placeholder


def luhn_holds(value: str) -> bool:
    """Whether the check digit of a card number fits."""
    digits = [int(character) for character in reversed(value) if character.isdecimal()]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def iban_holds(value: str) -> bool:
    """Whether the two check digits of an IBAN fit (ISO 13616, mod 97)."""
    compact = "".join(value.split())
    return int("".join(str(int(character, 36)) for character in compact[4:] + compact[:4])) % 97 == 1


def octets_hold(value: str) -> bool:
    """Whether every part of an IPv4 address is below 256."""
    return all(int(part) < 256 for part in value.split("."))


@dataclass(frozen=True)
class Pattern:
    """One row of the table: group 1 of the regex is the value, what stands around it is context.

    A value that passes `check` scores `VALID`. A text in which `gate` finds nothing is not searched, for speed.
    """

    type: IdentifierType
    score: float
    gate: re.Pattern[str]
    regex: re.Pattern[str]
    check: Callable[[str], bool] | None = None

    def find(self, text: str) -> Iterator[Identifier]:
        """Every value in a text."""
        for match in self.regex.finditer(text):
            score = VALID if self.check is not None and self.check(match[1]) else self.score
            yield Identifier(type=self.type, start=match.start(1), end=match.end(1), score=score)


# fmt: off
# Linear time: a repeated group starts with a mandatory separator, what stands around a value is bounded, and a
# lookbehind forbids a start in the middle of a run. Neither a value nor its context touches or crosses a hole.
_START = rf"(?<![\w{HOLE}+£$€₹@*-])(?<!\d[.,:])"
_END = rf"(?![\w{HOLE}%@]|[.,]\d{{1,3}}(?!\d)|[-:]\d|-\w)"
_GAP = r"[ \u00a0\u202f.\-\u2010-\u2013]"
_NEAR = rf"[^\d\n{HOLE}]"
_JOIN = r"(?:['’]?s\b| (?:is|was|are)\b)?(?:\.? {1,2}[(\[]?#?|\.?#|\s?[:=(#\"'“-]\s?[#(\[]?)"
_UNIT = (r"\s?(?:[%€£$₹]|(?i:(?:euro|dollar|pound|rupee|usd|eur|gbp|second|min|minute|hr|hour|day|week|month|year|unit|"
    r"pcs|piece|item|time|people|customer|user|of|am|pm|km|kg|mb|gb)s?\b))")
_NO_QUANTITY = (r"(?!(?:Rs|USD|EUR|GBP|INR|AUD|CAD|CHF|ZAR) \d|Rs?\.?\d{1,5}(?!\d)|\d{1,2}(?:am|pm|st|nd|rd|th)\b)"
    r"(?!\d{1,2}[/.:-]\d{1,2}(?:[/.-]\d{2,4})?(?![\w-])|(?:19|20)\d\d(?:[/.-]\d\d){0,2}(?![\w/&-]))"  # date, year
    r"(?!XX/XX|[A-Z]{2}\d{2,4}(?![\w/-])|[-+]?\d{1,5}(?:\.\d|,\d{1,3}(?!\d)))")  # masked date, flight, decimal
_CODE = "|".join((
    r"(?:[A-Z]{1,4} )?(?:\d{2,4}(?: \d{2,4}){1,5}(?: \d)?|\d{5,6}(?: \d{3,6}){1,3})(?: [A-Z]{2})?",  # HB 0049 1277
    r"[A-Z&]{1,4} \d{4,12}(?:/\d{1,6})?",  # NMR 1187/14
    "(?=" + r"[A-Za-z/&_-]{0,12}\d" * 3 + r")[A-Za-z\d](?:[A-Za-z\d]|[-/&_](?=[A-Za-z\d])){3,45}",  # VT-883015
    r"(?=[A-Z]{0,7}\d)(?=\d{0,7}[A-Z])[A-Z\d]{5,8}",  # J4PLM8
    r"(?:[A-Z] ){0,3}(?:\d ){3,15}\d",  # C P 2 2 8 1 0
    r"(?<=#)\d{2,3}",
))
_VALUE = rf"(?<![\w{HOLE}+£$€₹@*]){_NO_QUANTITY}({_CODE}){_END}(?!{_UNIT})"
_MARKER = r"(?:numbers?|nos?|num|nr|id|code|ref|reference)"
_LABEL = (r"(?:a(?:ccounts?|ccts?|cc|/c|greement|pplication)|booking|c(?:ustomer|lient|ase|laim|ontract|onfirmation|"
    r"onsignment|ollection|omplaint)|docket|e(?:mployee|ntry|nquiry)|gift card|i(?:d|mei|ncident|nvoices?)|l(?:earner|"
    r"oan|ibrary card|oyalty card)|m(?:ember(?:ship)?(?: card)?|eter)|o(?:rders?|rganiser)|p(?:olicy|atient|nr|arcel|o)"
    r"|quote|r(?:eservation|eferences?|efs?|eceipt|ma|equest)|s(?:tudent|erial|hipment|ubscription|ub|ystem|ite)|"
    r"t(?:ickets?|racking|xn|ransaction|enant)|u(?:tr|ser id)|waybill)")  # by first letter: `re` tries each branch
_CARD = r"\b(?:card|visa|mastercard|amex)\b"
_LAST_FOUR = r"\b(?:end(?:s|ing|ed)?|finish(?:es|ing)?|last (?:4|four)(?: digits)?)(?: (?:in|with|is|are))?[\s:#(]{1,3}"
_BANK = r"\b(?:account|acct?|a/c|bank)\b"
_IBAN = r"[A-Z]{2}\d\d(?:[A-Z\d]{11,30}|(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,3})?)"
_HEX = r"[\dA-Fa-f]{1,4}"
_IPV6 = rf"(?=[A-Fa-f:]{{0,20}}\d)(?:(?:{_HEX}:){{7}}{_HEX}|(?:{_HEX}:){{0,6}}:(?:{_HEX}:){{0,6}}{_HEX})"
_CALL = r"\b(?:call|ring|phone|tel|telephone|mobile|mob|cell|text|sms|whatsapp|landline|reach|contact)\b"
_TOLL_FREE = r"(?:0800|0808|0300|1?[ (.-]{0,2}8(?:00|33|44|55|66|77|88)[ ).-])"  # a brand's line, nobody's own
_ABROAD = r"\+(?=" + r"[ ().-]{0,2}\d" * 8 + (
    rf")\d{{1,15}}(?:[ .-]?\(\d{{1,4}}\)[ .-]?\d{{1,12}})?(?:{_GAP}\d{{1,12}}){{0,6}}(?<=\d\d)")
_TRUNK = "0(?=" + r"[ .-]?\d" * 8 + (
    rf")(?:\d{{2,4}}{_GAP}(?:\d{{5,8}}|\d{{3,4}}{_GAP}\d{{3,4}})|\d(?:[ .]\d\d){{4}}|\d{{9,10}})")
_NANP = rf"(?:1{_GAP})?(?:\(\d{{3}}\) ?|\d{{3}}{_GAP})\d{{3}}{_GAP}\d{{4}}"
_SPOKEN = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred)"  # as a voice bot hears it
_KEY = r"\b(?:pass(?:word|code|wd|phrase)|pwd|pin|otp|cv[vc]|(?:security|verification|time) code)\b(?: number| code)?"
_IS = r"(?: is| was|['’]s)?[ :=]{1,3}[\"'“(\[]?"
_DIGIT = re.compile(r"\d")
_THREE = re.compile(r"\d{3}")
_SIX = re.compile(r"\d" + r"\W{0,3}\d" * 5)
_DOTTED = re.compile(r"\d\.\d{1,3}\.\d|:[\dA-Fa-f]{0,4}:")
_WORDS = re.compile(rf" {_SPOKEN}[ ,-]{{1,2}}{_SPOKEN}[ ,-]")
_ASKED = re.compile(r"[Pp](?:ass|ASS|wd|WD|in|IN)|[OoCc][TtVv][PpVvCc]|[Cc](?:ode|ODE)")


def _alone(body: str) -> re.Pattern[str]:
    """A value with a shape of its own."""
    return re.compile(f"{_START}({body}){_END}")


def _after(context: str, body: str) -> re.Pattern[str]:
    """A value that only its context shows."""
    return re.compile(f"(?i:{context})({body}){_END}")


PATTERNS: tuple[Pattern, ...] = (
    Pattern("EMAIL", 0.95, re.compile("@"), re.compile(
        rf"(?<![\w.+{HOLE}-])([\w+][\w.+'-]{{0,63}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}})(?<=[^\W_])(?!{HOLE})")),
    Pattern("CARD", 0.8, _SIX, _alone(rf"\d{{4}}(?:{_GAP}\d{{4}}){{3}}|\d{{4}}{_GAP}\d{{6}}{_GAP}\d{{5}}"), luhn_holds),
    Pattern("CARD", 0.45, _SIX, _alone(r"[2-6]\d{12,18}"), luhn_holds),
    Pattern("CARD", 0.9, _THREE, _after(rf"{_CARD}{_NEAR}{{0,12}}{_LAST_FOUR}", r"\d{4}")),
    Pattern("CARD", 0.7, _THREE, _after(_LAST_FOUR, r"(?!(?:19|20)\d\d)\d{4}")),
    Pattern("CARD", 0.8, _THREE, _after(r"(?<![a-wyz\d])[*•x]{2,4}[ -]?", r"\d{4}")),
    Pattern("BANK_ACCOUNT", 0.7, _SIX, _alone(_IBAN), iban_holds),
    Pattern("BANK_ACCOUNT", 0.95, _SIX, _alone(r"\d\d-\d\d-\d\d[ ,/]{1,2}\d{6,8}")),
    Pattern("BANK_ACCOUNT", 0.95, _SIX, _after(rf"\bsort code{_JOIN}", r"\d\d-?\d\d-?\d\d")),
    Pattern("BANK_ACCOUNT", 0.9, _SIX, _after(rf"\bsort code[^{HOLE}]{{6,25}}{_BANK} ?\w{{0,6}}{_JOIN}", r"\d{6,8}")),
    Pattern("BANK_ACCOUNT", 0.9, _SIX, _after(rf"\b(?:bank account|routing|iban)(?: {_MARKER})?{_JOIN}", r"\d{6,24}")),
    Pattern("BANK_ACCOUNT", 0.8, _THREE, _after(rf"{_BANK}{_NEAR}{{0,15}}{_LAST_FOUR}", r"\d{3,4}")),
    Pattern("IP_ADDRESS", 0.5, _DOTTED, _alone(r"(?<!version )(?<!firmware )\d{1,3}(?:\.\d{1,3}){3}"), octets_hold),
    Pattern("IP_ADDRESS", 0.9, _DOTTED, re.compile(rf"(?<![\w:.{HOLE}])({_IPV6})(?![\w:{HOLE}])")),
    Pattern("NATIONAL_ID", 0.9, _SIX, _alone(r"\d{3}-\d\d-\d{4}|(?i:[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D])")),
    Pattern("PHONE", 0.8, _SIX, _alone(f"{_ABROAD}|(?!{_TOLL_FREE})(?:{_NANP}|{_TRUNK})")),
    Pattern("PHONE", 0.5, _SIX, _alone(r"[2-9]\d\d-\d{4}|[6-9]\d{4} \d{5}")),
    Pattern("PHONE", 0.8, _SIX, _after(rf"{_CALL}{_NEAR}{{0,20}}?{_START}(?!{_TOLL_FREE})",
        rf"\d{{7,15}}|\d{{3,5}}{_GAP}\d{{3,5}}(?:{_GAP}\d{{3,5}})?")),
    Pattern("PHONE", 0.6, _WORDS, _alone(rf"(?i:{_SPOKEN}(?:[ ,-]{{1,2}}{_SPOKEN}){{5,15}})")),
    Pattern("ACCOUNT_ID", 0.8, _WORDS, _after(
        rf"(?<![\w-]){_LABEL}(?: {_MARKER})?{_JOIN}", rf"(?i:(?:[a-z] )?{_SPOKEN}(?:[ ,-]{{1,2}}{_SPOKEN}){{3,15}})")),
    Pattern("ACCOUNT_ID", 0.85, _DIGIT, re.compile(rf"(?i:(?<![\w-]){_LABEL}(?:[ _]?{_MARKER}\b)?{_JOIN}){_VALUE}")),
    Pattern("ACCOUNT_ID", 0.7, _DIGIT, re.compile(
        rf"(?i:\b(?:number|no|id|ref|reference|acct?|account)\b(?:[a-z' ]{{0,30}}?(?:\bis|'s))? ){_VALUE}")),
    Pattern("ACCOUNT_ID", 0.5, _THREE, _alone(r"(?!ISO|RFC|CVE)[A-Z]{2,4}-(?:\d{5,12}|0\d{3}|\d{3,6}-\d{2,8})|"
        r"[A-Z]{2,5}/[A-Z\d]{1,5}/?\d{5,8}|bc1[a-z\d]{30,60}")),
    Pattern("ACCOUNT_ID", 0.4, _SIX, _alone(rf"\d{{9,20}}(?!{_UNIT})")),
    Pattern("PASSWORD", 0.9, _ASKED, re.compile(rf"(?i:{_KEY}{_IS}){_NO_QUANTITY}(\d{{3,8}}){_END}(?!{_UNIT})")),
    Pattern("PASSWORD", 0.85, _ASKED, re.compile(rf"(?i:{_KEY}{_IS}){_NO_QUANTITY}(?!\d{{1,8}}{_UNIT})"
        rf"(?=[^\s\d{HOLE}]{{0,30}}\d)([^\s\[\]\"”{HOLE}]{{4,40}})(?<![.,;:)?'])(?!{HOLE})")),
)
# fmt: on
_ROWS = [(gate, [row for row in PATTERNS if row.gate is gate]) for gate in dict.fromkeys(row.gate for row in PATTERNS)]


def find_identifiers(text: str) -> tuple[Identifier, ...]:
    """Literal identifiers of a text.

    Parameters
    ----------
    text
        Any text; placeholders such as `[CARD_1]` and masks such as `XXXX` are not found.

    Returns
    -------
    Spans sorted by start, never overlapping, offsets in code points of `text`, scores in (0, 1].
    """
    found: list[Identifier] = []
    known, covered = KnownValues(), _cover_placeholders(text)
    # Until nothing is new, so that redaction is idempotent: a value may hide in a candidate that lost by another part.
    while new := merge_spans(
        span for gate, rows in _ROWS if gate.search(covered) for row in rows for span in row.find(covered)
    ):
        covered = cover(covered, new)
        known.add(text, new)
        again = merge_spans(known.find(covered))
        covered = cover(covered, again)
        found += [*new, *again]
    return merge_spans(found)


def _cover_placeholders(text: str) -> str:
    """The text with holes for the placeholders that redaction left."""
    return _PLACEHOLDER.sub(lambda placeholder: HOLE * len(placeholder[0]), text)


_SPACING_IS_STYLE = frozenset({"CARD", "BANK_ACCOUNT", "NATIONAL_ID", "PHONE", "ACCOUNT_ID", "PASSPORT", "PLATE"})


class Pseudonyms:
    """Numbers the identifiers of one conversation: the same value of a type always gets the same number."""

    def __init__(self) -> None:
        self.n_replaced = 0
        self._numbers: dict[tuple[IdentifierType, str], int] = {}
        self._last: dict[str, int] = {}
        self._known = KnownValues()

    def learn(self, text: str, identifiers: Sequence[Identifier]) -> None:
        """Note the values of a text, to be replaced in any other, and its placeholders, whose numbers are taken."""
        for type_, number in _PLACEHOLDER.findall(text):
            if int(number) <= _HIGHEST_COUNTED:
                self._last[type_] = max(self._last.get(type_, 0), int(number))
        self._known.add(text, require_within(text, merge_spans(identifiers)))

    def redact(self, text: str, identifiers: Sequence[Identifier]) -> str:
        """Replace every identifier, and every value learned before, by its placeholder, such as `[CARD_1]`.

        Parameters
        ----------
        text
            The text that the offsets count in; it is learned first.
        identifiers
            Spans of `text`, in any order; of overlapping ones `merge_spans` keeps the winner.

        Returns
        -------
        The text without the values.

        Raises
        ------
        EscalmlError
            If a span is empty or ends outside the text: its offsets belong to another text.
        """
        self.learn(text, identifiers)
        found = merge_spans(identifiers)
        spans = merge_spans([*found, *self._known.find(cover(_cover_placeholders(text), found))])
        self.n_replaced += len(spans)
        parts, position = [], 0
        for span in spans:
            parts += [text[position : span.start], self._placeholder(span.type, text[span.start : span.end])]
            position = span.end
        return "".join([*parts, text[position:]])

    def _placeholder(self, type_: IdentifierType, value: str) -> str:
        """Placeholder of a value; its case and, in numbers, its spacing do not make it another value."""
        kept = filter(str.isalnum, value) if type_ in _SPACING_IS_STYLE else value
        key = type_, "".join(kept).casefold()
        if key not in self._numbers:
            self._last[type_] = self._numbers[key] = self._last.get(type_, 0) + 1
        return f"[{type_}_{self._numbers[key]}]"
