"""«Did you mean»: the nearest valid value to what was written."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.vietnamese import fold


def nearest(value: str, valid: Iterable[str]) -> str:
    """The valid value most like `value`, tone marks and case aside; "" when none is near."""
    folded = {fold(v, marks=False): v for v in valid}
    found = difflib.get_close_matches(fold(value, marks=False), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else ""
