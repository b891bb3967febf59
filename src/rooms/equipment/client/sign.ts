import SignaturePad from 'signature_pad';

/** A box to sign in by finger. What is drawn goes into the file field below it, as the photo of a signed paper would. */
function enhance(root: HTMLElement): void {
  const canvas = root.querySelector('canvas');
  const again = root.querySelector('button');
  const field = root.closest('form')?.querySelector<HTMLInputElement>('input[type=file]');
  if (!canvas || !again || !field) return;
  root.hidden = false;
  const pad = new SignaturePad(canvas, { backgroundColor: '#fff', penColor: '#111', minWidth: 1, maxWidth: 3 });
  const measure = () => {
    const drawn = pad.toData();
    const scale = Math.max(devicePixelRatio, 1);
    canvas.width = canvas.offsetWidth * scale;
    canvas.height = canvas.offsetHeight * scale;
    canvas.getContext('2d')?.scale(scale, scale);
    pad.clear();
    pad.fromData(drawn);
  };
  const put = (files: File[]) => {
    const kept = new DataTransfer();
    for (const file of files) kept.items.add(file);
    field.files = kept.files;
  };
  measure();
  addEventListener('resize', measure);
  pad.addEventListener('endStroke', () =>
    canvas.toBlob((blob) => blob && put([new File([blob], 'tanda-tangan.png', { type: 'image/png' })])),
  );
  again.addEventListener('click', () => {
    pad.clear();
    put([]);
  });
}

for (const root of document.querySelectorAll<HTMLElement>('[data-js="equipment/sign"]')) enhance(root);
