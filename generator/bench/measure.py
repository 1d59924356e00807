"""What one command costs: CPU, wall clock and peak memory of a child process, and the size of what it leaves.

A child's peak memory counts what its parent held when it was started (Linux keeps the mark through `exec`), and the
benchmark itself may hold much. So the command is started by a small process of its own: `python -m
generator.bench.measure COMMAND …` runs it and prints what `os.wait4` says of it and of all that it started.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """One run: CPU seconds in user and system mode, seconds by the clock, peak resident memory and output in MB."""

    user_s: float
    sys_s: float
    wall_s: float
    rss_mb: float
    output_mb: float

    @property
    def cpu_s(self) -> float:
        """All CPU seconds."""
        return self.user_s + self.sys_s

    def __str__(self) -> str:
        return f"{self.cpu_s:.2f} s CPU, {self.wall_s:.1f} s, {self.rss_mb:.0f} MB"

    def json(self) -> dict[str, float]:
        """The run as the benchmark's JSON states it, to the millisecond and the 10 KB."""
        return {key: round(value, 3 if key.endswith("_s") else 2) for key, value in asdict(self).items()}


class CommandError(Exception):
    """A measured command failed; the message holds what it said."""


def measure(command: Sequence[str], output: Path, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> Run:
    """Run `command` and wait for it. `output` is the folder that it fills.

    Raises CommandError when it ends with another code than 0.
    """
    done = subprocess.run(
        [sys.executable, "-m", __name__ if __name__ != "__main__" else "generator.bench.measure", *command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        cwd=cwd,
        check=False,
    )
    if done.returncode != 0:
        raise CommandError(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr[-4_000:]}")
    cost = json.loads(done.stdout.splitlines()[-1])
    return Run(**cost, output_mb=size(output) / MB)


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def main(command: list[str]) -> int:
    """Run `command` with its output on standard error; print its cost as one line of JSON. Its exit code."""
    if not hasattr(os, "wait4"):
        print("generator.bench cần os.wait4 (Linux, macOS): máy này không có.", file=sys.stderr)
        return 2
    started = time.monotonic()
    with subprocess.Popen(command, stdout=sys.stderr) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - started
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, kibibytes here
    cost = {"user_s": used.ru_utime, "sys_s": used.ru_stime, "wall_s": wall, "rss_mb": used.ru_maxrss * unit / MB}
    print(json.dumps(cost))
    return child.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
