"""Explanations: which phrases of a message moved a target.

Exact for the n-gram model: its log-odds are a sum over n-grams, so each n-gram's part is spread over the characters it
covers, and the characters of a message add up to what the message contributed. Every other model is asked what it says
without a stretch of the message, and every model what it says without a sentence of an earlier turn.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from escalml.data.labels import FloatArray
from escalml.data.views import MessageView
from escalml.models.blend import BlendClassifier, blended
from escalml.models.classifier import Classifier
from escalml.models.ngrams import message_document, weigh
from escalml.models.tfidf import TfidfClassifier
from escalml.scoring.occlusion import occlusion

_WORD = re.compile(r"\S+")
_SENTENCE = re.compile(r"[^\s.!?…\n][^.!?…\n]{0,300}[.!?…]{0,3}")
MAX_SENTENCES = 8  # of earlier turns: each asks the model once more


@dataclass(frozen=True)
class Span:
    """A stretch of a text, how a model saw it, and its part of a target's log-odds.

    `turn` is the position in the view's history of the turn that it stands in; None: in the text.
    """

    start: int
    end: int
    weight: float
    seen: str = ""
    turn: int | None = None


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
            places = vectorizer.places(document)
            for term, part in zip(terms.columns.tolist(), parts, strict=True):
                # An n-gram's part is shared among its occurrences, each share among the characters it covers.
                for start, end in places[term]:
                    weights[start:end] += part / (len(places[term]) * (end - start))
        first_row += len(vectorizer.vocabulary)
    return weights


def explain(
    classifier: Classifier, view: MessageView, columns: Sequence[int], *, n_phrases: int = 3, with_turns: bool = True
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
    with_turns
        Look at earlier turns as well.

    Returns
    -------
    For each target, spans of the text or of a turn as sent, strongest first; every weight is positive, in uncalibrated
    log-odds.
    """
    if not columns:  # nothing to explain, and asking an encoder is dear
        return []
    words = [(word.start(), word.end()) for word in _WORD.finditer(view.text.text)]
    parts = _word_parts(classifier, view, words, columns)
    earlier = _turn_parts(classifier, view, columns) if with_turns else []
    explained = []
    for position in range(len(columns)):
        phrases = list(
            _phrases([(start, end, part[position]) for (start, end), part in zip(words, parts, strict=True)])
        )
        phrases += [replace(span, weight=float(fall[position])) for span, fall in earlier if fall[position] > 0]
        strongest = sorted(phrases, key=lambda phrase: (-phrase.weight, phrase.turn is not None, phrase.start))
        explained.append([_as_sent(phrase, view) for phrase in strongest[:n_phrases]])
    return explained


def _turn_parts(classifier: Classifier, view: MessageView, columns: Sequence[int]) -> list[tuple[Span, FloatArray]]:
    """Sentences of earlier turns, the latest first, and what some targets' log-odds lose without each."""
    sentences = [
        Span(found.start(), found.end(), 0.0, turn=turn)
        for turn in range(len(view.history) - 1, -1, -1)
        for found in _SENTENCE.finditer(view.history[turn][1])
        if _WORD.search(found[0])
    ][:MAX_SENTENCES]
    if not sentences:
        return []
    log_odds = classifier.log_odds([view, *(_without_sentence(view, span) for span in sentences)])[:, list(columns)]
    return list(zip(sentences, log_odds[0] - log_odds[1:], strict=True))


def _without_sentence(view: MessageView, span: Span) -> MessageView:
    """The view without a sentence of an earlier turn."""
    history = list(view.history)
    role, text = history[span.turn or 0]
    history[span.turn or 0] = (role, f"{text[: span.start].rstrip()} {text[span.end :].lstrip()}".strip())
    return replace(view, history=tuple(history))


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
    text = view.text if phrase.turn is None else view.turns[phrase.turn]
    start, end = text.source_span(phrase.start, phrase.end)
    return Span(start, end, phrase.weight, text.text[phrase.start : phrase.end], phrase.turn)
