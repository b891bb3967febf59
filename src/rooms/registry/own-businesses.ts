import type { Ctx } from '#platform/ctx.ts';
import { type Correction, listCorrectionsOf } from './corrections/corrections.reads.ts';
import { listBusinessesOfPhone } from './phone.reads.ts';
import { type BusinessRecord, readRecord } from './record.reads.ts';
import { allow } from './registry.permissions.ts';

/** A business of the owner signed in, with what they proposed to put right in it. */
export interface OwnRecord {
  record: BusinessRecord;
  corrections: Correction[];
}

/** The businesses of the phone that was proved, the oldest first; none for a phone no owner has. */
export async function listOwnBusinesses(ctx: Ctx): Promise<OwnRecord[]> {
  allow(ctx, 'registry.own');
  const { phone } = ctx.actor;
  if (!phone) return [];
  const ids = (await listBusinessesOfPhone(ctx, phone)).map(({ id }) => id);
  const [records, corrections] = await Promise.all([
    Promise.all(ids.map((id) => readRecord(ctx, id))),
    listCorrectionsOf(ctx, ids),
  ]);
  return records.map((record) => ({
    record,
    corrections: corrections.filter(({ businessId }) => businessId === record.id).slice(0, 5),
  }));
}
