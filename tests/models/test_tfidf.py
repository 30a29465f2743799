import numpy as np
import pytest

from escalml.config import TfidfConfig
from escalml.data.arrays import read_arrays, write_arrays
from escalml.errors import EscalmlError
from escalml.models import tfidf
from escalml.models.ngrams import message_document
from escalml.models.tfidf import TfidfClassifier
from escalml.records import Turn
from two_targets import TABLE, TARGETS, VIEWS, views_of

CONFIG = TfidfConfig(min_positives=5)


def fit_tfidf(views, targets, table, config, groups=None, **options):
    """Each view its own group, unless said."""
    return tfidf.fit_tfidf(views, targets, groups or [str(n) for n in range(len(views))], table, config, **options)


def terms_of(classifier):
    return {term for vectorizer in classifier.vectorizers for term in vectorizer.vocabulary}


@pytest.fixture(scope="module")
def classifier():
    return fit_tfidf(VIEWS, TARGETS, TABLE, CONFIG)


def test_a_phrase_seen_with_a_target_raises_it(classifier):
    asks, praises = classifier.log_odds(views_of("i want a manager", "thank you, lovely"))
    assert asks[0] > praises[0]
    assert asks[1] < praises[1]


def test_a_row_without_a_label_is_not_a_negative(classifier):
    unlabelled = np.vstack([TARGETS, [[np.nan, np.nan]] * 3])
    with_more = fit_tfidf([*VIEWS, *VIEWS[:3]], unlabelled, TABLE, CONFIG)
    as_negative = fit_tfidf([*VIEWS, *VIEWS[:3]], np.nan_to_num(unlabelled), TABLE, CONFIG)
    probe = views_of("get me your manager")
    assert with_more.log_odds(probe)[0, 0] > as_negative.log_odds(probe)[0, 0]


def test_a_saved_model_scores_exactly_as_the_fitted_one(classifier, tmp_path):
    classifier.save(tmp_path)
    assert np.array_equal(TfidfClassifier.load(tmp_path).log_odds(VIEWS), classifier.log_odds(VIEWS))


def test_training_twice_gives_the_same_model(classifier):
    again = fit_tfidf(VIEWS, TARGETS, TABLE, CONFIG)
    assert np.array_equal(again.log_odds(VIEWS), classifier.log_odds(VIEWS))


def test_an_empty_batch_has_no_rows(classifier):
    assert classifier.log_odds([]).shape == (0, 2)


def test_a_target_with_too_few_positives_stops_training_with_its_counts():
    scarce = TARGETS.copy()
    scarce[2:6, 0] = 0
    with pytest.raises(EscalmlError, match=r"escalated \(2 positive, 10 negative\); each target needs 5"):
        fit_tfidf(VIEWS, scarce, TABLE, CONFIG)


def test_earlier_turns_count():
    promises = (Turn(role="customer", text="nobody came, third broken promise"),)
    history = [*views_of(*["any news?"] * 6, thread=promises), *views_of(*["any news?"] * 6)]
    classifier = fit_tfidf(history, TARGETS, TABLE, CONFIG)
    told, untold = classifier.log_odds([history[0], history[-1]])
    assert message_document(history[0]) == message_document(history[-1])
    assert told[0] > untold[0]


def test_the_same_model_is_the_same_bytes(classifier, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        fit_tfidf(VIEWS, TARGETS, TABLE, CONFIG).save(tmp_path / name)
    for name in ("tfidf.json", "tfidf.safetensors"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_damaged_terms_are_refused(classifier, tmp_path):
    classifier.save(tmp_path)
    (tmp_path / "tfidf.json").write_text("[{}]")
    with pytest.raises(EscalmlError, match=r"tfidf.json: cannot be loaded \(KeyError\); train or copy the model again"):
        TfidfClassifier.load(tmp_path)


@pytest.mark.parametrize("name", ["weights", "idf_0"])
def test_numbers_of_other_terms_are_refused(classifier, tmp_path, name):
    classifier.save(tmp_path)
    numbers = read_arrays(tmp_path / "tfidf.safetensors")
    write_arrays(tmp_path / "tfidf.safetensors", numbers | {name: np.concatenate([numbers[name], numbers[name][:1]])})
    with pytest.raises(EscalmlError, match=r"tfidf.json: cannot be loaded \(ValueError\); train or copy the model"):
        TfidfClassifier.load(tmp_path)


def test_lower_case_keeps_every_character_in_its_place():
    text = "İSTANBUL STRASSE"
    assert len(message_document(views_of(text)[0])) == len(text)


def test_what_one_customer_wrote_often_is_no_term():
    views = views_of(*["call me, Zbigniewqx Kowalczykqx"] * 6, *["lovely shop, thank you"] * 6)
    groups = ["one conversation"] * 6 + [str(n) for n in range(6)]
    terms = terms_of(fit_tfidf(views, TARGETS, TABLE, CONFIG, groups))
    assert "lovely" in terms
    assert not any("zbig" in term or "kowal" in term for term in terms)


def test_no_term_of_any_block_is_made_of_a_name():
    turns = (Turn(role="agent", text="Hi Quixmoz, sorry"),)
    views = views_of(*["call QUIXMOZ today", "moz is a word"] * 6, thread=turns)
    config = CONFIG.model_copy(update={"char_ngrams": (2, 9)})
    named = terms_of(fit_tfidf(views, TARGETS, TABLE, config))
    unnamed = terms_of(fit_tfidf(views, TARGETS, TABLE, config, names={"quixmoz"}))
    assert {"quixmoz", "call quixmoz", "hi quixmoz", " quixmoz ", "qui"} <= named
    assert not {term for term in unnamed if "qui" in term}
    assert {"call", "today", "sorry", " moz "} <= unnamed
