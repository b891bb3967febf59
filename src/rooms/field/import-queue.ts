import * as v from 'valibot';
import type { Ctx } from '#platform/ctx.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Answer } from './answer.ts';
import { allow } from './field.permissions.ts';
import { refuse } from './field.refusals.ts';
import { type FileItem, type FilePhoto, queueFileSchema } from './queue-file.schema.ts';
import { receiveItem } from './receive-item.ts';
import { receivePhoto } from './receive-photo.ts';

/** What came of one record of a file; a refused one says why. */
export interface Imported {
  item: FileItem['item'];
  came: Answer | { state: 'refused'; text: string };
}

/** What came of a whole file. */
export interface ImportedQueue {
  records: Imported[];
  photos: { arrived: number; waiting: number };
}

/**
 * Takes in the file a phone saved its queue to, through the same door as the phone itself: each record in a transaction of
 * its own, exactly once, also when the phone sends it too or the file comes twice. A conflict is shown and not kept; photos
 * of a visit that has not arrived wait in the file. Only whose phone it was may bring it. Refuses 422 another file.
 */
export async function importQueue(ctx: Ctx, text: string): Promise<ImportedQueue> {
  allow(ctx, 'field.use');
  const read = v.safeParse(queueFileSchema, text);
  if (!read.success) throw refuse('not-a-queue');
  const { person, items, photos } = read.output;
  if (person !== ctx.actor.id) throw refuse('other-queue');
  // Nothing is handed over without its photos: those come before the records, all others after.
  const isFirst = ({ thing }: FilePhoto) => thing !== undefined && !thing.name.startsWith('check-');
  let arrived = await takePhotos(ctx, photos.filter(isFirst));
  const records: Imported[] = [];
  for (const sent of items) records.push(await take(ctx, sent));
  arrived += await takePhotos(
    ctx,
    photos.filter((one) => !isFirst(one)),
  );
  return { records, photos: { arrived, waiting: photos.length - arrived } };
}

/** How many of these photos are here now. */
async function takePhotos(ctx: Ctx, photos: readonly FilePhoto[]): Promise<number> {
  let arrived = 0;
  for (const { id, of, jpeg, thing } of photos) {
    const upload = new File([Buffer.from(jpeg, 'base64')], 'foto.jpg', { type: 'image/jpeg' });
    const came = await settled(receivePhoto(ctx, { photoId: id, of: thing ?? { itemId: of }, upload }));
    if (!isRefusal(came)) arrived += 1;
  }
  return arrived;
}

async function take(ctx: Ctx, { item, picks }: FileItem): Promise<Imported> {
  const came = await settled(receiveItem(ctx, { item, picks, phoneNow: ctx.now, by: ctx.actor.id }, 'file'));
  return { item, came: isRefusal(came) ? { state: 'refused', text: came.text() } : came };
}

/** What work came to: its answer or its refusal; a fault stays a fault. */
async function settled<T>(work: Promise<T>): Promise<T | Refusal> {
  const [came] = await Promise.allSettled([work]);
  if (came.status === 'fulfilled') return came.value;
  if (came.reason instanceof Refusal) return came.reason;
  throw came.reason;
}

const isRefusal = (came: unknown): came is Refusal => came instanceof Refusal;
