"""The command line: `escalml …`, one module for each family of commands.

Modules import the library inside their functions, so that `escalml --help` answers at once. What the user can fix is
one line on stderr and exit code 2; a bug keeps its traceback, without the words of the exception.

>>> from escalml.cli import main  # what the program `escalml` calls
"""

import shlex
import sys
from typing import Annotated

import typer

from escalml import __version__
from escalml.cli.alerts import app as alerts_app
from escalml.cli.backtest import backtest
from escalml.cli.calibrate import calibrate
from escalml.cli.commands import Commands
from escalml.cli.demo import demo_history
from escalml.cli.drift import drift
from escalml.cli.drift_profile import drift_profile
from escalml.cli.export_training import export_training
from escalml.cli.feedback import app as feedback_app
from escalml.cli.feedback import forget
from escalml.cli.helpdesk import app as helpdesk_app
from escalml.cli.keys import app as keys_app
from escalml.cli.label import app as label_app
from escalml.cli.mailbox import mailbox
from escalml.cli.mcp import mcp
from escalml.cli.options import COLUMN_COMMANDS
from escalml.cli.policy import app as policy_app
from escalml.cli.quickstart import quickstart
from escalml.cli.redact import redact
from escalml.cli.reply_check import reply_check
from escalml.cli.report import report
from escalml.cli.route import route
from escalml.cli.score import score
from escalml.cli.serve import serve
from escalml.cli.shadow import shadow
from escalml.cli.stages import add_stages
from escalml.cli.store import app as store_app
from escalml.errors import EscalmlError, show_without_words


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"escalml {__version__}")
        raise typer.Exit


app = typer.Typer(
    name="escalml",
    cls=Commands,
    context_settings={"ignore_unknown_options": True},  # which makes them unknown commands
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # its tracebacks show local variables, and those hold customers' texts
)


@app.callback()
def escalml(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_say_version, help="Say which version this is.")
    ] = False,
) -> None:
    """How severe, how likely to escalate, how private is a customer's message, and who should answer it."""


app.command()(quickstart)
app.command("demo-history")(demo_history)
app.command()(score)
app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(route)
app.command()(redact)
app.command("reply-check", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(reply_check)
app.command()(serve)
app.command()(shadow)
app.command()(mailbox)
app.command()(mcp)
app.command()(backtest)
app.command()(report)
app.command()(drift)
app.command("drift-profile")(drift_profile)
app.command("export-training")(export_training)
app.command()(calibrate)
app.command()(forget)
add_stages(app)
app.add_typer(feedback_app, name="feedback")
app.add_typer(alerts_app, name="alerts")
app.add_typer(helpdesk_app, name="helpdesk")
app.add_typer(keys_app, name="keys")
app.add_typer(label_app, name="label")
app.add_typer(store_app, name="store")
app.add_typer(policy_app, name="policy", help="Work with routing policies.")


def main() -> None:
    """Run a command; its exit code is 0 done, 2 the user can fix it, 3 done but rows were rejected."""
    try:
        app()
    except EscalmlError as error:
        print(f"escalml: {error}{_proposed_command(error)}", file=sys.stderr)  # noqa: T201 - the command line's own voice
        sys.exit(2)
    except Exception:
        sys.excepthook = show_without_words  # in the place of typer's
        raise


def _proposed_command(error: EscalmlError) -> str:
    """The command again, with the columns that are likely meant, to be pasted; empty where nothing is proposed."""
    proposal = getattr(error, "proposal", None)
    words = sys.argv[1:]
    if not proposal or words[0] not in COLUMN_COMMANDS:
        return ""
    columns = [word for target, name in proposal.items() for word in ("--column", f"{target}={name}")]
    return f" Try: {shlex.join(['escalml', *words, *columns])}"
