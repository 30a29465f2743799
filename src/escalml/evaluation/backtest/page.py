"""A backtest as one web page for the person who decides: figures in plain words first, tables and cases below."""

from collections.abc import Sequence
from html import escape

from escalml.evaluation.backtest.cost_page import cost_section, learning_section
from escalml.evaluation.backtest.measures import RECALL_AT_CAPACITY, name_of
from escalml.evaluation.backtest.report import Backtest, Case, Measured, Part
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.pages.charts import Axes, Line, draw_lines
from escalml.evaluation.pages.lead import lead_section
from escalml.evaluation.pages.parts import (
    DASH,
    Card,
    TableRow,
    bullets,
    cards,
    of_100,
    percent,
    section,
    span_of_100,
    table,
    web_page,
)
from escalml.evaluation.table_cells import figure

_BRACKETS = "In brackets: how low or high the number could be in other samples of your messages (95 of 100 of them)."
_ORDER = ("roc_auc", "average_precision")


def backtest_page(found: Backtest) -> str:
    """Draw a backtest.

    Parameters
    ----------
    found
        The backtest.

    Returns
    -------
    The whole HTML of a page that fetches nothing else, reads in light and dark, on a phone and on paper.
    """
    own, today = found.candidate(), _by_name(found, found.verdict.today)
    first_screen = (
        f"<h1>{_headline(found, own)}</h1><p>{escape(_question(found))}</p>{_cards(found, own, today)}"
        f'<p class="note">{_BRACKETS}</p><p>{escape(_difference(found))} <strong>{escape(_advice(found))}</strong></p>'
        f"{_warnings(found)}"
    )
    sections = (
        _curve(found, today),
        _compared(found),
        cost_section(found, today),
        _lead(found),
        learning_section(found.learning),
        _calibration(found),
        _leaks(found),
        *_mistakes(found),
    )
    rests_on = section("What this rests on", bullets(_conditions(found)))
    return web_page(
        f"Backtest of {found.export}", "\n".join(part for part in (first_screen, *sections, rests_on) if part)
    )


def _by_name(found: Backtest, name: str) -> Measured:
    return next(ranking for ranking in found.rankings if ranking.name == name)


def _reading(found: Backtest) -> str:
    """What the team reads, in words."""
    if found.verdict.metric == RECALL_AT_CAPACITY:
        return f"the first {found.capacity:,} messages of each day"
    return f"the top {found.verdict.metric.rpartition('_')[2]} of every 100 messages"


def _headline(found: Backtest, own: Measured) -> str:
    n_found = of_100(own.metrics[found.verdict.metric])
    return f"If your team reads {_reading(found)}, it finds {n_found} of every 100 with the outcome"


def _question(found: Backtest) -> str:
    last = found.last
    return (
        f"Your past was replayed: {last.n:,} messages of {_dates(last)}, of which {last.n_positive:,} have the outcome "
        f"“{found.outcome}”. They were put in order with what was known when each arrived, after learning from older "
        "ones."
    )


def _cards(found: Backtest, own: Measured, today: Measured) -> str:
    name, as_it_is = found.verdict.metric, found.rankings[0]
    own_found, as_found, today_found = (each.metrics[name] for each in (own, as_it_is, today))
    return cards(
        (
            Card(f"{of_100(own_found)} of 100", f"found in the order of {own.name} {span_of_100(own_found)}", "own"),
            Card(f"{of_100(as_found)} of 100", f"in the order of {as_it_is.name} {span_of_100(as_found)}", "own"),
            Card(
                f"{of_100(today_found)} of 100", f"in the best simpler order: {today.name} {span_of_100(today_found)}"
            ),
            Card(f"{100 * _share_read(found):.0f} of 100", "in the order of arrival, reading as many"),
        )
    )


def _share_read(found: Backtest) -> float:
    """Share of all messages that the team reads."""
    if found.verdict.metric == RECALL_AT_CAPACITY:
        return min(1.0, (found.capacity or 0) * found.last.n_days / found.last.n)
    return float(found.verdict.metric.rpartition("_")[2]) / 100


def _difference(found: Backtest) -> str:
    """What the candidate finds more than the best simpler way, in words."""
    own, today, metric = found.verdict.candidate, found.verdict.today, found.verdict.difference
    if metric.value is None or metric.low is None or metric.high is None:
        said = f"{own} and {today} could not be compared."
    else:
        said = f"{own} finds {_more(metric.value)} of 100 than {today}; in other samples it could be"
        said += f" from {_more(metric.low)} to {_more(metric.high)}."
    return f"{said[0].upper()}{said[1:]}"


def _more(share: float) -> str:
    return f"{abs(100 * share):.0f} {'fewer' if round(100 * share) < 0 else 'more'}"


def _advice(found: Backtest) -> str:
    """What to do now: the verdict, in words."""
    low, high = found.verdict.difference.low, found.verdict.difference.high
    if low is not None and low > 0:
        return "It is the better order: train it on your tickets (docs/training.md) and let your team read in it."
    if high is not None and high < 0:
        return f"Do not read in its order: {found.verdict.today} finds more."
    return (
        f"That is no clear difference: for this outcome {found.verdict.today} may do as well. Decide by what is easier "
        "to run, or come back with more recorded outcomes, which tell them apart."
    )


def _dates(part: Part) -> str:
    return f"{part.since.date().isoformat()} to {part.until.date().isoformat()}"


def _warnings(found: Backtest) -> str:
    said = [f"{leak.where}: {leak.says}" for leak in found.leaks if leak.certain]
    if not said:
        return ""
    items = "; ".join(said)
    return f'<p class="warning">Something here was most likely written after the outcome. {escape(items)}.</p>'


def _curve(found: Backtest, today: Measured) -> str:
    lines = [
        Line(ranking.name, [(float(share), 100 * part) for share, part in enumerate(ranking.found)])
        for ranking in found.rankings
        if ranking.is_candidate or ranking is today
    ]
    picture = draw_lines(lines, Axes("messages read, likeliest first (%)", "found (%)"), diagonal=True)
    says = f"Messages of {_dates(found.last)}, likeliest first. The straight line is reading in the order of arrival."
    body = f"<figure>{picture}<figcaption>{says}</figcaption></figure>"
    return section("How many of them you find, by how much you read", body, whole=True)


def _compared(found: Backtest) -> str:
    """Every ranking with its figures."""
    names = [name_of(share) for share in found.shares]
    titles = [f"found at {100 * share:g} % read" for share in found.shares]
    if found.capacity:
        names, titles = [RECALL_AT_CAPACITY, *names], [f"found at {found.capacity:,} a day", *titles]
    header = ["order of reading", *titles, "reading saved at 80 % found", "AUC", "AP"]
    rows = []
    for ranking in found.rankings:
        figures = [f"{of_100(ranking.metrics[name])} {span_of_100(ranking.metrics[name])}" for name in names]
        saved = ranking.metrics["work_saved_at_80"]
        others = [f"{of_100(saved)} % {span_of_100(saved)}", *(figure(ranking.metrics[name]) for name in _ORDER)]
        rows.append(TableRow(ranking.name, [*figures, *others], "own" if ranking.is_candidate else ""))
    note = (
        "Found: of 100 messages with the outcome, how many are among those read. Brackets: where the figure would lie "
        f"in {100 * found.interval:g} % of samples such as this one, by drawing customers and weeks again; the wider "
        "of both."
    )
    return section("The candidates beside what you have today and simpler ways", table(header, rows), note=note)


def _lead(found: Backtest) -> str:
    """Lead time; left out where every conversation is a single message, and nothing could be seen coming."""
    return lead_section(found.lead, found.n_untimed) if found.lead or found.n_untimed < found.last.n_positive else ""


def _calibration(found: Backtest) -> str:
    header = ["candidate", "mean probability", "mean difference to what was observed"]
    rows = [
        TableRow(ranking.name, [_in_percent(ranking.metrics[name]) for name in ("mean_probability", "ece")], "own")
        for ranking in found.rankings
        if "ece" in ranking.metrics
    ]
    note = (
        f"The mean probability should be the share that was observed, {percent(found.last.n_positive / found.last.n)}. "
        "Calibrated on the first part, a model's order stays; only its numbers change."
    )
    return section("Do the probabilities mean what they say?", table(header, rows), note=note)


def _in_percent(metric: Metric) -> str:
    """Value and interval in percent, which small probabilities need."""
    if metric.value is None or metric.low is None or metric.high is None:
        return DASH
    return f"{100 * metric.value:.1f} % [{100 * metric.low:.1f}, {100 * metric.high:.1f}]"


def _leaks(found: Backtest) -> str:
    copies = (
        f"<p>{found.n_copies:,} messages of the first part were left out of learning: they are copies, near-copies or "
        "earlier messages of the conversations of the last part.</p>"
    )
    if found.leaks:
        said = bullets(f"{leak.where} ({leak.kind}): {leak.says}." for leak in found.leaks)
        body = f"{said}<p>A column that tells the outcome is not compared.</p>{copies}"
    else:
        body = f"<p>No sign of it: no column and no phrase alone tells the outcome.</p>{copies}"
    return section("What was written after the outcome?", body)


def _mistakes(found: Backtest) -> tuple[str, str]:
    missed = (
        f"By {found.verdict.candidate}. Names, numbers and addresses that were found are replaced; read them with care "
        "all the same."
    )
    alarms = "A message without the outcome is not known to be harmless: it may be that nobody noticed."
    return (
        section("Missed: messages with the outcome that come late", _case_table(found.missed), note=missed),
        section(
            "False alarms: messages without the outcome that come first", _case_table(found.false_alarms), note=alarms
        ),
    )


def _case_table(cases: Sequence[Case]) -> str:
    rows = [TableRow(case.id, (case.sent_at.date().isoformat(), percent(case.position), case.text)) for case in cases]
    return table(("id", "day", "come before it", "text, redacted"), rows, text_columns=[2])


def _conditions(found: Backtest) -> list[str]:
    first, last = found.first, found.last
    said = [
        f"Export: {found.export}; outcome: {found.outcome}; model: {found.model}.",
        f"Learned from: {first.n:,} messages of {_dates(first)}, {first.n_positive:,} with the outcome.",
        f"Measured on: {last.n:,} messages of {_dates(last)}, {last.n_positive:,} with the outcome, from "
        f"{found.n_customers:,} customers or conversations in {found.n_weeks:,} weeks.",
        f"Intervals: {found.n_bootstrap:,} draws of customers, and as many of weeks.",
        "The best simpler way was chosen on these very messages, which flatters it.",
    ]
    if found.n_scored < first.n + last.n:
        said.append(
            f"Only {found.n_scored:,} messages were scored: all with the outcome and others at random, each of which "
            "stands for several."
        )
    return [*said, *found.notes]
