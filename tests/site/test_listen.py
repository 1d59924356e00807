"""What is said in a log is heard by those who asked, and by nobody else while they listen."""

from __future__ import annotations

import logging

from generator.site.listen import Collected, only, told


def test_collected_keeps_one_level() -> None:
    logger = logging.getLogger("test.listen.collected")
    warnings = Collected(logging.WARNING)
    with only(warnings, logger):
        logger.error("lỗi")
        logger.warning("nhắc %d", 1)
        logging.getLogger("test.listen.collected.below").warning("nhắc 2")
    logger.warning("sau đó")
    assert warnings.lines == ["nhắc 1", "nhắc 2"]


def test_only_lets_nobody_else_hear() -> None:
    above, logger = logging.getLogger("test.listen.above"), logging.getLogger("test.listen.above.own")
    heard = Collected(logging.WARNING)
    above.addHandler(heard)
    with only(Collected(logging.WARNING), logger):
        logger.warning("trong")
    logger.warning("ngoài")
    assert heard.lines == ["ngoài"]


def test_told_hears_what_informs_and_leaves_the_level_as_it_was() -> None:
    logger = logging.getLogger("test.listen.told")
    logger.setLevel(logging.ERROR)
    lines: list[str] = []
    with told(lines.append, logger):
        logger.info("một")
    logger.info("hai")
    assert lines == ["một"]
    assert logger.level == logging.ERROR
