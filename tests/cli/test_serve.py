"""The preview follows every edit, shows what is wrong with the data, and is there again when it is mended."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.sample import PLAN, write_sample

SECONDS = 90
"""Far more than an edit takes to show: past it the preview hangs."""

PLAN_FILE = f"plans/{PLAN}.yml"
GUIDE = "content/huong-dan/index.md"


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(address: str) -> tuple[int, str]:
    """Status and text of a page; (0, "") while nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode("utf-8", errors="replace")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode("utf-8", errors="replace")
    except OSError:
        return 0, ""


def wait(address: str, until: Callable[[int, str], bool], process: subprocess.Popen[bytes], log: Path) -> str:
    end = time.monotonic() + SECONDS
    status, text = 0, ""
    while time.monotonic() < end and process.poll() is None:
        status, text = get(address)
        if until(status, text):
            return text
        time.sleep(0.2)
    pytest.fail(f"{address}: {status}\n{text[-500:]}\n{log.read_text(encoding='utf-8', errors='replace')[-3000:]}")


class Preview:
    def __init__(self, root: Path, address: str, process: subprocess.Popen[bytes], log: Path) -> None:
        self.root, self.address, self._process, self._log = root, address, process, log

    def page(self, path: str, until: Callable[[int, str], bool]) -> str:
        """The page at `path`, once `until(status, text)` holds."""
        return wait(self.address + path, until, self._process, self._log)

    def edit(self, file: str, change: Callable[[str], str]) -> None:
        path = self.root / file
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    root = tmp_path / "du-an"
    write_sample(root)
    (root / GUIDE).parent.mkdir(parents=True)
    (root / GUIDE).write_text("# Hướng dẫn\n\nCâu một.\n", encoding="utf-8")
    port = free_port()
    log = tmp_path / "log.txt"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--root", str(root), "--addr", f"127.0.0.1:{port}"],
            env={**os.environ, "PYTHONUNBUFFERED": "1", "LC_ALL": "vi_VN.UTF-8"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Preview(root, f"http://127.0.0.1:{port}/", process, log)
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_edits_show_and_errors_are_survived(preview: Preview) -> None:
    guide, plan = "huong-dan/index.html", f"van-ban/{PLAN}.html"
    preview.page(guide, lambda status, text: status == 200 and "Câu một." in text)
    preview.page(plan, lambda status, text: status == 200 and 'id="noi-dung"' in text)

    # A hand-written page.
    preview.edit(GUIDE, lambda text: text.replace("Câu một.", "Câu hai."))
    preview.page(guide, lambda status, text: "Câu hai." in text)

    # A datum.
    preview.edit(PLAN_FILE, lambda text: text.replace("signer: Hồ Thị Nón", "signer: Người Ký Mới"))
    preview.page(plan, lambda status, text: "Người Ký Mới" in text)

    # A fault of the data: every page says what and where, the unknown ones too.
    preview.edit(PLAN_FILE, lambda text: text + "khong_co: x\n")
    for path in (plan, "", guide, "khong/co/that.html"):
        text = preview.page(path, lambda status, text: "Dữ liệu có 1 lỗi" in text)
        assert PLAN_FILE in text
        assert "khong_co" in text

    # Mended: as before, on the same addresses.
    preview.edit(PLAN_FILE, lambda text: text.replace("khong_co: x\n", ""))
    preview.page(plan, lambda status, text: "Người Ký Mới" in text and "Dữ liệu có" not in text)
    preview.page(guide, lambda status, text: "Câu hai." in text)

    # A link of a hand-written page that leads nowhere is such a fault too.
    preview.edit(GUIDE, lambda text: text + "\n[x](kehoach:khong-co)\n")
    preview.page(plan, lambda status, text: "Dữ liệu có 1 lỗi" in text and "khong-co" in text)
    preview.edit(GUIDE, lambda text: text.replace("\n[x](kehoach:khong-co)\n", ""))
    preview.page(plan, lambda status, text: "Người Ký Mới" in text)


def test_a_broken_configuration_is_survived(preview: Preview) -> None:
    """Not a fault of the data: the rebuild itself fails, after which MkDocs' own server answers nothing."""
    guide = "huong-dan/index.html"
    preview.page(guide, lambda status, text: "Câu một." in text)
    preview.edit(GUIDE, lambda text: "---\ntemplate: khong-co.html\n---\n" + text)
    preview.page(guide, lambda status, text: "Chưa dựng được trang" in text and "khong-co.html" in text)
    preview.edit(GUIDE, lambda text: text.replace("---\ntemplate: khong-co.html\n---\n", ""))
    preview.page(guide, lambda status, text: "Câu một." in text)


def test_a_preview_can_start_with_an_error_and_recover(tmp_path: Path) -> None:
    root = tmp_path / "du-an"
    write_sample(root)
    file = root / PLAN_FILE
    good = file.read_text(encoding="utf-8")
    file.write_text(good + "khong_co: x\n", encoding="utf-8")
    port = free_port()
    log = tmp_path / "log.txt"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "generator",
                "serve",
                "--root",
                str(root),
                "--addr",
                f"127.0.0.1:{port}",
                "--lang=vi",
            ],
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        home = f"http://127.0.0.1:{port}/"
        wait(home, lambda status, text: "khong_co" in text, process, log)
        file.write_text(good, encoding="utf-8")
        wait(f"{home}van-ban/{PLAN}.html", lambda status, text: 'id="noi-dung"' in text and status == 200, process, log)
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_an_address_in_use_is_said(tmp_path: Path) -> None:
    write_sample(tmp_path)
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", "generator", "serve", "--root", str(tmp_path), "--addr", address, "--lang=vi"],
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
    assert done.returncode == 1
    assert address in done.stderr
    assert "Traceback" not in done.stderr
