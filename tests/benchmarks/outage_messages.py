"""Messages about one outage, put together from parts, for the benchmark of like cases: two need share no sentence."""

import random

_WHAT = [
    "the internet",
    "my broadband",
    "our wifi",
    "the connection",
    "my fibre line",
    "internet at home",
    "the network",
]
_DOWN = ["is down", "has been down", "went down", "stopped working", "is not working", "keeps dropping", "has gone off"]
_WHEN = ["since this morning", "since about 8am", "for three hours now", "since 7.40", "all morning", "for hours", ""]
_WHERE = ["in Leeds", "here in Headingley", "in LS6", "on our street", "in the whole building", "", "", ""]
_LIGHT = [
    "The router shows a red light.",
    "Router light is orange and blinking.",
    "I have restarted the router four times.",
    "Turned it off and on again, nothing.",
    "The box says no signal.",
    "All lights on the box are green but no page loads.",
    "Neighbours have the same.",
    "",
    "",
]
_HARM = [
    "I work from home and have lost half a day.",
    "I have a call with a client at noon.",
    "My kids have online lessons.",
    "I can't take card payments in my shop.",
    "My mum's alarm button needs the line.",
    "",
    "",
]
_ASK = [
    "When will it be back?",
    "Is there an outage?",
    "Can somebody tell me what is going on?",
    "Please fix this.",
    "Your status page says everything is fine, it is not.",
    "Nobody answers your phone.",
    "Do I get money back for today?",
    "I want compensation.",
    "",
]
_GREETING = ["Hi,", "Hello,", "", "", "Hey", "Good morning,", "@NetHome", "Seriously?"]
_FORMS = [
    "{what} {down} {when} {where}. {light} {harm} {ask}",
    "{what} {down} {when} {where}. {light} {harm} {ask}",
    "No internet {when} {where}. {ask}",
    "Outage {where}? {what} {down} {when}.",
    "Can't get online {when}. {light} {ask}",
    "Nothing loads {when}, {light} {harm}",
    "Is it just me or is {what} off {where}? {ask}",
    "Third outage this month. {what} {down} {when}. {harm}",
    "Still no internet {where}. {harm} {ask}",
    "We have been offline {when}. {ask}",
]


def outage_messages(n: int, seed: int) -> list[str]:
    """So many messages."""
    chance = random.Random(seed)
    return [_message(chance) for _ in range(n)]


def _message(chance: random.Random) -> str:
    parts = {"what": _WHAT, "down": _DOWN, "when": _WHEN, "where": _WHERE, "light": _LIGHT, "harm": _HARM, "ask": _ASK}
    body = chance.choice(_FORMS).format(**{name: chance.choice(some) for name, some in parts.items()})
    words = f"{chance.choice(_GREETING)} {body}".split()
    return " ".join(words).replace(" .", ".").replace(" ,", ",").replace(" ?", "?")
