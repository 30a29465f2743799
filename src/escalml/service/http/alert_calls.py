"""Handler of the call for alerts: which there were, why, and who got each."""

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from escalml.records.alerts import AlertItem, Alerts, AlertSend, AlertsQuery
from escalml.service.alerts.settings import AlertSettings
from escalml.service.alerts.words import words_of
from escalml.service.http.request_parts import read_query
from escalml.store import AlertCase, OutgoingAlert, Store, StoreError


@dataclass(frozen=True)
class AlertCalls:
    """The call, over the store and the settings, which say in which words an alert is told."""

    store: Store | None
    settings: AlertSettings

    def list(self, _: bytes, request: Request) -> Any:  # noqa: ANN401 - JSON
        """The newest alerts."""
        if self.store is None:
            raise StoreError("this service keeps nothing (--no-store); start it without, to have alerts.")
        query = read_query(AlertsQuery, request)
        found = self.store.outgoing_alerts.newest(query.limit, after=query.after, waiting=query.waiting)
        return Alerts(
            items=tuple(self._item(*one) for one in found),
            unseen=self.store.outgoing_alerts.count_unseen(),
            newest=max((alert.number for alert, *_ in found), default=query.after),
        )

    def _item(self, alert: OutgoingAlert, case: AlertCase, sends: tuple[AlertSend, ...]) -> AlertItem:
        text = words_of(alert, case, self.settings, may_quote=True, even_private=True)
        return AlertItem(
            number=alert.number,
            id=alert.key,
            at=alert.at,
            case_id=alert.case_id,
            cause=alert.cause,
            level=alert.level,
            team=alert.team,
            n_like=case.problem.n_cases if case.problem else 1,
            reply_by=case.standing.reply_by,
            is_open=case.is_open,
            is_taken=case.is_taken,
            title=text.title,
            why=text.why,
            sends=sends,
        )
