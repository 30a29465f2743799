import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from escalml.data.views import MessageView, View, view_message
from escalml.models.ngrams import (
    TOKEN,
    Vectorizer,
    message_document,
    weigh,
)
from escalml.records import Message, Turn

ODD = [
    "",
    " ",
    "\r\n",
    "\t\xa0",
    "a",
    "manager ",
    "!!?",
    "[CARD]",
    "[card",
    "🤬👍🏽",
    "e\u0301",
    "İ",
    "ß",
    "漢字",
    "wait " * 500,
]
texts = st.lists(st.sampled_from(ODD) | st.text(max_size=20), max_size=8).map("".join)
ranges = st.tuples(st.integers(1, 6), st.integers(0, 3)).map(lambda pair: (pair[0], sum(pair)))


def view_of(text):
    return MessageView("", View(text), ())


def block(terms, idf, analyzer="word", ngrams=(1, 1), reads="message"):
    return Vectorizer.rebuild({"reads": reads, "analyzer": analyzer, "ngrams": ngrams, "terms": terms}, np.array(idf))


@settings(deadline=None, derandomize=True, max_examples=150)
@given(
    st.lists(texts, min_size=1, max_size=5), st.lists(texts, max_size=3), st.sampled_from(["word", "char_wb"]), ranges
)
def test_terms_weigh_what_scikit_learn_says(known, unknown, analyzer, ngrams):
    views = [view_of(text) for text in (*known, *unknown)]
    documents = [message_document(view) for view in views]
    pattern = TOKEN.pattern if analyzer == "word" else None
    options = {"lowercase": False, "sublinear_tf": True, "token_pattern": pattern}
    theirs = TfidfVectorizer(analyzer=analyzer, ngram_range=ngrams, **options)
    assume(any(map(theirs.build_analyzer(), documents[: len(known)])))
    theirs.fit(documents[: len(known)])
    terms = list(theirs.get_feature_names_out())
    ours = csr_matrix(tuple(weigh([block(terms, theirs.idf_, analyzer, ngrams)], views)), (len(views), len(terms)))
    assert abs(ours - theirs.transform(documents)).max() <= 1e-12


def test_a_row_has_unit_length_and_counts_grow_as_their_logarithm():
    # `lost` twice: (1 + ln 2) * 1 = 1.6931; `parcel` once: 1 * 2 = 2; length sqrt(1.6931^2 + 2^2) = 2.6204.
    terms = weigh([block(["lost", "parcel"], [1.0, 2.0])], [view_of("Parcel lost, LOST!")])
    assert terms.columns.tolist() == [0, 1]
    assert terms.tfidf.tolist() == pytest.approx([0.6461, 0.7632], abs=1e-4)


def test_blocks_stand_side_by_side_and_a_view_without_terms_is_an_empty_row():
    blocks = [block(["late", "lost"], [1.0, 1.0]), block(["sorry"], [1.0], reads="history")]
    told = Message(text="lost", thread=(Turn(role="agent", text="sorry"),))
    views = [view_message(message, history_turns=6) for message in (told, Message(text="hm"), Message(text="late"))]
    terms = weigh(blocks, views)
    assert (terms.columns.tolist(), terms.starts.tolist()) == ([1, 2, 0], [0, 2, 2, 3])
    assert terms.tfidf.tolist() == [1, 1, 1]


@pytest.mark.parametrize(("terms", "idf"), [(["late", "lost"], [1.0]), (["late", "late"], [1.0])])
def test_frequencies_of_other_terms_are_refused(terms, idf):
    with pytest.raises(ValueError, match="terms and their frequencies are of different models"):
        block(terms, idf)
