import type { QueueFile } from '../../queue-file.ts';
import type { Props } from './field.ts';

/** Bytes as text, for a file that anything can read. */
function asText(bytes: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Everything that has not arrived, as a file for the office; the queue stays as it is. */
export async function exportQueue(field: Props['field'], view: Props['view']): Promise<void> {
  const file: QueueFile = {
    kind: 'berdaya-lapangan',
    person: view.owner?.person ?? '',
    madeAt: new Date().toISOString(),
    items: [],
    photos: [],
  };
  for (const record of view.queue.filter(({ state }) => state !== 'sent')) {
    const { item, picks } = record.content;
    if (item) file.items.push({ item, picks });
    const photo = record.kind === 'photo' ? await field.store().photo(record.id) : undefined;
    if (!photo) continue;
    const { thing } = record.content;
    file.photos.push({ id: record.id, of: record.of ?? '', jpeg: asText(photo), ...(thing && { thing }) });
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  link.download = `lapangan-${file.madeAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
