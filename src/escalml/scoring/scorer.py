"""The scorer: messages in, predictions out; the one road that service, batch, MLflow and notebooks share."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from escalml.assets import asset
from escalml.data.labels import FloatArray, TargetTable, finite_log_odds
from escalml.data.views import MessageView, View, view_message, view_readable
from escalml.errors import EscalmlError
from escalml.models.calibration import Calibration
from escalml.models.classifier import Classifier
from escalml.models.danger_head import DangerHead
from escalml.models.head import CHAMPIONS, Champion, HeadClassifier
from escalml.models.manifest import ENGLISH, Manifest, clear_model, load_whole, write_manifest
from escalml.models.remembered import Remembered
from escalml.models.request_head import RequestHead
from escalml.privacy import answers_along, find_by_patterns, find_people, join_names
from escalml.privacy.spans import merge_spans, unite_spans
from escalml.records import Identifier, Message, Prediction, SetAside, Turn
from escalml.scoring.alarm_features import add_alarms, alarms_of
from escalml.scoring.explain import explain
from escalml.scoring.hard_rules import raise_certain
from escalml.scoring.phrases import PhraseWords, added, explained_columns
from escalml.scoring.predictions import build_prediction
from escalml.scoring.trajectory import TurnRisk, messages_along, turn_risks
from escalml.scoring.watch import is_written_by_a_program, watch

# Messages that are read at a time: what was found in a text is still at hand when it is asked for again, and memory
# does not grow with their number.
_TOGETHER = 64


class Scorer:
    """A model ready to score.

    Parameters
    ----------
    classifier
        Gives log-odds.
    manifest
        Names, calibration and thresholds.
    whole_text
        Read texts as they are sent, older mail, signatures and markup included.
    requests
        Says of the classifier's vectors which message asks for the next level; None: only cues do.
    danger
        Says of them at which message a person has to look, as its writer may be in danger; None: only alarms do.
    """

    def __init__(
        self,
        classifier: Classifier,
        manifest: Manifest,
        *,
        whole_text: bool = False,
        requests: RequestHead | None = None,
        danger: DangerHead | None = None,
    ) -> None:
        self.whole_text = whole_text
        self.requests = requests
        self.danger = danger
        self.classifier = classifier
        self.manifest = manifest
        self.table = TargetTable(manifest.targets)
        self.calibration = Calibration(np.array(manifest.calibration.slopes), np.array(manifest.calibration.intercepts))

    @property
    def thresholds(self) -> FloatArray:
        """Threshold of each target. Shape (n_targets,), in [0, 1]."""
        return self.table.row(self.manifest.thresholds)

    def remembering(self) -> "Scorer":
        """The same scorer, which asks its model of each message once: for measuring, since it keeps all it has said."""
        if isinstance(self.classifier, Remembered):
            return self
        return self.with_model(Remembered(self.classifier))

    def with_model(self, classifier: Classifier, manifest: Manifest | None = None) -> "Scorer":
        """The same scorer with another classifier, and perhaps another manifest; its encoder's heads come along."""
        return Scorer(
            classifier,
            manifest or self.manifest,
            whole_text=self.whole_text,
            requests=self.requests,
            danger=self.danger,
        )

    def use_cores(self, n: int) -> None:
        """Work on so many cores at most; without it on all that this process may use."""
        self.classifier.use_cores(n)

    def probabilities(self, messages: Sequence[Message], *, for_names: bool = True) -> FloatArray:
        """Calibrated probability of every target.

        Parameters
        ----------
        messages
            Any number of messages.
        for_names
            Look for names and addresses, too. They decide `privacy_contact` alone; without it scoring is faster.

        Returns
        -------
        Shape (n_messages, n_targets), in [0, 1]. A row depends on its own message alone.
        """
        return self._read(messages, for_names=for_names)[1]

    def predict(self, messages: Sequence[Message], *, explain: bool = False) -> list[Prediction]:
        """Score messages.

        Parameters
        ----------
        messages
            Any number of messages; one without an id gets `message-<position>`.
        explain
            Also name the phrases that moved each flagged target, and what of the text was not read.

        Returns
        -------
        One prediction per message, in order.
        """
        starts = range(0, len(messages), _TOGETHER)
        parts = [self._predict(messages[start : start + _TOGETHER], start, explain=explain) for start in starts]
        return [prediction for part in parts for prediction in part]

    def _predict(self, messages: Sequence[Message], start: int, *, explain: bool) -> list[Prediction]:
        """Predictions of messages of which the first is number `start`."""
        read = [message.as_read for message in messages]
        views, rows = self._read(read)
        predictions = [
            build_prediction(
                message.id or f"message-{position}",
                message.texts,
                self._found(message, view),
                row,
                self.table,
                self.manifest,
            )
            for position, (message, view, row) in enumerate(zip(read, views, rows, strict=True), start)
        ]
        languages = frozenset(self.manifest.languages)
        predictions = [
            watch(prediction, message, view, languages)
            for prediction, message, view in zip(predictions, messages, views, strict=True)
        ]
        if not explain:
            return predictions
        return [
            self._explain(prediction, message, view, row)
            for prediction, message, view, row in zip(predictions, messages, views, rows, strict=True)
        ]

    def find_identifiers(self, texts: Sequence[str]) -> list[tuple[Identifier, ...]]:
        """Literal identifiers of each text, as the predictions name them; a finder for whatever redacts.

        Parameters
        ----------
        texts
            Any number of texts, empty ones too.

        Returns
        -------
        Spans of each text, sorted by start, never overlapping, offsets in code points.
        """
        people = [find_people(text) for text in texts]
        # A model need not look for what rules have found.
        views = [_with_known(view_readable(text), found) for text, found in zip(texts, people, strict=True)]
        # An encoder takes its milliseconds for an empty subject, too.
        worded = [position for position, text in enumerate(texts) if text.strip()]
        names = dict(zip(worded, self.classifier.names_in([views[position] for position in worded]), strict=True))
        return [
            merge_spans((*view.identifiers, *join_names(text, names.get(position, ()), found)))
            for position, (text, view, found) in enumerate(zip(texts, views, people, strict=True))
        ]

    def trajectory(self, conversation: Message | Sequence[Turn]) -> list[TurnRisk]:
        """Escalation risk after each customer turn, from that turn and the turns before it alone.

        Parameters
        ----------
        conversation
            A message with its thread, whose text is the last customer turn; or turns, oldest first.

        Returns
        -------
        One risk per customer turn, in order. The last of a message is what `predict` says of it.

        Raises
        ------
        EscalmlError
            If the model has no target `escalated`.
        """
        messages = messages_along(conversation)
        column = self.table.index("escalated")
        probabilities = self.probabilities(list(messages.values()))[:, column]
        return turn_risks(messages, probabilities, self.thresholds[column])

    def _read(self, messages: Sequence[Message], *, for_names: bool = True) -> tuple[list[MessageView], FloatArray]:
        """What the model sees of each message and finds in it, and the probability of every target."""
        turns = self.manifest.features.history_turns
        views = [view_message(message.as_read, history_turns=turns, whole=self.whole_text) for message in messages]
        views = [replace(view, automatic=is_written_by_a_program(view)) if view.automatic else view for view in views]
        log_odds, names, heard = self._look(views, for_names=for_names)
        views = [
            view.with_names(join_names(message.text, of_text))
            for message, view, of_text in zip(messages, views, names, strict=True)
        ]
        views = self._with_names_set_aside(messages, views) if for_names else views
        return views, self._judge(views, log_odds, heard)

    def _judge(self, views: Sequence[MessageView], log_odds: FloatArray, heard: "_Heard") -> FloatArray:
        """Probability of every target: what the model says, moved by alarms, calibrated, raised by what is certain."""
        if weights := self.manifest.alarm_weights:
            log_odds = add_alarms(log_odds, alarms_of(views), weights, self.table)
        probabilities = self.calibration.apply(log_odds)
        request = self.manifest.request_probability
        if heard.danger is not None and self.manifest.critical_limit is not None:
            # As likely to be critical as what a person has to look at: whatever the level, it does not wait.
            levels = self.table.blocks["severity"].span
            floor = np.where(heard.danger, self.manifest.critical_limit, 0.0)[:, None]
            probabilities[:, levels] = np.maximum(probabilities[:, levels], floor)
        return raise_certain(probabilities, views, self.table, request=request, learned=heard.requests)

    def _judged_log_odds(self, views: Sequence[MessageView]) -> FloatArray:
        """Log-odds of what is answered: alarms, calibration and certainties included. Shape (n_views, n_targets)."""
        log_odds, _, heard = self._look(views, for_names=False)
        return finite_log_odds(self._judge(views, log_odds, heard))

    def _look(
        self, views: Sequence[MessageView], *, for_names: bool
    ) -> tuple[FloatArray, list[tuple[Identifier, ...]], "_Heard"]:
        """Log-odds, names, and what the heads on the encoder's vector hear."""
        if self.requests or self.danger:
            look = self.classifier.look(views, for_names=for_names)
            return look.log_odds, look.names, self._heard(look.vectors)
        if for_names:
            return *self.classifier.read(views), _Heard()
        return self.classifier.log_odds(views), [() for _ in views], _Heard()

    def _heard(self, vectors: FloatArray) -> "_Heard":
        return _Heard(
            self.requests.requests(vectors) if self.requests else None,
            self.danger.hears(vectors) if self.danger else None,
        )

    def _with_names_set_aside(self, messages: Sequence[Message], views: list[MessageView]) -> list[MessageView]:
        """The views with the names in what was set aside, too: redaction covers the whole text."""
        cut = [position for position, view in enumerate(views) if view.text.newest and view.text.newest.set_aside]
        if cut:
            known = [(messages[position].text, views[position].text.identifiers) for position in cut]
            found = self.classifier.names_in([_with_known(view_readable(text), spans) for text, spans in known])
            for position, names in zip(cut, found, strict=True):
                views[position] = views[position].with_names(join_names(messages[position].text, names))
        return views

    def _found(self, message: Message, view: MessageView) -> list[tuple[Identifier, ...]]:
        """Identifiers of each of the message's texts; of the earlier ones what patterns find, for speed."""
        texts = message.texts
        seen = [*view.beside, view.text.identifiers]
        found = [*find_by_patterns(texts[: -len(seen)]), *seen]
        if not message.thread:
            return found
        return [unite_spans(spans, answers) for spans, answers in zip(found, answers_along(texts), strict=True)]

    def _explain(self, prediction: Prediction, message: Message, view: MessageView, row: FloatArray) -> Prediction:
        """The prediction with the phrases that decided each target that holds, by what each adds to its probability."""
        columns = explained_columns(row, self.table, self.manifest)
        found = explain(self._judged_log_odds, view, columns, base=finite_log_odds(row))
        words = PhraseWords(message, view, self._found(message.as_read, view), self.find_identifiers)
        chances = {column: float(row[column]) for column in columns}
        phrases = tuple(
            words.phrase(self.table.columns[column], span, round(added(chances[column], span.weight), 4))
            for column, explained in zip(columns, found, strict=True)
            for span in explained.phrases
        )
        without = {
            self.table.columns[column]: round(chances[column] - added(chances[column], explained.together), 4)
            for column, explained in zip(columns, found, strict=True)
            if explained.phrases
        }
        return prediction.model_copy(
            update={"explanation": phrases, "without_phrases": without, "set_aside": _set_aside(view)}
        )

    def save(self, directory: Path) -> None:
        """Write model and manifest into a directory, making it if need be."""
        directory.mkdir(parents=True, exist_ok=True)
        clear_model(directory)  # a file of an earlier model, such as its head for names, would be taken for this one's
        self.classifier.save(directory)
        for head in (self.requests, self.danger):
            if head:
                head.save(directory)
        write_manifest(self.manifest, directory)

    @classmethod
    def load(cls, directory: Path | None = None, *, fast: bool = False, whole_text: bool = False) -> "Scorer":
        """Read a model directory.

        Parameters
        ----------
        directory
            What `save` wrote; default the shipped champion.
        fast
            Only the n-gram part of a blend: several times as fast, and it knows phrases, not meaning.
        whole_text
            Read texts as they are sent, older mail, signatures and markup included.

        Returns
        -------
        The scorer; its scores equal those of the saved one.

        Raises
        ------
        EscalmlError
            If the directory holds no model that this version can read, or not the files that its manifest lists.
        """
        directory = directory or asset("models/champion")
        return load_whole(directory, lambda manifest: cls._of(manifest, directory, fast=fast, whole_text=whole_text))

    @classmethod
    def _of(cls, manifest: Manifest, directory: Path, *, fast: bool, whole_text: bool) -> "Scorer":
        """The scorer of a directory whose files are those of the manifest."""
        if fast and manifest.kind == "encoder":
            raise EscalmlError(f"{directory}: an encoder has no fast part; leave --fast out, or give a blend.")
        if fast and manifest.built_on and manifest.built_on.kind != "tfidf":
            raise EscalmlError(
                f"{directory}: its heads read what an encoder makes of a message, so they have no fast part; leave "
                "--fast out, or give the blend that they stand on."
            )
        if fast and manifest.fast:
            manifest = manifest.model_copy(
                update={"kind": "tfidf", "languages": ENGLISH, "fast": None, **dict(manifest.fast)}
            )
        classifier = _CLASSIFIERS[manifest.kind].load(directory)
        if classifier.n_targets != len(TargetTable(manifest.targets)):
            raise EscalmlError(f"{directory}: weights and manifest are of different models; train or copy it again.")
        if manifest.kind == "tfidf":
            return cls(classifier, manifest, whole_text=whole_text)
        requests, danger = RequestHead.load(directory, manifest), DangerHead.load(directory, manifest)
        return cls(classifier, manifest, whole_text=whole_text, requests=requests, danger=danger)


class _Heard(NamedTuple):
    """What heads on the encoder's vector hear of some messages; None where there is no such head."""

    requests: list[tuple[int, float]] | None = None
    danger: NDArray[np.bool_] | None = None


def _with_known(view: View, found: Sequence[Identifier]) -> View:
    """A view that knows of more identifiers."""
    return replace(view, identifiers=merge_spans((*view.identifiers, *found))) if found else view


def _set_aside(view: MessageView) -> tuple[SetAside, ...]:
    """What of a text was not read."""
    found = view.text.newest.set_aside if view.text.newest else ()
    return tuple(SetAside(reason=item.reason, start=item.start, end=item.end) for item in found)


_CLASSIFIERS: dict[str, type[Champion | HeadClassifier]] = {**CHAMPIONS, "head": HeadClassifier}
