/** Puts the dots into an amount on leaving the box. What is not a plain amount stays exactly as typed. */
function enhance(box: HTMLInputElement): void {
  box.addEventListener('blur', () => {
    const typed = box.value.trim();
    if (!/^(?:rp)?[\s.]*\d[\d\s.]*$/i.test(typed)) return;
    box.value = typed
      .replace(/\D/g, '')
      .replace(/^0+(?=\d)/, '')
      .replace(/\B(?=(\d{3})+$)/g, '.');
  });
}

for (const box of document.querySelectorAll<HTMLInputElement>('[data-js=money]')) enhance(box);

export {};
