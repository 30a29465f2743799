"""A comparison as one web page: the verdict and what to look at first, all checks below."""

from html import escape

from escalml.evaluation.drift.distances import ALPHA
from escalml.evaluation.drift.record import Check, Drift, Expected, Side, Word
from escalml.evaluation.evaluate import Metric
from escalml.evaluation.pages.parts import DASH, Card, TableRow, bullets, cards, percent, section, table, web_page
from escalml.evaluation.table_cells import figure
from escalml.routing.plain_words import plain

_HEADLINES = {
    "same": "No drift: what comes in and what the model says of it is as it was",
    "look": "Something changed a little: look at what is marked",
    "drift": "Drift: what comes in, or what the model says of it, is no longer as it was",
}
_IN_WORDS = {"same": "as before", "look": "look", "drift": "drift"}
_SHOWN_CARDS = 4


def drift_page(found: Drift) -> str:
    """Draw a comparison.

    Parameters
    ----------
    found
        The comparison.

    Returns
    -------
    The whole HTML of a page that fetches nothing else, reads in light and dark, on a phone and on paper.
    """
    parts = [
        f"<h1>{_HEADLINES[found.verdict]}</h1><p>{escape(_question(found))}</p>{_cards(found)}",
        _inputs(found),
        _words(found.words),
        _shares(found),
        _scores(found),
        _expected(found.expected),
        section("What this rests on", bullets(_conditions(found))),
    ]
    return web_page(f"Drift of {found.current.title}", "\n".join(part for part in parts if part))


def _question(found: Drift) -> str:
    return (
        f"{_side(found.current)} against {_side(found.reference)}, both scored by model {found.model or '(not named)'}."
    )


def _side(side: Side) -> str:
    return f"{side.title} ({side.n:,} messages, {side.since.date().isoformat()} to {side.until.date().isoformat()})"


def _cards(found: Drift) -> str:
    """The worst checks; of a quiet comparison how many there were."""
    worst = sorted((one for one in found.checks if one.verdict != "same"), key=lambda one: one.verdict != "drift")
    n = len(found.checks) + len(found.expected)
    if not worst:
        return cards([Card(f"{n}", "checks, none of which shows a change beyond chance that matters", "own")])
    return cards(_card(check) for check in worst[:_SHOWN_CARDS])


def _card(check: Check) -> Card:
    """What changed in figures that need no statistics; the measures stand in the tables."""
    verdict = _IN_WORDS[check.verdict]
    if check.kind == "words":
        said = "pairs of an old and a new message that a program tells apart by their words; 50 would be guessing"
        return Card(f"{100 * check.measures['auc']:.0f} of 100", f"{said}: {verdict}", "bad")
    if check.says:  # the category that changed most: "en: 99 % → 95 %"
        category, _, shares = check.says.rpartition(": ")
        return Card(shares, f"of the messages: {plain(check.name)} {plain(category)}: {verdict}", "bad")
    what = {"share": "of the messages: ", "score": "mean probability: "}.get(check.kind, "")
    return Card(_change(check), f"{what}{_target(check.name)}: {verdict}", "bad")


def _target(name: str) -> str:
    """A target in words: *severity at least high*."""
    return plain(name.replace("_ge_", " at least "))


def _change(check: Check) -> str:
    if check.says:
        return check.says
    if check.reference is None or check.current is None:
        return "how well a program tells the two files apart; 0.50 is not at all"
    if check.name == "length":
        return f"{check.reference:,.0f} → {check.current:,.0f} characters"
    return f"{percent(check.reference)} → {percent(check.current)}"


def _row(check: Check) -> TableRow:
    measures = [f"{check.measures[name]:.2f}" if name in check.measures else DASH for name in ("psi", "ks")]
    return TableRow(_target(check.name), (_change(check), *measures, _IN_WORDS[check.verdict]), _look(check.verdict))


def _look(verdict: str) -> str:
    return "" if verdict == "same" else "bad"


def _inputs(found: Drift) -> str:
    rows = [_row(check) for check in found.checks if check.kind == "input"]
    words = [
        TableRow(
            "words",
            (_change(check), f"AUC {check.measures['auc']:.2f}", DASH, _IN_WORDS[check.verdict]),
            _look(check.verdict),
        )
        for check in found.checks
        if check.kind == "words"
    ]
    note = (
        "PSI: population stability index, from 0.1 a change and from 0.25 a large one. KS: largest difference of the "
        "two cumulative shares. AUC of the words: how often a program that learned from half of the texts puts a "
        "later one of two others first."
    )
    header = ("what comes in", "change", "PSI", "KS", "verdict")
    return section("What comes in", table(header, [*rows, *words]), note=note, whole=True)


def _words(words: tuple[Word, ...]) -> str:
    rows = [TableRow(one.word, (f"{one.reference:,.0f}", f"{one.current:,.0f}")) for one in words]
    note = "In how many of 1,000 messages a word stands; those that changed most, each of ten conversations or more."
    header = ("word", "reference", "now")
    return section("Words that changed most", table(header, rows), note=note) if rows else ""


def _shares(found: Drift) -> str:
    rows = [
        TableRow(
            check.name,
            (_change(check), f"{check.measures['odds_ratio']:.2f}", _IN_WORDS[check.verdict]),
            _look(check.verdict),
        )
        for check in found.checks
        if check.kind == "share"
    ]
    return section("Shares of messages", table(("messages", "share", "odds ratio", "verdict"), rows), whole=True)


def _scores(found: Drift) -> str:
    rows = [_row(check) for check in found.checks if check.kind == "score"]
    note = "The mean probability of each target of the model; PSI over tenths of the reference."
    return section(
        "What the model says", table(("target", "mean probability", "PSI", "KS", "verdict"), rows), note=note
    )


def _expected(expected: tuple[Expected, ...]) -> str:
    rows = [
        TableRow(
            one.name,
            (figure(one.reference), figure(one.current), _signed(one.change), _IN_WORDS[one.verdict]),
            _look(one.verdict),
        )
        for one in expected
    ]
    note = (
        "Without labels: each probability counts as that part of a positive. It holds while only what comes in "
        "changes. Where the same words come to mean something else, nothing without labels can tell: label a few."
    )
    header = ("probability to escalate", "reference", "now", "change", "verdict")
    return section("What performance is to be expected", table(header, rows), note=note, whole=True) if rows else ""


def _signed(metric: Metric) -> str:
    if metric.value is None or metric.low is None or metric.high is None:
        return DASH
    return f"{metric.value:+.2f} [{metric.low:+.2f}, {metric.high:+.2f}]"


def _conditions(found: Drift) -> list[str]:
    sides = ((found.reference, "reference"), (found.current, "now"))
    return [
        *(
            f"{name}: {side.title}, {side.n:,} messages, of which {side.n_independent:,} count as independent."
            for side, name in sides
        ),
        f"A difference is marked where it is large and beyond chance: in at most {100 * ALPHA:g} of 100 comparisons of "
        "files between which nothing changed is anything marked (Holm's procedure over all checks).",
        *found.notes,
    ]
