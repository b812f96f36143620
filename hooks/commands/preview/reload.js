// Loads the page again when the preview has built the site again; waits while the preview does not answer.
const shown = document.currentScript.dataset.build;

async function look() {
  const answer = document.visibilityState === "visible" ? await fetch("/.preview/build").catch(() => null) : null;
  if (answer?.ok && (await answer.text()) !== shown) {
    location.reload();
  } else {
    setTimeout(look, 700);
  }
}

look();
