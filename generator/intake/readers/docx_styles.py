"""How a Word file says that words look: italics, capitals, hidden, which font; through styles and their parents.

Only what changes the reading is asked: small letters that print as capitals, words that do not print, italics that
open a paragraph, a font whose letters are not Unicode, a list that a style brings with it (ECMA-376, 17.7).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.intake.readers.docx_xml import Element, W, child, switched, value, whole

_TOGGLES = ("i", "b", "caps", "smallCaps", "vanish")


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is printed. `font` is the one that letters outside ASCII are set in."""

    italic: bool = False
    bold: bool = False
    capitals: bool = False
    hidden: bool = False
    struck: bool = False
    font: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """What the layout says of a paragraph: its place in a list, its outline level from 0, how it is set."""

    style: str = ""
    style_name: str = ""
    number: str = ""
    level: int | None = None
    outline: int | None = None
    set: str = ""


@dataclass(slots=True)
class Styles:
    """The styles of a file by id, with the chain of their parents looked up once each."""

    by_id: dict[str, Element] = field(default_factory=dict)
    defaults: Element | None = None
    paragraph_default: str = ""
    chains: dict[str, list[Element]] = field(default_factory=dict)
    looks: dict[tuple[str, str, str], bool] = field(default_factory=dict)
    fonts: dict[tuple[str, str], str] = field(default_factory=dict)

    def chain(self, style: str) -> list[Element]:
        """A style and its parents, nearest first; a circle of parents ends."""
        if style not in self.chains:
            found: list[Element] = []
            name: str | None = style
            while name in self.by_id and self.by_id[name] not in found:
                found.append(self.by_id[name])
                name = value(found[-1], "basedOn")
            self.chains[style] = found
        return self.chains[style]

    def place(self, paragraph: Element) -> Place:
        """What is said of a paragraph, by itself or by its style."""
        own = child(paragraph, "pPr")
        style = value(own, "pStyle") or self.paragraph_default
        chain = self.chain(style)
        said = [own, *(child(node, "pPr") for node in chain)]
        number, level = "", None
        for at, properties in enumerate(said):
            list_ = child(properties, "numPr")
            if list_ is None:
                continue
            level = whole(value(list_, "ilvl")) if level is None else level
            found = value(list_, "numId")
            if found is not None:
                number = found
                style = style if at == 0 else chain[at - 1].get(W + "styleId", style)
                break
        outline = next((n for n in (whole(value(p, "outlineLvl")) for p in said) if n is not None), None)
        name = value(chain[0], "name") or "" if chain else ""
        return Place(style, name.lower(), "" if number == "0" else number, level, outline, _first(said, "jc"))

    def look(self, run: Element, paragraph_style: str) -> Look:
        """How a run is printed in a paragraph of the given style."""
        own = child(run, "rPr")
        style = value(own, "rStyle") or ""
        on = {}
        for name in _TOGGLES:
            direct = switched(own, name)
            on[name] = self._toggled(name, paragraph_style, style) if direct is None else direct
        struck = bool(switched(own, "strike")) or bool(switched(own, "dstrike"))
        capitals = on["caps"] or on["smallCaps"]
        return Look(on["i"], on["b"], capitals, on["vanish"], struck, self._font(own, style, paragraph_style))

    def _toggled(self, name: str, paragraph_style: str, run_style: str) -> bool:
        """A toggle property is on where an odd number of the styles that apply set it (17.7.3)."""
        key = (name, paragraph_style, run_style)
        if key not in self.looks:
            on = [self._set_in(style, name) for style in (paragraph_style, run_style)]
            self.looks[key] = (on[0] != on[1]) or bool(switched(self.defaults, name))
        return self.looks[key]

    def _set_in(self, style: str, name: str) -> bool:
        said = (switched(child(node, "rPr"), name) for node in self.chain(style))
        return next((on for on in said if on is not None), False)

    def _font(self, own: Element | None, run_style: str, paragraph_style: str) -> str:
        if direct := _font_name(own):
            return direct
        key = (run_style, paragraph_style)
        if key not in self.fonts:
            chain = (*self.chain(run_style), *self.chain(paragraph_style))
            names = map(_font_name, (*(child(node, "rPr") for node in chain), self.defaults))
            self.fonts[key] = next(filter(None, names), "")
        return self.fonts[key]

    def borders(self, table: Element) -> Element | None:
        """The borders that a table has by itself or by its style; None where none are said."""
        properties = child(table, "tblPr")
        own = child(properties, "tblBorders")
        if own is not None:
            return own
        chain = self.chain(value(properties, "tblStyle") or "")
        return next((b for b in (child(child(n, "tblPr"), "tblBorders") for n in chain) if b is not None), None)


def read_styles(root: Element | None) -> Styles:
    """The styles of styles.xml; without that part, none."""
    if root is None:
        return Styles()
    nodes = {node.get(W + "styleId", ""): node for node in root.iter(W + "style")}
    defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
    default = next(
        (
            key
            for key, node in nodes.items()
            if node.get(W + "type") == "paragraph" and node.get(W + "default") in ("1", "true", "on")
        ),
        "",
    )
    return Styles(nodes, defaults, default)


def _font_name(properties: Element | None) -> str:
    fonts = child(properties, "rFonts")
    if fonts is None:
        return ""
    return str(fonts.get(W + "hAnsi") or fonts.get(W + "ascii") or fonts.get(W + "cs") or "")


def _first(said: list[Element | None], name: str) -> str:
    return next((found for found in (value(properties, name) for properties in said) if found), "")
