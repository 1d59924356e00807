"""The intake's English sentences: what a flag of a draft has seen, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.words import Words

FLAGS: Mapping[str, Words] = {
    "second-file": Words(
        "{file} is another copy of the same document", "see so-sanh.html and take what is needed from plan.moi.yml"
    ),
    "texts-differ": Words(
        "the two texts differ: “{left}” and “{right}”, at “{before} … {after}”",
        "look at so-sanh.html and the paper, decide, and write it here",
    ),
    "texts-differ-slips": Words("{count} differences are likely slips of reading", "look through them in so-sanh.html"),
    "texts-differ-much": Words(
        "the texts differ in {count} places and may not be one document", "compare both in so-sanh.html"
    ),
    "copy-nothing-new": Words(
        "the file prints no copy block that {document} lacks",
        "if it has one, write it under copies: in plan.yml, else delete the draft's folder",
    ),
    "agency-new": Words(
        "the body “{raw}” is not in the register, id {id} is proposed (nearest known name: {like})",
        "keep its entry in agencies.yml if it is new, else correct the id in plan.yml and delete the entry",
    ),
    "agency-unknown": Words(
        "“{raw}” ({role}) is no body of the register",
        "write its id in plan.yml, add an entry to agencies.yml if it is new",
    ),
    "actions-not-found": Words("no verb governs “{raw}”", "write it as printed under actions:"),
    "body-not-found": Words("no body was found", "look at the original, the file may be a cover or an annex only"),
    "attached-document": Words(
        "the file holds a second document, attached to the first: “{raw}”",
        "split the file, one document each, and import both",
    ),
    "citation-two-targets": Words(
        "“{raw}” can mean two documents", "look at number, date and issuer, then write the right id under cites:"
    ),
    "citation-issuer-apart": Words(
        "the citation “{raw}”: its issuer “{issuer}” is printed elsewhere, in the sentence or the document",
        "see whether that body is meant; if not, correct the register of regulations",
    ),
    "citation-without-issuer": Words(
        "the citation “{raw}” prints no issuer", "write the body into the register if you are sure, else leave it out"
    ),
    "citation-without-date": Words(
        "the citation “{raw}” prints no date", "nothing to do, its id is only as precise as the text"
    ),
    "clauses-without-task": Words("{count} clauses made no task ({clauses})", "see whether one of them gives work"),
    "copy-body-unknown": Words("the copying body “{raw}” is not in the register", "write by_agency:, or leave it out"),
    "copy-field-missing": Words("the copy block lacks its {name}", "look at the original and fill it in in plan.yml"),
    "date-before-document": Words("the date “{raw}” is before the document's, {date}", "check both in the original"),
    "date-conflict": Words("two dates are printed: {first} and {second}", "choose one and write it under date:"),
    "date-impossible": Words("“{raw}” is no possible date", "leave the text, add an entry to notes:"),
    "date-not-found": Words("no date of issue was found", "look at the original and fill in date:"),
    "date-unreadable": Words("the date “{raw}” cannot be read", "write it as day/month/year"),
    "lead-from-line": Words(
        "{clause} names nobody, “{raw}” was taken from the line above that is a name, at {above}",
        "see whether the work is theirs",
    ),
    "lead-from-request": Words(
        "{clause} names nobody, “{raw}” was taken from the request at {above}", "see whether the work is theirs"
    ),
    "issuer-unsure": Words(
        "the file has no head of a document, “{raw}” was read in a sentence only", "see whether it issued this document"
    ),
    "deadline-unbound": Words("the deadline “{raw}” belongs to no deliverable", "write it under due:, or say why not"),
    "heading-without-label": Words(
        "“{raw}” looks like a heading that lost its number", "correct text.md and check the tasks below it"
    ),
    "held-already": Words("this document is held ({id})", "the file only adds a copy"),
    "issuer-conflict": Words("two issuers are printed: {first} and {second} ({where})", "choose one under issuer:"),
    "issuer-not-found": Words(
        "no issuer in the authority line or the issuing sentence (letterhead: {letterhead})", "fill in issuer:"
    ),
    "issuer-unknown": Words("the issuer “{name}” is not in the register", "write issuer_agency: if it needs a page"),
    "label-inside": Words(
        "the label “{label}” stands inside a paragraph", "if it begins a clause, split the paragraph in text.md"
    ),
    "label-missed": Words(
        "the label “{label}” does not follow “{before}”: a clause may be missed and its tasks given to the wrong body",
        "check text.md",
    ),
    "label-repaired": Words("the label “{raw}” was read as “{now}”", "look at the original"),
    "label-twice": Words("the label “{label}” appears twice", "check text.md"),
    "line-unplaced": Words("the line “{raw}” belongs to no known part and is recorded nowhere", "look at the original"),
    "number-blank": Words("the number was left blank: “{raw}”", "look at the original and fill in number:"),
    "number-conflict": Words("two numbers are printed: {first} and {second}", "choose one under number:"),
    "number-not-found": Words("no number was found", "look at the original and fill in number:"),
    "number-from-bracket": Words(
        "the number “{raw}” is taken from brackets after the title", "see whether it is this document's"
    ),
    "number-year-impossible": Words("the year in the number “{raw}” cannot be", "look at the original"),
    "number-repaired": Words("the number “{raw}” was read as “{now}”", "look at the original"),
    "citation-date-broken": Words("the date of “{raw}” is damaged and cannot be read", "look at the original"),
    "head-from-news": Words(
        "the file tells of a document and is not it: number “{raw}” comes from a sentence", "find the document itself"
    ),
    "citation-name-unsure": Words(
        "where the name “{raw}” ends is not sure", "look at the original; a longer name goes into the register (names)"
    ),
    "citation-number-bare": Words(
        "«{raw}» prints a number without its symbol; which document it is, is not known",
        "find the full number; where the document is held, tie it by names",
    ),
    "deadline-year-unknown": Words(
        "the deadline «{raw}» prints no year, and the document has no date yet",
        "fill in the document's date:, the year follows from it",
    ),
    "lines-parted": Words(
        "the file ran lines together; they were parted in {count} places («{raw}»)",
        "check the original, and join what was parted wrongly in text.md",
    ),
    "date-loose": Words("the date “{raw}” stands alone: it may not be the document's", "look at the original"),
    "title-doubtful": Words("the title holds strange words or is not sure: “{raw}”", "compare it with the original"),
    "number-unreadable": Words("“{raw}” looks like a document number but cannot be read", "look at the original"),
    "paragraph-joined": Words("two paragraphs were joined (“{raw}”)", "if they are two, split them in text.md"),
    "recipient-joined": Words("two lines of recipients were joined (“{raw}”)", "look at the original"),
    "relation-not-found": Words("what is to be done with “{raw}” is not clear", "write relation: as printed"),
    "row-deadline-in-part": Words("of the cell “{raw}” only “{read}” was read as a deadline", "look at the cell"),
    "row-deadline-over": Words("the deadline “{raw}” ends before the document's date", "look at the original"),
    "row-deadline-unread": Words("no deadline was read in “{raw}”", "write due: if it is one"),
    "row-from-parent": Words("the value “{raw}” is taken from row {number} above", "look at the original"),
    "row-joined": Words("two rows were joined (“{raw}”)", "look at the original"),
    "row-not-a-body": Words("“{raw}” in a body's cell is no body", "look at the original"),
    "row-of-several": Words("one row holds {count} pieces of work, written as one", "split it in plan.yml if needed"),
    "row-part-untold": Words("whether “{raw}” leads or coordinates is not said", "write it under lead: or coordinate:"),
    "row-same-as": Words("the cell “{raw}” was read as “{now}”", "nothing to do if that is right"),
    "row-same-as-nothing": Words("the cell says “{raw}” but nothing stands above", "fill it in in plan.yml"),
    "row-two-deadlines": Words(
        "the cell “{raw}” holds two deadlines, none was taken", "write due: for each deliverable"
    ),
    "row-unknown-body": Words(
        "“{raw}” is not in the register", "write an id in plan.yml, add an entry to agencies.yml if it is new"
    ),
    "row-without-content": Words("the row “{raw}” has no content", "look at the original"),
    "row-without-deadline": Words(
        "this row prints no deadline (above: “{above}”)", "see whether cells are merged in the original"
    ),
    "row-without-lead": Words(
        "this row prints no lead (above: “{above}”)", "see whether cells are merged in the original"
    ),
    "row-year-inferred": Words("the deadline “{raw}” prints no year, {year} was inferred", "see whether that is right"),
    "scan-agency-unsure": Words("the body “{raw}” was read unsurely ({confidence})", "look at the image"),
    "scan-date-unsure": Words("the deadline “{raw}” was read unsurely ({confidence})", "look at the image"),
    "scan-label-unsure": Words("the label “{raw}” was read unsurely ({confidence})", "look at the image"),
    "scan-number-unsure": Words("the number “{raw}” was read unsurely ({confidence})", "look at the image"),
    "scan-page-left-out": Words(
        "the words of {raw} are not in the text: the page is scanned too poorly ({why})",
        "look at its image; scan it again at 300 dpi and import anew if its words are needed, else answer here",
    ),
    "scan-words-unsure": Words("the words “{raw}” were read unsurely ({confidence})", "look at the image"),
    "section-core": Words("the section “{raw}” is taken for general tasks (core)", "take it out of core: if not"),
    "section-unknown": Words(
        "whether the section “{raw}” gives work is not clear ({count} clauses became tasks)", "keep or delete them"
    ),
    "signature-not-found": Words("no signature was found", "look at the original"),
    "signer-not-found": Words("no signer's name under “{raw}”", "fill in signer: if it is printed"),
    "split-doubtful": Words("whether “{raw}” is one deliverable or two is doubtful", "merge or keep them"),
    "stamp-body-unknown": Words(
        "the receiving body “{raw}” is not in the register", "write by_agency:, or leave it out"
    ),
    "stamp-conflict": Words("the incoming stamp is printed twice and differs: “{raw}”", "correct received:"),
    "stamp-field-missing": Words(
        "the stamp “{raw}” lacks its {name}", "fill it in in plan.yml, or delete the entry if it is none"
    ),
    "table-head-unread": Words("the column “{raw}” is not known and was not read", "look at the original"),
    "task-without-deliverable": Words(
        "the clause “{raw}” gives work but no deliverable was read", "add the task to plan.yml, or say why not"
    ),
    "tasks-without-lead": Words("{count} tasks name no lead ({clauses})", "write lead: where one is named"),
    "title-not-found": Words("no title was found", "fill in title: and the # line of text.md"),
    "two-signers": Words("two signers are printed: {first} and {second}", "choose the document's under signer:"),
    "type-conflict": Words(
        "the symbol says “{number}” but the type is printed “{printed}”", "correct type: or keep it"
    ),
    "type-not-found": Words("no type was found", "fill in type:"),
    "type-repaired": Words("the type “{raw}” was read as “{now}”", "look at the original"),
    "year-inferred": Words("the deadline “{raw}” prints no year, {year} was inferred", "see whether that is right"),
    "year-short": Words("the year is printed with two digits: “{raw}”", "look at the original"),
    "table-columns-numbered": Words(
        "the row that numbers the columns (“{raw}”) is left out of the text", "for information"
    ),
    "table-head-repeated": Words(
        "the head of the table is printed again (“{raw}”) and left out of the text", "for information"
    ),
    "clause-left-out": Words(
        "“{raw}” names a body but is not a task", "if it is work, add it under tasks: and take it from overrules:"
    ),
    "task-of-keyed-lines": Words("task “{raw}” was read from the keyed lines below it", "look at each value"),
    "deadline-unreadable": Words(
        "“{raw}” looks like a deadline but cannot be read", "look at the original, and write due: by hand if it is one"
    ),
    "citation-near-held": Words(
        "“{raw}” has the number and date of {id} but another issuer ({issuer})",
        "look at the original, mend a misread word in text.md or leave it",
    ),
}

TERMS: Mapping[str, str] = {
    "kind": "kind",
    "number": "number",
    "by": "body",
    "date": "date",
    "lead": "lead",
    "coordinate": "coordinating",
    "advises": "advised",
    "reports_to": "reported to",
    "sentence": "by the issuing sentence",
    "authority": "by the authority line",
    "letterhead": "by number and letterhead",
}
"""Names of fields and roles, as a reader is told them."""
