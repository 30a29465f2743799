"""What each alarm listens for: one table per alarm, or two where its words are of two
kinds, and the words that deny what follows.
"""

from escalml.scoring.alarms.cues import AlarmTable
from escalml.scoring.alarms.tables import (
    danger_at_hand,
    danger_to_life,
    data_astray,
    data_leak,
    discrimination,
    farewells,
    fire_or_gas,
    foreign_matter,
    fraud_under_way,
    grave_words,
    injuries,
    injury_or_illness,
    legal_step,
    money_taken,
    press,
    shocks_and_smoke,
    violence,
)

TABLES: tuple[AlarmTable, ...] = (
    danger_to_life.TABLE,
    danger_at_hand.TABLE,
    farewells.TABLE,
    fire_or_gas.TABLE,
    shocks_and_smoke.TABLE,
    injury_or_illness.TABLE,
    injuries.TABLE,
    foreign_matter.TABLE,
    data_leak.TABLE,
    data_astray.TABLE,
    fraud_under_way.TABLE,
    money_taken.TABLE,
    discrimination.TABLE,
    violence.TABLE,
    legal_step.TABLE,
    press.TABLE,
)
GRAVE_WORDS = grave_words.TABLE
# Whoever asks in general reports nothing, nor does who writes a story or an automatic reply.
NOT_MEANT = """
    hypothetically|automatic reply|automatische antwort|abwesenheitsnotiz|automatisch antwoord|réponse automatique|
      risposta automatica|respuesta automática|resposta automática|i am currently out of the office|
      call for papers|do not need to resend|prevention week|delivery status notification|ontvangstbevestiging|
      empfangsbestätigung|no spoilers|sin spoilers|all invented|for a scene|für eine szene|voor een scène|
      pour une scène|per una scena|para una escena|para uma cena|my novel|mein roman|mijn roman|mon roman|
      mio romanzo|mi novela|meu romance
"""
NEGATORS = {
    "en": """
        no|not|never|without|isnt|wasnt|arent|werent|dont|doesnt|didnt|hasnt|havent|wont|cant|cannot|couldnt|nor|
          neither|free of|no longer
    """,
    "de": """
        kein|keine|keinen|keiner|keinem|keines|nicht|nie|niemals|ohne|nichts|niemand
    """,
    "nl": """
        geen|niet|nooit|zonder|niets|niemand
    """,
    "fr": """
        pas|aucun|aucune|jamais|sans|ni|rien|personne ne|plus de|plus d
    """,
    "it": """
        non|nessun|nessuna|nessuno|mai|senza|niente
    """,
    "es": """
        no|ningún|ninguna|ninguno|nunca|sin|tampoco|nada de
    """,
    "pt": """
        não|nenhum|nenhuma|nunca|sem|nem|nada de
    """,
    "tr": """
        yok|değil|hiç
    """,
    "pl": """
        nie|bez|żaden|żadnego|nigdy
    """,
    "ru": """
        не|нет|без|никакого|никогда
    """,
    "uk": """
        не|немає|без|ніякого|ніколи
    """,
}
