/** Characters left under a box with a limit; said aloud only near the end, so that typing is not disturbed. */
function enhance(box: HTMLTextAreaElement): void {
  const max = Number(box.dataset.max);
  const line = document.createElement('p');
  line.className = 'b-hint';
  const show = () => {
    const left = max - [...box.value].length;
    line.textContent = (box.dataset.words ?? '#').replace('#', String(left));
    line.setAttribute('role', left < 20 ? 'status' : 'none');
  };
  box.after(line);
  box.addEventListener('input', show);
  show();
}

for (const box of document.querySelectorAll<HTMLTextAreaElement>('[data-js=count]')) enhance(box);

export {};
