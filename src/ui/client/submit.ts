/** After a press the button says "Mengirim..." and a second press sends nothing; coming back with the browser's arrow undoes both. */
function enhance(form: HTMLFormElement): void {
  let words = '';
  let pressed: HTMLElement | null = null;
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = '1';
    pressed = event.submitter?.querySelector('span') ?? null;
    if (pressed) {
      words = pressed.textContent ?? '';
      pressed.textContent = form.dataset.sending ?? words;
      pressed.setAttribute('role', 'status');
    }
  });
  addEventListener('pageshow', () => {
    delete form.dataset.sent;
    if (pressed) pressed.textContent = words;
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-js=submit]')) enhance(form);

export {};
