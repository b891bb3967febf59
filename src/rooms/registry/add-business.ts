import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { addScale, saveBusiness } from './edit.store.ts';
import { noteOnTimeline } from './note-on-timeline.ts';
import { registerBusiness } from './register-business.ts';
import { allow } from './registry.permissions.ts';
import { findAreaName, listScaleRules } from './registry.reads.ts';
import { registryRefuse } from './registry.refusals.ts';
import type { NewBusinessInput } from './registry.schema.ts';
import { listByPhone } from './registry.store.ts';

/**
 * Adds a business typed by staff. When its phone is already known the office is told which business that is and asked to
 * be sure (409), because family phones are normal but doubles are too. Returns the new id.
 */
export async function addBusiness(ctx: Ctx, input: NewBusinessInput): Promise<string> {
  allow(ctx, 'registry.edit', { area: input.area });
  return inTransaction(ctx, async (tx) => {
    const place = await findAreaName(tx, input.area);
    if (!place) throw registryRefuse('area-unknown');
    const known = input.phone ? await listByPhone(tx, input.phone) : [];
    const first = known[0];
    if (first && !input.sure) throw registryRefuse('already-known', { name: first.name ?? first.ownerName });
    const { ownerId, businessId } = await registerBusiness(tx, {
      owner: {
        name: input.ownerName,
        phone: input.phone,
        nik: input.nik,
        sex: input.sex || null,
        disability: input.disability,
      },
      business: {
        name: input.name || null,
        product: input.product || null,
        sector: input.sector,
        area: input.area,
        address: input.address || null,
        sinceYear: input.sinceYear,
        nib: input.nib,
      },
      source: 'staff',
    });
    await saveBusiness(tx, businessId, ownerId, input, place);
    if (input.annualSales !== null) {
      await addScale(tx, businessId, {
        amount: Number(input.annualSales),
        source: 'staff',
        rules: await listScaleRules(tx),
      });
    }
    await noteOnTimeline(tx, {
      businessId,
      at: tx.now,
      kind: 'edit',
      text: { key: 'registry_note_added', params: {} },
      step: 'register',
    });
    return businessId;
  });
}
