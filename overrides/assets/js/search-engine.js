// Improves what Pagefind's engine finds.
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

// Where no page has a word, the engine answers with words of the same first letters: whoever looks for a name that is
// not here would be shown other people.
export function refine(engine) {
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
