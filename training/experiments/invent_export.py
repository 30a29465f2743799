"""Invents the export that docs/training.md walks through: data/samples/helpdesk_export.csv. No ticket in it is real.

The tickets are put together from sentences by a seed. Their team follows from what they are about; whether a ticket
became escalated follows from how it is written, and half of the time from chance.
"""

import argparse
import csv
import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

N_TICKETS = 480
START = datetime(2026, 1, 5, 8, tzinfo=UTC)
NOISE = 0.5
ABOUT = {
    "Payments": [
        "The invoice for my standing lamp shows {n} euro more than the shop did.",
        "My card was charged twice for the order of last {day}.",
        "I sent the desk light back and the money has not come back yet.",
        "The voucher over {n} euro is not taken at the checkout.",
        "Your reminder asks for a bill that I paid by transfer on {day}.",
        "Please send me a receipt with the tax number of my company.",
        "The direct debit came a week too early and my bank charged me for it.",
        "I was promised a discount of {n} percent and it is not on the bill.",
    ],
    "Shipping": [
        "The parcel with the ceiling lamp has been at the depot since {day}.",
        "The driver left the box in the rain and the shade is stained.",
        "Tracking says delivered, but nobody in the house has the parcel.",
        "Two of the {n} bulbs in the box were broken when it arrived.",
        "I moved and the order is on its way to my old flat.",
        "The courier did not ring and took the chandelier away again.",
        "Half of the order came on {day}, the wall lights are missing.",
        "Can you hold the delivery until I am back on {day}?",
    ],
    "Products": [
        "The dimmer hums as soon as I turn it below {n} percent.",
        "The garden light switches itself off after ten minutes.",
        "Which bulb fits the reading lamp that I bought on {day}?",
        "The plug of the night light gets very warm to the touch.",
        "The remote control is paired and still does not switch the strip.",
        "One arm of the floor lamp does not stay where I put it.",
        "Is the bathroom mirror light safe next to the shower?",
        "The light flickers when the washing machine runs.",
    ],
}
CALM = [
    "Could you have a look when you have a minute?", "Thank you for your help.", "There is no hurry.",
    "I would be glad of a short answer.", "Otherwise I am quite happy with it.", "What would you suggest?",
    "Kind regards from a long-standing customer.", "Let me know what you need from me.",
]  # fmt: skip
CROSS = [
    "This is the third time that I write about it.", "I want to speak to whoever is in charge there.",
    "If nobody answers by {day} I will go to the consumer advice centre.", "Your hotline hung up on me twice.",
    "I have never been treated like this by a shop.", "My lawyer will be interested in how you handle this.",
    "I expect a call from a manager, not another standard mail.", "Nobody feels responsible, for {n} days now.",
]  # fmt: skip
ASIDE = [
    "The order is for our new office.", "It was a present for my sister.", "I ordered it in your spring sale.",
    "We already have four of the same series.", "I tried it in another room as well.", "The manual does not help here.",
    "I attached two pictures.", "My neighbour recommended your shop.", "It worked well until {day}.",
    "I bought it with the student discount.", "The box had a dent on one side.", "I am home in the evenings only.",
]  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
COLUMNS = ("Ticket ID", "Created", "Requester ID", "Subject", "Description", "Team", "Priority", "Status", "Tags")


def ticket(number: int, draw: random.Random) -> dict[str, str]:
    """One ticket, as a helpdesk would export it."""
    team = draw.choice(list(ABOUT))
    cross = draw.random() < 0.35
    manner = CROSS if cross else CALM
    parts = [draw.choice(ABOUT[team]), *draw.sample(ASIDE, k=draw.randint(1, 2)), *draw.sample(manner, k=2)]
    text = " ".join(part.format(n=draw.randint(5, 95), day=draw.choice(DAYS)) for part in parts)
    escalated = cross if draw.random() > NOISE else draw.random() < 0.5
    level = draw.choices(("Low", "Normal", "High"), weights=(1, 3, 6) if cross else (5, 4, 1))[0]
    created = START + timedelta(hours=7 * number, minutes=draw.randint(0, 59))
    return {
        "Ticket ID": f"L-{1000 + number}",
        "Created": created.strftime("%Y-%m-%d %H:%M"),
        "Requester ID": f"C-{draw.randint(100, 420)}",
        "Subject": f"{team[:-1]} question" if draw.random() < 0.2 else "Request",
        "Description": text,
        "Team": team,
        "Priority": "N/A" if draw.random() < 0.03 else level,
        "Status": "new > open > escalated > solved" if escalated else "new > open > solved",
        "Tags": " ".join(draw.sample(("web", "mail", "eu", "sale", "office"), k=2)),
    }


def main(argv: list[str] | None = None) -> int:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("data/samples/helpdesk_export.csv"))
    options = parser.parse_args(argv)
    draw = random.Random(0)
    with options.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for number in range(N_TICKETS):
            row = ticket(number, draw)
            writer.writerow(row | ({"Description": " "} if number == 17 else {}))  # so that there is a row to reject
    print(f"wrote {N_TICKETS} tickets to {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
