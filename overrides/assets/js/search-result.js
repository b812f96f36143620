// How the search shows a page that it found.
export function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function result(found) {
  const item = element("li", "finder-found");
  const name = element("p", "name");
  const link = element("a", "", found.meta.title);
  link.href = found.url;
  name.append(link);
  const about = Object.values(found.filters).flat().join(" · ");
  const excerpt = element("p", "sum");
  excerpt.innerHTML = found.excerpt; // Pagefind has escaped it, but for its <mark>.
  item.append(name, element("p", "meta", found.meta.number ? `${about} · ${found.meta.number}` : about), excerpt);
  return item;
}
