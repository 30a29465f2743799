"""What helpdesks have delivered, so that a delivery that comes twice is worked on once; and a challenger's scores.

Stands on `database` and `tables`.
"""

from collections.abc import Sequence
from datetime import datetime

from escalml.schema import Prediction
from escalml.store.database import Database
from escalml.store.tables import DELIVERIES, SHADOW_SCORES, key_of, seconds_of


class Deliveries:
    """The deliveries of the last days, by helpdesk and the key that it gives each.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def first(self, helpdesk: str, key: str, now: datetime, *, message_id: str | None = None) -> bool:
        """Note a delivery, and tell whether it is the first of its key; it is on the disk when this returns.

        Parameters
        ----------
        helpdesk
            Name of the system.
        key
            What it calls the delivery, alike whenever it tries again.
        now
            The hour.
        message_id
            Id of the message in it, by which `forget` finds the row.

        Returns
        -------
        False if it was delivered before.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        row = {"helpdesk": helpdesk, "key": key_of(key), "at": seconds_of(now)}
        row["message_id"] = message_id and key_of(message_id)
        with self._database.transaction() as connection:
            return self._database.insert_new(connection, DELIVERIES, row)

    def withdraw(self, helpdesk: str, key: str) -> None:
        """Forget a delivery that could not be worked on, so that the next try counts as the first.

        Parameters
        ----------
        helpdesk
            Name of the system.
        key
            What it calls the delivery.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        its = (DELIVERIES.c.helpdesk == helpdesk, DELIVERIES.c.key == key_of(key))
        with self._database.transaction() as connection:
            connection.execute(DELIVERIES.delete().where(*its))


class ShadowScores:
    """What a challenger says beside the champion; probabilities alone, no text.

    Parameters
    ----------
    database
        Where they are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, predictions: Sequence[Prediction], now: datetime) -> None:
        """Keep a challenger's predictions.

        Parameters
        ----------
        predictions
            Any number.
        now
            The hour.

        Raises
        ------
        StoreError
            If the store cannot be written.
        """
        rows = [
            {
                "message_id": key_of(prediction.id),
                "at": seconds_of(now),
                "model": f"{prediction.model.name} {prediction.model.version}",
                "result": prediction.model_dump_json(exclude={"explanation": True, "privacy": {"redacted_text"}}),
            }
            for prediction in predictions
        ]
        if rows:
            with self._database.transaction() as connection:
                self._database.insert(connection, SHADOW_SCORES, rows)
