"""What stands around a bare answer: what leads to it, thanks and doubts behind it, and words that are nobody's name."""

import re

_YES = (
    r"(?:yes|yeah|yep|sure|ok(?:ay)?|of course|no problem|hi|hello|hey|hm+|um+|er+m?|so|well|right|ah|oh|thanks|"
    r"thank you|"
    r"ja|klar|gerne?|natürlich|moment|also|hallo|oui|bien sûr|d'accord|alors|voilà|bonjour|sí|si|claro|vale|hola|bueno|"
    r"sim|certo|pois|olá|sì|ecco|allora|buongiorno|natuurlijk|prima|goed|eh|here you go|hier|aquí tiene|aqui está)"
)
# What stands between question and answer: `it's`, `my number is`, `am`, `op`, `al`, `under`.
_LINK = (
    r"(?:(?:it|that|this|here|he|she)(?:['’]?s| is| was|['’]d be| would be)[:,]? |its |i was born(?: on(?: the)?)? |"
    r"(?:it['’]?s |that['’]?s )?(?:under|ending(?: in| with)?|ends (?:in|with)|on|the) |i am |i['’]m |i go by |"
    r"call me |(?:my|the|meine?|die|der|mon|ma|mi|el|la|le|il|mio|mia|mijn|de|het|o|a|o meu|a minha|il mio|la mia) "
    r"[^\W\d_]{1,20}(?: [^\W\d_]{1,20}){0,3}? (?:is|ist|lautet|war|est|es|è|é|are)[: ]{1,2}|"
    r"(?:c['’]est|das (?:ist|wäre)|es ist|dat is|dit is|dat was|ce sont|son|sono|seria|sería|esta é|este é|esto es|"
    r"questo è|hier ist|voici|ecco|es|è|é|het is|is|ist|est|será|sarebbe)(?: (?:le|la|il|el|o|a|die|der|de|het))? |"
    r"(?:auf|au|a|op|in|em|unter|under|al|on|under the|auf den|unter dem|op de|no|nel|il|le|el|o)? ?"
    r"(?:namen?|nom|nome|nombre|naam)(?: (?:von|de|di|van|do|da|del|of)| d['’])? |"
    r"(?:(?:auf|op|a|à|al|para|on|in|under) )?(?:my|meine?[nmrs]?|mon|ma|mi|mio|mia|mijn|meu|minha) "
    r"(?:wife|husband|partner|son|daughter|mother|father|frau|mann|sohn|tochter|mutter|vater|femme|mari|fils|fille|mère|père|mujer|esposa|marido|"
    r"hij[oa]|madre|padre|moglie|marito|figli[oa]|vrouw|man|zoon|dochter|moeder|vader|mulher|filh[oa]|mãe|pai),? |"
    r"(?:with|mit|met|avec|con|com) |"
    r"(?:am|der|den|unter|auf(?: der)?|bei|im|in der|in|op|onder|in de|le|au|à la|à|sur(?: le)?|du|il|l['’]|al|allo|"
    r"alla|nel|"
    r"del|el|en|en la|a|a la|para o|no|na|pelo|para|at|nr\.?|no\.?|number|nummer|numéro|numero|número|geboren am|"
    r"née? le|nat[oa] il|nací el|nasci a|nasci em)[: ] ?)"
)
_THINK = (
    r"(?:i (?:think|believe|guess)|i['’]m pretty sure|(?:it |that )?(?:should|must|would|ought to) be|"
    r"ich (?:glaube|denke)|je (?:crois|pense)(?: que)?|"
    r"creo(?: que)?|me parece(?: que)?|credo(?: che)?|mi pare|mi sembra|acho(?: que)?|penso(?: che| que)?|ik (?:denk|"
    r"geloof)|"
    r"volgens mij|maybe|probably|perhaps)"
)
LEAD = re.compile(rf"(?:{_YES}[,.!:…]{{0,3}} {{1,2}}){{0,3}}(?:{_THINK},? )?(?:{_LINK}){{0,2}}[\"'“«]?", re.IGNORECASE)
YES = re.compile(rf"(?:{_YES}[,.!:…]{{0,3}} {{1,2}}){{0,3}}", re.IGNORECASE)
FILLER = re.compile(rf"(?:{_YES}[,.!:… ]{{0,3}}){{1,3}}\Z", re.IGNORECASE)  # a line that neither asks nor answers
_DOUBT = (
    r"(?:i think|i believe|i guess|if that helps|if i remember|as far as i know|glaube? ich|denke ich|wenn ich|"
    r"je crois|je pense|creo|me parece|credo|mi pare|mi sembra|acho(?: eu)?|penso|denk ik|geloof ik|"
    r"dacht ik)(?: [^.?!\d]{0,20})?"
)
_POLITE = r"(?:thanks|thank you|thx|please|pls|danke|bitte|merci|svp|gracias|grazie|obrigad[oa]|dank u)"
TAIL = re.compile(
    rf"[\"'”»)]?[ ]{{0,2}}(?:,? ?{_DOUBT})?(?:,? ?{_POLITE})?[ .!,;…]{{0,3}}\Z",
    re.IGNORECASE,
)
PART = re.compile(r"(?:(?! (?:and|und|et|y|e|en) )(?:[^,;/|]|/(?<=\d/)(?=\d))){1,120}")
NAMES = re.compile(r"[^;]{1,80}")
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ter|zu)"
CAPITAL = re.compile(
    rf"(?:{_PARTICLE} )?[^\W\d_a-zß-öø-ÿ][\w'’.-]{{0,30}}"
    rf"(?:,? (?:{_PARTICLE} ){{0,2}}[^\W\d_a-zß-öø-ÿ][\w'’.-]{{0,30}}){{0,4}}"
)
# A company or a desk, not a person.
NOBODY = re.compile(
    r"\b(?:ltd|llc|inc|gmbh|ag|plc|corp|co|s\.?a\.?|bv|srl|team|support|service|services|bot|chatbot|customer|"
    r"customers|"
    r"agent|visitor|system|desk|help|helpdesk|billing|sales|info|accounts?|department|dept|office|group|all|everyone|"
    r"sir|madam|none|unknown|n/a|na|premium|standard|basic|free|business|company|kundenservice|kundendienst|"
    r"guest|user|admin|administrator|noreply|no-reply|unassigned|mr|mrs|order|product|email|mail|phone|chat|web|"
    r"officer|manager|director|data|protection|member|members|executive|complaints|relations|care|happiness|lettings|"
    r"library|council|bank|studio|shop|store|university|school|hospital|notification|notifications|admissions|"
    r"registrar|"
    r"engineering|despatch|reception|returns|orders|warehouse|editor|webmaster|newsletter|marketing|legal|hr|it|"
    r"yes|no|true|false|high|low|medium|urgent|open|closed|new|pending|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
THANKS = re.compile(
    rf"[ ,.!]{{1,3}}{_POLITE}[.! ]{{0,2}}\Z|[.,!;]\Z",
    re.IGNORECASE,
)
