"""Equal messages are predicted once: `thanks` and `any news?` come in by the thousand."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence

from escalml.records import Message, Prediction

_MOST = 2_000  # predictions that are remembered, of a few kB each
_LONGEST = 2_000  # characters; longer messages are hardly ever equal, and their predictions are large

Predict = Callable[[Sequence[Message]], Callable[[], list[Prediction]]]  # begins to predict, and waits for it


def input_of(message: Message) -> Hashable:
    """All of a message that its prediction depends on, but its id; the rest of it acts through the policy."""
    turns = tuple((turn.role, turn.text) for turn in message.thread)
    return message.text, message.subject, turns, message.language, message.automatic


class Once:
    """Predicts each of several equal messages as the first of them.

    Parameters
    ----------
    predict
        Predicts different messages.
    """

    def __init__(self, predict: Predict) -> None:
        self.n_spared = 0
        self._predict = predict
        self._known: OrderedDict[Hashable, Prediction] = OrderedDict()

    def predict(self, messages: Sequence[Message]) -> Callable[[], list[Prediction]]:
        """Begin to predict.

        Parameters
        ----------
        messages
            Any number of messages with ids.

        Returns
        -------
        Waits for the predictions, in order, each with the id of its own message.
        """
        inputs = [input_of(message) for message in messages]
        found = {key: self._known[key] for key in inputs if key in self._known}
        new: dict[Hashable, Message] = {}
        for key, message in zip(inputs, messages, strict=True):
            if key not in found:
                new.setdefault(key, message)
        self.n_spared += len(messages) - len(new)
        answer = self._predict(list(new.values()))

        def wait() -> list[Prediction]:
            known = found | dict(zip(new, answer(), strict=True))
            self._remember({key: known[key] for key, message in new.items() if message.n_characters <= _LONGEST})
            return [
                known[key] if known[key].id == message.id else known[key].model_copy(update={"id": message.id})
                for key, message in zip(inputs, messages, strict=True)
            ]

        return wait

    def _remember(self, predictions: dict[Hashable, Prediction]) -> None:
        for key, prediction in predictions.items():
            self._known[key] = prediction
            self._known.move_to_end(key)
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
