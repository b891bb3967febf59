const longest = 1280;
const quality = 0.7;
const thumbEdge = 160;
/** Mean and spread of brightness (0 to 255) below which hardly anything can be seen. */
const dark = { mean: 45, spread: 30 };

function draw(picture: ImageBitmap, edge: number): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Whether a picture is so dark that it proves nothing. */
function isDark(canvas: HTMLCanvasElement): boolean {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let [sum, squares, n] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const grey = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    sum += grey;
    squares += grey * grey;
    n += 1;
  }
  const mean = sum / n;
  return mean < dark.mean && Math.sqrt(squares / n - mean * mean) < dark.spread;
}

/** A photo as it is kept and sent. */
export interface Shrunk {
  bytes: ArrayBuffer;
  /** A small picture to show, as a data address. */
  thumb: string;
  dark: boolean;
}

/** Makes a photo at most 1,280 px, with a small picture to show. Throws for what is no picture. */
export async function shrink(file: Blob): Promise<Shrunk> {
  const picture = await createImageBitmap(file);
  const canvas = draw(picture, longest);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob) throw new Error('The photo could not be drawn.');
  const small = draw(picture, thumbEdge);
  return { bytes: await blob.arrayBuffer(), thumb: small.toDataURL('image/jpeg', quality), dark: isDark(small) };
}
