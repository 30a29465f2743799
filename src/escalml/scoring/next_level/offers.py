"""Whether a customer accepts a supervisor whom the desk has just offered, or asks for the one it has just named."""

from functools import cache

from escalml.data.views import MessageView
from escalml.scoring.alarms.cues import AlarmTable, CueIndex

_MOST_WORDS = 16
_OFFER = {
    "en": """
        shall i|would you like|do you want|want me to|would you prefer|i can|i could|if you like|if youd rather|
          if you insist|
          should i|can i > manager|supervisor|team leader|line manager|someone senior|senior colleague|
          complaints team|
          escalate
    """,
    "de": """
        soll ich|möchten sie|wünschen sie|ich kann|ich könnte|wollen sie > vorgesetzt*|teamleit*|chef|chefin|manager|
          supervisor|leiter|leiterin|filialleit*|beschwerdestelle
    """,
    "nl": """
        zal ik|wilt u|wil je|ik kan|wenst u > leidinggevende|manager|teamleider|supervisor|chef|klachtenafdeling
    """,
    "fr": """
        voulez-vous|souhaitez-vous|désirez-vous|je peux|je pourrais|dois-je|puis-je > responsable|superviseur|
          supérieur*|
          manager|chef|service réclamation*
    """,
    "it": """
        vuole|desidera|preferisce|posso|potrei|vuoi > responsabile|superiore|supervisore|capo|direttore|
          ufficio reclami
    """,
    "es": """
        quiere|desea|prefiere|puedo|podría|quieres > supervisor|supervisora|jefe|jefa|encargado|encargada|gerente|
          superior
    """,
    "pt": """
        quer|deseja|prefere|posso|poderia|pretende > supervisor|supervisora|chefe|gerente|responsável|superior
    """,
}
_CONSENT = {
    "en": """
        yes|yes please|yeah|yep|please do|go ahead|go on|do that|sure|ok please|okay please|that would be|
          if you would|
          if you could|fine do|yeah go
    """,
    "de": "ja|ja bitte|bitte|gerne|gern|machen sie das|mach das|jo|ja gerne",
    "nl": "ja|ja graag|graag|doe maar|prima|ja doe|is goed",
    "fr": "oui|oui merci|volontiers|allez-y|s'il vous plaît|svp|je veux bien|d'accord|faites",
    "it": "sì|si grazie|sì grazie|volentieri|faccia|certo|va bene|per favore",
    "es": "sí|si por favor|sí por favor|claro|adelante|por favor|hágalo|vale|dale",
    "pt": "sim|sim por favor|claro|por favor|pode ser|faça|força|se faz favor|com certeza",
}
# "Yes, there is a head of traffic." "Put me through to him."
_NAMED = {
    "en": "manager|supervisor|team leader|line manager|head of|my boss|area manager|director",
    "de": "vorgesetzt*|teamleit*|chef|chefin|abteilungsleit*|filialleit*|leiter|leiterin|geschäftsführ*",
    "nl": "leidinggevende|manager|teamleider|chef|baas|afdelingshoofd|bedrijfsleider|directeur",
    "fr": "responsable|supérieur*|superviseur|chef|cheffe|directeur|directrice|manager",
    "it": "responsabile|superiore|supervisore|capo|direttore|direttrice",
    "es": "supervisor|supervisora|jefe|jefa|encargado|encargada|gerente|director|directora|responsable",
    "pt": "supervisor|supervisora|chefe|gerente|coordenador|coordenadora|responsável|diretor|diretora",
}
_TO_THEM = {
    "en": """
        put me through to|connect me to|transfer me to|let me speak to|let me talk to|i want to speak to|get|fetch|
          id like to speak to|ill talk to|pass me to > him|her|them
    """,
    "de": """
        verbinden|verbind|geben|gib|sprechen|reden|holen|hol > ihm|ihr|ihn|sie|mit dem|mit der
        dann|mit|bitte > ihn sprechen|sie sprechen|ihm sprechen|ihr sprechen|ihm verbinden|ihr verbinden
    """,
    "nl": "verbind me|verbindt u mij|geef me|geeft u mij|dan wil ik|ik wil|laat me > hem|haar|met hem|met haar",
    "fr": """
        passez-le-moi|passez-la-moi|passe-le-moi|alors passez|je veux lui parler|je vais lui parler|avec lui|
          avec elle
    """,
    "it": "me lo passi|me la passi|me lo passa|me la passa|voglio parlarci|parlare con lui|parlare con lei",
    "es": "comuníqueme|páseme|pásame|póngame|quiero hablar|pásemelo|comunícame > con él|con ella",
    "pt": "me passa|passe|passa|quero falar|me transfere|me coloca > com ele|com ela|para ele|para ela|pra ele|pra ela",
}
_REFUSAL = {"en": "no|not|dont|never mind|nah|rather not"}


@cache
def _offers() -> CueIndex:
    """What an offer sounds like."""
    return CueIndex([AlarmTable("offer", _OFFER, near=10, negation=0)], {})


@cache
def _named() -> CueIndex:
    """Who stands higher, named by the desk."""
    return CueIndex([AlarmTable("named", _NAMED, negation=0)], {})


@cache
def _to_them() -> CueIndex:
    """What it sounds like to ask for somebody just named."""
    return CueIndex([AlarmTable("to them", _TO_THEM, {"any": "&" + _REFUSAL["en"]}, negation=0)], {})


@cache
def _answers() -> CueIndex:
    """What consent sounds like, and a refusal in it."""
    return CueIndex([AlarmTable("consent", _CONSENT, {"any": "&" + _REFUSAL["en"]}, negation=0)], {})


def accepts_offer(view: MessageView) -> bool:
    """Whether a short message says yes to a supervisor whom the last turn before it offered, or asks for one it named.

    Parameters
    ----------
    view
        What a model sees of the message.

    Returns
    -------
    True if so.
    """
    if not view.history or view.history[-1][0] == "customer" or len(view.text.text.split()) > _MOST_WORDS:
        return False
    turn = view.history[-1][1]
    return (_holds(_offers(), turn) and _holds(_answers(), view.text.text)) or (
        _holds(_named(), turn) and _holds(_to_them(), view.text.text)
    )


def _holds(cues: CueIndex, text: str) -> bool:
    """Whether any cue holds in a text."""
    return any(True for _ in cues.find(text))
