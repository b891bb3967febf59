/**
 * Single-key shortcuts of the page: a press of a letter does what the control with that `aria-keyshortcuts` does. Never while
 * typing, and switched off by the box, which this browser remembers (WCAG 2.1.4).
 */
const remembered = 'berdaya-keys';
const typing = 'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]';

function enhance(part: HTMLElement): void {
  const box = part.querySelector('input');
  if (!box) return;
  part.hidden = false;
  box.checked = localStorage.getItem(remembered) !== 'off';
  const show = () => document.documentElement.toggleAttribute('data-keys', box.checked);
  show();
  box.addEventListener('change', () => {
    localStorage.setItem(remembered, box.checked ? 'on' : 'off');
    show();
  });
  addEventListener('keydown', (event) => {
    if (!box.checked || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if ((event.target as Element).matches(typing)) return;
    const key = event.key.toLowerCase();
    const control = /^[a-z]$/.test(key) && document.querySelector<HTMLElement>(`[aria-keyshortcuts=${key}]`);
    if (!control) return;
    event.preventDefault();
    control.focus();
    control.click();
  });
}

for (const part of document.querySelectorAll<HTMLElement>('[data-js=keys]')) enhance(part);

export {};
