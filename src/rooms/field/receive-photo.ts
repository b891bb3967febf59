import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Upload } from '#platform/files/index.ts';
import { addCheckPhoto, addPhotos, type CheckMonth, type HandoverPhoto } from '#rooms/equipment/index.ts';
import { addVisitPhoto } from '#rooms/mentoring/index.ts';
import { m } from '#words';
import type { Answer } from './answer.ts';
import { record } from './field.events.ts';
import { allow } from './field.permissions.ts';
import { refuse } from './field.refusals.ts';
import { findItem } from './item.reads.ts';
import type { ThingPhoto } from './item.schema.ts';
import { insertItem, queueItem } from './item.store.ts';

export interface PhotoSending {
  photoId: string;
  /** The record of the visit it was taken at, or the piece of equipment it shows and as what. */
  of: { itemId: string } | { caseId: string; name: ThingPhoto };
  upload: Upload | undefined;
}

/**
 * Adds a photo from the field to its visit or piece of equipment, once for each id. Refuses 409 a photo whose visit or look
 * has not arrived yet, of a hand-over that is over, and what its room refuses: no picture, a fifth photo, outside the remit.
 */
export async function receivePhoto(ctx: Ctx, { photoId, of, upload }: PhotoSending): Promise<Answer> {
  allow(ctx, 'field.use');
  const done = (text: string): Answer => ({ id: photoId, state: 'done', text, clockOff: 0 });
  if ('caseId' in of) return thingPhoto(ctx, { photoId, ...of, upload }, done);
  const item = await findItem(ctx, of.itemId);
  if (!item?.visitId) throw refuse('visit-first');
  await addVisitPhoto(ctx, { visitId: item.visitId, photoId, upload });
  return done(m.field_done_photo());
}

interface Thing {
  photoId: string;
  caseId: string;
  name: ThingPhoto;
  upload: Upload | undefined;
}

/** Photos of equipment replace one another by name: only the id the phone gave tells a repeat from another photo. */
async function thingPhoto(ctx: Ctx, { photoId, caseId, name, upload }: Thing, done: (text: string) => Answer) {
  const bytes = new Uint8Array((await upload?.arrayBuffer()) ?? []);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return inTransaction(ctx, async (tx) => {
    await queueItem(tx, photoId);
    const known = await findItem(tx, photoId);
    if (known && known.sha256 !== sha256) throw refuse('other-content');
    if (known) return known.answer;
    const month = /^check-(\d+)$/.exec(name)?.[1];
    let kept = true;
    if (month) kept = await addCheckPhoto(tx, { caseId, month: Number(month) as CheckMonth, upload });
    else await addPhotos(tx, caseId, { [name as HandoverPhoto]: upload });
    const answer = done(kept ? m.field_done_photo() : m.field_done_photo_office());
    const item = { id: photoId, sha256, madeAt: tx.now, clockOff: 0, way: 'phone' } as const;
    await insertItem(tx, item, { kind: 'photo', subjectId: caseId, visitId: null, answer });
    const entry = { item: photoId, way: 'phone', madeAt: tx.now.toISOString(), clockOff: 0 } as const;
    await record(tx, 'field.item-received', { type: 'equipment-case', id: caseId }, entry);
    return answer;
  });
}
