"""`from escalml import …`: what is public is there, and nothing heavy comes with the package itself."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

import escalml
from escalml import Message, Scorer, answer, read_policy, redact


def test_importing_the_package_loads_nothing_heavy():
    code = "import sys, escalml; print(sorted({'numpy', 'pydantic', 'onnxruntime', 'yaml'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "[]\n"


def test_the_public_names_score_route_and_redact(scorer):
    message = Message(text="I want to speak to a manager, mail ann@example.org")
    (result,) = answer(scorer, read_policy(), [message], now=datetime(2026, 1, 5, tzinfo=UTC))
    assert result.route.level == 3
    assert redact(scorer, [message.text]) == ["I want to speak to a manager, mail [EMAIL_1]"]


def test_a_scorer_without_a_folder_is_the_champion():
    assert Scorer.load(fast=True).manifest.name == "escalml"


def test_a_name_that_is_not_public_says_which_are():
    with pytest.raises(AttributeError, match=r"no attribute 'Scorrer'; it has Message, Scorer"):
        _ = escalml.Scorrer
    assert set(dir(escalml)) == set(escalml.__all__)
