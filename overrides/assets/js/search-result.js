// How the search shows a page that it found.
import { held } from "./search-words.js";

export function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

// A result: the name, what it is, its line, and the place where the words stand if that adds something.
export function result(page, kind, sought) {
  const item = element("li", "finder-found");
  const name = element("p", "name");
  const link = element("a", "", page.meta.title);
  link.href = page.url;
  name.append(link);
  item.append(name, element("p", "meta", [kind, page.meta.about].filter(Boolean).join(" · ")));
  if (page.meta.line) item.append(element("p", "sum", page.meta.line));
  if (held(Object.values(page.meta).join(" "), sought).length < sought.length) {
    const excerpt = element("p", "finder-place");
    excerpt.innerHTML = page.excerpt; // Pagefind has escaped it, but for its <mark>.
    if (!/[.?!]$/.test(excerpt.textContent.trim())) excerpt.append("…");
    item.append(excerpt);
  }
  return item;
}
