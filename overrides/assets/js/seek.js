// Takes what is typed into the search box to the search page, in the fragment of the address: no host sees it.
const form = document.querySelector(".seek");

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = form.querySelector("input").value.trim();
  location.href = form.action + (words && `#${new URLSearchParams({ q: words })}`);
});
