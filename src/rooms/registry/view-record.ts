import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listEventsAbout } from '#rooms/audit/index.ts';
import { findSurvivor } from './doubles/doubles.reads.ts';
import { type BusinessRecord, findRecord } from './record.reads.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

/**
 * Opens a business's record for one of the office and notes that it was opened, once a day for each person: the owner can
 * read who looked (UU 27/2022 art. 31, to verify). A business that went up in another answers with that one's id. Refuses
 * 404 when it is not in this city.
 */
export async function viewRecord(ctx: Ctx, id: string): Promise<BusinessRecord | { movedTo: string }> {
  allow(ctx, 'registry.read');
  const business = await findRecord(ctx, id);
  if (!business) {
    const movedTo = await findSurvivor(ctx, id);
    if (!movedTo) throw registryRefuse('business-not-found');
    return { movedTo };
  }
  await noteOpened(ctx, id);
  return business;
}

// What this process knows to be noted already, so that the tenth look of the day asks nothing.
const noted = new WeakMap<Db, Set<string>>();
const mostNoted = 20_000;

async function noteOpened(ctx: Ctx, id: string): Promise<void> {
  const today = dayOf(ctx.now);
  const key = `${today} ${ctx.actor.id} ${id}`;
  const known = noted.get(ctx.db) ?? new Set();
  if (known.has(key)) return;
  const seen = await listEventsAbout(ctx, { type: 'business', ids: [id], events: ['registry.record-opened'] }, 20);
  const since = instantOf(today, '00:00');
  if (!seen.some(({ actorId, at }) => actorId === ctx.actor.id && at >= since)) {
    await inTransaction(ctx, (tx) => record(tx, 'registry.record-opened', { type: 'business', id }, {}));
  }
  if (known.size >= mostNoted) known.clear();
  noted.set(ctx.db, known.add(key));
}
