# Two commands do everything from nothing: `make run` and `make test`.
# Needed: Python 3.11 or newer, git, make. Node, npm and a browser are found or fetched.
# HOST, PORT, DATA and PUBLIC_URL reach the server from the environment or from `make run PORT=9000`.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
PY := .venv/bin/python
BROWSER_TESTS = CHROMIUM="$$($(PY) -m tools.browser)" && STRACE="$$($(PY) -m tools.strace)" && FIREFOX="$$($(PY) -m tools.firefox)" && export CHROMIUM STRACE FIREFOX

# Stories in a browser wait about as long as they work: a file more at a time than there are cores.
SPREAD = -n $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1) --dist loadfile --no-loadscope-reorder

# What must be as good where a network lets no websocket through.
CORE_STORIES = $(addprefix tests/e2e/test_, first_workshop.py phone.py tabs.py thread.py typing.py undo.py)

.DEFAULT_GOAL := help
.PHONY: run dev test test-long check check-static screenshots snapshots vectors lock clean help install install-test build
MAKEFLAGS += --no-print-directory
# The steps of a target follow from each other; what can run at once, tools/check.py runs at once.
.NOTPARALLEL:

run: install build ## install, build and start the server
	@exec .venv/bin/samskapa serve

dev: install ## the server, and Vite with hot reload in front of it
	@exec $(PY) -m tools.dev

test: check-static ## everything: linters, types, all tests incl. real browsers (<= 15 min)
	@$(PY) -m tools.frontend build
	@$(BROWSER_TESTS) && HYPOTHESIS_PROFILE=full $(PY) -m pytest tests $(SPREAD)

test-long: install-test build ## like test, with the long simulations, many more examples and long-polls
	@$(BROWSER_TESTS) && HYPOTHESIS_PROFILE=long $(PY) -m pytest tests $(SPREAD) -m "not alone" --timeout=1200
	@$(BROWSER_TESTS) && HYPOTHESIS_PROFILE=long $(PY) -m pytest tests -m alone --timeout=1200
	@$(BROWSER_TESTS) && SAMSKAPA_E2E_ROAD=poll $(PY) -m pytest $(CORE_STORIES) $(SPREAD)

check: install-test ## seconds: linters, types, import contracts, fast tests
	@$(PY) -m tools.check

check-static: install-test
	@$(PY) -m tools.check --without pytest

screenshots: install-test build ## pictures of every page, three widths, light and dark, three languages
	@CHROMIUM="$$($(PY) -m tools.browser)" $(PY) -m tools.screenshots

snapshots: install-test build ## write what assistive technology is told of each screen again; review the difference
	@$(BROWSER_TESTS) && SNAPSHOTS=write $(PY) -m pytest -q tests/e2e/test_spoken.py

vectors: install-test ## write the golden vectors and the generated protocol types again
	@$(PY) -m server.wire.schema
	@$(PY) -m tests.vectors

lock: install-test ## newest versions that pyproject.toml allows, into constraints.txt and package-lock.json
	@$(PY) -m tools.lock

clean: ## remove all that make made; never the data
	rm -rf .venv .venv.lock static/node_modules static/.build.lock static/.npm-cache server/dist server/.dist-* dist
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis test-results screenshots

install:
	@$(PYTHON) tools/install.py run

install-test:
	@$(PYTHON) tools/install.py test

build:
	@$(PY) -m tools.frontend build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20
