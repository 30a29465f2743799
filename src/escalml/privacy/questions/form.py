"""One question of a desk: its words, the shape of its answer, and the words that answer nothing."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from escalml.records import IdentifierType

# No word of a name or a secret: what people say instead of an answer.
_REFUSALS_WORDS = """
    yes yeah yep no nope none nothing what why when where how who which hello hi hey ok okay sure thanks thank thx
    please pls sorry not never don't dont i i'm im i've my the a an it it's its is are was that this these you your
    we he she they idk n/a na same already again can could would will still waiting forgot forgotten unknown there
    here one wait moment ja nein oui non si sí sim não nee nao und et y e och ich je moi yo eu io ik der die das le
    la el los il de het warum pourquoi por waarom bitte danke merci gracias grazie obrigado dank cannot can't cant
    do did does have has had need want tell ask just me to for in on at of and or but with from order refund help
    if speak agent human see above below asap now later today tomorrow yesterday done sent correct wrong must should
    dije ayer gestern ieri ontem gisteren perché perche porque porquê pourquoi ya erst first avez tengo tenho heb habe
    true false enabled disabled
    reset expired invalid incorrect changed required locked working works work
"""
REFUSALS = frozenset(_REFUSALS_WORDS.split())
# Words that stand capitalised where a name could, but are none.
_NO_NAMES_WORDS = """
    team support sir madam customer customers service everyone everybody all folks guys friends friend colleague
    colleagues concern may whom agent manager admin miss mr mrs ms dr prof damen herren kundenservice kunde equipe
    équipe messieurs mesdames madame monsieur señores senhores signori allen iedereen heer mevrouw good morning
    afternoon evening day dear hallo hello guten tag morgen abend bonjour bonsoir hola buenos buenas ciao buongiorno
    salve goedemiddag goedendag olá liebe lieber regards best kind cheers sincerely greetings cordialement saludos
    grüße grüßen gruß gruss groet groeten mit freundlichen viele beste und the and for from with monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october
    november december montag dienstag mittwoch donnerstag freitag samstag sonntag tel telefon phone mobile fax email
    mail subject betreff sent gesendet von an to cc date datum objet asunto oggetto onderwerp assunto envoyé enviado
    inviato verzonden apt suite unit flat god jesus lord ceo update support@ sirs sir's help urgent warmest
    respectfully einkauf vertrieb purchasing refund disgusted appalled disgraceful still very really just so too now
    only always also honestly disappointed frustrated angry unhappy writing calling contacting trying looking having
    getting being going sending asking hoping
"""
NO_NAMES = REFUSALS | frozenset(_NO_NAMES_WORDS.split())

_WORD = r"[^\W\d_][\w'’.-]{0,30}"
PERSON_SHAPE = rf"{_WORD}(?:,? {_WORD}){{0,4}}"

# Numbers and codes of things, which say nothing of who uses them.
OF_THINGS = (
    r"(?:part|product|item|article|sku|promo|discount|country|area|dialling|colou?r|room|gate|platform|"
    r"page|lane|channel|table|episode|level|chapter|bus|train|tram|flight|batch|lot|firmware|build) "
    r"(?:numbers?|no|codes?|id)|"
    r"(?:artikel|teile|modell|produkt|onderdeel|product|zimmer|kamer|flug|zug|vlucht|trein|seiten|pagina|gleis|linien|"
    r"farb|kleur|chargen|typen?)-?nummer|"
    r"(?:du|de l['’]|del|de|do) ?(?:produit|article|producto|artículo|prodotto|articolo|produto|artigo)|"
    r"(?:numéro|n°|número|numero) (?:de la |della |de |di |du |da |do |del )?(?:chambre|habitación|camera|stanza|"
    r"quarto|couleur|color|colore|cor|page|página|pagina|quai|andén|binario)"
)
# A question whether something worked, not which it is: `Did the login work?`
WHETHER_IT_WORKS = (
    r"(?:did|does|has|is|was|hat|heeft)\b[^.?!]{0,40}\b(?:work(?:s|ed|ing)?|reset|fail(?:s|ed)?|funktioniert|geklappt|"
    r"gewerkt)"
)


@dataclass(frozen=True)
class Question:
    """One thing that is asked for.

    Parameters
    ----------
    type
        Of the answer.
    score
        Of an answer with the shape that was asked for.
    words
        Of the question or label; lower case is searched.
    answer
        The whole of a bare answer.
    in_words
        Whether the answer is words, which must not be a refusal.
    whole
        Whether commas belong to the answer.
    hints
        Words that suggest it; they count where the words of no question stand, since the answer has its shape.
    check
        What an answer with the shape must pass, too.
    free
        Whether any words are an answer.
    unless
        Words beside which those of the question ask for something else: `meter reading`, `name of the shop`.
    """

    type: IdentifierType
    score: float
    words: re.Pattern[str]
    answer: re.Pattern[str]
    in_words: bool = False
    whole: bool = False
    hints: re.Pattern[str] | None = None
    check: Callable[[str], bool] | None = None
    free: bool = False
    unless: re.Pattern[str] | None = None

    def is_asked_in(self, sentence: str) -> bool:
        """Whether a sentence in lower case has the words of the question.

        Parameters
        ----------
        sentence
            Or a label, in lower case.

        Returns
        -------
        False where the words beside them ask for something else.
        """
        if self.words.search(sentence) is None:
            return False
        return self.unless is None or self.unless.search(sentence) is None


def asks(
    type_: IdentifierType,
    score: float,
    words: str,
    answer: str,
    *,
    in_words: bool = False,
    whole: bool = False,
    hints: str = "",
    free: bool = False,
    unless: str = "",
) -> Question:
    """A question, its words and shapes compiled."""
    return Question(
        type_,
        score,
        re.compile(rf"\b(?:{words})(?!\w)"),
        re.compile(answer, re.IGNORECASE),
        in_words,
        whole,
        re.compile(rf"\b(?:{hints})(?!\w)") if hints else None,
        free=free,
        unless=re.compile(rf"\b(?:{unless})(?!\w)") if unless else None,
    )
