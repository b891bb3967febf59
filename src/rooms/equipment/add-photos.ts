import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getFile, looksDark, storeFile, type Upload } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { getCase } from './case.reads.ts';
import { availableMoves, handoverPhotos } from './case.rules.ts';
import { lockCase } from './case.store.ts';
import { meetBusiness } from './case-access.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import { keepPhoto } from './handover.store.ts';

/**
 * Keeps photos of a coming hand-over, those that were sent; one sent again replaces the earlier. Refuses when none came
 * or one is no picture (422), when nothing is to be handed over now (409): photos of a hand-over stay as they are.
 */
export async function addPhotos(ctx: Ctx, id: string, uploads: Readonly<Record<string, Upload | undefined>>) {
  allow(ctx, 'equipment.work');
  await inTransaction(ctx, async (tx) => {
    if (!(await lockCase(tx, id))) throw notFound();
    const found = await getCase(tx, id);
    meetBusiness(tx, await getBusinessFacts(tx, found.businessId));
    if (!availableMoves(found.state, 'officer').includes('hand-over')) throw refuse('not-possible');
    const sent = handoverPhotos.filter((name) => uploads[name]);
    if (sent.length === 0) throw refuse('no-photo');
    for (const name of sent) {
      const file = await storeFile(tx, uploads[name], { allow: ['picture'], field: name });
      const dark = await looksDark((await getFile(tx, file.id)).content);
      await keepPhoto(tx, id, { name, fileId: file.id, dark });
    }
    await record(tx, 'equipment.photos-added', { type: 'equipment-case', id }, { names: sent });
  });
}
