"""Places and levels written short inside names: «Ban Dân vận T.Ư», «UBND TP. Hải Mẫu», in one form, **same length**.

A point inside a short form ends no sentence and a name goes on behind it, so readers of names read this form; offsets
are those of the text, and what is quoted is cut out of the text itself.
"""

from __future__ import annotations

import re

_CENTRAL = re.compile(r"(?<!\w)(?:T\. ?[ƯUW]\.?|T[ƯW](?! [^\W\d_a-zà-ỹ]{2}))(?!\w)")
_SHORT = ("T.", "TƯ", "P.", "X.", "H.", "Q.", "p.", "x.")
_PLACE = re.compile(r"(?<!\w)(?:TP|TX|TT|Tp|Tx)\.(?= ?[^\W\d_a-zà-ỹ])")
_IN_NAME = re.compile(r"(?<=UBND |HĐND |MTTQ )[HQPX]\.(?= ?[^\W\d_a-zà-ỹ])")


def spelled(text: str) -> str:
    """`text` with «T.Ư», «TƯ» as «TW…» and without the point of «TP.»; as it is where all is capitals."""
    if not any(short in text for short in _SHORT) or text.isupper():
        return text
    text = _CENTRAL.sub(lambda m: "T" + "W" * (len(m.group()) - 1), text)
    text = _PLACE.sub(_without_point, text)
    return _IN_NAME.sub(_without_point, text)


def _without_point(match: re.Match[str]) -> str:
    return match.group().replace(".", " ")
