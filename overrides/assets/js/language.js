// The ways to the page in other languages lead to the same place on it, with the same filter.
const links = document.querySelectorAll("a.language");

function follow() {
  for (const link of links) Object.assign(link, { search: location.search, hash: location.hash });
}

follow();
addEventListener("hashchange", follow);
for (const link of links) {
  // The search and the timeline change the address without such an event.
  link.addEventListener("pointerenter", follow);
  link.addEventListener("focus", follow);
}
