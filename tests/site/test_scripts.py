"""Scripts as they are published: smaller, and saying the same."""

from __future__ import annotations

import pytest

from generator.site import scripts

CASES = [
    ("/* Vì sao,\n   hai dòng */\nlet a = 1;\n", "let a=1"),
    ("// một\nf({ a: 1, /* hai */\n  b: 2 });\n", "f({a:1,b:2})"),
    ('g("x /* y */ z", `a  ${b} // c`);', 'g("x /* y */ z",`a  ${b} // c`)'),
    ("g(/[/*]/, /x*/);", "g(/[/*]/,/x*/)"),
    ("(function () {\n  const words = 1;\n  f(words, words);\n})();", "(function(){const e=1;f(e,e)})()"),
    ("g('Không có đúng chữ đã gõ', \"quốc\u0323\");", "g(\"Không có đúng chữ đã gõ\",\"quốc\u0323\")"),
    ("", ""),
]  # fmt: skip


def test_comments_blanks_and_long_local_names_are_not_published() -> None:
    assert scripts.published([script for script, _ in CASES]) == [expected + "\n" for _, expected in CASES]


def test_names_that_others_see_stay() -> None:
    (script,) = scripts.published(["self.khData = (name, value) => take(name, value);"])
    assert script == "self.khData=(e,t)=>take(e,t)\n"


def test_what_is_no_script_is_refused_with_its_place() -> None:
    with pytest.raises(ValueError, match="line 2 and column 9"):
        scripts.published(["g();", "f();\nlet a = ;\n"])


def test_without_the_library_a_script_is_published_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Mac with Apple's processor: no wheel, and the site is built all the same."""
    monkeypatch.setattr(scripts, "find_spec", lambda name: None)
    assert scripts.published(["f( 1 ); /* một */\n"]) == ["f( 1 ); /* một */\n"]
