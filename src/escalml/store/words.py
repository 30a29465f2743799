"""Words of texts, and questions for them, in one form for every database: small, without accents, one space between.

So SQLite and PostgreSQL, whose own parsers differ, find the same.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

MAX_TERMS = 20  # of a question
_PLACEHOLDER = re.compile(r"\[[A-Z_]+_\d+\]")  # stands for what was taken out; whoever looks for `person` means a word
_WORD = re.compile(r"[^\W_]+")
# Chinese and Japanese put no spaces between words: each sign is one, and a word of several is a phrase.
_SIGN = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
MAX_WORD = 100  # characters; PostgreSQL takes no word of more than 2 kB


@dataclass(frozen=True)
class Term:
    """A part of a question: a word, or words that stand one behind the other.

    `is_beginning`: the last one may go on; `is_unwanted`: what holds it is not meant.
    """

    words: tuple[str, ...]
    is_beginning: bool = False
    is_unwanted: bool = False


def words_of(text: str) -> list[str]:
    """The words of a text.

    Parameters
    ----------
    text
        Any, redacted.

    Returns
    -------
    The words in their order, small and without accents; of placeholders such as `[CARD_1]` none.
    """
    plain = unicodedata.normalize("NFKD", _PLACEHOLDER.sub(" ", text).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [word[:MAX_WORD] for word in _WORD.findall(_SIGN.sub(r" \1 ", bare))]


def terms_of(question: str) -> Sequence[Term]:
    """What somebody looks for.

    Parameters
    ----------
    question
        Words that all have to be there; "words in quotes" stand one behind the other, -word must not be there, and
        the last word may be the beginning of one.

    Returns
    -------
    The terms, at most 20; none where the question holds no word.
    """
    terms = []
    parts = list(_TERM.finditer(question))
    for part in parts:
        minus, quoted, bare = part.groups()
        words = tuple(words_of(quoted if quoted is not None else bare))
        if words:
            is_last = part is parts[-1] and quoted is None and not minus
            terms.append(Term(words, is_beginning=is_last, is_unwanted=bool(minus)))
    return terms[:MAX_TERMS]


def for_sqlite(terms: Sequence[Term]) -> str:
    """The question as FTS5 takes it; one of unwanted terms alone is empty, since FTS5 cannot ask it."""
    wanted = [_quoted(term) for term in terms if not term.is_unwanted]
    unwanted = [_quoted(term) for term in terms if term.is_unwanted]
    return " NOT ".join([" AND ".join(wanted), *unwanted]) if wanted else ""


def for_postgres(terms: Sequence[Term]) -> str:
    """The question as `to_tsquery` takes it."""
    parts = []
    for term in terms:
        *before, last = (f"'{word}'" for word in term.words)
        phrase = " <-> ".join([*before, last + (":*" if term.is_beginning else "")])
        parts.append(f"{'!' if term.is_unwanted else ''}({phrase})")
    return " & ".join(parts)


def _quoted(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + (" *" if term.is_beginning else "")
