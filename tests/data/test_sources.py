"""Every source of data has one description, in data/sources.json, that data card and model card share."""

import json
import os
from pathlib import Path

import pytest

from escalml.assets import asset
from escalml.data.sources import SOURCES, Source, read_sources
from escalml.errors import EscalmlError
from escalml.evaluation.provenance import data_section, sources_table
from escalml.models.manifest import TrainingFacts
from escalml.training import CORPORA
from escalml.training.inventor import VARIED
from places import ROOT

SHARED = Path(os.environ.get("ESCALML_SHARED", ROOT / "../shared/data")) / "public"


@pytest.fixture(scope="module")
def sources():
    return read_sources(asset(SOURCES))


def test_the_data_card_shows_the_sources_as_they_stand_in_their_file(sources):
    readme = (ROOT / "data/README.md").read_text(encoding="utf-8")
    shown = readme.split("holds this equal to sources.json -->\n")[1].split("\n<!-- /sources")[0]
    assert shown == sources_table(sources)


def test_every_source_that_a_model_may_learn_from_is_described(sources, params):
    marked = {texts.source for texts in params.names.marked_texts}
    assert set(sources) == {*CORPORA, VARIED, *params.prepare.public_sources, *marked}


def test_licences_are_those_that_came_with_the_texts(sources, params):
    if not SHARED.exists():
        pytest.skip("the public texts are not here (ESCALML_SHARED)")
    files = (SHARED / "messages.jsonl", SHARED / "messages2.jsonl")
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    named = {(row["source"], row["licence"]) for row in rows}
    assert {source for source, _ in named} == set(params.prepare.public_sources)
    assert [name for name, licence in named if not licence.startswith(sources[name].licence)] == []


def test_posts_on_social_media_are_marked_as_tweets(sources):
    assert {name for name, source in sources.items() if source.tweets} == {
        "fincorp",
        "telecom-fr",
        "xci",
        "btc",
        "wnut17",
    }


def test_a_misspelt_fact_of_a_source_is_named_with_its_source(tmp_path):
    (tmp_path / "sources.json").write_text('{"own": {"what": "mails", "by": "us", "license": "ours"}}')
    with pytest.raises(EscalmlError, match=r"sources.json: own.licence: Field required; own.license: Extra inputs"):
        read_sources(tmp_path / "sources.json")


def test_a_lost_table_of_sources_is_named(tmp_path):
    with pytest.raises(EscalmlError, match=r"sources.json: cannot be read \(FileNotFoundError\); restore it"):
        read_sources(tmp_path / "sources.json")


def test_the_licence_of_a_compilation_is_not_that_of_its_tweets(sources):
    facts = TrainingFacts(sources={"corpus": 991, "xci": 1807}, n_messages=2798, data_sha256="")
    text = data_section(facts, sources)
    assert "| `xci` | 1,807 | tweets to brands (X-CI) |" in text
    assert "MIT, of the compilation; the tweets are their authors'" in text
    assert "The licences of xci are those of the compilations." in text


def test_without_tweets_nothing_is_said_of_them(sources):
    facts = TrainingFacts(sources={"corpus": 9, "cfpb": 9}, n_messages=18, data_sha256="")
    assert "tweets" not in data_section(facts, sources)


def test_a_source_that_nobody_described_is_its_owners():
    table = sources_table({"corpus": Source(what="a", by="b", licence="c")}, learned={"tickets": 5})
    assert table.splitlines()[2:] == ["| `tickets` | 5 | an own file | its owner | not described here; ask its owner |"]
