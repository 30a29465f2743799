"""What an alert says: which case, for whom and by when, and in two lines why.

The customer's words stand there redacted, and not at all where the matter is private or the channel is not to quote.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from escalml.records.alerts import AlertCause
from escalml.service.alerts.settings import AlertSettings
from escalml.service.webhooks.helpdesks.notes import reasons_of
from escalml.service.webhooks.helpdesks.settings import NoteLanguage
from escalml.store import AlertCase, OutgoingAlert

_QUOTED = 160  # characters of the customer's words
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True)
class _Words:
    """An alert's words in one language; {} is what is put in."""

    title: str
    at_once: str
    by: str
    late: str
    corrected: str
    growing: str
    like: str
    said: str
    private: str
    not_quoted: str
    open: str


_LANGUAGES: Mapping[NoteLanguage, _Words] = {
    "en": _Words(
        "Level {} for {}: answer {}",
        "at once",
        "by {}",
        "The reply is overdue.",
        "Decided anew by a person or by a new policy.",
        "More and more like cases come: perhaps one problem.",
        "{} like cases",
        "“{}”",
        "It holds private data ({}): read it in the console.",
        "The message is in the console.",
        "Open the case",
    ),
    "de": _Words(
        "Stufe {} für {}: antworten {}",
        "sofort",
        "bis {}",
        "Die Antwort ist überfällig.",
        "Neu entschieden, durch einen Menschen oder eine neue Richtlinie.",
        "Es kommen immer mehr ähnliche Fälle: vielleicht ein einziges Problem.",
        "{} ähnliche Fälle",
        "„{}“",
        "Enthält private Daten ({}): bitte in der Konsole lesen.",
        "Die Nachricht steht in der Konsole.",
        "Fall öffnen",
    ),
    "fr": _Words(
        "Niveau {} pour {} : répondre {}",
        "tout de suite",
        "avant le {}",
        "La réponse est en retard.",
        "Décision revue par une personne ou par une nouvelle politique.",
        "Il y en a de plus en plus : peut-être un seul problème.",
        "{} cas semblables",
        "« {} »",
        "Contient des données privées ({}) : à lire dans la console.",
        "Le message est dans la console.",
        "Ouvrir le dossier",
    ),
    "es": _Words(
        "Nivel {} para {}: responder {}",
        "de inmediato",
        "antes del {}",
        "La respuesta lleva retraso.",
        "Decidido de nuevo por una persona o por una nueva política.",
        "Son cada vez más: quizá un solo problema.",
        "{} casos parecidos",
        "«{}»",
        "Contiene datos privados ({}): léalo en la consola.",
        "El mensaje está en la consola.",
        "Abrir el caso",
    ),
}


@dataclass(frozen=True)
class AlertText:
    """An alert in words: a title, why in two lines, and where its case is, if that is known."""

    title: str
    why: tuple[str, str]
    link: str | None
    open_words: str

    @property
    def plain(self) -> str:
        """All of it as a plain text."""
        return "\n".join([self.title, *self.why, *([f"{self.open_words}: {self.link}"] if self.link else [])])


def words_of(
    alert: OutgoingAlert,
    case: AlertCase,
    settings: AlertSettings,
    *,
    may_quote: bool,
    even_private: bool = False,
) -> AlertText:
    """An alert in words.

    Parameters
    ----------
    alert
        The alert.
    case
        Its case as it stands now.
    settings
        Language, time zone and the console's address.
    may_quote
        Whether the customer's redacted words may stand there.
    even_private
        Also those of a private matter: in the console, which shows them to the same readers anyway.

    Returns
    -------
    The words.
    """
    words, route = _LANGUAGES[settings.language], case.standing.route
    by = words.at_once if not route.reply_within_hours else words.by.format(_clock(case.standing.reply_by, settings))
    link = None
    if settings.console_url:
        link = f"{settings.console_url}/#/case/{quote(alert.case_id, safe='')}"
    title = words.title.format(route.level, route.team.replace("_", " "), by)
    if case.problem:
        title = f"{title} · {words.like.format(case.problem.n_cases)}"
    why = f"{_cause(alert.cause, words)}{reasons_of(case.standing.result, settings.language)}"
    return AlertText(
        title=title,
        why=(why, _said(case, words, may_quote=may_quote, even_private=even_private)),
        link=link,
        open_words=words.open,
    )


def _cause(cause: AlertCause, words: _Words) -> str:
    said = {"message": "", "corrected": words.corrected, "overdue": words.late, "growing": words.growing}[cause]
    return f"{said} " if said else ""


def _said(case: AlertCase, words: _Words, *, may_quote: bool, even_private: bool) -> str:
    """The customer's words in one line, or why they are left out."""
    privacy = case.standing.result.privacy
    if privacy.sensitive and not even_private:
        return words.private.format(", ".join(privacy.categories) or "…")
    if not may_quote:
        return words.not_quoted
    text = _WHITE.sub(" ", "".join(sign for sign in case.standing.message.text if sign.isprintable() or sign.isspace()))
    shown = text.strip()
    return words.said.format(shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED].rpartition(' ')[0]} …")


def _clock(moment: datetime | None, settings: AlertSettings) -> str:
    """A moment as people of every language read it."""
    return settings.local(moment).strftime("%Y-%m-%d %H:%M %Z") if moment else "…"
