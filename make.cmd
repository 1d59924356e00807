@echo off
rem The commands of the Makefile for a Windows machine without make: `make site`, `make test` (in PowerShell: .\make site).
rem Every step is repeated each time on purpose: pip finds in a second that there is nothing to do, offline too.
setlocal
cd /d "%~dp0"
set PYTHONUTF8=1
set "PY=.venv\Scripts\python.exe"
set "GOAL=%~1"
if "%GOAL%"=="site" goto venv
if "%GOAL%"=="serve" goto venv
if "%GOAL%"=="check" goto venv
if "%GOAL%"=="intake" goto venv
if "%GOAL%"=="test" goto venv
if "%GOAL%"=="measure" goto venv
echo make site ^| serve ^| check ^| intake ^| test ^| measure
if "%GOAL%"=="" exit /b 0
exit /b 2

:venv
if exist "%PY%" goto core
for %%P in ("py -3.14" "py -3.13" "py -3.12" "py -3.11" "python" "python3") do call :try %%P
if exist "%PY%" goto core
rem Plain letters: a console with an old code page shows no others.
echo Can Python 3.11 tro len - Python 3.11 or newer is needed: https://www.python.org/downloads/windows/ 1>&2
exit /b 1

:try
if exist "%PY%" exit /b 0
call %~1 -c "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not "%ERRORLEVEL%"=="0" exit /b 0
call %~1 -m venv .venv
exit /b 0

:core
call :install requirements.lock
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m pip install --disable-pip-version-check --no-input --quiet --no-build-isolation --no-deps --editable .
if not "%ERRORLEVEL%"=="0" exit /b 1
if "%GOAL%"=="test" goto test
if "%GOAL%"=="intake" goto intake
if "%GOAL%"=="measure" goto measure
if "%GOAL%"=="site" set "GOAL=build"
"%PY%" -m generator %GOAL%
exit /b %ERRORLEVEL%

:test
call :install requirements-test.lock
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m ruff check .
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m ruff format --check .
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m mypy
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m tests.browser.chromium
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m tests.intake.programs
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m pytest -n 2
exit /b %ERRORLEVEL%

:measure
call :install requirements-test.lock
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m tests.browser.chromium
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m tests.intake.programs
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m tests.intake.forms tests/intake/gold --out build/forms
if not "%ERRORLEVEL%"=="0" exit /b 1
"%PY%" -m generator.intake.evaluate build/forms --failures
exit /b %ERRORLEVEL%

:intake
call :install requirements-intake.lock
exit /b %ERRORLEVEL%

:install
"%PY%" -m pip install --disable-pip-version-check --no-input --quiet --only-binary :all: --require-hashes -r %1
exit /b %ERRORLEVEL%
