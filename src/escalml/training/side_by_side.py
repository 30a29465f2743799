"""Champion and challenger side by side: where both stand on the same model, that looks at each message once."""

from escalml.models.classifier import Classifier
from escalml.models.head import HeadClassifier
from escalml.models.manifest import Sha256
from escalml.models.remembered import Remembered
from escalml.scoring.scorer import Scorer


def same_base(champion: Scorer, challenger: Scorer) -> bool:
    """Whether both are one model, or heads on one, by the hashes of its files; so their names are found alike.

    Parameters
    ----------
    champion
        A saved model.
    challenger
        Another.

    Returns
    -------
    Whether they are.
    """
    base = _files_of_base(champion)
    return bool(base) and base == _files_of_base(challenger)


def side_by_side(champion: Scorer, challenger: Scorer) -> tuple[Scorer, Scorer]:
    """Both models, for scoring the same messages.

    Parameters
    ----------
    champion
        A model.
    challenger
        Another.

    Returns
    -------
    Both; they say what they said, and ask what they stand on once for each message.
    """
    if not same_base(champion, challenger):
        return champion.remembering(), challenger.remembering()
    shared = Remembered(_base_of(champion))
    return _standing_on(champion, shared), _standing_on(challenger, shared)


def _files_of_base(scorer: Scorer) -> dict[str, Sha256]:
    return (scorer.manifest.built_on or scorer.manifest).files


def _base_of(scorer: Scorer) -> Classifier:
    return scorer.classifier.champion if isinstance(scorer.classifier, HeadClassifier) else scorer.classifier


def _standing_on(scorer: Scorer, base: Remembered) -> Scorer:
    """The scorer, with the remembered model in the place of its own like one."""
    heads = scorer.classifier
    if isinstance(heads, HeadClassifier):
        heads = HeadClassifier(base, heads.champions_columns, heads.vectorizers, heads.heads)
        return scorer.with_model(heads)
    return scorer.with_model(base)
