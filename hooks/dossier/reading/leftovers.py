"""The names that editors, version control and systems leave in folders: nobody wrote such a file to be published."""

from __future__ import annotations

import re

_LEFT_BEHIND = re.compile(
    r"""\..*                                        # hidden: .DS_Store, .x.yaml.swp, .#x.yaml
    | .*~ | \#.*\# | ~\$.*                          # backups and locks of Emacs, Vim and Office
    | 4913 | .*\.(?:sw[a-p]|bak|orig|rej|tmp)       # probes, backups and halves of Vim, Git and patch
    | .*___jb_(?:tmp|old)___                        # JetBrains
    | __pycache__ | __macosx | (?:eh)?thumbs\.db | desktop\.ini | icon\r | lost\+found""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of this name, without its folder, is passed over wherever files are looked for."""
    return _LEFT_BEHIND.fullmatch(name) is not None
