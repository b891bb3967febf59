import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { findMerge } from './doubles/doubles.reads.ts';
import { doublesRefuse } from './doubles/doubles.refusals.ts';
import { lockDouble, reopenDouble } from './doubles/doubles.store.ts';
import { undoUntil } from './doubles/merge.rules.ts';
import { moveChildren, restoreGone, restoreKept, saveUndone, takeSnapshot } from './doubles/merge.store.ts';
import { moveRoomsBack } from './doubles/movers.ts';
import { noteOnTimeline } from './note-on-timeline.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Takes a merge back within thirty days: the other record stands again with everything that was moved, and facts that
 * nobody has changed since are as before. What came after the merge stays with the kept record. The pair waits again.
 * Refuses (409) later than that, when it was taken back already, or when the kept record has gone up in another since.
 */
export async function undoMerge(ctx: Ctx, doubleId: string): Promise<void> {
  allow(ctx, 'registry.merge');
  await inTransaction(ctx, async (tx) => {
    const pair = await lockDouble(tx, doubleId);
    const merge = pair && (await findMerge(tx, doubleId));
    if (!merge) throw doublesRefuse('double-not-found');
    if (merge.undone_at || pair.state !== 'merged') throw doublesRefuse('merge-undone');
    if (dayOf(tx.now) > undoUntil(merge.merged_at)) throw doublesRefuse('merge-too-late');
    const kept = await takeSnapshot(tx, merge.kept);
    if (!kept) throw doublesRefuse('double-changed');
    allow(tx, 'registry.merge', { area: kept.business.area });
    await restoreGone(tx, merge.gone_business, merge.gone_owner);
    await moveChildren(tx, merge.kept, merge.gone, merge.moved);
    const gone = merge.gone_business as { owner_id: string };
    const from = { businessId: merge.kept, ownerId: kept.owner.id };
    await moveRoomsBack(tx, from, { businessId: merge.gone, ownerId: gone.owner_id }, merge.moved);
    await restoreKept(tx, 'business', { before: merge.kept_before, after: merge.kept_after });
    await restoreKept(tx, 'owner', { before: merge.kept_owner_before, after: merge.kept_owner_after });
    for (const businessId of [merge.kept, merge.gone]) {
      const text = { key: 'registry_note_merge_undone', params: {} };
      await noteOnTimeline(tx, { businessId, at: tx.now, kind: 'merge', text });
    }
    await saveUndone(tx, merge.id);
    await reopenDouble(tx, doubleId);
    await record(tx, 'registry.merge-undone', { type: 'business', id: merge.kept }, { gone: merge.gone });
  });
}
