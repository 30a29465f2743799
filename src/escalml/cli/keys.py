"""`escalml keys …`: who may call the service.

A service that runs sees a change at once.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

KeysOption = Annotated[
    Path | None,
    typer.Option("--keys", help="File of the keys; default the variable ESCALML_KEYS, else the user's own."),
]
Name = Annotated[str, typer.Argument(help="Whose key it is, such as zammad-prod; the log of the service shows it.")]
app = typer.Typer()


@app.callback()
def keys() -> None:
    """Make, list and revoke the keys of the service's callers."""


@app.command()
def create(
    name: Name,
    scope: Annotated[
        str,
        typer.Option(
            help="score (scores, redaction, model), agent (also queue, feedback, drafts), approver (also decides on "
            "replies) or admin (also changes the service)."
        ),
    ],
    days: Annotated[int | None, typer.Option(help="Days that it is good for; default until it is revoked.")] = None,
    keys: KeysOption = None,
) -> None:
    """Make a key and print its secret: now, and never again.

    To rotate a key make a second one, give it to the caller, and revoke the first.
    """
    import os

    from escalml.cli.progress import say
    from escalml.store.api_keys import create_key, keys_file

    file = keys_file(keys, os.environ)
    typer.echo(create_key(file, name, scope, now=datetime.now(UTC), days=days))
    say(f"a key {name} with scope {scope} is in {file}; the secret is shown only here")
    say("callers send it as a header: Authorization: Bearer escalml_…")


@app.command("list")
def list_keys(keys: KeysOption = None) -> None:
    """List keys by name, without their secrets."""
    import os

    from escalml.cli.policy.inputs import show
    from escalml.cli.progress import say
    from escalml.store.api_keys import keys_file, read_keys

    file, now = keys_file(keys, os.environ), datetime.now(UTC)
    known = read_keys(file)
    rows = [
        (key.name, key.scope, _day(key.created), _day(key.expires), "yes" if key.is_valid(now) else "expired")
        for key in known
    ]
    show(f"Keys in {file}", ("name", "scope", "created", "expires", "valid"), rows)
    if not known:
        say(f"{file}: no keys; `escalml keys create NAME --scope agent` makes one")


@app.command()
def revoke(name: Name, keys: KeysOption = None) -> None:
    """Delete a key: who has it is refused from now on."""
    import os

    from escalml.cli.progress import say
    from escalml.store.api_keys import keys_file, revoke_key

    file = keys_file(keys, os.environ)
    revoke_key(file, name)
    say(f"the key {name} is no longer in {file}")


def _day(time: datetime | None) -> str:
    return f"{time:%Y-%m-%d %H:%M}" if time else "never"
