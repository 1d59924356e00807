"""The kept evaluation: what an import reads in a folder of files, beside what people read in them (gold).

    gold       a folder -> cases: a file, and what is right about it
    outcomes   one compared field: right, wrong, missed or extra, and whether a flag warned of it
    compare    what was read + gold -> outcomes; `citations`, `timing`, `parties` know what is fair for their kind
    texts      the text that was read, beside the exact words -> wrong characters
    figures    outcomes -> F1 and rates; gains and losses against another run
    targets    what each form must reach
    reader     a file -> what `kehoach import --json` prints for it

`python -m generator.intake.evaluate FOLDER` is the command.
"""
