"""Old Word files (.doc): LibreOffice, where it is installed, turns them into .docx, which the reader of Word reads.

LibreOffice runs without a window, with a profile of its own in a temporary folder, without macros, without links to
other files, and within the limits of the child process that it is started from.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from generator.intake.readers import docx
from generator.intake.source import Refused, Source

ENV = "KEHOACH_LIBREOFFICE"
"""Environment variable that names the program to use; then no other is tried."""

_COMMANDS = ("soffice", "libreoffice", "loffice")
_PLACES = {
    "win32": (
        "C:/Program Files/LibreOffice/program/soffice.com",
        "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    ),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
}
_SECONDS = 150.0
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{}
</oor:items>
"""
_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
# No macros, no linked files from elsewhere, and a proxy that answers nobody for whatever would still ask the network.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def read(raw: bytes, name: str, images: Path | None = None) -> Source:
    """The record of an old Word file. Raises Refused where LibreOffice is missing (`office-missing`) or fails."""
    program = find()
    if program is None:
        raise Refused("office-missing")
    with tempfile.TemporaryDirectory(prefix="kehoach-office-") as folder:
        converted = convert(raw, program, Path(folder))
        programs = (("LibreOffice", version(program, Path(folder))),)
    source = docx.read_as(converted, name, "doc", programs)
    return replace(source, sha256=hashlib.sha256(raw).hexdigest(), size=len(raw))


def find() -> str | None:
    """The command that starts LibreOffice; None where it is not installed."""
    if named := os.environ.get(ENV):
        return shutil.which(named)
    found = next((path for command in _COMMANDS if (path := shutil.which(command))), None)
    return found or next((place for place in _PLACES.get(sys.platform, ()) if Path(place).is_file()), None)


def convert(raw: bytes, program: str, folder: Path) -> bytes:
    """The file as .docx, made in an empty folder. Raises Refused (`office-failed`) with what LibreOffice said."""
    user = folder / "profile" / "user"
    user.mkdir(parents=True)
    items = "\n".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(_PROFILE.format(items), encoding="utf-8")
    (folder / "van-ban.doc").write_bytes(raw)
    result = folder / "out" / "van-ban.docx"
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(result.parent),
        str(folder / "van-ban.doc"),
    ]
    environment = {**os.environ, "SAL_USE_VCLPLUGIN": "svp", "HOME": str(folder)}
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, env=environment, check=False)
    except subprocess.TimeoutExpired as error:
        raise Refused("office-failed", what=f"quá {_SECONDS:g} giây") from error
    except OSError as error:
        raise Refused("office-missing") from error
    if not result.is_file():
        said = (done.stderr or done.stdout).decode("utf-8", "replace").split()
        raise Refused("office-failed", what=" ".join(said)[-200:] or f"mã {done.returncode}")
    return result.read_bytes()


def version(program: str, folder: Path) -> str:
    """LibreOffice's version, "" where it does not say."""
    try:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        done = subprocess.run([program, profile, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    words = done.stdout.decode("utf-8", "replace").split()
    return words[1] if len(words) > 1 else ""
