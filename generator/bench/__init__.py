"""The kept benchmark: invented collections of any size, built and rebuilt beside stock MkDocs and Hugo."""
