// Buttons that copy a text of the page; without this script they are not shown, and the text can be selected.
for (const button of navigator.clipboard ? document.querySelectorAll("[data-copies]") : []) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copies).textContent.replace(/\s+/g, " ").trim();
    await navigator.clipboard.writeText(text);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.copied;
  });
}
