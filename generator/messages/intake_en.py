"""The intake's English sentences: why a file is refused, what hinders a confirmation, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.words import Words

SENTENCES: Mapping[str, Words] = {
    "file-missing": Words("no such file", "check the path and the name"),
    "file-unreadable": Words(
        "the file cannot be opened: {what}", "check the permissions, close the program that holds it open"
    ),
    "file-empty": Words("the file is empty", "copy it again from where it came"),
    "file-too-large": Words("the file has {found}, more than {limit}", "split it, or scan it again at 200–300 dpi"),
    "file-kind-unknown": Words(
        "this kind of file is not taken ({found})",
        "save it as .docx, .pdf, .xlsx, .txt or .md and import that (pictures: as one PDF)",
    ),
    "file-wrong-kind": Words(
        "the name ends in {suffix} but the content is {found}",
        "open it in the program that made it and save it as what it is",
    ),
    "file-encrypted": Words("the file has a password", "open it, save a copy without one, import that"),
    "file-truncated": Words("the {found} file is cut off or damaged", "copy it again from where it came"),
    "file-macro": Words("the file holds macros", "open it with macros off, save it as .docx or .xlsx, import that"),
    "file-zip-bomb": Words("the file unfolds to too much ({found}, limit {limit})", "do not open it, ask the sender"),
    "file-zip-nested": Words("the file holds another archive ({entry})", "do not open it, ask the sender"),
    "file-path-trick": Words("the file holds an entry with an unsafe name ({entry})", "do not open it, ask the sender"),
    "file-xml-unsafe": Words("part {part} declares a DTD or XML entities", "do not open it, ask the sender"),
    "file-no-text": Words(
        "nothing in the file can be read as text", "if it holds scanned pictures, export it as PDF and import that"
    ),
    "text-encoding": Words(
        "neither UTF-8 nor UTF-16 (byte {byte})",
        "save it again as UTF-8; text typed in TCVN3 or VNI must be converted to Unicode first",
    ),
    "text-legacy-font": Words("the text is in a legacy encoding ({font}), not Unicode", "convert it and import that"),
    "text-other-language": Words("the text is not Vietnamese", "only Vietnamese documents are read"),
    "text-no-diacritics": Words(
        "the text has no tone marks", "find the original: it cannot stand as the official text"
    ),
    "docx-tracked-changes": Words(
        "{count} tracked changes are unresolved (the first in paragraph {paragraph}: “{near_text}”)",
        "accept or reject them all in Word, save, import again",
    ),
    "docx-foreign-part": Words(
        "the document includes another one whole ({part}) that cannot be read",
        "open it in Word, save it again as .docx, import that",
    ),
    "table-unreadable": Words(
        "the table at paragraph {paragraph} cannot be read: {why}",
        "give every row its cells, put no table inside a table, import again",
    ),
    "xlsx-formula": Words(
        "cell {cell} of sheet “{sheet}” is a formula without a value", "open it in Excel, save it, import again"
    ),
    "office-missing": Words(
        "LibreOffice is needed to read .doc",
        "install it (Debian: apt install libreoffice-writer), or save the file as .docx",
    ),
    "office-failed": Words(
        "LibreOffice could not convert the .doc: {what}", "open it in Word, save it as .docx, import that"
    ),
    "intake-package-missing": Words("package “{package}” is not installed", "run: pip install kehoach[intake]"),
    "reader-time": Words(
        "reading took more than {limit} seconds and was stopped", "split the file, or ask the sender if it is small"
    ),
    "reader-memory": Words(
        "reading needed more than {limit} MB of memory and was stopped",
        "split the file, or ask the sender if it is small",
    ),
    "reader-died": Words(
        "the file could not be read (the reader ended with {status}: {what})",
        "open it in Word or a PDF reader, save it again, import that",
    ),
    "draft-missing": Words(
        "there is no draft “{name}” in drafts/", "import the file first, or check the folder's name"
    ),
    "draft-damaged": Words(
        "the draft's own memory is damaged ({what})", "move the folder away and import the original in goc/ again"
    ),
    "draft-not-written": Words("the project folder cannot be written: {what}", "check permissions and free space"),
    "flag-open": Words(
        "the flag “{grade}” is open: {say}",
        "change that value in plan.yml, or write a word after this key in da-xem.yml",
    ),
    "answer-unknown": Words(
        "da-xem.yml answers “{key}”, which the draft does not ask", "delete the line, or copy the key from review.html"
    ),
    "answer-shape": Words("da-xem.yml must be lines of “key: a word”", "see the example in the guide"),
    "confirmed-already": Words(
        "this draft was confirmed by {by} at {at}",
        "edit plans/ and content/van-ban/ from now on, or import another file",
    ),
    "held-already": Words(
        "the collection holds “{document}” already", "import the file again, so that it becomes a copy of that one"
    ),
    "held-missing": Words(
        "the document “{document}” that this copy belongs to is no longer held", "import the file again"
    ),
    "entry-conflict": Words("“{id}” stands in {file} with another “{key}”", "make the two agree"),
    "copies-nothing": Words(
        "nothing to add: plan.yml has neither copies: nor received:", "fill in the copy, or delete this draft's folder"
    ),
    "merge-layout": Words(
        "the data file is laid out so that nothing can be added",
        "write one item a line as in the guide and confirm again",
    ),
    "ocr-missing": Words(
        "the file is a scan and no OCR program is installed",
        "install Tesseract with its data for Vietnamese script (Debian: apt install tesseract-ocr "
        "tesseract-ocr-script-viet), then import again",
    ),
    "ocr-language-missing": Words(
        "Tesseract lacks its data for Vietnamese script",
        "install script/Vietnamese (Debian: apt install tesseract-ocr-script-viet), then import again",
    ),
    "ocr-failed": Words("Tesseract could not read a page: {what}", "try again, or scan the document again at 300 dpi"),
    "scan-poor": Words(
        "page {page} is scanned too poorly to be trusted ({found}, threshold {floor})",
        "scan it again at 300 dpi from a flat, clear original",
    ),
    "scan-empty": Words(
        "no text was found in the scanned pages", "check that the file is the document, scan it again at 300 dpi"
    ),
}
