"""From words to HTML: templates, Markdown, links and headings."""
