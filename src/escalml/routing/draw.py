"""The response map: a policy on one page, for a person who has never seen it.

Each box is a desk at a level; the rules that lead there point to it, in their order and in plain words. One
self-contained page, nothing fetched.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from escalml.routing.hours import DEFAULT as DEFAULT_HOURS
from escalml.routing.parts import EXPERT, FALLBACK, ROLE_OF_LEVEL, Rule
from escalml.routing.plain_words import action_in_words, in_words, outcome_in_words, parts_of, plain, sentence
from escalml.routing.policy import Policy

_PAGE = Path(__file__).with_name("map.html")
STYLE = Path(__file__).with_name("map.css")
_ALWAYS = (
    "A customer who asks for a supervisor or an executive gets one, whatever a model or a rule says.",
    "An open case never falls below the level it has reached, unless it is referred down.",
    "A private message is never answered in public.",
    "Tier 1 is a common question, tier 2 an individual one, tier 3 a pressing one.",
)


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A rule with its place in the order."""

    number: int
    rule: Rule


def draw_map(policy: Policy, *, style_address: str | None = None) -> str:
    """Draw a policy as a web page.

    Parameters
    ----------
    policy
        The rules.
    style_address
        Where a server that allows no style in a page has the file `STYLE`; without it the page holds it.

    Returns
    -------
    The whole HTML of a page that fetches nothing else, reads in light and dark, on a phone and on paper. The element
    of a rule has the id `rule-<name>`.
    """
    rules = [_Numbered(number, rule) for number, rule in enumerate(policy.rules, start=1)]
    anywhere = [one for one in rules if one.rule.then.level is None]
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(
        style=_style(style_address),
        style_source="'self'" if style_address else "'unsafe-inline'",
        version=escape(policy.version),
        n_rules=len(rules),
        levels="".join(_level(policy, level, rules) for level in sorted(ROLE_OF_LEVEL, reverse=True)),
        anywhere="".join(_rule(policy, one, team=one.rule.then.team) for one in anywhere),
        default=_default(policy),
        always="".join(f"<li>{escape(sentence)}</li>" for sentence in (*_ALWAYS, *_limits(policy), *_hours(policy))),
        experts="".join(_experts(policy)),
    )


def _style(address: str | None) -> str:
    """The style itself, or a link to it."""
    if address:
        return f'<link rel="stylesheet" href="{escape(address)}">'
    return f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>"


def _level(policy: Policy, level: int, rules: Sequence[_Numbered]) -> str:
    """The band of a level: its head, then each desk with the rules that lead there."""
    desk = policy.levels[level]
    desks: dict[str, list[_Numbered]] = {}
    for one in rules:
        if one.rule.then.level == level:
            desks.setdefault(one.rule.then.team or desk.team, []).append(one)
    rows = "".join(_desk(policy, team, here) for team, here in desks.items())
    always = [action_in_words(action) for action in desk.actions]
    if desk.reply_within_hours is not None:
        always.append(f"answer within {desk.reply_within_hours:g} h at the latest")
    note = f'<p class="note">Always: {escape(", ".join(always))}.</p>' if always else ""
    if level == policy.default.level:
        rows += _fallback(policy.team_name(policy.default.team or desk.team))
    head = f"<h2><b>Level {level}</b> {escape(policy.level_name(level))}</h2>{note}"
    return f'<section class="level l{level}"><header>{head}</header>{rows}</section>'


def _desk(policy: Policy, team: str, rules: Iterable[_Numbered]) -> str:
    """A desk's box, and the rules that point to it."""
    said = "".join(_rule(policy, one) for one in rules)
    name = "expert of the topic" if team == EXPERT else policy.team_name(team)
    note = "<small>see Experts</small>" if team == EXPERT else ""
    return f'<div class="row"><ol>{said}</ol><div class="arrow"></div><div class="box">{escape(name)}{note}</div></div>'


def _fallback(team: str) -> str:
    """Where a message goes that no rule sends anywhere."""
    sentence = '<li class="else"><div><h3>Everything else</h3><p>No rule above sets a level.</p></div></li>'
    box = f'<div class="box">{escape(team)}</div>'
    return f'<div class="row"><ol>{sentence}</ol><div class="arrow"></div>{box}</div>'


def _rule(policy: Policy, one: _Numbered, *, team: str | None = None) -> str:
    """A rule: its number, its name, when it holds, what it settles; the team where no box beside it names one."""
    conditions = "".join(f"<li>{escape(in_words(part))}</li>" for part in parts_of(one.rule.when))
    name = escape(plain(one.rule.name).capitalize())
    outcome = ", ".join(filter(None, [team and f"to {policy.team_name(team)}", outcome_in_words(one.rule.then)]))
    return (
        f'<li id="rule-{escape(one.rule.name)}"><span class="number">{one.number}</span>'
        f'<div title="owned by {escape(policy.team_name(one.rule.owner))}"><h3>{name}</h3>'
        f'<ul class="when">{conditions}</ul><p class="then">{escape(outcome)}</p></div></li>'
    )


def _default(policy: Policy) -> str:
    default = policy.default
    hours = f"{default.reply_within_hours:g} {'working hours' if default.working_time else 'h'}"
    where = "where the customer wrote" if default.visibility == "public" else "in private"
    approval = "needs approval" if default.needs_approval else "needs no approval"
    return escape(
        f"Level {default.level}, tier {default.tier}, answer within {hours} {where}, "
        f"{default.priority} priority; the reply {approval}."
    )


def _limits(policy: Policy) -> Iterator[str]:
    """What the policy says of managers' time."""
    if policy.capacity is not None:
        yield (
            f"Managers take {policy.capacity.alerts_per_day} alerts a day. A rule may ask how many are left; "
            "one that does not ask alerts them in any case."
        )
    if policy.leaders_sample is not None:
        yield f"Leaders see {policy.leaders_sample.share:.0%} of all messages, drawn by lot, however calm it is."


def _hours(policy: Policy) -> Iterator[str]:
    """When teams work."""
    for team, its in sorted(policy.hours.items(), key=lambda item: item[0] != DEFAULT_HOURS):
        who = "The desk" if team == DEFAULT_HOURS else sentence(policy.team_name(team))
        spans = "day and night" if isinstance(its.open, str) else "; ".join(f"{d} {s}" for d, s in its.open.items())
        free = f", but for public holidays ({its.holidays})" if its.holidays else ""
        yield f"{who}: open {spans} ({its.zone}){free}."


def _experts(policy: Policy) -> Iterator[str]:
    """Topic and team of each expert, the fallback last."""
    for topic, expert in sorted(policy.experts.items(), key=lambda item: item[0] == FALLBACK):
        name = "any other topic" if topic == FALLBACK else plain(topic)
        yield f"<li><span>{escape(name)}</span><b>{escape(policy.team_name(expert.team))}</b></li>"
