"""A report as one web page: what a lead asks first on top, pictures and tables below."""

from html import escape

from escalml.evaluation.desk_report.outcomes_page import outcome_sections
from escalml.evaluation.desk_report.record import NONE, DeskReport, Risk
from escalml.evaluation.pages.charts import GRADES, Series, draw_bars, draw_rows
from escalml.evaluation.pages.parts import (
    DASH,
    Card,
    TableRow,
    bullets,
    cards,
    percent,
    section,
    table,
    web_page,
)
from escalml.records import SEVERITY_LEVELS
from escalml.routing.phrases import REASONS
from escalml.routing.plain_words import plain

_SHOWN_TOPICS, _SHOWN_FLOODS = 14, 20
_LEVELS = (1, 2, 3, 4)
_SMALLEST_RATE = 0.1  # messages a day that are shown as a number
_GREY = "#9aa3ad"
_COLOURS = dict[str, str](zip(SEVERITY_LEVELS, GRADES, strict=True))


def report_page(report: DeskReport) -> str:
    """Draw a report.

    Parameters
    ----------
    report
        The report.

    Returns
    -------
    The whole HTML of a page that fetches nothing else, reads in light and dark, on a phone and on paper.
    """
    parts = [
        _first_screen(report),
        _volume(report),
        _topics(report),
        _workload(report),
        _deadlines(report),
        _risk(report),
        _top(report),
        _private(report),
        _floods(report),
        *(outcome_sections(report.outcomes) if report.outcomes else ()),
        section("What this rests on", bullets(_conditions(report))),
    ]
    return web_page(f"Report of {report.title}", "\n".join(part for part in parts if part))


def _first_screen(report: DeskReport) -> str:
    n_grave = sum(period.severities.get(level, 0) for period in report.volume for level in SEVERITY_LEVELS[2:])
    dates = f"{report.since.date().isoformat()} to {report.until.date().isoformat()}"
    said = (
        f"{dates}: {report.n / report.n_days:,.1f} messages a day, {percent(n_grave / report.n)} of high or critical "
        f"severity. {_people_to_look(report)}"
    )
    banner = f'<p class="warning">{escape(report.banner)}</p>' if report.banner else ""
    return (
        f"<h1>{report.n:,} messages, {report.n_likely:,} likely to escalate</h1>{banner}<p>{escape(said)}</p>"
        + cards(_cards(report, n_grave))
    )


def _people_to_look(report: DeskReport) -> str:
    return (
        f"At {report.n_review:,} ({percent(report.n_review / report.n)}) a person should look, since the model is "
        "not sure or a rule found grave words."
    )


def _cards(report: DeskReport, n_grave: int) -> list[Card]:
    shown = [
        Card(f"{n_grave:,}", "messages of high or critical severity"),
        Card(f"{report.n_likely:,}", f"likely to escalate, {percent(report.n_likely / report.n)}"),
    ]
    if report.deadlines and (n_known := sum(line.n_known for line in report.deadlines)):
        kept = sum(line.n_kept for line in report.deadlines) / n_known
        shown.append(Card(percent(kept), f"of {n_known:,} known answers came by their reply-by time"))
    if report.private:
        shown.append(Card(f"{report.private.n_private:,}", "private matters raised in public"))
    if report.n_days_above is not None:
        shown.append(
            Card(
                f"{report.n_days_above:,}", f"of {report.n_days:,} days brought more than {report.capacity:,} messages"
            )
        )
    shown.append(Card(f"{report.n_alerts:,}", "alerts to managers"))
    return shown


def _severities(report: DeskReport) -> list[str]:
    """The severities there are, the lowest first."""
    return [level for level in (*SEVERITY_LEVELS, NONE) if any(level in period.severities for period in report.volume)]


def _colour(severity: str) -> str:
    return _COLOURS.get(severity, _GREY)


def _volume(report: DeskReport) -> str:
    series = [
        Series(level, [period.severities.get(level, 0) for period in report.volume], _colour(level))
        for level in _severities(report)
    ]
    picture = draw_bars([period.label for period in report.volume], series, f"messages a {report.period}")
    return section("What came in, and how grave it was", f"<figure>{picture}</figure>", whole=True)


def _risk(report: DeskReport) -> str:
    labels = [f"{10 * tenth}–{10 * tenth + 10}" for tenth in range(len(report.risks))]
    colours = Series("messages", [float(n) for n in report.risks], "#0072B2")
    body = f"<figure>{draw_rows([f'{label} %' for label in labels], [colours])}</figure>"
    note = "How many messages have a probability to escalate of so many per cent."
    return section("How the risk is distributed", body, note=note, whole=True)


def _topics(report: DeskReport) -> str:
    shown = list(report.topics.items())[:_SHOWN_TOPICS]
    series = [
        Series(level, [counts.get(level, 0) for _, counts in shown], _colour(level)) for level in _severities(report)
    ]
    body = f"<figure>{draw_rows([plain(topic) for topic, _ in shown], series)}</figure>"
    rows = [
        TableRow(plain(topic), [f"{sum(counts.values()):,}", percent(_grave_share(counts))]) for topic, counts in shown
    ]
    return section("Topics by severity", body + table(("topic", "messages", "high or critical"), rows))


def _grave_share(counts: dict[str, int]) -> float:
    return sum(counts.get(level, 0) for level in SEVERITY_LEVELS[2:]) / sum(counts.values())


def _top(report: DeskReport) -> str:
    rows = [TableRow(risk.id, (_decided(risk), risk.text or "(the file holds no text)")) for risk in report.top]
    note = (
        "The messages of the highest places in the queue. Names, numbers and addresses that were found are replaced; "
        "read them with care all the same."
    )
    return section(
        "Top risks", table(("id", "what was said of it", "text, redacted"), rows, text_columns=[1]), note=note
    )


def _decided(risk: Risk) -> str:
    """Day, decision and prediction in a few short lines."""
    lines = (
        risk.when.date().isoformat(),
        f"level {risk.level}, {plain(risk.team)}",
        f"severity {risk.severity}",
        f"probability to escalate {percent(risk.probability)}",
        *(REASONS.get(name, plain(name)) for name in risk.reasons),
    )
    return "\n".join(lines)


def _workload(report: DeskReport) -> str:
    series = [
        Series(f"level {level}", [load.levels.get(level, 0) / report.n_days for load in report.teams], colour)
        for level, colour in zip(_LEVELS, GRADES, strict=True)
        if any(level in load.levels for load in report.teams)
    ]
    marks = [None if load.capacity is None else float(load.capacity) for load in report.teams]
    picture = f"<figure>{draw_rows([plain(load.team) for load in report.teams], series, marks=marks)}</figure>"
    rows = [
        TableRow(
            plain(load.team),
            (
                f"{load.n:,}",
                f"{load.a_day:,.1f}" if load.a_day >= _SMALLEST_RATE else f"under {_SMALLEST_RATE}",
                f"{load.busiest:,} on {load.busiest_day.isoformat()}",
                *(_against(load.capacity, load.n_days_above, load.n_above, load.n)),
            ),
            "bad" if load.n_days_above else "",
        )
        for load in report.teams
    ]
    header = ("team", "messages", "a day", "busiest day", "takes a day", "days above", "messages above")
    note = "Messages a day by team and level, a mean over all days from the first to the last, also those without work."
    if any(load.capacity is not None for load in report.teams):
        note += " The stroke is what the team takes a day."
    else:
        note += " Give --team TEAM=NUMBER to see them against what a team takes."
    return section("Workload by team and level", picture + table(header, rows), note=note)


def _against(capacity: int | None, n_days: int | None, n: int | None, total: int) -> tuple[str, str, str]:
    if capacity is None or n_days is None or n is None:
        return DASH, DASH, DASH
    return f"{capacity:,}", f"{n_days:,}", f"{n:,} ({percent(n / total)})"


def _deadlines(report: DeskReport) -> str:
    title = "Deadlines kept"
    if report.deadlines is None:
        return ""
    if not any(line.n_known for line in report.deadlines):
        return section(
            title,
            "<p>Not known: no thread of a later message holds an answer with its time. Name the column of the first "
            "answer: --answered COLUMN.</p>",
        )
    rows = [
        TableRow(
            f"level {line.level}",
            (
                f"{line.n:,}",
                f"{line.n_at_once:,}",
                f"{line.n_known:,}",
                f"{line.n_kept:,} ({percent(line.n_kept / line.n_known)})" if line.n_known else DASH,
                DASH if line.median_hours is None else f"{line.median_hours:,.1f} h",
            ),
        )
        for line in report.deadlines
    ]
    header = ("level", "messages", "due at once, not judged", "answer known", "in time", "answered after, median")
    note = (
        "By the reply-by time that the policy gives, whether or not your team knew it then. A message of which no "
        "answer is known is not counted as late."
    )
    return section(title, table(header, rows), note=note, whole=True)


def _private(report: DeskReport) -> str:
    private = report.private
    if private is None:
        return ""
    share = private.n_private / private.n_public if private.n_public else None
    said = (
        f"Of {private.n_public:,} public messages {private.n_private:,} ({percent(share)}) turn on private data; "
        f"the policy answers {private.n_answered_in_public:,} of them in public."
    )
    rows = [TableRow(name, [f"{n:,}"]) for name, n in private.categories.items()]
    body = f"<p>{escape(said)}</p>" + (table(("category", "messages"), rows) if rows else "")
    return section("Private matters raised in public", body, whole=True)


def _floods(report: DeskReport) -> str:
    title = "Floods"
    note = "Many more negative public messages about one topic within hours than is usual for it."
    if report.floods is None:
        return ""
    if not report.floods:
        return section(title, "<p>None.</p>", note=note)
    largest = sorted(report.floods, key=lambda flood: -flood.n)[:_SHOWN_FLOODS]
    rows = [
        TableRow(
            plain(flood.topic),
            (
                flood.brand or DASH,
                f"{flood.since:%Y-%m-%d %H:%M}",
                f"{flood.until:%Y-%m-%d %H:%M}",
                f"{flood.n:,}",
            ),
        )
        for flood in sorted(largest, key=lambda flood: flood.since)
    ]
    return section(title, table(("topic", "brand", "from", "to (UTC)", "messages in it"), rows), note=note)


def _conditions(report: DeskReport) -> list[str]:
    dates = f"{report.since.isoformat(timespec='minutes')} to {report.until.isoformat(timespec='minutes')}"
    return [
        f"File: {report.title}; {report.n:,} messages, {dates}; days are those of UTC.",
        f"Model: {', '.join(report.models) or 'not named'}; policy: {', '.join(report.policies)}.",
        "Severity, topic and probability are what the model says, level and team what the policy makes of it: "
        "judgements, not facts. How good the model is stands in its card.",
        *report.notes,
    ]
