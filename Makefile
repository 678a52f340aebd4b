# `make serve` runs the archive, `make test` checks it. Neither needs anything prepared.

VENV := .venv
PYTHON3 ?= python3
PYTHON := $(VENV)/bin/python
PORT ?= 8000
VAR := $(or $(ZHYLNAMA_VAR),var)

.PHONY: help serve dev test lint types checks pytest messages lock clean

help:
	@echo "make serve   install, load, index, and serve the archive on http://127.0.0.1:$(PORT)"
	@echo "make test    everything CI checks: lint, types, checks, migrations, tests, browser tests"
	@echo "make dev     like serve, but reloading and with Django's debug pages"
	@echo "make lock    pin the newest allowed versions into requirements*.txt"
	@echo "make messages  bring the translation catalogues up to date (needs gettext)"

# --- the archive itself

serve dev: export HTTPS := False
serve: ready
	$(PYTHON) manage.py collectstatic --noinput --verbosity 0
	@echo "The archive is at http://127.0.0.1:$(PORT)/ (stop it with Ctrl-C)."
	$(VENV)/bin/gunicorn archive.wsgi --preload --bind 127.0.0.1:$(PORT) --threads 4 --limit-request-line 8190

dev: export DEBUG := True
dev: ready
	$(PYTHON) manage.py runserver 127.0.0.1:$(PORT)

.PHONY: ready
ready: $(VENV)/runtime $(VAR)/secret_key catalogues
	$(PYTHON) manage.py migrate --verbosity 0
	$(PYTHON) manage.py load_fixtures
	$(PYTHON) manage.py rebuild_index --if-needed

$(VAR)/secret_key: | $(VENV)/runtime
	@mkdir -p $(VAR)
	@umask 077 && $(PYTHON) -c "import secrets; print(secrets.token_urlsafe(50))" > $@

.PHONY: catalogues
catalogues: | $(VENV)/runtime
	@$(VENV)/bin/pybabel --quiet compile --domain django --directory archive/locale

# --- checking it

# Two at a time: the type checker and the linters use one processor each.
test: $(VENV)/development catalogues browser
	@$(MAKE) --no-print-directory --jobs 2 pytest lint types checks

lint: $(VENV)/development
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/djlint --quiet --check templates
	$(VENV)/bin/djlint --quiet --lint templates

types: $(VENV)/development
	$(VENV)/bin/mypy

checks: export SECRET_KEY := only-for-the-deployment-check-0123456789-abcdefghijklmnopqrstuvwxyz
checks: $(VENV)/development
	$(PYTHON) manage.py check --deploy --fail-level WARNING
	$(PYTHON) manage.py makemigrations --check --dry-run

pytest: $(VENV)/development catalogues browser
	$(VENV)/bin/pytest -n auto --cov --cov-report=term

.PHONY: browser
browser:
	@.ci/chromium

# --- environments
# The locked files name everything, so pip resolves nothing (--no-deps): a release newer than a lock
# must not stop an installation.

$(VENV)/bin/python:
	@PYTHON3=$(PYTHON3) .ci/venv $(VENV)

$(VENV)/runtime: requirements.txt | $(VENV)/bin/python
	$(PYTHON) -m pip install --quiet --no-deps --require-hashes --requirement requirements.txt
	@touch $@

$(VENV)/development: requirements-dev.txt | $(VENV)/bin/python
	$(PYTHON) -m pip install --quiet --no-deps --require-hashes --requirement requirements-dev.txt
	@touch $@ $(VENV)/runtime

lock: $(VENV)/development
	$(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --output-file requirements.txt
	$(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --group dev --constraints requirements.txt --output-file requirements-dev.txt

messages: $(VENV)/development
	$(PYTHON) manage.py makemessages --all --no-wrap --no-location --ignore $(VENV)

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache htmlcov .coverage
