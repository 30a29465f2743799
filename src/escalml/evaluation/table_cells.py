"""Figures as cells of a Markdown table, the same in every table of results, card and docs."""

from collections.abc import Sequence

from escalml.evaluation.evaluate import Metric

_LOWER_IS_BETTER = ("mae", "brier", "ece", "miss_rate", "under_triage", "review_share")
_FOR_COMPARISON = ("ece_if_calibrated", "set_coverage")  # neither way is better: each is to be compared with another


def markdown_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in GitHub's Markdown."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [header, ["---"] * len(header), *rows])


def figure(metric: Metric) -> str:
    """Value and interval, such as `0.61 [0.55, 0.66]`; a dash where it is undefined."""
    if metric.value is None:
        return "–"
    if metric.low is None or metric.high is None:
        return rounded(metric.value)
    return f"{rounded(metric.value)} [{rounded(metric.low)}, {rounded(metric.high)}]"


def support(metric: Metric) -> str:
    """How many labels a figure rests on, such as `1,570 (46)`: labelled, and of these positive."""
    return f"{metric.n:,}" if metric.n_positive is None else f"{metric.n:,} ({metric.n_positive:,})"


def rounded(value: float) -> str:
    """Two decimals, never `-0.00`."""
    return f"{round(value, 2) + 0.0:.2f}"


def arrow(name: str) -> str:
    """Which way of a metric is better; empty where neither is."""
    last = name.rsplit("/")[-1]
    if last.startswith(_FOR_COMPARISON):
        return ""
    return "↓" if last.startswith(_LOWER_IS_BETTER) else "↑"
