// Combines kind, topic and year on a page of the timeline. All words stand in the page; without this script
// the links to the views do the work. What is chosen stands in the address, so that it can be linked.
const place = document.querySelector(".combine");
const entries = [...document.querySelectorAll(".moments > li")].map((row) => ({ row, views: row.dataset.views.split(" ") }));

// What a choice was called in addresses that readers may have kept.
const FORMER = { topic: "subject" };

function choices(list) {
  const links = [...list.querySelectorAll("a[data-view]")];
  if (links.some((link) => link.dataset.view && link.ariaCurrent)) return []; // The page itself has made this choice.
  return links.filter(({ dataset: { view } }) => view && entries.some(({ views }) => views.includes(view)));
}

function select(list, links) {
  const label = document.createElement("label");
  const control = document.createElement("select");
  control.name = list.dataset.name;
  control.autocomplete = "off";
  control.append(new Option(place.dataset.any, ""));
  for (const link of links) control.append(new Option(link.firstChild.textContent.trim(), link.dataset.view));
  label.append(list.dataset.label, control);
  return label;
}

function build() {
  const labels = [...document.querySelectorAll(".show ul[data-name]")]
    .map((list) => [list, choices(list)])
    .filter(([, links]) => links.length > 1)
    .map(([list, links]) => select(list, links));
  const form = document.createElement("form");
  form.ariaLabel = place.dataset.name;
  const reset = Object.assign(document.createElement("button"), { type: "reset", textContent: place.dataset.reset });
  form.append(...labels, reset);
  place.append(form);
  return form;
}

// How tall each bar is when everything is shown, in pixels.
const bars = [...document.querySelectorAll(".months a")].map((link) => {
  const bar = link.querySelector(".months-bar");
  const rows = [...document.getElementById(link.getAttribute("href").slice(1)).children];
  return { link, bar, rows, base: bar.y.baseVal.value + bar.height.baseVal.value, height: bar.height.baseVal.value };
});

function draw({ link, bar, rows, base, height }) {
  const shown = rows.filter((row) => !row.hidden).length;
  const now = Math.ceil((height * shown) / rows.length);
  bar.setAttribute("height", now);
  bar.setAttribute("y", base - now);
  link.toggleAttribute("hidden", !shown);
}

function filter(wanted) {
  for (const { row, views } of entries) row.hidden = !wanted.every((view) => views.includes(view));
  for (const month of document.querySelectorAll(".moments")) {
    const shown = month.querySelectorAll(":scope > li:not([hidden])").length;
    const fold = month.closest("details");
    month.closest("section").hidden = !shown;
    if (fold) fold.querySelector(".count").textContent = numbers.format(shown);
    if (fold && (wanted.length || narrowed)) fold.open = Boolean(wanted.length);
  }
  for (const year of document.querySelectorAll("h2.moments-year")) {
    year.hidden = !document.querySelector(`section:not([hidden]) [id^="${year.id}-"]`);
  }
  for (const link of document.querySelectorAll('.jump a, .toc a[href^="#d"]')) {
    const target = document.getElementById(link.hash.slice(1));
    (link.closest("li") ?? link).hidden = Boolean(target?.closest("[hidden]"));
  }
  for (const year of document.querySelectorAll(".jump p")) year.hidden = !year.querySelector("a:not([hidden])");
  bars.forEach(draw);
  narrowed = wanted.length > 0;
}

const numbers = new Intl.NumberFormat(document.documentElement.lang);
let narrowed = false; // Months that the reader opened stay open until something is chosen.

function start() {
  const form = build();
  const controls = [...form.querySelectorAll("select")];
  const counted = document.querySelector(".counted > p");
  const everything = [...counted.childNodes];
  counted.role = "status";

  function apply() {
    filter(controls.map((control) => control.value).filter(Boolean));
    const shown = entries.filter(({ row }) => !row.hidden).length;
    const said = place.dataset.count
      .replace("{count}", numbers.format(shown)).replace("{all}", numbers.format(entries.length));
    counted.replaceChildren(...(narrowed ? [said] : everything));
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const control of controls) {
      const view = asked.get(control.name) ?? asked.get(FORMER[control.name]) ?? "";
      control.value = [...control.options].some((option) => option.value === view) ? view : "";
    }
    apply();
  }

  function keep() {
    apply();
    const chosen = new URLSearchParams(controls.filter((control) => control.value).map((one) => [one.name, one.value]));
    history.replaceState(null, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}`);
  }

  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(keep)); // The controls are empty only after the event.
  addEventListener("popstate", read);
  read();
}

if (place) start();
