"""Explanations: which phrases of a message moved a target.

Exact for the n-gram model: its log-odds are a sum over n-grams, so each n-gram's part is spread over the characters it
covers, and the characters of a message add up to what the message contributed. Every other model is asked what it says
without a stretch of the message.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from escalml.data.labels import FloatArray
from escalml.data.views import MessageView
from escalml.models.blend import BlendClassifier, blended
from escalml.models.classifier import Classifier
from escalml.models.ngrams import TOKEN, Vectorizer, message_document, weigh
from escalml.models.tfidf import TfidfClassifier
from escalml.scoring.occlusion import occlusion

_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Span:
    """A stretch of a text, how a model saw it, and its part of a target's log-odds."""

    start: int
    end: int
    weight: float
    seen: str = ""


def character_weights(classifier: TfidfClassifier, view: MessageView, columns: Sequence[int]) -> FloatArray:
    """Part of each character of the message document in the log-odds of some targets.

    Parameters
    ----------
    classifier
        The n-gram model.
    view
        What the model saw.
    columns
        Indices of the targets.

    Returns
    -------
    Shape (n_characters, n_columns) for the characters of `message_document(view)`; a column sums to its log-odds less
    the intercept and the history's part.
    """
    document = message_document(view)
    weights = np.zeros((len(document), len(columns)))
    first_row = 0
    for vectorizer in classifier.vectorizers:
        if vectorizer.reads == "message":
            terms = weigh([vectorizer], [view])
            parts = terms.tfidf[:, None] * classifier.weights[first_row + terms.columns][:, list(columns)]
            places = _occurrences(document, vectorizer)
            for term, part in zip(terms.columns.tolist(), parts, strict=True):
                # An n-gram's part is shared among its occurrences, each share among the characters it covers.
                for start, end in places[term]:
                    weights[start:end] += part / (len(places[term]) * (end - start))
        first_row += len(vectorizer.vocabulary)
    return weights


def _occurrences(document: str, vectorizer: Vectorizer) -> dict[int, list[tuple[int, int]]]:
    """Where each known n-gram stands in the document."""
    find = _character_ngrams if vectorizer.analyzer == "char_wb" else _word_ngrams
    places: dict[int, list[tuple[int, int]]] = {}
    for ngram, start, end in find(document, *vectorizer.ngrams):
        if (term := vectorizer.vocabulary.get(ngram)) is not None:
            places.setdefault(term, []).append((start, end))
    return places


def _word_ngrams(document: str, shortest: int, longest: int) -> Iterator[tuple[str, int, int]]:
    """Each word n-gram with its place, as `ngrams` cuts them."""
    tokens = list(TOKEN.finditer(document))
    for size in range(shortest, longest + 1):
        for first in range(len(tokens) - size + 1):
            run = tokens[first : first + size]
            yield " ".join(token[0] for token in run), run[0].start(), run[-1].end()


def _character_ngrams(document: str, shortest: int, longest: int) -> Iterator[tuple[str, int, int]]:
    """Each character n-gram inside word boundaries with its place, as `ngrams` cuts them."""
    for word in _WORD.finditer(document):
        padded = f" {word[0]} "
        for size in range(shortest, longest + 1):
            for offset in range(max(len(padded) - size, 0) + 1):
                # The padding is not in the document: clip it away.
                start = max(word.start() + offset - 1, word.start())
                end = min(word.start() + offset - 1 + size, word.end())
                yield padded[offset : offset + size], start, end
            if size >= len(padded):
                break  # a word shorter than the n-gram counts once, not once for every size


def explain(
    classifier: Classifier, view: MessageView, columns: Sequence[int], *, n_phrases: int = 3
) -> list[list[Span]]:
    """The phrases that raised some targets most.

    Parameters
    ----------
    classifier
        The model.
    view
        What the model saw.
    columns
        Indices of the targets.
    n_phrases
        At most so many for each target.

    Returns
    -------
    For each target, spans of the text as sent, strongest first; every weight is positive, in uncalibrated log-odds.
    """
    if not columns:  # nothing to explain, and asking an encoder is dear
        return []
    words = [(word.start(), word.end()) for word in _WORD.finditer(view.text.text)]
    parts = _word_parts(classifier, view, words, columns)
    explained = []
    for position in range(len(columns)):
        phrases = _phrases([(start, end, part[position]) for (start, end), part in zip(words, parts, strict=True)])
        strongest = sorted(phrases, key=lambda phrase: (-phrase.weight, phrase.start))[:n_phrases]
        explained.append([_as_sent(phrase, view) for phrase in strongest])
    return explained


def _word_parts(
    classifier: Classifier, view: MessageView, words: Sequence[tuple[int, int]], columns: Sequence[int]
) -> FloatArray:
    """Part of each word of the view's text in the log-odds of some targets. Shape (n_words, n_columns)."""
    if isinstance(classifier, TfidfClassifier):
        weights = character_weights(classifier, view, columns)
        text_start = len(weights) - len(view.text.text)
        sums = [weights[text_start + start : text_start + end].sum(axis=0) for start, end in words]
        return np.array(sums).reshape(len(words), len(columns))
    if isinstance(classifier, BlendClassifier):
        members = [_word_parts(member, view, words, columns) for member in classifier.members]
        return blended(members, classifier.weights[:, list(columns)])
    return occlusion(classifier, view, words, columns)


def _phrases(words: Iterable[tuple[int, int, float]]) -> Iterator[Span]:
    """Neighbouring words that all raise the target, joined."""
    for raises, run in groupby(words, key=lambda word: word[2] > 0):
        if raises:
            joined = list(run)
            yield Span(joined[0][0], joined[-1][1], float(sum(part for _, _, part in joined)))


def _as_sent(phrase: Span, view: MessageView) -> Span:
    """A phrase of the view as a phrase of the text as sent."""
    start, end = view.text.source_span(phrase.start, phrase.end)
    return Span(start, end, phrase.weight, view.text.text[phrase.start : phrase.end])
