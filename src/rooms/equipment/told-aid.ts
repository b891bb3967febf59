import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Aid } from '#rooms/registry/index.ts';
import { listHanded } from './handover.reads.ts';

/** Equipment handed over to these businesses, for the ledger of help. What came back or went on to another counts no more. */
export async function tellEquipment(ctx: Ctx, businessIds: readonly string[]): Promise<Aid[]> {
  const handed = await listHanded(ctx, businessIds);
  return handed.map(({ caseId, businessId, item, value, source, handedAt }) => ({
    businessId,
    kind: 'equipment',
    what: item,
    ...(value && { value }),
    source,
    on: dayOf(handedAt),
    href: `/kerja/peralatan/${caseId}`,
  }));
}
