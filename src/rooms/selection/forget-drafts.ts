import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { deleteOldDrafts } from './draft.store.ts';
import { draftDays } from './promises.rules.ts';
import { allow } from './selection.permissions.ts';

/** Deletes drafts whose fourteen days are over, and what was filed with them. Returns how many went. */
export async function forgetDrafts(ctx: Ctx): Promise<number> {
  allow(ctx, 'selection.forget-drafts');
  return inTransaction(ctx, deleteOldDrafts);
}

/** Plans the deletion of what was answered today: one job for each day, however many people answer. */
export async function planForgetting(tx: Ctx): Promise<void> {
  const day = addDays(dayOf(tx.now), draftDays + 1);
  const key = `selection.forget-drafts:${tx.city}:${day}`;
  await enqueue(tx, 'selection.forget-drafts', {}, { runAt: instantOf(day, '00:30'), key });
}
