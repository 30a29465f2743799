"""A cascade: the n-gram part of a blend reads every message, the whole blend those that may be grave.

A classifier that is cheap decides most cases, and hands on those that it cannot (Viola and Jones, 2001, "Rapid object
detection using a boosted cascade of simple features").
"""

from collections.abc import Sequence, Set
from pathlib import Path

from escalml.errors import EscalmlError
from escalml.records import Message, Prediction
from escalml.scoring.scorer import Scorer

GRAVE_TARGETS = ("escalated", "severity_ge_high")


class Cascade(Scorer):
    """Scores by the n-gram part of a blend, and by the whole blend where that part cannot rule out a grave matter.

    Parameters
    ----------
    fast
        The n-gram part.
    whole
        The blend.
    encoder_above
        Probability of escalation or of high severity, in [0, 1], from which the blend is asked. It is also asked about
        a message that raises an alarm, or is in a language that only the blend reads.
    """

    def __init__(self, fast: Scorer, whole: Scorer, encoder_above: float) -> None:
        super().__init__(fast.classifier, fast.manifest, whole_text=fast.whole_text)
        self._whole = whole
        self._only_whole_reads = only_read_by(whole, fast)
        self._encoder_above = encoder_above

    def use_cores(self, n: int) -> None:
        """Work on so many cores at most."""
        super().use_cores(n)
        self._whole.use_cores(n)

    def _predict(self, messages: Sequence[Message], start: int, *, explain: bool) -> list[Prediction]:
        predictions = super()._predict(messages, start, explain=explain)
        unsure = [
            place
            for place, prediction in enumerate(predictions)
            if is_unsure(prediction, self._encoder_above, self._only_whole_reads)
        ]
        named = [messages[place].model_copy(update={"id": predictions[place].id}) for place in unsure]
        for place, prediction in zip(unsure, self._whole.predict(named, explain=explain), strict=True):
            predictions[place] = prediction
        return predictions


def is_unsure(prediction: Prediction, encoder_above: float, only_whole_reads: Set[str]) -> bool:
    """Whether the blend is to be asked.

    Parameters
    ----------
    prediction
        What the n-gram part says.
    encoder_above
        Probability, in [0, 1], from which it cannot rule out a grave matter.
    only_whole_reads
        ISO 639 codes of the languages that only the blend reads.

    Returns
    -------
    True where a probability reaches `encoder_above`, an alarm is raised, or the language is not one of its own.
    """
    if prediction.automatic:
        return False
    if prediction.alarms or (prediction.language and prediction.language.code in only_whole_reads):
        return True
    return max(prediction.targets.get(name, 0.0) for name in GRAVE_TARGETS) >= encoder_above


def only_read_by(whole: Scorer, fast: Scorer) -> frozenset[str]:
    """ISO 639 codes of the languages that a blend reads and its n-gram part does not."""
    return frozenset(whole.manifest.languages) - frozenset(fast.manifest.languages)


def load_scorer(
    directory: Path, *, fast: bool = False, whole_text: bool = False, encoder_above: float | None = None
) -> Scorer:
    """Read a model directory, for all three ways of scoring.

    Parameters
    ----------
    directory
        A model.
    fast
        Only the n-gram part of a blend.
    whole_text
        Read texts as they are sent.
    encoder_above
        With `fast`: the probability from which the blend is asked, too; None: never.

    Returns
    -------
    The scorer.

    Raises
    ------
    EscalmlError
        If the directory holds no model that can be read so, or `encoder_above` comes without `fast`.
    """
    if encoder_above is None:
        return Scorer.load(directory, fast=fast, whole_text=whole_text)
    if not fast:
        raise EscalmlError("--encoder-above: only --fast asks the encoder about some messages; add --fast.")
    part, whole = (Scorer.load(directory, fast=only, whole_text=whole_text) for only in (True, False))
    return Cascade(part, whole, encoder_above)
