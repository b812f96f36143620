// The search page: what is sought is in the fragment of the address, so that no host sees it, a list of results can be
// shared, and Back returns to it.
import { counted } from "./counted.js";
import { Engine } from "./search-engine.js";
import { Facets } from "./search-facets.js";
import { element, result } from "./search-result.js";

const finder = document.querySelector(".finder");
const part = (name) => finder.querySelector(`.finder-${name}`);
const field = part("field");
const settings = JSON.parse(finder.dataset.settings);
const STEP = 10;
const PAUSE = 200; // milliseconds without typing before the search begins
const PATIENCE = 300; // milliseconds without an answer before readers are told that it is sought

let loading = null;
let timer = 0;
let turn = 0;

const state = () => new URLSearchParams(location.hash.slice(1));
const filled = (label, name, words) => {
  const [before, after] = finder.dataset[label].split(`{${name}}`);
  return [before, words, after];
};

const kind = (made, id) => settings.facets.kind.values[made.kind(id)];

// The engine is loaded when something is sought; where that fails, the next search tries again.
function engine() {
  loading ??= Engine.load(new URL(finder.dataset.index, location.href).href, settings).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

function said(name, ...words) {
  part(name).replaceChildren(...words);
  part(name).hidden = name !== "count" && !words.length; // What is to be read out is always there.
}

function count(number, words) {
  if (number) return [counted(finder.dataset.count, number)];
  return filled("none", "words", element("strong", "", words));
}

function suggestion(words) {
  const link = element("a", "", words);
  link.href = `#${new URLSearchParams({ q: words })}`;
  return filled("meant", "words", link);
}

// Shows results from the list of all, until as many are shown as were asked for.
async function show(found, made, mine) {
  const list = part("list");
  const fill = async (wanted) => {
    while (list.children.length < wanted && found.length) {
      const some = await made.holding(found.splice(0, Math.max(1, wanted - list.children.length)));
      const pages = await Promise.all(some.map((one) => made.data(one.id)));
      if (mine !== turn) return;
      list.append(...some.map((one, index) => result(pages[index], kind(made, one.id), one.words ?? [])));
    }
    part("more").hidden = !found.length;
    history.replaceState({ shown: list.children.length }, "");
  };
  part("more").onclick = () => fill(list.children.length + STEP);
  const before = history.state?.shown ?? STEP;
  list.replaceChildren();
  await fill(Math.max(STEP, before));
}

async function seek() {
  const mine = (turn += 1);
  const asked = state();
  const words = asked.get("q")?.trim() ?? "";
  finder.querySelector(".notice")?.remove();
  if (!words) return clear();
  const waiting = setTimeout(() => mine === turn && said("count", finder.dataset.busy), PATIENCE);
  try {
    const made = await engine();
    const found = await made.search(words);
    if (mine !== turn) return null;
    const facets = new Facets(part("narrow"), settings.facets, asked, made);
    const narrowed = await facets.narrowed(found.ranked);
    if (mine !== turn) return null;
    said("count", ...count(narrowed.length, words));
    said("meant", ...(found.meant ? suggestion(found.meant) : []));
    said("instead", ...(found.ours ? filled("instead", "words", element("em", "", found.ours)) : []));
    said("part", ...(found.part && found.part === narrowed.length ? [finder.dataset.part] : []));
    await show(narrowed, made, mine);
    await Promise.all(Object.keys(settings.facets).map((name) => made.learn(name)));
    return mine === turn ? facets.draw(found.ranked) : null;
  } catch (error) {
    if (mine !== turn) return null;
    clear();
    const notice = element("p", "notice", finder.dataset.failed);
    notice.role = "alert";
    finder.append(notice);
    console.error(error);
    return null;
  } finally {
    clearTimeout(waiting);
  }
}

function clear() {
  ["count", "meant", "instead", "part"].forEach((name) => said(name));
  part("list").replaceChildren();
  part("narrow").hidden = part("more").hidden = true;
}

function typed() {
  const words = field.value.trim();
  const asked = state();
  if ((asked.get("q") ?? "") === words) return;
  history.replaceState(null, "", words ? `#${new URLSearchParams({ q: words })}` : location.pathname);
  seek();
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(typed, PAUSE);
});
part("box").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  typed();
});
finder.addEventListener("narrow", ({ detail }) => {
  history.replaceState(null, "", `#${detail}`);
  seek();
});
const arrive = () => {
  field.value = state().get("q") ?? "";
  seek();
};
addEventListener("hashchange", arrive);
arrive();
field.focus({ preventScroll: true });
