"""Scripts as they are published: a library makes the sources, which are written to be read, small to load.

What the search asks every reader to load may weigh 15 KB packed; the sources without comments weigh 18, and local
names make up most of the difference. `tdewolff-minify` has no wheel for Macs with Apple's processor: there a script
is published as it is written, which works alike and is only larger.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec

LIBRARY = "tdewolff-minify"
"""The package that shortens them; it is imported as `minify`."""

_CHILD = """
import json, sys
import minify
try:
    json.dump([minify.string("application/javascript", script) for script in json.load(sys.stdin)], sys.stdout)
except ValueError as error:
    sys.exit(str(error))
"""


def published(scripts: Sequence[str]) -> list[str]:
    """Each of `scripts` without comments and blanks and with short local names, ending with a line end.

    The library is a Go program with 12 MB of memory and threads of its own, so it runs in a process of its own, once.
    Raises ValueError, with the place, where one is no JavaScript.
    """
    if find_spec("minify") is None:
        return list(scripts)
    command = [sys.executable, "-c", _CHILD]
    done = subprocess.run(command, input=json.dumps(scripts), capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise ValueError(done.stderr.strip())
    return [script + "\n" for script in json.loads(done.stdout)]
