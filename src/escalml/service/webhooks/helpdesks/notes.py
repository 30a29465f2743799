"""The note that an agent reads in the ticket: what to expect, what to do by when, and where to see why. In plain words.

No word of the customer's stands in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from escalml.records import Result, ReviewReason
from escalml.service.webhooks.helpdesks.settings import HelpdeskSettings, NoteLanguage


@dataclass(frozen=True)
class _Words:
    """The note's words in one language; {} is what is put in."""

    likely: str
    unlikely: str
    unknown: str
    reasons: Mapping[str, str]
    alarms: str
    private_matter: str
    extra_care: str
    within_hours: str
    within_minutes: str
    answer: str
    in_private: str
    in_public: str
    team: str
    look: str
    looks: Mapping[ReviewReason, str]
    why: str
    why_without_link: str


_ENGLISH = _Words(
    "Likely to escalate ({})",
    "Not likely to escalate ({})",
    "Please look at this ticket",
    {
        "asks_next_level": "the customer wants somebody higher up",
        "outside_step": "the customer speaks of going to others, such as a lawyer or the press",
        "public_callout": "it is said in public",
        "repeat_unresolved": "it comes up again and is not solved",
        "grave_matter": "the matter is grave",
        "churn": "the customer may leave",
    },
    "A rule found: {}.",
    "It holds private data ({}).",
    "This customer may need extra care.",
    "within {} h",
    "within {} min",
    "Please answer{}, {}.",
    "in private",
    "where the customer wrote",
    "For: {} (level {}, {} priority).",
    "A person should check this: {}.",
    {
        "abstains": "the model is not sure",
        "may_be_critical": "it may be graver than it looks",
        "language": "the model does not know the language",
        "alarm_against_model": "a rule and the model disagree",
        "grave_words": "words of a grave matter that the model takes for mild",
        "too_short": "there is hardly a word",
        "whole_thread_unread": "the thread was too long to be read whole",
    },
    "Why, and correct it: {}",
    "Why: {} (policy {}).",
)
_GERMAN = _Words(
    "Wird wahrscheinlich eskalieren ({})",
    "Wird wohl nicht eskalieren ({})",
    "Bitte sehen Sie sich dieses Ticket an",
    {
        "asks_next_level": "der Kunde möchte mit jemand Höherem sprechen",
        "outside_step": "der Kunde spricht von Schritten nach außen, etwa Anwalt oder Presse",
        "public_callout": "es steht öffentlich",
        "repeat_unresolved": "es kommt wieder und ist nicht gelöst",
        "grave_matter": "die Sache ist schwerwiegend",
        "churn": "der Kunde könnte gehen",
    },
    "Eine Regel fand: {}.",
    "Enthält private Daten ({}).",
    "Dieser Mensch braucht vielleicht besondere Rücksicht.",
    "innerhalb von {} Std.",
    "innerhalb von {} Min.",
    "Bitte antworten Sie{}, {}.",
    "nicht öffentlich",
    "dort, wo der Kunde schrieb",
    "Für: {} (Stufe {}, Priorität {}).",
    "Bitte prüfen: {}.",
    {
        "abstains": "das Modell ist unsicher",
        "may_be_critical": "es ist vielleicht ernster, als es aussieht",
        "language": "das Modell kennt die Sprache nicht",
        "alarm_against_model": "eine Regel und das Modell widersprechen sich",
        "grave_words": "Wörter einer ernsten Sache, die das Modell für harmlos hält",
        "too_short": "es gibt kaum Text",
        "whole_thread_unread": "der Verlauf war zu lang, um ganz gelesen zu werden",
    },
    "Warum, und berichtigen: {}",
    "Warum: {} (Richtlinie {}).",
)
_FRENCH = _Words(
    "Risque d'escalade ({})",
    "Escalade peu probable ({})",
    "Merci de regarder ce ticket",
    {
        "asks_next_level": "le client veut parler à un responsable",
        "outside_step": "le client parle de démarches extérieures, comme un avocat ou la presse",
        "public_callout": "c'est dit en public",
        "repeat_unresolved": "le problème revient sans être résolu",
        "grave_matter": "l'affaire est grave",
        "churn": "le client pourrait partir",
    },
    "Une règle a trouvé : {}.",
    "Contient des données privées ({}).",
    "Cette personne a peut-être besoin d'une attention particulière.",
    "dans un délai de {} h",
    "dans un délai de {} min",
    "Merci de répondre{}, {}.",
    "en privé",
    "là où le client a écrit",
    "Pour : {} (niveau {}, priorité {}).",
    "À vérifier par une personne : {}.",
    {
        "abstains": "le modèle n'est pas sûr",
        "may_be_critical": "c'est peut-être plus grave qu'il n'y paraît",
        "language": "le modèle ne connaît pas la langue",
        "alarm_against_model": "une règle et le modèle se contredisent",
        "grave_words": "des mots d'une affaire grave que le modèle juge bénigne",
        "too_short": "il n'y a presque pas de texte",
        "whole_thread_unread": "l'échange était trop long pour être lu en entier",
    },
    "Pourquoi, et corriger : {}",
    "Pourquoi : {} (politique {}).",
)
_SPANISH = _Words(
    "Es probable que escale ({})",
    "No es probable que escale ({})",
    "Por favor, mire este ticket",
    {
        "asks_next_level": "el cliente quiere hablar con un superior",
        "outside_step": "el cliente habla de acudir a otros, como un abogado o la prensa",
        "public_callout": "lo dice en público",
        "repeat_unresolved": "vuelve a ocurrir y no está resuelto",
        "grave_matter": "el asunto es grave",
        "churn": "el cliente podría irse",
    },
    "Una regla encontró: {}.",
    "Contiene datos privados ({}).",
    "Esta persona quizá necesite una atención especial.",
    "en {} h",
    "en {} min",
    "Por favor, responda{}, {}.",
    "en privado",
    "donde escribió el cliente",
    "Para: {} (nivel {}, prioridad {}).",
    "Una persona debería revisarlo: {}.",
    {
        "abstains": "el modelo no está seguro",
        "may_be_critical": "puede ser más grave de lo que parece",
        "language": "el modelo no conoce el idioma",
        "alarm_against_model": "una regla y el modelo no coinciden",
        "grave_words": "palabras de un asunto grave que el modelo cree leve",
        "too_short": "apenas hay texto",
        "whole_thread_unread": "el hilo era demasiado largo para leerlo entero",
    },
    "Por qué, y corregirlo: {}",
    "Por qué: {} (política {}).",
)
_LANGUAGES: Mapping[NoteLanguage, _Words] = {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}


def note_of(result: Result, settings: HelpdeskSettings) -> str:
    """What an agent has to know of a decision; no word of the customer.

    Parameters
    ----------
    result
        The decision.
    settings
        Of the helpdesk: the note's language, and where the console is.

    Returns
    -------
    A few lines.
    """
    words, route = _LANGUAGES[settings.language], result.route
    lines = [f"{_expectation(result, words)} {_request(result, words)}".strip()]
    if result.alarms:
        lines.append(words.alarms.format(_alarms(result)))
    if result.privacy.sensitive:
        lines.append(words.private_matter.format(", ".join(result.privacy.categories) or "…"))
    if result.privacy.vulnerable:
        lines.append(words.extra_care)
    if result.review:
        reasons = ", ".join(words.looks[reason] for reason in result.review_reasons) or words.looks["abstains"]
        lines.append(words.look.format(reasons))
    lines.append(words.team.format(route.team.replace("_", " "), route.level, route.priority))
    if settings.console_url:
        lines.append(words.why.format(f"{settings.console_url}/#/case/{quote(result.id, safe='')}"))
    else:
        rules = ", ".join(route.rules) or "default"
        lines.append(words.why_without_link.format(rules, route.policy_version))
    return "\n".join(lines)


def reasons_of(result: Result, language: NoteLanguage) -> str:
    """Why a message needs somebody, in one line: what a rule found, how likely it escalates and why.

    Parameters
    ----------
    result
        The decision.
    language
        Of the line.

    Returns
    -------
    The line; no word of the customer.
    """
    words = _LANGUAGES[language]
    found = [words.alarms.format(_alarms(result))] if result.alarms else []
    return " ".join([*found, _expectation(result, words)])


def _alarms(result: Result) -> str:
    return ", ".join(alarm.name.replace("_", " ") for alarm in result.alarms)


def _expectation(result: Result, words: _Words) -> str:
    """How likely it escalates, and why: *Likely to escalate (83 %): the matter is grave.*"""
    if result.escalation is None:
        return f"{words.unknown}."
    likely = words.likely if result.escalation.likely else words.unlikely
    said = likely.format(f"{result.escalation.probability * 100:.0f} %")
    reasons = [words.reasons.get(name, name.replace("_", " ")) for name in result.escalation.reasons]
    return f"{said}: {'; '.join(reasons)}." if reasons and result.escalation.likely else f"{said}."


def _request(result: Result, words: _Words) -> str:
    """What to do by when, and where: *Please answer within 1 h, in private.*"""
    if "ignore" in result.route.actions:
        return ""
    hours, by = result.route.reply_within_hours, ""
    if hours >= 1:
        by = f" {words.within_hours.format(f'{hours:g}')}"
    elif hours > 0:
        by = f" {words.within_minutes.format(round(hours * 60))}"
    return words.answer.format(by, words.in_private if result.route.visibility == "private" else words.in_public)
