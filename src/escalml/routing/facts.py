"""The facts a policy can ask about: each defined once, with its kind and where it is read."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from escalml.config import TargetConfig
from escalml.records import (
    SEVERITY_LEVELS,
    VULNERABLE,
    AlarmName,
    Channel,
    Inbox,
    Message,
    Origin,
    Prediction,
    ReviewReason,
)
from escalml.routing.hours import WEEKDAYS, Calendar
from escalml.routing.own_fields import raised_own_targets
from escalml.routing.said import Said, is_addressed, said_in
from escalml.routing.waiting import hours_between, last_word_of_desk, n_unanswered, waiting_since

Scalar = str | float | bool | None
FactValue = Scalar | frozenset[str] | Said
Facts = Mapping[str, FactValue]
Kind = Literal["flag", "number", "word", "words", "severity", "target", "phrases"]

RAISED = "raised targets"  # the space keeps it out of a policy's reach


@dataclass(frozen=True, slots=True)
class Case:
    """A message to route: what it is, what the model says of it, when, and what only the policy can tell of it."""

    message: Message
    prediction: Prediction
    raised: frozenset[str]
    now: datetime
    surge: bool
    capacity_left: int | None
    in_leaders_sample: bool
    overdue: bool
    calendar: Calendar
    handles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: `words` are the allowed values of a closed word, empty where any text may stand."""

    kind: Kind
    read: Callable[[Case], FactValue]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """What a condition may say of a fact."""

    kind: Kind
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the policy language."""

    terms: Mapping[str, Term]
    topics: tuple[str, ...]


def _severity(case: Case) -> str | None:
    """The highest level whose target is raised; None where the model does not rate severity."""
    if case.prediction.severity is None:
        return None
    raised = [level for level in SEVERITY_LEVELS if f"severity_ge_{level}" in case.raised]
    return raised[-1] if raised else SEVERITY_LEVELS[0]


def requested_level(raised: frozenset[str]) -> int:
    """The highest level the customer asks for, 3 or 4; 0 where none is asked for."""
    return next((level for level in (4, 3) if f"requests_level_{level}" in raised), 0)


def _privacy_sensitive(case: Case) -> bool:
    """Whether a category is raised, or the model found the message sensitive, be it by one that it does not name."""
    return case.prediction.privacy.sensitive or any(name.startswith("privacy_") for name in case.raised)


def _reasons(case: Case) -> frozenset[str]:
    """Names of the raised reasons."""
    return frozenset(name.removeprefix("reason_") for name in case.raised if name.startswith("reason_"))


def _language(case: Case) -> str | None:
    """The language as the prediction has it; of one that never looked for it, as the caller says."""
    return case.prediction.language.code if case.prediction.language else case.message.language


def _hours(case: Case) -> float:
    """The hour of the day by the desk's clock, in [0, 24): 13.5 is half past one."""
    now = case.calendar.local(case.now)
    return now.hour + now.minute / 60


def level_4_risk(prediction: Prediction) -> float | None:
    """Probability that the customer asks for an executive or takes a step outside, were the two independent.

    Parameters
    ----------
    prediction
        What the model says.

    Returns
    -------
    In [0, 1]; a target that the model lacks counts 0. None where it has neither.
    """
    targets = prediction.targets
    known = [targets[name] for name in ("requests_level_4", "reason_outside_step") if name in targets]
    return 1 - math.prod(1 - probability for probability in known) if known else None


# `customer.group` is missing on purpose: it serves fairness slices, and no rule may route by it.
FACTS: dict[str, Fact] = {
    "severity": Fact("severity", _severity, SEVERITY_LEVELS),
    "topic": Fact("word", lambda case: case.prediction.topic.label if case.prediction.topic else None),
    "requested_level": Fact("number", lambda case: requested_level(case.raised)),
    "privacy_sensitive": Fact("flag", _privacy_sensitive),
    "reasons": Fact("words", _reasons),
    "level_4_risk": Fact("number", lambda case: level_4_risk(case.prediction)),
    "review": Fact("flag", lambda case: case.prediction.review),
    "review_reasons": Fact("words", lambda case: frozenset(case.prediction.review_reasons), get_args(ReviewReason)),
    "alarms": Fact(
        "words", lambda case: frozenset(alarm.name for alarm in case.prediction.alarms), get_args(AlarmName)
    ),
    "any_alarm": Fact("flag", lambda case: bool(case.prediction.alarms)),
    "asks_for_human": Fact("flag", lambda case: case.prediction.asks_for_human),
    "automatic": Fact("flag", lambda case: case.prediction.automatic),
    "opt_out": Fact("flag", lambda case: case.prediction.opt_out),
    "channel": Fact("word", lambda case: case.message.channel, get_args(Channel)),
    "public": Fact("flag", lambda case: case.message.is_public),
    "inbox": Fact("word", lambda case: case.message.inbox, get_args(Inbox)),
    "origin": Fact("word", lambda case: case.message.origin, get_args(Origin)),
    "language": Fact("word", _language),
    "language_supported": Fact(
        "flag", lambda case: case.prediction.language.supported if case.prediction.language else None
    ),
    "text.matches": Fact("phrases", lambda case: said_in(case.message)),
    "addressed": Fact("flag", lambda case: is_addressed(case.message, case.handles)),
    "brand": Fact("word", lambda case: case.message.brand),
    "earlier_turns": Fact("number", lambda case: len(case.message.thread)),
    "hours_since_sent": Fact("number", lambda case: hours_between(case.message.sent_at, case.now)),
    "hours_since_opened": Fact("number", lambda case: hours_between(case.message.state.opened_at, case.now)),
    "hours_since_last_reply": Fact("number", lambda case: hours_between(case.message.state.last_reply_at, case.now)),
    "hours_waiting": Fact("number", lambda case: hours_between(waiting_since(case.message), case.now)),
    "overdue": Fact("flag", lambda case: case.overdue),
    "working_hours": Fact("flag", lambda case: case.calendar.is_open(case.now)),
    "weekday": Fact("word", lambda case: WEEKDAYS[case.calendar.local(case.now).weekday()], WEEKDAYS),
    "hours": Fact("number", _hours),
    "holiday": Fact("flag", lambda case: case.calendar.is_free(case.calendar.local(case.now).date())),
    "customer.id": Fact("word", lambda case: case.message.customer.id),
    "customer.owner": Fact("word", lambda case: case.message.customer.owner),
    "customer.vip": Fact("flag", lambda case: case.message.customer.vip),
    "customer.verified": Fact("flag", lambda case: case.message.customer.verified),
    "customer.followers": Fact("number", lambda case: case.message.customer.followers),
    "customer.previous_contacts": Fact("number", lambda case: case.message.customer.previous_contacts),
    "customer.previous_escalations": Fact("number", lambda case: case.message.customer.previous_escalations),
    "customer.open_tickets": Fact("number", lambda case: case.message.customer.open_tickets),
    "state.level": Fact("number", lambda case: case.message.state.level),
    "state.expert_available": Fact("flag", lambda case: case.message.state.expert_available),
    "state.expert_tried": Fact("flag", lambda case: case.message.state.expert_tried),
    "case.agent_silence": Fact("number", lambda case: hours_between(last_word_of_desk(case.message), case.now)),
    "case.unanswered": Fact("number", lambda case: n_unanswered(case.message)),
    "case.responders": Fact("number", lambda case: case.message.state.responders),
    "case.reopened": Fact("number", lambda case: case.message.state.reopened),
    "case.reassigned": Fact("number", lambda case: case.message.state.reassigned),
    "surge": Fact("flag", lambda case: case.surge),
    "capacity_left": Fact("number", lambda case: case.capacity_left),
    "leaders_sample": Fact("flag", lambda case: case.in_leaders_sample),
}


def read_facts(case: Case) -> Facts:
    """All facts of a case, and the probability of each target, by the names that policies use."""
    facts: dict[str, FactValue] = {RAISED: case.raised, **case.prediction.targets}
    for name, fact in FACTS.items():
        facts[name] = fact.read(case)
    return facts


def raised_targets(prediction: Prediction, thresholds: Mapping[str, float]) -> frozenset[str]:
    """Targets that count as reached.

    Parameters
    ----------
    prediction
        What the model says; its sections and fields tell which targets reach the model's own thresholds.
    thresholds
        Thresholds in [0, 1] that hold instead, by target. A target the prediction lacks stays as it is, and none of
        them takes back a request for the next level.

    Returns
    -------
    Names of the targets.
    """
    raised = _flagged(prediction)
    for name, threshold in thresholds.items():
        probability = prediction.targets.get(name)
        if probability is None:
            continue
        if probability >= threshold:
            raised.add(name)
        elif not name.startswith("requests_level_"):  # a request once heard stands: it is granted over every model
            raised.discard(name)
    return frozenset(raised)


def _flagged(prediction: Prediction) -> set[str]:
    """Targets that the model itself takes as reached."""
    names = {f"privacy_{category}" for category in prediction.privacy.categories}
    names.update([VULNERABLE] if prediction.privacy.vulnerable else [])
    if prediction.severity is not None and prediction.severity.level in SEVERITY_LEVELS:
        names.update(f"severity_ge_{level}" for level in _levels_up_to(prediction.severity.level))
    if prediction.escalation is not None:
        names.update(f"reason_{reason}" for reason in prediction.escalation.reasons)
        names.update(["escalated"] if prediction.escalation.likely else [])
        if level := prediction.escalation.requested_level:
            names.add(f"requests_level_{level}")
    if prediction.topic is not None:
        names.add(f"topic_{prediction.topic.label}")
    return names | raised_own_targets(prediction.targets, prediction.fields)


def _levels_up_to(level: str) -> tuple[str, ...]:
    """The levels above the lowest that a level reaches."""
    levels: tuple[str, ...] = SEVERITY_LEVELS
    return levels[1 : levels.index(level) + 1]


def vocabulary(*tables: Mapping[str, TargetConfig]) -> Vocabulary:
    """The words a policy may use, for models with any of these targets; `vulnerable` whether one has it or not.

    Parameters
    ----------
    *tables
        `targets` sections of params.yaml: field -> kind and labels.

    Returns
    -------
    Facts, targets by their column names, and topics.
    """
    terms = {name: Term(fact.kind, fact.words) for name, fact in FACTS.items()}
    for name in ("topic", "reasons"):
        labels = dict.fromkeys(label for table in tables if name in table for label in table[name].labels)
        terms[name] = Term(terms[name].kind, tuple(labels))
    columns = [column for table in tables for field in table for column in table[field].columns(field)]
    terms |= {column: Term("target") for column in (VULNERABLE, *columns)}
    return Vocabulary(terms, terms["topic"].words)
