/** Counts the rows chosen while they are chosen, in the bar above the table. */
function enhance(table: HTMLTableElement): void {
  const bar = table.closest('form')?.querySelector<HTMLElement>('.b-bulk [data-words]');
  if (!bar) return;
  const none = bar.dataset.none ?? '';
  table.addEventListener('change', () => {
    const n = table.querySelectorAll('.b-tick :checked').length;
    bar.textContent = n > 0 ? (bar.dataset.words ?? '#').replace('#', String(n)) : none;
  });
}

for (const table of document.querySelectorAll<HTMLTableElement>('[data-js=pick]')) enhance(table);

export {};
