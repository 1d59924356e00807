"""Readers run in a child process with limits: a file that kills, stalls or swells a reader is a Problem, not a crash.

The child gets the file's bytes on its standard input and gives the source record as JSON on a pipe; it needs no path of
the original. It may open no network connection: Python's own are refused, and where the system lets a process leave its
network, the programs that it starts have none either. On Windows, which knows no such limits, time alone is watched.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.intake.gate import Admitted, admit, check_text, refusal
from generator.intake.limits import Limits
from generator.intake.source import Kind, Refused, Source, from_json, to_json
from generator.model import Problem

READERS: Mapping[Kind, str] = {
    "text": "generator.intake.readers.text",
    "markdown": "generator.intake.readers.text",
    "docx": "generator.intake.readers.docx",
    "doc": "generator.intake.readers.doc",
    "pdf": "generator.intake.readers.pdf",
    "scan": "generator.intake.readers.pdf",
    "xlsx": "generator.intake.readers.xlsx",
}
"""The module whose `read(raw, name, images)` reads each kind."""

_ROOT = Path(__file__).resolve().parents[2]
_GRACE = 5  # seconds of processor time beyond the limit, after which the system ends a child whose parent is gone
_TAIL = 300


def read(path: Path, limits: Limits | None = None, images: Path | None = None) -> Source | Problem:
    """What the file at `path` says, or why it is not taken.

    `images` is a folder for the page images of a scan; without one they are made nowhere that lasts.
    """
    limits = limits or Limits()
    admitted = admit(path, limits)
    if isinstance(admitted, Problem):
        return admitted
    try:
        source = run(admitted, READERS[admitted.kind], limits, images)
    except Refused as refused:
        return refusal(path, refused)
    return check_text(path, source) or source


def run(admitted: Admitted, reader: str, limits: Limits, images: Path | None = None) -> Source:
    """The record that the module `reader` makes of an admitted file, in a child. Raises Refused for every failure."""
    seconds, memory = limits.seconds_for(admitted.kind, admitted.raw), limits.memory_for(admitted.kind)
    with tempfile.TemporaryDirectory(prefix="kehoach-") as scratch:
        order = {
            "reader": reader,
            "name": admitted.name,
            "images": str(images) if images else "",
            "seconds": seconds,
            "memory": memory,
            "output": limits.output,
        }
        boot = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from generator.intake.child import main; main()"
        process = subprocess.Popen(
            [sys.executable, "-I", "-c", boot, json.dumps(order)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=scratch,
            env={**os.environ, "TMPDIR": scratch, "TMP": scratch, "TEMP": scratch, "OMP_THREAD_LIMIT": "1"},
            start_new_session=True,
        )
        try:
            answer, said = process.communicate(admitted.raw, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise Refused("reader-time", limit=f"{seconds:g}") from error
        finally:
            _end(process)
    return _source(answer, said.decode("utf-8", "replace"), process.returncode, admitted, memory)


def _source(answer: bytes, said: str, code: int, admitted: Admitted, memory: int) -> Source:
    """The child's answer as a record of this very file; its death as a refusal that says how it died."""
    try:
        told: Mapping[str, Any] = json.loads(answer)
        if "refused" in told:
            values = told["values"]
            raise Refused(told["refused"], **{key: str(value) for key, value in values.items()})
        return replace(from_json(told["source"]), sha256=admitted.sha256, size=admitted.size, name=admitted.name)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        if "MemoryError" in said or "bad_alloc" in said:
            raise Refused("reader-memory", limit=f"{memory // 1024**2}") from error
        raise Refused("reader-died", status=code, what=" ".join(said.split())[-_TAIL:]) from error


def _end(process: subprocess.Popen[bytes]) -> None:
    """Nothing that the child started outlives it."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream:
            with contextlib.suppress(OSError):
                stream.close()


# ── inside the child ─────────────────────────────────────────────────────────────────────────────────────────────────


def main() -> None:
    """The child: reads the file from standard input, answers on what was standard output."""
    order = json.loads(sys.argv[1])
    with os.fdopen(os.dup(1), "wb") as pipe:
        os.dup2(2, 1)  # whatever a library or a program prints must not run into the answer
        raw = sys.stdin.buffer.read()
        _limit(order["seconds"], order["memory"], order["output"])
        pipe.write(_answer(order, raw).encode())


def _answer(order: Mapping[str, Any], raw: bytes) -> str:
    try:
        reader = importlib.import_module(order["reader"])
        images = Path(order["images"]) if order["images"] else None
        _leave_network()
        source: Source = reader.read(raw, order["name"], images)
        return json.dumps({"source": to_json(source)})
    except Refused as refused:
        return json.dumps({"refused": refused.code, "values": refused.values})
    except ImportError as error:
        package = (error.name or str(error)).partition(".")[0]
        return json.dumps({"refused": "intake-package-missing", "values": {"package": package}})
    except MemoryError:
        return json.dumps({"refused": "reader-memory", "values": {"limit": str(order["memory"] // 1024**2)}})


def _limit(seconds: float, memory: int, output: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: int(seconds) + _GRACE,
        resource.RLIMIT_FSIZE: output,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in limits.items():
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # macOS refuses a limit of address space; time is still watched there
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _leave_network() -> None:
    """From here on no connection: of this process by Python's audit hook, of its programs where Linux allows it."""

    def refuse(event: str, _: tuple[Any, ...]) -> None:
        if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto"):
            raise PermissionError("a reader may not use the network")

    sys.addaudithook(refuse)
    if sys.platform == "linux":
        import ctypes

        new_network = 0x40000000  # CLONE_NEWNET; without the right to it the call fails and changes nothing
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).unshare(new_network)
