"""What a desk asks for and a form labels, by type: the words of the question and the shape of the answer.

In en, de, fr, es, it, nl and pt. Every expression is bounded.
"""

import re

from escalml.privacy.questions import birth_and_secrets, names, numbers_and_contact, papers_and_cards
from escalml.privacy.questions.form import NO_NAMES, OF_THINGS, PERSON_SHAPE, REFUSALS, Question
from escalml.privacy.questions.labels import COMPANY_LABEL, FIELD_LABEL, NAME_LABEL, PEOPLE_LABEL

__all__ = [
    "COMPANY_LABEL",
    "FIELD_LABEL",
    "LABEL",
    "NAME_LABEL",
    "NO_NAMES",
    "OF_THINGS",
    "PEOPLE_LABEL",
    "PERSON_SHAPE",
    "QUESTIONS",
    "REFUSALS",
    "Question",
]

# The last one asks for a name in so many words.
QUESTIONS: tuple[Question, ...] = (
    *birth_and_secrets.QUESTIONS,
    *papers_and_cards.QUESTIONS,
    *numbers_and_contact.QUESTIONS,
    *names.QUESTIONS,
)
# Any label that asks for an identifier.
LABEL = re.compile(
    "|".join(each.pattern for each in (NAME_LABEL, PEOPLE_LABEL, *(question.words for question in QUESTIONS))),
    re.IGNORECASE,
)
