"""Does a message score the same in the mail that it comes in? Wrapped against bare, by the shipped champion.

    PYTHONPATH=src:tests/support python tests/benchmarks/bench_wrappers.py [--model M] [--fast] [--whole-text] [--hard]

64 invented messages of all severities in 12 wrappers, each in a form that turns with the message. Prints the share with
the same severity level, and with a difference of P(escalated) of at most 0.05.
"""

import argparse
from pathlib import Path

import numpy as np

from escalml.data.newest_text import read_newest
from escalml.records import Message
from escalml.scoring.scorer import Scorer
from hard_mails import first_batch
from hard_mails_fourth import fourth_batch
from hard_mails_second import second_batch
from hard_mails_third import third_batch
from newest_wrappers import WRAPPERS

MESSAGES = """
How late are you open on Saturdays?
Do you ship to Iceland, and what does it cost?
Lovely shop, the tea arrived in two days. Thank you!
Is the blue kettle coming back in stock before Christmas?
Could you add a dark mode to the app some day?
Thanks, all sorted now. Have a nice weekend.
Where do I find the manual of the coffee grinder?
The parcel label was a bit crooked, but the vase is fine.
Do you have gift cards for 25 euros?
Just wanted to say that your driver was very friendly.
What is the difference between the two rice cookers?
The song in your advert is stuck in my head, help.
My parcel is two days late. When will it come?
The jumper is one size too small, can I swap it?
The discount code from the newsletter is not accepted.
One of the six glasses came with a chip in the rim.
I was charged for express delivery but it came by normal post.
The app logs me out every time I open it, it is annoying.
The invoice has the wrong company name on it, please correct it.
The zip of the backpack is stuck since yesterday.
I returned the shoes a week ago and have not got my money yet.
The clerk on the phone was rather rude to me this morning.
The remote control does not work with new batteries either.
I cannot find the confirmation mail of my booking.
You sent me green curtains, I had ordered grey ones.
My subscription renewed although I cancelled it yesterday.
My account has been locked since Monday and I cannot pay my staff.
You charged my card twice for the same order, 480 euros each.
No internet for five days. I work from home and lose money.
My flight was cancelled and nobody rebooks us, we are stuck at the gate.
This is the third time that I write about the broken freezer. Nobody answers.
The washing machine flooded the kitchen an hour after your man had left.
I have to move out tomorrow and your van has not come.
The refund of 1,200 pounds was promised in March and again in April.
The hearing aid stopped working and I have an exam tomorrow morning.
Your update deleted all my project files and the support line is dead.
The wedding cake is for tomorrow and your courier lost it.
The heating is out since Friday with a baby in the house.
I paid for the hotel and they say that there is no booking under my name.
Two of my orders are marked as delivered but nothing came, it is 900 euros.
I want to speak to your manager about this bill.
Please put me through to a supervisor, this goes on since January.
If I do not get my deposit back this week, my lawyer will write to you.
I have filed a complaint with the ombudsman about your fees.
I am going to the newspaper with this, twelve of us have the same fault.
After nine years I am leaving, you have ignored four of my letters.
I demand that your CEO reads this letter himself.
I have reported you to the data protection authority today.
There is a smell of gas from your heater and my daughter feels dizzy.
The charger caught fire next to the bed and burnt the curtain.
I can see the invoices of other customers in my account, with names and addresses.
Somebody has emptied my account through your app, it is still going on.
Your driver grabbed my arm and called me names because of my skin.
The ladder broke under my father and he is in hospital.
All our two hundred tills are down since eight and we cannot sell.
There is glass in the baby food that I bought yesterday.
The lift at the station is out and they left my mother there in her wheelchair.
Someone has opened a credit in my name with a copy of my passport.
My insulin pump shows an error after your update and does not dose.
The brakes of the bicycle failed on the first ride and I fell.
Wages of our eighty people were not paid out because your system is down.
The carbon monoxide alarm went off after your engineer had left.
Your nurse gave my son the wrong medicine and he has trouble breathing.
A stranger has been sending me photos from the camera that you sold me.
""".strip().split("\n")


def main(argv: list[str] | None = None) -> None:
    """Score bare and wrapped messages, and print how far they agree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=Path("models/champion"))
    parser.add_argument("--fast", action="store_true", help="the n-gram part of a blend alone")
    parser.add_argument("--whole-text", action="store_true", help="without the reading")
    parser.add_argument("--hard", action="store_true", help="the harder mails of 16 languages instead")
    options = parser.parse_args(argv)
    scorer = Scorer.load(options.model, fast=options.fast, whole_text=options.whole_text)
    if options.hard:
        _compare_hard(scorer)
        return
    bare = _scores(scorer, MESSAGES)
    same_all, near_all = [], []
    print(f"{len(MESSAGES)} messages, {len(WRAPPERS)} wrappers, base of P(escalated) >= .5: {(bare[1] >= 0.5).sum()}")
    for name, wrap in WRAPPERS.items():
        levels, escalated = _scores(scorer, [wrap(text, n) for n, text in enumerate(MESSAGES)])
        same, near = levels == bare[0], np.abs(escalated - bare[1]) <= 0.05
        same_all += same.tolist()
        near_all += near.tolist()
        print(f"{name:18} same level {same.mean():6.1%}   P(escalated) within .05 {near.mean():6.1%}")
    print(f"{'all':18} same level {np.mean(same_all):6.1%}   P(escalated) within .05 {np.mean(near_all):6.1%}")


def _compare_hard(scorer: Scorer) -> None:
    """Views and scores of the four batches of harder mails, against the bare words."""
    batches = {"first": first_batch, "second": second_batch, "third": third_batch, "fourth": fourth_batch}
    for name, batch in batches.items():
        mails = [mail for mail in batch() if mail.kind != "keep"]
        read = [" ".join(read_newest(mail.mail).text.replace("\ufeff", "").split()) for mail in mails]
        alone = np.array([text == " ".join(mail.words.split()) for text, mail in zip(read, mails, strict=True)])
        levels, escalated = _scores(scorer, [mail.words for mail in mails])
        wrapped = _scores(scorer, [mail.mail for mail in mails])
        same, near = wrapped[0] == levels, np.abs(wrapped[1] - escalated) <= 0.05
        print(
            f"{name:8} {len(mails)} mails: view is the words {alone.mean():6.1%}   same level {same.mean():6.1%}   "
            f"P(escalated) within .05 {near.mean():6.1%}"
        )


def _scores(scorer: Scorer, texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Level and P(escalated) of each text."""
    found = scorer.predict([Message(text=text, channel="email") for text in texts])
    levels = np.array([item.severity.level if item.severity else "" for item in found])
    return levels, np.array([item.escalation.probability if item.escalation else 0.0 for item in found])


if __name__ == "__main__":
    main()
