"""Every sentence about the data that the program says to the person who runs it, in Vietnamese and in English.

A Problem carries a code and values; `vi` and `en` (for received files `intake_vi` and `intake_en`) have its words: what
is wrong, then what to do about it. Values are filled by name; `{near}` is the nearest valid value. A flag of a draft is
said in the same way (`intake_flags_vi`, `intake_flags_en`): what is seen, then what to do.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Iterable, Mapping
from typing import Literal

from generator.messages import en, intake_en, intake_flags_en, intake_flags_vi, intake_vi, vi
from generator.messages.words import Words
from generator.model import Problem

Language = Literal["vi", "en"]

SENTENCES: Mapping[Language, Mapping[str, Words]] = {
    "vi": {**vi.SENTENCES, **intake_vi.SENTENCES},
    "en": {**en.SENTENCES, **intake_en.SENTENCES},
}
FLAGS: Mapping[Language, Mapping[str, Words]] = {"vi": intake_flags_vi.FLAGS, "en": intake_flags_en.FLAGS}
_FLAG_TERMS: Mapping[Language, Mapping[str, str]] = {"vi": intake_flags_vi.TERMS, "en": intake_flags_en.TERMS}
_FLAG_TERM_VALUES = frozenset({"name", "role", "where"})
"""Values of flags that may be the name of a field or of a role."""
_SEVERITIES: Mapping[Language, Mapping[str, str]] = {"vi": vi.SEVERITIES, "en": en.SEVERITIES}
_TERMS: Mapping[Language, Mapping[str, str]] = {"vi": vi.TERMS, "en": en.TERMS}
_TERM_VALUES = frozenset({"what", "expected", "kind", "document"})
"""Values that may be words of the program (or of libyaml) instead of the file's."""


def _values(problem: Problem, language: Language) -> dict[str, str]:
    terms = _TERMS[language]
    return {k: terms.get(v, v) if k in _TERM_VALUES else v for k, v in problem.values}


def message(problem: Problem, language: Language) -> str:
    """What is wrong, as one sentence."""
    return SENTENCES[language][problem.code].message.format(**_values(problem, language))


def hint(problem: Problem, language: Language) -> str:
    """What to do about it, as one sentence; names the nearest valid value where there is one."""
    words = SENTENCES[language][problem.code]
    pattern = words.near if problem.near and words.near else words.hint
    return pattern.format(near=problem.near, **_values(problem, language))


def line(problem: Problem, language: Language) -> str:
    """`file:line:column: severity: message (hint) [code]`, the form that editors jump from."""
    place = problem.place
    where = ":".join(str(part) for part in (place.file, place.line, place.column) if part)
    remedy = hint(problem, language)
    tail = f" — {remedy}" if remedy else ""
    return f"{where}: {_SEVERITIES[language][problem.severity]}: {message(problem, language)}{tail} [{problem.code}]"


FlagValues = Iterable[tuple[str, str]]


def flag_message(code: str, clause: str, raw: str, values: FlagValues, language: Language) -> str:
    """What a flag of a draft has seen, as one sentence. `clause` and `raw` are among the values that it may name."""
    return FLAGS[language][code].message.format(**_told(clause, raw, values, language))


def flag_hint(code: str, clause: str, raw: str, values: FlagValues, language: Language) -> str:
    """What to do about a flag, as one sentence."""
    return FLAGS[language][code].hint.format(**_told(clause, raw, values, language))


def _told(clause: str, raw: str, values: FlagValues, language: Language) -> dict[str, str]:
    terms = _FLAG_TERMS[language]
    said = {k: terms.get(v, v) if k in _FLAG_TERM_VALUES else v for k, v in values}
    return {"clause": clause, "raw": raw, **said}


def flag_sentence(code: str, clause: str, raw: str, values: FlagValues, language: Language) -> str:
    """Both in one line."""
    told = tuple(values)
    return f"{flag_message(code, clause, raw, told, language)} — {flag_hint(code, clause, raw, told, language)}"


def language_of(asked: str | None = None) -> Language:
    """The language to speak: the one asked for, else the locale's when it is English, else Vietnamese."""
    if asked in ("vi", "en"):
        return "vi" if asked == "vi" else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "en" if value.lower().startswith("en") else "vi"
    return "en" if (locale.getlocale()[0] or "").lower().startswith("en") else "vi"
