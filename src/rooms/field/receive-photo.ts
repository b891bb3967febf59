import type { Ctx } from '#platform/ctx.ts';
import type { Upload } from '#platform/files/index.ts';
import { addVisitPhoto } from '#rooms/mentoring/index.ts';
import { m } from '#words';
import type { Answer } from './answer.ts';
import { allow } from './field.permissions.ts';
import { refuse } from './field.refusals.ts';
import { findItem } from './item.reads.ts';

export interface PhotoSending {
  photoId: string;
  /** The record of the visit it was taken at. */
  itemId: string;
  upload: Upload | undefined;
}

/**
 * Adds a photo from the field to its visit, once for each id. Refuses 409 a photo whose visit has not arrived yet, and what
 * the visit refuses: no picture, a fifth photo, outside the remit.
 */
export async function receivePhoto(ctx: Ctx, { photoId, itemId, upload }: PhotoSending): Promise<Answer> {
  allow(ctx, 'field.use');
  const item = await findItem(ctx, itemId);
  if (!item?.visitId) throw refuse('visit-first');
  await addVisitPhoto(ctx, { visitId: item.visitId, photoId, upload });
  return { id: photoId, state: 'done', text: m.field_done_photo(), clockOff: 0 };
}
