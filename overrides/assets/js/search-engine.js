// Improves what Pagefind's engine finds.
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("y", "i");
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
// A word without the signs in it: `47,289` is 47289, `I.R.C.` is irc, `data-sharing` is datasharing.
const joined = (text) => wordsOf(text).join("");
const beginningOf = (word) => /\d/.test(word) ? word : word.slice(0, Math.max(3, Math.ceil(word.length * 0.6)));
const ENDING = /^(e?d|e?s|e|i|ies?|ied|ings?|e?rs?|ors?|ions?|al|li|ments?)?$/;

// Whether a word begins like the word sought, or is another form of it: `share` for `sharing`.
function resembles(word, sought) {
  if (word.startsWith(beginningOf(sought))) return true;
  let same = 0;
  while (same < word.length && word[same] === sought[same]) same += 1;
  return same > 2 && ENDING.test(word.slice(same)) && ENDING.test(sought.slice(same));
}

// Whether each word sought is like a word of the page, as it is typed or with its parts one by one.
async function answers(result, term) {
  const page = await result.data();
  const words = fold([page.content, ...Object.values(page.meta)].join(" ")).split(/\s+/);
  const there = [...new Set(words.flatMap((word) => [joined(word), ...wordsOf(word)]))];
  const isThere = (sought) => there.some((word) => resembles(word, sought));
  const sought = fold(term).split(/\s+/).filter((word) => joined(word));
  return sought.every((word) => isThere(joined(word)) || wordsOf(word).every(isThere));
}

// All that was found, what answers first; nothing where none of the first pages answers.
async function answering(results, term) {
  if (await answers(results[0], term)) return results;
  const first = results.slice(0, 10);
  const right = await Promise.all(first.map((result) => answers(result, term)));
  const found = first.filter((_, place) => right[place]);
  return found.length ? [...found, ...results.filter((result) => !found.includes(result))] : [];
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

// What is typed as the index has it: phones type curly marks, and what is pasted has dashes and spaces of every sort.
function plain(typed) {
  const whole = typed.replace(/(\d)[\u00a0\u2009\u202f](?=\d{3})/g, "$1").normalize("NFKC");
  return whole.replace(/[“”„«»]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\p{Cf}\p{Cc}]/gu, "");
}

// Where no page has a word, the engine answers with words of the same first letters: whoever looks for a name that is
// not here would be shown other people.
export function refine(engine) {
  const find = engine.search.bind(engine);
  engine.search = async (typed, options) => {
    const term = typed && plain(typed);
    let found = await find(term, options);
    if (!term || !found) return found;
    const asked = found.results.length ? term : shortened(term);
    if (asked !== term) found = await find(asked, options);
    if (!found?.results.length) return found;
    found.results = await answering(found.results, asked);
    if (!found.results.length) return { ...found, unfilteredResultCount: 0 };
    if (/^\s*"[^"]+"\s*$/.test(term)) found.results = await ranked(found.results, find, term, options);
    return found;
  };
}
