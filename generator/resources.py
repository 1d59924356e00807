"""Where the files that travel with the program are: the one place that knows a checkout from an installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_dir(package: Path = _PACKAGE) -> Path:
    """Folder of the page templates, theme overrides and assets.

    `package` is the folder of the `generator` package. In a checkout its neighbour `site_templates/` is used, so that
    an edited template is seen at once; in an installed wheel the copy inside the package, `_templates/`.

    Raises FileNotFoundError when there is neither: the installation is broken, which no user's data can cause or cure.
    """
    packaged = package / "_templates"
    checkout = package.parent / "site_templates"
    # The packaged copy exists only in a wheel, so it settles the question: beside an installed package lie other
    # people's packages, and one of them could be called site_templates.
    for candidate in (packaged, checkout):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no templates: neither {packaged} nor {checkout} is a folder")


def default_config(package: Path = _PACKAGE) -> Path:
    """The project's mkdocs.yml, for a folder that has none of its own: the same file in a checkout and in a wheel.

    `package` as in `templates_dir`. Raises FileNotFoundError when the installation is broken.
    """
    packaged = package / "_mkdocs.yml"
    checkout = package.parent / "mkdocs.yml"
    for candidate in (packaged, checkout):
        if candidate.is_file():
            return candidate
    raise FileNotFoundError(f"no configuration: neither {packaged} nor {checkout} is a file")
