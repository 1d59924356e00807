"""Text to meaning: pure functions over a text, with spans in code points. Knows no files.

outline         a body file -> clauses, by blocks and labels; `places` says in words where one stands
dates, periods  printed days and stretches of time; `recurrence` what comes again
numbers         document numbers, repaired; `type_names` and `issuers` what stands around them
citations       mentions of documents, those with a number and, by `short_names`, those without
agencies        names of bodies; `responsibility` who is given a part
deadlines       when; `deliverables` what is asked for, by `pieces` and their `verbs`
quotes          where words that a person copied stand
"""
