/** What parts thousands in the page's language. */
const mark = document.documentElement.lang === 'en' ? ',' : '.';
const plain = mark === ',' ? /^(?:rp)?[\s.,]*\d[\d\s.,]*$/i : /^(?:rp)?[\s.]*\d[\d\s.]*$/i;

/** Parts an amount into thousands on leaving the box. What is not a plain amount stays exactly as typed. */
function enhance(box: HTMLInputElement): void {
  box.addEventListener('blur', () => {
    const typed = box.value.trim();
    if (!plain.test(typed)) return;
    box.value = typed
      .replace(/\D/g, '')
      .replace(/^0+(?=\d)/, '')
      .replace(/\B(?=(\d{3})+$)/g, mark);
  });
}

for (const box of document.querySelectorAll<HTMLInputElement>('[data-js=money]')) enhance(box);

export {};
