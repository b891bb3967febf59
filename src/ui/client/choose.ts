/** A box above a long list: what is typed narrows the list to the lines that hold it. The list itself stays the field. */
function enhance(list: HTMLSelectElement): void {
  // The first line, "Pilih", always stays.
  const all = [...list.options].filter((option) => option.value !== '');
  const box = document.createElement('input');
  box.className = 'b-input';
  box.type = 'search';
  box.autocomplete = 'off';
  box.setAttribute('aria-label', list.dataset.words ?? '');
  box.setAttribute('aria-controls', list.id);
  box.placeholder = list.dataset.words ?? '';
  const parents = new Map(all.map((option) => [option, option.parentElement ?? list]));
  box.addEventListener('input', () => {
    const sought = box.value.trim().toLowerCase();
    const chosen = list.value;
    for (const option of all) option.remove();
    // Removed and put back, not hidden: Safari shows hidden options all the same.
    for (const option of all) {
      if (option.value === chosen || option.text.toLowerCase().includes(sought)) parents.get(option)?.append(option);
    }
    list.value = chosen;
  });
  list.before(box);
}

for (const list of document.querySelectorAll<HTMLSelectElement>('[data-js=choose]')) enhance(list);

export {};
