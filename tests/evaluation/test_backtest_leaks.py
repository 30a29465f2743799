"""The leak check finds what was written after the outcome, however it is told, and lets honest exports pass."""

import json
import random
import re
from datetime import datetime, timedelta

import pytest

from escalml.data.outcomes import parse_outcome
from escalml.data.read_options import make_reading
from escalml.errors import EscalmlError
from escalml.evaluation.backtest import Options, read_past
from escalml.evaluation.backtest.leaks import find_leaks
from escalml.evaluation.backtest.run import require_no_leaks
from invented_past import COLUMNS, invented_rows, write_export

OUTCOME = parse_outcome("tags contains escalate")
READING = make_reading(columns=COLUMNS)
AGENTS = ("ann", "bob", "cem", "dee", "eva", "fay", "gil", "hal")


def leaks_of(folder, rows):
    past = read_past(write_export(folder / "export.csv", rows), OUTCOME, READING)
    return find_leaks(past, OUTCOME, READING.sources())


def rows_with(change, **options):
    """Rows, each changed: `change(row, came, draw)` gives fields to set."""
    draw = random.Random(5)
    return [row | change(row, "escalate" in row["tags"], draw) for row in invented_rows(**options)]


def later(row, hours):
    return (datetime.fromisoformat(row["Created"]) + timedelta(hours=hours)).isoformat()


LATE_COLUMNS = {
    "a label at the head of a number": lambda row, came, draw: {
        "Ref": f"{'ESC' if came else 'INC'}-{draw.randrange(10**6)}"
    },
    "a status": lambda row, came, draw: {"Stage": "handed over" if came else draw.choice(["new", "solved"])},
    "an element of a list": lambda row, came, draw: {
        "Labels": json.dumps(draw.sample(["web", "vip", "eu", "app"], 2) + ["tier-2"] * came)
    },
    "names of the second line": lambda row, came, draw: {
        "Owner": draw.choice(AGENTS) if came else f"{draw.choice(AGENTS)} front"
    },
    "hours until it was closed": lambda row, came, draw: {"Closed at": later(row, draw.uniform(1, 40) + 60 * came)},
    "a time that stands only then": lambda row, came, draw: {"Handed at": later(row, 3) if came else ""},
    "a count that grew": lambda row, came, draw: {"Replies": draw.randrange(9) + 12 * came},
    "the outcome again, with some slips": lambda row, came, draw: {"Flag": str(came != (draw.random() < 0.01))},
}


@pytest.mark.parametrize("name", LATE_COLUMNS)
def test_a_late_column_is_found(tmp_path, name):
    rows = rows_with(LATE_COLUMNS[name])
    column = list(rows[0])[-1]
    found = leaks_of(tmp_path, rows)
    assert [(leak.where, leak.kind, leak.certain) for leak in found if leak.certain] == [(column, "column", True)]


LATE_TEXTS = {
    "a note of an agent": lambda row, came, draw: {
        "Body": f"{row['Body']} handed to level two" if came else row["Body"]
    },
    "a tag of the subject": lambda row, came, draw: {"Subject": "[esc] help" if came else "help"},
    "a mark that is no word": lambda row, came, draw: {"Body": f"{'*** ' if came else ''}{row['Body']}"},
    "answers of many agents": lambda row, came, draw: {
        "Body": f"{row['Body']} yours, {draw.choice(AGENTS)}{draw.randrange(3)}" if came else row["Body"]
    },
    "the whole thread in one cell": lambda row, came, draw: {"Body": " ".join([row["Body"]] * (1 + 2 * came))},
    "a clock of a program": lambda row, came, draw: {
        "Created": f"{row['Created'][:10]}T03:00:00+00:00" if came else later(row, draw.random())
    },
}


@pytest.mark.parametrize("name", LATE_TEXTS)
def test_a_text_that_was_written_later_is_refused(tmp_path, name):
    rows = rows_with(LATE_TEXTS[name])
    with pytest.raises(EscalmlError, match=r"--outcome: the .*--accept-leaks") as error:
        require_no_leaks(leaks_of(tmp_path, rows), Options())
    assert not any(word in str(error.value) for word in ("[esc]", "level two", "yours"))


def test_words_that_tell_together_are_counted_on_the_half_that_they_were_not_chosen_on(tmp_path):
    names = ("ann", "bob", "cem", "dee", "eva", "fay", "gil", "hal", "ida", "jon")
    rows = rows_with(lambda row, came, draw: {"Body": row["Body"] + f" {draw.choice(names)}" * came})
    found = leaks_of(tmp_path, rows)
    (says,) = (leak.says for leak in found if leak.kind == "phrase")
    of = re.search(r"they stand in \d+ of (\d+) messages with the outcome", says)[1]
    assert 30 < int(of) < 70  # of 99 in all


def test_a_thread_that_grew_is_refused(tmp_path):
    turns = [{"role": "agent", "text": "we look into it"}] * 9
    rows = [row | {"thread": turns[: 8 if "escalate" in row["tags"] else 2]} for row in invented_rows()]
    path = tmp_path / "export.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    leaks = find_leaks(read_past(path, OUTCOME, READING), OUTCOME, READING.sources())
    assert ("thread", "measure") in {(leak.where, leak.kind) for leak in leaks}


VIPS = {f"customer-{number}" for number in range(0, 300, 12)}
HONEST = {
    "nothing beside": lambda row, came, draw: {},
    "a priority that says something": lambda row, came, draw: {
        "Urgency": draw.choice(["1", "1", "2"] if came else ["1", "2", "2", "3"])
    },
    "a product with more outcomes": lambda row, came, draw: {
        "Product": draw.choice(["oven", "oven", "lamp"] if came else ["oven", "lamp", "lamp", "bed"])
    },
    "numbers that grow": lambda row, came, draw: {"Number": row["Ticket ID"][2:]},
    "numbers with heads by channel": lambda row, came, draw: {"Ref": f"{draw.choice(['WEB', 'TEL'])}-{draw.random()}"},
    "an empty column and a constant one": lambda row, came, draw: {"Empty": "", "Company": "acme"},
    "a closing time that means nothing": lambda row, came, draw: {"Closed at": later(row, draw.uniform(1, 90))},
    "a name for every customer": lambda row, came, draw: {"Name": row["Requester"].replace("customer", "name")},
    "a language and a region": lambda row, came, draw: {"Language": draw.choice("ab"), "Region": draw.choice("xyz")},
    "angry words of customers": lambda row, came, draw: {
        "Body": f"{row['Body']} supervisor" if draw.random() < (0.6 if came else 0.08) else row["Body"]
    },
    "longer texts": lambda row, came, draw: {"Body": f"{row['Body']} {'please ' * draw.randrange(20 if came else 12)}"},
    "more at night": lambda row, came, draw: {
        "Created": later(row, 0 if draw.random() < 0.5 or not came else -draw.uniform(0, 5))
    },
}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_export_passes(tmp_path, name):
    found = leaks_of(tmp_path, rows_with(HONEST[name]))
    assert [leak for leak in found if leak.certain] == []
    require_no_leaks(found, Options())


def test_a_customer_who_always_escalates_and_signs_is_no_leak(tmp_path):
    """Twenty of them write four times each, sign with their own name, and get their way every time."""
    rows = invented_rows()
    for number, row in enumerate(rows):
        key = number % 100
        row["Requester"] = f"customer-{key}" if key < 20 else f"customer-{number}"
        row["tags"] = "escalate" if key < 20 else "web"
        row["Body"] += f" yours zz{key}" if key < 20 else f" yours yy{number}"
    assert [leak for leak in leaks_of(tmp_path, rows) if leak.certain] == []
