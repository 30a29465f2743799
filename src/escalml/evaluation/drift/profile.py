"""What was usual, as counts for a service: no text, no id; and how far recent messages are from it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import numpy as np
from pydantic import Field, ValidationError, model_validator

from escalml.data.labels import FloatArray
from escalml.errors import EscalmlError
from escalml.evaluation.drift.distances import (
    N_BINS,
    Distance,
    Sizes,
    beyond_chance,
    counts_distance,
    share_distance,
    verdict,
)
from escalml.evaluation.drift.record import Check, Kind
from escalml.evaluation.drift.sample import MIN_ROWS, Sample
from escalml.records import Record, describe

SHARES = ("review", "any alarm")  # of the flags of a sample
_Count = Annotated[int, Field(ge=0)]
_Share = Annotated[float, Field(ge=0, le=1)]


class Tenths(Record):
    """How the probabilities of a target are spread: counts between edges that cut the reference into tenths.

    There is one count more than there are edges: below the first, between each two, above the last.
    """

    edges: tuple[_Share, ...]
    counts: tuple[_Count, ...]

    @model_validator(mode="after")
    def _counts_fit_edges(self) -> "Tenths":
        rising = all(low < high for low, high in pairwise(self.edges))
        if len(self.counts) != len(self.edges) + 1 or not rising:
            raise ValueError("edges must rise, and there must be one count more than edges")
        return self


class Profile(Record):
    """What was usual.

    `model` is the version that scored it. `channels` is None where the messages' own file was not given.
    """

    title: str
    model: str
    n: Annotated[int, Field(ge=MIN_ROWS)]
    n_independent: Annotated[int, Field(ge=1)]
    scores: dict[str, Tenths]
    languages: dict[str, _Count]
    channels: dict[str, _Count] | None
    shares: dict[str, _Share]


@dataclass(frozen=True)
class Recent:
    """What a service has kept lately: one entry for each message in every column.

    Parameters
    ----------
    probabilities
        P of each target.
    languages
        Codes, "unknown" where none was told.
    channels
        Of the messages.
    flags
        1 where `review`, or any alarm; by the names of `SHARES`.
    n_independent
        Cases: messages of one are no independent evidence.
    """

    probabilities: Mapping[str, FloatArray]
    languages: Sequence[str]
    channels: Sequence[str]
    flags: Mapping[str, FloatArray]
    n_independent: int

    def __len__(self) -> int:
        """Number of messages."""
        return len(self.languages)


def profile_of(sample: Sample) -> Profile:
    """Count what a scored file holds.

    Parameters
    ----------
    sample
        The file.

    Returns
    -------
    Its profile.

    Raises
    ------
    EscalmlError
        If more than one model scored it.
    """
    if len(sample.models) > 1:
        raise EscalmlError(f"{sample.title}: more than one model scored it; score it again with one.")
    return Profile(
        title=sample.title,
        model=next(iter(sample.models)),
        n=len(sample),
        n_independent=sample.n_independent,
        scores={name: _tenths(values) for name, values in sample.probabilities.items()},
        languages=dict(Counter(sample.languages)),
        channels=None if sample.channels is None else dict(Counter(sample.channels)),
        shares={name: float(sample.flags[name].mean()) for name in SHARES},
    )


def _tenths(values: FloatArray) -> Tenths:
    edges = np.unique(np.quantile(values, np.arange(1, N_BINS) / N_BINS))
    return Tenths(edges=tuple(edges.tolist()), counts=tuple(_binned(values, edges)))


def _binned(values: FloatArray, edges: FloatArray) -> list[int]:
    counts: list[int] = np.bincount(np.searchsorted(edges, values, side="left"), minlength=len(edges) + 1).tolist()
    return counts


def read_profile(path: Path) -> Profile:
    """Read a profile.

    Parameters
    ----------
    path
        What `escalml drift-profile` wrote.

    Returns
    -------
    The profile.

    Raises
    ------
    EscalmlError
        If it cannot be read, or is none.
    """
    try:
        return Profile.model_validate_json(path.read_bytes())
    except OSError as error:
        raise EscalmlError(f"{path}: cannot be read ({error.strerror or type(error).__name__}).") from None
    except ValidationError as error:
        raise EscalmlError(
            f"{path}: is no profile ({describe(error)}); make one: escalml drift-profile SCORED --out {path}"
        ) from None


def compare_with_profile(profile: Profile, recent: Recent) -> list[Check]:
    """How far recent messages are from what was usual.

    Parameters
    ----------
    profile
        What was usual.
    recent
        Messages that the same model scored, at least one.

    Returns
    -------
    A check for each target that both have, for language and channel, and for each share; with verdicts, which count a
    difference only where it is large and beyond chance.
    """
    sizes = Sizes(profile.n_independent, max(1, recent.n_independent))
    found: list[tuple[str, Kind, Distance, float | None, float | None]] = []
    for name, tenths in profile.scores.items():
        if name in recent.probabilities:
            counts = _binned(recent.probabilities[name], np.array(tenths.edges))
            found.append((name, "score", counts_distance(tenths.counts, counts, sizes), None, None))
    for name, usual, now in (
        ("language", profile.languages, recent.languages),
        ("channel", profile.channels, recent.channels),
    ):
        if usual is not None:
            found.append((name, "input", _of_categories(usual, Counter(now), sizes), None, None))
    for name, share in profile.shares.items():
        now_share = float(recent.flags[name].mean())
        distance = share_distance(np.array([share]), np.array([now_share]), sizes)
        found.append((name, "share", distance, share, now_share))
    answers = beyond_chance([distance.p_value for _, _, distance, _, _ in found])
    return [
        Check(
            name=name,
            kind=kind,
            measures=distance.measures,
            p_value=distance.p_value,
            verdict=verdict(distance.measures, is_beyond_chance=is_beyond),
            reference=before,
            current=after,
        )
        for (name, kind, distance, before, after), is_beyond in zip(found, answers, strict=True)
    ]


def _of_categories(usual: Mapping[str, int], now: Mapping[str, int], sizes: Sizes) -> Distance:
    names = sorted(usual.keys() | now.keys())
    return counts_distance([usual.get(name, 0) for name in names], [now.get(name, 0) for name in names], sizes)
