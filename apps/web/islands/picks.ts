// A box that ticks every row, and ticking a whole range with the shift key.

function boxesOf(form: Element): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]:not(:disabled)')];
}

function show(all: HTMLInputElement, boxes: readonly HTMLInputElement[]): void {
  const ticked = boxes.filter((box) => box.checked).length;
  all.checked = ticked > 0 && ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
}

function enhance(header: HTMLElement): void {
  const form = header.closest('.picks');
  if (!form) return;
  const all = document.createElement('input');
  all.type = 'checkbox';
  all.setAttribute('aria-label', header.dataset.pickAll ?? '');
  header.append(all);
  let last: HTMLInputElement | undefined;
  show(all, boxesOf(form));
  form.addEventListener('click', (event) => {
    const { target, shiftKey } = event as MouseEvent;
    const boxes = boxesOf(form);
    if (target === all) for (const box of boxes) box.checked = all.checked;
    else if (target instanceof HTMLInputElement && boxes.includes(target)) {
      if (shiftKey && last) {
        const [from = 0, to = 0] = [boxes.indexOf(last), boxes.indexOf(target)].sort((a, b) => a - b);
        for (const box of boxes.slice(Math.max(from, 0), to + 1)) box.checked = target.checked;
      }
      last = target;
    }
    show(all, boxes);
  });
}

for (const header of document.querySelectorAll<HTMLElement>('[data-pick-all]')) enhance(header);
