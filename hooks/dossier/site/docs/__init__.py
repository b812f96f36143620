"""The hand-written pages of docs/: read, made HTML as MkDocs makes it, and checked before a build."""
