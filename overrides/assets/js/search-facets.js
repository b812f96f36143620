// What a list of results can be narrowed by: how many there are of each, one tap away, and kept in the address.
import { element } from "./search-result.js";

export class Facets {
  // `asked` is the state of the address: `q` and, by the key of a facet, the values that were chosen. Both are the same in
  // every language; `facets` has the words for them.
  constructor(box, facets, asked, engine) {
    Object.assign(this, { box, facets, asked, engine, names: Object.keys(facets) });
  }

  // Whether a page is among what is chosen; one facet may be left out of the account.
  fits(id, without) {
    return this.names.every((name) => {
      const chosen = this.asked.getAll(name);
      return name === without || !chosen.length || chosen.includes(this.engine.facets.get(id)?.[name]);
    });
  }

  // The results that fit what is chosen, as far as there are such pages: an address may be old or mistyped.
  async narrowed(ranked) {
    const chosen = this.names.filter((name) => this.asked.has(name));
    await Promise.all(chosen.map((name) => this.engine.learn(name)));
    const pages = [...this.engine.facets.values()];
    chosen.forEach((name) => this.keep(name, this.asked.getAll(name).filter((value) => pages.some((page) => page[name] === value))));
    return ranked.filter((one) => this.fits(one.id));
  }

  // Draws the choices for a list of results; the one that has the focus keeps it.
  draw(ranked) {
    const focused = this.box.querySelector("input:focus");
    const groups = this.names.map((name) => this.group(name, ranked)).filter(Boolean);
    this.box.querySelector(".finder-groups")?.remove();
    const made = element("div", "finder-groups");
    made.append(...groups);
    this.box.append(made);
    this.box.hidden = !groups.length;
    const same = focused && [...made.querySelectorAll("input")].find((one) => one.name === focused.name && one.value === focused.value);
    same?.focus({ preventScroll: true });
  }

  group(name, ranked) {
    const counts = new Map(this.asked.getAll(name).map((value) => [value, 0]));
    for (const { id } of ranked.filter((one) => this.fits(one.id, name))) {
      const value = this.engine.facets.get(id)?.[name];
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size < 2 && !this.asked.has(name)) return null;
    const made = element("fieldset", "finder-group");
    made.append(element("legend", "", this.facets[name].name));
    const order = [...counts].sort(([one, many], [other, more]) => (/^\d/.test(one) ? one.localeCompare(other) : more - many));
    made.append(...order.map(([value, count]) => this.choice(name, value, count)));
    return made;
  }

  choice(name, value, count) {
    const label = element("label", "finder-choice");
    const box = element("input", "");
    Object.assign(box, { type: "checkbox", name, value });
    box.checked = this.asked.getAll(name).includes(value);
    box.addEventListener("change", () => this.choose(name, value, box.checked));
    label.append(box, ` ${this.facets[name].values[value] ?? value} `, element("span", "finder-number", String(count)));
    return label;
  }

  keep(name, values) {
    this.asked.delete(name);
    values.forEach((value) => this.asked.append(name, value));
  }

  choose(name, value, on) {
    const others = this.asked.getAll(name).filter((one) => one !== value);
    this.keep(name, [...others, ...(on ? [value] : [])]);
    this.box.dispatchEvent(new CustomEvent("narrow", { bubbles: true, detail: this.asked }));
  }
}
