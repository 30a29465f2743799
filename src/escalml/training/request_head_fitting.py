"""Fits the head that says whether a message asks for the next level, to an encoder's vectors of labelled messages.

Few labelled messages ask, and nearly all in English; invented ones in seven languages stand beside them, with less
weight. The least probability is chosen out of fold, on labelled messages alone.
"""

import random
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from escalml.data.labels import FloatArray
from escalml.models.request_head import RequestHead
from escalml.training import request_phrases as phrases

INVENTED_WEIGHT = 0.3  # of an invented message; a labelled one weighs 1
N_FOLDS = 3
FALSE_SHARE = 0.0005  # of labelled messages that ask for nobody: so many may be taken to ask
_SHRINK = 0.05  # brings the scaled vector, thousands of numbers, to the size that the regression's penalty expects
_N_ASKING, _N_TELLING, _N_REPEATS, _N_PLAIN = 230, 150, 6, 60  # per language, the first two per level

_Held = NDArray[np.bool_]


def invent_requests(seed: int, beside: Mapping[str, Sequence[str]]) -> list[tuple[str, int]]:
    """Messages that ask for the next level, and some that only speak of it.

    Parameters
    ----------
    seed
        The same seed gives the same messages.
    beside
        ISO 639 code -> texts that ask for nobody, in which some requests are hidden.

    Returns
    -------
    Text and level of each: 4, 3 or 0.
    """
    inventor = random.Random(seed)
    made: list[tuple[str, int]] = []
    for language in phrases.ASKING:
        asking, telling = _lines(phrases.ASKING[language]), _lines(phrases.TELLING[language])
        reasons, texts = _lines(phrases.REASONS[language]), beside.get(language, ())
        for level, persons, whole in (
            (3, phrases.SENIOR, phrases.SENIOR_WITHOUT_PERSON),
            (4, phrases.CHIEF, phrases.CHIEF_WITHOUT_PERSON),
        ):
            named = _lines(persons[language])
            asked = [_filled(asking, named, inventor) for _ in range(_N_ASKING)]
            asked += _lines(whole[language]) * _N_REPEATS
            told = [_filled(telling, named, inventor) for _ in range(_N_TELLING)]
            made += [(_dressed(text, reasons, texts, inventor), level) for text in asked]
            made += [(_dressed(text, reasons, texts, inventor), 0) for text in told]
        made += [(" ".join(inventor.sample(reasons, 2)), 0) for _ in range(_N_PLAIN)]
    return made


def fit_request_head(
    labelled: tuple[FloatArray, Sequence[int]], invented: tuple[FloatArray, Sequence[int]], *, encoder: str, seed: int
) -> RequestHead:
    """Fit the head.

    Parameters
    ----------
    labelled
        Vectors and levels (4, 3 or 0) of labelled messages. Shape of the vectors (n_messages, width).
    invented
        The same of invented ones.
    encoder
        SHA-256 of the encoder's file.
    seed
        Of the folds.

    Returns
    -------
    The head, whose least probability so few labelled messages that ask for nobody reach out of fold.
    """
    vectors, levels = np.asarray(labelled[0], dtype=np.float64), np.array(labelled[1])
    means, scales = vectors.mean(axis=0), vectors.std(axis=0) + 1e-9

    def scaled(some: FloatArray) -> FloatArray:
        return np.asarray((some - means) / scales * _SHRINK)

    real, made = scaled(vectors), scaled(np.asarray(invented[0], dtype=np.float64))
    made_levels = np.array(invented[1])
    least = _least(real, levels > 0, made, made_levels > 0, seed)
    asks = _fit(real, levels > 0, made, made_levels > 0)
    asked, made_asked = levels > 0, made_levels > 0
    chief = _fit(real[asked], levels[asked] == 4, made[made_asked], made_levels[made_asked] == 4)
    weights = np.vstack([asks.coef_[0], chief.coef_[0]]) * _SHRINK / scales
    intercepts = np.array([asks.intercept_[0], chief.intercept_[0]]) - weights @ means
    return RequestHead(weights=weights, intercepts=intercepts, least=least, encoder=encoder)


def _least(real: FloatArray, asked: _Held, made: FloatArray, made_asked: _Held, seed: int) -> float:
    """The probability that hardly any labelled message that asks for nobody reaches, judged by a head without it."""
    found = np.zeros(len(real))
    for fitted, judged in StratifiedKFold(N_FOLDS, shuffle=True, random_state=seed).split(real, asked):
        head = _fit(real[fitted], asked[fitted], made, made_asked)
        found[judged] = head.predict_proba(real[judged])[:, 1]
    return float(np.quantile(found[~asked], 1 - FALSE_SHARE))


def _fit(real: FloatArray, held: _Held, made: FloatArray, made_held: _Held) -> LogisticRegression:
    """One logistic regression on labelled and invented rows."""
    weights = np.r_[np.ones(len(real)), np.full(len(made), INVENTED_WEIGHT)]
    return LogisticRegression(max_iter=100).fit(np.vstack([real, made]), np.r_[held, made_held], sample_weight=weights)


def _lines(block: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in block.split("|")]


def _filled(frames: Sequence[str], persons: Sequence[str], inventor: random.Random) -> str:
    return inventor.choice(frames).replace("{p}", inventor.choice(persons))


def _dressed(text: str, reasons: Sequence[str], texts: Sequence[str], inventor: random.Random) -> str:
    """The sentence alone, beside a reason, or hidden in a message; as people write it."""
    chance = inventor.random()
    if chance < 0.3:
        text = f"{inventor.choice(reasons)} {text}"
    elif chance < 0.5:
        text = f"{text} {inventor.choice(reasons)}"
    elif chance < 0.6:
        text = f"{inventor.choice(reasons)} {text}. {inventor.choice(reasons)}"
    chance = inventor.random()
    if chance < 0.25:
        text = text.lower()
    elif chance < 0.5:
        text = text[0].upper() + text[1:] + inventor.choice([".", "!", ""])
    if texts and inventor.random() < 0.4:
        other = inventor.choice(texts)
        text = f"{other}\n\n{text}" if inventor.random() < 0.6 else f"{text}\n\n{other}"
    return text
