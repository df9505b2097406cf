// Keys 1 to 5 grade the criterion that has the focus, 0 or Delete takes the grade back. Nothing happens outside of a
// criterion or in a text field, so no key is taken from anybody who did not go there.

function mayGrade(event: KeyboardEvent): event is KeyboardEvent & { target: HTMLElement } {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  const { target } = event;
  return target instanceof HTMLElement && !target.matches('textarea, select, [type=text], [type=search]');
}

function choose(radios: readonly HTMLInputElement[], value: string): void {
  const wanted = radios.find((radio) => radio.value === value);
  const changed = wanted ?? radios.find((radio) => radio.checked);
  if (!changed || changed.disabled) return;
  for (const radio of radios) radio.checked = radio === wanted;
  wanted?.focus();
  changed.dispatchEvent(new Event('input', { bubbles: true }));
  changed.dispatchEvent(new Event('change', { bubbles: true }));
}

document.addEventListener('keydown', (event) => {
  if (!mayGrade(event)) return;
  const scale = event.target.closest('.criterion')?.querySelector('[data-grades]');
  if (!scale) return;
  const radios = [...scale.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const value = ['0', 'Delete', 'Backspace'].includes(event.key) ? '' : event.key;
  if (value !== '' && !radios.some((radio) => radio.value === value)) return;
  event.preventDefault();
  choose(radios, value);
});
