"""`escalml mailbox`: a mailbox such as escalations@, read, scored, filed and sent on."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from escalml.cli.options import Model, Policy, model_directory, policy_file

if TYPE_CHECKING:
    from escalml.mailbox.runs import Foreseen
    from escalml.mailbox.settings import MailboxSettings
    from escalml.records import Message, Result


def mailbox(
    settings: Annotated[Path, typer.Argument(readable=False, help="A YAML file; serving/mailbox.yaml is a model.")],
    act: Annotated[
        bool, typer.Option("--act", help="Do it. Without this nothing is written: it only says what it would do.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="With --act: go on for good, and act as soon as mail comes.")
    ] = False,
    since: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="Also mails that came from this day on. Else --act begins with what comes after its first run.",
        ),
    ] = None,
    newest: Annotated[int, typer.Option(min=1, max=10_000, help="Without --act: how many mails to look at.")] = 20,
    model: Model = "champion",
    policy: Policy = None,
    store: Annotated[
        str | None, typer.Option(help="Where cases are kept, as of `escalml serve`: the same one shows them.")
    ] = None,
) -> None:
    """Score the mails of a mailbox, put them on the desk, flag or file them, and send them on to their teams.

    Secrets stand in the environment: ESCALML_MAILBOX_IMAP_PASSWORD, or …_PASSWORD_FILE, …_TOKEN, …_TOKEN_FILE; for the
    server that sends ESCALML_MAILBOX_SMTP_….
    """
    from escalml.errors import EscalmlError
    from escalml.mailbox.settings import read_mailbox

    if watch and not act:
        raise EscalmlError("--watch: goes with --act; without it nothing is written.")
    if store and not act:
        raise EscalmlError("--store: goes with --act; without it nothing is kept.")
    of = read_mailbox(settings)
    if act:
        _act(of, since, watch=watch, model=model, policy=policy, store=store)
    else:
        _say_what_would_be(of, since, newest, _answering(model, policy))


def _say_what_would_be(
    settings: "MailboxSettings",
    since: datetime | None,
    newest: int,
    answer: "Callable[[Sequence[Message]], list[Result]]",
) -> None:
    import os

    from escalml.cli.progress import say
    from escalml.mailbox.runs import foresee

    n_mails = 0
    for one in foresee(
        settings,
        os.environ,
        answer,
        lambda inbox: (inbox.uids_since(since.date()) if since else inbox.uids_after(0))[-newest:],
    ):
        typer.echo(_line(one))
        n_mails += 1
    say(f"{n_mails} mails; nothing was written. `--act` does it, with the mails that come after its first run.")


def _line(one: "Foreseen") -> str:
    """What would become of a mail: no word of it."""
    sent = (one.sent_at or "no date")[:16].replace("T", " ")
    if one.result is None:
        return f"mail {one.uid} of {sent}: not scored, since {one.why}; would {one.plan}"
    route, escalation = one.result.route, one.result.escalation
    likely = f", {escalation.probability * 100:.0f} % to escalate" if escalation else ""
    return (
        f"mail {one.uid} of {sent}: level {route.level}, {route.team}, {route.priority}{likely}; "
        f"would put it on the desk, {one.plan}"
    )


def _answering(model: str, policy: Path | None) -> "Callable[[Sequence[Message]], list[Result]]":
    """What scores messages, and keeps none."""
    from datetime import UTC, datetime

    from escalml.routing import read_policy
    from escalml.scoring.answer import answer
    from escalml.scoring.scorer import Scorer

    scorer = Scorer.load(model_directory(model))
    rules = read_policy(policy_file(policy), targets=scorer.manifest.targets)
    return lambda messages: answer(scorer, rules, messages, now=datetime.now(UTC))


def _act(
    settings: "MailboxSettings",
    since: datetime | None,
    *,
    watch: bool,
    model: str,
    policy: Path | None,
    store: str | None,
) -> None:
    import logging
    import os
    from datetime import UTC, datetime

    from escalml.cli.progress import say
    from escalml.errors import EscalmlError
    from escalml.mailbox import runs
    from escalml.mailbox.work import Mailbox
    from escalml.service.hot_reload import HotReload
    from escalml.store import Store, location_of, store_settings

    kept = store_settings({**os.environ, "ESCALML_STORE": location_of(store)})
    if kept is None:
        raise EscalmlError("a mailbox needs a store, so that no mail is done twice; take ESCALML_NO_STORE away.")
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("escalml").setLevel(logging.INFO)
    desk = Store(kept, find=lambda texts: live.pair.scorer.find_identifiers(texts))  # noqa: PLW0108 - it is not yet there
    desk.check()
    live = HotReload(model_directory(model), policy_file(policy), desk.alerts, desk.floods)
    desk.start()
    try:
        box = Mailbox(
            settings,
            desk,
            lambda messages: live.pair.answer(messages),  # noqa: PLW0108 - the pair is another after an exchange
            os.environ,
            lambda: datetime.now(UTC),
        )
        if watch:
            live.start()
            runs.watch(settings, os.environ, box, since)
        worked = runs.run_once(settings, os.environ, box, since)
    finally:
        desk.close()
    if worked is None:
        say("the first run: noted where the folder ends. The next works on what has come since; --since for earlier.")
    else:
        left = f"; {worked.n_left} are left for the next run" if worked.n_left else ""
        say(f"{worked.n_done} mails worked on{left}; their cases are in {desk.name}")
