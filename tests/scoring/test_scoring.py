import json
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escalml.assets import asset
from escalml.batch.redact_files import redact_message
from escalml.errors import EscalmlError
from escalml.models.manifest import MODEL_FILES
from escalml.privacy import Pseudonyms
from escalml.records import Message, Turn
from escalml.scoring.scorer import Scorer

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300).map(lambda text: text + "a")


@pytest.fixture(scope="module")
def messages(corpus):
    return [row.message for row in corpus if row.split == "validation"][:60]


def test_a_score_never_depends_on_the_batch(scorer, messages):
    together = scorer.probabilities(messages)
    alone = np.vstack([scorer.probabilities([message]) for message in messages])
    assert np.array_equal(together, alone)
    assert np.array_equal(scorer.probabilities(messages[::-1]), together[::-1])


def test_a_saved_scorer_scores_exactly_as_before(scorer, messages, tmp_path):
    scorer.save(tmp_path)
    assert Scorer.load(tmp_path).predict(messages, explain=True) == scorer.predict(messages, explain=True)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts)
def test_scoring_never_fails_on_any_text(scorer, text):
    prediction = scorer.predict([Message(text=text)], explain=True)[0]
    assert all(0 <= probability <= 1 for probability in prediction.targets.values())
    assert sum(prediction.severity.probabilities.values()) == pytest.approx(1, abs=1e-5)
    for phrase in prediction.explanation:
        assert text[phrase.start : phrase.end] == phrase.text or "[" in phrase.text


def test_what_scores_loads_nothing_that_only_trains():
    code = (
        "import sys; from pathlib import Path; from escalml.records import Message\n"
        "from escalml.scoring.scorer import Scorer\n"
        "Scorer.load(Path(sys.argv[1])).predict([Message(text='get me your manager')], explain=True);"
        "print(sorted({'sklearn', 'pandas', 'scipy', 'pyarrow', 'torch', 'mlflow'} & set(sys.modules)))"
    )
    line = [sys.executable, "-c", code, str(asset("models/champion"))]
    assert subprocess.run(line, check=True, capture_output=True, text=True).stdout == "[]\n"


def test_severity_probabilities_never_increase_with_the_level(scorer, messages):
    span = scorer.table.blocks["severity"].span
    assert (np.diff(scorer.probabilities(messages)[:, span], axis=1) <= 0).all()


def test_the_history_of_a_case_raises_the_risk(scorer):
    thread = (
        Turn(role="customer", text="My fridge is broken, third broken promise, nobody came, I complained twice"),
        Turn(role="agent", text="So sorry! They will call you tomorrow."),
        Turn(role="customer", text="Still no one has called. This is the fourth time I ask. Fed up."),
    )
    fresh, repeated = scorer.predict([Message(text="any news?"), Message(text="any news?", thread=thread)])
    assert repeated.escalation.probability > fresh.escalation.probability


def test_a_card_number_is_always_billing(scorer):
    prediction = scorer.predict([Message(text="lovely weather 4111 1111 1111 1111")])[0]
    assert "billing" in prediction.privacy.categories
    assert prediction.privacy.redacted_text == "lovely weather [CARD_1]"


def test_what_subject_and_thread_reveal_is_redacted_in_the_text_and_numbered_as_in_a_redacted_copy(scorer):
    turns = ["my pin is 4921", *["and?"] * 8, "the other pin is 8034"]  # the first is older than what a model sees
    thread = tuple(Turn(role="customer", text=turn) for turn in turns)
    message = Message(text="8034 or 4921, and VT-883015", subject="order VT-883015", thread=thread)
    (prediction,) = scorer.predict([message])
    assert prediction.privacy.redacted_text == "[PASSWORD_2] or [PASSWORD_1], and [ACCOUNT_ID_1]"
    copy = redact_message(message, scorer.find_identifiers(message.texts), Pseudonyms())
    assert copy.text == prediction.privacy.redacted_text


def test_what_only_the_thread_reveals_is_no_finding_of_the_text(scorer):
    thread = (Turn(role="customer", text="my pin is 4921"),)
    (prediction,) = scorer.predict([Message(text="4921?", thread=thread)])
    assert (prediction.privacy.identifiers, prediction.privacy.redacted_text) == ((), "[PASSWORD_1]?")


def test_the_scorer_finds_in_many_texts_what_it_finds_in_a_message(scorer):
    texts = ["mail ana@example.org", "", "lovely weather"]
    assert scorer.find_identifiers(texts)[0] == scorer.predict([Message(text=texts[0])])[0].privacy.identifiers
    assert scorer.find_identifiers(texts)[1:] == [(), ()]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I would like to speak to a supervisor please", 3),
        ("I expect your chief executive to answer me", 4),
        ("I am the office manager here, lovely chairs", 0),
        ("My manager was kind.", 0),
    ],
)
def test_an_explicit_request_for_the_next_level_is_never_missed(scorer, text, level):
    assert scorer.predict([Message(text=text)])[0].escalation.requested_level == level


def test_an_explanation_shows_no_identifier(scorer):
    text = "Get me a manager, my card is 4111 1111 1111 1111 and I was charged twice"
    phrases = scorer.predict([Message(text=text)], explain=True)[0].explanation
    assert any("4111" in text[phrase.start : phrase.end] for phrase in phrases)
    assert not any("4111" in phrase.text for phrase in phrases)


def test_a_message_without_an_id_is_named_by_its_position(scorer):
    predictions = scorer.predict([Message(text="a"), Message(id="t-1", text="b")])
    assert [prediction.id for prediction in predictions] == ["message-0", "t-1"]


def test_a_message_that_could_be_either_asks_for_a_person(scorer, messages):
    # Training promised 0.9 of either label: *no* stays possible up to one probability, *yes* from another on.
    limits = sorted([scorer.manifest.review_quantiles.no, 1 - scorer.manifest.review_quantiles.yes])
    predictions = scorer.predict(messages)
    for found in predictions:
        abstains = "abstains" in found.review_reasons
        assert abstains == (limits[0] <= found.escalation.probability <= limits[1])
    assert {found.review for found in predictions} == {True, False}


def test_a_model_without_escalation_never_abstains(scorer, messages):
    manifest = scorer.manifest.model_copy(update={"review_quantiles": None})
    predictions = Scorer(scorer.classifier, manifest).predict(messages)
    assert not any("abstains" in found.review_reasons for found in predictions)


def test_a_model_is_the_files_that_its_hash_covers(tiny_model, blend_scorer, tmp_path):
    assert {path.name for path in tiny_model.iterdir()} == {"manifest.json", "tfidf.json", "tfidf.safetensors"}
    blend_scorer.save(tmp_path)
    # Nobody taught it names or requests, nor built heads on it.
    others = {"names.onnx", "names.json", "head.json", "head.safetensors", "requests.safetensors", "danger.safetensors"}
    assert {path.name for path in tmp_path.iterdir()} == set(MODEL_FILES) - others


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(EscalmlError, match=r"no manifest.json there; give a model directory"):
        Scorer.load(tmp_path)


def test_weights_of_another_model_are_refused(tiny_model, tmp_path):
    manifest = json.loads((tiny_model / "manifest.json").read_text())
    del manifest["targets"]["topic"]
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    for name in ("tfidf.json", "tfidf.safetensors"):
        (tmp_path / name).write_bytes((tiny_model / name).read_bytes())
    with pytest.raises(EscalmlError, match="weights and manifest are of different models"):
        Scorer.load(tmp_path)


def test_a_manifest_of_another_version_names_the_field_it_stumbles_on(tiny_model, tmp_path):
    manifest = json.loads((tiny_model / "manifest.json").read_text()) | {"fusion": 1}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(EscalmlError, match="fusion: Extra inputs are not permitted; written by another version"):
        Scorer.load(tmp_path)
