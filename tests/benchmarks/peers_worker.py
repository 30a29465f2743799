"""Runs in the peers' own environment: texts in, their findings and times out.

stdin: JSON `{"spacy_model": folder, "sets": {name: [text, ...]}}`. stdout: one JSON line per system:
`{"system": name, "sets": {name: {"seconds": processor time, "found": [[[type, start, end, score], ...], ...]}}}`.
"""

import json
import logging
import sys
import time

N_WARM = 20


def presidio(spacy_model):
    """Every predefined recogniser; spaCy's model adds names, or else words are cut without one."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine
    from spacy.language import Language

    @Language.component("lower_as_lemma")
    def lower_as_lemma(doc):
        """Presidio looks for context words among the lemmas, which a blank pipeline lacks."""
        for token in doc:
            token.lemma_ = token.lower_
        return doc

    class WithoutModel(SpacyNlpEngine):
        def load(self):
            self.nlp = {"en": spacy.blank("en")}
            self.nlp["en"].add_pipe("lower_as_lemma")

    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": spacy_model}]) if spacy_model else WithoutModel()
    engine.load()
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"], nlp_engine=engine)
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])
    return lambda text: [(r.entity_type, r.start, r.end, r.score) for r in analyzer.analyze(text, language="en")]


def scrubadub():
    """Its default detectors for en_US."""
    from scrubadub import Scrubber

    scrubber = Scrubber(locale="en_US")
    return lambda text: [(filth.type, filth.beg, filth.end, 1.0) for filth in scrubber.iter_filth(text)]


def datafog():
    """Its regex engine, the default."""
    from datafog import scan

    return lambda text: [(e.type, e.start, e.end, e.confidence) for e in scan(text, engine="regex").entities]


def main():
    """Run every system on every set, warmed up, one text after the other."""
    logging.disable(logging.CRITICAL)
    job = json.load(sys.stdin)
    systems = {
        "presidio, patterns": lambda: presidio(None),
        "presidio with spaCy": lambda: presidio(job["spacy_model"]),
        "scrubadub": scrubadub,
        "datafog": datafog,
    }
    for name, make in systems.items():
        find = make()
        answer = {}
        for set_name, texts in job["sets"].items():
            for text in texts[:N_WARM]:
                find(text)
            start = time.process_time()
            found = [find(text) for text in texts]
            answer[set_name] = {"seconds": time.process_time() - start, "found": found}
        print(json.dumps({"system": name, "sets": answer}), flush=True)


main()
