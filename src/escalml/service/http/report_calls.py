"""Handlers of the reports for a lead: figures by week and team, as JSON or as a table for a spreadsheet."""

import csv
import io

from starlette.requests import Request
from starlette.responses import Response

from escalml.data.formulas import guard_cell
from escalml.records.reports import ReportRow, Reports, ReportsQuery
from escalml.service.http.request_parts import read_query
from escalml.store import Store, StoreError
from escalml.store.settings import Clock, utc_now


def show_reports(store: Store | None, request: Request, clock: Clock = utc_now) -> Reports:
    """Figures of the cases that are kept, by week and team.

    Parameters
    ----------
    store
        Where they are.
    request
        Says how many weeks, and of which team.
    clock
        The hour.

    Returns
    -------
    The figures.

    Raises
    ------
    StoreError
        If nothing is kept, or the store is out of order.
    EscalmlError
        If a parameter is not allowed.
    """
    if store is None:
        raise StoreError("this service keeps nothing (--no-store); start it without, to have reports.")
    return store.reports.make(read_query(ReportsQuery, request), clock(), store.settings.keep_days)


def download_reports(store: Store | None, request: Request, clock: Clock = utc_now) -> Response:
    """The rows of `show_reports` as CSV: by week and team, then by week, which have no team.

    Parameters
    ----------
    store
        Where they are.
    request
        Says how many weeks, and of which team.
    clock
        The hour.

    Returns
    -------
    A file to be kept.

    Raises
    ------
    StoreError
        If nothing is kept, or the store is out of order.
    EscalmlError
        If a parameter is not allowed.
    """
    found = show_reports(store, request, clock)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(ReportRow.model_fields))
    writer.writeheader()
    for row in (*found.rows, *found.weeks):
        cells = row.model_dump(mode="json")
        writer.writerow(cells | {"team": guard_cell(row.team) if row.team else "all"})
    headers = {"Content-Disposition": f'attachment; filename="escalml-{found.as_of:%Y-%m-%d}.csv"'}
    return Response(text.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)
