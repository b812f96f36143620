// Loads the page again when the preview shows another version; waits while the preview does not answer.
const { shown } = document.currentScript.dataset;

async function look() {
  const answer = await fetch(`/.preview/shown?not=${shown}`).catch(() => null);
  const now = answer?.ok ? await answer.text() : null;
  if (now && now !== shown) {
    reload();
  } else {
    setTimeout(look, now ? 0 : 700);
  }
}

function reload() {
  if (document.visibilityState === "visible") {
    location.reload();
  } else {
    document.addEventListener("visibilitychange", reload, { once: true });
  }
}

look();
