import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listCallPlaces } from './call-places.ts';
import { allow, can } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import { openCase } from './open-case.ts';

/**
 * Opens the case that each participant of a call for help with licences asked for and does not have yet, in the officer's
 * remit. How many are new. Refuses 404 for a call of another kind, 409 where nobody is left.
 */
export async function openCallCases(ctx: Ctx, callId: string): Promise<number> {
  allow(ctx, 'legality.work');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    if (call.kind !== 'legality') throw notFound();
    const places = await listCallPlaces(tx, call.id);
    const left = places.filter(
      ({ kind, has, area }) => kind && has === undefined && can(tx.actor, 'legality.work', { area }),
    );
    if (left.length === 0) throw refuse('no-case-left');
    for (const { kind, businessId, code } of left)
      if (kind) await openCase(tx, { businessId, kind, source: 'staff', sourceRef: code });
    return left.length;
  });
}
