"""Detects the language of a message, and says so when it cannot tell."""

import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from threading import Lock, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

log = logging.getLogger("escalml.language")
ENGLISH = frozenset({"en"})
# What customers write in. The detector knows 140 languages; among all of them a short English message is now and then
# taken for a pidgin or a creole.
_LATIN = (
    "en", "de", "nl", "fr", "it", "es", "pt", "ca", "tr", "az", "pl", "cs", "sk", "sl", "hr", "ro", "hu", "sv",
    "da", "no", "nn", "fi", "et", "lv", "lt", "is", "ga", "cy", "sq", "eu", "id", "ms", "tl", "vi", "sw", "af",
)  # fmt: skip
_OF_SCRIPT = {
    "CYRILLIC": ("ru", "uk", "be", "bg", "sr", "mk", "kk"),
    "ARABIC": ("ar", "fa", "ur", "ps"),
    "DEVANAGARI": ("hi", "mr", "ne"),
}
_ONE_LANGUAGE = {
    "HANGUL": "ko", "THAI": "th", "GREEK": "el", "HEBREW": "he", "ARMENIAN": "hy", "GEORGIAN": "ka", "BENGALI": "bn",
    "TAMIL": "ta", "TELUGU": "te", "GUJARATI": "gu", "GURMUKHI": "pa", "KANNADA": "kn", "MALAYALAM": "ml",
    "SINHALA": "si", "KHMER": "km", "LAO": "lo", "MYANMAR": "my", "AMHARIC": "am", "ETHIOPIC": "am",
}  # fmt: skip
_MACRO = {"nn": "no", "nb": "no"}
# Placeholders, links, e-mail addresses, handles, hashtags and masks are in no language.
_NO_WORDS = re.compile(
    r"\[[A-Z][A-Z_]{1,20}(?:_\w{1,20})?\]|(?:https?://|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}|[@#]\w{1,100}|[Xx*]{3,}"
)
_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*\s*")
_READ = 4_000  # characters that the detector reads; more does not make it surer
_FEWEST_LETTERS = 10
# On the train splits of the corpus and the public messages (8,078 messages), 0.8 calls 14 of 7,010 English messages
# foreign, 0.5 17. A language that the model reads is expected, hence the lower one for it.
_SURE, _LIKELY = 0.8, 0.5
_READING = Lock()


@dataclass(frozen=True)
class Language:
    """Language of a message.

    Parameters
    ----------
    code
        ISO 639 code, such as `en`; None if nobody can tell.
    score
        Probability of the code, in [0, 1]; 1 if the caller says so or the script does, 0 without a code.
    supported
        Whether the model was trained for this language; False without a code.
    """

    code: str | None
    score: float
    supported: bool


def detect_language(text: str, hint: str | None = None, *, supported: Set[str] = ENGLISH) -> Language:
    """Language of a text.

    Parameters
    ----------
    text
        What a customer wrote, or its view with placeholders.
    hint
        What the caller says, such as `en` or `pt-BR`; it wins, but for a text in a script that the language is not
        written in. Anything but a code is passed over.
    supported
        Languages that the model was trained for.

    Returns
    -------
    The language; without a code if the text is too short or the detector is not sure.
    """
    code = _hinted(hint)
    words = _NO_WORDS.sub(" ", text[: 2 * _READ])[:_READ]
    # An account's locale says nothing of a text in another script.
    if code and (code not in _LATIN or _script(_LETTER.findall(words)) in ("", "LATIN")):
        return _language(code, 1.0, supported)
    letters = _LETTER.findall(words)
    script = _script(letters)
    if script == "KANA":
        return _language("ja", 1.0, supported)
    if script == "CJK":
        return _language("zh", 1.0, supported)
    if script in _ONE_LANGUAGE:
        return _language(_ONE_LANGUAGE[script], 1.0, supported)
    candidates = _LATIN if script == "LATIN" else _OF_SCRIPT.get(script, ())
    if len(letters) < _FEWEST_LETTERS or not candidates:
        return Language(None, 0.0, supported=False)
    found = _best(words, candidates, supported)
    return found if found.score >= (_LIKELY if found.supported else _SURE) else Language(None, 0.0, supported=False)


def _hinted(hint: str | None) -> str | None:
    """The code of a language that a hint names."""
    given = _CODE.fullmatch(hint) if hint else None
    code = given[1].lower() if given else None
    return None if code in {"und", "mis", "mul", "zxx"} else code


def count_letters(text: str) -> int:
    """How many letters of a text are words: those of placeholders, links, handles and addresses do not count."""
    return len(_LETTER.findall(_NO_WORDS.sub(" ", text[: 2 * _READ])))


def _language(code: str, score: float, supported: Set[str]) -> Language:
    """A language under the code of its macrolanguage."""
    code = _MACRO.get(code, code)
    return Language(code, round(score, 4), supported=code in supported)


def _script(letters: list[str]) -> str:
    """Script of most letters, by its Unicode name; empty without letters. Kana among Han letters are Japanese."""
    sample = letters[:200] if len(letters) <= 400 else letters[:100] + letters[-100:]
    scripts = Counter(_script_of(letter) for letter in sample)
    if scripts["KANA"] and scripts["KANA"] + scripts["CJK"] > sum(scripts.values()) / 2:
        return "KANA"
    return scripts.most_common(1)[0][0] if scripts else ""


@cache
def _script_of(letter: str) -> str:
    """First word of a letter's name, which is its script; both kana and their marks are one."""
    script = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
    return "KANA" if script in {"HIRAGANA", "KATAKANA", "HALFWIDTH"} else script


def read_ahead() -> Thread:
    """Begin to read the detector, which most texts need, in a thread: it unpacks while the model is read.

    Returns
    -------
    The thread, already at work.
    """
    thread = Thread(target=_detector, args=(_LATIN,), name="escalml-language", daemon=True)
    thread.start()
    return thread


def _detector(candidates: tuple[str, ...]) -> "LanguageIdentifier | None":
    """The detector for some languages; a thread that needs it waits for the one that reads it."""
    with _READING:
        return _read_detector(candidates)


@cache
def _read_detector(candidates: tuple[str, ...]) -> "LanguageIdentifier | None":
    """The detector for some languages, read at the first text that needs it; None where it cannot be read.

    It unpacks its model into the folder for temporary files. Where that is full, languages are not told apart, and a
    person looks, rather than that nothing is scored.
    """
    from py3langid.langid import LanguageIdentifier  # a model of 4.5 MB: not before a text needs it

    try:
        detector = LanguageIdentifier.from_model_file("data/model.npz.xz", norm_probs=True)
    except OSError as error:
        log.error("languages are not told apart: their model cannot be unpacked (%s)", error.strerror)
        return None
    detector.set_languages([code for code in candidates if code in detector.labels])
    return detector


def _best(words: str, candidates: tuple[str, ...], supported: Set[str]) -> Language:
    """The likeliest of some languages."""
    # All capitals and many blanks tell nothing of the language, and the detector reads both.
    detector = _detector(candidates)
    if detector is None:
        return Language(None, 0.0, supported=False)
    code, score = detector.classify(" ".join(words.split()))
    return _language(code, float(score), supported)
