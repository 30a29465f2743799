"""A group of commands that does not quote a word it does not know: that word may be a customer's message."""

from difflib import get_close_matches
from typing import Any

from typer.core import TyperGroup

from escalml.errors import EscalmlError


class Commands(TyperGroup):
    """What typer makes of an app, but for what it says of an unknown command."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - click's, of which typer has its own
        """The command that the first word names.

        Parameters
        ----------
        ctx
            The group's context.
        args
            The words that follow the group's own options.

        Returns
        -------
        Name, command and the words left.

        Raises
        ------
        EscalmlError
            If there is no such command; names the one that comes next to it.
        """
        if self.get_command(ctx, args[0]) is None:
            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            meant = f"did you mean `{near[0]}`?" if near else "`escalml route TEXT` takes a message;"
            raise EscalmlError(f"no such command or option; {meant} `--help` lists what there is.")
        return super().resolve_command(ctx, args)
