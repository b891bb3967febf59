/** "Salin teks": shown only where the browser can copy. */
function enhance(button: HTMLButtonElement): void {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.text ?? '');
    button.textContent = button.dataset.done ?? '';
    button.setAttribute('role', 'status');
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-js=copy]')) enhance(button);

export {};
