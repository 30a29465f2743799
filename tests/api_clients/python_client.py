"""Calls the service as a program does that has a client generated from `/docs.json`; prints what came of it as JSON."""

import json
import sys

from escalml_client import AuthenticatedClient
from escalml_client.api.default import get_cases, get_queue, post_feedback, post_redact, post_score
from escalml_client.models import (
    Correction,
    CorrectionLabels,
    Message,
    MessageChannel,
    PostRedactRedactRequest,
    PostScoreScoreRequest,
)

address, key = sys.argv[1:]
with AuthenticatedClient(base_url=address, token=key) as client:
    messages = [
        Message(text="You charged me twice. Get me a manager.", id="py-1", channel=MessageChannel.EMAIL),
        Message(text=" ", id="py-2"),
    ]
    scored = post_score.sync(client=client, body=PostScoreScoreRequest(messages=messages))
    strict = post_score.sync(client=client, body=PostScoreScoreRequest(messages=messages, strict=True))
    redacted = post_redact.sync(client=client, body=PostRedactRedactRequest(texts=["Mail jane@x.example"]))
    labels = CorrectionLabels.from_dict({"severity": "high", "escalated": True})
    given = post_feedback.sync_detailed(client=client, body=Correction(id="py-1", labels=labels))
    queue, cases = get_queue.sync(client=client), get_cases.sync(client=client)
    result = scored.results[0]
    print(
        json.dumps(
            {
                "id": result.id,
                "team": result.route.team,
                "probability": result.escalation.probability,
                "errors": [[one.index, one.id, one.field, one.kind.value] for one in scored.errors],
                "strict": strict.error,
                "redacted": redacted.results[0].redacted_text,
                "feedback": given.status_code,
                "queue": [item.id for item in queue.items],
                "cases": [item.id for item in cases.items],
            }
        )
    )
