// The switch for the color scheme: automatic, light, dark.
const order = ["auto", "light", "dark"];
const root = document.documentElement;
const button = document.querySelector(".scheme");

function show(choice) {
  button.querySelector("span").textContent = `${button.dataset.label}: ${button.dataset[choice]}`;
}

function apply(choice) {
  if (choice === "auto") delete root.dataset.scheme;
  else root.dataset.scheme = choice;
  try {
    if (choice === "auto") localStorage.removeItem("scheme");
    else localStorage.setItem("scheme", choice);
  } catch { /* Storage is closed: the choice holds for this page. */ }
  show(choice);
}

if (button) {
  show(root.dataset.scheme ?? "auto");
  button.addEventListener("click", () => {
    const now = root.dataset.scheme ?? "auto";
    apply(order[(order.indexOf(now) + 1) % order.length]);
  });
}
