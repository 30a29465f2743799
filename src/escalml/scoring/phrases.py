"""What a person is shown of an explanation: of which targets, in which words, in probabilities."""

from collections.abc import Callable, Sequence

from escalml.data.labels import FloatArray, TargetTable
from escalml.data.views import MessageView, View
from escalml.models.manifest import Manifest
from escalml.models.thresholds import move
from escalml.privacy import Pseudonyms
from escalml.privacy.spans import merge_spans
from escalml.records import Identifier, Message, Phrase
from escalml.scoring.explain import Span
from escalml.scoring.predictions import flagged_targets

Finder = Callable[[Sequence[str]], Sequence[Sequence[Identifier]]]
_NOT_EXPLAINED = frozenset({"topic_other"})  # it says that no topic holds


def added(probability: float, log_odds: float) -> float:
    """By how much a probability is higher than it would be with so much less in its log-odds."""
    return probability - move(probability, -log_odds)


def explained_columns(row: FloatArray, table: TargetTable, manifest: Manifest) -> list[int]:
    """Which targets an explanation is about: those that hold, and of levels only the one that was reached.

    Parameters
    ----------
    row
        Probability of each target. Shape (n_targets,), in [0, 1].
    table
        Names of the targets.
    manifest
        Thresholds of the model.

    Returns
    -------
    Their columns, in order.
    """
    flagged = flagged_targets(row, table, manifest) - _NOT_EXPLAINED
    for block in table.blocks.values():
        if block.config.kind == "ordinal":  # "at least medium" says nothing of a message that is critical
            flagged -= set([name for name in block.columns if name in flagged][:-1])
    return [column for column, name in enumerate(table.columns) if name in flagged]


class PhraseWords:
    """Phrases of one message in the words of its redacted texts.

    Parameters
    ----------
    message
        The message as sent.
    view
        What the model saw of it.
    found
        Identifiers of each of the texts that were read.
    find
        Looks for names in the phrases of earlier turns, where scoring does not.
    """

    def __init__(
        self, message: Message, view: MessageView, found: Sequence[Sequence[Identifier]], find: Finder
    ) -> None:
        self._texts = message.as_read.texts
        self._n_unread = len(message.thread) - message.n_turns_read
        self._n_unseen = len(message.thread) - len(view.history)
        self._view = view
        self._found = found
        self._find = find
        self._of_turns: dict[int, Sequence[Identifier]] = {}  # an encoder that looks for names is asked once for each
        self._names = Pseudonyms()
        self._names.redact_all(self._texts, found)

    def phrase(self, target: str, span: Span, weight: float) -> Phrase:
        """A phrase as it is answered.

        Parameters
        ----------
        target
            Name of the target.
        span
            The phrase.
        weight
            By how much the probability would be lower without it.

        Returns
        -------
        The phrase with its place in the text as sent; one that touches an identifier covers it.
        """
        turn = None if span.turn is None else self._n_unseen + span.turn
        index = len(self._texts) - 1 if turn is None else turn - self._n_unread
        text = self._texts[index]
        identifiers = self._found[index] if turn is None else self._identifiers_of_turn(index)
        start, end = _whole(span.start, span.end, identifiers)
        touched = [one for one in identifiers if start <= one.start < end]
        shown = (
            self._names.redact(text[start:end], [_moved(one, -start) for one in touched])
            if self._is_as_sent(span)
            else self._as_read(span, text, touched)
        )
        return Phrase(target=target, text=shown, start=start, end=end, weight=weight, turn=turn)

    def _identifiers_of_turn(self, index: int) -> Sequence[Identifier]:
        """What was found in an earlier turn and what is found there now; the two may overlap."""
        if index not in self._of_turns:
            self._of_turns[index] = merge_spans((*self._found[index], *self._find([self._texts[index]])[0]))
        return self._of_turns[index]

    def _view_of(self, span: Span) -> View:
        return self._view.text if span.turn is None else self._view.turns[span.turn]

    def _is_as_sent(self, span: Span) -> bool:
        """Whether a phrase reads in the text as sent as it does in the view: no markup, and no quote in between."""
        newest = self._view_of(span).newest
        set_aside = newest.set_aside if newest else ()
        return not any(one.reason == "html" or span.start < one.start < span.end for one in set_aside)

    def _as_read(self, span: Span, text: str, identifiers: Sequence[Identifier]) -> str:
        """The words as they are read; an identifier that markup writes otherwise (`J&ouml;rg`) is replaced, too."""
        view = self._view_of(span)
        shown: list[str] = []
        last: Identifier | None = None
        for position, letter in enumerate(span.seen, span.seen_at):
            start, end = view.source_span(position, position + 1)
            hidden = next((one for one in identifiers if one.start < end and start < one.end), None)
            if hidden is None:
                # Markup behind a name may stand for the blank behind it.
                shown.append(" " + letter if last and span.seen[position - span.seen_at - 1].isspace() else letter)
            elif hidden is not last:
                shown.append(self._names.redact(text[hidden.start : hidden.end], [_moved(hidden, -hidden.start)]))
            last = hidden
        return self._names.redact("".join(shown), ())


def _whole(start: int, end: int, identifiers: Sequence[Identifier]) -> tuple[int, int]:
    """A stretch with the whole of every identifier that it touches."""
    for one in identifiers:
        if one.start < end and start < one.end:
            start, end = min(start, one.start), max(end, one.end)
    return start, end


def _moved(one: Identifier, by: int) -> Identifier:
    return one.model_copy(update={"start": one.start + by, "end": one.end + by})
