"""The tables, and how their cells are written. Texts in them are redacted; times are seconds since 1970.

Records are kept as JSON beside the columns that are searched, so that they can grow without a migration.

A column that is added later has to be nullable (see `upgrade`).
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Column, Double, Index, Integer, MetaData, String, Table, Text

METADATA = MetaData()
_NUMBER = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows only in a column of plain integers

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("message_id", String, primary_key=True),
    Column("at", Double, nullable=False, index=True),
    Column("status", String(20), nullable=False),
    Column("message", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("model", String, nullable=False),
    Column("policy_version", String, nullable=False),
    Column("level", Integer, nullable=False),
    Column("team", String, nullable=False),
    Column("owner", String),
    Column("reply_by", Double),
    Column("queue_score", Double, nullable=False),
    Column("customer", String(64)),  # a fingerprint: finds what there is of a customer, and names nobody
    Column("conversation", String(64)),  # the group of its training rows, likewise
    Column("content", String(64)),  # hash of the message as it was kept first, by which a repetition is known
    Column("n_turns", Integer),  # earlier turns as sent; fewer are kept
    Column("answered", Integer),  # 1: somebody at the company had a turn in its thread, or a last reply is known
    Column("case_id", String, index=True),  # NULL: an earlier version kept it; `adopt_orphans` finds it a case
    Column("brand", String(64)),  # a fingerprint; empty: the desk's only brand
    Index("decisions_queue", "status", "reply_by", "queue_score", "level", "team", "message_id"),  # all it needs
)
VERSIONS = Table(  # what was answered when an id was posted again, but for the version on which its case stands
    "versions",
    METADATA,
    Column("number", _NUMBER, primary_key=True),
    Column("message_id", String, nullable=False, index=True),
    Column("at", Double, nullable=False, index=True),
    Column("message", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("model", String, nullable=False),
    Column("policy_version", String, nullable=False),
    Column("customer", String(64)),
    Column("content", String(64)),
)
FEEDBACK = Table(
    "feedback",
    METADATA,
    Column("number", _NUMBER, primary_key=True),
    Column("message_id", String, nullable=False, index=True),
    Column("at", Double, nullable=False, index=True),
    Column("by", String),
    Column("key_name", String),  # of the API key that gave it, which nobody can claim; `by` is what the caller says
    Column("labels", Text, nullable=False),
    Column("message", Text, nullable=False),  # as it was then: an id may come again with another text
    Column("customer", String(64)),
    Column("conversation", String(64)),
)
APPROVALS = Table(
    "approvals",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("message_id", String, index=True),
    Column("at", Double, nullable=False, index=True),
    Column("status", String(20), nullable=False),
    Column("by", String),
    Column("reply", Text, nullable=False),
    Column("why", Text),
    Column("decided_at", Double),
    Column("decided_by", String),
    Column("edited_reply", Text),
    Column("note", Text),
    Column("key_name", String),
    Column("decided_key_name", String),
    Column("sealed", Text),  # the draft as it was written, closed up (see `sealing`); NULL as soon as it is decided
)
DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("helpdesk", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("message_id", String, index=True),
    Column("at", Double, nullable=False, index=True),
    Column("in_work_until", Double, index=True),  # NULL: finished, as all were that a version without this column noted
    Column("payload", Text),  # what is still to be worked on, as it was sent; NULL as soon as that is done
    Column("ticket", String, index=True),  # whose deliveries are worked on in the order of their `number`
    Column("number", _NUMBER),
    Column("owner", String),  # the process that works on it
    Column("tries", Integer),
)
HELPDESK_EVENTS = Table(  # what became of each delivery; no word of it
    "helpdesk_events",
    METADATA,
    Column("number", _NUMBER, primary_key=True),
    Column("at", Double, nullable=False, index=True),
    Column("helpdesk", String(40), nullable=False, index=True),
    Column("event", String(60), nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("reason", String(40), nullable=False),
    Column("write_back", String(60)),
    Column("message_id", String, index=True),
)
ALERTS = Table(  # of managers: one row for each that they take on a day, so that no two workers take the same
    "alerts",
    METADATA,
    Column("day", String(10), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("message_id", String, index=True),
    Column("at", Double, nullable=False, index=True),
)
OUTGOING_ALERTS = Table(  # what managers are to hear of; `state` new: nobody has looked yet who gets it
    "outgoing_alerts",
    METADATA,
    Column("number", _NUMBER, primary_key=True),
    Column("key", String(32), nullable=False),  # by which receivers know it
    Column("case_id", String, nullable=False, index=True),
    Column("message_id", String, nullable=False, index=True),  # the newest one then
    Column("at", Double, nullable=False, index=True),
    Column("level", Integer, nullable=False),
    Column("team", String, nullable=False),
    Column("cause", String(20), nullable=False),
    Column("state", String(20), nullable=False, index=True),
)
ALERT_SENDS = Table(  # one row for each channel that an alert goes to
    "alert_sends",
    METADATA,
    Column("alert", _NUMBER, primary_key=True),
    Column("channel", String(60), primary_key=True),
    Column("message_id", String, nullable=False, index=True),
    Column("at", Double, nullable=False, index=True),
    Column("state", String(20), nullable=False),
    Column("due", Double, nullable=False),  # from when on to try; of one that is being sent: until when it is claimed
    Column("tries", Integer, nullable=False),
    Column("owner", String),  # the process that sends it
    Column("done_at", Double),
    Column("reason", String(60)),
    Index("alert_sends_due", "channel", "state", "due"),
)
SHADOW_SCORES = Table(
    "shadow_scores",
    METADATA,
    Column("number", _NUMBER, primary_key=True),
    Column("message_id", String, nullable=False, index=True),
    Column("at", Double, nullable=False, index=True),
    Column("model", String, nullable=False),
    Column("result", Text, nullable=False),
)

CASES = Table(  # one for each conversation; times of hours that somebody promised, and who did what, see `CASE_EVENTS`
    "cases",
    METADATA,
    Column("id", String, primary_key=True),  # of its first message
    Column("conversation", String(64), index=True),
    Column("message_id", String, nullable=False, index=True),  # of its newest message
    Column("opened_at", Double, nullable=False),
    Column("at", Double, nullable=False, index=True),  # when the newest message was scored
    Column("status", String(20), nullable=False),
    Column("sign", String(20), nullable=False),  # what its newest message says of escalation: likely, requested, none
    Column("stance", String(20)),  # what a person says of that: acknowledged, disagreed
    Column("level", Integer, nullable=False),
    Column("team", String, nullable=False),
    Column("assignee", String),
    Column("reply_by", Double),
    Column("snoozed_until", Double),
    Column("queue_score", Double, nullable=False),
    Column("route", Text, nullable=False),  # the decision that holds now
    Column("by_hand", Text, nullable=False),  # names of the columns that somebody has set
    Column("corrected", Integer, nullable=False),  # 1: the route follows an agent's labels
    Column("n_messages", Integer, nullable=False),
    Column("agent_labels", Text),  # the labels that its newest message was given, which the list shows; NULL: none
    Column("looked_for", Double),  # the reply-by time after which it went up; not again for the same
    # What cases are filtered by, see `facets`; all NULL: an earlier version kept it, and `Search.take_some` fills them.
    Column("severity", String(20)),
    Column("channel", String(20)),
    Column("topic", String),
    Column("language", String(20)),
    Column("reasons", Text),
    Column("alarms", Text),
    Column("review", Integer),
    Column("approval", Integer),
    Column("vip", Integer),
    Column("vulnerable", Integer),
    Column("risk", Double),
    Column("problem", String(32)),  # what like cases share; empty: somebody has taken it out of one
    Index("cases_queue", "status", "reply_by", "queue_score", "level", "team", "snoozed_until", "id"),
    Index("cases_problems", "problem", "status", "opened_at"),  # to count those of one, which may be thousands
    Index("cases_lanes", "status", "stance", "sign", "reply_by"),  # to count them without reading a decision
)
TEXTS = Table(  # words of each message, for the search; see `search`
    "texts",
    METADATA,
    Column("number", _NUMBER, primary_key=True),
    Column("message_id", String, nullable=False, index=True),
    Column("at", Double, nullable=False, index=True),
    Column("words", Text, nullable=False),
)
CASE_EVENTS = Table(
    "case_events",
    METADATA,
    Column("number", _NUMBER, primary_key=True),
    Column("case_id", String, nullable=False, index=True),
    Column("message_id", String, nullable=False, index=True),  # the newest one then
    Column("at", Double, nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("by", String),
    Column("key_name", String),
    Column("before", Text, nullable=False),  # cells of the case that changed, as they were: to undo it
    Column("after", Text, nullable=False),
    Column("undone", Integer, nullable=False),
)
SUGGESTIONS = Table(  # changes of the policy; `message_id` is the id of the case that gave rise to one
    "suggestions",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("message_id", String, index=True),
    Column("at", Double, nullable=False, index=True),
    Column("status", String(20), nullable=False),
    Column("rule", String),
    Column("owner", String),
    Column("text", Text, nullable=False),
    Column("policy_version", String, nullable=False),
    Column("by", String),
    Column("key_name", String),
    Column("decided_at", Double),
    Column("decided_by", String),
    Column("decided_key_name", String),
    Column("note", Text),
)
LEASES = Table(  # who does what only one worker does; no row of it is about a message
    "leases",
    METADATA,
    Column("name", String(20), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("until", Double, nullable=False),
)

UPKEEP = Table(  # hours that the upkeep goes by; no row of it is about a message
    "upkeep",
    METADATA,
    Column("name", String(20), primary_key=True),
    Column("time", Double, nullable=False),
)
VIEWS = Table(  # saved filters of the list; no row of it is about a message
    "views",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("at", Double, nullable=False),
    Column("name", String(200), nullable=False),
    Column("owner", String, index=True),  # name of a key or a person; NULL where nobody needs a key
    Column("shared", Integer, nullable=False),
    Column("query", Text, nullable=False),
)
SESSIONS = Table(  # of people who have signed in with a key; no row of it is about a message
    "sessions",
    METADATA,
    Column("sha256", String(64), primary_key=True),  # of its secret
    Column("key_sha256", String(64), nullable=False),  # of the key: where that is revoked the session is over
    Column("until", Double, nullable=False),
)
MAILBOX_PLACES = Table(  # how far each mailbox has been worked on; no row of it is about a message
    "mailbox_places",
    METADATA,
    Column("name", String(64), primary_key=True),
    Column("uid_validity", BigInteger, nullable=False),
    Column("uid", BigInteger, nullable=False),
    Column("time", Double, nullable=False),
)
MENTIONS = Table(  # public mentions, to tell floods; no row of it is about a single message
    "mentions",
    METADATA,
    Column("number", _NUMBER, primary_key=True),
    Column("at", Double, nullable=False, index=True),  # when the row was written
    Column("source", String(64), nullable=False),  # the process that counted them
    Column("brand", String(64), nullable=False),  # a fingerprint; empty: the desk's only brand
    Column("topic", String, nullable=False),  # empty: none
    Column("bucket", BigInteger, nullable=False),  # the ten minutes in which they came
    Column("negative", Integer, nullable=False),  # 0: only that the brand was heard of
    Column("n", Integer, nullable=False),
)
ABOUT_MESSAGES = tuple(table for table in METADATA.sorted_tables if "message_id" in table.columns)

_START = datetime(1970, 1, 1, tzinfo=UTC)


def seconds_of(time: datetime) -> float:
    """A time with its zone as seconds since 1970."""
    return (time - _START).total_seconds()


def time_of(seconds: float) -> datetime:
    """The time, in UTC, that `seconds_of` gave."""
    return _START + timedelta(seconds=seconds)


def key_of(value: str) -> str:
    """An id as it is kept: PostgreSQL takes no NUL in a text."""
    return value.replace("\0", "\N{REPLACEMENT CHARACTER}")
