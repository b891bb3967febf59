import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listEventsAbout } from '#rooms/audit/index.ts';
import { type BusinessRecord, readRecord } from './record.reads.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Opens a business's record for one of the office and notes that it was opened, once a day for each person: the owner can
 * read who looked (UU 27/2022 art. 31, to verify). Refuses 404 when it is not in this city.
 */
export async function viewRecord(ctx: Ctx, id: string): Promise<BusinessRecord> {
  allow(ctx, 'registry.read');
  const business = await readRecord(ctx, id);
  const today = instantOf(dayOf(ctx.now), '00:00');
  const seen = await listEventsAbout(ctx, { type: 'business', ids: [id], events: ['registry.record-opened'] }, 20);
  if (!seen.some(({ actorId, at }) => actorId === ctx.actor.id && at >= today)) {
    await inTransaction(ctx, (tx) => record(tx, 'registry.record-opened', { type: 'business', id }, {}));
  }
  return business;
}
