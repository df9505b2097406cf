// Looks again at a page about work that goes on elsewhere, and shows the page anew once that is over.

async function look(part: HTMLElement, address: string): Promise<boolean> {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  if (!answer.ok) return true;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector<HTMLElement>('[data-watch-run]');
  if (!now) return false;
  for (const selector of ['[role=status]', 'progress']) {
    const [old, fresh] = [part.querySelector(selector), now.querySelector(selector)];
    if (!old || !fresh) continue;
    // written only when it says something new, so that it is read aloud once
    if (old.textContent !== fresh.textContent) old.textContent = fresh.textContent;
    if (old instanceof HTMLProgressElement) old.value = (fresh as HTMLProgressElement).value;
  }
  return true;
}

function watch(part: HTMLElement): void {
  const address = part.dataset.watchRun ?? location.pathname;
  const every = Number(part.dataset.watchEvery) || 2000;
  const again = (): void => {
    look(part, address).then(
      (goesOn) => {
        if (goesOn) setTimeout(again, every);
        else location.replace(address);
      },
      () => setTimeout(again, every * 4), // the line is away; it may come back
    );
  };
  setTimeout(again, every);
}

for (const part of document.querySelectorAll<HTMLElement>('[data-watch-run]')) watch(part);
