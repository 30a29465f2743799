"""Hard rules under the model: words of a message that a person should see at once, whatever a model says."""

from escalml.scoring.alarms.find import ALARM_NAMES, AlarmSpan, find_alarms

__all__ = ["ALARM_NAMES", "AlarmSpan", "find_alarms"]
