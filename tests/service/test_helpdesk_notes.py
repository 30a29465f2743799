"""What an agent reads in a ticket, and which of our tags stay there."""

import pytest

from escalml.service.webhooks.helpdesks import HELPDESKS, HelpdeskSettings, Ticket, change_for
from escalml.service.webhooks.helpdesks.notes import note_of
from kept import scored
from routing_cases import NOW

LINKED = HelpdeskSettings(console_url="https://desk.example/escalml/")


def grave(**route):
    """A decision that is likely to escalate."""
    result = scored("zendesk-17/5", severity="high", escalated=True, route=route).result
    escalation = result.escalation.model_copy(update={"probability": 0.83, "reasons": {"grave_matter": 0.9}})
    return result.model_copy(update={"escalation": escalation})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Likely to escalate (83 %): the matter is grave. Please answer within 1 h, in private."),
        ("de", "Wird wahrscheinlich eskalieren (83 %): die Sache ist schwerwiegend. Bitte antworten Sie innerhalb"),
        ("fr", "Risque d'escalade (83 %): l'affaire est grave. Merci de répondre dans un délai de 1 h, en privé."),
        ("es", "Es probable que escale (83 %): el asunto es grave. Por favor, responda en 1 h, en privado."),
    ],
)
def test_a_note_says_in_plain_words_what_to_expect_and_what_to_do(language, said):
    note = note_of(grave(reply_within_hours=1, visibility="private"), HelpdeskSettings(language=language))
    assert note.startswith(said)


def test_less_than_an_hour_is_said_in_minutes():
    assert "within 30 min" in note_of(grave(reply_within_hours=0.5), HelpdeskSettings())


def test_a_note_links_to_the_case_where_somebody_said_where_the_console_is():
    assert "https://desk.example/escalml/#/case/zendesk-17%2F5" in note_of(grave(), LINKED)
    assert "#/case" not in note_of(grave(), HelpdeskSettings())


@pytest.mark.parametrize("name", ["zendesk", "zammad", "jira", "freshdesk", "chatwoot", "intercom"])
def test_a_level_of_ours_takes_the_place_of_the_one_before(name):
    desk = HELPDESKS[name]
    ticket = Ticket("17", desk.priorities["high"], ("web", "escalml", "escalml-level-2", "escalml-priority-high"))
    change = change_for(desk, ticket, grave(level=3, priority="urgent"), HelpdeskSettings(), NOW)
    assert "escalml-level-3" in change.tags
    assert "escalml-level-2" in change.outdated
    assert not {"web", "escalml"} & set(change.outdated)
    said = [str(call.json) for call in desk.update(ticket, change, HelpdeskSettings())]
    if name in ("zammad", "jira"):
        assert any("escalml-level-2" in one for one in said)  # told to take it away
    else:
        assert not any("escalml-level-2" in one for one in said)
        assert any("'web'" in one or "web escalml" in one for one in said)


def test_the_names_of_priorities_are_settings():
    named = HelpdeskSettings(priorities={"urgent": "Blocker"}, untouched=("Undecided",))
    decided = grave(priority="urgent")
    assert change_for(HELPDESKS["jira"], Ticket("S-1", "Undecided"), decided, named, NOW).priority == "Blocker"
    assert change_for(HELPDESKS["jira"], Ticket("S-1", "Medium"), decided, named, NOW).priority is None
