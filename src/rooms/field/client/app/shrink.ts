const longest = 1280;
const quality = 0.7;
const thumbEdge = 160;

function draw(picture: ImageBitmap, edge: number): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A photo as it is kept and sent: at most 1,280 px, with a small picture to show. Throws for what is no picture. */
export async function shrink(file: File): Promise<{ bytes: ArrayBuffer; thumb: string }> {
  const picture = await createImageBitmap(file);
  const canvas = draw(picture, longest);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob) throw new Error('The photo could not be drawn.');
  return { bytes: await blob.arrayBuffer(), thumb: draw(picture, thumbEdge).toDataURL('image/jpeg', quality) };
}
