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

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const beginningOf = (word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.6)));

// Whether each word sought begins like a word of the first page found.
async function answers(results, term) {
  const first = await results[0].data();
  const there = wordsOf([first.content, ...Object.values(first.meta)].join(" "));
  return wordsOf(term).map(beginningOf).every((beginning) => there.some((word) => word.startsWith(beginning)));
}

// Pagefind finds an exact phrase but does not rank what it found: it takes the order of the same words without the marks.
async function ranked(results, find, term, options) {
  const loose = await find(term.replaceAll('"', ""), options);
  const place = new Map((loose?.results ?? []).map((one, index) => [one.id, index]));
  return results.sort((one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity));
}

// A question without its small words: they need not stand on the page that answers it. Abbreviations are no small words.
function shortened(term) {
  if (term.includes('"')) return term; // A phrase is sought as it stands.
  const words = term.match(/[\p{L}\p{N}().-]+/gu) ?? [];
  return words.filter((word) => word.length > 3 || /\d/.test(word) || word === word.toUpperCase()).join(" ") || term;
}

// Improves what the engine finds. A word that stands nowhere it answers with words of the same first letters: whoever
// looks for a name that is not here would be shown other people.
function refine(engine) {
  const find = engine.search.bind(engine);
  engine.search = async (typed, options) => {
    const term = typed?.replace(/[“”„«»]/g, '"'); // Phones type curly marks.
    let found = await find(term, options);
    if (!term || !found) return found;
    const asked = found.results.length ? term : shortened(term);
    if (asked !== term) found = await find(asked, options);
    if (!found?.results.length) return found;
    if (!(await answers(found.results, asked))) return { ...found, results: [], unfilteredResultCount: 0 };
    if (/^\s*"[^"]+"\s*$/.test(term)) found.results = await ranked(found.results, find, term, options);
    return found;
  };
}

if (finder && search) {
  // A number, a name or a title that matches says more than any word of the text, and how often a word stands there.
  search.pagefindOptions.ranking = { metaWeights: { title: 10, number: 30, also: 30 }, pageLength: 0.8, termFrequency: 0.5, termSaturation: 0.5 };
  finder.querySelector("pagefind-results").resultTemplate = result;
  finder.querySelector(".narrow").addEventListener("toggle", () => search.triggerLoad(), { once: true });
  const load = search.__load__.bind(search);
  let loaded = null;
  search.__load__ = () => {
    loaded ??= load().then(() => {
      if (search.__pagefind__) refine(search.__pagefind__);
      else loaded = null; // It failed; the next search tries again.
    });
    return loaded;
  };
  const notice = element("p", "notice", finder.dataset.failed);
  notice.role = "alert";
  search.on("error", () => finder.append(notice));
  search.on("results", () => notice.remove());
} else if (finder) {
  finder.append(element("p", "notice", finder.dataset.failed));
}
