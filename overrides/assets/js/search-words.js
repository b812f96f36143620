// Words as the search compares them: what is typed, what a page has, and what a misspelled word may have meant.
export const simple = (text) => text.normalize("NFKD").replace(/[\p{M}'’]/gu, "").toLowerCase();
// The same with one letter for two: `policy` and `policies` begin alike.
export const fold = (text) => simple(text).replaceAll("y", "i");
export const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
// A word without the signs in it: `47,289` is 47289, `I.R.C.` is irc, `data-sharing` is datasharing.
export const joined = (text) => wordsOf(text).join("");

const ENDING = /^(e?d|e?s|e|i|ies?|ied|ings?|e?rs?|ors?|ure?s?|ions?|al|alli|li|ments?|ati(on|ve)s?|it(i|ies)|ants?|ances?)?$/;
const WHOLE = 0.6; // the part of a word that has to be typed before it is taken for that word

// Whether a word begins like the word sought, or is another form of it: `share` for `sharing`. Both are folded.
export function resembles(word, sought) {
  if (word.startsWith(sought)) return /\d/.test(sought) || sought.length >= WHOLE * word.length || ENDING.test(word.slice(sought.length));
  if (/\d/.test(sought)) return false;
  let same = 0;
  while (same < word.length && word[same] === sought[same]) same += 1;
  const [end, other] = [word.slice(same), sought.slice(same)];
  const slip = end && other && (end.endsWith(other) || other.endsWith(end)); // a letter too few or too many: `koteli`, `kotelli`
  return same > 2 && !slip && ENDING.test(end) && ENDING.test(other);
}

// What is typed as the index has it: phones type curly marks, and what is pasted has dashes and spaces of every sort.
export function plain(typed) {
  const whole = typed.replace(/(\d)[\u00a0\u2009\u202f](?=\d{3})/g, "$1").normalize("NFKC");
  const signs = whole.replace(/[“”„«»]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\p{Cf}\p{Cc}]/gu, "");
  return signs.replace(/(\d)\s+(?=\(\w+\))/g, "$1").trim(); // `6103 (i)(2)`
}

// The words of a query in small letters without accents, and without those that say nothing; all of them where nothing else is left.
export function content(query, small) {
  const words = query.split(/\s+/).map(simple).filter(joined);
  const telling = words.filter((word) => !small.has(joined(word)));
  return telling.length ? telling : words;
}

// The words sought that a text has, as they are typed or with their parts one by one.
export function held(text, sought) {
  const words = fold(text).split(/\s+/);
  const there = [...new Set(words.flatMap((word) => [joined(word), ...wordsOf(word)]))];
  const isThere = (word) => there.some((one) => resembles(one, word));
  return sought.map(fold).filter((word) => isThere(joined(word)) || wordsOf(word).every(isThere));
}

// How many letters differ between two words, where two that changed places count as one; no more than a limit.
function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}

// The word of the site that a word may have meant: itself if it is one or a number, null if none is near.
export function meant(typed, listed) {
  const word = joined(fold(typed));
  if (word.length < 4 || listed.some(([there]) => resembles(there, word))) return typed;
  if (/\d/.test(word)) return null;
  const limit = word.length < 6 ? 1 : 2;
  let [best, least] = [null, limit + 1];
  for (const [there, written] of listed) {
    if (there[0] !== word[0] || there.length < 4) continue;
    const far = distance(word, there, Math.min(limit, least));
    if (far < least) [best, least] = [written, far];
  }
  return best;
}
