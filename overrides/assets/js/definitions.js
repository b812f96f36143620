// Shows what a term of art means where the word stands: on hover, on focus, on the first tap. The text is on the page
// already; without this script the word leads to its definition.
const meanings = document.querySelector(".meanings");
const DELAY = 200; // milliseconds, so that passing over a word shows nothing

function setUp() {
  const box = document.createElement("div");
  box.className = "meaning";
  box.popover = "manual";
  box.role = "note";
  const text = document.createElement("p");
  const more = document.createElement("a");
  box.append(text, more);

  let shown = null;
  let timer = 0;

  function place(link) {
    const word = link.getClientRects()[0];
    const width = box.offsetWidth;
    const room = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(word.left, room - width - 8));
    const below = word.bottom + box.offsetHeight + 8 < innerHeight || word.top < box.offsetHeight + 8;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? word.bottom + 4 : word.top - box.offsetHeight - 4) + scrollY}px`;
  }

  function show(link) {
    clearTimeout(timer);
    if (shown === link) return;
    const meaning = document.getElementById(link.getAttribute("aria-describedby"));
    if (!meaning) return;
    shown = link;
    document.body.append(box);
    text.textContent = meaning.textContent;
    more.href = link.href;
    more.textContent = meaning.dataset.more;
    box.showPopover();
    place(link);
  }

  function hide() {
    clearTimeout(timer);
    if (shown) box.hidePopover();
    shown = null;
  }

  const later = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, DELAY);
  };
  const byMouse = (action) => (event) => event.pointerType === "mouse" && action(event);

  for (const link of document.querySelectorAll("a.definition[aria-describedby]")) {
    link.addEventListener("pointerenter", byMouse(() => later(() => show(link))));
    link.addEventListener("pointerleave", byMouse(() => later(hide)));
    link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
    link.addEventListener("blur", () => later(hide));
    link.addEventListener("click", (event) => {
      if (event.pointerType === "mouse" || event.detail === 0 || shown === link) return;
      event.preventDefault(); // a first tap tells; a second one leads to the definition
      show(link);
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", byMouse(() => later(hide)));
  box.addEventListener("focusin", () => clearTimeout(timer));
  box.addEventListener("focusout", () => later(hide));
  addEventListener("resize", hide);
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("pointerdown", (event) => {
    if (!box.contains(event.target) && event.target.closest?.("a") !== shown) hide();
  });
}

if (meanings && "popover" in HTMLElement.prototype) setUp();
