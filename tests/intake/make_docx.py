"""A small writer of Word files for the tests: raw XML in a zip, in the layout of an official document.

Pieces are strings of XML that fit into each other (`p(r("chữ"))`), so that a test can put in whatever Word can write.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W_NS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = f"{_TYPES}.document.main+xml"


# ── runs and paragraphs ──


def t(text: str) -> str:
    """The text of a run; `\\t` and `\\n` are a tab and a soft line break."""
    out = ""
    for at, line in enumerate(text.split("\n")):
        out += "<w:br/>" if at else ""
        for nth, part in enumerate(line.split("\t")):
            out += "<w:tab/>" if nth else ""
            out += f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
    return out


def r(text: str = "", *on: str, font: str = "", style: str = "", xml: str = "") -> str:
    """A run: `on` are its on/off properties (`i`, `b`, `caps`, `vanish`, `strike`); `xml` stands behind the text."""
    properties = f"<w:rStyle w:val={quoteattr(style)}/>" if style else ""
    properties += f"<w:rFonts w:ascii={quoteattr(font)} w:hAnsi={quoteattr(font)}/>" if font else ""
    properties += "".join(f"<w:{name}/>" for name in on)
    return f"<w:r><w:rPr>{properties}</w:rPr>{t(text)}{xml}</w:r>"


def p(*parts: str, num: int | None = None, level: int | None = 0, jc: str = "", style: str = "", ppr: str = "") -> str:
    """A paragraph of runs; a plain string is a run. `num` and `level` put it into a list."""
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if num is not None:
        at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        properties += f'<w:numPr>{at}<w:numId w:val="{num}"/></w:numPr>'
    properties += ppr
    properties += f'<w:jc w:val="{jc}"/>' if jc else ""
    runs = "".join(part if part.startswith("<") else r(part) for part in parts)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def field(code: str, result: str) -> str:
    """A field as Word writes it in full, in three marks."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instr = f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
    return mark.format("begin") + instr + mark.format("separate") + r(result) + mark.format("end")


def text_box(*paragraphs: str) -> str:
    """A run with a text box, in both forms that Word writes side by side."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def note(number: int) -> str:
    """The mark of a footnote in the text."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


# ── tables ──


def tc(*content: str, span: int = 1, merge: str = "", borders: bool = False, width: int = 0) -> str:
    """A cell. `merge` is `restart` or `continue`; plain strings are paragraphs; `width` is in twentieths of a point."""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>' if width else ""
    properties += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge == "restart" else "<w:vMerge/>" if merge else ""
    if borders:
        sides = "".join(f'<w:{s} w:val="single"/>' for s in ("top", "left", "bottom", "right"))
        properties += f"<w:tcBorders>{sides}</w:tcBorders>"
    inside = "".join(part if part.startswith("<") else p(part) for part in content) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str) -> str:
    """A row; a plain string is a cell."""
    return f"<w:tr>{''.join(c if c.startswith('<w:tc>') else tc(c) for c in cells)}</w:tr>"


def tbl(*rows: str, borders: bool = True, style: str = "", grid: Sequence[int] = ()) -> str:
    """A table of rows, ruled or not. `grid` are the widths of its columns, which Word always writes, and which another
    program needs to understand merged cells."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    drawn = "".join(f'<w:{s} w:val="{"single" if borders else "none"}"/>' for s in sides)
    properties = f"<w:tblStyle w:val={quoteattr(style)}/>" if style else f"<w:tblBorders>{drawn}</w:tblBorders>"
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    drawn_grid = f"<w:tblGrid>{columns}</w:tblGrid>" if grid else ""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{drawn_grid}{''.join(rows)}</w:tbl>"


# ── lists ──


def lvl(at: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    """A level of a list: how its number looks."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f"<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )


def abstract(own: int, *levels: str, more: str = "") -> str:
    """An abstract list."""
    return f'<w:abstractNum w:abstractNumId="{own}">{more}{"".join(levels)}</w:abstractNum>'


def num(own: int, of: int, starts: Mapping[int, int] | None = None) -> str:
    """A list, with the levels that it starts anew."""
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        for at, start in (starts or {}).items()
    )
    return f'<w:num w:numId="{own}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


OFFICIAL_LISTS = abstract(
    0,
    lvl(0, "upperRoman", "%1-"),
    lvl(1, "decimal", "%2."),
    lvl(2, "decimal", "%2.%3."),
    lvl(3, "lowerLetter", "%4)"),
    lvl(4, "bullet", "-"),
) + num(1, 0)
"""The levels of a Party document (I- 1. 1.1. a) -) as list 1."""


# ── the file ──


def styles(*nodes: str, defaults: str = "") -> str:
    """styles.xml: `Normal`, a grid for tables, and what a test adds."""
    sides = "".join(f'<w:{s} w:val="single"/>' for s in ("top", "left", "bottom", "right", "insideH", "insideV"))
    borders = f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>"
    grid = f'<w:style w:type="table" w:styleId="TableGrid">{borders}</w:style>'
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    base = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
    return base + normal + grid + "".join(nodes)


def style(own: str, name: str, *, ppr: str = "", rpr: str = "", based: str = "", kind: str = "paragraph") -> str:
    """One style."""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{own}"><w:name w:val="{name}"/>{parent}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def docx(
    *body: str,
    numbering: str = OFFICIAL_LISTS,
    style_nodes: Sequence[str] = (),
    defaults: str = "",
    footnotes: Mapping[int, str] | None = None,
    comments: Mapping[int, str] | None = None,
    extra: Mapping[str, bytes] | None = None,
    main_type: str = MAIN_TYPE,
) -> bytes:
    """The bytes of a Word file with the given body (a plain string is a paragraph) and parts."""
    content = "".join(part if part.startswith("<") else p(part) for part in body)
    parts: dict[str, tuple[str, str, str]] = {
        "numbering": ("numbering", f"{_TYPES}.numbering+xml", numbering),
        "styles": ("styles", f"{_TYPES}.styles+xml", styles(*style_nodes, defaults=defaults)),
        "footnotes": ("footnotes", f"{_TYPES}.footnotes+xml", _notes("footnote", footnotes or {})),
        "comments": ("comments", f"{_TYPES}.comments+xml", _notes("comment", comments or {})),
        "header1": ("hdr", f"{_TYPES}.header+xml", p("Dòng đầu trang, không thuộc văn bản")),
    }
    overrides = f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>'
    relations = ""
    files: dict[str, bytes] = {}
    for at, (name, (root, type_, inner)) in enumerate(parts.items(), start=1):
        files[f"word/{name}.xml"] = f"{_HEAD}<w:{root} {_SPACES}>{inner}</w:{root}>".encode()
        overrides += f'<Override PartName="/word/{name}.xml" ContentType="{type_}"/>'
        kind = "header" if root == "hdr" else root
        relations += f'<Relationship Id="rId{at}" Type="{_RELS}/{kind}" Target="{name}.xml"/>'
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/></w:sectPr>'
    document = f"{_HEAD}<w:document {_SPACES}><w:body>{content}{section}</w:body></w:document>"
    types = (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    main = f'<Relationship Id="rId1" Type="{_RELS}/officeDocument" Target="word/document.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": (_HEAD + rels.format(main)).encode(),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": (_HEAD + rels.format(relations)).encode(),
            **files,
            **(extra or {}),
        }
    )


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip archive of the given entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def _notes(kind: str, texts: Mapping[int, str]) -> str:
    author = ' w:author="Người soát"' if kind == "comment" else ""
    return "".join(f'<w:{kind} w:id="{own}"{author}>{p(text)}</w:{kind}>' for own, text in texts.items())


def letterhead(left: Sequence[str], right: Sequence[str]) -> str:
    """The head of an official document: two columns in a table without borders, one row."""
    return tbl(
        tr(tc(*(p(r(x, "b"), jc="center") for x in left)), tc(*(p(r(x), jc="center") for x in right))), borders=False
    )


def plan() -> bytes:
    """A whole plan in official layout: letterhead, title, numbered levels, bullets, a table, signature, recipients."""
    return docx(
        letterhead(
            ["TỈNH UỶ SÔNG TRĂNG", "*", "Số 15-KH/TU"],
            ["ĐẢNG CỘNG SẢN VIỆT NAM", "Sông Trăng, ngày 05 tháng 3 năm 2024"],
        ),
        p(r("KẾ HOẠCH", "b"), jc="center"),
        p(r("thực hiện Nghị quyết về chuyển đổi số\ntrong các cơ quan của tỉnh", "b"), jc="center"),
        "Thực hiện Nghị quyết số 12-NQ/TU, ngày 20/12/2023 của Ban Chấp hành Đảng bộ tỉnh về chuyển đổi số, Ban "
        "Thường vụ Tỉnh uỷ ban hành Kế hoạch thực hiện như sau:",
        p(r("MỤC ĐÍCH, YÊU CẦU", "b"), num=1, level=0),
        p("Nâng cao nhận thức của các cấp uỷ, tổ chức đảng.", num=1, level=1),
        p("Xác định rõ nhiệm vụ của từng cơ quan.", num=1, level=1),
        p(r("NHIỆM VỤ CỤ THỂ", "b"), num=1, level=0),
        p(r("Ban Tổ chức Tỉnh uỷ", "b"), num=1, level=1),
        p("Rà soát các quy định về công tác cán bộ ", r("(hoàn thành trong quý II/2024)", "i"), ".", num=1, level=4),
        p("Chủ trì, phối hợp với Văn phòng Tỉnh uỷ xây dựng cơ sở dữ liệu.", note(2), num=1, level=4),
        p(r("Văn phòng Tỉnh uỷ", "b"), num=1, level=1),
        p("Về hạ tầng", num=1, level=2),
        p("Kết nối mạng thông tin diện rộng.", num=1, level=3),
        p("Bảo đảm an toàn thông tin.", num=1, level=3),
        p("Về dữ liệu", num=1, level=2),
        p("Số hoá tài liệu lưu trữ.", num=1, level=3),
        tbl(
            tr("TT", "Nội dung", "Cơ quan chủ trì", "Thời gian"),
            tr("1", "Ban hành quy chế", tc("Văn phòng Tỉnh uỷ", merge="restart"), "Quý III/2024"),
            tr("2", "Tập huấn", tc(merge="continue"), "Thường xuyên"),
        ),
        tbl(
            tr(
                tc(p(r("Nơi nhận:", "b", "i")), "- Như trên,", "- Lưu Văn phòng Tỉnh uỷ."),
                tc(*(p(r(x, "b"), jc="center") for x in ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Sông"))),
            ),
            borders=False,
        ),
        footnotes={2: "Theo Đề án đã được phê duyệt."},
    )
