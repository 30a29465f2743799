"""Typed form of `params.yaml`: every number a data scientist may turn.

One small frozen section per component; an unknown key is refused, so a typo never passes silently.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from escalml.errors import EscalmlError
from escalml.records import SEVERITY_LEVELS, IdentifierType
from escalml.records.column_presets import PresetName
from escalml.records.times import DayOrder
from escalml.yaml_files import read_yaml

Share = Annotated[float, Field(gt=0, lt=1)]
_MAX_FAULTS = 20  # that are told of a file


class Section(BaseModel):
    """A frozen section of params.yaml or of a model's manifest; refuses unknown keys, and numbers that are none."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class TargetConfig(Section):
    """One labelled field and the binary targets made of it.

    `ordinal`: K ordered labels make K-1 targets `<name>_ge_<label>` (Frank & Hall 2001). `binary`: one target.
    `multilabel` and `multiclass`: one target `<prefix>_<label>` per label; of a multiclass field one label holds,
    or none where the field has the value `none`.

    `pick` says which label of a multiclass field holds: the likeliest, or the one that is furthest past its threshold.
    Where labels are uneven the likeliest is nearly always a common one, and a rare one is never named; thresholds that
    were chosen by F1 are lower for it.
    """

    kind: Literal["ordinal", "binary", "multilabel", "multiclass"]
    labels: tuple[str, ...] = ()
    prefix: str | None = None
    none: str | None = None
    # Left out where it says nothing new, so that an earlier version can still read the manifest.
    pick: Annotated[Literal["likeliest", "past_threshold"], Field(exclude_if=lambda pick: pick == "likeliest")] = (
        "likeliest"
    )

    @model_validator(mode="after")
    def _labels_fit_the_kind(self) -> "TargetConfig":
        if (self.kind == "binary") != (not self.labels):
            raise ValueError("labels are required for every kind but binary, which has none")
        if len(set(self.labels)) != len(self.labels) or (self.kind == "ordinal" and len(self.labels) < 2):
            raise ValueError("labels must differ from one another, and an ordinal field needs two or more")
        if self.pick != "likeliest" and self.kind != "multiclass":
            raise ValueError("pick has no meaning but for multiclass")
        return self

    def columns(self, field: str) -> tuple[str, ...]:
        """Names of the binary targets that `field` makes, in order."""
        if self.kind == "binary":
            return (field,)
        if self.kind == "ordinal":
            return tuple(f"{field}_ge_{label}" for label in self.labels[1:])
        return tuple(f"{self.prefix or field}_{label}" for label in self.labels)


class ColumnFile(Section):
    """How the columns, days and letters of a file are to be read: what a file of `--columns` holds."""

    model_config = ConfigDict(populate_by_name=True)

    columns: dict[str, str] = {}
    preset: Annotated[PresetName | None, Field(alias="from")] = None
    dates: DayOrder | None = None
    encoding: str | None = None


class LabelColumn(Section):
    """Where a labelled field of an own file stands, and what its values mean.

    `values` gives a value of the column the label that it stands for; null: nobody labelled. `any_of` are outcome
    expressions of a yes/no field, of which one suffices. `looked_for` are the labels that whoever filled the column
    could choose from, where these are not all that the field has: what they could not choose is missing, never a "no".
    """

    column: str | None = None
    values: dict[str, str | bool | tuple[str, ...] | None] = {}
    any_of: tuple[str, ...] = ()
    looked_for: tuple[str, ...] = ()

    @field_validator("values", mode="before")
    @classmethod
    def _keys_are_texts(cls, values: object) -> object:
        """YAML reads `1:` as a number and `yes:` as a truth."""
        return {_yaml_word(key): value for key, value in values.items()} if isinstance(values, dict) else values


def _yaml_word(key: object) -> str:
    return ("yes" if key else "no") if isinstance(key, bool) else str(key)


class OwnFile(ColumnFile):
    """A labelled file of the user's own, as it was exported.

    `labels` says where a field's labels stand: a column, for a yes/no field an outcome expression or several of which
    one suffices, or a `LabelColumn`; null: its column is not read. `source` names the data set; default the file's
    name. `split_by`: `time` gives the latest messages to the splits that measure, `chance` does not look at the time,
    `auto` is `time` where nearly all messages have one.
    """

    file: str
    source: str | None = None
    labels: dict[str, str | tuple[str, ...] | LabelColumn | None] = {}
    split_by: Literal["auto", "time", "chance"] = "auto"


class PrepareConfig(Section):
    """Which data enter training: corpus, own labelled files, and public sources whose texts are at hand."""

    corpus: tuple[str, ...] = tuple(f"data/corpus/{name}.jsonl" for name in ("corpus", "corpus2", "corpus3", "corpus4"))
    public_labels: str = "data/public/labels.jsonl"
    public_sources: tuple[str, ...] = ()
    own_files: tuple[str | OwnFile, ...] = ()
    corrections: tuple[str, ...] = ()  # what a person wrote into a list of `escalml label audit`


class FeaturesConfig(Section):
    """What of a conversation a model may see."""

    history_turns: Annotated[int, Field(ge=0)] = 6


class TfidfConfig(Section):
    """The n-gram model: word n-grams of message and history, character n-grams of the message."""

    word_ngrams: tuple[int, int] = (1, 2)
    char_ngrams: tuple[int, int] = (2, 4)
    min_df: Annotated[int, Field(ge=5)] = 5  # below 5, vocabularies start to hold what single people wrote
    max_features: Annotated[int, Field(ge=100)] = 40_000
    inverse_regularisation: Annotated[float, Field(gt=0)] = 8.0
    min_positives: Annotated[int, Field(ge=2)] = 8


class EncoderConfig(Section):
    """The encoder and its fine-tuning."""

    base: str = "all-MiniLM-L6-v2"
    reads: Annotated[tuple[str, ...], Field(min_length=1)] = ("en",)  # languages it is good enough for, as measured
    layers: tuple[Annotated[int, Field(ge=0)], ...] = ()  # of the base, which to keep; none: all
    frozen_layers: Annotated[int, Field(ge=0)] = 0  # the lowest of them, which do not learn
    max_tokens: Annotated[int, Field(ge=32, le=512)] = 192
    n_folds: Annotated[int, Field(ge=2)] = 4  # fewer than the n-gram model has: each costs minutes
    epochs: Annotated[int, Field(ge=1)] = 3
    batch_size: Annotated[int, Field(ge=1)] = 16
    learning_rate: Annotated[float, Field(gt=0)] = 2e-4
    head_learning_rate: Annotated[float, Field(gt=0)] = 2e-3
    layer_decay: Annotated[float, Field(gt=0, le=1)] = 0.9
    warmup: Share = 0.1
    weight_decay: Annotated[float, Field(ge=0)] = 0.01
    dropout: Annotated[float, Field(ge=0, lt=1)] = 0.1


class TeacherConfig(EncoderConfig):
    """A larger encoder that the served one learns from, and the languages that it is asked about; none named: all."""

    languages: tuple[str, ...] = ()


class TogetherConfig(Section):
    """How a student learns labels and teachers' answers together: of how many unlabelled messages, and how often."""

    n_english: Annotated[int, Field(ge=0)] = 6_000
    n_other: Annotated[int, Field(ge=0)] = 4_000
    epochs: Annotated[int, Field(ge=1)] = 2
    learning_rate: Annotated[float, Field(gt=0)] = 2.5e-4


class DistilConfig(Section):
    """How teachers teach the encoder that is served: on how many unlabelled messages, and how often it reads them."""

    teachers: tuple[TeacherConfig, ...] = ()
    n_english: Annotated[int, Field(ge=0)] = 12_000
    n_other: Annotated[int, Field(ge=0)] = 6_000
    epochs: Annotated[int, Field(ge=1)] = 1
    learning_rate: Annotated[float, Field(gt=0)] = 4e-4
    together: TogetherConfig = TogetherConfig()  # of --with-labels


class MarkedTexts(Section):
    """A file of texts with marked names and addresses, below the folder of such files.

    `labels` gives the file's labels their meaning: PERSON, ADDRESS, ORGANISATION or PLACE; others mean none of these.
    """

    file: str
    source: str
    labels: dict[str, Literal["PERSON", "ADDRESS", "ORGANISATION", "PLACE"]]
    tells_others: bool = False  # organisations and places are marked throughout


class NamesConfig(Section):
    """The token-level head that finds names and addresses."""

    marked_texts: tuple[MarkedTexts, ...] = ()
    epochs: Annotated[int, Field(ge=1)] = 4
    batch_tokens: Annotated[int, Field(ge=64)] = 2500
    learning_rate: Annotated[float, Field(gt=0)] = 8e-4
    width: Annotated[int, Field(ge=32, multiple_of=8)] = 256
    n_layers: Annotated[int, Field(ge=1)] = 2
    thresholds: dict[IdentifierType, Share] = {"PERSON": 0.8, "ADDRESS": 0.75}


class ThresholdRule(Section):
    """How the default threshold of a target is chosen on out-of-fold predictions."""

    by: Literal["cost", "capacity", "recall", "f1"]
    value: Annotated[float, Field(gt=0)] | None = None

    @model_validator(mode="after")
    def _value_fits_the_rule(self) -> "ThresholdRule":
        if (self.by == "f1") != (self.value is None):
            raise ValueError("value is required for cost, capacity and recall, and has no meaning for f1")
        if self.by in ("capacity", "recall") and not 0 < (self.value or 0) <= 1:
            raise ValueError("value of capacity and recall is a share in (0, 1]")
        return self


class ThresholdsConfig(Section):
    """Default rule, rules by field or target (the most specific holds), and what sends a message to a person.

    `review_coverage`: that abstention is to give. `critical_review`: share of all messages that a person looks at
    because they may be critical though the model would let them wait. `sensitive`: privacy category -> how many
    needless moves to a private channel one such message left in public is worth. A message counts as sensitive from the
    probability at which that pays, which may be long before the category is likely enough to be named.
    """

    default: ThresholdRule = ThresholdRule(by="f1")
    rules: dict[str, ThresholdRule] = {}
    review_coverage: Share = 0.9
    critical_review: Share = 0.14
    sensitive: dict[str, Annotated[float, Field(gt=0)]] = {}


class EvaluationConfig(Section):
    """What the evaluation measures."""

    split: Literal["validation", "gate", "test"] = "validation"
    n_bootstrap: Annotated[int, Field(ge=50)] = 500
    interval: Share = 0.95
    review_capacities: tuple[Share, ...] = (0.05, 0.10, 0.20, 0.30)
    n_bins: Annotated[int, Field(ge=2)] = 10


class Params(Section):
    """The whole of params.yaml."""

    seed: int = 0
    n_folds: Annotated[int, Field(ge=2)] = 5
    targets: Annotated[dict[str, TargetConfig], Field(min_length=1)]
    prepare: PrepareConfig = PrepareConfig()
    features: FeaturesConfig = FeaturesConfig()
    tfidf: TfidfConfig = TfidfConfig()
    encoder: EncoderConfig = EncoderConfig()
    distil: DistilConfig = DistilConfig()
    names: NamesConfig = NamesConfig()
    thresholds: ThresholdsConfig = ThresholdsConfig()
    evaluation: EvaluationConfig = EvaluationConfig()

    @model_validator(mode="after")
    def _severity_is_the_contracts(self) -> "Params":
        severity = self.targets.get("severity")
        if severity and severity.labels != SEVERITY_LEVELS:
            raise ValueError(
                f"targets.severity: labels must be {', '.join(SEVERITY_LEVELS)}, which policies and the queue know; "
                "give another scale another field name"
            )
        return self


def read_params(path: Path) -> Params:
    """Read and check params.yaml.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    The parameters.

    Raises
    ------
    EscalmlError
        If there is no such file; if a key is unknown or a value not allowed: names each of them.
    """
    if not path.exists():
        raise EscalmlError(
            f"{path}: there is none. Training works in a checkout of escalml (git clone), or in a folder with a "
            "params.yaml of your own: go there, or name it with --root."
        )
    try:
        return Params.model_validate(read_yaml(path))
    except ValidationError as error:
        faults = [
            f"{'.'.join(map(str, item['loc'])) or 'file'}: {item['msg'].removeprefix('Value error, ')}"
            for item in error.errors(include_url=False)[:_MAX_FAULTS]
        ]
        raise EscalmlError(f"{path}: {'; '.join(faults)}.") from None


def flat_settings(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Nested settings as `section.key`.

    Parameters
    ----------
    values
        The settings.
    prefix
        Before every name.

    Yields
    ------
    Name and value, as a text.
    """
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from flat_settings(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
