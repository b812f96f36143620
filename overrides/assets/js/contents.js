// The list of sections that comes up as a sheet on a small screen: the focus goes into it and back, and Esc closes it.
const sheet = document.getElementById("toc");
const opener = document.querySelector(".to-toc");

if (sheet && opener) {
  addEventListener("hashchange", (event) => {
    if (location.hash === "#toc") sheet.querySelector("a").focus();
    else if (location.hash === "#main" && event.oldURL.endsWith("#toc")) opener.focus({ preventScroll: true });
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && sheet.matches(":target") && opener.checkVisibility()) sheet.querySelector(".toc-close").click();
  });
}
