import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { carryConsents } from '#rooms/identity/index.ts';
import { doublesRefuse } from './doubles/doubles.refusals.ts';
import { dropPairsOf, saveDecision } from './doubles/doubles.store.ts';
import { type Choice, mergeFields } from './doubles/merge.rules.ts';
import {
  applyFacts,
  insertMerge,
  moveChildren,
  removeGone,
  type Snapshot,
  takeSnapshot,
} from './doubles/merge.store.ts';
import { mergedNames, snapshotValues } from './doubles/merged-facts.ts';
import { moveRooms } from './doubles/movers.ts';
import { openDouble } from './doubles/open-double.ts';
import { changesBetween } from './edit.rules.ts';
import { addChanges } from './edit.store.ts';
import { noteOnTimeline } from './note-on-timeline.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Makes one record of two. `keep` goes on under its address; each fact named 'right' is taken from the other. Timeline,
 * changes, numbers, memberships and what other rooms hold move to it; both histories stay, and thirty days long it can be
 * taken back. Refuses (409) when somebody decided first, or when a room holds what cannot belong to one business twice.
 */
export async function mergeBusinesses(
  ctx: Ctx,
  doubleId: string,
  input: { keep: string; choice: Choice; reason: string },
): Promise<string> {
  allow(ctx, 'registry.merge');
  return inTransaction(ctx, async (tx) => {
    const { one, other } = await openDouble(tx, doubleId);
    const [kept, gone] = one.business.id === input.keep ? [one, other] : [other, one];
    if (kept.business.id !== input.keep) throw doublesRefuse('double-changed');
    const before = snapshotValues(kept);
    const wanted = snapshotValues(gone);
    const taken = mergeFields.filter((field) => input.choice[field] === 'right' && before[field] !== wanted[field]);
    const after = { ...before, ...Object.fromEntries(taken.map((field) => [field, wanted[field] ?? null])) };
    await applyFacts(tx, kept, gone, { taken, ...(await mergedNames(tx, after)) });
    const children = await moveChildren(tx, gone.business.id, kept.business.id);
    const rooms = await moveRooms(tx, sideOf(gone), sideOf(kept));
    const version = kept.business.version + 1;
    await addChanges(tx, kept.business.id, changesBetween(before, after), { source: 'merge', version });
    if (kept.owner.id !== gone.owner.id) await carryConsents(tx, gone.owner.id, kept.owner.id);
    const { owner: goneOwner } = await removeGone(tx, gone);
    await noteOnTimeline(tx, {
      businessId: kept.business.id,
      at: tx.now,
      kind: 'merge',
      text: { key: 'registry_note_merged', params: { name: String(gone.business.display_name) } },
      href: `/kerja/duplikat/${doubleId}`,
    });
    const changed = (await takeSnapshot(tx, kept.business.id)) as Snapshot;
    await insertMerge(tx, {
      doubleId,
      kept: { before: kept, after: changed },
      gone,
      goneOwner,
      taken,
      moved: { ...children, ...rooms },
    });
    await saveDecision(tx, doubleId, 'merged', input.reason);
    await dropPairsOf(tx, gone.business.id, doubleId);
    const detail = { gone: gone.business.id, taken: [...taken], reason: input.reason };
    await record(tx, 'registry.businesses-merged', { type: 'business', id: kept.business.id }, detail);
    return kept.business.id;
  });
}

const sideOf = ({ business, owner }: Snapshot) => ({ businessId: business.id, ownerId: owner.id });
