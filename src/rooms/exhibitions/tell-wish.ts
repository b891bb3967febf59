import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import type { Wish } from './event/allot.rules.ts';
import { putDown, saveWish } from './event/event.store.ts';
import { actsAs, holdEvent, meetExhibitor } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';

/**
 * Someone chosen says what the stall needs: electricity, where, shared or own; again until stalls are given. An officer may
 * write it for them. Refuses whoever has no place in the call (404) and an exhibition whose stalls are given (409).
 */
export async function tellWish(
  ctx: Ctx,
  { callId, applicationId }: { callId: string; applicationId: string },
  wish: Wish,
): Promise<string> {
  allow(ctx, actsAs(ctx) === 'owner' ? 'exhibitions.own' : 'exhibitions.attend');
  return inTransaction(ctx, async (tx) => {
    await holdEvent(tx, callId, 'wish');
    const chosen = (await listParticipants(tx, callId)).find((one) => one.applicationId === applicationId);
    if (!chosen) throw notFound();
    const id = await putDown(tx, callId, chosen);
    await meetExhibitor(tx, id);
    await saveWish(tx, id, wish);
    await record(tx, 'exhibitions.wish-told', { type: 'exhibitor', id }, { ...wish });
    return id;
  });
}
