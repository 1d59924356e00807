"""What a person decides on the drafts of the two seeds, each with the reason: all else is read."""

from __future__ import annotations

from typing import Any, NamedTuple


class Decision(NamedTuple):
    """A value of plan.yml that a person gives: where, what, why, and the code of the flag that asked for it."""

    path: str
    value: Any
    why: str
    flag: str


SEEDS: dict[str, tuple[Decision, ...]] = {
    "28-NQ-TW.txt": (
        Decision(
            "assigns.[IV.2].agency",
            [
                {
                    "agency": "cac-tinh-uy-thanh-uy-dang-uy-truc-thuoc-trung-uong",
                    "raw": (
                        "Các tỉnh uỷ, thành uỷ, các ban đảng, ban cán sự đảng, đảng đoàn, đảng uỷ, cơ quan, đơn vị "
                        "trực thuộc Trung ương"
                    ),
                },
                "cac-ban-dang-ban-can-su-dang-dang-doan-dang-uy-co-quan-don-vi-truc-thuoc-trung-uong",
            ],
            "The class is printed with other kinds between its words («… thành uỷ, các ban đảng, …, đảng uỷ, …»): that "
            "it is meant is a reading of a person; no name of it stands there.",
            "agency-new",
        ),
    ),
    "12-KH-TW.txt": (
        Decision(
            "tasks[IV.3/3]deliverables",
            [
                {
                    "text": "Thực hiện tốt vai trò giám sát … phòng, chống tham nhũng, tiêu cực",
                    "actions": ["Thực hiện", "tham gia"],
                }
            ],
            "Only a comma joins the two: one piece of work told in two strokes.",
            "split-doubtful",
        ),
        Decision(
            "tasks[IV.3/3]overrules",
            {"split": "Chỉ có dấu phẩy nối."},
            "The check asks for the reason of the decision above.",
            "split-doubtful",
        ),
    ),
}
