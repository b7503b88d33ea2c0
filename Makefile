# Each target makes .venv on first use, from constraints.txt, with every hash verified.
# Nothing but Python 3.11 or newer (with pip), and make, has to be there before.

SHELL   := /bin/sh
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
PYTHON  :=
UV      := uv
VENV    := .venv
RUN     := $(VENV)/bin/python
OTTER   := build/otter-venv
AGAIN   :=

export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
export PYTHONPATH :=

.DEFAULT_GOAL := help
.PHONY: help demo test slow build bench docs lint constraints clean

help:
	@echo "make demo         one lesson's way from woven notebook to gradebook, in a few minutes"
	@echo "make test         lint, types, tests, notebooks, and that nothing derived is stale"
	@echo "make slow         the tests that start a browser, a server or a cluster, or take long"
	@echo "make build        weave the notebooks and keys anew"
	@echo "make bench        how long checking and grading take"
	@echo "make docs         the documentation's pages in build/site, their links and examples tried"
	@echo "make lint         ruff and mypy only"
	@echo "make constraints  bring constraints.txt up to date (needs uv)"
	@echo "make clean        remove caches and built packages; .venv stays"

demo: $(VENV)/ready
	$(RUN) -m autograder demo

build: $(VENV)/ready
	$(RUN) -m autograder build

bench: $(VENV)/ready-to-test
	$(RUN) -m tests.benchmarks.bench

docs: $(VENV)/ready-to-test
	$(RUN) -m mkdocs build --strict --quiet
	$(RUN) -m pytest tests/documentation/test_docs.py tests/documentation/test_customising.py
	@echo "Open build/site/index.html."

lint: $(VENV)/ready-to-test
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy

test: lint
	$(RUN) -m pytest -m "not slow" -n auto --dist loadfile -p nbval.plugin --nbval --nbval-sanitize-with tests/nbval.cfg --nbval-cell-timeout 1200 \
	    --ignore-glob='tests/*.ipynb' tests solutions
	$(RUN) -m autograder build --verify

slow: $(VENV)/ready-to-test $(OTTER)/ready
	$(RUN) -m pytest -m slow $(AGAIN) tests

# Two resolutions of the same packages: what runs the course, then what only the tests add, below a dividing line.
COMPILE := $(UV) pip compile pyproject.toml --universal --fork-strategy fewest --upgrade --quiet --generate-hashes \
    --no-emit-index-url --no-header --no-annotate --no-emit-package handrail
DIVIDE  := NR == FNR { if (/^[^ ]/) seen[$$0]; print; next } FNR == 1 { print "\# only for the tests" } \
    /^[^ ]/ { keep = !($$0 in seen) } keep

constraints:
	mkdir -p build
	$(COMPILE) --extra docs --extra test --output-file build/all.txt > /dev/null
	$(COMPILE) --constraints build/all.txt --output-file build/run.txt > /dev/null
	awk '$(DIVIDE)' build/run.txt build/all.txt > constraints.txt
	printf 'otter-grader\nipykernel\nmatplotlib\n' | $(UV) pip compile - --universal --fork-strategy fewest \
	    --python-version 3.11 --constraints build/all.txt --quiet --generate-hashes --no-emit-index-url --no-header \
	    --no-annotate --output-file tests/benchmarks/otter.txt > /dev/null

clean:
	rm -rf build dist course/build course/dist .pytest_cache .hypothesis .ruff_cache .mypy_cache
	find . -name $(VENV) -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the environment -------------------------------------------------------------------------------
# Two stamps: the demo and the build do without what only the tests need. pip verifies the hash of each file that it
# downloads; the two packages of this clone come after, from their folders and without any look-up. Bytecode is made once,
# on all cores, and not by pip: the fence shows these folders read-only.

QUIETLY := install --quiet --disable-pip-version-check --no-input --no-deps --no-compile
PIP     := $(VENV)/pip $(QUIETLY)
HASHED  := --require-hashes --only-binary :all:
PINNED  := $(PIP) $(HASHED)
CLONE   := $(PIP) --no-index --no-build-isolation
DEPENDS := constraints.txt pyproject.toml course/pyproject.toml

$(VENV)/ready: $(VENV)/pip $(DEPENDS)
	@echo "Installing what the course needs into $(VENV): the first time, one to three minutes."
	@sed '/^# only for the tests/,$$d' constraints.txt > $(VENV)/needs.txt
	@$(PINNED) -r $(VENV)/needs.txt
	@$(CLONE) -e course -e .
	@$(RUN) -m compileall -q -j 0 -x '/tests?/' $(VENV)/lib > /dev/null || true
	@touch $@

$(VENV)/ready-to-test: $(VENV)/ready
	@echo "Installing what only the tests need into $(VENV): the first time, about a minute."
	@$(PINNED) -r constraints.txt
	@touch $@

# otter-grader, which only the benchmark runs, has an environment of its own: it needs other versions.
$(OTTER)/ready: $(VENV)/pip tests/benchmarks/otter.txt
	@echo "Installing otter-grader into $(OTTER): the first time, about a minute."
	@$(RUN) -m venv --without-pip --clear $(OTTER)
	@$(VENV)/pip --python $(OTTER)/bin/python $(QUIETLY) $(HASHED) -r tests/benchmarks/otter.txt
	@$(OTTER)/bin/python -m compileall -q -j 0 -x '/tests?/' $(OTTER)/lib > /dev/null || true
	@touch $@

# An existing .venv is kept. Where Python comes without ensurepip but with pip, that pip serves the environment.
$(VENV)/pip:
	@set -e; python='$(PYTHON)'; \
	if [ -z "$$python" ]; then \
	    for candidate in $(PYTHONS); do \
	        if $$candidate -c "$$RECENT" 2> /dev/null; then python=$$candidate; break; fi; \
	    done; \
	elif ! $$python -c "$$RECENT" 2> /dev/null; then python=; fi; \
	if [ -z "$$python" ]; then \
	    echo "This needs Python 3.11 or newer; $(or $(PYTHON),python3) is $$($(or $(PYTHON),python3) --version 2>&1 | head -n 1). Install one, or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; \
	fi; \
	new=; if [ ! -x $(RUN) ]; then $$python -m venv --without-pip $(VENV); new=$(VENV); fi; \
	if $(RUN) -m pip --version > /dev/null 2>&1; then pip="$(RUN) -m pip"; \
	elif $(RUN) -m ensurepip > /dev/null 2>&1; then pip="$(RUN) -m pip"; \
	elif $$python -m pip --python $(RUN) --version > /dev/null 2>&1; then \
	    pip="$$(command -v $$python) -m pip --python $(RUN)"; \
	else \
	    rm -rf $$new; echo "$$python has neither ensurepip nor pip 22.3 or newer. Install one of them (on Debian and Ubuntu: apt install python3-venv), then run make again." >&2; exit 1; \
	fi; \
	printf '#!/bin/sh\nexec %s "$$@"\n' "$$pip" > $@; chmod +x $@

RECENT := import sys; sys.exit(sys.version_info < (3, 11))
export RECENT
