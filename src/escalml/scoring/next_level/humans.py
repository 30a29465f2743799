"""Whether a customer wants a human in place of a bot: no request for the next level, but for a call back."""

from functools import cache

from escalml.scoring.alarms.cues import AlarmTable, CueIndex

_MOST_WORDS_ALONE = 4
_HUMANS = {
    "en": """
        person = human|humans|human being|real person|actual person|live person|live agent|real agent|human agent|
          real human|actual human|living person|agent|representative|operator|advisor|adviser|someone real|rep|
          customer service rep|person not a bot|live chat agent|proper person|somebody human
        can i get|can i have|get me|give me|connect me|transfer me|put me|speak to|speak with|talk to|talk with|
          speaking to|
          talking to|chat with|i want|i need|want to|begging for|let me|is there|is this|please|switch me|reach|
          how do i > $person
        human|agent|representative|operator|real person > please|pls|now|plz
    """,
    "de": """
        mensch|menschen|echten menschen|echte person|echten mitarbeiter|mitarbeiter|mitarbeiterin|berater|
          sachbearbeiter|
          echter mensch + sprechen|verbinden|will|möchte|bitte|gibt es|geben|reden|kann ich|hallo ist da
    """,
    "nl": """
        mens|echt mens|echt persoon|medewerker|echte medewerker|iemand van vlees|een mens|echte persoon + spreken|
          praten|
          doorverbinden|wil|graag|kan ik|is er|aub
    """,
    "fr": """
        humain|être humain|vraie personne|un conseiller|une conseillère|un agent|personne réelle|
          vrai conseiller + parler|
          joindre|avoir|veux|voudrais|passez|svp|s'il vous plaît|y a-t-il
    """,
    "it": """
        operatore|operatrice|persona vera|persona reale|umano|essere umano|persona in carne + parlare|voglio|vorrei|
          passa|
          passami|passatemi|per favore|c'è|posso
    """,
    "es": """
        humano|persona real|persona de verdad|agente|operador|operadora|asesor|ser humano + hablar|quiero|páseme|
          pásame|
          por favor|hay|comunicarme|puedo
    """,
    "pt": """
        humano|pessoa real|pessoa de verdade|atendente|operador|operadora|agente|assistente humano|ser humano + falar|
          quero|
          passa|passe|por favor|há|tem|posso
    """,
}
_UNLESS = {
    "en": """
        estate agent|letting agent|travel agent|cleaning agent|user agent|told me|said|was rude|called me|hung up|
          rights|potential
    """,
    "fr": "agent immobilier|être humain normal",
    "es": "agente inmobiliario|agente de viajes",
}
_ALONE = frozenset(
    {"human", "agent", "representative", "operator", "humain", "mensch", "mens", "operatore", "humano", "atendente"}
)


@cache
def _index() -> CueIndex:
    """The compiled table; built at the first message."""
    negators = {"en": "dont need|dont want|not", "de": "kein|keinen|nicht", "nl": "geen", "fr": "pas besoin"}
    return CueIndex([AlarmTable("human", _HUMANS, _UNLESS, negation=2)], negators)


def asks_for_human(text: str) -> bool:
    """Whether a message asks for a human in place of a bot or a form.

    Parameters
    ----------
    text
        What the customer wrote.

    Returns
    -------
    True if so; a request for a supervisor is `requested_level`.
    """
    words = [word.strip(".,!?").lower() for word in text.split()]
    if 0 < len(words) <= _MOST_WORDS_ALONE and _ALONE & set(words):
        return True
    return any(True for _ in _index().find(text))
