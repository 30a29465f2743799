"""Invented names and addresses: variations of marked texts, and sentences for texts that have none.

The corpus has a few hundred names, and whoever learns from those alone learns the names.
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from escalml.models.name_tokens import KnownNames
from escalml.training.names_data import ADDRESS, PERSON, MarkedText

if TYPE_CHECKING:
    from faker import Faker

LOCALES = (
    *[
        "en_US",
        "en_GB",
        "en_IN",
        "en_AU",
        "en_CA",
        "en_IE",
        "en_NZ",
        "en_PH",
        "de_DE",
        "de_AT",
        "fr_FR",
        "fr_CH",
        "es_ES",
        "es_MX",
        "it_IT",
        "nl_NL",
        "pl_PL",
        "pt_BR",
    ],
    *["sv_SE", "da_DK", "fi_FI", "no_NO", "cs_CZ", "hu_HU", "tr_TR", "hr_HR", "sl_SI"],
)
ENGLISH, ABROAD = 3, 1  # how often a value is English against one of each other locale
VARIED = "corpus, names varied"
KNOWN_SHARE = 0.75  # of the names that are looked up: the rest teaches the head to do without
# Where a person says who they are and where they live; {P} a name, {A} an address.
OPENINGS = [
    "Hi, {P} here. ",
    "This is {P}. ",
    "My name is {P}. ",
    "hello im {P}, ",
    "{P} here again. ",
    "I'm {P} and ",
    "Dear {P}, ",
    "Hi {P}, ",
    "Hello {P} ",
    "{P}, ",
    "Good morning {P}, ",
    "hey {P} ",
    "I am {P}, a customer since years. ",
    "Mr {P} here. ",
    "Mrs {P} speaking. ",
    "Guten Tag, mein Name ist {P}. ",
    "Hallo, {P} hier. ",
    "Goedendag, mijn naam is {P}. ",
    "Hallo, ik ben {P}. ",
    "Bonjour, je m'appelle {P}. ",
    "Madame {P}, ",
    "Buongiorno, sono {P}. ",
    "Gentile {P}, ",
    "Hola, soy {P}. ",
    "Me llamo {P} y ",
    "Olá, o meu nome é {P}. ",
    "Bom dia, sou a {P}, ",
]
SENTENCES = [
    " I spoke to {P} yesterday. ",
    " Your agent {P} hung up on me.",
    " {P} told me it would be fixed.",
    " The rep, {P}, was rude.",
    " My husband {P} has the same.",
    " Ask {P} about it.",
    " as {P} promised ",
    " The account is in the name of {P}.",
    " It was delivered to {P} next door.",
    " I was helped by {P} and by {P}.",
    " cc {P}",
    " My daughter {P} was there.",
    " My address is {A}.",
    " Deliver it to {A} please.",
    " I live at {A}.",
    " We moved to {A} last month.",
    " My flat at {A} has no water.",
    " The parcel went to {A}, not to us.",
    " Please send the engineer to {A}.",
    " Billing address: {A}",
    " Shipping address:\n{A}\n",
    " i'm at {A}",
    " Change my address from {A} to {A}.",
    " The meter at {A} is broken.",
    " Please update it: {A}.",
    " send it to {P}, {A}",
    " {P}\n{A}\n",
    " Dr. {P} signed it.",
    " My landlord {P} says so.",
    " {P}'s bag is lost.",
    " Passengers: {P} and {P}.",
    " name on booking {P}",
    " Beneficiary: {P}",
    " Name: {P}",
    " signed for by {P} ",
    " with {P} on the phone ",
    " thanks {P}! ",
    " Ihr Mitarbeiter {P} hat aufgelegt.",
    " Meine Adresse ist {A}.",
    " Herr {P} hat mir das zugesagt.",
    " Het pakket is bij {P} bezorgd, {A}.",
    " Mevrouw {P} zou terugbellen.",
    " J'ai parlé à {P} hier.",
    " Mon adresse : {A}.",
    " Livré chez {P}, {A}.",
    " Ho parlato con {P}. ",
    " Il mio indirizzo è {A}.",
    " La pratica è intestata a {P}.",
    " Me atendió {P} y me colgó.",
    " Mi dirección es {A}.",
    " El pedido está a nombre de {P}.",
    " Falei ontem com {P}. ",
    " A minha morada é {A}.",
    " A conta está em nome de {P}.",
]
CLOSINGS = [
    "\n\nThanks,\n{P}",
    "\nRegards, {P}",
    " - {P}",
    "\n\nKind regards\n{P}\n{A}",
    "\nBest,\n{P}",
    " {P}",
    "\n\n{P}",
    " cheers {P}",
    " Thanks {P}",
    "\nYours sincerely,\n{P}",
    "\nSent by {P}",
    "\n\nMit freundlichen Grüßen\n{P}",
    "\nMet vriendelijke groet,\n{P}\n{A}",
    "\n\nCordialement,\n{P}",
    "\nCordiali saluti\n{P}",
    "\nUn saludo,\n{P}",
    "\n\nCom os melhores cumprimentos,\n{P}",
    " ^{P}",
]


class Inventor:
    """Invents names and addresses; the same seed, the same values.

    Parameters
    ----------
    seed
        Of all choices.
    """

    def __init__(self, seed: int) -> None:
        from faker import Faker

        self._random = random.Random(seed)
        self._fakers = {locale: Faker(locale) for locale in LOCALES}
        for number, faker in enumerate(self._fakers.values()):
            faker.seed_instance(seed + number)
        self._weights = [ENGLISH if locale.startswith("en") else ABROAD for locale in LOCALES]

    def known_names(self) -> KnownNames:
        """Names that faker knows, but for a quarter of them."""
        names: dict[str, set[str]] = {"first": set(), "last": set()}
        for faker in self._fakers.values():
            for provider in faker.get_providers():
                for kind, found in names.items():
                    for attribute in (name for name in dir(type(provider)) if f"{kind}_name" in name):
                        values = getattr(type(provider), attribute)
                        if isinstance(values, Sequence | Mapping):
                            found.update(value.lower() for value in values if isinstance(value, str) and len(value) > 1)
        given, family = (
            frozenset(name for name in sorted(found) if self._random.random() < KNOWN_SHARE) for found in names.values()
        )
        return KnownNames(given, family)

    def person(self, *, alone: bool) -> str:
        """A name; alone, a first name or sometimes a family name."""
        faker = self._faker()
        if alone:
            return str(faker.first_name() if self._random.random() < 0.75 else faker.last_name())
        middle = f" {self._random.choice('ABCDEFGHJKLMNPRSTW')}." if self._random.random() < 0.08 else ""
        return f"{faker.first_name()}{middle} {faker.last_name()}"

    def address(self) -> str:
        """A street address, with or without town, on one line or on several."""
        faker, kind = self._faker(), self._random.random()
        if kind < 0.35:
            found = faker.street_address()
        else:
            found = faker.address() if kind < 0.75 else f"{faker.street_address()}, {faker.city()}"
        return re.sub(r"\s*\n\s*", ", ", found.strip()) if self._random.random() < 0.6 else str(found).strip()

    def varied(self, marked: MarkedText) -> MarkedText:
        """The text with other names and addresses, the same for the same."""
        values: dict[str, str] = {}
        parts: list[str] = []
        spans: list[tuple[int, int, str]] = []
        done = length = 0
        for start, end, label in marked.spans:
            value = marked.text[start:end]
            if label in (PERSON, ADDRESS):
                value = values.setdefault(value, self._like(value, label))
            length += start - done
            parts += [marked.text[done:start], value]
            spans.append((length, length + len(value), label))
            length += len(value)
            done = end
        return replace(marked, text="".join([*parts, marked.text[done:]]), spans=tuple(spans))

    def inserted(self, text: str) -> MarkedText:
        """A text that had no names, with sentences that have."""
        ends = [match.end() for match in re.finditer(r"[.!?\n]\s*", text)] or [len(text)]
        chance = self._random.random()
        places = [
            *([(0, OPENINGS)] if chance < 0.35 else []),
            *([(self._random.choice(ends), SENTENCES)] if 0.25 < chance < 0.8 else []),
            *([(len(text), CLOSINGS)] if chance > 0.7 else []),
        ]
        whole, spans, done = "", [], 0
        for place, choices in places:
            whole += text[done:place]
            sentence = self.sentence(choices)
            spans += [(start + len(whole), end + len(whole), label) for start, end, label in sentence.spans]
            whole, done = whole + sentence.text, place
        return MarkedText(whole + text[done:], tuple(spans), VARIED)

    def sentence(self, choices: Sequence[str] = (*OPENINGS, *SENTENCES, *CLOSINGS)) -> MarkedText:
        """A sentence with invented values, sometimes in lower case."""
        text, spans = "", []
        lower = self._random.random() < 0.15
        for part in re.split(r"(\{[PA]\})", self._random.choice(choices)):
            label = {"{P}": PERSON, "{A}": ADDRESS}.get(part)
            value = part
            if label:
                value = self.person(alone=self._random.random() < 0.45) if label == PERSON else self.address()
                value = value.lower() if lower else value
                spans.append((len(text), len(text) + len(value), label))
            text += value
        return MarkedText(text, tuple(spans), VARIED)

    def _like(self, value: str, label: str) -> str:
        """An invented value in the manner of another."""
        other = self.person(alone=" " not in value) if label == PERSON else self.address()
        if value.islower():
            return other.lower()
        return other.upper() if value.isupper() else other

    def _faker(self) -> "Faker":
        return self._random.choices(list(self._fakers.values()), self._weights)[0]
