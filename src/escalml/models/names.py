"""Person names and street addresses: a small head that reads what the encoder's layers say of each token.

No pattern finds a name. The head costs no second pass over a message: it takes the layers of the pass that scores it.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from escalml.data.views import View
from escalml.models.loading import loading, open_session
from escalml.models.name_tokens import IntArray, KnownNames, Tokens
from escalml.privacy.spans import merge_spans
from escalml.records import Identifier, IdentifierType

GRAPH, SETTINGS = "names.onnx", "names.json"
# What the head says of a token; ORGANISATION and PLACE are there so that it learns to tell them from names.
LABELS = ("OUTSIDE", "PERSON_FIRST", "PERSON_NEXT", "ADDRESS_FIRST", "ADDRESS_NEXT", "ORGANISATION", "PLACE")
FOUND: tuple[IdentifierType, ...] = ("PERSON", "ADDRESS")  # the type of labels 1, 2 and of labels 3, 4
# Labels and greetings that the head takes for a part of a name; by whole words in lower case.
_STRAY_WORDS = """
    tel telefon phone mobile mobil fax email mail subject betreff sent gesendet von an to from cc date datum objet à
    de asunto oggetto onderwerp assunto envoyé enviado inviato verzonden hallo hello hi hey dear liebe lieber
    bonjour hola ciao buongiorno hej regards mr mrs ms miss dr sirs sir madam beste geachte unten siehe order
    bestellung hullo hiya howdy heya salve moin servus buenas oi olá hoi dag hej reply
"""
STRAY = frozenset(_STRAY_WORDS.split())
_WORD = re.compile(r"\w+")
_LABEL = re.compile(r"[^\W\d_][\w ]{0,25}:")
_EDGE = re.compile(r"[^\w\[\]()]+")
PERHAPS = 0.3  # probability from which a word is part of a span, if the span as a whole is one
_NUMBER = "[NUMBER]"  # the one placeholder that may be a part of an address

FloatArray32 = NDArray[np.float32]


class NameFinder:
    """Fitted token-level head.

    Parameters
    ----------
    graph
        The ONNX model. In: `layers`, shape (n, n_tokens, width), and `marks`, shape (n, n_tokens, 3); out:
        `token_log_odds`, shape (n, n_tokens, n_labels).
    thresholds
        Of each type in `FOUND`: a span counts where the mean probability of its words reaches it.
    known
        Names that the head may look up.
    """

    def __init__(self, graph: bytes, *, thresholds: Mapping[IdentifierType, float], known: KnownNames) -> None:
        self.session = open_session(graph)
        self.graph = graph
        self.thresholds = thresholds
        self.known = known

    def probabilities(self, layers: FloatArray32, marks: IntArray) -> FloatArray32:
        """Probability of each label for each token.

        Parameters
        ----------
        layers
            The encoder's. Shape (n_tokens, width).
        marks
            Of `Tokens`. Shape (n_tokens, 3).

        Returns
        -------
        Shape (n_tokens, n_labels); a row sums to 1.
        """
        inputs = {"layers": layers[None], "marks": marks[None]}
        log_odds = self.session.run(["token_log_odds"], inputs)[0][0]
        powers = np.exp(log_odds - log_odds.max(axis=-1, keepdims=True))
        rows: FloatArray32 = powers / powers.sum(axis=-1, keepdims=True)
        return rows

    def find(self, view: View, tokens: Tokens, probabilities: FloatArray32) -> tuple[Identifier, ...]:
        """Names and addresses of a text.

        Parameters
        ----------
        view
            The text that was cut into `tokens`.
        tokens
            Its tokens.
        probabilities
            Shape (n_tokens, n_labels).

        Returns
        -------
        Spans of the text as sent, sorted by start, none overlapping another. The score is the mean probability of the
        words of a span.
        """
        words = _words(tokens, probabilities)
        spans = (_joined(view, piece) for run in _runs(words) for piece in _lines(view.text, run))
        return merge_spans(span for span in spans if span and span.score >= self.thresholds[span.type])

    def save(self, directory: Path) -> None:
        """Write the head into an existing directory."""
        (directory / GRAPH).write_bytes(self.graph)
        known = {"given": sorted(self.known.given), "family": sorted(self.known.family)}
        settings = {"thresholds": dict(self.thresholds), "known": known}
        (directory / SETTINGS).write_text(json.dumps(settings, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, directory: Path) -> "NameFinder | None":
        """Read a head that `save` wrote.

        Parameters
        ----------
        directory
            A model directory.

        Returns
        -------
        The head; None where the model has none.

        Raises
        ------
        EscalmlError
            If one of its files is missing or damaged.
        """
        if not (directory / GRAPH).exists():
            return None
        with loading(directory, GRAPH, SETTINGS):
            settings = json.loads((directory / SETTINGS).read_bytes())
            known = KnownNames(**{kind: frozenset(names) for kind, names in settings["known"].items()})
            return cls((directory / GRAPH).read_bytes(), thresholds=settings["thresholds"], known=known)


def _words(tokens: Tokens, probabilities: FloatArray32) -> Iterator[tuple[int, Identifier, bool]]:
    """Number of a word, the word as a span of the view, and whether it begins one, where it may be part of a span."""
    firsts = np.flatnonzero(tokens.marks[:, 1])
    of_types = probabilities[firsts, 1:5].reshape(-1, 2, 2)  # word x type x first or next
    scores = of_types.sum(axis=2)
    best = scores.argmax(axis=1)
    begins = (of_types[:, :, 0] > of_types[:, :, 1])[np.arange(len(best)), best]
    ends = [*firsts.tolist(), len(tokens.places)][1:]
    told = zip(firsts.tolist(), ends, best.tolist(), scores.max(axis=1).tolist(), begins.tolist(), strict=True)
    for number, (token, after, kind, score, is_begun) in enumerate(told):
        type_ = FOUND[kind]
        may_be = tokens.holes[token] == "" or (tokens.holes[token] == _NUMBER and type_ == "ADDRESS")
        if may_be and score >= PERHAPS:
            start, end = tokens.places[token][0], tokens.places[after - 1][1]
            yield number, Identifier(type=type_, start=start, end=end, score=min(score, 1.0)), is_begun


def _runs(words: Iterable[tuple[int, Identifier, bool]]) -> Iterator[list[Identifier]]:
    """Neighbouring words of one type; one that begins a span begins a run."""
    run: list[Identifier] = []
    before = -1
    for number, word, begins in words:
        if run and (begins or number > before + 1 or word.type != run[0].type):
            yield run
            run = []
        run.append(word)
        before = number
    if run:
        yield run


def _lines(text: str, run: Sequence[Identifier]) -> Iterator[list[Identifier]]:
    """A run cut where its line ends, without words that no name is made of at its edges."""
    line: list[Identifier] = []
    for word in run:
        if line and "\n" in text[line[-1].end : word.start] and not _goes_on(text, line, word):
            yield _trimmed(text, line)
            line = []
        line.append(word)
    yield _trimmed(text, line)


def _goes_on(text: str, line: Sequence[Identifier], word: Identifier) -> bool:
    """Whether a span goes on in the next line: behind a hyphen, or an address whose next line is no label or quote."""
    if text[line[-1].end - 1] == "-":
        return True
    gap = text[line[-1].end : word.start]
    return word.type == "ADDRESS" and not set(gap) & set(">?|") and not _LABEL.match(text, word.start)


def _trimmed(text: str, line: Sequence[Identifier]) -> list[Identifier]:
    """A line's words without labels and greetings at its edges; of an address, without small words behind it."""
    words = list(line)
    while words and _is_stray(text, words[0], words):
        del words[0]
    while words and (_is_stray(text, words[-1], words) or _trails(text, words)):
        del words[-1]
    return words


def _is_stray(text: str, word: Identifier, line: Sequence[Identifier]) -> bool:
    """Whether a word at the edge of a name is a label such as `Tel` or a greeting."""
    return line[0].type == "PERSON" and text[word.start : word.end].lower() in STRAY


def _trails(text: str, line: Sequence[Identifier]) -> bool:
    """Whether the last word of an address that has capitals is one in lower case: `10969 Berlin liefern`."""
    last = text[line[-1].start : line[-1].end]
    whole = text[line[0].start : line[-1].start]
    return line[0].type == "ADDRESS" and len(last) > 3 and last.islower() and last.isalpha() and not whole.islower()


def _joined(view: View, run: Sequence[Identifier]) -> Identifier | None:
    """A run as one span of the text as sent, without signs at its edges; None where too little is left."""
    if not run:
        return None
    start, end = run[0].start, run[-1].end
    if edge := _EDGE.match(view.text, start, end):
        start = edge.end()
    while start < end and _EDGE.match(view.text, end - 1, end):
        end -= 1
    # A street alone or a number alone is no address.
    if start == end or (run[0].type == "ADDRESS" and len(_WORD.findall(view.text, start, end)) < 2):
        return None
    score = sum(word.score for word in run) / len(run)
    start, end = view.source_span(start, end)
    return Identifier(type=run[0].type, start=start, end=end, score=round(score, 4))
