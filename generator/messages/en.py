"""The English sentences: what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.words import Words

_NEAR = "did you mean «{near}»?"

SENTENCES: Mapping[str, Words] = {
    # files
    "not-utf8": Words("the file is not UTF-8 (byte {byte})", "open it in an editor and save it as UTF-8"),
    "control-character": Words("control character {character} in the text", "delete it: it is no part of the words"),
    "unreadable-file": Words("the file cannot be read: {what}", "check the file's permissions"),
    "plan-missing": Words("there is a text but no {file}", "add the data file, or rename to match", _NEAR),
    "text-missing": Words("there is data but no text {file}", "add the text, or rename to match", _NEAR),
    "text-empty": Words("the text is empty", "paste the text: a # line with the title, then its sections"),
    "nothing-here": Words("no document here", "run in the folder that has plans/ and {texts}/, or use --root"),
    # YAML
    "yaml-broken": Words("broken YAML: {what}", "look at colons, indentation and brackets here"),
    "yaml-duplicate-key": Words("key «{key}» is written twice (first on line {line})", "merge them or drop one"),
    "yaml-alias": Words("YAML's *{name} is not used here", "write the value out in this place"),
    "yaml-deep": Words("values are nested too deeply", "look at indentation and brackets"),
    "yaml-tag": Words("YAML tag «{tag}» is not used here", "drop the tag; values are read as written"),
    "yaml-key": Words("a key must be a plain word", "write the key as the guide shows"),
    # shape
    "unknown-key": Words("there is no key «{key}» here", "keys: {allowed}", _NEAR + " Keys here: {allowed}"),
    "missing-key": Words("«{key}» is missing", "add this key"),
    "not-allowed": Words("«{value}» is not allowed here", "allowed: {allowed}", _NEAR + " Allowed: {allowed}"),
    "bad-id": Words(
        "«{value}» is not a valid id", "ids are lower-case ASCII letters, digits and hyphens: van-phong-tinh-uy"
    ),
    "empty-value": Words("«{key}» is empty", "fill it in or drop the key"),
    "wrong-shape": Words("«{key}» has the wrong shape, expected: {expected}", "see the examples in the guide"),
    # document
    "bad-date": Words("«{value}» is not a date", "write day/month/year in digits, or as printed: ngày … tháng … năm …"),
    "bad-number": Words("«{value}» is not a document number", "write it as printed: 07-KH/TU, 12-BS/TU, 05/QĐ-TTg"),
    "id-differs": Words(
        "file name «{id}» does not match the document's number and year",
        "rename both files to «{near}»",
        "rename both files to «{near}»",
    ),
    "type-unknown": Words("the type cannot be told from «{value}»", "add type: (Quyết định, Quy định …)"),
    "duplicate-document": Words(
        "the same document as «{other}» (number, date and issuer)", "a second copy is an entry of copies: in that file"
    ),
    "duplicate-id": Words("id «{id}» is also a {kind}", "change one of the two"),
    "duplicate-copy": Words("copy {number} of {date} is already in {other}", "drop one of the two"),
    "note-nowhere": Words("the note does not say where", "add clause: or field:"),
    "note-not-in-field": Words("«{printed}» is not in {field}", "copy the printed words exactly"),
    # the text's labels
    "clause-sequence": Words(
        "label «{label}» does not follow «{before}»", "check the label: a clause may be missing or misread"
    ),
    "clause-not-first": Words(
        "the first clause here has the label «{label}»", "check whether a clause before it is missing"
    ),
    "clause-twice": Words("clause {clause} occurs twice", "check the clause's label"),
    "clause-not-separated": Words(
        "label «{label}» stands inside the block «{block}»", "put a blank line before it if it is a clause of its own"
    ),
    # references
    "unknown-clause": Words(
        "there is no clause «{clause}» in {document}", "see the clause codes on the text's page", _NEAR
    ),
    "unknown-document": Words("document «{document}» is not in the collection", "see the file names in plans/", _NEAR),
    "unknown-agency": Words("there is no agency «{agency}»", "add it to plans/agencies.yml", _NEAR),
    "unknown-regulation": Words("no document cites «{regulation}»", "see the ids in the list of regulations", _NEAR),
    "unknown-task": Words("clause {clause} is not a task", "choose a clause that is one", _NEAR),
    "duplicate-task": Words("clause {clause} has a task already (line {line})", "put all deliverables into one task"),
    "unused-agency": Words("agency «{agency}» has no role anywhere", "drop the entry, or check where its id is used"),
    "class-cycle": Words("«{agency}» is a member of itself (through {via})", "drop one member_of"),
    "not-a-class": Words("«{agency}» is not a class (kind: class)", "correct member_of or kind"),
    "redirect-lost": Words("redirect to «{target}», which does not exist", "correct the target", _NEAR),
    "redirect-shadows": Words("old id «{id}» is still in use", "drop this redirect"),
    # quotes
    "quote-not-found": Words(
        "«{quote}» is not in clause {clause}", "copy the printed words exactly", "nearest words there: «{near}»"
    ),
    "quote-ambiguous": Words("«{quote}» occurs more than once in clause {clause}", "quote more words"),
    "agency-not-printed": Words(
        "neither clause {clause} nor a heading above it prints the name of «{agency}»",
        "add the printed name to variants, or write {{agency: …, raw: …, clause: …}}",
    ),
    "party-empty": Words("a party has neither agency nor raw", "fill in one of them"),
    "deliverables-overlap": Words(
        "two deliverables of clause {clause} quote the same words", "each word belongs to one deliverable"
    ),
    "action-not-in-text": Words(
        "verb «{action}» is not in the deliverable's quote",
        "copy it exactly; if it stands in an earlier part add inherits: true",
    ),
    "action-not-before": Words(
        "verb «{action}» is not in an earlier part of clause {clause}", "copy it exactly from the earlier part"
    ),
    "citation-not-printed": Words(
        "clause {clause} does not cite «{regulation}»", "check the id, or give the reason at overrules: cites", _NEAR
    ),
    # deadlines
    "unreadable-deadline": Words(
        "deadline «{value}» cannot be read",
        "quote the printed words: hoàn thành trong năm …, trước ngày …, thường xuyên …",
    ),
    "deadline-before-document": Words("deadline «{value}» ends before the document's date {date}", "check the quote"),
    # the recogniser's reading
    "reading-lead": Words(
        "{clause}: lead stated «{stated}», read «{read}»", "correct it, or give the reason at overrules: {{lead: …}}"
    ),
    "reading-coordinate": Words(
        "{clause}: coordinators stated «{stated}», read «{read}»",
        "correct it, or give the reason at overrules: {{coordinate: …}}",
    ),
    "reading-advises": Words(
        "{clause}: advised stated «{stated}», read «{read}»",
        "correct it, or give the reason at overrules: {{advises: …}}",
    ),
    "reading-reports_to": Words(
        "{clause}: reported-to stated «{stated}», read «{read}»",
        "correct it, or give the reason at overrules: {{reports_to: …}}",
    ),
    "reading-due": Words(
        "{clause}: deadline stated «{stated}», read «{read}»", "correct it, or give the reason at overrules: {{due: …}}"
    ),
    "reading-cites": Words(
        "{clause}: citations stated «{stated}», read «{read}»",
        "correct it, or give the reason at overrules: {{cites: …}}",
    ),
    "reading-split": Words(
        "{clause}: {stated} deliverables stated, {read} read",
        "correct it, or give the reason at overrules: {{split: …}}",
    ),
    "reading-no-task": Words(
        "clause {clause} assigns work but has no task", "add the task, or give the reason at the document's overrules:"
    ),
    "overrule-idle": Words(
        "{clause}: overrules «{key}» is no longer needed: the program reads the same", "drop this overrules line"
    ),
    # hand-written pages and configuration
    "unknown-link": Words("link kehoach:{id} leads nowhere", "correct the id", _NEAR),
    "config-broken": Words("{file} is not right: {what}", "correct it, or take the sample file again"),
    # the site's folder
    "foreign-folder": Words(
        "{folder} holds files that this program did not make ({example})",
        "choose an empty folder, or move those files away",
    ),
    "site-dir-is-file": Words("{folder} is a file, not a folder", "choose another folder"),
    "site-dir-in-sources": Words("{folder} lies inside {source}, which holds the data", "choose another folder"),
    "site-not-written": Words("{folder} cannot be written: {what}", "check permissions and free space"),
}

SEVERITIES: Mapping[str, str] = {"error": "error", "warning": "warning"}

TERMS: Mapping[str, str] = {
    "mapping": "keys and values",
    "control characters are not allowed": "a control character stands here",
    "but found another document": "a second document starts here",
}
"""Values that are words of the program and not of the file, as the reader's language says them."""
