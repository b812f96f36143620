// Finds pages with Pagefind's engine: which answer, in which order. Each page is judged by itself.
import { content, fold, held, joined, meant, plain, resembles, simple, wordsOf } from "./search-words.js";

const RANKING = { metaWeights: { title: 10, number: 30, also: 30, line: 3, exact: 1, leads: 1, about: 1 }, pageLength: 0.8, termFrequency: 0.5, termSaturation: 0.5 };
const ALIKE = 0.75; // how much of a phrase and a query has to be the same
const MOST = 0.6; // how many of the words a page has to have where none has all
const FIRST = 10;
const ANY = "any_"; // stands on every page

// The words of a text as they are compared: those that tell something, and all of them.
const compared = (words) => words.map((word) => joined(fold(word)));
const telling = (text, small) => ({ words: compared(content(text, small)), all: compared(text.split(/\s+/)).filter(Boolean) });

// How much of two texts is the same, from 0 to 1; small words decide between phrases that are as much alike.
const alike = (query, phrase) => 0.99 * overlap(query.words, phrase.words) + 0.01 * overlap(query.all, phrase.all);

function overlap(query, phrase) {
  const same = phrase.filter((word) => query.some((sought) => resembles(word, sought) || resembles(sought, word)));
  return (2 * Math.min(same.length, query.length)) / (query.length + phrase.length);
}

// The text of a file without which the search finds less and still finds: nothing if it is not there.
const asked = (file) => fetch(file).then((answer) => (answer.ok ? answer.text() : ""), () => "");

export class Engine {
  // `pagefind` is its module, `leads` the phrases by page, `words` gives the words of the site when they are needed.
  constructor(pagefind, leads, words, settings) {
    Object.assign(this, { pagefind, words, settings, learned: {}, small: new Set(settings.small), written: new Map(Object.entries(settings.written)) });
    this.leads = Object.entries(leads).map(([id, phrases]) => [id, phrases.map((phrase) => telling(phrase, this.small))]);
    this.facets = new Map(); // of each page: its values, by the key of the facet
    this.pages = new Map();
  }

  static async load(index, settings) {
    const pagefind = await import(`${index}pagefind.js`);
    await pagefind.options({ ranking: RANKING });
    const { lang } = document.documentElement;
    const leads = JSON.parse((await asked(`${index}leads.${lang}.json`)) || "{}");
    let list = null;
    const words = async () => (await asked(`${index}words.${lang}.txt`)).split("\n").filter(Boolean);
    const engine = new Engine(pagefind, leads, () => (list ??= words().then((each) => each.map((word) => [fold(word), word]))), settings);
    await engine.learn("kind");
    return engine;
  }

  // Which page has which value of a facet: by the kind results are weighed; by all they are narrowed and counted.
  learn(facet) {
    this.learned[facet] ??= this.asks(facet);
    return this.learned[facet];
  }

  async asks(facet) {
    const values = Object.keys((await this.pagefind.filters())[facet] ?? {});
    await Promise.all(values.map(async (value) => {
      for (const page of (await this.pagefind.search(ANY, { filters: { [facet]: value } })).results) {
        this.pages.set(page.id, page);
        this.facets.set(page.id, { ...this.facets.get(page.id), [facet]: value });
      }
    }));
  }

  kind(id) {
    return this.facets.get(id)?.kind;
  }

  weight(id) {
    return this.settings.weights[this.kind(id)] ?? 1;
  }

  // The ways of writing a query: as typed with its abbreviations in full, and with our own words for loaded ones.
  variants(typed) {
    const written = typed.split(/\s+/).map((word) => this.written.get(joined(simple(word))) ?? word).join(" ");
    const folded = ` ${wordsOf(fold(written)).join(" ")} `;
    for (const [ours, forms] of this.settings.instead) {
      for (const form of [...forms].sort((one, other) => other.length - one.length)) {
        const words = ` ${wordsOf(fold(form)).join(" ")} `;
        if (folded.includes(words)) return { written, ours, other: folded.replace(words, ` ${ours} `).trim() };
      }
    }
    return { written };
  }

  async search(typed) {
    const { written, ours, other } = this.variants(plain(typed));
    if (/^"[^"]+"$/.test(written)) return { ranked: await this.phrase(written), part: 0 };
    const texts = [written, other].filter(Boolean).map((text) => text.replaceAll('"', " "));
    const found = new Map(); // the best place of each page, and the words for which it was found
    const add = (id, score, words, sure) => {
      if (score > (found.get(id)?.score ?? 0)) found.set(id, { id, score, words, sure });
    };
    for (const text of texts) {
      const query = content(text, this.small);
      this.led(text).forEach(([id, much]) => add(id, 3e6 * much, query, true));
      for (const [id, score] of await this.named(query)) add(id, 1e6 + score, query, true);
      for (const [id, score] of await this.asked(query.join(" "))) add(id, 10 + score, query, false);
    }
    const ranked = await this.judged([...found.values()].sort((one, other) => other.score - one.score));
    const part = ranked.length < FIRST ? await this.partly(content(texts[0], this.small), ranked) : [];
    return { ranked: [...ranked, ...part], part: part.length, ours, meant: ranked.length ? null : await this.meant(typed) };
  }

  // Pages to which a phrase like the query leads, the most alike first; a list kept by the browser may name some that are gone.
  led(query) {
    const sought = telling(query, this.small);
    const best = this.leads.map(([id, phrases]) => [id, Math.max(...phrases.map((phrase) => alike(sought, phrase)))]);
    return best.filter(([id, much]) => much >= ALIKE && this.pages.has(id)).sort((one, other) => other[1] - one[1]);
  }

  // Pages of which the whole query is a name or a number.
  async named(query) {
    const name = `${joined(query.join(""))}_`;
    const { results } = await this.pagefind.search(name);
    const pages = await Promise.all(results.slice(0, 5).map(async (one) => [one, await one.data()]));
    const right = pages.filter(([, page]) => page.meta.exact?.split(" ").includes(name));
    return right.map(([one]) => [one.id, one.score * this.weight(one.id)]);
  }

  async asked(query) {
    const { results } = await this.pagefind.search(query);
    return results.map((one) => [one.id, one.score * this.weight(one.id)]);
  }

  // Those that have their words, of as many as it takes to fill the first list; the others are judged when they are shown.
  async judged(ranked) {
    const right = [];
    let place = 0;
    while (place < ranked.length && right.length < FIRST) {
      const some = ranked.slice(place, (place += FIRST));
      right.push(...(await this.holding(some)));
      if (!right.length && place >= 3 * FIRST) return [];
    }
    return [...right, ...ranked.slice(place)];
  }

  async holding(some) {
    const right = await Promise.all(some.map(async (one) => one.sure || held(await this.text(one.id), one.words).length >= one.words.length * (one.part ?? 1)));
    return some.filter((_, index) => right[index]);
  }

  // Pages that have most of the words, where hardly any has all.
  async partly(query, ranked) {
    if (query.length < 3) return [];
    const each = await Promise.all(query.map((word) => this.asked(word)));
    const scores = new Map();
    each.forEach((results) => {
      const [rare, most] = [Math.log(1 + this.pages.size / (1 + results.length)), results[0]?.[1]];
      results.forEach(([id, score]) => scores.set(id, [(scores.get(id)?.[0] ?? 0) + rare, (scores.get(id)?.[1] ?? 0) + (rare * score) / most, (scores.get(id)?.[2] ?? 0) + 1]));
    });
    const known = new Set(ranked.map((one) => one.id));
    const some = [...scores].filter(([id, [, , count]]) => !known.has(id) && count >= MOST * query.length);
    some.sort(([, one], [, other]) => other[0] + other[1] - one[0] - one[1]);
    return this.holding(some.slice(0, FIRST).map(([id]) => ({ id, words: query, part: MOST })));
  }

  // Pagefind finds an exact phrase but does not rank what it found: it takes the order of the same words without the marks.
  async phrase(quoted) {
    const [{ results }, loose] = await Promise.all([this.pagefind.search(quoted), this.asked(quoted.replaceAll('"', ""))]);
    const place = new Map(loose.map(([id, score]) => [id, score]));
    return results.map(({ id }) => ({ id, score: place.get(id) ?? 0, sure: true })).sort((one, other) => other.score - one.score);
  }

  // What was typed with each word that is not here spelled like one that is, if that finds something.
  async meant(typed) {
    const listed = await this.words();
    const words = plain(typed).split(/\s+/).flatMap((word) => word.split(/(?<=\p{L})-(?=\p{L})/u));
    const better = words.map((word) => meant(word, listed));
    if (better.includes(null) || better.join() === words.join()) return null;
    const sought = content(better.join(" "), this.small);
    const found = (await this.asked(sought.join(" "))).map(([id, score]) => ({ id, score, words: sought }));
    return (await this.judged(found)).length ? better.join(" ") : null;
  }

  data(id) {
    return this.pages.get(id).data();
  }

  async text(id) {
    const page = await this.data(id);
    return [page.content, ...Object.values(page.meta)].join(" ");
  }
}
