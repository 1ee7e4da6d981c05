# What a developer does often. PYTHON may name another interpreter: make test PYTHON=/path/to/python
PYTHON ?= python3
export PYTHONPATH := src

.PHONY: eval bench test lint calibrate

eval: ## measure the engine on the evaluation data (BESA_EVAL, else ../shared/eval)
	$(PYTHON) tools/evaluate.py --verbose --write docs/evaluation.md

bench: ## speed and memory, against plain dictionary matching
	$(PYTHON) tools/benchmark.py

calibrate: ## fit the confidence model anew
	$(PYTHON) tools/calibrate.py

test:
	$(PYTHON) -m pytest -q

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"
	$(PYTHON) -m besa packs check
