# Everything a fresh machine needs is python3 (>= 3.11), pip and make.
#
#   make demo       score the bundled real example to an Excel report, and print its path
#   make test       the whole test suite
#   make check      lint, format, types, and the project's own checklists
#   make docs       regenerate what code can print: schemas and tables
#   make campaign   the long runs: more generated cases, more kills
#   make bench      the performance tables, in ten minutes
#   make clean      forget the environment and everything made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PYTEST := $(BIN)/python -m pytest -n 2 --dist worksteal

.PHONY: demo test check docs campaign bench clean

demo: $(READY)
	$(BIN)/waardebehoud demo --folder demo

test: $(READY)
	$(PYTEST)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/waardebehoud validate checklists examples --prove

docs: $(READY)
	$(BIN)/python docs/generate.py

campaign: $(READY)
	WAARDEBEHOUD_PROFILE=campaign $(PYTEST) --timeout 3000
	$(BIN)/python -m tests.mutations.report

bench: $(READY)
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/many.py
	$(BIN)/python benchmarks/inventory.py

clean:
	rm -rf $(VENV) demo dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): pyproject.toml uv.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"
	UV_PROJECT_ENVIRONMENT=$(VENV) $(BIN)/uv sync --quiet --locked --inexact --extra test
	touch $(READY)
