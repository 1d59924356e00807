"""Whether two printed names can be one body: a shorter form of the other («UBND tỉnh»), and not of another term."""

from __future__ import annotations

from functools import lru_cache

from generator.vietnamese import fold, folded_pattern, tone_key

_TERM = folded_pattern(r",? ?\(? ?(?:khoá|nhiệm kỳ) (?P<term>[ivxlc]+|\d+(?: ?- ?\d+)?)\b ?\)?")
_ABBREVIATED = {
    "btv": "ban thường vụ", "bch": "ban chấp hành", "ubnd": "uỷ ban nhân dân", "hđnd": "hội đồng nhân dân",
    "bct": "bộ chính trị", "bbt": "ban bí thư",
}  # fmt: skip


def same_issuer(a: str, b: str) -> bool:
    """Whether two printed issuers can be one body: equal, or one a shorter form of the other, and no other term."""
    (one, term), (other, other_term) = _issuer(a), _issuer(b)
    if term and other_term and term != other_term:
        return False
    shorter, longer = sorted((one, other), key=len)
    return longer[: len(shorter)] == shorter


@lru_cache(maxsize=4096)
def _issuer(printed: str) -> tuple[tuple[str, ...], str]:
    folded = tone_key(printed)
    term = _TERM.search(folded)
    words = _TERM.sub(" ", folded)
    written_out = tuple(w for part in words.split() for w in fold(_ABBREVIATED.get(part, part)).split())
    return written_out, term["term"] if term else ""
