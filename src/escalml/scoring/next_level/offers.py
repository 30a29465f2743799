"""Whether a customer accepts a supervisor whom the desk has just offered."""

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
_REFUSAL = {"en": "no|not|dont|never mind|nah|rather not"}


@cache
def _offers() -> CueIndex:
    """What an offer sounds like."""
    return CueIndex([AlarmTable("offer", _OFFER, near=10, negation=0)], {})


@cache
def _answers() -> CueIndex:
    """What consent sounds like, and a refusal in it."""
    return CueIndex([AlarmTable("consent", _CONSENT, {"any": "&" + _REFUSAL["en"]}, negation=0)], {})


def accepts_offer(view: MessageView) -> bool:
    """Whether a short message says yes to a supervisor whom the last turn before it offered.

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
    offered = any(True for _ in _offers().find(view.history[-1][1]))
    return offered and any(True for _ in _answers().find(view.text.text))
