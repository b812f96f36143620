// Sets up Pagefind's own search on the search page: what counts most, and how a result looks.
const finder = document.querySelector(".finder");
const search = globalThis.PagefindComponents?.getInstanceManager().getInstance("default");

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

function result(found) {
  const item = element("li", "found");
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

// Pagefind finds an exact phrase but does not rank what it found: it takes the order of the same words without the marks.
function rankPhrases(engine) {
  const find = engine?.search?.bind(engine);
  if (!find) return;
  engine.search = async (term, options) => {
    const found = await find(term, options);
    if (!found || !/^\s*"[^"]+"\s*$/.test(term)) return found;
    const ranked = await find(term.replaceAll('"', ""), options);
    const place = new Map((ranked?.results ?? []).map((one, index) => [one.id, index]));
    found.results.sort((one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity));
    return found;
  };
}

if (finder && search) {
  // A number, a name or a title that matches says more than any word of the text, and how often a word stands there.
  search.pagefindOptions.ranking = { metaWeights: { title: 10, number: 30, also: 30 }, pageLength: 0.8, termFrequency: 0.5, termSaturation: 0.5 };
  finder.querySelector("pagefind-results").resultTemplate = result;
  finder.querySelector(".narrow").hidden = false;
  search.triggerLoad().then(() => rankPhrases(search.__pagefind__));
} else if (finder) {
  finder.append(element("p", "notice", finder.dataset.failed));
}
