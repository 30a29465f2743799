"""What became of the messages, as sections of a page: recall by capacity, reliability, lead time."""

from html import escape

from escalml.evaluation.backtest.measures import RECALL_AT_CAPACITY
from escalml.evaluation.desk_report.record import Outcomes
from escalml.evaluation.pages.charts import Axes, Line, draw_lines, nice_end
from escalml.evaluation.pages.lead import lead_section
from escalml.evaluation.pages.parts import TableRow, of_100, percent, section, span_of_100, table
from escalml.evaluation.table_cells import figure


def outcome_sections(found: Outcomes) -> tuple[str, ...]:
    """The sections on what became of the messages: what is found by how much is read, reliability, lead time."""
    line = Line("found", [(float(share), 100 * part) for share, part in enumerate(found.found)])
    curve = draw_lines([line], Axes("messages read, likeliest first (%)", "found (%)"), diagonal=True)
    end = nice_end(100 * max(max(part.mean_predicted, part.observed_share) for part in found.bins))
    points = [(100 * part.mean_predicted, 100 * part.observed_share) for part in found.bins]
    bins = draw_lines(
        [Line("tenths of the messages", points, marked=True)],
        Axes("predicted (%)", "observed (%)", end, end),
        diagonal=True,
    )
    probability, ece = (found.metrics[name] for name in ("mean_probability", "ece"))
    said = (
        f"Predicted on average {percent(probability.value)}, observed {percent(found.n_positive / found.n)}; mean "
        f"difference {figure(ece)}."
    )
    title = f"What became of them: {found.n_positive:,} of {found.n:,} have the outcome “{found.outcome}”"
    note = (
        "Found: of 100 messages with the outcome, how many are among those read. The straight line is reading in the "
        f"order of arrival. Brackets: {100 * found.interval:g} % of samples such as this one."
    )
    return (
        section(title, f"<figure>{curve}</figure>{_recall_table(found)}", note=note),
        section(
            "Do the probabilities mean what they say?",
            f"<p>{escape(said)}</p><figure>{bins}<figcaption>Each point is a tenth of the messages; on the straight "
            "line the probabilities hold.</figcaption></figure>",
            whole=True,
        ),
        lead_section(found.lead, found.n_untimed),
    )


def _recall_table(found: Outcomes) -> str:
    """Recall by capacity."""
    rows = [
        TableRow(_reading(name, found.capacity), [f"{of_100(metric)} {span_of_100(metric)}"])
        for name, metric in found.metrics.items()
        if name.startswith("recall_at_")
    ]
    others = [
        TableRow("AUC", [figure(found.metrics["roc_auc"])]),
        TableRow("reading saved at 80 % found", [f"{of_100(found.metrics['work_saved_at_80'])} %"]),
    ]
    return table(("if your team reads", "it finds, of 100"), [*rows, *others])


def _reading(name: str, capacity: int | None) -> str:
    if name == RECALL_AT_CAPACITY:
        return f"the first {capacity:,} of each day"
    return f"the first {name.removeprefix('recall_at_')} %"
