// Each text of a list is copied with one tap; without this script there are no buttons, and the texts can be selected.
for (const list of navigator.clipboard ? document.querySelectorAll("[data-take]") : []) {
  for (const text of list.querySelectorAll("dd")) {
    const name = text.previousElementSibling, button = document.createElement("button"), said = document.createElement("span");
    button.className = "copy";
    button.type = "button";
    button.textContent = list.dataset.take;
    button.setAttribute("aria-label", `${list.dataset.take}: ${name.textContent}`);
    said.setAttribute("role", "status");
    name.append(" ", button, " ", said);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent.replace(/\s+/g, " ").trim());
      said.textContent = list.dataset.taken;
    });
  }
}
