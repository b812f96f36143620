"""Where a site, its repository and the people behind it can be found, as far as that is set."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses of the site and of its repository, and an e-mail address; each is empty where it is not set.

    In the pages of another language than the first, `within` is the folder of that language, such as `es/`.
    """

    site: str = ""
    repository: str = ""
    contact: str = ""
    within: str = ""

    def whole(self, address: str) -> str:
        """The address of a page with that of the site, where it is known."""
        return f"{self.root}{address}" if self.site else f"{self.within}{address}"

    @property
    def root(self) -> str:
        """The address of the home page in this language, with `/` at its end, or empty where that of the site is not known."""
        return f"{self.site.rstrip('/')}/{self.within}" if self.site else ""

    def edit(self, file: str) -> str | None:
        """The address at which a file is edited."""
        return f"{self._repository}/edit/main/{file}" if self.repository else None

    def form(self, template: str, title: str, page: str) -> str | None:
        """The form that reports a mistake on a page, with its title and address filled in.

        It is the file `template` in `.github/ISSUE_TEMPLATE/`, whose first field has the id `page`.
        """
        filled = urlencode({"template": template, "title": title, "page": page}, quote_via=quote)
        return f"{self._repository}/issues/new?{filled}" if self.repository else None

    def mail(self, subject: str, page: str) -> str | None:
        """A message about a page, to be written in the reader's own program."""
        filled = urlencode({"subject": subject, "body": f"{page}\r\n\r\n"}, quote_via=quote)
        return f"mailto:{self.contact}?{filled}" if self.contact else None

    @property
    def _repository(self) -> str:
        return self.repository.rstrip("/")
