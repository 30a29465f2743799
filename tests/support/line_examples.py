"""Mails made line by line, each line with its reason: what the line classifier learns from and is chosen on."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from faker import Faker

import hard_mails_third
import hard_wrappers
import hard_wrappers_second
from line_wordings import WORDINGS

LOCALES = {
    "en": ("en_GB", "en_US"),
    "de": ("de_DE",),
    "fr": ("fr_FR",),
    "es": ("es_ES",),
    "it": ("it_IT",),
    "nl": ("nl_NL",),
    "pt": ("pt_PT", "pt_BR"),
}
OWN = "own"
SENTENCE = re.compile(r"(?<=[.!?]) +")
_BANNER, _MENU, _POSTSCRIPT = 0.25, 0.06, 0.12  # shares of mails
_TIGHT = 0.25  # of signatures, without a gap above


@dataclass(frozen=True)
class MadeMail:
    """Lines of a mail, empty ones too, and the reason of each that is no customer's; `own` of the others."""

    lines: list[str]
    reasons: list[str]
    postscript: bool = False  # the customer has the last word, below all the rest


def held_out(wording: str) -> bool:
    """Whether a wording is kept from training: one of five, by its characters."""
    return blake2b(wording.encode(), digest_size=4).digest()[0] % 5 == 0


def wordings(language: str, kind: str, *, held: bool) -> list[str]:
    """Wordings of a kind in a language, of the part that is learned from or of the part that is held out."""
    of_second = hard_wrappers_second
    third = hard_mails_third.PARTS[language]
    older = {
        "banner": [hard_wrappers.BANNER[language], *of_second.BANNERS[language], third[1]],
        "footer": [hard_wrappers.LEGAL[language], of_second.LAWS.get(language, ""), third[4]],
        "unsubscribe": [hard_wrappers.UNSUBSCRIBE[language], of_second.WAYS_OUT[language], third[5]],
        "mobile_signature": [*hard_wrappers.MOBILE[language], *of_second.MARKS[language], third[3]],
        "block": [hard_wrappers.GOODBYE[language], of_second.SIGNATURES[language], third[2]],
    }
    known = [*older.get(kind, []), *WORDINGS[language].get(kind, "").strip().split("\n")]
    return [wording for wording in known if wording and held_out(wording) == held]


class MailMaker:
    """Makes mails out of customers' words.

    Parameters
    ----------
    own
        For each language, what customers wrote: a text for each, of one or more lines.
    held
        Whether to use the wordings that are held out.
    seed
        The same seed makes the same mails.
    """

    def __init__(self, own: dict[str, list[str]], *, held: bool, seed: int) -> None:
        self._own, self._held = own, held
        self._random = random.Random(seed)
        self._fakers = {name: Faker(name) for names in LOCALES.values() for name in names}
        for faker in self._fakers.values():
            faker.seed_instance(seed)

    def mails(self, n: int) -> Iterator[MadeMail]:
        """Some mails, one language after the other."""
        languages = [language for language in LOCALES if self._own.get(language)]
        for number in range(n):
            yield self._mail(languages[number % len(languages)])

    def _mail(self, language: str) -> MadeMail:
        dice = self._random
        parts = [*self._head(language), *self._tail(language)]
        postscript = dice.random() < _POSTSCRIPT
        if postscript:
            last = dice.choice(self._own[language]).split("\n")[-1]
            last = SENTENCE.split(last)[-1]
            parts.append((f"{dice.choice(('', '', 'PS: ', 'P.S. '))}{last}", OWN))
        lines: list[str] = []
        reasons: list[str] = []
        for text, reason in parts:
            if lines and not (reason in ("signature", "mobile_signature") and dice.random() < _TIGHT):
                lines += [""] * dice.choice((1, 1, 1, 2))
                reasons += [OWN] * (len(lines) - len(reasons))
            for line in text.split("\n"):
                lines.append(line)
                reasons.append(reason)
        return MadeMail(lines, reasons, postscript)

    def _head(self, language: str) -> Iterator[tuple[str, str]]:
        dice = self._random
        if dice.random() < _BANNER:
            yield self._wording(language, "banner"), "banner"
        own = dice.choice(self._own[language])
        if dice.random() < _MENU:
            own = f"{own}\n{dice.choice((' | ', ' > ', ' · ')).join(dice.sample(own.split(), k=2))}"
        yield own, OWN

    def _tail(self, language: str) -> Iterator[tuple[str, str]]:
        tail = [
            (0.45, "signature", self._signature),
            (0.2, "mobile_signature", lambda language: self._wording(language, "mobile_signature")),
            (0.25, "footer", lambda language: self._several(language, "footer")),
            (0.2, "unsubscribe", lambda language: self._several(language, "unsubscribe")),
        ]
        for chance, reason, make in tail:
            if self._random.random() < chance and (text := make(language)):
                yield text, reason

    def _several(self, language: str, kind: str) -> str:
        return "\n".join(self._wording(language, kind) for _ in range(self._random.choice((1, 1, 2))))

    def _wording(self, language: str, kind: str) -> str:
        found = wordings(language, kind, held=self._held)
        return self._filled(self._random.choice(found), language) if found else ""

    def _filled(self, wording: str, language: str) -> str:
        fake = self._fake(language)
        return (
            wording.replace("{firm}", fake.company())
            .replace("{place}", fake.city())
            .replace("{who}", fake.name())
            .replace("{tel}", fake.phone_number())
            .replace("{mail}", fake.ascii_safe_email())
            .replace("{url}", f"https://{fake.domain_word()}.example/{fake.slug()}")
        )

    def _fake(self, language: str) -> Faker:
        return self._fakers[self._random.choice(LOCALES[language])]

    def _signature(self, language: str) -> str:
        dice, fake = self._random, self._fake(language)
        if dice.random() < 0.2 and (blocks := wordings(language, "block", held=self._held)):
            return dice.choice(blocks)
        name = dice.choice((fake.name(), fake.name(), f"{fake.first_name()} {fake.last_name()}", fake.first_name()))
        lines = [self._wording(language, "closing")] if dice.random() < 0.75 else []
        if lines and dice.random() < 0.3:
            lines.append("")
        lines.append(name.upper() if dice.random() < 0.1 else name)
        details = [
            self._wording(language, "role"),
            fake.job(),
            fake.company(),
            fake.street_address().replace("\n", ", "),
            f"{fake.postcode()} {fake.city()}",
            fake.phone_number(),
            f"{dice.choice(('Tel.', 'T', 'M:', 'Mobil', 'Tel'))} {fake.phone_number()}",
            fake.ascii_safe_email(),
            f"www.{fake.domain_word()}.example",
        ]
        chosen = [item for item in details if item and dice.random() < 0.3]
        if len(lines) == 1 and not chosen:  # a name alone is the customer's word
            chosen = [fake.company(), fake.phone_number()]
        while chosen:
            n = dice.choice((1, 1, 1, 2, 3))
            lines.append(dice.choice((" | ", " · ", " - ", ", ")).join(chosen[:n]))
            chosen = chosen[n:]
        return "\n".join(lines)
