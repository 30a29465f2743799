"""Alerts that reach somebody: who gets them (`settings`), in which words, on which channels, each once (`sending`)."""
