"""Intake (tiếp nhận): from a received file to a draft plan that a person checks and confirms.

    file -> gate -> reader, in a limited child process -> Source -> draft -> drafts/ID/ -> confirm -> content/, plans/

`source` has the one record that every reader fills, `gate` decides what is read at all, `child` runs the readers.
The packages of the extra `intake` are imported only by the readers that need them, when they are needed.
"""
