"""The phrases that plain words are made of: facts, their values, reasons, actions, by the policy's names.

What stands in none of these tables is said by its name.
"""

from escalml.routing.facts import Scalar

# A flag that holds, and one that does not.
FLAGS = {
    "public": ("others can read it", "only we can read it"),
    "privacy_sensitive": ("it turns on private data", "it turns on no private data"),
    "review": ("a person should look", "no person has to look"),
    "language_supported": ("the model knows the language", "the model does not know the language"),
    "any_alarm": ("a rule, not the model, finds an alarm", "no rule finds an alarm"),
    "asks_for_human": ("the customer wants a human in place of the bot", "the customer does not ask for a human"),
    "automatic": ("a program wrote it", "a person wrote it"),
    "opt_out": ("the customer wants no more mail", "the customer does not opt out"),
    "addressed": ("it is addressed to us", "it is about us, and not addressed to us"),
    "overdue": ("the reply is overdue", "the reply is not overdue"),
    "working_hours": ("it is within working hours", "it is outside working hours"),
    "holiday": ("it is a holiday", "it is no holiday"),
    "surge": ("negative mentions come in a flood", "there is no flood of negative mentions"),
    "leaders_sample": ("it is in the leaders' sample", "it is not in the leaders' sample"),
    "customer.vip": ("the customer is a VIP", "the customer is no VIP"),
    "customer.verified": ("the account is verified", "the account is not verified"),
    "state.expert_available": ("an expert is free", "no expert is free"),
    "state.expert_tried": ("an expert has tried", "no expert has tried"),
}
# {} is a number with its sign.
NUMBERS = {
    "requested_level": "the customer asks for level {}",
    "level_4_risk": "the risk of level 4 is {}",
    "earlier_turns": "there are {} earlier turns",
    "capacity_left": "{} alerts are left today",
    "hours_since_sent": "the message is {} hours old",
    "hours_since_opened": "the case is {} hours old",
    "hours_since_last_reply": "the last reply is {} hours old",
    "hours_waiting": "the customer has waited {} hours",
    "hours": "the hour of the day is {}",
    "case.agent_silence": "nobody at the desk has written for {} hours",
    "case.unanswered": "{} messages in a row have no answer",
    "case.responders": "{} people have had the case",
    "case.reopened": "the case came back {} times",
    "case.reassigned": "the case changed hands {} times",
    "customer.followers": "the customer has {} followers",
    "customer.previous_contacts": "there were {} earlier contacts",
    "customer.previous_escalations": "there were {} earlier escalations",
    "customer.open_tickets": "the customer has {} open tickets",
    "state.level": "the open case is at level {}",
}
NOUNS = {"customer.id": "the customer's id", "customer.owner": "the previous owner", "inbox": "the address"}
VALUES: dict[tuple[str, Scalar], str] = {
    ("requested_level", 0.0): "the customer asks for no higher level",
    ("requested_level", 3.0): "the customer asks for a supervisor",
    ("requested_level", 4.0): "the customer asks for an executive",
    ("inbox", "escalations"): "it came to the escalations address",
    ("inbox", "executive"): "it came to the executives' address",
    ("state.level", None): "it is no open case",
    ("state.level", 2.0): "the case is with an expert",
    ("state.level", 3.0): "the case is with a supervisor",
    ("state.level", 4.0): "the case is with the executives",
    ("earlier_turns", 0.0): "there are no earlier turns",
    ("customer.previous_contacts", 0.0): "it is the first contact",
    ("customer.previous_escalations", 0.0): "nothing was escalated before",
}
BOUNDS = {
    ("capacity_left", "gt", 0.0): "managers take more alerts today",
    ("state.level", "ge", 1.0): "there is an open case",
    ("customer.previous_contacts", "ge", 1.0): "it is not the first contact",
    ("customer.previous_escalations", "ge", 1.0): "something was escalated before",
}
REASONS = {
    "asks_next_level": "the customer wants the next level",
    "outside_step": "the customer takes or threatens a step outside",
    "public_callout": "it calls the brand out in public",
    "repeat_unresolved": "it comes up again unresolved",
    "grave_matter": "the matter is too grave for the first line",
    "churn": "the customer may leave",
}
# {} is one of the words of a list.
WORDS = {"alarms": "a rule, not the model, finds {}", "review_reasons": "a person should look: {}"}
REVIEW_REASONS = {
    "abstains": "the model is not sure",
    "may_be_critical": "the model takes it for mild, but a critical matter is not ruled out",
    "language": "the model does not know the language",
    "alarm_against_model": "a rule finds a grave matter that the model takes for mild",
    "grave_words": "it uses words of a grave matter, and the model takes it for mild",
    "too_short": "there is hardly a word",
    "whole_thread_unread": "the thread was not read whole",
}
TARGETS = {
    "escalated": ("it is likely to escalate", "it is not likely to escalate"),
    "vulnerable": ("the customer may need extra care", "nothing says that the customer needs extra care"),
}
SIGNS = {"ge": "{} or more", "gt": "more than {}", "le": "at most {}", "lt": "less than {}"}
CONTRARY = {"ge": "lt", "gt": "le", "le": "gt", "lt": "ge"}
# In the order in which a reader asks for them.
SETTLED = {
    "reply_within_hours": "answer within {} h",
    "up_to": "one level up, at most to level {}",
    "visibility": "answer in {}",
    "priority": "{} priority",
    "tier": "tier {}",
}
ORIGINS = {"up": "brought up by agents", "down": "brought down by executives", "across": "brought in from outside"}
ACTIONS = {
    "saved_reply": "send a saved reply",
    "give_eta": "give an ETA",
    "explain": "explain what is done",
    "move_to_private": "move to a private channel",
    "refer_down": "refer gently to the front line",
    "hold_public_reply": "hold the public reply",
    "alert_manager": "alert a manager",
    "approve_reply": "have the reply approved",
    "retain_customer": "try to keep the customer",
    "ignore": "do not answer",
    "sample_for_leader": "show it to a leader",
    "offer_help": "offer help unasked, in a private channel",
    "offer_callback": "offer a call back by a person",
    "extra_care": "take time, answer kindly and ask what would help",
    "opt_out": "take the customer off the lists, or delete what is kept",
}
