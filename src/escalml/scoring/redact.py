"""Redacts the texts of one conversation: what the service's `/v1/redact` does, for programs in Python."""

from collections.abc import Sequence

from escalml.privacy import Pseudonyms, Style
from escalml.scoring.scorer import Scorer


def redact(scorer: Scorer, texts: Sequence[str], *, style: Style | None = None) -> list[str]:
    """Replace literal identifiers, names and addresses among them: the same value by the same placeholder everywhere.

    Parameters
    ----------
    scorer
        The model; its head for names finds what no pattern can. One without it (n-grams alone) finds patterns only.
    texts
        The texts of one conversation, oldest first.
    style
        How a value is written, such as `escalml.privacy.masked`; default numbered placeholders (`[CARD_1]`).

    Returns
    -------
    The redacted texts, in order.
    """
    return Pseudonyms(style).redact_all(texts, scorer.find_identifiers(texts))
