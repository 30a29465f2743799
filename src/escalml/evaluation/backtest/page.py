"""A backtest as one web page for the person who decides: figures in plain words first, tables and cases below."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from string import Template

from escalml.evaluation.backtest.curve_picture import draw_curves
from escalml.evaluation.backtest.measures import RECALL_AT_CAPACITY, name_of
from escalml.evaluation.backtest.report import Backtest, Case, Measured, Part
from escalml.evaluation.evaluate import Metric

_PAGE = Path(__file__).with_name("page.html")


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
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(
        export=escape(found.export),
        headline=_headline(found, own),
        question=_question(found),
        cards=_cards(found, own, today),
        verdict=escape(_verdict(found)),
        warnings=_warnings(found),
        curve=draw_curves([ranking for ranking in found.rankings if ranking.is_candidate or ranking is today]),
        last_dates=_dates(found.last),
        interval=f"{100 * found.interval:g}",
        table=_table(found),
        observed=_percent(found.last.n_positive / found.last.n),
        calibration=_calibration(found),
        leaks=_leaks(found),
        candidate=escape(found.verdict.candidate),
        missed=_case_table(found.missed),
        false_alarms=_case_table(found.false_alarms),
        conditions="".join(f"<li>{escape(sentence)}</li>" for sentence in _conditions(found)),
    )


def _by_name(found: Backtest, name: str) -> Measured:
    return next(ranking for ranking in found.rankings if ranking.name == name)


def _reading(found: Backtest) -> str:
    """What the team reads, in words."""
    if found.verdict.metric == RECALL_AT_CAPACITY:
        return f"the first {found.capacity:,} messages of each day"
    return f"the {found.verdict.metric.rpartition('_')[2]} of every 100 messages that come first"


def _headline(found: Backtest, own: Measured) -> str:
    n_found = _of_100(own.metrics[found.verdict.metric])
    return f"Reading {_reading(found)}, your team finds {n_found} of 100 that have the outcome"


def _question(found: Backtest) -> str:
    last = found.last
    return escape(
        f"Your past was replayed: {last.n:,} messages of {_dates(last)}, of which {last.n_positive:,} have the outcome "
        f"“{found.outcome}”. Each was scored as of its own time, by what was learned before."
    )


def _cards(found: Backtest, own: Measured, today: Measured) -> str:
    name, as_it_is = found.verdict.metric, found.rankings[0]
    cards = [
        ("own", _of_100(own.metrics[name]), f"of 100 found by {own.name} {_span(own.metrics[name])}"),
        ("own", _of_100(as_it_is.metrics[name]), f"by {as_it_is.name} {_span(as_it_is.metrics[name])}"),
        ("", _of_100(today.metrics[name]), f"by the best simpler way, {today.name} {_span(today.metrics[name])}"),
        ("", f"{100 * _share_read(found):.0f}", "by reading as many in the order of arrival"),
    ]
    return "".join(f'<div class="card {kind}"><b>{number}</b>{escape(said)}</div>' for kind, number, said in cards)


def _share_read(found: Backtest) -> float:
    """Share of all messages that the team reads."""
    if found.verdict.metric == RECALL_AT_CAPACITY:
        return min(1.0, (found.capacity or 0) * found.last.n_days / found.last.n)
    return float(found.verdict.metric.rpartition("_")[2]) / 100


def _verdict(found: Backtest) -> str:
    verdict = found.verdict
    said = f"{verdict.candidate[0].upper()}{verdict.candidate[1:]} {verdict.says} ({verdict.today})"
    return f"{said}. Difference: {_signed(verdict.difference)} of 100."


def _signed(metric: Metric) -> str:
    if metric.value is None or metric.low is None or metric.high is None:
        return "–"
    return f"{100 * metric.value:+.0f} [{100 * metric.low:+.0f} to {100 * metric.high:+.0f}]"


def _of_100(metric: Metric) -> str:
    return "–" if metric.value is None else f"{100 * metric.value:.0f}"


def _span(metric: Metric) -> str:
    if metric.low is None or metric.high is None:
        return ""
    return f"[{100 * metric.low:.0f} to {100 * metric.high:.0f}]"


def _number(metric: Metric | None) -> str:
    """Value and interval with two decimals."""
    if metric is None or metric.value is None:
        return "–"
    if metric.low is None or metric.high is None:
        return f"{metric.value:.2f}"
    return f"{metric.value:.2f} [{metric.low:.2f}, {metric.high:.2f}]"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _dates(part: Part) -> str:
    return f"{part.since.date().isoformat()} to {part.until.date().isoformat()}"


def _warnings(found: Backtest) -> str:
    said = [f"{leak.where}: {leak.says}" for leak in found.leaks if leak.certain]
    if not said:
        return ""
    items = "; ".join(said)
    return f'<p class="warning">Something here was most likely written after the outcome. {escape(items)}.</p>'


def _table(found: Backtest) -> str:
    """Every ranking with its figures."""
    names = [name_of(share) for share in found.shares]
    titles = [f"found at {100 * share:g} % read" for share in found.shares]
    if found.capacity:
        names, titles = [RECALL_AT_CAPACITY, *names], [f"found at {found.capacity:,} a day", *titles]
    header = ["order of reading", *titles, "reading saved at 80 % found", "AUC", "AP"]
    rows = []
    for ranking in found.rankings:
        figures = [f"{_of_100(ranking.metrics[name])} {_span(ranking.metrics[name])}" for name in names]
        saved = ranking.metrics["work_saved_at_80"]
        others = [f"{_of_100(saved)} % {_span(saved)}", *(_number(ranking.metrics[name]) for name in _ORDER)]
        rows.append((ranking, [*figures, *others]))
    return _html_table(header, rows)


_ORDER = ("roc_auc", "average_precision")


def _calibration(found: Backtest) -> str:
    header = ["candidate", "mean probability", "mean difference to what was observed"]
    rows = [
        (ranking, [_number_3(ranking.metrics["mean_probability"]), _number_3(ranking.metrics["ece"])])
        for ranking in found.rankings
        if "ece" in ranking.metrics
    ]
    return _html_table(header, rows)


def _number_3(metric: Metric) -> str:
    """Value and interval in percent, which small probabilities need."""
    if metric.value is None or metric.low is None or metric.high is None:
        return "–"
    return f"{100 * metric.value:.1f} % [{100 * metric.low:.1f}, {100 * metric.high:.1f}]"


def _html_table(header: Sequence[str], rows: Iterable[tuple[Measured, Sequence[str]]]) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in header)
    body = "".join(
        f'<tr class="{"own" if ranking.is_candidate else ""}"><th scope="row">{escape(ranking.name)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
        for ranking, cells in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _leaks(found: Backtest) -> str:
    copies = (
        f"<p>{found.n_copies:,} messages of the first part were left out of learning: they are copies, near-copies or "
        "earlier messages of the conversations of the last part.</p>"
    )
    if not found.leaks:
        return f"<p>No sign of it: no column and no phrase alone tells the outcome.</p>{copies}"
    items = "".join(f"<li>{escape(f'{leak.where} ({leak.kind}): {leak.says}')}.</li>" for leak in found.leaks)
    return f"<ul>{items}</ul><p>A column that tells the outcome is not compared.</p>{copies}"


def _case_table(cases: Sequence[Case]) -> str:
    if not cases:
        return "<p>None.</p>"
    rows = "".join(
        f"<tr><td>{escape(case.id)}</td><td>{case.sent_at.date().isoformat()}</td>"
        f'<td>{_percent(case.position)}</td><td class="text">{escape(case.text)}</td></tr>'
        for case in cases
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("id", "day", "come before it", "text, redacted"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


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
