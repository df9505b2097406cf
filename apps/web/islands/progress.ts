// Keeps the report on long work up to date: asks for the page again and again, and loads it anew once the work is over.

const EVERY_MS = 1500;

async function look(): Promise<void> {
  const shown = document.querySelector('[data-under-way]');
  if (!shown) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.querySelector('[data-under-way]');
    if (!now) return location.reload();
    shown.replaceChildren(...now.childNodes);
  } catch {
    // the line is down for a moment: what is shown stays
  }
  setTimeout(() => void look(), EVERY_MS);
}

setTimeout(() => void look(), EVERY_MS);
