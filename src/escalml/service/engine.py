"""What answers the calls in one worker: model and policy, the scoring queue, the store, webhooks and the challenger.

Heavy to import: `app` imports it in its workers alone.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from escalml.assets import asset
from escalml.errors import EscalmlError
from escalml.models.encoder import n_cores
from escalml.records import DraftReply, Identifier, Message, ReplyCheck, Result
from escalml.replies import check_reply
from escalml.routing.draw import draw_map
from escalml.scoring.answer import answer
from escalml.service.alerts.channels import Channels
from escalml.service.alerts.sending import AlertSending
from escalml.service.alerts.settings import check_secrets, read_alerts, unknown_names
from escalml.service.desk.clock import DeskClock
from escalml.service.desk.live import Live
from escalml.service.desk.rerouting import Rerouting
from escalml.service.desk.threads import answer_for_good
from escalml.service.hot_reload import HotReload
from escalml.service.http.alert_calls import AlertCalls
from escalml.service.http.case_calls import CaseCalls
from escalml.service.http.desk_calls import DeskCalls
from escalml.service.http.key_ring import KeyRing
from escalml.service.http.live_calls import LiveCalls
from escalml.service.http.policy_calls import PolicyCalls
from escalml.service.http.view_calls import ViewCalls
from escalml.service.metrics import Metrics
from escalml.service.scoring_queue import ScoringQueue
from escalml.service.shadow import Shadow
from escalml.service.sign_in.calls import SignInCalls
from escalml.service.sign_in.settings import LOCATION as SIGN_IN
from escalml.service.sign_in.settings import read_sign_in
from escalml.service.webhooks.helpdesks import HELPDESKS, read_helpdesks
from escalml.service.webhooks.intake import Intake, RememberedDeliveries
from escalml.service.webhooks.tickets import Tickets
from escalml.store import Store, StoreError, four_eyes, store_settings
from escalml.store.sessions import RememberedSessions

if TYPE_CHECKING:
    from escalml.service.drift_watch import DriftWatch

log = logging.getLogger("escalml")
RESULTS_FILE = "evaluation.json"
_SHOWN_RESULTS = ("dataset", "split", "n_messages", "interval", "models", "reliability", "confusion")


class Engine:
    """All that a worker needs to answer. `hot_reload` holds model and policy, `store` what is kept, `intake` webhooks.

    Parameters
    ----------
    environment
        Such as `os.environ`: what `escalml serve` was told.
    metrics
        Counts what becomes of messages.

    Raises
    ------
    EscalmlError
        If model, policy or settings cannot be used.
    """

    def __init__(self, environment: Mapping[str, str], metrics: Metrics) -> None:
        self._metrics = metrics
        self._model = _path(environment, "ESCALML_MODEL", "models/champion")
        settings = store_settings(environment)
        self.alert_settings = read_alerts(_path(environment, "ESCALML_ALERTS", "serving/alerts.yaml"))
        like = self.alert_settings.like
        self._four_eyes = four_eyes(environment)
        self.store: Store | None = (
            Store(settings, metrics.count_kept, self.find, like=like.rules if like else None) if settings else None
        )
        is_alone = environment.get("ESCALML_WORKERS", "1") == "1"
        self.sessions = self.store.sessions if self.store else RememberedSessions() if is_alone else None
        keys, signs_in = (Path(file) if (file := environment.get(name)) else None for name in ("ESCALML_KEYS", SIGN_IN))
        self._sign_in = SignInCalls(
            KeyRing(keys) if keys else None, read_sign_in(signs_in), self.sessions, four_eyes=self._four_eyes
        )
        self.hot_reload = HotReload(
            self._model,
            _path(environment, "ESCALML_POLICY", "serving/policy.yaml"),
            self.store.alerts if self.store else None,
            self.store.floods if self.store else None,
            metrics.count_exchange,
        )
        self.rerouting = Rerouting(self.store, lambda: self.hot_reload.pair) if self.store else None
        self._clock = DeskClock(self.store, self.rerouting) if self.store and self.rerouting else None
        self._live = Live(self.store.changes.since) if self.store else None
        self._queue = ScoringQueue(
            lambda messages, explain: self.hot_reload.pair.answer(messages, explain=explain), at_once=n_cores()
        )
        self.intake: Intake = Intake(
            self.answer_for_good,
            self.store.deliveries if self.store else RememberedDeliveries(),
            read_helpdesks(_path(environment, "ESCALML_HELPDESKS", "serving/helpdesks.yaml"), tuple(HELPDESKS)),
            environment,
            kept=self.store.helpdesk_events if self.store else None,
            count=metrics.count_delivery,
        )
        self._tickets = Tickets(self.store, self.intake) if self.store else None
        self._shadow = _shadow(environment, self.store, metrics)
        check_secrets(self.alert_settings, environment)
        self._channels = Channels(self.alert_settings, environment)
        self._alert_sending = (
            AlertSending(self.store, self.alert_settings, self._channels, metrics.count_alert)
            if self.store and self.alert_settings.channels
            else None
        )
        self._drift = _drift_watch(environment, self.store, metrics)

    def start(self) -> None:
        """Watch, keep and score in the shadow from now on."""
        self._warn_of_unknown_teams()
        self.hot_reload.start()
        if self.store:
            self.store.start()
        self.intake.start()
        if self._clock:
            self._clock.start()
        if self._shadow:
            self._shadow.start()
        if self._alert_sending:
            self._alert_sending.start()

    def close(self) -> None:
        """Write down what was answered last."""
        self.intake.close()
        self.hot_reload.close()
        if self._clock:
            self._clock.close()
        if self._shadow:
            self._shadow.close()
        if self._alert_sending:
            self._alert_sending.close()
        self._channels.close()
        if self.store:
            self.store.close()

    def _warn_of_unknown_teams(self) -> None:
        """Say which groups no ticket will ever move to, and which alerts reach nobody: a typo would be silent."""
        teams = self.hot_reload.pair.policy.teams
        for name, settings in self.intake.settings.items():
            for team in settings.groups.keys() - set(teams):
                near = get_close_matches(team, teams, n=1)
                meant = f"; did you mean {near[0]}?" if near else ""
                log.warning("%s: groups: %s is no team of the policy%s", name, team, meant)
        for fault in unknown_names(self.alert_settings, self.hot_reload.pair.policy):
            log.warning("alerts: %s", fault)

    def answer(self, messages: Sequence[Message], *, explain: bool = False) -> list[Result]:
        """Results, counted and kept; every message has an id."""
        results = self._queue.answer(messages, explain=explain)
        self._metrics.count_results(results)
        if self.store:
            self.store.keep(messages, results, datetime.now(UTC))
        if self._shadow:
            self._shadow.put(messages)
        return results

    def try_out(self, messages: Sequence[Message], *, explain: bool = False) -> list[Result]:
        """Results of a trial: nothing is kept or counted, neither case nor alert nor flood."""
        pair = self.hot_reload.pair
        return answer(pair.scorer, pair.policy, messages, now=datetime.now(UTC), explain=explain)

    def answer_for_good(self, messages: Sequence[Message]) -> list[Result]:
        """Results that are kept when this returns: no helpdesk delivers again what was answered."""
        return answer_for_good(self.store, self.answer, messages) if self.store else self.answer(messages)

    def find(self, texts: Sequence[str]) -> list[tuple[Identifier, ...]]:
        """Identifiers of texts, as the live model finds them."""
        return self.hot_reload.pair.scorer.find_identifiers(texts)

    def check_reply(self, draft: DraftReply) -> ReplyCheck:
        """The checklist of a draft, by the live policy."""
        days = self.hot_reload.pair.policy.replies.approval_until_days
        return check_reply(draft, approval_until_days=days, find=lambda text: self.find([text])[0])

    def desk(self) -> DeskCalls:
        """What the calls of the desk need."""
        scorer = self.hot_reload.pair.scorer
        follow = self.rerouting.follow if self.rerouting else None
        blocks = scorer.table.blocks
        return DeskCalls(
            self.store,
            blocks,
            self.find,
            scorer.trajectory,
            four_eyes=self._four_eyes,
            follow=follow,
            tickets=self._tickets,
        )

    def cases(self) -> CaseCalls:
        """What the calls for cases need."""
        return CaseCalls(self.store, self.rerouting, self.hot_reload.pair.scorer.table.blocks, self._tickets)

    def alerts(self) -> AlertCalls:
        """What the call for alerts needs."""
        return AlertCalls(self.store, self.alert_settings)

    def live(self) -> LiveCalls:
        """What the call of pages that listen needs."""
        return LiveCalls(self._live, self.sessions)

    def views(self) -> ViewCalls:
        """What the calls for saved views need."""
        return ViewCalls(self.store, self.find)

    def sign_in(self) -> SignInCalls:
        """What the calls of signing in need."""
        return self._sign_in

    def policies(self) -> PolicyCalls:
        """What the calls around the policy need."""
        pair = self.hot_reload.pair
        targets, predict = pair.scorer.manifest.targets, pair.scorer.predict
        return PolicyCalls(pair.policy, targets, predict, self.find, self.store, self.rerouting)

    def facts(self) -> dict[str, Any]:
        """What the model says of itself; the policy's version and teams; what is live; whether there is a queue."""
        pair = self.hot_reload.pair
        manifest = pair.scorer.manifest.model_dump(mode="json")
        live = self.hot_reload.facts() | {"shadow": self._shadow.model if self._shadow else None}
        policy = pair.policy
        of_policy = {
            "policy_version": policy.version,
            "teams": policy.teams,
            "team_names": {team: policy.team_name(team) for team in policy.teams},
            "old_teams": [team for team in self._teams_of_cases() if team not in policy.teams],
            "level_names": {level: policy.level_name(level) for level in policy.levels},
            "rule_owners": {rule.name: rule.owner for rule in policy.rules},
        }
        return {**manifest, **of_policy, "keeps_decisions": self.store is not None, "live": live}

    def _teams_of_cases(self) -> tuple[str, ...]:
        """Teams that have cases; none where the store cannot be asked, which is no reason to say nothing at all."""
        try:
            return self.store.known.teams() if self.store else ()
        except StoreError:
            return ()

    def refresh_drift(self) -> None:
        """Have the metrics show how far recent messages are from the reference, where there is one."""
        if self._drift:
            self._drift.refresh()

    def results(self) -> dict[str, Any]:
        """What was measured of the model."""
        return results_of(self._model)

    def policy_map(self) -> str:
        """Map of the live policy, as a page at its own address."""
        return draw_map(self.hot_reload.pair.policy, style_address="../../console/map.css")


def results_of(model: Path) -> dict[str, Any]:
    """What was measured of a model, without its slices.

    Parameters
    ----------
    model
        A model directory.

    Returns
    -------
    `{"evaluations": [...]}`, in the order of the file.

    Raises
    ------
    EscalmlError
        If the directory holds no such file.
    """
    try:
        measured = json.loads((model / RESULTS_FILE).read_bytes())
    except (OSError, ValueError):
        raise EscalmlError(
            f"this model comes without {RESULTS_FILE}: how good it is was not measured here; "
            "`escalml evaluate` measures it."
        ) from None
    return {"evaluations": [{name: evaluation[name] for name in _SHOWN_RESULTS} for evaluation in measured]}


def _path(environment: Mapping[str, str], variable: str, default: str) -> Path:
    """The path that a variable names, else that of a shipped asset."""
    return Path(environment[variable]) if environment.get(variable) else asset(default)


def _drift_watch(environment: Mapping[str, str], store: Store | None, metrics: Metrics) -> "DriftWatch | None":
    """The watch over drift, if a reference is named."""
    if not environment.get("ESCALML_DRIFT_REFERENCE"):
        return None
    from escalml.service.drift_watch import drift_watch  # it reads SciPy's statistics: a quarter of a start

    return drift_watch(environment, store, metrics.show_drift)


def _shadow(environment: Mapping[str, str], store: Store | None, metrics: Metrics) -> Shadow | None:
    """The challenger that scores beside the live model, if one is named and there is where to keep its scores."""
    challenger = environment.get("ESCALML_SHADOW")
    return Shadow(Path(challenger), store.shadow.save, metrics.count_shadow) if challenger and store else None
