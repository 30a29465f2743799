"""An invented export with outcomes: random words, of which a few stand more often in messages that escalate."""

import csv
import random
from datetime import UTC, datetime, timedelta

_WORDS = [
    first + last
    for first in ("bo", "ka", "lu", "mi", "ne", "ro", "ti", "zu")
    for last in ("ndel", "rix", "spo", "tal", "vent", "wem")
]
_ANGRY = ("manager", "third time", "unacceptable", "lawyer")
START = datetime(2025, 3, 3, 9, tzinfo=UTC)


def invented_rows(n=600, *, rate=0.15, seed=1):
    """Rows of a helpdesk's export, in order of time: about ten a day."""
    draw = random.Random(seed)
    rows = []
    for number in range(n):
        escalated = draw.random() < rate
        words = draw.sample(_WORDS, 14)
        for phrase in _ANGRY:
            if draw.random() < (0.5 if escalated else 0.08):
                words.insert(draw.randrange(len(words)), phrase)
        sent = START + timedelta(hours=2.4 * number)
        rows.append(
            {
                "Ticket ID": f"T-{number}",
                "Created": sent.isoformat(),
                "Body": " ".join(words),
                "Requester": f"customer-{draw.randrange(n // 2)}",
                "Priority": draw.choice(["high", "normal"] if escalated else ["high", "normal", "normal", "low"]),
                "tags": "web escalate" if escalated else "web",
            }
        )
    return rows


COLUMNS = ("text=Body", "sent_at=Created", "id=Ticket ID", "customer.id=Requester")


def write_export(path, rows):
    """The rows as a CSV file."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(name for row in rows for name in row)))
        writer.writeheader()
        writer.writerows(rows)
    return path
