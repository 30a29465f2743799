"""Calls for those who lead: alerts of managers, and figures by week and team."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request

from escalml.records.alerts import Alerts, AlertsQuery
from escalml.records.reports import Reports, ReportsQuery
from escalml.service.endpoints.form import NEEDS_STORE, Endpoint, Handler
from escalml.service.http.alert_calls import AlertCalls
from escalml.service.http.report_calls import download_reports, show_reports


def _alerts(call: Callable[[AlertCalls, bytes, Request], Any]) -> Handler:
    """A handler that asks for alerts."""
    return lambda backend, request, body: call(backend.engine.alerts(), body, request)


SUPERVISION_ENDPOINTS = (
    Endpoint(
        "GET",
        "/v1/alerts",
        "agent",
        "Alerts of managers, newest first: which case, why, and who got each.",
        _alerts(AlertCalls.list),
        answer=Alerts,
        query=AlertsQuery,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/reports",
        "agent",
        "Figures for a lead, by week and team: volume, levels, lateness, answers, corrections, alarms.",
        lambda backend, request, _: show_reports(backend.engine.store, request),
        answer=Reports,
        query=ReportsQuery,
        refusals=NEEDS_STORE,
    ),
    Endpoint(
        "GET",
        "/v1/reports.csv",
        "agent",
        "The same figures as a table for a spreadsheet.",
        lambda backend, request, _: download_reports(backend.engine.store, request),
        query=ReportsQuery,
        media_type="text/csv",
        refusals=NEEDS_STORE,
    ),
)
