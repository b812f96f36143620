"""A record spliced into the shell of its kind is the page that the theme would have rendered whole."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from support import ROOT, SAMPLE

EXTRA_HOOK = """
from mkdocs.structure.files import File, InclusionLevel

SHELL = "---\\ntitle: '@@dossier:title@@'\\ndescription: '@@dossier:description@@'\\nshell: true\\n---\\n"


def on_files(files, config):
    for name in ("another-record", "another-much-longer-name-of-a-record"):
        page = File.generated(config, f"terms/{name}.md", content=SHELL)
        page.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(page)
    return files


def on_post_page(output, page, config):
    if page.url.startswith("terms/") and page.meta.get("shell"):
        config.extra["outputs"][page.url] = output
    return output
"""


def test_nothing_in_the_theme_depends_on_the_record(tmp_path: Path) -> None:
    hook = tmp_path / "capture.py"
    hook.write_text(EXTRA_HOOK, encoding="utf-8")
    hooks = [str(hook), str(ROOT / "hooks" / "mkdocs_hooks.py")]
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"), hooks=hooks)
    config.extra.update(data=str(SAMPLE), outputs={})
    build(config)
    pages = config.extra["outputs"]
    assert len(pages) == 3
    assert len(set(pages.values())) == 1
