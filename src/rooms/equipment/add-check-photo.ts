import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { getCase } from './case.reads.ts';
import type { CheckMonth } from './case.rules.ts';
import { lockCase } from './case.store.ts';
import { meetBusiness } from './case-access.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import { listChecks, listPhotos } from './handover.reads.ts';
import { keepPhoto } from './handover.store.ts';

/**
 * Adds the photo of a look that came after its facts. A photo somebody else sent for the same look stays; false then.
 * Refuses 404 unknown, 403 outside the remit, 409 a look not yet made, 422 no picture.
 */
export async function addCheckPhoto(
  ctx: Ctx,
  { caseId, month, upload }: { caseId: string; month: CheckMonth; upload: Upload | undefined },
): Promise<boolean> {
  allow(ctx, 'equipment.work');
  return inTransaction(ctx, async (tx) => {
    if (!(await lockCase(tx, caseId))) throw notFound();
    const { businessId } = await getCase(tx, caseId);
    meetBusiness(tx, await getBusinessFacts(tx, businessId));
    const look = (await listChecks(tx, [caseId])).find((one) => one.month === month);
    if (!look?.doneAt) throw refuse('not-possible');
    const name = `check-${month}` as const;
    const kept = (await listPhotos(tx, caseId)).find((one) => one.name === name);
    if (kept && kept.byName !== tx.actor.name) return false;
    const file = await storeFile(tx, upload, { allow: ['picture'], field: 'photo' });
    await keepPhoto(tx, caseId, { name, fileId: file.id });
    await record(tx, 'equipment.photos-added', { type: 'equipment-case', id: caseId }, { names: [name] });
    return true;
  });
}
