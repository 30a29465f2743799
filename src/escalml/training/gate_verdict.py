"""What the gate says: every comparison that it made, the verdict, and what to do about a refusal."""

from escalml.evaluation.table_cells import markdown_table
from escalml.records import Record


def field_of(metric: str) -> str:
    """The labelled field that a metric is of: `severity` of `severity/qwk`."""
    return metric.partition("/")[0]


class Check(Record):
    """One comparison: on which messages, `n` of them labelled, what was found, and whether the gate lets it pass."""

    messages: str
    n: str = ""
    metric: str
    champion: str
    challenger: str
    difference: str
    passed: bool
    demand: str


class Verdict(Record):
    """Whether a challenger is promoted, and every check that says so; the failed ones are the reasons."""

    promoted: bool
    n_messages: int
    checks: tuple[Check, ...]
    taught: tuple[str, ...] = ()  # shipped fields that were fitted to own rows

    @property
    def advice(self) -> tuple[str, ...]:
        """What to do about each field that own rows taught and that fails."""
        failed = [check for check in self.failed if field_of(check.metric) in self.taught and "/" in check.metric]
        return tuple(
            f"{field}: your labels changed it; elsewhere it is worse, and your own rows do not show that it is better. "
            f"Leave the label {field} out of `escalml prepare`, and the field stays as the champion has it; give your "
            "labels a field of their own under targets; or label more"
            for field in dict.fromkeys(field_of(check.metric) for check in failed)
        )

    @property
    def failed(self) -> tuple[Check, ...]:
        """The reasons against it."""
        return tuple(check for check in self.checks if not check.passed)

    def table(self) -> str:
        """The checks as a table, failed ones first."""
        order = sorted(self.checks, key=lambda check: check.passed)
        header = ["", "messages", "n", "metric", "champion", "challenger", "difference", "demand"]
        rows = [
            ["ok" if c.passed else "NO", c.messages, c.n, c.metric, c.champion, c.challenger, c.difference, c.demand]
            for c in order
        ]
        return markdown_table(header, rows)
