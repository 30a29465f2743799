"""Hard rules under the model: words of a message that a person should see at once, whatever a model says."""

from escalml.scoring.alarms.find import ALARM_NAMES, AlarmSpan, find_alarms, names_grave_matter

__all__ = ["ALARM_NAMES", "AlarmSpan", "find_alarms", "names_grave_matter"]
