# Every command a person types. `make` alone lists them.
#
# Nothing needs to be installed first but Python 3.11 and make: uv comes by pip into
# .uv/, Python packages into .venv/, Node from its PyPI wheel where the machine's own
# does not fit, Chromium and PostgreSQL by tools/chromium.py and tools/postgres.py.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo test check bench mutate client fix format lint types imports spelling \
        python python-fast documents web journeys wheel node-packages clean

PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python
CLIENT := src/udvej/server/pages/static/manifest.json
CLIENT_SOURCES := $(shell find web/src src/udvej/locales src/udvej/protocol/secret \
    -type f ! -name '*.py' ! -name '*.pyc' 2>/dev/null) \
    web/vite.config.ts web/packing.config.ts web/package-lock.json
PYTEST := $(BIN)/pytest -q
PYTEST_PARALLEL := -n auto --dist worksteal

# make builds the client itself, when it changed; pip and uv let the package do it.
export UDVEJ_CLIENT := skip
export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never
# Images of containers like to set it; every process would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: .venv/ready $(CLIENT) ## walk the whole story, then stay up (WALK=1 stops after it)
	$(BIN)/udvej demo $(if $(WALK),--walk-only) $(ARGS)

test: format lint types imports spelling wheel web python documents journeys ## everything
	@echo "make test: everything passed"

check: format lint types imports spelling web python-fast ## the fast loop: no PostgreSQL, no browser
	@echo "make check: passed (PostgreSQL, journeys and documents are in make test)"

bench: .venv/ready $(CLIENT) ## measure, each figure beside its ceiling
	$(RUN) tools/bench.py $(ARGS)

mutate: .venv/ready ## remove each check of the protocol in turn; a test must notice
	$(RUN) tools/mutate.py

client: $(CLIENT) ## build the browser client, if it changed

fix: .venv/ready node-packages ## format, and repair what the linters can repair
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(RUN) tools/client.py run biome check --write .

# The steps of test and check, in their order.

format: .venv/ready
	$(BIN)/ruff format --check .

lint: .venv/ready
	$(BIN)/ruff check .

types: .venv/ready
	$(BIN)/mypy

imports: .venv/ready
	PYTHONPATH=tools $(BIN)/lint-imports

spelling: .venv/ready
	git ls-files -z | xargs -0 $(BIN)/codespell
	$(RUN) tools/large_files.py

wheel: .venv/ready
	$(RUN) tools/check_wheel.py

web: node-packages
	$(RUN) tools/client.py run tsc --build
	$(RUN) tools/client.py run biome ci .
	$(RUN) tools/client.py run vitest run

python: .venv/ready $(CLIENT)
	$(RUN) tools/postgres.py
	$(PYTEST) $(PYTEST_PARALLEL) -m "not journey" --ignore=tests/docs

python-fast: .venv/ready $(CLIENT)
	$(PYTEST) $(PYTEST_PARALLEL) --database=sqlite -m "not journey and not slow" --ignore=tests/docs

documents: .venv/ready
	$(PYTEST) tests/docs

journeys: .venv/ready $(CLIENT)
	$(RUN) tools/chromium.py
	$(PYTEST) $(PYTEST_PARALLEL) -m "journey and not timed"
	$(PYTEST) -m "journey and timed"

clean: ## remove what make made
	rm -rf .venv .uv .tools web/node_modules web/dist src/udvej/server/pages/static

# What the steps stand on.

.venv/ready: pyproject.toml uv.lock tools/install.sh
	PYTHON=$(PYTHON) sh tools/install.sh
	@touch $@

node-packages: .venv/ready
	@$(RUN) tools/client.py install

$(CLIENT): $(CLIENT_SOURCES) | .venv/ready
	$(RUN) tools/client.py build
	@touch $@
