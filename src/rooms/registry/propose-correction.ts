import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { proposalsOf } from './corrections/correction.rules.ts';
import { putCorrection } from './corrections/corrections.store.ts';
import type { OwnField } from './corrections/own-fields.ts';
import { listBusinessesOfPhone } from './phone.reads.ts';
import { readRecord } from './record.reads.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { findAreaName } from './registry.reads.ts';
import { registryRefuse } from './registry.refusals.ts';

/**
 * An owner says what is wrong in the record of their business; nothing changes before the office has looked. Only what differs is proposed, and a
 * newer proposal takes the place of one still open. Refuses a business that is not of the proved phone (404), an unknown area and a proposal in
 * which nothing differs (422).
 */
export async function proposeCorrection(
  ctx: Ctx,
  businessId: string,
  input: { values: Record<OwnField, string | number | null>; words: string },
): Promise<void> {
  allow(ctx, 'registry.own');
  const { phone } = ctx.actor;
  await inTransaction(ctx, async (tx) => {
    const own = phone ? await listBusinessesOfPhone(tx, phone) : [];
    const business = own.find(({ id }) => id === businessId);
    if (!phone || !business) throw registryRefuse('business-not-found');
    const proposals = proposalsOf(await readRecord(tx, businessId), input.values);
    if (proposals.length === 0 && input.words === '') throw registryRefuse('nothing-differs');
    const area = proposals.find(({ field }) => field === 'area')?.newValue;
    if (area && !(await findAreaName(tx, area))) throw registryRefuse('area-unknown');
    await putCorrection(tx, { businessId, proposals, words: input.words, by: business.ownerName, phone });
    const fields = proposals.map(({ field }) => field);
    await record(tx, 'registry.correction-proposed', { type: 'business', id: businessId }, { fields });
  });
}
