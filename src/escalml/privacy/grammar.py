"""What patterns are made of: a row of the table, the gate before it, and the words that values and contexts share.

Linear time: every repetition is bounded (tests/privacy/test_identifier_patterns.py reads them), and a lookbehind
forbids a start in the middle of a run. Neither a value nor its context touches or crosses a hole.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from escalml.privacy.gates import any_of, widened
from escalml.privacy.spans import HOLE
from escalml.records import Identifier, IdentifierType

_BEFORE = 60  # characters before a value that may say that it is none
VALID = 0.99  # a checksum or range that fits; one that does not keeps the lower score, since people mistype


@dataclass(frozen=True)
class Gate:
    """What a text must hold to be searched at all, for speed: so many digits, one of these words, and this shape."""

    digits: re.Pattern[str]  # ANY, DIGIT, CODED, MIXED, THREE, SIX or WORDS: asked once for all rows
    words: tuple[str, ...] = ()  # in lower case; none = any text
    shape: re.Pattern[str] | None = None  # of a single row
    first: str = ""  # narrower than the words, in the syntax of `Gates`

    @property
    def source(self) -> str:
        """The gate for `Gates`."""
        return self.first or any_of(self.words) or (widened(self.shape.pattern) if self.shape else "")


@dataclass(frozen=True)
class Pattern:
    """One row of the table: group 1 of the regex is the value, what stands around it is context.

    A value that passes `check` scores `valid`, else `score`. One that follows what `unless` says is none.
    """

    type: IdentifierType
    score: float
    gate: Gate
    regex: re.Pattern[str]
    check: Callable[[str], bool] | None = None
    valid: float = VALID
    unless: re.Pattern[str] | None = None  # ends where the value begins

    def find(self, text: str) -> Iterator[Identifier]:
        """Every value in a text."""
        if self.gate.shape is not None and self.gate.shape.search(text) is None:
            return
        for match in self.regex.finditer(text):
            start = match.start(1)
            if self.unless is not None and self.unless.search(text, max(0, start - _BEFORE), start):
                continue
            score = self.valid if self.check is not None and self.check(match[1]) else self.score
            yield Identifier(type=self.type, start=start, end=match.end(1), score=score)


# fmt: off
START = rf"(?<![\w{HOLE}+£$€₹@*-])(?<!\d[.:])(?!(?<=\d,)\d{{1,3}}(?!\d))"
END = rf"(?![\w{HOLE}%@]|[.,]\d{{1,3}}(?![\w:])|[-:]\d|-\w)"
GAP = r"[ \u00a0\u202f.\-\u2010-\u2013]"
NEAR = rf"[^\d\n{HOLE}]"
JOIN = r"(?:['’]?s\b| (?:is|was|are)\b)?(?:\.? {1,2}[(\[]?#?|\.?#|\.(?=\d)|\s?[:=(#\"'“-]\s?[#(\[]?)"
UNIT = (r"\s?(?:[%€£$₹]|(?i:(?:euro|dollar|pound|rupee|usd|eur|gbp|second|min|minute|hr|hour|day|week|month|year|unit|"
    r"pcs|piece|item|time|people|customer|user|of|am|pm|km|kg|mb|gb)s?\b))")
NO_QUANTITY = (r"(?!(?:Rs|USD|EUR|GBP|INR|AUD|CAD|CHF|ZAR) \d|Rs?\.?\d{1,5}(?![\dA-Za-z]))"
    r"(?!\d{1,2}(?:am|pm|st|nd|rd|th)\b)"
    r"(?!\d{1,2}[/.:-]\d{1,2}(?:[/.-]\d{2,4})?(?![\w-])|(?:19|20)\d\d(?:[/.-]\d\d){0,2}(?![\w/&-]))"  # date, year
    r"(?!XX/XX|[A-Z]{2}\d{2,4}(?![\w/-])|[-+]?\d{1,5}(?:\.\d|,\d{1,3}(?!\d)))")  # masked date, flight, decimal
CODE = "|".join((
    r"(?:[A-Z]{1,4} )?(?:\d{2,4}(?: \d{2,4}){1,5}(?: \d)?|\d{5,6}(?: \d{3,6}){1,3})(?: [A-Z]{2})?",  # HB 0049 1277
    r"[A-Z&]{1,4} \d{4,12}(?:/\d{1,6})?",  # NMR 1187/14
    "(?=" + r"[A-Za-z/&_-]{0,12}\d" * 3 + r")[A-Za-z\d](?:[A-Za-z\d]|[-/&_](?=[A-Za-z\d])){3,45}",  # VT-883015
    r"(?=[A-Z]{0,7}\d)(?=\d{0,7}[A-Z])[A-Z\d]{5,8}",  # J4PLM8
    r"(?:[A-Z] ){0,3}(?:\d ){3,15}\d",  # C P 2 2 8 1 0
    r"(?<=#)\d{2,3}",
))
VALUE = rf"(?<![\w{HOLE}+£$€₹@*]){NO_QUANTITY}({CODE}){END}(?!{UNIT})"
MARKER = r"(?:numbers?|nos?|num|nr|id|code|ref|reference)"
LAST_FOUR = r"\b(?:end(?:s|ing|ed)?|finish(?:es|ing)?|last (?:4|four)(?: digits)?)(?: (?:in|with|is|are))?[\s:#(]{1,3}"
SPOKEN = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred)"  # as a voice bot hears it
# fmt: on
ANY = re.compile("")  # no digits needed
DIGIT = re.compile(r"\d")
CODED = re.compile(r"\d[\d ]\d|[A-Za-z/&_-]\d|\d[A-Za-z/&_-]|#\d\d")
MIXED = re.compile(r"[A-Z][ /-]?\d|\d-?[A-Z]")
THREE = re.compile(r"\d{3}")
SIX = re.compile(r"\d" + r"\W{0,3}\d" * 5)
WORDS = re.compile(rf" {SPOKEN}[ ,-]{{1,2}}{SPOKEN}[ ,-]")


def alone(body: str) -> re.Pattern[str]:
    """A value with a shape of its own."""
    return re.compile(f"{START}({body}){END}")


def after(context: str, body: str) -> re.Pattern[str]:
    """A value that only its context shows."""
    return re.compile(f"(?i:{context})({body}){END}")


def near(context: str, body: str, reach: int = 20) -> re.Pattern[str]:
    """A value with a few words between its context and itself."""
    return re.compile(f"(?i:{context}{NEAR}{{0,{reach}}}?){START}({body}){END}")


def shaped(
    type_: IdentifierType,
    score: float,
    digits: re.Pattern[str],
    body: str,
    check: Callable[[str], bool] | None = None,
    valid: float = VALID,
) -> Pattern:
    """A row for a value with a shape of its own; the bare shape is its gate, for it is sooner found than the value."""
    return Pattern(type_, score, Gate(digits, shape=re.compile(body)), alone(body), check, valid)
