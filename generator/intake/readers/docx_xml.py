"""The parts of a Word file (OOXML, ECMA-376) as XML trees, found by their relationships, parsed without DTD or network.

Names of the namespace of Word are written with `W`; a file in the strict form of the standard is read as well.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.intake.source import Refused

Element = Any
"""An element of lxml, which has no types of its own."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_STRICT = (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode())


@dataclass(frozen=True, slots=True)
class Parts:
    """The trees that hold text or decide how it is printed. What a file does not have is None."""

    document: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None
    comments: Element | None


def open_parts(raw: bytes) -> Parts:
    """The parts of the Word file `raw`. Raises Refused where its main part is missing or broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            main = _by_type(archive, names, "").get("officeDocument", "word/document.xml")
            kinds = _by_type(archive, names, main)

            def part(kind: str) -> Element | None:
                name = kinds.get(kind, "")
                return parse(archive.read(name)) if name in names else None

            document = parse(archive.read(main))
            return Parts(document, *map(part, ("styles", "numbering", "footnotes", "endnotes", "comments")))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise Refused("file-truncated", found="docx") from error


def parse(data: bytes) -> Element:
    """An XML part as a tree. A document type is refused even where the gate was not asked first."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    root = etree.fromstring(data.replace(*_STRICT), parser)
    if root.getroottree().docinfo.doctype:
        raise Refused("file-xml-unsafe", part=root.tag)
    return root


def _by_type(archive: zipfile.ZipFile, names: set[str], part: str) -> dict[str, str]:
    """The parts that `part` (or the package, "") refers to: last word of the relationship's type -> name."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in names:
        return {}
    found: dict[str, str] = {}
    for relation in parse(archive.read(rels)).iter(f"{_RELATIONSHIPS}Relationship"):
        if relation.get("TargetMode") == "External":
            continue
        target = relation.get("Target", "")
        path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found.setdefault(relation.get("Type", "").rpartition("/")[2], path)
    return found


def child(element: Element | None, name: str) -> Element | None:
    """The first child called `name` (of Word's namespace), None where there is none."""
    return next(element.iterchildren(W + name), None) if element is not None else None


def value(element: Element | None, name: str, attribute: str = "val") -> str | None:
    """An attribute of the first child called `name`; None where the child or the attribute is missing."""
    found = child(element, name)
    return None if found is None else found.get(W + attribute)


def whole(text: str | None) -> int | None:
    """A whole number from an attribute; None where it is missing or is none."""
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None


def switched(element: Element | None, name: str) -> bool | None:
    """An on/off property (`<w:i/>`, `<w:i w:val="0"/>`); None where it is not set."""
    found = child(element, name)
    if found is None:
        return None
    return found.get(W + "val", "1") not in ("0", "false", "off", "none")


def inside(element: Element) -> Iterator[Element]:
    """The children of an element, seen through wrappers that print nothing: content controls, links, smart tags, and
    alternative content, of which one form only is the text."""
    for node in element:
        if node.tag in _WRAPPERS:
            yield from inside(node)
        elif node.tag == f"{W}sdt":
            content = child(node, "sdtContent")
            if content is not None:
                yield from inside(content)
        elif node.tag == f"{MC}AlternateContent":
            chosen = node.find(f"{MC}Choice")
            chosen = node.find(f"{MC}Fallback") if chosen is None else chosen
            if chosen is not None:
                yield from inside(chosen)
        else:
            yield node


_WRAPPERS = frozenset(W + name for name in ("hyperlink", "smartTag", "customXml", "dir", "bdo"))
