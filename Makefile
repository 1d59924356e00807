# Hai lệnh đủ cho một máy mới (cần Python >= 3.11, make, git, kho gói PyPI):
#   make site   dựng trang vào site/
#   make test   cài những gì phép thử cần rồi chạy tất cả
# Windows không có make: cũng hai lệnh ấy, nhờ make.cmd (trong PowerShell: .\make site)

VENV := .venv
ifeq ($(OS),Windows_NT)
  BIN := $(VENV)/Scripts
  CANDIDATES := python python3
else
  BIN := $(VENV)/bin
  CANDIDATES := python3.14 python3.13 python3.12 python3.11 python3 python
endif
PY := $(BIN)/python
PIP_INSTALL := $(PY) -m pip install --disable-pip-version-check --no-input --quiet

# Each stamp says: this part of the environment is what the files before the colon ask for.
CORE := $(VENV)/.core
INTAKE := $(VENV)/.intake
TEST := $(VENV)/.test

# A Vietnamese message must not die on a terminal with an old code page.
export PYTHONUTF8 := 1

# More to hand to pytest, for example: make test PYTEST_ARGS="-k hạn"
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check intake measure test lint browser programs venv bench lock clean

help:  ## Các lệnh có ở đây
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## (.*)/  make \1	\2/'

site: $(CORE)  ## Dựng trang vào site/
	@$(PY) -m generator build

serve: $(CORE)  ## Xem trang ngay khi sửa dữ liệu
	@$(PY) -m generator serve

check: $(CORE)  ## Soát dữ liệu, nêu mọi lỗi một lần
	@$(PY) -m generator check

intake: $(INTAKE)  ## Cài thêm phần nhận văn bản: kehoach import, confirm, collate
	@echo "Xong: $(BIN)/kehoach import --help"

# Programs that the tests of the intake need; to run the rest without them: make test WITHOUT=ocr,office
WITHOUT ?=

test: lint browser programs  ## Chạy mọi phép thử
	KEHOACH_WITHOUT=$(WITHOUT) $(PY) -m pytest -n 2 $(PYTEST_ARGS)

lint: $(TEST)  ## Soát mã nguồn: ruff, mypy
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

browser: $(TEST)  ## Tìm Chromium, chưa có thì cài
	$(PY) -m tests.browser.chromium

programs: $(TEST)  ## Tìm Tesseract, LibreOffice, phông chữ; chưa có thì cài
	@KEHOACH_WITHOUT=$(WITHOUT) $(PY) -m tests.intake.programs

# The large sizes take many minutes: make bench BENCH="--plans 20,200,1000 --against mkdocs,hugo --json bench.json"
BENCH ?= --plans 20 --against mkdocs,hugo

# Over other texts with gold: make measure GOLD=/path/of/the/folder
GOLD ?= tests/intake/gold

measure: $(TEST) browser programs  ## Đo việc nhận văn bản: mọi dạng, cạnh mức phải đạt
	rm -rf build/forms
	$(PY) -m tests.intake.forms $(GOLD) --out build/forms
	$(PY) -m generator.intake.evaluate build/forms --failures

bench: $(CORE)  ## Đo việc dựng và dựng lại, cạnh các chương trình khác
	$(PY) -m generator.bench $(BENCH)

venv: $(TEST)  ## Môi trường đầy đủ trong .venv

$(PY):
	@found=; \
	for p in $(or $(PYTHON),$(CANDIDATES)); do \
	  if "$$p" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found="$$p"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Cần Python 3.11 trở lên, có module venv và ensurepip. Đã thử: $(or $(PYTHON),$(CANDIDATES))." >&2; \
	  echo "Debian, Ubuntu: apt-get install python3 python3-venv. Máy khác: https://www.python.org/downloads/" >&2; \
	  echo "Đã có ở chỗ khác thì chỉ ra: make $(MAKECMDGOALS) PYTHON=/duong/dan/python3" >&2; \
	  exit 1; \
	fi; \
	"$$found" -m venv --clear $(VENV)

$(CORE): requirements.lock pyproject.toml generator/__init__.py | $(PY)
	$(PIP_INSTALL) --only-binary :all: --require-hashes -r requirements.lock
	$(PIP_INSTALL) --no-build-isolation --no-deps --editable .
	@touch $@

$(INTAKE): requirements-intake.lock $(CORE)
	$(PIP_INSTALL) --only-binary :all: --require-hashes -r requirements-intake.lock
	@touch $@

$(TEST): requirements-test.lock $(CORE)
	$(PIP_INSTALL) --only-binary :all: --require-hashes -r requirements-test.lock
	@touch $@

# uv is needed for this alone. It keeps the versions that the files already name; newer ones: make lock UPGRADE=--upgrade
LOCK := .venv-lock/$(notdir $(BIN))/uv pip compile --quiet --no-config --universal --python-version 3.11 \
  --generate-hashes --fork-strategy fewest --custom-compile-command "make lock" $(UPGRADE) pyproject.toml

lock: | $(PY)  ## Ghi lại tệp khoá phiên bản (cho người phát triển)
	$(PY) -m venv .venv-lock
	.venv-lock/$(notdir $(BIN))/python -m pip install --disable-pip-version-check --quiet "uv>=0.7,<1"
	$(LOCK) --group build --output-file requirements.lock
	$(LOCK) --group build --extra intake --constraint requirements.lock --output-file requirements-intake.lock
	$(LOCK) --group build --extra intake --group test --constraint requirements-intake.lock --output-file requirements-test.lock

clean:  ## Xoá mọi thứ dựng ra được
	rm -rf site dist build .kehoach-cache $(VENV) .venv-lock .mypy_cache .pytest_cache .ruff_cache .hypothesis
