import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { changesBetween, valuesAfter, valuesOf } from './edit.rules.ts';
import { addChanges, addScale, listChangesSince, lockBusiness, saveBusiness } from './edit.store.ts';
import { noteOnTimeline } from './note-on-timeline.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { findAreaName, listScaleRules } from './registry.reads.ts';
import { registryRefuse } from './registry.refusals.ts';
import type { EditInput } from './registry.schema.ts';

/**
 * Changes facts of a business, each kept with before, after, who and on whose word. A save that was read before somebody
 * else's is refused (409) with who changed which facts; an area outside the city is refused (422).
 */
export async function editBusiness(ctx: Ctx, id: string, input: EditInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const known = await lockBusiness(tx, id);
    if (!known) throw registryRefuse('business-not-found');
    allow(tx, 'registry.edit', { area: known.area });
    if (known.version !== input.version) {
      const others = await listChangesSince(tx, id, input.version);
      const fields = [...new Set(others.map((change) => change.field))];
      throw registryRefuse('stale', { who: others[0]?.actor ?? known.updated_by, fields });
    }
    const place = await findAreaName(tx, input.area);
    if (!place) throw registryRefuse('area-unknown');
    const before = valuesOf(known);
    const changes = changesBetween(before, valuesAfter(input, before));
    if (changes.length === 0) return;
    await saveBusiness(tx, id, known.owner_id, input, place);
    await addChanges(tx, id, changes, { source: input.source, version: known.version + 1 });
    if (changes.some((change) => change.field === 'annualSales')) {
      await addScale(tx, id, {
        amount: Number(input.annualSales),
        source: input.source,
        rules: await listScaleRules(tx),
      });
    }
    await noteOnTimeline(tx, {
      businessId: id,
      at: tx.now,
      kind: 'edit',
      text: { key: 'registry_note_edited', params: { n: changes.length } },
    });
    await record(
      tx,
      'registry.business-edited',
      { type: 'business', id },
      { fields: changes.map((change) => change.field), source: input.source },
    );
  });
}
