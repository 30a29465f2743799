"""A draft as every item of the checklist reads it: the customer's mood, how many things are asked, how it closes."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from escalml.records import DraftReply
from escalml.replies.cues import phrases, plain

Mood = Literal["upset", "delighted", "neutral"]
CLOSING_SENTENCES = 2
FEWEST_WORDS = 6  # fewer are curt, whatever they say

_STARS = re.compile(r"★")
_UPSET = phrases(
    r"""
    never(?! mind), nobody, no (?:one|idea|info|answer|reply|call|response|water|heating|power|signal|internet),
    still (?:no|not|waiting|nothing|hasn't|haven't|isn't|doesn't),
    (?:has|have|had|is|are|was|were|does|did|do|will|wo|ca)n'?t (?:come|arrived?|turn(?:ed)?|work\w*|fit|start|open|load
    |charge|log|connect|get|had|heard|got|received|been|accept|reach),
    not (?:come|arrived|working|good|acceptable|happy|received|ok|okay|fair), (?:stopped|keeps?) \w+ing, every time,
    lost, broken?, damaged, smashed, cracked, torn, leak(?:ed|ing), flooded, dead, wrong, miss(?:ed|ing), ruined, rude,
    filthy, dirty, cold, freezing, stuck, stranded, locked out, soaked, mouldy, slimy, burnt, hurt, grazed, injur\w*,
    faulty, delayed, late, waited, waiting, on hold, panick\w*, worried, scared, upset, cried, crying, angry, furious,
    livid, gutted, disappoint\w*, frustrat\w*, fed up, annoy\w*, sick of, terrible, awful, horrible, worst, useless,
    ridiculous, disgrace\w*, disgust\w*, shocking, appalling, unacceptable, pathetic, joke, overcharged,
    (?:charged|billed|paid|ordered|told|sent) (?:twice|two times), double charge\w*, regulator, ombudsman, lawyer,
    transferred for, (?:second|third|fourth|fifth|\d(?:nd|rd|th)) time, \d (?:times|agents|weeks|months), hospital,
    funeral, died, passed away, promised, ignored, laughed, accused, fraud, stolen, scam(?:med)?, racist,
    discriminat\w*, wtf
    """
)
_UPSET_MARKS = re.compile(r"\?\?|[😠😡🤬😤😩😫😭😢]")
_DELIGHTED = phrases(
    r"""
    (?:thanks?|thank you) (?:so|for|to|again|guys|all|a), love(?:d|ly)?, amazing, joy, brilliant, fantastic, wonderful,
    best, great, excellent, delicious, perfect, happy, kind, patience, legends?, enjoy\w*, impressed, changed my,
    wanted to say, made my, saved my, shout ?out, kudos, well done, hats off, pay rise, cheers for
    """
)
_DELIGHTED_MARKS = re.compile(r"(?i)thanks? (?:you )?@|[❤🥰😍🙏]")
_THANKS = re.compile(r"(?i)thank(?:s| you)(?!\w)")
_OWN_CASE = re.compile(
    r"(?i)(?<!do )(?<!can )(?<!could )(?<!should )(?<!may )(?<!\w)(?:my|mine|our|me|i|i'm|i've|we|us)(?!\w)"
)
_ASKED = re.compile(r"(?i)\?|(?<!\w)(?:whether|and also|also,? |(?<=\()\d(?=\))|\d\) )")
_SENTENCE_END = re.compile(r"[.!?…](?: ?[^\w\s.,;:!?]){0,4}(?=\s|$)|\n[ \t]{0,4}\n")
_SIGNATURE = re.compile(r"(?:\n[^\n.!?]{0,60}){1,4}$|\s\^\w{1,20}$")
_GREETING = re.compile(
    r"(?i)\s{0,4}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?!\w)[^\n.!?,]{0,40}[\n.!,]"
)


@dataclass(frozen=True)
class Draft:
    """A draft with what can be read off it; the same text is read once, whatever the number of items."""

    request: DraftReply

    @property
    def reply(self) -> str:
        """The reply as sent."""
        return self.request.reply

    @cached_property
    def message(self) -> str:
        """The message with straight apostrophes."""
        return plain(self.request.message)

    @cached_property
    def mood(self) -> Mood:
        """How the customer writes: by the stars where there are any, else by the words."""
        if stars := len(_STARS.findall(self.message)):
            return "delighted" if stars > 3 else "upset"
        if _UPSET.search(self.message) or _UPSET_MARKS.search(self.message):
            return "delighted" if _THANKS.match(self.message) else "upset"
        praise = _DELIGHTED.search(self.message) or _DELIGHTED_MARKS.search(self.message)
        return "delighted" if praise and "?" not in self.message else "neutral"

    @cached_property
    def is_personal(self) -> bool:
        """Whether the customer writes of a case of their own, not of a thing that anybody may ask."""
        return _OWN_CASE.search(self.message) is not None

    @cached_property
    def n_asked(self) -> int:
        """How many things the message asks, as far as marks and set phrases show them; at least 1."""
        return max(1, len(_ASKED.findall(self.message)))

    @cached_property
    def body(self) -> tuple[int, int]:
        """Where greeting ends and sign-off begins."""
        greeting, signature = _GREETING.match(self.reply), _SIGNATURE.search(self.reply.rstrip())
        start = greeting.end() if greeting else 0
        end = signature.start() if signature and signature.start() > start else len(self.reply)
        return start, end

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """Where the sentences of the body start."""
        start, end = self.body
        ends = [start, *(match.end() for match in _SENTENCE_END.finditer(self.reply, start, end)), end]
        return tuple(here for here, there in pairwise(ends) if any(map(str.isalnum, self.reply[here:there])))

    @property
    def closing(self) -> int:
        """Where the closing starts: the last sentences of the body, and the sign-off."""
        return self.sentences[-CLOSING_SENTENCES:][0] if self.sentences else 0

    @property
    def is_curt(self) -> bool:
        """Whether hardly a word stands between greeting and sign-off."""
        return len(self.reply[slice(*self.body)].split()) < FEWEST_WORDS
