const longest = 1280;
const quality = 0.7;
const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;

async function smaller(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}

/** Makes chosen pictures smaller before they are sent, and says by how much. What the browser cannot read is sent as it is: the server judges. */
function enhance(box: HTMLInputElement): void {
  const line = box.parentElement?.querySelector('[role=status]');
  box.addEventListener('change', async () => {
    const chosen = [...(box.files ?? [])];
    const kept = new DataTransfer();
    for (const file of chosen) kept.items.add(await smaller(file).catch(() => file));
    box.files = kept.files;
    const sum = (files: Iterable<File>) => [...files].reduce((total, file) => total + file.size, 0);
    const words = (box.dataset.words ?? '').replace('{a}', size(sum(chosen))).replace('{b}', size(sum(kept.files)));
    if (line && sum(kept.files) < sum(chosen)) line.textContent = words;
  });
}

for (const box of document.querySelectorAll<HTMLInputElement>('[data-js=shrink]')) enhance(box);

export {};
