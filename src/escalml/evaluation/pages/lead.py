"""Lead time as a section of a page."""

from escalml.evaluation.lead_time import LeadTime
from escalml.evaluation.pages.parts import DASH, TableRow, of_100, section, span_of_100, table
from escalml.evaluation.table_cells import figure


def lead_section(lead: LeadTime | None, n_untimed: int) -> str:
    """Lead time by share read; says what is missing where it is not known."""
    title = "Lead time: how long before the outcome they are read"
    untimed = f"{n_untimed:,} conversations have an outcome at an unknown hour and are left out. " if n_untimed else ""
    if lead is None:
        return section(title, f"<p>Not known. {untimed}No outcome has an hour that is after an earlier message.</p>")
    note = (
        f"{untimed}Of {lead.n_conversations:,} conversations {lead.n_escalating:,} have the outcome. Hours are from "
        "the first message that is read to the one at which the outcome came, of those found."
    )
    header = ("if your team reads", "conversations found, of 100", "found before the last message", "hours, median")
    return section(title, table(header, [_lead_row(lead, 100 * share) for share in lead.capacities]), note=note)


def _lead_row(lead: LeadTime, percent_read: float) -> TableRow:
    found, early, hours = (
        lead.metrics[f"{name}_at_{percent_read:g}"] for name in ("recall", "early_recall", "lead_hours")
    )
    shares = [f"{of_100(metric)} {span_of_100(metric)}" for metric in (found, early)]
    return TableRow(f"the first {percent_read:g} %", [*shares, DASH if hours.value is None else f"{figure(hours)} h"])
