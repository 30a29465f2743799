"""Which language a message is in, and when nobody can tell."""

import subprocess
import sys

import pytest

from escalml.scoring import language
from escalml.scoring.language import Language, detect_language

SENTENCES = {
    "en": "Where is my parcel? It should have been here on Monday.",
    "de": "Wo bleibt mein Paket? Es sollte am Montag da sein.",
    "nl": "Waar blijft mijn pakket? Het zou maandag komen.",
    "fr": "Où est mon colis ? Il devait arriver lundi.",
    "it": "Dov'è il mio pacco? Doveva arrivare lunedì.",
    "es": "¿Dónde está mi paquete? Debía llegar el lunes.",
    "pt": "Onde está a minha encomenda? Devia ter chegado na segunda.",
    "tr": "Kargom nerede? Pazartesi günü gelmesi gerekiyordu.",
    "pl": "Gdzie jest moja paczka? Miała przyjść w poniedziałek.",
    "ru": "Где моя посылка? Она должна была прийти в понедельник.",
    "uk": "Де моя посилка? Вона мала прийти в понеділок, але її немає.",
    "ar": "أين طردي؟ كان يجب أن يصل يوم الاثنين",
    "fa": "بسته من کجاست؟ قرار بود دوشنبه برسد",
    "zh": "我的包裹在哪里？应该星期一就到了。",
    "ja": "荷物はどこですか。月曜日に届くはずでした。",
    "ko": "제 소포는 어디에 있나요? 월요일에 와야 했어요.",
    "hi": "मेरा पार्सल कहाँ है? इसे सोमवार को आना था।",
    "th": "พัสดุของฉันอยู่ที่ไหน",
    "el": "Πού είναι το δέμα μου;",
    "he": "איפה החבילה שלי?",
}
NOTHING = [
    "",
    "ok",
    "???",
    "12345",
    "👍👍👍",
    "thx",
    "@acme #fail https://example.com",
    "[CARD_1] [EMAIL_2]",
    "XXXX XXXX",
]


@pytest.mark.parametrize(("code", "text"), SENTENCES.items())
def test_a_sentence_is_of_its_language(code, text):
    assert detect_language(text).code == code


@pytest.mark.parametrize("text", NOTHING)
def test_a_text_without_enough_words_has_no_language(text):
    assert detect_language(text) == Language(None, 0.0, supported=False)


@pytest.mark.parametrize(
    ("hint", "code"), [("pt-BR", "pt"), ("DE", "de"), (" fr ", "fr"), ("nb", "no"), ("zh_Hant", "zh")]
)
def test_the_caller_knows_better(hint, code):
    assert detect_language(SENTENCES["en"], hint) == Language(code, 1.0, supported=False)


@pytest.mark.parametrize("hint", ["English", "und", "", "??", "x" * 500])
def test_a_hint_that_is_no_code_is_passed_over(hint):
    assert detect_language(SENTENCES["en"], hint).code == "en"


def test_only_the_languages_of_the_model_are_supported():
    assert [detect_language(SENTENCES[code], supported={"en", "de"}).supported for code in ("en", "de", "fr")] == [
        True,
        True,
        False,
    ]


def test_what_is_in_no_language_is_not_read():
    noise = "@kundendienst #verspaetung https://example.com/wo-ist-mein-paket "
    assert detect_language(noise * 5 + SENTENCES["fr"]).code == "fr"


@pytest.mark.parametrize("text", [SENTENCES["en"].upper(), "  ".join(SENTENCES["en"].split()), SENTENCES["en"] * 500])
def test_capitals_blanks_and_length_do_not_change_the_language(text):
    assert detect_language(text).code == "en"


@pytest.mark.parametrize("text", ["\ud800" * 40, "\x00" * 40, "ǅ" * 40, "ᚠ" * 40])
def test_any_text_gets_an_answer(text):
    assert detect_language(text).supported is False


def test_the_detector_is_read_at_the_first_text_that_needs_it():
    calls = "d('', 'de'); d('荷物はどこ'); print('py3langid' in sys.modules)"
    code = f"import sys; from escalml.scoring.language import detect_language as d; {calls}"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"


def test_where_the_detector_cannot_be_unpacked_no_language_is_told_and_nothing_fails(monkeypatch, caplog):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("py3langid.langid.LanguageIdentifier.from_model_file", full)
    language._read_detector.cache_clear()
    assert language.detect_language("Guten Tag, meine Lampe ist kaputt und niemand antwortet mir").code is None
    language._read_detector.cache_clear()
    assert "cannot be unpacked (No space left on device)" in caplog.text


@pytest.mark.parametrize(
    "text", ["ガスの臭いがします。部屋の中がガス臭いです", "На кухне пахнет газом, помогите пожалуйста"]
)
def test_an_accounts_locale_says_nothing_of_a_text_in_another_script(text):
    assert language.detect_language(text, "en-US").code != "en"
    assert not language.detect_language(text, "en-US").supported
