"""What stands behind the calls: the model and the policy that answer, what is kept, who scores beside them.

Heavy to import, which `service` does in its workers alone.
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from escalml.assets import asset
from escalml.records import DraftReply, Identifier, Message, ReplyCheck, Result
from escalml.replies import check_reply
from escalml.routing.draw import draw_map
from escalml.service.hot_reload import Live
from escalml.service.http.desk_calls import Desk
from escalml.service.metrics import Measures
from escalml.service.model_results import results_of
from escalml.service.scoring_queue import Batcher
from escalml.service.shadow import Shadow
from escalml.service.webhooks.helpdesks import HELPDESKS, read_helpdesks
from escalml.service.webhooks.intake import Intake, RememberedDeliveries
from escalml.store import Store, four_eyes, store_settings

log = logging.getLogger("bentoml.escalml")


class Works:
    """All that a worker needs to answer. `live` is the pair that answers, `store` what is kept, `intake` the webhooks'.

    Parameters
    ----------
    environment
        Such as `os.environ`: what `escalml serve` was told.
    measures
        Counts what becomes of messages.

    Raises
    ------
    EscalmlError
        If model, policy or settings cannot be used.
    """

    def __init__(self, environment: Mapping[str, str], measures: Measures) -> None:
        self._measures = measures
        self._model = _path(environment, "ESCALML_MODEL", "models/champion")
        settings = store_settings(environment)
        self._four_eyes = four_eyes(environment)
        self.store = Store(settings, measures.count_kept, self.find) if settings else None
        self.live = Live(
            self._model,
            _path(environment, "ESCALML_POLICY", "serving/policy.yaml"),
            self.store.alerts if self.store else None,
            measures.count_exchange,
        )
        self._batcher = Batcher(lambda messages, explain: self.live.pair.answer(messages, explain=explain))
        self.intake = Intake(
            self.answer_for_good,
            self.store.deliveries if self.store else RememberedDeliveries(),
            read_helpdesks(_path(environment, "ESCALML_HELPDESKS", "serving/helpdesks.yaml"), tuple(HELPDESKS)),
            environment,
        )
        self._shadow = _shadow(environment, self.store, measures)

    def start(self) -> None:
        """Watch, keep and score in the shadow from now on."""
        self._warn_of_unknown_teams()
        self.live.start()
        if self.store:
            self.store.start()
        if self._shadow:
            self._shadow.start()

    def close(self) -> None:
        """Write down what was answered last."""
        self.live.close()
        if self._shadow:
            self._shadow.close()
        if self.store:
            self.store.close()

    def _warn_of_unknown_teams(self) -> None:
        """Say which groups of a helpdesk no ticket will ever move to: a typo would be silent."""
        teams = self.live.pair.policy.teams
        for name, settings in self.intake.settings.items():
            for team in settings.groups.keys() - set(teams):
                near = get_close_matches(team, teams, n=1)
                meant = f"; did you mean {near[0]}?" if near else ""
                log.warning("%s: groups: %s is no team of the policy%s", name, team, meant)

    def answer(self, messages: Sequence[Message], *, explain: bool = False) -> list[Result]:
        """Results, counted and kept; every message has an id."""
        results = self._batcher.answer(messages, explain=explain)
        self._measures.count_results(results)
        if self.store:
            self.store.keep(messages, results, datetime.now(UTC))
        if self._shadow:
            self._shadow.put(messages)
        return results

    def answer_for_good(self, messages: Sequence[Message]) -> list[Result]:
        """Results that are kept when this returns: no helpdesk delivers again what was answered."""
        results = self.answer(messages)
        if self.store:
            self.store.flush()
        return results

    def find(self, texts: Sequence[str]) -> list[tuple[Identifier, ...]]:
        """Identifiers of texts, as the live model finds them."""
        return self.live.pair.scorer.find_identifiers(texts)

    def check_reply(self, draft: DraftReply) -> ReplyCheck:
        """The checklist of a draft, by the live policy."""
        days = self.live.pair.policy.replies.approval_until_days
        return check_reply(draft, approval_until_days=days, find=lambda text: self.find([text])[0])

    def desk(self) -> Desk:
        """What the calls of the desk need."""
        scorer = self.live.pair.scorer
        return Desk(self.store, scorer.table.blocks, self.find, scorer.trajectory, four_eyes=self._four_eyes)

    def facts(self) -> dict[str, Any]:
        """What the model says of itself; the policy's version and teams; what is live; whether there is a queue."""
        pair = self.live.pair
        manifest = pair.scorer.manifest.model_dump(mode="json")
        live = self.live.facts() | {"shadow": self._shadow.model if self._shadow else None}
        of_policy = {"policy_version": pair.policy.version, "teams": pair.policy.teams}
        return {**manifest, **of_policy, "keeps_decisions": self.store is not None, "live": live}

    def results(self) -> dict[str, Any]:
        """What was measured of the model."""
        return results_of(self._model)

    def policy_map(self) -> str:
        """Map of the live policy, as a page at its own address."""
        return draw_map(self.live.pair.policy, style_address="../../console/map.css")


def _path(environment: Mapping[str, str], variable: str, default: str) -> Path:
    """The path that a variable names, else that of a shipped asset."""
    return Path(environment[variable]) if environment.get(variable) else asset(default)


def _shadow(environment: Mapping[str, str], store: Store | None, measures: Measures) -> Shadow | None:
    """The challenger that scores beside the live model, if one is named and there is where to keep its scores."""
    challenger = environment.get("ESCALML_SHADOW")
    return Shadow(Path(challenger), store.shadow.save, measures.count_shadow) if challenger and store else None
