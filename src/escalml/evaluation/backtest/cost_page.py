"""What reading and missing cost, and what more recorded outcomes would bring, as sections of a backtest's page."""

from collections.abc import Sequence

from escalml.evaluation.backtest.measures import COST_RATIOS, cost_name
from escalml.evaluation.backtest.report import Backtest, Learned, Measured
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.pages.charts import Axes, Line, draw_lines, nice_end
from escalml.evaluation.pages.parts import DASH, TableRow, of_100, section, span_of_100, table
from escalml.evaluation.table_cells import figure

_MESSAGES = 1000  # of which costs are told


def cost_section(found: Backtest, today: Measured) -> str:
    """Costs in readings.

    Parameters
    ----------
    found
        The backtest.
    today
        The best simpler way.

    Returns
    -------
    A section: the curve of one ratio of costs, and the least costs of several.
    """
    own, rate = found.candidate(), found.last.n_positive / found.last.n
    ratio = min(COST_RATIOS, key=lambda each: abs(each * rate - 1))
    costs = {each.name: _costs(each.found, rate, ratio) for each in (own, today)}
    end = nice_end(max(cost for each in costs.values() for cost in each))
    lines = [Line(name, [(float(share), cost) for share, cost in enumerate(each)]) for name, each in costs.items()]
    picture = draw_lines(lines, Axes("messages read, likeliest first (%)", f"cost of {_MESSAGES:,} messages", 100, end))
    caption = f"Where a missed one costs as much as reading {ratio} messages. The lowest point is the cheapest."
    header = (
        "a missed one costs, in readings",
        *(f"with {each.name}" for each in (own, today)),
        "without either: read all, or none",
    )
    rows = [
        TableRow(
            f"{each:,}",
            (
                *(_cost(ranking.metrics[cost_name(each)]) for ranking in (own, today)),
                f"{_MESSAGES * min(1.0, each * rate):,.0f}",
            ),
        )
        for each in COST_RATIOS
    ]
    note = (
        f"What {_MESSAGES:,} messages cost in readings, where as many are read as is cheapest; that share is chosen on "
        "these very messages, which flatters every column but the last."
    )
    body = f"<figure>{picture}<figcaption>{caption}</figcaption></figure>{table(header, rows)}"
    return section("What it costs to read, and to miss", body, note=note)


def _costs(found: Sequence[float], rate: float, ratio: float) -> list[float]:
    """Cost by share read in steps of one per cent."""
    return [_MESSAGES * (share / 100 + ratio * rate * (1 - part)) for share, part in enumerate(found)]


def _cost(metric: Metric) -> str:
    if metric.value is None or metric.low is None or metric.high is None:
        return DASH
    low, value, high = (_MESSAGES * each for each in (metric.low, metric.value, metric.high))
    return f"{value:,.0f} [{low:,.0f} to {high:,.0f}]"


def learning_section(learning: Sequence[Learned]) -> str:
    """What fewer outcomes would have taught; empty where it was not asked for."""
    if not learning:
        return ""
    points = [(float(one.n_positive), 100 * (one.recall.value or 0.0)) for one in learning]
    axes = Axes("recorded outcomes to learn from", "found at 20 % read (%)", nice_end(points[-1][0]), 100)
    picture = draw_lines([Line("found", points, marked=True)], axes)
    rows = [
        TableRow(
            f"{one.n_positive:,}",
            (f"{one.n:,}", f"{of_100(one.recall)} {span_of_100(one.recall)}", figure(one.roc_auc)),
        )
        for one in learning
    ]
    header = ("outcomes", "messages", "found at 20 % read, of 100", "AUC")
    note = (
        "The head learned again from fewer customers, drawn once at random; every draw holds the smaller ones. Where "
        "the line still rises, more recorded outcomes would help."
    )
    return section("What more recorded outcomes bring", f"<figure>{picture}</figure>{table(header, rows)}", note=note)
