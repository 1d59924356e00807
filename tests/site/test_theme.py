"""Our overrides of the theme: all Vietnamese, free of inline code, and made for the theme that is installed."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import material
import pytest

from generator.resources import templates_dir

THEME = Path(material.__file__).parent / "templates"
OURS = templates_dir() / "theme"

ORIGINALS = {
    # what we extend, or put something else in the place of: SHA-256 without release numbers
    "base.html": "ff8748cd19e340f6d14910e70d2d083310c4980edff5323a86ac11f44b603b70",
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
    "partials/javascripts/base.html": "d6113712bc4deb30b4bd810ee0dfc28b6f04d2f88cc0016c0f1766eac7b762b6",
    "partials/javascripts/palette.html": "8790389765ea6036effddba548b15093bb05bdc75624eaeaf8b13f3c24be4ab5",
    "partials/javascripts/content.html": "3722e156f0f6339de39fbbfc178b6e401d1a4fb890f189ac5b80c2504bda7dcf",
    "partials/header.html": "8cf3fb15bcf969ff596649616fd99366b3c31c08d57a86d05308efc16d8fa75f",
    "partials/tabs.html": "d2c82916569e645a6b6dc5a36a2beddfaca5a66c8738c5b3e13b7d100ac2e8b7",
    "partials/nav.html": "af33f6e032f632eb055c365eb5f1a975bf8456152fa768e69a1aad6d470b843f",
    "partials/search.html": "bfd556535abcddb99396ab2a7e3acc2ebcd3f36756007d3969396caa4126be30",
    "partials/palette.html": "fb935107ae7d3d7475965019eec36c1ad72bf1d154254dab2474921fcd2710e3",
}


def fingerprint(name: str) -> str:
    text = (THEME / name).read_text(encoding="utf-8").replace("\r\n", "\n")
    text = re.sub(r"\.[0-9a-f]{8}\.min\.|mkdocs-material-[0-9.]+", "", text)
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_theme_is_the_one_that_the_overrides_were_made_for(name: str) -> None:
    assert fingerprint(name) == ORIGINALS[name], (
        f"{name} of the theme has changed: compare it with ours in site_templates/theme, then note its new fingerprint"
    )


def keys(file: Path) -> set[str]:
    return set(re.findall(r'^\s*"([a-z.]+)":', file.read_text(encoding="utf-8"), re.MULTILINE))


def test_every_word_of_the_theme_has_a_vietnamese_one() -> None:
    own = OURS / "partials/languages/vi.html"
    assert keys(THEME / "partials/languages/en.html") == keys(own)
    english = dict(
        re.findall(r'"([a-z.]+)": "(.*)"', (THEME / "partials/languages/en.html").read_text(encoding="utf-8"))
    )
    vietnamese = dict(re.findall(r'"([a-z.]+)": "(.*)"', own.read_text(encoding="utf-8")))
    same = {k for k in vietnamese if vietnamese[k] == english[k]}
    assert same == {"direction", "search.config.separator"}


INLINE = re.compile(
    r"""<script(?![^>]*\bsrc=)(?![^>]*type="application/json")|<style|\sstyle=|\son[a-z]+=["']|javascript:""",
    re.IGNORECASE,
)


@pytest.mark.parametrize("file", [p for d in ("theme", "pages") for p in sorted((templates_dir() / d).rglob("*.html"))])
def test_templates_hold_no_inline_code(file: Path) -> None:
    """The site runs under a strict Content-Security-Policy."""
    text = re.sub(r"\{#.*?#\}", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not INLINE.search(text)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<script src="a.js"></script>', False),
        ('<script id="x" type="application/json">{}</script>', False),
        ("<script>alert(1)</script>", True),
        ('<p style="color:red">', True),
        ('<a onclick="x()">', True),
        ('<a href="javascript:void(0)">', True),
        ("<p>một câu có chữ on = 1</p>", False),
    ],
)
def test_inline_code_is_recognised(html: str, found: bool) -> None:
    assert bool(INLINE.search(html)) is found
