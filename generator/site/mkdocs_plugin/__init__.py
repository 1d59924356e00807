"""MkDocs as the engine: its theme around our pages, its Markdown for hand-written ones, its server for previews.

The only package that knows MkDocs. `mkdocs build` and `mkdocs serve` find `KehoachPlugin` by its entry point;
`kehoach build` and `kehoach serve` come in through `build` and `serve`. All of them run the same events:

    on_config      read and check the data; point MkDocs at a staging folder, so that its clean-up wipes only that
    on_files       the texts are data, not pages; the sections' own pages are ours, MkDocs only gets placeholders
    on_page_…      hand-written pages: links to records
    on_post_build  make our pages, compare with the site, write what differs; then restore `site_dir`

With an error in the data nothing is written and the command fails. The preview instead shows what is wrong in the place
of every page, because it must be there when the error is mended.

    hooks    the events
    theme    Material's page template around a page of ours
    run      building and previewing through MkDocs, for the commands
    sealed   all that a build reads, by which a site is known to be already made
"""

from generator.site.mkdocs_plugin.hooks import KehoachPlugin
from generator.site.mkdocs_plugin.run import build, serve

__all__ = ["KehoachPlugin", "build", "serve"]
