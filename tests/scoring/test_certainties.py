"""What a literal finding decides, and what it does not."""

from typing import get_args

import numpy as np
import pytest

from escalml.data.views import MessageView, View
from escalml.records import Identifier, IdentifierType
from escalml.scoring.hard_rules import CATEGORY_OF, raise_certain


def categories(table, type_) -> dict[str, float]:
    """Privacy categories that a finding of this type, of score 0.8, raises above nought."""
    found = Identifier(type=type_, start=0, end=4, score=0.8)
    views = [MessageView("", View("some text", identifiers=(found,)), ())]
    (row,) = raise_certain(np.zeros((1, len(table.columns))), views, table)
    return {name: p for name, p in zip(table.columns, row, strict=True) if p}


@pytest.mark.parametrize(("type_", "category"), CATEGORY_OF.items())
def test_a_finding_raises_its_category_to_its_own_score(table, type_, category):
    assert categories(table, type_) == {f"privacy_{category}": 0.8}


@pytest.mark.parametrize("type_", ["PERSON", "PLATE", "IP_ADDRESS"])
def test_a_name_a_plate_or_an_address_of_a_machine_alone_is_no_private_matter(table, type_):
    assert categories(table, type_) == {}


def test_every_type_is_decided_upon():
    assert {*CATEGORY_OF, "PERSON", "PLATE", "IP_ADDRESS"} == set(get_args(IdentifierType))
