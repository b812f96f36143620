// Applies the color scheme that the reader chose, before anything is painted. It is the one script that is no module, since
// a module would run only after the page was read; it declares nothing outside its block.
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
} catch { /* Storage is closed: the page follows the system. */ }
