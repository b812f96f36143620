// Sets up Pagefind's own search on the search page: what counts most, and how a result looks.
import { refine } from "./search-engine.js";
import { element, result } from "./search-result.js";

const finder = document.querySelector(".finder");
const search = globalThis.PagefindComponents?.getInstanceManager().getInstance("default");

if (finder && search) {
  // A number, a name or a title that matches says more than any word of the text, and how often a word stands there.
  search.pagefindOptions.ranking = { metaWeights: { title: 10, number: 30, also: 30 }, pageLength: 0.8, termFrequency: 0.5, termSaturation: 0.5 };
  finder.querySelector("pagefind-results").resultTemplate = result;
  finder.querySelector(".finder-narrow").addEventListener("toggle", () => search.triggerLoad(), { once: true });
  const load = search.__load__.bind(search);
  let loaded = null;
  search.__load__ = () => {
    loaded ??= load().then(() => {
      if (search.__pagefind__) refine(search.__pagefind__);
      else loaded = null; // It failed; the next search tries again.
    });
    return loaded;
  };
  // What is sought is in the fragment, so that a list of results can be shared and Back returns to it.
  const field = () => finder.querySelector("input");
  const sought = () => new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
  const seek = () => {
    if (!field() || field().value === sought()) return;
    field().value = sought();
    field().dispatchEvent(new Event("input"));
  };
  seek();
  addEventListener("hashchange", seek);
  search.on("search", (term) => history.replaceState(null, "", term ? `#${new URLSearchParams({ q: term })}` : location.pathname));
  const notice = element("p", "notice", finder.dataset.failed);
  notice.role = "alert";
  search.on("error", () => finder.append(notice));
  search.on("results", () => notice.remove());
} else if (finder) {
  finder.append(element("p", "notice", finder.dataset.failed));
}
