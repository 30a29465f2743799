"""Texts in which others, or we, marked literal identifiers: what `bench_privacy.py` compares finders on.

Each set keeps the types that it marks the way we do (RUBRIC 7); every other mark is *ignored*: a finding that overlaps
one, and nothing scored, counts neither way. Sets outside the project are evaluation only: nothing is trained
on them. Of presidio_research formats of structured types and two addresses were looked at (docs/results.md).
"""

import ast
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from escalml.assets import asset
from escalml.data.dataset import read_labelled
from escalml.records import Identifier, IdentifierType

STRUCTURED = frozenset({"CARD", "PHONE", "EMAIL", "BANK_ACCOUNT", "NATIONAL_ID", "IP_ADDRESS"})
PRESIDIO_RESEARCH = {
    "PERSON": "PERSON",
    "STREET_ADDRESS": "ADDRESS",
    "CREDIT_CARD": "CARD",
    "PHONE_NUMBER": "PHONE",
    "EMAIL_ADDRESS": "EMAIL",
    "IBAN_CODE": "BANK_ACCOUNT",
    "US_SSN": "NATIONAL_ID",
    "IP_ADDRESS": "IP_ADDRESS",
}
DATAFOG = {
    "PERSON": "PERSON",
    "ADDRESS": "ADDRESS",
    "CREDIT_CARD": "CARD",
    "PHONE": "PHONE",
    "EMAIL": "EMAIL",
    "DE_IBAN": "BANK_ACCOUNT",
    "SSN": "NATIONAL_ID",
    "IP_ADDRESS": "IP_ADDRESS",
}
# Tests of single recognisers whose type we have, for English-speaking desks. Only what they must find is used: what
# they must not find is mostly a wrong check digit, which for us lowers a score and rules nothing out.
VECTORS = {
    "aba_routing": "BANK_ACCOUNT",
    "au_tfn": "NATIONAL_ID",
    "ca_sin": "NATIONAL_ID",
    "credit_card": "CARD",
    "crypto": "ACCOUNT_ID",
    "email": "EMAIL",
    "iban": "BANK_ACCOUNT",
    "in_aadhaar": "NATIONAL_ID",
    "in_pan": "NATIONAL_ID",
    "in_passport": "PASSPORT",
    "in_vehicle_registration": "PLATE",
    "ip": "IP_ADDRESS",
    "phone": "PHONE",
    "uk_nhs": "NATIONAL_ID",
    "uk_nino": "NATIONAL_ID",
    "uk_passport": "PASSPORT",
    "uk_vehicle_registration": "PLATE",
    "us_bank": "BANK_ACCOUNT",
    "us_itin": "NATIONAL_ID",
    "us_passport": "PASSPORT",
    "us_ssn": "NATIONAL_ID",
}


@dataclass(frozen=True)
class Text:
    """One text: what is marked and scored, where findings do not count, and its group for the bootstrap."""

    text: str
    group: str
    marked: tuple[Identifier, ...]
    ignored: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class SpanSet:
    """One data set. Findings of types that are not in `types` are left out, whoever finds them."""

    name: str
    texts: tuple[Text, ...]
    types: frozenset[str]

    def counted(self, text: Text, found: Sequence[Identifier]) -> list[Identifier]:
        """The findings that count."""
        scored = [(span.start, span.end) for span in text.marked]
        return [
            span
            for span in found
            if span.type in self.types and (not _meets(span, text.ignored) or _meets(span, scored))
        ]


def _meets(span: Identifier, places: Sequence[tuple[int, int]]) -> bool:
    return any(span.start < end and start < span.end for start, end in places)


def corpus(splits: Sequence[str]) -> SpanSet:
    """Our own corpus: messages as they were sent, without their earlier turns."""
    rows = [row for row in read_labelled(asset("data/corpus/corpus.jsonl"), ("identifiers",)) if row.split in splits]
    texts = [
        Text(row.message.text, row.group, tuple(map(Identifier.model_validate, row.labels["identifiers"])))
        for row in rows
    ]
    return SpanSet(f"corpus, {' + '.join(splits)}", tuple(texts), frozenset(get_args(IdentifierType)))


def presidio_research(folder: Path) -> SpanSet:
    """Filled templates, each text once; rows of a template are no independent evidence."""
    path = folder / "presidio_research" / "synth_dataset_v2.jsonl"
    rows = {row["text"]: row for row in _read(path)}.values()
    texts = tuple(_mapped(row, str(row["template_id"]), PRESIDIO_RESEARCH) for row in rows)
    return SpanSet("presidio_research", texts, frozenset(PRESIDIO_RESEARCH.values()))


def presidio_research_whole(folder: Path) -> SpanSet:
    """The same with one mark for each address: it marks house number, street, flat and postcode each by itself.

    A finder that finds the whole address as one span matches none of those by half.
    """
    parts = presidio_research(folder)
    texts = tuple(replace(text, marked=_whole_addresses(text)) for text in parts.texts)
    return replace(parts, name="presidio_research, addresses whole", texts=texts)


def _whole_addresses(text: Text) -> tuple[Identifier, ...]:
    """The marks, those of an address joined where but towns, spaces, commas and full stops stand between them."""
    others = tuple(span for span in text.marked if span.type != "ADDRESS")
    pieces = sorted(
        [(span.start, span.end, True) for span in text.marked if span.type == "ADDRESS"]
        + [(start, end, False) for start, end in text.ignored]
    )
    whole: list[list[int]] = []  # start, end of the last piece of an address, end of the last piece
    for start, end, is_address in pieces:
        joins = bool(whole) and not text.text[whole[-1][2] : start].strip(" \t\r\n,.")
        if joins:
            whole[-1][1:] = [end if is_address else whole[-1][1], end]
        elif is_address:
            whole.append([start, end, end])
    return (*others, *(Identifier(type="ADDRESS", start=start, end=end) for start, end, _ in whole))


def datafog_corpus(folder: Path) -> SpanSet:
    """Hand-written cases. Names that its files hold as question marks are ignored."""
    rows = _read(folder / "datafog_corpus" / "datafog_corpus.jsonl")
    for row in rows:
        for span in row["spans"]:
            if "??" in span["text"]:
                span["label"] = "UNREADABLE"
    return SpanSet(
        "datafog_corpus", tuple(_mapped(row, row["id"], DATAFOG) for row in rows), frozenset(DATAFOG.values())
    )


def presidio_vectors(folder: Path) -> SpanSet:
    """What presidio's own tests say its recognisers find; bare values for the most part."""
    texts = []
    for row in _read(folder / "test_vectors" / "presidio_analyzer_recognizer_vectors.jsonl"):
        name = Path(row["file"]).name.removeprefix("test_").removesuffix("_recognizer.py")
        places = _places(row) if name in VECTORS else ()
        if places:
            marked = tuple(Identifier(type=VECTORS[name], start=start, end=end) for start, end in places)
            texts.append(Text(row["text"], row["text"], marked))
    return SpanSet("presidio test vectors", tuple(texts), frozenset(VECTORS.values()))


def _places(row: dict) -> tuple[tuple[int, int], ...]:
    """Expected positions of a vector, which stand in one of its parameters as Python."""
    names = [name.strip() for name in row["params"].split(",")][1:]
    column = next(
        i for i, name in enumerate(names) if name in ("expected_positions", "expected_position", "expected_res")
    )
    places = ast.literal_eval(row["rest"][column])
    if places and isinstance(places[0], int):
        places = (places,)
    return tuple(places) if row["rest"][0] else ()


def _mapped(row: dict, group: str, types: dict[str, str]) -> Text:
    scored = [span for span in row["spans"] if span["label"] in types]
    marked = tuple(Identifier(type=types[s["label"]], start=s["start"], end=s["end"]) for s in scored)
    ignored = tuple((s["start"], s["end"]) for s in row["spans"] if s["label"] not in types)
    return Text(row["text"], group, marked, ignored)


def _read(path: Path) -> list[dict]:
    """Rows of a file, but for those whose text is blank, which are no message."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if any(c.isprintable() and not c.isspace() for c in row["text"])]


def span_sets(shared: Path, splits: Sequence[str]) -> list[SpanSet]:
    """Every set that is there; says which is not."""
    sets = [corpus(splits)]
    for read in (presidio_research, presidio_research_whole, datafog_corpus, presidio_vectors):
        try:
            sets.append(read(shared / "privacy"))
        except FileNotFoundError:
            print(f"skipped {read.__name__}: not under {shared}; set ESCALML_SHARED to the folder that holds `privacy`")
    return sets
