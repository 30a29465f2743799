"""Where a model comes from: its parts, the weights it started from, the data it learned from, and their licences."""

from collections.abc import Mapping
from pathlib import Path

from escalml.data.labels import TargetTable
from escalml.data.sources import Source
from escalml.evaluation.table_cells import markdown_table
from escalml.models.base_models import LICENCES
from escalml.models.manifest import MANIFEST, MODEL_FILES, Manifest, TrainingFacts

KINDS = {
    "tfidf": "an n-gram model (one logistic regression per target on word and character n-grams)",
    "encoder": "an encoder (a small transformer, fine-tuned, one linear head for all targets, int8)",
    "blend": "a blend (per target, a weighted sum of the log-odds of an n-gram model and a fine-tuned encoder)",
    "head": "a champion with heads (per target that own labels taught, a logistic regression on what the champion "
    "says, its encoder's vector of the message and own n-grams; all else is the champion's)",
}


def file_sizes(directory: Path) -> dict[str, int]:
    """Bytes of each file of a model directory but its manifest, which changes as the model is registered."""
    names = [name for name in MODEL_FILES if name != MANIFEST and (directory / name).exists()]
    return {name: (directory / name).stat().st_size for name in names}


def sources_table(sources: Mapping[str, Source], *, learned: Mapping[str, int] | None = None) -> str:
    """What each source is, who made it, and its licence, as a Markdown table.

    Parameters
    ----------
    sources
        From `read_sources`.
    learned
        Source -> training messages: shows these sources alone, and how many messages each gave. Without it all
        sources are shown, and what their ids count.

    Returns
    -------
    The table; a source that is not described is said to be the user's own.
    """
    if learned is None:
        rows = [[name, s.what, s.maker, s.terms, s.number_in_id] for name, s in sources.items()]
        return markdown_table(["source", "what", "made by", "licence", "number in the id"], rows)
    unknown = Source(what="an own file", by="its owner", licence="not described here; ask its owner")
    described = [(name, n, sources.get(name, unknown)) for name, n in learned.items()]
    rows = [[f"`{name}`", f"{n:,}", s.what, s.maker, s.terms] for name, n, s in described]
    return markdown_table(["source", "learned from", "what", "made by", "licence"], rows)


def model_section(manifest: Manifest, sizes: Mapping[str, int]) -> str:
    """What a model is, with the title of its card; `sizes` as from `file_sizes`."""
    trained, base = manifest.trained_on, manifest.trained_on.base_weights
    fields = [f"`{name}` ({', '.join([field.kind, *field.labels])})" for name, field in manifest.targets.items()]
    lines = [
        f"# Model card: {manifest.name}, kind `{manifest.kind}`",
        "Written by `training/evaluate.py` from the manifest, the figures and `data/sources.json`; not by hand.",
        f"It is {KINDS[manifest.kind]}. It reads a customer's message with its thread, in which identifiers, handles, "
        "links and long numbers are placeholders, and gives calibrated probabilities of "
        f"{len(TargetTable(manifest.targets))} yes-or-no targets: {'; '.join(fields)}.",
        f"It learned from {trained.n_messages:,} messages (file of SHA-256 `{trained.data_sha256}`). "
        f"Probabilities, thresholds and abstention hold for: {manifest.calibration.calibrated_on}.",
    ]
    if base:
        terms = LICENCES.get(base, "licence: see where they came from")
        lines.append(f"The encoder was fine-tuned from the weights `{base}` ({terms}).")
    rows = [[f"`{name}`", f"{size / 1e6:.2f}"] for name, size in sizes.items()]
    lines.append(markdown_table(["file", "MB"], [*rows, ["all", f"{sum(sizes.values()) / 1e6:.2f}"]]))
    return "\n\n".join(lines)


def data_section(trained: TrainingFacts, sources: Mapping[str, Source]) -> str:
    """What a model learned from, by the table of sources."""
    tweets = [name for name in trained.sources if name in sources and sources[name].tweets]
    said = (
        f"\n\nThe licences of {' and '.join(tweets)} are those of the compilations. The tweets are their authors', who "
        "were not asked; `prepare.public_sources` in params.yaml trains without them."
        if tweets
        else ""
    )
    if trained.names:
        said += (
            "\n\nNames and addresses are found by a head of its own, which learned from texts in which they are marked:"
            f"\n\n{sources_table(sources, learned=trained.names)}"
        )
    return f"## Data and licences\n\n{sources_table(sources, learned=trained.sources)}{said}"
