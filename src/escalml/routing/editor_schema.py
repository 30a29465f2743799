"""What an editor can know of a rule's `when`: the facts, their tests and their words, as JSON Schema.

It completes and checks as one types; `escalml policy check` has the last word. A key that is no fact may be a target of
the company's own model, so the schema lets it pass where it is tested as targets are.
"""

from typing import Any

from escalml.routing.conditions import COMPARISONS
from escalml.routing.facts import Kind, Term, Vocabulary

Schema = dict[str, Any]
CONDITION: Schema = {"$ref": "#/$defs/Condition"}
_OPEN = frozenset({"topic", "reasons"})  # a model may have its own: the shipped ones are proposed, not required
_SHARED: dict[Kind, tuple[str, str]] = {
    "target": ("TargetTest", "Whether the target reaches its threshold, or bounds of its probability."),
    "flag": ("FlagTest", "Yes or no; null = nobody knows."),
    "number": ("NumberTest", "A number, a list of numbers, or bounds; null = nobody knows."),
    "phrases": (
        "PhrasesTest",
        "Phrases that the customer says, on word borders; * is any ending; null = no text known.",
    ),
    "word": ("TextTest", "A text or a list of texts; null = nobody knows."),
}


def condition_schemas(vocabulary: Vocabulary) -> dict[str, Schema]:
    """Describe a condition.

    Parameters
    ----------
    vocabulary
        The facts and targets of the shipped model.

    Returns
    -------
    JSON Schemas to stand under `$defs`, by name: `Condition` and what it refers to.
    """
    conditions = {"type": "array", "items": CONDITION, "minItems": 1}
    combined = {"any": conditions, "all": conditions, "not": CONDITION}
    facts = {name: _reference(name, term) for name, term in vocabulary.terms.items()}
    condition = {
        "title": "Condition",
        "description": "A mapping of which all entries hold; a fact that nobody knows passes no test but null and not.",
        "type": "object",
        "minProperties": 1,
        "properties": combined | facts,
        "additionalProperties": _reference("", Term("target")),
    }
    shared = {
        title: {"title": title, "description": description} | _test(Term(kind), {})
        for kind, (title, description) in _SHARED.items()
    }
    return {"Condition": condition} | shared


def _reference(name: str, term: Term) -> Schema:
    """What may stand behind a fact: described once for all facts of a kind, but for those with words of their own."""
    if not term.words:
        return {"$ref": f"#/$defs/{_SHARED[term.kind][0]}"}
    if name in _OPEN:
        return _test(term, {"type": "string", "examples": list(term.words)})
    return _test(term, {"enum": list(term.words) if term.kind == "words" else [*term.words, None]})


def _test(term: Term, word: Schema) -> Schema:
    """A value, a list of values, or operations."""
    if term.kind == "target":
        return {"anyOf": [{"type": "boolean"}, _operations({name: {"type": "number"} for name in COMPARISONS})]}
    types = {"flag": "boolean", "number": "number"}
    value = word or {"type": [types.get(term.kind, "string"), "null"]}
    several = {"type": "array", "items": value, "minItems": 1}
    operations = {name: {"anyOf": [value, several]} for name in ("is", "not", "any_of")}
    if term.kind in ("number", "severity"):
        operations |= dict.fromkeys(COMPARISONS, value)
    return {"anyOf": [value, several, _operations(operations)]}


def _operations(tests: Schema) -> Schema:
    return {"type": "object", "minProperties": 1, "properties": tests, "additionalProperties": False}
