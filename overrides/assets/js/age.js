// Says how many days ago the orders were last confirmed, by the reader's own clock. Nothing is stored or sent.
import { counted } from "./counted.js";

const DAY = 86_400_000; // milliseconds

for (const place of document.querySelectorAll("[data-known]")) {
  const known = Date.parse(place.dataset.known);
  const now = new Date();
  const days = Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - known) / DAY);
  if (days > 0) {
    place.textContent = `(${counted(place.dataset.age, days)})`;
    place.hidden = false;
  }
}
