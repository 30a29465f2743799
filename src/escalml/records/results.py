"""What comes out: predictions and decisions."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from escalml.records.messages import MAX_THREAD, Origin
from escalml.records.record import Count, Level, Probability, Record

VULNERABLE = "vulnerable"  # the target
Visibility = Literal["public", "private"]
Priority = Literal["low", "normal", "high", "urgent"]
IdentifierType = Literal[
    "PERSON",
    "EMAIL",
    "PHONE",
    "ADDRESS",
    "CARD",
    "BANK_ACCOUNT",
    "NATIONAL_ID",
    "PASSPORT",
    "DATE_OF_BIRTH",
    "ACCOUNT_ID",
    "USERNAME",
    "PASSWORD",
    "IP_ADDRESS",
    "PLATE",
    "GEO",
]


AlarmName = Literal[
    "danger_to_life",
    "fire_or_gas",
    "injury_or_illness",
    "foreign_matter",
    "data_leak",
    "fraud_under_way",
    "discrimination",
    "violence",
    "legal_step",
    "press",
]
# What no message of low or medium severity is about; legal steps, press and discrimination may be mild.
GRAVE_ALARMS: frozenset[AlarmName] = frozenset(
    {"danger_to_life", "fire_or_gas", "injury_or_illness", "data_leak", "fraud_under_way", "violence", "foreign_matter"}
)
ReviewReason = Literal[
    "abstains",
    "may_be_critical",
    "language",
    "alarm_against_model",
    "grave_words",
    "too_short",
    "whole_thread_unread",
]


class Identifier(Record):
    """A literal identifier: `text[start:end]` in Unicode code points of the text as sent."""

    type: IdentifierType
    start: Count
    end: Count
    score: Probability = 1.0


class ModelFacts(Record):
    """Which model answered, and on whose base rate its probabilities were fitted."""

    name: str
    version: str
    calibrated_on: str


class SeverityResult(Record):
    """How serious the matter is."""

    level: str
    probabilities: dict[str, Probability]


class EscalationResult(Record):
    """Whether the matter would go past the first line, and why."""

    probability: Probability
    likely: bool
    threshold: Probability
    reasons: dict[str, Probability] = Field(description="reasons above their threshold, strongest first")
    requested_level: Literal[0, 3, 4] = 0


class PrivacyResult(Record):
    """Whether the case turns on private data, and which literal identifiers stand where."""

    sensitive: bool = Field(description="answer in private; may hold though no category is likely enough to be named")
    categories: tuple[str, ...]
    probabilities: dict[str, Probability]
    identifiers: tuple[Identifier, ...]
    redacted_text: str = Field(description="without what the text, its subject or its thread reveals")
    vulnerable: bool | None = Field(
        default=None,
        description="the matter may hit this customer harder than others; null where the model has no such target",
    )
    # The caller has them already; a store keeps them, and has no other way to a redacted thread.
    redacted_before: SkipJsonSchema[tuple[str, ...]] = Field(
        default=(), exclude=True, description="each earlier turn and the subject, likewise; not part of an answer"
    )


class TopicResult(Record):
    """Who should deal with it; probabilities of at least 0.01, strongest first."""

    label: str
    probabilities: dict[str, Probability]


class FieldResult(Record):
    """A field of your own, such as `queue`: its label, by its thresholds, and the probability of each of its labels.

    The label is a level, one label or none, true or false, or a list, by the kind of the field. A yes-or-no field has
    the one probability `true`; a field of levels has that of each level. Those of a field of which one label holds sum
    to 1, but where none may hold. Its targets are called `<prefix>_<label>` where it has a `prefix`, else by its name.
    """

    label: bool | str | tuple[str, ...] | None
    probabilities: dict[str, Probability]
    prefix: Annotated[str | None, Field(exclude_if=lambda prefix: prefix is None)] = None


class AlarmResult(Record):
    """A rule, not the model, found words that a person should see at once: `text[start:end]`, in code points.

    `turn` is the index in `thread` of the customer's turn that they stand in; None where it is the message itself.
    Where the subject raised it, `start` and `end` are both 0.
    """

    name: AlarmName
    start: Count
    end: Count
    turn: Count | None = None


class LanguageResult(Record):
    """Language of the message: as the caller says, else as detected; no code where nobody can tell.

    `supported`: whether the model was trained for it.
    """

    code: str | None
    score: Probability
    supported: bool


class Phrase(Record):
    """A phrase that moved a target: its weight is by how much the probability would be lower without it.

    `start` and `end` count in the text as sent, or in that of an earlier turn, whose position in the thread `turn`
    gives; `text` is the phrase as the redacted text has it: identifiers replaced by numbered placeholders.
    """

    target: str
    text: str
    start: Count
    end: Count
    weight: float
    turn: Count | None = None


SetAsideReason = Literal[
    "html",
    "quoted_mail",
    "signature",
    "footer",
    "banner",
    "unsubscribe",
    "mobile_signature",
    "tracking_link",
    "form_label",
]


class SetAside(Record):
    """A stretch of the text as sent that the models did not read, since the customer does not say it now."""

    reason: SetAsideReason
    start: Count
    end: Count


class Handover(Record):
    """Texts an agent can send as they are."""

    handover: str | None = None
    eta: str | None = None
    refer_down: str | None = None


class Decision(Record):
    """What to do with a message: the `route` of a result."""

    level: Level
    tier: Annotated[int, Field(ge=1, le=3)]
    role: Literal["representative", "expert", "supervisor", "executive"]
    team: str
    owner: str | None = None
    visibility: Visibility
    reply_within_hours: Annotated[float, Field(ge=0)]
    working_time: bool = Field(default=False, description="whether these are hours in which the team works")
    counted_from: datetime | None = Field(default=None, description="from when they count; null before 2026-12")
    reply_by: datetime | None
    priority: Priority
    queue_score: Probability
    needs_approval: bool
    level_4_risk: Probability | None = Field(
        default=None, description="that the customer turns to an executive or outside; null where no target says so"
    )
    origin: Origin | None
    actions: tuple[str, ...]
    say: Handover
    rules: tuple[str, ...]
    policy_version: str


class Prediction(Record):
    """What the model says of one message. A section is None where the model has no such target."""

    id: str
    model: ModelFacts
    severity: SeverityResult | None
    escalation: EscalationResult | None
    privacy: PrivacyResult
    topic: TopicResult | None
    targets: dict[str, Probability] = Field(description="every target of the model by its name, own heads included")
    fields: dict[str, FieldResult] = Field(default={}, description="the fields that you taught the model, by name")
    explanation: tuple[Phrase, ...] | None = None
    without_phrases: dict[str, Probability] | None = Field(
        default=None, description="of each target that `explanation` names: its probability without all of its phrases"
    )
    review: bool = Field(description="a person should look: `review_reasons` says why")
    review_reasons: tuple[ReviewReason, ...] = ()
    alarms: tuple[AlarmResult, ...] = Field(default=(), description="each once; a rule found them, not the model")
    language: LanguageResult | None = Field(default=None, description="null where nobody looked for it")
    asks_for_human: bool = Field(default=False, description="of a bot, which has a turn in the thread")
    turns_unread: Count = Field(
        default=0,
        description=f"oldest turns that were not read, of a thread of more than {MAX_THREAD} characters",
    )
    automatic: bool = Field(default=False, description="a program wrote it: an automatic reply, a failed delivery")
    opt_out: bool = Field(default=False, description="all it asks is to be written to no more, or forgotten")
    set_aside: tuple[SetAside, ...] | None = Field(
        default=None, description="what the models did not read; only where an explanation is asked for"
    )


class Result(Prediction):
    """A prediction with its routing decision."""

    route: Decision
